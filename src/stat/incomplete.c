#include "incomplete.h"

#include <math.h>

#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>

/* A continued fraction or series ends when a term changes it by less than this share. */
#define SETTLED 1e-16
#define MOST_TERMS 1e7

/* x log(x / m) + m - x, exact for x near m (Loader 2000, the deviance part). */
static double deviance_part(double x, double m)
{
	double away = (m - x) / x;
	return fabs(away) < 0.5 ? -x * gsl_sf_log_1plusx_mx(away) : x * log(x / m) + m - x;
}

/* log(x!) less Stirling's main part (Loader 2000). */
static double stirling_error(double x)
{
	if (x < 16)
		return gsl_sf_lngamma(x + 1) - (x + 0.5) * log(x) + x - log(2 * acos(-1.0)) / 2;
	double r = 1 / (x * x);
	return (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r * (1 / 1680.0 - r / 1188.0)))) / x;
}

double incomplete_log_binomial(double k, double rest, double p, double q)
{
	double n = k + rest;
	if (k <= 0)
		return n * (p < 0.5 ? log1p(-p) : log(q));
	if (rest <= 0)
		return n * (q < 0.5 ? log1p(-q) : log(p));
	return stirling_error(n) - stirling_error(k) - stirling_error(rest) -
	       deviance_part(k, n * p) - deviance_part(rest, n * q) +
	       log(n / (2 * acos(-1.0) * k * rest)) / 2;
}

double incomplete_log_poisson(double k, double mean)
{
	if (k <= 0)
		return -mean;
	return -stirling_error(k) - deviance_part(k, mean) - log(2 * acos(-1.0) * k) / 2;
}

/* The continued fraction of the incomplete beta function in the form of Didonato and Morris
 * (1992), eq. 9 and 10, which takes the distance from the mean as a number of its own; evaluated
 * by Lentz's method. It needs about the square root of the larger shape in steps. */
static double beta_fraction(double x, double y, double a, double b)
{
	double away = y < 0.5 ? (a + b) * y - b : a - (a + b) * x;
	double value = a / (a + 1) * (away + 1), c = value, d = 0;
	for (double n = 1; n < MOST_TERMS; n++) {
		double width = a + 2 * n - 1;
		double over = (a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x / (width * width);
		double under = n + n * (b - n) * x / width +
		               (a + n) / (width + 2) * (away + 1 + n * (1 + y));
		d = 1 / (under + over * d);
		c = under + over / c;
		value *= c * d;
		if (fabs(c * d - 1) < SETTLED)
			break;
	}
	return 1 / value;
}

/* x^a y^b / B(a, b), by way of the binomial probability, times the fraction. */
static double beta_part(double x, double y, double a, double b)
{
	return exp(incomplete_log_binomial(a, b, x, y)) * a * b / (a + b) *
	       beta_fraction(x, y, a, b);
}

struct incomplete incomplete_beta(double x, double y, double a, double b)
{
	struct incomplete part;
	if (x <= 0 || y <= 0) {
		part.lower = x <= 0 ? 0 : 1;
		part.upper = 1 - part.lower;
	} else if (x < (a + 1) / (a + b + 2)) {
		part.lower = fmin(beta_part(x, y, a, b), 1);
		part.upper = 1 - part.lower;
	} else {
		part.upper = fmin(beta_part(y, x, b, a), 1);
		part.lower = 1 - part.upper;
	}
	return part;
}

double incomplete_beta_density(double x, double y, double a, double b)
{
	return exp(incomplete_log_binomial(a, b, x, y)) * a * b / ((a + b) * x * y);
}

/* The series of the lower incomplete gamma function (Abramowitz and Stegun 6.5.29), without the
 * factor x^a exp(-x) / Gamma(a + 1). */
static double gamma_series(double x, double a)
{
	double term = 1, sum = 1;
	for (double k = 1; k < MOST_TERMS && term > SETTLED * sum; k++) {
		term *= x / (a + k);
		sum += term;
	}
	return sum;
}

/* The continued fraction of the upper one (6.5.31, even form, Lentz's method), without the
 * factor x^a exp(-x) / Gamma(a). */
static double gamma_fraction(double x, double a)
{
	double b = x + 1 - a, c = HUGE_VAL, d = 1 / b, h = d;
	for (double k = 1; k < MOST_TERMS; k++) {
		double part = -k * (k - a);
		b += 2;
		d = 1 / (part * d + b);
		c = b + part / c;
		h *= d * c;
		if (fabs(d * c - 1) < SETTLED)
			break;
	}
	return h;
}

struct incomplete incomplete_gamma(double x, double a)
{
	struct incomplete part;
	if (x <= 0) {
		part.lower = 0;
		part.upper = 1;
	} else if (x < a + 1) {
		part.lower = fmin(exp(incomplete_log_poisson(a, x)) * gamma_series(x, a), 1);
		part.upper = 1 - part.lower;
	} else {
		part.upper = fmin(exp(incomplete_log_poisson(a, x)) * a * gamma_fraction(x, a), 1);
		part.lower = 1 - part.upper;
	}
	return part;
}

double incomplete_gamma_density(double x, double a)
{
	return exp(incomplete_log_poisson(a, x)) * a / x;
}
