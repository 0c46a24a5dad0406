/* The cells of the report's tables: numbers, periods, tiers, bounds. */
#include "check.h"

#include "../../src/source/cell.h"
#include "../../src/source/source.h"
#include "../../src/store/catalogue.h"

static struct field field_of(const char *text)
{
	return (struct field){ text, strlen(text) };
}

static const struct {
	const char *text;
	bool read, present, missing;
	double value, part;
	const char *mark;
} cells[] = {
	{ "1,234 (56)", true, true, false, 1234, 56, "" },
	{ "1,234(56)", true, true, false, 1234, 56, "" },
	{ "964*", true, true, false, 964, 0, "*" },
	{ "964[3]", true, true, false, 964, 0, "[3]" },
	{ "3,427\xC2\xB2 (326)", true, true, false, 3427, 326, "\xC2\xB2" },
	{ "\xC2\xA0" "7 ", true, true, false, 7, 0, "" },
	{ "0", true, true, false, 0, 0, "" },
	{ "-1", true, true, false, -1, 0, "" },
	{ "10000000", true, true, false, 1e7, 0, "" },
	{ "", true, false, false, 0, 0, "" },
	{ "  ", true, false, false, 0, 0, "" },
	{ "N/A", true, false, true, 0, 0, "" },
	{ "-", true, false, true, 0, 0, "" },
	{ "\xE2\x80\x93", true, false, true, 0, 0, "" },
	{ "1,23", false, false, false, 0, 0, "" },
	{ "12,3456", false, false, false, 0, 0, "" },
	{ "1,2345,678", false, false, false, 0, 0, "" },
	{ ",123", false, false, false, 0, 0, "" },
	{ "1 234", false, false, false, 0, 0, "" },
	{ "56)", false, false, false, 0, 0, "" },
	{ "12 (3", false, false, false, 0, 0, "" },
	{ "many", false, false, false, 0, 0, "" },
	{ "1e5", false, false, false, 0, 0, "" },
	{ "12345678901234567", false, false, false, 0, 0, "" },
};

static void test_numbers(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		struct field field = field_of(cells[i].text);
		struct cell cell;
		bool read = cell_parse(&field, &cell);
		if (read != cells[i].read)
			print_error("cell \"%s\"\n", cells[i].text);
		assert_int_equal(read, cells[i].read);
		if (!read)
			continue;
		assert_int_equal(cell.present, cells[i].present);
		assert_int_equal(cell.said_missing, cells[i].missing);
		assert_close(cell.value, cells[i].value, 0);
		assert_close(cell.part, cells[i].part, 0);
		assert_int_equal(cell.has_part, cells[i].part > 0);
		assert_string_equal(cell.mark, cells[i].mark);
	}
}

static const struct { const char *text, *period; } periods[] = {
	{ "2021", "2021" }, { "2021-M01..M08", "2021-01/2021-08" }, { "2020-H1", "2020-01/2020-06" },
	{ "2019-2020", "2019/2020" }, { "2007..2018", "2007/2018" },
	{ "FY2022", "2021-10/2022-09" }, { "FY2024 Oct-May", "2023-10/2024-05" },
	{ "FY2024 Jan-May", "2024-01/2024-05" }, { "CY2015", "2015" },
	{ "2022-06", "2022-06" },
	{ "annual (unspecified)", "-" }, { "", "-" },
	{ "FY22", "" }, { "FY2024 May-Oct", "" }, { "2021-M08..M01", "" }, { "2021-M00..M08", "" },
	{ "2021-M1a..M08", "" }, { "2021-M01..M8x", "" },
	{ "2020-2019", "" }, { "CY", "" }, { "last year", "" }, { "20211", "" },
};

static void test_periods(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
		struct field field = field_of(periods[i].text);
		struct period period = { 0, 0 };
		bool specified;
		bool read = cell_period(&field, &period, &specified);
		const char *want = periods[i].period;
		if (read != (want[0] != '\0'))
			print_error("period \"%s\"\n", periods[i].text);
		assert_int_equal(read, want[0] != '\0');
		if (!read)
			continue;
		assert_int_equal(specified, want[0] != '-');
		if (specified)
			assert_string_equal(period_format(period).text, want);
	}
}

/* Every spelling of SOURCES: the tier is printed by tier_name. */
static const struct { const char *text, *tier; } tiers[] = {
	{ "MEXICO (Tier 2)", "2" }, { "Mexico (Tier 2 Watch List)", "2WL" }, { "MEXICO: Tier 2", "2" },
	{ "Tier 2", "2" }, { "Nivel 2", "2" }, { "Tier 2 Watch list", "2WL" }, { "Watchlist", "2WL" },
	{ "Watchlist    ", "2WL" }, { "2WL", "2WL" }, { "Tier 1    ", "1" }, { "3", "3" },
	{ "<p>Tier 2 Watch List", "2WL" }, { "Nivel 2 Lista de Vigilancia", "2WL" },
	{ "Tier 3 Auto-Downgrade", "3" }, { "Special Case; for more details, go to: h", "special" },
	{ "NA", "-" }, { "", "-" },
	{ "4", "" }, { "0", "" }, { "Tier 4", "" }, { "2.5", "" }, { "Tier 22", "" }, { "Tier", "" },
	{ "3WL", "" }, { "Tier 1 Watch List", "" }, { "Germany", "" }, { "2 maybe", "" },
};

static void test_tiers(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof tiers / sizeof *tiers; i++) {
		struct field field = field_of(tiers[i].text);
		double tier = -1;
		bool present = false;
		bool read = cell_tier(&field, &tier, &present);
		if (read != (tiers[i].tier[0] != '\0'))
			print_error("tier \"%s\"\n", tiers[i].text);
		assert_int_equal(read, tiers[i].tier[0] != '\0');
		if (!read)
			continue;
		assert_int_equal(present, tiers[i].tier[0] != '-');
		if (present)
			assert_string_equal(tier_name(tier), tiers[i].tier);
	}
}

static void test_bounds(void **state)
{
	static const struct { const char *text; enum bound bound; } bounds[] = {
		{ "UPPER bound, STOCK", BOUND_AT_MOST }, { "LOWER bound, FLOW", BOUND_AT_LEAST },
		{ "press: 'al menos'", BOUND_AT_LEAST }, { "lower bound (more than)", BOUND_AT_LEAST },
		{ "about 40", BOUND_ABOUT }, { "total", BOUND_EXACT }, { "", BOUND_EXACT },
	};
	(void)state;
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
		struct field field = field_of(bounds[i].text);
		assert_int_equal(cell_bound(&field), bounds[i].bound);
	}
}

static void test_editions_in_names(void **state)
{
	static const struct { const char *name; vintage edition; } names[] = {
		{ "CTDC_synthetic_20210825.reconstructed.csv", VINTAGE(2021, 8) },
		{ "CTDC_VPsynthetic_dict_20221201.xlsx", VINTAGE(2022, 12) },
		{ "MissingMigrants-Global-2026-05-06--19_42_11.csv", VINTAGE(2026, 5) },
		{ "ctdc_global_synthetic_v2026_excerpt.csv", VINTAGE(2026, 0) },
		{ "Global Missing Migrants Dataset.csv", 0 }, { "data_20211325.csv", 0 },
		{ "1999-2015.csv", 0 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		vintage edition = 0;
		bool found = source_name_edition(names[i].name, &edition);
		assert_int_equal(found, names[i].edition != 0);
		assert_int_equal(edition, names[i].edition);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers), cmocka_unit_test(test_periods),
		cmocka_unit_test(test_tiers), cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_editions_in_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
