#include "breakpoints.h"

#include <math.h>
#include <string.h>

#include "../base/memory.h"
#include "breakpoints_interval.h"
#include "observations.h"

/* Sums of squares that differ by less than this part of the total are equal. */
#define TIE_TOLERANCE 1e-12

/* cost[k * (n + 1) + i]: the least rss of the first i values with k breaks; from: the last. */
struct programme {
	const double *values;
	size_t n, segment, most;
	double *cost, *rss;
	size_t *from;
	double tolerance;
};

/* rss[j] becomes the sum of squares of values[j .. end - 1] about their mean, by Welford's
 * recursion from the end backwards. */
static void segment_sums(struct programme *programme, size_t end)
{
	double mean = 0, sum = 0;
	for (size_t j = end; j-- > 0;) {
		double count = (double)(end - j), shift = programme->values[j] - mean;
		mean += shift / count;
		sum += shift * (programme->values[j] - mean);
		programme->rss[j] = sum;
	}
}

/* The best place of the last of `k` breaks before `end`. */
static void best_last_break(struct programme *programme, size_t k, size_t end)
{
	size_t width = programme->n + 1, best = 0;
	const double *before = programme->cost + (k - 1) * width;
	double least = INFINITY;
	for (size_t j = k * programme->segment; j + programme->segment <= end; j++)
		if (before[j] + programme->rss[j] < least - programme->tolerance) {
			least = before[j] + programme->rss[j];
			best = j;
		}
	programme->cost[k * width + end] = least;
	programme->from[k * width + end] = best;
}

static void solve(struct programme *programme)
{
	size_t segment = programme->segment;
	segment_sums(programme, programme->n);
	programme->tolerance = TIE_TOLERANCE * programme->rss[0];
	for (size_t end = segment; end <= programme->n; end++) {
		segment_sums(programme, end);
		programme->cost[end] = programme->rss[0];
		for (size_t k = 1; k <= programme->most && (k + 1) * segment <= end; k++)
			best_last_break(programme, k, end);
	}
}

static double bayesian_criterion(double rss, size_t n, size_t breaks)
{
	double size = (double)n;
	return size * (log(rss) + 1 - log(size) + log(2 * M_PI)) +
	       log(size) * 2 * (double)(breaks + 1);
}

static void read_choices(const struct programme *programme, struct breakpoints *result)
{
	size_t width = programme->n + 1;
	bool perfect = false;
	for (size_t k = 0; k <= programme->most; k++) {
		struct breakpoints_choice *choice = result->choices + k;
		size_t end = programme->n;
		for (size_t left = k; left > 0; left--) {
			end = programme->from[left * width + end];
			choice->after[left - 1] = end;
		}
		choice->rss = programme->cost[k * width + programme->n];
		choice->has_bic = choice->rss > 0;
		if (choice->has_bic)
			choice->bic = bayesian_criterion(choice->rss, programme->n, k);
		if (perfect)
			continue;
		perfect = !choice->has_bic;
		if (perfect || choice->bic < result->choices[result->count].bic)
			result->count = k;
	}
}

/* Mean and variance (divisor m) of each chosen segment, then each break's interval. */
static void describe_segments(const double *values, double level, struct breakpoints *result)
{
	double variances[BREAKPOINTS_MOST + 1] = {0};
	const size_t *after = result->choices[result->count].after;
	for (size_t k = 0; k <= result->count; k++) {
		size_t start = k ? after[k - 1] : 0, end = k < result->count ? after[k] : result->n;
		double mean = 0, sum = 0;
		for (size_t i = start; i < end; i++)
			mean += values[i];
		mean /= (double)(end - start);
		for (size_t i = start; i < end; i++)
			sum += (values[i] - mean) * (values[i] - mean);
		result->means[k] = mean;
		variances[k] = sum / (double)(end - start);
	}
	for (size_t k = 0; k < result->count; k++) {
		result->breaks[k].after = after[k];
		breakpoints_interval(result->means[k + 1] - result->means[k], variances[k],
		                     variances[k + 1], level, result->breaks + k);
	}
}

enum trata_status breakpoints_find(const double *values, size_t n, double level,
                                   struct breakpoints *result, struct trata_error *error)
{
	*result = (struct breakpoints){ .n = n };
	enum trata_status status =
		observations_check(values, n, BREAKPOINTS_LEAST, "breakpoints", error);
	if (status == TRATA_OK)
		status = observations_check_level(level, error);
	if (status != TRATA_OK)
		return status;
	size_t segment = (size_t)floor((double)n * BREAKPOINTS_SHARE);
	size_t most = (n + segment - 1) / segment - 2;
	result->segment = segment;
	result->most = most;
	struct programme programme = { .values = values, .n = n, .segment = segment, .most = most,
		.cost = memory_new((most + 1) * (n + 1), sizeof *programme.cost),
		.from = memory_new((most + 1) * (n + 1), sizeof *programme.from),
		.rss = memory_new(n, sizeof *programme.rss) };
	if (!programme.cost || !programme.from || !programme.rss) {
		status = error_memory(error);
		goto done;
	}
	solve(&programme);
	read_choices(&programme, result);
	describe_segments(values, level, result);
done:
	memory_free(programme.rss);
	memory_free(programme.from);
	memory_free(programme.cost);
	return status;
}
