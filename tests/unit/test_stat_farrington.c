/* Farrington's method beside surveillance::farringtonFlexible (tests/ref/farrington.R). */
#include "trend_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/farrington.h"

/* The methods of the reference, A to F. */
static const struct farrington_options methods[] = {
	{ .years = 5, .half_window = 1 },
	{ .years = 5, .half_window = 3, .threshold = FARRINGTON_DELTA,
	  .trend = FARRINGTON_TREND_SIGNIFICANT },
	{ .years = 3, .half_window = 1, .season_groups = 5, .excluded = 3, .alpha = 0.01 },
	{ .years = 4, .half_window = 2, .no_reweight = true, .trend = FARRINGTON_TREND_SIGNIFICANT },
	{ .years = 2, .half_window = 1, .threshold = FARRINGTON_DELTA, .alpha = 0.025 },
	{ .years = 5, .half_window = 1, .threshold = FARRINGTON_DELTA, .trend = FARRINGTON_TREND_NONE },
};

static double number(const struct farrington_month *month, const char *name)
{
	if (name[0] == 'f')
		return month->flag;
	if (!month->has_bound)
		return NAN;
	switch (name[0]) {
	case 'u': return month->enough_cases ? month->upper : NAN;
	case 'e': return month->enough_cases ? month->expected : NAN;
	case 'p': return month->p;
	case 'd': return month->dispersion;
	default:  return month->trend;
	}
}

static void agrees_with_surveillance(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/farrington.csv");
	struct comparison comparisons[] = { { .method = "farrington A" }, { .method = "farrington B" },
		{ .method = "farrington C" }, { .method = "farrington D" },
		{ .method = "farrington E" }, { .method = "farrington F" } };
	struct farrington result = {0};
	const char *series_name = "";
	size_t flags = 0;
	int method = -1;
	for (size_t i = 0; i < reference.row_count; i++) {
		const struct reference_row *row = reference.rows + i;
		int wanted = row->name[strlen(row->name) - 1] - 'A';
		if (wanted != method || strcmp(series_name, row->series) != 0) {
			const struct reference_series *series = reference_find(&reference, row->series);
			farrington_free(&result);
			method = wanted;
			series_name = row->series;
			assert_int_equal(farrington_judge(series->values, series->n, methods + method,
			                                  &result, NULL), TRATA_OK);
		}
		double got = row->name[0] == 'c' ? (double)result.flagged :
		             number(result.months + row->index, row->name);
		compare(comparisons + method, row, got);
		flags += row->name[0] == 'f';
	}
	farrington_free(&result);
	for (size_t k = 0; k < sizeof comparisons / sizeof *comparisons; k++)
		comparison_report(comparisons + k);
	assert_true(flags > 20);
	reference_free(&reference);
}

/* An outbreak stands out, is flagged once, and does not raise the bound of the year after it:
 * that is what the weights are for. */
static void an_outbreak_is_flagged_and_forgotten(void **state)
{
	(void)state;
	double counts[96];
	struct farrington plain = {0}, weighted = {0};
	for (size_t i = 0; i < 96; i++)
		counts[i] = 9 + (double)(i * 29 % 7);
	counts[76] = 60;
	assert_int_equal(farrington_judge(counts, 96, &(struct farrington_options){0}, &weighted,
	                                  NULL), TRATA_OK);
	assert_int_equal(farrington_judge(counts, 96,
	                                  &(struct farrington_options){ .no_reweight = true },
	                                  &plain, NULL), TRATA_OK);
	assert_int_equal(weighted.first, 61);
	assert_false(weighted.months[60].has_bound);
	assert_true(weighted.months[76].flag && weighted.months[76].p < 1e-6);
	assert_int_equal(weighted.months[88].baseline, 15);
	assert_true(weighted.months[88].upper + 5 < plain.months[88].upper);
	farrington_free(&plain);
	farrington_free(&weighted);
}

static void nothing_in_the_past_gives_no_bound(void **state)
{
	(void)state;
	double counts[70] = { [64] = 9 };
	struct farrington result;
	assert_int_equal(farrington_judge(counts, 70, &(struct farrington_options){0}, &result,
	                                  NULL), TRATA_OK);
	assert_int_equal(result.flagged, 0);
	assert_true(result.months[64].enough_cases && !result.months[64].has_bound);
	assert_false(result.months[63].enough_cases);
	farrington_free(&result);
}

static void what_cannot_be_computed_is_refused(void **state)
{
	(void)state;
	double counts[63];
	struct farrington result;
	struct trata_error error = {0};
	struct farrington_options none = {0};
	for (size_t i = 0; i < 63; i++)
		counts[i] = (double)(i * 31 % 17);
	assert_int_equal(farrington_judge(counts, 61, &none, &result, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message, "Farrington needs at least 62 observations, there are 61");
	static const struct farrington_options bad[] = {
		{ .half_window = 6 }, { .season_groups = 11 }, { .alpha = 0.5 }, { .alpha = -1 },
		{ .excluded = 12 }, { .half_window = 3, .excluded = 1 }, { .years = 5000 },
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(farrington_judge(counts, 63, bad + i, &result, NULL), TRATA_EARG);
	size_t failed = 0;
	for (size_t nth = 1; nth < 60; nth++) {
		memory_fail_at(nth);
		failed += farrington_judge(counts, 63, &none, &result, NULL) == TRATA_ENOMEM;
		memory_fail_at(0);
		farrington_free(&result);
	}
	assert_true(failed > 20);
	counts[30] = -1;
	assert_int_equal(farrington_judge(counts, 63, &none, &result, NULL), TRATA_EDATA);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_surveillance),
		cmocka_unit_test(an_outbreak_is_flagged_and_forgotten),
		cmocka_unit_test(nothing_in_the_past_gives_no_bound),
		cmocka_unit_test(what_cannot_be_computed_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
