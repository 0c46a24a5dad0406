/* Multipliers: exact ends, the delta method, Monte Carlo. */
#include "mse_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/stat/multiplier.h"

static const struct multiplier_options plain = { .level = 0.95 };

static struct multiplier_decimal decimal(const char *text)
{
	struct multiplier_decimal value;
	assert_int_equal(multiplier_parse(text, &value, NULL), TRATA_OK);
	return value;
}

static void decimals_are_read_strictly(void **state)
{
	(void)state;
	static const char *const wrong[] = { "", ".", ".5", "5.", "1,5", "-1", "+1", "1e3", " 1", "1.2.3",
	                                     "0.12345678901", "1000000000000000", "n.d." };
	struct multiplier_decimal value = decimal("92.90");
	assert_int_equal(value.units, 9290);
	assert_int_equal(value.decimals, 2);
	assert_true(multiplier_double(decimal("0.01")) == 0.01);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (multiplier_parse(wrong[i], &value, NULL) != TRATA_EDATA) {
			print_error("\"%s\" was read\n", wrong[i]);
			fail();
		}
}

static void ranges_are_exact(void **state)
{
	(void)state;
	struct multiplier_count count = { .kind = MULTIPLIER_FIXED, .value = 936 };
	struct multiplier_rate rate = { .kind = MULTIPLIER_RANGE, .low = decimal("0.01"), .high = decimal("0.04") };
	struct multiplier_answer answer;
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_OK);
	assert_true(answer.arithmetic.present);
	assert_true(answer.arithmetic.lower == 23400 && answer.arithmetic.upper == 93600);
	assert_true(answer.multipliers.lower == 25 && answer.multipliers.upper == 100);
	assert_true(answer.rate == 0.025 && answer.multiplier == 40 && answer.estimate == 37440);
	assert_false(answer.delta.present || answer.simulated.present);
	/* A count with ends widens both: 900 / 0.04 and 960 / 0.01. */
	count = (struct multiplier_count){ .kind = MULTIPLIER_COUNT_RANGE, .value = 936, .lower = 900, .upper = 960 };
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_OK);
	assert_true(answer.arithmetic.lower == 22500 && answer.arithmetic.upper == 96000);
	/* Rounded once: 936 / 0.07 is 13371.428571428571... */
	count = (struct multiplier_count){ .kind = MULTIPLIER_FIXED, .value = 936 };
	rate.low = decimal("0.03");
	rate.high = decimal("0.07");
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_OK);
	assert_true(answer.arithmetic.lower == 93600.0 / 7);
	assert_true(answer.arithmetic.upper == 31200);
}

static void a_point_gets_no_interval(void **state)
{
	(void)state;
	struct multiplier_count count = { .kind = MULTIPLIER_FIXED, .value = 942 };
	struct multiplier_rate rate = { .kind = MULTIPLIER_POINT, .low = decimal("0.01"), .high = decimal("0.01") };
	struct multiplier_answer answer;
	struct multiplier_options draws = { .level = 0.95, .draws = 20000, .seed = 5 };
	assert_int_equal(multiplier(&count, &rate, &draws, &answer, NULL), TRATA_OK);
	assert_true(answer.estimate == 94200 && answer.multiplier == 100);
	assert_false(answer.arithmetic.present || answer.delta.present || answer.simulated.present ||
	             answer.multipliers.present || answer.differ);
}

static void rounding_has_its_own_interval(void **state)
{
	(void)state;
	struct multiplier_decimal low, high;
	struct multiplier_count count = { .kind = MULTIPLIER_FIXED, .value = 1 };
	struct multiplier_rate rate = { .kind = MULTIPLIER_RANGE };
	struct multiplier_answer answer;
	char text[64];
	multiplier_rounding(decimal("92.9"), &low, &high);
	assert_int_equal(low.units, 9285);
	assert_int_equal(high.units, 9295);
	assert_int_equal(multiplier_dark_figure(high, &rate.low, NULL), TRATA_OK);
	assert_int_equal(multiplier_dark_figure(low, &rate.high, NULL), TRATA_OK);
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_OK);
	assert_true(answer.arithmetic.lower == 2000.0 / 143 && answer.arithmetic.upper == 2000.0 / 141);
	snprintf(text, sizeof text, "x%.2f to x%.2f", answer.multipliers.lower, answer.multipliers.upper);
	assert_string_equal(text, "x13.99 to x14.18");
	assert_int_equal(multiplier_dark_figure(decimal("100.1"), &low, NULL), TRATA_EDATA);
	multiplier_rounding(decimal("0.0"), &low, &high);
	assert_true(low.units == 0 && multiplier_double(high) == 0.05);
}

static void dark_figures_follow_from_their_parts(void **state)
{
	(void)state;
	struct multiplier_identity identity;
	assert_int_equal(multiplier_check_identity(decimal("10.4"), decimal("68.0"), decimal("92.9"), &identity, NULL), TRATA_OK);
	assert_true(identity.consistent && identity.computed == 92.928);
	assert_close(identity.lower, 100 - 10.45 * 68.05 / 100, 1e-15);
	assert_close(identity.upper, 100 - 10.35 * 67.95 / 100, 1e-15);
	assert_int_equal(multiplier_check_identity(decimal("10.4"), decimal("68.0"), decimal("93.2"), &identity, NULL), TRATA_OK);
	assert_false(identity.consistent);
	assert_int_equal(multiplier_check_identity(decimal("104"), decimal("68.0"), decimal("93.2"), &identity, NULL), TRATA_EDATA);
}

/* Recipe: tests/ref/multiplier.R. The quantiles of a fixed count over a Beta rate are known, so
 * that the Monte Carlo can be held to its own standard error. */
static void delta_and_monte_carlo_agree_with_r(void **state)
{
	(void)state;
	static struct reference reference;
	struct worst delta = {0}, ends = {0}, errors = {0}, stated = {0};
	reference_read(&reference, "../multiplier.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		const double tail = 0.025, draws = 200000;
		struct multiplier_count count = { .kind = MULTIPLIER_FIXED, .value = (int64_t)reference_number(&reference, row, "count") };
		struct multiplier_rate rate = { .kind = MULTIPLIER_BETA, .alpha = reference_number(&reference, row, "alpha"),
		                                .beta = reference_number(&reference, row, "beta") };
		struct multiplier_options options = { .level = 0.95, .draws = 200000, .seed = 11 + row };
		struct multiplier_answer answer;
		const char *where = reference_text(&reference, row, "count");
		assert_int_equal(multiplier(&count, &rate, &options, &answer, NULL), TRATA_OK);
		worst_add(&delta, relative_difference(answer.delta.lower, reference_number(&reference, row, "delta_lower")), where);
		worst_add(&delta, relative_difference(answer.delta.upper, reference_number(&reference, row, "delta_upper")), where);
		worst_add(&ends, relative_difference((double)count.value * answer.multipliers.lower, reference_number(&reference, row, "lower")), where);
		worst_add(&ends, relative_difference((double)count.value * answer.multipliers.upper, reference_number(&reference, row, "upper")), where);
		double lower_error = sqrt(tail * (1 - tail) / draws) / reference_number(&reference, row, "density_lower");
		double upper_error = sqrt(tail * (1 - tail) / draws) / reference_number(&reference, row, "density_upper");
		worst_add(&errors, fabs(answer.simulated.lower - reference_number(&reference, row, "lower")) / lower_error, where);
		worst_add(&errors, fabs(answer.simulated.upper - reference_number(&reference, row, "upper")) / upper_error, where);
		worst_add(&stated, fabs(log(answer.lower_error / lower_error)), where);
		worst_add(&stated, fabs(log(answer.upper_error / upper_error)), where);
		count.kind = MULTIPLIER_POISSON;
		options.draws = 0;
		assert_int_equal(multiplier(&count, &rate, &options, &answer, NULL), TRATA_OK);
		worst_add(&delta, relative_difference(answer.delta.lower, reference_number(&reference, row, "delta_poisson_lower")), where);
		worst_add(&delta, relative_difference(answer.delta.upper, reference_number(&reference, row, "delta_poisson_upper")), where);
	}
	worst_print(&delta, "delta method");
	worst_print(&ends, "quantiles of the multiplier");
	worst_print(&errors, "Monte Carlo ends, in standard errors");
	worst_print(&stated, "log of stated over true standard error");
	assert_int_equal(reference.rows, 5);
	assert_true(delta.difference <= 1e-12 && ends.difference <= 1e-8);
	assert_true(errors.difference <= 4 && stated.difference < 0.3);
}

static void other_distributions_keep_their_ends(void **state)
{
	(void)state;
	struct multiplier_count count = { .kind = MULTIPLIER_FIXED, .value = 936 };
	struct multiplier_rate rate = { .kind = MULTIPLIER_LOGIT_NORMAL, .low = decimal("0.02"),
	                                .high = decimal("0.11"), .rate_level = 0.95 };
	struct multiplier_options options = { .level = 0.95, .draws = 200000, .seed = 3 };
	struct multiplier_answer answer, again;
	/* A 95 % interval of the rate gives the 95 % interval of the quotient. */
	assert_int_equal(multiplier(&count, &rate, &options, &answer, NULL), TRATA_OK);
	assert_close(answer.multipliers.lower, 1 / 0.11, 1e-12);
	assert_close(answer.multipliers.upper, 1 / 0.02, 1e-12);
	assert_near(answer.simulated.lower, 936 / 0.11, 4 * answer.lower_error);
	assert_near(answer.simulated.upper, 936 / 0.02, 4 * answer.upper_error);
	assert_int_equal(multiplier(&count, &rate, &options, &again, NULL), TRATA_OK);
	assert_true(answer.simulated.lower == again.simulated.lower && answer.simulated.upper == again.simulated.upper);
	/* Uniform: the quantiles of the rate are known, and so far from normal that delta differs. */
	rate.kind = MULTIPLIER_UNIFORM;
	assert_int_equal(multiplier(&count, &rate, &options, &answer, NULL), TRATA_OK);
	assert_near(answer.simulated.lower, 936 / (0.02 + 0.975 * 0.09), 4 * answer.lower_error);
	assert_near(answer.simulated.upper, 936 / (0.02 + 0.025 * 0.09), 4 * answer.upper_error);
	assert_true(answer.differ);
	/* A Poisson count at a point: the delta method and the draws agree within 2 % here. */
	count.kind = MULTIPLIER_POISSON;
	rate = (struct multiplier_rate){ .kind = MULTIPLIER_POINT, .low = decimal("0.04"), .high = decimal("0.04") };
	assert_int_equal(multiplier(&count, &rate, &options, &answer, NULL), TRATA_OK);
	assert_true(answer.delta.present && answer.simulated.present && !answer.differ);
	assert_close(answer.delta.upper, 23400 * exp(1.959963984540054 / sqrt(936)), 1e-12);
}

static void what_cannot_be_multiplied_is_refused(void **state)
{
	(void)state;
	struct multiplier_count count = { .kind = MULTIPLIER_POISSON, .value = 0 };
	struct multiplier_rate rate = { .kind = MULTIPLIER_BETA, .alpha = 2, .beta = 30 };
	struct multiplier_answer answer;
	struct trata_error error = {0};
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message, "an interval needs at least 1 registered person");
	count.value = 936;
	rate = (struct multiplier_rate){ .kind = MULTIPLIER_RANGE, .low = decimal("0"), .high = decimal("0.5") };
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_EDATA);
	rate.low = decimal("0.6");
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_EDATA);
	rate.high = decimal("1.01");
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_EDATA);
	rate = (struct multiplier_rate){ .kind = MULTIPLIER_BETA, .alpha = 0, .beta = 30 };
	assert_int_equal(multiplier(&count, &rate, &plain, &answer, NULL), TRATA_EDATA);
	/* A Beta that piles up at 0 has no bound. */
	rate = (struct multiplier_rate){ .kind = MULTIPLIER_BETA, .alpha = 0.001, .beta = 30 };
	assert_int_equal(multiplier(&count, &rate, &(struct multiplier_options){ .level = 0.95, .draws = 5000, .seed = 1 }, &answer, NULL), TRATA_EFEWOBS);
	assert_int_equal(multiplier(&count, &rate, &(struct multiplier_options){ .level = 0.95, .draws = 999 }, &answer, NULL), TRATA_EARG);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decimals_are_read_strictly),
		cmocka_unit_test(ranges_are_exact),
		cmocka_unit_test(a_point_gets_no_interval),
		cmocka_unit_test(rounding_has_its_own_interval),
		cmocka_unit_test(dark_figures_follow_from_their_parts),
		cmocka_unit_test(delta_and_monte_carlo_agree_with_r),
		cmocka_unit_test(other_distributions_keep_their_ends),
		cmocka_unit_test(what_cannot_be_multiplied_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
