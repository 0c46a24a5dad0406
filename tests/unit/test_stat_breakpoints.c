/* Level shifts by least squares, beside tests/ref/breakpoints.R (strucchange). */
#include "trend_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/base/memory.h"
#include "../../src/stat/breakpoints.h"

static double number_of_break(const struct breakpoints *found, const struct reference_row *row)
{
	if (row->index >= found->count || !found->breaks[row->index].has_interval)
		return NAN;
	const struct breakpoint *at = found->breaks + row->index;
	return (double)(row->name[0] == 'l' ? at->lower : at->upper);
}

static double number(const struct breakpoints *found, const struct breakpoints *ninety,
                     const struct reference_row *row)
{
	const struct breakpoints_choice *choice = found->choices + row->index;
	if (strcmp(row->name, "count") == 0)
		return (double)found->count;
	if (strstr(row->name, "90"))
		return number_of_break(ninety, row);
	if (strcmp(row->name, "lower") == 0 || strcmp(row->name, "upper") == 0)
		return number_of_break(found, row);
	if (strncmp(row->name, "after", 5) == 0)
		return (double)found->choices[atoi(row->name + 5)].after[row->index];
	assert_true(row->index <= found->most);
	if (strcmp(row->name, "rss") == 0)
		return choice->rss;
	assert_string_equal(row->name, "bic");
	return choice->has_bic ? choice->bic : NAN;
}

static void agrees_with_strucchange(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/breakpoints.csv");
	struct comparison comparison = { .method = "breakpoints" }, cdf = { .method = "argmax" };
	const double points[] = { -37.2, -4.1, -0.3, 0, 0.2, 1.9, 17, 160 };
	const struct reference_series *series = NULL;
	struct breakpoints found, ninety;
	for (size_t i = 0; i < reference.row_count; i++) {
		const struct reference_row *row = reference.rows + i;
		if (strcmp(row->series, "argmax") == 0) {
			compare(&cdf, row, breakpoints_argmax_cdf(points[row->index],
			                                          atof(row->name + 4)));
			continue;
		}
		if (!series || strcmp(series->name, row->series) != 0) {
			series = reference_find(&reference, row->series);
			assert_int_equal(breakpoints_find(series->values, series->n, 0.95, &found,
			                                  NULL), TRATA_OK);
			assert_int_equal(breakpoints_find(series->values, series->n, 0.90, &ninety,
			                                  NULL), TRATA_OK);
		}
		compare(&comparison, row, number(&found, &ninety, row));
	}
	comparison_report(&comparison);
	comparison_report(&cdf);
	reference_free(&reference);
}

/* The flow of the Nile at Aswan, 1871 to 1970, in 10^8 cubic metres (Cobb 1978, Biometrika 65):
 * one break after 1898, when the first dam was begun, between 1895 and 1902 (Zeileis, Kleiber,
 * Kraemer and Hornik 2003, Comput. Statist. Data Anal. 44). */
static void the_nile_breaks_in_1898(void **state)
{
	(void)state;
	static const double flow[] = {
		1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020,
		960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840,
		874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100,
		832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944,
		984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744,
		749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718,
		714, 740,
	};
	struct breakpoints found;
	assert_int_equal(breakpoints_find(flow, 100, 0.95, &found, NULL), TRATA_OK);
	assert_int_equal(found.count, 1);
	assert_int_equal(1870 + found.breaks[0].after, 1898);
	assert_int_equal(1870 + found.breaks[0].lower, 1895);
	assert_int_equal(1870 + found.breaks[0].upper, 1902);
}

/* The least rss over every segmentation, by trying them all. */
static double brute_force(const double *values, size_t start, size_t n, size_t breaks,
                          size_t segment)
{
	double least = INFINITY, sum = 0, square = 0;
	for (size_t end = start; end < n; end++) {
		sum += values[end];
		square += values[end] * values[end];
		size_t length = end + 1 - start;
		double rss = square - sum * sum / (double)length;
		if (length < segment)
			continue;
		if (breaks == 0 && end + 1 == n)
			least = rss;
		else if (breaks > 0)
			least = fmin(least, rss + brute_force(values, end + 1, n, breaks - 1, segment));
	}
	return least;
}

static void programme_is_exact(void **state)
{
	(void)state;
	uint32_t seed = 20160523;
	for (size_t n = 14; n <= 30; n++) {
		double values[30];
		struct breakpoints found;
		for (size_t i = 0; i < n; i++) {
			seed = seed * 1664525u + 1013904223u;
			values[i] = (double)(seed >> 16) / 4099 + (i > n / 2 ? 9.5 : 0);
		}
		assert_int_equal(breakpoints_find(values, n, 0.95, &found, NULL), TRATA_OK);
		for (size_t k = 0; k <= found.most; k++)
			assert_close(found.choices[k].rss,
			             brute_force(values, 0, n, k, found.segment), 1e-9);
	}
}

static void every_length_fits_the_arrays(void **state)
{
	(void)state;
	double values[REFERENCE_POINTS];
	struct breakpoints found;
	for (size_t n = 0; n < REFERENCE_POINTS; n++) {
		values[n] = (double)(n * 2654435761u % 97);
		if (n + 1 < BREAKPOINTS_LEAST || n % 7 > 2)
			continue;
		assert_int_equal(breakpoints_find(values, n + 1, 0.95, &found, NULL), TRATA_OK);
		assert_true(found.most >= 1 && found.most <= BREAKPOINTS_MOST && found.segment >= 2);
	}
}

/* Two levels without spread: rss reaches 0, no logarithm, no interval, still the right cut. */
static void perfect_steps_are_found(void **state)
{
	(void)state;
	double values[31];
	struct breakpoints found;
	for (size_t i = 0; i < 31; i++)
		values[i] = i < 13 ? 2.5 : 4.75;
	assert_int_equal(breakpoints_find(values, 31, 0.95, &found, NULL), TRATA_OK);
	assert_int_equal(found.count, 1);
	assert_int_equal(found.breaks[0].after, 13);
	assert_false(found.breaks[0].has_interval);
	assert_false(found.choices[1].has_bic);
	assert_close(found.means[0], 2.5, 0);
	assert_close(found.means[1], 4.75, 0);
}

static void what_cannot_be_computed_is_refused(void **state)
{
	(void)state;
	double values[20];
	struct breakpoints found;
	struct trata_error error = {0};
	for (size_t i = 0; i < 20; i++)
		values[i] = (double)(i * i % 13);
	assert_int_equal(breakpoints_find(values, 13, 0.95, &found, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message,
	                    "breakpoints needs at least 14 observations, there are 13");
	assert_int_equal(breakpoints_find(values, 20, 1, &found, NULL), TRATA_EARG);
	for (size_t nth = 1; nth <= 3; nth++) {
		memory_fail_at(nth);
		assert_int_equal(breakpoints_find(values, 20, 0.95, &found, NULL), TRATA_ENOMEM);
	}
	memory_fail_at(0);
	values[19] = INFINITY;
	assert_int_equal(breakpoints_find(values, 20, 0.95, &found, NULL), TRATA_EDATA);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_strucchange), cmocka_unit_test(programme_is_exact),
		cmocka_unit_test(the_nile_breaks_in_1898),
		cmocka_unit_test(every_length_fits_the_arrays),
		cmocka_unit_test(perfect_steps_are_found),
		cmocka_unit_test(what_cannot_be_computed_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
