/* Tail probabilities and quantiles to the accuracy this library promises.
 *
 * GSL's Student distribution is an approximation for more than 30 degrees of freedom, and its
 * quantiles stop some digits early; here probabilities come from incomplete.h and quantiles are
 * iterated until they stand still. Arguments are trusted: callers have checked them.
 * References: Abramowitz and Stegun (1964), 26.4.19, 26.5.24, 26.7.1. */
#ifndef TRATA_STAT_DISTRIBUTION_H
#define TRATA_STAT_DISTRIBUTION_H

#include "stat.h"

/* P(|T| >= |t|) on df > 0 degrees of freedom. R: 2 * pt(-abs(t), df). */
double student_two_sided(double t, double df);

/* The t above which a share `tail` (0 < tail < 1/2) lies. R: qt(tail, df, lower.tail = FALSE). */
double student_upper_quantile(double tail, double df);

/* P(|Z| >= |z|). R: 2 * pnorm(-abs(z)). */
double normal_two_sided(double z);

/* The z above which a share `tail` (0 < tail < 1) lies. R: qnorm(tail, lower.tail = FALSE). */
double normal_upper_quantile(double tail);

/* P(X >= x) of chi-square. R: pchisq(x, df, lower.tail = FALSE). */
double chi_square_upper(double x, double df);

/* Lower quantile and upper quantile of a gamma variable with a shape > 0 and rate 1; `tail` is
 * the share below or above, 0 < tail < 1. R: qgamma(tail, shape, lower.tail = ...). */
double gamma_lower_quantile(double tail, double shape);
double gamma_upper_quantile(double tail, double shape);

/* P(X <= x) and P(X >= x) of a beta variable, both shapes > 0, 0 <= x <= 1.
 * R: pbeta(x, a, b, lower.tail = ...). */
double beta_lower(double x, double a, double b);
double beta_upper(double x, double a, double b);

/* Quantiles of a beta variable: the x with a share `tail` below or above it, 0 < tail < 1.
 * R: qbeta(tail, a, b, lower.tail = ...). */
double beta_lower_quantile(double tail, double a, double b);
double beta_upper_quantile(double tail, double a, double b);

/* log of the probability of `k` successes in `n`, 0 < p < 1. R: dbinom(k, n, p, log = TRUE). */
double binomial_log_probability(double k, double n, double p);

/* P(X <= k) and P(X >= k) of a binomial variable with n trials, 0 < p < 1. */
double binomial_lower(double k, double n, double p);
double binomial_upper(double k, double n, double p);

/* P(X <= k) of a Poisson variable with a mean > 0. R: ppois(k, mean). */
double poisson_lower(double k, double mean);
double poisson_log_probability(double k, double mean);

#endif
