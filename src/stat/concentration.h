/* How concentrated cases are: Herfindahl-Hirschman index and Gini coefficient. */
#ifndef TRATA_STAT_CONCENTRATION_H
#define TRATA_STAT_CONCENTRATION_H

#include "replicate.h"

struct concentration_index { double estimate; bool has_interval; struct interval interval; };

struct concentration {
	size_t places, replicates;
	double level, total;
	struct concentration_index hhi;  /* sum of squared shares: 1 / places (even) to 1 (one place) */
	struct concentration_index gini; /* 0 (even) to 1 - 1 / places (one place) */
	bool chance_alone;               /* the places do not differ beyond chance */
	double effective_places;         /* 1 / hhi */
};

/* Indices of counts over places, places without cases included: they belong to the evenness.
 *     hhi = sum s_i^2, s_i = x_i / N;  gini = sum (2 i - n - 1) x_(i) / (n N), x_(1) <= x_(2) ...
 * Interval of hhi: parametric bootstrap, N cases dealt to the places by their shares,
 * `replicates` (0: 10000) times; basic interval 2 estimate - quantile, which takes off the bias
 * that few cases give, cut at the bounds of the index.
 * Interval of gini: few cases make any map look uneven, more than a bootstrap can take back; so
 * the places' means are drawn from their gamma posterior (small_area.h, equal exposures), each
 * time with a shape whose logarithm is normal about its estimate (standard error at most 2), and
 * the interval runs between the quantiles of the Gini of the means. It may lie below the
 * estimate. Where the places do not differ beyond chance it is 0 to the estimate; with fewer than
 * SMALL_AREA_LEAST places, or no estimate of the shape, there is none.
 * Both take cases as independent; where cases come in groups they are too narrow. In simulations
 * of 32 places with 40 to 3000 cases the 95 % intervals held the truth 92 to 98 % of the time.
 * Valid: 2 places or more, 2 cases or more, a total below 2^32. Errors: TRATA_EFEWOBS,
 * TRATA_EDATA, TRATA_EARG, TRATA_ENOMEM.
 * References: Hirschman (1964), American Economic Review 54, 761; Sen (1973), On Economic
 * Inequality, 2.8.1; Davison and Hinkley (1997), Bootstrap Methods, eq. 5.6; Clayton and Kaldor
 * (1987).
 * R: sum((x / sum(x))^2); sum((2 * seq_along(x) - n - 1) * sort(x)) / (n * sum(x)). */
enum trata_status concentration_measure(const double *counts, size_t places, double level,
                                        struct simulation simulation,
                                        struct concentration *result, struct trata_error *error);

#endif
