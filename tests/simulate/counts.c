/* Intervals of series, compare and states. */
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdlib.h>

#include "../../src/stat/concentration.h"
#include "../../src/stat/count.h"
#include "../../src/stat/rank_interval.h"
#include "../../src/stat/share.h"
#include "../../src/stat/small_area.h"
#include "../../src/stat/two_sample.h"
#include "simulate.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define RATIO 1.4
#define PLACES 32

static const struct truth sizes[] = { { "near-empty", 0.5, 1, 0, 1 }, { "near-empty", 2, 1, 0, 1 },
	{ "middle", 6, 1, 0, 1 }, { "middle", 20, 1, 0, 1 }, { "national", 60, 1, 0, 1 },
	{ "national year", 720, 1, 0, 1 } };
static const struct truth shares[] = { { "share", 0.02, 1, 0, 50 }, { "share", 0.3, 1, 0, 10 },
	{ "share", 0.3, 1, 0, 60 }, { "share", 0.05, 1, 0, 700 }, { "share", 0.45, 1, 0, 700 } };
static const struct truth pairs[] = { { "national", 60, 1, 0, 12 }, { "national", 60, 3, 0, 12 },
	{ "national", 60, 3, 0.5, 12 }, { "middle", 6, 1, 0, 12 }, { "middle", 6, 2, 0, 12 },
	{ "middle", 6, 5, 0, 12 }, { "near-empty", 0.5, 1, 0, 12 }, { "near-empty", 0.5, 2, 0, 12 } };
static const struct truth maps[] = { { "states: a year", 22, 1, 0, PLACES },
	{ "states: a half", 8, 1, 0, PLACES }, { "states: few cases", 2, 1, 0, PLACES } };

static double holds(double truth, struct interval interval)
{
	return interval.lower <= truth && truth <= interval.upper;
}

/* A count, and the rate that it is over an exposure: one interval. */
static void draw_count(gsl_rng *random, const struct truth *truth, double *held)
{
	struct count_rate rate;
	double count = gsl_ran_poisson(random, truth->mean);
	held[0] = -1;
	if (count_interval(count, 1.3, 0.95, &rate, NULL) == TRATA_OK)
		held[0] = holds(truth->mean / 1.3, rate.interval);
}

static void draw_share(gsl_rng *random, const struct truth *truth, double *held)
{
	struct share share;
	double part = gsl_ran_binomial(random, truth->mean, (unsigned)truth->n);
	held[0] = held[1] = -1;
	if (share_interval(part, (double)truth->n, 0.95, &share, NULL) != TRATA_OK)
		return;
	held[0] = holds(truth->mean, share.wilson);
	held[1] = holds(truth->mean, share.exact);
}

/* A year against the year before: the exact test of the totals, and months by regression. */
static void draw_ratio(gsl_rng *random, const struct truth *truth, double *held)
{
	double means[SIMULATE_POINTS], counts[SIMULATE_POINTS], total[2] = { 0, 0 };
	struct truth both = *truth;
	struct rate_ratio ratio;
	both.n = 2 * truth->n;
	for (size_t i = 0; i < both.n; i++)
		means[i] = truth->mean * (i < truth->n ? 1 : RATIO);
	simulate_series(random, &both, means, counts);
	for (size_t i = 0; i < both.n; i++)
		total[i >= truth->n] += counts[i];
	held[0] = held[1] = -1;
	if (two_sample_exact(total[1], 1, total[0], 1, 0.95, &ratio, NULL) == TRATA_OK)
		held[0] = ratio.interval.lower <= RATIO &&
		          (!ratio.has_upper || RATIO <= ratio.interval.upper);
	struct sample_months after = { counts + truth->n, NULL, truth->n };
	struct sample_months before = { counts, NULL, truth->n };
	if (two_sample_overdispersed(after, before, 0.95, &ratio, NULL) == TRATA_OK)
		held[1] = holds(RATIO, ratio.interval);
}

/* Places of unlike size whose rates come from a gamma distribution with shape 1.5. */
static void draw_map(gsl_rng *random, const struct truth *truth, double *held)
{
	double exposures[PLACES], rates[PLACES], counts[PLACES], means[PLACES], sum = 0;
	size_t order[PLACES], true_ranks[PLACES];
	for (size_t i = 0; i < PLACES; i++) {
		exposures[i] = 0.25 * exp(2.4 * (double)i / (PLACES - 1));
		sum += exposures[i];
	}
	for (size_t i = 0; i < PLACES; i++) {
		exposures[i] *= PLACES / sum;
		rates[i] = gsl_ran_gamma(random, 1.5, truth->mean / 1.5);
		means[i] = rates[i] * exposures[i];
		counts[i] = gsl_ran_poisson(random, means[i]);
	}
	rank_values(rates, PLACES, order, true_ranks);
	struct small_area_rate smoothed[PLACES];
	struct small_area fit;
	struct rank ranks[PLACES];
	struct simulation simulation = { gsl_rng_get(random), 1000, 1 };
	struct concentration concentration;
	for (size_t k = 0; k < 4; k++)
		held[k] = -1;
	if (small_area_smooth(counts, exposures, PLACES, 0.95, smoothed, &fit, NULL) == TRATA_OK) {
		held[0] = held[1] = 0;
		for (size_t i = 0; i < PLACES; i++)
			held[0] += holds(rates[i], smoothed[i].interval) / PLACES;
		struct rank_prior prior = { 0, 0 };
		if (rank_intervals(counts, exposures, PLACES, prior, 0.95, simulation, ranks, NULL) ==
		    TRATA_OK)
			for (size_t i = 0; i < PLACES; i++)
				held[1] += (ranks[i].lower <= true_ranks[i] && true_ranks[i] <= ranks[i].upper) /
				           (double)PLACES;
	}
	if (concentration_measure(counts, PLACES, 0.95, simulation, &concentration, NULL) != TRATA_OK)
		return;
	double total = 0, squares = 0, gini = 0;
	for (size_t i = 0; i < PLACES; i++)
		total += means[i];
	for (size_t i = 0; i < PLACES; i++) {
		squares += means[i] * means[i] / (total * total);
		for (size_t j = 0; j < PLACES; j++)
			gini += fabs(means[i] - means[j]) / (2 * PLACES * total);
	}
	if (concentration.hhi.has_interval)
		held[2] = holds(squares, concentration.hhi.interval);
	if (concentration.gini.has_interval)
		held[3] = holds(gini, concentration.gini.interval);
}

const struct experiment count_experiments[] = {
	{ { "count or rate (exact)" }, draw_count, 20000, sizes, COUNT(sizes) },
	{ { "share (Wilson)", "share (Clopper-Pearson)" }, draw_share, 20000, shares, COUNT(shares) },
	{ { "compare (exact)", "compare (negative binomial)" }, draw_ratio, 4000, pairs, COUNT(pairs) },
	{ { "states smoothed rate", "states rank", "states HHI", "states Gini" }, draw_map, 400,
	  maps, COUNT(maps) },
};
const size_t count_experiment_count = COUNT(count_experiments);
