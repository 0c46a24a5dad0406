/* A figure: one published number and the span of releases in which it stood; and a release: one
 * edition of a product. */
#ifndef TRATA_STORE_FIGURE_H
#define TRATA_STORE_FIGURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/intern.h"
#include "../base/text.h"
#include "period.h"

enum bound { BOUND_EXACT, BOUND_AT_LEAST, BOUND_AT_MOST, BOUND_ABOUT, BOUND_COUNT };
extern const char *const bound_names[BOUND_COUNT];

/* Texts are numbers of the store's interned strings; 0 is "". */
struct figure {
	uint32_t product, measure, offence, purpose, place, sex, age, extra;
	struct period period;
	double value;
	bool has_value;       /* false: status says why (O, Q, M) */
	char status;          /* A, O, Q, M or U as the publisher's file has it */
	uint8_t bound;
	uint32_t unit;
	vintage from, to;     /* first and last release that show it; to VINTAGE_OPEN: still current */
	uint32_t key;         /* the publisher's row, by its labels */
	uint32_t line;        /* its line in the first release of the span */
	uint32_t moved;       /* its line in later ones where it is another: 2023-07=456;2023-09=460 */
};

/* The line of a figure's row in a release of its span. */
uint32_t figure_line_in(const struct intern *strings, const struct figure *figure, vintage release);

/* A figure's value as files and answers print it: nothing when it is missing, "2WL" for a tier. */
void figure_value_text(const struct intern *strings, const struct figure *figure,
                       struct text *out);

enum role { ROLE_OFFICIAL, ROLE_COPY, ROLE_PARTIAL, ROLE_CHECK, ROLE_EXCERPT, ROLE_NONE };
const char *role_name(enum role role);

/* One edition. Lists inside a text are separated by ';'. Texts are borrowed from the pool. */
struct release {
	const char *source, *product;
	vintage vintage;
	month cut;                     /* last month with data */
	day released;
	const char *offences;          /* that it covers, sorted */
	struct period covered;
	const char *granularity;       /* national, state, municipal, ... */
	const char *breakdowns;        /* age;sex, sorted */
	bool complete;
	enum role role;
	const char *files, *bytes, *sha256, *encoding, *layout;   /* one entry a file */
	const char *url, *licence, *publisher;
	uint64_t rows, figures;        /* data rows of the first file, figures read from it */
	const char *origin;
	const char *roles;             /* of each file; NULL in a draft: all have the release's */
	bool stored;                   /* was read from the store's folder, with its figures beside it */
};

/* Whether a ';' list holds an item. */
bool list_has(const char *list, const char *item);

/* Releases of one layer share product and the sex and age breakdown; spans are kept per layer,
 * so a release that only has totals ends no span of a breakdown. The figures of a partial copy
 * say so in `extra`. */
#define LAYER_SEX 1u
#define LAYER_AGE 2u
#define LAYER_PARTIAL 4u       /* what a partial copy left out is not zero: its own spans */
#define PARTIAL_EXTRA "release=partial"
unsigned release_layer(const struct release *release);
unsigned figure_layer(const struct intern *strings, const struct figure *figure);

/* Whether a release speaks of a cell at all: offence and period within its coverage. */
bool release_covers(const struct release *release, const char *offence, struct period period);

#endif
