/* The trend of a chart's months and the shifts of its level, as `trata trend` computes them. */
#include "../base/memory.h"
#include "../stat/count_trend_serial.h"
#include "../stat/pelt.h"
#include "chart_build.h"

#define LEAST_MONTHS 24
#define LEAST_CASES 10

/* The months that a trend may use: one instrument, without gaps, none that late reports still
 * change. They are rows[from] to rows[from + count - 1]. */
struct stretch {
	const struct chart_row *rows;
	size_t count;
	int *month;
	double *value;
};

static bool is_open(const struct chart_row *row)
{
	const struct source *source = catalogue_source(row->release->source);
	return source && month_is_provisional(source->revision_window, row->release,
	                                      row->period.last);
}

static bool follows(const struct chart_data *data, const struct chart_row *row)
{
	return row->period.first == row[-1].period.first + 1 &&
	       !chart_across_break(data, row[-1].period, row->period);
}

/* The longest stretch, the later one of equals. */
static struct stretch longest(const struct chart_data *data)
{
	struct stretch best = { .rows = data->rows };
	for (size_t i = 0; i < data->count;) {
		size_t end = i;
		while (end < data->count && !is_open(&data->rows[end]) && data->rows[end].value >= 0 &&
		       (end == i || follows(data, &data->rows[end])))
			end++;
		if (end - i >= best.count)
			best = (struct stretch){ .rows = &data->rows[i], .count = end - i };
		i = end > i ? end : i + 1;
	}
	return best;
}

/* The two ends of the fitted line: the mean of its season. */
static enum trata_status mark_trend(struct chart_data *data, const struct stretch *stretch,
                                    const struct count_trend *trend, struct interval interval,
                                    struct trata_error *error)
{
	const struct chart_row *ends[] = { stretch->rows, stretch->rows + stretch->count - 1 };
	double sums[2] = { 0, 0 };
	enum trata_status status = TRATA_OK;
	/* the means of the first and of the last year, each holding every month of the season once */
	for (size_t i = 0; i < 12; i++) {
		sums[0] += trend->fit.fitted[i] / 12;
		sums[1] += trend->fit.fitted[stretch->count - 1 - i] / 12;
	}
	for (size_t k = 0; k < 2 && status == TRATA_OK; k++) {
		struct chart_row mark = *ends[k];
		mark.group = "trend";
		mark.value = mark.count = sums[k];
		mark.period.first = k ? ends[1]->period.last - 11 : ends[0]->period.first;
		mark.period.last = mark.period.first + 11;
		mark.has_interval = false;
		mark.has_change = true;
		mark.change = trend->change;
		mark.change_lower = interval.lower;
		mark.change_upper = interval.upper;
		status = build_mark(data, &mark, error);
	}
	return status;
}

/* One mark a level; a series without shifts has none. */
static enum trata_status mark_levels(struct chart_data *data, const struct stretch *stretch,
                                     const struct count_trend *trend, struct trata_error *error)
{
	struct pelt shifts;
	struct pelt_options options = { .cost = PELT_POISSON };
	if (trend->fit.has_theta) {
		options.cost = PELT_NEGATIVE_BINOMIAL;
		options.theta = trend->fit.theta;
	}
	enum trata_status status = pelt_find(stretch->value, stretch->count, &options, &shifts, NULL);
	if (status != TRATA_OK)
		return status == TRATA_ENOMEM ? error_memory(error) : TRATA_OK;
	for (size_t k = 0; shifts.count && k <= shifts.count && status == TRATA_OK; k++) {
		size_t first = k ? shifts.breaks[k - 1].after : 0;
		size_t end = k < shifts.count ? shifts.breaks[k].after : stretch->count;
		struct chart_row mark = stretch->rows[first];
		mark.group = "level";
		mark.period.last = stretch->rows[end - 1].period.last;
		mark.value = mark.count = shifts.means[k];
		mark.has_interval = mark.has_change = false;
		status = build_mark(data, &mark, error);
	}
	pelt_free(&shifts);
	return status;
}

static enum trata_status mark_stretch(struct chart_data *data, const struct stretch *stretch,
                                      struct trata_error *error)
{
	struct count_series series = { .count = stretch->count, .month = stretch->month,
	                               .value = stretch->value };
	struct count_trend_options options = { .family = GLM_NEGATIVE_BINOMIAL,
	                                       .season = COUNT_SEASON_MONTH };
	struct count_trend trend;
	struct count_trend_serial serial;
	enum trata_status status = count_trend_estimate(&series, &options, &trend, NULL);
	if (status != TRATA_OK)
		return status == TRATA_ENOMEM ? error_memory(error) : TRATA_OK;
	struct interval interval = trend.interval;
	status = count_trend_serial(stretch->value, stretch->count, &trend, &serial, NULL);
	if (status == TRATA_OK)
		interval = serial.interval;
	status = status == TRATA_ENOMEM ? error_memory(error) :
	         mark_trend(data, stretch, &trend, interval, error);
	if (status == TRATA_OK)
		status = mark_levels(data, stretch, &trend, error);
	count_trend_free(&trend);
	return status;
}

enum trata_status build_trend(struct chart_data *data, struct trata_error *error)
{
	struct stretch stretch = longest(data);
	enum trata_status status = TRATA_OK;
	double cases = 0;
	if (stretch.count < LEAST_MONTHS)
		return TRATA_OK;
	stretch.month = memory_new(stretch.count, sizeof *stretch.month);
	stretch.value = memory_new(stretch.count, sizeof *stretch.value);
	if (!stretch.month || !stretch.value)
		status = error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < stretch.count; i++) {
		stretch.month[i] = (int)stretch.rows[i].period.first;
		stretch.value[i] = stretch.rows[i].count;
		cases += stretch.value[i];
	}
	if (status == TRATA_OK && cases >= LEAST_CASES)
		status = mark_stretch(data, &stretch, error);
	memory_free(stretch.month);
	memory_free(stretch.value);
	return status;
}
