/* NB2: the maximum-likelihood theta, with the coefficients, to the joint optimum. */
#include "glm_solver.h"

#include <math.h>

#include <gsl/gsl_sf_log.h>

#include "../base/memory.h"
#include "gamma_difference.h"

/* Above this theta the fit cannot be told from Poisson's. */
#define LARGEST_THETA 1e8
#define SMALLEST_THETA 1e-8
#define MOST_ROUNDS 1000
#define MOST_STEPS 200
#define ROUND_TOLERANCE 1e-13
/* One search step may change log(theta) by this much. */
#define LONGEST_STEP 3.0

/* x - log(1 + x). */
static double excess(double x)
{
	return x > -0.5 ? -gsl_sf_log_1plusx_mx(x) : x - log1p(x);
}

/* Derivative of the log-likelihood in theta (Lawless 1987, eq. 2.5), in a form that keeps its
 * digits for large theta, and minus its second derivative. */
static void theta_score(const struct glm_solver *solver, double theta, double *score,
                        double *information)
{
	const struct glm_data *data = solver->data;
	*score = *information = 0;
	for (size_t i = 0; i < data->rows; i++) {
		double weight = glm_weight(data, i);
		if (weight <= 0)
			continue;
		double y = data->response[i], mu = solver->fitted[i];
		double apart = (y - mu) / (theta + mu);
		*score += weight * (gamma_difference_digamma(theta, y) - excess(apart));
		*information += weight * (gamma_difference_trigamma(theta, y) -
		                          apart * apart / (theta + y));
	}
}

static double log_likelihood(const struct glm_solver *solver, double theta)
{
	const struct glm_data *data = solver->data;
	double sum = 0;
	for (size_t i = 0; i < data->rows; i++)
		if (glm_weight(data, i) > 0)
			sum += glm_weight(data, i) *
			       glm_unit_log_likelihood(data->response[i], solver->fitted[i], theta);
	return sum;
}

/* Maximizes over theta at the fitted values of the solver: Newton's method on log(theta), kept
 * inside the bracket that the signs of the score draw. Returns a theta outside the limits when
 * the likelihood rises to them. */
static double maximize(const struct glm_solver *solver, double theta)
{
	double low = -HUGE_VAL, high = HUGE_VAL, at = log(theta);
	for (unsigned i = 0; i < MOST_STEPS; i++) {
		double score, information, t = exp(at);
		theta_score(solver, t, &score, &information);
		double slope = t * score, bend = t * t * information - slope;
		if (slope > 0)
			low = fmax(low, at);
		else
			high = fmin(high, at);
		double step = bend > 0 ? slope / bend : copysign(1, slope);
		step = fmax(-LONGEST_STEP, fmin(LONGEST_STEP, step));
		double next = at + step;
		if (next <= low || next >= high)
			next = isfinite(low) && isfinite(high) ? (low + high) / 2 : next;
		if (fabs(next - at) <= 1e-15 * fmax(1, fabs(at)))
			return exp(next);
		at = next;
		if (at > log(LARGEST_THETA) || at < log(SMALLEST_THETA))
			return exp(at);
	}
	return exp(at);
}

/* Twice the slope of the log-likelihood in 1/theta at an infinite theta. */
static double boundary_slope(const struct glm_solver *solver)
{
	const struct glm_data *data = solver->data;
	double slope = 0;
	for (size_t i = 0; i < data->rows; i++) {
		double y = data->response[i], apart = y - solver->fitted[i];
		slope += glm_weight(data, i) * (apart * apart - y);
	}
	return slope;
}

/* The theta of a coarse grid whose likelihood beats Poisson's most, 0 if none does. */
static double grid_start(const struct glm_solver *solver)
{
	double best = log_likelihood(solver, 0), start = 0;
	for (double theta = 1e-4; theta < LARGEST_THETA; theta *= 4) {
		double value = log_likelihood(solver, theta);
		if (value > best + 1e-9 * fabs(best)) {
			best = value;
			start = theta;
		}
	}
	return start;
}

/* Where the search starts: the moment estimate when the boundary says overdispersion, a grid
 * when it does not, for the likelihood can have a second maximum; 0 means Poisson. */
static double theta_start(const struct glm_solver *solver)
{
	const struct glm_data *data = solver->data;
	if (boundary_slope(solver) <= 0)
		return grid_start(solver);
	double used = 0, sum = 0;
	for (size_t i = 0; i < data->rows; i++) {
		double weight = glm_weight(data, i);
		if (weight <= 0)
			continue;
		double apart = data->response[i] / solver->fitted[i] - 1;
		used += weight;
		sum += weight * apart * apart;
	}
	return fmin(fmax(used / sum, 1e-3), 1e6);
}

static enum trata_status poisson_again(struct glm_solver *solver, bool *infinite,
                                       struct trata_error *error)
{
	*infinite = true;
	return glm_solver_run(solver, 0, error);
}

enum trata_status glm_theta_estimate(struct glm_solver *solver, double *theta, double *std_error,
                                     bool *infinite, struct trata_error *error)
{
	double score, information, value = theta_start(solver), change = HUGE_VAL;
	*infinite = false;
	if (value <= 0)
		return poisson_again(solver, infinite, error);
	for (unsigned round = 0; round < MOST_ROUNDS; round++) {
		double before = change, next = maximize(solver, value);
		if (next > LARGEST_THETA)
			return poisson_again(solver, infinite, error);
		if (next < SMALLEST_THETA)
			return error_set(error, TRATA_EFEWOBS, "the overdispersion is without bound: "
			                 "too few cases for a negative-binomial model");
		change = fabs(log(next / value));
		value = next;
		enum trata_status status = glm_solver_run(solver, value, error);
		if (status)
			return status;
		if (change <= ROUND_TOLERANCE || (change <= 1e-10 && change >= before))
			break;
	}
	if (change > 1e-9)
		return error_set(error, TRATA_EFEWOBS, "the overdispersion did not settle");
	theta_score(solver, value, &score, &information);
	if (!(information > 0))
		return error_set(error, TRATA_EFEWOBS, "the overdispersion has no clear maximum");
	*theta = value;
	*std_error = sqrt(1 / information);
	return TRATA_OK;
}
