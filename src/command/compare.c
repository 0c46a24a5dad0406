/* compare: two periods. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../stat/two_sample.h"
#include "period_pair.h"

static const struct sheet_column columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "baseline_period", SHEET_STRING, -1, "months of the baseline" },
	{ "period", SHEET_STRING, -1, "months of the period" },
	{ "baseline_value", SHEET_NUMBER, -1, "figure of the baseline" },
	{ "value", SHEET_NUMBER, -1, "figure of the period" },
	{ "difference", SHEET_NUMBER, -1, "value less baseline_value" },
	{ "change_percent", SHEET_NUMBER, 1, "change of the rate per month" },
	{ "change_lower", SHEET_NUMBER, 1, "lower end of its interval" },
	{ "change_upper", SHEET_NUMBER, 1, "upper end of its interval" },
	{ "p_value", SHEET_NUMBER, 4, "two-sided exact test of no change" },
	{ "method", SHEET_STRING, -1, "poisson-exact" },
	{ "vintage", SHEET_STRING, -1, "release that the figure of the period comes from" },
	{ "source", SHEET_STRING, -1, "table family" },
};
#define COLUMNS (sizeof columns / sizeof *columns)
#define GROUPS_AFTER 4
#define GROUP_COLUMNS 3

/* The columns, with one each for the groups asked by, as in series. */
static struct sheet *sheet_by(const struct query *query,
                              struct sheet_column out[COLUMNS + GROUP_COLUMNS])
{
	size_t n = 0;
	for (size_t i = 0; i < COLUMNS; i++) {
		if (i == GROUPS_AFTER && query->by_sex)
			out[n++] = (struct sheet_column){ "sex", SHEET_STRING, -1, "" };
		if (i == GROUPS_AFTER && query->by_age)
			out[n++] = (struct sheet_column){ "age", SHEET_STRING, -1, "" };
		if (i == GROUPS_AFTER && query->by_purpose)
			out[n++] = (struct sheet_column){ "purpose", SHEET_STRING, -1, "" };
		out[n++] = columns[i];
	}
	return sheet_new(out, n);
}

/* The releases of both periods, each once. */
static enum trata_status releases_of_both(struct answer *now, const struct answer *before,
                                          struct trata_error *error)
{
	for (size_t i = 0; i < before->release_count; i++) {
		bool known = false;
		for (size_t j = 0; j < now->release_count; j++)
			known = known || now->releases[j] == before->releases[i];
		if (known)
			continue;
		if (!memory_grow((void **)&now->releases, &now->release_capacity,
		                 now->release_count + 1, sizeof *now->releases))
			return error_memory(error);
		now->releases[now->release_count++] = before->releases[i];
	}
	return TRATA_OK;
}

/* The two figures of one place. */
struct pair {
	const struct answer_row *baseline, *row;
};

static enum trata_status add_pair(struct command_context *context, struct sheet *sheet,
                                  const struct query *query, struct pair pair, double level,
                                  struct trata_error *error)
{
	const struct answer_row *base = pair.baseline, *row = pair.row;
	struct rate_ratio ratio = {0};
	int months = period_months(row->period), base_months = period_months(base->period);
	bool cases = query->measure->kind == MEASURE_COUNT;
	enum trata_status status = TRATA_OK;
	if (cases)
		status = two_sample_exact(row->value, months, base->value, base_months, level, &ratio,
		                          error);
	else if ((ratio.has_ratio = base->value > 0))
		ratio.change_percent = 100 * (row->value / base->value - 1);
	if (status != TRATA_OK)
		return status;
	const struct release *release = row->release ? row->release : base->release;
	sheet_string(sheet, query->measure->id);
	sheet_string(sheet, row->place);
	sheet_string(sheet, period_format(base->period).text);
	sheet_string(sheet, period_format(row->period).text);
	if (query->by_sex)
		sheet_string(sheet, row->sex);
	if (query->by_age)
		sheet_string(sheet, row->age);
	if (query->by_purpose)
		sheet_string(sheet, row->purpose);
	sheet_number(sheet, base->value);
	sheet_number(sheet, row->value);
	sheet_number(sheet, row->value - base->value);
	if (ratio.has_ratio)
		sheet_number(sheet, ratio.change_percent);
	else
		sheet_missing(sheet);
	if (cases)
		sheet_number(sheet, ratio.change_interval.lower);
	else
		sheet_missing(sheet);
	if (ratio.has_upper)
		sheet_number(sheet, ratio.change_interval.upper);
	else
		sheet_missing(sheet);
	if (cases)
		sheet_number(sheet, ratio.p_value);
	else
		sheet_missing(sheet);
	sheet_string(sheet, cases ? "poisson-exact" : "difference");
	sheet_string(sheet, answer_vintage(query, release).text);
	sheet_string(sheet, query->source);
	if (ratio.small_base)
		command_note(context, "%s: the baseline is %g, under %d: a percentage on it says "
		             "little.", row->place, base->value, TWO_SAMPLE_SMALL_BASE);
	if (months != base_months)
		command_note(context, "%s has %d months and %s has %d: the change is of the rate per "
		             "month.", period_format(row->period).text, months,
		             period_format(base->period).text, base_months);
	if (row->release && base->release && row->release != base->release)
		command_note(context, "%s: %s is from release %s (%s), %s from release %s (%s).",
		             row->place, period_format(base->period).text,
		             vintage_format(base->release->vintage).text, base->release->product,
		             period_format(row->period).text,
		             vintage_format(row->release->vintage).text, row->release->product);
	if (row->status == 'U' || base->status == 'U')
		command_note(context, "%s: a figure of low reliability (status U) is compared; nothing "
		             "follows from it alone.", row->place);
	if (row->status == 'P')
		command_note(context, "%s may still be revised, or is only partly published.",
		             period_format(row->period).text);
	return TRATA_OK;
}

/* One release must answer for both periods: it is asked for the months of both, and the rows of
 * one period are told from the other by their months. */
static enum trata_status answer_period(struct command_context *context,
                                       const struct query *query, struct period period,
                                       struct answer *out, struct trata_error *error)
{
	struct query one = *query;
	one.period = period;
	one.has_period = true;
	one.unit = UNIT_NONE;
	return query_answer(context->store, &one, out, error);
}

static const struct answer_row *same_place(const struct answer *answer,
                                           const struct answer_row *row)
{
	for (size_t i = 0; i < answer->count; i++) {
		const struct answer_row *other = &answer->rows[i];
		if (strcmp(other->place, row->place) == 0 && strcmp(other->sex, row->sex) == 0 &&
		    strcmp(other->age, row->age) == 0 && strcmp(other->purpose, row->purpose) == 0)
			return other;
	}
	return NULL;
}

static enum trata_status check_rows(const struct answer *answer, struct period asked,
                                    struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < answer->count; i++)
		status = period_pair_covered(answer->rows[i].period, asked, error);
	return status;
}

struct request {
	struct query query;
	struct period_pair pair;
	double level;
};

static enum trata_status read_request(struct command_context *context, struct request *request,
                                      struct trata_error *error)
{
	const struct options *options = &context->options;
	if (!options->query.period || !options->baseline) {
		error_set(error, TRATA_EARG, "compare needs --period and --baseline");
		error_hint(error, "for example --period 2022-H1 --baseline 2021-H1");
		return TRATA_EARG;
	}
	enum trata_status status = command_level(context, &request->level, error);
	if (status == TRATA_OK)
		status = command_query(context, context->arguments[0], &request->query, error);
	if (status == TRATA_OK && (request->query.measure->kind == MEASURE_TIER ||
	                           request->query.measure->kind == MEASURE_RATIO)) {
		error_set(error, TRATA_EFEWOBS, "%s is no count: two of them have no ratio",
		          request->query.measure->id);
		error_hint(error, "`trata series %s` shows them", request->query.measure->id);
		status = TRATA_EFEWOBS;
	}
	if (status == TRATA_OK)
		status = period_pair_read(&request->query, options->baseline, &request->pair, error);
	return status;
}

static enum trata_status add_pairs(struct command_context *context, struct sheet *sheet,
                                   const struct request *request, const struct answer *now,
                                   const struct answer *before, struct trata_error *error)
{
	enum trata_status status = check_rows(now, request->pair.period, error);
	if (status == TRATA_OK)
		status = check_rows(before, request->pair.baseline, error);
	for (size_t i = 0; status == TRATA_OK && i < now->count; i++) {
		const struct answer_row *base = same_place(before, &now->rows[i]);
		if (base && base->has_value && now->rows[i].has_value)
			status = add_pair(context, sheet, &request->query,
			                  (struct pair){ base, &now->rows[i] }, request->level, error);
	}
	return status;
}

/* ------------------------------------------------------------------ how the months swing */

#define SWING_MONTHS 240

static size_t months_like(const struct answer *monthly, const struct answer_row *row,
                          double values[SWING_MONTHS])
{
	size_t count = 0;
	for (size_t i = 0; i < monthly->count && count < SWING_MONTHS; i++) {
		const struct answer_row *one = &monthly->rows[i];
		if (one->has_value && one->value >= 0 && strcmp(one->place, row->place) == 0 &&
		    strcmp(one->sex, row->sex) == 0 && strcmp(one->age, row->age) == 0 &&
		    strcmp(one->purpose, row->purpose) == 0)
			values[count++] = one->value;
	}
	return count;
}

/* Says the wider interval of the negative-binomial comparison of the months beside the exact one,
 * where the months swing more than chance makes them. Nothing is said of yearly figures. */
static void tell_swing(struct command_context *context, const struct request *request,
                       const struct answer *now, const struct answer *before)
{
	struct query monthly = request->query;
	struct answer months_now = {0}, months_before = {0};
	double values[SWING_MONTHS], base[SWING_MONTHS];
	monthly.has_period = true;
	monthly.unit = UNIT_MONTH;
	monthly.period = request->pair.period;
	enum trata_status status = query_answer(context->store, &monthly, &months_now, NULL);
	monthly.period = request->pair.baseline;
	if (status == TRATA_OK)
		status = query_answer(context->store, &monthly, &months_before, NULL);
	for (size_t i = 0; status == TRATA_OK && i < now->count; i++) {
		struct rate_ratio ratio;
		const struct answer_row *row = &now->rows[i];
		if (!same_place(before, row))
			continue;
		struct sample_months a = { values, NULL, months_like(&months_now, row, values) };
		struct sample_months b = { base, NULL, months_like(&months_before, row, base) };
		if (a.months < 2 || b.months < 2 ||
		    two_sample_overdispersed(a, b, request->level, &ratio, NULL) != TRATA_OK ||
		    !ratio.has_theta)
			continue;
		command_note(context, "%s: the months swing more than chance makes them; counting that "
		             "(negative-binomial), the change of %+.1f %% has the interval %+.1f to %+.1f "
		             "%%, p %.3f.", row->place, ratio.change_percent, ratio.change_interval.lower,
		             ratio.change_interval.upper, ratio.p_value);
	}
	answer_free(&months_now);
	answer_free(&months_before);
}

enum trata_status run_compare(struct command_context *context, struct trata_error *error)
{
	struct request request = {0};
	struct answer now = {0}, before = {0};
	struct sheet_column used[COLUMNS + GROUP_COLUMNS];
	struct sheet *sheet = NULL;
	enum trata_status status = read_request(context, &request, error);
	if (status == TRATA_OK && !(sheet = sheet_by(&request.query, used)))
		status = error_memory(error);
	if (status == TRATA_OK)
		status = period_pair_pin(context, &request.query, &request.pair, error);
	if (status == TRATA_OK)
		status = answer_period(context, &request.query, request.pair.period, &now, error);
	if (status == TRATA_OK)
		status = answer_period(context, &request.query, request.pair.baseline, &before, error);
	if (status == TRATA_OK)
		status = add_pairs(context, sheet, &request, &now, &before, error);
	if (status == TRATA_OK) {
		bool cases = request.query.measure->kind == MEASURE_COUNT;
		if (cases)
			tell_swing(context, &request, &now, &before);
		command_note(context, "%s", cases
			? translate("the exact interval of the table counts each case as independent; cases "
			            "that come in groups make it too narrow.")
			: translate("no count of cases: a difference without interval or test."));
		status = releases_of_both(&now, &before, error);
	}
	if (status == TRATA_OK) {
		status = command_write(context, sheet, now.releases, now.release_count, error);
	}
	sheet_free(sheet);
	answer_free(&now);
	answer_free(&before);
	return status;
}
