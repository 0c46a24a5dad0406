#include "projection.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#include "../base/memory.h"
#include "glm.h"

/* The level is taken from at least this many months. */
#define LEVEL_MONTHS 6
#define YEARS_LIMIT 200
/* An error of this many years earlier counts half: registers change. */
#define HALF_LIFE 3.0

/* The complete calendar years before the period's year. */
struct history {
	size_t first;            /* index of the first January */
	size_t years;
};

static struct history history_of(const struct projection_series *series)
{
	size_t first = (size_t)((12 - series->first_month) % 12);
	int month = (int)((series->period_first + (size_t)series->first_month) % 12);
	size_t january = series->period_first >= (size_t)month
		? series->period_first - (size_t)month : 0;
	struct history history = { first, january > first ? (january - first) / 12 : 0 };
	return history;
}

static int calendar_month(const struct projection_series *series, size_t index)
{
	return (int)((index + (size_t)series->first_month) % 12);
}

/* Month factors by negative-binomial regression on year and month factors over the complete
 * years, but for the year `without` (SIZE_MAX: all). False: no season could be fitted. */
static enum trata_status fit_season(const struct projection_series *series,
                                    struct history history, size_t without, double season[12],
                                    bool *fitted, struct trata_error *error)
{
	size_t years = history.years - (without < history.years);
	size_t rows = years * 12, columns = years + 11;
	double *design = memory_new(rows * columns, sizeof *design);
	double *response = memory_new(rows, sizeof *response);
	struct glm_fit fit = {0};
	enum trata_status status = design && response ? TRATA_OK : error_memory(error);
	size_t row = 0, year_column = 0;
	for (size_t year = 0; status == TRATA_OK && year < history.years; year++) {
		if (year == without)
			continue;
		for (size_t m = 0; m < 12; m++, row++) {
			response[row] = series->values[history.first + year * 12 + m];
			design[row * columns + year_column] = 1;
			if (m)
				design[row * columns + years + m - 1] = 1;
		}
		year_column++;
	}
	*fitted = false;
	for (size_t m = 0; m < 12; m++)
		season[m] = 1;
	if (status == TRATA_OK) {
		struct glm_data data = { rows, columns, response, design, NULL, NULL };
		enum trata_status fitting = glm_estimate(&data, GLM_NEGATIVE_BINOMIAL, &fit, NULL);
		*fitted = fitting == TRATA_OK;
		status = fitting == TRATA_ENOMEM ? error_memory(error) : TRATA_OK;
	}
	for (size_t m = 1; *fitted && m < 12; m++)
		season[m] = exp(fit.coefficients[years + m - 1]);
	glm_free(&fit);
	memory_free(design);
	memory_free(response);
	return status;
}

/* Expected sum of the months [from, to] given the months before `from`. */
static double expect(const struct projection_series *series, const double season[12],
                     size_t from, size_t to, size_t window)
{
	double seen = 0, weight = 0, rest = 0;
	size_t start = from > window ? from - window : 0;
	for (size_t i = start; i < from; i++) {
		seen += series->values[i];
		weight += season[calendar_month(series, i)];
	}
	for (size_t i = from; i <= to; i++)
		rest += season[calendar_month(series, i)];
	return seen / weight * rest;
}

/* The log error of the method in each earlier year, at the same month of the period. */
static enum trata_status earlier_errors(const struct projection_series *series,
                                        struct history history, size_t window,
                                        double *mean_square, size_t *count,
                                        struct trata_error *error)
{
	double season[12];
	bool fitted;
	double weights = 0;
	*mean_square = 0;
	*count = 0;
	for (size_t year = 0; year < history.years; year++) {
		size_t back = 12 * (history.years - year);
		size_t january = history.first + 12 * history.years;
		size_t from = series->months - back, to = series->period_last - back;
		/* the months that make the level, and the rest, must be there */
		if (from < window || to >= january || from > series->months)
			continue;
		enum trata_status status = fit_season(series, history, history.years > 2 ? year : SIZE_MAX,
		                                      season, &fitted, error);
		if (status != TRATA_OK)
			return status;
		double expected = expect(series, season, from, to, window), seen = 0;
		for (size_t i = from; i <= to; i++)
			seen += series->values[i];
		double miss = log((seen + 0.5) / (expected + 0.5));
		double weight = exp2(-(double)(history.years - 1 - year) / HALF_LIFE);
		*mean_square += weight * miss * miss;
		weights += weight;
		++*count;
	}
	if (*count)
		*mean_square /= weights;
	return TRATA_OK;
}

static enum trata_status check(const struct projection_series *series, struct history history,
                               struct trata_error *error)
{
	for (size_t i = 0; i < series->months; i++)
		if (!(series->values[i] >= 0) || !isfinite(series->values[i]))
			return error_set(error, TRATA_EDATA, "a count of %g cannot be projected",
			                 series->values[i]);
	if (series->period_first >= series->months) {
		error_set(error, TRATA_EFEWOBS, "no month of the period is out");
		error_hint(error, "a projection starts from at least one reported month");
		return TRATA_EFEWOBS;
	}
	if (history.years * 12 < PROJECTION_LEAST_MONTHS || history.years > YEARS_LIMIT) {
		error_set(error, TRATA_EFEWOBS, "%zu months of complete years stand before the period; "
		          "at least %d are needed", history.years * 12, PROJECTION_LEAST_MONTHS);
		error_hint(error, "an instrument that is younger has no season to project with");
		return TRATA_EFEWOBS;
	}
	return TRATA_OK;
}

static size_t level_window(const struct projection_series *series)
{
	size_t out = series->months - series->period_first;
	return out > LEVEL_MONTHS ? out : LEVEL_MONTHS;
}

static void set_interval(struct projection *out, size_t which, double level, double reported,
                         double rest, double revision_sd)
{
	double tail = (1 + level) / 2, scale = 0;
	if (out->years)
		scale = gsl_cdf_ugaussian_Pinv(tail) * out->error_sd;
	double late = gsl_cdf_ugaussian_Pinv(tail) * reported * revision_sd;
	double below = hypot(rest - rest * exp(-scale), late);
	double above = hypot(rest * exp(scale) - rest, late);
	out->levels[which] = level;
	out->intervals[which].lower = fmax(0, out->estimate - below);
	out->intervals[which].upper = out->estimate + above;
}

enum trata_status projection_estimate(const struct projection_series *series, double level,
                                      struct projection *out, struct trata_error *error)
{
	struct history history = history_of(series);
	enum trata_status status = check(series, history, error);
	bool fitted;
	double mean_square = 0, rest = 0;
	*out = (struct projection){0};
	if (status == TRATA_OK && !(level >= 0 && level < 1))
		status = error_set(error, TRATA_EARG, "a level lies between 0 and 1");
	if (status == TRATA_OK)
		status = fit_season(series, history, SIZE_MAX, out->season, &fitted, error);
	if (status != TRATA_OK)
		return status;
	out->season_flat = !fitted;
	size_t window = level_window(series);
	for (size_t i = series->period_first; i < series->months && i <= series->period_last; i++)
		out->reported += series->values[i];
	if (series->period_last >= series->months) {
		rest = expect(series, out->season, series->months, series->period_last, window);
		status = earlier_errors(series, history, window, &mean_square, &out->years,
		                        error);
		if (status == TRATA_OK && out->years < 2) {
			error_set(error, TRATA_EFEWOBS, "the method can be tried on %zu earlier years; at "
			          "least 2 are needed for an interval", out->years);
			status = TRATA_EFEWOBS;
		}
		if (status != TRATA_OK)
			return status;
		out->error_sd = sqrt(mean_square);
	}
	double revised = out->reported * series->revision;
	out->estimate = revised + rest;
	set_interval(out, 0, 0.5, revised, rest, series->revision_sd);
	set_interval(out, 1, 0.8, revised, rest, series->revision_sd);
	set_interval(out, 2, level == 0 ? STAT_LEVEL : level, revised, rest, series->revision_sd);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ naive methods, scores */

static double smooth(const struct projection_series *series, const double season[12],
                     double weight, double *squares)
{
	double level = series->values[0] / season[calendar_month(series, 0)];
	*squares = 0;
	for (size_t i = 1; i < series->months; i++) {
		double seen = series->values[i] / season[calendar_month(series, i)];
		double miss = seen - level;
		*squares += miss * miss;
		level += weight * miss;
	}
	return level;
}

enum trata_status projection_smoothing(const struct projection_series *series, double *estimate,
                                       struct trata_error *error)
{
	struct history history = history_of(series);
	double season[12], best = 0, best_squares = INFINITY;
	bool fitted;
	enum trata_status status = check(series, history, error);
	if (status == TRATA_OK)
		status = fit_season(series, history, SIZE_MAX, season, &fitted, error);
	if (status != TRATA_OK)
		return status;
	for (int step = 1; step <= 100; step++) {
		double squares, level = smooth(series, season, step / 100.0, &squares);
		if (squares < best_squares) {
			best_squares = squares;
			best = level;
		}
	}
	*estimate = 0;
	for (size_t i = series->period_first; i <= series->period_last; i++)
		*estimate += i < series->months ? series->values[i]
		                                : best * season[calendar_month(series, i)];
	return TRATA_OK;
}

double projection_interval_score(double outcome, double median, const double *levels,
                                 const struct interval *intervals, size_t count)
{
	double sum = 0.5 * fabs(outcome - median);
	for (size_t i = 0; i < count; i++) {
		double alpha = 1 - levels[i];
		double score = intervals[i].upper - intervals[i].lower;
		if (outcome < intervals[i].lower)
			score += 2 / alpha * (intervals[i].lower - outcome);
		if (outcome > intervals[i].upper)
			score += 2 / alpha * (outcome - intervals[i].upper);
		sum += alpha / 2 * score;
	}
	return sum / ((double)count + 0.5);
}
