/* Stata files, written by ReadStat. */
#include <readstat.h>
#include <stdio.h>
#include <string.h>

#include "export.h"
#include "output.h"

#define STATA_14 118
#define STATA_TEXT 2045             /* the longest fixed string of Stata */

/* The variables, in order; the numbers are `value`, `first_month` and `last_month`. */
enum variable { MEASURE, PLACE, PERIOD, FIRST_MONTH, LAST_MONTH, SEX, AGE, PURPOSE, VALUE, LABEL,
                UNIT, BOUND, STATUS, VINTAGE_NAME, SOURCE, VARIABLES };
static const struct {
	const char *name, *label, *format;
	bool number;
} variables[VARIABLES] = {
	{ "measure", "what is counted", NULL, false }, { "place", "where", NULL, false },
	{ "period", "months covered", NULL, false },
	{ "first_month", "first month covered", "%tm", true },
	{ "last_month", "last month covered", "%tm", true },
	{ "sex", "sex, empty in totals", NULL, false }, { "age", "age, empty in totals", NULL, false },
	{ "purpose", "purpose, empty in totals", NULL, false },
	{ "value", "the figure", NULL, true },
	{ "label", "the figure where it is a word: a tier", NULL, false },
	{ "unit", "unit of the figure", NULL, false },
	{ "bound", "exact, or a limit", NULL, false },
	{ "status", "SDMX OBS_STATUS", NULL, false },
	{ "vintage", "release that answers", NULL, false },
	{ "source", "table family", NULL, false },
};

#define STATA_EPOCH MONTH(1960, 1)   /* %tm counts months from here */

static const char *text_of(const struct export_answer *what, const struct answer_row *row,
                           enum variable variable, char buffer[64])
{
	bool tier = what->query->measure->kind == MEASURE_TIER && row->has_value;
	switch (variable) {
	case MEASURE: return what->query->measure->id;
	case PLACE: return row->place;
	case PERIOD: snprintf(buffer, 64, "%s", period_format(row->period).text); return buffer;
	case SEX: return row->sex;
	case AGE: return row->age;
	case PURPOSE: return row->purpose;
	case LABEL: return tier && tier_name(row->value) ? tier_name(row->value) : "";
	case UNIT: return row->unit;
	case BOUND: return bound_names[row->bound];
	case STATUS: snprintf(buffer, 64, "%c", row->status); return buffer;
	case VINTAGE_NAME:
		snprintf(buffer, 64, "%s", row->release ? vintage_format(row->release->vintage).text
		                                        : "");
		return buffer;
	default: return what->query->source;
	}
}

static bool number_of(const struct export_answer *what, const struct answer_row *row,
                      enum variable variable, double *out)
{
	if (variable == VALUE) {
		*out = row->value;
		return row->has_value && what->query->measure->kind != MEASURE_TIER;
	}
	month m = variable == FIRST_MONTH ? row->period.first : row->period.last;
	if (m == MONTH_UNKNOWN)
		return false;
	*out = m - STATA_EPOCH;
	return true;
}

static ssize_t take_bytes(const void *data, size_t length, void *context)
{
	struct text *bytes = context;
	text_append_bytes(bytes, data, length);
	return bytes->failed ? -1 : (ssize_t)length;
}

static size_t width_of(const struct export_answer *what, enum variable variable)
{
	size_t width = 1;
	char buffer[64];
	for (size_t i = 0; i < what->answer->count; i++) {
		size_t length = strlen(text_of(what, &what->answer->rows[i], variable, buffer));
		width = length > width ? length : width;
	}
	return width < STATA_TEXT ? width : STATA_TEXT;
}

static readstat_error_t put_row(readstat_writer_t *writer, const struct export_answer *what,
                                const struct answer_row *row)
{
	readstat_error_t fault = readstat_begin_row(writer);
	for (int v = 0; fault == READSTAT_OK && v < VARIABLES; v++) {
		const readstat_variable_t *variable = readstat_get_variable(writer, v);
		char buffer[64];
		double number;
		if (!variables[v].number)
			fault = readstat_insert_string_value(writer, variable,
				text_of(what, row, (enum variable)v, buffer));
		else if (number_of(what, row, (enum variable)v, &number))
			fault = readstat_insert_double_value(writer, variable, number);
		else
			fault = readstat_insert_missing_value(writer, variable);
	}
	return fault == READSTAT_OK ? readstat_end_row(writer) : fault;
}

static readstat_error_t put_all(readstat_writer_t *writer, const struct export_answer *what,
                                struct text *bytes)
{
	readstat_set_data_writer(writer, take_bytes);
	readstat_writer_set_file_format_version(writer, STATA_14);
	readstat_writer_set_file_timestamp(writer, 0);      /* the same answer, the same bytes */
	readstat_writer_set_file_label(writer, "trata: official figures on human trafficking");
	for (int v = 0; v < VARIABLES; v++) {
		bool number = variables[v].number;
		readstat_variable_t *variable = readstat_add_variable(writer, variables[v].name,
			number ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING,
			number ? 0 : width_of(what, (enum variable)v));
		readstat_variable_set_label(variable, variables[v].label);
		if (variables[v].format)
			readstat_variable_set_format(variable, variables[v].format);
	}
	readstat_error_t fault = readstat_begin_writing_dta(writer, bytes,
	                                                    (long)what->answer->count);
	for (size_t i = 0; fault == READSTAT_OK && i < what->answer->count; i++)
		fault = put_row(writer, what, &what->answer->rows[i]);
	return fault == READSTAT_OK ? readstat_end_writing(writer) : fault;
}

enum trata_status export_dta(const struct export_answer *what, const char *path,
                             struct trata_error *error)
{
	struct text bytes = {0};
	enum trata_status status = TRATA_OK;
	readstat_writer_t *writer = readstat_writer_init();
	readstat_error_t fault = writer ? put_all(writer, what, &bytes) : READSTAT_ERROR_MALLOC;
	readstat_writer_free(writer);
	if (bytes.failed || fault == READSTAT_ERROR_MALLOC) {
		status = error_memory(error);
	} else if (fault != READSTAT_OK) {
		status = error_set(error, TRATA_EDATA, "Stata cannot hold this: %s",
		                   readstat_error_message(fault));
		error_where(error, path, 0, NULL);
	} else {
		status = output_file(path, &bytes, error);
	}
	text_free(&bytes);
	return status;
}
