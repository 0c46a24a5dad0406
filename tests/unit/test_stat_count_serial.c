#include <gsl/gsl_errno.h>

#include "trend_reference.h"

#include "../../src/stat/count_trend_serial.h"

static bool fit(const struct reference_series *series, enum count_season season,
                enum glm_family family, struct count_trend *trend)
{
	int month[REFERENCE_POINTS];
	for (size_t i = 0; i < series->n; i++)
		month[i] = 2015 * 12 + (int)i;
	struct count_series data = { series->n, month, series->values, NULL, NULL };
	struct count_trend_options options = { .family = family, .season = season };
	return count_trend_estimate(&data, &options, trend, NULL) == TRATA_OK;
}

static double pick(const struct count_trend_serial *serial, const char *name)
{
	switch (name[0]) {
	case 'c': return serial->correlation;
	case 'i': return serial->inflation;
	case 'e': return serial->std_error;
	case 'l': return serial->interval.lower;
	case 'u': return serial->interval.upper;
	default: return serial->p_value;
	}
}

static void test_agrees_with_r(void **state)
{
	struct reference reference = reference_read("tests/ref/count_serial.csv");
	struct comparison comparison = { .method = "widened interval" };
	(void)state;
	for (size_t i = 0; i < reference.row_count; i++) {
		const struct reference_row *row = &reference.rows[i];
		const struct reference_series *series = reference_find(&reference, row->series);
		struct count_trend trend;
		struct count_trend_serial serial;
		bool month = strstr(row->name, "_month") != NULL;
		assert_true(fit(series, month ? COUNT_SEASON_MONTH : COUNT_SEASON_NONE, GLM_POISSON,
		                &trend));
		assert_int_equal(count_trend_serial(series->values, series->n, &trend, &serial, NULL),
		                 TRATA_OK);
		compare(&comparison, row, pick(&serial, row->name));
		count_trend_free(&trend);
	}
	comparison_report(&comparison);
	reference_free(&reference);
}

/* Never shorter than Wald's; wider where neighbours resemble each other. */
static void test_never_shorter(void **state)
{
	struct reference reference = reference_read("tests/ref/count_serial.csv");
	size_t wider = 0;
	(void)state;
	for (size_t i = 0; i < reference.series_count; i++) {
		struct count_trend trend;
		struct count_trend_serial serial;
		const struct reference_series *series = &reference.series[i];
		if (!fit(series, COUNT_SEASON_NONE, GLM_NEGATIVE_BINOMIAL, &trend))
			continue;
		if (count_trend_serial(series->values, series->n, &trend, &serial, NULL) == TRATA_OK) {
			assert_true(serial.interval.lower <= trend.interval.lower);
			assert_true(serial.interval.upper >= trend.interval.upper);
			assert_true(serial.inflation >= 1 && serial.correlation >= 0);
			wider += serial.inflation > 1.5;
		}
		count_trend_free(&trend);
	}
	assert_true(wider >= 3);
	reference_free(&reference);
}

static void test_refuses(void **state)
{
	static double values[] = { 17, 12, 23, 19, 31, 29 };
	struct reference_series series = { .name = "made", .n = 6 };
	struct trata_error error = {0};
	struct count_trend trend;
	struct count_trend_serial serial;
	(void)state;
	memcpy(series.values, values, sizeof values);
	assert_true(fit(&series, COUNT_SEASON_NONE, GLM_POISSON, &trend));
	assert_int_equal(count_trend_serial(values, 5, &trend, &serial, &error), TRATA_EARG);
	count_trend_free(&trend);
	assert_true(fit(&series, COUNT_SEASON_NONE, GLM_QUASIPOISSON, &trend));
	assert_int_equal(count_trend_serial(values, 6, &trend, &serial, NULL), TRATA_EARG);
	count_trend_free(&trend);
	series.n = 3;
	assert_true(fit(&series, COUNT_SEASON_NONE, GLM_POISSON, &trend));
	error = (struct trata_error){0};
	assert_int_equal(count_trend_serial(values, 3, &trend, &serial, &error), TRATA_EFEWOBS);
	assert_non_null(strstr(error.message, "at least 4"));
	count_trend_free(&trend);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_agrees_with_r),
		cmocka_unit_test(test_never_shorter),
		cmocka_unit_test(test_refuses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
