/* STL beside R's stl() (tests/ref/stl.R). */
#include "trend_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/stl.h"

struct decomposed {
	double trend[REFERENCE_POINTS], seasonal[REFERENCE_POINTS], remainder[REFERENCE_POINTS],
	       weight[REFERENCE_POINTS];
	int rounds;
};

static enum trata_status decompose(const double *values, size_t n, struct stl_options options,
                                   struct decomposed *out, struct trata_error *error)
{
	struct stl_parts parts = { .trend = out->trend, .seasonal = out->seasonal,
		.remainder = out->remainder, .weight = out->weight };
	enum trata_status status = stl_decompose(values, n, &options, &parts, error);
	out->rounds = parts.rounds;
	return status;
}

/* "trend_7_robust" and "total_trend_7_robust" ask for the trend with a season window of 7. */
static struct stl_options options_of(const char *name, size_t n)
{
	const char *window = strpbrk(name, "0123456789");
	assert_non_null(window);
	return (struct stl_options){ .period = n > 24 ? 12 : n > 8 ? 4 : 2,
		.season_window = (size_t)atoi(window), .robust = strstr(window, "robust") != NULL };
}

static const double *part_of(const struct decomposed *all, const char *name)
{
	switch (name[0]) {
	case 't': return all->trend;
	case 's': return all->seasonal;
	case 'r': return all->remainder;
	default:  return all->weight;
	}
}

/* A season of an even series is rounding in both programs, so differences are measured against
 * the largest value of the series (weights against 1), not against the number itself. Weights
 * divide remainders by their edge, so they agree to rounding over that edge: 1e-8 except for
 * the near-empty series whose edge falls below a millionth of the largest value. */
static void agrees_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/stl.csv");
	struct comparison plain = { .method = "stl" }, robust = { .method = "stl robust" };
	static struct decomposed all;
	struct reference_row before = { .name = "0" };
	struct comparison weights = { .method = "stl weights" };
	double edge = 1;
	for (size_t i = 0; i < reference.row_count; i++) {
		struct reference_row row = reference.rows[i];
		const struct reference_series *series = reference_find(&reference, row.series);
		struct stl_options options = options_of(row.name, series->n);
		bool total = strncmp(row.name, "total_", 6) == 0;
		/* Rows of one decomposition follow each other. */
		if (strcmp(row.series, before.series) != 0 ||
		    strcmp(strpbrk(row.name, "0123456789"), strpbrk(before.name, "0123456789")) != 0)
			assert_int_equal(decompose(series->values, series->n, options, &all, NULL),
			                 TRATA_OK);
		before = row;
		if (strncmp(row.name, "rounds", 6) == 0) {
			compare(&robust, &row, all.rounds);
			continue;
		}
		if (strncmp(row.name, "edge", 4) == 0)
			edge = row.value;
		/* Where the rounds end early, R, going on, hardly moves the parts that are shown; only
		 * in seven points of period 2 do its rounding-made weights move them, by 3 in 100. */
		if (strncmp(row.name, "apart", 5) == 0 && series->n > 7)
			assert_true(row.value <= 1e-8);
		if (row.name[0] == 'e' || row.name[0] == 'a')
			continue;
		const double *part = part_of(&all, row.name + (total ? 6 : 0));
		double got = total ? 0 : part[row.index], scale = part == all.weight ? 1 : 0;
		for (size_t k = 0; k < series->n; k++) {
			got += total ? fabs(part[k]) : 0;
			if (part != all.weight)
				scale = fmax(scale, fabs(series->values[k]));
		}
		scale *= total ? (double)series->n : 1;
		scale = scale > 0 ? scale : 1;
		double difference = (got - row.value) / scale;
		row.value = 1;
		if (part == all.weight)
			compare_within(&weights, &row, 1 + difference, fmax(1e-8, 1e-14 / edge));
		else
			compare(options.robust ? &robust : &plain, &row, 1 + difference);
	}
	plain.worst_row = robust.worst_row = weights.worst_row = NULL;
	comparison_report(&plain);
	comparison_report(&robust);
	comparison_report(&weights);
	reference_free(&reference);
}

/* A line plus an exact season comes apart nearly, and the parts always add up. */
static void a_pure_season_is_found(void **state)
{
	(void)state;
	static struct decomposed all;
	const double season[] = { 3.25, -1.5, -4.75, 3 };
	double values[47];
	for (size_t i = 0; i < 47; i++)
		values[i] = 11.5 + 0.375 * (double)i + season[i % 4];
	for (int robust = 0; robust < 2; robust++) {
		struct stl_options options = { .period = 4, .season_window = 7, .robust = robust };
		assert_int_equal(decompose(values, 47, options, &all, NULL), TRATA_OK);
		for (size_t i = 0; i < 47; i++) {
			assert_near(all.trend[i] + all.seasonal[i] + all.remainder[i], values[i], 1e-12);
			assert_near(all.seasonal[i], season[i % 4], 0.1);
		}
	}
}

static void constant_series_has_no_season(void **state)
{
	(void)state;
	static struct decomposed all;
	double values[40];
	for (size_t i = 0; i < 40; i++)
		values[i] = 0.1;
	struct stl_options options = { .period = 12, .robust = true };
	assert_int_equal(decompose(values, 40, options, &all, NULL), TRATA_OK);
	for (size_t i = 0; i < 40; i++) {
		assert_near(all.seasonal[i], 0, 1e-14);
		assert_near(all.trend[i], 0.1, 1e-14);
		assert_true(all.weight[i] == 1);
	}
}

static void what_cannot_be_computed_is_refused(void **state)
{
	(void)state;
	static struct decomposed all;
	struct trata_error error = {0}, gap = {0};
	double values[30];
	for (size_t i = 0; i < 30; i++)
		values[i] = (double)(i * 31 % 17);
	assert_int_equal(decompose(values, 24, (struct stl_options){ .period = 12 }, &all, &error),
	                 TRATA_EFEWOBS);
	assert_string_equal(error.message, "STL needs at least 25 observations, there are 24");
	static const struct stl_options bad[] = {
		{ .period = 1 }, { .period = 0 }, { .period = 12, .season_window = 8 },
		{ .period = 12, .season_window = 1 }, { .period = 12, .season_window = 100003 },
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(decompose(values, 30, bad[i], &all, NULL), TRATA_EARG);
	memory_fail_at(1);
	assert_int_equal(decompose(values, 30, (struct stl_options){ .period = 12 }, &all, NULL),
	                 TRATA_ENOMEM);
	memory_fail_at(0);
	values[17] = NAN;
	assert_int_equal(decompose(values, 30, (struct stl_options){ .period = 12 }, &all, &gap),
	                 TRATA_EDATA);
	assert_string_equal(gap.message, "STL: observation 18 is missing or not finite");
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_r), cmocka_unit_test(a_pure_season_is_found),
		cmocka_unit_test(constant_series_has_no_season),
		cmocka_unit_test(what_cannot_be_computed_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
