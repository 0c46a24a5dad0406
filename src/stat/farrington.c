#include "farrington.h"

#include <math.h>

#include "../base/memory.h"
#include "distribution.h"
#include "farrington_baseline.h"
#include "incomplete.h"
#include "observations.h"

/* A negative binomial with a size above this is a Poisson to every digit that is kept. */
#define SIZE_LIMIT 1e8

/* Counts with a mean and a variance of dispersion times it. */
struct expectation {
	double mean, size, probability;
	bool poisson;
};

static struct expectation expect(double mean, double dispersion)
{
	struct expectation expected = { .mean = mean, .size = mean / (dispersion - 1),
	                                .probability = 1 / dispersion };
	expected.poisson = !(expected.size < SIZE_LIMIT);
	return expected;
}

/* P(Y <= count). */
static double below(const struct expectation *expected, double count)
{
	if (expected->poisson)
		return poisson_lower(count, expected->mean);
	if (count <= 0)
		return exp(expected->size * log(expected->probability));
	return incomplete_beta(expected->probability, 1 - expected->probability, expected->size,
	                       count + 1).lower;
}

/* P(Y >= count). */
static double at_least(const struct expectation *expected, double count)
{
	if (count <= 0)
		return 1;
	if (expected->poisson)
		return incomplete_gamma(expected->mean, count).lower;
	return incomplete_beta(expected->probability, 1 - expected->probability, expected->size,
	                       count).upper;
}

/* The least count with P(Y <= count) >= p. */
static double quantile(const struct expectation *expected, double p)
{
	double low = -1, high = 1 + ceil(expected->mean);
	while (below(expected, high) < p && high < 0x1p52) {
		low = high;
		high *= 2;
	}
	while (high - low > 1) {
		double middle = floor((low + high) / 2);
		if (below(expected, middle) < p)
			low = middle;
		else
			high = middle;
	}
	return high;
}

static void plug_in_bounds(const struct farrington_prediction *prediction, double alpha,
                           double count, struct farrington_month *month)
{
	struct expectation expected = expect(month->expected, prediction->dispersion);
	month->lower = quantile(&expected, alpha);
	month->upper = quantile(&expected, 1 - alpha);
	month->p = at_least(&expected, count);
}

/* Farrington et al. 1996, sec. 3.7: the count to the power 2/3 is about normal. */
static void delta_bounds(const struct farrington_prediction *prediction, double alpha,
                         double count, struct farrington_month *month)
{
	double mean = month->expected, error = mean * prediction->std_error;
	double spread = prediction->dispersion + error * error / mean;
	double deviation = sqrt(4.0 / 9 * cbrt(mean) * spread), middle = pow(mean, 2.0 / 3);
	double reach = normal_upper_quantile(alpha) * deviation;
	double z = (pow(count, 2.0 / 3) - middle) / deviation;
	month->lower = middle > reach ? pow(middle - reach, 1.5) : 0;
	month->upper = pow(middle + reach, 1.5);
	month->p = z > 0 ? normal_two_sided(z) / 2 : 1 - normal_two_sided(z) / 2;
}

static enum trata_status judge(struct farrington_baseline *baseline, const double *counts,
                               size_t now, struct farrington_month *month,
                               struct trata_error *error)
{
	const struct farrington_options *options = baseline->options;
	struct farrington_prediction prediction;
	double recent = 0;
	for (size_t i = 0; i < FARRINGTON_CASES_MONTHS && i <= now; i++)
		recent += counts[now - i];
	month->enough_cases = recent >= FARRINGTON_CASES;
	farrington_baseline_fill(baseline, counts, now);
	month->baseline = baseline->rows;
	enum trata_status status = farrington_baseline_predict(baseline, &prediction, error);
	if (status != TRATA_OK || !prediction.fitted)
		return status;
	month->expected = exp(prediction.predictor);
	month->dispersion = prediction.dispersion;
	month->trend = prediction.trend;
	if (options->threshold == FARRINGTON_NB_PLUGIN)
		plug_in_bounds(&prediction, options->alpha, counts[now], month);
	else
		delta_bounds(&prediction, options->alpha, counts[now], month);
	month->has_bound = isfinite(month->upper) && isfinite(month->lower) && isfinite(month->p);
	month->flag = month->has_bound && month->enough_cases && counts[now] > month->upper;
	return TRATA_OK;
}

/* Puts in the defaults. */
static enum trata_status check_options(struct farrington_options *options,
                                       struct trata_error *error)
{
	options->period = options->period ? options->period : 12;
	options->years = options->years ? options->years : 5;
	options->half_window = options->half_window ? options->half_window : 1;
	options->season_groups = options->season_groups ? options->season_groups : 1;
	options->excluded = options->excluded ? options->excluded : options->half_window;
	options->weights_threshold = options->weights_threshold > 0 ? options->weights_threshold : 2.58;
	options->alpha = options->alpha != 0 ? options->alpha : 0.05;
	if (options->period > 366 || options->years > 1000 ||
	    2 * options->half_window + options->season_groups > options->period ||
	    options->excluded < options->half_window || options->excluded >= options->period)
		return error_set(error, TRATA_EARG, "Farrington: window, groups and months left out do "
		                 "not fit into one year");
	if (!(options->alpha > 0 && options->alpha < 0.5))
		return error_set(error, TRATA_EARG, "Farrington: alpha lies between 0 and 0.5");
	return TRATA_OK;
}

enum trata_status farrington_judge(const double *counts, size_t n,
                                   const struct farrington_options *options,
                                   struct farrington *result, struct trata_error *error)
{
	struct farrington_options chosen = *options;
	struct farrington_baseline baseline = {0};
	*result = (struct farrington){ .n = n };
	enum trata_status status = check_options(&chosen, error);
	if (status != TRATA_OK)
		return status;
	size_t first = chosen.period * chosen.years + chosen.half_window;
	status = observations_check_counts(counts, n, first + 1, "Farrington", error);
	if (status != TRATA_OK)
		return status;
	status = farrington_baseline_new(first, &chosen, &baseline, error);
	result->months = memory_new(n, sizeof *result->months);
	if (status == TRATA_OK && !result->months)
		status = error_memory(error);
	result->first = first;
	for (size_t now = first; status == TRATA_OK && now < n; now++) {
		status = judge(&baseline, counts, now, result->months + now, error);
		result->flagged += result->months[now].flag;
	}
	farrington_baseline_free(&baseline);
	if (status != TRATA_OK)
		farrington_free(result);
	return status;
}

void farrington_free(struct farrington *result)
{
	memory_free(result->months);
	*result = (struct farrington){0};
}
