/* Choosing a log-linear model. Only models whose estimate exists and is unique are chosen.
 *
 * `work` holds the table. Every function leaves it ready for the next. */
#ifndef TRATA_STAT_MSE_SELECT_H
#define TRATA_STAT_MSE_SELECT_H

#include "mse_existence.h"

#define MSE_PAIRS_MAX (MSE_LISTS_MAX * (MSE_LISTS_MAX - 1) / 2)

/* A model with what came of it. `fit` is set when `existence` is MSE_EXISTS and the fit
 * converged. */
struct mse_candidate {
	struct mse_model model;
	enum mse_existence_code existence;
	struct mse_fit fit;
};

/* What stepwise selection added, in order. */
struct mse_path {
	unsigned steps;
	unsigned pairs[MSE_PAIRS_MAX];     /* masks of two lists */
	double p_values[MSE_PAIRS_MAX];
};

/* Asks for existence, then fits. Errors: TRATA_ENOMEM. */
enum trata_status mse_candidate_fit(struct mse_workspace *work, const struct mse_model *model,
                                    struct mse_candidate *candidate, struct trata_error *error);

/* Forward selection from independence (Chan, Silverman & Vincent 2021, JASA 116, section 3.2):
 * the persons on both lists of a pair are Poisson with the mean that the current model gives;
 * the pair of least one-sided p-value enters while that is below `threshold` (0 <= threshold <=
 * 1) and the larger model has an estimate. `path` may be NULL. The candidate carries code 1 to 3
 * when independence itself has no estimate. Errors: TRATA_EARG, TRATA_ENOMEM. In R: SparseMSE's
 * stepwisefit, which does not check the independence model. */
enum trata_status mse_stepwise(struct mse_workspace *work, double threshold,
                               struct mse_candidate *chosen, struct mse_path *path,
                               struct trata_error *error);

/* All models of a family, those with an estimate first, by BIC. */
struct mse_ranking {
	struct mse_candidate *candidates;  /* `admissible` of them, best first */
	size_t admissible, considered;
	size_t refused[4];                 /* by code; [0] counts fits that did not converge */
};

/* Fits every hierarchical model up to `order` (mse_model_each says how many lists) and ranks by
 * BIC = -2 log L + parameters * ln(observed) (Silverman, Chan & Vincent 2024, Statistics and
 * Computing 34:44); of equal BIC, the model that comes first in enumeration. `threads` 0 uses
 * every processor. Freed with mse_ranking_free. Errors: TRATA_EARG, TRATA_ENOMEM. In R:
 * MultipleSystemsEstimation's assemble_bic(maxorder = order). */
enum trata_status mse_rank(const struct mse_table *table, unsigned order, unsigned threads,
                           struct mse_ranking *ranking, struct trata_error *error);
void mse_ranking_free(struct mse_ranking *ranking);

/* The best by BIC of the models given; of equals the first. Sets existence MSE_NO_ESTIMATE when
 * none has an estimate. Errors: TRATA_ENOMEM. */
enum trata_status mse_best(struct mse_workspace *work, const struct mse_model *models,
                           size_t count, struct mse_candidate *chosen,
                           struct trata_error *error);

/* Downhill in BIC from independence: of all models one term larger or smaller, of at most `order`
 * lists a term, the best is taken while it improves (Silverman, Chan & Vincent 2024). Ends in a
 * local minimum, which need not be mse_rank's. Errors: TRATA_ENOMEM. */
enum trata_status mse_downhill(struct mse_workspace *work, unsigned order,
                               struct mse_candidate *chosen, struct trata_error *error);

/* The one-sided Poisson p-value of `count` at mean `mean` that stepwise selection uses: the
 * smaller tail, the count itself included. In R: min(ppois(n, m), ppois(n - 1, m, FALSE)). */
double mse_poisson_tail(double count, double mean);

#endif
