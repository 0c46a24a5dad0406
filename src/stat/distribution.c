#include "distribution.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>

#define MOST_STEPS 200
/* A quantile stands still when a step changes it by less than this share. */
#define STILL 1e-15

/* Where `function` - its value and slope in x - crosses zero, on (low, high), rising. Newton's
 * method, halving the bracket whenever it would leave it. */
struct crossing { double tail, a, b; };
typedef void crossing_function(const struct crossing *of, double x, double *value, double *slope);

static double solve(crossing_function *function, const struct crossing *of, double start,
                    double low, double high)
{
	double x = start;
	for (unsigned i = 0; i < MOST_STEPS; i++) {
		double value, slope;
		function(of, x, &value, &slope);
		if (value > 0)
			high = x;
		else
			low = x;
		double next = x - value / slope;
		if (!(slope > 0) || !(next > low) || !(next < high))
			next = isfinite(high) ? (low + high) / 2 : 2 * x + 1;
		if (fabs(next - x) <= STILL * fabs(next))
			return next;
		x = next;
	}
	return x;
}

double student_two_sided(double t, double df)
{
	if (!(fabs(t) > 0))
		return 1;
	double ratio = t * t / df;
	/* I_x(df/2, 1/2) at x = df / (df + t^2); the other end of the beta keeps small t exact. */
	if (ratio > 1)
		return gsl_cdf_beta_P(1 / (1 + ratio), df / 2, 0.5);
	return gsl_cdf_beta_Q(ratio / (1 + ratio), 0.5, df / 2);
}

static void student_function(const struct crossing *of, double x, double *value, double *slope)
{
	*value = of->tail - student_two_sided(x, of->a) / 2;
	*slope = gsl_ran_tdist_pdf(x, of->a);
}

double student_upper_quantile(double tail, double df)
{
	struct crossing of = { .tail = tail, .a = df };
	double start = gsl_cdf_tdist_Qinv(tail, df);
	if (!isfinite(start) || start <= 0)
		start = 1;
	return solve(student_function, &of, start, 0, HUGE_VAL);
}

double normal_two_sided(double z)
{
	return erfc(fabs(z) / sqrt(2));
}

static void normal_function(const struct crossing *of, double x, double *value, double *slope)
{
	*value = of->tail - erfc(x / sqrt(2)) / 2;
	*slope = exp(-x * x / 2) / sqrt(2 * acos(-1.0));
}

double normal_upper_quantile(double tail)
{
	struct crossing of = { .tail = tail < 0.5 ? tail : 1 - tail };
	if (!(of.tail < 0.5))
		return 0;
	double x = solve(normal_function, &of, gsl_cdf_ugaussian_Qinv(of.tail), 0, HUGE_VAL);
	return tail < 0.5 ? x : -x;
}

double chi_square_upper(double x, double df)
{
	return x > 0 ? gsl_cdf_gamma_Q(x / 2, df / 2, 1) : 1;
}

static void gamma_lower_function(const struct crossing *of, double x, double *value, double *slope)
{
	*value = log(gsl_cdf_gamma_P(x, of->a, 1) / of->tail);
	*slope = gsl_ran_gamma_pdf(x, of->a, 1) / gsl_cdf_gamma_P(x, of->a, 1);
}

static void gamma_upper_function(const struct crossing *of, double x, double *value, double *slope)
{
	*value = log(of->tail / gsl_cdf_gamma_Q(x, of->a, 1));
	*slope = gsl_ran_gamma_pdf(x, of->a, 1) / gsl_cdf_gamma_Q(x, of->a, 1);
}

double gamma_lower_quantile(double tail, double shape)
{
	struct crossing of = { .tail = tail, .a = shape };
	return solve(gamma_lower_function, &of, gsl_cdf_gamma_Pinv(tail, shape, 1), 0, HUGE_VAL);
}

double gamma_upper_quantile(double tail, double shape)
{
	struct crossing of = { .tail = tail, .a = shape };
	return solve(gamma_upper_function, &of, gsl_cdf_gamma_Qinv(tail, shape, 1), 0, HUGE_VAL);
}

static void beta_function(const struct crossing *of, double x, double *value, double *slope)
{
	double below = gsl_cdf_beta_P(x, of->a, of->b);
	*value = log(below / of->tail);
	*slope = gsl_ran_beta_pdf(x, of->a, of->b) / below;
}

double beta_lower_quantile(double tail, double a, double b)
{
	struct crossing of = { .tail = tail, .a = a, .b = b };
	double start = gsl_cdf_beta_Pinv(tail, a, b);
	if (!(start > 0) || !(start < 1))
		start = a / (a + b);
	return solve(beta_function, &of, start, 0, 1);
}

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

double binomial_log_probability(double k, double n, double p)
{
	if (k <= 0)
		return n * log1p(-p);
	if (k >= n)
		return n * log(p);
	return stirling_error(n) - stirling_error(k) - stirling_error(n - k) -
	       deviance_part(k, n * p) - deviance_part(n - k, n * (1 - p)) +
	       log(n / (2 * acos(-1.0) * k * (n - k))) / 2;
}

double binomial_lower(double k, double n, double p)
{
	if (k < 0)
		return 0;
	return k >= n ? 1 : gsl_cdf_beta_Q(p, k + 1, n - k);
}

double binomial_upper(double k, double n, double p)
{
	if (k > n)
		return 0;
	return k <= 0 ? 1 : gsl_cdf_beta_P(p, k, n - k + 1);
}

double poisson_lower(double k, double mean)
{
	return k < 0 ? 0 : gsl_cdf_gamma_Q(mean, k + 1, 1);
}

double poisson_log_probability(double k, double mean)
{
	if (k <= 0)
		return -mean;
	return -stirling_error(k) - deviance_part(k, mean) - log(2 * acos(-1.0) * k) / 2;
}
