/* The numbers behind a chart: the store's answer, with exact intervals. */
#include "chart_build.h"

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
	memory_free(data->marks);
	data->rows = data->marks = NULL;
	data->releases = NULL;
	data->count = data->mark_count = data->release_count = 0;
}

enum trata_status build_ask(struct trata_store *store, const struct trata_query *text,
                            struct answer *answer, struct trata_error *error)
{
	struct query query;
	enum trata_status status = query_parse(store, text, &query, error);
	return status == TRATA_OK ? query_answer(store, &query, answer, error) : status;
}

enum trata_status build_release(struct chart_data *data, const struct release *release,
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

/* A count below zero (an official -1) keeps no interval. */
enum trata_status build_row(struct chart_data *data, const struct answer_row *from,
                            const char *group, double population, struct trata_error *error)
{
	if (!from->has_value || !from->release)
		return TRATA_OK;
	if (!memory_grow((void **)&data->rows, &data->capacity, data->count + 1, sizeof *data->rows))
		return error_memory(error);
	struct chart_row row = { .group = group, .place = from->place, .period = from->period,
		.value = from->value, .count = from->value, .population = population,
		.status = from->status, .release = from->release };
	double exposure = 1;
	if (population > 0) {
		exposure = population * period_months(row.period) / MONTHS_A_YEAR / RATE_INHABITANTS;
		row.value = row.count / exposure;
	}
	struct count_rate rate;
	if (row.count >= 0 && !data->chart->plain) {
		enum trata_status status = count_interval(row.count, exposure, STAT_LEVEL, &rate, error);
		if (status != TRATA_OK)
			return status;
		row.lower = rate.interval.lower;
		row.upper = rate.interval.upper;
		row.has_interval = true;
	}
	data->rows[data->count++] = row;
	return build_release(data, from->release, error);
}

enum trata_status build_add(struct chart_data *data, const struct chart_row *row,
                            struct trata_error *error)
{
	if (!memory_grow((void **)&data->rows, &data->capacity, data->count + 1, sizeof *data->rows))
		return error_memory(error);
	data->rows[data->count++] = *row;
	return TRATA_OK;
}

enum trata_status build_mark(struct chart_data *data, const struct chart_row *mark,
                             struct trata_error *error)
{
	if (!memory_grow((void **)&data->marks, &data->mark_capacity, data->mark_count + 1,
	                 sizeof *data->marks))
		return error_memory(error);
	data->marks[data->mark_count++] = *mark;
	return TRATA_OK;
}

enum trata_status build_query(struct trata_store *store, const struct chart_data *data,
                              struct query *out, struct trata_error *error)
{
	const struct chart *chart = data->chart;
	struct trata_query text = { .measure = chart->measure, .offence = chart->offence,
		.place = chart->place, .where = chart->where, .as_of = data->as_of };
	return query_parse(store, &text, out, error);
}

static bool in_scope(const struct chart *chart, struct period period)
{
	if (chart->scope != SCOPE_FIRST_HALVES)
		return true;
	return period_month_number(period.first) == 1 && period_months(period) <= 6;
}

/* One query says it all. */
static enum trata_status build_plain(struct trata_store *store, struct trata_query *text,
                                     struct chart_data *data, struct trata_error *error)
{
	struct answer answer = {0};
	enum trata_status status = build_ask(store, text, &answer, error);
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++)
		if (in_scope(data->chart, answer.rows[i].period))
			status = build_row(data, &answer.rows[i], answer.rows[i].purpose, 0, error);
	if (data->count)
		data->shown = data->rows[0].period;
	answer_free(&answer);
	return status;
}

static enum trata_status build_with_trend(struct trata_store *store, struct trata_query *text,
                                          struct chart_data *data, struct trata_error *error)
{
	enum trata_status status = build_plain(store, text, data, error);
	return status == TRATA_OK && data->count ? build_trend(data, error) : status;
}

static int by_value(const void *a, const void *b)
{
	const struct chart_row *left = a, *right = b;
	if (left->value != right->value)
		return left->value < right->value ? 1 : -1;
	int places = strcmp(left->place, right->place);
	return places ? places : strcmp(left->group, right->group);
}

enum trata_status chart_collect(struct trata_store *store, const struct chart *chart,
                                const char *as_of, struct chart_data *out,
                                struct trata_error *error)
{
	static build_scope *const scopes[] = {
		[SCOPE_ALL] = build_plain, [SCOPE_FIRST_HALVES] = build_plain,
		[SCOPE_LAST_YEAR] = build_last_year, [SCOPE_LAST_CHANGE] = build_last_change,
		[SCOPE_WHOLE] = build_plain, [SCOPE_VINTAGES] = build_vintages,
		[SCOPE_FIRST_PRINTS] = build_vintages, [SCOPE_TREND] = build_with_trend,
		[SCOPE_SERIES] = build_series, [SCOPE_RECORDS] = build_records,
		[SCOPE_PROJECTED] = build_projected, [SCOPE_MULTIPLIED] = build_multiplied,
		[SCOPE_MODELS] = build_models, [SCOPE_CLAIMS] = build_claims,
		[SCOPE_HISTORY] = build_history,
	};
	struct trata_query text = { .measure = chart->measure, .offence = chart->offence,
	                            .by = chart->by, .place = chart->place,
	                            .where = chart->where, .as_of = as_of };
	*out = (struct chart_data){ .chart = chart, .measure = catalogue_measure(chart->measure),
	                             .as_of = as_of };
	enum trata_status status = scopes[chart->scope](store, &text, out, error);
	if (status == TRATA_OK && out->count == 0)
		status = error_set(error, TRATA_EFEWOBS, "chart %s has no figures to show", chart->id);
	if (status == TRATA_OK && !chart->plain &&
	    (chart->form == FORM_YEARS || chart->form == FORM_CHANGE))
		status = build_changes(store, &text, out, error);
	if (status == TRATA_OK && (chart->form == FORM_RANKED || chart->form == FORM_CHANGE))
		qsort(out->rows, out->count, sizeof *out->rows, by_value);
	return status;
}

/* ------------------------------------------------------------------ asking the rows */

double chart_total_count(const struct chart_data *data)
{
	double sum = 0;
	for (size_t i = 0; i < data->count; i++)
		sum += data->rows[i].count;
	return sum;
}

double chart_total_rate(const struct chart_data *data)
{
	double people = 0;
	for (size_t i = 0; i < data->count; i++)
		people += data->rows[i].population;
	return people > 0 ? RATE_INHABITANTS * chart_total_count(data) / people : 0;
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

bool chart_is_whole(const struct chart_data *data, const struct chart_row *row)
{
	return period_months(row->period) == whole_months(data);
}

const struct chart_row *chart_last_whole(const struct chart_data *data)
{
	for (size_t i = data->count; i-- > 0;)
		if (chart_is_whole(data, &data->rows[i]))
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
