/* Joinpoint regression beside the brute force of tests/ref/joinpoint.R. */
#include "trend_reference.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "../../src/base/memory.h"
#include "../../src/stat/joinpoint.h"

static double times[REFERENCE_POINTS], offsets[REFERENCE_POINTS];

static struct joinpoint fit_series(const struct reference *reference, const char *name)
{
	bool with_offset = strcmp(name, "offset") == 0;
	const struct reference_series *series =
		reference_find(reference, with_offset ? "victims_puebla" : name);
	size_t n = series->n;
	for (size_t i = 0; i < n; i++) {
		times[i] = (double)i / 12;
		offsets[i] = log(6.1e6 * (1 + 0.0011 * (double)(i + 1))) +
		             log((i + 1) % 9 == 0 ? 0.5 : 1);
	}
	struct joinpoint_data data = { n, times, series->values, with_offset ? offsets : NULL };
	struct joinpoint_options options = { .step = n > 300 ? 60 : n >= 60 ? 12 : n >= 24 ? 4 : 1,
		.limit = with_offset, .most = 2 };
	struct joinpoint result;
	assert_int_equal(joinpoint_fit(&data, &options, &result, NULL), TRATA_OK);
	return result;
}

static double number_of_segment(const struct joinpoint_segment *segment, const char *name)
{
	if (strncmp(name, "slope", 5) == 0)
		return segment->slope;
	if (strncmp(name, "se_", 3) == 0)
		return segment->std_error;
	if (strncmp(name, "change", 6) == 0)
		return segment->change;
	return name[0] == 'l' ? segment->interval.lower :
	       name[0] == 'u' ? segment->interval.upper : segment->p;
}

static double number(const struct joinpoint *result, const struct reference_row *row)
{
	size_t joins = (size_t)(row->name[strlen(row->name) - 1] - '0');
	if (strcmp(row->name, "count") == 0)
		return (double)result->count;
	if (strcmp(row->name, "dispersion") == 0)
		return result->dispersion;
	if (strstr(row->name, "_average"))
		return number_of_segment(&result->average, row->name);
	if (strstr(row->name, "_segment"))
		return number_of_segment(result->segments + row->index, row->name);
	if (joins > result->most || !result->choices[joins].fitted)
		return NAN;
	const struct joinpoint_choice *choice = result->choices + joins;
	switch (row->name[0]) {
	case 'd': return choice->deviance;
	case 'w': return choice->has_wbic ? choice->wbic : NAN;
	case 'r': return choice->partial_r2;
	default:  return (double)choice->joins[row->index];
	}
}

static void agrees_with_brute_force_of_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/joinpoint.csv");
	struct comparison comparison = { .method = "joinpoint" };
	const char *name = "";
	struct joinpoint result;
	for (size_t i = 0; i < reference.row_count; i++) {
		const struct reference_row *row = reference.rows + i;
		if (strcmp(row->series, name) != 0) {
			name = row->series;
			result = fit_series(&reference, name);
		}
		/* The slope of a flat fit is rounding in both programs: it is held against 0. */
		struct reference_row want = *row;
		if (fabs(want.value) < 1e-12)
			want.value = 0;
		compare(&comparison, &want, number(&result, row));
	}
	comparison.worst_row = NULL;
	comparison_report(&comparison);
	reference_free(&reference);
}

/* One known bend in yearly counts: the join is found near it, and the slopes' intervals. */
static void a_known_bend_is_found(void **state)
{
	(void)state;
	gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
	double years[24], counts[24];
	size_t near = 0, one = 0;
	for (size_t trial = 0; trial < 100; trial++) {
		for (size_t i = 0; i < 24; i++) {
			years[i] = 2001 + (double)i;
			double bend = i > 11 ? (double)i - 11 : 0;
			counts[i] = gsl_ran_poisson(rng, exp(6.1 + 0.09 * (double)i - 0.21 * bend));
		}
		struct joinpoint_data data = { 24, years, counts, NULL };
		struct joinpoint result;
		assert_int_equal(joinpoint_fit(&data, &(struct joinpoint_options){ .limit = true,
		                               .most = 2 }, &result, NULL), TRATA_OK);
		one += result.count == 1;
		near += result.choices[1].joins[0] >= 10 && result.choices[1].joins[0] <= 12;
		assert_true(result.average.change > result.segments[result.count].change);
	}
	assert_true(near >= 97);
	assert_true(one >= 85);
	gsl_rng_free(rng);
}

static void what_cannot_be_computed_is_refused(void **state)
{
	(void)state;
	double counts[200], t[200];
	for (size_t i = 0; i < 200; i++) {
		t[i] = (double)i / 12;
		counts[i] = (double)(i * 37 % 23);
	}
	struct joinpoint_data data = { 200, t, counts, NULL };
	struct joinpoint_options none = {0};
	struct joinpoint result;
	struct trata_error few = {0}, wide = {0}, zero = {0};
	assert_int_equal(joinpoint_fit(&data, &none, &result, &wide), TRATA_EARG);
	assert_string_equal(wide.hint, "let joins stand at every 12th observation, or allow fewer");
	assert_int_equal(joinpoint_fit(&data, &(struct joinpoint_options){ .level = 1.5 }, &result,
	                               NULL), TRATA_EARG);
	data.n = 3;
	assert_int_equal(joinpoint_fit(&data, &none, &result, &few), TRATA_EFEWOBS);
	assert_string_equal(few.message, "joinpoint needs at least 4 observations, there are 3");
	data.n = 9;
	for (size_t nth = 1; nth <= 3; nth++) {
		memory_fail_at(nth);
		assert_int_equal(joinpoint_fit(&data, &none, &result, NULL), TRATA_ENOMEM);
	}
	memory_fail_at(0);
	t[3] = t[2];
	assert_int_equal(joinpoint_fit(&data, &none, &result, NULL), TRATA_EARG);
	t[3] = 0.25;
	counts[3] = 0.5;
	assert_int_equal(joinpoint_fit(&data, &none, &result, NULL), TRATA_EDATA);
	memset(counts, 0, sizeof counts);
	assert_int_equal(joinpoint_fit(&data, &none, &result, &zero), TRATA_EFEWOBS);
	/* One case, in the last month: the rise has no finite estimate. */
	counts[8] = 1;
	assert_int_equal(joinpoint_fit(&data, &none, &result, NULL), TRATA_EFEWOBS);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_brute_force_of_r), cmocka_unit_test(a_known_bend_is_found),
		cmocka_unit_test(what_cannot_be_computed_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
