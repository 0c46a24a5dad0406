/* The exact interval of a Poisson count, and of a rate over an exposure. */
#ifndef TRATA_STAT_COUNT_H
#define TRATA_STAT_COUNT_H

#include "stat.h"

/* Above this a double no longer holds every whole number. */
#define COUNT_LARGEST 9007199254740992.0

struct count_rate {
	double rate;              /* count / exposure: 0 for a zero count, a value like any other */
	struct interval interval; /* lower is 0 for a zero count; upper is always above the rate */
	double level;
};

/* A count with its exact interval (Garwood): the means whose Poisson distribution would not call
 * the count too small or too large, each tail (1 - level) / 2. It covers at least `level`, often
 * more; it is for independent cases, and too narrow where cases come in groups.
 * count: a whole number, 0 to 2^53; exposure > 0 in any unit (1 for the count itself;
 * person-years / 100000 for a rate per 100,000); level in (0, 1), 0 for STAT_LEVEL.
 * Errors: TRATA_EDATA for a count or exposure that cannot be, TRATA_EARG for the level.
 * Reference: Garwood (1936), Biometrika 28, 437-442. R: poisson.test(count, exposure). */
enum trata_status count_interval(double count, double exposure, double level,
                                 struct count_rate *result, struct trata_error *error);

/* Shared checks: a whole number from 0 to COUNT_LARGEST; a level, 0 becoming STAT_LEVEL. */
enum trata_status count_check(double count, const char *what, struct trata_error *error);
enum trata_status count_check_level(double *level, struct trata_error *error);

#endif
