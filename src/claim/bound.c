/* Words that bound a number, and a whole cell that holds one. */
#include <stdio.h>
#include <string.h>

#include "number.h"

struct bound_phrase {
	const char *words;       /* folded, separated by blanks */
	enum bound bound;
	bool strict;
};

/* Longer phrases before their beginnings. */
static const struct bound_phrase phrases[] = {
	{ "no fewer than", BOUND_AT_LEAST, false }, { "no less than", BOUND_AT_LEAST, false },
	{ "no menos de", BOUND_AT_LEAST, false }, { "no more than", BOUND_AT_MOST, false },
	{ "no mas de", BOUND_AT_MOST, false }, { "a little less than", BOUND_AT_MOST, true },
	{ "a little more than", BOUND_AT_LEAST, true }, { "poco menos de", BOUND_AT_MOST, true },
	{ "poco mas de", BOUND_AT_LEAST, true }, { "more than", BOUND_AT_LEAST, true },
	{ "mas de", BOUND_AT_LEAST, true }, { "at least", BOUND_AT_LEAST, false },
	{ "al menos", BOUND_AT_LEAST, false }, { "por lo menos", BOUND_AT_LEAST, false },
	{ "cuando menos", BOUND_AT_LEAST, false }, { "over", BOUND_AT_LEAST, true },
	{ "above", BOUND_AT_LEAST, true }, { "fewer than", BOUND_AT_MOST, true },
	{ "less than", BOUND_AT_MOST, true }, { "menos de", BOUND_AT_MOST, true },
	{ "under", BOUND_AT_MOST, true }, { "below", BOUND_AT_MOST, true },
	{ "at most", BOUND_AT_MOST, false }, { "up to", BOUND_AT_MOST, false },
	{ "as many as", BOUND_AT_MOST, false }, { "as high as", BOUND_AT_MOST, false },
	{ "a lo sumo", BOUND_AT_MOST, false }, { "hasta", BOUND_AT_MOST, false },
	{ "an estimated", BOUND_ABOUT, false }, { "nearly", BOUND_ABOUT, false },
	{ "almost", BOUND_ABOUT, false }, { "about", BOUND_ABOUT, false },
	{ "around", BOUND_ABOUT, false }, { "approximately", BOUND_ABOUT, false },
	{ "roughly", BOUND_ABOUT, false }, { "some", BOUND_ABOUT, false },
	{ "casi", BOUND_ABOUT, false }, { "cerca de", BOUND_ABOUT, false },
	{ "alrededor de", BOUND_ABOUT, false }, { "aproximadamente", BOUND_ABOUT, false },
	{ "unos", BOUND_ABOUT, false }, { "unas", BOUND_ABOUT, false },
};

bool claim_bound_at(const struct token *tokens, size_t count, size_t *at, enum bound *bound,
                    bool *strict)
{
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		const char *words = phrases[i].words;
		size_t next = *at;
		while (*words && next < count && tokens[next].kind == TOKEN_WORD) {
			size_t length = strcspn(words, " ");
			if (strlen(tokens[next].text) != length ||
			    strncmp(tokens[next].text, words, length) != 0)
				break;
			words += length + (words[length] == ' ');
			next++;
		}
		if (*words)
			continue;
		*bound = phrases[i].bound;
		*strict = phrases[i].strict;
		*at = next;
		return true;
	}
	return false;
}

/* What may stand behind a number in a cell: what is counted. */
static bool names_unit(const struct token *token)
{
	static const char *const words[] = {
		"persons", "people", "personas", "victims", "victimas", "minors", "menores", "children",
		"ninos", "ninas", "babies", "bebes", "cases", "casos", "files", "carpetas", "case",
		"investigations", "investigaciones", "states", "estados", "years", "anos", "reports",
		"records", "registros", "encounters", "encuentros", "calls", "llamadas", "de", "of",
	};
	for (size_t i = 0; token->kind == TOKEN_WORD && i < sizeof words / sizeof *words; i++)
		if (strcmp(token->text, words[i]) == 0)
			return true;
	return false;
}

#define CELL_TOKENS 24

enum trata_status claim_number_parse(const char *text, enum number_habit habit,
                                     struct claim_number *out, struct trata_error *error)
{
	struct token tokens[CELL_TOKENS];
	size_t count = claim_tokens(text, tokens, CELL_TOKENS), at = 0;
	enum bound bound = BOUND_EXACT;
	bool strict = false, bounded = claim_bound_at(tokens, count, &at, &bound, &strict);
	/* two errors would be one too many: the first wins, and here the numeral's own is better */
	struct trata_error inner = {0};
	if (!claim_number_at(tokens, count, &at, habit, out, &inner)) {
		if (inner.status != TRATA_OK) {
			error_set(error, inner.status, "%s", inner.message);
			if (inner.hint[0])
				error_hint(error, "%s", inner.hint);
		} else {
			error_set(error, TRATA_EDATA, "\"%s\" is not a number",
			          error_quote_string(text).text);
			error_hint(error, "for example 494, 20,000, 22%%, 20 mil, a quarter");
		}
		return TRATA_EDATA;
	}
	while (at < count && names_unit(&tokens[at]))
		at++;
	if (at < count) {
		error_set(error, TRATA_EDATA, "\"%s\" is not one number: \"%s\" stands behind it",
		          error_quote_string(text).text, tokens[at].text);
		error_hint(error, "one row of a claims file holds one number");
		return TRATA_EDATA;
	}
	out->has_bound = bounded;
	out->bound = bound;
	out->strict = strict;
	return TRATA_OK;
}
