/* stat/distribution, stat/incomplete, stat/gamma_difference (tests/ref/distribution.R). */
#include <stdlib.h>

#include "../../src/stat/distribution.h"
#include "../../src/stat/gamma_difference.h"
#include "check.h"

static double evaluate(const char *name, double x, double a, double b)
{
	if (!strcmp(name, "gamma_lower"))
		return gamma_lower_quantile(x, a);
	if (!strcmp(name, "gamma_upper"))
		return gamma_upper_quantile(x, a);
	if (!strcmp(name, "beta_lower"))
		return beta_lower_quantile(x, a, b);
	if (!strcmp(name, "beta_upper"))
		return beta_upper_quantile(x, a, b);
	if (!strcmp(name, "student"))
		return student_upper_quantile(x, a);
	if (!strcmp(name, "student_two"))
		return student_two_sided(x, a);
	if (!strcmp(name, "chi_square"))
		return chi_square_upper(x, a);
	if (!strcmp(name, "normal"))
		return normal_upper_quantile(x);
	if (!strcmp(name, "binomial"))
		return binomial_lower(x, a, b);
	if (!strcmp(name, "binomial_log"))
		return binomial_log_probability(x, a, b);
	if (!strcmp(name, "poisson"))
		return poisson_lower(x, a);
	if (!strcmp(name, "poisson_log"))
		return poisson_log_probability(x, a);
	print_error("no function %s\n", name);
	fail();
	return 0;
}

static void values_agree_with_r(void **state)
{
	(void)state;
	char line[200], name[32], at[80] = "", text[5][40];
	double worst = 0;
	size_t count = 0;
	FILE *file = fopen("tests/ref/distribution.csv", "r");
	assert_non_null(file);
	assert_non_null(fgets(line, sizeof line, file));
	while (fgets(line, sizeof line, file)) {
		assert_int_equal(sscanf(line, "%31[^,],%39[^,],%39[^,],%39[^,],%39s", name, text[0],
		                        text[1], text[2], text[3]), 5);
		double x = strtod(text[0], NULL), a = strtod(text[1], NULL), b = strtod(text[2], NULL);
		double want = strtod(text[3], NULL), got = evaluate(name, x, a, b);
		/* Tails of 1e-250 and less are nothing at all. */
		double away = fabs(got - want) / (fabs(want) > 1e-250 ? fabs(want) : 1);
		if (!(away <= 1e-10)) {
			print_error("%s(%g, %g, %g): got %.17g, want %.17g\n", name, x, a, b, got, want);
			fail();
		}
		if (away > worst) {
			worst = away;
			snprintf(at, sizeof at, "%s(%g, %g, %g)", name, x, a, b);
		}
		count++;
	}
	fclose(file);
	print_message("%zu values; worst relative difference %.2g, %s\n", count, worst, at);
	assert_true(count > 500);
}

/* For whole y the differences are finite sums; long double adds them up. */
static void gamma_differences_are_sums(void **state)
{
	(void)state;
	static const double thetas[] = { 1e-6, 0.037, 0.71, 5.3, 19.9, 20.1, 643.7, 8.1e4, 3.3e7 };
	static const int ys[] = { 0, 1, 2, 17, 141, 4822 };
	for (size_t i = 0; i < sizeof thetas / sizeof *thetas; i++)
		for (size_t k = 0; k < sizeof ys / sizeof *ys; k++) {
			long double t = thetas[i], y = ys[k], product = 0, sum = 0, square = 0;
			for (int j = 0; j < ys[k]; j++) {
				product += log1pl(j / t);
				sum += 1 / (t + j);
				square += 1 / ((t + j) * (t + j));
			}
			sum -= log1pl(y / t);
			square -= y / (t * (t + y));
			/* What long double itself loses of the leading terms that cancel. */
			double slack = 1e-17 * ys[k] / thetas[i];
			double got = gamma_difference_log(thetas[i], ys[k]);
			assert_true(fabs(got - (double)product) <= 1e-12 * fabs((double)product) + 1e-14);
			got = gamma_difference_digamma(thetas[i], ys[k]);
			assert_true(fabs(got - (double)sum) <= 1e-12 * fabs((double)sum) + slack);
			got = gamma_difference_trigamma(thetas[i], ys[k]);
			assert_true(fabs(got - (double)square) <= 1e-12 * fabs((double)square) +
			            slack / thetas[i]);
		}
}

/* The quantile is where the tail is, for counts that R's reference does not reach. */
static void large_counts_keep_their_tails(void **state)
{
	(void)state;
	/* A gamma variable of shape 1e8 is nearly normal: Cornish and Fisher's expansion. */
	double n = 1e8, z = 1.959963984540054;
	double want = n + sqrt(n) * z + (z * z - 1) / 3 + (z * z * z - 7 * z) / (36 * sqrt(n));
	assert_close(gamma_upper_quantile(0.025, n), want, 1e-13);
	/* P(X > x) for a beta variable with shapes 2 and b is (1 - x)^b (1 + b x). */
	double b = 57700000, x = beta_upper_quantile(0.025, 2, b);
	assert_close(exp(b * log1p(-x)) * (1 + b * x), 0.025, 1e-12);
	/* With 2 degrees of freedom Student's distribution is closed. */
	assert_close(student_two_sided(3.7, 2), 1 - 3.7 / sqrt(2 + 3.7 * 3.7), 1e-13);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_agree_with_r), cmocka_unit_test(gamma_differences_are_sums),
		cmocka_unit_test(large_counts_keep_their_tails),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
