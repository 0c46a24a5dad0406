/* The table of many models, diagnostics and sensitivity. */
#include "mse_reference.h"

#include <time.h>

#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/mse_models.h"

static struct reference reference;
static struct mse_models models;

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void print_table(const char *name)
{
	for (unsigned i = 0; i < models.count; i++) {
		const struct mse_row *row = &models.rows[i];
		print_message("  %s %-16s %g/%u %-22s code %d  %.0f (%.0f, %.0f) %s  %s\n", name,
		              mse_row_name(row->method), row->threshold, row->order, row->model_text,
		              (int)row->existence, row->estimate, row->interval.lower,
		              row->interval.upper, mse_interval_name(row->interval.kind),
		              row->diagnostics);
	}
	print_message("  range %.0f to %.0f, ratio %.2f, ends %.0f to %.0f\n", models.least,
	              models.most, models.ratio, models.lower, models.upper);
}

static const struct mse_row *find_row(enum mse_row_method method, double threshold, unsigned order)
{
	for (unsigned i = 0; i < models.count; i++)
		if (models.rows[i].method == method && (!threshold || fabs(models.rows[i].threshold - threshold) < 1e-12) &&
		    (!order || models.rows[i].order == order))
			return &models.rows[i];
	print_error("no row %s\n", mse_row_name(method));
	fail();
	return NULL;
}

static void five_lists_have_nine_rows(void **state)
{
	(void)state;
	struct mse_table table = reference_table("uk5");
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	double start = seconds();
	assert_int_equal(mse_all(&table, &options, &models, NULL), TRATA_OK);
	print_message("uk5, whole table: %.3f s\n", seconds() - start);
	print_table("uk5");
	assert_int_equal(models.count, 9);
	assert_close(find_row(MSE_ROW_INDEPENDENCE, 0, 0)->estimate, 13444.131209, 1e-9);
	assert_close(find_row(MSE_ROW_INDEPENDENCE, 0, 0)->interval.upper, 15160.2912014, 1e-8);
	assert_close(find_row(MSE_ROW_STEPWISE, 0.01, 0)->estimate, 12262.41242, 1e-8);
	assert_close(find_row(MSE_ROW_STEPWISE, 0.02, 0)->estimate, 11312.99029, 1e-8);
	assert_string_equal(find_row(MSE_ROW_STEPWISE, 0.02, 0)->model_text, "[12,13,24,25,35,45]");
	assert_close(find_row(MSE_ROW_BIC, 0, 2)->estimate, 22991.33131, 1e-8);
	assert_near(find_row(MSE_ROW_BIC, 0, 4)->estimate, 25311, 0.5);
	assert_close(find_row(MSE_ROW_CHAO_LISTS, 0, 0)->estimate, 13570.0268, 1e-8);
	assert_true(find_row(MSE_ROW_CHAO_LISTS, 0, 0)->lower_bound);
	assert_false(find_row(MSE_ROW_CHAO_LISTS, 0, 0)->admissible);
	assert_close(find_row(MSE_ROW_CHAO, 0, 0)->estimate, 2744 + 2523.0 * 2523 / (2 * 214), 1e-12);
	assert_int_equal(models.admissible, 7);
	assert_close(models.least, 11312.99029, 1e-8);
	assert_near(models.most, 25311, 0.5);
	assert_close(models.ratio, models.most / models.least, 1e-14);
	assert_true(models.has_lower && models.has_upper && models.lower < models.least);
	for (unsigned i = 0; i < models.count; i++) {
		const struct mse_row *row = &models.rows[i];
		assert_int_equal(row->observed, 2744);
		assert_int_equal(row->lists, 5);
		assert_true(row->has_estimate);
		assert_close(row->unobserved + 2744, row->estimate, 1e-12);
		if (row->replicates)
			assert_true(row->seed == MSE_SEED && row->interval.kind == MSE_BCA);
	}
	assert_string_equal(find_row(MSE_ROW_STEPWISE, 0.02, 0)->model_names,
	                    "[LA:NG,LA:PFNCA,NG:GO,NG:GP,PFNCA:GP,GO:GP]");
}

static void six_lists_go_downhill(void **state)
{
	(void)state;
	struct mse_table table = reference_table("uk6");
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	options.replicates = 100;
	double start = seconds();
	assert_int_equal(mse_all(&table, &options, &models, NULL), TRATA_OK);
	print_message("uk6, whole table, 100 replicates: %.3f s\n", seconds() - start);
	print_table("uk6");
	assert_near(find_row(MSE_ROW_DOWNHILL, 0, 0)->estimate, 12350, 0.5);
	assert_int_equal(find_row(MSE_ROW_BIC, 0, 0)->order, 2);
	struct mse_row row;
	assert_int_equal(mse_row(&table, MSE_ROW_DGA, &options, &row, NULL), TRATA_EARG);
}

static void few_lists_and_sparse_lists(void **state)
{
	(void)state;
	static const char *const tables[] = { "korea3", "artificial3", "kosovo4", "netherlands5",
	                                      "neworleans5_sparsemse2019" };
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		struct mse_table table = reference_table(tables[i]);
		struct mse_options options = MSE_OPTIONS_DEFAULT;
		double start = seconds();
		assert_int_equal(mse_all(&table, &options, &models, NULL), TRATA_OK);
		print_message("%s, whole table: %.3f s\n", tables[i], seconds() - start);
		print_table(tables[i]);
		for (unsigned j = 0; j < models.count; j++) {
			const struct mse_row *row = &models.rows[j];
			assert_true(isfinite(row->estimate) && isfinite(row->interval.upper) && isfinite(row->wald.upper));
			assert_true(!row->has_estimate || row->existence == MSE_EXISTS);
		}
	}
}

static void two_lists_have_a_curve(void **state)
{
	(void)state;
	struct mse_table table;
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	mse_table_start(&table, NULL, 2, "count", NULL);
	mse_table_add(&table, 1, 59, NULL);
	mse_table_add(&table, 2, 41, NULL);
	mse_table_add(&table, 3, 18, NULL);
	assert_int_equal(mse_all(&table, &options, &models, NULL), TRATA_OK);
	print_table("two");
	assert_int_equal(models.count, 2);
	assert_true(models.has_curve);
	assert_close(models.curve[3].estimate, 77.0 * 59 / 18, 1e-12);
	assert_close(models.rows[0].estimate, 77.0 * 59 / 18, 1e-12);
	assert_close(models.rows[1].estimate, 78.0 * 60 / 19 - 1, 1e-12);
	assert_int_equal(models.warnings[0].kind, MSE_TWO_LISTS_ONLY);
	/* Nobody on both: Lincoln-Petersen has code 1 and no number. */
	table.counts[3] = 0;
	table.observed = 100;
	assert_int_equal(mse_all(&table, &options, &models, NULL), TRATA_OK);
	assert_false(models.has_curve || models.rows[0].has_estimate);
	assert_int_equal(models.rows[0].existence & MSE_NO_ESTIMATE, MSE_NO_ESTIMATE);
}

/* A one-model refusal: all pairs on korea3 has no estimate, and says so by its code. */
static void codes_leave_no_number(void **state)
{
	(void)state;
	struct mse_table table;
	struct mse_row row;
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	mse_table_start(&table, NULL, 3, NULL, NULL);
	mse_table_add(&table, 1, 40, NULL);
	mse_table_add(&table, 2, 30, NULL);
	mse_table_add(&table, 4, 20, NULL);
	assert_int_equal(mse_row(&table, MSE_ROW_INDEPENDENCE, &options, &row, NULL), TRATA_OK);
	assert_true(row.existence != MSE_EXISTS);
	assert_false(row.has_estimate || row.has_fit || row.admissible || row.interval.has_upper);
	assert_string_equal(row.diagnostics, mse_existence_text(row.existence));
	assert_int_equal(mse_row_find("chao-lists"), MSE_ROW_CHAO_LISTS);
	assert_int_equal(mse_row_find("chao2"), MSE_ROW_METHODS);
}

/* A model that is named: the closed forms of korea3, and the codes of artificial3. */
static void named_models_are_fitted_as_they_are(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	struct mse_model model;
	struct mse_row row;
	assert_int_equal(mse_row(&table, MSE_ROW_MODEL, &options, &row, NULL), TRATA_EARG);
	assert_int_equal(mse_model_parse("[12,23]", 3, &model, NULL), TRATA_OK);
	options.model = &model;
	assert_int_equal(mse_row(&table, MSE_ROW_MODEL, &options, &row, NULL), TRATA_OK);
	assert_close(row.estimate, 157.0 + 1.0 / 6, 1e-12);
	assert_string_equal(row.model_text, "[12,23]");
	assert_int_equal(row.interval.kind, MSE_PROFILE);
	assert_true(row.deviance >= 0 && row.replicates == 0);
	table = reference_table("artificial3");
	assert_int_equal(mse_model_parse("[12,13,23]", 3, &model, NULL), TRATA_OK);
	assert_int_equal(mse_row(&table, MSE_ROW_MODEL, &options, &row, NULL), TRATA_OK);
	assert_int_equal(row.existence, MSE_NOT_IDENTIFIABLE);
	assert_false(row.has_estimate || row.interval.has_lower || row.interval.has_upper);
	/* a perfect fit: the deviance is 0, not a little less */
	assert_int_equal(mse_model_parse("[13,23]", 3, &model, NULL), TRATA_OK);
	assert_int_equal(mse_row(&table, MSE_ROW_MODEL, &options, &row, NULL), TRATA_OK);
	assert_true(row.deviance >= 0 && row.deviance < 1e-9);
}

/* One shared person: a third of the replicates have nobody on two lists, hence no upper end; and
 * a posterior that is mostly the complete graph's is no part of the range. */
static void hardly_any_overlap_has_no_upper_end(void **state)
{
	(void)state;
	struct mse_table table;
	struct mse_row row;
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	mse_table_start(&table, NULL, 3, NULL, NULL);
	mse_table_add(&table, 1, 397, NULL);
	mse_table_add(&table, 2, 311, NULL);
	mse_table_add(&table, 4, 19, NULL);
	mse_table_add(&table, 5, 1, NULL);
	assert_int_equal(mse_row(&table, MSE_ROW_STEPWISE, &options, &row, NULL), TRATA_OK);
	assert_in_range(row.without_estimate, 300, 440);   /* 1000 / e is 368 */
	assert_true(row.has_estimate && row.interval.has_lower && !row.interval.has_upper);
	assert_int_equal(mse_row(&table, MSE_ROW_DGA, &options, &row, NULL), TRATA_OK);
	assert_true(row.has_estimate && !row.admissible);
	assert_non_null(strstr(row.diagnostics, "prior alone"));
	table = reference_table("uk5");
	assert_int_equal(mse_row(&table, MSE_ROW_DGA, &options, &row, NULL), TRATA_OK);
	assert_true(row.admissible);
}

/* Recipe: tests/ref/mse-fisher.R. */
static void exact_tests_agree_with_r(void **state)
{
	(void)state;
	struct worst values = {0}, ratios = {0};
	reference_read(&reference, "fisher.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		char **cells = reference.cells[row];
		struct mse_exact_test test;
		assert_int_equal(mse_exact(atoll(cells[0]), atoll(cells[1]), atoll(cells[2]), atoll(cells[3]), 0.95, &test, NULL), TRATA_OK);
		worst_add(&values, fabs(test.p_value - atof(cells[4])), cells[4]);
		assert_int_equal(test.has_odds_ratio, *cells[5] != 0);
		assert_int_equal(test.has_lower, *cells[6] != 0);
		assert_int_equal(test.has_upper, *cells[7] != 0);
		if (test.has_odds_ratio)
			worst_add(&ratios, relative_difference(test.odds_ratio, atof(cells[5])), cells[5]);
		if (test.has_lower)
			worst_add(&ratios, relative_difference(test.lower, atof(cells[6])), cells[6]);
		if (test.has_upper)
			worst_add(&ratios, relative_difference(test.upper, atof(cells[7])), cells[7]);
	}
	worst_print(&values, "p-value of Fisher's test (absolute)");
	worst_print(&ratios, "odds ratio and ends");
	assert_int_equal(reference.rows, 9);
	assert_true(values.difference <= 1e-10 && ratios.difference <= 1e-8);
}

static void pairs_are_counted_where_both_could_be_missed(void **state)
{
	(void)state;
	struct mse_table table = reference_table("kosovo4");
	struct mse_pair pairs[MSE_PAIRS_MAX];
	unsigned count = 0;
	assert_int_equal(mse_pairs(&table, 0.95, pairs, &count, NULL), TRATA_OK);
	assert_int_equal(count, 6);
	/* EXH and ABA among those on OSCE or HRW. */
	assert_int_equal(pairs[0].both, 181 + 18 + 27);
	assert_int_equal(pairs[0].only_first, 228 + 106 + 42);
	assert_int_equal(pairs[0].only_second, 217 + 31 + 32);
	assert_int_equal(pairs[0].neither, 936 + 306 + 123);
	assert_int_equal(pairs[0].overlap, 177 + 181 + 18 + 27);
	assert_true(pairs[0].has_test && pairs[0].test.odds_ratio > 2.5 && pairs[0].test.p_value < 1e-10);
}

static void warnings_name_the_lists(void **state)
{
	(void)state;
	struct mse_table table;
	struct mse_warning warnings[MSE_WARNINGS_MAX];
	char text[MSE_WARNING_BYTES];
	const char *const lists[] = { "police", "hotline", "copy", "shelter" };
	mse_table_start(&table, lists, 4, "count", NULL);
	mse_table_add(&table, 1, 70, NULL);
	mse_table_add(&table, 2 | 4, 31, NULL);
	mse_table_add(&table, 1 | 2 | 4, 3, NULL);
	mse_table_add(&table, 8, 12, NULL);
	strcpy(table.periods[0], "2021");
	strcpy(table.periods[3], "2022");
	unsigned count = mse_warnings(&table, warnings), seen = 0;
	static const char *const wanted[] = {
		"lists hotline and copy hold the same 34 persons: one source twice?",
		"list shelter shares nobody with any other list",
		"lists police and hotline share only 3", "lists police and shelter share nobody",
		"lists police and shelter cover different periods: a closed population is presumed" };
	for (size_t w = 0; w < sizeof wanted / sizeof *wanted; w++)
		for (unsigned i = 0; i < count; i++)
			seen += strcmp(mse_warning_text(&warnings[i], &table, text), wanted[w]) == 0;
	assert_int_equal(seen, 5);
	table = reference_table("kosovo4");
	assert_int_equal(mse_warnings(&table, warnings), 0);
}

static void variants_are_the_changed_tables(void **state)
{
	(void)state;
	static struct mse_variant variants[MSE_VARIANTS_MAX];
	struct mse_table table = reference_table("uk6");
	struct mse_selection stepwise = { .method = MSE_STEPWISE, .threshold = 0.02 };
	unsigned count = 0;
	assert_int_equal(mse_variants(&table, &stepwise, 1, variants, &count, NULL), TRATA_OK);
	assert_int_equal(count, 1 + 6 + 15);
	assert_close(variants[0].chosen.fit.estimate, 11417.99109, 1e-8);
	/* PF (2) and NCA (5) merged is uk5: 11312.99. */
	for (unsigned i = 0; i < count; i++)
		if (variants[i].change == MSE_LISTS_MERGED && variants[i].first == 2 && variants[i].second == 5)
			assert_close(variants[i].chosen.fit.estimate, 11312.99029, 1e-8);
	table = reference_table("uk5");
	assert_int_equal(mse_variants(&table, &(struct mse_selection){ .method = MSE_BIC, .order = 2 }, 2, variants, &count, NULL), TRATA_OK);
	assert_close(variants[0].chosen.fit.estimate, 22991.33131, 1e-8);
	/* Without the general public it is uk4, whose best model has 11987.09. */
	assert_close(variants[5].chosen.fit.estimate, 11987.08762, 1e-8);
}

static void paths_give_the_estimate_at_every_threshold(void **state)
{
	(void)state;
	struct mse_table table = reference_table("uk5");
	struct mse_path_estimates path;
	assert_int_equal(mse_path_estimates(&table, 0.05, &path, NULL), TRATA_OK);
	assert_int_equal(path.path.steps, 6);
	assert_close(path.fits[0].estimate, 13444.13121, 1e-8);
	assert_close(path.fits[4].estimate, 13100.84329, 1e-8);
	assert_close(path.fits[5].estimate, 12262.41242, 1e-8);
	assert_close(path.fits[6].estimate, 11312.99029, 1e-8);
	assert_true(path.path.p_values[4] > 0.001 && path.path.p_values[4] < 0.01);
	assert_true(path.path.p_values[5] > 0.01 && path.path.p_values[5] < 0.02);
}

/* Every allocation fails once, in turn: each failure is TRATA_ENOMEM and, under the address
 * sanitizer, leaves nothing behind. */
static void every_allocation_may_fail(void **state)
{
	(void)state;
	static const char *const tables[] = { "artificial3", "kosovo4" };
	static struct mse_variant variants[MSE_VARIANTS_MAX];
	struct mse_options options = MSE_OPTIONS_DEFAULT;
	options.replicates = 40;
	options.threads = 1;
	for (size_t i = 0; i < 2; i++) {
		struct mse_table table = reference_table(tables[i]);
		size_t nth = 0, made = 1;
		enum trata_status status = TRATA_ENOMEM;
		for (; status != TRATA_OK; nth += 1 + nth / 20) {
			struct trata_error error = {0};
			struct mse_pair pairs[MSE_PAIRS_MAX];
			struct mse_path_estimates path;
			unsigned count = 0;
			memory_fail_at(nth + 1);
			status = mse_all(&table, &options, &models, &error);
			if (status == TRATA_OK)
				status = mse_pairs(&table, 0.95, pairs, &count, &error);
			if (status == TRATA_OK)
				status = mse_variants(&table, &(struct mse_selection){ .method = MSE_BIC, .order = 2 }, 1, variants, &count, &error);
			if (status == TRATA_OK)
				status = mse_path_estimates(&table, 0.05, &path, &error);
			made = memory_fail_at(0);
			assert_true(status == TRATA_OK || (status == TRATA_ENOMEM && error.status == TRATA_ENOMEM));
		}
		print_message("%s: %zu allocations\n", tables[i], made);
		assert_true(made > 50 && nth > made / 2);
	}
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_lists_have_nine_rows),
		cmocka_unit_test(six_lists_go_downhill),
		cmocka_unit_test(few_lists_and_sparse_lists),
		cmocka_unit_test(two_lists_have_a_curve),
		cmocka_unit_test(codes_leave_no_number),
		cmocka_unit_test(named_models_are_fitted_as_they_are),
		cmocka_unit_test(hardly_any_overlap_has_no_upper_end),
		cmocka_unit_test(exact_tests_agree_with_r),
		cmocka_unit_test(pairs_are_counted_where_both_could_be_missed),
		cmocka_unit_test(warnings_name_the_lists),
		cmocka_unit_test(variants_are_the_changed_tables),
		cmocka_unit_test(paths_give_the_estimate_at_every_threshold),
		cmocka_unit_test(every_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
