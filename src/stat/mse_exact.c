/* Fisher's exact test with the conditional estimate of the odds ratio. */
#include "mse_diagnostics.h"

#include <math.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>

#include "../base/memory.h"

/* Ties with the observed probability count, up to rounding: the margin that R uses. */
#define TIE 1.0000001
/* Odds ratios are looked for between e^-60 and e^60. */
#define FARTHEST 60.0

/* The hypergeometric distribution of the cell `both`, given the margins, in logs. */
struct hypergeometric {
	int64_t least, most, observed;
	double *logs;
	double target;    /* what the root finder wants, and in which tail */
	int tail;         /* -1: P(X <= observed), 1: P(X >= observed), 0: the mean */
};

static double log_choose(double n, double k)
{
	return gsl_sf_lngamma(n + 1) - gsl_sf_lngamma(k + 1) - gsl_sf_lngamma(n - k + 1);
}

/* The mean or a tail of the distribution tilted to a log odds ratio. */
static double tilted(double log_ratio, void *context)
{
	const struct hypergeometric *cell = context;
	double most = -INFINITY, total = 0, wanted = 0;
	for (int64_t x = cell->least; x <= cell->most; x++)
		most = fmax(most, cell->logs[x - cell->least] + (double)x * log_ratio);
	for (int64_t x = cell->least; x <= cell->most; x++) {
		double weight = exp(cell->logs[x - cell->least] + (double)x * log_ratio - most);
		total += weight;
		if (cell->tail == 0)
			wanted += weight * (double)x;
		else if (cell->tail < 0 ? x <= cell->observed : x >= cell->observed)
			wanted += weight;
	}
	return wanted / total - cell->target;
}

static bool tilt_root(struct hypergeometric *cell, int tail, double target, double *odds_ratio)
{
	gsl_function function = { .function = tilted, .params = cell };
	cell->tail = tail;
	cell->target = target;
	gsl_root_fsolver *solver = gsl_root_fsolver_alloc(gsl_root_fsolver_brent);
	bool found = false;
	if (solver && gsl_root_fsolver_set(solver, &function, -FARTHEST, FARTHEST) == GSL_SUCCESS)
		for (int i = 0; i < 300 && !found; i++) {
			if (gsl_root_fsolver_iterate(solver) != GSL_SUCCESS)
				break;
			found = gsl_root_test_interval(gsl_root_fsolver_x_lower(solver),
			                               gsl_root_fsolver_x_upper(solver), 1e-13,
			                               1e-13) == GSL_SUCCESS;
		}
	if (found)
		*odds_ratio = exp(gsl_root_fsolver_root(solver));
	if (solver)
		gsl_root_fsolver_free(solver);
	return found;
}

static double two_sided(const struct hypergeometric *cell)
{
	double total = 0, extreme = 0, peak = -INFINITY;
	double seen = cell->logs[cell->observed - cell->least];
	for (int64_t x = cell->least; x <= cell->most; x++)
		peak = fmax(peak, cell->logs[x - cell->least]);
	for (int64_t x = cell->least; x <= cell->most; x++) {
		double log_weight = cell->logs[x - cell->least], weight = exp(log_weight - peak);
		total += weight;
		if (log_weight <= seen + log(TIE))
			extreme += weight;
	}
	return fmin(1, extreme / total);
}

enum trata_status mse_exact(int64_t both, int64_t only_first, int64_t only_second, int64_t neither,
                            double level, struct mse_exact_test *test, struct trata_error *error)
{
	const int64_t most = INT32_MAX;
	*test = (struct mse_exact_test){ .level = level, .p_value = 1 };
	if (both < 0 || only_first < 0 || only_second < 0 || neither < 0 || both > most ||
	    only_first > most || only_second > most || neither > most || !(level > 0 && level < 1))
		return error_set(error, TRATA_EARG, "an exact test needs four counts and a level");
	if (both + only_first + only_second + neither == 0)
		return error_set(error, TRATA_EFEWOBS, "an exact test needs at least 1 person");
	int64_t first = both + only_first, second = both + only_second, others = only_second + neither;
	struct hypergeometric cell = { .observed = both };
	cell.least = second > others ? second - others : 0;
	cell.most = first < second ? first : second;
	cell.logs = memory_new((size_t)(cell.most - cell.least + 1), sizeof *cell.logs);
	if (!cell.logs)
		return error_memory(error);
	for (int64_t x = cell.least; x <= cell.most; x++)
		cell.logs[x - cell.least] = log_choose((double)first, (double)x) +
		                            log_choose((double)others, (double)(second - x));
	test->p_value = two_sided(&cell);
	if (both > cell.least)
		test->has_lower = tilt_root(&cell, 1, (1 - level) / 2, &test->lower);
	if (both < cell.most)
		test->has_upper = tilt_root(&cell, -1, (1 - level) / 2, &test->upper);
	if (both > cell.least && both < cell.most)
		test->has_odds_ratio = tilt_root(&cell, 0, (double)both, &test->odds_ratio);
	memory_free(cell.logs);
	return TRATA_OK;
}
