/* How many people the figures of a period stand against. */
#ifndef TRATA_RENDER_POPULATION_H
#define TRATA_RENDER_POPULATION_H

#include "../store/query.h"

/* Mexico's states by INEGI code less one. */
struct population {
	bool has[PLACE_STATES];          /* every year of the period is there */
	double people[PLACE_STATES];     /* mean of the mid-year figures, weighted by months */
	double exposure[PLACE_STATES];   /* in 100,000 person-years */
	bool has_all;
	double all_people, all_exposure;
	const struct release *release;   /* NULL when nothing is there */
};

/* The population of the states over a period, of one sex and age group (NULL: all). A mid-year
 * figure stands for its whole year, so a part year counts persons x months / 12. Always the
 * latest release, whatever the as-of of the figures: an as-of says what was known of the count,
 * and a better denominator does not change that. Years that are not there leave `has` false; no
 * error. Errors: TRATA_EIO, TRATA_EFORMAT, TRATA_ENOMEM. */
enum trata_status population_read(struct trata_store *store, struct period period,
                                  const char *sex, const char *age, struct population *out,
                                  struct trata_error *error);

/* The state of MX-CHH or MX-CHH/Juárez; NULL for other places. */
const struct place *population_state(const char *code);

#endif
