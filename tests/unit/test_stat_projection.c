/* projection: compared with tests/ref/projection.R, refusals, the interval score. */
#include "check.h"

#include <gsl/gsl_errno.h>
#include <stdlib.h>

#include "../../src/stat/projection.h"

#define SERIES "tests/ref/projection_series.csv"
#define REFERENCE "tests/ref/projection.csv"

static size_t read_series(const char *name, double *values, size_t limit)
{
	char line[200];
	size_t count = 0, length = strlen(name);
	FILE *file = fopen(SERIES, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file) && count < limit)
		if (strncmp(line, name, length) == 0 && line[length] == ',')
			values[count++] = strtod(strrchr(line, ',') + 1, NULL);
	fclose(file);
	return count;
}

static void equals_the_r_script(void **state)
{
	(void)state;
	char line[300];
	double worst = 0;
	int compared = 0;
	FILE *file = fopen(REFERENCE, "r");
	assert_non_null(file);
	assert_non_null(fgets(line, sizeof line, file));
	while (fgets(line, sizeof line, file)) {
		char *rest = strchr(line, ',');
		double values[400], want[6];
		*rest++ = '\0';
		for (int i = 0; i < 6; i++) {
			want[i] = strtod(rest, &rest);
			rest++;
		}
		size_t n = read_series(line, values, 400);
		assert_true(n > 24);
		struct projection_series series = { values, n, 0, (n - 1) / 12 * 12,
		                                    (n - 1) / 12 * 12 + 11, 1, 0 };
		struct projection got;
		struct trata_error error = {0};
		assert_int_equal(projection_estimate(&series, 0, &got, &error), TRATA_OK);
		double ours[6] = { got.reported, got.estimate, got.error_sd, (double)got.years,
		                   got.intervals[2].lower, got.intervals[2].upper };
		for (int i = 0; i < 6; i++) {
			assert_close(ours[i], want[i], 1e-8);
			double miss = fabs(ours[i] - want[i]) / fabs(want[i]);
			worst = miss > worst ? miss : worst;
		}
		compared++;
	}
	fclose(file);
	print_message("projection: %d series, worst relative difference %.1e\n", compared, worst);
	assert_true(compared >= 7);
}

static void refuses_short_histories(void **state)
{
	(void)state;
	double values[40];
	struct projection got;
	for (int i = 0; i < 40; i++)
		values[i] = 17 + (i * 7919) % 23;
	struct trata_error error = {0};
	struct projection_series series = { values, 20, 0, 12, 23, 1, 0 };
	assert_int_equal(projection_estimate(&series, 0, &got, &error), TRATA_EFEWOBS);
	assert_non_null(strstr(error.message, "at least 24"));
	series = (struct projection_series){ values, 36, 0, 36, 47, 1, 0 };
	error = (struct trata_error){0};
	assert_int_equal(projection_estimate(&series, 0, &got, &error), TRATA_EFEWOBS);
	assert_non_null(strstr(error.message, "no month of the period is out"));
	series = (struct projection_series){ values, 39, 0, 36, 47, 1, 0 };
	assert_int_equal(projection_estimate(&series, 0, &got, NULL), TRATA_OK);
	assert_true(got.intervals[2].lower <= got.intervals[1].lower);
	assert_true(got.intervals[1].upper <= got.intervals[2].upper);
	values[3] = -1;
	assert_int_equal(projection_estimate(&series, 0, &got, NULL), TRATA_EDATA);
}

static void zeros_stay_finite(void **state)
{
	(void)state;
	double values[60] = {0}, estimate;
	struct projection got;
	struct projection_series series = { values, 55, 0, 48, 59, 1, 0.02 };
	assert_int_equal(projection_estimate(&series, 0, &got, NULL), TRATA_OK);
	assert_true(got.season_flat);
	assert_true(isfinite(got.estimate) && isfinite(got.intervals[2].upper));
	assert_int_equal(projection_smoothing(&series, &estimate, NULL), TRATA_OK);
	assert_true(isfinite(estimate));
}

static void a_whole_period_is_only_revised(void **state)
{
	(void)state;
	double values[60];
	struct projection got;
	for (int i = 0; i < 60; i++)
		values[i] = 31 + (i * 104729) % 17;
	struct projection_series series = { values, 60, 0, 48, 59, 1.02, 0.01 };
	assert_int_equal(projection_estimate(&series, 0, &got, NULL), TRATA_OK);
	assert_close(got.estimate, 1.02 * got.reported, 1e-14);
	assert_close(got.intervals[2].upper - got.estimate, 1.959963984540054 * 0.01 * got.estimate,
	             1e-9);
}

static void the_score_is_that_of_the_paper(void **state)
{
	(void)state;
	/* by hand: alpha 0.5 and 0.05, median 10, outcome 14 outside the first, inside the second */
	double levels[2] = { 0.5, 0.95 };
	struct interval intervals[2] = { { 8, 12 }, { 5, 20 } };
	double want = (0.5 * 4 + 0.25 * (4 + 4 * 2) + 0.025 * 15) / 2.5;
	assert_close(projection_interval_score(14, 10, levels, intervals, 2), want, 1e-14);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equals_the_r_script), cmocka_unit_test(refuses_short_histories),
		cmocka_unit_test(zeros_stay_finite), cmocka_unit_test(a_whole_period_is_only_revised),
		cmocka_unit_test(the_score_is_that_of_the_paper),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
