/* import: official files into the store; merge: several stores into one. A store is one more kind
 * of file that can be read: its releases, each with the figures that it shows. */
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../store/page.h"
#include "../source/pages.h"
#include "../source/source.h"
#include "command.h"
#include "progress.h"

static const struct sheet_column columns[] = {
	{ "file", SHEET_STRING, -1, "file read" },
	{ "source", SHEET_STRING, -1, "table family" },
	{ "product", SHEET_STRING, -1, "stream of releases" },
	{ "vintage", SHEET_STRING, -1, "release" },
	{ "cut", SHEET_STRING, -1, "last month with data" },
	{ "role", SHEET_STRING, -1, "official, copy, partial, check or excerpt" },
	{ "figures", SHEET_NUMBER, -1, "nonzero figures" },
	{ "result", SHEET_STRING, -1,
	  "added, known, widened, joined, agrees, differs, left out or unchecked" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

static const char *const results_told[] = { "added", "known", "widened", "joined" };

static void add_draft(struct sheet *sheet, const struct draft *draft, const char *result)
{
	const struct release *release = &draft->release;
	struct period cut = { release->cut, release->cut };
	sheet_string(sheet, draft->file);
	sheet_string(sheet, release->source);
	sheet_string(sheet, release->product);
	sheet_string(sheet, vintage_format(release->vintage).text);
	sheet_string(sheet, period_format(cut).text);
	sheet_string(sheet, role_name(release->role));
	sheet_number(sheet, (double)draft->count);
	sheet_string(sheet, result);
}

static void tell_reports(struct command_context *context, const struct source_batch *batch)
{
	for (size_t i = 0; i < batch->report_count; i++) {
		const struct table_report *report = batch->reports[i];
		if (report->note[0])
			text_say(&context->messages, "%s: nothing imported: %s\n", report->file,
			         translate(report->note));
		if (report->warnings)
			text_say(&context->messages, report->warnings == 1
			         ? "%s: %llu warning, the first: %s\n" : "%s: %llu warnings, the first: %s\n",
			         report->file, (unsigned long long)report->warnings, report->notes[0]);
	}
}

static enum trata_status read_options(const struct command_context *context,
                                      struct source_options *options,
                                      struct trata_error *error)
{
	const char *vintage_text = context->options.query.vintage;
	*options = (struct source_options){ .source = context->options.query.source };
	if (vintage_text && (!vintage_parse(vintage_text, &options->vintage))) {
		error_set(error, TRATA_EARG, "--vintage cannot be \"%s\"",
		          error_quote_string(vintage_text).text);
		error_hint(error, "a month such as 2022-06, or a report year such as 2022");
		return TRATA_EARG;
	}
	if (context->options.released && !day_parse(context->options.released, &options->released)) {
		error_set(error, TRATA_EARG, "--released cannot be \"%s\"",
		          error_quote_string(context->options.released).text);
		error_hint(error, "a date such as 2022-07-20");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

/* A small table that the store keeps as a page, without releases. */
static void add_page(struct sheet *sheet, const char *file, const struct page_report *page)
{
	sheet_string(sheet, file);
	sheet_string(sheet, page->path);
	for (int i = 0; i < 4; i++)
		sheet_missing(sheet);
	sheet_number(sheet, (double)page->rows);
	sheet_string(sheet, page->changed ? "added" : "known");
}

/* What an import has read so far. */
struct importing {
	struct command_context *context;
	struct source_batch batch, checks;
	struct sheet *sheet;
	const char *from;            /* the store whose pages are being read */
	bool changed;
};

/* *taken is false when the file is no page. */
static enum trata_status take_page(struct importing *importing, const char *path, bool *taken,
                                   struct trata_error *error)
{
	struct page_report page;
	enum trata_status status = source_page(importing->context->store, path, &page, error);
	*taken = status == TRATA_OK && page.taken;
	if (!*taken)
		return status;
	add_page(importing->sheet, path, &page);
	importing->changed = importing->changed || page.changed;
	return TRATA_OK;
}

static enum trata_status take_store_page(void *context, const char *path, const struct text *text,
                                         struct trata_error *error)
{
	(void)text;
	struct importing *importing = context;
	struct text full = {0};
	bool taken;
	text_printf(&full, "%s/%s", importing->from, path);
	enum trata_status status = full.failed ? error_memory(error)
	                                       : take_page(importing, text_string(&full), &taken, error);
	text_free(&full);
	return status;
}

static enum trata_status take_store_pages(struct importing *importing, const char *folder,
                                          struct trata_error *error)
{
	struct trata_store *other = NULL;
	enum trata_status status = store_open(folder, &other, error);
	importing->from = folder;
	if (status == TRATA_OK)
		status = page_each(other, take_store_page, importing, error);
	store_free(other);
	return status;
}

static enum trata_status read_files(struct importing *importing, struct trata_error *error)
{
	struct command_context *context = importing->context;
	struct source_batch *batch = &importing->batch;
	struct source_options options;
	enum trata_status status = read_options(context, &options, error);
	for (size_t i = 0; status == TRATA_OK && i < context->argument_count; i++) {
		const char *file = context->arguments[i];
		bool taken = false;
		progress_step(context->progress, i, context->argument_count);
		if (store_is_there(file))
			status = take_store_pages(importing, file, error);
		else
			status = take_page(importing, file, &taken, error);
		if (status == TRATA_OK && !taken)
			status = source_read(context->store, file, &options, batch, error);
	}
	if (status == TRATA_OK && context->options.manifest) {
		struct manifest manifest;
		status = manifest_read(context->store, context->options.manifest, &manifest, error);
		if (status == TRATA_OK)
			status = manifest_load(context->store, &manifest, batch, &importing->checks,
			                       &context->messages, error);
		manifest_clear(&manifest);
	}
	return status;
}

/* Compares a release that is not taken in with what is there. */
static enum trata_status check(struct command_context *context, const struct draft *draft,
                               struct sheet *sheet, struct trata_error *error)
{
	struct cross_check cross;
	char told[64];
	bool found;
	enum trata_status status;
	if (catalogue_source(draft->release.source)->prints_zeros) {
		status = store_verify(context->store, draft, &found, error);
		add_draft(sheet, draft, found ? "agrees" : "unchecked");
		return status;
	}
	status = store_cross_check(context->store, draft, &cross, error);
	if (cross.compared == 0)
		snprintf(told, sizeof told, draft->release.role == ROLE_EXCERPT ? "left out"
		                                                                : "unchecked");
	else if (cross.differing == 0)
		snprintf(told, sizeof told, "agrees");
	else
		snprintf(told, sizeof told, context->format == SHEET_TEXT
		         ? translate("differs in %zu of %zu") : "differs in %zu of %zu",
		         cross.differing, cross.compared);
	if (cross.differing)
		text_say(&context->messages, "%s: %zu of %zu cells differ from %s, the first: %s\n",
		         draft->file, cross.differing, cross.compared, draft->release.product,
		         cross.first);
	add_draft(sheet, draft, told);
	return status;
}

static enum trata_status merge(struct importing *importing, struct trata_error *error)
{
	struct command_context *context = importing->context;
	struct source_batch *batch = &importing->batch;
	enum merge_result *results = memory_new(batch->draft_count + 1, sizeof *results);
	if (!results)
		return error_memory(error);
	enum trata_status status = store_merge(context->store, batch->drafts, batch->draft_count,
	                                       results, error);
	for (size_t i = 0; status == TRATA_OK && i < batch->draft_count; i++) {
		add_draft(importing->sheet, &batch->drafts[i], results_told[results[i]]);
		importing->changed = importing->changed || results[i] != MERGE_KNOWN;
	}
	for (size_t i = 0; status == TRATA_OK && i < importing->checks.draft_count; i++)
		status = check(context, &importing->checks.drafts[i], importing->sheet, error);
	memory_free(results);
	return status;
}

/* Reads the files of the command line into the store of `folder`, which is made when it is not
 * there. */
static enum trata_status import_into(struct command_context *context, const char *folder,
                                     struct trata_error *error)
{
	struct importing importing = { .context = context, .sheet = sheet_new(columns, COLUMNS) };
	int lock = -1;
	if (!importing.sheet)
		return error_memory(error);
	enum trata_status status = store_lock(folder, &lock, error);
	if (status == TRATA_OK && store_is_there(folder))
		status = store_open(folder, &context->store, error);
	else if (status == TRATA_OK)
		status = store_new(folder, &context->store, error);
	if (status == TRATA_OK)
		status = read_files(&importing, error);
	if (status == TRATA_OK)
		status = merge(&importing, error);
	if (status == TRATA_OK && importing.changed)
		status = store_save(context->store, error);
	store_unlock(lock);
	if (status == TRATA_OK) {
		tell_reports(context, &importing.batch);
		status = command_write(context, importing.sheet, NULL, 0, error);
	}
	sheet_free(importing.sheet);
	source_batch_clear(&importing.batch);
	source_batch_clear(&importing.checks);
	return status;
}

enum trata_status run_import(struct command_context *context, struct trata_error *error)
{
	if (context->argument_count == 0 && !context->options.manifest) {
		error_set(error, TRATA_EARG, "which files?");
		error_hint(error, "trata import FILE..., or trata import --manifest FILE");
		return TRATA_EARG;
	}
	return import_into(context, store_folder(context->options.data), error);
}

enum trata_status run_merge(struct command_context *context, struct trata_error *error)
{
	const char *folder = context->options.output;
	if (!folder) {
		error_set(error, TRATA_EARG, "where does the merged store go?");
		error_hint(error, "trata merge STORE... -o STORE");
		return TRATA_EARG;
	}
	for (size_t i = 0; i < context->argument_count; i++) {
		if (store_is_there(context->arguments[i]))
			continue;
		error_set(error, TRATA_EIO, "there is no store here (releases.csv is missing)");
		error_where(error, context->arguments[i], 0, NULL);
		error_hint(error, "merge takes stores; files are for `trata import`");
		return TRATA_EIO;
	}
	context->wrote_output = true;
	return import_into(context, folder, error);
}
