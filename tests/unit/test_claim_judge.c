/* Verdicts on the embedded store: rules rather than one file's numbers; and ClaimReview. */
#include "check.h"

#include <gsl/gsl_errno.h>
#include <jansson.h>

#include "../../src/claim/claim.h"
#include "../../src/render/finding.h"

static struct trata_store *store;

static int open_store(void **state)
{
	(void)state;
	gsl_set_error_handler_off();
	return store_open("datasets", &store, NULL) == TRATA_OK ? 0 : -1;
}

static int close_store(void **state)
{
	(void)state;
	store_free(store);
	return 0;
}

static struct claim_row blank_row(void)
{
	struct claim_row row = { .line = 2 };
	for (size_t i = 0; i < CLAIM_COLUMNS; i++)
		row.cells[i] = "";
	return row;
}

struct judged {
	const char *kind, *measure, *offence, *place, *period, *baseline, *age, *value, *unit, *as_of,
	           *text;
	enum claim_verdict verdict;
};

static void judge_row(const struct judged *one, struct claim *claim, struct finding *finding)
{
	struct judge judge = { .store = store };
	struct claim_row row = blank_row();
	struct trata_error error = {0};
	const enum claim_column columns[] = { CLAIM_KIND, CLAIM_MEASURE, CLAIM_OFFENCE, CLAIM_PLACE,
		CLAIM_PERIOD, CLAIM_BASELINE, CLAIM_AGE, CLAIM_VALUE, CLAIM_UNIT, CLAIM_AS_OF,
		CLAIM_TEXT };
	const char *const cells[] = { one->kind, one->measure, one->offence, one->place, one->period,
		one->baseline, one->age, one->value, one->unit, one->as_of, one->text };
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		row.cells[columns[i]] = cells[i] ? cells[i] : "";
	if (claim_read(&row, claim, &error) != TRATA_OK ||
	    claim_judge(&judge, claim, finding, &error) != TRATA_OK)
		fail_msg("%s %s: %s: %s", one->kind, one->value, error.column, error.message);
}

#define H1 "2022-H1"
#define THREE "MX-BCN,MX-CHH,MX-NLE"

static void verdicts(void **state)
{
	static const struct judged cases[] = {
		{ "value", "victims", 0, 0, H1, 0, 0, "494", "persons", "2022-06", 0,
		  CLAIM_IS_REVISED },
		{ "value", "victims", 0, 0, H1, 0, 0, "490", "persons", "2025-06", 0,
		  CLAIM_IS_REPRODUCED },
		{ "value", "victims", 0, 0, H1, 0, 0, "490", "persons", "2022-06", 0,
		  CLAIM_IS_CONTRADICTED },
		/* an older release gave it, and was replaced before the claim */
		{ "value", "victims", 0, 0, H1, 0, 0, "494", "persons", "2024-12", 0,
		  CLAIM_IS_REVISED },
		{ "value", "victims", 0, 0, H1, 0, 0, "494", "case files", "2022-06", 0,
		  CLAIM_IS_NOT_COMPARABLE },
		{ "value", "victims", 0, 0, H1, 0, 0, "more than 20", "persons", "2022-06", 0,
		  CLAIM_IS_REPRODUCED },
		{ "value", "victims", 0, THREE, H1, 0, 0, "122", 0, "2022-06", 0, CLAIM_IS_REPRODUCED },
		/* half a year of a year */
		{ "value", "victims", 0, 0, "2025", 0, 0, "800", 0, "2025-06", 0,
		  CLAIM_IS_NOT_COMPARABLE },
		{ "value", "victims", 0, 0, "2025", 0, 0, "at least 300", 0, "2025-06", 0,
		  CLAIM_IS_REPRODUCED },
		/* two instruments */
		{ "value", "investigations", 0, 0, "2025/2026", 0, 0, "900", 0, "2026-08", 0,
		  CLAIM_IS_NOT_COMPARABLE },
		{ "change", "investigations", 0, 0, "2026-H1", "2025-H1", 0, "-3%", 0, "latest", 0,
		  CLAIM_IS_NOT_COMPARABLE },
		{ "change", "victims", 0, 0, H1, "2021-H1", 0, "22%", "percent", "2022-06", 0,
		  CLAIM_IS_REVISED },
		{ "change", "victims", 0, 0, H1, "2021", 0, "-34%", "percent", "2022-06", 0,
		  CLAIM_IS_NOT_COMPARABLE },
		{ "share", "victims", 0, THREE, H1, "MX", 0, "a quarter", "percent", "2022-06", 0,
		  CLAIM_IS_REPRODUCED },
		{ "share", "victims", 0, 0, "2024", 0, "minor", "48%", "percent", "2025-06", 0,
		  CLAIM_IS_REPRODUCED },
		{ "rank", "victims", 0, THREE, H1, 0, 0, "3", "states", "2022-06", 0,
		  CLAIM_IS_CONTRADICTED },
		{ "rank", "victims", 0, "MX-MEX", H1, 0, 0, "1", "rank", "2022-06", 0,
		  CLAIM_IS_REPRODUCED },
		{ "rank", "victims", 0, "MX-CHH", H1, 0, 0, "1", "per 100,000 inhabitants", "2022-06", 0,
		  CLAIM_IS_REPRODUCED },
		{ "rate", "victims", 0, "MX-CHH", "2022", 0, 0, "12", "per 100,000", "2025-06", 0,
		  CLAIM_IS_CONTRADICTED },
		{ "record", "victims", 0, 0, "2022", "2015", 0, 0, 0, "2025-06", 0,
		  CLAIM_IS_REPRODUCED },
		{ "record", "victims", 0, 0, "2022", "2014", 0, 0, 0, "2025-06", 0,
		  CLAIM_IS_CONTRADICTED },
		{ "projection", "victims", 0, 0, "2022", 0, 0, "nearly 1,000", 0, "2022-06", 0,
		  CLAIM_IS_REVISED },
		{ "multiplier", "victims", 0, 0, "2022", 0, 0, "one of every 100", 0, "2025-06", 0,
		  CLAIM_IS_NO_OFFICIAL_FIGURE },
		{ "value", "arrests", 0, 0, "2022", 0, 0, "14", "persons", "2023", 0,
		  CLAIM_IS_NO_OFFICIAL_FIGURE },
		{ "value", "victims", "kidnapping-of-stars", 0, "2022", 0, 0, "14", 0, "2023", 0,
		  CLAIM_IS_NO_OFFICIAL_FIGURE },
		/* a register of Mexico's states says nothing, and not zero, of Nigeria */
		{ "value", "victims", 0, "NGA", "2018", 0, 0, "0", "persons", "2019", 0,
		  CLAIM_IS_NO_OFFICIAL_FIGURE },
		{ "value", "victims", 0, 0, "2009", 0, 0, "0", "persons", "2010", 0,
		  CLAIM_IS_NO_OFFICIAL_FIGURE },
		/* what happens is not what is registered */
		{ "value", "victims", 0, 0, "2024", 0, "minor", "20,000", "persons", "2025-06",
		  "20,000 children are trafficked every year", CLAIM_IS_NOT_COMPARABLE },
		{ "value", "victims", 0, 0, "2024", 0, "minor", "20,000", "persons", "2025-06",
		  "authorities registered 20,000 child victims", CLAIM_IS_CONTRADICTED },
		{ "value", "victims", 0, 0, "2024", 0, "minor", "379", "persons", "2025-06",
		  "379 babies were registered as victims", CLAIM_IS_NOT_COMPARABLE },
		{ "value", "victims", 0, 0, "2024", 0, 0, "790", "persons", "2025-06",
		  "790 victims registered at the border", CLAIM_IS_NOT_COMPARABLE },
		/* late: what was out then is not loaded */
		{ "value", "victims", 0, 0, "2020", 0, 0, "673", "persons", "2021-02", 0,
		  CLAIM_IS_NOT_COMPARABLE },
		{ "value", "victims", 0, 0, "2020", 0, 0, "681", "persons", "2021-02", 0,
		  CLAIM_IS_REPRODUCED },
		{ "value", "victims", 0, 0, "2020", 0, 0, "6,810", "persons", "2021-02", 0,
		  CLAIM_IS_CONTRADICTED },
	};
	(void)state;
	int wrong = 0;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct claim claim;
		struct finding finding;
		judge_row(&cases[i], &claim, &finding);
		if (finding.verdict != cases[i].verdict) {
			print_error("case %zu, %s %s %s: %s\n%s", i, cases[i].kind, cases[i].measure,
			            cases[i].value ? cases[i].value : "",
			            claim_verdict_names[finding.verdict], text_string(&finding.reasons));
			wrong++;
		}
		finding_clear(&finding);
	}
	assert_int_equal(wrong, 0);
}

/* Numbers that must stand in a finding, wherever. */
static void says(const struct judged *one, const char *const *parts)
{
	struct claim claim;
	struct finding finding;
	struct text text = {0};
	judge_row(one, &claim, &finding);
	finding_text(&finding, false, &text);
	/* lines are wrapped: compare without line ends and indents */
	char *flat = text.data;
	size_t used = 0;
	for (size_t i = 0; i < text.length; i++) {
		char c = text.data[i] == '\n' ? ' ' : text.data[i];
		if (c != ' ' || used == 0 || flat[used - 1] != ' ')
			flat[used++] = c;
	}
	flat[used] = '\0';
	for (; *parts; parts++)
		if (!strstr(flat, *parts))
			fail_msg("\"%s\" is missing in: %s", *parts, flat);
	text_free(&text);
	finding_clear(&finding);
}

static void left_out(void **state)
{
	static const struct judged share = { "share", "victims", 0, THREE, H1, "MX", 0, "25%", 0,
		"2022-06", 0, CLAIM_IS_REPRODUCED };
	static const char *const share_says[] = { "122 / 494 = 24.7 %", "122 / 490 = 24.9 %",
		"State of Mexico 141, Mexico City 91; together 232 of 494 (47 %)", NULL };
	static const struct judged change = { "change", "victims", 0, 0, H1, "2021-H1", 0, "22%", 0,
		"2022-06", 0, CLAIM_IS_REVISED };
	static const char *const change_says[] = { "494 / 406 - 1 = +21.7 %",
		"490 / 408 - 1 = +20.1 %", "95 % interval: 6.49 to 39.1",
		"The base was revised: 406 then, 408 in release 2025-06",
		"Mexico City went from 43 to 91", NULL };
	static const struct judged small = { "change", "victims", 0, "MX-TLA", "2022", "2021", 0,
		"100%", 0, "2025-06", 0, CLAIM_IS_CONTRADICTED };
	static const char *const small_says[] = { "under 10: a percentage on it says little", NULL };
	static const struct judged babies = { "value", "victims", "child-trafficking",
		"MX-BCN,MX-SON,MX-CHH,MX-COA,MX-NLE,MX-TAM", "2024", 0, "minor", "20,000", "persons",
		"2025-09", "20,000 babies trafficked", CLAIM_IS_NOT_COMPARABLE };
	static const char *const babies_says[] = { "37 persons: registered victims, trafficking of "
		"minors; Mexico, 2024", "379 persons: registered victims, trafficking in persons, under 18; "
		"Mexico, 2024", "measures no underreporting", NULL };
	static const struct judged state_files = { "value", "investigations", 0, "MX-CHH",
		"2020/2024", 0, 0, "47", "case files", "2025-09", "47 cases were reported",
		CLAIM_IS_CONTRADICTED };
	static const char *const state_says[] = { "158 case files", "213 persons (registered victims)",
		"not the same unit", "court cases", NULL };
	(void)state;
	says(&share, share_says);
	says(&change, change_says);
	says(&small, small_says);
	says(&babies, babies_says);
	says(&state_files, state_says);
}

static void errors(void **state)
{
	struct judge judge = { .store = store };
	struct claim_row row = blank_row();
	struct claim claim;
	struct finding finding;
	struct trata_error error = {0};
	(void)state;
	row.cells[CLAIM_KIND] = "value";
	row.cells[CLAIM_MEASURE] = "victims";
	row.cells[CLAIM_PERIOD] = "2022";
	row.cells[CLAIM_VALUE] = "942";
	row.cells[CLAIM_PLACE] = "Chihuaha";
	assert_int_equal(claim_read(&row, &claim, &error), TRATA_OK);
	assert_int_equal(claim_judge(&judge, &claim, &finding, &error), TRATA_EARG);
	assert_string_equal(error.column, "place");
	assert_int_equal(error.line, 2);
	assert_non_null(strstr(error.hint, "Chihuahua"));
}

/* ------------------------------------------------------------------ ClaimReview */

static const char *text_at(const json_t *object, const char *name)
{
	const char *text = json_string_value(json_object_get(object, name));
	assert_non_null(text);
	return text;
}

/* What schema.org's ClaimReview needs to be one, and search engines to show it. */
static void check_review(const json_t *review)
{
	assert_string_equal(text_at(review, "@context"), "https://schema.org");
	assert_string_equal(text_at(review, "@type"), "ClaimReview");
	assert_true(text_at(review, "url")[0]);
	assert_true(text_at(review, "claimReviewed")[0]);
	const json_t *author = json_object_get(review, "author");
	assert_string_equal(text_at(author, "@type"), "Organization");
	assert_true(text_at(author, "name")[0]);
	const json_t *item = json_object_get(review, "itemReviewed");
	assert_string_equal(text_at(item, "@type"), "Claim");
	assert_true(text_at(json_object_get(item, "author"), "name")[0]);
	const json_t *rating = json_object_get(review, "reviewRating");
	assert_string_equal(text_at(rating, "@type"), "Rating");
	assert_true(text_at(rating, "alternateName")[0]);
	assert_true(text_at(rating, "ratingExplanation")[0]);
	const json_t *value = json_object_get(rating, "ratingValue");
	if (value) {
		json_int_t number = json_integer_value(value);
		assert_true(number >= json_integer_value(json_object_get(rating, "worstRating")));
		assert_true(number <= json_integer_value(json_object_get(rating, "bestRating")));
	}
	const json_t *sets = json_object_get(review, "isBasedOn");
	for (size_t i = 0; sets && i < json_array_size(sets); i++) {
		const json_t *set = json_array_get(sets, i);
		assert_string_equal(text_at(set, "@type"), "Dataset");
		assert_int_equal(strlen(text_at(set, "identifier")), strlen("sha256:") + 64);
		assert_true(text_at(set, "version")[0]);
	}
}

static void claim_reviews(void **state)
{
	static const struct judged cases[] = {
		{ "value", "victims", 0, 0, H1, 0, 0, "494", "persons", "2022-06", "a \"quoted\" claim\\",
		  CLAIM_IS_REVISED },
		{ "value", "arrests", 0, 0, "2022", 0, 0, "14", "persons", "2023", 0,
		  CLAIM_IS_NO_OFFICIAL_FIGURE },
	};
	struct claim claims[2];
	struct finding findings[2];
	struct text out = {0};
	(void)state;
	for (size_t i = 0; i < 2; i++)
		judge_row(&cases[i], &claims[i], &findings[i]);
	assert_int_equal(claimreview_write(findings, 2, false, &out, NULL), TRATA_OK);
	json_t *list = json_loads(text_string(&out), 0, NULL);
	assert_int_equal(json_array_size(list), 2);
	check_review(json_array_get(list, 0));
	check_review(json_array_get(list, 1));
	/* what the figures do not decide has no rating, only a name */
	assert_non_null(json_object_get(json_object_get(json_array_get(list, 0), "reviewRating"),
	                                "ratingValue"));
	assert_null(json_object_get(json_object_get(json_array_get(list, 1), "reviewRating"),
	                            "ratingValue"));
	assert_string_equal(text_at(json_array_get(list, 0), "claimReviewed"), "a \"quoted\" claim\\");
	json_decref(list);
	text_clear(&out);
	assert_int_equal(claimreview_write(findings, 1, true, &out, NULL), TRATA_OK);
	json_t *one = json_loads(text_string(&out), 0, NULL);
	check_review(one);
	assert_string_equal(text_at(one, "inLanguage"), "es");
	json_decref(one);
	text_free(&out);
	finding_clear(&findings[0]);
	finding_clear(&findings[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verdicts), cmocka_unit_test(left_out), cmocka_unit_test(errors),
		cmocka_unit_test(claim_reviews),
	};
	return cmocka_run_group_tests(tests, open_store, close_store);
}
