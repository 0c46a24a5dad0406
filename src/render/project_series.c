#include "project_series.h"

#include <math.h>

/* Late reports: over the earlier releases of the triangle, what `count` months of each became in
 * the release `at`, the last of them `age` months before its last one. At least 3 releases, else
 * the sizes that SESNSP's releases show. */
#define REVISION_RELEASES 3
#define REVISION_SD 0.02

static void measure_revision(const struct triangle *triangle, size_t at, size_t count, month age,
                             struct projection_series *series)
{
	double ratios[512], sum = 0, squares = 0;
	size_t used = 0;
	for (size_t r = 0; r < at && used < 512; r++) {
		const struct period covered = triangle->releases[r]->covered;
		double then = 0, now = 0;
		for (size_t back = 0; back < count; back++) {
			month m = covered.last - age - (month)back - triangle->first;
			if (m < 0)
				break;
			then += triangle_value(triangle, r, 0, (size_t)m);
			now += triangle_value(triangle, at, 0, (size_t)m);
		}
		if (then > 0)
			ratios[used++] = now / then;
	}
	series->revision = 1;
	series->revision_sd = REVISION_SD;
	if (used < REVISION_RELEASES)
		return;
	for (size_t i = 0; i < used; i++)
		sum += ratios[i];
	double mean = sum / (double)used;
	for (size_t i = 0; i < used; i++)
		squares += (ratios[i] - mean) * (ratios[i] - mean);
	series->revision = mean;
	series->revision_sd = sqrt(squares / (double)(used - 1));
}

enum trata_status project_series(const struct triangle *triangle, size_t at,
                                 struct period period, struct projection_series *out,
                                 struct trata_error *error)
{
	const struct period covered = triangle->releases[at]->covered;
	*out = (struct projection_series){
		.values = triangle->values + at * triangle->place_count * triangle->months +
		          (size_t)(covered.first - triangle->first),
		.months = (size_t)(covered.last - covered.first + 1),
		.first_month = period_month_number(covered.first) - 1,
		.revision = 1,
	};
	if (period.first < covered.first || period.first > covered.last) {
		error_set(error, TRATA_EFEWOBS, "release %s has no month of %s",
		          vintage_format(triangle->releases[at]->vintage).text,
		          period_format(period).text);
		error_hint(error, "it covers %s", period_format(covered).text);
		return TRATA_EFEWOBS;
	}
	out->period_first = (size_t)(period.first - covered.first);
	out->period_last = (size_t)(period.last - covered.first);
	size_t months = out->months - out->period_first;
	size_t length = out->period_last - out->period_first + 1;
	month age = covered.last > period.last ? covered.last - period.last : 0;
	measure_revision(triangle, at, months < length ? months : length, age, out);
	return TRATA_OK;
}

enum trata_status project_claim(void *context, struct trata_store *store,
                                const struct query *query, struct claim_projection *out,
                                struct trata_error *error)
{
	const double *level = context;
	struct triangle triangle;
	struct projection_series series;
	struct projection model;
	enum trata_status status = triangle_build(store, query, false, &triangle, error);
	if (status != TRATA_OK)
		return status;
	status = project_series(&triangle, triangle.release_count - 1, query->period, &series,
	                        error);
	if (status == TRATA_OK)
		status = projection_estimate(&series, level ? *level : 0, &model, error);
	if (status == TRATA_OK)
		*out = (struct claim_projection){ model.estimate, true,
			model.intervals[PROJECTION_LEVELS - 1], model.levels[PROJECTION_LEVELS - 1],
			"season and level of the months before, with the errors of earlier years",
			"estacionalidad y nivel de los meses previos, con los errores de años anteriores" };
	triangle_free(&triangle);
	return status;
}
