/* Numbers as they are stated, units, words, and the sentences that propose a row. */
#include "check.h"

#include "../../src/base/memory.h"
#include "../../src/claim/claim.h"
#include "../../src/claim/words.h"

struct number_case {
	const char *text;
	enum number_habit habit;
	double value, half;
	bool percent;
};

static void numbers(void **state)
{
	static const struct number_case cases[] = {
		{ "494", NUMBER_COUNT, 494, 0.5, false },
		{ "20,000", NUMBER_COUNT, 20000, 0.5, false },
		{ "20.000", NUMBER_COUNT, 20000, 0.5, false },
		{ "20 000", NUMBER_COUNT, 20000, 0.5, false },
		{ "20\xE2\x80\x89" "417", NUMBER_COUNT, 20417, 0.5, false },
		{ "20\xE2\x80\xAF" "417", NUMBER_COUNT, 20417, 0.5, false },
		{ "1.234.567", NUMBER_COUNT, 1234567, 0.5, false },
		{ "1,234,567", NUMBER_COUNT, 1234567, 0.5, false },
		{ "494.0", NUMBER_COUNT, 494, 0.05, false },
		{ "mil 150", NUMBER_COUNT, 1150, 0.5, false },
		{ "20 mil", NUMBER_COUNT, 20000, 500, false },
		{ "2 mil 517", NUMBER_COUNT, 2517, 0.5, false },
		{ "1,5 millones", NUMBER_COUNT, 1500000, 50000, false },
		{ "medio millón", NUMBER_COUNT, 500000, 50000, false },
		{ "half a million", NUMBER_COUNT, 500000, 50000, false },
		{ "un millón 200 mil", NUMBER_COUNT, 1200000, 500, false },
		{ "twenty-two", NUMBER_COUNT, 22, 0.5, false },
		{ "treinta y siete", NUMBER_COUNT, 37, 0.5, false },
		{ "veintidós estados", NUMBER_COUNT, 22, 0.5, false },
		{ "\xE2\x80\x9C" "494\xE2\x80\x9D", NUMBER_COUNT, 494, 0.5, false },
		{ "47 case files", NUMBER_COUNT, 47, 0.5, false },
		{ "22%", NUMBER_RATIO, 22, 0.5, true },
		{ "22 percent", NUMBER_RATIO, 22, 0.5, true },
		{ "22 por ciento", NUMBER_RATIO, 22, 0.5, true },
		{ "20.1", NUMBER_RATIO, 20.1, 0.05, false },
		{ "20,13", NUMBER_RATIO, 20.13, 0.005, false },
		{ "0.123", NUMBER_RATIO, 0.123, 0.0005, false },
		{ "1,234.5", NUMBER_RATIO, 1234.5, 0.05, false },
		{ "1.234,5", NUMBER_RATIO, 1234.5, 0.05, false },
		{ "\xE2\x88\x92" "7.3", NUMBER_RATIO, -7.3, 0.05, false },
		{ "a quarter", NUMBER_RATIO, 25, 2.5, true },
		{ "la tercera parte", NUMBER_RATIO, 100.0 / 3, 2.5, true },
		{ "tres cuartas partes", NUMBER_RATIO, 75, 2.5, true },
		{ "two thirds", NUMBER_RATIO, 200.0 / 3, 2.5, true },
		{ "half", NUMBER_RATIO, 50, 2.5, true },
		{ "one in four", NUMBER_RATIO, 25, 2.5, true },
		{ "1 de cada 40", NUMBER_RATIO, 2.5, 1.25, true },
	};
	(void)state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct claim_number number = {0};
		struct trata_error error = {0};
		enum trata_status status = claim_number_parse(cases[i].text, cases[i].habit, &number,
		                                              &error);
		if (status == TRATA_OK && is_close(number.value, cases[i].value, 1e-12) &&
		    is_close(number.half, cases[i].half, 1e-12) && number.percent == cases[i].percent)
			continue;
		print_error("\"%s\": %g, half %g, percent %d (%s)\n", cases[i].text, number.value,
		            number.half, number.percent, error.message);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void refused_numbers(void **state)
{
	static const struct {
		const char *text;
		enum number_habit habit;
		const char *message;
	} cases[] = {
		{ "1.234", NUMBER_RATIO, "\"1.234\" reads two ways: 1234 or 1.234" },
		{ "1,234%", NUMBER_COUNT, "\"1,234\" reads two ways: 1234 or 1.234" },
		{ "2.345 mil", NUMBER_COUNT, "\"2.345\" reads two ways: 2345 or 2.345" },
		{ "12.5", NUMBER_COUNT, "\"12.5\" is no count: it has decimals" },
		{ "1,23,456", NUMBER_COUNT, "\"1,23,456\" is not a number: its marks group no thousands" },
		{ "many", NUMBER_COUNT, "\"many\" is not a number" },
		{ "", NUMBER_COUNT, "\"\" is not a number" },
		{ "494 / 406", NUMBER_COUNT, "\"494 / 406\" is not one number: \"406\" stands behind it" },
		{ "12345678901234567890123456789", NUMBER_COUNT,
		  "\"12345678901234567890123456789\" is too long for a number" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct claim_number number;
		struct trata_error error = {0};
		assert_int_equal(claim_number_parse(cases[i].text, cases[i].habit, &number, &error),
		                 TRATA_EDATA);
		assert_string_equal(error.message, cases[i].message);
	}
}

static void bounds(void **state)
{
	static const struct {
		const char *text;
		enum bound bound;
		bool strict;
		double value;
	} cases[] = {
		{ "more than 20,000", BOUND_AT_LEAST, true, 20000 },
		{ "al menos 494", BOUND_AT_LEAST, false, 494 },
		{ "no menos de 37", BOUND_AT_LEAST, false, 37 },
		{ "fewer than five", BOUND_AT_MOST, true, 5 },
		{ "hasta 20 mil", BOUND_AT_MOST, false, 20000 },
		{ "a little less than 25%", BOUND_AT_MOST, true, 25 },
		{ "nearly 1,000", BOUND_ABOUT, false, 1000 },
		{ "unas 790 víctimas", BOUND_ABOUT, false, 790 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct claim_number number = {0};
		assert_int_equal(claim_number_parse(cases[i].text, NUMBER_COUNT, &number, NULL), TRATA_OK);
		assert_true(number.has_bound);
		assert_int_equal(number.bound, cases[i].bound);
		assert_int_equal(number.strict, cases[i].strict);
		assert_close(number.value, cases[i].value, 1e-12);
	}
}

static void agreement(void **state)
{
	static const struct {
		const char *text;
		enum number_habit habit;
		double official;
		bool agrees;
	} cases[] = {
		{ "494", NUMBER_COUNT, 494, true }, { "494", NUMBER_COUNT, 490, false },
		{ "22%", NUMBER_RATIO, 21.67, true }, { "22%", NUMBER_RATIO, 20.1, false },
		{ "20 mil", NUMBER_COUNT, 19613, true }, { "20,000", NUMBER_COUNT, 19613, false },
		{ "at least 494", NUMBER_COUNT, 517, true }, { "at least 494", NUMBER_COUNT, 490, false },
		{ "more than 494", NUMBER_COUNT, 494, false }, { "more than 494", NUMBER_COUNT, 495, true },
		{ "fewer than five", NUMBER_COUNT, 4, true }, { "fewer than five", NUMBER_COUNT, 5, false },
		{ "up to 5", NUMBER_COUNT, 5, true }, { "nearly 1,000", NUMBER_COUNT, 988, true },
		{ "nearly 1,000", NUMBER_COUNT, 942, false }, { "a quarter", NUMBER_RATIO, 24.7, true },
		{ "a quarter", NUMBER_RATIO, 29.3, false },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct claim claim = { .has_number = true };
		assert_int_equal(claim_number_parse(cases[i].text, cases[i].habit, &claim.number, NULL),
		                 TRATA_OK);
		claim.bound = claim.number.bound;
		claim.strict = claim.number.strict;
		if (claim_agrees(&claim, cases[i].official) != cases[i].agrees)
			fail_msg("\"%s\" against %g", cases[i].text, cases[i].official);
	}
}

static void units(void **state)
{
	(void)state;
	assert_true(claim_same_unit("people", "persons", 12));
	assert_true(claim_same_unit("víctimas", "persons", 12));
	assert_true(claim_same_unit("carpetas de investigación", "case files", 12));
	assert_true(claim_same_unit("persons per year", "persons", 12));
	assert_false(claim_same_unit("persons per year", "persons", 24));
	assert_true(claim_same_unit("", "records", 12));
	assert_false(claim_same_unit("persons", "case files", 12));
	assert_false(claim_same_unit("persons", "encounters", 12));
	assert_false(claim_same_unit("cases", "case files", 12));
}

static void words(void **state)
{
	(void)state;
	struct claim_words found = claim_read_words("20,000 Babies Trafficked Annually at US-Mexico "
	                                            "Border");
	assert_true(found.babies && found.border && !found.registered && !found.minors);
	found = claim_read_words("Las autoridades mexicanas identificaron a 37 niñas");
	assert_true(found.minors && found.registered && !found.nationals);
	found = claim_read_words("more than 20,000 Mexican children are victims");
	assert_true(found.nationals && found.minors && !found.registered);
	found = claim_read_words("no convictions were reported last year");
	assert_true(found.none_reported);
	assert_false(claim_read_words("").any);
}

struct proposal_case {
	const char *sentence;
	size_t row, rows;
	const char *kind, *measure, *place, *period, *baseline, *bound, *value;
};

static void proposals(void **state)
{
	static const struct proposal_case cases[] = {
		{ "Mexican authorities identified at least 494 victims of human trafficking between "
		  "January and June of 2022", 0, 1, "value", "victims", "MX", "2022-01/2022-06", NULL,
		  "at-least", "494" },
		{ "En el primer semestre de 2022 se abrieron 411 carpetas por trata en Chihuahua y Nuevo "
		  "León", 0, 1, "value", "investigations", "MX-CHH,MX-NLE", "2022-01/2022-06", NULL,
		  "exact", "411" },
		{ "Las víctimas registradas en 2023 fueron 17.5% más que en 2021, un aumento", 0, 1,
		  "change", "victims", "", "2023", "2021", "exact", "17.5%" },
		{ "just one of every 100 human trafficking cases in Mexico is reported", 0, 1,
		  "multiplier", "victims", "MX", NULL, NULL, "exact", "100" },
		{ "por octavo año consecutivo, en 2022 México no cumple los estándares mínimos", 0, 1,
		  "streak", "tip-tier", "MX", "2022", NULL, "exact", "8" },
		{ "the most since 2015", 0, 1, "record", "victims", "", "", "2015", "exact", NULL },
		{ "one quarter (122) of all victims in 2022", 1, 2, "value", "victims", "", "2022", NULL,
		  "exact", "122" },
		{ "los fiscales verán casi mil víctimas; cerrará así 2022", 0, 1, "projection", "victims",
		  "", "2022", NULL, "about", "mil" },
	};
	static const enum claim_column columns[] = { CLAIM_KIND, CLAIM_MEASURE, CLAIM_PLACE,
		CLAIM_PERIOD, CLAIM_BASELINE, CLAIM_BOUND, CLAIM_VALUE };
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct proposal_case *one = &cases[i];
		const char *want[] = { one->kind, one->measure, one->place, one->period, one->baseline,
		                       one->bound, one->value };
		struct claim_proposal *rows = NULL;
		size_t count = 0;
		assert_int_equal(claim_suggest(one->sentence, &rows, &count, NULL), TRATA_OK);
		assert_int_equal(count, one->rows);
		for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
			const char *got = rows[one->row].cells[columns[c]];
			if (strcmp(got ? got : "", want[c] ? want[c] : "") != 0)
				fail_msg("\"%s\": %s is \"%s\", not \"%s\"", one->sentence,
				         claim_column_names[columns[c]], got ? got : "", want[c] ? want[c] : "");
		}
		claim_proposals_free(rows, count);
	}
}

static void no_proposals(void **state)
{
	struct claim_proposal *rows;
	size_t count;
	struct trata_error error = {0};
	(void)state;
	assert_int_equal(claim_suggest("nothing is counted here", &rows, &count, &error), TRATA_EARG);
	assert_null(rows);
}

static void lost_memory(void **state)
{
	(void)state;
	for (size_t n = 1; n < 200; n++) {
		struct claim_proposal *rows = NULL;
		size_t count = 0;
		memory_fail_at(n);
		enum trata_status status = claim_suggest("22% more than the 406 victims of 2021", &rows,
		                                         &count, NULL);
		memory_fail_at(0);
		claim_proposals_free(rows, count);
		if (status == TRATA_OK)
			return;
		assert_int_equal(status, TRATA_ENOMEM);
	}
	fail();
}

/* A letter of which only the first byte is left ends the text, and is none. */
static void cut_letters(void **state)
{
	(void)state;
	static const char text[] = "22 caf\xC3\0beyond";
	struct token tokens[8];
	assert_int_equal(claim_tokens(text, tokens, 8), 2);
	assert_string_equal(tokens[1].text, "caf");
	assert_int_equal(tokens[1].end, 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers), cmocka_unit_test(refused_numbers), cmocka_unit_test(bounds),
		cmocka_unit_test(agreement), cmocka_unit_test(units), cmocka_unit_test(words),
		cmocka_unit_test(proposals), cmocka_unit_test(no_proposals),
		cmocka_unit_test(lost_memory), cmocka_unit_test(cut_letters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
