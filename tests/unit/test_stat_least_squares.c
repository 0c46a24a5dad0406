/* stat/least_squares: the certified values of NIST StRD to nine digits (tests/ref/nist_linear). */
#include <gsl/gsl_errno.h>

#include <stdlib.h>

#include "../../src/base/memory.h"
#include "../../src/stat/least_squares.h"
#include "check.h"

#define DIGITS 1e-9

struct nist { char name[16]; size_t y_count, x_count, columns; double y[100], x[100], estimate[12],
              std_error[12], sigma, r_squared; };
static struct nist sets[16];
static size_t set_count;

static int read_sets(void **state)
{
	(void)state;
	char line[128], name[16], kind[16], number[40];
	size_t index;
	FILE *file = fopen("tests/ref/nist_linear.csv", "r");
	if (!file || !fgets(line, sizeof line, file))
		return 1;
	while (fgets(line, sizeof line, file)) {
		if (sscanf(line, "%15[^,],%15[^,],%zu,%39s", name, kind, &index, number) != 4)
			return 1;
		if (!set_count || strcmp(sets[set_count - 1].name, name))
			strcpy(sets[set_count++].name, name);
		struct nist *set = &sets[set_count - 1];
		double value = strtod(number, NULL);
		if (!strcmp(kind, "y"))
			set->y[index] = value, set->y_count = index + 1;
		else if (!strcmp(kind, "x"))
			set->x[index] = value, set->x_count = index + 1;
		else if (!strcmp(kind, "estimate"))
			set->estimate[index] = value, set->columns = index + 1;
		else if (!strcmp(kind, "std_error"))
			set->std_error[index] = value;
		else if (!strcmp(kind, "sigma"))
			set->sigma = value;
		else
			set->r_squared = value;
	}
	fclose(file);
	return 0;
}

/* Longley has six variables, the NoInt sets no constant, the others are polynomials. */
static enum trata_status fit_set(const struct nist *set, struct least_squares *fit)
{
	double design[16 * 7];
	if (set->columns == 1)
		return least_squares_fit(set->y_count, 1, set->x, set->y, fit, NULL);
	if (set->x_count == set->y_count)
		return least_squares_polynomial(set->y_count, (unsigned)set->columns - 1, set->x, set->y,
		                                fit, NULL);
	for (size_t i = 0; i < set->y_count; i++)
		for (size_t j = 0; j < 7; j++)
			design[i * 7 + j] = j ? set->x[i * 6 + j - 1] : 1;
	return least_squares_fit(set->y_count, 7, design, set->y, fit, NULL);
}

static double worst;

static void compare(const char *set, const char *what, double got, double want, double scale)
{
	double away = fabs(got - want) / (want == 0 ? scale : fabs(want));
	if (!(away <= DIGITS)) {
		print_error("%s %s: got %.15g, certified %.15g (%.2g)\n", set, what, got, want, away);
		fail();
	}
	worst = fmax(worst, away);
}

static void nist_sets_to_nine_digits(void **state)
{
	(void)state;
	assert_int_equal(set_count, 11);
	for (size_t k = 0; k < set_count; k++) {
		const struct nist *set = &sets[k];
		struct least_squares fit;
		assert_int_equal(fit_set(set, &fit), TRATA_OK);
		for (size_t j = 0; j < set->columns; j++) {
			compare(set->name, "estimate", fit.coefficients[j], set->estimate[j], 1);
			/* The exact sets have no error at all: it must be nothing beside the estimate. */
			compare(set->name, "std_error", fit.std_errors[j], set->std_error[j],
			        set->estimate[j]);
		}
		compare(set->name, "sigma", fit.sigma, set->sigma, 1);
		compare(set->name, "r_squared", fit.r_squared, set->r_squared, 1);
		least_squares_free(&fit);
	}
	print_message("NIST StRD: worst relative difference %.2g\n", worst);
}

static void bad_input_is_refused(void **state)
{
	(void)state;
	struct least_squares fit;
	struct trata_error error = {0};
	double x[6] = { 3.1, 2.7, 8.8, 1.9, 4.4, 7.3 }, y[6] = { 2.2, 9.1, 3.3, 7.7, 5.9, 4.1 };
	double twice[12], wild[6] = { 3.1, 2.7, (double)INFINITY, 1.9, 4.4, 7.3 };
	for (int i = 0; i < 6; i++) {
		twice[2 * i] = x[i];
		twice[2 * i + 1] = 3 * x[i];
	}
	assert_int_equal(least_squares_fit(6, 2, twice, y, &fit, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message, "column 2 of the model follows from the others");
	assert_int_equal(least_squares_polynomial(6, 5, x, y, &fit, NULL), TRATA_EFEWOBS);
	assert_int_equal(least_squares_fit(0, 1, x, y, &fit, NULL), TRATA_EFEWOBS);
	assert_int_equal(least_squares_fit(6, 0, x, y, &fit, NULL), TRATA_EARG);
	assert_int_equal(least_squares_fit(6, 1, wild, y, &fit, NULL), TRATA_EDATA);
	assert_int_equal(least_squares_fit(6, 1, x, wild, &fit, NULL), TRATA_EDATA);
	assert_null(fit.coefficients);
}

static void memory_may_run_out(void **state)
{
	(void)state;
	double x[6] = { 3.1, 2.7, 8.8, 1.9, 4.4, 7.3 }, y[6] = { 2.2, 9.1, 3.3, 7.7, 5.9, 4.1 };
	for (size_t nth = 1;; nth++) {
		struct least_squares fit;
		memory_fail_at(nth);
		enum trata_status status = least_squares_polynomial(6, 1, x, y, &fit, NULL);
		memory_fail_at(0);
		if (status == TRATA_OK) {
			assert_int_equal(nth, 13);
			least_squares_free(&fit);
			return;
		}
		assert_int_equal(status, TRATA_ENOMEM);
	}
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nist_sets_to_nine_digits), cmocka_unit_test(bad_input_is_refused),
		cmocka_unit_test(memory_may_run_out),
	};
	return cmocka_run_group_tests(tests, read_sets, NULL);
}
