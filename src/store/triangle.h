/* The revision triangle: what every release says of every month. */
#ifndef TRATA_STORE_TRIANGLE_H
#define TRATA_STORE_TRIANGLE_H

#include "query.h"

/* values[(release * place_count + place) * months + month]; a value that a release does not
 * speak of is absent. Releases are complete ones of one instrument, oldest first, one a vintage. */
struct triangle {
	const char *instrument;
	month first;
	size_t months, place_count, release_count;
	const char **places;
	const struct release **releases;
	double *values;
	size_t left_out;             /* partial releases, which never give totals */
};

/* Builds it for the measure, offence, groups and places of a query: by state when by_state, else
 * one place, the whole region. The as-of bounds the releases; period and vintage are not looked
 * at. The instrument is that of the query's period, or the one with most releases.
 * TRATA_EFEWOBS when there is no release; TRATA_ENOMEM. Freed with triangle_free. */
enum trata_status triangle_build(struct trata_store *store, const struct query *query,
                                 bool by_state, struct triangle *out,
                                 struct trata_error *error);
void triangle_free(struct triangle *triangle);

/* Whether a release speaks of a month, and what it says of a place. */
bool triangle_covers(const struct triangle *triangle, size_t release, size_t m);
double triangle_value(const struct triangle *triangle, size_t release, size_t place, size_t m);

/* How many months old a figure is when its vintage is published. */
int triangle_age(const struct triangle *triangle, size_t release, size_t m);

/* The age, in cycles, from which on 95 % of the figures (national months, each release against
 * the newest) stay within 1 % of the newest one. Falls back to `otherwise` where fewer than 100
 * pairs are there to measure it on, or no age does. *pairs may be NULL. */
#define SETTLED_PAIRS 100
int triangle_settling_age(const struct triangle *triangle, int otherwise, size_t *pairs);

#endif
