/* The incomplete beta and gamma functions, both tails, for shapes from 1e-3 to 1e8.
 *
 * GSL's continued fraction of the beta function gives up at 512 terms and its gamma function
 * goes over to an approximation for shapes above a million; counts of crimes reach both. The
 * factors in front are binomial and Poisson probabilities in Loader's form, which keeps every
 * digit for large counts.
 * References: Abramowitz and Stegun (1964), 6.5 and 26.5; Loader (2000), Fast and accurate
 * computation of binomial probabilities. */
#ifndef TRATA_STAT_INCOMPLETE_H
#define TRATA_STAT_INCOMPLETE_H

struct incomplete { double lower, upper; };

/* I_x(a, b) and 1 - I_x(a, b); y = 1 - x is passed so that neither end loses digits. */
struct incomplete incomplete_beta(double x, double y, double a, double b);
double incomplete_beta_density(double x, double y, double a, double b);

/* P(a, x) and Q(a, x). */
struct incomplete incomplete_gamma(double x, double a);
double incomplete_gamma_density(double x, double a);

/* log of (k + rest)! / (k! rest!) p^k q^rest and of mean^k exp(-mean) / k!; k and rest need not
 * be whole. */
double incomplete_log_binomial(double k, double rest, double p, double q);
double incomplete_log_poisson(double k, double mean);

#endif
