/* The functions of trata.h: what an outside program can call. They stand above the rooms, beside
 * main.c, for they join the store's answers with the statistics. */
#include "trata.h"

#include <gsl/gsl_errno.h>
#include <string.h>

#include "base/memory.h"
#include "stat/count_trend.h"
#include "store/query.h"

struct trata_series {
	struct trata_store *store;
	struct query query;
	struct answer answer;
	struct trata_point *points;
};

const char *trata_version(void)
{
	return TRATA_VERSION;
}

enum trata_status trata_open(const char *folder, struct trata_store **store,
                             struct trata_error *error)
{
	*store = NULL;
	return store_open(store_folder(folder), store, error);
}

void trata_close(struct trata_store *store)
{
	store_free(store);
}

/* Texts of a point live in the store's pool. */
static bool fill_point(struct trata_series *series, size_t index)
{
	const struct answer_row *row = &series->answer.rows[index];
	struct intern *strings = series->store->strings;
	uint32_t period = intern_string(strings, period_format(row->period).text);
	uint32_t edition = intern_string(strings, 
		answer_vintage(&series->query, row->release).text);
	series->points[index] = (struct trata_point){
		.measure = series->query.measure->id, .place = row->place,
		.period = intern_text(strings, period), .sex = row->sex, .age = row->age,
		.purpose = row->purpose, .value = row->value, .has_value = row->has_value,
		.status = row->status, .unit = row->unit, .bound = bound_names[row->bound],
		.vintage = intern_text(strings, edition), .source = series->query.source,
	};
	return period != INTERN_NONE && edition != INTERN_NONE;
}

enum trata_status trata_select(struct trata_store *store, const struct trata_query *query,
                               struct trata_series **out, struct trata_error *error)
{
	*out = NULL;
	struct trata_series *series = memory_new(1, sizeof *series);
	if (!series)
		return error_memory(error);
	series->store = store;
	enum trata_status status = query_parse(store, query, &series->query, error);
	if (status == TRATA_OK)
		status = query_answer(store, &series->query, &series->answer, error);
	if (status == TRATA_OK) {
		series->points = memory_new(series->answer.count, sizeof *series->points);
		if (!series->points)
			status = error_memory(error);
	}
	for (size_t i = 0; status == TRATA_OK && i < series->answer.count; i++)
		if (!fill_point(series, i))
			status = error_memory(error);
	if (status == TRATA_OK)
		*out = series;
	else
		trata_series_free(series);
	return status;
}

size_t trata_series_count(const struct trata_series *series)
{
	return series ? series->answer.count : 0;
}

struct trata_point trata_series_point(const struct trata_series *series, size_t index)
{
	if (series && index < series->answer.count)
		return series->points[index];
	return (struct trata_point){ .status = 'O' };
}

void trata_series_free(struct trata_series *series)
{
	if (!series)
		return;
	answer_free(&series->answer);
	memory_free(series->points);
	memory_free(series);
}

/* ------------------------------------------------------------------ trend */

/* The observations of a trend, gathered from the rows of an answer. */
struct observations {
	int *month;
	double *value;
	size_t count, left_out;
};

static int unit_months(enum time_unit unit)
{
	switch (unit) {
	case UNIT_MONTH: return 1;
	case UNIT_QUARTER: return 3;
	case UNIT_HALF: return 6;
	case UNIT_YEAR: return 12;
	default: return 0;
	}
}

static bool same_group(const struct answer_row *a, const struct answer_row *b)
{
	return strcmp(a->place, b->place) == 0 && strcmp(a->sex, b->sex) == 0 &&
	       strcmp(a->age, b->age) == 0 && strcmp(a->purpose, b->purpose) == 0;
}

/* A row that is part of its unit, or that the publisher may still revise, is no observation. First
 * prints are all provisional, and are asked for as such. */
static bool is_observation(const struct query *query, const struct answer_row *row)
{
	return row->has_value && period_months(row->period) == unit_months(query->unit) &&
	       (row->status != 'P' || query->as_of == AS_OF_FIRST);
}

static enum trata_status gather(const struct trata_series *series, struct observations *out,
                                struct trata_error *error)
{
	const struct answer *answer = &series->answer;
	if (series->query.measure->kind != MEASURE_COUNT) {
		error_set(error, TRATA_EARG, "%s is no count, and this trend is of counts",
		          series->query.measure->id);
		return TRATA_EARG;
	}
	if (unit_months(series->query.unit) == 0) {
		error_set(error, TRATA_EARG, "a trend needs a series over time");
		error_hint(error, "month, quarter, half or year in `by`");
		return TRATA_EARG;
	}
	out->month = memory_new(answer->count, sizeof *out->month);
	out->value = memory_new(answer->count, sizeof *out->value);
	if (!out->month || !out->value)
		return error_memory(error);
	for (size_t i = 0; i < answer->count; i++) {
		const struct answer_row *row = &answer->rows[i];
		if (!same_group(row, &answer->rows[0])) {
			error_set(error, TRATA_EARG, "a trend is of one place and group; here are several");
			error_hint(error, "select one place, and leave state, sex, age and purpose out of `by`");
			return TRATA_EARG;
		}
		if (is_observation(&series->query, row)) {
			out->month[out->count] = row->period.first;
			out->value[out->count++] = row->value;
		} else {
			out->left_out++;
		}
	}
	return TRATA_OK;
}

/* No estimate crosses a declared break. */
static enum trata_status check_breaks(const struct query *query,
                                      const struct observations *found,
                                      struct trata_error *error)
{
	for (size_t i = 0; found->count && i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		if (strcmp(entry->source, query->source) != 0 || entry->from <= found->month[0] ||
		    entry->from > found->month[found->count - 1])
			continue;
		struct period from = { entry->from, entry->from };
		struct period before = { entry->from - 1, entry->from - 1 };
		error_set(error, TRATA_EFEWOBS, "the series holds a break, in %s: %s",
		          period_format(from).text, entry->what);
		error_hint(error, "end the period at %s, or begin it later",
		           period_format(before).text);
		return TRATA_EFEWOBS;
	}
	return TRATA_OK;
}

/* With the season by month, or without one where the cases are too few to tell it. */
static enum trata_status fit(const struct observations *found, double level,
                             struct count_trend *trend, bool *season, struct trata_error *error)
{
	struct count_series data = { .count = found->count, .month = found->month,
	                             .value = found->value };
	struct count_trend_options options = { .family = GLM_NEGATIVE_BINOMIAL,
	                                       .season = COUNT_SEASON_MONTH, .level = level };
	struct trata_error first = {0};
	enum trata_status status = count_trend_estimate(&data, &options, trend, &first);
	*season = status == TRATA_OK && trend->coefficient_count > 2;
	if (status == TRATA_EFEWOBS) {
		options.season = COUNT_SEASON_NONE;
		return count_trend_estimate(&data, &options, trend, error);
	}
	if (status != TRATA_OK && error)
		*error = first;
	return status;
}

enum trata_status trata_trend(const struct trata_series *series, double level,
                              struct trata_trend *out, struct trata_error *error)
{
	struct observations found = {0};
	struct count_trend trend = {0};
	bool season = false;
	if (level != 0 && !(level > 0 && level < 1)) {
		error_set(error, TRATA_EARG, "the level must lie between 0 and 1");
		error_hint(error, "0.95, or 0 for the default");
		return TRATA_EARG;
	}
	enum trata_status status = gather(series, &found, error);
	if (status == TRATA_OK)
		status = check_breaks(&series->query, &found, error);
	if (status == TRATA_OK) {
		/* GSL's own handler ends the process; the caller's is put back */
		gsl_error_handler_t *handler = gsl_set_error_handler_off();
		status = fit(&found, level, &trend, &season, error);
		gsl_set_error_handler(handler);
	}
	if (status == TRATA_OK) {
		*out = (struct trata_trend){
			.change = trend.change, .lower = trend.interval.lower,
			.upper = trend.interval.upper, .level = trend.level, .p_value = trend.p_value,
			.used = trend.used, .left_out = found.left_out, .season = season,
			.small_counts = trend.small_counts,
		};
		count_trend_free(&trend);
	}
	memory_free(found.month);
	memory_free(found.value);
	return status;
}

/* ------------------------------------------------------------------ pointers alone */

/* Writes over a text, never past its end. */
static void overwrite(char *room, const char *text)
{
	size_t size = strlen(room), length = strlen(text);
	memcpy(room, text, length < size ? length : size);
	if (length < size)
		room[length] = '\0';
}

static const char *given(const char *text)
{
	return text[0] ? text : NULL;
}

void trata_flat(char **folder, char **query, int *count, double *value, int *has_value,
                char **place, char **period, int *status, char **message)
{
	const struct trata_query asked = {
		.measure = given(query[0]), .offence = given(query[1]), .purpose = given(query[2]),
		.sex = given(query[3]), .age = given(query[4]), .where = given(query[5]),
		.place = given(query[6]), .period = given(query[7]), .by = given(query[8]),
		.as_of = given(query[9]), .vintage = given(query[10]), .source = given(query[11]),
	};
	struct trata_error error = {0};
	struct trata_store *store = NULL;
	struct trata_series *series = NULL;
	size_t room = *count > 0 ? (size_t)*count : 0;
	enum trata_status result = trata_open(given(folder[0]), &store, &error);
	if (result == TRATA_OK)
		result = trata_select(store, &asked, &series, &error);
	for (size_t i = 0; i < trata_series_count(series) && i < room; i++) {
		struct trata_point point = trata_series_point(series, i);
		value[i] = point.has_value ? point.value : 0;
		has_value[i] = point.has_value;
		overwrite(place[i], point.place);
		overwrite(period[i], point.period);
	}
	*count = (int)trata_series_count(series);
	*status = (int)result;
	overwrite(message[0], error.message);
	trata_series_free(series);
	trata_close(store);
}
