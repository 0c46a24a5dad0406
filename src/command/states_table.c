/* states: the table of counts, shares, rates and ranks. */
#include <stdio.h>

#include "../base/memory.h"
#include "states.h"

/* CSV and JSON: the output contract. */
static const struct sheet_column columns[] = {
	{ "place", SHEET_STRING, -1, "the state; MX-CHH/Juárez for a municipality" },
	{ "name", SHEET_STRING, -1, "its name in the language asked for" },
	{ "value", SHEET_NUMBER, -1, "the count" },
	{ "share_percent", SHEET_NUMBER, 1, "of the whole country's count" },
	{ "share_lower", SHEET_NUMBER, 1, "lower end of its Wilson interval" },
	{ "share_upper", SHEET_NUMBER, 1, "upper end of it" },
	{ "population", SHEET_NUMBER, 0, "at mid-year; the mean over the months of several years" },
	{ "rate", SHEET_NUMBER, 2, "per 100,000 inhabitants and year" },
	{ "rate_lower", SHEET_NUMBER, 2, "lower end of its exact Poisson interval" },
	{ "rate_upper", SHEET_NUMBER, 2, "upper end of it" },
	{ "smoothed_rate", SHEET_NUMBER, 2, "empirical Bayes: drawn to the mean where cases are few" },
	{ "smoothed_lower", SHEET_NUMBER, 2, "lower end of its interval" },
	{ "smoothed_upper", SHEET_NUMBER, 2, "upper end of it" },
	{ "rank", SHEET_NUMBER, 0, "by rate, 1 the highest; ties share the lowest number" },
	{ "rank_lower", SHEET_NUMBER, 0, "lower end of its interval, by simulation" },
	{ "rank_upper", SHEET_NUMBER, 0, "upper end of it" },
	{ "flag", SHEET_STRING, -1, "high, low, high-poisson, low-poisson: outside the funnel" },
	{ "vintage", SHEET_STRING, -1, "release that the count comes from" },
	{ "source", SHEET_STRING, -1, "table family of the count" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* On a screen an interval takes one column, and release and source stand below. */
static const struct sheet_column text_columns[] = {
	{ "rank", SHEET_NUMBER, 0, "" },
	{ "interval", SHEET_STRING, -1, "" },
	{ "place", SHEET_STRING, -1, "" },
	{ "name", SHEET_STRING, -1, "" },
	{ "value", SHEET_NUMBER, -1, "" },
	{ "share %", SHEET_NUMBER, 1, "" },
	{ "interval", SHEET_STRING, -1, "" },
	{ "rate", SHEET_NUMBER, 2, "" },
	{ "interval", SHEET_STRING, -1, "" },
	{ "smoothed", SHEET_NUMBER, 2, "" },
	{ "flag", SHEET_STRING, -1, "" },
};
#define TEXT_COLUMNS (sizeof text_columns / sizeof *text_columns)

static const struct sheet_column municipal_columns[] = {
	{ "place", SHEET_STRING, -1, "" },
	{ "name", SHEET_STRING, -1, "" },
	{ "value", SHEET_NUMBER, -1, "" },
	{ "share %", SHEET_NUMBER, 2, "" },
	{ "interval", SHEET_STRING, -1, "" },
};
#define MUNICIPAL_COLUMNS (sizeof municipal_columns / sizeof *municipal_columns)

static void put_number(struct sheet *sheet, bool has, double value)
{
	if (has)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

static void put_interval(struct sheet *sheet, bool has, struct interval interval, double factor)
{
	put_number(sheet, has, interval.lower * factor);
	put_number(sheet, has, interval.upper * factor);
}

static void put_span(struct sheet *sheet, bool has, struct interval interval, int decimals)
{
	char span[64];
	if (!has) {
		sheet_missing(sheet);
		return;
	}
	snprintf(span, sizeof span, "%.*f-%.*f", decimals, interval.lower, decimals,
	         interval.upper);
	sheet_string(sheet, span);
}

static void put_name(struct sheet *sheet, const struct breakdown_row *row, bool spanish)
{
	struct text name = {0};
	breakdown_name(row, spanish, &name);
	sheet_string(sheet, text_string(&name));
	text_free(&name);
}

static void add_row(struct sheet *sheet, const struct states_request *request,
                    const struct breakdown_row *row)
{
	sheet_string(sheet, row->code);
	put_name(sheet, row, request->spanish);
	put_number(sheet, row->has_count, row->count);
	put_number(sheet, row->has_share, 100 * row->share.share);
	put_interval(sheet, row->has_share, row->share.wilson, 100);
	put_number(sheet, row->population > 0, row->population);
	put_number(sheet, row->has_rate, row->rate.rate);
	put_interval(sheet, row->has_rate, row->rate.interval, 1);
	put_number(sheet, row->has_smoothed, row->smoothed.rate);
	put_interval(sheet, row->has_smoothed, row->smoothed.interval, 1);
	put_number(sheet, row->has_rank, (double)row->rank.rank);
	put_number(sheet, row->has_rank_interval, (double)row->rank.lower);
	put_number(sheet, row->has_rank_interval, (double)row->rank.upper);
	sheet_string(sheet, breakdown_flag(row));
	if (row->has_count)
		sheet_string(sheet, answer_vintage(&request->query, row->release).text);
	else
		sheet_missing(sheet);
	sheet_string(sheet, request->query.source);
}

static void add_text_row(struct sheet *sheet, const struct states_request *request,
                         const struct breakdown_row *row)
{
	struct interval percent = { 100 * row->share.wilson.lower, 100 * row->share.wilson.upper };
	struct interval ranks = { (double)row->rank.lower, (double)row->rank.upper };
	bool municipal = row->municipality != NULL;
	if (!municipal) {
		put_number(sheet, row->has_rank, (double)row->rank.rank);
		put_span(sheet, row->has_rank_interval, ranks, 0);
	}
	sheet_string(sheet, row->code);
	put_name(sheet, row, request->spanish);
	put_number(sheet, row->has_count, row->count);
	put_number(sheet, row->has_share, 100 * row->share.share);
	put_span(sheet, row->has_share, percent, municipal ? 2 : 1);
	if (municipal)
		return;
	put_number(sheet, row->has_rate, row->rate.rate);
	put_span(sheet, row->has_rate, row->rate.interval, 2);
	put_number(sheet, row->has_smoothed, row->smoothed.rate);
	sheet_string(sheet, breakdown_flag(row));
}

static struct sheet *new_sheet(const struct command_context *context,
                               const struct states_request *request)
{
	if (context->format != SHEET_TEXT)
		return sheet_new(columns, COLUMNS);
	return request->query.by_municipality ? sheet_new(municipal_columns, MUNICIPAL_COLUMNS)
	                                      : sheet_new(text_columns, TEXT_COLUMNS);
}

static enum trata_status fill(struct command_context *context,
                              const struct states_request *request,
                              const struct breakdown *breakdown, struct sheet *sheet,
                              struct trata_error *error)
{
	size_t *order = memory_new(breakdown->count, sizeof *order);
	if (!order)
		return error_memory(error);
	enum trata_status status = breakdown_order(breakdown, request->sort, request->spanish, order,
	                                           error);
	for (size_t i = 0; status == TRATA_OK && i < breakdown->count; i++) {
		const struct breakdown_row *row = &breakdown->rows[order[i]];
		if (!states_picked(request, row->state))
			continue;
		if (context->format == SHEET_TEXT)
			add_text_row(sheet, request, row);
		else
			add_row(sheet, request, row);
	}
	memory_free(order);
	return status;
}

enum trata_status states_table(struct command_context *context, struct states_request *request,
                               struct trata_error *error)
{
	struct breakdown breakdown = {0};
	struct sheet *sheet = new_sheet(context, request);
	if (!request->query.by_municipality)
		request->breakdown.parts = BREAKDOWN_RATES | BREAKDOWN_RANKS | BREAKDOWN_CONCENTRATION |
		                           BREAKDOWN_NEIGHBOURS;
	enum trata_status status = sheet ? TRATA_OK : error_memory(error);
	if (status == TRATA_OK)
		status = breakdown_make(context->store, &request->query, &request->breakdown, &breakdown,
		                        error);
	if (status == TRATA_OK)
		status = fill(context, request, &breakdown, sheet, error);
	if (status == TRATA_OK)
		status = states_notes(context, request, &breakdown, error);
	if (status == TRATA_OK)
		status = command_write(context, sheet, breakdown.answer.releases,
		                       breakdown.answer.release_count, error);
	sheet_free(sheet);
	breakdown_free(&breakdown);
	return status;
}
