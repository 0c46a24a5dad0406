#include "mse_loglinear.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_sf_gamma.h>

#include "../base/memory.h"

/* Newton's steps square the error: once a step would gain less than this in log-likelihood,
 * the point after it is exact to rounding. */
#define GAIN_ENOUGH 1e-16
#define STEPS_MOST 200
#define HALVINGS_MOST 60

struct mse_workspace {
	unsigned lists, cells;
	double observed, log_factorials, saturated;
	double *counts;      /* by history */
	double *overlaps;    /* superset sums of counts */
	double *eta;         /* coefficients scattered by term, then log mu by history */
	double *mu;          /* by history */
	double *expected;    /* superset sums of mu */
	double *trial;       /* coefficients that a step tries */
	double *beta;        /* coefficients by parameter */
	double *score, *step;
	double *information; /* lower triangle, parameters x parameters, then its factor */
	uint16_t *terms;     /* mask of each parameter; terms[0] is 0, the constant */
	bool *active;        /* the cell is in the fit */
	double *kept;        /* coefficient by term of the latest fit, for warm starts */
	bool has_kept;
	unsigned parameters; /* those with a finite coefficient */
	unsigned first;      /* 0, or 1 while the constant is held */
};

static unsigned most_parameters(unsigned lists)
{
	unsigned cells = 1u << lists;
	return cells < MSE_PARAMETERS_MAX ? cells : MSE_PARAMETERS_MAX;
}

struct mse_workspace *mse_workspace_new(unsigned lists)
{
	size_t cells = (size_t)1 << lists, most = most_parameters(lists);
	struct mse_workspace *work = memory_new(1, sizeof *work);
	if (!work)
		return NULL;
	/* One block: six arrays by cell, four by parameter, and the matrix. */
	double *block = memory_new(6 * cells + 4 * most + most * most, sizeof *block);
	work->terms = memory_new(most, sizeof *work->terms);
	work->active = memory_new(cells, sizeof *work->active);
	work->counts = block;
	if (!block || !work->terms || !work->active) {
		mse_workspace_free(work);
		return NULL;
	}
	work->overlaps = block + cells;
	work->eta = block + 2 * cells;
	work->mu = block + 3 * cells;
	work->expected = block + 4 * cells;
	work->kept = block + 5 * cells;
	block += 6 * cells;
	work->beta = block;
	work->trial = block + most;
	work->score = block + 2 * most;
	work->step = block + 3 * most;
	work->information = block + 4 * most;
	return work;
}

void mse_workspace_free(struct mse_workspace *work)
{
	if (!work)
		return;
	memory_free(work->counts);
	memory_free(work->terms);
	memory_free(work->active);
	memory_free(work);
}

/* Adds up over supersets: out[S] = sum of in[h] over all h that contain S. */
static void superset_sums(double *values, unsigned cells)
{
	for (unsigned bit = 1; bit < cells; bit <<= 1)
		for (unsigned block = 0; block < cells; block += 2 * bit)
			for (unsigned i = block; i < block + bit; i++)
				values[i] += values[i + bit];
}

/* Adds up over subsets: out[h] = sum of in[S] over all S inside h. */
static void subset_sums(double *values, unsigned cells)
{
	for (unsigned bit = 1; bit < cells; bit <<= 1)
		for (unsigned block = 0; block < cells; block += 2 * bit)
			for (unsigned i = block; i < block + bit; i++)
				values[i + bit] += values[i];
}

void mse_workspace_counts(struct mse_workspace *work, unsigned lists, const double *counts)
{
	work->lists = lists;
	work->cells = 1u << lists;
	work->counts[0] = 0;
	work->observed = work->log_factorials = work->saturated = 0;
	work->has_kept = false;
	for (unsigned h = 1; h < work->cells; h++) {
		double y = counts[h];
		work->counts[h] = y;
		work->observed += y;
		if (y > 1)
			work->log_factorials += gsl_sf_lngamma(y + 1);
		if (y > 0)
			work->saturated += y * log(y) - y;
	}
	memcpy(work->overlaps, work->counts, work->cells * sizeof *work->counts);
	superset_sums(work->overlaps, work->cells);
}

void mse_workspace_load(struct mse_workspace *work, const struct mse_table *table)
{
	double counts[MSE_CELLS_MAX];
	for (unsigned h = 0; h < mse_cells(table); h++)
		counts[h] = (double)table->counts[h];
	mse_workspace_counts(work, table->lists, counts);
}

double mse_workspace_overlap(const struct mse_workspace *work, unsigned mask)
{
	return work->overlaps[mask];
}

double mse_workspace_expected(const struct mse_workspace *work, unsigned mask)
{
	return work->expected[mask];
}

unsigned mse_workspace_lists(const struct mse_workspace *work)
{
	return work->lists;
}

const double *mse_workspace_table(const struct mse_workspace *work)
{
	return work->counts;
}

const double *mse_workspace_overlaps(const struct mse_workspace *work)
{
	return work->overlaps;
}

double mse_workspace_fitted(const struct mse_workspace *work, unsigned history)
{
	return history ? work->mu[history] : exp(work->beta[0]);
}

/* Lists the parameters with finite coefficients and the cells that the empty ones leave.
 * Returns how many terms are empty, or -1 when there are more parameters than room. */
static int prepare(struct mse_workspace *work, const struct mse_model *model)
{
	unsigned most = most_parameters(work->lists);
	int empty = 0;
	work->parameters = 1;
	work->terms[0] = 0;
	for (unsigned h = 0; h < work->cells; h++)
		work->active[h] = h != 0;
	for (unsigned term = 1; term < work->cells; term++) {
		if (mse_size(term) > 1 && !mse_model_has(model, term))
			continue;
		if (work->overlaps[term] > 0) {
			if (work->parameters == most)
				return -1;
			work->terms[work->parameters++] = (uint16_t)term;
			continue;
		}
		empty++;
		for (unsigned h = term; h < work->cells; h++)
			if ((h & term) == term)
				work->active[h] = false;
	}
	return empty;
}

/* mu and its superset sums from coefficients; returns the part of the log-likelihood that
 * depends on them, minus infinity where mu overflows. `total` is the sum over the cells. */
static double evaluate(struct mse_workspace *work, const double *beta)
{
	double value = 0;
	memset(work->eta, 0, work->cells * sizeof *work->eta);
	for (unsigned i = 0; i < work->parameters; i++) {
		work->eta[work->terms[i]] = beta[i];
		value += beta[i] * work->overlaps[work->terms[i]];
	}
	subset_sums(work->eta, work->cells);
	for (unsigned h = 0; h < work->cells; h++)
		work->mu[h] = work->active[h] ? exp(work->eta[h]) : 0;
	memcpy(work->expected, work->mu, work->cells * sizeof *work->mu);
	superset_sums(work->expected, work->cells);
	value -= work->expected[0];
	return isfinite(value) ? value : -INFINITY;
}

/* The information at the current mu and its Cholesky factor, in place. False when it is not
 * positive definite to working precision. */
static bool factor(struct mse_workspace *work)
{
	unsigned first = work->first, n = work->parameters - first;
	double *a = work->information;
	for (unsigned i = 0; i < n; i++)
		for (unsigned j = 0; j <= i; j++)
			a[i * n + j] = work->expected[work->terms[i + first] | work->terms[j + first]];
	for (unsigned j = 0; j < n; j++) {
		double *row = a + j * n, diagonal = row[j];
		for (unsigned k = 0; k < j; k++)
			diagonal -= row[k] * row[k];
		if (!(diagonal > 1e-14 * row[j]))
			return false;
		diagonal = sqrt(diagonal);
		row[j] = diagonal;
		for (unsigned i = j + 1; i < n; i++) {
			double *below = a + i * n, sum = below[j];
			for (unsigned k = 0; k < j; k++)
				sum -= below[k] * row[k];
			below[j] = sum / diagonal;
		}
	}
	return true;
}

/* Solves information * x = b with the factor. */
static void solve(const struct mse_workspace *work, const double *b, double *x)
{
	unsigned n = work->parameters - work->first;
	const double *a = work->information;
	for (unsigned i = 0; i < n; i++) {
		double sum = b[i];
		for (unsigned k = 0; k < i; k++)
			sum -= a[i * n + k] * x[k];
		x[i] = sum / a[i * n + i];
	}
	for (unsigned i = n; i-- > 0;) {
		double sum = x[i];
		for (unsigned k = i + 1; k < n; k++)
			sum -= a[k * n + i] * x[k];
		x[i] = sum / a[i * n + i];
	}
}

/* The usual start of a generalized linear model: one weighted least squares step of log counts
 * from mu = y + 0.1. */
static bool start_cold(struct mse_workspace *work)
{
	double held = work->first ? work->beta[0] : 0;
	for (unsigned h = 0; h < work->cells; h++) {
		double mu = work->active[h] ? work->counts[h] + 0.1 : 0;
		work->mu[h] = mu;
		work->eta[h] = mu > 0 ? mu * (log(mu) - held) + work->counts[h] - mu : 0;
	}
	memcpy(work->expected, work->mu, work->cells * sizeof *work->mu);
	superset_sums(work->expected, work->cells);
	superset_sums(work->eta, work->cells);
	if (!factor(work))
		return false;
	for (unsigned i = work->first; i < work->parameters; i++)
		work->score[i - work->first] = work->eta[work->terms[i]];
	solve(work, work->score, work->beta + work->first);
	return true;
}

static void start_warm(struct mse_workspace *work)
{
	for (unsigned i = 0; i < work->parameters; i++)
		work->beta[i] = work->kept[work->terms[i]];
}

/* Climbs from work->beta to the maximum. The likelihood is concave, so a step that does not
 * rise is only too long and is halved. Leaves the factor of the information at the maximum. */
static bool climb(struct mse_workspace *work, double *value)
{
	unsigned first = work->first, n = work->parameters - first;
	*value = evaluate(work, work->beta);
	for (unsigned steps = 0; steps < STEPS_MOST && isfinite(*value); steps++) {
		if (!factor(work))
			return false;
		double gain = 0, size = 1, risen = -INFINITY;
		for (unsigned i = 0; i < n; i++) {
			unsigned term = work->terms[i + first];
			work->score[i] = work->overlaps[term] - work->expected[term];
		}
		solve(work, work->score, work->step);
		for (unsigned i = 0; i < n; i++)
			gain += work->score[i] * work->step[i];
		memcpy(work->trial, work->beta, work->parameters * sizeof *work->beta);
		for (unsigned halvings = 0; halvings < HALVINGS_MOST; halvings++, size /= 2) {
			for (unsigned i = 0; i < n; i++)
				work->trial[i + first] = work->beta[i + first] + size * work->step[i];
			risen = evaluate(work, work->trial);
			if (risen >= *value - 1e-12 * (1 + fabs(*value)))
				break;
		}
		memcpy(work->beta, work->trial, work->parameters * sizeof *work->beta);
		*value = risen;
		if (gain < GAIN_ENOUGH * (1 + work->observed))
			return factor(work);
	}
	return false;
}

/* The variance of the constant: the first unit vector solved, its first entry. */
static double variance_of_constant(struct mse_workspace *work)
{
	memset(work->score, 0, work->parameters * sizeof *work->score);
	work->score[0] = 1;
	solve(work, work->score, work->step);
	return work->step[0];
}

static void keep(struct mse_workspace *work)
{
	memset(work->kept, 0, work->cells * sizeof *work->kept);
	for (unsigned i = 0; i < work->parameters; i++)
		work->kept[work->terms[i]] = work->beta[i];
	work->has_kept = true;
}

static struct mse_fit fit(struct mse_workspace *work, const struct mse_model *model, bool warm)
{
	struct mse_fit result = {0};
	double value = 0;
	int empty = prepare(work, model);
	work->first = 0;
	if (empty < 0 || work->observed <= 0)
		return result;
	if (warm && work->has_kept)
		start_warm(work);
	else if (!start_cold(work))
		return result;
	if (!climb(work, &value))
		return result;
	keep(work);
	double unseen = exp(work->beta[0]), variance = variance_of_constant(work);
	if (!isfinite(unseen) || !(variance > 0))
		return result;
	result = (struct mse_fit){
		.converged = true, .parameters = work->parameters + (unsigned)empty,
		.empty_terms = (unsigned)empty, .unseen = unseen, .estimate = work->observed + unseen,
		.se_log_unseen = sqrt(variance), .log_likelihood = value - work->log_factorials,
		.deviance = 2 * (work->saturated - value) };
	result.aic = 2 * result.parameters - 2 * result.log_likelihood;
	result.bic = result.parameters * log(work->observed) - 2 * result.log_likelihood;
	return result;
}

struct mse_fit mse_loglinear(struct mse_workspace *work, const struct mse_model *model)
{
	return fit(work, model, false);
}

struct mse_fit mse_loglinear_from(struct mse_workspace *work, const struct mse_model *model)
{
	return fit(work, model, true);
}

bool mse_loglinear_held(struct mse_workspace *work, const struct mse_model *model,
                        double log_unseen, double *log_likelihood)
{
	double value = 0;
	if (prepare(work, model) < 0)
		return false;
	work->beta[0] = log_unseen;
	work->first = 1;
	bool found = start_cold(work) && climb(work, &value);
	work->first = 0;
	*log_likelihood = value - work->log_factorials;
	return found;
}

bool mse_loglinear_complete(struct mse_workspace *work, const struct mse_model *model,
                            double unseen, double *log_fitted_unseen, double *kernel)
{
	double observed = work->overlaps[0];
	if (prepare(work, model) < 0)
		return false;
	work->first = 0;
	work->active[0] = true;
	work->counts[0] = unseen;
	work->overlaps[0] = observed + unseen;
	bool found = start_cold(work) && climb(work, kernel);
	work->counts[0] = 0;
	work->overlaps[0] = observed;
	*log_fitted_unseen = work->beta[0];
	return found;
}
