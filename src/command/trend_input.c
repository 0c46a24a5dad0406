/* The series of a table of the user's: period,value and optionally place and population. */
#include "trend.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../ingest/table.h"

enum { PERIOD, VALUE, PLACE, POPULATION, COLUMNS };
static const char *const column_names[COLUMNS] = { "period", "value", "place", "population" };

struct observation {
	uint32_t place;
	struct period period;
	double value, population;
	bool present;
	uint64_t line;
};

struct reading {
	struct trend_list *list;
	const char *name;                /* of the table, interned */
	bool asked;
	struct period period;            /* the months wanted, when asked */
	int at[COLUMNS];
	enum time_unit unit;
	struct observation *rows;
	size_t count, capacity;
	struct text unused;              /* columns that are not read */
	bool finished;
};

static enum trata_status bad_cell(const struct reading *reading, const struct row *row,
                                  int column, struct trata_error *error)
{
	error_where(error, reading->name, row->line, column_names[column]);
	return error ? error->status : TRATA_EDATA;
}

static enum trata_status begin(void *context, const struct table_info *info,
                               const struct row *header, struct table_request *request,
                               struct trata_error *error)
{
	struct reading *reading = context;
	request->no_digest = true;
	if (reading->finished)
		return error_set(error, TRATA_EFORMAT, "more than one table: --input takes one");
	struct intern *strings = reading->list->strings;
	reading->name = intern_text(strings, intern_string(strings, info->name));
	reading->count = 0;
	reading->unit = UNIT_NONE;
	text_clear(&reading->unused);
	for (size_t c = 0; c < COLUMNS; c++)
		reading->at[c] = -1;
	for (size_t i = 0; i < header->count; i++) {
		size_t c = 0;
		while (c < COLUMNS && strcmp(header->fields[i].text, column_names[c]) != 0)
			c++;
		if (c == COLUMNS) {
			text_printf(&reading->unused, "%s%s", reading->unused.length ? ", " : "",
			            error_quote_string(header->fields[i].text).text);
			continue;
		}
		if (reading->at[c] >= 0)
			return error_set(error, TRATA_EFORMAT, "two columns are called %s", column_names[c]);
		reading->at[c] = (int)i;
	}
	if (reading->at[PERIOD] >= 0 && reading->at[VALUE] >= 0)
		return TRATA_OK;
	error_set(error, TRATA_EFORMAT, "column \"%s\" is missing",
	          column_names[reading->at[PERIOD] < 0 ? PERIOD : VALUE]);
	error_where(error, info->name, header->line, NULL);
	error_hint(error, "the header is period,value and, if wanted, place and population");
	return TRATA_EFORMAT;
}

/* A plain number: digits, a sign, a decimal point, an exponent. No separators of thousands: in
 * one country's files 1,234 is a thousand, in another's it is little more than one. */
static enum trata_status read_number(const struct field *cell, double *value, bool *present,
                                     struct trata_error *error)
{
	char *end = NULL;
	const char *text = cell->text;
	*present = !(text[0] == '\0' || strcmp(text, "NA") == 0);
	*value = 0;
	if (!*present)
		return TRATA_OK;
	bool plain = text[strspn(text, "0123456789+-.eE")] == '\0';
	*value = plain ? strtod(text, &end) : 0;
	if (plain && end && *end == '\0' && isfinite(*value) && fabs(*value) < 1e15)
		return TRATA_OK;
	error_set(error, TRATA_EDATA, "\"%s\" is not a number", error_quote_string(text).text);
	error_hint(error, "write digits and a decimal point alone; an empty cell or NA is missing");
	return TRATA_EDATA;
}

static enum trata_status read_period(struct reading *reading, const char *text,
                                     struct period *period, struct trata_error *error)
{
	enum trata_status status = period_parse(text, period, error);
	enum time_unit unit = UNIT_MONTH;
	if (status != TRATA_OK)
		return error ? (error->status = TRATA_EDATA) : TRATA_EDATA;
	while (unit <= UNIT_YEAR && (trend_step_months(unit) != period_months(*period) ||
	                             period_unit(period->first, unit).first != period->first))
		unit++;
	if (unit > UNIT_YEAR) {
		error_set(error, TRATA_EDATA, "%s is not a month, quarter, half or year",
		          error_quote_string(text).text);
		return TRATA_EDATA;
	}
	if (reading->unit == UNIT_NONE)
		reading->unit = unit;
	if (reading->unit == unit)
		return TRATA_OK;
	error_set(error, TRATA_EDATA, "%s is not as long as the periods before",
	          error_quote_string(text).text);
	error_hint(error, "a series has one unit of time: months, quarters, halves or years");
	return TRATA_EDATA;
}

static enum trata_status take_row(void *context, const struct row *row,
                                  struct trata_error *error)
{
	struct reading *reading = context;
	struct observation one = { .line = row->line };
	bool populated = true;
	enum trata_status status = read_period(reading, row->fields[reading->at[PERIOD]].text,
	                                       &one.period, error);
	if (status != TRATA_OK)
		return bad_cell(reading, row, PERIOD, error);
	status = read_number(&row->fields[reading->at[VALUE]], &one.value, &one.present, error);
	if (status != TRATA_OK)
		return bad_cell(reading, row, VALUE, error);
	if (reading->at[POPULATION] >= 0) {
		status = read_number(&row->fields[reading->at[POPULATION]], &one.population, &populated,
		                     error);
		if (status == TRATA_OK && !(populated && one.population > 0))
			status = error_set(error, TRATA_EDATA, "a population is a number above 0");
		if (status != TRATA_OK)
			return bad_cell(reading, row, POPULATION, error);
	}
	if (reading->asked && (one.period.first < reading->period.first ||
	                       one.period.last > reading->period.last))
		return TRATA_OK;
	const struct field empty = { "", 0 };
	const struct field *place = reading->at[PLACE] < 0 ? &empty
	                                                   : &row->fields[reading->at[PLACE]];
	one.place = intern_add(reading->list->strings, place->text, place->length);
	if (one.place == INTERN_NONE ||
	    !memory_grow((void **)&reading->rows, &reading->capacity, reading->count + 1,
	                 sizeof *reading->rows))
		return error_memory(error);
	reading->rows[reading->count++] = one;
	return TRATA_OK;
}

static enum trata_status end(void *context, const struct table_info *info,
                             const struct table_counts *counts, struct trata_error *error)
{
	struct reading *reading = context;
	(void)info, (void)counts, (void)error;
	reading->finished = true;
	return TRATA_OK;
}

/* Places in the order of their first row, each in order of time. */
static int compare_rows(const void *left, const void *right)
{
	const struct observation *a = left, *b = right;
	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	if (a->period.first != b->period.first)
		return a->period.first < b->period.first ? -1 : 1;
	return a->line < b->line ? -1 : 1;
}

static struct trend_series *new_series(struct reading *reading, const char *measure,
                                       uint32_t place)
{
	struct trend_list *list = reading->list;
	if (!memory_grow((void **)&list->series, &list->capacity, list->count + 1,
	                 sizeof *list->series))
		return NULL;
	struct trend_series *series = &list->series[list->count++];
	*series = (struct trend_series){ .measure = measure,
		.place = intern_text(list->strings, place), .unit = "", .vintage = "",
		.source = reading->name, .step = reading->unit, .subject = translate("the value") };
	return series;
}

static enum trata_status make_series(struct reading *reading, const char *measure,
                                     struct trata_error *error)
{
	struct trend_series *series = NULL;
	qsort(reading->rows, reading->count, sizeof *reading->rows, compare_rows);
	for (size_t i = 0; i < reading->count; i++) {
		const struct observation *one = &reading->rows[i];
		bool same = i && one[-1].place == one->place;
		if (same && one[-1].period.first == one->period.first) {
			error_set(error, TRATA_EDATA, "%s stands twice, first on line %llu",
			          period_format(one->period).text, (unsigned long long)one[-1].line);
			error_hint(error, "one row a period and place");
			return error_where(error, reading->name, one->line, column_names[PERIOD]);
		}
		if (!same && !(series = new_series(reading, measure, one->place)))
			return error_memory(error);
		/* an empty value at either end shortens the series; inside it is a gap */
		if (one->present &&
		    !trend_series_add(series, one->period, one->value, one->population))
			return error_memory(error);
	}
	reading->list->many_places = reading->at[PLACE] >= 0;
	return TRATA_OK;
}

/* Options that choose figures of the store have nothing to choose from here. */
static enum trata_status check_options(const struct options *options, struct trata_error *error)
{
	const struct trata_query *query = &options->query;
	const char *const given[] = { query->offence, query->purpose, query->sex, query->age,
		query->where, query->place, query->by, query->as_of, query->vintage, query->source };
	for (size_t i = 0; i < sizeof given / sizeof *given; i++)
		if (given[i]) {
			error_set(error, TRATA_EARG, "--input reads your own table: of the query only "
			          "--period applies to it");
			return TRATA_EARG;
		}
	return TRATA_OK;
}

enum trata_status trend_from_input(struct command_context *context, struct trend_list *list,
                                   struct trata_error *error)
{
	struct reading reading = { .list = list };
	struct table_handler handler = { &reading, begin, take_row, end };
	const char *measure = context->argument_count ? context->arguments[0] : "";
	enum trata_status status = check_options(&context->options, error);
	if (status == TRATA_OK && context->options.query.period) {
		reading.asked = true;
		status = period_parse(context->options.query.period, &reading.period, error);
	}
	list->strings = status == TRATA_OK ? intern_new() : NULL;
	if (status == TRATA_OK && !list->strings)
		status = error_memory(error);
	if (status == TRATA_OK)
		status = table_read(context->options.input, &handler, error);
	if (status == TRATA_OK && !reading.count)
		status = error_set(error, TRATA_EFEWOBS, "the table has no observations%s; a trend needs "
		                   "at least 3", reading.asked ? translate(" in that period") : "");
	if (status == TRATA_OK)
		status = make_series(&reading, measure, error);
	if (status == TRATA_OK && reading.unused.length)
		command_note(context, "columns that are not used: %s.", text_string(&reading.unused));
	if (status == TRATA_OK && reading.at[POPULATION] >= 0)
		command_note(context, "population is the exposure: changes by regression are of the rate "
		             "per inhabitant; the other methods look at the values.");
	memory_free(reading.rows);
	text_free(&reading.unused);
	return status;
}
