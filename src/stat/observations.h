/* Checks that every trend method makes of its input before it computes anything. */
#ifndef TRATA_STAT_OBSERVATIONS_H
#define TRATA_STAT_OBSERVATIONS_H

#include "stat.h"

/* n values, each finite. Fewer than `least` are refused with TRATA_EFEWOBS and a message that
 * names `method` and the least n; an infinity or NaN (how a caller marks a gap) with
 * TRATA_EDATA and its position, counted from 1. */
enum trata_status observations_check(const double *values, size_t n, size_t least,
                                     const char *method, struct trata_error *error);

/* The same for counts: finite, not negative, and whole numbers below 2^53, so that every one
 * of them is held exactly. */
enum trata_status observations_check_counts(const double *counts, size_t n, size_t least,
                                            const char *method, struct trata_error *error);

/* The coverage of an interval must lie strictly between 0 and 1: else TRATA_EARG. */
enum trata_status observations_check_level(double level, struct trata_error *error);

/* The sum of t(t-1)(2t+5) over the groups of equal values, which the variance of Kendall's S
 * loses by ties, and the number of tied pairs, the sum of t(t-1)/2. `sorted` ascends. */
struct ties {
	double variance_loss, pairs;
};
struct ties observations_ties(const double *sorted, size_t n);

/* The median of ascending values; n at least 1. */
double observations_median(const double *sorted, size_t n);

#endif
