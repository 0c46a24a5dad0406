#include "mse_bootstrap.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "../base/memory.h"
#include "mse_parallel.h"

enum trata_status mse_apply(struct mse_workspace *work, const struct mse_selection *selection,
                            struct mse_candidate *chosen, struct trata_error *error)
{
	switch (selection->method) {
	case MSE_STEPWISE:
		return mse_stepwise(work, selection->threshold, chosen, NULL, error);
	case MSE_BIC:
		return mse_best(work, selection->models, selection->model_count, chosen, error);
	case MSE_DOWNHILL:
		return mse_downhill(work, selection->order, chosen, error);
	case MSE_FIXED:
		break;
	}
	return mse_candidate_fit(work, &selection->model, chosen, error);
}

/* A one-to-one scramble of 32 bits (multiply and fold), so that no two replicates of one seed can
 * start the generator alike. */
static uint32_t scramble(uint32_t x)
{
	x ^= x >> 16;
	x *= 0x7feb352du;
	x ^= x >> 15;
	x *= 0x846ca68bu;
	return x ^ x >> 16;
}

static unsigned long stream_seed(uint64_t seed, size_t replicate)
{
	uint32_t key = scramble((uint32_t)seed) ^ scramble((uint32_t)(seed >> 32) + 0x9e3779b9u);
	return scramble((uint32_t)replicate ^ key);
}

/* Draws one replicate with a generator that is at hand. */
static void draw(const struct mse_table *table, gsl_rng *generator, uint64_t seed,
                 size_t replicate, double counts[MSE_CELLS_MAX])
{
	double weights[MSE_CELLS_MAX];
	unsigned drawn[MSE_CELLS_MAX], histories[MSE_CELLS_MAX], cells = 0;
	memset(counts, 0, mse_cells(table) * sizeof *counts);
	for (unsigned h = 1; h < mse_cells(table); h++)
		if (table->counts[h] > 0) {
			weights[cells] = (double)table->counts[h];
			histories[cells++] = h;
		}
	gsl_rng_set(generator, stream_seed(seed, replicate));
	gsl_ran_multinomial(generator, cells, (unsigned)table->observed, weights, drawn);
	for (unsigned i = 0; i < cells; i++)
		counts[histories[i]] = drawn[i];
}

bool mse_replicate(const struct mse_table *table, uint64_t seed, size_t replicate,
                   double counts[MSE_CELLS_MAX])
{
	gsl_rng *generator = gsl_rng_alloc(gsl_rng_mt19937);
	if (!generator)
		return false;
	draw(table, generator, seed, replicate, counts);
	gsl_rng_free(generator);
	return true;
}

enum trata_status mse_jackknife(const struct mse_table *table,
                                const struct mse_selection *selection, double *acceleration,
                                bool *found, size_t *without, struct trata_error *error)
{
	double estimates[MSE_CELLS_MAX], weights[MSE_CELLS_MAX];
	size_t used = 0;
	enum trata_status status = TRATA_OK;
	struct mse_table rest = *table;
	struct mse_workspace *work = mse_workspace_new(table->lists);
	*found = false;
	*without = 0;
	if (!work)
		return error_memory(error);
	for (unsigned h = 1; h < mse_cells(table) && status == TRATA_OK; h++) {
		struct mse_candidate chosen = {0};
		if (table->counts[h] == 0)
			continue;
		rest.counts[h]--;
		mse_workspace_load(work, &rest);
		rest.counts[h]++;
		status = mse_apply(work, selection, &chosen, error);
		if (chosen.fit.converged) {
			estimates[used] = chosen.fit.estimate;
			weights[used++] = (double)table->counts[h];
		} else {
			*without += (size_t)table->counts[h];
		}
	}
	if (status == TRATA_OK)
		*found = mse_acceleration(estimates, weights, used, acceleration);
	mse_workspace_free(work);
	return status;
}

/* What the threads share: each replicate writes its own estimate, 0 where there is none. */
struct drawing {
	const struct mse_table *table;
	const struct mse_selection *selection;
	uint64_t seed;
	size_t first;        /* the replicate that stands behind item 0 */
	double *estimates;
};

static void *new_drawer(void *shared)
{
	const struct drawing *drawing = shared;
	return mse_workspace_new(drawing->table->lists);
}

static void free_drawer(void *scratch)
{
	mse_workspace_free(scratch);
}

static bool draw_some(void *shared, void *scratch, size_t first, size_t last)
{
	struct drawing *drawing = shared;
	double counts[MSE_CELLS_MAX];
	gsl_rng *generator = gsl_rng_alloc(gsl_rng_mt19937);
	bool done = generator != NULL;
	for (size_t item = first; item < last && done; item++) {
		struct mse_candidate chosen;
		size_t i = drawing->first + item;
		draw(drawing->table, generator, drawing->seed, i, counts);
		mse_workspace_counts(scratch, drawing->table->lists, counts);
		done = mse_apply(scratch, drawing->selection, &chosen, NULL) == TRATA_OK;
		drawing->estimates[i] = done && chosen.fit.converged ? chosen.fit.estimate : 0;
	}
	if (generator)
		gsl_rng_free(generator);
	return done;
}

static int compare_doubles(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;
	return (a > b) - (a < b);
}

static enum trata_status check_options(const struct mse_table *table,
                                       const struct mse_bootstrap_options *options,
                                       struct trata_error *error)
{
	if (!(options->level > 0 && options->level < 1))
		return error_set(error, TRATA_EARG, "%g is not a level between 0 and 1", options->level);
	if (options->replicates > MSE_REPLICATES_MAX)
		return error_set(error, TRATA_EARG, "%zu replicates are more than %u", options->replicates,
		                 MSE_REPLICATES_MAX);
	if (table->observed == 0 || table->observed > UINT_MAX)
		return error_set(error, TRATA_EFEWOBS, "a bootstrap of %lld persons cannot be drawn",
		                 (long long)table->observed);
	double least = ceil(2 / (1 - options->level));
	if ((double)options->replicates < least)
		return error_set(error, TRATA_EFEWOBS,
		                 "an interval of level %g needs at least %.0f replicates, %zu were asked",
		                 options->level, least, options->replicates);
	return TRATA_OK;
}

/* Sorts the estimates, those of replicates without one dropped. */
static void collect(struct mse_bootstrap *result, size_t replicates)
{
	for (size_t i = 0; i < replicates; i++)
		if (result->estimates[i] > 0)
			result->estimates[result->count++] = result->estimates[i];
	result->without_estimate = replicates - result->count;
	qsort(result->estimates, result->count, sizeof *result->estimates, compare_doubles);
}

static void take_interval(struct mse_bootstrap *result, double estimate, double level)
{
	struct mse_interval *ends = &result->interval;
	double tail = (1 - level) / 2;
	*ends = (struct mse_interval){ .kind = MSE_BCA, .level = level };
	if ((double)result->count < ceil(2 / (1 - level)))
		result->reason = "too few replicates have an estimate";
	else if (!result->has_acceleration)
		result->reason = "leaving one person out changes nothing, so that skewness cannot be measured";
	else if (!mse_bca(result->estimates, result->count, estimate, result->acceleration, tail,
	                  &ends->lower) ||
	         !mse_bca(result->estimates, result->count, estimate, result->acceleration, 1 - tail,
	                  &ends->upper))
		result->reason = "all replicates lie on one side of the estimate";
	ends->has_lower = ends->has_upper = !result->reason;
	if (result->reason)
		ends->lower = ends->upper = 0;
}

enum trata_status mse_bootstrap_draw(const struct mse_table *table,
                                     const struct mse_selection *selection,
                                     const struct mse_bootstrap_options *options, size_t first,
                                     size_t last, double *estimates, struct trata_error *error)
{
	struct drawing drawing = { .table = table, .selection = selection, .seed = options->seed,
	                           .first = first, .estimates = estimates };
	enum trata_status status = check_options(table, options, error);
	if (status != TRATA_OK)
		return status;
	if (first > last || last > options->replicates)
		return error_set(error, TRATA_EARG, "there are no replicates %zu to %zu of %zu", first + 1,
		                 last, options->replicates);
	struct parallel_job job = { .items = last - first, .chunk = 8, .threads = options->threads,
	                            .shared = &drawing, .work = draw_some,
	                            .scratch_new = new_drawer, .scratch_free = free_drawer };
	return parallel_run(&job) ? TRATA_OK : error_memory(error);
}

enum trata_status mse_bootstrap(const struct mse_table *table,
                                const struct mse_selection *selection, double estimate,
                                const struct mse_bootstrap_options *options,
                                struct mse_bootstrap *result, struct trata_error *error)
{
	*result = (struct mse_bootstrap){0};
	enum trata_status status = check_options(table, options, error);
	if (status == TRATA_OK)
		status = mse_jackknife(table, selection, &result->acceleration, &result->has_acceleration,
		                       &result->jackknife_without, error);
	if (status != TRATA_OK)
		return status;
	result->estimates = memory_new(options->replicates, sizeof *result->estimates);
	if (!result->estimates)
		status = error_memory(error);
	else if (options->drawn)
		memcpy(result->estimates, options->drawn, options->replicates * sizeof *options->drawn);
	else
		status = mse_bootstrap_draw(table, selection, options, 0, options->replicates,
		                            result->estimates, error);
	if (status != TRATA_OK) {
		mse_bootstrap_free(result);
		return status;
	}
	collect(result, options->replicates);
	take_interval(result, estimate, options->level);
	return TRATA_OK;
}

void mse_bootstrap_free(struct mse_bootstrap *result)
{
	memory_free(result->estimates);
	*result = (struct mse_bootstrap){0};
}
