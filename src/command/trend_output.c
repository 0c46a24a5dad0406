/* Writing the answer of trend: rows or periods, notes and words. */
#include "trend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"

static const struct sheet_column row_columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "segment", SHEET_STRING, -1, "months that the estimate is made from" },
	{ "method", SHEET_STRING, -1, "which method" },
	{ "n", SHEET_NUMBER, -1, "periods" },
	{ "estimate", SHEET_NUMBER, 2, "annual percent change, or slope" },
	{ "lower", SHEET_NUMBER, 2, "lower end of its interval" },
	{ "upper", SHEET_NUMBER, 2, "upper end of its interval" },
	{ "level", SHEET_NUMBER, -1, "coverage of the interval" },
	{ "unit", SHEET_STRING, -1, "of the estimate" },
	{ "p_value", SHEET_NUMBER, 4, "two-sided, of no trend" },
	{ "detail", SHEET_PAIRS, -1, "the method's other numbers" },
	{ "vintage", SHEET_STRING, -1, "release" },
	{ "source", SHEET_STRING, -1, "table family, or the file of --input" },
	{ "coefficients", SHEET_NESTED, -1, "of a regression: name, estimate, std_error" },
};
#define ROW_COLUMNS (sizeof row_columns / sizeof *row_columns)
#define TEXT_COLUMNS (sizeof text_columns / sizeof *text_columns)
#define POINT_COLUMNS 16

/* For people: what every row shares stands below, the other numbers in lines of their own. */
static const struct sheet_column text_columns[] = {
	{ "place", SHEET_STRING, -1, "" },
	{ "segment", SHEET_STRING, -1, "" },
	{ "method", SHEET_STRING, -1, "" },
	{ "n", SHEET_NUMBER, -1, "" },
	{ "estimate", SHEET_NUMBER, 2, "" },
	{ "lower", SHEET_NUMBER, 2, "" },
	{ "upper", SHEET_NUMBER, 2, "" },
	{ "p_value", SHEET_NUMBER, 4, "" },
	{ "unit", SHEET_STRING, -1, "" },
};

static void put_number(struct sheet *sheet, bool has, double value)
{
	if (has)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

/* In the language spoken: the words of a slope's unit one by one, others by the sheet. */
static void put_unit(struct sheet *sheet, const struct trend_series *series,
                     const struct trend_row *row)
{
	struct text words = {0};
	if (row->is_slope)
		text_say(&words, "%s per %s per year",
		         translate_as("cell", series->unit[0] ? series->unit : "units of value"),
		         translate(trend_step_name(series)));
	else
		text_append(&words, row->unit);
	sheet_string(sheet, text_string(&words));
	text_free(&words);
}

static void put_text_row(struct sheet *sheet, const struct trend_series *series,
                         const struct trend_row *row)
{
	sheet_string(sheet, series->place);
	sheet_string(sheet, period_format(row->segment).text);
	sheet_string(sheet, row->method);
	sheet_number(sheet, (double)row->n);
	put_number(sheet, row->has_estimate, row->estimate);
	put_number(sheet, row->has_interval, row->lower);
	put_number(sheet, row->has_interval, row->upper);
	put_number(sheet, row->has_p, row->p);
	put_unit(sheet, series, row);
}

static void put_row(struct sheet *sheet, const struct trend_series *series,
                    const struct trend_row *row, double level)
{
	sheet_string(sheet, series->measure);
	sheet_string(sheet, series->place);
	sheet_string(sheet, period_format(row->segment).text);
	sheet_string(sheet, row->method);
	sheet_number(sheet, (double)row->n);
	put_number(sheet, row->has_estimate, row->estimate);
	put_number(sheet, row->has_interval, row->lower);
	put_number(sheet, row->has_interval, row->upper);
	put_number(sheet, row->has_interval, level);
	sheet_string(sheet, row->unit);
	put_number(sheet, row->has_p, row->p);
	sheet_string(sheet, text_string(&row->detail));
	sheet_string(sheet, series->vintage);
	sheet_string(sheet, series->source);
	if (row->coefficients.length)
		sheet_string(sheet, text_string(&row->coefficients));
	else
		sheet_missing(sheet);
}

static enum trata_status put_rows(struct sheet *sheet, const struct trend_job *job, size_t index,
                                  bool text, struct trata_error *error)
{
	const struct trend_series *series = &job->list->series[index];
	struct trend_result *result = &job->results[index];
	if (result->status != TRATA_OK) {
		struct trend_row *row = trend_add_row(result, series, job->method->name);
		if (!row)
			return error_memory(error);
		result->rows[0] = *row;
		trend_detail_text(&result->rows[0].detail, "refused", result->error.message);
		result->row_count = 1;
	}
	for (size_t i = 0; i < result->row_count; i++) {
		if (text)
			put_text_row(sheet, series, &result->rows[i]);
		else
			put_row(sheet, series, &result->rows[i], job->settings->level);
	}
	return TRATA_OK;
}

static void put_points(struct sheet *sheet, const struct trend_job *job, size_t index)
{
	const struct trend_result *result = &job->results[index];
	for (size_t i = 0; i < result->point_count; i++) {
		const struct trend_point *point = &result->points[i];
		if (job->list->many_places)
			sheet_string(sheet, job->list->series[index].place);
		sheet_string(sheet, period_format(point->period).text);
		sheet_number(sheet, point->value);
		for (size_t c = 0; c < job->method->column_count; c++)
			put_number(sheet, point->has[c], point->cells[c]);
		if (job->method->flags)
			sheet_string(sheet, point->flag);
	}
}

static size_t point_columns(const struct trend_job *job, struct sheet_column *columns)
{
	size_t n = 0;
	if (job->list->many_places)
		columns[n++] = (struct sheet_column){ "place", SHEET_STRING, -1, "where" };
	columns[n++] = (struct sheet_column){ "period", SHEET_STRING, -1, "months covered" };
	columns[n++] = (struct sheet_column){ "value", SHEET_NUMBER, -1, "the figure" };
	for (size_t c = 0; c < job->method->column_count; c++)
		columns[n++] = job->method->columns[c];
	if (job->method->flags)
		columns[n++] = (struct sheet_column){ "flag", SHEET_STRING, -1,
			"above, no, too-few-cases, not-judged" };
	return n;
}

/* A note, with what it is about where there are several series. */
static void note_of(struct command_context *context, const struct trend_list *list, size_t index,
                    const char *note, size_t length)
{
	if (list->count == 1)
		command_note(context, "%.*s", (int)length, note);
	else if (list->many_places)
		command_note(context, "%s: %.*s", list->series[index].place, (int)length, note);
	else
		command_note(context, "%s: %.*s", period_format(list->series[index].segment).text,
		             (int)length, note);
}

/* Notes of the series, each once, with the places that it is about when they are many. */
static void add_notes(struct command_context *context, const struct trend_job *job)
{
	struct text said = {0};
	for (size_t i = 0; i < job->list->count; i++) {
		const struct trend_result *result = &job->results[i];
		for (const char *at = text_string(&result->notes); *at;) {
			size_t length = strcspn(at, "\n");
			struct text line = {0};
			text_append_bytes(&line, at, length);
			text_append_char(&line, '\n');
			if (!strstr(text_string(&said), text_string(&line))) {
				text_append(&said, text_string(&line));
				note_of(context, job->list, i, at, length);
			}
			text_free(&line);
			at += length + 1;
		}
		if (result->status != TRATA_OK)
			note_of(context, job->list, i, result->error.message,
			        strlen(result->error.message));
	}
	text_free(&said);
}

/* In text output the words of a summary stand first. */
static void put_words(struct command_context *context, const struct trend_job *job)
{
	bool any = false;
	for (size_t i = 0; context->format == SHEET_TEXT && i < job->list->count; i++) {
		const struct text *words = &job->results[i].words;
		if (words->length)
			text_printf(&context->out, "%s\n", text_string(words));
		any = any || words->length;
	}
	if (any)
		text_append_char(&context->out, '\n');
}

/* The name of a number in the language spoken: as a heading, and its "_1" behind. */
static void put_name(struct text *line, const char *name, size_t length)
{
	char stem[64];
	size_t end = length;
	while (end && name[end - 1] >= '0' && name[end - 1] <= '9')
		end--;
	end = end && end < length && name[end - 1] == '_' ? end - 1 : length;
	snprintf(stem, sizeof stem, "%.*s", (int)end, name);
	text_append(line, translate_as("heading", stem));
	text_append_bytes(line, name + end, length - end);
}

/* "name=1.23456" as "name 1.235", other values as they are. */
static void put_detail(struct text *line, const char *pair, size_t name, size_t length)
{
	char value[400], *end;
	size_t size = length > name ? length - name - 1 : 0;
	if (size >= sizeof value)
		size = sizeof value - 1;
	memcpy(value, pair + name + (length > name), size);
	value[size] = '\0';
	double number = strtod(value, &end);
	text_append(line, line->length ? ", " : "");
	put_name(line, pair, name);
	text_append_char(line, ' ');
	if (size && *end == '\0' && strchr(value, '.'))
		text_printf(line, "%.4g", number);
	else
		text_append(line, translate_as("cell", value));
}

/* The numbers of `detail`, rounded, as notes: theta 11.88, ... */
static void add_details(struct command_context *context, const struct trend_job *job)
{
	for (size_t i = 0; !job->list->many_places && i < job->list->count; i++)
		for (size_t r = 0; r < job->results[i].row_count; r++) {
			const struct trend_row *row = &job->results[i].rows[r];
			struct text line = {0};
			for (const char *at = text_string(&row->detail); *at;) {
				size_t name = strcspn(at, "="), length = strcspn(at, ";");
				if (strncmp(at, "sentence=", 9) != 0)
					put_detail(&line, at, name, length);
				at += length + (at[length] == ';');
			}
			if (line.length)
				command_note(context, "%s: %s.", row->method, text_string(&line));
			text_free(&line);
		}
}

enum trata_status trend_write(struct command_context *context, struct trend_job *job,
                              const struct answer *answer, struct trata_error *error)
{
	struct sheet_column columns[POINT_COLUMNS];
	bool rows = !job->method->columns;
	bool text = context->format == SHEET_TEXT;
	struct sheet *sheet = rows && text ? sheet_new(text_columns, TEXT_COLUMNS)
	                      : rows       ? sheet_new(row_columns, ROW_COLUMNS)
	                           : sheet_new(columns, point_columns(job, columns));
	enum trata_status status = sheet ? TRATA_OK : error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < job->list->count; i++) {
		if (rows)
			status = put_rows(sheet, job, i, text, error);
		else
			put_points(sheet, job, i);
	}
	if (status == TRATA_OK) {
		add_notes(context, job);
		put_words(context, job);
		if (rows && text)
			add_details(context, job);
		status = command_write(context, sheet, answer->releases, answer->release_count, error);
	}
	sheet_free(sheet);
	return status;
}

