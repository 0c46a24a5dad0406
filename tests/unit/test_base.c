/* base: errors, text, UTF-8, interned strings, digests. */
#include "check.h"

#include "../../src/base/digest.h"
#include "../../src/base/error.h"
#include "../../src/base/intern.h"
#include "../../src/base/memory.h"
#include "../../src/base/text.h"
#include "../../src/base/utf8.h"

static void first_error_wins(void **state)
{
	(void)state;
	struct trata_error error = {0};
	struct text text = {0};
	error_set(&error, TRATA_EDATA, "\"%s\" is not a count", error_quote_string("n.d.").text);
	error_set(&error, TRATA_EIO, "later");
	error_where(&error, "x.csv", 1482, "Marzo");
	error_where(&error, "y.csv", 7, "Abril");
	error_hint(&error, "a count is digits");
	error_format(&error, &text);
	assert_string_equal(text_string(&text),
		"x.csv:1482: column \"Marzo\": \"n.d.\" is not a count\nhint: a count is digits");
	assert_int_equal(error.status, TRATA_EDATA);
	text_free(&text);
}

static void an_error_steers_no_terminal(void **state)
{
	(void)state;
	struct trata_error error = {0};
	struct text text = {0};
	error_set(&error, TRATA_EFORMAT, "near %s", "a\x1B[2Jb");
	error_where(&error, "x\ny.csv", 3, "M\x07s \xC2\x9B" "8");
	error_format(&error, &text);
	assert_string_equal(text_string(&text), "x?y.csv:3: column \"M?s ?8\": near a?[2Jb");
	assert_string_equal(error_quote_string("\xC2\x9B" "8 \xC3\xB1").text, "\\xC2\\x9B8 \xC3\xB1");
	text_free(&text);
}

static void quoting_escapes_and_cuts(void **state)
{
	(void)state;
	assert_string_equal(error_quote("a\x01\xff" "b\"", 5).text, "a\\x01\\xFF" "b\\\"");
	assert_string_equal(error_quote_string("México").text, "México");
	char wide[100];
	memset(wide, 'x', sizeof wide);
	struct error_text cut = error_quote(wide, sizeof wide);
	assert_int_equal(strlen(cut.text), 63);
}

static void utf8_refuses_what_is_not(void **state)
{
	(void)state;
	static const struct { const char *bytes; size_t length, width; } cases[] = {
		{ "a", 1, 1 }, { "\xC3\xB1", 2, 2 }, { "\xC0\x80", 2, 0 }, { "\xE0\x80\x80", 3, 0 },
		{ "\xED\xA0\x80", 3, 0 }, { "\xF4\x90\x80\x80", 4, 0 }, { "\xC3", 1, 0 },
		{ "\xE2\x82\xAC", 3, 3 }, { "\xF0\x9F\x98\x80", 4, 4 }, { "\x80", 1, 0 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(utf8_sequence(cases[i].bytes, cases[i].length), cases[i].width);
	assert_int_equal(utf8_invalid("abcdefghij\xC3\xB1klmnopq\xF1", 20), 19);
}

static void code_points_go_both_ways(void **state)
{
	(void)state;
	static const struct { uint32_t point; const char *bytes; } cases[] = {
		{ 'a', "a" }, { 0xF1, "\xC3\xB1" }, { 0x20AC, "\xE2\x82\xAC" },
		{ 0x1F600, "\xF0\x9F\x98\x80" }, { 0x10FFFF, "\xF4\x8F\xBF\xBF" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char out[4];
		size_t length = strlen(cases[i].bytes), width;
		assert_int_equal(utf8_encode(cases[i].point, out), length);
		assert_memory_equal(out, cases[i].bytes, length);
		assert_int_equal(utf8_decode(cases[i].bytes, length, &width), cases[i].point);
		assert_int_equal(width, length);
	}
	size_t width;
	assert_int_equal(utf8_decode("\xC0\x80", 2, &width), 0xFFFD);
	assert_int_equal(width, 1);
	assert_int_equal(utf8_sequence("", 0), 0);
}

static void folding_makes_keys(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{ "Año", "ano" }, { "Bien jurídico afectado", "bienjuridicoafectado" },
		{ "Bien.jurídico.afectado", "bienjuridicoafectado" }, { "AÑO", "ano" },
		{ "Más de 60 años", "masde60anos" }, { "Straße", "strase" }, { "Łódź", "lodz" },
	};
	char key[64];
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		utf8_fold(pairs[i][0], strlen(pairs[i][0]), key, sizeof key);
		assert_string_equal(key, pairs[i][1]);
	}
}

static void equal_strings_share_a_number(void **state)
{
	(void)state;
	struct intern *pool = intern_new();
	assert_int_equal(intern_string(pool, ""), 0);
	char name[16];
	for (int i = 0; i < 5000; i++) {
		snprintf(name, sizeof name, "s%d", i);
		assert_int_equal(intern_string(pool, name), i + 1);
	}
	for (int i = 0; i < 5000; i++) {
		snprintf(name, sizeof name, "s%d", i);
		assert_int_equal(intern_string(pool, name), i + 1);
		assert_string_equal(intern_text(pool, (uint32_t)i + 1), name);
	}
	assert_int_equal(intern_find(pool, "absent"), INTERN_NONE);
	intern_free(pool);
}

static void digest_is_sha256(void **state)
{
	(void)state;
	struct digest *digest = digest_new();
	digest_add(digest, "ab", 2);
	digest_add(digest, "c", 1);
	assert_string_equal(digest_finish(digest).hex,
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void numbers_read_back(void **state)
{
	(void)state;
	struct text text = {0};
	static const struct { double value; const char *want; } cases[] = {
		{ 494, "494" }, { -0.0, "0" }, { 21.6748768472906, "21.6748768473" },
		{ 1e14, "100000000000000" }, { -3, "-3" }, { 0.5, "0.5" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		text_clear(&text);
		text_append_number(&text, cases[i].value);
		assert_string_equal(text_string(&text), cases[i].want);
	}
	text_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(first_error_wins), cmocka_unit_test(quoting_escapes_and_cuts),
		cmocka_unit_test(utf8_refuses_what_is_not),
		cmocka_unit_test(code_points_go_both_ways), cmocka_unit_test(folding_makes_keys),
		cmocka_unit_test(equal_strings_share_a_number), cmocka_unit_test(digest_is_sha256),
		cmocka_unit_test(numbers_read_back),
		cmocka_unit_test(an_error_steers_no_terminal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
