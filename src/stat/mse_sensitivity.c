#include "mse_sensitivity.h"

enum trata_status mse_choose(const struct mse_table *table, const struct mse_selection *selection,
                             unsigned threads, struct mse_candidate *chosen,
                             struct trata_error *error)
{
	if (selection->method == MSE_BIC && !selection->models) {
		struct mse_ranking ranking;
		enum trata_status status = mse_rank(table, selection->order, threads, &ranking, error);
		if (status != TRATA_OK)
			return status;
		*chosen = (struct mse_candidate){ .existence = MSE_NO_ESTIMATE };
		if (ranking.admissible > 0)
			*chosen = ranking.candidates[0];
		mse_ranking_free(&ranking);
		return TRATA_OK;
	}
	struct mse_workspace *work = mse_workspace_new(table->lists);
	if (!work)
		return error_memory(error);
	mse_workspace_load(work, table);
	enum trata_status status = mse_apply(work, selection, chosen, error);
	mse_workspace_free(work);
	return status;
}

/* Chooses on the variant's table; a list that lost everybody has no estimate, which is no error
 * of the caller's. */
static enum trata_status finish(struct mse_variant *variant, const struct mse_selection *selection,
                                unsigned threads, struct trata_error *error)
{
	variant->lists = variant->table.lists;
	variant->observed = variant->table.observed;
	variant->chosen = (struct mse_candidate){ .existence = MSE_NO_ESTIMATE };
	if (mse_table_check(&variant->table, NULL) != TRATA_OK)
		return TRATA_OK;
	return mse_choose(&variant->table, selection, threads, &variant->chosen, error);
}

enum trata_status mse_variants(const struct mse_table *table, const struct mse_selection *selection,
                               unsigned threads, struct mse_variant *variants, unsigned *count,
                               struct trata_error *error)
{
	*count = 0;
	if (table->lists < 3)
		return error_set(error, TRATA_EFEWOBS,
		                 "leaving out or merging lists needs at least 3 of them, there are %u",
		                 table->lists);
	if ((selection->method == MSE_FIXED && mse_model_terms(&selection->model) > 0) ||
	    (selection->method == MSE_BIC && selection->models))
		return error_set(error, TRATA_EARG, "a fixed model names lists that are left out");
	variants[0] = (struct mse_variant){ .change = MSE_ALL_LISTS, .table = *table };
	enum trata_status status = finish(&variants[(*count)++], selection, threads, error);
	for (unsigned i = 0; i < table->lists && status == TRATA_OK; i++) {
		struct mse_variant *variant = &variants[(*count)++];
		*variant = (struct mse_variant){ .change = MSE_LIST_OMITTED, .first = i, .second = i };
		status = mse_table_omit(table, i, &variant->table, error);
		if (status == TRATA_OK)
			status = finish(variant, selection, threads, error);
	}
	for (unsigned i = 0; i < table->lists; i++)
		for (unsigned j = i + 1; j < table->lists && status == TRATA_OK; j++) {
			struct mse_variant *variant = &variants[(*count)++];
			*variant = (struct mse_variant){ .change = MSE_LISTS_MERGED, .first = i, .second = j };
			status = mse_table_merge(table, i, j, &variant->table, error);
			if (status == TRATA_OK)
				status = finish(variant, selection, threads, error);
		}
	return status;
}

enum trata_status mse_path_estimates(const struct mse_table *table, double threshold,
                                     struct mse_path_estimates *result,
                                     struct trata_error *error)
{
	struct mse_candidate last;
	struct mse_model model = {0};
	*result = (struct mse_path_estimates){0};
	struct mse_workspace *work = mse_workspace_new(table->lists);
	if (!work)
		return error_memory(error);
	mse_workspace_load(work, table);
	enum trata_status status = mse_stepwise(work, threshold, &last, &result->path, error);
	if (status == TRATA_OK)
		result->existence = last.existence;
	if (status == TRATA_OK && last.fit.converged)
		for (unsigned i = 0; i <= result->path.steps; i++) {
			if (i > 0)
				mse_model_add(&model, result->path.pairs[i - 1]);
			result->fits[i] = mse_loglinear(work, &model);
		}
	mse_workspace_free(work);
	return status;
}
