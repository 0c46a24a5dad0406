/* chart: charts as files. */
#include <stdio.h>
#include <string.h>

#include "../base/memory.h"
#include "../render/gallery.h"
#include "../render/output.h"
#include "../render/verify.h"
#include "command.h"

#define ALL_CHARTS 64

static const struct sheet_column list_columns[] = {
	{ "chart", SHEET_STRING, -1, "its name" },
	{ "question", SHEET_STRING, -1, "what it answers" },
};

static enum trata_status list_charts(struct command_context *context, struct trata_error *error)
{
	enum language language = language_of(context->options.lang);
	struct sheet *sheet = sheet_new(list_columns, 2);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < chart_count; i++) {
		sheet_string(sheet, charts[i].id);
		sheet_string(sheet, charts[i].question[language]);
	}
	enum trata_status status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	return status;
}

static const struct sheet_column verify_columns[] = {
	{ "chart", SHEET_STRING, -1, "its name" },
	{ "lang", SHEET_STRING, -1, "language of the picture" },
	{ "result", SHEET_STRING, -1, "identical; same data, different renderer; DATA CHANGED" },
	{ "cells", SHEET_STRING, -1, "the cells that differ, before -> now" },
};

/* Compares with pictures rendered before: data that changed are a finding, a renderer is not. */
static enum trata_status verify(struct command_context *context,
                                const struct gallery_request *request, struct trata_error *error)
{
	struct gallery gallery = {0};
	struct text cells = {0};
	struct sheet *sheet = sheet_new(verify_columns, 4);
	enum trata_status status = sheet ? TRATA_OK : error_memory(error);
	if (status == TRATA_OK)
		status = gallery_draw(context->store, request, &gallery, error);
	size_t each = gallery.exhibit_count ? gallery.picture_count / gallery.exhibit_count : 1;
	for (size_t i = 0; status == TRATA_OK && i < gallery.picture_count; i++) {
		const struct picture *picture = &gallery.pictures[i];
		enum verdict verdict = VERDICT_IDENTICAL;
		text_clear(&cells);
		status = verify_picture(context->options.verify, picture, &gallery.exhibits[i / each],
		                        context->format == SHEET_TEXT, &verdict, &cells, error);
		sheet_string(sheet, picture->data->chart->id);
		sheet_string(sheet, language_codes[picture->language]);
		sheet_string(sheet, verdict_names[verdict]);
		sheet_string(sheet, text_string(&cells));
		context->found = context->found || verdict == VERDICT_CHANGED ||
		                 verdict == VERDICT_ABSENT;
	}
	if (status == TRATA_OK)
		status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	text_free(&cells);
	gallery_free(&gallery);
	return status;
}

/* One file of a picture or exhibit: its name, an ending, its bytes. */
static enum trata_status put(const char *folder, const char *name, const char *ending,
                             const struct text *text, struct trata_error *error)
{
	struct text file = {0};
	text_printf(&file, "%s%s", name, ending);
	enum trata_status status = file.failed ? error_memory(error) :
	                           output_write(folder, file.data, text, error);
	text_free(&file);
	return status;
}

static enum trata_status save(const char *folder, const struct gallery *gallery,
                              enum plot_terminal terminal, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	bool svg = terminal == TERMINAL_SVG;
	char ending[16];
	snprintf(ending, sizeof ending, ".%s", plot_endings[terminal]);
	for (size_t i = 0; status == TRATA_OK && svg && i < gallery->exhibit_count; i++) {
		const struct exhibit *exhibit = &gallery->exhibits[i];
		status = put(folder, exhibit->data.chart->id, ".csv", &exhibit->csv, error);
		if (status == TRATA_OK)
			status = put(folder, exhibit->data.chart->id, ".dat", &exhibit->table, error);
	}
	for (size_t i = 0; status == TRATA_OK && i < gallery->picture_count; i++) {
		const struct picture *picture = &gallery->pictures[i];
		const char *name = text_string(&picture->name);
		if (svg)
			status = put(folder, name, ".gp", &picture->script, error);
		if (status == TRATA_OK)
			status = put(folder, name, ending, &picture->image, error);
	}
	return status;
}

static enum trata_status draw(struct command_context *context, struct gallery_request *request,
                              struct trata_error *error)
{
	struct gallery gallery = {0};
	const struct options *options = &context->options;
	enum trata_status status = gallery_draw(context->store, request, &gallery, error);
	if (status == TRATA_OK && options->output)
		status = save(options->output, &gallery, request->terminal, error);
	for (size_t i = 0; status == TRATA_OK && !options->output && i < gallery.picture_count; i++)
		text_append_bytes(&context->out, text_string(&gallery.pictures[i].image),
		                  gallery.pictures[i].image.length);
	for (size_t i = 0; status == TRATA_OK && i < gallery.exhibit_count; i++)
		if (gallery.exhibits[i].data.count == 0)
			status = error_set(error, TRATA_EFEWOBS, "%s: %s",
			                   gallery.exhibits[i].data.chart->id, gallery.exhibits[i].data.few);
	gallery_free(&gallery);
	return status;
}

/* Pictures for a terminal go to standard output, one language. */
static enum trata_status read_terminal(const char *kind, struct gallery_request *request,
                                       enum canvas *canvas, struct trata_error *error)
{
	if (strcmp(kind, "dumb") == 0) {
		request->terminal = TERMINAL_DUMB;
		*canvas = CANVAS_NARROW;
		return TRATA_OK;
	}
	request->terminal = TERMINAL_SIXEL;
	if (strcmp(kind, "sixel") == 0)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "--terminal cannot be \"%s\"", error_quote_string(kind).text);
	error_hint(error, "dumb (letters alone) or sixel");
	return TRATA_EARG;
}

enum trata_status run_chart(struct command_context *context, struct trata_error *error)
{
	const struct options *options = &context->options;
	const struct chart *list[ALL_CHARTS];
	enum language languages[LANGUAGES] = { ENGLISH, SPANISH };
	enum canvas canvas = CANVAS_WIDE;
	struct gallery_request request = { list, 0, languages, LANGUAGES, &canvas, 1,
	                                   TERMINAL_SVG, options->query.as_of };
	enum trata_status status = TRATA_OK;
	bool somewhere = options->output || options->verify || options->terminal;
	if (options->list || (context->argument_count == 0 && !somewhere))
		return list_charts(context, error);
	if (context->argument_count)
		status = chart_find(context->arguments[0], &list[request.chart_count++], error);
	else
		for (size_t i = 0; i < chart_count && i < ALL_CHARTS; i++)
			list[request.chart_count++] = &charts[i];
	/* without --lang a folder gets both languages; standard output takes one picture */
	if (options->lang || !(options->output || options->verify)) {
		languages[0] = language_of(options->lang);
		request.language_count = 1;
	}
	if (status == TRATA_OK && options->terminal)
		status = read_terminal(options->terminal, &request, &canvas, error);
	if (status == TRATA_OK && options->output)
		status = output_folder(options->output, error);
	if (status == TRATA_OK)
		status = command_open(context, error);
	if (status == TRATA_OK && options->verify)
		return verify(context, &request, error);
	if (status == TRATA_OK)
		status = draw(context, &request, error);
	if (status == TRATA_OK && options->png && options->output) {
		request.terminal = TERMINAL_PNG;
		canvas = CANVAS_SHARE;
		status = draw(context, &request, error);
	}
	return status;
}
