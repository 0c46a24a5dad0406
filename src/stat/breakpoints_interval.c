#include "breakpoints_interval.h"

#include <gsl/gsl_sf_erf.h>
#include <math.h>

/* Ends further away than this say nothing, and must not overflow. */
#define FARTHEST 1e15
#define ROOT_TOLERANCE 1e-13
#define ROOT_STEPS 400

/* log of the normal distribution function, good far in the lower tail. */
static double log_normal(double x)
{
	return gsl_sf_log_erfc(-x / M_SQRT2) - M_LN2;
}

/* Bai 1997, appendix B, with equal regressors before and after (xi = 1). */
static double argmax_below(double x, double ratio)
{
	double inverse = 1 / ratio, density = exp(log(x) / 2 - x / 8 - log(2 * M_PI) / 2);
	double weight = ratio * (ratio + 2) / (ratio + 1);
	double tail = inverse * (1 + inverse) * x / 2 + log_normal(-(0.5 + inverse) * sqrt(x));
	double factor = x / 2 - 2 + (ratio + 2) * (ratio + 2) / (ratio + 1);
	return -density - weight * exp(tail) + exp(log(factor) + log_normal(-sqrt(x) / 2));
}

static double argmax_above(double x, double ratio)
{
	double inverse = 1 / ratio;
	double density = sqrt(inverse) * exp(log(x) / 2 - inverse * x / 8 - log(2 * M_PI) / 2);
	double weight = (2 * ratio + 1) / (ratio * (ratio + 1));
	double tail = (ratio + 1) * x / 2 + log_normal(-(ratio + 0.5) / sqrt(ratio) * sqrt(x));
	double factor = (2 * ratio + 1) * (2 * ratio + 1) / ((ratio + 1) * ratio) - 2 +
	                inverse * x / 2;
	return 1 + density + weight * exp(tail) -
	       exp(log(factor) + log_normal(-sqrt(inverse * x) / 2));
}

double breakpoints_argmax_cdf(double x, double ratio)
{
	return x < 0 ? argmax_below(-x, ratio) : argmax_above(x, ratio);
}

/* Where the distribution function reaches `p`, by bisection: it is monotone, and 0 and `far`
 * (of either sign) enclose the root. False when it cannot be enclosed. */
static bool argmax_quantile(double p, double ratio, double step, double *quantile)
{
	double near = 0, far = step;
	while (step > 0 ? breakpoints_argmax_cdf(far, ratio) < p :
	                  breakpoints_argmax_cdf(far, ratio) > p) {
		near = far;
		far *= 2;
		if (fabs(far) > FARTHEST)
			return false;
	}
	for (int i = 0; i < ROOT_STEPS && fabs(far - near) > ROOT_TOLERANCE * fabs(far); i++) {
		double middle = near + (far - near) / 2;
		if ((breakpoints_argmax_cdf(middle, ratio) < p) == (step > 0))
			near = middle;
		else
			far = middle;
	}
	*quantile = near + (far - near) / 2;
	return true;
}

void breakpoints_interval(double shift, double variance_before, double variance_after,
                          double level, struct breakpoint *at)
{
	double tail = (1 - level) / 2, lower, upper;
	at->has_interval = false;
	if (!(variance_before > 0) || !(variance_after > 0) || shift == 0)
		return;
	double ratio = variance_after / variance_before;
	double middle = breakpoints_argmax_cdf(0, ratio);
	/* Written so that a NaN middle, from a ratio out of range, also leaves. */
	if (!(middle >= tail && middle <= 1 - tail))
		return;
	if (!argmax_quantile(1 - tail, ratio, 1, &upper) || !argmax_quantile(tail, ratio, -1, &lower))
		return;
	double scale = variance_before / (shift * shift);
	if (!(fabs(upper * scale) < FARTHEST && fabs(lower * scale) < FARTHEST))
		return;
	at->lower = (int64_t)at->after - (int64_t)ceil(upper * scale);
	at->upper = (int64_t)at->after - (int64_t)floor(lower * scale);
	at->has_interval = true;
}
