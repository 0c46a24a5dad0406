/* Place and time of a sentence. */
#include <stdlib.h>
#include <string.h>

#include "../base/utf8.h"
#include "suggest.h"

bool phrase_at(const struct token *tokens, size_t count, size_t at, const char *phrase)
{
	while (*phrase) {
		size_t length = strcspn(phrase, " ");
		if (at >= count || strlen(tokens[at].text) != length ||
		    strncmp(tokens[at].text, phrase, length) != 0)
			return false;
		phrase += length + (phrase[length] == ' ');
		at++;
	}
	return true;
}

bool phrase_any(const struct token *tokens, size_t count, const char *const *phrases)
{
	for (; *phrases; phrases++)
		for (size_t at = 0; at < count; at++)
			if (phrase_at(tokens, count, at, *phrases))
				return true;
	return false;
}

/* ------------------------------------------------------------------ time */

static int month_of(const struct token *token)
{
	static const char *const names[][2] = {
		{ "january", "enero" }, { "february", "febrero" }, { "march", "marzo" },
		{ "april", "abril" }, { "may", "mayo" }, { "june", "junio" }, { "july", "julio" },
		{ "august", "agosto" }, { "september", "septiembre" }, { "october", "octubre" },
		{ "november", "noviembre" }, { "december", "diciembre" } };
	for (int i = 0; token->kind == TOKEN_WORD && i < 12; i++)
		if (strcmp(token->text, names[i][0]) == 0 || strcmp(token->text, names[i][1]) == 0)
			return i + 1;
	return 0;
}

static int year_of(const struct token *token)
{
	if (token->kind != TOKEN_NUMERAL || strlen(token->text) != 4 ||
	    strspn(token->text, "0123456789") != 4)
		return 0;
	int year = atoi(token->text);
	return year >= 1990 && year <= 2040 ? year : 0;
}

static bool is_glue(const struct token *token)
{
	static const char *const words[] = { "of", "de", "del", "and", "y", "to", "a", "al", "hasta",
	                                     "through", "in", "en", "the", "el", "la" };
	for (size_t i = 0; token->kind == TOKEN_WORD && i < sizeof words / sizeof *words; i++)
		if (strcmp(token->text, words[i]) == 0)
			return true;
	return false;
}

static size_t past_glue(const struct token *tokens, size_t count, size_t at)
{
	size_t start = at;
	while (at < count && at - start < 3 && is_glue(&tokens[at]))
		at++;
	return at;
}

/* "first half of 2021", "segundo semestre de 2020", "primer trimestre". 0: none. */
static size_t part_at(const struct token *tokens, size_t count, size_t at, int *first, int *months)
{
	static const struct {
		const char *phrase;
		int first, months;
	} parts[] = {
		{ "first half", 1, 6 }, { "second half", 7, 6 }, { "primer semestre", 1, 6 },
		{ "primera mitad", 1, 6 }, { "segundo semestre", 7, 6 }, { "segunda mitad", 7, 6 },
		{ "first six months", 1, 6 }, { "primeros seis meses", 1, 6 },
		{ "first quarter", 1, 3 }, { "primer trimestre", 1, 3 }, { "second quarter", 4, 3 },
		{ "segundo trimestre", 4, 3 }, { "third quarter", 7, 3 }, { "tercer trimestre", 7, 3 },
		{ "fourth quarter", 10, 3 }, { "cuarto trimestre", 10, 3 },
	};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (phrase_at(tokens, count, at, parts[i].phrase)) {
			*first = parts[i].first;
			*months = parts[i].months;
			size_t words = 1;
			for (const char *c = parts[i].phrase; *c; c++)
				words += *c == ' ';
			return words;
		}
	return 0;
}

static bool period_at(const struct token *tokens, size_t count, size_t at,
                      struct found_period *out)
{
	int first = month_of(&tokens[at]), last = first, months = 0, year;
	size_t next = at + 1;
	out->start = at;
	size_t words = part_at(tokens, count, at, &first, &months);
	if (words) {
		last = first + months - 1;
		next = past_glue(tokens, count, at + words);
	} else if (first) {
		next = past_glue(tokens, count, next);
		if (next < count && month_of(&tokens[next])) {
			last = month_of(&tokens[next]);
			next = past_glue(tokens, count, next + 1);
		}
	}
	if (first && next < count && (year = year_of(&tokens[next]))) {
		if (last < first)
			return false;
		out->period = (struct period){ MONTH(year, first), MONTH(year, last) };
		out->end = next + 1;
		return true;
	}
	year = year_of(&tokens[at]);
	if (!year)
		return false;
	out->period = (struct period){ MONTH(year, 1), MONTH(year, 12) };
	out->end = at + 1;
	size_t other = past_glue(tokens, count, at + 1);
	int until = other < count ? year_of(&tokens[other]) : 0;
	if (until > year) {
		out->period.last = MONTH(until, 12);
		out->end = other + 1;
	}
	return true;
}

size_t suggest_periods(const struct token *tokens, size_t count, struct found_period *out)
{
	size_t found = 0;
	for (size_t at = 0; at < count && found < SUGGEST_PERIODS;)
		if (period_at(tokens, count, at, &out[found]))
			at = out[found++].end;
		else
			at++;
	return found;
}

/* ------------------------------------------------------------------ place */

/* A name as folded words: "nuevo leon". */
static bool name_at(const struct token *tokens, size_t count, size_t at, const char *name,
                    size_t *words)
{
	struct token parts[8];
	size_t length = claim_tokens(name, parts, 8);
	for (size_t i = 0; i < length; i++)
		if (at + i >= count || tokens[at + i].kind != TOKEN_WORD ||
		    strcmp(tokens[at + i].text, parts[i].text) != 0)
			return false;
	*words = length;
	return length > 0;
}

static const struct place *state_at(const struct token *tokens, size_t count, size_t at,
                                    size_t *words)
{
	const struct place *best = NULL;
	*words = 0;
	for (size_t i = 0; i < PLACE_STATES; i++) {
		const struct place *place = &place_states[i];
		const char *names[] = { place->name_en, place->name_es, place->aliases[0],
		                        place->aliases[1] };
		for (size_t n = 0; n < 4; n++) {
			size_t length;
			if (names[n] && name_at(tokens, count, at, names[n], &length) && length > *words) {
				best = place;
				*words = length;
			}
		}
	}
	return best;
}

void suggest_place(const struct token *tokens, size_t count, struct text *out)
{
	bool country = false;
	for (size_t at = 0; at < count;) {
		size_t words;
		const struct place *place = state_at(tokens, count, at, &words);
		if (place && !(out->length && strstr(out->data, place->code)))
			text_printf(out, "%s%s", out->length ? "," : "", place->code);
		country = country || strncmp(tokens[at].text, "mexic", 5) == 0;
		at += place ? words : 1;
	}
	if (!out->length && country)
		text_append(out, "MX");
}
