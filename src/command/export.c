/* export: figures for other programs. */
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/nearest.h"
#include "../render/export.h"
#include "caveats.h"
#include "command.h"

enum export_format { EXPORT_CSV, EXPORT_JSON, EXPORT_SQLITE, EXPORT_SDMX_CSV, EXPORT_DTA,
                     EXPORT_DATAPACKAGE, EXPORT_DATAWRAPPER, EXPORT_FORMATS };

static const struct {
	const char *name;
	bool needs_measure;      /* it holds the answer to a query, not a store */
	bool needs_path;
} formats[EXPORT_FORMATS] = {
	{ "csv", false, false }, { "json", false, false }, { "sqlite", false, true },
	{ "sdmx-csv", true, false }, { "dta", true, true }, { "datapackage", false, true },
	{ "datawrapper", true, false },
};

static enum trata_status read_format(const struct command_context *context,
                                     enum export_format *out, struct trata_error *error)
{
	const char *word = context->arguments[0];
	const char *names[EXPORT_FORMATS];
	for (*out = 0; *out < EXPORT_FORMATS; (*out)++) {
		names[*out] = formats[*out].name;
		if (strcmp(formats[*out].name, word) == 0)
			break;
	}
	if (*out == EXPORT_FORMATS) {
		const char *near = nearest_name(word, names, EXPORT_FORMATS);
		error_set(error, TRATA_EARG, "\"%s\" is not a format", error_quote_string(word).text);
		error_hint(error, near ? "did you mean %s?" : "csv, json, sqlite, sdmx-csv, dta, "
		           "datapackage or datawrapper", near ? near : "");
		return TRATA_EARG;
	}
	if (formats[*out].needs_measure && context->argument_count < 2) {
		error_set(error, TRATA_EARG, "%s holds the answer to a query: which measure?", word);
		error_hint(error, "trata export %s victims --by year,state -o FILE", word);
		return TRATA_EARG;
	}
	if (formats[*out].needs_path && !context->options.output) {
		error_set(error, TRATA_EARG, "%s goes to a file, not to the terminal", word);
		error_hint(error, "add -o PATH");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

/* The store itself, written to another folder. */
static enum trata_status export_datapackage(struct trata_store *store, const char *path,
                                            struct trata_error *error)
{
	const struct figure_set *set;
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < catalogue_source_count; i++)
		status = store_figures(store, catalogue_sources[i].id, &set, error);
	char *folder = memory_string(path);
	if (status == TRATA_OK && !folder)
		status = error_memory(error);
	if (status != TRATA_OK) {
		memory_free(folder);
		return status;
	}
	memory_free(store->folder);
	store->folder = folder;
	int lock = -1;
	status = store_lock(folder, &lock, error);
	if (status == TRATA_OK)
		status = store_save(store, error);
	store_unlock(lock);
	return status;
}

static enum trata_status write_format(struct command_context *context, enum export_format format,
                                      const struct export_store *whole,
                                      const struct export_answer *answer,
                                      struct trata_error *error)
{
	const char *path = context->options.output;
	context->wrote_output = formats[format].needs_path;
	switch (format) {
	case EXPORT_CSV: return export_long_csv(whole, &context->out, error);
	case EXPORT_JSON: return export_json(whole, &context->out, error);
	case EXPORT_SQLITE: return export_sqlite(whole, answer->answer ? answer : NULL, path, error);
	case EXPORT_SDMX_CSV: return export_sdmx_csv(answer, &context->out, error);
	case EXPORT_DTA: return export_dta(answer, path, error);
	case EXPORT_DATAPACKAGE: return export_datapackage(context->store, path, error);
	default: return export_datawrapper(answer, &context->out, error);
	}
}

/* What a reader of the file must know goes to standard error. */
static void tell(struct command_context *context, const struct query *query,
                 const struct answer *answer)
{
	caveats_families(context, answer->releases, answer->release_count);
	caveats_note(context, query, answer);
	const struct measure *measure = query->measure;
	command_note(context, "these are %s: %s; %s.",
	             language_spoken() == SPANISH ? measure->title_es : measure->title_en,
	             translate(measure->counts), translate(measure->not));
	for (const char *at = text_string(&context->notes); *at;) {
		size_t length = strcspn(at, "\n");
		text_say(&context->messages, "Note: %.*s\n", (int)length, at);
		at += length + (at[length] == '\n');
	}
}

enum trata_status run_export(struct command_context *context, struct trata_error *error)
{
	enum export_format format;
	struct query query = {0};
	struct answer answer = {0};
	bool asked = context->argument_count > 1;
	enum trata_status status = read_format(context, &format, error);
	if (status == TRATA_OK)
		status = asked ? command_query(context, context->arguments[1], &query, error)
		               : command_open(context, error);
	if (status == TRATA_OK && asked)
		status = query_answer(context->store, &query, &answer, error);
	if (status == TRATA_OK) {
		struct export_store whole = { context->store, asked ? query.measure : NULL };
		struct export_answer one = { context->store, &query, asked ? &answer : NULL };
		status = write_format(context, format, &whole, &one, error);
	}
	if (status == TRATA_OK && asked)
		tell(context, &query, &answer);
	answer_free(&answer);
	return status;
}
