/* Fitting a table to a terminal. */
#include "../../src/render/fit.h"
#include "check.h"

static void lines_break_where_words_end(void **state)
{
	(void)state;
	static const struct { const char *text; size_t width, bytes; } cases[] = {
		{ "trafficking;rapto", 20, 17 },
		{ "trafficking;rapto", 17, 17 },
		{ "trafficking;rapto", 16, 12 },      /* after the semicolon */
		{ "trafficking;rapto", 5, 5 },        /* no break within five */
		{ "2015-01/2022-06", 9, 8 },
		{ "Michoacán de Ocampo", 12, 11 },    /* á is two bytes and one column */
		{ "á", 1, 2 },
		{ "áé", 1, 2 },
		{ "", 12, 0 },
		{ "x", 0, 1 },                        /* always at least one */
		{ "\xff\xff\xff", 2, 2 },             /* bytes that are no UTF-8 */
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t got = fit_line(cases[i].text, cases[i].width);
		if (got != cases[i].bytes) {
			print_error("\"%s\" in %zu: %zu, not %zu\n", cases[i].text, cases[i].width, got,
			            cases[i].bytes);
			fail();
		}
	}
}

static void the_widest_columns_give_way(void **state)
{
	(void)state;
	size_t widths[4] = { 7, 90, 40, 30 };
	const size_t least[4] = { 5, 8, 8, 5 };
	const bool wraps[4] = { true, true, true, false };
	fit_widths(widths, least, wraps, 4, 100);
	assert_int_equal(widths[0], 7);
	assert_int_equal(widths[3], 30);          /* numbers are never cut */
	assert_int_equal(widths[1] + widths[2], 100 - 7 - 30 - 3 * FIT_GAP);
	assert_true(widths[1] - widths[2] <= 1 || widths[2] - widths[1] <= 1);
	fit_widths(widths, least, wraps, 4, 10);
	assert_int_equal(widths[0], 7);           /* was below the least already */
	assert_int_equal(widths[1], FIT_LEAST);
	assert_int_equal(widths[2], FIT_LEAST);
	size_t enough[2] = { 30, 48 };
	fit_widths(enough, least, wraps, 2, 80);
	assert_true(enough[0] == 30 && enough[1] == 48);
	fit_widths(NULL, NULL, NULL, 0, 80);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_where_words_end),
		cmocka_unit_test(the_widest_columns_give_way),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
