/* Log-linear regression for counts: Poisson, quasi-Poisson, negative binomial (NB2).
 *
 * Model: log E(y) = offset + X b. Variance: mu (Poisson), dispersion * mu (quasi-Poisson),
 * mu + mu^2 / theta (NB2). Iteratively reweighted least squares with Newton's weights, each step
 * by a Householder QR of the weighted design; theta by maximum likelihood, iterated with b to the
 * joint optimum.
 * References: McCullagh and Nelder (1989), Generalized Linear Models, 2.5; Venables and Ripley
 * (2002), Modern Applied Statistics with S, 7.4; Lawless (1987), Can. J. Statist. 15, 209-225.
 * R: glm(y ~ X - 1 + offset(o), poisson, weights = w); MASS::glm.nb with control = glm.control(
 * epsilon = 1e-14). glm.nb stops a little before the optimum; this goes to it. */
#ifndef TRATA_STAT_GLM_H
#define TRATA_STAT_GLM_H

#include "stat.h"

enum glm_family {
	GLM_POISSON,
	GLM_QUASIPOISSON,
	GLM_NEGATIVE_BINOMIAL
};

/* What is fitted; all arrays are borrowed. */
struct glm_data {
	size_t rows, columns;
	const double *response;  /* `rows` counts, finite, >= 0; whole numbers unless quasi-Poisson */
	const double *design;    /* `rows` rows of `columns` numbers; a constant must be a column */
	const double *offset;    /* `rows`, or NULL for 0: log(exposure * population) */
	const double *weights;   /* `rows` prior weights >= 0, or NULL for 1; 0 leaves a row out */
};

/* A fit; free it with glm_free. */
struct glm_fit {
	enum glm_family family;
	size_t rows, columns;
	size_t used;             /* rows with a weight above 0 */
	size_t residual_df;      /* used - columns */
	double *coefficients;    /* `columns` */
	double *covariance;      /* columns x columns: dispersion * (X' W X)^-1, expected information;
	                          * for NB2 with theta taken as known, as summary.negbin has it */
	double *fitted;          /* `rows`: mu, also for rows left out */
	double *working_weights; /* `rows`: prior weight * mu^2 / variance function, 0 if left out */
	double *leverage;        /* `rows`: diagonal of the hat matrix, 0 if left out */
	double dispersion;       /* 1 for Poisson and NB2; Pearson / residual_df for quasi-Poisson */
	double pearson, deviance;
	bool has_log_likelihood; /* false for quasi-Poisson, which has none, nor an AIC */
	double log_likelihood, aic;
	bool has_theta;          /* NB2 whose theta is finite */
	double theta, theta_std_error; /* error from the observed information, as MASS::theta.ml */
	bool poisson_limit;      /* NB2 was asked, no overdispersion was found: this is Poisson */
	unsigned iterations;
};

/* Fits the model. NB2 without overdispersion (the likelihood rises all the way to an infinite
 * theta, or to one above 1e8 where the two cannot be told apart) gives the Poisson fit with
 * `poisson_limit` set and no theta.
 * Errors: TRATA_EFEWOBS for fewer than columns + 1 used rows, only zeros, columns that depend
 * on each other, or no finite maximum (a group of periods with only zeros, so-called
 * separation); TRATA_EDATA for a response, weight or offset that cannot be; TRATA_ENOMEM.
 * On an error *fit holds nothing to free. */
enum trata_status glm_estimate(const struct glm_data *data, enum glm_family family,
                               struct glm_fit *fit, struct trata_error *error);

/* NB2 with a theta that is given (> 0). R: glm(family = MASS::negative.binomial(theta)) with
 * dispersion 1; the AIC counts the coefficients only. */
enum trata_status glm_estimate_theta(const struct glm_data *data, double theta,
                                     struct glm_fit *fit, struct trata_error *error);

void glm_free(struct glm_fit *fit);

/* Newey-West covariance of the coefficients: bread * meat * bread with Bartlett weights
 * 1 - l / (lag + 1). `period` numbers the rows in time (NULL: 0, 1, 2, ...), ascending, so that
 * rows are paired by their distance in periods and a gap leaves pairs out; without gaps this is
 * sandwich::NeweyWest(fit, lag, prewhite = FALSE, adjust = FALSE). `covariance` takes
 * columns x columns. lag 0 is White's HC0.
 * Reference: Newey and West (1987), Econometrica 55, 703-708, eq. 5; gaps: Parzen (1963).
 * Errors: TRATA_EARG when lag >= used rows; TRATA_ENOMEM. */
enum trata_status glm_newey_west(const struct glm_data *data, const struct glm_fit *fit,
                                 const int *period, size_t lag, double *covariance,
                                 struct trata_error *error);

/* Deviance of one observation: Poisson with theta <= 0, else NB2. */
double glm_unit_deviance(double y, double mu, double theta);

/* Log-likelihood of one observation, likewise; mu > 0. */
double glm_unit_log_likelihood(double y, double mu, double theta);

#endif
