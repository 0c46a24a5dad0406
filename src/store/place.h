/* Places: Mexico's states by ISO 3166-2, with INEGI codes, names, a tile grid and neighbours.
 * Countries stand by their ISO 3166-1 alpha-3 code (MEX is written MX). */
#ifndef TRATA_STORE_PLACE_H
#define TRATA_STORE_PLACE_H

#include <stddef.h>

#include "../base/error.h"

#define PLACE_STATES 32
#define PLACE_ALIASES 4

struct place {
	const char *code;                    /* MX-CHH */
	int inegi;                           /* 8; 0 for the country */
	const char *name_en, *name_es;
	const char *official;                /* as SESNSP prints it */
	const char *aliases[PLACE_ALIASES];  /* other names, matched by folded key */
	int row, column;                     /* on the tile grid, from 0 */
	const char *neighbours;              /* codes without MX-, separated by blanks */
};

/* The states in the order of their INEGI codes: place_states[0] is Aguascalientes. */
extern const struct place place_states[PLACE_STATES];
extern const struct place place_mexico;

const struct place *place_by_inegi(int code);            /* NULL when there is none */
const struct place *place_by_code(const char *code);     /* MX, MX-CHH; NULL when there is none */

/* A place as a publisher prints a state's name: folded key over names, aliases and the forms
 * with accented letters dropped ("Quertaro"). NULL when unknown. "México" is the state here. */
const struct place *place_by_printed_name(const char *name);

/* A place as a user names it: MX, MX-CHH, CHH, a state's name in any case with or without
 * accents, an INEGI code. TRATA_EARG with the nearest name; "Mexico" alone is refused, for it
 * names a state and a country. */
enum trata_status place_resolve(const char *text, const struct place **out,
                                struct trata_error *error);

/* Whether two states share a border. */
int place_adjacent(const struct place *a, const struct place *b);

#endif
