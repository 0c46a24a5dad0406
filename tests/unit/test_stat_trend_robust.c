/* No trend method returns NaN or infinity, whatever short, tied, empty or huge series it gets:
 * it answers or refuses. Random series of the shapes that break programs, every method. */
#include "check.h"

#include <stdbool.h>

#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "../../src/stat/breakpoints.h"
#include "../../src/stat/farrington.h"
#include "../../src/stat/joinpoint.h"
#include "../../src/stat/mann_kendall.h"
#include "../../src/stat/pelt.h"
#include "../../src/stat/stl.h"
#include "../../src/stat/theil_sen.h"

#define LONGEST 90

static size_t answered[7], refused[7];

#define CHECK_FINITE(...) \
	do { \
		const double all_[] = { __VA_ARGS__ }; \
		for (size_t f_ = 0; f_ < sizeof all_ / sizeof *all_; f_++) \
			assert_true(isfinite(all_[f_])); \
	} while (0)

/* Counts the answer; only these refusals are proper for counts. */
static bool is_answer(int method, enum trata_status status)
{
	assert_true(status == TRATA_OK || status == TRATA_EFEWOBS);
	(status == TRATA_OK ? answered : refused)[method]++;
	return status == TRATA_OK;
}

static void try_mann_kendall(const double *values, size_t n)
{
	struct mann_kendall_corrected hamed;
	struct mann_kendall_seasonal seasonal;
	if (is_answer(0, mann_kendall_hamed_rao(values, n, 0.05, &hamed, NULL))) {
		CHECK_FINITE(hamed.ratio, hamed.test.s, hamed.test.variance, hamed.test.z, hamed.test.p,
		             hamed.test.tau);
		assert_true(hamed.test.p >= 0 && hamed.test.p <= 1 && fabs(hamed.test.tau) <= 1);
	}
	if (mann_kendall_seasonal(values, n, 4, &seasonal, NULL) == TRATA_OK)
		CHECK_FINITE(seasonal.independent.z, seasonal.independent.tau, seasonal.dependent.z,
		             seasonal.dependent.p, seasonal.dependent.variance);
}

static void try_theil_sen(const double *times, const double *values, size_t n)
{
	struct theil_sen sen;
	if (!is_answer(1, theil_sen_fit(times, values, n, 0.95, &sen, NULL)))
		return;
	CHECK_FINITE(sen.slope, sen.intercept, sen.interval.lower, sen.interval.upper);
	assert_true(!sen.has_interval ||
	            (sen.interval.lower <= sen.slope && sen.slope <= sen.interval.upper));
}

static void try_breakpoints(const double *values, size_t n)
{
	struct breakpoints found;
	if (!is_answer(2, breakpoints_find(values, n, 0.95, &found, NULL)))
		return;
	for (size_t k = 0; k <= found.most; k++)
		CHECK_FINITE(found.choices[k].rss, found.choices[k].bic);
	for (size_t k = 0; k < found.count; k++)
		assert_true(!found.breaks[k].has_interval ||
		            found.breaks[k].lower <= found.breaks[k].upper);
}

static void try_pelt(const double *values, size_t n)
{
	struct pelt found;
	struct pelt_options options = { .cost = PELT_NEGATIVE_BINOMIAL, .theta = 1.7 };
	if (!is_answer(3, pelt_find(values, n, &options, &found, NULL)))
		return;
	CHECK_FINITE(found.likelihood_ratio, found.penalty);
	for (size_t k = 0; k <= found.count; k++)
		CHECK_FINITE(found.means[k]);
	pelt_free(&found);
}

static void try_stl(const double *values, size_t n)
{
	double room[4][LONGEST];
	struct stl_parts parts = { .trend = room[0], .seasonal = room[1], .remainder = room[2],
		.weight = room[3] };
	struct stl_options options = { .period = 4, .robust = true };
	if (is_answer(4, stl_decompose(values, n, &options, &parts, NULL)))
		for (size_t i = 0; i < n; i++)
			CHECK_FINITE(room[0][i], room[1][i], room[2][i], room[3][i]);
}

static void try_joinpoint(const double *times, const double *values, size_t n)
{
	struct joinpoint found;
	struct joinpoint_data data = { n, times, values, NULL };
	struct joinpoint_options options = { .step = n > 20 ? 12 : 1, .limit = true, .most = 2 };
	if (!is_answer(5, joinpoint_fit(&data, &options, &found, NULL)))
		return;
	for (size_t k = 0; k <= found.count; k++)
		CHECK_FINITE(found.segments[k].slope, found.segments[k].std_error, found.segments[k].p);
	CHECK_FINITE(found.average.slope, found.average.std_error, found.dispersion);
}

static void try_farrington(const double *values, size_t n)
{
	struct farrington found;
	struct farrington_options options = { .years = 3 };
	if (!is_answer(6, farrington_judge(values, n, &options, &found, NULL)))
		return;
	for (size_t i = 0; i < n; i++)
		CHECK_FINITE(found.months[i].expected, found.months[i].lower, found.months[i].upper,
		             found.months[i].p, found.months[i].dispersion);
	farrington_free(&found);
}

/* Near-empty, tied, constant, outlier-ridden, huge, and empty after the middle, at random. */
static void fill(gsl_rng *rng, size_t shape, double *values, size_t n)
{
	static const double means[] = { 0.04, 0.6, 4, 4, 3e9, 2 };
	for (size_t i = 0; i < n; i++) {
		double mean = means[shape];
		values[i] = mean > 1e6 ? floor(mean * gsl_rng_uniform(rng)) : gsl_ran_poisson(rng, mean);
		if (shape == 2)
			values[i] = i == n / 3 ? 5 : 4;
		if (shape == 3 && gsl_rng_uniform(rng) < 0.06)
			values[i] = 5000;
		if (shape == 5 && i > n / 2)
			values[i] = 0;
	}
}

static void nothing_is_ever_nan(void **state)
{
	(void)state;
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	double values[LONGEST], times[LONGEST];
	for (size_t i = 0; i < LONGEST; i++)
		times[i] = 2015 + (double)i / 12;
	for (size_t trial = 0; trial < 1200; trial++) {
		size_t n = trial % 3 ? 1 + gsl_rng_uniform_int(rng, 20) : 1 + trial / 3 % LONGEST;
		fill(rng, gsl_rng_uniform_int(rng, 6), values, n);
		try_mann_kendall(values, n);
		try_theil_sen(times, values, n);
		try_breakpoints(values, n);
		try_pelt(values, n);
		try_stl(values, n);
		try_joinpoint(times, values, n);
		try_farrington(values, n);
	}
	for (size_t method = 0; method < 7; method++)
		assert_true(answered[method] > 100 && refused[method] > 10);
	gsl_rng_free(rng);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = { cmocka_unit_test(nothing_is_ever_nan) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
