/* stat/count, stat/share, stat/two_sample: against R's exact tests (tests/ref/counts.R). */
#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/count.h"
#include "../../src/stat/share.h"
#include "../../src/stat/two_sample.h"
#include "count_series.h"
#include "reference.h"

/* Calls `each` once for every case whose name begins with `kind`. */
typedef void each_case(struct reference *reference, const char *name);

static void for_cases(struct reference *reference, const char *kind, each_case *each)
{
	const char *before = "";
	size_t cases = 0;
	for (size_t i = 0; i < reference->count; i++) {
		const char *name = reference->rows[i].name;
		if (!strcmp(name, before) || strncmp(name, kind, strlen(kind)))
			continue;
		each(reference, name);
		before = name;
		cases++;
	}
	assert_true(cases > 5);
}

static void one_count(struct reference *reference, const char *name)
{
	double count, exposure, level;
	struct count_rate got;
	assert_int_equal(sscanf(name, "count/%lf/%lf/%lf", &count, &exposure, &level), 3);
	assert_int_equal(count_interval(count, exposure, level, &got, NULL), TRATA_OK);
	reference_compare(reference, name, "rate", got.rate, 1e-8);
	reference_compare(reference, name, "lower", got.interval.lower, 1e-8);
	reference_compare(reference, name, "upper", got.interval.upper, 1e-8);
}

static void one_ratio(struct reference *reference, const char *name)
{
	double a, s, b, t, level;
	struct rate_ratio got;
	assert_int_equal(sscanf(name, "ratio/%lf/%lf/%lf/%lf/%lf", &a, &s, &b, &t, &level), 5);
	assert_int_equal(two_sample_exact(a, s, b, t, level, &got, NULL), TRATA_OK);
	reference_compare(reference, name, "p_value", got.p_value, 1e-10);
	reference_compare(reference, name, "lower", got.interval.lower, 1e-8);
	assert_int_equal(got.has_upper, reference_find(reference, name, "upper") != NULL);
	assert_int_equal(got.infinite, !got.has_upper);
	if (got.has_upper) {
		reference_compare(reference, name, "ratio", got.ratio, 1e-8);
		reference_compare(reference, name, "upper", got.interval.upper, 1e-8);
		assert_close(got.change_interval.upper, 100 * (got.interval.upper - 1), 1e-12);
	}
	assert_int_equal(got.small_base, b < 10);
}

static void one_share(struct reference *reference, const char *name)
{
	double part, whole, level;
	struct share got;
	assert_int_equal(sscanf(name, "share/%lf/%lf/%lf", &part, &whole, &level), 3);
	assert_int_equal(share_interval(part, whole, level, &got, NULL), TRATA_OK);
	reference_compare(reference, name, "wilson_lower", got.wilson.lower, 1e-8);
	reference_compare(reference, name, "wilson_upper", got.wilson.upper, 1e-8);
	reference_compare(reference, name, "exact_lower", got.exact.lower, 1e-8);
	reference_compare(reference, name, "exact_upper", got.exact.upper, 1e-8);
}

static void one_negative_binomial(struct reference *reference, const char *name)
{
	char series[40];
	size_t base, base_months, first, months;
	assert_int_equal(sscanf(name, "negbin/%39[^/]/%zu/%zu/%zu/%zu", series, &base, &base_months,
	                        &first, &months), 5);
	const struct one *one = series_named(series);
	struct rate_ratio got;
	struct sample_months period = { one->value + first, one->exposure + first, months };
	struct sample_months baseline = { one->value + base, one->exposure + base, base_months };
	assert_int_equal(two_sample_overdispersed(period, baseline, 0, &got, NULL), TRATA_OK);
	assert_true(got.has_theta && got.has_ratio && got.has_upper);
	reference_compare(reference, name, "theta", got.theta, 1e-8);
	reference_compare(reference, name, "ratio", got.ratio, 1e-8);
	reference_compare(reference, name, "lower", got.interval.lower, 1e-8);
	reference_compare(reference, name, "upper", got.interval.upper, 1e-8);
	reference_compare(reference, name, "p_value", got.p_value, 1e-10);
}

static void counts_agree_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/counts.csv");
	for_cases(&reference, "count/", one_count);
	for_cases(&reference, "ratio/", one_ratio);
	for_cases(&reference, "share/", one_share);
	for_cases(&reference, "negbin/", one_negative_binomial);
	reference_end(&reference, "counts");
}

static void nothing_against_nothing(void **state)
{
	(void)state;
	struct rate_ratio got;
	assert_int_equal(two_sample_exact(0, 1, 0, 2.5, 0, &got, NULL), TRATA_OK);
	assert_false(got.has_ratio || got.infinite || got.has_upper);
	assert_true(got.p_value == 1 && got.small_base && got.interval.lower == 0);
	assert_true(isfinite(got.change_percent) && isfinite(got.change_interval.lower));
}

/* The exact interval and its definition: the tails at its ends are 2.5 % each. */
static void interval_has_its_tails(void **state)
{
	(void)state;
	struct count_rate got;
	assert_int_equal(count_interval(0, 1, 0, &got, NULL), TRATA_OK);
	assert_close(got.interval.upper, -log(0.025), 1e-13);
	assert_int_equal(count_interval(3, 1, 0, &got, NULL), TRATA_OK);
	double u = got.interval.upper, l = got.interval.lower;
	assert_close(exp(-u) * (1 + u + u * u / 2 + u * u * u / 6), 0.025, 1e-12);
	assert_close(1 - exp(-l) * (1 + l + l * l / 2), 0.025, 1e-12);
}

static void bad_input_is_refused(void **state)
{
	(void)state;
	struct count_rate rate;
	struct share share;
	struct rate_ratio ratio;
	struct trata_error error = {0};
	double zeros[3] = {0}, some[3] = { 4, 7, 2 };
	assert_int_equal(count_interval(-1, 1, 0, &rate, &error), TRATA_EDATA);
	assert_string_equal(error.message, "the count -1 is not a whole number of 0 or more");
	assert_int_equal(count_interval(2.5, 1, 0, &rate, NULL), TRATA_EDATA);
	assert_int_equal(count_interval(NAN, 1, 0, &rate, NULL), TRATA_EDATA);
	assert_int_equal(count_interval(3, 0, 0, &rate, NULL), TRATA_EDATA);
	assert_int_equal(count_interval(3, INFINITY, 0, &rate, NULL), TRATA_EDATA);
	assert_int_equal(count_interval(3, 1, 1, &rate, NULL), TRATA_EARG);
	assert_int_equal(share_interval(0, 0, 0, &share, NULL), TRATA_EFEWOBS);
	assert_int_equal(share_interval(5, 4, 0, &share, NULL), TRATA_EDATA);
	assert_int_equal(two_sample_exact(1, 1, INFINITY, 1, 0, &ratio, NULL), TRATA_EDATA);
	assert_int_equal(two_sample_exact(1, -1, 2, 1, 0, &ratio, NULL), TRATA_EDATA);
	assert_int_equal(two_sample_overdispersed((struct sample_months){ some, NULL, 3 },
	                 (struct sample_months){ zeros, NULL, 3 }, 0, &ratio, NULL), TRATA_EFEWOBS);
	assert_int_equal(two_sample_overdispersed((struct sample_months){ some, NULL, 1 },
	                 (struct sample_months){ some, NULL, 1 }, 0, &ratio, NULL), TRATA_EFEWOBS);
	assert_int_equal(two_sample_overdispersed((struct sample_months){ some, zeros, 3 },
	                 (struct sample_months){ some, NULL, 3 }, 0, &ratio, NULL), TRATA_EDATA);
}

static void memory_may_run_out(void **state)
{
	(void)state;
	double some[3] = { 4, 17, 2 }, more[3] = { 9, 31, 12 };
	struct rate_ratio ratio;
	size_t nth = 0;
	enum trata_status status;
	do {
		memory_fail_at(++nth);
		status = two_sample_overdispersed((struct sample_months){ some, NULL, 3 },
		                                  (struct sample_months){ more, NULL, 3 }, 0, &ratio, NULL);
		memory_fail_at(0);
		assert_true(status == TRATA_OK || status == TRATA_ENOMEM);
	} while (status);
	assert_true(nth > 5);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_agree_with_r), cmocka_unit_test(nothing_against_nothing),
		cmocka_unit_test(interval_has_its_tails), cmocka_unit_test(bad_input_is_refused),
		cmocka_unit_test(memory_may_run_out),
	};
	return cmocka_run_group_tests(tests, read_series, NULL);
}
