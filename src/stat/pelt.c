#include "pelt.h"

#include <math.h>

#include "../base/memory.h"
#include "observations.h"

/* Costs nearer than this part of their scale are equal: some twenty roundings. */
#define TIE_TOLERANCE 4e-15

struct search {
	size_t n;
	struct pelt_options options;
	double mean;          /* of all counts: costs are measured from the one-level model */
	double tolerance;
	double *sums;         /* n + 1: sums[i] of the first i counts, exact */
	double *best;         /* n + 1: least penalised cost of the first i, less one penalty */
	size_t *from;         /* n + 1: the last break of that optimum */
	size_t *candidates;   /* n + 1 */
};

/* Twice the negative log-likelihood of counts[start .. end - 1] at their mean, less the same
 * at the mean of all. For Poisson, terms that cancel over the whole series are left out. The
 * negative binomial's sum * log(mu (mean + theta) / (mean (mu + theta))) goes through log1p,
 * since for large counts that quotient is near 1. */
static double segment_cost(const struct search *search, size_t start, size_t end)
{
	double sum = search->sums[end] - search->sums[start], length = (double)(end - start);
	double mean = search->mean, mu = sum / length, theta = search->options.theta;
	if (search->options.cost == PELT_POISSON)
		return sum > 0 ? -2 * sum * log(mu / mean) : 0;
	double ratio = sum > 0 ? sum * log1p(theta * (mu - mean) / (mean * (mu + theta))) : 0;
	return -2 * (ratio - length * theta * log1p((mu - mean) / (mean + theta)));
}

/* Candidates that can no longer be the last break of any later optimum are dropped: breaking
 * again at `end` is never dearer. With a least segment that holds for ends from end +
 * least_segment on, so `end` runs that far behind. */
static size_t prune(struct search *search, size_t count, size_t end)
{
	size_t kept = 0;
	for (size_t i = 0; i < count; i++) {
		size_t start = search->candidates[i];
		bool hopeless = start + search->options.least_segment <= end &&
			search->best[start] + segment_cost(search, start, end) >
			search->best[end] + search->tolerance;
		if (!hopeless)
			search->candidates[kept++] = start;
	}
	return kept;
}

static void solve(struct search *search)
{
	size_t least = search->options.least_segment, count = 0;
	search->best[0] = -search->options.penalty;
	for (size_t end = least; end <= search->n; end++) {
		/* A new candidate enters once the segment behind it is long enough. */
		size_t entering = end - least;
		if (entering == 0 || entering >= least)
			search->candidates[count++] = entering;
		if (entering >= least)
			count = prune(search, count, entering);
		double lowest = INFINITY;
		for (size_t i = 0; i < count; i++) {
			size_t start = search->candidates[i];
			double cost = search->best[start] + segment_cost(search, start, end) +
			              search->options.penalty;
			if (cost < lowest - search->tolerance) {
				lowest = cost;
				search->from[end] = start;
			}
		}
		search->best[end] = lowest;
	}
}

/* The range of dates whose cost is near the best, between the neighbouring breaks. */
static void date_interval(const struct search *search, size_t before, size_t behind,
                          struct pelt_break *at)
{
	size_t least = search->options.least_segment;
	double drop = -2 * log1p(-sqrt(search->options.level));
	double best = segment_cost(search, before, at->after) +
	              segment_cost(search, at->after, behind);
	at->lower = at->upper = at->after;
	for (size_t j = before + least; j + least <= behind; j++) {
		double cost = segment_cost(search, before, j) + segment_cost(search, j, behind);
		if (cost - best > drop)
			continue;
		at->lower = j < at->lower ? j : at->lower;
		at->upper = j > at->upper ? j : at->upper;
	}
}

static enum trata_status read_breaks(const struct search *search, struct pelt *result,
                                     struct trata_error *error)
{
	for (size_t end = search->from[search->n]; end > 0; end = search->from[end])
		result->count++;
	result->breaks = memory_new(result->count, sizeof *result->breaks);
	result->means = memory_new(result->count + 1, sizeof *result->means);
	if (!result->breaks || !result->means) {
		pelt_free(result);
		return error_memory(error);
	}
	size_t end = search->n;
	for (size_t k = result->count; k-- > 0; end = search->from[end])
		result->breaks[k].after = search->from[end];
	for (size_t k = 0; k <= result->count; k++) {
		size_t start = k ? result->breaks[k - 1].after : 0;
		size_t stop = k < result->count ? result->breaks[k].after : search->n;
		result->means[k] = (search->sums[stop] - search->sums[start]) / (double)(stop - start);
		result->likelihood_ratio -= segment_cost(search, start, stop);
	}
	for (size_t k = 0; k < result->count; k++)
		date_interval(search, k ? result->breaks[k - 1].after : 0,
		              k + 1 < result->count ? result->breaks[k + 1].after : search->n,
		              result->breaks + k);
	return TRATA_OK;
}

static enum trata_status check(const double *counts, size_t n, struct pelt_options *options,
                               struct trata_error *error)
{
	if (options->penalty == 0)
		options->penalty = 3 * log((double)n);
	if (options->least_segment == 0)
		options->least_segment = 1;
	if (options->level == 0)
		options->level = STAT_LEVEL;
	size_t least = 2 * options->least_segment > PELT_LEAST ? 2 * options->least_segment : PELT_LEAST;
	enum trata_status status = observations_check_counts(counts, n, least, "PELT", error);
	if (status == TRATA_OK)
		status = observations_check_level(options->level, error);
	if (status == TRATA_OK && !(options->penalty > 0 && isfinite(options->penalty)))
		status = error_set(error, TRATA_EARG, "PELT: the penalty must be above 0");
	if (status == TRATA_OK && options->cost == PELT_NEGATIVE_BINOMIAL &&
	    !(options->theta > 0 && isfinite(options->theta)))
		status = error_set(error, TRATA_EARG, "PELT: theta must be above 0 and finite");
	return status;
}

enum trata_status pelt_find(const double *counts, size_t n, const struct pelt_options *options,
                            struct pelt *result, struct trata_error *error)
{
	*result = (struct pelt){ .n = n };
	struct search search = { .n = n, .options = *options };
	enum trata_status status = check(counts, n, &search.options, error);
	if (status != TRATA_OK)
		return status;
	search.sums = memory_new(n + 1, sizeof *search.sums);
	search.best = memory_new(n + 1, sizeof *search.best);
	search.from = memory_new(n + 1, sizeof *search.from);
	search.candidates = memory_new(n + 1, sizeof *search.candidates);
	if (!search.sums || !search.best || !search.from || !search.candidates) {
		status = error_memory(error);
		goto done;
	}
	for (size_t i = 0; i < n; i++)
		search.sums[i + 1] = search.sums[i] + counts[i];
	search.mean = search.sums[n] / (double)n;
	double scale = search.sums[n];
	if (search.options.cost == PELT_NEGATIVE_BINOMIAL)
		scale = fmin(scale, (double)n * search.options.theta);
	search.tolerance = TIE_TOLERANCE * fmax(1, scale);
	result->penalty = search.options.penalty;
	solve(&search);
	status = read_breaks(&search, result, error);
done:
	memory_free(search.candidates);
	memory_free(search.from);
	memory_free(search.best);
	memory_free(search.sums);
	return status;
}

void pelt_free(struct pelt *result)
{
	memory_free(result->breaks);
	memory_free(result->means);
	*result = (struct pelt){0};
}
