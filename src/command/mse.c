/* mse: multiple systems estimation on lists that the user brings, or on a published table. No
 * path leads here from a register's totals: only tables that say who is on which lists are read. */
#include "mse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/nearest.h"

void mse_row_title(const struct mse_row *row, char *out, size_t size)
{
	const char *name = mse_row_name(row->method);
	if (row->has_threshold)
		snprintf(out, size, "%s %g", name, row->threshold);
	else if (row->order == 2)
		snprintf(out, size, translate("%s pairs"), name);
	else
		snprintf(out, size, "%s", name);
}

/* ------------------------------------------------------------------ the request */

static enum trata_status bad_option(const char *name, const char *value, const char *hint,
                                    struct trata_error *error)
{
	error_set(error, TRATA_EARG, "--%s cannot be \"%s\"", name, error_quote_string(value).text);
	error_hint(error, "%s", translate(hint));
	return TRATA_EARG;
}

static enum trata_status read_model(const char *text, const struct mse_table *table,
                                    struct mse_request *request, struct trata_error *error)
{
	const char *names[MSE_ROW_METHODS];
	request->one = true;
	if (text[0] == '[') {
		request->method = MSE_ROW_MODEL;
		request->options.model = &request->model;
		return mse_model_parse(text, table->lists, &request->model, error);
	}
	request->method = mse_row_find(text);
	if (request->method < MSE_ROW_MODEL)
		return TRATA_OK;
	for (unsigned i = 0; i < MSE_ROW_MODEL; i++)
		names[i] = mse_row_name((enum mse_row_method)i);
	const char *near = nearest_name(text, names, MSE_ROW_MODEL);
	error_set(error, TRATA_EARG, "there is no model \"%s\"", error_quote_string(text).text);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "independence, chao, chao-lists, stepwise, bic, downhill, dga, "
		           "lincoln-petersen, chapman, or interactions by list numbers: [12,3]");
	return TRATA_EARG;
}

static enum trata_status read_request(const struct command_context *context,
                                      const struct mse_table *table, struct mse_request *request,
                                      struct trata_error *error)
{
	const struct options *given = &context->options;
	struct mse_options *options = &request->options;
	uint64_t replicates = MSE_REPLICATES, order = 0;
	char *end = NULL;
	*request = (struct mse_request){ .options = MSE_OPTIONS_DEFAULT };
	enum trata_status status = command_level(context, &options->level, error);
	if (status == TRATA_OK)
		status = command_whole(given->replicates, "replicates", 0, MSE_REPLICATES_MAX, &replicates,
		                       error);
	if (status == TRATA_OK)
		status = command_whole(given->seed, "seed", 0, UINT64_MAX, &options->seed, error);
	if (status == TRATA_OK)
		status = command_whole(given->max_order, "max-order", 2, MSE_LISTS_MAX, &order, error);
	if (status == TRATA_OK && given->threshold) {
		options->threshold = strtod(given->threshold, &end);
		if (!given->threshold[0] || *end || !(options->threshold >= 0 && options->threshold <= 1))
			status = bad_option("threshold", given->threshold, "a p-value from 0 to 1", error);
	}
	options->replicates = (size_t)replicates;
	options->order = (unsigned)order;
	if (status == TRATA_OK && given->model)
		status = read_model(given->model, table, request, error);
	return status;
}

/* ------------------------------------------------------------------ the table */

static enum trata_status find_example(struct command_context *context, struct mse_input *input,
                                      struct trata_error *error)
{
	const char *names[64], *name = context->options.example;
	struct text path = {0};
	input->example = capture_source(name);
	if (!input->example) {
		for (size_t i = 0; i < capture_source_count && i < 64; i++)
			names[i] = capture_sources[i].id;
		const char *near = nearest_name(name, names, capture_source_count);
		error_set(error, TRATA_EARG, "there is no example \"%s\"", error_quote_string(name).text);
		error_hint(error, near ? "did you mean %s? `trata mse --list` lists them"
		                       : "`trata mse --list` lists them", near);
		return TRATA_EARG;
	}
	snprintf(input->dataset, sizeof input->dataset, "%s", input->example->id);
	text_printf(&path, "%s/mse/%s.csv", store_folder(context->options.data), input->example->id);
	enum trata_status status = path.failed ? error_memory(error)
	                                       : mse_read(text_string(&path), input, error);
	text_free(&path);
	const struct capture_source *example = input->example;
	text_printf(&input->notes, "%s; %s; %s%s%s.\n", translate_as("cell", example->title),
	            translate_as("cell", example->citation), example->url, example->note[0] ? "; " : "",
	            translate_as("cell", example->note));
	return status;
}

static enum trata_status find_file(struct command_context *context, struct mse_input *input,
                                   struct trata_error *error)
{
	const char *path = context->arguments[0], *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	size_t length = strcspn(base, ".");
	snprintf(input->dataset, sizeof input->dataset, "%.*s", (int)(length < 63 ? length : 63),
	         strcmp(path, "-") == 0 ? "input" : base);
	if (strcmp(path, "-") == 0)
		snprintf(input->dataset, sizeof input->dataset, "standard-input");
	return mse_read(path, input, error);
}

/* One value a list, with commas between. */
static enum trata_status take_values(const char *text, const char *option, unsigned lists,
                                     char values[][MSE_NAME_BYTES], struct trata_error *error)
{
	unsigned count = 0;
	for (const char *at = text; at; count++) {
		size_t length = strcspn(at, ",");
		if (count < lists)
			snprintf(values[count], MSE_NAME_BYTES, "%.*s",
			         (int)(length < MSE_NAME_BYTES ? length : MSE_NAME_BYTES - 1), at);
		at = at[length] ? at + length + 1 : NULL;
	}
	if (count == lists)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "--%s has %u values for %u lists", option, count, lists);
	error_hint(error, "one a list, in the order of the columns, with commas between");
	return TRATA_EARG;
}

static enum trata_status find_table(struct command_context *context, struct mse_input *input,
                                    struct trata_error *error)
{
	const struct options *given = &context->options;
	struct mse_table *table = &input->table;
	bool file = context->argument_count > 0 && !(given->merge && given->example);
	if (file == (given->example != NULL)) {
		error_set(error, TRATA_EARG, file ? "a file and --example exclude each other"
		                                  : "which table? mse FILE, or mse --example NAME");
		error_hint(error, "`trata mse --list` lists the examples");
		return TRATA_EARG;
	}
	if (context->argument_count > 1 && !given->merge) {
		error_set(error, TRATA_EARG, "mse takes one table");
		error_hint(error, "with --merge the files behind it are parts of its bootstrap");
		return TRATA_EARG;
	}
	enum trata_status status = file ? find_file(context, input, error)
	                                : find_example(context, input, error);
	if (status == TRATA_OK && given->list_periods)
		status = take_values(given->list_periods, "list-periods", table->lists, table->periods,
		                     error);
	if (status == TRATA_OK && given->list_units)
		status = take_values(given->list_units, "list-units", table->lists, table->units, error);
	return status;
}

/* ------------------------------------------------------------------ running */

void mse_note_warnings(struct command_context *context, const struct mse_input *input)
{
	struct mse_warning warnings[MSE_WARNINGS_MAX];
	char sentence[MSE_WARNING_BYTES];
	unsigned count = mse_warnings(&input->table, warnings);
	/* beyond these a table is warned of enough */
	for (unsigned i = 0; i < count && i < 24; i++) {
		mse_warning_text(&warnings[i], &input->table, sentence);
		command_note(context, "warning: %s%s", sentence,
		             sentence[0] && sentence[strlen(sentence) - 1] == '?' ? "" : ".");
	}
	if (count > 24)
		command_note(context, "warning: and %u more of the kind.", count - 24);
	for (const char *at = text_string(&input->notes); *at;) {
		size_t length = strcspn(at, "\n");
		command_note(context, "%.*s", (int)length, at);
		at += length + (at[length] == '\n');
	}
}

static void note_headline(struct command_context *context, const struct mse_models *models)
{
	if (context->format == SHEET_TEXT)
		return;
	command_note(context, "the answer is the range over the admissible models, %u of them: %.0f to "
	             "%.0f persons, listed ones included, %.2f-fold.", models->admissible, models->least,
	             models->most, models->ratio);
	if (models->has_curve)
		command_note(context, "both assume that the two lists find people independently, which two "
		             "lists cannot show: with odds ratios from %g to %g it is %.0f to %.0f.",
		             mse_dependence_ratios[0], mse_dependence_ratios[MSE_DEPENDENCE_POINTS - 1],
		             models->curve[0].estimate,
		             models->curve[MSE_DEPENDENCE_POINTS - 1].estimate);
	if (models->has_lower && models->has_upper)
		command_note(context, "their intervals reach from %.0f to %.0f.", models->lower,
		             models->upper);
}

static enum trata_status no_estimate(const struct mse_row *row, struct trata_error *error)
{
	char title[64];
	mse_row_title(row, title, sizeof title);
	struct text why = {0};
	mse_put_remarks(&why, row->existence ? mse_existence_text(row->existence) : row->diagnostics);
	error_set(error, TRATA_EFEWOBS, "%s %s has no number: existence code %d, %s", title,
	          row->model_text, (int)row->existence, text_string(&why));
	text_free(&why);
	error_hint(error, "`trata mse` without --model shows which models have an estimate");
	return TRATA_EFEWOBS;
}

static enum trata_status estimate(const struct mse_input *input, struct mse_request *request,
                                  struct mse_models *models, struct trata_error *error)
{
	if (!request->one) {
		enum trata_status status = mse_all(&input->table, &request->options, models, error);
		if (status == TRATA_OK && models->admissible == 0) {
			error_set(error, TRATA_EFEWOBS, "no model has an estimate on this table");
			error_hint(error, "the lists overlap too little: see --sensitivity");
			return TRATA_EFEWOBS;
		}
		return status;
	}
	models->count = 1;
	enum trata_status status = mse_row(&input->table, request->method, &request->options,
	                                   &models->rows[0], error);
	if (status == TRATA_OK && !models->rows[0].has_estimate)
		return no_estimate(&models->rows[0], error);
	return status;
}

/* --replicate-range: FROM,TO, counted from 1. */
static enum trata_status read_range(const char *text, struct mse_options *options,
                                    struct trata_error *error)
{
	char *end, *last = NULL;
	unsigned long long from = strtoull(text, &end, 10);
	unsigned long long to = *end == ',' ? strtoull(end + 1, &last, 10) : 0;
	if (strspn(text, "0123456789,") != strlen(text) || !last || *last || from < 1 || from > to ||
	    to > options->replicates)
		return bad_option("replicate-range", text, "the first and the last of the --replicates, "
		                  "such as 1,500", error);
	options->first = (size_t)from - 1;
	options->last = (size_t)to;
	return TRATA_OK;
}

/* Draws a part of the bootstrap and prints it. */
static enum trata_status draw_part(struct command_context *context, const struct mse_input *input,
                                   struct mse_request *request, struct mse_models *models,
                                   struct trata_error *error)
{
	struct mse_parts *parts = mse_parts_new(input, &request->options, error);
	enum trata_status status = parts ? read_range(context->options.replicate_range,
	                                              &request->options, error) : TRATA_ENOMEM;
	request->options.give = mse_parts_give;
	request->options.context = parts;
	if (status == TRATA_OK)
		status = estimate(input, request, models, error);
	struct sheet *sheet = status == TRATA_OK ? mse_parts_sheet(parts) : NULL;
	if (sheet && sheet_rows(sheet) == 0) {
		error_set(error, TRATA_EARG, "this model has no bootstrap");
		error_hint(error, "stepwise, bic and downhill have one");
		status = TRATA_EARG;
	} else if (status == TRATA_OK) {
		status = sheet ? command_write(context, sheet, NULL, 0, error) : error_memory(error);
	}
	mse_parts_free(parts);
	return status;
}

static enum trata_status merge_parts(struct command_context *context,
                                     const struct mse_input *input, struct mse_request *request,
                                     struct mse_models *models, struct trata_error *error)
{
	struct mse_parts *parts = mse_parts_new(input, &request->options, error);
	enum trata_status status = parts ? TRATA_OK : TRATA_ENOMEM;
	for (size_t i = context->options.example ? 0 : 1;
	     status == TRATA_OK && i < context->argument_count; i++)
		status = mse_parts_read(parts, context->arguments[i], error);
	request->options.take = mse_parts_take;
	request->options.context = parts;
	if (status == TRATA_OK)
		status = estimate(input, request, models, error);
	mse_parts_free(parts);
	return status;
}

static enum trata_status write_models(struct command_context *context,
                                      const struct mse_input *input,
                                      const struct mse_request *request,
                                      const struct mse_models *models, struct trata_error *error)
{
	if (!request->one)
		note_headline(context, models);
	else
		command_note(context, "one model of several: others differ, see the same command without "
		             "--model.");
	mse_note_warnings(context, input);
	if (context->format == SHEET_TEXT) {
		mse_write_text(context, input, request, models);
		command_told(context, NULL, 0);
		return TRATA_OK;
	}
	struct sheet *sheet = mse_sheet(input, models, request->options.level);
	if (!sheet)
		return error_memory(error);
	enum trata_status status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	return status;
}

static enum trata_status list_examples(struct command_context *context, struct trata_error *error)
{
	static const struct sheet_column listed[] = {
		{ "example", SHEET_STRING, -1, "" }, { "observed", SHEET_NUMBER, -1, "" },
		{ "title", SHEET_STRING, -1, "" }, { "source", SHEET_STRING, -1, "" },
		{ "url", SHEET_STRING, -1, "" }, { "note", SHEET_STRING, -1, "" },
	};
	struct sheet *sheet = sheet_new(listed, sizeof listed / sizeof *listed);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < capture_source_count; i++) {
		const struct capture_source *source = &capture_sources[i];
		sheet_string(sheet, source->id);
		sheet_number(sheet, (double)source->observed);
		sheet_string(sheet, source->title);
		sheet_string(sheet, source->citation);
		sheet_string(sheet, source->url);
		sheet_string(sheet, source->note);
	}
	enum trata_status status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	return status;
}

/* Seconds since some moment; told with --verbose alone. */
static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

enum trata_status run_mse(struct command_context *context, struct trata_error *error)
{
	if (context->options.list)
		return list_examples(context, error);
	struct mse_input *input = memory_new(1, sizeof *input);
	struct mse_models *models = memory_new(1, sizeof *models);
	struct mse_request request;
	double start = seconds();
	enum trata_status status = input && models ? find_table(context, input, error)
	                                           : error_memory(error);
	if (status == TRATA_OK)
		status = read_request(context, &input->table, &request, error);
	if (status == TRATA_OK && context->options.sensitivity) {
		status = mse_sensitivity(context, input, &request, error);
	} else if (status == TRATA_OK && context->options.replicate_range) {
		status = draw_part(context, input, &request, models, error);
	} else if (status == TRATA_OK) {
		status = context->options.merge ? merge_parts(context, input, &request, models, error)
		                                : estimate(input, &request, models, error);
		if (status == TRATA_OK)
			status = write_models(context, input, &request, models, error);
	}
	if (status == TRATA_OK && context->options.verbose)
		text_printf(&context->messages, "%.3f s\n", seconds() - start);
	if (input)
		text_free(&input->notes);
	memory_free(input);
	memory_free(models);
	return status;
}
