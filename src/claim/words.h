/* What a claim's sentence says besides its number: whom, where, and whether it speaks of what is
 * registered or of what happens. */
#ifndef TRATA_CLAIM_WORDS_H
#define TRATA_CLAIM_WORDS_H

#include "claim.h"

struct claim_words {
	bool any;            /* there is a sentence */
	bool babies;         /* babies, newborns */
	bool minors;         /* children, minors */
	bool nationals;      /* "Mexican children": a nationality */
	bool border;
	bool cases;          /* "cases", which may be files, victims or court cases */
	bool deaths, encounters;
	bool registered;     /* identified, recorded, reported, opened, ... */
	bool none_reported;  /* "no ... were reported" */
};
struct claim_words claim_read_words(const char *sentence);

/* Whether a unit as the claim states it is the official one: persons are persons in either
 * language, case files are not persons. "per year" may stand behind it where the period is at
 * most a year. */
bool claim_same_unit(const char *claimed, const char *official, int months);

#endif
