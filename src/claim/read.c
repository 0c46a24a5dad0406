/* Reading the cells of a claim. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/nearest.h"
#include "../base/utf8.h"
#include "claim.h"

const char *const claim_column_names[CLAIM_COLUMNS] = {
	"id", "claim", "claimant", "published", "url", "kind", "measure", "offence", "purpose",
	"place", "period", "baseline", "sex", "age", "bound", "value", "unit", "as_of", "note",
};

const char *const claim_kind_names[KIND_COUNT] = {
	"value", "change", "share", "rate", "rank", "record", "projection", "streak", "multiplier",
	"quote",
};

const char *const claim_verdict_names[CLAIM_VERDICTS] = {
	"reproduced", "revised", "contradicted", "not-comparable", "no-official-figure",
};

const char *claim_verdict_title(enum claim_verdict verdict, bool spanish)
{
	static const char *const es[CLAIM_VERDICTS] = {
		"reproducido", "revisado", "contradicho", "no comparable", "sin cifra oficial",
	};
	static const char *const en[CLAIM_VERDICTS] = {
		"reproduced", "revised", "contradicted", "not comparable", "no official figure",
	};
	return spanish ? es[verdict] : en[verdict];
}

static enum trata_status at_column(struct trata_error *error, const struct claim_row *row,
                                   enum claim_column column)
{
	return error_where(error, NULL, row->line, claim_column_names[column]);
}

static enum trata_status missing(const struct claim_row *row, enum claim_column column,
                                 const char *why, struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "is empty, and %s", translate(why));
	return at_column(error, row, column);
}

static enum trata_status read_word(const struct claim_row *row, enum claim_column column,
                                   const char *const *names, size_t count, size_t *out,
                                   struct trata_error *error)
{
	const char *cell = row->cells[column];
	for (size_t i = 0; i < count; i++)
		if (strcmp(cell, names[i]) == 0) {
			*out = i;
			return TRATA_OK;
		}
	error_set(error, TRATA_EDATA, "\"%s\" is not a %s", error_quote_string(cell).text,
	          claim_column_names[column]);
	nearest_hint(error, cell, names, count);
	return at_column(error, row, column);
}

static enum trata_status read_period(const struct claim_row *row, enum claim_column column,
                                     struct period *out, struct trata_error *error)
{
	if (period_parse(row->cells[column], out, error) == TRATA_OK &&
	    out->first != MONTH_UNKNOWN)
		return TRATA_OK;
	error_set(error, TRATA_EDATA, "\"%s\" is not a period",
	          error_quote_string(row->cells[column]).text);
	return at_column(error, row, column);
}

/* A blank as_of is the day of publication: a month stands for its first day, a year for
 * 1 January. */
static enum trata_status read_as_of(const struct claim_row *row, struct claim *out,
                                    struct trata_error *error)
{
	enum claim_column column = row->cells[CLAIM_AS_OF][0] ? CLAIM_AS_OF : CLAIM_PUBLISHED;
	const char *cell = row->cells[column];
	day date;
	if (!cell[0] || (column == CLAIM_AS_OF && strcmp(cell, "latest") == 0)) {
		snprintf(out->as_of, sizeof out->as_of, "latest");
		return TRATA_OK;
	}
	out->dated = true;
	if (!day_parse(cell, &date)) {
		error_set(error, TRATA_EDATA, "\"%s\" is not a date", error_quote_string(cell).text);
		error_hint(error, "write 2022-08-15, 2022-08 or 2022");
		return at_column(error, row, column);
	}
	if (column == CLAIM_AS_OF)
		snprintf(out->as_of, sizeof out->as_of, "%.10s", cell);
	else
		snprintf(out->as_of, sizeof out->as_of, "%.10s", day_format(date).text);
	return TRATA_OK;
}

static bool holds_word(const char *text, const char *word)
{
	struct token tokens[16];
	size_t count = claim_tokens(text, tokens, 16);
	for (size_t i = 0; i < count; i++)
		if (strcmp(tokens[i].text, word) == 0)
			return true;
	return false;
}

/* "per 100,000", "por cada 100 mil habitantes". */
#define RATE_PER 100000

static void read_per(const struct claim_row *row, struct claim *out)
{
	struct token tokens[16];
	size_t count = claim_tokens(row->cells[CLAIM_UNIT], tokens, 16);
	struct claim_number number;
	out->per = RATE_PER;
	for (size_t i = 0; i < count; i++) {
		size_t at = i;
		if (claim_number_at(tokens, count, &at, NUMBER_COUNT, &number, NULL) &&
		    number.value >= 1) {
			out->per = number.value;
			return;
		}
	}
}

static enum trata_status read_bound(const struct claim_row *row, struct claim *out,
                                    struct trata_error *error)
{
	const char *cell = row->cells[CLAIM_BOUND];
	size_t bound = BOUND_EXACT;
	bool said = out->has_number && out->number.has_bound;
	if (cell[0]) {
		enum trata_status status = read_word(row, CLAIM_BOUND, bound_names, BOUND_COUNT, &bound,
		                                     error);
		if (status != TRATA_OK)
			return status;
	}
	out->bound = (enum bound)bound;
	if (!said)
		return TRATA_OK;
	if (cell[0] && out->number.bound != out->bound) {
		error_set(error, TRATA_EDATA, "\"%s\" is not what the value says: \"%s\"",
		          error_quote_string(cell).text,
		          error_quote_string(row->cells[CLAIM_VALUE]).text);
		error_hint(error, "leave the bound empty, or the words out of the value");
		return at_column(error, row, CLAIM_BOUND);
	}
	out->bound = out->number.bound;
	out->strict = out->number.strict;
	return TRATA_OK;
}

static bool needs_number(const struct claim *claim)
{
	return claim->kind != KIND_RECORD;
}

static enum trata_status read_value(const struct claim_row *row, struct claim *out,
                                    struct trata_error *error)
{
	const char *cell = row->cells[CLAIM_VALUE];
	bool ratio = out->kind == KIND_CHANGE || out->kind == KIND_SHARE || out->kind == KIND_RATE;
	if (!cell[strspn(cell, " ")])
		return needs_number(out) ? missing(row, CLAIM_VALUE, "this kind of claim has a number",
		                                   error) : TRATA_OK;
	if (claim_number_parse(cell, ratio ? NUMBER_RATIO : NUMBER_COUNT, &out->number, error) !=
	    TRATA_OK)
		return at_column(error, row, CLAIM_VALUE);
	out->has_number = true;
	if (out->kind == KIND_MULTIPLIER && out->number.has_ratio) {
		out->number.value = out->number.ratio;
		out->number.half = 0.5;
		out->number.percent = false;
	}
	bool percent_kind = out->kind == KIND_CHANGE || out->kind == KIND_SHARE;
	if (out->number.percent && !percent_kind && !holds_word(row->cells[CLAIM_UNIT], "percent")) {
		error_set(error, TRATA_EDATA, "\"%s\" is a percentage, and a claim of kind %s has none",
		          error_quote_string(cell).text, claim_kind_names[out->kind]);
		error_hint(error, "kind change for a percent change, share for a part of a whole");
		return at_column(error, row, CLAIM_VALUE);
	}
	if (out->number.value < 0 && out->kind != KIND_CHANGE) {
		error_set(error, TRATA_EDATA, "\"%s\" is below zero", error_quote_string(cell).text);
		error_hint(error, "kind change is for a fall; a count is 0 or more");
		return at_column(error, row, CLAIM_VALUE);
	}
	return TRATA_OK;
}

static enum trata_status read_baseline(const struct claim_row *row, struct claim *out,
                                       struct trata_error *error)
{
	const char *cell = row->cells[CLAIM_BASELINE];
	if (out->kind != KIND_CHANGE && out->kind != KIND_RECORD)
		return TRATA_OK;
	if (!cell[0])
		return missing(row, CLAIM_BASELINE, out->kind == KIND_CHANGE ?
		               "a change needs the period it starts from" :
		               "a record needs the period since which", error);
	enum trata_status status = read_period(row, CLAIM_BASELINE, &out->baseline_period, error);
	if (status != TRATA_OK)
		return status;
	out->has_baseline_period = true;
	struct period a = out->period, b = out->baseline_period;
	if (b.last >= a.first && a.last >= b.first) {
		error_set(error, TRATA_EDATA, "\"%s\" overlaps the period %s",
		          error_quote_string(cell).text, period_format(a).text);
		return at_column(error, row, CLAIM_BASELINE);
	}
	if (out->kind == KIND_RECORD && b.first > a.last) {
		error_set(error, TRATA_EDATA, "\"%s\" comes after the period %s",
		          error_quote_string(cell).text, period_format(a).text);
		return at_column(error, row, CLAIM_BASELINE);
	}
	return TRATA_OK;
}

/* Placements, percentages and signs add up to nothing. */
static enum trata_status read_measure(const struct claim_row *row, const struct claim *out,
                                      struct trata_error *error)
{
	const char *cell = row->cells[CLAIM_MEASURE];
	const struct measure *measure = catalogue_measure(cell);
	bool of_counts = out->kind == KIND_CHANGE || out->kind == KIND_SHARE ||
	                 out->kind == KIND_RATE || out->kind == KIND_PROJECTION;
	if (!cell[0])
		return missing(row, CLAIM_MEASURE, "a claim is about something that is counted", error);
	if (!of_counts || !measure || measure->kind == MEASURE_COUNT ||
	    measure->kind == MEASURE_STOCK)
		return TRATA_OK;
	error_set(error, TRATA_EDATA, "a claim of kind %s is about a count, and %s is none",
	          claim_kind_names[out->kind], cell);
	error_hint(error, "kind value, streak, record or quote");
	return at_column(error, row, CLAIM_MEASURE);
}

enum trata_status claim_read(const struct claim_row *row, struct claim *out,
                             struct trata_error *error)
{
	size_t kind = 0;
	*out = (struct claim){ .row = *row };
	if (!row->cells[CLAIM_KIND][0])
		return missing(row, CLAIM_KIND, "every claim has a kind", error);
	enum trata_status status = read_word(row, CLAIM_KIND, claim_kind_names, KIND_COUNT, &kind,
	                                     error);
	out->kind = (enum claim_kind)kind;
	if (status == TRATA_OK)
		status = read_measure(row, out, error);
	if (status == TRATA_OK && !row->cells[CLAIM_PERIOD][0])
		status = missing(row, CLAIM_PERIOD, "a number belongs to a time", error);
	if (status == TRATA_OK)
		status = read_period(row, CLAIM_PERIOD, &out->period, error);
	if (status == TRATA_OK)
		status = read_value(row, out, error);
	if (status == TRATA_OK)
		status = read_bound(row, out, error);
	if (status == TRATA_OK)
		status = read_baseline(row, out, error);
	if (status == TRATA_OK && out->kind == KIND_RATE)
		read_per(row, out);
	return status == TRATA_OK ? read_as_of(row, out, error) : status;
}

bool claim_agrees(const struct claim *claim, double official)
{
	const struct claim_number *number = &claim->number;
	double half = number->half * (1 + 1e-9), value = number->value;
	if (claim->bound == BOUND_ABOUT && half < CLAIM_ABOUT * fabs(value))
		half = CLAIM_ABOUT * fabs(value);
	switch (claim->bound) {
	case BOUND_AT_LEAST:
		return claim->strict ? official > value : official >= value - half;
	case BOUND_AT_MOST:
		return claim->strict ? official < value : official <= value + half;
	default:
		return fabs(official - value) <= half;
	}
}
