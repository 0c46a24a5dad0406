/* A Stata file read back by ReadStat and an SQLite file read back by SQLite hold the rows that went
 * in; SDMX-CSV's codes. */
#include "check.h"

#include <readstat.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "../../src/render/export.h"

static struct release release = { .source = "sesnsp-victims", .product = "nm-state",
                                  .vintage = VINTAGE(2025, 6) };
static struct answer_row rows[] = {
	{ .place = "MX", .period = { MONTH(2022, 1), MONTH(2022, 12) }, .sex = "female", .age = "",
	  .purpose = "", .value = 639, .has_value = true, .status = 'A', .unit = "persons",
	  .release = &release },
	{ .place = "MX-CHH", .period = { MONTH(2022, 1), MONTH(2022, 6) }, .sex = "unknown",
	  .age = "61+", .purpose = "labour", .value = 49.25, .has_value = true, .status = 'P',
	  .bound = BOUND_AT_LEAST, .unit = "persons" },
	{ .place = "MX", .period = { MONTH_UNKNOWN, MONTH_UNKNOWN }, .sex = "", .age = "9-17",
	  .purpose = "", .status = 'O', .unit = "persons", .release = &release },
};
static struct answer answer = { .rows = rows, .count = sizeof rows / sizeof *rows };

struct back {
	int rows, variables;
	char names[32][33];
	char texts[8][32][64];
	double numbers[8][32];
	bool missing[8][32];
};

static int take_metadata(readstat_metadata_t *metadata, void *context)
{
	struct back *back = context;
	back->rows = readstat_get_row_count(metadata);
	back->variables = readstat_get_var_count(metadata);
	return READSTAT_HANDLER_OK;
}

static int take_variable(int index, readstat_variable_t *variable, const char *labels,
                         void *context)
{
	struct back *back = context;
	(void)labels;
	snprintf(back->names[index], sizeof back->names[0], "%s", readstat_variable_get_name(variable));
	return READSTAT_HANDLER_OK;
}

static int take_value(int row, readstat_variable_t *variable, readstat_value_t value,
                      void *context)
{
	struct back *back = context;
	int at = readstat_variable_get_index(variable);
	if (readstat_value_type(value) == READSTAT_TYPE_STRING) {
		const char *text = readstat_string_value(value);
		snprintf(back->texts[row][at], sizeof back->texts[0][0], "%s", text ? text : "");
	} else if (readstat_value_is_missing(value, variable)) {
		back->missing[row][at] = true;
	} else {
		back->numbers[row][at] = readstat_double_value(value);
	}
	return READSTAT_HANDLER_OK;
}

static int column(const struct back *back, const char *name)
{
	for (int i = 0; i < back->variables; i++)
		if (strcmp(back->names[i], name) == 0)
			return i;
	fail_msg("no variable %s", name);
	return 0;
}

static struct export_answer what(struct query *query)
{
	*query = (struct query){ .measure = catalogue_measure("victims"),
	                         .source = "sesnsp-victims", .where = "" };
	return (struct export_answer){ NULL, query, &answer };
}

static void test_stata(void **state)
{
	char path[] = "/tmp/trata-test-XXXXXX";
	int descriptor = mkstemp(path);
	struct query query;
	struct trata_error error = {0};
	struct export_answer exported = what(&query);
	struct back *back = calloc(1, sizeof *back);
	(void)state;
	assert_true(descriptor >= 0 && back);
	close(descriptor);
	assert_int_equal(export_dta(&exported, path, &error), TRATA_OK);
	readstat_parser_t *parser = readstat_parser_init();
	readstat_set_metadata_handler(parser, take_metadata);
	readstat_set_variable_handler(parser, take_variable);
	readstat_set_value_handler(parser, take_value);
	assert_int_equal(readstat_parse_dta(parser, path, back), READSTAT_OK);
	readstat_parser_free(parser);
	assert_int_equal(back->rows, 3);
	assert_int_equal(back->variables, 15);
	int place = column(back, "place"), period = column(back, "period");
	int value = column(back, "value"), sex = column(back, "sex");
	int first = column(back, "first_month"), vintage_at = column(back, "vintage");
	int bound = column(back, "bound"), status = column(back, "status");
	assert_string_equal(back->texts[0][place], "MX");
	assert_string_equal(back->texts[0][period], "2022");
	assert_string_equal(back->texts[0][sex], "female");
	assert_string_equal(back->texts[0][vintage_at], "2025-06");
	assert_close(back->numbers[0][value], 639, 0);
	assert_close(back->numbers[0][first], (2022 - 1960) * 12, 0);
	assert_string_equal(back->texts[1][place], "MX-CHH");
	assert_string_equal(back->texts[1][bound], "at-least");
	assert_string_equal(back->texts[1][status], "P");
	assert_close(back->numbers[1][value], 49.25, 0);
	assert_true(back->missing[2][value]);
	assert_true(back->missing[2][first]);
	assert_string_equal(back->texts[2][period], "unknown");
	unlink(path);
	free(back);
}

static void test_sdmx(void **state)
{
	struct query query;
	struct text out = {0};
	struct trata_error error = {0};
	struct export_answer exported = what(&query);
	(void)state;
	assert_int_equal(export_sdmx_csv(&exported, &out, &error), TRATA_OK);
	assert_non_null(strstr(text_string(&out), ",A,MX,victims,F,_T,_T,,2022,639,persons,A,exact,"));
	assert_non_null(strstr(text_string(&out),
	                       ",S,MX-CHH,victims,_U,Y_GE61,labour,,2022-S1,49.25,persons,P,at-least,"));
	assert_non_null(strstr(text_string(&out), ",_U,MX,victims,_T,Y9T17,_T,,_U,,persons,O,exact,"));
	text_free(&out);
}

static void test_datawrapper(void **state)
{
	struct query query;
	struct text out = {0};
	struct trata_error error = {0};
	struct export_answer exported = what(&query);
	(void)state;
	assert_int_equal(export_datawrapper(&exported, &out, &error), TRATA_OK);
	assert_string_equal(text_string(&out),
	                    "date,MX female,MX-CHH unknown 61+ labour,MX 9-17\n"
	                    ",,,\n2022-01-01,,49.25,\n2022-01-01,639,,\n");
	text_free(&out);
}

/* One cell of a query that gives one row. */
static void assert_cell(sqlite3 *base, const char *query, const char *want)
{
	sqlite3_stmt *statement = NULL;
	assert_int_equal(sqlite3_prepare_v2(base, query, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	const char *got = (const char *)sqlite3_column_text(statement, 0);
	assert_string_equal(got ? got : "NULL", want);
	assert_int_equal(sqlite3_step(statement), SQLITE_DONE);
	sqlite3_finalize(statement);
}

static void test_sqlite(void **state)
{
	char path[] = "/tmp/trata-test-XXXXXX";
	int descriptor = mkstemp(path);
	struct trata_store *store = NULL;
	struct trata_error error = {0};
	struct query query;
	struct export_answer exported = what(&query);
	sqlite3 *base = NULL;
	(void)state;
	assert_true(descriptor >= 0);
	close(descriptor);
	assert_int_equal(store_open("datasets", &store, &error), TRATA_OK);
	struct export_store whole = { store, catalogue_measure("tip-tier") };
	assert_int_equal(export_sqlite(&whole, &exported, path, &error), TRATA_OK);
	assert_int_equal(sqlite3_open_v2(path, &base, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	assert_cell(base, "SELECT count(*) FROM series", "3");
	assert_cell(base, "SELECT value FROM series WHERE period = '2022'", "639");
	assert_cell(base, "SELECT value FROM series WHERE place = 'MX-CHH'", "49.25");
	assert_cell(base, "SELECT typeof(value) FROM series WHERE place = 'MX-CHH'", "real");
	assert_cell(base, "SELECT value FROM series WHERE age = '9-17'", "NULL");
	assert_cell(base, "SELECT bound || ' ' || status || ' ' || coalesce(purpose, 'NULL') "
	            "FROM series WHERE age = '61+'", "at-least P labour");
	assert_cell(base, "SELECT vintage || ' ' || source FROM series WHERE period = 'unknown'",
	            "2025-06 sesnsp-victims");
	assert_cell(base, "SELECT label FROM figures WHERE place = 'MX' AND period = '2007'", "2WL");
	assert_cell(base, "SELECT count(*) FROM figures WHERE measure <> 'tip-tier'", "0");
	sqlite3_close(base);
	unlink(path);
	store_free(store);
}

/* The periods that are no year, half, quarter or month; a tier; ages that are no band. */
static void test_sdmx_odd(void **state)
{
	struct answer_row odd[] = {
		{ .place = "MX", .period = { MONTH(2022, 1), MONTH(2022, 4) }, .sex = "male",
		  .age = "minor", .purpose = "", .value = 2.5, .has_value = true, .status = 'A',
		  .unit = "tier" },
		{ .place = "MX", .period = { MONTH(2022, 4), MONTH(2022, 6) }, .sex = "other",
		  .age = "stated", .purpose = "", .value = 3, .has_value = true, .status = 'A',
		  .unit = "tier" },
		{ .place = "MX", .period = { MONTH(2021, 10), MONTH(2022, 9) }, .sex = "", .age = "adult",
		  .purpose = "", .value = 0, .has_value = true, .status = 'A', .unit = "tier" },
	};
	struct answer three = { .rows = odd, .count = 3 };
	struct query query = { .measure = catalogue_measure("tip-tier"), .source = "state-tip-tier",
	                       .where = "" };
	struct export_answer exported = { NULL, &query, &three };
	struct text out = {0};
	struct trata_error error = {0};
	(void)state;
	assert_int_equal(export_sdmx_csv(&exported, &out, &error), TRATA_OK);
	const char *text = text_string(&out);
	assert_non_null(strstr(text, ",_O,MX,tip-tier,M,Y0T17,_T,,2022-01-01/P4M,2WL,tier,"));
	assert_non_null(strstr(text, ",Q,MX,tip-tier,_O,stated,_T,,2022-Q2,3,tier,"));
	assert_non_null(strstr(text, ",_O,MX,tip-tier,_T,Y_GE18,_T,,2021-10-01/P12M,special,tier,"));
	text_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stata), cmocka_unit_test(test_sdmx),
		cmocka_unit_test(test_datawrapper), cmocka_unit_test(test_sqlite),
		cmocka_unit_test(test_sdmx_odd),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
