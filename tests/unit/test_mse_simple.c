/* Two lists and Chao's bounds: closed forms, and Rcapture for the bound with list effects. */
#include "mse_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/stat/mse_chao.h"
#include "../../src/stat/mse_two_lists.h"

static struct reference reference;

static void two_lists_have_closed_forms(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	struct mse_two_lists result;
	/* Lists b and d of korea3: 77 and 59 persons, 18 on both, 41 on d alone. */
	assert_int_equal(mse_two_lists(&table, 0, 2, 0.95, &result, NULL), TRATA_OK);
	assert_int_equal(result.first, 77);
	assert_int_equal(result.second, 59);
	assert_int_equal(result.both, 18);
	assert_int_equal(result.observed, 118);
	assert_close(result.lincoln_petersen, 77.0 * 59 / 18, 1e-12);
	assert_close(result.chapman, 78.0 * 60 / 19 - 1, 1e-12);
	assert_close(result.chapman_variance, 78.0 * 60 * 59 * 41 / (19.0 * 19 * 20), 1e-12);
	/* The Wald interval is that of the saturated log-linear model of the two lists. */
	struct mse_table two;
	mse_table_start(&two, NULL, 2, NULL, NULL);
	mse_table_add(&two, 1, 59, NULL);
	mse_table_add(&two, 2, 41, NULL);
	mse_table_add(&two, 3, 18, NULL);
	struct mse_workspace *work = mse_workspace_new(2);
	mse_workspace_load(work, &two);
	struct mse_fit fit = mse_loglinear(work, &(struct mse_model){0});
	struct mse_interval wald = mse_wald(&fit, 0.95);
	assert_close(fit.estimate, result.lincoln_petersen, 1e-12);
	assert_near(fit.deviance, 0, 1e-9);
	assert_close(result.interval.lower, wald.lower, 1e-10);
	assert_close(result.interval.upper, wald.upper, 1e-10);
	mse_workspace_free(work);
}

static void dependence_moves_the_estimate(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	struct mse_two_lists lists;
	struct mse_dependence point;
	assert_int_equal(mse_two_lists(&table, 0, 2, 0.95, &lists, NULL), TRATA_OK);
	for (size_t i = 0; i < MSE_DEPENDENCE_POINTS; i++) {
		assert_int_equal(mse_dependence(&lists, mse_dependence_ratios[i], 0.95, &point, NULL), TRATA_OK);
		assert_close(point.unseen, mse_dependence_ratios[i] * 59 * 41 / 18, 1e-12);
		assert_close(point.estimate, 118 + point.unseen, 1e-12);
		assert_true(point.interval.lower > 118 && point.interval.upper > point.estimate);
	}
	assert_int_equal(mse_dependence(&lists, 1, 0.95, &point, NULL), TRATA_OK);
	assert_close(point.estimate, lists.lincoln_petersen, 1e-12);
	assert_int_equal(mse_dependence(&lists, 0, 0.95, &point, NULL), TRATA_EARG);
	assert_int_equal(mse_dependence(&lists, NAN, 0.95, &point, NULL), TRATA_EARG);
}

static void lists_that_never_meet_have_no_petersen(void **state)
{
	(void)state;
	struct mse_table table;
	struct mse_two_lists result;
	struct mse_dependence point;
	mse_table_start(&table, NULL, 2, NULL, NULL);
	mse_table_add(&table, 1, 83, NULL);
	mse_table_add(&table, 2, 47, NULL);
	assert_int_equal(mse_two_lists(&table, 0, 1, 0.95, &result, NULL), TRATA_OK);
	assert_false(result.has_lincoln_petersen || result.interval.has_lower);
	assert_close(result.chapman, 84.0 * 48 - 1, 1e-12);
	assert_int_equal(mse_dependence(&result, 1, 0.95, &point, NULL), TRATA_EFEWOBS);
	assert_int_equal(mse_two_lists(&table, 1, 1, 0.95, &result, NULL), TRATA_EARG);
}

/* Illegal immigrants in the Netherlands: 1,645 found once, 183 twice, 1,880 in all; Rcapture
 * prints 9273.5 with standard error 662.6. */
static void chao_is_exact(void **state)
{
	(void)state;
	struct mse_chao result;
	double frequencies[7] = {0}, observed = 0;
	reference_read(&reference, "illegal_immigrants_nl_counts_rcapture.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		frequencies[row] = reference_number(&reference, row, "freq");
		observed += frequencies[row];
	}
	assert_int_equal(mse_chao(observed, frequencies[1], frequencies[2], 0.95, &result, NULL), TRATA_OK);
	assert_close(result.estimate, 1880 + 1645.0 * 1645 / 366, 1e-12);
	assert_close(result.estimate, 9273.510929, 1e-9);
	assert_near(sqrt(result.variance), 662.6, 0.05);
	assert_true(result.interval.lower > 1880 && result.interval.upper > result.estimate);
	assert_int_equal(mse_chao(58, 37, 0, 0.95, &result, NULL), TRATA_OK);
	assert_true(result.corrected && result.interval.has_upper);
	assert_close(result.estimate, 58 + 37 * 36 / 2.0, 1e-12);
	assert_int_equal(mse_chao(58, 0, 19, 0.95, &result, NULL), TRATA_OK);
	assert_true(result.estimate <= 58 && !result.interval.has_upper);
	assert_int_equal(mse_chao(0, 0, 0, 0.95, &result, NULL), TRATA_EFEWOBS);
	assert_int_equal(mse_chao(58, 40, 19, 0.95, &result, NULL), TRATA_EARG);
}

static void chao_with_list_effects_is_that_of_rcapture(void **state)
{
	(void)state;
	struct worst points = {0}, fits = {0}, errors = {0};
	size_t compared = 0;
	reference_read(&reference, "rcapture_closedp.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		const char *name = reference_text(&reference, row, "dataset");
		char path[128];
		snprintf(path, sizeof path, REFERENCE_FOLDER "%s.csv", name);
		FILE *file = fopen(path, "r");
		if (!file || strcmp(reference_text(&reference, row, "model"), "Mth Chao (LB)") != 0) {
			if (file)
				fclose(file);
			continue;
		}
		fclose(file);
		struct mse_table table = reference_table(name);
		struct mse_chao_lists result;
		assert_int_equal(mse_chao_lists(&table, &result, NULL), TRATA_OK);
		assert_int_equal(result.existence, MSE_EXISTS);
		assert_true(result.fit.converged);
		worst_add(&points, relative_difference(result.fit.estimate, reference_number(&reference, row, "estimate")), name);
		worst_add(&fits, fabs(result.fit.deviance - reference_number(&reference, row, "deviance")), name);
		worst_add(&fits, fabs(result.fit.aic - reference_number(&reference, row, "AIC")), name);
		worst_add(&fits, fabs(result.fit.bic - reference_number(&reference, row, "BIC")), name);
		/* Rcapture adds the variance of the observed: unseen + variance of the fitted unseen. */
		double unseen = result.fit.unseen, se = unseen * result.fit.se_log_unseen;
		worst_add(&errors, relative_difference(sqrt(unseen + se * se), reference_number(&reference, row, "stderr")), name);
		compared++;
	}
	worst_print(&points, "Chao's bound with list effects");
	worst_print(&fits, "its deviance, AIC and BIC (absolute)");
	worst_print(&errors, "its standard error");
	assert_int_equal(compared, 9);
	assert_true(points.difference <= 1e-8 && fits.difference <= 1e-6);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_lists_have_closed_forms),
		cmocka_unit_test(dependence_moves_the_estimate),
		cmocka_unit_test(lists_that_never_meet_have_no_petersen),
		cmocka_unit_test(chao_is_exact),
		cmocka_unit_test(chao_with_list_effects_is_that_of_rcapture),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
