/* How sure a ranking of places by rate is. */
#ifndef TRATA_STAT_RANK_INTERVAL_H
#define TRATA_STAT_RANK_INTERVAL_H

#include "replicate.h"

struct rank {
	size_t rank;            /* by the observed rate; 1 is the highest, ties share the lowest */
	size_t lower, upper;    /* equal-tailed interval of the rank, whole numbers */
	double median;
	double first;           /* probability of rank 1 */
};

/* What the rates are drawn from: the gamma posterior with shape count + shape and rate
 * exposure + prior_exposure. Zeros mean Jeffreys's prior (shape 1/2, exposure 0), where every
 * place stands for itself; small_area_smooth's shape and shape / mean give the smoothed ranking. */
struct rank_prior { double shape, exposure; };

/* Ranks every place in each of `replicates` (0: 10000) draws of all rates. The interval runs
 * from the smallest rank whose share of the draws up to it reaches (1 - level) / 2 to the one
 * where it reaches 1 - (1 - level) / 2. Observed rates that agree are tied, and so are places
 * without cases, whatever their exposures.
 * Valid: 2 places or more, counts whole from 0, exposures > 0, fewer than 2^32 draws in all.
 * Errors: TRATA_EFEWOBS, TRATA_EDATA, TRATA_EARG, TRATA_ENOMEM.
 * Reference: Goldstein and Spiegelhalter (1996), JRSS A 159, 385-443, section 4.
 * R: apply(replicate(B, rank(-rgamma(n, y + shape, e + exposure))), 1, quantile, type = 1). */
enum trata_status rank_intervals(const double *counts, const double *exposures, size_t places,
                                 struct rank_prior prior, double level,
                                 struct simulation simulation, struct rank *ranks,
                                 struct trata_error *error);

/* Ranks of values, 1 for the highest, ties sharing the lowest; `ranks` and `order` take `count`.
 * R: rank(-values, ties.method = "min"). */
void rank_values(const double *values, size_t count, size_t *order, size_t *ranks);

#endif
