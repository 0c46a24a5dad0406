/* The bootstrap of a population estimate, with the selection of the model repeated in every
 * replicate: an interval that takes the selected model for granted is too short (Chan, Silverman
 * & Vincent 2021, JASA 116, section 3.3).
 *
 * A replicate draws as many persons as were observed from the observed histories. Replicate r of
 * seed s always uses the same stream of numbers (mt19937), so that results do not depend on the
 * number of threads, and more replicates keep the earlier ones. */
#ifndef TRATA_STAT_MSE_BOOTSTRAP_H
#define TRATA_STAT_MSE_BOOTSTRAP_H

#include "mse_interval.h"
#include "mse_select.h"

/* How a replicate arrives at its model. */
enum mse_method {
	MSE_FIXED,      /* `model` */
	MSE_STEPWISE,   /* by p-values, `threshold` */
	MSE_BIC,        /* the best by BIC of `models`, borrowed */
	MSE_DOWNHILL    /* downhill in BIC, terms of at most `order` lists */
};

struct mse_selection {
	enum mse_method method;
	struct mse_model model;
	double threshold;
	unsigned order;
	const struct mse_model *models;
	size_t model_count;
};

/* Selects and fits on the workspace's table. Errors: TRATA_ENOMEM, TRATA_EARG. */
enum trata_status mse_apply(struct mse_workspace *work, const struct mse_selection *selection,
                            struct mse_candidate *chosen, struct trata_error *error);

#define MSE_REPLICATES 1000u
#define MSE_REPLICATES_MAX 10000000u
#define MSE_SEED 1u

struct mse_bootstrap_options {
	size_t replicates;   /* 2 / (1 - level) of them at least must have an estimate */
	uint64_t seed;
	double level;
	unsigned threads;    /* 0: as many as there are processors */
	const double *drawn; /* estimates of all replicates, drawn before (mse_bootstrap_draw); NULL:
	                      * draw them */
};

/* Draws the replicates from `first` to before `last` alone, counted from 0, and writes the estimate
 * of each at its place in `estimates`, 0 where it has none: several processes may each draw a part
 * of one bootstrap. Errors: TRATA_EARG, TRATA_EFEWOBS, TRATA_ENOMEM. */
enum trata_status mse_bootstrap_draw(const struct mse_table *table,
                                     const struct mse_selection *selection,
                                     const struct mse_bootstrap_options *options, size_t first,
                                     size_t last, double *estimates, struct trata_error *error);

struct mse_bootstrap {
	struct mse_interval interval;   /* MSE_BCA; no ends when `reason` says why */
	const char *reason;             /* static text, or NULL */
	double acceleration;
	bool has_acceleration;
	size_t without_estimate;        /* replicates whose model has no estimate: left out */
	size_t jackknife_without;       /* persons whose omission leaves no estimate: left out */
	size_t count;                   /* replicates with an estimate */
	double *estimates;              /* `count` populations, ascending */
};

/* Draws, selects, fits, and takes the BCa interval of `estimate`, the population that the same
 * selection gives on the table itself. Freed with mse_bootstrap_free. Errors: TRATA_EARG for
 * options that cannot be, TRATA_EFEWOBS for too few replicates for the level, TRATA_ENOMEM. In R:
 * SparseMSE's estimatepopulation (with other random numbers). */
enum trata_status mse_bootstrap(const struct mse_table *table,
                                const struct mse_selection *selection, double estimate,
                                const struct mse_bootstrap_options *options,
                                struct mse_bootstrap *result, struct trata_error *error);
void mse_bootstrap_free(struct mse_bootstrap *result);

/* The acceleration by leaving out one person of each distinct history. False in `found` when all
 * estimates are equal. `without` counts persons whose omission leaves no estimate. Errors:
 * TRATA_ENOMEM. */
enum trata_status mse_jackknife(const struct mse_table *table,
                                const struct mse_selection *selection, double *acceleration,
                                bool *found, size_t *without, struct trata_error *error);

/* The counts of one replicate, by history. False when memory ran out. */
bool mse_replicate(const struct mse_table *table, uint64_t seed, size_t replicate,
                   double counts[MSE_CELLS_MAX]);

#endif
