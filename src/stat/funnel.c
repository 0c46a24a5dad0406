#include "funnel.h"

#include <math.h>

#include "../base/memory.h"
#include "count.h"
#include "distribution.h"
#include "replicate.h"

#define WINSOR 0.1

static enum trata_status check(const double *counts, const double *exposures, size_t places,
                               struct trata_error *error)
{
	if (places < FUNNEL_LEAST)
		return error_set(error, TRATA_EFEWOBS, "%zu places; a funnel needs at least %d", places,
		                 FUNNEL_LEAST);
	double total = 0;
	for (size_t i = 0; i < places; i++) {
		enum trata_status status = count_check(counts[i], "the count", error);
		if (status)
			return status;
		if (!(exposures[i] > 0) || !isfinite(exposures[i]))
			return error_set(error, TRATA_EDATA, "the exposure of place %zu is not a number above "
			                 "0", i + 1);
		total += counts[i];
	}
	if (total <= 0)
		return error_set(error, TRATA_EFEWOBS, "every count is zero; at least 1 case is needed");
	return TRATA_OK;
}

/* The Poisson quantile between whole numbers. */
static double poisson_limit(double mean, double probability)
{
	double spread = normal_upper_quantile(1 - probability) * sqrt(mean);
	double k = fmax(0, floor(mean + spread));
	while (k > 0 && poisson_lower(k - 1, mean) >= probability)
		k--;
	while (poisson_lower(k, mean) < probability)
		k++;
	double over = poisson_lower(k, mean) - probability;
	return fmax(0, k - over / exp(poisson_log_probability(k, mean)));
}

/* Mean square of the z after winsorising; `sorted` is scratch. */
static double winsorised_phi(const struct funnel_place *places, size_t count, double winsor,
                             double *sorted)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sorted[i] = places[i].z;
	replicate_sort(sorted, count);
	double low = replicate_quantile(sorted, count, winsor);
	double high = replicate_quantile(sorted, count, 1 - winsor);
	for (size_t i = 0; i < count; i++) {
		double z = fmin(fmax(places[i].z, low), high);
		sum += z * z;
	}
	return sum / (double)count;
}

static double between_variance(const struct funnel_place *places, size_t count, double phi)
{
	double sum = 0, square = 0, n = (double)count;
	for (size_t i = 0; i < count; i++) {
		double weight = 4 * places[i].expected;
		sum += weight;
		square += weight * weight;
	}
	return fmax(0, (n * phi - (n - 1)) / (sum - square / sum));
}

static enum funnel_flag flag(double rate, struct interval limits)
{
	if (rate < limits.lower)
		return FUNNEL_LOW;
	return rate > limits.upper ? FUNNEL_HIGH : FUNNEL_INSIDE;
}

static void set_limits(double count, double exposure, const struct funnel *funnel,
                       struct funnel_place *place)
{
	double tail = (1 - funnel->level) / 2, rate = count / exposure;
	place->exact.lower = poisson_limit(place->expected, tail) / exposure;
	place->exact.upper = poisson_limit(place->expected, 1 - tail) / exposure;
	double spread = normal_upper_quantile(tail) *
	                sqrt(0.25 / place->expected + funnel->tau_squared);
	double low = fmax(0, 1 - spread), high = 1 + spread;
	place->adjusted.lower = low * low * funnel->target;
	place->adjusted.upper = high * high * funnel->target;
	place->exact_flag = flag(rate, place->exact);
	place->adjusted_flag = flag(rate, place->adjusted);
}

static enum trata_status check_options(double target, double *winsor, double *level,
                                       struct trata_error *error)
{
	if (!(target >= 0) || !isfinite(target))
		return error_set(error, TRATA_EARG, "the target is a rate above 0");
	if (!(*winsor >= 0) || *winsor >= 0.5)
		return error_set(error, TRATA_EARG, "the share to winsorise lies between 0 and 0.5");
	if (*winsor <= 0)
		*winsor = WINSOR;
	return count_check_level(level, error);
}

enum trata_status funnel_limits(const double *counts, const double *exposures, size_t places,
                                double target, double winsor, double level,
                                struct funnel_place *result, struct funnel *funnel,
                                struct trata_error *error)
{
	*funnel = (struct funnel){ .places = places };
	enum trata_status status = check(counts, exposures, places, error);
	if (!status)
		status = check_options(target, &winsor, &level, error);
	if (status)
		return status;
	double total = 0, exposure = 0, *scratch = memory_new(places, sizeof *scratch);
	if (!scratch)
		return error_memory(error);
	for (size_t i = 0; i < places; i++) {
		total += counts[i];
		exposure += exposures[i];
	}
	funnel->level = level;
	funnel->target = target > 0 ? target : total / exposure;
	for (size_t i = 0; i < places; i++) {
		double expected = funnel->target * exposures[i];
		result[i] = (struct funnel_place){ .expected = expected,
		                                   .z = 2 * (sqrt(counts[i]) - sqrt(expected)) };
	}
	funnel->phi = winsorised_phi(result, places, winsor, scratch);
	funnel->tau_squared = between_variance(result, places, funnel->phi);
	for (size_t i = 0; i < places; i++)
		set_limits(counts[i], exposures[i], funnel, &result[i]);
	memory_free(scratch);
	return TRATA_OK;
}
