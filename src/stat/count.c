#include "count.h"

#include <math.h>

#include "../base/language.h"
#include "distribution.h"

enum trata_status count_check(double count, const char *what, struct trata_error *error)
{
	if (!(count >= 0) || count > COUNT_LARGEST || count != floor(count))
		return error_set(error, TRATA_EDATA, "%s %g is not a whole number of 0 or more",
		                 translate(what), count);
	return TRATA_OK;
}

enum trata_status count_check_level(double *level, struct trata_error *error)
{
	if (!(*level >= 0) || *level >= 1)
		return error_set(error, TRATA_EARG, "a level lies between 0 and 1");
	if (*level <= 0)
		*level = STAT_LEVEL;
	return TRATA_OK;
}

enum trata_status count_interval(double count, double exposure, double level,
                                 struct count_rate *result, struct trata_error *error)
{
	*result = (struct count_rate){0};
	enum trata_status status = count_check(count, "the count", error);
	if (!status)
		status = count_check_level(&level, error);
	if (status)
		return status;
	if (!(exposure > 0) || !isfinite(exposure))
		return error_set(error, TRATA_EDATA, "the exposure %g is not a number above 0", exposure);
	double tail = (1 - level) / 2;
	result->level = level;
	result->rate = count / exposure;
	result->interval.lower = count > 0 ? gamma_lower_quantile(tail, count) / exposure : 0;
	result->interval.upper = gamma_upper_quantile(tail, count + 1) / exposure;
	if (!isfinite(result->interval.upper))
		return error_set(error, TRATA_EDATA, "the exposure %g is too small", exposure);
	return TRATA_OK;
}
