#include "farrington_baseline.h"

#include <math.h>

#include "../base/memory.h"
#include "distribution.h"

#define TREND_SIGNIFICANCE 0.05
#define TREND_LEAST_YEARS 3
/* An expectation above all baseline counts by rounding alone is no extrapolation. */
#define ROUNDING 1e-9

enum trata_status farrington_baseline_new(size_t room, const struct farrington_options *options,
                                          struct farrington_baseline *baseline,
                                          struct trata_error *error)
{
	*baseline = (struct farrington_baseline){ .options = options, .room = room };
	baseline->response = memory_new(room, sizeof(double));
	baseline->time = memory_new(room, sizeof(double));
	baseline->group = memory_new(room, sizeof(size_t));
	baseline->design = memory_new(room * (options->season_groups + 1), sizeof(double));
	baseline->weights = memory_new(room, sizeof(double));
	if (baseline->response && baseline->time && baseline->group && baseline->design &&
	    baseline->weights)
		return TRATA_OK;
	farrington_baseline_free(baseline);
	return error_memory(error);
}

void farrington_baseline_free(struct farrington_baseline *baseline)
{
	memory_free(baseline->response);
	memory_free(baseline->time);
	memory_free(baseline->group);
	memory_free(baseline->design);
	memory_free(baseline->weights);
	*baseline = (struct farrington_baseline){0};
}

/* The seasonal group `distance` months after a reference month, below one period; 0 when the
 * month belongs to no group. The window around the reference month is the last group, and the
 * rest of the year falls into equal blocks, longer ones first. */
static size_t group_of(const struct farrington_options *options, size_t distance)
{
	size_t window = options->half_window, groups = options->season_groups;
	if (distance <= window || distance + window >= options->period)
		return groups;
	if (groups == 1)
		return 0;
	size_t months = options->period - 2 * window - 1, place = distance - window - 1;
	size_t length = months / (groups - 1), longer = months % (groups - 1);
	if (place < longer * (length + 1))
		return 1 + place / (length + 1);
	return 1 + longer + (place - longer * (length + 1)) / length;
}

void farrington_baseline_fill(struct farrington_baseline *baseline, const double *counts,
                              size_t now)
{
	const struct farrington_options *options = baseline->options;
	size_t oldest = now - options->period * options->years;
	baseline->rows = 0;
	for (size_t i = oldest - options->half_window; i + options->excluded < now; i++) {
		size_t group = i < oldest ? options->season_groups :
		               group_of(options, (i - oldest) % options->period);
		if (group == 0)
			continue;
		baseline->response[baseline->rows] = counts[i];
		baseline->time[baseline->rows] = -(double)(now - i);
		baseline->group[baseline->rows++] = group;
	}
}

/* Columns: constant (the judged month's group), the other groups, then the trend. */
static size_t fill_design(struct farrington_baseline *baseline, bool trend)
{
	size_t groups = baseline->options->season_groups, columns = groups + trend;
	for (size_t i = 0; i < baseline->rows; i++) {
		double *row = baseline->design + i * columns;
		row[0] = 1;
		for (size_t g = 1; g < groups; g++)
			row[g] = baseline->group[i] == g;
		if (trend)
			row[groups] = baseline->time[i] / (double)baseline->options->period;
	}
	return columns;
}

/* Weights from Anscombe residuals (Farrington et al. 1996, sec. 3.6), mean 1. */
static void reweight(struct farrington_baseline *baseline, const struct glm_fit *fit)
{
	double dispersion = fmax(1, fit->dispersion), sum = 0;
	for (size_t i = 0; i < baseline->rows; i++) {
		double mu = fit->fitted[i], y = baseline->response[i];
		double residual = 1.5 * (pow(y, 2.0 / 3) * pow(mu, -1.0 / 6) - sqrt(mu)) /
		                  sqrt(dispersion * (1 - fit->leverage[i]));
		bool outlier = residual > baseline->options->weights_threshold;
		baseline->weights[i] = outlier ? 1 / (residual * residual) : 1;
		sum += baseline->weights[i];
	}
	for (size_t i = 0; i < baseline->rows; i++)
		baseline->weights[i] *= (double)baseline->rows / sum;
}

/* The dispersion that the package's standard errors rest on; see farrington.h. */
static double error_dispersion(const struct farrington_baseline *baseline,
                               const struct glm_fit *fit)
{
	double sum = 0;
	if (baseline->options->no_reweight)
		return fit->dispersion;
	for (size_t i = 0; i < baseline->rows; i++) {
		double part = (baseline->response[i] - fit->fitted[i]) / fit->fitted[i];
		sum += baseline->weights[i] * part * part;
	}
	return sum / (double)fit->residual_df;
}

/* One model, fitted and refitted with weights. */
static enum trata_status fit(struct farrington_baseline *baseline, bool trend,
                             struct glm_fit *model, struct trata_error *error)
{
	struct glm_data data = { .rows = baseline->rows, .columns = fill_design(baseline, trend),
		.response = baseline->response, .design = baseline->design };
	enum trata_status status = glm_estimate(&data, GLM_QUASIPOISSON, model, error);
	if (status != TRATA_OK || baseline->options->no_reweight)
		return status;
	reweight(baseline, model);
	glm_free(model);
	data.weights = baseline->weights;
	return glm_estimate(&data, GLM_QUASIPOISSON, model, error);
}

/* The judged month is at time 0 in the first group, so its predictor is the constant. */
static void read_fit(const struct farrington_baseline *baseline, const struct glm_fit *model,
                     struct farrington_prediction *prediction)
{
	double scale = error_dispersion(baseline, model) / model->dispersion;
	prediction->fitted = true;
	prediction->predictor = model->coefficients[0];
	prediction->std_error = model->dispersion > 0 ? sqrt(model->covariance[0] * scale) : 0;
	prediction->dispersion = fmax(1, model->dispersion);
}

static bool keeps_trend(const struct farrington_baseline *baseline, const struct glm_fit *model)
{
	size_t last = model->columns - 1;
	double largest = 0;
	for (size_t i = 0; i < baseline->rows; i++)
		largest = fmax(largest, baseline->response[i]);
	if (baseline->options->years < TREND_LEAST_YEARS ||
	    exp(model->coefficients[0]) > largest * (1 + ROUNDING))
		return false;
	if (baseline->options->trend == FARRINGTON_TREND_ALWAYS)
		return true;
	double variance = model->covariance[last * model->columns + last] / model->dispersion *
	                  error_dispersion(baseline, model);
	return variance > 0 && student_two_sided(model->coefficients[last] / sqrt(variance),
	                                         (double)model->residual_df) < TREND_SIGNIFICANCE;
}

enum trata_status farrington_baseline_predict(struct farrington_baseline *baseline,
                                              struct farrington_prediction *prediction,
                                              struct trata_error *error)
{
	struct glm_fit model;
	enum trata_status status;
	*prediction = (struct farrington_prediction){0};
	for (int trend = baseline->options->trend != FARRINGTON_TREND_NONE; trend >= 0; trend--) {
		struct trata_error refusal = {0};
		status = fit(baseline, trend, &model, &refusal);
		if (status == TRATA_EFEWOBS)
			continue;
		if (status != TRATA_OK)
			return error_set(error, status, "%s", refusal.message);
		prediction->trend = trend && keeps_trend(baseline, &model);
		if (prediction->trend || !trend)
			read_fit(baseline, &model, prediction);
		glm_free(&model);
		if (prediction->fitted)
			break;
	}
	return TRATA_OK;
}
