/* Studies: what each allows to be computed, and what it is about. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../claim/say.h"
#include "multiplier.h"

/* The value with the digits that the source's precision vouches for: 92.0 known to 1 is 92. */
static enum trata_status parse_value(const struct rate *rate, enum rate_column column,
                                     struct multiplier_decimal *out, struct trata_error *error)
{
	char digits[64];
	const char *text = rate->cells[column], *precision = rate->cells[RATE_PRECISION];
	const char *point = strchr(precision, '.');
	size_t decimals = point ? strlen(point + 1) : 0, length = strlen(text);
	const char *mark = strchr(text, '.');
	if (precision[0] && mark && strlen(mark + 1) > decimals)
		length = (size_t)(mark - text) + (decimals ? decimals + 1 : 0);
	snprintf(digits, sizeof digits, "%.*s", (int)length, text);
	enum trata_status status = multiplier_parse(digits, out, error);
	if (status != TRATA_OK)
		error_where(error, rate->cells[RATE_ID], 0, rate_columns[column].name);
	return status;
}

/* A percentage as the share that is reported. */
static enum trata_status as_share(const struct rate *rate, struct multiplier_decimal *value,
                                  struct trata_error *error)
{
	if (rate->kind == RATE_DARK_FIGURE)
		return multiplier_dark_figure(*value, value, error);
	if (rate->kind == RATE_REPORTED)
		*value = multiplier_percent(*value);
	return TRATA_OK;
}

static enum trata_status no_rate(const struct rate *rate, struct trata_error *error)
{
	const char *id = rate->cells[RATE_ID];
	if (rate->kind == RATE_PERSONS)
		error_set(error, TRATA_EFEWOBS, "%s states a number of persons, not a rate: set against a "
		          "register it is the ratio of a claim to a register, which estimates nothing", id);
	else if (rate->kind == RATE_PART)
		error_set(error, TRATA_EFEWOBS, "%s is one step on the way to a register, not the share "
		          "that arrives there", id);
	else
		error_set(error, TRATA_EFEWOBS, "%s states no number", id);
	error_hint(error, "`trata multiplier --list` shows which studies state a rate (kind reported, "
	           "dark-figure or ratio)");
	return TRATA_EFEWOBS;
}

enum trata_status multiplier_study_read(const struct rate *rate, struct multiplier_study *out,
                                        struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	const char *const *cells = rate->cells;
	*out = (struct multiplier_study){ .rate = rate, .id = cells[RATE_ID], .year = cells[RATE_YEAR],
		.scope = cells[RATE_SCOPE], .ratio = rate->kind == RATE_RATIO };
	if (rate->kind > RATE_RATIO)
		return no_rate(rate, error);
	out->has_point = cells[RATE_VALUE][0] != '\0';
	if (out->has_point)
		status = parse_value(rate, RATE_VALUE, &out->point, error);
	if (status == TRATA_OK && cells[RATE_LOW][0] && cells[RATE_HIGH][0]) {
		status = parse_value(rate, RATE_LOW, &out->low, error);
		if (status == TRATA_OK)
			status = parse_value(rate, RATE_HIGH, &out->high, error);
	} else if (status == TRATA_OK && out->has_point) {
		out->low = out->high = out->point;
		if (cells[RATE_PRECISION][0])
			multiplier_rounding(out->point, &out->low, &out->high);
	} else if (status == TRATA_OK) {
		return no_rate(rate, error);
	}
	if (status == TRATA_OK)
		status = as_share(rate, &out->point, error);
	if (status == TRATA_OK)
		status = as_share(rate, &out->low, error);
	if (status == TRATA_OK)
		status = as_share(rate, &out->high, error);
	if (rate->kind == RATE_DARK_FIGURE) {
		/* the larger dark figure is the smaller share */
		struct multiplier_decimal swap = out->low;
		out->low = out->high;
		out->high = swap;
	}
	return status;
}

/* Splits "A,B" in two; false when there is no single comma. */
static bool split(const char *text, char first[64], char second[64])
{
	const char *comma = strchr(text, ',');
	if (!comma || strchr(comma + 1, ',') || comma - text >= 64 || strlen(comma + 1) >= 64)
		return false;
	snprintf(first, 64, "%.*s", (int)(comma - text), text);
	snprintf(second, 64, "%s", comma + 1);
	return true;
}

static enum trata_status bad_option(const char *name, const char *value, const char *hint,
                                    struct trata_error *error)
{
	error_set(error, TRATA_EARG, "--%s cannot be \"%s\"", name, error_quote_string(value).text);
	error_hint(error, "%s", translate(hint));
	return TRATA_EARG;
}

static bool read_positive(const char *text, double *out)
{
	char *end;
	*out = strtod(text, &end);
	return text[0] && *end == '\0' && isfinite(*out) && *out > 0;
}

enum trata_status multiplier_study_given(const struct options *options,
                                         struct multiplier_study *out,
                                         struct trata_error *error)
{
	char first[64], second[64];
	const char *text = options->rate ? options->rate : options->rate_beta;
	*out = (struct multiplier_study){ .id = options->rate ? "given rate" : "given beta",
		.year = "", .scope = "given with the command, without a source" };
	bool two = split(text, first, second);
	if (options->rate_beta) {
		if (!two || !read_positive(first, &out->alpha) ||
		    !read_positive(second, &out->beta_second))
			return bad_option("rate-beta", text, "two numbers above 0, such as 2,98", error);
		out->beta = out->has_point = true;
		return TRATA_OK;
	}
	if (!two && strlen(text) < 64) {
		snprintf(first, sizeof first, "%s", text);
		snprintf(second, sizeof second, "%s", text);
		out->has_point = true;
	}
	if ((!two && !out->has_point) || multiplier_parse(first, &out->low, NULL) != TRATA_OK ||
	    multiplier_parse(second, &out->high, NULL) != TRATA_OK ||
	    multiplier_double(out->low) <= 0 || multiplier_double(out->high) > 1 ||
	    multiplier_double(out->low) > multiplier_double(out->high))
		return bad_option("rate", text, "shares above 0 and at most 1, the lower one first, such "
		                  "as 0.01,0.04", error);
	out->point = out->low;
	return TRATA_OK;
}

const char *multiplier_mismatch(const struct multiplier_study *study, const struct query *query,
                                bool aloud, char *out, size_t size)
{
	const char *const *cells = study->rate ? study->rate->cells : NULL;
	const char *format, *what;
	bool spanish = aloud && language_spoken() == SPANISH;
	if (!cells)
		return NULL;
	if (strcmp(cells[RATE_OFFENCE], "trafficking") != 0) {
		format = "its scope is not trafficking but %s";
		what = aloud ? say_rate(cells[RATE_OFFENCE], spanish) : cells[RATE_OFFENCE];
	} else if (strcmp(query->offence, "trafficking") != 0) {
		format = "it is about trafficking, not %s";
		what = query->offence[0] ? query->offence
		       : spanish ? query->measure->title_es : query->measure->title_en;
	} else if (strncmp(cells[RATE_PLACE], "MX", 2) != 0) {
		format = "it is about another population: %s";
		what = aloud ? say_rate(cells[RATE_POPULATION], spanish) : cells[RATE_POPULATION];
	} else if (strcmp(query->measure->id, "victims") != 0) {
		format = "it is about victims in the register, not %s";
		what = query->measure->id;
	} else {
		return NULL;
	}
	snprintf(out, size, aloud ? translate(format) : format, what);
	return out;
}
