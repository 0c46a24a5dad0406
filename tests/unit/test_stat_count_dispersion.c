/* stat/dispersion, stat/autocorrelation: against R (tests/ref/dispersion.R). */
#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/autocorrelation.h"
#include "../../src/stat/count_trend.h"
#include "../../src/stat/dispersion.h"
#include "count_series.h"
#include "reference.h"

static void compare_dispersion(struct reference *reference, const struct one *one)
{
	struct count_series series = { one->count, one->month, one->value, one->exposure,
	                               one->present };
	struct count_design design;
	struct glm_fit fit;
	struct dispersion got;
	assert_int_equal(count_design_new(&series, COUNT_SEASON_NONE, 0, &design, NULL), TRATA_OK);
	struct glm_data data = { design.rows, design.columns, design.response, design.design,
	                         design.offset, NULL };
	assert_int_equal(glm_estimate(&data, GLM_POISSON, &fit, NULL), TRATA_OK);
	assert_int_equal(dispersion_measure(&data, &fit, &got, NULL), TRATA_OK);
	reference_compare(reference, one->name, "pearson", got.pearson, 1e-8);
	reference_compare(reference, one->name, "deviance", got.deviance, 1e-8);
	reference_compare(reference, one->name, "p_pearson", got.p_value, 1e-10);
	assert_true(got.linear.has && got.quadratic.has);
	reference_compare(reference, one->name, "alpha1", got.linear.alpha, 1e-8);
	reference_compare(reference, one->name, "t1", got.linear.statistic, 1e-8);
	reference_compare(reference, one->name, "p_1", got.linear.p_value, 1e-10);
	reference_compare(reference, one->name, "alpha2", got.quadratic.alpha, 1e-8);
	reference_compare(reference, one->name, "t2", got.quadratic.statistic, 1e-8);
	reference_compare(reference, one->name, "p_2", got.quadratic.p_value, 1e-10);
	double residuals[MOST_POINTS], sum = 0;
	dispersion_residuals(&data, &fit, residuals);
	for (size_t i = 0; i < data.rows; i++)
		sum += residuals[i] * residuals[i];
	assert_close(sum, fit.pearson, 1e-12);
	glm_free(&fit);
	count_design_free(&design);
}

static void compare_autocorrelation(struct reference *reference, const struct one *one)
{
	double got[MOST_POINTS];
	struct ljung_box box;
	if (!reference_find(reference, one->name, "lags")) {
		assert_int_equal(autocorrelation(one->value, one->present, one->count, 3, got, NULL),
		                 TRATA_EFEWOBS);
		return;
	}
	size_t lags = (size_t)reference_get(reference, one->name, "lags");
	assert_int_equal(autocorrelation(one->value, one->present, one->count, lags, got, NULL),
	                 TRATA_OK);
	assert_true(got[0] == 1);
	reference_compare(reference, one->name, "acf_1", got[1], 1e-8);
	reference_compare(reference, one->name, "acf_2", got[2], 1e-8);
	reference_compare(reference, one->name, "acf_last", got[lags], 1e-8);
	assert_int_equal(autocorrelation_ljung_box(one->value, one->present, one->count, lags, 1,
	                                           &box, NULL), TRATA_OK);
	reference_compare(reference, one->name, "box", box.statistic, 1e-8);
	reference_compare(reference, one->name, "p_box", box.p_value, 1e-10);
}

static void series_agree_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/dispersion.csv");
	for (size_t k = 0; k < all_count; k++) {
		compare_dispersion(&reference, &all[k]);
		compare_autocorrelation(&reference, &all[k]);
	}
	reference_end(&reference, "dispersion and autocorrelation");
}

static void bad_input_is_refused(void **state)
{
	(void)state;
	double x[5] = { 3.3, 1.2, 7.7, 2.8, 9.1 }, out[8];
	struct ljung_box box;
	assert_int_equal(autocorrelation(x, NULL, 5, 4, out, NULL), TRATA_EFEWOBS);
	assert_int_equal(autocorrelation(x, NULL, 5, 0, out, NULL), TRATA_EARG);
	assert_int_equal(autocorrelation(x, NULL, 0, 1, out, NULL), TRATA_EFEWOBS);
	assert_int_equal(autocorrelation_ljung_box(x, NULL, 5, 2, 2, &box, NULL), TRATA_EARG);
	x[2] = (double)NAN;
	assert_int_equal(autocorrelation(x, NULL, 5, 2, out, NULL), TRATA_EDATA);
	memory_fail_at(1);
	assert_int_equal(autocorrelation_ljung_box(x, NULL, 5, 2, 0, &box, NULL), TRATA_ENOMEM);
	memory_fail_at(0);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(series_agree_with_r), cmocka_unit_test(bad_input_is_refused),
	};
	return cmocka_run_group_tests(tests, read_series, NULL);
}
