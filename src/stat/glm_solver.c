#include "glm_solver.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_blas.h>
#include <gsl/gsl_linalg.h>

#include "../base/memory.h"

#define MOST_ITERATIONS 100
#define MOST_HALVINGS 30
/* The linear predictor must stand still to this, relative to its size. */
#define STEP_TOLERANCE 1e-12
/* A column is dependent when less than this share of its length is left by those before it. */
#define RANK_TOLERANCE 1e-10
/* exp() of a predictor beyond this is no count. */
#define PREDICTOR_LIMIT 600.0
/* Where a fitted zero lies below this share of the largest fitted value, it is on its way to 0. */
#define VANISHING 1e-7

enum trata_status glm_solver_new(struct glm_solver *solver, const struct glm_data *data,
                                 struct trata_error *error)
{
	*solver = (struct glm_solver){ .data = data };
	size_t n = data->rows, p = data->columns;
	solver->coefficients = memory_new(p, sizeof(double));
	solver->predictor = memory_new(n, sizeof(double));
	solver->fitted = memory_new(n, sizeof(double));
	solver->trial = memory_new(p, sizeof(double));
	solver->factored = memory_new(n * p, sizeof(double));
	solver->tau = memory_new(p, sizeof(double));
	solver->working = memory_new(n, sizeof(double));
	solver->weights = memory_new(n, sizeof(double));
	if (solver->coefficients && solver->predictor && solver->fitted && solver->trial &&
	    solver->factored && solver->tau && solver->working && solver->weights)
		return TRATA_OK;
	glm_solver_free(solver);
	return error_memory(error);
}

void glm_solver_free(struct glm_solver *solver)
{
	memory_free(solver->coefficients);
	memory_free(solver->predictor);
	memory_free(solver->fitted);
	memory_free(solver->trial);
	memory_free(solver->factored);
	memory_free(solver->tau);
	memory_free(solver->working);
	memory_free(solver->weights);
	*solver = (struct glm_solver){0};
}

static double linear_predictor(const struct glm_data *data, size_t row, const double *b)
{
	const double *x = data->design + row * data->columns;
	double eta = glm_offset(data, row);
	for (size_t j = 0; j < data->columns; j++)
		eta += x[j] * b[j];
	return eta;
}

/* The deviance of the coefficients, or infinity where the model overflows. */
static double deviance_of(const struct glm_solver *solver, const double *coefficients)
{
	const struct glm_data *data = solver->data;
	double sum = 0;
	for (size_t i = 0; i < data->rows; i++) {
		double weight = glm_weight(data, i);
		if (weight <= 0)
			continue;
		double eta = linear_predictor(data, i, coefficients);
		if (!(fabs(eta) <= PREDICTOR_LIMIT))
			return HUGE_VAL;
		sum += weight * glm_unit_deviance(data->response[i], exp(eta), solver->theta);
	}
	return sum;
}

/* The weighted design and the working response, rows that are left out as zeros. The steps are
 * Newton's, with the observed information, which a log link keeps positive: they converge where
 * those with the expected information crawl. The expected one serves the covariance. */
static void fill_weighted(struct glm_solver *solver, bool expected)
{
	const struct glm_data *data = solver->data;
	size_t p = data->columns;
	for (size_t i = 0; i < data->rows; i++) {
		double mu = solver->fitted[i], y = data->response[i], weight = glm_weight(data, i);
		double variance = solver->theta > 0 ? 1 + mu / solver->theta : 1;
		double score = weight * (y - mu) / variance, bend = weight * mu / variance;
		if (solver->theta > 0 && !expected)
			bend *= (1 + y / solver->theta) / variance;
		solver->weights[i] = weight > 0 ? bend : 0;
		double root = sqrt(solver->weights[i]);
		for (size_t j = 0; j < p; j++)
			solver->factored[i * p + j] = root * data->design[i * p + j];
		double response = solver->predictor[i] - glm_offset(data, i) + score / bend;
		solver->working[i] = weight > 0 ? root * response : 0;
	}
}

static enum trata_status dependent(size_t column, struct trata_error *error)
{
	error_set(error, TRATA_EFEWOBS, "column %zu of the model follows from the others in the "
	          "periods that have data", column + 1);
	error_hint(error, "use fewer terms or a longer series");
	return TRATA_EFEWOBS;
}

/* Factors sqrt(W) X and refuses columns that depend on those before them. */
static enum trata_status factor(struct glm_solver *solver, bool expected,
                                struct trata_error *error)
{
	size_t n = solver->data->rows, p = solver->data->columns;
	fill_weighted(solver, expected);
	memset(solver->trial, 0, p * sizeof *solver->trial);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < p; j++)
			solver->trial[j] += solver->factored[i * p + j] * solver->factored[i * p + j];
	gsl_matrix_view a = gsl_matrix_view_array(solver->factored, n, p);
	gsl_vector_view tau = gsl_vector_view_array(solver->tau, p);
	if (gsl_linalg_QR_decomp(&a.matrix, &tau.vector))
		return error_set(error, TRATA_EDATA, "the design cannot be factored");
	for (size_t j = 0; j < p; j++) {
		double diagonal = fabs(solver->factored[j * p + j]);
		if (!(diagonal > RANK_TOLERANCE * sqrt(solver->trial[j])))
			return dependent(j, error);
	}
	return TRATA_OK;
}

/* Solves the weighted least squares problem of this iteration into `trial`. */
static enum trata_status solve(struct glm_solver *solver, struct trata_error *error)
{
	enum trata_status status = factor(solver, false, error);
	if (status)
		return status;
	size_t n = solver->data->rows, p = solver->data->columns;
	gsl_matrix_view a = gsl_matrix_view_array(solver->factored, n, p);
	gsl_vector_view tau = gsl_vector_view_array(solver->tau, p);
	gsl_vector_view z = gsl_vector_view_array(solver->working, n);
	gsl_matrix_view r = gsl_matrix_submatrix(&a.matrix, 0, 0, p, p);
	gsl_vector_view b = gsl_vector_view_array(solver->trial, p);
	gsl_linalg_QR_QTvec(&a.matrix, &tau.vector, &z.vector);
	memcpy(solver->trial, solver->working, p * sizeof *solver->trial);
	gsl_blas_dtrsv(CblasUpper, CblasNoTrans, CblasNonUnit, &r.matrix, &b.vector);
	return TRATA_OK;
}

/* Goes back towards the coefficients before while the step makes the fit worse. */
static bool shorten(struct glm_solver *solver, double *deviance)
{
	size_t p = solver->data->columns;
	double before = *deviance;
	for (unsigned i = 0; i <= MOST_HALVINGS; i++) {
		*deviance = deviance_of(solver, solver->trial);
		if (!solver->started)
			return isfinite(*deviance);
		if (*deviance <= before + 1e-9 * (fabs(before) + 1))
			return true;
		for (size_t j = 0; j < p; j++)
			solver->trial[j] = (solver->trial[j] + solver->coefficients[j]) / 2;
	}
	return false;
}

/* Takes the trial over; returns how far the linear predictor moved, relative to its size. */
static double accept(struct glm_solver *solver)
{
	const struct glm_data *data = solver->data;
	double moved = 0;
	memcpy(solver->coefficients, solver->trial, data->columns * sizeof *solver->trial);
	for (size_t i = 0; i < data->rows; i++) {
		double eta = linear_predictor(data, i, solver->coefficients);
		if (glm_weight(data, i) > 0)
			moved = fmax(moved, fabs(eta - solver->predictor[i]) / (1 + fabs(eta)));
		solver->predictor[i] = eta;
		solver->fitted[i] = exp(eta);
	}
	return moved;
}

/* The usual start of the iteration: the counts themselves, moved off zero. */
static void start(struct glm_solver *solver)
{
	const struct glm_data *data = solver->data;
	for (size_t i = 0; i < data->rows; i++) {
		solver->fitted[i] = data->response[i] + 0.1;
		solver->predictor[i] = log(solver->fitted[i]);
	}
}

/* Some fitted values of zeros are vanishing: the likelihood has no maximum. */
static bool vanishing(const struct glm_solver *solver)
{
	double largest = 0;
	for (size_t i = 0; i < solver->data->rows; i++)
		largest = fmax(largest, solver->fitted[i]);
	for (size_t i = 0; i < solver->data->rows; i++)
		if (glm_weight(solver->data, i) > 0 && solver->data->response[i] <= 0 &&
		    solver->fitted[i] < VANISHING * largest)
			return true;
	return false;
}

static enum trata_status no_maximum(const struct glm_solver *solver, struct trata_error *error)
{
	if (vanishing(solver)) {
		error_set(error, TRATA_EFEWOBS,
		          "the model has no finite estimate: a group of periods has only zeros");
		error_hint(error, "leave out the season, or choose periods that have cases");
	} else {
		error_set(error, TRATA_EFEWOBS, "the regression did not settle in %d iterations",
		          MOST_ITERATIONS);
		error_hint(error, "use fewer terms or a longer series");
	}
	return TRATA_EFEWOBS;
}

enum trata_status glm_solver_run(struct glm_solver *solver, double theta,
                                 struct trata_error *error)
{
	enum trata_status status;
	double moved = HUGE_VAL, deviance, tolerance = fmax(STEP_TOLERANCE, solver->tolerance);
	solver->theta = theta;
	if (!solver->started)
		start(solver);
	deviance = solver->started ? deviance_of(solver, solver->coefficients) : HUGE_VAL;
	for (unsigned i = 0; i < MOST_ITERATIONS; i++) {
		double before = moved;
		if ((status = solve(solver, error)))
			return status;
		if (!shorten(solver, &deviance))
			break;
		moved = accept(solver);
		solver->started = true;
		solver->iterations++;
		/* Rounding may keep the last digits moving; then the step no longer shrinks. */
		if (moved <= tolerance || (moved <= 1e-10 && moved >= before))
			return vanishing(solver) && moved > tolerance ? no_maximum(solver, error)
			                                              : TRATA_OK;
	}
	return no_maximum(solver, error);
}

enum trata_status glm_solver_finish(struct glm_solver *solver, struct trata_error *error)
{
	return factor(solver, true, error);
}
