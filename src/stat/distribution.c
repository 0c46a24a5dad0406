#include "distribution.h"

#include <math.h>

#include "incomplete.h"

#define MOST_STEPS 200
/* A quantile stands still when a step changes it by less than this share. */
#define STILL 1e-15
/* exp() of less is no double: the quantile is 0. */
#define LOG_SMALLEST (-708.0)

/* Where a rising function crosses zero on (low, high): Newton's method, halving the bracket
 * whenever it would leave it. */
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
		if (fabs(next - x) <= STILL * fmax(fabs(next), 1))
			return next;
		x = next;
	}
	return x;
}

double student_two_sided(double t, double df)
{
	double ratio = t * t / df, x = 1 / (1 + ratio);
	return incomplete_beta(x, ratio * x, df / 2, 0.5).lower;
}

static void student_function(const struct crossing *of, double x, double *value, double *slope)
{
	double ratio = x * x / of->a, y = 1 / (1 + ratio), above = student_two_sided(x, of->a) / 2;
	*value = log(of->tail / above);
	/* The density of t, from the beta density of df / (df + t^2). */
	*slope = incomplete_beta_density(y, ratio * y, of->a / 2, 0.5) * y * y * x / of->a / above;
}

double student_upper_quantile(double tail, double df)
{
	struct crossing of = { .tail = tail, .a = df };
	return solve(student_function, &of, normal_upper_quantile(tail), 0, HUGE_VAL);
}

double normal_two_sided(double z)
{
	return erfc(fabs(z) / sqrt(2));
}

static void normal_function(const struct crossing *of, double x, double *value, double *slope)
{
	double above = erfc(x / sqrt(2)) / 2;
	*value = log(of->tail / above);
	*slope = exp(-x * x / 2) / sqrt(2 * acos(-1.0)) / above;
}

double normal_upper_quantile(double tail)
{
	struct crossing of = { .tail = tail < 0.5 ? tail : 1 - tail };
	if (!(of.tail < 0.5))
		return 0;
	double x = solve(normal_function, &of, sqrt(-2 * log(2 * of.tail)) * 0.9, 0, 40);
	return tail < 0.5 ? x : -x;
}

double chi_square_upper(double x, double df)
{
	return incomplete_gamma(x / 2, df / 2).upper;
}

/* The quantiles of gamma and beta are sought on the logarithm of x, where the logarithm of the
 * tail is nearly straight even for shapes near 0. */
static void gamma_lower_function(const struct crossing *of, double u, double *value, double *slope)
{
	double x = exp(u), below = incomplete_gamma(x, of->a).lower;
	*value = log(below / of->tail);
	*slope = incomplete_gamma_density(x, of->a) * x / below;
}

static void gamma_upper_function(const struct crossing *of, double u, double *value, double *slope)
{
	double x = exp(u), above = incomplete_gamma(x, of->a).upper;
	*value = log(of->tail / above);
	*slope = incomplete_gamma_density(x, of->a) * x / above;
}

static double quantile(crossing_function *function, struct crossing of, double start, double high)
{
	double u = solve(function, &of, start, LOG_SMALLEST, high);
	return u <= LOG_SMALLEST + 1 ? 0 : exp(u);
}

double gamma_lower_quantile(double tail, double shape)
{
	return quantile(gamma_lower_function, (struct crossing){ tail, shape, 0 }, log(shape), 40);
}

double gamma_upper_quantile(double tail, double shape)
{
	return quantile(gamma_upper_function, (struct crossing){ tail, shape, 0 }, log(shape), 40);
}

double beta_lower(double x, double a, double b)
{
	return incomplete_beta(x, 1 - x, a, b).lower;
}

double beta_upper(double x, double a, double b)
{
	return incomplete_beta(x, 1 - x, a, b).upper;
}

static void beta_lower_function(const struct crossing *of, double u, double *value, double *slope)
{
	double x = exp(u), y = -expm1(u), below = incomplete_beta(x, y, of->a, of->b).lower;
	*value = log(below / of->tail);
	*slope = incomplete_beta_density(x, y, of->a, of->b) * x / below;
}

static void beta_upper_function(const struct crossing *of, double u, double *value, double *slope)
{
	double x = exp(u), y = -expm1(u), above = incomplete_beta(x, y, of->a, of->b).upper;
	*value = log(of->tail / above);
	*slope = incomplete_beta_density(x, y, of->a, of->b) * x / above;
}

double beta_lower_quantile(double tail, double a, double b)
{
	return quantile(beta_lower_function, (struct crossing){ tail, a, b }, log(a / (a + b)), 0);
}

double beta_upper_quantile(double tail, double a, double b)
{
	return quantile(beta_upper_function, (struct crossing){ tail, a, b }, log(a / (a + b)), 0);
}

double binomial_log_probability(double k, double n, double p)
{
	return incomplete_log_binomial(k, n - k, p, 1 - p);
}

double binomial_lower(double k, double n, double p)
{
	if (k < 0)
		return 0;
	return k >= n ? 1 : beta_upper(p, k + 1, n - k);
}

double binomial_upper(double k, double n, double p)
{
	if (k > n)
		return 0;
	return k <= 0 ? 1 : beta_lower(p, k, n - k + 1);
}

double poisson_lower(double k, double mean)
{
	return k < 0 ? 0 : incomplete_gamma(mean, k + 1).upper;
}

double poisson_log_probability(double k, double mean)
{
	return incomplete_log_poisson(k, mean);
}
