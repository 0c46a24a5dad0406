#include "mse_chao.h"

#include <math.h>

#include <gsl/gsl_linalg.h>
#include <gsl/gsl_sf_gamma.h>

#include "../base/memory.h"

#define STEPS_MOST 200
#define GAIN_ENOUGH 1e-16

enum trata_status mse_chao(double observed, double once, double twice, double level,
                           struct mse_chao *result, struct trata_error *error)
{
	*result = (struct mse_chao){ .observed = observed, .once = once, .twice = twice };
	if (!(observed >= 1))
		return error_set(error, TRATA_EFEWOBS, "nobody was observed; at least 1 is needed");
	if (!(once >= 0 && twice >= 0 && once + twice <= observed && level > 0 && level < 1))
		return error_set(error, TRATA_EARG,
		                 "%g found once and %g found twice of %g, at level %g, cannot be", once,
		                 twice, observed, level);
	if (twice > 0) {
		double ratio = once / twice;
		result->unseen = once * once / (2 * twice);
		result->variance = twice * (ratio * ratio * ratio * ratio / 4 + ratio * ratio * ratio +
		                            ratio * ratio / 2);
	} else {
		result->corrected = true;
		result->unseen = once * (once - 1) / 2;
	}
	result->estimate = observed + result->unseen;
	if (result->corrected)
		result->variance = once * (once - 1) / 2 + once * (2 * once - 1) * (2 * once - 1) / 4 -
		                   once * once * once * once / (4 * result->estimate);
	result->interval = mse_lognormal(observed, result->unseen, result->variance, level);
	return TRATA_OK;
}

/* A dense Poisson regression, small: a constant, the lists, and slopes in the number of lists. */
struct regression {
	const struct mse_table *table;
	unsigned columns, slope_count, from[MSE_LISTS_MAX];
	gsl_matrix *information;
	gsl_vector *beta, *score, *step;
};

static double design(const struct regression *fit, unsigned column, unsigned history)
{
	if (column == 0)
		return 1;
	if (column <= fit->table->lists)
		return history >> (column - 1) & 1;
	unsigned from = fit->from[column - 1 - fit->table->lists], size = mse_size(history);
	return size >= from ? size - from + 1 : 0;
}

/* The log-likelihood kernel, score and information at beta. */
static double evaluate(struct regression *fit, const gsl_vector *beta)
{
	double value = 0;
	gsl_vector_set_zero(fit->score);
	gsl_matrix_set_zero(fit->information);
	for (unsigned h = 1; h < mse_cells(fit->table); h++) {
		double eta = 0, y = (double)fit->table->counts[h];
		for (unsigned i = 0; i < fit->columns; i++)
			eta += design(fit, i, h) * gsl_vector_get(beta, i);
		double mu = exp(eta);
		value += y * eta - mu;
		for (unsigned i = 0; i < fit->columns; i++) {
			double x = design(fit, i, h);
			*gsl_vector_ptr(fit->score, i) += x * (y - mu);
			for (unsigned j = 0; j <= i; j++)
				*gsl_matrix_ptr(fit->information, i, j) += x * design(fit, j, h) * mu;
		}
	}
	return isfinite(value) ? value : -INFINITY;
}

/* Newton's step from score and information; the gain it promises, negative when it cannot be
 * had. Leaves the factor of the information. */
static double newton_step(struct regression *fit)
{
	double gain = 0;
	for (unsigned i = 0; i < fit->columns; i++)
		for (unsigned j = 0; j < i; j++)
			gsl_matrix_set(fit->information, j, i, gsl_matrix_get(fit->information, i, j));
	gsl_vector_memcpy(fit->step, fit->score);
	if (gsl_linalg_cholesky_decomp1(fit->information) ||
	    gsl_linalg_cholesky_svx(fit->information, fit->step))
		return -1;
	for (unsigned i = 0; i < fit->columns; i++)
		gain += gsl_vector_get(fit->score, i) * gsl_vector_get(fit->step, i);
	return isfinite(gain) ? gain : -1;
}

static bool climb(struct regression *fit, double *value)
{
	gsl_vector_set_zero(fit->beta);
	gsl_vector_set(fit->beta, 0, log((double)fit->table->observed / mse_cells(fit->table)));
	*value = evaluate(fit, fit->beta);
	for (unsigned steps = 0; steps < STEPS_MOST; steps++) {
		double gain = newton_step(fit), risen = -INFINITY, size = 1;
		if (gain < 0)
			return false;
		gsl_vector_add(fit->beta, fit->step);
		for (unsigned halvings = 0; halvings < 60; halvings++) {
			risen = evaluate(fit, fit->beta);
			if (risen >= *value - 1e-12 * (1 + fabs(*value)))
				break;
			size /= 2;
			for (unsigned i = 0; i < fit->columns; i++)
				*gsl_vector_ptr(fit->beta, i) -= size * gsl_vector_get(fit->step, i);
		}
		*value = risen;
		if (gain < GAIN_ENOUGH * (1 + (double)fit->table->observed))
			return true;
	}
	return false;
}

/* deviance, information criteria and the rest, from the kernel at the maximum. */
static bool report(struct regression *fit, double value, struct mse_fit *result)
{
	double saturated = 0, factorials = 0, observed = (double)fit->table->observed;
	for (unsigned h = 1; h < mse_cells(fit->table); h++) {
		double y = (double)fit->table->counts[h];
		saturated += y > 0 ? y * log(y) - y : 0;
		factorials += gsl_sf_lngamma(y + 1);
	}
	/* The variance of the constant solves information * x = first unit vector. */
	evaluate(fit, fit->beta);
	gsl_vector_set_basis(fit->score, 0);
	if (newton_step(fit) < 0)
		return false;
	double variance = gsl_vector_get(fit->step, 0), unseen = exp(gsl_vector_get(fit->beta, 0));
	if (!(variance > 0) || !isfinite(unseen))
		return false;
	*result = (struct mse_fit){
		.converged = true, .parameters = fit->columns, .unseen = unseen,
		.estimate = observed + unseen, .se_log_unseen = sqrt(variance),
		.log_likelihood = value - factorials, .deviance = 2 * (saturated - value) };
	result->aic = 2 * fit->columns - 2 * result->log_likelihood;
	result->bic = fit->columns * log(observed) - 2 * result->log_likelihood;
	return true;
}

/* Fits with the slopes asked; *lowest is the start of the least one below 0, 0 when none is. */
static bool fit_slopes(const struct mse_table *table, unsigned slopes, struct mse_fit *result,
                       unsigned *lowest, bool *memory)
{
	struct regression fit = { .table = table, .columns = 1 + table->lists };
	double value = 0, least = 0;
	for (unsigned from = 3; from <= table->lists; from++)
		if (slopes >> from & 1) {
			fit.from[fit.slope_count++] = from;
			fit.columns++;
		}
	fit.information = gsl_matrix_alloc(fit.columns, fit.columns);
	fit.beta = gsl_vector_alloc(fit.columns);
	fit.score = gsl_vector_alloc(fit.columns);
	fit.step = gsl_vector_alloc(fit.columns);
	*memory = fit.information && fit.beta && fit.score && fit.step;
	bool found = *memory && climb(&fit, &value) && report(&fit, value, result);
	*lowest = 0;
	for (unsigned i = 0; found && i < fit.slope_count; i++) {
		double slope = gsl_vector_get(fit.beta, 1 + table->lists + i);
		if (slope < least) {
			least = slope;
			*lowest = fit.from[i];
		}
	}
	gsl_matrix_free(fit.information);
	gsl_vector_free(fit.beta);
	gsl_vector_free(fit.score);
	gsl_vector_free(fit.step);
	return found;
}

enum trata_status mse_chao_lists(const struct mse_table *table, struct mse_chao_lists *result,
                                 struct trata_error *error)
{
	*result = (struct mse_chao_lists){0};
	if (table->lists < 3)
		return error_set(error, TRATA_EFEWOBS, "a bound with list effects needs at least 3 lists");
	enum trata_status status = mse_table_check(table, error);
	if (status != TRATA_OK)
		return status;
	struct mse_workspace *work = mse_workspace_new(table->lists);
	if (!work)
		return error_memory(error);
	mse_workspace_load(work, table);
	/* A slope from j on with nobody on j lists or more would run to minus infinity, which is
	 * below 0: it is not fitted. */
	unsigned most = table->lists;
	while (most > 0 && mse_table_frequency(table, most) == 0)
		most--;
	for (unsigned from = 3; from <= most; from++)
		result->slopes |= 1u << from;
	for (unsigned lowest = 1; lowest != 0;) {
		bool memory = true;
		lowest = 0;
		status = mse_existence_slopes(work, result->slopes, &result->existence, error);
		if (status != TRATA_OK || result->existence != MSE_EXISTS)
			break;
		if (!fit_slopes(table, result->slopes, &result->fit, &lowest, &memory) && !memory)
			status = error_memory(error);
		result->slopes &= lowest ? ~(1u << lowest) : ~0u;
	}
	mse_workspace_free(work);
	return status;
}
