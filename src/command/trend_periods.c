/* Methods with one row a period: stl, anomalies. */
#include "trend.h"

#include <math.h>

#include "../base/memory.h"
#include "../stat/farrington.h"
#include "../stat/stl.h"

/* Series with fewer cases a period than this are near-empty: in them one judged month of four
 * exceeds its bound without any cause. */
#define NEAR_EMPTY_MEAN 2.0

static enum trata_status points_new(const struct trend_series *series,
                                    struct trend_result *result, struct trata_error *error)
{
	result->points = memory_new(series->count, sizeof *result->points);
	if (!result->points)
		return error_memory(error);
	result->point_count = series->count;
	for (size_t i = 0; i < series->count; i++) {
		result->points[i].period = trend_period(series, i);
		result->points[i].value = series->value[i];
	}
	return TRATA_OK;
}

static void put_cell(struct trend_point *point, size_t cell, double value)
{
	point->cells[cell] = value;
	point->has[cell] = true;
}

static enum trata_status need_cycle(const struct trend_series *series, const char *method,
                                    struct trata_error *error)
{
	if (trend_step_cycle(series->step) >= 2)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "%s needs months, quarters or halves; years have no season",
	          method);
	error_hint(error, "ask --by month");
	return TRATA_EARG;
}

enum trata_status trend_stl(const struct trend_series *series,
                            const struct trend_settings *settings, struct trend_result *result,
                            struct trata_error *error)
{
	size_t n = series->count;
	struct stl_options options = { trend_step_cycle(series->step), settings->season_window,
	                               settings->robust };
	enum trata_status status = need_cycle(series, "stl", error);
	if (status != TRATA_OK)
		return status;
	double *block = memory_new(4 * n, sizeof *block);
	struct stl_parts parts = { block, block + n, block + 2 * n, block + 3 * n, 0 };
	status = block ? stl_decompose(series->value, n, &options, &parts, error)
	               : error_memory(error);
	if (status == TRATA_OK)
		status = points_new(series, result, error);
	for (size_t i = 0; status == TRATA_OK && i < n; i++) {
		put_cell(&result->points[i], 0, parts.trend[i]);
		put_cell(&result->points[i], 1, parts.seasonal[i]);
		put_cell(&result->points[i], 2, parts.remainder[i]);
		put_cell(&result->points[i], 3, parts.weight[i]);
	}
	if (status == TRATA_OK && options.robust && parts.rounds < STL_ROUNDS)
		text_say(&result->notes, "more than half of the series is fitted exactly: the robust "
		         "weights ended after %d of %d rounds.\n", parts.rounds, STL_ROUNDS);
	memory_free(block);
	return status;
}

static void judge_point(struct trend_point *point, const struct farrington_month *judged,
                        bool near_empty, double level)
{
	if (!judged->has_bound) {
		point->flag = "not-judged";
		return;
	}
	put_cell(point, 0, judged->expected);
	put_cell(point, 1, judged->lower);
	put_cell(point, 2, judged->upper);
	put_cell(point, 3, level);
	put_cell(point, 4, judged->p);
	put_cell(point, 5, judged->dispersion);
	if (near_empty || !judged->enough_cases)
		point->flag = "too-few-cases";
	else
		point->flag = judged->flag ? "above" : "no";
}

enum trata_status trend_anomalies(const struct trend_series *series,
                                  const struct trend_settings *settings,
                                  struct trend_result *result, struct trata_error *error)
{
	struct farrington_options options = { .period = trend_step_cycle(series->step),
	                                      .alpha = 1 - settings->level };
	struct farrington judged;
	double total = 0;
	enum trata_status status = need_cycle(series, "anomalies", error);
	if (status == TRATA_OK)
		status = farrington_judge(series->value, series->count, &options, &judged, error);
	if (status != TRATA_OK)
		return status;
	for (size_t i = 0; i < series->count; i++)
		total += series->value[i];
	bool near_empty = total < NEAR_EMPTY_MEAN * (double)series->count;
	status = points_new(series, result, error);
	for (size_t i = 0; status == TRATA_OK && i < series->count; i++)
		judge_point(&result->points[i], &judged.months[i], near_empty, settings->level);
	text_say(&result->notes, "about %g in 100 periods lie above the bound by chance, up to 12 "
	         "where counts vary and resemble their neighbours: a flag asks for a look, it "
	         "explains nothing.\n", 100 * (1 - settings->level));
	if (near_empty)
		text_say(&result->notes, "with fewer than 2 cases a period on average nothing is "
		         "flagged: chance alone would do it too often.\n");
	farrington_free(&judged);
	return status;
}
