#include "small_area.h"

#include <math.h>

#include "../base/memory.h"
#include "count.h"
#include "distribution.h"
#include "glm.h"

static enum trata_status check(const double *counts, const double *exposures, size_t places,
                               struct trata_error *error)
{
	if (places < SMALL_AREA_LEAST)
		return error_set(error, TRATA_EFEWOBS, "%zu places; smoothing needs at least %d", places,
		                 SMALL_AREA_LEAST);
	for (size_t i = 0; i < places; i++) {
		enum trata_status status = count_check(counts[i], "the count", error);
		if (status)
			return status;
		if (!(exposures[i] > 0) || !isfinite(exposures[i]))
			return error_set(error, TRATA_EDATA, "the exposure of place %zu is not a number above "
			                 "0", i + 1);
	}
	return TRATA_OK;
}

/* The marginal likelihood is negative binomial with one mean rate: a regression on a constant. */
static enum trata_status fit_prior(const double *counts, const double *exposures, size_t places,
                                   struct small_area *result, struct trata_error *error)
{
	struct glm_fit fit;
	enum trata_status status;
	double *offset = memory_new(places, sizeof *offset);
	double *ones = memory_new(places, sizeof *ones);
	if (!offset || !ones) {
		status = error_memory(error);
		goto done;
	}
	for (size_t i = 0; i < places; i++) {
		offset[i] = log(exposures[i]);
		ones[i] = 1;
	}
	struct glm_data data = { .rows = places, .columns = 1, .response = counts, .design = ones,
	                         .offset = offset };
	status = glm_estimate(&data, GLM_NEGATIVE_BINOMIAL, &fit, error);
	if (status)
		goto done;
	result->mean = exp(fit.coefficients[0]);
	result->has_shape = fit.has_theta;
	result->shape = fit.theta;
	result->shape_std_error = fit.theta_std_error;
	glm_free(&fit);
done:
	memory_free(offset);
	memory_free(ones);
	return status;
}

static void smooth_one(double count, double exposure, const struct small_area *prior,
                       struct small_area_rate *rate)
{
	double shape = prior->shape + count, tail = (1 - prior->level) / 2;
	double total = prior->shape / prior->mean + exposure;
	rate->rate = shape / total;
	rate->interval.lower = gamma_lower_quantile(tail, shape) / total;
	rate->interval.upper = gamma_upper_quantile(tail, shape) / total;
	rate->weight = exposure / total;
}

/* No variation between the places: all share one rate, known as well as the total allows. */
static enum trata_status share_mean(const double *counts, const double *exposures, size_t places,
                                    const struct small_area *prior, struct small_area_rate *rates,
                                    struct trata_error *error)
{
	double total = 0, exposure = 0;
	struct count_rate pooled;
	for (size_t i = 0; i < places; i++) {
		total += counts[i];
		exposure += exposures[i];
	}
	enum trata_status status = count_interval(total, exposure, prior->level, &pooled, error);
	for (size_t i = 0; i < places && !status; i++)
		rates[i] = (struct small_area_rate){ .rate = pooled.rate, .interval = pooled.interval };
	return status;
}

enum trata_status small_area_smooth(const double *counts, const double *exposures, size_t places,
                                    double level, struct small_area_rate *rates,
                                    struct small_area *result, struct trata_error *error)
{
	*result = (struct small_area){ .places = places };
	enum trata_status status = check(counts, exposures, places, error);
	if (!status)
		status = count_check_level(&level, error);
	if (!status)
		status = fit_prior(counts, exposures, places, result, error);
	if (status)
		return status;
	result->level = level;
	if (!result->has_shape)
		return share_mean(counts, exposures, places, result, rates, error);
	for (size_t i = 0; i < places; i++)
		smooth_one(counts[i], exposures[i], result, &rates[i]);
	return TRATA_OK;
}
