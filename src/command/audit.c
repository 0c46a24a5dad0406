/* audit: does every cell of a file land exactly once? */
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../source/source.h"
#include "command.h"

static const struct sheet_column columns[] = {
	{ "file", SHEET_STRING, -1, "file, and the table in it" },
	{ "offence", SHEET_STRING, -1, "offence; none where the file has none that is kept" },
	{ "cells", SHEET_NUMBER, -1, "reported cells" },
	{ "source_total", SHEET_NUMBER, -1, "their sum in the file" },
	{ "mapped_total", SHEET_NUMBER, -1, "the sum of the figures made from them" },
	{ "dropped", SHEET_NUMBER, -1, "cells that made no figure" },
	{ "doubled", SHEET_NUMBER, -1, "cells that repeat another's place" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

static void add_line(struct sheet *sheet, const struct table_report *report,
                     const struct audit_line *line)
{
	sheet_string(sheet, report->file);
	sheet_string(sheet, line->offence);
	sheet_number(sheet, (double)line->cells);
	sheet_number(sheet, line->source_total);
	sheet_number(sheet, line->mapped_total);
	sheet_number(sheet, (double)line->dropped);
	sheet_number(sheet, (double)line->doubled);
}

static void add_report(struct command_context *context, struct sheet *sheet,
                       const struct table_report *report)
{
	static const struct audit_line none = { .offence = "none" };
	for (size_t i = 0; i < report->audit_count; i++) {
		const struct audit_line *line = &report->audit[i];
		add_line(sheet, report, line);
		if (line->dropped || line->doubled || line->source_total != line->mapped_total)
			context->found = true;
	}
	if (report->audit_count == 0)
		add_line(sheet, report, &none);
	if (report->note[0])
		command_note(context, "%s: %s.", report->file, translate(report->note));
	for (size_t i = 0; i < report->note_count; i++)
		command_note(context, "%s", report->notes[i]);
	if (report->problems + report->warnings > report->note_count)
		command_note(context, "%s: %llu more like these.", report->file,
		             (unsigned long long)(report->problems + report->warnings -
		                                  report->note_count));
}

enum trata_status run_audit(struct command_context *context, struct trata_error *error)
{
	struct source_batch batch = {0};
	struct source_options options = { .audit = true };
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	enum trata_status status = sheet ? TRATA_OK : error_memory(error);
	if (status == TRATA_OK)
		status = store_new("", &context->store, error);
	for (size_t i = 0; status == TRATA_OK && i < context->argument_count; i++)
		status = source_read(context->store, context->arguments[i], &options, &batch, error);
	for (size_t i = 0; status == TRATA_OK && i < batch.report_count; i++)
		add_report(context, sheet, batch.reports[i]);
	if (status == TRATA_OK)
		status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	source_batch_clear(&batch);
	return status;
}
