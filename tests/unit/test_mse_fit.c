/* Tables, models, log-linear fits and the intervals that follow from the likelihood. */
#include "mse_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/stat/mse_interval.h"
#include "../../src/stat/mse_loglinear.h"

static struct reference reference;

static void tables_refuse_what_cannot_be(void **state)
{
	(void)state;
	struct mse_table table;
	struct trata_error error = {0};
	const char *twice[] = { "A", "B", "A" }, *counted[] = { "A", "count", "C" };
	assert_int_equal(mse_table_start(&table, twice, 3, "count", &error), TRATA_EDATA);
	assert_string_equal(error.message, "lists 1 and 3 have one name, \"A\"");
	memset(&error, 0, sizeof error);
	assert_int_equal(mse_table_start(&table, counted, 3, "count", &error), TRATA_EDATA);
	assert_string_equal(error.message, "list 2 has the name of the count column, \"count\"");
	assert_int_equal(mse_table_start(&table, NULL, 1, "count", NULL), TRATA_EFEWOBS);
	assert_int_equal(mse_table_start(&table, NULL, 10, "count", NULL), TRATA_EARG);
	assert_int_equal(mse_table_start(&table, NULL, 3, "count", NULL), TRATA_OK);
	assert_int_equal(mse_table_add(&table, 0, 5, NULL), TRATA_EDATA);
	assert_int_equal(mse_table_add(&table, 8, 5, NULL), TRATA_EDATA);
	assert_int_equal(mse_table_add(&table, 3, -1, NULL), TRATA_EDATA);
	assert_int_equal(mse_table_add(&table, 3, ((int64_t)1 << 53) + 1, NULL), TRATA_EDATA);
	assert_int_equal(mse_table_check(&table, NULL), TRATA_EFEWOBS);
	assert_int_equal(mse_table_add(&table, 3, 17, NULL), TRATA_OK);
	memset(&error, 0, sizeof error);
	assert_int_equal(mse_table_check(&table, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message, "nobody is on list \"C\"");
}

static void lists_are_left_out_and_merged(void **state)
{
	(void)state;
	struct mse_table table = reference_table("uk5"), out;
	assert_int_equal(table.observed, 2744);
	assert_int_equal(mse_table_omit(&table, 4, &out, NULL), TRATA_OK);
	assert_int_equal(out.observed, 2744 - 316);
	assert_int_equal(out.lists, 4);
	/* GP's overlaps fall back on the lists that stay. */
	assert_int_equal(out.counts[1u << 1], 463 + 1);
	assert_int_equal(out.counts[1u << 2], 995 + 11);
	/* uk4 is uk5 without the general public. */
	struct mse_table uk4 = reference_table("uk4");
	for (unsigned h = 0; h < 16; h++)
		assert_int_equal(out.counts[h], uk4.counts[h]);
	/* uk5 is uk6 with PF and NCA made one. */
	struct mse_table uk6 = reference_table("uk6");
	assert_int_equal(mse_table_merge(&uk6, 2, 5, &out, NULL), TRATA_OK);
	for (unsigned h = 0; h < 32; h++)
		assert_int_equal(out.counts[h], table.counts[h]);
	assert_string_equal(out.names[2], "PF+NCA");
	assert_int_equal(out.observed, 2744);
	assert_int_equal(mse_table_frequency(&table, 1), 54 + 463 + 995 + 695 + 316);
	assert_int_equal(mse_table_overlap(&table, 3), 15 + 1 + 1 + 1);
}

static void models_have_one_text(void **state)
{
	(void)state;
	static const char *const texts[] = { "[12,13,14,23,34]", "[123,14,34]", "[134,234,12]",
	                                     "[1,2,3,4]", "[34,1,2]", "[134,12,23,24]" };
	char text[MSE_MODEL_BYTES], names[MSE_MODEL_NAMES_BYTES];
	struct mse_model model;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		assert_int_equal(mse_model_parse(texts[i], 4, &model, NULL), TRATA_OK);
		assert_string_equal(mse_model_text(&model, 4, text), texts[i]);
	}
	struct mse_table table = reference_table("kosovo4");
	assert_int_equal(mse_model_parse("34 12", 4, &model, NULL), TRATA_OK);
	assert_string_equal(mse_model_names(&model, &table, names), "[EXH:ABA,OSCE:HRW]");
	assert_int_equal(mse_model_parse("[15]", 4, &model, NULL), TRATA_EARG);
	assert_int_equal(mse_model_parse("[1234]", 4, &model, NULL), TRATA_EARG);
	assert_int_equal(mse_model_parse("[12;3]", 4, &model, NULL), TRATA_EARG);
}

static bool count_model(void *context, const struct mse_model *model)
{
	/* Every model is closed under taking parts. */
	for (unsigned term = 3; term < 64; term++)
		for (unsigned list = 0; list < 6 && mse_model_has(model, term); list++)
			if (term >> list & 1 && mse_size(term) > 2)
				assert_true(mse_model_has(model, term & ~(1u << list)));
	++*(size_t *)context;
	return true;
}

static void all_hierarchical_models_come_once(void **state)
{
	(void)state;
	static const struct { unsigned lists, order; size_t models; } cases[] = {
		{ 2, 2, 1 }, { 3, 3, 8 }, { 3, 2, 8 }, { 4, 4, 113 }, { 4, 2, 64 }, { 5, 5, 6893 },
		{ 5, 2, 1024 }, { 6, 2, 32768 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t models = 0;
		assert_int_equal(mse_model_each(cases[i].lists, cases[i].order, count_model, &models, NULL),
		                 TRATA_OK);
		assert_int_equal(models, cases[i].models);
	}
	assert_int_equal(mse_model_each(6, 3, count_model, NULL, NULL), TRATA_EARG);
}

static void independence_agrees_with_glm(void **state)
{
	(void)state;
	struct worst ends = {0}, points = {0}, fits = {0};
	reference_read(&reference, "independence_wald.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		const char *name = reference_text(&reference, row, "dataset");
		struct mse_table table = reference_table(name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		struct mse_model model = {0};
		mse_workspace_load(work, &table);
		struct mse_fit fit = mse_loglinear(work, &model);
		struct mse_interval wald = mse_wald(&fit, 0.95);
		assert_true(fit.converged && wald.has_lower && wald.has_upper);
		worst_add(&points, relative_difference(fit.estimate, reference_number(&reference, row, "estimate")), name);
		worst_add(&points, relative_difference(fit.se_log_unseen, reference_number(&reference, row, "se_log_unseen")), name);
		worst_add(&ends, relative_difference(wald.lower, reference_number(&reference, row, "wald_low")), name);
		worst_add(&ends, relative_difference(wald.upper, reference_number(&reference, row, "wald_high")), name);
		worst_add(&fits, fabs(fit.deviance - reference_number(&reference, row, "deviance")), name);
		worst_add(&fits, fabs(fit.aic - reference_number(&reference, row, "aic")), name);
		mse_workspace_free(work);
	}
	assert_int_equal(reference.rows, 9);
	worst_print(&points, "independence estimate and standard error");
	worst_print(&ends, "Wald ends");
	worst_print(&fits, "deviance and AIC (absolute)");
	assert_true(points.difference <= 1e-8 && ends.difference <= 1e-8 && fits.difference <= 1e-6);
}

static void profile_ends_are_the_roots(void **state)
{
	(void)state;
	struct worst ends = {0};
	reference_read(&reference, "independence_profile.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		const char *name = reference_text(&reference, row, "dataset");
		struct mse_table table = reference_table(name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		struct mse_model model = {0};
		mse_workspace_load(work, &table);
		struct mse_fit fit = mse_loglinear(work, &model);
		struct mse_interval profile = mse_profile(work, &model, &fit, 0.95);
		assert_true(profile.has_lower && profile.has_upper);
		worst_add(&ends, relative_difference(profile.lower, reference_number(&reference, row, "profile_low")), name);
		worst_add(&ends, relative_difference(profile.upper, reference_number(&reference, row, "profile_high")), name);
		mse_workspace_free(work);
	}
	worst_print(&ends, "Poisson profile ends");
	assert_int_equal(reference.rows, 9);
	assert_true(ends.difference <= 1e-6);
}

/* The rows of results.csv that Rcapture's closedpCI.t gave, printed to one decimal. */
static void multinomial_profile_agrees_with_rcapture(void **state)
{
	(void)state;
	static const struct { const char *name, *model; double estimate, lower, upper; } cases[] = {
		{ "hiv4_rcapture", "[12,3,4]", 12308, 10266, 14992.3 },
		{ "hiv4_rcapture", "[12,13,14,23,24,34]", 23269.8, 10027.6, 50046.3 },
		{ "kosovo4", "[123,14,34]", 10334.5, 8994.3, 12110.4 },
		{ "uk5", "[12,13,24,25,35,45]", 11303.9, 9889.2, 13063.1 },
		{ "uk6", "[12,13,24,25,35,36,45]", 11408.9, 9982.3, 13181.7 },
	};
	struct worst worst = {0};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mse_table table = reference_table(cases[i].name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		struct mse_model model;
		double estimate = 0;
		assert_int_equal(mse_model_parse(cases[i].model, table.lists, &model, NULL), TRATA_OK);
		mse_workspace_load(work, &table);
		struct mse_fit fit = mse_loglinear(work, &model);
		struct mse_interval ends = mse_multinomial(work, &model, &fit, 0.95, &estimate);
		assert_true(ends.has_lower && ends.has_upper);
		worst_add(&worst, relative_difference(estimate, cases[i].estimate), cases[i].model);
		worst_add(&worst, relative_difference(ends.lower, cases[i].lower), cases[i].model);
		worst_add(&worst, relative_difference(ends.upper, cases[i].upper), cases[i].model);
		mse_workspace_free(work);
	}
	worst_print(&worst, "multinomial profile");
	assert_true(worst.difference <= 1e-4);
}

/* Ends against closed forms of two lists: n00 = n10 n01 / n11 and its variance. */
static void closed_forms_hold(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	struct mse_workspace *work = mse_workspace_new(3);
	struct mse_model model;
	mse_workspace_load(work, &table);
	assert_int_equal(mse_model_parse("[12,3]", 3, &model, NULL), TRATA_OK);
	assert_close(mse_loglinear(work, &model).estimate, 82 * 59 / 18.0, 1e-12);
	assert_int_equal(mse_model_parse("[12,23]", 3, &model, NULL), TRATA_OK);
	assert_close(mse_loglinear(work, &model).estimate, 943 / 6.0, 1e-12);
	mse_workspace_free(work);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_refuse_what_cannot_be),
		cmocka_unit_test(lists_are_left_out_and_merged),
		cmocka_unit_test(models_have_one_text),
		cmocka_unit_test(all_hierarchical_models_come_once),
		cmocka_unit_test(independence_agrees_with_glm),
		cmocka_unit_test(profile_ends_are_the_roots),
		cmocka_unit_test(multinomial_profile_agrees_with_rcapture),
		cmocka_unit_test(closed_forms_hold),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
