#include "count_trend.h"

#include <math.h>

#include "../base/memory.h"
#include "distribution.h"

/* Below this many cases in all, the Wald interval is only a rough guide. */
#define SMALL_TOTAL 10
/* Residuals this small beside a Poisson variable's, as standard errors, are rounding alone. */
#define ROUNDING 1e-5

/* Standard errors into the table of coefficients; the covariance may be the robust one. */
static enum trata_status fill_table(const struct glm_data *data, const int *period,
                                    const struct count_trend_options *options,
                                    struct count_trend *trend, struct trata_error *error)
{
	size_t p = trend->coefficient_count;
	double poisson = sqrt(trend->fit.covariance[p + 1] / trend->fit.dispersion);
	if (options->newey_west && trend->fit.dispersion > 0) {
		enum trata_status status = glm_newey_west(data, &trend->fit, period, options->lag,
		                                          trend->fit.covariance, error);
		if (status)
			return status;
	}
	for (size_t j = 0; j < p; j++) {
		trend->coefficients[j].estimate = trend->fit.coefficients[j];
		trend->coefficients[j].std_error = sqrt(fmax(trend->fit.covariance[j * p + j], 0));
	}
	if (trend->coefficients[1].std_error > ROUNDING * poisson && isfinite(poisson))
		return TRATA_OK;
	error_set(error, TRATA_EFEWOBS, "the values do not vary about the model: nothing to judge "
	          "the trend by");
	error_hint(error, "use the Poisson model without robust errors, or a longer series");
	return TRATA_EFEWOBS;
}

static enum trata_status infer(struct count_trend *trend, struct trata_error *error)
{
	double b = trend->coefficients[1].estimate, se = trend->coefficients[1].std_error;
	double df = (double)trend->fit.residual_df, tail = (1 - trend->level) / 2;
	double quantile = trend->student ? student_upper_quantile(tail, df) : normal_upper_quantile(tail);
	trend->statistic = b / se;
	trend->p_value = trend->student ? student_two_sided(trend->statistic, df)
	                                : normal_two_sided(trend->statistic);
	trend->change = 100 * expm1(b);
	trend->interval.lower = 100 * expm1(b - quantile * se);
	trend->interval.upper = 100 * expm1(b + quantile * se);
	if (!isfinite(trend->interval.upper))
		return error_set(error, TRATA_EFEWOBS, "the interval of the annual change has no end: "
		                 "too few cases or too short a time");
	return TRATA_OK;
}

enum trata_status count_trend_estimate(const struct count_series *series,
                                       const struct count_trend_options *options,
                                       struct count_trend *trend, struct trata_error *error)
{
	struct count_design design;
	*trend = (struct count_trend){ .level = options->level > 0 ? options->level : STAT_LEVEL };
	if (!(trend->level < 1))
		return error_set(error, TRATA_EARG, "a level lies between 0 and 1");
	enum trata_status status = count_design_new(series, options->season, options->harmonics,
	                                            &design, error);
	if (status)
		return status;
	struct glm_data data = { .rows = design.rows, .columns = design.columns,
	                         .response = design.response, .design = design.design,
	                         .offset = design.offset };
	trend->used = design.rows;
	trend->coefficient_count = design.columns;
	trend->coefficients = design.coefficients;
	design.coefficients = NULL;
	trend->student = options->family == GLM_QUASIPOISSON;
	status = glm_estimate(&data, options->family, &trend->fit, error);
	if (status)
		goto done;
	double total = 0;
	for (size_t i = 0; i < design.rows; i++)
		total += design.response[i];
	trend->small_counts = total < SMALL_TOTAL;
	status = fill_table(&data, design.period, options, trend, error);
	if (!status)
		status = infer(trend, error);
done:
	count_design_free(&design);
	if (status)
		count_trend_free(trend);
	return status;
}

void count_trend_free(struct count_trend *trend)
{
	memory_free(trend->coefficients);
	glm_free(&trend->fit);
	*trend = (struct count_trend){0};
}
