#include "joinpoint.h"

#include <math.h>

#include "../base/memory.h"
#include "distribution.h"
#include "joinpoint_search.h"
#include "observations.h"

/* A deviance below this part of the number of cases is a perfect fit. */
#define PERFECT 1e-12
#define SMALL_COUNTS 10

static enum trata_status check_data(const struct joinpoint_data *data, struct trata_error *error)
{
	enum trata_status status = observations_check_counts(data->counts, data->n, JOINPOINT_LEAST,
	                                                     "joinpoint", error);
	if (status != TRATA_OK)
		return status;
	double total = 0;
	for (size_t i = 0; i < data->n; i++) {
		total += data->counts[i];
		if (!isfinite(data->times[i]) || (i > 0 && !(data->times[i] > data->times[i - 1])))
			return error_set(error, TRATA_EARG, "joinpoint: time %zu does not come after the "
			                 "one before it", i + 1);
		if (data->offset && !isfinite(data->offset[i]))
			return error_set(error, TRATA_EDATA, "joinpoint: the exposure of observation %zu "
			                 "has no logarithm", i + 1);
	}
	if (!(total > 0))
		return error_set(error, TRATA_EFEWOBS, "joinpoint: every count is zero, there is no "
		                 "rate of change; at least 1 case is needed");
	return TRATA_OK;
}

/* Puts in the defaults and bounds the number of joins by n. */
static enum trata_status check_options(size_t n, struct joinpoint_options *options,
                                       struct trata_error *error)
{
	size_t bound = (n - 3) / 2 < JOINPOINT_MOST ? (n - 3) / 2 : JOINPOINT_MOST;
	options->step = options->step ? options->step : 1;
	options->margin = options->margin ? options->margin : 2;
	options->level = options->level != 0 ? options->level : STAT_LEVEL;
	if (!options->limit || options->most > bound)
		options->most = bound;
	enum trata_status status = observations_check_level(options->level, error);
	if (status != TRATA_OK)
		return status;
	/* A step or margin beyond the series leaves no place for a join. */
	options->step = options->step < n ? options->step : n;
	options->margin = options->margin < n ? options->margin : n;
	if (joinpoint_combinations(n, options->most, options, JOINPOINT_FITS_MOST + 1) >
	    JOINPOINT_FITS_MOST) {
		error_set(error, TRATA_EARG, "joinpoint: %zu observations with up to %zu joins are more "
		          "than %d models", n, options->most, JOINPOINT_FITS_MOST);
		error_hint(error, "let joins stand at every 12th observation, or allow fewer");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

static enum trata_status search_all(const struct joinpoint_data *data,
                                    const struct joinpoint_options *options,
                                    struct joinpoint *result, struct trata_error *error)
{
	double size = (double)data->n, total = 0;
	bool chosen = false;
	for (size_t i = 0; i < data->n; i++)
		total += data->counts[i];
	result->small_counts = total < SMALL_COUNTS;
	for (size_t k = 0; k <= options->most; k++) {
		struct joinpoint_choice *choice = result->choices + k;
		enum trata_status status =
			joinpoint_search(data, options, k, choice, &result->fits, error);
		if (status != TRATA_OK)
			return status;
		if (!choice->fitted)
			continue;
		result->most = k;
		choice->has_wbic = choice->deviance > PERFECT * total;
		if (choice->has_wbic)
			choice->wbic = log(choice->deviance / size) +
				((2 + choice->partial_r2) * (double)k + 2) * log(size) / size;
		if (!chosen || !choice->has_wbic || choice->wbic < result->choices[result->count].wbic)
			result->count = k;
		chosen = true;
		if (!choice->has_wbic)
			break;
	}
	if (chosen)
		return TRATA_OK;
	error_set(error, TRATA_EFEWOBS, "joinpoint: the trend has no finite estimate");
	error_hint(error, "choose a span with cases at both ends");
	return TRATA_EFEWOBS;
}

/* Slope, error, change, interval and p of the contrast `weights` of the fit's coefficients. */
static void describe(const struct glm_fit *fit, const double *weights, double level,
                     const struct joinpoint *result, struct joinpoint_segment *segment)
{
	double variance = 0;
	segment->slope = 0;
	for (size_t i = 0; i < fit->columns; i++) {
		segment->slope += weights[i] * fit->coefficients[i];
		for (size_t j = 0; j < fit->columns; j++)
			variance += weights[i] * weights[j] * fit->covariance[i * fit->columns + j];
	}
	double df = (double)result->df;
	double reach = student_upper_quantile((1 - level) / 2, df);
	segment->std_error = sqrt(result->dispersion * variance);
	segment->change = 100 * expm1(segment->slope);
	segment->interval.lower = 100 * expm1(segment->slope - reach * segment->std_error);
	segment->interval.upper = 100 * expm1(segment->slope + reach * segment->std_error);
	segment->p = student_two_sided(segment->slope / segment->std_error, df);
}

static void describe_segments(const struct joinpoint_data *data, const struct glm_fit *fit,
                              double level, struct joinpoint *result)
{
	const size_t *joins = result->choices[result->count].joins;
	double first = data->times[0], last = data->times[data->n - 1];
	double average[JOINPOINT_MOST + 2] = {0}, slope[JOINPOINT_MOST + 2] = {0};
	for (size_t k = 0; k <= result->count; k++) {
		struct joinpoint_segment *segment = result->segments + k;
		segment->start = k ? data->times[joins[k - 1]] : first;
		segment->end = k < result->count ? data->times[joins[k]] : last;
		/* The slope of segment k adds the changes at all joins before it. */
		slope[1 + k] = 1;
		for (size_t j = 1; j <= k + 1; j++)
			average[j] += (segment->end - segment->start) / (last - first);
		describe(fit, slope, level, result, segment);
	}
	result->average.start = first;
	result->average.end = last;
	describe(fit, average, level, result, &result->average);
}

static enum trata_status fit_chosen(const struct joinpoint_data *data, double level,
                                    struct joinpoint *result, struct trata_error *error)
{
	size_t columns = 2 + result->count;
	struct glm_fit fit;
	double *design = memory_new(data->n * columns, sizeof *design);
	if (!design)
		return error_memory(error);
	joinpoint_design(data, result->choices[result->count].joins, result->count, design);
	struct glm_data model = { .rows = data->n, .columns = columns, .response = data->counts,
		.design = design, .offset = data->offset };
	enum trata_status status = glm_estimate(&model, GLM_POISSON, &fit, error);
	if (status == TRATA_OK) {
		result->df = data->n - 2 * (result->count + 1);
		result->dispersion = fmax(1, fit.pearson / (double)result->df);
		describe_segments(data, &fit, level, result);
		glm_free(&fit);
	}
	memory_free(design);
	return status;
}

enum trata_status joinpoint_fit(const struct joinpoint_data *data,
                                const struct joinpoint_options *options,
                                struct joinpoint *result, struct trata_error *error)
{
	*result = (struct joinpoint){ .n = data->n };
	struct joinpoint_options chosen = *options;
	enum trata_status status = check_data(data, error);
	if (status == TRATA_OK)
		status = check_options(data->n, &chosen, error);
	if (status == TRATA_OK)
		status = search_all(data, &chosen, result, error);
	if (status == TRATA_OK)
		status = fit_chosen(data, chosen.level, result, error);
	return status;
}
