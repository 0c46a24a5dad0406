/* Newey-West covariance of a log-linear regression. */
#include <math.h>
#include <string.h>

#include <gsl/gsl_blas.h>

#include "../base/memory.h"
#include "glm_solver.h"

/* The estimating function of each row: x * prior weight * (y - mu) * (d mu / d eta) / variance,
 * not divided by the dispersion. */
static void fill_scores(const struct glm_data *data, const struct glm_fit *fit, double *scores)
{
	size_t p = fit->columns;
	for (size_t i = 0; i < fit->rows; i++) {
		double mu = fit->fitted[i];
		double residual = fit->working_weights[i] > 0
		                      ? fit->working_weights[i] * (data->response[i] - mu) / mu
		                      : 0;
		for (size_t j = 0; j < p; j++)
			scores[i * p + j] = residual * data->design[i * p + j];
	}
}

/* Sum over pairs of rows that lie at most `lag` periods apart of weight * (s t' + t s'). */
static void fill_meat(const double *scores, size_t rows, size_t columns, const int *period,
                      size_t lag, double *meat)
{
	for (size_t i = 0; i < rows; i++) {
		for (size_t h = i + 1; h-- > 0;) {
			size_t apart = period ? (size_t)(period[i] - period[h]) : i - h;
			if (apart > lag)
				break;
			double weight = 1 - (double)apart / (double)(lag + 1);
			for (size_t j = 0; j < columns; j++)
				for (size_t k = 0; k < columns; k++) {
					double product = weight * scores[i * columns + j] *
					                 scores[h * columns + k];
					meat[j * columns + k] += product;
					if (h != i)
						meat[k * columns + j] += product;
				}
		}
	}
}

static enum trata_status check_period(const struct glm_fit *fit, const int *period, size_t lag,
                                      struct trata_error *error)
{
	if (lag >= fit->used)
		return error_set(error, TRATA_EARG, "a lag of %zu needs more than %zu observations", lag,
		                 fit->used);
	for (size_t i = 1; period && i < fit->rows; i++)
		if (period[i] <= period[i - 1])
			return error_set(error, TRATA_EARG, "the periods are not in order");
	return TRATA_OK;
}

enum trata_status glm_newey_west(const struct glm_data *data, const struct glm_fit *fit,
                                 const int *period, size_t lag, double *covariance,
                                 struct trata_error *error)
{
	size_t n = fit->rows, p = fit->columns;
	enum trata_status status = check_period(fit, period, lag, error);
	if (status)
		return status;
	double *scores = memory_new(n * p, sizeof *scores);
	double *meat = memory_new(p * p, sizeof *meat);
	double *half = memory_new(p * p, sizeof *half);
	if (!scores || !meat || !half) {
		status = error_memory(error);
		goto done;
	}
	fill_scores(data, fit, scores);
	fill_meat(scores, n, p, period, lag, meat);
	gsl_matrix_const_view bread = gsl_matrix_const_view_array(fit->covariance, p, p);
	gsl_matrix_view middle = gsl_matrix_view_array(meat, p, p);
	gsl_matrix_view left = gsl_matrix_view_array(half, p, p);
	/* The bread is without the dispersion, which the model's covariance holds once each. */
	double scale = 1 / (fit->dispersion * fit->dispersion);
	gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, scale, &bread.matrix, &middle.matrix, 0,
	               &left.matrix);
	gsl_blas_dgemm(CblasNoTrans, CblasNoTrans, 1, &left.matrix, &bread.matrix, 0,
	               &middle.matrix);
	/* The caller may ask for it in place of the model's covariance. */
	memcpy(covariance, meat, p * p * sizeof *meat);
done:
	memory_free(scores);
	memory_free(meat);
	memory_free(half);
	return status;
}
