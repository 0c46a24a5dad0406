/* series: the figures. */
#include <string.h>

#include "../base/language.h"
#include "../stat/count.h"
#include "caveats.h"
#include "command.h"

#define SERIES_COLUMNS 16

static size_t series_columns(const struct query *query, bool interval,
                             struct sheet_column *columns)
{
	size_t n = 0;
	columns[n++] = (struct sheet_column){ "measure", SHEET_STRING, -1, "what is counted" };
	columns[n++] = (struct sheet_column){ "place", SHEET_STRING, -1, "where" };
	columns[n++] = (struct sheet_column){ "period", SHEET_STRING, -1, "months covered" };
	if (query->by_sex)
		columns[n++] = (struct sheet_column){ "sex", SHEET_STRING, -1, "" };
	if (query->by_age)
		columns[n++] = (struct sheet_column){ "age", SHEET_STRING, -1, "" };
	if (query->by_purpose)
		columns[n++] = (struct sheet_column){ "purpose", SHEET_STRING, -1, "" };
	columns[n++] = (struct sheet_column){ "value", SHEET_NUMBER, -1, "the figure" };
	if (interval) {
		columns[n++] = (struct sheet_column){ "lower", SHEET_NUMBER, 1, "" };
		columns[n++] = (struct sheet_column){ "upper", SHEET_NUMBER, 1, "" };
		columns[n++] = (struct sheet_column){ "level", SHEET_NUMBER, -1, "" };
	}
	columns[n++] = (struct sheet_column){ "unit", SHEET_STRING, -1, "" };
	columns[n++] = (struct sheet_column){ "bound", SHEET_STRING, -1, "" };
	columns[n++] = (struct sheet_column){ "status", SHEET_STRING, -1, "" };
	columns[n++] = (struct sheet_column){ "vintage", SHEET_STRING, -1, "" };
	columns[n++] = (struct sheet_column){ "source", SHEET_STRING, -1, "" };
	return n;
}

static enum trata_status add_interval(struct sheet *sheet, const struct answer_row *row,
                                      enum measure_kind kind, double level,
                                      struct trata_error *error)
{
	struct count_rate rate = {0};
	if (!row->has_value || row->value < 0 || kind != MEASURE_COUNT) {
		sheet_missing(sheet);
		sheet_missing(sheet);
		sheet_missing(sheet);
		return TRATA_OK;
	}
	enum trata_status status = count_interval(row->value, 1, level, &rate, error);
	sheet_number(sheet, rate.interval.lower);
	sheet_number(sheet, rate.interval.upper);
	sheet_number(sheet, rate.level);
	return status;
}

static enum trata_status add_row(const struct command_context *context, struct sheet *sheet,
                                 const struct query *query, const struct answer_row *row,
                                 double level, struct trata_error *error)
{
	bool interval = context->options.interval;
	enum trata_status status = TRATA_OK;
	char state[2] = { row->status, '\0' };
	sheet_string(sheet, query->measure->id);
	sheet_string(sheet, row->place);
	sheet_string(sheet, period_format(row->period).text);
	if (query->by_sex)
		sheet_string(sheet, row->sex);
	if (query->by_age)
		sheet_string(sheet, row->age);
	if (query->by_purpose)
		sheet_string(sheet, row->purpose);
	if (row->has_value && query->measure->kind == MEASURE_TIER && tier_name(row->value))
		sheet_string(sheet, tier_name(row->value));
	else if (row->has_value)
		sheet_number(sheet, row->value);
	else
		sheet_missing(sheet);
	if (interval)
		status = add_interval(sheet, row, query->measure->kind, level, error);
	sheet_string(sheet, row->unit);
	sheet_string(sheet, bound_names[row->bound]);
	sheet_string(sheet, state);
	sheet_string(sheet, answer_vintage(query, row->release).text);
	sheet_string(sheet, query->source);
	return status;
}

/* What a reader must know about the rows. */
static void add_notes(struct command_context *context, const struct query *query,
                      const struct answer *answer, bool interval)
{
	bool part_year = false;
	for (size_t i = 0; i < answer->count; i++)
		part_year = part_year || (query->unit == UNIT_YEAR &&
			period_months(answer->rows[i].period) < 12 && answer->rows[i].status == 'P');
	if (part_year)
		command_note(context, "a year that is not complete is shown with the months it covers; "
		             "do not set it against a whole year.");
	if (interval)
		command_note(context, "the exact interval is conservative for small counts: at 0.95 it "
		             "holds 98 times in 100 below about 5, 96 at 6, and the counts are taken as "
		             "independent cases.");
	if (answer->across_break && strncmp(query->source, "sesnsp-", 7) == 0)
		command_note(context, "the instrument changed in January 2026 (RNID): figures before "
		             "and after are not comparable.");
	if (answer->partial_used)
		command_note(context, "a partial release answers: what its copy left out is not zero.");
	caveats_note(context, query, answer);
	if (context->format == SHEET_TEXT)
		command_note(context, "these are %s: %s; %s.", language_spoken() == SPANISH
		             ? query->measure->title_es : query->measure->title_en,
		             translate(query->measure->counts), translate(query->measure->not));
}

enum trata_status run_series(struct command_context *context, struct trata_error *error)
{
	struct query query;
	struct answer answer = {0};
	struct sheet_column columns[SERIES_COLUMNS];
	struct sheet *sheet = NULL;
	double level;
	enum trata_status status = command_level(context, &level, error);
	if (status == TRATA_OK)
		status = command_query(context, context->arguments[0], &query, error);
	if (status == TRATA_OK)
		status = query_answer(context->store, &query, &answer, error);
	if (status == TRATA_OK) {
		bool interval = context->options.interval;
		sheet = sheet_new(columns, series_columns(&query, interval, columns));
		if (!sheet)
			status = error_memory(error);
		for (size_t i = 0; status == TRATA_OK && i < answer.count; i++)
			status = add_row(context, sheet, &query, &answer.rows[i], level, error);
	}
	if (status == TRATA_OK) {
		add_notes(context, &query, &answer, context->options.interval);
		status = command_write(context, sheet, answer.releases, answer.release_count, error);
	}
	sheet_free(sheet);
	answer_free(&answer);
	return status;
}
