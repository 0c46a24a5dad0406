#include "rank_interval.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_sort.h>

#include "../base/memory.h"
#include "count.h"

#define REPLICATES 10000
#define JEFFREYS_SHAPE 0.5

struct ranking {
	const double *counts, *exposures;
	size_t places, replicates;
	struct rank_prior prior;
	uint32_t *drawn; /* replicates rows of `places` ranks */
};

void rank_values(const double *values, size_t count, size_t *order, size_t *ranks)
{
	gsl_sort_index(order, values, 1, count);
	for (size_t i = count; i-- > 0;) {
		bool tied = i + 1 < count && values[order[i]] == values[order[i + 1]];
		ranks[order[i]] = tied ? ranks[order[i + 1]] : count - i;
	}
}

/* One draw of all rates, and their ranks. Scratch: values, order, ranks. */
static void draw(size_t task, gsl_rng *random, void *scratch, void *context)
{
	const struct ranking *ranking = context;
	size_t n = ranking->places;
	double *values = scratch;
	size_t *order = (size_t *)(values + n), *ranks = order + n;
	for (size_t i = 0; i < n; i++)
		values[i] = gsl_ran_gamma(random, ranking->counts[i] + ranking->prior.shape, 1) /
		            (ranking->exposures[i] + ranking->prior.exposure);
	rank_values(values, n, order, ranks);
	for (size_t i = 0; i < n; i++)
		ranking->drawn[task * n + i] = (uint32_t)ranks[i];
}

/* The smallest rank at which the share of draws up to it reaches the probability. */
static size_t rank_quantile(const size_t *histogram, size_t places, size_t replicates,
                            double probability)
{
	double wanted = probability * (double)replicates;
	size_t sum = 0;
	for (size_t rank = 1; rank <= places; rank++) {
		sum += histogram[rank];
		if ((double)sum >= wanted - 1e-9 * wanted)
			return rank;
	}
	return places;
}

static void summarize(const struct ranking *ranking, size_t place, double level,
                      size_t *histogram, struct rank *rank)
{
	size_t n = ranking->places, replicates = ranking->replicates;
	double tail = (1 - level) / 2;
	memset(histogram, 0, (n + 1) * sizeof *histogram);
	for (size_t r = 0; r < replicates; r++)
		histogram[ranking->drawn[r * n + place]]++;
	rank->lower = rank_quantile(histogram, n, replicates, tail);
	rank->upper = rank_quantile(histogram, n, replicates, 1 - tail);
	rank->median = (double)rank_quantile(histogram, n, replicates, 0.5);
	rank->first = (double)histogram[1] / (double)replicates;
}

static enum trata_status check(const struct ranking *ranking, struct trata_error *error)
{
	if (ranking->places < 2)
		return error_set(error, TRATA_EFEWOBS, "%zu places; a ranking needs at least 2",
		                 ranking->places);
	if (ranking->replicates > UINT32_MAX / ranking->places)
		return error_set(error, TRATA_EARG, "%zu replicates are too many", ranking->replicates);
	if (!(ranking->prior.shape > 0) || !isfinite(ranking->prior.shape) ||
	    !(ranking->prior.exposure >= 0) || !isfinite(ranking->prior.exposure))
		return error_set(error, TRATA_EARG, "the prior of the rates is not a gamma distribution");
	for (size_t i = 0; i < ranking->places; i++) {
		enum trata_status status = count_check(ranking->counts[i], "the count", error);
		if (status)
			return status;
		if (!(ranking->exposures[i] > 0) || !isfinite(ranking->exposures[i]))
			return error_set(error, TRATA_EDATA, "the exposure of place %zu is not a number above "
			                 "0", i + 1);
	}
	return TRATA_OK;
}

/* The observed ranks and, from the draws, the rest. */
static enum trata_status fill(const struct ranking *ranking, double level, struct rank *ranks,
                              struct trata_error *error)
{
	size_t n = ranking->places;
	double *rates = memory_new(n, sizeof *rates);
	size_t *whole = memory_new(3 * n + 1, sizeof *whole);
	enum trata_status status = TRATA_OK;
	if (!rates || !whole) {
		status = error_memory(error);
		goto done;
	}
	for (size_t i = 0; i < n; i++)
		rates[i] = ranking->counts[i] / ranking->exposures[i];
	rank_values(rates, n, whole, whole + n);
	for (size_t i = 0; i < n; i++) {
		ranks[i].rank = whole[n + i];
		summarize(ranking, i, level, whole + 2 * n, &ranks[i]);
	}
done:
	memory_free(rates);
	memory_free(whole);
	return status;
}

enum trata_status rank_intervals(const double *counts, const double *exposures, size_t places,
                                 struct rank_prior prior, double level,
                                 struct simulation simulation, struct rank *ranks,
                                 struct trata_error *error)
{
	struct ranking ranking = { .counts = counts, .exposures = exposures, .places = places,
	                           .prior = prior,
	                           .replicates = simulation.replicates ? simulation.replicates
	                                                               : REPLICATES };
	if (prior.shape <= 0 && prior.exposure <= 0)
		ranking.prior = (struct rank_prior){ .shape = JEFFREYS_SHAPE };
	enum trata_status status = count_check_level(&level, error);
	if (!status)
		status = check(&ranking, error);
	if (status)
		return status;
	ranking.drawn = memory_new(ranking.replicates * places, sizeof *ranking.drawn);
	if (!ranking.drawn)
		return error_memory(error);
	size_t scratch = places * (sizeof(double) + 2 * sizeof(size_t));
	status = replicate_run(ranking.replicates, simulation.seed, simulation.threads, scratch, draw,
	                       &ranking, error);
	if (!status)
		status = fill(&ranking, level, ranks, error);
	memory_free(ranking.drawn);
	return status;
}
