/* What the parts of proposing a row share: reading a sentence's place, time and subject. */
#ifndef TRATA_CLAIM_SUGGEST_H
#define TRATA_CLAIM_SUGGEST_H

#include "claim.h"

/* Whether the words of `phrase` (folded, blanks between) stand at tokens[at]. */
bool phrase_at(const struct token *tokens, size_t count, size_t at, const char *phrase);
/* Whether any of the phrases (NULL-terminated) stands anywhere. */
bool phrase_any(const struct token *tokens, size_t count, const char *const *phrases);

/* A period in the sentence: "between January and June of 2022", "primer semestre de 2021",
 * "2020-2024", "2022". `near` chooses the one nearest to that token where there are several.
 * marks[] gets true for each token that the period takes. */
#define SUGGEST_PERIODS 8
struct found_period {
	struct period period;
	size_t start, end;             /* tokens */
};
size_t suggest_periods(const struct token *tokens, size_t count, struct found_period *out);

/* Codes of the states that the sentence names, with commas; "MX" for the country; "" for none. */
void suggest_place(const struct token *tokens, size_t count, struct text *out);

#endif
