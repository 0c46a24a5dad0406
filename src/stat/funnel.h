/* Which places lie outside what chance allows about a common rate: control limits of a funnel. */
#ifndef TRATA_STAT_FUNNEL_H
#define TRATA_STAT_FUNNEL_H

#include "stat.h"

enum funnel_flag { FUNNEL_INSIDE, FUNNEL_LOW, FUNNEL_HIGH };

struct funnel_place {
	double expected;           /* target * exposure, in cases */
	double z;                  /* 2 (sqrt(count) - sqrt(expected)) */
	struct interval exact;     /* Poisson limits, as rates */
	struct interval adjusted;  /* the same widened by the spread between places, as rates */
	enum funnel_flag exact_flag, adjusted_flag;
};

struct funnel {
	size_t places;
	double level, target;      /* the rate that the funnel stands on */
	double phi;                /* winsorised mean square of the z: 1 when chance is all */
	double tau_squared;        /* variance between places of sqrt(rate / target); 0: none seen */
};

/* Limits for counts on exposures > 0 about `target` (a rate; 0 for the pooled rate).
 *
 * Exact: the Poisson quantile, interpolated between whole numbers: r is the smallest number with
 * P(X <= r) >= p, and the limit is r - (P(X <= r) - p) / P(X = r); never below 0.
 * Adjusted: on u = sqrt(count / expected), which has mean about 1 and variance
 * s^2 = 1 / (4 expected). The z = (u - 1) / s are winsorised (the lowest and highest `winsor`
 * share are set to their quantiles, R's type 7; 0 for 0.1), phi is their mean square, and with
 * w = 1 / s^2 and I places
 *     tau^2 = max(0, (I phi - (I - 1)) / (sum w - sum w^2 / sum w)),
 * the limits ((1 -+ quantile * sqrt(s^2 + tau^2))^+)^2 * target. A place is flagged when its
 * rate lies outside its limits. `level`: 0 for STAT_LEVEL; 0.998 is the other usual one.
 *
 * Valid: FUNNEL_LEAST places, one case or more. Errors: TRATA_EFEWOBS, TRATA_EDATA, TRATA_EARG,
 * TRATA_ENOMEM. Reference: Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, appendix
 * A.1, A.3 and section 3. R: qpois, ppois; the rest is arithmetic. */
#define FUNNEL_LEAST 5
enum trata_status funnel_limits(const double *counts, const double *exposures, size_t places,
                                double target, double winsor, double level,
                                struct funnel_place *result, struct funnel *funnel,
                                struct trata_error *error);

#endif
