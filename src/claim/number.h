/* Numbers as sentences and spreadsheets state them, in English and Spanish habits: what was said,
 * and how precisely.
 *
 * Counts: a comma, a point, a blank or a thin space before exactly three digits groups thousands
 * (20,000 = 20.000 = 20 000). Percents, rates and numbers before "mil" or "million": one or two
 * digits behind the mark are decimals, three read two ways and are refused with both readings.
 * "mil 150" is 1,150; "20 mil", "medio millón", "a quarter", "twenty-two", "1 de cada 100",
 * "22%", "más de 20,000" and "nearly 1,000" are read. */
#ifndef TRATA_CLAIM_NUMBER_H
#define TRATA_CLAIM_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "../store/figure.h"

enum number_habit { NUMBER_COUNT, NUMBER_RATIO };

struct claim_number {
	double value;
	double half;          /* half a unit of the last digit that was stated: 0.5 for 22, 0.05 for
	                       * 20.1, 500 for "20 mil", 2.5 percent for "a quarter" */
	bool percent;         /* it says percent, or is a fraction, which is given in percent */
	bool has_ratio;       /* "one of every 100" */
	double ratio;         /* then: 100 */
	bool has_bound;       /* words such as "more than" stood with it */
	enum bound bound;
	bool strict;          /* "more than", "fewer than": the number itself is not meant */
};

/* TRATA_EDATA with the text quoted, and with both readings where there are two. */
enum trata_status claim_number_parse(const char *text, enum number_habit habit,
                                     struct claim_number *out, struct trata_error *error);

/* ------------------------------------------------------------------ words and numerals */

#define TOKEN_BYTES 32
enum token_kind { TOKEN_WORD, TOKEN_NUMERAL, TOKEN_PERCENT };

struct token {
	enum token_kind kind;
	char text[TOKEN_BYTES];   /* a word folded to ASCII lower case; a numeral as it stands */
	size_t start, end;        /* bytes in the text */
};

/* Takes a text apart; returns how many tokens, at most `limit`. */
size_t claim_tokens(const char *text, struct token *tokens, size_t limit);

/* Reads the number that starts at tokens[*at] and moves *at behind it; false where none does.
 * Errors as above, only where a numeral stands there. */
bool claim_number_at(const struct token *tokens, size_t count, size_t *at,
                     enum number_habit habit, struct claim_number *out,
                     struct trata_error *error);

/* Words that make the number behind them a bound, moved past; false where there are none. */
bool claim_bound_at(const struct token *tokens, size_t count, size_t *at, enum bound *bound,
                    bool *strict);

#endif
