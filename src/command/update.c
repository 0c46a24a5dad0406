/* update: newly downloaded files in one go. */
#include "update.h"

#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../source/source.h"
#include "progress.h"

static const struct sheet_column columns[] = {
	{ "what", SHEET_STRING, -1, "new, wider or joined release; new, changed or withdrawn figure; "
	                            "verdict" },
	{ "source", SHEET_STRING, -1, "table family" },
	{ "name", SHEET_STRING, -1, "the release's product, the measure, or the claim" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "period", SHEET_STRING, -1, "months covered" },
	{ "vintage", SHEET_STRING, -1, "release" },
	{ "before", SHEET_STRING, -1, "the figure or verdict before" },
	{ "after", SHEET_STRING, -1, "and after" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

static const char *const told[] = { [MERGE_ADDED] = "new release", [MERGE_KNOWN] = NULL,
	[MERGE_WIDENED] = "wider release", [MERGE_JOINED] = "joined release" };

static void add_release(struct sheet *sheet, const char *what, const struct release *release)
{
	sheet_string(sheet, what);
	sheet_string(sheet, release->source);
	sheet_string(sheet, release->product);
	sheet_missing(sheet);
	sheet_string(sheet, period_format(release->covered).text);
	sheet_string(sheet, vintage_format(release->vintage).text);
	sheet_missing(sheet);
	sheet_missing(sheet);
}

/* Sources that changed, each once. */
struct changed {
	const char *sources[32];
	size_t count, known;
};

static void add_source(struct changed *changed, const char *source)
{
	for (size_t i = 0; i < changed->count; i++)
		if (strcmp(changed->sources[i], source) == 0)
			return;
	if (changed->count < sizeof changed->sources / sizeof *changed->sources)
		changed->sources[changed->count++] = catalogue_source(source)->id;
}

/* Reads the folder into the store in memory, and saves when something is new. */
static enum trata_status take(struct command_context *context, struct sheet *sheet,
                              struct changed *changed, struct trata_error *error)
{
	struct source_batch batch = {0};
	struct source_options options = {0};
	enum merge_result *results = NULL;
	enum trata_status status = source_read(context->store, context->options.from, &options,
	                                       &batch, error);
	if (status == TRATA_OK && !(results = memory_new(batch.draft_count + 1, sizeof *results)))
		status = error_memory(error);
	if (status == TRATA_OK)
		status = store_merge(context->store, batch.drafts, batch.draft_count, results, error);
	for (size_t i = 0; status == TRATA_OK && i < batch.draft_count; i++) {
		if (!told[results[i]]) {
			changed->known++;
			continue;
		}
		add_release(sheet, told[results[i]], &batch.drafts[i].release);
		add_source(changed, batch.drafts[i].release.source);
	}
	for (size_t i = 0; status == TRATA_OK && i < batch.report_count; i++)
		if (batch.reports[i]->note[0])
			command_note(context, "%s: nothing imported: %s.", batch.reports[i]->file,
			             translate(batch.reports[i]->note));
	if (status == TRATA_OK && changed->count)
		status = store_save(context->store, error);
	memory_free(results);
	source_batch_clear(&batch);
	return status;
}

/* What became of it, and what to do next. */
static void add_notes(struct command_context *context, const char *folder,
                      const struct changed *changed)
{
	if (changed->known)
		command_note(context, changed->known == 1 ? "%zu release was known already."
		             : "%zu releases were known already.", changed->known);
	if (!changed->count) {
		command_note(context, "nothing is new; the store is as it was.");
		return;
	}
	struct text files = {0};
	for (size_t i = 0; i < changed->count; i++)
		text_printf(&files, " %s/figures/%s.csv", folder, changed->sources[i]);
	command_note(context, "to keep it: git add %s/releases.csv %s/datapackage.json%s", folder,
	             folder, text_string(&files));
	text_free(&files);
	if (!context->argument_count)
		command_note(context, "verdicts were not compared: no file of claims was named.");
}

enum trata_status run_update(struct command_context *context, struct trata_error *error)
{
	struct update_view before = {0}, after = {0};
	struct changed changed = {0};
	const char *folder = store_folder(context->options.data);
	int lock = -1;
	if (!context->options.from) {
		error_set(error, TRATA_EARG, "--from is missing: which folder holds the new files?");
		error_hint(error, "trata update --from DIR");
		return TRATA_EARG;
	}
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	if (!sheet)
		return error_memory(error);
	enum trata_status status = store_lock(folder, &lock, error);
	if (status == TRATA_OK)
		status = store_open(folder, &context->store, error);
	if (status == TRATA_OK)
		status = update_look(context, &before, error);
	progress_step(context->progress, 1, 3);
	if (status == TRATA_OK)
		status = take(context, sheet, &changed, error);
	progress_step(context->progress, 2, 3);
	store_unlock(lock);
	if (status == TRATA_OK && changed.count) {
		/* what is on disk now is what others will read */
		store_free(context->store);
		context->store = NULL;
		status = store_open(folder, &context->store, error);
		if (status == TRATA_OK)
			status = update_look(context, &after, error);
		if (status == TRATA_OK)
			update_differences(&before, &after, sheet);
	}
	if (status == TRATA_OK) {
		add_notes(context, folder, &changed);
		status = command_write(context, sheet, NULL, 0, error);
	}
	update_view_free(&before);
	update_view_free(&after);
	sheet_free(sheet);
	return status;
}
