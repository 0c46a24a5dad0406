/* The ledger of reporting rates: what studies state of the share that is reported or detected,
 * of the persons there are, and where each said it. No row is an official figure. */
#ifndef TRATA_STORE_RATE_H
#define TRATA_STORE_RATE_H

#include "columns.h"
#include "store.h"

enum rate_column {
	RATE_ID, RATE_STUDY, RATE_PUBLISHER, RATE_YEAR, RATE_PLACE, RATE_POPULATION, RATE_OFFENCE,
	RATE_KIND, RATE_STATISTIC, RATE_VALUE, RATE_LOW, RATE_HIGH, RATE_UNIT, RATE_PRECISION,
	RATE_METHOD, RATE_URL, RATE_WORDING, RATE_SCOPE, RATE_NOTE, RATE_COLUMNS
};
extern const struct store_column rate_columns[RATE_COLUMNS];

/* What a row states, in the words of its column `kind`. */
enum rate_kind {
	RATE_REPORTED,     /* "reported": percent that is reported or detected */
	RATE_DARK_FIGURE,  /* "dark-figure": percent that is not */
	RATE_RATIO,        /* "ratio": persons estimated for each one detected */
	RATE_PERSONS,      /* "persons": how many there are said to be; no rate */
	RATE_PART,         /* "part": one step between offence and register; no rate by itself */
	RATE_STATEMENT,    /* "statement": words without a number */
	RATE_KINDS
};
const char *rate_kind_name(enum rate_kind kind);

struct rate {
	const char *cells[RATE_COLUMNS];   /* as they stand, "" where empty */
	enum rate_kind kind;
};

struct rate_ledger {
	struct rate *rates;                /* in the order of their ids */
	size_t count, capacity;
	struct intern *strings;            /* owns the cells */
};

/* Reads the ledger of a store; an empty one when the store has none. Freed with
 * rate_ledger_free. Errors: TRATA_EFORMAT, TRATA_EDATA, TRATA_EIO, TRATA_ENOMEM. */
enum trata_status rate_ledger_read(const struct trata_store *store, struct rate_ledger *out,
                                   struct trata_error *error);
/* Adds a row, in order. An id that is there must have the same cells: TRATA_EDATA. */
enum trata_status rate_ledger_add(struct rate_ledger *ledger, const struct rate *rate,
                                  struct trata_error *error);
/* The ledger as the store writes it. */
void rate_ledger_text(const struct rate_ledger *ledger, struct text *out);
void rate_ledger_free(struct rate_ledger *ledger);

/* NULL when there is none. */
const struct rate *rate_find(const struct rate_ledger *ledger, const char *id);

#endif
