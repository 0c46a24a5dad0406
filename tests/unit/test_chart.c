/* The numbers behind the charts, on the store that the project ships, and what happens when
 * memory runs out. */
#include "check.h"

#include "../../src/base/memory.h"
#include "../../src/render/gallery.h"
#include "../../src/render/late.h"
#include "../../src/render/page.h"
#include "../../src/stat/count.h"

static struct trata_store *store;

static int open_store(void **state)
{
	(void)state;
	return store_open("datasets", &store, NULL) == TRATA_OK ? 0 : -1;
}

static int close_store(void **state)
{
	(void)state;
	store_free(store);
	return 0;
}

static void collect(const char *id, struct chart_data *data)
{
	const struct chart *chart = NULL;
	struct trata_error error = {0};
	assert_int_equal(chart_find(id, &chart, &error), TRATA_OK);
	if (chart_collect(store, chart, NULL, data, &error) != TRATA_OK)
		fail_msg("%s: %s", id, error.message);
}

static const struct chart_row *row_at(const struct chart_data *data, const char *period)
{
	for (size_t i = 0; i < data->count; i++)
		if (strcmp(period_format(data->rows[i].period).text, period) == 0)
			return &data->rows[i];
	fail_msg("no row %s", period);
	return NULL;
}

/* tests/ref/chart_change.R; a release newer than 2025-06 would change them. */
static void test_change(void **state)
{
	(void)state;
	struct chart_data data;
	collect("victims-years", &data);
	const struct chart_row *row = row_at(&data, "2024");
	if (row->release->vintage == VINTAGE(2025, 6)) {
		assert_close(row->value, 790, 0);
		assert_close(row->lower, 735.8645958, 1e-9);
		assert_close(row->upper, 847.0643967, 1e-9);
		assert_true(row->has_change && row->by_months);
		assert_close(row->change, -15.5982906, 1e-8);
		assert_close(row->change_lower, -34.94008844, 1e-6);
		assert_close(row->change_upper, 9.493670976, 1e-6);
		assert_false(chart_change_is_clear(row));
	}
	chart_data_free(&data);
}

/* No change, sentence or interval crosses the break of 2026. */
static void test_break(void **state)
{
	(void)state;
	struct chart_data data;
	collect("investigations-years", &data);
	for (size_t i = 1; i < data.count; i++)
		if (chart_across_break(&data, data.rows[i - 1].period, data.rows[i].period)) {
			assert_false(data.rows[i].has_change);
			assert_null(chart_previous(&data, &data.rows[i]));
		}
	chart_data_free(&data);
	collect("investigations-halves", &data);
	const struct chart_row *row = row_at(&data, "2026-01/2026-06");
	struct text out = {0};
	assert_false(row->has_change);
	if (row == chart_last_whole(&data)) {
		assert_int_equal(data.chart->sentence(&data, ENGLISH, &out, NULL), TRATA_OK);
		assert_non_null(strstr(text_string(&out), "not comparable"));
	}
	text_free(&out);
	chart_data_free(&data);
}

/* Parts add up: states to the country, differences to the change, people to the total. */
static void test_sums(void **state)
{
	(void)state;
	struct chart_data states, years, change, people;
	collect("victims-states", &states);
	collect("victims-years", &years);
	collect("victims-change", &change);
	collect("victims-people", &people);
	const struct chart_row *year = row_at(&years, period_format(states.shown).text);
	double difference = 0;
	assert_int_equal(states.count, PLACE_STATES);
	assert_close(chart_total_count(&states), year->value, 0);
	assert_close(chart_total_count(&people), year->value, 0);
	for (size_t i = 0; i < change.count; i++) {
		difference += change.rows[i].value;
		assert_close(change.rows[i].count - change.rows[i].baseline, change.rows[i].value, 0);
	}
	assert_close(difference, year[0].value - year[-1].value, 0);
	for (size_t i = 1; i < states.count; i++)
		assert_true(states.rows[i - 1].value >= states.rows[i].value);
	chart_data_free(&states);
	chart_data_free(&years);
	chart_data_free(&change);
	chart_data_free(&people);
}

static void test_rates(void **state)
{
	(void)state;
	struct chart_data data;
	collect("victims-rates", &data);
	for (size_t i = 0; i < data.count; i++) {
		const struct chart_row *row = &data.rows[i];
		struct count_rate rate;
		assert_int_equal(count_interval(row->count, row->population / 1e5, 0, &rate, NULL),
		                 TRATA_OK);
		assert_close(row->value, rate.rate, 1e-12);
		assert_close(row->upper, rate.interval.upper, 1e-12);
		assert_true(row->rank_lower >= 1 && row->rank_lower <= row->rank_upper &&
		            row->rank_upper <= PLACE_STATES);
	}
	assert_true(chart_total_rate(&data) > 0.1 && chart_total_rate(&data) < 10);
	chart_data_free(&data);
}

/* R: quantile(c(0, 0, 1.5, 4, -2.5, 10, 0.75, 3), c(.25, .5, .75)) = 0, 1.125, 3.25 */
static void test_late(void **state)
{
	(void)state;
	static const double percents[] = { 0, 0, 1.5, 4, -2.5, 10, 0.75, 3 };
	struct release releases[8][2];
	struct chart_row rows[18] = { { .group = "" } };
	for (size_t i = 0; i < 8; i++) {
		month m = MONTH(2022, 1 + (int)i);
		releases[i][0] = (struct release){ .vintage = VINTAGE(2022, 1 + (int)i) };
		releases[i][1] = (struct release){ .vintage = VINTAGE(2023, 1 + (int)i) };
		for (size_t k = 0; k < 2; k++)
			rows[2 * i + k] = (struct chart_row){ .period = { m, m }, .baseline = 400,
				.count = k ? 400 * (1 + percents[i] / 100) : 400, .release = &releases[i][k] };
	}
	/* a month that was not followed for a year does not count */
	rows[16] = (struct chart_row){ .period = { MONTH(2023, 1), MONTH(2023, 1) }, .baseline = 400,
		.count = 400, .release = &releases[0][1] };
	struct chart_data data = { .rows = rows, .count = 17 };
	struct late_middle middle = late_middle(&data, 12);
	assert_int_equal(middle.months, 8);
	assert_close(middle.lower, 0, 1e-12);
	assert_close(middle.median, 1.125, 1e-12);
	assert_close(middle.upper, 3.25, 1e-12);
	middle = late_middle(&data, 11);
	assert_int_equal(middle.months, 8);
	assert_close(middle.upper, 0, 1e-12);
	assert_int_equal(late_middle(&data, 13).months, 0);
}

/* The trend and the levels are those of `trata trend victims --as-of 2025-06`, the widened
 * interval among them (tests/ref holds R's fit of the same model). */
static void test_trend(void **state)
{
	(void)state;
	struct chart_data data;
	const struct chart *chart = NULL;
	assert_int_equal(chart_find("victims-months", &chart, NULL), TRATA_OK);
	assert_int_equal(chart_collect(store, chart, "2025-06", &data, NULL), TRATA_OK);
	assert_int_equal(data.mark_count, 5);
	assert_string_equal(data.marks[0].group, "trend");
	assert_close(data.marks[0].change, 0.261932188526, 1e-9);
	assert_close(data.marks[0].change_lower, -2.78787735999, 1e-9);
	assert_close(data.marks[0].change_upper, 3.40742258455, 1e-9);
	assert_int_equal(data.marks[1].period.last, MONTH(2025, 3));
	assert_string_equal(data.marks[2].group, "level");
	assert_close(data.marks[2].value, 96.75, 1e-12);
	assert_int_equal(data.marks[3].period.first, MONTH(2016, 5));
	assert_close(data.marks[4].value, 66.0126582278, 1e-9);
	chart_data_free(&data);
}

static const struct chart_row *row_of_group(const struct chart_data *data, const char *group)
{
	for (size_t i = 0; i < data->count; i++)
		if (strcmp(data->rows[i].group, group) == 0)
			return &data->rows[i];
	fail_msg("no row %s", group);
	return NULL;
}

/* A projection knows the months of its own release alone: `trata project victims --period 2025
 * --as-of 2025-06` says 791 (665 to 975) from 392. */
static void test_projected(void **state)
{
	(void)state;
	struct chart_data data;
	collect("victims-projected", &data);
	const struct chart_row *row = row_of_group(&data, "2025-06");
	assert_close(row->value, 790.676431748, 1e-9);
	assert_close(row->lower, 664.536691773, 1e-9);
	assert_close(row->upper, 975.160030556, 1e-9);
	assert_close(row->count, 392, 0);
	for (size_t i = 0; i < data.count; i++) {
		row = &data.rows[i];
		assert_true(row->lower <= row->inner_lower && row->inner_upper <= row->upper);
		assert_true(row->release->covered.last < row->period.last);
	}
	chart_data_free(&data);
}

/* 1 of 100 is 100 times the register, "up to 96 percent unreported" at most 25 times; none of
 * them is drawn as an estimate. */
static void test_stated(void **state)
{
	(void)state;
	struct chart_data data;
	collect("stated-rates", &data);
	const struct chart_row *row = row_of_group(&data, "consejo-ciudadano-2020");
	assert_close(row->value, 100 * data.rows[0].value, 1e-9);
	assert_false(row->at_most);
	row = row_of_group(&data, "consejo-ciudadano-2019");
	assert_close(row->value, 25 * data.rows[0].value, 1e-9);
	assert_true(row->at_most);
	for (size_t i = 1; i < data.count; i++)
		assert_true(data.rows[i].doubtful && data.rows[i].status == 'U');
	chart_data_free(&data);
}

/* Only a quotation that was found is called one, and it shows no official number. */
static void test_claims(void **state)
{
	(void)state;
	struct chart_data data;
	collect("claims", &data);
	const struct chart_row *row = row_of_group(&data, "reproduced/border-20000-quote");
	assert_string_equal(row->answer[ENGLISH], "quotation only");
	assert_null(strstr(row->line[ENGLISH], "figure"));
	row = row_of_group(&data, "no-official-figure/riviera-iom-20000");
	assert_string_equal(row->answer[ENGLISH], "no official figure");
	assert_null(strstr(row->line[ENGLISH], "quotation"));
	row = row_of_group(&data, "not-comparable/riviera-headline");
	assert_null(strstr(row->line[ENGLISH], "figure"));
	chart_data_free(&data);
}

/* Every chart's data file has one line a row and as many cells as columns. */
static void test_csv(void **state)
{
	(void)state;
	for (size_t i = 0; i < chart_count; i++) {
		struct chart_data data;
		struct text csv = {0};
		size_t lines = 0, commas = 0;
		bool quoted = false;
		collect(charts[i].id, &data);
		chart_csv(&data, &csv);
		for (size_t k = 0; k < csv.length; k++) {
			lines += csv.data[k] == '\n';
			quoted ^= csv.data[k] == '"';
			commas += csv.data[k] == ',' && !quoted;
		}
		assert_int_equal(lines, data.count + data.mark_count + 1);
		assert_int_equal(commas, lines * (chart_column_count - 1));
		assert_null(strstr(text_string(&csv), "nan"));
		assert_null(strstr(text_string(&csv), "inf"));
		text_free(&csv);
		chart_data_free(&data);
	}
}

/* The nth allocation fails: the chart says so or is whole, and nothing leaks (make asan). */
static enum trata_status whole_chart(const struct chart *chart, struct text *all)
{
	struct chart_data data = {0};
	struct plot plot = {0};
	struct text title = {0}, csv = {0}, table = {0};
	struct trata_error error = {0};
	enum trata_status status = chart_collect(store, chart, NULL, &data, &error);
	if (status == TRATA_OK)
		status = chart->sentence(&data, SPANISH, &title, &error);
	if (status == TRATA_OK && title.failed)
		status = TRATA_ENOMEM;
	if (status == TRATA_OK)
		status = plot_write(&data, SPANISH, CANVAS_WIDE, TERMINAL_SVG, text_string(&title), &plot,
		                    &error);
	if (status == TRATA_OK) {
		chart_csv(&data, &csv);
		page_table(&data, SPANISH, &table);
		status = csv.failed || table.failed ? TRATA_ENOMEM : TRATA_OK;
	}
	if (status == TRATA_OK) {
		text_append(all, text_string(&plot.script));
		text_append(all, text_string(&plot.table));
		text_append(all, text_string(&csv));
		text_append(all, text_string(&table));
	}
	plot_free(&plot);
	text_free(&title);
	text_free(&csv);
	text_free(&table);
	chart_data_free(&data);
	return status;
}

static void test_memory(void **state)
{
	(void)state;
	for (size_t i = 0; i < chart_count; i++) {
		struct text want = {0};
		enum chart_scope scope = charts[i].scope;
		/* revisions ask for every release: too slow to fail so often */
		if (scope == SCOPE_VINTAGES || scope == SCOPE_FIRST_PRINTS)
			continue;
		size_t part = scope == SCOPE_PROJECTED || scope == SCOPE_MODELS || scope == SCOPE_CLAIMS ?
		              1 : 9;
		assert_int_equal(whole_chart(&charts[i], &want), TRATA_OK);
		memory_fail_at(0);
		for (size_t n = 1; n < 100000; n += 1 + n / part) {
			struct text got = {0};
			memory_fail_at(n);
			enum trata_status status = whole_chart(&charts[i], &got);
			memory_fail_at(0);
			if (status == TRATA_OK && !got.failed)
				assert_string_equal(text_string(&got), text_string(&want));
			else if (status != TRATA_OK && status != TRATA_ENOMEM)
				fail_msg("%s, allocation %zu: status %d", charts[i].id, n, (int)status);
			text_free(&got);
		}
		text_free(&want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_change), cmocka_unit_test(test_break), cmocka_unit_test(test_sums),
		cmocka_unit_test(test_rates), cmocka_unit_test(test_late), cmocka_unit_test(test_csv),
		cmocka_unit_test(test_trend), cmocka_unit_test(test_projected),
		cmocka_unit_test(test_stated), cmocka_unit_test(test_claims),
		cmocka_unit_test(test_memory),
	};
	return cmocka_run_group_tests(tests, open_store, close_store);
}
