#include "stl.h"

#include <math.h>

#include "../base/memory.h"
#include "observations.h"
#include "stl_loess.h"
#include "stl_weights.h"

/* An edge of the weights below this part of the largest value says nothing. */
#define ROUNDING 1e-9

struct decomposition {
	const double *values;
	size_t n, period;
	struct stl_loess season, trend, low_pass;
	struct stl_parts *parts;
	const double *weights;     /* NULL in the first round */
	double *cycles;            /* n + 2 period: smoothed cycle-subseries, one cycle wider each way */
	double *filtered, *work, *series, *smooth;   /* n + 2 period each */
};

/* R's nextodd of a whole number. */
static size_t next_odd(size_t x)
{
	return x + (x % 2 == 0);
}

static struct stl_loess loess_with(size_t window, int degree)
{
	return (struct stl_loess){ window, degree, (window + 9) / 10 };
}

/* One place of the cycle, smoothed over the years and carried one year beyond each end. */
static void smooth_place(struct decomposition *stl, size_t place)
{
	size_t period = stl->period, years = (stl->n - place + period - 1) / period;
	double *series = stl->series, *smooth = stl->smooth, *weights = NULL;
	if (stl->weights) {
		/* The places' weights sit behind their values: 2 * years <= n + 2 * period. */
		weights = series + years;
		for (size_t year = 0; year < years; year++)
			weights[year] = stl->weights[year * period + place];
	}
	for (size_t year = 0; year < years; year++)
		series[year] = stl->values[year * period + place] -
		               stl->parts->trend[year * period + place];
	stl_loess_smooth(&stl->season, series, years, weights, stl->work, smooth + 1);
	size_t window = stl->season.window < years ? stl->season.window : years;
	if (!stl_loess_at(&stl->season, series, years, 0, 1, window, weights, stl->work, smooth))
		smooth[0] = smooth[1];
	if (!stl_loess_at(&stl->season, series, years, (double)years + 1, years - window + 1, years,
	                  weights, stl->work, smooth + years + 1))
		smooth[years + 1] = smooth[years];
	for (size_t year = 0; year < years + 2; year++)
		stl->cycles[year * period + place] = smooth[year];
}

/* Moving average of n values over `length`; n - length + 1 results. */
static void moving_average(const double *values, size_t n, size_t length, double *averages)
{
	double sum = 0;
	for (size_t i = 0; i < n; i++) {
		sum += values[i];
		if (i >= length)
			sum -= values[i - length];
		if (i + 1 >= length)
			averages[i + 1 - length] = sum / (double)length;
	}
}

/* Cleveland et al., section 2.2, steps 1 to 6. */
static void inner_round(struct decomposition *stl)
{
	size_t n = stl->n, period = stl->period;
	for (size_t place = 0; place < period; place++)
		smooth_place(stl, place);
	moving_average(stl->cycles, n + 2 * period, period, stl->series);
	moving_average(stl->series, n + period + 1, period, stl->filtered);
	moving_average(stl->filtered, n + 2, 3, stl->series);
	stl_loess_smooth(&stl->low_pass, stl->series, n, NULL, stl->work, stl->filtered);
	for (size_t i = 0; i < n; i++) {
		stl->parts->seasonal[i] = stl->cycles[period + i] - stl->filtered[i];
		stl->series[i] = stl->values[i] - stl->parts->seasonal[i];
	}
	stl_loess_smooth(&stl->trend, stl->series, n, stl->weights, stl->work, stl->parts->trend);
}

/* Weights from the remainders, section 2.3: six medians of their size is the edge. False, and
 * the weights stay, when that edge is next to nothing. */
static bool robust_weights(struct decomposition *stl)
{
	size_t n = stl->n;
	double *sizes = stl->series, *sorted = stl->work, largest = 0;
	for (size_t i = 0; i < n; i++) {
		sizes[i] = fabs(stl->values[i] - stl->parts->trend[i] - stl->parts->seasonal[i]);
		sorted[i] = sizes[i];
		largest = fmax(largest, fabs(stl->values[i]));
	}
	double edge = 3 * stl_double_median(sorted, n);
	if (edge <= ROUNDING * largest)
		return false;
	stl_bisquare(sizes, n, edge, stl->parts->weight);
	return true;
}

static void average_season(struct decomposition *stl)
{
	for (size_t place = 0; place < stl->period; place++) {
		double sum = 0, count = 0;
		for (size_t i = place; i < stl->n; i += stl->period, count++)
			sum += stl->parts->seasonal[i];
		for (size_t i = place; i < stl->n; i += stl->period)
			stl->parts->seasonal[i] = sum / count;
	}
}

static void decompose(struct decomposition *stl, bool robust, bool periodic)
{
	struct stl_parts *parts = stl->parts;
	for (size_t i = 0; i < stl->n; i++) {
		parts->trend[i] = 0;
		parts->weight[i] = 1;
	}
	inner_round(stl);
	if (!robust)
		inner_round(stl);
	/* The weights reported are the ones that the last round used. */
	for (parts->rounds = 0; robust && parts->rounds < STL_ROUNDS; parts->rounds++) {
		if (!robust_weights(stl))
			break;
		stl->weights = parts->weight;
		inner_round(stl);
	}
	if (periodic)
		average_season(stl);
	for (size_t i = 0; i < stl->n; i++)
		stl->parts->remainder[i] =
			stl->values[i] - stl->parts->seasonal[i] - stl->parts->trend[i];
}

static enum trata_status check(const double *values, size_t n,
                               const struct stl_options *options, struct trata_error *error)
{
	size_t period = options->period, window = options->season_window;
	if (period < 2 || period > SIZE_MAX / 4)
		return error_set(error, TRATA_EARG, "STL: a cycle has at least 2 observations");
	if (window != 0 && (window < 3 || window % 2 == 0 || window > STL_WINDOW_MOST))
		return error_set(error, TRATA_EARG,
		                 "STL: the season window is periodic or an odd number from 3");
	return observations_check(values, n, 2 * period + 1, "STL", error);
}

enum trata_status stl_decompose(const double *values, size_t n,
                                const struct stl_options *options,
                                struct stl_parts *parts, struct trata_error *error)
{
	enum trata_status status = check(values, n, options, error);
	if (status != TRATA_OK)
		return status;
	size_t period = options->period, room = n + 2 * period;
	size_t window = options->season_window ? options->season_window : 10 * n + 1;
	size_t trend = (size_t)ceil(1.5 * (double)period / (1 - 1.5 / (double)window));
	struct decomposition stl = { .values = values, .n = n, .period = period, .parts = parts,
		.season = loess_with(window, 0), .trend = loess_with(next_odd(trend), 1),
		.low_pass = loess_with(next_odd(period), 1) };
	double *block = memory_new(room, 5 * sizeof *block);
	if (!block)
		return error_memory(error);
	stl.cycles = block;
	stl.filtered = block + room;
	stl.work = block + 2 * room;
	stl.series = block + 3 * room;
	stl.smooth = block + 4 * room;
	decompose(&stl, options->robust, options->season_window == 0);
	memory_free(block);
	return TRATA_OK;
}
