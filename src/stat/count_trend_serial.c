#include "count_trend_serial.h"

#include <math.h>

#include "../base/memory.h"
#include "autocorrelation.h"
#include "dispersion.h"
#include "distribution.h"

#define LEAST 4
#define MOST_CORRELATION 0.9
#define BIAS_OF_MEAN 1.0
#define BIAS_OF_SLOPE 4.0
#define BIAS_OF_COEFFICIENT 0.3

static double corrected(double lag_one, size_t n, size_t columns)
{
	double bias = (BIAS_OF_MEAN + BIAS_OF_SLOPE * lag_one +
	               BIAS_OF_COEFFICIENT * (double)columns) / (double)n;
	return fmin(MOST_CORRELATION, fmax(0, lag_one + bias));
}

enum trata_status count_trend_serial(const double *values, size_t n,
                                     const struct count_trend *trend,
                                     struct count_trend_serial *result,
                                     struct trata_error *error)
{
	const struct glm_fit *fit = &trend->fit;
	double correlations[2], df = (double)fit->residual_df;
	*result = (struct count_trend_serial){0};
	if (trend->student || fit->rows != n)
		return error_set(error, TRATA_EARG, "the wider interval is for a Poisson or NB2 trend of "
		                 "the same values");
	if (n < LEAST)
		return error_set(error, TRATA_EFEWOBS, "%zu periods; the correlation from one to the "
		                 "next needs at least %d", n, LEAST);
	double *residuals = memory_new(n, sizeof *residuals);
	if (!residuals)
		return error_memory(error);
	struct glm_data data = { .rows = n, .columns = fit->columns, .response = values };
	dispersion_residuals(&data, fit, residuals);
	enum trata_status status = autocorrelation(residuals, NULL, n, 1, correlations, error);
	memory_free(residuals);
	if (status != TRATA_OK)
		return status;
	double slope = trend->coefficients[1].estimate;
	result->correlation = corrected(correlations[1], n, fit->columns);
	result->inflation = fmax(1, fit->pearson / df) * (1 + result->correlation) /
	                    (1 - result->correlation);
	result->std_error = trend->coefficients[1].std_error * sqrt(result->inflation);
	double reach = student_upper_quantile((1 - trend->level) / 2, df) * result->std_error;
	result->p_value = student_two_sided(slope / result->std_error, df);
	result->interval.lower = 100 * expm1(slope - reach);
	result->interval.upper = 100 * expm1(slope + reach);
	if (!isfinite(result->interval.upper))
		return error_set(error, TRATA_EFEWOBS, "the interval of the annual change has no end: "
		                 "too few cases or too short a time");
	return TRATA_OK;
}
