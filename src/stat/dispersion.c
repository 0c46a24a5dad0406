#include "dispersion.h"

#include <math.h>

#include "distribution.h"

#define LEAST_USED 3

static bool is_used(const struct glm_data *data, size_t row)
{
	return !data->weights || data->weights[row] > 0;
}

/* Least squares of aux = ((y - mu)^2 - y) / mu on mu^power without a constant. */
static struct dispersion_test auxiliary(const struct glm_data *data, const struct glm_fit *fit,
                                        int power)
{
	struct dispersion_test test = {0};
	double cross = 0, square = 0, rest = 0, size = 0;
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < data->rows; i++) {
			if (!is_used(data, i))
				continue;
			double mu = fit->fitted[i], apart = data->response[i] - mu;
			double aux = (apart * apart - data->response[i]) / mu, x = power ? mu : 1;
			if (pass == 0) {
				cross += aux * x;
				square += x * x;
				size += aux * aux;
			} else {
				rest += (aux - test.alpha * x) * (aux - test.alpha * x);
			}
			if (pass == 0)
				test.alpha = cross / square;
		}
	double error = sqrt(rest / (double)(fit->used - 1) / square);
	test.has = rest > 1e-20 * size && error > 0;
	if (!test.has)
		return (struct dispersion_test){0};
	test.statistic = test.alpha / error;
	test.p_value = erfc(test.statistic / sqrt(2)) / 2;
	return test;
}

enum trata_status dispersion_measure(const struct glm_data *data, const struct glm_fit *fit,
                                     struct dispersion *result, struct trata_error *error)
{
	*result = (struct dispersion){0};
	if (fit->family == GLM_NEGATIVE_BINOMIAL && !fit->poisson_limit)
		return error_set(error, TRATA_EARG, "dispersion is measured on a Poisson fit");
	if (fit->used < LEAST_USED || fit->residual_df == 0)
		return error_set(error, TRATA_EFEWOBS, "%zu observations; at least %d are needed",
		                 fit->used, LEAST_USED);
	double df = (double)fit->residual_df;
	result->used = fit->used;
	result->residual_df = fit->residual_df;
	result->pearson = fit->pearson / df;
	result->deviance = fit->deviance / df;
	result->p_value = chi_square_upper(fit->pearson, df);
	result->linear = auxiliary(data, fit, 0);
	result->quadratic = auxiliary(data, fit, 1);
	return TRATA_OK;
}

void dispersion_residuals(const struct glm_data *data, const struct glm_fit *fit,
                          double *residuals)
{
	for (size_t i = 0; i < data->rows; i++) {
		double weight = data->weights ? data->weights[i] : 1, mu = fit->fitted[i];
		double variance = fit->theta > 0 ? mu * (1 + mu / fit->theta) : mu;
		residuals[i] = weight > 0 ? (data->response[i] - mu) * sqrt(weight / variance) : 0;
	}
}
