/* The state breakdown on figures that are not from the store: zeros, gaps, ties, lost memory; and
 * the tile map. tests/cli/states_reference.sh compares the command with R. */
#include <gsl/gsl_errno.h>
#include <stdlib.h>

#include "../../src/base/memory.h"
#include "../../src/base/utf8.h"
#include "../../src/render/breakdown.h"
#include "../../src/render/tile_map.h"
#include "check.h"

/* Victims of January to June 2022 as of 2022-06 by INEGI code, and mid-year populations near the
 * official ones. */
static const double counts[PLACE_STATES] = { 1, 40, 2, 0, 7, 3, 3, 49, 91, 0, 1, 2, 13, 1, 141, 17,
	15, 0, 33, 9, 20, 4, 16, 6, 5, 0, 1, 1, 1, 2, 3, 7 };
static const double people[PLACE_STATES] = { 1491126, 3948201, 849224, 945445, 3279001, 756291,
	5722393, 3898274, 9247531, 1884286, 6295107, 3605213, 3196122, 8561339, 17360742, 4887641,
	2011083, 1280217, 6082517, 4226310, 6790115, 2512094, 1973331, 2887002, 3133871, 3065113,
	2465020, 3634207, 1402113, 8158114, 2408105, 1664109 };

struct made {
	struct breakdown breakdown;
	struct breakdown_row rows[PLACE_STATES];
};

static void make(struct made *made, const double *values)
{
	*made = (struct made){ .breakdown = { .rows = made->rows, .count = PLACE_STATES,
		.with_count = PLACE_STATES, .has_rates = true } };
	for (size_t i = 0; i < PLACE_STATES; i++) {
		made->rows[i] = (struct breakdown_row){ .code = place_states[i].code,
			.state = &place_states[i], .has_count = true, .count = values[i],
			.population = people[i], .exposure = people[i] / 2e5, .status = 'A' };
		made->breakdown.total += values[i];
		made->breakdown.exposure += made->rows[i].exposure;
	}
}

static const struct breakdown_request everything = { .level = 0.95, .parts = BREAKDOWN_RATES |
	BREAKDOWN_RANKS | BREAKDOWN_CONCENTRATION | BREAKDOWN_NEIGHBOURS,
	.simulation = { 19, 2000, 1 } };

static void estimate(struct made *made, const double *values, unsigned threads)
{
	struct breakdown_request request = everything;
	struct trata_error error = {0};
	request.simulation.threads = threads;
	make(made, values);
	assert_int_equal(breakdown_estimate(&request, &made->breakdown, &error), TRATA_OK);
}

/* A state without a case: an interval that starts at 0 and ends above it, the last rank shared by
 * all such states, and rank limits that any ranking of 32 can hold. */
static void test_zero_state(void **state)
{
	(void)state;
	struct made made;
	estimate(&made, counts, 1);
	for (size_t i = 0; i < PLACE_STATES; i++) {
		const struct breakdown_row *row = &made.rows[i];
		assert_true(row->has_share && row->has_rate && row->has_smoothed && row->has_rank);
		assert_true(row->rank.lower >= 1 && row->rank.upper <= PLACE_STATES);
		assert_true(row->rank.lower <= row->rank.upper);
		if (row->count > 0)
			continue;
		assert_close(row->rate.rate, 0, 1e-12);
		assert_close(row->rate.interval.lower, 0, 1e-12);
		assert_close(row->rate.interval.upper, -log(0.025) / row->exposure, 1e-10);
		assert_close(row->share.share, 0, 1e-12);
		assert_true(row->share.wilson.upper > 0);
		assert_true(row->smoothed.rate > 0);
		assert_int_equal(row->rank.rank, 29);
	}
	assert_int_equal(made.rows[7].rank.rank, 1);
}

/* No case anywhere: rates with intervals, but nothing to share out, to rank or to smooth. */
static void test_no_case(void **state)
{
	(void)state;
	static const double none[PLACE_STATES];
	struct made made;
	estimate(&made, none, 1);
	for (size_t i = 0; i < PLACE_STATES; i++) {
		const struct breakdown_row *row = &made.rows[i];
		assert_true(row->has_rate && row->rate.interval.upper > 0);
		assert_false(row->has_share || row->has_rank || row->has_smoothed || row->has_funnel);
		assert_string_equal(breakdown_flag(row), "");
	}
	assert_false(made.breakdown.has_concentration || made.breakdown.has_neighbours);
}

/* States without a figure are in no total, no ranking and no neighbourhood. */
static void test_missing(void **state)
{
	(void)state;
	struct made made;
	struct trata_error error = {0};
	make(&made, counts);
	for (size_t i = 0; i < PLACE_STATES; i += 5) {
		made.rows[i].has_count = false;
		made.breakdown.total -= made.rows[i].count;
		made.breakdown.exposure -= made.rows[i].exposure;
		made.rows[i].count = 0;
		made.breakdown.with_count--;
	}
	assert_int_equal(breakdown_estimate(&everything, &made.breakdown, &error), TRATA_OK);
	for (size_t i = 0; i < PLACE_STATES; i++) {
		const struct breakdown_row *row = &made.rows[i];
		assert_int_equal(row->has_rank, i % 5 != 0);
		assert_int_equal(row->has_share, i % 5 != 0);
		if (row->has_rank)
			assert_true(row->rank.upper <= made.breakdown.with_count);
	}
	size_t order[PLACE_STATES];
	assert_int_equal(breakdown_order(&made.breakdown, SORT_RANK, false, order, &error), TRATA_OK);
	for (size_t i = made.breakdown.with_count; i < PLACE_STATES; i++)
		assert_false(made.rows[order[i]].has_count);
}

static void test_threads(void **state)
{
	(void)state;
	struct made one, many;
	estimate(&one, counts, 1);
	for (unsigned threads = 2; threads <= 5; threads++) {
		estimate(&many, counts, threads);
		for (size_t i = 0; i < PLACE_STATES; i++) {
			assert_int_equal(one.rows[i].rank.lower, many.rows[i].rank.lower);
			assert_int_equal(one.rows[i].rank.upper, many.rows[i].rank.upper);
			assert_true(one.rows[i].neighbours.p_value == many.rows[i].neighbours.p_value);
		}
		assert_true(one.breakdown.concentration.gini.interval.lower ==
		            many.breakdown.concentration.gini.interval.lower);
		assert_true(one.breakdown.moran.p_value == many.breakdown.moran.p_value);
	}
}

static void test_leaders(void **state)
{
	(void)state;
	struct made made;
	size_t leaders[BREAKDOWN_LEADERS], found, more;
	double smallest;
	estimate(&made, counts, 1);
	assert_int_equal(breakdown_leaders(&made.breakdown, leaders, &found, &smallest, &more, NULL),
	                 TRATA_OK);
	assert_int_equal(found, 3);
	assert_string_equal(made.rows[leaders[0]].code, "MX-CHH");
	assert_string_equal(made.rows[leaders[1]].code, "MX-BCN");
	assert_string_equal(made.rows[leaders[2]].code, "MX-CMX");
	assert_true(smallest > 0.05 && smallest < 1);
	/* one state far above all, and states without a case lead nothing */
	double alone[PLACE_STATES] = { [22] = 342, [14] = 53 };
	estimate(&made, alone, 1);
	assert_int_equal(breakdown_leaders(&made.breakdown, leaders, &found, &smallest, &more, NULL),
	                 TRATA_OK);
	assert_int_equal(found, 1);
	assert_int_equal(more, 0);
	assert_true(smallest < 1e-20);
}

static void test_order_by_name(void **state)
{
	(void)state;
	struct made made;
	size_t order[PLACE_STATES];
	make(&made, counts);
	assert_int_equal(breakdown_order(&made.breakdown, SORT_NAME, true, order, NULL), TRATA_OK);
	for (size_t i = 1; i < PLACE_STATES; i++) {
		char a[64], b[64];
		const char *left = made.rows[order[i - 1]].state->name_es;
		const char *right = made.rows[order[i]].state->name_es;
		utf8_fold(left, strlen(left), a, sizeof a);
		utf8_fold(right, strlen(right), b, sizeof b);
		assert_true(strcmp(a, b) < 0);
	}
}

/* Every allocation lost in turn: an error each time, and nothing is left behind. */
static void test_lost_memory(void **state)
{
	(void)state;
	struct made made;
	struct breakdown_request request = everything;
	size_t nth = 1;
	request.simulation.replicates = 200;
	for (;; nth++) {
		struct trata_error error = {0};
		make(&made, counts);
		memory_fail_at(nth);
		enum trata_status status = breakdown_estimate(&request, &made.breakdown, &error);
		memory_fail_at(0);
		if (status == TRATA_OK)
			break;
		assert_int_equal(status, TRATA_ENOMEM);
		assert_true(nth < 1000);
	}
	assert_true(nth > 10);
}

static void test_tile_map(void **state)
{
	(void)state;
	struct tile tiles[PLACE_STATES] = {0};
	struct text out = {0};
	for (size_t i = 0; i < PLACE_STATES; i++) {
		tiles[i] = (struct tile){ .shown = true, .mark = ' ',
			.shade = tile_map_shade(true, counts[i], 15.4) };
		tile_map_value(&tiles[i], true, counts[i] * 97.531, 2);
	}
	tile_map_write(tiles, &out);
	size_t lines = 0;
	assert_false(out.failed);
	for (char *line = out.data; *line; lines++) {
		char *end = strchr(line, '\n');
		*end = '\0';
		assert_true(utf8_width(line) <= 76);
		line = end + 1;
	}
	assert_int_equal(lines, 14);
	for (size_t i = 0; i < out.length; i++)
		if (out.data[i] == '\0')
			out.data[i] = '\n';
	for (size_t i = 0; i < PLACE_STATES; i++) {
		const char *found = strstr(out.data, place_states[i].code + 3);
		assert_non_null(found);
		assert_null(strstr(found + 1, place_states[i].code + 3));
	}
	text_free(&out);
}

static void test_tile_values(void **state)
{
	(void)state;
	static const struct { bool has; double value; int decimals; const char *want; } cases[] = {
		{ true, 0.6237, 2, "0.62" }, { true, 12.34, 2, "12.3" }, { true, 341.7, 2, " 342" },
		{ true, 9999, 0, "9999" }, { true, 12345, 0, " >9k" }, { true, 0, 2, "0.00" },
		{ false, 7.1, 2, "   -" }, { true, 99.96, 1, " 100" }, { true, 28.54, 1, "28.5" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tile tile = {0};
		tile_map_value(&tile, cases[i].has, cases[i].value, cases[i].decimals);
		assert_int_equal(strlen(tile.value), TILE_VALUE);
		assert_string_equal(tile.value, cases[i].want);
	}
	static const struct { double value; enum shade want; } shades[] = {
		{ 0, SHADE_ZERO }, { 0.37, SHADE_LOWEST }, { 0.38, SHADE_LOW }, { 0.76, SHADE_LOW },
		{ 0.761, SHADE_HIGH }, { 1.52, SHADE_HIGH }, { 1.53, SHADE_HIGHEST },
	};
	for (size_t i = 0; i < sizeof shades / sizeof *shades; i++)
		assert_int_equal(tile_map_shade(true, shades[i].value, 0.76), shades[i].want);
	assert_int_equal(tile_map_shade(false, 3.3, 0.76), SHADE_MISSING);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_zero_state), cmocka_unit_test(test_no_case),
		cmocka_unit_test(test_missing), cmocka_unit_test(test_threads),
		cmocka_unit_test(test_leaders), cmocka_unit_test(test_order_by_name),
		cmocka_unit_test(test_lost_memory), cmocka_unit_test(test_tile_map),
		cmocka_unit_test(test_tile_values),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
