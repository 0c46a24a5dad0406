/* How much more counts vary about a Poisson model than chance allows. */
#ifndef TRATA_STAT_DISPERSION_H
#define TRATA_STAT_DISPERSION_H

#include "glm.h"

/* One form of Cameron and Trivedi's test: the variance is mu + alpha * mu (form 1) or
 * mu + alpha * mu^2 (form 2); alpha 0 is Poisson. */
struct dispersion_test {
	bool has;          /* false when the residuals do not vary */
	double alpha, statistic;
	double p_value;    /* one-sided: alpha > 0, normal */
};

struct dispersion {
	size_t used, residual_df;
	double pearson, deviance; /* each statistic divided by residual_df; 1 for Poisson */
	double p_value;           /* of Pearson's statistic as chi-square on residual_df, upper tail;
	                           * rough when fitted values are below about 5 */
	struct dispersion_test linear, quadratic;
};

/* Measures a Poisson or quasi-Poisson fit of glm_estimate; rows without weight are left out,
 * other prior weights count as 1 in the two tests. At least 3 used rows.
 * Errors: TRATA_EARG for an NB2 fit that is not at the Poisson limit, TRATA_EFEWOBS.
 * Reference: Cameron and Trivedi (1990), Journal of Econometrics 46, 347-364, eq. 2.5 to 2.7.
 * R: sum(residuals(m, "pearson")^2) / df.residual(m); lm(aux ~ 0 + I(g / mu)) with
 * aux = ((y - mu)^2 - y) / mu. */
enum trata_status dispersion_measure(const struct glm_data *data, const struct glm_fit *fit,
                                     struct dispersion *result, struct trata_error *error);

/* Pearson residuals (y - mu) / sqrt(variance) of a fit into `residuals` (rows long), the
 * dispersion not divided out; 0 for rows without weight. R: residuals(m, "pearson"). */
void dispersion_residuals(const struct glm_data *data, const struct glm_fit *fit,
                          double *residuals);

#endif
