/* stat/small_area, funnel, rank_interval, concentration, moran: against R (tests/ref/states.R). */
#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/concentration.h"
#include "../../src/stat/funnel.h"
#include "../../src/stat/moran.h"
#include "../../src/stat/rank_interval.h"
#include "../../src/stat/small_area.h"
#include "reference.h"

#define MOST_PLACES 40
#define SEED 20220623

struct map { char name[32]; size_t places; double count[MOST_PLACES], exposure[MOST_PLACES]; };
static struct map maps[8];
static size_t map_count;
static size_t border_start[33], border_neighbour[200];

static int read_maps(void **state)
{
	(void)state;
	char line[128], name[32];
	FILE *file = fopen("tests/ref/state_maps.csv", "r");
	if (!file || !fgets(line, sizeof line, file))
		return 1;
	while (fgets(line, sizeof line, file)) {
		double count, exposure;
		if (sscanf(line, "%31[^,],%*u,%lf,%lf", name, &count, &exposure) != 3)
			return 1;
		if (!map_count || strcmp(maps[map_count - 1].name, name))
			strcpy(maps[map_count++].name, name);
		struct map *map = &maps[map_count - 1];
		map->count[map->places] = count;
		map->exposure[map->places++] = exposure;
	}
	fclose(file);
	file = fopen("tests/ref/state_borders.csv", "r");
	if (!file || !fgets(line, sizeof line, file))
		return 1;
	size_t place, neighbour, next = 0;
	while (fgets(line, sizeof line, file) &&
	       sscanf(line, "%zu,%zu", &place, &neighbour) == 2) {
		border_neighbour[next++] = neighbour - 1;
		border_start[place] = next;
	}
	fclose(file);
	return map_count < 5;
}

static void numbered(char *out, size_t size, const char *stem, size_t place)
{
	snprintf(out, size, "%s_%zu", stem, place + 1);
}

static void compare_one(struct reference *reference, const char *name, const char *stem,
                        size_t place, double got)
{
	char quantity[32];
	numbered(quantity, sizeof quantity, stem, place);
	reference_compare(reference, name, quantity, got, 1e-8);
}

static void smoothing_agrees_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/states.csv");
	size_t limits = 0;
	for (size_t m = 0; m < map_count; m++) {
		const struct map *map = &maps[m];
		struct small_area_rate rates[MOST_PLACES];
		struct small_area got;
		assert_int_equal(small_area_smooth(map->count, map->exposure, map->places, 0, rates, &got,
		                                   NULL), TRATA_OK);
		reference_compare(&reference, map->name, "eb_mean", got.mean, 1e-8);
		assert_int_equal(got.has_shape, !reference_find(&reference, map->name, "eb_limit"));
		limits += !got.has_shape;
		if (got.has_shape)
			reference_compare(&reference, map->name, "eb_shape", got.shape, 1e-8);
		for (size_t i = 0; i < (got.has_shape ? map->places : 1); i++) {
			if (got.has_shape)
				compare_one(&reference, map->name, "eb_rate", i, rates[i].rate);
			compare_one(&reference, map->name, "eb_lower", i, rates[i].interval.lower);
			compare_one(&reference, map->name, "eb_upper", i, rates[i].interval.upper);
			assert_true(rates[i].weight >= 0 && rates[i].weight < 1);
		}
	}
	assert_true(limits > 0);
	reference_end(&reference, "empirical Bayes");
}

static void funnels_agree_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/states.csv");
	for (size_t k = 0; k < 2 * map_count; k++) {
		const struct map *map = &maps[k / 2];
		struct funnel_place got[MOST_PLACES];
		struct funnel funnel;
		char name[64];
		snprintf(name, sizeof name, "%s/%s", map->name, k % 2 ? "0.998" : "0.95");
		assert_int_equal(funnel_limits(map->count, map->exposure, map->places, 0, 0,
		                               k % 2 ? 0.998 : 0.95, got, &funnel, NULL), TRATA_OK);
		reference_compare(&reference, name, "phi", funnel.phi, 1e-8);
		reference_compare(&reference, name, "tau2", funnel.tau_squared, 1e-8);
		for (size_t i = 0; i < map->places; i++) {
			compare_one(&reference, name, "z", i, got[i].z);
			compare_one(&reference, name, "exact_low", i, got[i].exact.lower);
			compare_one(&reference, name, "exact_high", i, got[i].exact.upper);
			compare_one(&reference, name, "adj_low", i, got[i].adjusted.lower);
			compare_one(&reference, name, "adj_high", i, got[i].adjusted.upper);
			compare_one(&reference, name, "flag", i, got[i].exact_flag);
			compare_one(&reference, name, "adj_flag", i, got[i].adjusted_flag);
		}
	}
	reference_end(&reference, "funnel");
}

/* A simulated probability against R's, within 3 standard errors of the two. */
static void compare_probability(const struct reference *reference, const char *name,
                                const char *quantity, double got, double draws, double theirs)
{
	double want = reference_get(reference, name, quantity), p = (got + want) / 2;
	double error = sqrt(fmax(p * (1 - p), 1 / theirs) * (1 / draws + 1 / theirs));
	if (!(fabs(got - want) <= 3.5 * error)) {
		print_error("%s %s: got %g, want %g, standard error %g\n", name, quantity, got, want,
		            error);
		fail();
	}
}

static void ranks_agree_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/states.csv");
	size_t compared = 0, apart = 0;
	for (size_t m = 0; m < map_count; m++) {
		const struct map *map = &maps[m];
		struct rank one[MOST_PLACES] = {0}, two[MOST_PLACES] = {0};
		struct simulation simulation = { .seed = SEED, .replicates = 10000, .threads = 1 };
		struct rank_prior prior = {0};
		assert_int_equal(rank_intervals(map->count, map->exposure, map->places, prior, 0,
		                                simulation, one, NULL), TRATA_OK);
		simulation.threads = 2;
		assert_int_equal(rank_intervals(map->count, map->exposure, map->places, prior, 0,
		                                simulation, two, NULL), TRATA_OK);
		assert_memory_equal(one, two, sizeof one);
		for (size_t i = 0; i < map->places; i++) {
			char quantity[32];
			compare_one(&reference, map->name, "rank", i, (double)one[i].rank);
			numbered(quantity, sizeof quantity, "first_sim", i);
			compare_probability(&reference, map->name, quantity, one[i].first, 10000, 40000);
			numbered(quantity, sizeof quantity, "rank_low_sim", i);
			double low = reference_get(&reference, map->name, quantity);
			numbered(quantity, sizeof quantity, "rank_high_sim", i);
			double high = reference_get(&reference, map->name, quantity);
			/* A rank is a whole number: chance may tip it to the next one, no further. */
			assert_true(fabs((double)one[i].lower - low) <= 1);
			assert_true(fabs((double)one[i].upper - high) <= 1);
			apart += (double)one[i].lower != low;
			apart += (double)one[i].upper != high;
			compared += 2;
		}
	}
	print_message("rank ends: %zu of %zu differ from R's by one\n", apart, compared);
	assert_true(apart * 10 < compared);
	reference_end(&reference, "observed ranks");
}

/* Two places: the probability of being first is that of one gamma variable exceeding another,
 * a beta probability. A count of 7 on 2.5 against 11 on 3.1, with Jeffreys's prior. */
static void rank_of_two_is_a_beta_probability(void **state)
{
	(void)state;
	double counts[2] = { 7, 11 }, exposures[2] = { 2.5, 3.1 };
	struct rank got[2];
	struct simulation simulation = { .seed = SEED, .replicates = 100000 };
	assert_int_equal(rank_intervals(counts, exposures, 2, (struct rank_prior){0}, 0, simulation,
	                                got, NULL), TRATA_OK);
	/* R: 1 - pbeta(2.5 / 5.6, 7.5, 11.5) */
	double want = 0.314732358668448;
	assert_near(got[0].first, want, 3 * sqrt(want * (1 - want) / 100000));
	assert_near(got[0].first + got[1].first, 1, 1e-12);
	assert_int_equal(got[0].rank, 2);
}

static void ties_share_the_lowest_rank(void **state)
{
	(void)state;
	double values[7] = { 3.5, 0, 8.25, 3.5, 0, 0, 1.5 };
	size_t order[7], ranks[7], want[7] = { 2, 5, 1, 2, 5, 5, 4 };
	rank_values(values, 7, order, ranks);
	assert_memory_equal(ranks, want, sizeof want);
}

static void concentration_agrees_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/states.csv");
	for (size_t m = 0; m < map_count; m++) {
		const struct map *map = &maps[m];
		struct concentration one, two;
		struct simulation simulation = { .seed = SEED, .threads = 1 };
		assert_int_equal(concentration_measure(map->count, map->places, 0, simulation, &one, NULL),
		                 TRATA_OK);
		simulation.threads = 3;
		assert_int_equal(concentration_measure(map->count, map->places, 0, simulation, &two, NULL),
		                 TRATA_OK);
		assert_memory_equal(&one, &two, sizeof one);
		reference_compare(&reference, map->name, "hhi", one.hhi.estimate, 1e-8);
		reference_compare(&reference, map->name, "gini", one.gini.estimate, 1e-8);
		if (map->places < 10)
			continue; /* few cases: the draws of the bootstrap fall on too few values */
		const char *ends[4] = { "hhi_low", "hhi_high", "gini_low", "gini_high" };
		double got[4] = { one.hhi.interval.lower, one.hhi.interval.upper, one.gini.interval.lower,
		                  one.gini.interval.upper };
		for (int k = 0; k < 4; k++) {
			char sim[32], se[32];
			snprintf(sim, sizeof sim, "%s_sim", ends[k]);
			snprintf(se, sizeof se, "%s_se", ends[k]);
			assert_near(got[k], reference_get(&reference, map->name, sim),
			            3 * reference_get(&reference, map->name, se));
		}
	}
	reference_end(&reference, "concentration");
}

static void even_places_may_be_chance(void **state)
{
	(void)state;
	/* 40 cases that differ less than chance would have it. */
	double even[8] = { 5, 4, 6, 5, 5, 4, 6, 5 }, three[3] = { 5, 31, 2 };
	struct concentration got;
	struct simulation simulation = { .seed = SEED, .replicates = 500 };
	assert_int_equal(concentration_measure(even, 8, 0, simulation, &got, NULL), TRATA_OK);
	assert_true(got.chance_alone && got.gini.has_interval && got.gini.interval.lower == 0);
	assert_true(got.gini.interval.upper == got.gini.estimate);
	assert_true(got.hhi.interval.lower >= 0.125 && got.hhi.interval.upper < 0.2);
	assert_int_equal(concentration_measure(three, 3, 0, simulation, &got, NULL), TRATA_OK);
	assert_false(got.gini.has_interval || got.chance_alone);
}

static void moran_agrees_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/states.csv");
	struct adjacency adjacency = { 32, border_start, border_neighbour };
	for (size_t k = 0; k < 2 * map_count; k++) {
		const struct map *map = &maps[k / 2];
		if (map->places != 32)
			continue;
		double rates[MOST_PLACES];
		char name[64];
		struct moran one, two;
		struct moran_place local[32] = {0}, again[32] = {0};
		struct simulation simulation = { .seed = SEED, .threads = 1 };
		for (size_t i = 0; i < 32; i++)
			rates[i] = map->count[i] / map->exposure[i];
		enum moran_weights weights = k % 2 ? MORAN_BINARY : MORAN_ROW_STANDARDISED;
		snprintf(name, sizeof name, "%s/%s", map->name, k % 2 ? "binary" : "row");
		assert_int_equal(moran_measure(rates, &adjacency, weights, simulation, &one, local, NULL),
		                 TRATA_OK);
		simulation.threads = 2;
		assert_int_equal(moran_measure(rates, &adjacency, weights, simulation, &two, again, NULL),
		                 TRATA_OK);
		assert_true(one.p_value == two.p_value && one.p_greater == two.p_greater);
		reference_compare(&reference, name, "moran", one.i, 1e-8);
		reference_compare(&reference, name, "variance", one.variance, 1e-8);
		reference_compare(&reference, name, "moran_z", one.z, 1e-8);
		reference_compare(&reference, name, "p_normal", one.p_normal, 1e-10);
		compare_probability(&reference, name, "greater_sim", one.p_greater, 9999, 20000);
		compare_probability(&reference, name, "both_sim", one.p_value, 9999, 20000);
		for (size_t i = 0; i < 32; i++) {
			char quantity[32];
			assert_true(local[i].p_value == again[i].p_value);
			compare_one(&reference, name, "local", i, local[i].local);
			numbered(quantity, sizeof quantity, "local_sim", i);
			/* Twice a tail: its standard error is that of the tail, twice. */
			double want = reference_get(&reference, name, quantity), p = want / 2;
			double error = 2 * sqrt(fmax(p * (1 - p), 1e-4) * (1 / 4000.0 + 1 / 9999.0));
			assert_near(local[i].p_value, want, 4 * error);
		}
	}
	reference_end(&reference, "Moran");
}

static void islands_are_left_out(void **state)
{
	(void)state;
	size_t start[7] = { 0, 1, 3, 5, 7, 7, 8 }, neighbour[8] = { 1, 0, 2, 1, 3, 2, 5, 3 };
	double with[6] = { 2.7, 3.3, 0.9, 1.1, 1e6, 1.7 };
	struct adjacency adjacency = { 6, start, neighbour };
	struct moran got;
	struct moran_place local[6];
	struct simulation simulation = { .seed = SEED, .replicates = 99 };
	assert_int_equal(moran_measure(with, &adjacency, MORAN_BINARY, simulation, &got, local, NULL),
	                 TRATA_OK);
	assert_int_equal(got.islands, 1);
	assert_int_equal(got.places, 5);
	assert_false(local[4].has);
	assert_true(got.i > 0 && got.i < 1);
	neighbour[7] = 4;
	assert_int_equal(moran_measure(with, &adjacency, MORAN_BINARY, simulation, &got, local, NULL),
	                 TRATA_EDATA);
}

static void bad_input_is_refused(void **state)
{
	(void)state;
	double zeros[6] = {0}, some[6] = { 3, 0, 7, 1, 0, 4 }, e[6] = { 1.5, 2, 0.7, 3.3, 1, 9 };
	struct small_area_rate rates[6];
	struct small_area area;
	struct funnel_place places[6];
	struct funnel funnel;
	struct rank ranks[6];
	struct concentration concentration;
	struct simulation simulation = { .replicates = 50 };
	struct rank_prior prior = {0};
	assert_int_equal(small_area_smooth(zeros, e, 6, 0, rates, &area, NULL), TRATA_EFEWOBS);
	assert_int_equal(small_area_smooth(some, zeros, 6, 0, rates, &area, NULL), TRATA_EDATA);
	assert_int_equal(small_area_smooth(some, e, 4, 0, rates, &area, NULL), TRATA_EFEWOBS);
	assert_int_equal(funnel_limits(zeros, e, 6, 0, 0, 0, places, &funnel, NULL), TRATA_EFEWOBS);
	assert_int_equal(funnel_limits(some, e, 2, 0, 0, 0, places, &funnel, NULL), TRATA_EFEWOBS);
	assert_int_equal(funnel_limits(some, e, 6, -1, 0, 0, places, &funnel, NULL), TRATA_EARG);
	assert_int_equal(funnel_limits(some, e, 6, 0, 0.5, 0, places, &funnel, NULL), TRATA_EARG);
	assert_int_equal(rank_intervals(some, e, 1, prior, 0, simulation, ranks, NULL),
	                 TRATA_EFEWOBS);
	assert_int_equal(rank_intervals(some, zeros, 6, prior, 0, simulation, ranks, NULL),
	                 TRATA_EDATA);
	assert_int_equal(concentration_measure(zeros, 6, 0, simulation, &concentration, NULL),
	                 TRATA_EFEWOBS);
	assert_int_equal(concentration_measure(e, 6, 0, simulation, &concentration, NULL),
	                 TRATA_EDATA);
	/* A map of zeros can be ranked, and everyone is first. */
	assert_int_equal(rank_intervals(zeros, e, 6, prior, 0, simulation, ranks, NULL), TRATA_OK);
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(ranks[i].rank, 1);
}

/* Every allocation fails in turn; nothing else may go wrong. */
static enum trata_status everything(const struct map *map)
{
	struct small_area_rate rates[MOST_PLACES];
	struct small_area area;
	struct funnel_place places[MOST_PLACES];
	struct funnel funnel;
	struct rank ranks[MOST_PLACES];
	struct concentration concentration;
	struct moran moran;
	struct adjacency adjacency = { 32, border_start, border_neighbour };
	struct simulation simulation = { .replicates = 20, .threads = 1 };
	enum trata_status status = small_area_smooth(map->count, map->exposure, 32, 0, rates, &area,
	                                             NULL);
	if (!status)
		status = funnel_limits(map->count, map->exposure, 32, 0, 0, 0, places, &funnel, NULL);
	if (!status)
		status = rank_intervals(map->count, map->exposure, 32, (struct rank_prior){0}, 0,
		                        simulation, ranks, NULL);
	if (!status)
		status = concentration_measure(map->count, 32, 0, simulation, &concentration, NULL);
	if (!status)
		status = moran_measure(map->count, &adjacency, MORAN_BINARY, simulation, &moran, NULL,
		                       NULL);
	return status;
}

static void memory_may_run_out(void **state)
{
	(void)state;
	size_t nth = 0;
	enum trata_status status;
	do {
		memory_fail_at(++nth);
		status = everything(&maps[0]);
		memory_fail_at(0);
		assert_true(status == TRATA_OK || status == TRATA_ENOMEM);
	} while (status);
	assert_true(nth > 20);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(smoothing_agrees_with_r), cmocka_unit_test(funnels_agree_with_r),
		cmocka_unit_test(ranks_agree_with_r), cmocka_unit_test(rank_of_two_is_a_beta_probability),
		cmocka_unit_test(ties_share_the_lowest_rank),
		cmocka_unit_test(concentration_agrees_with_r),
		cmocka_unit_test(even_places_may_be_chance), cmocka_unit_test(moran_agrees_with_r),
		cmocka_unit_test(islands_are_left_out), cmocka_unit_test(bad_input_is_refused),
		cmocka_unit_test(memory_may_run_out),
	};
	return cmocka_run_group_tests(tests, read_maps, NULL);
}
