/* What each release that ends within a year made expect of it, and what the year came to. */
#include <stdlib.h>
#include <string.h>

#include "chart_build.h"
#include "project_series.h"

/* A year's count in the newest release; false where that does not cover it. */
static bool outcome_of(const struct triangle *triangle, struct period year, double *outcome)
{
	size_t newest = triangle->release_count - 1;
	const struct period covered = triangle->releases[newest]->covered;
	*outcome = 0;
	if (year.first < covered.first || year.last > covered.last)
		return false;
	for (month m = year.first; m <= year.last; m++)
		*outcome += triangle_value(triangle, newest, 0, (size_t)(m - triangle->first));
	return true;
}

/* One row a release: its estimate, with the intervals of 95 and 50 percent; `count` is what it
 * reported, and `baseline` the outcome where there is one. */
static enum trata_status add_release(struct trata_store *store, const struct triangle *triangle,
                                     size_t at, struct chart_data *data,
                                     struct trata_error *error)
{
	const struct release *release = triangle->releases[at];
	struct period year = period_unit(release->covered.last, UNIT_YEAR);
	struct projection_series series;
	struct projection model;
	struct trata_error ignored = {0};
	if (release->covered.last == year.last)
		return TRATA_OK;
	enum trata_status status = project_series(triangle, at, year, &series, &ignored);
	if (status == TRATA_OK)
		status = projection_estimate(&series, 0, &model, &ignored);
	if (status != TRATA_OK)
		return status == TRATA_ENOMEM ? error_memory(error) : TRATA_OK;
	uint32_t word = intern_string(store->strings, vintage_format(release->vintage).text);
	if (word == INTERN_NONE)
		return error_memory(error);
	struct chart_row row = { .group = intern_text(store->strings, word),
		.place = triangle->places[0], .period = year, .value = model.estimate,
		.count = model.reported, .has_interval = true, .lower = model.intervals[2].lower,
		.upper = model.intervals[2].upper, .has_inner = true,
		.inner_lower = model.intervals[0].lower, .inner_upper = model.intervals[0].upper,
		.status = 'E', .release = release };
	row.has_baseline = outcome_of(triangle, year, &row.baseline);
	status = build_add(data, &row, error);
	return status == TRATA_OK ? build_release(data, release, error) : status;
}

enum trata_status build_projected(struct trata_store *store, struct trata_query *text,
                                  struct chart_data *data, struct trata_error *error)
{
	struct query query;
	struct triangle triangle;
	(void)text;
	enum trata_status status = build_query(store, data, &query, error);
	/* of two instruments the one with most releases: the newer one has too few years */
	if (status == TRATA_OK)
		status = triangle_build(store, &query, false, &triangle, error);
	if (status != TRATA_OK)
		return status;
	for (size_t at = 0; status == TRATA_OK && at < triangle.release_count; at++)
		status = add_release(store, &triangle, at, data, error);
	if (status == TRATA_OK)
		status = build_release(data, triangle.releases[triangle.release_count - 1], error);
	triangle_free(&triangle);
	return status;
}
