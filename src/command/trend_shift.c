/* Where a trend bends or a level shifts: joinpoint, breakpoints, pelt. */
#include "trend.h"

#include <math.h>
#include <stdio.h>

#include "../base/memory.h"
#include "../stat/breakpoints.h"
#include "../stat/joinpoint.h"
#include "../stat/observations.h"

/* ------------------------------------------------------------------ joinpoint */

/* Joins may stand at every observation of a short series; from 24 on at every fourth; from five
 * cycles on at one place in the cycle, thinned so that no more than this many places are left. */
#define JOIN_PLACES 12

static size_t join_step(const struct trend_series *series)
{
	size_t n = series->count, cycle = trend_step_cycle(series->step);
	if (n < 24)
		return 1;
	if (n < 60 || cycle == 1)
		return n < 60 ? 4 : (n + JOIN_PLACES - 1) / JOIN_PLACES;
	return cycle * ((n + cycle * JOIN_PLACES - 1) / (cycle * JOIN_PLACES));
}

static struct period months_between(const struct trend_series *series, size_t from, size_t to)
{
	return (struct period){ trend_period(series, from).first, trend_period(series, to).last };
}

static void put_segment(struct trend_row *row, const struct joinpoint_segment *segment)
{
	trend_row_estimate(row, segment->change, "percent per year");
	trend_row_interval(row, segment->interval.lower, segment->interval.upper);
	trend_row_p(row, segment->p);
}

static enum trata_status joinpoint_rows(const struct trend_series *series,
                                        const struct joinpoint *fit, size_t step,
                                        struct trend_result *result, struct trata_error *error)
{
	const struct joinpoint_choice *choice = &fit->choices[fit->count];
	struct trend_row *row = trend_add_row(result, series, "joinpoint");
	if (!row)
		return error_memory(error);
	put_segment(row, &fit->average);
	trend_detail_text(&row->detail, "part", "average");
	trend_detail(&row->detail, "joins", (double)fit->count);
	for (size_t j = 0; j < fit->count; j++)
		trend_detail_item(&row->detail, "join", j + 1,
		                  period_format(trend_period(series, choice->joins[j])).text);
	if (choice->has_wbic)
		trend_detail(&row->detail, "wbic", choice->wbic);
	trend_detail(&row->detail, "deviance", choice->deviance);
	trend_detail(&row->detail, "dispersion", fit->dispersion);
	trend_detail(&row->detail, "step", (double)step);
	for (size_t s = 0; fit->count && s <= fit->count; s++) {
		size_t from = s ? choice->joins[s - 1] : 0;
		size_t to = s < fit->count ? choice->joins[s] : series->count - 1;
		row = trend_add_row(result, series, "joinpoint");
		if (!row)
			return error_memory(error);
		put_segment(row, &fit->segments[s]);
		row->segment = months_between(series, from, to);
		row->n = to - from + 1;
		trend_detail_text(&row->detail, "part", "segment");
		trend_detail(&row->detail, "number", (double)(s + 1));
	}
	return TRATA_OK;
}

enum trata_status trend_joinpoint(const struct trend_series *series,
                                  const struct trend_settings *settings,
                                  struct trend_result *result, struct trata_error *error)
{
	size_t n = series->count;
	struct joinpoint_options options = { .step = join_step(series), .level = settings->level };
	struct joinpoint fit;
	double *years = memory_new(n, sizeof *years), *offset = NULL;
	enum trata_status status = TRATA_OK;
	if (series->exposure)
		offset = memory_new(n, sizeof *offset);
	if (!years || (series->exposure && !offset))
		status = error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < n; i++) {
		years[i] = (series->month[i] - series->month[0]) / 12.0;
		if (offset)
			offset[i] = log(series->exposure[i]);
	}
	if (status == TRATA_OK)
		status = joinpoint_fit(&(struct joinpoint_data){ n, years, series->value, offset },
		                       &options, &fit, error);
	if (status == TRATA_OK)
		status = joinpoint_rows(series, &fit, options.step, result, error);
	if (status == TRATA_OK) {
		text_say(&result->notes, "anti-conservative: the intervals take the joins as known and "
		         "the counts as independent; in simulations those that say 95 %% held the truth "
		         "82 to 97 times in 100, and 53 to 76 times with a correlation of 0.5.\n");
		if (fit.small_counts)
			text_say(&result->notes, "fewer than 10 cases in all: the intervals are a rough "
			         "guide only.\n");
	}
	memory_free(years);
	memory_free(offset);
	return status;
}

/* ------------------------------------------------------------------ level shifts */

/* A break after observation `after` (from 1), with the ends of its interval in the same count,
 * cut at the ends of the series. */
static void put_break(struct text *detail, const struct trend_series *series, size_t number,
                      size_t after)
{
	trend_detail_item(detail, "after", number,
	                  period_format(trend_period(series, after - 1)).text);
	trend_detail_item(detail, "from", number, period_format(trend_period(series, after)).text);
}

static void put_limits(struct text *detail, const struct trend_series *series, size_t number,
                       int64_t lower, int64_t upper)
{
	int64_t n = (int64_t)series->count;
	lower = lower < 1 ? 1 : lower > n ? n : lower;
	upper = upper > n ? n : upper < 1 ? 1 : upper;
	trend_detail_item(detail, "lower", number,
	                  period_format(trend_period(series, (size_t)lower - 1)).text);
	trend_detail_item(detail, "upper", number,
	                  period_format(trend_period(series, (size_t)upper - 1)).text);
}

static void put_mean(struct text *detail, size_t number, double mean)
{
	struct text value = {0};
	text_append_number(&value, mean);
	trend_detail_item(detail, "mean", number, text_string(&value));
	text_free(&value);
}

enum trata_status trend_breakpoints(const struct trend_series *series,
                                    const struct trend_settings *settings,
                                    struct trend_result *result, struct trata_error *error)
{
	struct breakpoints found;
	enum trata_status status = breakpoints_find(series->value, series->count, settings->level,
	                                            &found, error);
	if (status != TRATA_OK)
		return status;
	struct trend_row *row = trend_add_row(result, series, "breakpoints");
	if (!row)
		return error_memory(error);
	trend_detail(&row->detail, "breaks", (double)found.count);
	for (size_t k = 0; k < found.count; k++) {
		const struct breakpoint *one = &found.breaks[k];
		put_break(&row->detail, series, k + 1, one->after);
		if (one->has_interval)
			put_limits(&row->detail, series, k + 1, one->lower, one->upper);
	}
	for (size_t k = 0; k <= found.count; k++)
		put_mean(&row->detail, k + 1, found.means[k]);
	trend_detail(&row->detail, "rss", found.choices[found.count].rss);
	if (found.choices[found.count].has_bic)
		trend_detail(&row->detail, "bic", found.choices[found.count].bic);
	trend_detail(&row->detail, "minimal_segment", (double)found.segment);
	text_say(&result->notes, "breaks are candidates, not causes; where neighbouring values "
	         "resemble each other (correlation 0.5) more are found than there are, and the "
	         "95 %% interval of a date is anti-conservative: it held 75 to 83 times in 100.\n");
	return TRATA_OK;
}

/* The theta of the series about its levels is not known before the breaks are; that about the
 * whole series' trend and season is the cautious choice: it is not larger. */
static enum trata_status pelt_theta(const struct trend_series *series,
                                    const struct trend_settings *settings,
                                    struct pelt_options *options, struct trata_error *error)
{
	struct count_trend trend;
	enum count_season season;
	options->cost = PELT_POISSON;
	if (settings->cost == PELT_POISSON)
		return TRATA_OK;
	enum trata_status status = trend_regression(series, settings, GLM_NEGATIVE_BINOMIAL, &trend,
	                                            &season, error);
	if (status != TRATA_OK)
		return status;
	if (trend.fit.has_theta) {
		options->cost = PELT_NEGATIVE_BINOMIAL;
		options->theta = trend.fit.theta;
	}
	count_trend_free(&trend);
	return TRATA_OK;
}

static void put_pelt(struct trend_row *row, const struct trend_series *series,
                     const struct pelt *found, const struct pelt_options *options)
{
	bool poisson = options->cost == PELT_POISSON;
	trend_detail(&row->detail, "breaks", (double)found->count);
	for (size_t k = 0; k < found->count; k++) {
		const struct pelt_break *one = &found->breaks[k];
		put_break(&row->detail, series, k + 1, one->after);
		put_limits(&row->detail, series, k + 1, (int64_t)one->lower, (int64_t)one->upper);
	}
	for (size_t k = 0; k <= found->count; k++)
		put_mean(&row->detail, k + 1, found->means[k]);
	trend_detail_text(&row->detail, "cost", poisson ? "poisson" : "negbin");
	if (!poisson)
		trend_detail(&row->detail, "theta", options->theta);
	trend_detail(&row->detail, "penalty", found->penalty);
	trend_detail(&row->detail, "likelihood_ratio", found->likelihood_ratio);
}

enum trata_status trend_pelt(const struct trend_series *series,
                             const struct trend_settings *settings, struct trend_result *result,
                             struct trata_error *error)
{
	struct pelt_options options = { .level = settings->level };
	struct pelt found;
	enum trata_status status = pelt_theta(series, settings, &options, error);
	if (status == TRATA_OK)
		status = pelt_find(series->value, series->count, &options, &found, error);
	if (status != TRATA_OK)
		return status;
	struct trend_row *row = trend_add_row(result, series, "pelt");
	if (row)
		put_pelt(row, series, &found, &options);
	else
		status = error_memory(error);
	if (settings->cost == PELT_POISSON && found.count)
		text_say(&result->notes, "with the Poisson cost counts that vary more than Poisson's "
		         "show breaks that are not there (62 to 77 of 100 series at dispersion 3): "
		         "--cost negbin allows for that.\n");
	if (found.count && options.cost == PELT_NEGATIVE_BINOMIAL)
		text_say(&result->notes, "pelt: the interval of a date is conservative for independent "
		         "counts (98 to 99 for 95 in 100), and anti-conservative for a correlation of "
		         "0.5 (90 to 92).\n");
	pelt_free(&found);
	return status;
}
