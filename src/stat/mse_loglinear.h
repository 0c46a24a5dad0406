/* Poisson log-linear fits of capture histories.
 *
 * Cell h has y_h ~ Poisson(mu_h), log mu_h = sum of b_S over the terms S of the model that lie in
 * h; the unseen cell is exp(b_0) (Bishop, Fienberg & Holland 1975, chapter 6). With indicators
 * of subsets the design need never be written down: log mu is the subset-sum transform of b, the
 * sufficient statistics are the superset sums of y, and the Fisher information of S and T is the
 * superset sum of mu at S union T. Each costs lists * 2^lists additions.
 *
 * A term on which nobody stands has b = minus infinity: its cells are left out, it still counts
 * as a parameter (Chan, Silverman & Vincent 2021, JASA 116, section 2.3).
 *
 * A workspace holds one table's counts and the latest fit; it is used by one thread. */
#ifndef TRATA_STAT_MSE_LOGLINEAR_H
#define TRATA_STAT_MSE_LOGLINEAR_H

#include "mse_model.h"

/* More parameters than any table of people can bear; it bounds the workspace. */
#define MSE_PARAMETERS_MAX 256u

struct mse_workspace;

/* What a fit says. Without `converged` nothing else is set: no estimate exists there. */
struct mse_fit {
	bool converged;
	unsigned parameters;     /* constant, main effects, interactions, empty ones among them */
	unsigned empty_terms;    /* interactions that nobody stands on */
	double unseen;           /* exp(b_0), persons */
	double estimate;         /* observed + unseen, persons */
	double se_log_unseen;    /* standard error of b_0 by the Fisher information */
	double log_likelihood;   /* Poisson, with the factorials */
	double deviance;
	double aic;              /* -2 log L + 2 parameters */
	double bic;              /* -2 log L + parameters * ln(observed persons) */
};

/* A workspace for tables of at most `lists` lists. Freed with mse_workspace_free; NULL when
 * memory ran out. */
struct mse_workspace *mse_workspace_new(unsigned lists);
void mse_workspace_free(struct mse_workspace *work);

/* Takes the counts of a table (which need not stay) for the fits that follow. */
void mse_workspace_load(struct mse_workspace *work, const struct mse_table *table);

/* The same from bare counts, indexed by history, for replicates; counts[0] is not read. */
void mse_workspace_counts(struct mse_workspace *work, unsigned lists, const double *counts);

/* The persons that stand on every list of `mask`: observed, and expected by the latest fit. */
double mse_workspace_overlap(const struct mse_workspace *work, unsigned mask);
double mse_workspace_expected(const struct mse_workspace *work, unsigned mask);

/* The table that was loaded: how many lists, and by history the counts and their sums over
 * supersets (2^lists each). Borrowed from the workspace. */
unsigned mse_workspace_lists(const struct mse_workspace *work);
const double *mse_workspace_table(const struct mse_workspace *work);
const double *mse_workspace_overlaps(const struct mse_workspace *work);

/* The expected count of a history by the latest fit; 0 is the unseen cell. */
double mse_workspace_fitted(const struct mse_workspace *work, unsigned history);

/* Fits a model by Newton's method to the maximum of the likelihood, which must exist: ask
 * mse_existence first. A fit that cannot be had comes back without `converged`.
 * In R: glm(count ~ A + B + A:B, poisson, control = glm.control(epsilon = 1e-14)); the AIC adds
 * 2 for each empty term, as SparseMSE's modelfit does. */
struct mse_fit mse_loglinear(struct mse_workspace *work, const struct mse_model *model);

/* The same, starting from the latest fit of the same table: `model` should differ by little. */
struct mse_fit mse_loglinear_from(struct mse_workspace *work, const struct mse_model *model);

/* The greatest log-likelihood with the unseen cell held at exp(log_unseen). False when it cannot
 * be had. In R: glm(count ~ . - 1, offset = rep(log_unseen, cells), poisson). */
bool mse_loglinear_held(struct mse_workspace *work, const struct mse_model *model,
                        double log_unseen, double *log_likelihood);

/* The fit with `unseen` persons taken as observed in the unseen cell: log mu_0, and the kernel
 * sum(y log mu - mu) of the log-likelihood over all cells. False when it cannot be had. For the
 * multinomial likelihood of a population of observed + unseen. */
bool mse_loglinear_complete(struct mse_workspace *work, const struct mse_model *model,
                            double unseen, double *log_fitted_unseen, double *kernel);

#endif
