/* Reading a stated number. */
#include "number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/text.h"

/* ------------------------------------------------------------------ words for numbers */

struct word_number {
	const char *word;
	double value;
};

static const struct word_number units[] = {
	{ "zero", 0 }, { "cero", 0 }, { "one", 1 }, { "uno", 1 }, { "una", 1 }, { "two", 2 },
	{ "dos", 2 }, { "three", 3 }, { "tres", 3 }, { "four", 4 }, { "cuatro", 4 }, { "five", 5 },
	{ "cinco", 5 }, { "six", 6 }, { "seis", 6 }, { "seven", 7 }, { "siete", 7 },
	{ "eight", 8 }, { "ocho", 8 }, { "nine", 9 }, { "nueve", 9 }, { "ten", 10 }, { "diez", 10 },
	{ "eleven", 11 }, { "once", 11 }, { "twelve", 12 }, { "doce", 12 }, { "thirteen", 13 },
	{ "trece", 13 }, { "fourteen", 14 }, { "catorce", 14 }, { "fifteen", 15 },
	{ "quince", 15 }, { "sixteen", 16 }, { "dieciseis", 16 }, { "seventeen", 17 },
	{ "diecisiete", 17 }, { "eighteen", 18 }, { "dieciocho", 18 }, { "nineteen", 19 },
	{ "diecinueve", 19 }, { "veintiuno", 21 }, { "veintiun", 21 }, { "veintidos", 22 },
	{ "veintitres", 23 }, { "veinticuatro", 24 }, { "veinticinco", 25 }, { "veintiseis", 26 },
	{ "veintisiete", 27 }, { "veintiocho", 28 }, { "veintinueve", 29 }, { NULL, 0 },
};

static const struct word_number tens[] = {
	{ "twenty", 20 }, { "veinte", 20 }, { "thirty", 30 }, { "treinta", 30 }, { "forty", 40 },
	{ "cuarenta", 40 }, { "fifty", 50 }, { "cincuenta", 50 }, { "sixty", 60 },
	{ "sesenta", 60 }, { "seventy", 70 }, { "setenta", 70 }, { "eighty", 80 },
	{ "ochenta", 80 }, { "ninety", 90 }, { "noventa", 90 }, { "cien", 100 },
	{ "doscientos", 200 }, { "trescientos", 300 }, { "cuatrocientos", 400 },
	{ "quinientos", 500 }, { NULL, 0 },
};

static const struct word_number scales[] = {
	{ "hundred", 1e2 }, { "thousand", 1e3 }, { "mil", 1e3 }, { "miles", 1e3 },
	{ "million", 1e6 }, { "millon", 1e6 }, { "millones", 1e6 }, { NULL, 0 },
};

/* Parts of a whole: the second word of "one quarter", "two thirds", "tres cuartas partes". */
static const struct word_number parts[] = {
	{ "half", 2 }, { "mitad", 2 }, { "third", 3 }, { "thirds", 3 }, { "tercio", 3 },
	{ "tercios", 3 }, { "tercera", 3 }, { "terceras", 3 }, { "quarter", 4 }, { "quarters", 4 },
	{ "cuarto", 4 }, { "cuartos", 4 }, { "cuarta", 4 }, { "cuartas", 4 }, { "fifth", 5 },
	{ "fifths", 5 }, { "quinto", 5 }, { "quinta", 5 }, { "quintas", 5 }, { "tenth", 10 },
	{ "decimo", 10 }, { "decima", 10 }, { NULL, 0 },
};

/* A fraction is said loosely: within 2.5 points. */
#define FRACTION_HALF 2.5

static const struct word_number *find_word(const struct word_number *list,
                                           const struct token *token)
{
	for (; token->kind == TOKEN_WORD && list->word; list++)
		if (strcmp(list->word, token->text) == 0)
			return list;
	return NULL;
}

/* ------------------------------------------------------------------ numerals */

struct numeral {
	const char *digits[8];      /* the groups between marks */
	size_t lengths[8];
	char marks[8];              /* marks[i] stands before digits[i] */
	size_t count;
	bool negative;
};

static bool split(const char *text, struct numeral *out)
{
	*out = (struct numeral){ .negative = text[0] == '-' };
	text += out->negative;
	for (;;) {
		if (out->count == 8)
			return false;
		out->digits[out->count] = text;
		out->lengths[out->count] = strspn(text, "0123456789");
		text += out->lengths[out->count++];
		if (!*text)
			return true;
		if (out->count < 8)
			out->marks[out->count] = *text;
		text++;
	}
}

/* The value with the groups from `decimals` on as decimals; decimals == count: none. */
static double join(const struct numeral *numeral, size_t decimals, int *places)
{
	char plain[80];
	size_t used = 0;
	*places = 0;
	if (numeral->negative)
		plain[used++] = '-';
	for (size_t i = 0; i < numeral->count; i++) {
		if (i == decimals)
			plain[used++] = '.';
		if (i >= decimals)
			*places += (int)numeral->lengths[i];
		memcpy(plain + used, numeral->digits[i], numeral->lengths[i]);
		used += numeral->lengths[i];
	}
	plain[used] = '\0';
	return strtod(plain, NULL);
}

/* Whether groups 1 to last - 1 stand as thousands. */
static bool thousands(const struct numeral *numeral, size_t last)
{
	bool good = numeral->lengths[0] >= 1 && numeral->lengths[0] <= 3 &&
	            (numeral->digits[0][0] != '0' || last == 1);
	for (size_t i = 1; i < last; i++)
		good = good && numeral->lengths[i] == 3 && numeral->marks[i] == numeral->marks[1];
	return good;
}

static bool only_zeros(const struct numeral *numeral, size_t group)
{
	return strspn(numeral->digits[group], "0") >= numeral->lengths[group];
}

static enum trata_status refuse(const char *text, const char *why, struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "\"%s\" %s", error_quote_string(text).text, translate(why));
	return TRATA_EDATA;
}

static enum trata_status two_ways(const char *text, const struct numeral *numeral,
                                  struct trata_error *error)
{
	struct text whole = {0}, decimal = {0};
	int places;
	text_append_number(&whole, join(numeral, numeral->count, &places));
	text_append_number(&decimal, join(numeral, 1, &places));
	error_set(error, TRATA_EDATA, "\"%s\" reads two ways: %s or %s",
	          error_quote_string(text).text, text_string(&whole), text_string(&decimal));
	error_hint(error, "write %s without a mark, or %s with fewer than three decimals",
	           text_string(&whole), text_string(&decimal));
	text_free(&whole);
	text_free(&decimal);
	return TRATA_EDATA;
}

/* Which group the decimals start with; numeral.count: none. */
static enum trata_status read_marks(const char *text, const struct numeral *numeral,
                                    enum number_habit habit, size_t *decimals,
                                    struct trata_error *error)
{
	size_t last = numeral->count - 1;
	*decimals = numeral->count;
	if (numeral->count == 1)
		return TRATA_OK;
	bool same = true;
	for (size_t i = 2; i < numeral->count; i++)
		same = same && numeral->marks[i] == numeral->marks[1];
	bool grouped = same && thousands(numeral, numeral->count);
	if (numeral->count > 2 || numeral->marks[1] == ' ') {
		if (grouped)
			return TRATA_OK;
		if (same || !thousands(numeral, last) || numeral->marks[last] == ' ')
			return refuse(text, "is not a number: its marks group no thousands", error);
		*decimals = last;
	} else if (grouped && habit == NUMBER_RATIO) {
		return two_ways(text, numeral, error);
	} else if (!grouped) {
		*decimals = 1;
	}
	if (*decimals < numeral->count && habit == NUMBER_COUNT && !only_zeros(numeral, last)) {
		refuse(text, "is no count: it has decimals", error);
		error_hint(error, "a mark before exactly three digits groups thousands");
		return TRATA_EDATA;
	}
	return TRATA_OK;
}

static enum trata_status read_numeral(const char *text, enum number_habit habit, double *value,
                                      int *places, struct trata_error *error)
{
	struct numeral numeral;
	size_t decimals;
	if (strlen(text) > 24 || !split(text, &numeral))
		return refuse(text, "is too long for a number", error);
	enum trata_status status = read_marks(text, &numeral, habit, &decimals, error);
	if (status == TRATA_OK)
		*value = join(&numeral, decimals, places);
	return status;
}

/* ------------------------------------------------------------------ a number of several words */

static bool word_is(const struct token *tokens, size_t count, size_t at, const char *word)
{
	return at < count && tokens[at].kind == TOKEN_WORD && strcmp(tokens[at].text, word) == 0;
}

/* Percent behind a number; *at moves past it. */
static bool take_percent(const struct token *tokens, size_t count, size_t *at)
{
	if (*at < count && tokens[*at].kind == TOKEN_PERCENT) {
		++*at;
		return true;
	}
	size_t words = word_is(tokens, count, *at, "percent") ||
	               word_is(tokens, count, *at, "porciento") ? 1 :
	               (word_is(tokens, count, *at, "per") &&
	                word_is(tokens, count, *at + 1, "cent")) ||
	               (word_is(tokens, count, *at, "por") &&
	                word_is(tokens, count, *at + 1, "ciento")) ? 2 : 0;
	*at += words;
	return words > 0;
}

/* One component: a numeral, or words up to ninety-nine. */
static bool take_component(const struct token *tokens, size_t count, size_t *at,
                           enum number_habit habit, double *value, int *places,
                           struct trata_error *error)
{
	const struct token *token = &tokens[*at];
	*places = 0;
	if (token->kind == TOKEN_NUMERAL) {
		size_t next = *at + 1;
		bool scaled = next < count && find_word(scales, &tokens[next]);
		if (scaled || take_percent(tokens, count, &next))
			habit = NUMBER_RATIO;
		if (read_numeral(token->text, habit, value, places, error) != TRATA_OK)
			return false;
		++*at;
		return true;
	}
	const struct word_number *ten = find_word(tens, token), *unit = find_word(units, token);
	if (!ten && !unit)
		return false;
	*value = ten ? ten->value : unit->value;
	++*at;
	if (!ten)
		return true;
	size_t next = *at + (word_is(tokens, count, *at, "y") ? 1 : 0);
	unit = next < count ? find_word(units, &tokens[next]) : NULL;
	if (unit && unit->value >= 1 && unit->value <= 9) {
		*value += unit->value;
		*at = next + 1;
	}
	return true;
}

/* "a quarter", "one quarter", "la tercera parte", "dos tercios", "la mitad", "three quarters". */
static bool take_fraction(const struct token *tokens, size_t count, size_t *at,
                          struct claim_number *out)
{
	size_t next = *at;
	double above = 1;
	const struct word_number *unit = find_word(units, &tokens[next]);
	if (unit && unit->value >= 1) {
		above = unit->value;
		next++;
	} else if (word_is(tokens, count, next, "a") || word_is(tokens, count, next, "un") ||
	           word_is(tokens, count, next, "la")) {
		next++;
	}
	const struct word_number *part = next < count ? find_word(parts, &tokens[next]) : NULL;
	/* "half a million", "medio millón" are no fractions of a whole; "fourth" is an ordinal */
	if (!part || above >= part->value || (next + 1 < count && (find_word(scales, &tokens[next + 1]) ||
	    (word_is(tokens, count, next + 1, "a") && next + 2 < count &&
	     find_word(scales, &tokens[next + 2])))))
		return false;
	next++;
	if (word_is(tokens, count, next, "parte") || word_is(tokens, count, next, "partes"))
		next++;
	*out = (struct claim_number){ .value = 100 * above / part->value, .half = FRACTION_HALF,
	                              .percent = true };
	*at = next;
	return true;
}

/* "mil 150", "20 mil", "un millón 200 mil", "half a million". */
static bool take_sum(const struct token *tokens, size_t count, size_t *at,
                     enum number_habit habit, struct claim_number *out,
                     struct trata_error *error)
{
	double total = 0, last_scale = HUGE_VAL;
	bool any = false;
	size_t next = *at;
	while (next < count) {
		double value = 1, unit = 1;
		int places = 0;
		size_t start = next;
		bool half = word_is(tokens, count, next, "medio") || word_is(tokens, count, next, "half");
		bool article = word_is(tokens, count, next, "a") || word_is(tokens, count, next, "un");
		if (half || article) {
			next++;
			next += half && word_is(tokens, count, next, "a");
			if (next >= count || !find_word(scales, &tokens[next])) {
				next = start;
				break;
			}
			value = half ? 0.5 : 1;
			places = half;
		} else if (!find_word(scales, &tokens[next]) &&
		           !take_component(tokens, count, &next, habit, &value, &places, error)) {
			break;
		}
		for (const struct word_number *scale;
		     next < count && (scale = find_word(scales, &tokens[next])); next++)
			unit *= scale->value;
		/* components go down: "2 mil 500" is one number, "20 40" are two */
		if (unit >= last_scale || (any && value * unit >= last_scale)) {
			next = start;
			break;
		}
		total += value * unit;
		out->half = 0.5 * unit * pow(10, -places);
		any = true;
		last_scale = unit;
		if (unit == 1)
			break;
	}
	out->value = total;
	*at = any ? next : *at;
	return any;
}

/* "of every 100", "in 100", "out of 100", "de cada 100" behind a number. */
static bool take_of_every(const struct token *tokens, size_t count, size_t *at,
                          struct claim_number *out)
{
	size_t next = *at;
	if (word_is(tokens, count, next, "in")) {
		next++;
	} else if (word_is(tokens, count, next, "de") && word_is(tokens, count, next + 1, "cada")) {
		next += 2;
	} else if (word_is(tokens, count, next, "out") || word_is(tokens, count, next, "of")) {
		bool of = word_is(tokens, count, next, "of");
		next += !of && word_is(tokens, count, next + 1, "of") ? 2 : 1;
		if (word_is(tokens, count, next, "every"))
			next++;
		else if (of)
			return false;
	} else {
		return false;
	}
	double every;
	int places;
	if (next >= count || !take_component(tokens, count, &next, NUMBER_COUNT, &every, &places, NULL) ||
	    every <= out->value || out->value <= 0 || every > 1e6)
		return false;
	out->has_ratio = true;
	out->ratio = every / out->value;
	out->value = 100 / out->ratio;
	out->half = every <= 20 ? FRACTION_HALF : 0.5 * 100 / every;
	out->percent = true;
	*at = next;
	return true;
}

bool claim_number_at(const struct token *tokens, size_t count, size_t *at,
                     enum number_habit habit, struct claim_number *out,
                     struct trata_error *error)
{
	struct claim_number number = {0};
	size_t next = *at;
	if (next >= count)
		return false;
	if (!take_fraction(tokens, count, &next, &number)) {
		if (!take_sum(tokens, count, &next, habit, &number, error))
			return false;
		if (!take_of_every(tokens, count, &next, &number))
			number.percent = take_percent(tokens, count, &next);
	}
	*out = number;
	*at = next;
	return true;
}
