/* A Stata file read back by ReadStat holds the rows that went in; SDMX-CSV's codes. */
#include "check.h"

#include <readstat.h>
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stata), cmocka_unit_test(test_sdmx),
		cmocka_unit_test(test_datawrapper),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
