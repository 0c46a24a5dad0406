/* How the answer moves when the question is asked a little otherwise: without a list, with two
 * lists made one, with another threshold. */
#ifndef TRATA_STAT_MSE_SENSITIVITY_H
#define TRATA_STAT_MSE_SENSITIVITY_H

#include "mse_bootstrap.h"

/* Selects on a table. MSE_BIC without models of its own ranks all hierarchical models up to
 * `order` (mse_rank says how many lists that allows). Errors: TRATA_EARG, TRATA_ENOMEM. */
enum trata_status mse_choose(const struct mse_table *table, const struct mse_selection *selection,
                             unsigned threads, struct mse_candidate *chosen,
                             struct trata_error *error);

enum mse_change { MSE_ALL_LISTS, MSE_LIST_OMITTED, MSE_LISTS_MERGED };

struct mse_variant {
	enum mse_change change;
	unsigned first, second;            /* the list left out, or the two that were merged */
	unsigned lists;
	int64_t observed;                  /* persons; fewer when a list is left out */
	struct mse_candidate chosen;       /* its lists are numbered in the changed table */
	struct mse_table table;            /* the changed table, for names */
};

#define MSE_VARIANTS_MAX (1 + MSE_LISTS_MAX + MSE_PAIRS_MAX)

/* The table as it is, without each list, with each pair merged, in this order. `variants` has
 * room for MSE_VARIANTS_MAX. A variant on which nobody is left on some list carries
 * MSE_NO_ESTIMATE. Needs three lists (TRATA_EFEWOBS). MSE_FIXED is for independence alone, since
 * other models name lists that are gone (TRATA_EARG). */
enum trata_status mse_variants(const struct mse_table *table, const struct mse_selection *selection,
                               unsigned threads, struct mse_variant *variants, unsigned *count,
                               struct trata_error *error);

/* The estimates along stepwise selection: after 0, 1, 2, ... pairs, until no p-value is below
 * `threshold`. A threshold between the p-values of two steps gives the estimate between them. */
struct mse_path_estimates {
	struct mse_path path;
	struct mse_fit fits[MSE_PAIRS_MAX + 1];   /* fits[i]: after i pairs */
	enum mse_existence_code existence;        /* of independence; other than 0 leaves no fits */
};
enum trata_status mse_path_estimates(const struct mse_table *table, double threshold,
                                     struct mse_path_estimates *result,
                                     struct trata_error *error);

#endif
