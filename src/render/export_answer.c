/* The answer to a query as SDMX-CSV and as one column a series. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/csv.h"
#include "../base/memory.h"
#include "export.h"

/* A value of an answer as text; empty when it is missing. */
static void value_cell(const struct export_answer *what, const struct answer_row *row,
                       struct text *out)
{
	if (!row->has_value)
		return;
	if (what->query->measure->kind == MEASURE_TIER && tier_name(row->value))
		text_append(out, tier_name(row->value));
	else
		text_append_number(out, row->value);
}

/* ------------------------------------------------------------------ SDMX */

static const char *const sdmx_columns[] = {
	"STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "MEASURE", "SEX", "AGE", "PURPOSE",
	"DIMENSIONS", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "BOUND", "VINTAGE",
	"SOURCE",
};

/* CL_FREQ and the time period in its form: 2022, 2022-S1, 2022-Q2, 2022-06, an interval. */
static const char *frequency(struct period p, char time[32])
{
	int months = period_months(p), year = period_year(p.first);
	int number = period_month_number(p.first);
	bool aligned = months > 0 && (number - 1) % months == 0 && months <= 12;
	if (months == 0) {
		snprintf(time, 32, "_U");
		return "_U";
	}
	if (months == 12 && number == 1)
		snprintf(time, 32, "%04d", year);
	else if (months == 6 && aligned)
		snprintf(time, 32, "%04d-S%d", year, (number - 1) / 6 + 1);
	else if (months == 3 && aligned)
		snprintf(time, 32, "%04d-Q%d", year, (number - 1) / 3 + 1);
	else if (months == 1)
		snprintf(time, 32, "%04d-%02d", year, number);
	else
		snprintf(time, 32, "%04d-%02d-01/P%dM", year, number, months);
	return months == 12 && number == 1 ? "A" : months == 6 && aligned ? "S" :
	       months == 3 && aligned ? "Q" : months == 1 ? "M" : "_O";
}

static const char *sdmx_sex(const char *sex)
{
	return strcmp(sex, "female") == 0 ? "F" : strcmp(sex, "male") == 0 ? "M" :
	       strcmp(sex, "unknown") == 0 ? "_U" : sex[0] ? "_O" : "_T";
}

/* CL_AGE: Y0T17, Y_GE18; bands a-b are YaTb and a+ is Y_GEa. */
static void sdmx_age(const char *age, char out[24])
{
	int from, to;
	char tail;
	if (age[0] == '\0')
		snprintf(out, 24, "_T");
	else if (strcmp(age, "unknown") == 0)
		snprintf(out, 24, "_U");
	else if (strcmp(age, "minor") == 0)
		snprintf(out, 24, "Y0T17");
	else if (strcmp(age, "adult") == 0)
		snprintf(out, 24, "Y_GE18");
	else if (sscanf(age, "%d-%d%c", &from, &to, &tail) == 2)
		snprintf(out, 24, "Y%dT%d", from, to);
	else if (sscanf(age, "%d%c", &from, &tail) == 2 && tail == '+')
		snprintf(out, 24, "Y_GE%d", from);
	else
		snprintf(out, 24, "%.20s", age);
}

static void sdmx_row(const struct export_answer *what, const struct answer_row *row,
                     struct text *out)
{
	char time[32], age[24], state[2] = { row->status, '\0' };
	const char *freq = frequency(row->period, time);
	const struct query *query = what->query;
	struct text value = {0};
	value_cell(what, row, &value);
	sdmx_age(row->age, age);
	csv_cell(out, "dataflow", true);
	csv_cell(out, "TRATA:FIGURES(1.0)", false);
	csv_cell(out, "I", false);
	csv_cell(out, freq, false);
	csv_text_cell(out, row->place, false);
	csv_cell(out, query->measure->id, false);
	csv_cell(out, sdmx_sex(row->sex), false);
	csv_text_cell(out, age, false);
	csv_text_cell(out, row->purpose[0] ? row->purpose : "_T", false);
	csv_text_cell(out, query->where, false);
	csv_cell(out, time, false);
	csv_cell(out, text_string(&value), false);
	csv_text_cell(out, row->unit, false);
	csv_cell(out, state, false);
	csv_cell(out, bound_names[row->bound], false);
	csv_cell(out, row->release ? vintage_format(row->release->vintage).text : "", false);
	csv_cell(out, query->source, false);
	text_append_char(out, '\n');
	text_free(&value);
}

enum trata_status export_sdmx_csv(const struct export_answer *what, struct text *out,
                                  struct trata_error *error)
{
	for (size_t i = 0; i < sizeof sdmx_columns / sizeof *sdmx_columns; i++)
		csv_cell(out, sdmx_columns[i], i == 0);
	text_append_char(out, '\n');
	for (size_t i = 0; i < what->answer->count; i++)
		sdmx_row(what, &what->answer->rows[i], out);
	return out->failed ? error_memory(error) : TRATA_OK;
}

/* ------------------------------------------------------------------ one column a series */

static void series_name(const struct answer_row *row, char out[200])
{
	const char *parts[] = { row->sex, row->age, row->purpose };
	size_t used = (size_t)snprintf(out, 200, "%.90s", row->place);
	for (size_t i = 0; i < 3; i++)
		if (parts[i][0] && used < 160)
			used += (size_t)snprintf(out + used, 200 - used, " %.30s", parts[i]);
}

static int by_period(const void *left, const void *right)
{
	const struct period *a = left, *b = right;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return (a->last > b->last) - (a->last < b->last);
}

struct wide {
	struct period *periods;
	char (*names)[200];
	size_t period_count, name_count;
};

static void note_row(struct wide *wide, const struct answer_row *row)
{
	char name[200];
	size_t n = 0, p = 0;
	series_name(row, name);
	while (n < wide->name_count && strcmp(wide->names[n], name) != 0)
		n++;
	if (n == wide->name_count)
		memcpy(wide->names[wide->name_count++], name, sizeof name);
	while (p < wide->period_count && (wide->periods[p].first != row->period.first ||
	                                  wide->periods[p].last != row->period.last))
		p++;
	if (p == wide->period_count)
		wide->periods[wide->period_count++] = row->period;
}

static const struct answer_row *cell_of(const struct export_answer *what, const char *name,
                                        struct period period)
{
	char other[200];
	for (size_t i = 0; i < what->answer->count; i++) {
		const struct answer_row *row = &what->answer->rows[i];
		series_name(row, other);
		if (row->period.first == period.first && row->period.last == period.last &&
		    strcmp(other, name) == 0)
			return row;
	}
	return NULL;
}

static void wide_line(const struct export_answer *what, const struct wide *wide, size_t p,
                      struct text *out)
{
	struct period period = wide->periods[p];
	/* the first day of the period; records without a date have none */
	if (period.first != MONTH_UNKNOWN)
		text_printf(out, "%04d-%02d-01", period_year(period.first),
		            period_month_number(period.first));
	for (size_t n = 0; n < wide->name_count; n++) {
		const struct answer_row *row = cell_of(what, wide->names[n], period);
		struct text value = {0};
		if (row)
			value_cell(what, row, &value);
		csv_cell(out, text_string(&value), false);
		text_free(&value);
	}
	text_append_char(out, '\n');
}

enum trata_status export_datawrapper(const struct export_answer *what, struct text *out,
                                     struct trata_error *error)
{
	size_t rows = what->answer->count;
	struct wide wide = { memory_new(rows + 1, sizeof *wide.periods),
	                     memory_new(rows + 1, sizeof *wide.names), 0, 0 };
	bool failed = !wide.periods || !wide.names;
	for (size_t i = 0; !failed && i < rows; i++)
		note_row(&wide, &what->answer->rows[i]);
	if (!failed) {
		qsort(wide.periods, wide.period_count, sizeof *wide.periods, by_period);
		csv_cell(out, "date", true);
		for (size_t n = 0; n < wide.name_count; n++)
			csv_text_cell(out, wide.names[n], false);
		text_append_char(out, '\n');
		for (size_t p = 0; p < wide.period_count; p++)
			wide_line(what, &wide, p, out);
	}
	memory_free(wide.periods);
	memory_free(wide.names);
	return failed || out->failed ? error_memory(error) : TRATA_OK;
}
