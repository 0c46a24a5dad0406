#include "share.h"

#include <math.h>

#include "count.h"
#include "distribution.h"

/* Both bounds in the form that does not lose digits for a part of 0 or of the whole. */
static struct interval wilson(double part, double whole, double z)
{
	double rest = whole - part, square = z * z;
	double root = z * sqrt(part * rest / whole + square / 4), scale = whole + square;
	struct interval interval = { 0, 1 };
	/* (part + z^2/2 - root) / scale, its conjugate where the subtraction would cancel. */
	double middle = part + square / 2;
	if (part > 0)
		interval.lower = part * part / whole / (middle + root);
	if (rest > 0)
		interval.upper = (middle + root) / scale;
	return interval;
}

enum trata_status share_interval(double part, double whole, double level, struct share *result,
                                 struct trata_error *error)
{
	*result = (struct share){0};
	enum trata_status status = count_check(part, "the part", error);
	if (!status)
		status = count_check(whole, "the whole", error);
	if (!status)
		status = count_check_level(&level, error);
	if (status)
		return status;
	if (whole < 1)
		return error_set(error, TRATA_EFEWOBS, "a share of nothing: at least 1 case is needed");
	if (part > whole)
		return error_set(error, TRATA_EDATA, "the part, %g, is more than the whole, %g", part,
		                 whole);
	double tail = (1 - level) / 2;
	result->level = level;
	result->share = part / whole;
	result->wilson = wilson(part, whole, normal_upper_quantile(tail));
	result->exact = (struct interval){ 0, 1 };
	if (part > 0)
		result->exact.lower = beta_lower_quantile(tail, part, whole - part + 1);
	if (part < whole)
		result->exact.upper = beta_upper_quantile(tail, part + 1, whole - part);
	return TRATA_OK;
}
