/* Differences of log-gamma, digamma and trigamma at theta + y and theta.
 *
 * The negative-binomial likelihood needs them where theta is far larger than y, and there the
 * direct difference loses every digit. The functions shift theta above 20 with the recurrence
 * and take the asymptotic series term by term, so that the leading parts cancel on paper.
 * theta > 0 and y >= 0, both finite; y need not be whole.
 * Reference: Abramowitz and Stegun (1964), 6.1.41, 6.3.18, 6.4.12 and the recurrences 6.1.15,
 * 6.3.5, 6.4.6. */
#ifndef TRATA_STAT_GAMMA_DIFFERENCE_H
#define TRATA_STAT_GAMMA_DIFFERENCE_H

/* log Gamma(theta + y) - log Gamma(theta) - y log(theta).
 * R: lgamma(t + y) - lgamma(t) - y * log(t). */
double gamma_difference_log(double theta, double y);

/* digamma(theta + y) - digamma(theta) - log((theta + y) / theta). */
double gamma_difference_digamma(double theta, double y);

/* trigamma(theta) - trigamma(theta + y) - y / (theta (theta + y)). */
double gamma_difference_trigamma(double theta, double y);

#endif
