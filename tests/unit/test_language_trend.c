/* The words of trend that its tables take from const tables, and the units of every measure. */
#include "../../src/command/trend.h"
#include "../../src/base/language.h"
#include "check.h"

static void assert_spanish(const char *context, const char *english)
{
	if (strcmp(translate_as(context, english), english) == 0)
		fail_msg("no Spanish as %s: %s", context, english);
}

/* What is the same in both languages. */
static bool is_name(const char *word)
{
	return strcmp(word, "MXN") == 0;
}

static void methods_have_spanish(void **state)
{
	(void)state;
	for (size_t i = 0; i < trend_method_count; i++) {
		const struct trend_method *method = &trend_methods[i];
		assert_spanish("cell", method->title);
		if (strstr(method->reference, " and "))
			assert_spanish("cell", method->reference);
		for (size_t c = 0; method->columns && c < method->column_count; c++)
			assert_spanish("heading", method->columns[c].name);
	}
}

static void units_have_spanish(void **state)
{
	(void)state;
	for (size_t i = 0; i < catalogue_measure_count; i++)
		if (!is_name(catalogue_measures[i].unit))
			assert_spanish("cell", catalogue_measures[i].unit);
}

/* A cell that names a method is what a user types; the column of measures is left alone. */
static void names_stay(void **state)
{
	(void)state;
	for (size_t i = 0; i < trend_method_count; i++)
		assert_string_equal(translate_as("cell", trend_methods[i].name), trend_methods[i].name);
}

static void periods_in_words(void **state)
{
	struct period march = { MONTH(2025, 3), MONTH(2025, 3) };
	(void)state;
	assert_string_equal(trend_period_words(march).text, "marzo de 2025");
	language_speak(ENGLISH);
	assert_string_equal(trend_period_words(march).text, "March 2025");
	language_speak(SPANISH);
}

static int speak_spanish(void **state)
{
	(void)state;
	language_speak(SPANISH);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(methods_have_spanish),
		cmocka_unit_test(units_have_spanish),
		cmocka_unit_test(names_stay),
		cmocka_unit_test(periods_in_words),
	};
	return cmocka_run_group_tests(tests, speak_spanish, NULL);
}
