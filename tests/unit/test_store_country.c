/* Countries and regions by code and name; streaks of tiers. */
#include "check.h"

#include "../../src/store/country.h"
#include "../../src/store/tier.h"

static void test_codes_are_unique(void **state)
{
	(void)state;
	assert_int_equal(country_count, 251);        /* ISO 3166-1, Kosovo, the Netherlands Antilles */
	for (size_t i = 0; i < country_count; i++) {
		assert_ptr_equal(country_by_code(countries[i].code), &countries[i]);
		assert_ptr_equal(country_by_alpha2(countries[i].alpha2), &countries[i]);
		assert_ptr_equal(country_by_name(countries[i].name_en), &countries[i]);
		assert_ptr_equal(country_by_name(countries[i].name_es), &countries[i]);
		for (size_t j = 0; j < region_count; j++)
			assert_string_not_equal(countries[i].code, regions[j].code);
	}
}

static const struct { const char *text, *code; } names[] = {
	{ "MEX", "MX" }, { "mexico", "MX" }, { "México", "MX" }, { "Burma", "MMR" },
	{ "Myanmar", "MMR" }, { "Cote d'Ivoire", "CIV" }, { "Côte d'Ivoire", "CIV" },
	{ "Swaziland", "SWZ" }, { "Korea, South", "KOR" }, { "UK", "GBR" }, { "usa", "USA" },
	{ "Congo, The Democratic Republic of the", "COD" }, { "Congo", "COG" },
	{ "Macedonia, The former Yugoslav Republic of", "MKD" }, { "KOS", "XKX" },
	{ "Bolivia, Plurinational State of", "BOL" }, { "Estados Unidos", "USA" }, { "WLD", "WLD" },
	{ "World", "WLD" }, { "QQQ", NULL }, { "MX-CHH", NULL }, { "Atlantis", NULL }, { "", NULL },
};

static void test_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct trata_error error = {0};
		const char *code = "";
		enum trata_status status = place_resolve_in(names[i].text, SCOPE_COUNTRIES, &code,
		                                            &error);
		if ((status == TRATA_OK) != (names[i].code != NULL))
			print_error("place \"%s\"\n", names[i].text);
		assert_int_equal(status, names[i].code ? TRATA_OK : TRATA_EARG);
		if (names[i].code)
			assert_string_equal(code, names[i].code);
	}
}

static void test_regions(void **state)
{
	struct trata_error error = {0};
	const char *code;
	(void)state;
	assert_int_equal(place_resolve_in("South & Central Asia", SCOPE_REGIONS, &code, &error), 0);
	assert_string_equal(code, "SCA");
	assert_int_equal(place_resolve_in("South Asia", SCOPE_REGIONS, &code, &error), 0);
	assert_string_equal(code, "SAS");
	assert_int_equal(place_resolve_in("MX", SCOPE_REGIONS, &code, &error), TRATA_EARG);
	error = (struct trata_error){0};
	assert_int_equal(place_resolve_in("MEX", SCOPE_STATES, &code, &error), TRATA_EARG);
}

static struct answer_row report(int year, double tier)
{
	return (struct answer_row){ .period = { MONTH(year, 1), MONTH(year, 12) }, .value = tier,
	                            .has_value = true };
}

/* 2 2WL 2 2 | gap | 2 2 3 1: what each report ends. */
static void test_streaks(void **state)
{
	struct answer_row rows[] = { report(2003, 2), report(2004, TIER_WATCH_LIST), report(2005, 2),
		report(2006, 2), report(2008, 2), report(2009, 2), report(2010, 3), report(2011, 1),
		report(2012, TIER_SPECIAL), report(2013, 2) };
	struct answer answer = { .rows = rows, .count = sizeof rows / sizeof *rows };
	static const struct { int year, below, below_since, same, same_since; } want[] = {
		{ 2003, 1, 2003, 1, 2003 }, { 2004, 2, 2003, 1, 2004 }, { 2006, 4, 2003, 2, 2005 },
		{ 2009, 2, 2008, 2, 2008 }, { 2010, 3, 2008, 1, 2010 }, { 2011, 0, 0, 1, 2011 },
		{ 2013, 1, 2013, 1, 2013 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		struct tier_streak streak = tier_streak(&answer, want[i].year);
		assert_true(streak.has_tier);
		assert_int_equal(streak.below_first, want[i].below);
		assert_int_equal(streak.below_since, want[i].below_since);
		assert_int_equal(streak.same, want[i].same);
		assert_int_equal(streak.same_since, want[i].same_since);
	}
	assert_false(tier_streak(&answer, 2007).has_tier);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes_are_unique), cmocka_unit_test(test_names),
		cmocka_unit_test(test_regions), cmocka_unit_test(test_streaks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
