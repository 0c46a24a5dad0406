#include "concentration.h"

#include <math.h>

#include <gsl/gsl_randist.h>

#include "../base/memory.h"
#include "count.h"
#include "small_area.h"

#define REPLICATES 10000
#define LARGEST_TOTAL 4294967295.0
/* The logarithm of the shape is drawn with a standard error of at most this. */
#define MOST_SHAPE_ERROR 2.0

struct dealing {
	const double *counts;
	size_t places;
	double total;
	bool has_shape;     /* the means can be drawn */
	double mean, shape, shape_error;
	double *hhi, *gini; /* one per replicate */
};

static double herfindahl(const double *counts, size_t places, double total)
{
	double sum = 0;
	for (size_t i = 0; i < places; i++)
		sum += counts[i] / total * (counts[i] / total);
	return sum;
}

/* Sorts the counts in place. */
static double gini(double *counts, size_t places, double total)
{
	double sum = 0, n = (double)places;
	replicate_sort(counts, places);
	for (size_t i = 0; i < places; i++)
		sum += (2 * (double)i + 1 - n) * counts[i];
	return sum / (n * total);
}

/* Deals all cases anew. Scratch: the new counts, then the whole numbers that GSL writes. */
static void deal(size_t task, gsl_rng *random, void *scratch, void *context)
{
	const struct dealing *dealing = context;
	size_t n = dealing->places;
	double *counts = scratch;
	unsigned *dealt = (unsigned *)(counts + n);
	gsl_ran_multinomial(random, n, (unsigned)dealing->total, dealing->counts, dealt);
	for (size_t i = 0; i < n; i++)
		counts[i] = dealt[i];
	dealing->hhi[task] = herfindahl(counts, n, dealing->total);
	if (!dealing->has_shape)
		return;
	double shape = dealing->shape * exp(dealing->shape_error * gsl_ran_gaussian(random, 1));
	double scale = 1 / (1 + shape / dealing->mean), total = 0;
	for (size_t i = 0; i < n; i++) {
		counts[i] = gsl_ran_gamma(random, dealing->counts[i] + shape, scale);
		total += counts[i];
	}
	dealing->gini[task] = total > 0 ? gini(counts, n, total) : 1 - 1 / (double)n;
}

/* The prior of the means, from all places with equal exposures. Without one that can be
 * estimated there is no interval of the Gini, which is no error. */
static enum trata_status fit_means(struct dealing *dealing, double *exposures,
                                   struct concentration *result, struct trata_error *error)
{
	struct small_area area;
	struct small_area_rate *rates = memory_new(dealing->places, sizeof *rates);
	if (!rates)
		return error_memory(error);
	for (size_t i = 0; i < dealing->places; i++)
		exposures[i] = 1;
	enum trata_status status = small_area_smooth(dealing->counts, exposures, dealing->places, 0,
	                                             rates, &area, NULL);
	memory_free(rates);
	if (status == TRATA_ENOMEM)
		return error_memory(error);
	result->chance_alone = !status && !area.has_shape;
	dealing->has_shape = !status && area.has_shape;
	if (dealing->has_shape) {
		dealing->mean = area.mean;
		dealing->shape = area.shape;
		dealing->shape_error = fmin(area.shape_std_error / area.shape, MOST_SHAPE_ERROR);
	}
	return TRATA_OK;
}

/* The basic bootstrap interval, cut at the bounds of the index. */
static struct concentration_index hhi_of(double estimate, double *draws, size_t replicates,
                                         double level, double least)
{
	struct concentration_index index = { .estimate = estimate, .has_interval = true };
	double tail = (1 - level) / 2;
	replicate_sort(draws, replicates);
	double lower = 2 * estimate - replicate_quantile(draws, replicates, 1 - tail);
	double upper = 2 * estimate - replicate_quantile(draws, replicates, tail);
	index.interval.lower = fmin(fmax(lower, least), 1);
	index.interval.upper = fmin(fmax(upper, least), 1);
	return index;
}

static struct concentration_index gini_of(double estimate, const struct dealing *dealing,
                                          size_t replicates, double level, bool chance_alone)
{
	struct concentration_index index = { .estimate = estimate };
	double tail = (1 - level) / 2;
	index.has_interval = dealing->has_shape || chance_alone;
	if (chance_alone)
		index.interval.upper = estimate;
	if (!dealing->has_shape)
		return index;
	replicate_sort(dealing->gini, replicates);
	index.interval.lower = replicate_quantile(dealing->gini, replicates, tail);
	index.interval.upper = replicate_quantile(dealing->gini, replicates, 1 - tail);
	return index;
}

static enum trata_status check(const double *counts, size_t places, double *total,
                               struct trata_error *error)
{
	*total = 0;
	if (places < 2)
		return error_set(error, TRATA_EFEWOBS, "%zu places; concentration needs at least 2",
		                 places);
	for (size_t i = 0; i < places; i++) {
		enum trata_status status = count_check(counts[i], "the count", error);
		if (status)
			return status;
		*total += counts[i];
	}
	if (*total < 2)
		return error_set(error, TRATA_EFEWOBS, "%g cases; concentration needs at least 2", *total);
	if (*total > LARGEST_TOTAL)
		return error_set(error, TRATA_EDATA, "%g cases are too many", *total);
	return TRATA_OK;
}

enum trata_status concentration_measure(const double *counts, size_t places, double level,
                                        struct simulation simulation,
                                        struct concentration *result, struct trata_error *error)
{
	*result = (struct concentration){ .places = places };
	struct dealing dealing = { .counts = counts, .places = places };
	size_t replicates = simulation.replicates ? simulation.replicates : REPLICATES;
	enum trata_status status = check(counts, places, &dealing.total, error);
	if (!status)
		status = count_check_level(&level, error);
	if (status)
		return status;
	double *sorted = memory_new(places, sizeof *sorted), n = (double)places;
	dealing.hhi = memory_new(replicates, sizeof(double));
	dealing.gini = memory_new(replicates, sizeof(double));
	if (!sorted || !dealing.hhi || !dealing.gini) {
		status = error_memory(error);
		goto done;
	}
	status = fit_means(&dealing, sorted, result, error);
	if (status)
		goto done;
	status = replicate_run(replicates, simulation.seed, simulation.threads,
	                       places * (sizeof(double) + sizeof(unsigned)), deal, &dealing, error);
	if (status)
		goto done;
	for (size_t i = 0; i < places; i++)
		sorted[i] = counts[i];
	double hhi = herfindahl(counts, places, dealing.total);
	result->replicates = replicates;
	result->level = level;
	result->total = dealing.total;
	result->hhi = hhi_of(hhi, dealing.hhi, replicates, level, 1 / n);
	result->gini = gini_of(gini(sorted, places, dealing.total), &dealing, replicates, level,
	                       result->chance_alone);
	result->effective_places = 1 / hhi;
done:
	memory_free(sorted);
	memory_free(dealing.hhi);
	memory_free(dealing.gini);
	return status;
}
