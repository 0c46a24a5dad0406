/* stat/glm, stat/count_trend: against glm, MASS::glm.nb and sandwich (tests/ref/glm.R). */
#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/count_trend.h"
#include "count_series.h"
#include "reference.h"

static struct count_series series_of(const struct one *one)
{
	return (struct count_series){ one->count, one->month, one->value, one->exposure,
	                              one->present };
}

static const char *const families[] = { "poisson", "quasipoisson", "negbin" };
static const char *const seasons[] = { "none", "month", "harmonic" };

static void compare_fit(struct reference *reference, const char *name,
                        const struct count_trend *trend)
{
	const struct glm_fit *fit = &trend->fit;
	double highest = 0;
	for (size_t i = 0; i < fit->rows; i++)
		highest = fmax(highest, fit->leverage[i]);
	reference_compare(reference, name, "deviance", fit->deviance, 1e-8);
	reference_compare(reference, name, "pearson", fit->pearson, 1e-8);
	reference_compare(reference, name, "dispersion", fit->dispersion, 1e-8);
	reference_compare(reference, name, "leverage_max", highest, 1e-8);
	assert_int_equal(fit->has_log_likelihood, fit->family != GLM_QUASIPOISSON);
	if (fit->has_log_likelihood) {
		reference_compare(reference, name, "loglik", fit->log_likelihood, 1e-8);
		reference_compare(reference, name, "aic", fit->aic, 1e-8);
	}
	assert_int_equal(fit->has_theta, fit->family == GLM_NEGATIVE_BINOMIAL);
	if (fit->has_theta) {
		reference_compare(reference, name, "theta", fit->theta, 1e-8);
		reference_compare(reference, name, "theta_se", fit->theta_std_error, 1e-8);
	}
}

static void compare_table(struct reference *reference, const char *name,
                          const struct count_trend *trend)
{
	for (size_t j = 0; j < trend->coefficient_count; j++) {
		char quantity[32];
		snprintf(quantity, sizeof quantity, "b_%s", trend->coefficients[j].name);
		reference_compare(reference, name, quantity, trend->coefficients[j].estimate, 1e-8);
		snprintf(quantity, sizeof quantity, "se_%s", trend->coefficients[j].name);
		reference_compare(reference, name, quantity, trend->coefficients[j].std_error, 1e-8);
	}
	reference_compare(reference, name, "change", trend->change, 1e-8);
	reference_compare(reference, name, "lower", trend->interval.lower, 1e-8);
	reference_compare(reference, name, "upper", trend->interval.upper, 1e-8);
	reference_compare(reference, name, "statistic", trend->statistic, 1e-8);
	reference_compare(reference, name, "p_value", trend->p_value, 1e-10);
}

static void compare_robust(struct reference *reference, const char *name,
                           const struct count_series *series,
                           struct count_trend_options options)
{
	if (!reference_find(reference, name, "lag"))
		return;
	struct count_trend trend;
	struct trata_error error = {0};
	options.newey_west = true;
	options.lag = (size_t)reference_get(reference, name, "lag");
	enum trata_status status = count_trend_estimate(series, &options, &trend, &error);
	if (status)
		print_error("%s: %s\n", name, error.message);
	assert_int_equal(status, TRATA_OK);
	reference_compare(reference, name, "nw_time", trend.coefficients[1].std_error, 1e-8);
	reference_compare(reference, name, "nw_cross", trend.fit.covariance[1], 1e-8);
	count_trend_free(&trend);
}

static void trends_agree_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/glm.csv");
	size_t cases = 0, refused = 0, limits = 0;
	assert_true(all_count >= 12);
	for (size_t k = 0; k < all_count * 9; k++) {
		const struct one *one = &all[k / 9];
		struct count_trend_options options = { .family = (enum glm_family)(k % 3),
		                                       .season = (enum count_season)(k / 3 % 3) };
		struct count_series series = series_of(one);
		struct count_trend trend;
		struct trata_error error = {0};
		char name[64];
		snprintf(name, sizeof name, "%s/%s/%s", one->name, families[k % 3], seasons[k / 3 % 3]);
		enum trata_status status = count_trend_estimate(&series, &options, &trend, &error);
		cases++;
		if (reference_find(&reference, name, "refused")) {
			refused++;
			assert_int_equal(status, TRATA_EFEWOBS);
			assert_true(error.message[0] != 0);
			continue;
		}
		if (status)
			print_error("%s: %s\n", name, error.message);
		assert_int_equal(status, TRATA_OK);
		if (reference_find(&reference, name, "poisson_limit")) {
			limits++;
			assert_true(trend.fit.poisson_limit && !trend.fit.has_theta);
			memcpy(strchr(name, '/'), "/poisson/", 9);
			snprintf(name, sizeof name, "%s/poisson/%s", one->name, seasons[k / 3 % 3]);
			reference_compare(&reference, name, "change", trend.change, 1e-8);
			reference_compare(&reference, name, "aic", trend.fit.aic, 1e-8);
		} else {
			compare_fit(&reference, name, &trend);
			compare_table(&reference, name, &trend);
			compare_robust(&reference, name, &series, options);
		}
		count_trend_free(&trend);
	}
	print_message("%zu fits, %zu refused, %zu at the Poisson limit\n", cases, refused, limits);
	assert_true(refused > 0 && limits > 0);
	reference_end(&reference, "glm");
}

/* The score of theta and of every coefficient is zero at the answer. */
static void negative_binomial_is_at_the_optimum(void **state)
{
	(void)state;
	struct count_series series = series_of(&all[0]);
	struct count_design design;
	struct glm_fit fit, above, below;
	assert_int_equal(count_design_new(&series, COUNT_SEASON_MONTH, 0, &design, NULL), TRATA_OK);
	struct glm_data data = { design.rows, design.columns, design.response, design.design,
	                         design.offset, NULL };
	assert_int_equal(glm_estimate(&data, GLM_NEGATIVE_BINOMIAL, &fit, NULL), TRATA_OK);
	for (size_t j = 0; j < data.columns; j++) {
		double score = 0, size = 0;
		for (size_t i = 0; i < data.rows; i++) {
			double part = data.design[i * data.columns + j] *
			              (data.response[i] - fit.fitted[i]) / (1 + fit.fitted[i] / fit.theta);
			score += part;
			size += fabs(part);
		}
		assert_near(score / size, 0, 1e-10);
	}
	assert_int_equal(glm_estimate_theta(&data, fit.theta * 1.001, &above, NULL), TRATA_OK);
	assert_int_equal(glm_estimate_theta(&data, fit.theta / 1.001, &below, NULL), TRATA_OK);
	assert_true(above.log_likelihood < fit.log_likelihood);
	assert_true(below.log_likelihood < fit.log_likelihood);
	/* Symmetric to the third order: the maximum is between them, not beside them. */
	assert_close(fit.log_likelihood - above.log_likelihood,
	             fit.log_likelihood - below.log_likelihood, 0.01);
	glm_free(&above);
	glm_free(&below);
	glm_free(&fit);
	count_design_free(&design);
}

static void bad_input_is_refused(void **state)
{
	(void)state;
	double zeros[24] = {0}, one_late[24] = {0}, half[24], wild[24];
	int month[24], back[24];
	for (int i = 0; i < 24; i++) {
		month[i] = 24180 + i;
		back[i] = 24180 - i;
		half[i] = 3.5 + i;
		wild[i] = i == 13 ? (double)NAN : 11;
	}
	one_late[23] = 7;
	struct { struct count_series series; enum trata_status want; } cases[] = {
		{ { 24, month, zeros, NULL, NULL }, TRATA_EFEWOBS },
		{ { 24, month, one_late, NULL, NULL }, TRATA_EFEWOBS },
		{ { 24, month, half, NULL, NULL }, TRATA_EDATA },
		{ { 24, month, wild, NULL, NULL }, TRATA_EDATA },
		{ { 24, back, half, NULL, NULL }, TRATA_EDATA },
		{ { 24, month, half, zeros, NULL }, TRATA_EDATA },
		{ { 2, month, half, NULL, NULL }, TRATA_EFEWOBS },
		{ { 0, month, half, NULL, NULL }, TRATA_EFEWOBS },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (int family = 0; family < 3; family += 2) {
			struct count_trend_options options = { .family = (enum glm_family)family };
			struct count_trend trend;
			struct trata_error error = {0};
			enum trata_status status = count_trend_estimate(&cases[i].series, &options, &trend,
			                                                &error);
			if (status != cases[i].want)
				print_error("case %zu, family %d: %s\n", i, family, error.message);
			assert_int_equal(status, cases[i].want);
			assert_null(trend.coefficients);
		}
}

static void memory_may_run_out_anywhere(void **state)
{
	(void)state;
	struct count_series series = series_of(&all[1]);
	struct count_trend_options options = { .family = GLM_NEGATIVE_BINOMIAL, .newey_west = true,
	                                       .lag = 3, .season = COUNT_SEASON_HARMONIC };
	for (size_t nth = 1;; nth++) {
		struct count_trend trend;
		struct trata_error error = {0};
		memory_fail_at(nth);
		enum trata_status status = count_trend_estimate(&series, &options, &trend, &error);
		memory_fail_at(0);
		if (status == TRATA_OK) {
			assert_true(nth > 10);
			count_trend_free(&trend);
			return;
		}
		assert_int_equal(status, TRATA_ENOMEM);
		assert_int_equal(error.status, TRATA_ENOMEM);
	}
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(trends_agree_with_r),
		cmocka_unit_test(negative_binomial_is_at_the_optimum),
		cmocka_unit_test(bad_input_is_refused),
		cmocka_unit_test(memory_may_run_out_anywhere),
	};
	return cmocka_run_group_tests(tests, read_series, NULL);
}
