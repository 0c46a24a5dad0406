/* Two periods or places compared: the ratio of their rates. */
#ifndef TRATA_STAT_TWO_SAMPLE_H
#define TRATA_STAT_TWO_SAMPLE_H

#include "stat.h"

/* A base below this many cases makes a percentage fragile: "+100 %" may be 1 to 2. */
#define TWO_SAMPLE_SMALL_BASE 10

/* The ratio of the rate in the period to the rate in the baseline. Nothing here is infinite:
 * what has no finite value has its flag false and the number 0. */
struct rate_ratio {
	double level;
	bool has_ratio;           /* the baseline is not 0 */
	bool infinite;            /* the baseline is 0 and the period is not */
	double ratio;
	double change_percent;    /* 100 (ratio - 1), with has_ratio */
	bool has_upper;           /* the interval has an upper end */
	struct interval interval; /* of the ratio; lower is 0 when the period is 0 */
	struct interval change_interval; /* in percent */
	double p_value;           /* two-sided, of a ratio of 1 */
	bool small_base;          /* the baseline counts fewer than TWO_SAMPLE_SMALL_BASE */
	bool has_theta;           /* the negative-binomial comparison found overdispersion */
	double theta, theta_std_error;
};

/* Exact comparison of two Poisson counts with their exposures, conditional on their sum: the
 * count of the period is then binomial. The interval is Clopper-Pearson's, turned into a ratio;
 * the p-value adds up every outcome that is no more likely than the one seen (likelihoods that
 * agree within a relative 1e-7 count as equal, as R has it). Both counts zero is a comparison
 * without information: p is 1, no ratio, no upper end.
 * Counts: whole numbers from 0; exposures > 0, same unit; level 0 for STAT_LEVEL.
 * Errors: TRATA_EDATA, TRATA_EARG.
 * Reference: Przyborowski and Wilenski (1940), Biometrika 31, 313-323; Clopper and Pearson
 * (1934). R: poisson.test(c(count, baseline), c(exposure, baseline_exposure)). */
enum trata_status two_sample_exact(double count, double exposure, double baseline,
                                   double baseline_exposure, double level,
                                   struct rate_ratio *result, struct trata_error *error);

/* The same for overdispersed counts: negative-binomial regression of the months of both periods
 * on their group, one theta for both, Wald interval and test on the log ratio. Where no
 * overdispersion is found it is Poisson's Wald interval (has_theta false).
 * `months` values each with its exposure (NULL: 1 each); at least 3 months in all, 1 in each.
 * Errors: TRATA_EFEWOBS also when one group has only zeros (use two_sample_exact), TRATA_EDATA,
 * TRATA_EARG, TRATA_ENOMEM.
 * Reference: Lawless (1987). R: MASS::glm.nb(y ~ group + offset(log(exposure))). */
struct sample_months { const double *value, *exposure; size_t months; };
enum trata_status two_sample_overdispersed(struct sample_months period,
                                           struct sample_months baseline, double level,
                                           struct rate_ratio *result, struct trata_error *error);

#endif
