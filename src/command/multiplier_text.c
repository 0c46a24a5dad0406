/* multiplier in words: no number stands on a line without what must be said with it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../claim/say.h"
#include "../stat/count.h"
#include "multiplier.h"

struct digits_text { char text[80]; };

/* 94200 as 94,200; numbers below 1,000 with up to two decimals: 14.08. */
static struct digits_text number_of(double value)
{
	struct digits_text out;
	char digits[64];
	size_t used = 0;
	bool whole = fabs(value) >= 1000 || value == floor(value);
	snprintf(digits, sizeof digits, whole ? "%.0f" : "%.2f", value);
	size_t length = strcspn(digits, ".");
	for (size_t i = 0; i < length && used < sizeof out.text - 8; i++) {
		if (i && (length - i) % 3 == 0)
			out.text[used++] = ',';
		out.text[used++] = digits[i];
	}
	snprintf(out.text + used, sizeof out.text - used, "%.6s", digits + length);
	return out;
}

static struct text range_of(bool point, double value, bool ends, const struct interval *range)
{
	struct text out = {0};
	if (point)
		text_append(&out, number_of(value).text);
	if (ends)
		text_say(&out, point ? " (%s to %s)" : "%s to %s", number_of(range->lower).text,
		         number_of(range->upper).text);
	return out;
}

void multiplier_put_register(struct text *out, const struct query *query,
                             const struct answer_row *figure, double level)
{
	struct count_rate chance;
	const struct measure *measure = query->measure;
	if (!figure->has_value) {
		text_say(out, "register: no figure of %s for %s, %s", measure->id, figure->place,
		         period_format(figure->period).text);
		return;
	}
	text_say(out, "register: %s %s (%s), %s, %s, status %c, release %s",
	         number_of(figure->value).text,
	         language_spoken() == SPANISH ? measure->title_es : measure->title_en,
	         translate_as("cell", figure->unit), figure->place,
	         period_format(figure->period).text, figure->status, figure->release
	         ? vintage_format(figure->release->vintage).text : translate("of each month"));
	if (count_interval(figure->value, 1, level, &chance, NULL) == TRATA_OK)
		text_say(out, "; as a Poisson count %s to %s (%g %%)",
		         number_of(floor(chance.interval.lower)).text,
		         number_of(ceil(chance.interval.upper)).text, level * 100);
}

/* A word of the ledger in the language spoken. */
static const char *said(const char *word)
{
	return say_rate(word, language_spoken() == SPANISH);
}

static void put_study(struct text *out, const struct multiplier_study *study)
{
	if (!study->rate) {
		text_say(out, "\n%s, without a source\n", translate(study->id));
		return;
	}
	const char *const *cells = study->rate->cells;
	text_say(out, "\n%s: %s (%s%s%s)\n", study->id, cells[RATE_STUDY], cells[RATE_PUBLISHER],
	         cells[RATE_YEAR][0] ? ", " : "", cells[RATE_YEAR]);
	if (cells[RATE_WORDING][0])
		text_say(out, "  says    \"%s\"\n", cells[RATE_WORDING]);
	text_say(out, "  about   %s; %s\n", said(cells[RATE_POPULATION]), said(cells[RATE_OFFENCE]));
	text_say(out, "  method  %s\n", said(cells[RATE_METHOD]));
	text_say(out, "  read at %s\n", cells[RATE_URL]);
}

/* The estimate, inside the sentence that warns of it. */
static void put_estimate(struct text *out, const struct query *query,
                         const struct multiplier_row *row)
{
	const char *warnings = text_string(&row->warnings);
	if (!row->has_estimate) {
		text_say(out, "  WARNING no estimate: %s\n", warnings);
		return;
	}
	struct text by = range_of(row->has_point, row->multiplier, row->has_ends, &row->multipliers);
	struct text product = range_of(row->has_point, row->estimate, row->has_ends, &row->ends);
	text_say(out, "  WARNING unverified product, do not quote it as a number of victims: %s "
	         "registered x %s would be %s %s if the rate held; %s\n",
	         number_of(row->figure->value).text, text_string(&by), text_string(&product),
	         translate_as("cell", query->measure->unit), warnings);
	out->failed = out->failed || by.failed || product.failed;
	text_free(&by);
	text_free(&product);
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
	text_say(out, "\nSpread: the rates multiply the register by %s to %s, %s-fold apart. That, and "
	         "no single product, is the finding.\n", number_of(least).text, number_of(most).text,
	         number_of(round(10 * most / least) / 10).text);
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
			sheet_string(sheet, text ? said(ledger->rates[i].cells[shown[c]])
			                         : ledger->rates[i].cells[c]);
	command_note(context, "none of these is an official figure of trafficking. Only the kinds "
	             "reported, dark-figure and ratio are rates; persons are no rate, and a part is one "
	             "step of several. --format csv shows source and wording of each.");
	enum trata_status status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	return status;
}
