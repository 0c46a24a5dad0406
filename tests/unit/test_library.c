/* trata.h as an outside program uses it, on the embedded store: the trend against R, and every
 * refusal. */
#include "../../src/trata.h"
#include "check.h"
#include "reference.h"

static struct trata_store *store;

static int open_store(void **state)
{
	(void)state;
	struct trata_error error = {0};
	return trata_open("datasets", &store, &error) == TRATA_OK ? 0 : -1;
}

static int close_store(void **state)
{
	(void)state;
	trata_close(store);
	return 0;
}

/* The trend of a query, with the error that it gave. */
static enum trata_status trend_of(struct trata_query query, double level,
                                  struct trata_trend *trend, struct trata_error *error)
{
	struct trata_series *series = NULL;
	assert_int_equal(trata_select(store, &query, &series, error), TRATA_OK);
	enum trata_status status = trata_trend(series, level, trend, error);
	trata_series_free(series);
	return status;
}

static void trend_is_that_of_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/library_trend.csv");
	static const char *const units[] = { "month", "year" };
	for (size_t i = 0; i < 2; i++) {
		struct trata_query query = { .measure = "victims", .period = "2015/2021",
		                             .by = units[i], .as_of = "2022-06" };
		struct trata_trend trend;
		struct trata_error error = {0};
		assert_int_equal(trend_of(query, 0, &trend, &error), TRATA_OK);
		assert_int_equal(trend.used, (size_t)reference_get(&reference, units[i], "n"));
		assert_int_equal(trend.left_out, 0);
		assert_int_equal(trend.season, i == 0);
		assert_false(trend.small_counts);
		assert_close(trend.change, reference_get(&reference, units[i], "change"), 1e-7);
		assert_close(trend.lower, reference_get(&reference, units[i], "lower"), 1e-7);
		assert_close(trend.upper, reference_get(&reference, units[i], "upper"), 1e-7);
		assert_close(trend.p_value, reference_get(&reference, units[i], "p_value"), 1e-7);
		assert_close(trend.level, 0.95, 0);
	}
	free(reference.rows);
}

static void a_wider_level_is_wider(void **state)
{
	(void)state;
	struct trata_query query = { .measure = "victims", .period = "2015/2021", .by = "quarter" };
	struct trata_trend narrow, wide;
	struct trata_error error = {0};
	assert_int_equal(trend_of(query, 0.8, &narrow, &error), TRATA_OK);
	assert_int_equal(trend_of(query, 0.99, &wide, &error), TRATA_OK);
	assert_true(wide.lower < narrow.lower && narrow.lower < narrow.change);
	assert_true(narrow.change < narrow.upper && narrow.upper < wide.upper);
	assert_close(wide.change, narrow.change, 0);
}

/* Half years are periods too, and a point that is not there is missing, not zero. */
static void halves_and_points(void **state)
{
	(void)state;
	struct trata_query query = { .measure = "victims", .period = "2015/2021", .by = "half" };
	struct trata_trend trend;
	struct trata_error error = {0};
	assert_int_equal(trend_of(query, 0, &trend, &error), TRATA_OK);
	assert_int_equal(trend.used, 14);
	assert_true(trend.lower < trend.change && trend.change < trend.upper);
	struct trata_series *series = NULL;
	query.period = "2022-H1";
	query.as_of = "2022-06";
	assert_int_equal(trata_select(store, &query, &series, &error), TRATA_OK);
	assert_int_equal(trata_series_count(series), 1);
	assert_close(trata_series_point(series, 0).value, 494, 0);
	assert_int_equal(trata_series_point(series, 1).status, 'O');
	assert_int_equal(trata_series_point(NULL, 0).status, 'O');
	assert_int_equal(trata_series_count(NULL), 0);
	trata_series_free(series);
	assert_string_equal(trata_version(), TRATA_VERSION);
}

/* As of June 2022 the year 2022 is half published and its last months may change. */
static void open_periods_are_left_out(void **state)
{
	(void)state;
	struct trata_query query = { .measure = "victims", .period = "2015/2022", .by = "year",
	                             .as_of = "2022-06" };
	struct trata_trend trend, without;
	struct trata_error error = {0};
	assert_int_equal(trend_of(query, 0, &trend, &error), TRATA_OK);
	assert_int_equal(trend.left_out, 1);
	query.period = "2015/2021";
	assert_int_equal(trend_of(query, 0, &without, &error), TRATA_OK);
	assert_close(trend.change, without.change, 0);
	query.period = "2015/2022";
	query.by = "month";
	assert_int_equal(trend_of(query, 0, &trend, &error), TRATA_OK);
	assert_true(trend.left_out >= 1 && trend.used + trend.left_out == 90);
}

static void refusals(void **state)
{
	(void)state;
	static const struct {
		struct trata_query query;
		double level;
		enum trata_status status;
		const char *says;
	} cases[] = {
		{ { .measure = "victims", .period = "2015/2021", .by = "year,state" }, 0, TRATA_EARG,
		  "one place and group" },
		{ { .measure = "victims", .period = "2015/2021", .by = "sex,year" }, 0, TRATA_EARG,
		  "one place and group" },
		{ { .measure = "population", .period = "2015/2021", .by = "year" }, 0, TRATA_EARG,
		  "no count" },
		{ { .measure = "victims", .period = "2022", .by = "state" }, 0, TRATA_EARG, "over time" },
		{ { .measure = "investigations", .by = "month" }, 0, TRATA_EFEWOBS, "break, in 2026-01" },
		{ { .measure = "victims", .period = "2020/2021", .by = "year" }, 0, TRATA_EFEWOBS, "3" },
		{ { .measure = "victims", .period = "2015/2021", .by = "year" }, 95, TRATA_EARG,
		  "between 0 and 1" },
		{ { .measure = "victims", .period = "2015/2021", .by = "year" }, -0.5, TRATA_EARG,
		  "between 0 and 1" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct trata_error error = {0};
		struct trata_trend trend;
		enum trata_status status = trend_of(cases[i].query, cases[i].level, &trend, &error);
		if (status != cases[i].status || !strstr(error.message, cases[i].says)) {
			print_error("case %zu: status %d, %s\n", i, (int)status, error.message);
			fail();
		}
	}
}

/* Rows that do not fit are counted and not written; texts never grow. */
static void flat_answers(void **state)
{
	(void)state;
	char folder[] = "datasets", measure[] = "victims", by[] = "year,state", none[] = "";
	char when[] = "2021", as_of[] = "2022-06";
	char *query[] = { measure, none, none, none, none, none, none, when, by, as_of, none, none };
	char places[2][8] = { "       ", "   " }, periods[2][8] = { "       ", "       " };
	char message[64];
	char *folders = folder, *messages = message;
	char *place[] = { places[0], places[1] }, *period[] = { periods[0], periods[1] };
	double value[3] = { -1, -1, -1 };
	int has_value[2] = { 0, 0 }, count = 2, status = -1;
	memset(message, ' ', sizeof message - 1);
	message[sizeof message - 1] = '\0';
	trata_flat(&folders, query, &count, value, has_value, place, period, &status, &messages);
	assert_int_equal(status, TRATA_OK);
	assert_int_equal(count, 32);
	assert_string_equal(places[0], "MX-AGU");
	assert_string_equal(places[1], "MX-");
	assert_string_equal(periods[0], "2021");
	assert_true(has_value[0] && has_value[1] && value[0] >= 0 && value[1] >= 0);
	assert_close(value[2], -1, 0);
	assert_string_equal(message, "");
	count = -5;
	query[0] = none;
	trata_flat(&folders, query, &count, value, has_value, place, period, &status, &messages);
	assert_int_equal(status, TRATA_EARG);
	assert_int_equal(count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(trend_is_that_of_r),
		cmocka_unit_test(a_wider_level_is_wider),
		cmocka_unit_test(halves_and_points),
		cmocka_unit_test(open_periods_are_left_out),
		cmocka_unit_test(refusals),
		cmocka_unit_test(flat_answers),
	};
	return cmocka_run_group_tests(tests, open_store, close_store);
}
