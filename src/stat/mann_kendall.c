#include "mann_kendall.h"

#include <gsl/gsl_sort.h>
#include <math.h>
#include <string.h>

#include "../base/memory.h"
#include "distribution.h"
#include "observations.h"
#include "theil_sen.h"

/* Residuals nearer than this part of the series' range are one rank. */
#define RANK_TOLERANCE 1e-9

static int sign(double x)
{
	return (x > 0) - (x < 0);
}

/* S over values taken every `step` from `first`. */
static double kendall_score(const double *values, size_t n, size_t first, size_t step)
{
	double score = 0;
	for (size_t j = first; j < n; j += step) {
		int below = 0;
		for (size_t i = first; i < j; i += step)
			below += sign(values[j] - values[i]);
		score += below;
	}
	return score;
}

/* z with the continuity correction and its two-sided p, from s and variance. */
static void kendall_probability(struct mann_kendall *result)
{
	result->z = 0;
	result->p = 1;
	if (result->s == 0 || !(result->variance > 0))
		return;
	result->z = (result->s - sign(result->s)) / sqrt(result->variance);
	result->p = normal_two_sided(result->z);
}

static double kendall_variance(double n, struct ties ties)
{
	return (n * (n - 1) * (2 * n + 5) - ties.variance_loss) / 18;
}

enum trata_status mann_kendall_test(const double *values, size_t n, struct mann_kendall *result,
                                    struct trata_error *error)
{
	*result = (struct mann_kendall){ .n = n, .p = 1 };
	enum trata_status status =
		observations_check(values, n, MANN_KENDALL_LEAST, "Mann-Kendall", error);
	if (status != TRATA_OK)
		return status;
	double *sorted = memory_new(n, sizeof *sorted);
	if (!sorted)
		return error_memory(error);
	memcpy(sorted, values, n * sizeof *sorted);
	gsl_sort(sorted, 1, n);
	struct ties ties = observations_ties(sorted, n);
	memory_free(sorted);
	double pairs = (double)n * (double)(n - 1) / 2;
	result->s = kendall_score(values, n, 0, 1);
	result->variance = kendall_variance((double)n, ties);
	result->has_tau = ties.pairs < pairs;
	if (result->has_tau)
		result->tau = result->s / sqrt(pairs * (pairs - ties.pairs));
	kendall_probability(result);
	return TRATA_OK;
}

/* Mid-ranks of the values, neighbours within `tolerance` tied. `order` is room for n. */
static void tolerant_ranks(const double *values, size_t n, double tolerance, size_t *order,
                           double *ranks)
{
	gsl_sort_index(order, values, 1, n);
	for (size_t start = 0, end; start < n; start = end) {
		for (end = start + 1;
		     end < n && values[order[end]] - values[order[end - 1]] <= tolerance; end++)
			;
		for (size_t k = start; k < end; k++)
			ranks[order[k]] = (double)(start + end + 1) / 2;
	}
}

/* n/n* of Hamed and Rao from mid-ranks; their mean is (n + 1)/2 whatever the ties. */
static double variance_ratio(const double *ranks, size_t n, double significance, size_t *lags)
{
	double mean = ((double)n + 1) / 2, total = 0, sum = 0, size = (double)n;
	double bound = normal_upper_quantile(significance / 2) / sqrt(size);
	for (size_t i = 0; i < n; i++)
		total += (ranks[i] - mean) * (ranks[i] - mean);
	if (!(total > 0))
		return 1;
	for (size_t lag = 1; lag < n; lag++) {
		double product = 0, left = (double)(n - lag);
		for (size_t i = lag; i < n; i++)
			product += (ranks[i] - mean) * (ranks[i - lag] - mean);
		if (fabs(product / total) > bound) {
			sum += left * (left - 1) * (left - 2) * (product / total);
			++*lags;
		}
	}
	return 1 + 2 * sum / (size * (size - 1) * (size - 2));
}

/* Fills ranks with those of the values after Sen's slope on the index was taken out. */
static enum trata_status detrended_ranks(const double *values, size_t n, double *ranks,
                                         struct trata_error *error)
{
	double *index = memory_new(n, sizeof *index), *residuals = memory_new(n, sizeof *residuals);
	size_t *order = memory_new(n, sizeof *order);
	struct theil_sen slope;
	enum trata_status status;
	if (!index || !residuals || !order) {
		status = error_memory(error);
		goto done;
	}
	for (size_t i = 0; i < n; i++)
		index[i] = (double)i;
	status = theil_sen_fit(index, values, n, STAT_LEVEL, &slope, error);
	if (status != TRATA_OK)
		goto done;
	double low = values[0], high = values[0];
	for (size_t i = 0; i < n; i++) {
		residuals[i] = values[i] - slope.slope * index[i];
		low = fmin(low, values[i]);
		high = fmax(high, values[i]);
	}
	tolerant_ranks(residuals, n, RANK_TOLERANCE * (high - low), order, ranks);
done:
	memory_free(order);
	memory_free(residuals);
	memory_free(index);
	return status;
}

enum trata_status mann_kendall_hamed_rao(const double *values, size_t n, double significance,
                                         struct mann_kendall_corrected *result,
                                         struct trata_error *error)
{
	*result = (struct mann_kendall_corrected){ .ratio = 1, .corrected = true };
	enum trata_status status = observations_check_level(significance, error);
	if (status == TRATA_OK)
		status = mann_kendall_test(values, n, &result->test, error);
	if (status != TRATA_OK)
		return status;
	double *ranks = memory_new(n, sizeof *ranks);
	if (!ranks)
		return error_memory(error);
	status = detrended_ranks(values, n, ranks, error);
	if (status == TRATA_OK) {
		result->ratio = variance_ratio(ranks, n, significance, &result->lags);
		result->corrected = result->ratio > 0;
		if (result->corrected)
			result->test.variance *= result->ratio;
		kendall_probability(&result->test);
	}
	memory_free(ranks);
	return status;
}

/* The values laid out by year and season; what a year lacks is marked absent. */
struct seasons {
	const double *values;
	size_t n, period, years;
	double *ranks;   /* years x period */
};

static bool season_has(const struct seasons *seasons, size_t year, size_t season)
{
	return year * seasons->period + season < seasons->n;
}

static size_t season_size(const struct seasons *seasons, size_t season)
{
	return (seasons->n - season + seasons->period - 1) / seasons->period;
}

/* Mid-ranks within the season as 1/2 (m + 1 + sum of signs); an absent year has the mean. */
static void season_ranks(struct seasons *seasons, size_t season)
{
	size_t period = seasons->period, size = season_size(seasons, season);
	for (size_t j = 0; j < seasons->years; j++) {
		int signs = 0;
		for (size_t i = 0; season_has(seasons, j, season) && i < size; i++)
			signs += sign(seasons->values[j * period + season] -
			              seasons->values[i * period + season]);
		seasons->ranks[j * period + season] = ((double)size + 1 + signs) / 2;
	}
}

static double season_covariance(const struct seasons *seasons, size_t g, size_t h)
{
	const double *x = seasons->values;
	size_t period = seasons->period, years = seasons->years;
	double concordance = 0, product = 0;
	for (size_t j = 0; j < years; j++) {
		product += seasons->ranks[j * period + g] * seasons->ranks[j * period + h];
		if (!season_has(seasons, j, g) || !season_has(seasons, j, h))
			continue;
		for (size_t i = 0; i < j; i++)
			concordance += sign(x[j * period + g] - x[i * period + g]) *
			               sign(x[j * period + h] - x[i * period + h]);
	}
	double sizes = ((double)season_size(seasons, g) + 1) * ((double)season_size(seasons, h) + 1);
	return (concordance + 4 * product - (double)years * sizes) / 3;
}

/* Adds one season's S, tie-corrected variance and pairs; `sorted` is room for its values. */
static void add_season(const struct seasons *seasons, size_t season, double *sorted,
                       struct mann_kendall *sum, double *pairs, double *untied)
{
	size_t size = season_size(seasons, season);
	for (size_t j = 0; j < size; j++)
		sorted[j] = seasons->values[j * seasons->period + season];
	gsl_sort(sorted, 1, size);
	struct ties ties = observations_ties(sorted, size);
	double all = (double)size * ((double)size - 1) / 2;
	sum->s += kendall_score(seasons->values, seasons->n, season, seasons->period);
	sum->variance += kendall_variance((double)size, ties);
	*pairs += all;
	*untied += all - ties.pairs;
}

static void seasonal_sums(struct seasons *seasons, double *sorted,
                          struct mann_kendall_seasonal *result)
{
	struct mann_kendall *plain = &result->independent;
	double pairs = 0, untied = 0, covariance = 0;
	for (size_t g = 0; g < seasons->period; g++) {
		result->seasons += season_size(seasons, g) >= 2;
		season_ranks(seasons, g);
		add_season(seasons, g, sorted, plain, &pairs, &untied);
		for (size_t h = 0; h < g; h++)
			covariance += season_covariance(seasons, g, h);
	}
	plain->has_tau = untied > 0;
	if (plain->has_tau)
		plain->tau = plain->s / sqrt(pairs * untied);
	result->dependent = *plain;
	result->dependent.variance += 2 * covariance;
	result->has_dependent = result->dependent.variance > 0 || plain->s == 0;
	result->dependent.variance = fmax(0, result->dependent.variance);
	kendall_probability(plain);
	kendall_probability(&result->dependent);
}

enum trata_status mann_kendall_seasonal(const double *values, size_t n, size_t period,
                                        struct mann_kendall_seasonal *result,
                                        struct trata_error *error)
{
	*result = (struct mann_kendall_seasonal){ .independent = { .n = n } };
	if (period < 2)
		return error_set(error, TRATA_EARG, "a seasonal test needs at least 2 seasons");
	size_t least = 2 * period > MANN_KENDALL_LEAST ? 2 * period : MANN_KENDALL_LEAST;
	enum trata_status status = observations_check(values, n, least, "seasonal Kendall", error);
	if (status != TRATA_OK)
		return status;
	struct seasons seasons = { values, n, period, (n + period - 1) / period, NULL };
	double *sorted = memory_new(seasons.years, sizeof *sorted);
	seasons.ranks = memory_new(seasons.years * period, sizeof *seasons.ranks);
	if (sorted && seasons.ranks)
		seasonal_sums(&seasons, sorted, result);
	else
		status = error_memory(error);
	memory_free(seasons.ranks);
	memory_free(sorted);
	return status;
}
