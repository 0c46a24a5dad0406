/* Words of verdicts and charts in the language that they are asked for, whatever is spoken. */
#include "check.h"

#include "../../src/base/language.h"
#include "../../src/claim/say.h"
#include "../../src/render/words.h"

static void test_translate_to(void **state)
{
	(void)state;
	assert_string_equal(translate_to(SPANISH, NULL, "memory ran out"), "se acabó la memoria");
	assert_string_equal(translate_to(ENGLISH, NULL, "memory ran out"), "memory ran out");
	assert_string_equal(translate_to(SPANISH, "cell", "persons"), "personas");
	assert_string_equal(translate_to(SPANISH, "heading", "no such heading"), "no such heading");
	assert_string_equal(translate_to(SPANISH, NULL, ""), "");
	assert_int_equal(language_spoken(), ENGLISH);
}

static void test_words(void **state)
{
	(void)state;
	assert_string_equal(say_unit("case files", true), "carpetas");
	assert_string_equal(say_unit("signals", true), "señales");
	assert_string_equal(say_unit("signals", false), "signals");
	assert_string_equal(say_bound(BOUND_AT_LEAST, true), "al menos");
	assert_string_equal(say_bound(BOUND_AT_LEAST, false), "at-least");
	assert_string_equal(say_rate("household victimization survey", true),
	                    "encuesta de victimización en hogares");
	assert_string_equal(say_rate("percent of crimes", true), "por ciento de los delitos");
	assert_string_equal(say_rate("percent of crimes", false), "percent of crimes");
	assert_string_equal(say_in(true, "only part of that year is published"),
	                    "solo está publicada una parte de ese año");
}

/* "y" becomes "e" before the sound of i. */
static void test_and(void **state)
{
	(void)state;
	assert_string_equal(words_and("Hidalgo"), " e ");
	assert_string_equal(words_and("Irlanda"), " e ");
	assert_string_equal(words_and("Chihuahua"), " y ");
	assert_string_equal(words_and("hielo"), " y ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_translate_to), cmocka_unit_test(test_words),
		cmocka_unit_test(test_and),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
