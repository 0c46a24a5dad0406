/* How often do the intervals of multiple systems estimation hold the truth? Populations whose
 * size is known are drawn under independence, under dependence of one pair of lists, and with
 * people who differ in how findable they are; the table is printed whatever it shows.
 *
 *     simulate_mse [POPULATIONS [REPLICATES]]      (200 and 400 unless given)
 *
 * Link with build/parts.a, GSL and GMP. The same arguments give the same table. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "../src/stat/mse_models.h"

#define LISTS 4
#define PERSONS 4000

struct scenario {
	const char *name;
	double reach[LISTS];     /* the chance of an average person to be on each list */
	double pull;             /* how many times likelier list 2 finds those on list 1 */
	double spread;           /* standard deviation of the logit of being found */
};

static const struct scenario scenarios[] = {
	{ "independence", { 0.11, 0.08, 0.14, 0.05 }, 1, 0 },
	{ "one pair dependent (x3)", { 0.11, 0.08, 0.14, 0.05 }, 3, 0 },
	{ "people differ (sd 1)", { 0.11, 0.08, 0.14, 0.05 }, 1, 1 },
	{ "independence, sparse", { 0.03, 0.02, 0.05, 0.015 }, 1, 0 },
};

static double logistic(double x)
{
	return 1 / (1 + exp(-x));
}

/* Draws one population; list 2 finds those on list 1 `pull` times as often as it finds people in
 * general, and the others less, so that its reach stays. */
static void draw_population(gsl_rng *generator, const struct scenario *scenario,
                            struct mse_table *table)
{
	mse_table_start(table, NULL, LISTS, NULL, NULL);
	for (int person = 0; person < PERSONS; person++) {
		double shift = scenario->spread > 0 ? gsl_ran_gaussian(generator, scenario->spread) : 0;
		double chance[LISTS];
		unsigned history = 0;
		for (unsigned i = 0; i < LISTS; i++) {
			double p = scenario->reach[i];
			chance[i] = logistic(log(p / (1 - p)) + shift);
		}
		for (unsigned i = 0; i < LISTS; i++) {
			double p = chance[i];
			if (i == 1)
				p = history & 1 ? fmin(0.95, scenario->pull * p)
				                : p * (1 - chance[0] * scenario->pull) / (1 - chance[0]);
			if (gsl_rng_uniform(generator) < p)
				history |= 1u << i;
		}
		if (history)
			mse_table_add(table, history, 1, NULL);
	}
}

/* One line of the table: an interval of one method. */
struct tally {
	const char *name;
	size_t held, below, above, without;   /* below: the interval lies below the truth */
	double log_estimates;
	size_t estimates;
};

enum { WALD, PROFILE, STEPWISE_WALD, STEPWISE_BCA, BIC_PROFILE, BIC_BCA, DGA, TALLIES };

static void count(struct tally *tally, const struct mse_row *row,
                  const struct mse_interval *interval)
{
	if (row->has_estimate) {
		tally->log_estimates += log(row->estimate / PERSONS);
		tally->estimates++;
	}
	if (!row->has_estimate || !interval->has_lower || !interval->has_upper)
		tally->without++;
	else if (interval->upper < PERSONS)
		tally->below++;
	else if (interval->lower > PERSONS)
		tally->above++;
	else
		tally->held++;
}

static int run(const struct mse_table *table, const struct mse_options *options,
               struct tally *tallies)
{
	struct mse_row row;
	if (mse_row(table, MSE_ROW_INDEPENDENCE, options, &row, NULL) != TRATA_OK)
		return 0;
	count(&tallies[WALD], &row, &row.wald);
	count(&tallies[PROFILE], &row, &row.profile);
	if (mse_row(table, MSE_ROW_STEPWISE, options, &row, NULL) != TRATA_OK)
		return 0;
	count(&tallies[STEPWISE_WALD], &row, &row.wald);
	count(&tallies[STEPWISE_BCA], &row, &row.interval);
	if (mse_row(table, MSE_ROW_BIC, options, &row, NULL) != TRATA_OK)
		return 0;
	count(&tallies[BIC_PROFILE], &row, &row.profile);
	count(&tallies[BIC_BCA], &row, &row.interval);
	if (mse_row(table, MSE_ROW_DGA, options, &row, NULL) != TRATA_OK)
		return 0;
	count(&tallies[DGA], &row, &row.interval);
	return 1;
}

static void print_tallies(const struct scenario *scenario, const struct tally *tallies,
                          size_t populations)
{
	printf("\n%s: %d people, %zu populations\n", scenario->name, PERSONS, populations);
	printf("  %-32s %9s %10s %10s %6s %14s\n", "95 % interval", "coverage", "too low", "too high",
	       "none", "estimate/truth");
	for (size_t i = 0; i < TALLIES; i++) {
		const struct tally *tally = &tallies[i];
		double n = (double)populations, coverage = (double)tally->held / n;
		double error = sqrt(0.95 * 0.05 / n);
		printf("  %-32s %8.1f%% %9.1f%% %9.1f%% %6zu %14.3f%s\n", tally->name, 100 * coverage,
		       100 * (double)tally->below / n, 100 * (double)tally->above / n, tally->without,
		       tally->estimates ? exp(tally->log_estimates / (double)tally->estimates) : 0,
		       coverage < 0.95 - 3 * error ? "  FALLS SHORT" : "");
	}
}

int main(int argc, char **argv)
{
	size_t populations = argc > 1 ? strtoul(argv[1], NULL, 10) : 200;
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	options.replicates = argc > 2 ? strtoul(argv[2], NULL, 10) : 400;
	options.order = 2;
	gsl_set_error_handler_off();
	gsl_rng *generator = gsl_rng_alloc(gsl_rng_mt19937);
	if (!generator || populations == 0)
		return 1;
	printf("%zu replicates in each bootstrap; BIC over models of pairs\n", options.replicates);
	for (size_t s = 0; s < sizeof scenarios / sizeof *scenarios; s++) {
		struct tally tallies[TALLIES] = {
			[WALD] = { .name = "independence, Wald" },
			[PROFILE] = { .name = "independence, profile" },
			[STEPWISE_WALD] = { .name = "stepwise 0.02, Wald as if fixed" },
			[STEPWISE_BCA] = { .name = "stepwise 0.02, BCa" },
			[BIC_PROFILE] = { .name = "BIC, profile as if fixed" },
			[BIC_BCA] = { .name = "BIC, BCa" },
			[DGA] = { .name = "dga, equal tails" },
		};
		for (size_t i = 0; i < populations; i++) {
			struct mse_table table;
			gsl_rng_set(generator, 1000 * s + i + 1);
			draw_population(generator, &scenarios[s], &table);
			options.seed = i + 1;
			if (!run(&table, &options, tallies)) {
				fprintf(stderr, "simulate_mse: %s, population %zu: refused\n", scenarios[s].name, i);
				gsl_rng_free(generator);
				return 1;
			}
		}
		print_tallies(&scenarios[s], tallies, populations);
	}
	gsl_rng_free(generator);
	return 0;
}
