#include "glm.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_blas.h>
#include <gsl/gsl_linalg.h>

#include "../base/memory.h"
#include "incomplete.h"
#include "glm_solver.h"

/* Above this a double no longer holds every whole number. */
#define LARGEST_COUNT 9007199254740992.0

/* x - log(1 + x) without cancellation, x > -1. The search over joinpoints spends half its time
 * here, so small x take the series in place of GSL's, which is several times slower. */
static double less_its_log(double x)
{
	if (fabs(x) > 0.05)
		return x - log1p(x);
	double sum = 0;
	for (int k = 14; k >= 2; k--)
		sum = 1.0 / k - x * sum;
	return x * x * sum;
}

double glm_unit_deviance(double y, double mu, double theta)
{
	/* y log(y / mu) - (y - mu), from the relative distance so that y near mu keeps digits. */
	double away = (mu - y) / (y > 0 ? y : 1);
	double poisson = y > 0 ? y * less_its_log(away) : mu;
	if (theta <= 0)
		return 2 * poisson;
	/* Less (y + theta) log((y + theta) / (mu + theta)) - (y - mu), the same form. */
	double base = y + theta, far = (mu - y) / base;
	return 2 * (poisson - base * less_its_log(far));
}

double glm_unit_log_likelihood(double y, double mu, double theta)
{
	/* Loader's form: sums of large logarithms would leave seven digits for a billion cases. */
	if (theta <= 0)
		return incomplete_log_poisson(y, mu);
	return incomplete_log_binomial(y, theta, mu / (mu + theta), theta / (mu + theta)) -
	       log1p(y / theta);
}

static enum trata_status check_row(const struct glm_data *data, enum glm_family family,
                                   size_t row, struct trata_error *error)
{
	double y = data->response[row], weight = glm_weight(data, row);
	if (!isfinite(weight) || weight < 0)
		return error_set(error, TRATA_EDATA, "weight %zu is not a number of 0 or more", row + 1);
	if (!(weight > 0))
		return TRATA_OK;
	if (!isfinite(y) || y < 0 || y > LARGEST_COUNT)
		return error_set(error, TRATA_EDATA, "value %zu is not a count", row + 1);
	if (family != GLM_QUASIPOISSON && y != floor(y)) {
		error_set(error, TRATA_EDATA, "value %zu, %g, is not a whole number", row + 1, y);
		error_hint(error, "the quasi-Poisson model takes values that are not whole");
		return TRATA_EDATA;
	}
	if (!isfinite(glm_offset(data, row)))
		return error_set(error, TRATA_EDATA, "offset %zu is not a number", row + 1);
	for (size_t j = 0; j < data->columns; j++)
		if (!isfinite(data->design[row * data->columns + j]))
			return error_set(error, TRATA_EDATA, "row %zu of the design is not a number",
			                 row + 1);
	return TRATA_OK;
}

static enum trata_status check(const struct glm_data *data, enum glm_family family, size_t *used,
                               struct trata_error *error)
{
	double total = 0;
	*used = 0;
	if (data->columns == 0)
		return error_set(error, TRATA_EARG, "a regression needs at least one column");
	for (size_t i = 0; i < data->rows; i++) {
		enum trata_status status = check_row(data, family, i, error);
		if (status)
			return status;
		if (glm_weight(data, i) > 0) {
			*used += 1;
			total += data->response[i];
		}
	}
	if (*used < data->columns + 1)
		return error_set(error, TRATA_EFEWOBS, "%zu observations for %zu coefficients; at "
		                 "least %zu are needed", *used, data->columns, data->columns + 1);
	if (total <= 0)
		return error_set(error, TRATA_EFEWOBS, "every value is zero: no rate can be modelled; "
		                 "at least 1 case is needed");
	return TRATA_OK;
}

/* Covariance (R'R)^-1 and leverages from the factored design. */
static enum trata_status finish_covariance(struct glm_solver *solver, struct glm_fit *fit,
                                           struct trata_error *error)
{
	size_t n = fit->rows, p = fit->columns;
	gsl_matrix_view a = gsl_matrix_view_array(solver->factored, n, p);
	gsl_matrix_view r = gsl_matrix_submatrix(&a.matrix, 0, 0, p, p);
	gsl_matrix_view covariance = gsl_matrix_view_array(fit->covariance, p, p);
	double *inverse = memory_new(p * p, sizeof *inverse);
	if (!inverse)
		return error_memory(error);
	gsl_matrix_view v = gsl_matrix_view_array(inverse, p, p);
	gsl_matrix_set_identity(&v.matrix);
	gsl_blas_dtrsm(CblasLeft, CblasUpper, CblasNoTrans, CblasNonUnit, 1, &r.matrix, &v.matrix);
	gsl_blas_dgemm(CblasNoTrans, CblasTrans, 1, &v.matrix, &v.matrix, 0, &covariance.matrix);
	for (size_t i = 0; i < n; i++) {
		const double *x = solver->data->design + i * p;
		double sum = 0;
		for (size_t j = 0; j < p; j++) {
			double dot = 0;
			for (size_t k = 0; k <= j; k++)
				dot += x[k] * inverse[k * p + j];
			sum += dot * dot;
		}
		fit->leverage[i] = solver->weights[i] * sum;
	}
	memory_free(inverse);
	return TRATA_OK;
}

/* Sums over the observations: deviance, Pearson's statistic, log-likelihood. */
static void finish_sums(const struct glm_data *data, double theta, struct glm_fit *fit)
{
	for (size_t i = 0; i < data->rows; i++) {
		double weight = glm_weight(data, i), y = data->response[i], mu = fit->fitted[i];
		if (weight <= 0)
			continue;
		double variance = theta > 0 ? mu * (1 + mu / theta) : mu;
		fit->deviance += weight * glm_unit_deviance(y, mu, theta);
		fit->pearson += weight * (y - mu) * (y - mu) / variance;
		if (fit->has_log_likelihood)
			fit->log_likelihood += weight * glm_unit_log_likelihood(y, mu, theta);
	}
}

static enum trata_status finish(struct glm_solver *solver, struct glm_fit *fit,
                                struct trata_error *error)
{
	size_t n = fit->rows, p = fit->columns;
	enum trata_status status = glm_solver_finish(solver, error);
	if (status)
		return status;
	memcpy(fit->coefficients, solver->coefficients, p * sizeof(double));
	memcpy(fit->fitted, solver->fitted, n * sizeof(double));
	memcpy(fit->working_weights, solver->weights, n * sizeof(double));
	status = finish_covariance(solver, fit, error);
	if (status)
		return status;
	fit->iterations = solver->iterations;
	fit->dispersion = 1;
	fit->has_log_likelihood = fit->family != GLM_QUASIPOISSON;
	finish_sums(solver->data, solver->theta, fit);
	if (fit->family == GLM_QUASIPOISSON) {
		fit->dispersion = fit->pearson / (double)fit->residual_df;
		for (size_t k = 0; k < p * p; k++)
			fit->covariance[k] *= fit->dispersion;
	}
	if (fit->has_log_likelihood)
		fit->aic = -2 * fit->log_likelihood + 2 * (double)(p + (fit->has_theta ? 1 : 0));
	return TRATA_OK;
}

static enum trata_status prepare(const struct glm_data *data, enum glm_family family,
                                 struct glm_fit *fit, struct trata_error *error)
{
	size_t used, n = data->rows, p = data->columns;
	*fit = (struct glm_fit){0};
	enum trata_status status = check(data, family, &used, error);
	if (status)
		return status;
	fit->family = family;
	fit->rows = n;
	fit->columns = p;
	fit->used = used;
	fit->residual_df = used - p;
	fit->coefficients = memory_new(p, sizeof(double));
	fit->covariance = memory_new(p * p, sizeof(double));
	fit->fitted = memory_new(n, sizeof(double));
	fit->working_weights = memory_new(n, sizeof(double));
	fit->leverage = memory_new(n, sizeof(double));
	if (fit->coefficients && fit->covariance && fit->fitted && fit->working_weights &&
	    fit->leverage)
		return TRATA_OK;
	glm_free(fit);
	return error_memory(error);
}

/* A theta of 0 asks for Poisson or, in the NB2 family, for the estimate. */
static enum trata_status estimate(const struct glm_data *data, enum glm_family family,
                                  double theta, struct glm_fit *fit, struct trata_error *error)
{
	struct glm_solver solver = {0};
	enum trata_status status = prepare(data, family, fit, error);
	if (status)
		return status;
	status = glm_solver_new(&solver, data, error);
	if (status)
		goto done;
	status = glm_solver_run(&solver, theta, error);
	if (status)
		goto done;
	if (family == GLM_NEGATIVE_BINOMIAL && theta <= 0) {
		status = glm_theta_estimate(&solver, &fit->theta, &fit->theta_std_error,
		                            &fit->poisson_limit, error);
		fit->has_theta = !status && !fit->poisson_limit;
	}
	if (!status)
		status = finish(&solver, fit, error);
done:
	glm_solver_free(&solver);
	if (status)
		glm_free(fit);
	return status;
}

enum trata_status glm_estimate(const struct glm_data *data, enum glm_family family,
                               struct glm_fit *fit, struct trata_error *error)
{
	return estimate(data, family, 0, fit, error);
}

enum trata_status glm_estimate_theta(const struct glm_data *data, double theta,
                                     struct glm_fit *fit, struct trata_error *error)
{
	*fit = (struct glm_fit){0};
	if (!isfinite(theta) || theta <= 0)
		return error_set(error, TRATA_EARG, "theta must be a number above 0");
	enum trata_status status = estimate(data, GLM_NEGATIVE_BINOMIAL, theta, fit, error);
	if (!status)
		fit->theta = theta;
	return status;
}

void glm_free(struct glm_fit *fit)
{
	memory_free(fit->coefficients);
	memory_free(fit->covariance);
	memory_free(fit->fitted);
	memory_free(fit->working_weights);
	memory_free(fit->leverage);
	*fit = (struct glm_fit){0};
}
