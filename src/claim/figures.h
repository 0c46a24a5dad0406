/* Official numbers for the judges of claims. */
#ifndef TRATA_CLAIM_FIGURES_H
#define TRATA_CLAIM_FIGURES_H

#include "claim.h"

/* One selection; texts as in a claims file, "" for the default. */
struct figure_ask {
	const char *measure, *offence, *purpose, *sex, *age, *place;
	struct period period;
	const char *as_of;
	const struct release *exactly;   /* this release alone, whatever as_of says */
};

struct official {
	bool known;              /* false: `why` says what is missing */
	bool part;               /* only part of the period is published */
	bool across_break;       /* more than one instrument: no sum */
	bool elsewhere;          /* the tables do not count that place at all */
	double value;
	char status;
	enum bound bound;
	const char *unit;
	struct period period;
	const struct release *release;
	char why[512];
};

/* What "latest" means to this judge. */
const char *figures_latest(const struct judge *judge);

struct figure_ask figures_of_claim(const struct claim *claim, const char *as_of);

/* One number. TRATA_EARG only for texts that cannot be read at all. */
enum trata_status figures_ask(const struct judge *judge, const struct figure_ask *ask,
                              struct official *out, struct trata_error *error);

/* By state, all from one release. */
struct state_value {
	const char *code;
	double value;
	bool named;              /* one of the claim's places */
};
struct state_values {
	struct state_value list[PLACE_STATES];
	size_t count, named;
	double total, named_total;
	bool known, part, across_break;
	struct period period;
	const struct release *release;
	char why[512];
};
enum trata_status figures_by_state(const struct judge *judge, const struct figure_ask *ask,
                                   struct state_values *out, struct trata_error *error);

/* Whether a measure's figures stand in Mexico's states: then states can be set side by side. */
bool figures_have_states(const struct measure *measure);

void view_add_release(struct claim_view *view, const struct release *release);
/* Takes over what a number is worth: unit aside. */
void view_set(struct claim_view *view, const struct claim *claim, const struct official *official);
/* The exact Poisson interval of a count that is one. */
void view_count_interval(const struct judge *judge, struct claim_view *view);

#endif
