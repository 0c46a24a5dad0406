#include "cell.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/utf8.h"
#include "../store/catalogue.h"

#define CELL_BYTES 128

/* Blanks, also those that do not break, at both ends. */
static void trim(const struct field *field, char out[CELL_BYTES])
{
	const char *start = field->text, *end = start + field->length;
	for (;;) {
		if (start < end && (*start == ' ' || *start == '\t'))
			start++;
		else if (end - start >= 2 && memcmp(start, "\xC2\xA0", 2) == 0)
			start += 2;
		else
			break;
	}
	for (;;) {
		if (end > start && (end[-1] == ' ' || end[-1] == '\t'))
			end--;
		else if (end - start >= 2 && memcmp(end - 2, "\xC2\xA0", 2) == 0)
			end -= 2;
		else
			break;
	}
	size_t length = (size_t)(end - start);
	length = length < CELL_BYTES ? length : CELL_BYTES - 1;
	memcpy(out, start, length);
	out[length] = '\0';
}

static bool says_missing(const char *text)
{
	static const char *const words[] = { "N/A", "n/a", "NA", "n.a.", "N.A.", "-", "--", "–", "—" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(text, words[i]) == 0)
			return true;
	return false;
}

/* Digits, alone or in groups of three behind commas; moves *at behind them. */
static bool number(const char **at, double *value)
{
	const char *p = *at;
	size_t group = 0, digits = 0;
	bool grouped = false;
	double sum = 0;
	for (;; p++) {
		if (*p >= '0' && *p <= '9') {
			sum = sum * 10 + (*p - '0');
			digits++;
			group++;
			if (digits > 15 || (grouped && group > 3))
				return false;
		} else if (*p == ',' && p[1] >= '0' && p[1] <= '9') {
			if (digits == 0 || (grouped ? group != 3 : group > 3))
				return false;
			grouped = true;
			group = 0;
		} else {
			break;
		}
	}
	if (digits == 0 || (grouped && group != 3))
		return false;
	*at = p;
	*value = sum;
	return true;
}

/* Footnote marks: stars, daggers, raised digits, a number in square brackets. */
static void marks(const char **at, char mark[CELL_MARK_BYTES])
{
	static const char *const signs[] = { "*", "†", "‡", "¹", "²", "³", "⁴", "⁵" };
	size_t used = strlen(mark);
	for (;;) {
		size_t length = 0;
		for (size_t i = 0; i < sizeof signs / sizeof *signs && !length; i++)
			if (strncmp(*at, signs[i], strlen(signs[i])) == 0)
				length = strlen(signs[i]);
		if (!length && **at == '[') {
			size_t digits = strspn(*at + 1, "0123456789");
			length = digits && (*at)[digits + 1] == ']' ? digits + 2 : 0;
		}
		if (!length)
			return;
		if (used + length < CELL_MARK_BYTES) {
			memcpy(mark + used, *at, length);
			used += length;
			mark[used] = '\0';
		}
		*at += length;
	}
}

bool cell_parse(const struct field *field, struct cell *out)
{
	char text[CELL_BYTES];
	trim(field, text);
	*out = (struct cell){0};
	if (text[0] == '\0')
		return true;
	if (says_missing(text)) {
		out->said_missing = true;
		return true;
	}
	const char *at = text;
	bool negative = *at == '-';
	at += negative;
	if (!number(&at, &out->value))
		return false;
	if (*at == '.' && at[1] >= '0' && at[1] <= '9') {
		char *end;
		out->value += strtod(at, &end);
		at = end;
	}
	out->value = negative ? -out->value : out->value;
	marks(&at, out->mark);
	at += strspn(at, " ");
	if (*at == '(') {
		at++;
		at += strspn(at, " ");
		if (negative || !number(&at, &out->part))
			return false;
		marks(&at, out->mark);
		at += strspn(at, " ");
		if (*at++ != ')')
			return false;
		marks(&at, out->mark);
		out->has_part = true;
	}
	out->present = true;
	return *at == '\0';
}

/* ------------------------------------------------------------------ periods */

static bool year_at(const char *text, int *year)
{
	if (strspn(text, "0123456789") < 4)
		return false;
	*year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 +
	        (text[3] - '0');
	return *year >= 1950 && *year <= 2100;
}

static int month_named(const char *text)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	for (int m = 0; m < 12; m++)
		if (strncmp(text, names + 3 * m, 3) == 0)
			return m + 1;
	return 0;
}

/* The month of a fiscal year: October belongs to the calendar year before. */
static month fiscal_month(int year, int number)
{
	return number >= 10 ? MONTH(year - 1, number) : MONTH(year, number);
}

static bool fiscal_year(const char *text, struct period *out)
{
	int year;
	if (!year_at(text, &year))
		return false;
	*out = (struct period){ MONTH(year - 1, 10), MONTH(year, 9) };
	text += 4;
	if (*text == '\0')
		return true;
	int from = *text == ' ' ? month_named(text + 1) : 0;
	int to = from && text[4] == '-' ? month_named(text + 5) : 0;
	if (!to || text[8] != '\0')
		return false;
	*out = (struct period){ fiscal_month(year, from), fiscal_month(year, to) };
	return out->first <= out->last;
}

/* 2021-M01..M08, 2019-2020, 2007..2018 */
static bool range(const char *text, struct period *out)
{
	int year, last;
	if (!year_at(text, &year))
		return false;
	const char *rest = text + 4;
	if (strlen(rest) == 9 && strncmp(rest, "-M", 2) == 0 && strncmp(rest + 4, "..M", 3) == 0) {
		if (strspn(rest + 2, "0123456789") != 2 || strspn(rest + 7, "0123456789") != 2)
			return false;
		int from = atoi(rest + 2), to = atoi(rest + 7);
		*out = (struct period){ MONTH(year, from), MONTH(year, to) };
		return from >= 1 && to <= 12 && from <= to;
	}
	size_t skip = strncmp(rest, "..", 2) == 0 ? 2 : *rest == '-' ? 1 : 0;
	if (!skip || !year_at(rest + skip, &last) || rest[skip + 4] != '\0' || last < year)
		return false;
	*out = (struct period){ MONTH(year, 1), MONTH(last, 12) };
	return true;
}

bool cell_period(const struct field *field, struct period *out, bool *specified)
{
	char text[CELL_BYTES];
	trim(field, text);
	*specified = text[0] != '\0' && !strstr(text, "unspecified");
	if (!*specified)
		return true;
	if (strncmp(text, "FY", 2) == 0)
		return fiscal_year(text + 2 + (text[2] == ' '), out);
	const char *plain = strncmp(text, "CY", 2) == 0 ? text + 2 + (text[2] == ' ') : text;
	return range(plain, out) || period_parse(plain, out, NULL) == TRATA_OK;
}

/* ------------------------------------------------------------------ tiers and bounds */

/* What stands behind "tier" or "nivel" in a folded key; NULL without one. */
static const char *behind_tier(const char *key)
{
	for (const char *at = key; *at; at++)
		if (strncmp(at, "tier", 4) == 0 || strncmp(at, "nivel", 5) == 0)
			return at + (*at == 't' ? 4 : 5);
	return NULL;
}

static bool begins(const char *text, const char *head)
{
	return strncmp(text, head, strlen(head)) == 0;
}

bool cell_tier(const struct field *field, double *tier, bool *present)
{
	static const char *const watch[] = { "watch", "wl", "listadevigilancia",
	                                     "listadeobservacion", "enobservacion" };
	char key[CELL_BYTES];
	utf8_fold(field->text, field->length, key, sizeof key);
	*present = key[0] != '\0' && strcmp(key, "na") != 0;
	if (!*present)
		return true;
	*tier = TIER_SPECIAL;
	if (begins(key, "special") || begins(key, "casoespecial"))
		return true;
	const char *rest = behind_tier(key);
	bool marked = rest != NULL;
	rest = marked ? rest : key;
	*tier = TIER_WATCH_LIST;
	if (begins(rest, "watchlist") || strcmp(rest, "wl") == 0)
		return true;
	if (*rest < '1' || *rest > '3' || (rest[1] >= '0' && rest[1] <= '9'))
		return false;
	for (size_t i = 0; i < sizeof watch / sizeof *watch; i++)
		if (begins(rest + 1, watch[i]))
			return *rest == '2';
	*tier = *rest - '0';
	return marked || rest[1] == '\0';
}

static bool holds(const char *text, const char *words)
{
	char key[512], want[64];
	utf8_fold(text, strlen(text), key, sizeof key);
	utf8_fold(words, strlen(words), want, sizeof want);
	return strstr(key, want) != NULL;
}

enum bound cell_bound(const struct field *qualifier)
{
	const char *text = qualifier->text;
	if (holds(text, "lower bound") || holds(text, "al menos") || begins(text, "at least") ||
	    begins(text, "more than") || begins(text, "over "))
		return BOUND_AT_LEAST;
	if (holds(text, "upper bound") || begins(text, "at most") || begins(text, "up to "))
		return BOUND_AT_MOST;
	if (begins(text, "about ") || begins(text, "approximately "))
		return BOUND_ABOUT;
	return BOUND_EXACT;
}

bool cell_is_shaky(const struct field *qualifier)
{
	static const char *const words[] = { "not all states", "lack of data", "no data from",
	                                     "chapter a", "chapter b", "contradicts" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (holds(qualifier->text, words[i]))
			return true;
	return false;
}
