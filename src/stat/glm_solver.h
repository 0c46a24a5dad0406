/* One fit at a fixed theta: the iteration that glm.c and glm_theta.c share. */
#ifndef TRATA_STAT_GLM_SOLVER_H
#define TRATA_STAT_GLM_SOLVER_H

#include "glm.h"

/* Buffers of one fit; glm_solver_new once, then any number of glm_solver_run. */
struct glm_solver {
	const struct glm_data *data;
	double theta;         /* 0: Poisson variance */
	double *coefficients; /* columns */
	double *predictor;    /* rows: eta, offset included */
	double *fitted;       /* rows: mu */
	double *trial;        /* columns: the step being tried */
	double *factored;     /* rows x columns: QR of sqrt(W) X */
	double *tau;          /* columns */
	double *working;      /* rows: sqrt(W) z */
	double *weights;      /* rows */
	double tolerance;     /* last step of the linear predictor; 0: to the last digits */
	bool started;         /* coefficients hold a fit to start from */
	unsigned iterations;
};

enum trata_status glm_solver_new(struct glm_solver *solver, const struct glm_data *data,
                                 struct trata_error *error);
void glm_solver_free(struct glm_solver *solver);

/* Iterates to the maximum at `theta` (0: Poisson) from the fit before, if there was one. */
enum trata_status glm_solver_run(struct glm_solver *solver, double theta,
                                 struct trata_error *error);

/* After the last run: weights and factors of the expected information at the answer. */
enum trata_status glm_solver_finish(struct glm_solver *solver, struct trata_error *error);

/* Maximum-likelihood theta, jointly with the coefficients. Starts from a Poisson fit in the
 * solver; *infinite is set when the likelihood has its maximum at an infinite theta, and the
 * solver then holds the Poisson fit again. */
enum trata_status glm_theta_estimate(struct glm_solver *solver, double *theta, double *std_error,
                                     bool *infinite, struct trata_error *error);

static inline double glm_weight(const struct glm_data *data, size_t row)
{
	return data->weights ? data->weights[row] : 1;
}

static inline double glm_offset(const struct glm_data *data, size_t row)
{
	return data->offset ? data->offset[row] : 0;
}

#endif
