/* The functions of trata.h. */
#include "../trata.h"

#include <string.h>

#include "../base/memory.h"
#include "query.h"

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
	uint32_t edition = intern_string(strings, row->release
		? vintage_format(row->release->vintage).text : "first");
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
