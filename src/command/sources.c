/* sources: what is loaded. */
#include <string.h>

#include "../base/language.h"
#include "../source/layout.h"
#include "command.h"

static const struct sheet_column columns[] = {
	{ "source", SHEET_STRING, -1, "table family" },
	{ "product", SHEET_STRING, -1, "stream of releases" },
	{ "vintage", SHEET_STRING, -1, "release" },
	{ "released", SHEET_STRING, -1, "day of publication" },
	{ "covers", SHEET_STRING, -1, "months covered" },
	{ "granularity", SHEET_STRING, -1, "finest places" },
	{ "breakdowns", SHEET_STRING, -1, "dimensions beside place and period" },
	{ "offences", SHEET_STRING, -1, "offences covered" },
	{ "role", SHEET_STRING, -1, "official, copy or partial" },
	{ "complete", SHEET_STRING, -1, "whether it may answer for totals" },
	{ "figures", SHEET_NUMBER, -1, "nonzero figures in the file" },
	{ "encoding", SHEET_STRING, -1, "encoding, with damage that was repaired" },
	{ "files", SHEET_STRING, -1, "files read" },
	{ "sha256", SHEET_STRING, -1, "their SHA-256" },
	{ "licence", SHEET_STRING, -1, "licence" },
	{ "url", SHEET_STRING, -1, "where the publisher offers them" },
	{ "origin", SHEET_STRING, -1, "where a copy was found" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* A terminal shows the first ten; CSV and JSON have them all. */
#define TEXT_COLUMNS 11

static void add_release(struct sheet *sheet, const struct release *release, bool all)
{
	sheet_string(sheet, release->source);
	sheet_string(sheet, release->product);
	sheet_string(sheet, vintage_format(release->vintage).text);
	sheet_string(sheet, day_format(release->released).text);
	sheet_string(sheet, period_format(release->covered).text);
	sheet_string(sheet, release->granularity);
	sheet_string(sheet, release->breakdowns);
	sheet_string(sheet, release->offences);
	sheet_string(sheet, role_name(release->role));
	sheet_string(sheet, release->complete ? "true" : "false");
	sheet_number(sheet, (double)release->figures);
	if (!all)
		return;
	sheet_string(sheet, release->encoding);
	sheet_string(sheet, release->files);
	sheet_string(sheet, release->sha256);
	sheet_string(sheet, release->licence);
	sheet_string(sheet, release->url);
	sheet_string(sheet, release->origin);
}

/* For each measure what one unit of it is; for each source its publisher, licence and breaks. */
static void add_text(struct command_context *context)
{
	struct text *out = &context->out;
	text_say(out, "\nMeasures\n");
	for (size_t i = 0; i < catalogue_measure_count; i++) {
		const struct measure *measure = &catalogue_measures[i];
		text_say(out, "  %s (%s), from %s\n      counts %s\n      %s\n", measure->id,
		         translate_as("cell", measure->unit), measure->source,
		         translate(measure->counts), translate(measure->not));
	}
	text_say(out, "\nPublishers\n");
	for (size_t i = 0; i < catalogue_source_count; i++) {
		const struct source *source = &catalogue_sources[i];
		text_say(out, "  %s: %s. %s. Licence: %s\n      %s\n", source->id,
		         translate(source->title), translate(source->publisher), translate(source->licence),
		         source->url);
	}
	text_say(out, "\nBreaks: figures before and after are not comparable\n");
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		struct period from = { entry->from, entry->from };
		text_printf(out, "  %s  %s: %s\n", period_format(from).text, entry->source,
		            translate(entry->what));
	}
}

static void list_layouts(struct text *out)
{
	for (size_t i = 0; i < layout_count; i++) {
		text_printf(out, "%s: %s\n ", layouts[i]->id, translate(layouts[i]->title));
		for (size_t c = 0; c < layouts[i]->column_count; c++)
			text_printf(out, "%s %s", c ? "," : "", layouts[i]->columns[c].name);
		text_append_char(out, '\n');
		if (layouts[i]->note)
			text_say(out, "  nothing is imported: %s\n", translate(layouts[i]->note));
	}
}

enum trata_status run_sources(struct command_context *context, struct trata_error *error)
{
	if (context->options.layouts) {
		list_layouts(&context->out);
		return TRATA_OK;
	}
	enum trata_status status = command_open(context, error);
	if (status != TRATA_OK)
		return status;
	bool all = context->format != SHEET_TEXT;
	struct sheet *sheet = sheet_new(columns, all ? COLUMNS : TEXT_COLUMNS);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < context->store->release_count; i++)
		add_release(sheet, &context->store->releases[i], all);
	status = command_write(context, sheet, NULL, 0, error);
	if (status == TRATA_OK && !all)
		add_text(context);
	sheet_free(sheet);
	return status;
}
