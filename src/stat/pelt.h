/* Level shifts in counts: penalised likelihood, minimised exactly by PELT. */
#ifndef TRATA_STAT_PELT_H
#define TRATA_STAT_PELT_H

#include "stat.h"

#define PELT_LEAST 3

enum pelt_cost {
	PELT_POISSON,
	PELT_NEGATIVE_BINOMIAL   /* variance mu + mu^2 / theta, theta given and the same throughout */
};

/* Zero in `penalty`, `least_segment` or `level` means the default. */
struct pelt_options {
	enum pelt_cost cost;
	double theta;            /* positive; only for PELT_NEGATIVE_BINOMIAL */
	double penalty;          /* per break, in twice the log-likelihood; default 3 log n */
	size_t least_segment;    /* observations; default 1 */
	double level;            /* of the dates' intervals; default 0.95 */
};

/* A candidate break after observation `after` (from 1): the new level starts at counts[after].
 * lower <= after <= upper are in the same count. */
struct pelt_break {
	size_t after, lower, upper;
};

struct pelt {
	size_t n, count;
	struct pelt_break *breaks;  /* `count` */
	double *means;              /* of the count + 1 segments */
	double likelihood_ratio;    /* twice the log-likelihood gained over one level for all */
	double penalty;             /* the one used */
};

/* Finds the breaks that minimise the sum of the segments' costs plus `penalty` per break, where
 * a segment's cost is twice its negative log-likelihood at its own mean. The search keeps only
 * last breaks that can still win (Killick, Fearnhead and Eckley 2012), which gives the same
 * minimum as the full dynamic programme; of segmentations whose costs differ only by rounding
 * the one with the earliest breaks wins.
 *
 * The interval of a date holds every date, its neighbours fixed, whose cost exceeds the best by
 * no more than -2 log(1 - sqrt(level)), 7.35 at 0.95: the limit law (1 - exp(-x/2))^2 of that
 * excess (Hansen 2000, Econometrica 68, Theorem 2 and Table I; Siegmund 1988), not chi-square,
 * whose 3.84 would be too short. It is the range from the first such date to the last. It is
 * conservative: at 0.95 it held the true date 98 times in 100 for Poisson counts with one shift.
 * It takes the number of breaks as known, and counts as dispersed as the cost says. Under
 * overdispersion a Poisson cost finds breaks that are not there: in 62 to 77 of 100 series of
 * 114 counts with dispersion 3 and no break, where the negative binomial finds them in 1.
 *
 * Default penalty 3 log n, as the changepoint package's MBIC has it per break. n from
 * PELT_LEAST and from 2 * least_segment (TRATA_EFEWOBS); TRATA_EDATA for what is not a count;
 * TRATA_EARG for options out of range; TRATA_ENOMEM. On TRATA_OK free with pelt_free.
 * R: changepoint::cpt.meanvar(x, penalty = "Manual", pen.value = 3 * log(n), method = "PELT",
 * test.stat = "Poisson", minseglen = 1), not in Debian; the reference is a plain programme. */
enum trata_status pelt_find(const double *counts, size_t n, const struct pelt_options *options,
                            struct pelt *result, struct trata_error *error);
void pelt_free(struct pelt *result);

#endif
