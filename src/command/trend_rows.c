/* The parts that every trend method shares: rows, details, checks. */
#include "trend.h"

#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../render/words.h"

int trend_step_months(enum time_unit unit)
{
	static const int months[] = { [UNIT_NONE] = 1, [UNIT_MONTH] = 1, [UNIT_QUARTER] = 3,
	                              [UNIT_HALF] = 6, [UNIT_YEAR] = 12 };
	return months[unit];
}

size_t trend_step_cycle(enum time_unit unit)
{
	return (size_t)(12 / trend_step_months(unit));
}

struct period trend_period(const struct trend_series *series, size_t index)
{
	month first = series->month[index];
	return (struct period){ first, first + trend_step_months(series->step) - 1 };
}

struct period_text trend_period_words(struct period period)
{
	struct period_text said = period_format(period);
	struct text words = {0};
	if (period_months(period) != 1)
		return said;
	words_period(&words, period, language_spoken());
	snprintf(said.text, sizeof said.text, "%s", text_string(&words));
	text_free(&words);
	return said;
}

static bool grow(struct trend_series *series)
{
	size_t capacity = series->capacity, values = capacity, exposures = capacity;
	size_t needed = series->count + 1;
	bool grown = memory_grow((void **)&series->month, &capacity, needed,
	                         sizeof *series->month) &&
	             memory_grow((void **)&series->value, &values, needed, sizeof *series->value);
	if (grown && series->exposure)
		grown = memory_grow((void **)&series->exposure, &exposures, needed,
		                    sizeof *series->exposure);
	if (grown)
		series->capacity = capacity;
	return grown;
}

bool trend_series_add(struct trend_series *series, struct period period, double value,
                      double exposure)
{
	if (series->count == 0 && exposure > 0)
		series->exposure = memory_new(1, sizeof *series->exposure);
	if ((series->count == 0 && exposure > 0 && !series->exposure) || !grow(series))
		return false;
	if (series->count == 0)
		series->segment.first = period.first;
	else if (!series->has_gap && period.first != series->segment.last + 1) {
		series->has_gap = true;
		series->gap = (struct period){ series->segment.last + 1, period.first - 1 };
	}
	series->segment.last = period.last;
	series->month[series->count] = period.first;
	series->value[series->count] = value;
	if (series->exposure)
		series->exposure[series->count] = exposure;
	series->count++;
	return true;
}

void trend_list_free(struct trend_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		memory_free(list->series[i].month);
		memory_free(list->series[i].value);
		memory_free(list->series[i].exposure);
	}
	memory_free(list->series);
	memory_free(list->subject);
	intern_free(list->strings);
	*list = (struct trend_list){0};
}

void trend_result_free(struct trend_result *result)
{
	for (size_t i = 0; i < result->row_count; i++) {
		text_free(&result->rows[i].detail);
		text_free(&result->rows[i].coefficients);
	}
	memory_free(result->rows);
	memory_free(result->points);
	text_free(&result->notes);
	text_free(&result->words);
	*result = (struct trend_result){0};
}

struct trend_row *trend_add_row(struct trend_result *result, const struct trend_series *series,
                                const char *method)
{
	if (!memory_grow((void **)&result->rows, &result->row_capacity, result->row_count + 1,
	                 sizeof *result->rows))
		return NULL;
	struct trend_row *row = &result->rows[result->row_count++];
	*row = (struct trend_row){ .method = method, .segment = series->segment,
	                           .n = series->count };
	return row;
}

void trend_row_estimate(struct trend_row *row, double estimate, const char *unit)
{
	row->has_estimate = true;
	row->estimate = estimate;
	snprintf(row->unit, sizeof row->unit, "%s", unit);
}

void trend_row_interval(struct trend_row *row, double lower, double upper)
{
	row->has_interval = true;
	row->lower = lower;
	row->upper = upper;
}

void trend_row_p(struct trend_row *row, double p)
{
	row->has_p = true;
	row->p = p;
}

void trend_row_slope_unit(struct trend_row *row, const struct trend_series *series)
{
	const char *unit = series->unit[0] ? series->unit : "units of value";
	row->is_slope = true;
	snprintf(row->unit, sizeof row->unit, "%s per %s per year", unit, trend_step_name(series));
}

const char *trend_step_name(const struct trend_series *series)
{
	static const char *const names[] = { "period", "month", "quarter", "half-year", "year" };
	return names[series->step];
}

void trend_detail_text(struct text *detail, const char *name, const char *value)
{
	text_printf(detail, "%s%s=", detail->length ? ";" : "", name);
	for (const char *at = value; *at; at++)        /* a reason may hold what separates */
		text_append_char(detail, *at == ';' || *at == '=' ? ',' : *at);
}

void trend_detail(struct text *detail, const char *name, double value)
{
	trend_detail_text(detail, name, "");
	text_append_number(detail, value);
}

void trend_detail_item(struct text *detail, const char *stem, size_t number, const char *value)
{
	char name[40];
	snprintf(name, sizeof name, "%s_%zu", stem, number);
	trend_detail_text(detail, name, value);
}

/* ------------------------------------------------------------------ checks */

static enum trata_status check_variation(const struct trend_series *series,
                                         struct trata_error *error)
{
	for (size_t i = 1; i < series->count; i++)
		if (series->value[i] < series->value[0] || series->value[i] > series->value[0])
			return TRATA_OK;
	if (series->value[0] < 0 || series->value[0] > 0) {
		error_set(error, TRATA_EFEWOBS, "every value is %g: there is no change to measure",
		          series->value[0]);
		error_hint(error, "say the level itself: it is the same throughout");
	} else {
		error_set(error, TRATA_EFEWOBS, "every value is zero: there is no trend to estimate");
		error_hint(error, "at least 1 case is needed; a longer period or a larger place may "
		           "have one");
	}
	return TRATA_EFEWOBS;
}

enum trata_status trend_run(const struct trend_method *method, const struct trend_series *series,
                            const struct trend_settings *settings, struct trend_result *result,
                            struct trata_error *error)
{
	if (series->count == 0)
		return error_set(error, TRATA_EFEWOBS, "there is no value; %s needs at least %zu",
		                 method->name, method->least);
	if (series->count < method->least) {
		error_set(error, TRATA_EFEWOBS, "%s needs at least %zu periods; %s has %zu",
		          method->name, method->least, period_format(series->segment).text,
		          series->count);
		error_hint(error, "choose a longer --period%s", series->step > UNIT_MONTH
		           ? translate(", or shorter units of time with --by") : "");
		return TRATA_EFEWOBS;
	}
	if (series->has_gap) {
		error_set(error, TRATA_EFEWOBS, "the series has a gap: %s has no value, and a missing "
		          "period is not zero", period_format(series->gap).text);
		error_hint(error, "fill it from the publisher, or choose a --period without gaps, of "
		           "%zu periods or more", method->least);
		return TRATA_EFEWOBS;
	}
	enum trata_status status = check_variation(series, error);
	if (status == TRATA_OK)
		status = method->run(series, settings, result, error);
	if (status == TRATA_OK && (result->notes.failed || result->words.failed))
		status = error_memory(error);
	return status;
}
