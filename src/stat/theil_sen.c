#include "theil_sen.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "distribution.h"
#include "observations.h"

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static void sort(double *values, size_t n)
{
	qsort(values, n, sizeof *values, ascending);
}

/* The value at rank `rank` (from 1, between 1 and n) of ascending values, interpolated. */
static double at_rank(const double *sorted, size_t n, double rank)
{
	double whole = floor(rank);
	size_t index = (size_t)whole - 1;
	if (index + 1 >= n)
		return sorted[n - 1];
	return sorted[index] + (rank - whole) * (sorted[index + 1] - sorted[index]);
}

/* Slope and interval from the ascending slopes and the variance of S. */
static void slope_interval(const double *slopes, double variance, double level,
                           struct theil_sen *result)
{
	double pairs = (double)result->pairs;
	double reach = normal_upper_quantile((1 - level) / 2) * sqrt(fmax(0, variance));
	double low = (pairs - reach) / 2, high = (pairs + reach) / 2 + 1;
	result->slope = observations_median(slopes, result->pairs);
	result->has_interval = low >= 1;
	if (result->has_interval)
		result->interval = (struct interval){ at_rank(slopes, result->pairs, low),
		                                      at_rank(slopes, result->pairs, high) };
}

/* The tie-corrected variance of S of values taken every `step` from `first`. */
static double score_variance(const double *values, size_t n, size_t first, size_t step,
                             double *room)
{
	size_t size = 0;
	for (size_t i = first; i < n; i += step)
		room[size++] = values[i];
	sort(room, size);
	double m = (double)size;
	return (m * (m - 1) * (2 * m + 5) - observations_ties(room, size).variance_loss) / 18;
}

static enum trata_status check(const double *values, size_t n, size_t least, double level,
                               struct trata_error *error)
{
	enum trata_status status = observations_check(values, n, least, "Theil-Sen", error);
	if (status == TRATA_OK)
		status = observations_check_level(level, error);
	if (status == TRATA_OK && n > THEIL_SEN_MOST)
		status = error_set(error, TRATA_EARG, "Theil-Sen takes at most %d observations, not %zu",
		                   THEIL_SEN_MOST, n);
	return status;
}

static enum trata_status check_times(const double *times, size_t n, struct trata_error *error)
{
	for (size_t i = 0; i < n; i++)
		if (!isfinite(times[i]) || (i > 0 && !(times[i] > times[i - 1])))
			return error_set(error, TRATA_EARG, "Theil-Sen: time %zu does not come after the one "
			                 "before it", i + 1);
	return TRATA_OK;
}

enum trata_status theil_sen_fit(const double *times, const double *values, size_t n,
                                double level, struct theil_sen *result,
                                struct trata_error *error)
{
	*result = (struct theil_sen){ .n = n };
	enum trata_status status = check(values, n, THEIL_SEN_LEAST, level, error);
	if (status == TRATA_OK)
		status = check_times(times, n, error);
	if (status != TRATA_OK)
		return status;
	size_t pairs = n * (n - 1) / 2;
	double *slopes = memory_new(pairs, sizeof *slopes), *room = memory_new(n, sizeof *room);
	if (!slopes || !room) {
		status = error_memory(error);
		goto done;
	}
	for (size_t j = 1; j < n; j++)
		for (size_t i = 0; i < j; i++)
			slopes[result->pairs++] = (values[j] - values[i]) / (times[j] - times[i]);
	sort(slopes, pairs);
	slope_interval(slopes, score_variance(values, n, 0, 1, room), level, result);
	/* score_variance left the values sorted in room. */
	result->intercept = observations_median(room, n) -
	                    result->slope * observations_median(times, n);
done:
	memory_free(room);
	memory_free(slopes);
	return status;
}

enum trata_status theil_sen_seasonal(const double *values, size_t n, size_t period, double level,
                                     struct theil_sen *result, struct trata_error *error)
{
	*result = (struct theil_sen){ .n = n };
	if (period < 2)
		return error_set(error, TRATA_EARG, "a seasonal slope needs at least 2 seasons");
	enum trata_status status = check(values, n, 2 * period, level, error);
	if (status != TRATA_OK)
		return status;
	size_t years = (n + period - 1) / period;
	double *slopes = memory_new(period * years * years, sizeof *slopes);
	double *room = memory_new(n, sizeof *room), variance = 0;
	if (!slopes || !room) {
		status = error_memory(error);
		goto done;
	}
	for (size_t j = period; j < n; j++)
		for (size_t i = j % period; i < j; i += period)
			slopes[result->pairs++] =
				(values[j] - values[i]) / (double)((j - i) / period);
	for (size_t season = 0; season < period; season++)
		variance += score_variance(values, n, season, period, room);
	sort(slopes, result->pairs);
	slope_interval(slopes, variance, level, result);
	for (size_t i = 0; i < n; i++)
		room[i] = values[i] - result->slope * (double)i / (double)period;
	sort(room, n);
	result->intercept = observations_median(room, n);
done:
	memory_free(room);
	memory_free(slopes);
	return status;
}
