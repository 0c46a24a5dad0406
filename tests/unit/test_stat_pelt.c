/* PELT beside the full dynamic programme, of R (tests/ref/pelt.R) and of this file. */
#include "trend_reference.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>

#include "../../src/base/memory.h"
#include "../../src/stat/pelt.h"

/* "count_nb_2" asks for the negative binomial cost and a least segment of 2. */
static struct pelt_options options_of(const char *name)
{
	struct pelt_options options = { .level = 0.95 };
	const char *method = strchr(name, '_') + 1;
	options.least_segment = (size_t)atoi(strchr(method, '_') + 1);
	if (method[0] == 'n') {
		options.cost = PELT_NEGATIVE_BINOMIAL;
		options.theta = options.least_segment == 1 ? 4.37 : 0.62;
	}
	return options;
}

static double number(const struct pelt *found, const struct reference_row *row)
{
	if (row->name[0] == 'c')
		return (double)found->count;
	/* A ratio of 0 is rounding of the sums of logarithms on R's side: held absolutely. */
	if (row->name[0] == 'r')
		return fabs(row->value) < 1e-9 && fabs(found->likelihood_ratio) < 1e-9 ?
		       row->value : found->likelihood_ratio;
	if (row->index >= found->count)
		return NAN;
	const struct pelt_break *at = found->breaks + row->index;
	return (double)(row->name[0] == 'a' ? at->after :
	                row->name[0] == 'l' ? at->lower : at->upper);
}

static void agrees_with_the_full_programme_of_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/pelt.csv");
	struct comparison poisson = { .method = "pelt poisson" }, binomial = { .method = "pelt nb" };
	for (size_t i = 0; i < reference.row_count; i++) {
		const struct reference_row *row = reference.rows + i;
		const struct reference_series *series = reference_find(&reference, row->series);
		struct pelt_options options = options_of(row->name);
		struct pelt found;
		assert_int_equal(pelt_find(series->values, series->n, &options, &found, NULL), TRATA_OK);
		compare(options.cost == PELT_POISSON ? &poisson : &binomial, row, number(&found, row));
		pelt_free(&found);
	}
	comparison_report(&poisson);
	comparison_report(&binomial);
	reference_free(&reference);
}

static double naive_cost(const struct pelt_options *options, const double *counts, size_t start,
                         size_t end)
{
	double mean = 0, cost = 0, theta = options->theta;
	for (size_t i = start; i < end; i++)
		mean += counts[i] / (double)(end - start);
	for (size_t i = start; i < end; i++) {
		double y = counts[i], term = y > 0 ? y * log(mean) : 0;
		cost -= 2 * (options->cost == PELT_POISSON ? term - mean :
		             term - (y + theta) * log(mean + theta));
	}
	return cost;
}

/* The least penalised cost by the plain programme. */
static double plain_programme(const struct pelt_options *options, const double *counts, size_t n)
{
	double best[201] = { -options->penalty };
	for (size_t end = 1; end <= n; end++) {
		best[end] = INFINITY;
		for (size_t start = 0; start + options->least_segment <= end; start++)
			best[end] = fmin(best[end], best[start] + options->penalty +
			                 naive_cost(options, counts, start, end));
	}
	return best[n];
}

static double penalised_cost(const struct pelt_options *options, const double *counts,
                             const struct pelt *found)
{
	double cost = options->penalty * (double)found->count;
	size_t start = 0;
	for (size_t k = 0; k <= found->count; k++) {
		size_t end = k < found->count ? found->breaks[k].after : found->n;
		assert_true(end >= start + options->least_segment);
		cost += naive_cost(options, counts, start, end);
		start = end;
	}
	return cost;
}

/* Random series of random levels: what PELT found costs no more than the plain optimum. */
static void pruning_loses_nothing(void **state)
{
	(void)state;
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	size_t breaks = 0;
	for (size_t trial = 0; trial < 600; trial++) {
		double counts[200], level = 0;
		size_t n = 6 + gsl_rng_uniform_int(rng, trial % 10 ? 60 : 195);
		struct pelt_options options = {
			.cost = trial % 2 ? PELT_NEGATIVE_BINOMIAL : PELT_POISSON,
			.theta = 0.3 + 9 * gsl_rng_uniform(rng),
			.penalty = 0.4 + 14 * gsl_rng_uniform(rng),
			.least_segment = 1 + gsl_rng_uniform_int(rng, 3),
		};
		struct pelt found;
		for (size_t i = 0; i < n; i++) {
			if (i == 0 || gsl_rng_uniform(rng) < 0.09)
				level = gsl_ran_gamma(rng, 0.7, 9);
			counts[i] = gsl_ran_poisson(rng, level);
		}
		assert_int_equal(pelt_find(counts, n, &options, &found, NULL), TRATA_OK);
		double want = plain_programme(&options, counts, n);
		assert_near(penalised_cost(&options, counts, &found), want, 1e-9 * (1 + fabs(want)));
		for (size_t k = 0; k < found.count; k++)
			assert_true(found.breaks[k].lower <= found.breaks[k].after &&
			            found.breaks[k].after <= found.breaks[k].upper);
		breaks += found.count;
		pelt_free(&found);
	}
	assert_true(breaks > 1000);
	gsl_rng_free(rng);
}

/* How often the interval holds the true date, when the one break is found: shifts of several
 * sizes at known places. The level must be kept. */
static void date_intervals_keep_their_level(void **state)
{
	(void)state;
	static const double levels[][2] = { { 12, 18 }, { 2.5, 6 }, { 40, 31 }, { 0.4, 2.2 } };
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	for (size_t pair = 0; pair < 4; pair++) {
		size_t found_one = 0, covered = 0;
		for (size_t trial = 0; trial < 2000; trial++) {
			double counts[100];
			struct pelt found;
			for (size_t i = 0; i < 100; i++)
				counts[i] = gsl_ran_poisson(rng, levels[pair][i >= 43]);
			assert_int_equal(pelt_find(counts, 100, &(struct pelt_options){0}, &found, NULL),
			                 TRATA_OK);
			found_one += found.count == 1;
			covered += found.count == 1 && found.breaks[0].lower <= 43 &&
			           found.breaks[0].upper >= 43;
			pelt_free(&found);
		}
		print_message("pelt: levels %g to %g, one break found %zu of 2000, date covered %.1f %%\n",
		              levels[pair][0], levels[pair][1], found_one,
		              100.0 * (double)covered / (double)found_one);
		assert_true(found_one > 1500);
		assert_true((double)covered >= 0.93 * (double)found_one);
	}
	gsl_rng_free(rng);
}

static void what_cannot_be_computed_is_refused(void **state)
{
	(void)state;
	double counts[] = { 4, 0, 7, 31, 28, 40 };
	struct pelt found;
	struct trata_error error = {0};
	struct pelt_options none = {0};
	assert_int_equal(pelt_find(counts, 2, &none, &found, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message, "PELT needs at least 3 observations, there are 2");
	assert_int_equal(pelt_find(counts, 6, &(struct pelt_options){ .least_segment = 4 }, &found,
	                           NULL), TRATA_EFEWOBS);
	assert_int_equal(pelt_find(counts, 6, &(struct pelt_options){ .penalty = -1 }, &found, NULL),
	                 TRATA_EARG);
	assert_int_equal(pelt_find(counts, 6, &(struct pelt_options){ .level = 2 }, &found, NULL),
	                 TRATA_EARG);
	assert_int_equal(pelt_find(counts, 6,
	                           &(struct pelt_options){ .cost = PELT_NEGATIVE_BINOMIAL }, &found,
	                           NULL), TRATA_EARG);
	for (size_t nth = 1; nth <= 6; nth++) {
		memory_fail_at(nth);
		assert_int_equal(pelt_find(counts, 6, &none, &found, NULL), TRATA_ENOMEM);
	}
	memory_fail_at(0);
	counts[2] = 7.5;
	assert_int_equal(pelt_find(counts, 6, &none, &found, NULL), TRATA_EDATA);
	counts[2] = -1;
	assert_int_equal(pelt_find(counts, 6, &none, &found, NULL), TRATA_EDATA);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_the_full_programme_of_r),
		cmocka_unit_test(pruning_loses_nothing),
		cmocka_unit_test(date_intervals_keep_their_level),
		cmocka_unit_test(what_cannot_be_computed_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
