/* multiplier in words: no number stands on a line without what must be said with it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../stat/count.h"
#include "multiplier.h"

/* 94200 as 94,200; numbers below 1,000 with up to two decimals: 14.08. */
static void put_number(struct text *out, double value)
{
	char digits[64];
	bool whole = fabs(value) >= 1000 || value == floor(value);
	snprintf(digits, sizeof digits, whole ? "%.0f" : "%.2f", value);
	size_t length = strcspn(digits, ".");
	for (size_t i = 0; i < length; i++) {
		if (i && (length - i) % 3 == 0)
			text_append_char(out, ',');
		text_append_char(out, digits[i]);
	}
	text_append(out, digits + length);
}

static void put_range(struct text *out, bool point, double value, bool ends,
                      const struct interval *range)
{
	if (point)
		put_number(out, value);
	if (point && ends)
		text_append(out, " (");
	if (ends) {
		put_number(out, range->lower);
		text_append(out, " to ");
		put_number(out, range->upper);
	}
	if (point && ends)
		text_append(out, ")");
}

void multiplier_put_register(struct text *out, const struct query *query,
                             const struct answer_row *figure, double level)
{
	struct count_rate chance;
	text_append(out, "register: ");
	if (!figure->has_value) {
		text_printf(out, "no figure of %s for %s, %s", query->measure->id, figure->place,
		            period_format(figure->period).text);
		return;
	}
	put_number(out, figure->value);
	text_printf(out, " %s (%s), %s, %s, status %c, release %s", query->measure->title_en,
	            figure->unit, figure->place, period_format(figure->period).text, figure->status,
	            figure->release ? vintage_format(figure->release->vintage).text : "of each month");
	if (count_interval(figure->value, 1, level, &chance, NULL) == TRATA_OK) {
		text_append(out, "; as a Poisson count ");
		put_number(out, floor(chance.interval.lower));
		text_append(out, " to ");
		put_number(out, ceil(chance.interval.upper));
		text_printf(out, " (%g %%)", level * 100);
	}
}

static void put_study(struct text *out, const struct multiplier_study *study)
{
	if (!study->rate) {
		text_printf(out, "\n%s, without a source\n", study->id);
		return;
	}
	const char *const *cells = study->rate->cells;
	text_printf(out, "\n%s: %s (%s%s%s)\n", study->id, cells[RATE_STUDY], cells[RATE_PUBLISHER],
	            cells[RATE_YEAR][0] ? ", " : "", cells[RATE_YEAR]);
	if (cells[RATE_WORDING][0])
		text_printf(out, "  says    \"%s\"\n", cells[RATE_WORDING]);
	text_printf(out, "  about   %s; %s\n", cells[RATE_POPULATION], cells[RATE_OFFENCE]);
	text_printf(out, "  method  %s\n", cells[RATE_METHOD]);
	text_printf(out, "  read at %s\n", cells[RATE_URL]);
}

/* The estimate, inside the sentence that warns of it. */
static void put_estimate(struct text *out, const struct query *query,
                         const struct multiplier_row *row)
{
	const char *warnings = text_string(&row->warnings);
	if (!row->has_estimate) {
		text_printf(out, "  WARNING no estimate: %s\n", warnings);
		return;
	}
	text_append(out, "  WARNING unverified product, do not quote it as a number of victims: ");
	put_number(out, row->figure->value);
	text_append(out, " registered x ");
	put_range(out, row->has_point, row->multiplier, row->has_ends, &row->multipliers);
	text_append(out, " would be ");
	put_range(out, row->has_point, row->estimate, row->has_ends, &row->ends);
	text_printf(out, " %s if the rate held; %s\n", query->measure->unit, warnings);
}

/* How far the studies lie apart for one figure of the register. */
static void put_spread(struct text *out, const struct multiplier_row *rows, size_t count)
{
	double least = INFINITY, most = 0;
	for (size_t i = 0; i < count; i++) {
		const struct multiplier_row *row = &rows[i];
		double low = row->has_point ? row->multiplier : row->multipliers.lower;
		double high = row->has_point ? row->multiplier : row->multipliers.upper;
		if (!row->has_estimate)
			continue;
		least = fmin(least, low);
		most = fmax(most, high);
	}
	if (!(most > 0))
		return;
	text_append(out, "\nSpread: the rates multiply the register by ");
	put_number(out, least);
	text_append(out, " to ");
	put_number(out, most);
	text_append(out, ", ");
	put_number(out, round(10 * most / least) / 10);
	text_append(out, "-fold apart. That, and no single product, is the finding.\n");
}

void multiplier_write_text(struct command_context *context, const struct query *query,
                           const struct multiplier_row *rows, size_t count)
{
	struct text *out = &context->out;
	double level;
	if (command_level(context, &level, NULL) != TRATA_OK)
		return;
	for (size_t i = 0, next; i < count; i = next) {
		for (next = i; next < count && rows[next].figure == rows[i].figure; next++)
			;
		text_append(out, i ? "\n" : "");
		multiplier_put_register(out, query, rows[i].figure, level);
		text_append_char(out, '\n');
		for (size_t j = i; j < next; j++) {
			/* what a study says is told once */
			if (i == 0 || next - i > 1)
				put_study(out, rows[j].study);
			put_estimate(out, query, &rows[j]);
		}
		if (next - i > 1)
			put_spread(out, &rows[i], next - i);
	}
}

/* ------------------------------------------------------------------ --list */

static const struct sheet_column brief[] = {
	{ "id", SHEET_STRING, -1, "" }, { "year", SHEET_STRING, -1, "" },
	{ "kind", SHEET_STRING, -1, "" }, { "value", SHEET_STRING, -1, "" },
	{ "low", SHEET_STRING, -1, "" }, { "high", SHEET_STRING, -1, "" },
	{ "unit", SHEET_STRING, -1, "" }, { "population", SHEET_STRING, -1, "" },
	{ "offence", SHEET_STRING, -1, "" }, { "method", SHEET_STRING, -1, "" },
};
static const enum rate_column shown[] = { RATE_ID, RATE_YEAR, RATE_KIND, RATE_VALUE, RATE_LOW,
	RATE_HIGH, RATE_UNIT, RATE_POPULATION, RATE_OFFENCE, RATE_METHOD };
#define BRIEF (sizeof brief / sizeof *brief)

enum trata_status multiplier_list(struct command_context *context,
                                  const struct rate_ledger *ledger, struct trata_error *error)
{
	bool text = context->format == SHEET_TEXT;
	struct sheet_column all[RATE_COLUMNS];
	for (size_t c = 0; c < RATE_COLUMNS; c++)
		all[c] = (struct sheet_column){ rate_columns[c].name, SHEET_STRING, -1,
		                                rate_columns[c].description };
	struct sheet *sheet = sheet_new(text ? brief : all, text ? BRIEF : RATE_COLUMNS);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < ledger->count; i++)
		for (size_t c = 0; c < (text ? BRIEF : (size_t)RATE_COLUMNS); c++)
			sheet_string(sheet, ledger->rates[i].cells[text ? shown[c] : c]);
	command_note(context, "none of these is an official figure of trafficking. Only the kinds "
	             "reported, dark-figure and ratio are rates; persons are no rate, and a part is one "
	             "step of several. --format csv shows source and wording of each.");
	enum trata_status status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	return status;
}
