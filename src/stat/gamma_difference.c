#include "gamma_difference.h"

#include <math.h>

#include <gsl/gsl_sf_log.h>

/* From here on the series below are exact to the last digits of a double. */
#define SERIES_FROM 20.0

/* The difference a^-power - b^-power for b = a + y, without cancellation for power 1 and 2. */
static double reciprocal_difference(double a, double y)
{
	return y / (a * (a + y));
}

static double square_difference(double a, double y)
{
	double b = a + y;
	return y * (a + b) / (a * a * b * b);
}

/* x - log(1 + x), exact for small x. */
static double excess(double x)
{
	return x > -0.5 ? -gsl_sf_log_1plusx_mx(x) : x - log1p(x);
}

/* The Bernoulli part of Stirling's series for log Gamma. */
static double stirling_log(double x)
{
	double r = 1 / (x * x);
	return (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r * (1 / 1680.0 - r * (1 / 1188.0 -
	        r * (691 / 360360.0)))))) / x;
}

double gamma_difference_log(double theta, double y)
{
	double shifted = theta, sum = 0;
	while (shifted < SERIES_FROM) {
		/* log Gamma(t) = log Gamma(t + 1) - log t, and the same at t + y. */
		sum -= log1p(y / shifted);
		shifted += 1;
	}
	double ratio = y / shifted;
	double main = (shifted + y - 0.5) * log1p(ratio) - y;
	if (ratio < 0.1)
		/* (s + y) log(1 + r) - y = s [(1 + r) log(1 + r) - r], written with the excess. */
		main = shifted * (ratio * ratio - (1 + ratio) * excess(ratio)) - 0.5 * log1p(ratio);
	return sum + main + stirling_log(shifted + y) - stirling_log(shifted) +
	       y * log(shifted / theta);
}

/* digamma(x) = log x - 1/(2x) - this(x). */
static double stirling_digamma(double x)
{
	double r = 1 / (x * x);
	return r * (1 / 12.0 - r * (1 / 120.0 - r * (1 / 252.0 - r * (1 / 240.0 - r * (1 / 132.0 -
	       r * (691 / 32760.0))))));
}

double gamma_difference_digamma(double theta, double y)
{
	double shifted = theta, sum = 0;
	while (shifted < SERIES_FROM) {
		/* The step of the recurrence, less the step of the logarithm that is taken off. */
		sum += reciprocal_difference(shifted, y) -
		       log1p(y / (shifted * (shifted + 1 + y)));
		shifted += 1;
	}
	return sum + reciprocal_difference(shifted, y) / 2 -
	       (stirling_digamma(shifted + y) - stirling_digamma(shifted));
}

/* trigamma(x) = 1/x + 1/(2x^2) + this(x). */
static double stirling_trigamma(double x)
{
	double r = 1 / (x * x);
	return r / x * (1 / 6.0 - r * (1 / 30.0 - r * (1 / 42.0 - r * (1 / 30.0 - r * (5 / 66.0 -
	       r * (691 / 2730.0))))));
}

double gamma_difference_trigamma(double theta, double y)
{
	double shifted = theta, sum = 0;
	while (shifted < SERIES_FROM) {
		sum += square_difference(shifted, y) - reciprocal_difference(shifted, y) +
		       reciprocal_difference(shifted + 1, y);
		shifted += 1;
	}
	return sum + square_difference(shifted, y) / 2 + stirling_trigamma(shifted) -
	       stirling_trigamma(shifted + y);
}
