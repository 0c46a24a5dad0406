/* Mann-Kendall in its four forms and Theil-Sen, beside tests/ref/mann_kendall.R. */
#include "trend_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/mann_kendall.h"
#include "../../src/stat/theil_sen.h"

/* Everything that the reference asks of one series. */
struct results {
	struct mann_kendall plain;
	struct mann_kendall_corrected hamed;
	struct mann_kendall_seasonal seasonal;
	struct theil_sen sen, sen90, sen_seasonal;
};

static void compute(const struct reference_series *series, struct results *results)
{
	size_t n = series->n, period = n >= 24 ? 12 : n >= 9 ? 3 : 2;
	double times[REFERENCE_POINTS];
	for (size_t i = 0; i < n; i++)
		times[i] = (double)i / 12;
	const double *values = series->values;
	assert_int_equal(mann_kendall_test(values, n, &results->plain, NULL), TRATA_OK);
	assert_int_equal(mann_kendall_hamed_rao(values, n, MANN_KENDALL_SIGNIFICANCE,
	                                        &results->hamed, NULL), TRATA_OK);
	assert_int_equal(theil_sen_fit(times, values, n, 0.95, &results->sen, NULL), TRATA_OK);
	assert_int_equal(theil_sen_fit(times, values, n, 0.90, &results->sen90, NULL), TRATA_OK);
	enum trata_status want = n >= 2 * period ? TRATA_OK : TRATA_EFEWOBS;
	assert_int_equal(mann_kendall_seasonal(values, n, period, &results->seasonal, NULL), want);
	assert_int_equal(theil_sen_seasonal(values, n, period, 0.95, &results->sen_seasonal, NULL),
	                 want);
}

static double number_of_test(const struct mann_kendall *test, const char *name)
{
	switch (name[0]) {
	case 's': return test->s;
	case 'v': return test->variance;
	case 'z': return test->z;
	case 'p': return test->p;
	default:  return test->has_tau ? test->tau : NAN;
	}
}

static double number_of_slope(const struct theil_sen *slope, const char *name)
{
	switch (name[0]) {
	case 's': return slope->slope;
	case 'i': return slope->intercept;
	case 'l': return slope->has_interval ? slope->interval.lower : NAN;
	default:  return slope->has_interval ? slope->interval.upper : NAN;
	}
}

static double number(const struct results *results, const char *name)
{
	const char *suffix = strchr(name, '_') + 1;
	bool slope = strncmp(name, "slope", 5) == 0 || name[0] == 'i' || name[0] == 'u' ||
	             strncmp(name, "lower", 5) == 0;
	if (strcmp(suffix, "plain") == 0)
		return number_of_test(&results->plain, name);
	if (strcmp(name, "ratio_hamed") == 0)
		return results->hamed.ratio;
	if (strcmp(name, "lags_hamed") == 0)
		return (double)results->hamed.lags;
	if (strcmp(suffix, "hamed") == 0)
		return number_of_test(&results->hamed.test, name);
	if (strcmp(suffix, "sen") == 0)
		return number_of_slope(&results->sen, name);
	if (strcmp(suffix, "sen90") == 0)
		return number_of_slope(&results->sen90, name);
	if (strcmp(suffix, "seasonal") == 0 && slope)
		return number_of_slope(&results->sen_seasonal, name);
	if (strcmp(suffix, "seasonal") == 0)
		return number_of_test(&results->seasonal.independent, name);
	assert_string_equal(suffix, "slack");
	return results->seasonal.has_dependent ?
	       number_of_test(&results->seasonal.dependent, name) : NAN;
}

static void agrees_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/mann_kendall.csv");
	struct comparison test = { .method = "mann-kendall" }, hamed = { .method = "hamed-rao" };
	struct comparison seasonal = { .method = "seasonal kendall" }, sen = { .method = "theil-sen" };
	const struct reference_series *series = NULL;
	struct results results;
	for (size_t i = 0; i < reference.row_count; i++) {
		const struct reference_row *row = reference.rows + i;
		if (!series || strcmp(series->name, row->series) != 0) {
			series = reference_find(&reference, row->series);
			compute(series, &results);
		}
		struct comparison *comparison = strstr(row->name, "_sen") ? &sen :
			strstr(row->name, "_hamed") ? &hamed :
			strstr(row->name, "_plain") ? &test : &seasonal;
		compare(comparison, row, number(&results, row->name));
	}
	comparison_report(&test);
	comparison_report(&hamed);
	comparison_report(&seasonal);
	comparison_report(&sen);
	reference_free(&reference);
}

/* Twelve points, heavy ties, every place of the odd value: the class on which a known library
 * divides 0 by 0. Nothing may be NaN, and p must be a probability. */
static void heavy_ties_give_no_nan(void **state)
{
	(void)state;
	for (unsigned pattern = 0; pattern < 1u << 12; pattern++) {
		double values[12];
		struct mann_kendall_corrected hamed;
		struct mann_kendall_seasonal seasonal;
		struct theil_sen slope;
		for (unsigned i = 0; i < 12; i++)
			values[i] = 3.0 + (pattern >> i & 1);
		assert_int_equal(mann_kendall_hamed_rao(values, 12, 0.05, &hamed, NULL), TRATA_OK);
		assert_int_equal(mann_kendall_seasonal(values, 12, 4, &seasonal, NULL), TRATA_OK);
		assert_int_equal(theil_sen_seasonal(values, 12, 4, 0.95, &slope, NULL), TRATA_OK);
		assert_true(hamed.test.p >= 0 && hamed.test.p <= 1 && isfinite(hamed.test.z));
		assert_true(isfinite(hamed.test.tau) && fabs(hamed.test.tau) <= 1);
		assert_true(seasonal.dependent.p >= 0 && seasonal.dependent.p <= 1);
		assert_true(isfinite(seasonal.dependent.z) && isfinite(seasonal.independent.tau));
		assert_true(isfinite(slope.slope) && isfinite(slope.intercept));
		assert_true(isfinite(slope.interval.lower) && isfinite(slope.interval.upper));
		assert_int_equal(hamed.test.has_tau, pattern != 0 && pattern != (1u << 12) - 1);
	}
}

static void constant_series_has_no_trend(void **state)
{
	(void)state;
	const double values[] = { 6.25, 6.25, 6.25 };
	struct mann_kendall test;
	struct mann_kendall_corrected hamed;
	assert_int_equal(mann_kendall_test(values, 3, &test, NULL), TRATA_OK);
	assert_true(test.s == 0 && test.z == 0 && test.p == 1 && !test.has_tau && test.tau == 0);
	assert_int_equal(mann_kendall_hamed_rao(values, 3, 0.05, &hamed, NULL), TRATA_OK);
	assert_true(hamed.ratio == 1 && hamed.test.p == 1 && hamed.lags == 0);
}

static void what_cannot_be_computed_is_refused(void **state)
{
	(void)state;
	double values[] = { 4.5, 2.25, 9.125, 7 }, times[] = { 0, 1, 1, 2 };
	struct mann_kendall test;
	struct mann_kendall_corrected hamed;
	struct mann_kendall_seasonal seasonal;
	struct theil_sen slope;
	struct trata_error error = {0};
	assert_int_equal(mann_kendall_test(values, 2, &test, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message,
	                    "Mann-Kendall needs at least 3 observations, there are 2");
	assert_int_equal(mann_kendall_seasonal(values, 3, 2, &seasonal, NULL), TRATA_EFEWOBS);
	assert_int_equal(mann_kendall_seasonal(values, 4, 1, &seasonal, NULL), TRATA_EARG);
	assert_int_equal(mann_kendall_hamed_rao(values, 4, 1, &hamed, NULL), TRATA_EARG);
	assert_int_equal(theil_sen_fit(times, values, 4, 0.95, &slope, NULL), TRATA_EARG);
	assert_int_equal(theil_sen_fit(times, values, 1, 0.95, &slope, NULL), TRATA_EFEWOBS);
	assert_int_equal(theil_sen_fit(times, values, 2, 0, &slope, NULL), TRATA_EARG);
	assert_int_equal(theil_sen_seasonal(values, 4, 0, 0.95, &slope, NULL), TRATA_EARG);
	values[1] = NAN;
	assert_int_equal(mann_kendall_test(values, 4, &test, NULL), TRATA_EDATA);
	assert_int_equal(theil_sen_seasonal(values, 4, 2, 0.95, &slope, NULL), TRATA_EDATA);
}

/* Every allocation fails once: the status says so and nothing leaks (the sanitizers watch). */
static void out_of_memory_is_reported(void **state)
{
	(void)state;
	const double values[] = { 4.5, 2.25, 9.125, 7, 3.5, 11 };
	size_t failed = 0;
	for (size_t nth = 1; nth < 9; nth++) {
		struct mann_kendall_corrected hamed;
		struct mann_kendall_seasonal seasonal;
		struct theil_sen slope;
		memory_fail_at(nth);
		failed += mann_kendall_hamed_rao(values, 6, 0.05, &hamed, NULL) == TRATA_ENOMEM;
		memory_fail_at(nth);
		failed += mann_kendall_seasonal(values, 6, 2, &seasonal, NULL) == TRATA_ENOMEM;
		memory_fail_at(nth);
		failed += theil_sen_seasonal(values, 6, 2, 0.95, &slope, NULL) == TRATA_ENOMEM;
	}
	memory_fail_at(0);
	assert_int_equal(failed, 7 + 2 + 2);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_r), cmocka_unit_test(heavy_ties_give_no_nan),
		cmocka_unit_test(constant_series_has_no_trend),
		cmocka_unit_test(what_cannot_be_computed_is_refused),
		cmocka_unit_test(out_of_memory_is_reported),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
