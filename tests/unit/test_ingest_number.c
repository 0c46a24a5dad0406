/* ingest: counts in cells, numbers of spreadsheets. */
#include "check.h"

#include "../../src/ingest/number.h"

static const struct {
	const char *text;
	bool present;
	long long value;
} fine[] = {
	{ "0", true, 0 }, { "494", true, 494 }, { "-1", true, -1 }, { "1,124", true, 1124 },
	{ "12,345,678", true, 12345678 }, { "-1,000", true, -1000 }, { " 37 ", true, 37 },
	{ "\xC2\xA0" "1171\xC2\xA0 ", true, 1171 }, { "\t8\r", true, 8 }, { "007", true, 7 },
	{ "12.0", true, 12 }, { "3.000", true, 3 }, { "1,234.0", true, 1234 },
	{ "", false, 0 }, { "NA", false, 0 }, { "  ", false, 0 }, { "\xC2\xA0NA ", false, 0 },
	{ "9223372036854775807", true, 9223372036854775807LL },
	{ "-9223372036854775808", true, -9223372036854775807LL - 1 },
};

static void counts_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
		struct field cell = { fine[i].text, strlen(fine[i].text) };
		struct trata_error error = {0};
		long long value = 77;
		bool present = !fine[i].present;
		if (number_count(&cell, &value, &present, &error) != TRATA_OK ||
		    present != fine[i].present || value != fine[i].value) {
			print_error("\"%s\": %d %lld %s\n", fine[i].text, present, value, error.message);
			fail();
		}
	}
}

static const char *const refused[] = {
	"n.d.", "1.5", "12.", ".0", "12.01", "1,23", "1234,567", "1,2345", ",123", "1,", "1,,234",
	"1,234,", "-", "--1", "+5", "1 234", "1.234.567", "1e3", "0x10", "12a", "na", "N/A", "-NA",
	"5*", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "\xEF\xBC\x91",
	"1,234.5", "NaN", "- 1",
};

static void what_is_no_count_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		struct field cell = { refused[i], strlen(refused[i]) };
		struct trata_error error = {0};
		long long value = 77;
		bool present = true;
		if (number_count(&cell, &value, &present, &error) != TRATA_EDATA || present || value ||
		    !strstr(error.message, "is not a count") || !strstr(error.message, refused[i])) {
			print_error("\"%s\": %lld %s\n", refused[i], value, error.message);
			fail();
		}
	}
}

static void a_cell_may_hold_nul_bytes_by_length(void **state)
{
	(void)state;
	struct field cell = { "1\0" "2", 3 };
	struct trata_error error = {0};
	long long value;
	bool present;
	assert_int_equal(number_count(&cell, &value, &present, &error), TRATA_EDATA);
	assert_string_equal(error.message, "\"1\\x002\" is not a count");
}

static const struct { const char *text, *want; } plain[] = {
	{ "3", "3" }, { "3.0", "3" }, { "1E3", "1000" }, { "1.2E3", "1200" }, { "1.23e+2", "123" },
	{ "-4.00", "-4" }, { "0.0", "0" }, { "-0", "0" }, { "1200E-2", "12" }, { "1.5", "1.5" },
	{ "1E-3", "1E-3" }, { "123456789012345678", "123456789012345678" },
	{ "1E17", "100000000000000000" }, { "1E18", "1E18" }, { "0.1E1", "1" },
	{ "1234567890123456789", "1234567890123456789" }, { "1E", "1E" }, { "abc", "abc" },
	{ "", "" }, { ".", "." }, { "0012", "12" }, { "1E99999999999", "1E99999999999" },
	{ "4.3999999999999997E-2", "4.3999999999999997E-2" }, { "0.00120E4", "12" },
};

static void spreadsheet_numbers_become_plain(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		char out[64];
		size_t length = number_plain(plain[i].text, strlen(plain[i].text), out, sizeof out);
		assert_string_equal(out, plain[i].want);
		assert_int_equal(length, strlen(plain[i].want));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_are_read), cmocka_unit_test(what_is_no_count_is_refused),
		cmocka_unit_test(a_cell_may_hold_nul_bytes_by_length),
		cmocka_unit_test(spreadsheet_numbers_become_plain),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
