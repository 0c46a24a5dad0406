/* Model averaging over decomposable graphs, against dga. */
#include "mse_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/stat/mse_dga.h"

static struct reference reference;

static void posteriors_are_those_of_dga(void **state)
{
	(void)state;
	struct worst means = {0}, best = {0};
	reference_read(&reference, "dga_posteriors.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		const char *name = reference_text(&reference, row, "dataset");
		struct mse_table table = reference_table(name);
		struct mse_dga_options options = {
			.delta = reference_number(&reference, row, "delta"), .level = 0.95,
			.first = atoll(reference_text(&reference, row, "nmiss_min")),
			.last = atoll(reference_text(&reference, row, "nmiss_max")),
			.step = atoll(reference_text(&reference, row, "step")) };
		struct mse_dga result;
		assert_int_equal(mse_dga(&table, &options, &result, NULL), TRATA_OK);
		worst_add(&means, relative_difference(result.mean, reference_number(&reference, row, "post_mean")), name);
		worst_add(&best, relative_difference(result.best_probability, reference_number(&reference, row, "best_graph_prob")), name);
		assert_int_equal((int64_t)result.interval.lower, atoll(reference_text(&reference, row, "q025")));
		assert_int_equal((int64_t)result.interval.upper, atoll(reference_text(&reference, row, "q975")));
		assert_int_equal(result.median, atoll(reference_text(&reference, row, "median")));
		assert_int_equal(result.mode, atoll(reference_text(&reference, row, "mode")));
	}
	worst_print(&means, "posterior mean over graphs");
	worst_print(&best, "probability of the best graph");
	assert_int_equal(reference.rows, 7);
	assert_true(means.difference <= 1e-8 && best.difference <= 1e-7);
}

static void grids_are_chosen_and_told(void **state)
{
	(void)state;
	static const struct { const char *name; size_t graphs; } cases[] = {
		{ "korea3", 8 }, { "kosovo4", 61 }, { "uk5", 822 }, { "netherlands5", 822 } };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mse_table table = reference_table(cases[i].name);
		struct mse_dga whole, without;
		struct mse_dga_options options = { .level = 0.95 };
		assert_int_equal(mse_dga(&table, &options, &whole, NULL), TRATA_OK);
		options.without_complete = true;
		assert_int_equal(mse_dga(&table, &options, &without, NULL), TRATA_OK);
		print_message("%s: median %lld, %lld without the complete graph (%.2g of the posterior); grid "
		              "to %lld by %lld, tail %.1g\n", cases[i].name, (long long)whole.median,
		              (long long)without.median, whole.complete_probability,
		              (long long)whole.last, (long long)whole.step, whole.tail);
		assert_int_equal(whole.graphs, cases[i].graphs);
		assert_int_equal(without.graphs, cases[i].graphs - 1);
		assert_false(whole.truncated);
		assert_true(whole.last >= 30 * table.observed - whole.step);
	}
}

/* The seven graphs of korea3 without the complete one, written out by hand in the recipe
 * tests/ref/mse-dga-three-lists.R: its output stands in tests/ref/mse/dga-three-lists.txt. */
static void three_lists_agree_with_graphs_by_hand(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	struct mse_dga result;
	struct mse_dga_options options = { .delta = 0.125, .first = 1, .last = 5000, .step = 1,
	                                   .level = 0.95, .without_complete = true };
	assert_int_equal(mse_dga(&table, &options, &result, NULL), TRATA_OK);
	assert_close(result.mean, 207.271610248, 1e-10);
	assert_close(result.best_probability, 0.7669291202, 1e-8);
	assert_int_equal(result.median, 164);
	assert_true(result.interval.lower == 132 && result.interval.upper == 407);
}

static void what_cannot_be_averaged_is_refused(void **state)
{
	(void)state;
	struct mse_table table = reference_table("uk6");
	struct mse_dga result;
	assert_int_equal(mse_dga(&table, &(struct mse_dga_options){ .level = 0.95 }, &result, NULL), TRATA_EARG);
	table = reference_table("korea3");
	assert_int_equal(mse_dga(&table, &(struct mse_dga_options){ .level = 0 }, &result, NULL), TRATA_EARG);
	assert_int_equal(mse_dga(&table, &(struct mse_dga_options){ .level = 0.9, .first = 5, .last = 4, .step = 1 }, &result, NULL), TRATA_EARG);
	mse_table_start(&table, NULL, 2, NULL, NULL);
	mse_table_add(&table, 3, 17, NULL);
	assert_int_equal(mse_dga(&table, &(struct mse_dga_options){ .level = 0.9 }, &result, NULL), TRATA_EFEWOBS);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(posteriors_are_those_of_dga),
		cmocka_unit_test(grids_are_chosen_and_told),
		cmocka_unit_test(three_lists_agree_with_graphs_by_hand),
		cmocka_unit_test(what_cannot_be_averaged_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
