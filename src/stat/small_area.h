/* Rates of many places, each drawn towards the mean as far as its own figures are thin. */
#ifndef TRATA_STAT_SMALL_AREA_H
#define TRATA_STAT_SMALL_AREA_H

#include "stat.h"

/* Empirical Bayes for counts y_i on exposures e_i: y_i ~ Poisson(rate_i e_i), rate_i ~ gamma with
 * mean `mean` and shape `shape`. Mean and shape are the maximum of the marginal likelihood, which
 * is negative binomial; the smoothed rate is the posterior mean
 * (y_i + shape) / (e_i + shape / mean), its interval the equal-tailed quantiles of the posterior
 * gamma. The intervals take mean and shape as known, so they are a little too narrow when the
 * places are few. */
struct small_area_rate {
	double rate;                 /* smoothed */
	struct interval interval;
	double weight;               /* of the place's own rate, e / (e + shape / mean), 0 to 1 */
};

struct small_area {
	size_t places;
	double level, mean;
	bool has_shape;              /* false: the places do not differ beyond chance; then every */
	double shape, shape_std_error; /* smoothed rate is the mean, with the mean's exact interval */
};

/* `rates` takes `places` results. Valid: at least SMALL_AREA_LEAST places, one case or more,
 * exposures > 0. Errors: TRATA_EFEWOBS, TRATA_EDATA, TRATA_EARG, TRATA_ENOMEM.
 * Reference: Clayton and Kaldor (1987), Biometrics 43, 671-681, section 2.
 * R: m <- MASS::glm.nb(y ~ 1 + offset(log(e))); qgamma(p, m$theta + y, m$theta / exp(coef(m)) + e).
 */
#define SMALL_AREA_LEAST 5
enum trata_status small_area_smooth(const double *counts, const double *exposures, size_t places,
                                    double level, struct small_area_rate *rates,
                                    struct small_area *result, struct trata_error *error);

#endif
