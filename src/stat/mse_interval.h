/* Intervals for the population: by the curvature of the likelihood, by the likelihood itself, by
 * the bootstrap. All are in persons, unseen ones included.
 *
 * An end can be missing: a likelihood that stays flat however many are unseen has no upper end,
 * and one that allows nobody unseen has the observed persons as its lower end. */
#ifndef TRATA_STAT_MSE_INTERVAL_H
#define TRATA_STAT_MSE_INTERVAL_H

#include "mse_loglinear.h"

enum mse_interval_kind {
	MSE_NO_INTERVAL,
	MSE_WALD,            /* normal on the log of the unseen */
	MSE_PROFILE,         /* Poisson profile likelihood */
	MSE_MULTINOMIAL,     /* multinomial profile likelihood */
	MSE_BCA,             /* bootstrap, bias-corrected and accelerated, selection repeated */
	MSE_POSTERIOR,       /* equal tails of a posterior distribution */
	MSE_LOGNORMAL        /* lognormal on the unseen, from a variance formula */
};

struct mse_interval {
	enum mse_interval_kind kind;
	double level;                /* coverage, as 0.95 */
	bool has_lower, has_upper;
	double lower, upper;         /* persons */
};

/* The word that the output prints: "wald", "profile", ...; "" for MSE_NO_INTERVAL. */
const char *mse_interval_name(enum mse_interval_kind kind);

/* observed + unseen * exp(-+ z * se): needs a converged fit and 0 < level < 1, else an interval
 * without ends. In R: observed + exp(coef[1] + c(-1, 1) * qnorm(0.975) * se). */
struct mse_interval mse_wald(const struct mse_fit *fit, double level);

/* The unseen counts at which twice the log-likelihood falls by the chi-square quantile of one
 * degree of freedom (Cormack 1992, Biometrics 48:567, on the Poisson likelihood). `work` holds
 * the table of `fit`. In R: confint(glm(...)), which interpolates by a spline; this is the root. */
struct mse_interval mse_profile(struct mse_workspace *work, const struct mse_model *model,
                                const struct mse_fit *fit, double level);

/* The same on the multinomial likelihood of the population, N! / (n_0! ...) p_0^n_0 ...; its
 * maximum is a little below the Poisson estimate and is returned in `estimate` (may be NULL).
 * In R: Rcapture's closedpCI.t. */
struct mse_interval mse_multinomial(struct mse_workspace *work, const struct mse_model *model,
                                    const struct mse_fit *fit, double level, double *estimate);

/* A lognormal interval of the unseen from its estimate and variance (Chao 1987, Biometrics
 * 43:783): observed + unseen / c and observed + unseen * c. Needs unseen > 0. */
struct mse_interval mse_lognormal(double observed, double unseen, double variance, double level);

/* The quantile of sorted values by the median-unbiased plotting position (type 8 of Hyndman &
 * Fan 1996, The American Statistician 50:361). n >= 1, 0 <= probability <= 1. In R:
 * quantile(x, p, type = 8). */
double mse_quantile(const double *sorted, size_t n, double probability);

/* The acceleration from leave-one-out estimates, each weighted by the persons that share the
 * history (Efron 1987, JASA 82:171). Returns false when every estimate is the same. */
bool mse_acceleration(const double *estimates, const double *weights, size_t n,
                      double *acceleration);

/* The BCa quantile at `probability` (DiCiccio & Efron 1996, Statistical Science 11:189) of sorted
 * replicates. False when all replicates lie on one side of the estimate, so that the bias cannot
 * be measured, or the acceleration turns the scale over. */
bool mse_bca(const double *sorted, size_t n, double estimate, double acceleration,
             double probability, double *quantile);

#endif
