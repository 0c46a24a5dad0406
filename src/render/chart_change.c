/* Changes from a year or half to the next, with intervals that know how much the months swing:
 * victims of one case file come together, so that exact Poisson intervals are too narrow. */
#include <string.h>

#include "../base/memory.h"
#include "../stat/two_sample.h"
#include "chart_build.h"

#define MOST_MONTHS 12

/* The months of one place in one period. */
static size_t months_of(const struct answer *months, const char *place, struct period period,
                        double values[MOST_MONTHS])
{
	size_t count = 0;
	for (size_t i = 0; i < months->count && count < MOST_MONTHS; i++) {
		const struct answer_row *row = &months->rows[i];
		if (strcmp(row->place, place) == 0 && row->has_value && row->value >= 0 &&
		    row->period.first >= period.first && row->period.last <= period.last)
			values[count++] = row->value;
	}
	return count;
}

static double sum(const double *values, size_t count)
{
	double total = 0;
	for (size_t i = 0; i < count; i++)
		total += values[i];
	return total;
}

/* Negative-binomial comparison of the months; the exact one where the months cannot say how
 * much they swing (a period of zeros), or find no swing beyond chance. */
static enum trata_status compare(const struct answer *months, struct chart_row *row,
                                 struct period before, double baseline, struct trata_error *error)
{
	double now[MOST_MONTHS], then[MOST_MONTHS];
	struct rate_ratio ratio;
	size_t count = months_of(months, row->place, row->period, now);
	size_t earlier = months_of(months, row->place, before, then);
	if (row->count < 0 || baseline < 0)
		return TRATA_OK;
	/* months from another release than the totals would not add up to them */
	bool whole = sum(now, count) == row->count && sum(then, earlier) == baseline;
	struct trata_error ignored = {0};
	struct sample_months period = { now, NULL, count }, base = { then, NULL, earlier };
	enum trata_status status = TRATA_EFEWOBS;
	if (whole && count && earlier)
		status = two_sample_overdispersed(period, base, 0, &ratio, &ignored);
	if (status == TRATA_ENOMEM)
		return error_memory(error);
	if (status != TRATA_OK || !ratio.has_theta)
		status = two_sample_exact(row->count, 1, baseline, 1, 0, &ratio, error);
	if (status != TRATA_OK || !ratio.has_ratio || !ratio.has_upper)
		return status;
	row->has_change = true;
	row->change = ratio.change_percent;
	row->change_lower = ratio.change_interval.lower;
	row->change_upper = ratio.change_interval.upper;
	row->by_months = ratio.has_theta;
	return TRATA_OK;
}

bool chart_change_is_clear(const struct chart_row *row)
{
	return row->has_change && (row->change_lower > 0 || row->change_upper < 0);
}

enum trata_status build_changes(struct trata_store *store, const struct trata_query *text,
                                struct chart_data *data, struct trata_error *error)
{
	struct trata_query monthly = *text;
	struct answer months = {0};
	struct trata_error ignored = {0};
	bool states = data->chart->form == FORM_CHANGE;
	struct period_text period = { "" };
	monthly.by = states ? "state,month" : "month";
	if (states) {
		period = period_format((struct period){ data->shown.first - 12, data->shown.last });
		monthly.period = period.text;
	}
	/* without months the exact comparison remains */
	enum trata_status status = build_ask(store, &monthly, &months, &ignored);
	status = status == TRATA_ENOMEM ? error_memory(error) : TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < data->count; i++) {
		struct chart_row *row = &data->rows[i];
		const struct chart_row *previous = states ? NULL : chart_previous(data, row);
		struct period before = { row->period.first - 12, row->period.last - 12 };
		if (states && row->has_baseline)
			status = compare(&months, row, before, row->baseline, error);
		else if (previous && chart_is_whole(data, row))
			status = compare(&months, row, previous->period, previous->count, error);
	}
	answer_free(&months);
	return status;
}
