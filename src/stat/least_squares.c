#include "least_squares.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_blas.h>
#include <gsl/gsl_linalg.h>

#include "../base/memory.h"

/* A column is dependent when less than this share of its length is left by those before it. */
#define RANK_TOLERANCE 1e-13
#define MOST_CORRECTIONS 40

/* The scaled problem and its factors. */
struct problem {
	size_t rows, columns;
	long double *design;   /* scaled by powers of two, so exactly */
	double *scale;         /* columns */
	double *factored, *tau;
	double *left, *right;  /* what is left of the two equations; rows and columns long */
	long double *solution; /* columns */
	long double *residual; /* rows */
};

static void problem_free(struct problem *problem)
{
	memory_free(problem->design);
	memory_free(problem->scale);
	memory_free(problem->factored);
	memory_free(problem->tau);
	memory_free(problem->left);
	memory_free(problem->right);
	memory_free(problem->solution);
	memory_free(problem->residual);
}

static enum trata_status problem_new(struct problem *problem, size_t rows, size_t columns,
                                     struct trata_error *error)
{
	*problem = (struct problem){ .rows = rows, .columns = columns };
	problem->design = memory_new(rows * columns, sizeof *problem->design);
	problem->scale = memory_new(columns, sizeof(double));
	problem->factored = memory_new(rows * columns, sizeof(double));
	problem->tau = memory_new(columns, sizeof(double));
	problem->left = memory_new(rows, sizeof(double));
	problem->right = memory_new(columns, sizeof(double));
	problem->solution = memory_new(columns, sizeof *problem->solution);
	problem->residual = memory_new(rows, sizeof *problem->residual);
	if (problem->design && problem->scale && problem->factored && problem->tau &&
	    problem->left && problem->right && problem->solution && problem->residual)
		return TRATA_OK;
	problem_free(problem);
	return error_memory(error);
}

/* Scales each column to a length between 1 and 2, factors, and refuses dependent columns. */
static enum trata_status factor(struct problem *problem, struct trata_error *error)
{
	size_t n = problem->rows, p = problem->columns;
	for (size_t j = 0; j < p; j++) {
		long double length = 0;
		for (size_t i = 0; i < n; i++)
			length = hypotl(length, problem->design[i * p + j]);
		if (!isfinite(length))
			return error_set(error, TRATA_EDATA, "column %zu of the model is not finite", j + 1);
		problem->scale[j] = length > 0 ? (double)exp2l(-floorl(log2l(length))) : 1;
		for (size_t i = 0; i < n; i++)
			problem->design[i * p + j] *= problem->scale[j];
	}
	for (size_t k = 0; k < n * p; k++)
		problem->factored[k] = (double)problem->design[k];
	gsl_matrix_view a = gsl_matrix_view_array(problem->factored, n, p);
	gsl_vector_view tau = gsl_vector_view_array(problem->tau, p);
	if (gsl_linalg_QR_decomp(&a.matrix, &tau.vector))
		return error_set(error, TRATA_EDATA, "the design cannot be factored");
	for (size_t j = 0; j < p; j++)
		if (!(fabs(problem->factored[j * p + j]) > RANK_TOLERANCE)) {
			error_set(error, TRATA_EFEWOBS, "column %zu of the model follows from the others",
			          j + 1);
			error_hint(error, "use fewer terms or more observations");
			return TRATA_EFEWOBS;
		}
	return TRATA_OK;
}

/* What the solution leaves of r + X b = y and X'r = -unit; unit is the column whose entry of the
 * second right side is 1, `columns` for none. */
static void fill_left_over(struct problem *problem, const double *response, size_t unit)
{
	size_t n = problem->rows, p = problem->columns;
	for (size_t i = 0; i < n; i++) {
		long double sum = (response ? response[i] : 0) - problem->residual[i];
		for (size_t j = 0; j < p; j++)
			sum -= problem->design[i * p + j] * problem->solution[j];
		problem->left[i] = (double)sum;
	}
	for (size_t j = 0; j < p; j++) {
		long double sum = j == unit ? -1 : 0;
		for (size_t i = 0; i < n; i++)
			sum -= problem->design[i * p + j] * problem->residual[i];
		problem->right[j] = (double)sum;
	}
}

/* Solves for the left-over and adds the correction; returns its size relative to the solution. */
static long double correct(struct problem *problem)
{
	size_t n = problem->rows, p = problem->columns;
	gsl_matrix_view a = gsl_matrix_view_array(problem->factored, n, p);
	gsl_matrix_view r = gsl_matrix_submatrix(&a.matrix, 0, 0, p, p);
	gsl_vector_view tau = gsl_vector_view_array(problem->tau, p);
	gsl_vector_view left = gsl_vector_view_array(problem->left, n);
	gsl_vector_view right = gsl_vector_view_array(problem->right, p);
	gsl_linalg_QR_QTvec(&a.matrix, &tau.vector, &left.vector);
	gsl_blas_dtrsv(CblasUpper, CblasTrans, CblasNonUnit, &r.matrix, &right.vector);
	for (size_t j = 0; j < p; j++) {
		double upper = problem->left[j];
		problem->left[j] = problem->right[j];
		problem->right[j] = upper - problem->right[j];
	}
	gsl_blas_dtrsv(CblasUpper, CblasNoTrans, CblasNonUnit, &r.matrix, &right.vector);
	gsl_linalg_QR_Qvec(&a.matrix, &tau.vector, &left.vector);
	long double moved = 0;
	for (size_t j = 0; j < p; j++) {
		problem->solution[j] += problem->right[j];
		long double size = fabsl(problem->solution[j]);
		moved = fmaxl(moved, fabsl(problem->right[j]) / (size > 0 ? size : 1));
	}
	for (size_t i = 0; i < n; i++)
		problem->residual[i] += problem->left[i];
	return moved;
}

static void solve(struct problem *problem, const double *response, size_t unit)
{
	long double moved = HUGE_VALL;
	memset(problem->solution, 0, problem->columns * sizeof *problem->solution);
	memset(problem->residual, 0, problem->rows * sizeof *problem->residual);
	for (unsigned i = 0; i < MOST_CORRECTIONS; i++) {
		long double before = moved;
		fill_left_over(problem, response, unit);
		moved = correct(problem);
		if (moved <= 1e-17L || (i > 2 && moved >= before))
			break;
	}
}

static bool has_constant(const struct problem *problem)
{
	for (size_t j = 0; j < problem->columns; j++) {
		size_t i = 1;
		while (i < problem->rows &&
		       problem->design[i * problem->columns + j] == problem->design[j])
			i++;
		if (i == problem->rows && problem->design[j] != 0)
			return true;
	}
	return false;
}

static void fill_r_squared(const struct problem *problem, const double *response,
                           struct least_squares *fit)
{
	long double mean = 0, total = 0;
	for (size_t i = 0; i < fit->rows; i++)
		mean += response[i];
	mean = has_constant(problem) ? mean / (long double)fit->rows : 0;
	for (size_t i = 0; i < fit->rows; i++)
		total += (response[i] - mean) * (response[i] - mean);
	fit->has_r_squared = total > 0;
	if (fit->has_r_squared)
		fit->r_squared = (double)(1 - fit->residual_sum / total);
}

static void fill_fit(struct problem *problem, const double *response, struct least_squares *fit)
{
	size_t n = fit->rows, p = fit->columns;
	long double sum = 0;
	solve(problem, response, p);
	for (size_t j = 0; j < p; j++)
		fit->coefficients[j] = (double)(problem->solution[j] * problem->scale[j]);
	for (size_t i = 0; i < n; i++) {
		fit->residuals[i] = (double)problem->residual[i];
		sum += problem->residual[i] * problem->residual[i];
	}
	fit->residual_sum = (double)sum;
	fit->sigma = sqrt(fit->residual_sum / (double)fit->residual_df);
	fill_r_squared(problem, response, fit);
	for (size_t j = 0; j < p; j++) {
		solve(problem, NULL, j);
		for (size_t k = 0; k < p; k++)
			fit->covariance[k * p + j] = fit->sigma * fit->sigma *
				(double)(problem->solution[k] * problem->scale[k] * problem->scale[j]);
		fit->std_errors[j] = sqrt(fmax(fit->covariance[j * p + j], 0));
	}
}

static enum trata_status allocate(struct least_squares *fit, size_t rows, size_t columns,
                                  struct trata_error *error)
{
	*fit = (struct least_squares){ .rows = rows, .columns = columns,
	                               .residual_df = rows - columns };
	fit->coefficients = memory_new(columns, sizeof(double));
	fit->std_errors = memory_new(columns, sizeof(double));
	fit->covariance = memory_new(columns * columns, sizeof(double));
	fit->residuals = memory_new(rows, sizeof(double));
	if (fit->coefficients && fit->std_errors && fit->covariance && fit->residuals)
		return TRATA_OK;
	least_squares_free(fit);
	return error_memory(error);
}

static enum trata_status check(size_t rows, size_t columns, const double *numbers, size_t count,
                               const double *response, struct trata_error *error)
{
	if (columns == 0)
		return error_set(error, TRATA_EARG, "a regression needs at least one column");
	if (rows < columns + 1)
		return error_set(error, TRATA_EFEWOBS, "%zu observations for %zu coefficients; at "
		                 "least %zu are needed", rows, columns, columns + 1);
	for (size_t i = 0; i < rows; i++)
		if (!isfinite(response[i]))
			return error_set(error, TRATA_EDATA, "value %zu is not a number", i + 1);
	for (size_t k = 0; k < count; k++)
		if (!isfinite(numbers[k]))
			return error_set(error, TRATA_EDATA, "row %zu of the design is not a number",
			                 k / (count / rows) + 1);
	return TRATA_OK;
}

/* Fits with the design already in the problem; frees the problem. */
static enum trata_status finish(struct problem *problem, const double *response,
                                struct least_squares *fit, struct trata_error *error)
{
	enum trata_status status = factor(problem, error);
	if (!status)
		status = allocate(fit, problem->rows, problem->columns, error);
	if (!status)
		fill_fit(problem, response, fit);
	problem_free(problem);
	return status;
}

enum trata_status least_squares_fit(size_t rows, size_t columns, const double *design,
                                    const double *response, struct least_squares *fit,
                                    struct trata_error *error)
{
	struct problem problem;
	*fit = (struct least_squares){0};
	enum trata_status status = check(rows, columns, design, rows * columns, response, error);
	if (!status)
		status = problem_new(&problem, rows, columns, error);
	if (status)
		return status;
	for (size_t k = 0; k < rows * columns; k++)
		problem.design[k] = design[k];
	return finish(&problem, response, fit, error);
}

enum trata_status least_squares_polynomial(size_t rows, unsigned degree, const double *x,
                                           const double *response, struct least_squares *fit,
                                           struct trata_error *error)
{
	struct problem problem;
	*fit = (struct least_squares){0};
	enum trata_status status = check(rows, degree + 1, x, rows, response, error);
	if (!status)
		status = problem_new(&problem, rows, degree + 1, error);
	if (status)
		return status;
	for (size_t i = 0; i < rows; i++) {
		long double power = 1;
		for (unsigned j = 0; j <= degree; j++, power *= x[i])
			problem.design[i * (degree + 1) + j] = power;
	}
	return finish(&problem, response, fit, error);
}

void least_squares_free(struct least_squares *fit)
{
	memory_free(fit->coefficients);
	memory_free(fit->std_errors);
	memory_free(fit->covariance);
	memory_free(fit->residuals);
	*fit = (struct least_squares){0};
}
