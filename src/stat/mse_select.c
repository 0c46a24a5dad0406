#include "mse_select.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#include "../base/memory.h"
#include "mse_parallel.h"

enum trata_status mse_candidate_fit(struct mse_workspace *work, const struct mse_model *model,
                                    struct mse_candidate *candidate, struct trata_error *error)
{
	candidate->model = *model;
	candidate->fit = (struct mse_fit){0};
	enum trata_status status = mse_existence(work, model, &candidate->existence, error);
	if (status == TRATA_OK && candidate->existence == MSE_EXISTS)
		candidate->fit = mse_loglinear(work, model);
	return status;
}

double mse_poisson_tail(double count, double mean)
{
	/* The cumulative functions of GSL take whole counts; a table's are. */
	unsigned n = count < 4294967295.0 ? (unsigned)count : 4294967295u;
	if (!(mean > 0))
		return n == 0 ? 1 : 0;
	double lower = gsl_cdf_poisson_P(n, mean);
	double upper = n == 0 ? 1 : gsl_cdf_poisson_Q(n - 1, mean);
	return fmin(lower, upper);
}

/* The pairs not yet in the model, with their p-values, least first; of equal ones the first pair
 * in the order 12, 13, ..., 23, ... stays first. */
struct pair {
	unsigned mask;
	double p_value;
};

static unsigned tempting_pairs(const struct mse_workspace *work, const struct mse_model *model,
                               double threshold, struct pair *pairs)
{
	unsigned lists = mse_workspace_lists(work), count = 0;
	for (unsigned i = 0; i < lists; i++)
		for (unsigned j = i + 1; j < lists; j++) {
			unsigned mask = 1u << i | 1u << j, at = count;
			if (mse_model_has(model, mask))
				continue;
			double p = mse_poisson_tail(mse_workspace_overlap(work, mask),
			                            mse_workspace_expected(work, mask));
			if (p >= threshold)
				continue;
			for (; at > 0 && pairs[at - 1].p_value > p; at--)
				pairs[at] = pairs[at - 1];
			pairs[at] = (struct pair){ mask, p };
			count++;
		}
	return count;
}

/* Adds the most significant pair that leaves an estimate; *added tells whether there was one.
 * Existence is asked in the order of significance, so that few models need be asked about. */
static enum trata_status add_pair(struct mse_workspace *work, double threshold,
                                  struct mse_candidate *chosen, struct mse_path *path,
                                  bool *added, struct trata_error *error)
{
	struct pair pairs[MSE_PAIRS_MAX];
	unsigned count = tempting_pairs(work, &chosen->model, threshold, pairs);
	enum trata_status status = TRATA_OK;
	*added = false;
	for (unsigned i = 0; i < count && !*added && status == TRATA_OK; i++) {
		struct mse_candidate larger = { .model = chosen->model };
		mse_model_add(&larger.model, pairs[i].mask);
		status = mse_existence(work, &larger.model, &larger.existence, error);
		if (status != TRATA_OK || larger.existence != MSE_EXISTS)
			continue;
		larger.fit = mse_loglinear_from(work, &larger.model);
		if (!larger.fit.converged)
			larger.fit = mse_loglinear(work, &larger.model);
		*chosen = larger;
		*added = true;
		path->pairs[path->steps] = pairs[i].mask;
		path->p_values[path->steps++] = pairs[i].p_value;
	}
	return status;
}

enum trata_status mse_stepwise(struct mse_workspace *work, double threshold,
                               struct mse_candidate *chosen, struct mse_path *path,
                               struct trata_error *error)
{
	struct mse_path own;
	struct mse_model independence = {0};
	bool added = true;
	if (!path)
		path = &own;
	path->steps = 0;
	if (!(threshold >= 0 && threshold <= 1))
		return error_set(error, TRATA_EARG, "%g is not a threshold for p-values, 0 to 1", threshold);
	enum trata_status status = mse_candidate_fit(work, &independence, chosen, error);
	while (status == TRATA_OK && added && chosen->fit.converged)
		status = add_pair(work, threshold, chosen, path, &added, error);
	return status;
}

struct gathering {
	const struct mse_table *table;
	struct mse_candidate *candidates;
	size_t count, capacity;
};

static bool gather(void *context, const struct mse_model *model)
{
	struct gathering *all = context;
	if (!memory_grow((void **)&all->candidates, &all->capacity, all->count + 1,
	                 sizeof *all->candidates))
		return false;
	all->candidates[all->count++] = (struct mse_candidate){ .model = *model };
	return true;
}

static void *loaded_workspace(void *shared)
{
	const struct gathering *all = shared;
	struct mse_workspace *work = mse_workspace_new(all->table->lists);
	if (work)
		mse_workspace_load(work, all->table);
	return work;
}

static void drop_workspace(void *scratch)
{
	mse_workspace_free(scratch);
}

static bool fit_some(void *shared, void *scratch, size_t first, size_t last)
{
	struct gathering *all = shared;
	for (size_t i = first; i < last; i++) {
		struct mse_model model = all->candidates[i].model;
		if (mse_candidate_fit(scratch, &model, &all->candidates[i], NULL) != TRATA_OK)
			return false;
	}
	return true;
}

static int compare_bic(const void *left, const void *right)
{
	const struct mse_candidate *const *a = left, *const *b = right;
	double difference = (*a)->fit.bic - (*b)->fit.bic;
	if (difference < 0 || difference > 0)
		return difference < 0 ? -1 : 1;
	return *a < *b ? -1 : *a > *b;
}

/* Counts what has no estimate and moves the rest to the ranking in the order of BIC. */
static bool sort_out(const struct gathering *all, struct mse_ranking *ranking)
{
	const struct mse_candidate **order = memory_new(all->count, sizeof *order);
	if (!order)
		return false;
	ranking->considered = all->count;
	for (size_t i = 0; i < all->count; i++) {
		if (all->candidates[i].fit.converged)
			order[ranking->admissible++] = &all->candidates[i];
		else
			ranking->refused[all->candidates[i].existence]++;
	}
	qsort(order, ranking->admissible, sizeof *order, compare_bic);
	ranking->candidates = memory_new(ranking->admissible, sizeof *ranking->candidates);
	for (size_t i = 0; i < ranking->admissible && ranking->candidates; i++)
		ranking->candidates[i] = *order[i];
	memory_free(order);
	return ranking->candidates != NULL;
}

enum trata_status mse_rank(const struct mse_table *table, unsigned order, unsigned threads,
                           struct mse_ranking *ranking, struct trata_error *error)
{
	struct gathering all = { .table = table };
	*ranking = (struct mse_ranking){0};
	enum trata_status status = mse_model_each(table->lists, order, gather, &all, error);
	if (status != TRATA_OK)
		goto done;
	struct parallel_job job = { .items = all.count, .chunk = 16, .threads = threads,
	                            .shared = &all, .work = fit_some,
	                            .scratch_new = loaded_workspace, .scratch_free = drop_workspace };
	if (!parallel_run(&job) || !sort_out(&all, ranking))
		status = error_memory(error);
done:
	memory_free(all.candidates);
	return status;
}

void mse_ranking_free(struct mse_ranking *ranking)
{
	memory_free(ranking->candidates);
	*ranking = (struct mse_ranking){0};
}

enum trata_status mse_best(struct mse_workspace *work, const struct mse_model *models,
                           size_t count, struct mse_candidate *chosen, struct trata_error *error)
{
	*chosen = (struct mse_candidate){ .existence = MSE_NO_ESTIMATE };
	for (size_t i = 0; i < count; i++) {
		struct mse_candidate candidate;
		enum trata_status status = mse_candidate_fit(work, &models[i], &candidate, error);
		if (status != TRATA_OK)
			return status;
		if (candidate.fit.converged &&
		    (!chosen->fit.converged || candidate.fit.bic < chosen->fit.bic))
			*chosen = candidate;
	}
	return TRATA_OK;
}

/* The neighbour that adds or removes one term; false when the term can do neither. */
static bool neighbour(const struct mse_model *model, unsigned lists, unsigned term,
                      struct mse_model *other)
{
	*other = *model;
	if (mse_model_can_add(model, term))
		mse_model_add(other, term);
	else if (mse_model_can_remove(model, lists, term))
		mse_model_remove(other, term);
	else
		return false;
	return true;
}

enum trata_status mse_downhill(struct mse_workspace *work, unsigned order,
                               struct mse_candidate *chosen, struct trata_error *error)
{
	unsigned lists = mse_workspace_lists(work);
	struct mse_model independence = {0}, other;
	enum trata_status status = mse_candidate_fit(work, &independence, chosen, error);
	bool improved = chosen->fit.converged;
	while (status == TRATA_OK && improved) {
		struct mse_candidate best = *chosen, candidate;
		improved = false;
		for (unsigned term = 3; term < 1u << lists && status == TRATA_OK; term++) {
			if (mse_size(term) > order || mse_size(term) >= lists ||
			    !neighbour(&chosen->model, lists, term, &other))
				continue;
			status = mse_candidate_fit(work, &other, &candidate, error);
			if (status == TRATA_OK && candidate.fit.converged &&
			    candidate.fit.bic < best.fit.bic) {
				best = candidate;
				improved = true;
			}
		}
		*chosen = best;
	}
	return status;
}
