/* The numbers behind a chart: the store's answer, with exact intervals. */
#include "chart.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../stat/count.h"

#define RATE_INHABITANTS 100000.0
#define MONTHS_A_YEAR 12

void chart_data_free(struct chart_data *data)
{
	memory_free(data->rows);
	memory_free(data->releases);
	data->rows = NULL;
	data->releases = NULL;
	data->count = data->release_count = 0;
}

static enum trata_status ask(struct trata_store *store, const struct trata_query *text,
                             struct query *query, struct answer *answer,
                             struct trata_error *error)
{
	enum trata_status status = query_parse(store, text, query, error);
	return status == TRATA_OK ? query_answer(store, query, answer, error) : status;
}

static enum trata_status add_release(struct chart_data *data, const struct release *release,
                                     struct trata_error *error)
{
	for (size_t i = 0; i < data->release_count; i++)
		if (data->releases[i] == release)
			return TRATA_OK;
	if (!memory_grow((void **)&data->releases, &data->release_capacity, data->release_count + 1,
	                 sizeof *data->releases))
		return error_memory(error);
	data->releases[data->release_count++] = release;
	return TRATA_OK;
}

/* Adds a count, or the rate when it has a population. A count below zero (an official -1) keeps
 * no interval. */
static enum trata_status add_row(struct chart_data *data, const struct answer_row *from,
                                 double population, struct trata_error *error)
{
	if (!from->has_value || !from->release)
		return TRATA_OK;
	if (!memory_grow((void **)&data->rows, &data->capacity, data->count + 1, sizeof *data->rows))
		return error_memory(error);
	struct chart_row row = { .group = from->purpose, .place = from->place,
		.period = from->period, .value = from->value, .count = from->value,
		.population = population, .status = from->status, .release = from->release };
	double exposure = 1;
	if (population > 0) {
		exposure = population * period_months(row.period) / MONTHS_A_YEAR / RATE_INHABITANTS;
		row.value = row.count / exposure;
	}
	struct count_rate rate;
	if (row.count >= 0) {
		enum trata_status status = count_interval(row.count, exposure, STAT_LEVEL, &rate, error);
		if (status != TRATA_OK)
			return status;
		row.lower = rate.interval.lower;
		row.upper = rate.interval.upper;
		row.has_interval = true;
	}
	data->rows[data->count++] = row;
	return add_release(data, from->release, error);
}

static bool in_scope(const struct chart *chart, struct period period)
{
	if (chart->scope != SCOPE_FIRST_HALVES)
		return true;
	return period_month_number(period.first) == 1 && period_months(period) <= 6;
}

/* The last year of which an answer by state and year has twelve months for every row. */
static enum trata_status last_year(struct trata_store *store, const struct trata_query *text,
                                   int *out, struct trata_error *error)
{
	struct trata_query by_year = *text;
	struct query query;
	struct answer answer = {0};
	by_year.by = "state,year";
	enum trata_status status = ask(store, &by_year, &query, &answer, error);
	int best = 0;
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
		int year = period_year(answer.rows[i].period.first);
		size_t whole = 0;
		for (size_t k = 0; k < answer.count && year > best; k++)
			whole += period_year(answer.rows[k].period.first) == year &&
			         period_months(answer.rows[k].period) == MONTHS_A_YEAR;
		if (whole == PLACE_STATES)
			best = year;
	}
	answer_free(&answer);
	if (status == TRATA_OK && !best)
		return error_set(error, TRATA_EFEWOBS, "no release has a whole year of every state");
	*out = best;
	return status;
}

static double population_of(const struct answer *answer, const char *place)
{
	for (size_t i = 0; i < answer->count; i++)
		if (strcmp(answer->rows[i].place, place) == 0 && answer->rows[i].has_value)
			return answer->rows[i].value;
	return 0;
}

static enum trata_status collect_states(struct trata_store *store, struct trata_query *text,
                                        struct chart_data *data, struct trata_error *error)
{
	struct query query;
	struct answer answer = {0}, people = {0};
	int year = 0;
	char period[16];
	enum trata_status status = last_year(store, text, &year, error);
	data->shown = (struct period){ MONTH(year, 1), MONTH(year, 12) };
	memcpy(period, period_format(data->shown).text, sizeof period);
	text->period = period;
	if (status == TRATA_OK)
		status = ask(store, text, &query, &answer, error);
	struct trata_query inhabitants = { .measure = "population", .period = period, .by = "state" };
	if (status == TRATA_OK && data->chart->rate)
		status = ask(store, &inhabitants, &query, &people, error);
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
		double population = data->chart->rate ? population_of(&people, answer.rows[i].place) : 0;
		if (data->chart->rate && population <= 0)
			status = error_set(error, TRATA_EFEWOBS, "no population of %s for %s",
			                   answer.rows[i].place, period);
		else
			status = add_row(data, &answer.rows[i], population, error);
	}
	for (size_t i = 0; status == TRATA_OK && data->chart->rate && i < people.release_count; i++)
		status = add_release(data, people.releases[i], error);
	answer_free(&answer);
	answer_free(&people);
	return status;
}

static int by_value(const void *a, const void *b)
{
	const struct chart_row *left = a, *right = b;
	if (left->value != right->value)
		return left->value < right->value ? 1 : -1;
	return strcmp(left->place, right->place);
}

enum trata_status chart_collect(struct trata_store *store, const struct chart *chart,
                                const char *as_of, struct chart_data *out,
                                struct trata_error *error)
{
	struct trata_query text = { .measure = chart->measure, .offence = chart->offence,
	                            .by = chart->by, .as_of = as_of };
	struct query query;
	struct answer answer = {0};
	*out = (struct chart_data){ .chart = chart, .measure = catalogue_measure(chart->measure) };
	enum trata_status status = TRATA_OK;
	if (chart->scope == SCOPE_LAST_YEAR) {
		status = collect_states(store, &text, out, error);
	} else {
		status = ask(store, &text, &query, &answer, error);
		for (size_t i = 0; status == TRATA_OK && i < answer.count; i++)
			if (in_scope(chart, answer.rows[i].period))
				status = add_row(out, &answer.rows[i], 0, error);
		answer_free(&answer);
	}
	if (status == TRATA_OK && out->count == 0)
		status = error_set(error, TRATA_EFEWOBS, "chart %s has no figures to show", chart->id);
	if (status == TRATA_OK && chart->form == FORM_STATES)
		qsort(out->rows, out->count, sizeof *out->rows, by_value);
	return status;
}

bool chart_across_break(const struct chart_data *data, struct period a, struct period b)
{
	month first = a.first < b.first ? a.first : b.first;
	month last = a.first < b.first ? b.first : a.first;
	for (size_t i = 0; i < catalogue_break_count; i++)
		if (strcmp(catalogue_breaks[i].source, data->measure->source) == 0 &&
		    first < catalogue_breaks[i].from && last >= catalogue_breaks[i].from)
			return true;
	return false;
}

static int whole_months(const struct chart_data *data)
{
	return data->chart->scope == SCOPE_FIRST_HALVES ? 6 : MONTHS_A_YEAR;
}

const struct chart_row *chart_last_whole(const struct chart_data *data)
{
	for (size_t i = data->count; i-- > 0;)
		if (period_months(data->rows[i].period) == whole_months(data))
			return &data->rows[i];
	return NULL;
}

const struct chart_row *chart_previous(const struct chart_data *data, const struct chart_row *row)
{
	if (!row || row == data->rows)
		return NULL;
	const struct chart_row *before = row - 1;
	bool whole = period_months(before->period) == whole_months(data);
	bool next = row->period.first - before->period.first == MONTHS_A_YEAR;
	return whole && next && !chart_across_break(data, before->period, row->period) ? before : NULL;
}
