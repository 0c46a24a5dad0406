#include "autocorrelation.h"

#include <math.h>

#include "../base/memory.h"
#include "distribution.h"

static bool is_present(const bool *present, size_t index)
{
	return !present || present[index];
}

static enum trata_status mean_of(const double *values, const bool *present, size_t count,
                                 double *mean, size_t *used, struct trata_error *error)
{
	double sum = 0;
	*used = 0;
	for (size_t i = 0; i < count; i++) {
		if (!is_present(present, i))
			continue;
		if (!isfinite(values[i]))
			return error_set(error, TRATA_EDATA, "value %zu is not a number", i + 1);
		sum += values[i];
		*used += 1;
	}
	*mean = *used ? sum / (double)*used : 0;
	return TRATA_OK;
}

/* Sum of products at one lag over the pairs that are there, divided by pairs + lag. */
static double covariance_at(const double *values, const bool *present, size_t count, size_t lag,
                            double mean)
{
	double sum = 0;
	size_t pairs = 0;
	for (size_t i = 0; i + lag < count; i++)
		if (is_present(present, i) && is_present(present, i + lag)) {
			sum += (values[i] - mean) * (values[i + lag] - mean);
			pairs++;
		}
	return pairs ? sum / (double)(pairs + lag) : 0;
}

enum trata_status autocorrelation(const double *values, const bool *present, size_t count,
                                  size_t lags, double *correlations, struct trata_error *error)
{
	double mean = 0, largest = 0;
	size_t used = 0;
	if (lags == 0)
		return error_set(error, TRATA_EARG, "autocorrelation needs a lag of at least 1");
	enum trata_status status = mean_of(values, present, count, &mean, &used, error);
	if (status)
		return status;
	if (used < lags + 2)
		return error_set(error, TRATA_EFEWOBS, "%zu values; autocorrelation to lag %zu needs at "
		                 "least %zu", used, lags, lags + 2);
	for (size_t i = 0; i < count; i++)
		if (is_present(present, i))
			largest = fmax(largest, fabs(values[i]));
	double variance = covariance_at(values, present, count, 0, mean);
	/* A series that is constant up to rounding has no correlation to speak of. */
	if (!(sqrt(variance) > 1e-13 * largest))
		return error_set(error, TRATA_EFEWOBS, "the values do not vary: no autocorrelation");
	for (size_t lag = 0; lag <= lags; lag++) {
		double ratio = covariance_at(values, present, count, lag, mean) / variance;
		correlations[lag] = fmax(-1, fmin(1, ratio));
	}
	return TRATA_OK;
}

enum trata_status autocorrelation_ljung_box(const double *values, const bool *present,
                                            size_t count, size_t lags, size_t fitted,
                                            struct ljung_box *result, struct trata_error *error)
{
	*result = (struct ljung_box){0};
	if (fitted >= lags)
		return error_set(error, TRATA_EARG, "the test needs more lags than fitted coefficients");
	double *correlations = memory_new(lags + 1, sizeof *correlations);
	if (!correlations)
		return error_memory(error);
	enum trata_status status = autocorrelation(values, present, count, lags, correlations, error);
	if (status)
		goto done;
	double sum = 0, n = 0;
	for (size_t i = 0; i < count; i++)
		n += is_present(present, i);
	for (size_t lag = 1; lag <= lags; lag++)
		sum += correlations[lag] * correlations[lag] / (n - (double)lag);
	result->statistic = n * (n + 2) * sum;
	result->lags = lags;
	result->df = lags - fitted;
	result->p_value = chi_square_upper(result->statistic, (double)result->df);
done:
	memory_free(correlations);
	return status;
}
