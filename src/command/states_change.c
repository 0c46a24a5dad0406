/* states --change: the change of each state, and what it does to the country's. */
#include "states_change.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"

struct signed_text signed_number(double value, int decimals)
{
	struct signed_text out;
	snprintf(out.text, sizeof out.text, "%+.*f", decimals, value);
	return out;
}

/* ------------------------------------------------------------------ the numbers */

enum trata_status state_change_ratio(const struct state_change *change, double baseline,
                                     double count, double level, struct rate_ratio *out,
                                     struct trata_error *error)
{
	return two_sample_exact(count, period_months(change->pair.period), baseline,
	                        period_months(change->pair.baseline), level, out, error);
}

static enum trata_status read_one(struct command_context *context, struct query query,
                                  struct period period, struct breakdown_request request,
                                  struct breakdown *out, struct trata_error *error)
{
	query.period = period;
	query.has_period = true;
	request.parts = BREAKDOWN_RATES;
	enum trata_status status = breakdown_make(context->store, &query, &request, out, error);
	return status == TRATA_OK ? period_pair_covered(out->period, period, error) : status;
}

static enum trata_status read_both(struct command_context *context,
                                   struct states_request *request, struct state_change *out,
                                   struct trata_error *error)
{
	struct query *query = &request->query;
	enum trata_status status = period_pair_read(query, context->options.change, &out->pair,
	                                            error);
	if (status != TRATA_OK)
		return status;
	if (period_months(out->pair.period) != period_months(out->pair.baseline)) {
		error_set(error, TRATA_EARG, "%s and %s are not of equal length, so the differences of "
		          "the states would not add up", period_format(out->pair.baseline).text,
		          period_format(out->pair.period).text);
		error_hint(error, "take the same months of both years, such as 2022-H1 and 2021-H1");
		return TRATA_EARG;
	}
	/* the release is looked for by state, whatever --place picks */
	struct query whole = *query;
	whole.places[0] = place_mexico.code;
	whole.place_count = 1;
	status = period_pair_pin(context, &whole, &out->pair, error);
	query->as_of = whole.as_of;
	query->vintage = whole.vintage;
	if (status == TRATA_OK)
		status = read_one(context, *query, out->pair.baseline, request->breakdown,
		                  &out->baseline, error);
	if (status == TRATA_OK)
		status = read_one(context, *query, out->pair.period, request->breakdown, &out->now,
		                  error);
	return status;
}

static enum trata_status without(const struct state_change *change, size_t row, double level,
                                 struct rate_ratio *out, struct trata_error *error)
{
	const struct decompose_group *group = &change->groups[row];
	return state_change_ratio(change, change->whole.baseline - group->baseline,
	                          change->whole.count - group->count, level, out, error);
}

static enum trata_status decompose(const struct states_request *request,
                                   struct state_change *out, struct trata_error *error)
{
	double level = request->breakdown.level;
	out->count = out->dropped = out->now.count;
	for (size_t i = 0; i < out->count; i++) {
		const struct breakdown_row *before = &out->baseline.rows[i], *now = &out->now.rows[i];
		out->groups[i] = (struct decompose_group){ before->count, now->count };
		out->unstated[i] = before->has_count != now->has_count;
		if (request->drop == now->state)
			out->dropped = i;
	}
	enum trata_status status = decompose_counts(out->groups, out->count, out->parts, &out->whole,
	                                            error);
	if (status != TRATA_OK)
		return status;
	out->carrier = out->whole.largest;
	if (out->whole.difference != 0)
		out->carried = out->parts[out->carrier].difference / out->whole.difference;
	status = state_change_ratio(out, out->whole.baseline, out->whole.count, level, &out->ratio,
	                            error);
	if (status == TRATA_OK)
		status = without(out, out->carrier, level, &out->without, error);
	if (status == TRATA_OK && out->dropped < out->count)
		status = without(out, out->dropped, level, &out->without_dropped, error);
	return status;
}

enum trata_status state_change_make(struct command_context *context,
                                    struct states_request *request, struct state_change *out,
                                    struct trata_error *error)
{
	*out = (struct state_change){0};
	enum trata_status status = read_both(context, request, out, error);
	return status == TRATA_OK ? decompose(request, out, error) : status;
}

void state_change_free(struct state_change *change)
{
	breakdown_free(&change->baseline);
	breakdown_free(&change->now);
}

/* ------------------------------------------------------------------ the table */

static const struct sheet_column columns[] = {
	{ "place", SHEET_STRING, -1, "the state; MX for the country" },
	{ "name", SHEET_STRING, -1, "its name in the language asked for" },
	{ "baseline_period", SHEET_STRING, -1, "months of the baseline" },
	{ "period", SHEET_STRING, -1, "months of the period" },
	{ "baseline_value", SHEET_NUMBER, -1, "figure of the baseline" },
	{ "value", SHEET_NUMBER, -1, "figure of the period" },
	{ "difference", SHEET_NUMBER, -1, "value less baseline_value; the states add up to MX" },
	{ "change_percent", SHEET_NUMBER, 1, "change of the count" },
	{ "change_lower", SHEET_NUMBER, 1, "lower end of its exact interval" },
	{ "change_upper", SHEET_NUMBER, 1, "upper end of it; empty: there is none" },
	{ "p_value", SHEET_NUMBER, 4, "two-sided exact test of no change" },
	{ "contribution_points", SHEET_NUMBER, 1, "percentage points of the country's change" },
	{ "without_difference", SHEET_NUMBER, -1, "the country's difference without the state" },
	{ "without_percent", SHEET_NUMBER, 1, "the country's change without the state" },
	{ "flag", SHEET_STRING, -1, "small-base, carries, unstated; several with ;" },
	{ "vintage", SHEET_STRING, -1, "release of the period's figure" },
	{ "source", SHEET_STRING, -1, "table family" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

static const struct sheet_column text_columns[] = {
	{ "place", SHEET_STRING, -1, "" },
	{ "name", SHEET_STRING, -1, "" },
	{ "before", SHEET_NUMBER, -1, "" },
	{ "now", SHEET_NUMBER, -1, "" },
	{ "difference", SHEET_NUMBER, -1, "" },
	{ "change %", SHEET_NUMBER, 1, "" },
	{ "interval", SHEET_STRING, -1, "" },
	{ "points", SHEET_NUMBER, 1, "" },
	{ "without %", SHEET_NUMBER, 1, "" },
	{ "flag", SHEET_STRING, -1, "" },
};
#define TEXT_COLUMNS (sizeof text_columns / sizeof *text_columns)

/* One line of the table: a state, the country, or the country without a state. */
struct line {
	const char *code, *name;
	bool has_baseline, has_value;
	double baseline, value, difference;
	struct rate_ratio ratio;
	bool has_points, has_without, has_without_percent;
	double points, without_difference, without_percent;
	char flag[40];
	const struct release *release;
};

static void put(struct sheet *sheet, bool has, double value)
{
	if (has)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

static void put_line(struct sheet *sheet, const struct states_request *request,
                     const struct state_change *change, const struct line *line)
{
	const struct rate_ratio *ratio = &line->ratio;
	sheet_string(sheet, line->code);
	sheet_string(sheet, line->name);
	sheet_string(sheet, period_format(change->pair.baseline).text);
	sheet_string(sheet, period_format(change->pair.period).text);
	put(sheet, line->has_baseline, line->baseline);
	put(sheet, line->has_value, line->value);
	bool has = line->has_baseline || line->has_value;
	put(sheet, has, line->difference);
	put(sheet, has && ratio->has_ratio, ratio->change_percent);
	put(sheet, has, ratio->change_interval.lower);
	put(sheet, has && ratio->has_upper, ratio->change_interval.upper);
	put(sheet, has, ratio->p_value);
	put(sheet, has && line->has_points, line->points);
	put(sheet, has && line->has_without, line->without_difference);
	put(sheet, has && line->has_without_percent, line->without_percent);
	sheet_string(sheet, line->flag);
	if (line->release || has)
		sheet_string(sheet, answer_vintage(&request->query, line->release).text);
	else
		sheet_missing(sheet);
	sheet_string(sheet, request->query.source);
}

/* The words of the flag column, each in the language spoken. */
static void put_flags(struct sheet *sheet, const char *flag)
{
	struct text out = {0};
	char word[40];
	for (const char *at = flag; *at;) {
		size_t length = strcspn(at, ";");
		snprintf(word, sizeof word, "%.*s", (int)length, at);
		text_printf(&out, "%s%s", at == flag ? "" : ";", translate_as("cell", word));
		at += length + (at[length] == ';');
	}
	sheet_string(sheet, text_string(&out));
	text_free(&out);
}

static void put_text_line(struct sheet *sheet, const struct line *line)
{
	const struct rate_ratio *ratio = &line->ratio;
	bool has = line->has_baseline || line->has_value;
	char span[64] = "";
	sheet_string(sheet, line->code);
	sheet_string(sheet, line->name);
	put(sheet, line->has_baseline, line->baseline);
	put(sheet, line->has_value, line->value);
	put(sheet, has, line->difference);
	put(sheet, has && ratio->has_ratio, ratio->change_percent);
	if (has && ratio->has_upper)
		snprintf(span, sizeof span, translate("%.0f to %.0f"), ratio->change_interval.lower,
		         ratio->change_interval.upper);
	else if (has && ratio->change_interval.lower > -100)
		snprintf(span, sizeof span, translate("%.0f or more"), ratio->change_interval.lower);
	else
		snprintf(span, sizeof span, "-");
	sheet_string(sheet, span);
	put(sheet, has && line->has_points, line->points);
	put(sheet, has && line->has_without_percent, line->without_percent);
	put_flags(sheet, line->flag);
}

static void add_flag(char flag[40], const char *word)
{
	size_t length = strlen(flag);
	snprintf(flag + length, 40 - length, "%s%s", length ? ";" : "", word);
}

static enum trata_status state_line(const struct states_request *request,
                                    const struct state_change *change, size_t row,
                                    struct line *line, struct trata_error *error)
{
	const struct breakdown_row *before = &change->baseline.rows[row];
	const struct breakdown_row *now = &change->now.rows[row];
	const struct decompose_part *part = &change->parts[row];
	*line = (struct line){ .code = now->code, .name = states_name(request, now->state),
		.has_baseline = before->has_count, .has_value = now->has_count,
		.baseline = before->count, .value = now->count, .difference = part->difference,
		.has_points = part->has_points, .points = part->points, .has_without = true,
		.without_difference = part->without_difference,
		.has_without_percent = part->has_without, .without_percent = part->without_percent,
		.release = now->has_count ? now->release : before->release };
	if (part->small_base && (before->has_count || now->has_count))
		add_flag(line->flag, "small-base");
	if (part->reverses)
		add_flag(line->flag, "carries");
	if (change->unstated[row])
		add_flag(line->flag, "unstated");
	return state_change_ratio(change, before->count, now->count, request->breakdown.level,
	                          &line->ratio, error);
}

static void whole_line(const struct states_request *request, const struct state_change *change,
                       struct line *line)
{
	*line = (struct line){ .code = place_mexico.code, .name = states_name(request, &place_mexico),
		.has_baseline = true, .has_value = true, .baseline = change->whole.baseline,
		.value = change->whole.count, .difference = change->whole.difference,
		.ratio = change->ratio, .has_points = change->whole.has_change,
		.points = change->whole.change_percent };
	if (change->ratio.small_base)
		add_flag(line->flag, "small-base");
	for (size_t i = 0; i < change->now.answer.release_count; i++)
		line->release = change->now.answer.releases[i];
}

static void put_any(struct command_context *context, struct sheet *sheet,
                    const struct states_request *request, const struct state_change *change,
                    const struct line *line)
{
	if (context->format == SHEET_TEXT)
		put_text_line(sheet, line);
	else
		put_line(sheet, request, change, line);
}

/* The country without the state of --drop. */
static void put_dropped(struct command_context *context, struct sheet *sheet,
                        const struct states_request *request, const struct state_change *change)
{
	char code[40], name[120];
	const struct breakdown_row *row = &change->now.rows[change->dropped];
	const struct decompose_group *group = &change->groups[change->dropped];
	struct line line;
	whole_line(request, change, &line);
	snprintf(code, sizeof code, context->format == SHEET_TEXT ? translate("%s without %s")
	         : "%s without %s", place_mexico.code, row->code);
	snprintf(name, sizeof name, request->spanish ? "%s sin %s" : "%s without %s", line.name,
	         states_name(request, row->state));
	line.code = code;
	line.name = name;
	line.baseline -= group->baseline;
	line.value -= group->count;
	line.difference = change->parts[change->dropped].without_difference;
	line.ratio = change->without_dropped;
	line.has_points = false;
	line.flag[0] = '\0';
	if (line.ratio.small_base)
		add_flag(line.flag, "small-base");
	put_any(context, sheet, request, change, &line);
}

/* By contribution in the country's direction, largest first; or as --sort says. */
static enum trata_status order_rows(const struct states_request *request,
                                    const struct state_change *change, size_t *order,
                                    struct trata_error *error)
{
	if (request->sort_given)
		return breakdown_order(&change->now, request->sort, request->spanish, order, error);
	double values[PLACE_STATES];
	size_t ranks[PLACE_STATES], used = 0;
	double sign = change->whole.direction == DECOMPOSE_FALL ? -1 : 1;
	for (size_t i = 0; i < change->count; i++)
		values[i] = sign * change->parts[i].difference;
	rank_values(values, change->count, order, ranks);
	for (size_t rank = 1; rank <= change->count; rank++)
		for (size_t i = 0; i < change->count; i++)
			if (ranks[i] == rank)
				order[used++] = i;
	return TRATA_OK;
}

static enum trata_status fill(struct command_context *context,
                              const struct states_request *request,
                              const struct state_change *change, struct sheet *sheet,
                              struct trata_error *error)
{
	size_t order[PLACE_STATES];
	struct line line;
	enum trata_status status = order_rows(request, change, order, error);
	for (size_t i = 0; status == TRATA_OK && i < change->count; i++) {
		if (!states_picked(request, change->now.rows[order[i]].state))
			continue;
		status = state_line(request, change, order[i], &line, error);
		if (status == TRATA_OK)
			put_any(context, sheet, request, change, &line);
	}
	if (status != TRATA_OK)
		return status;
	whole_line(request, change, &line);
	put_any(context, sheet, request, change, &line);
	if (change->dropped < change->count)
		put_dropped(context, sheet, request, change);
	return TRATA_OK;
}

enum trata_status states_change(struct command_context *context, struct states_request *request,
                                struct trata_error *error)
{
	struct state_change *change = memory_new(1, sizeof *change);
	struct sheet *sheet = context->format == SHEET_TEXT ? sheet_new(text_columns, TEXT_COLUMNS)
	                                                    : sheet_new(columns, COLUMNS);
	enum trata_status status = change && sheet ? TRATA_OK : error_memory(error);
	if (status == TRATA_OK)
		status = state_change_make(context, request, change, error);
	if (status == TRATA_OK)
		status = fill(context, request, change, sheet, error);
	if (status == TRATA_OK)
		status = state_change_notes(context, request, change, error);
	if (status == TRATA_OK)
		status = state_change_groups(context, request, change, error);
	if (status == TRATA_OK)
		status = command_write(context, sheet, change->now.answer.releases,
		                       change->now.answer.release_count, error);
	if (change)
		state_change_free(change);
	memory_free(change);
	sheet_free(sheet);
	return status;
}
