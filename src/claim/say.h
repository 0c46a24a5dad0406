/* Sentences in two languages. */
#ifndef TRATA_CLAIM_SAY_H
#define TRATA_CLAIM_SAY_H

#include "claim.h"

/* Adds one sentence, a line of its own, in the language asked for. */
void say(struct text *list, bool spanish, const char *english, const char *in_spanish, ...)
	__attribute__((format(printf, 3, 5), format(printf, 4, 5)));

/* A number as a sentence shows it: thousands grouped, at most `decimals` decimals. */
struct number_text { char text[40]; };
struct number_text say_number(double value, int decimals);

/* A place as a sentence names it: the state's name, or the code. */
const char *say_place(const char *code, bool spanish);

/* A message of the program in the language of the sentence. */
const char *say_in(bool spanish, const char *english) __attribute__((format_arg(2)));

/* A bound before a number: "al menos". */
const char *say_bound(enum bound bound, bool spanish);

/* A word of the ledger of rates: whom it is about, its statistic, unit or method. */
const char *say_rate(const char *word, bool spanish);

/* A unit in the language of the sentence; as it is where there is no word. */
const char *say_unit(const char *unit, bool spanish);

#endif
