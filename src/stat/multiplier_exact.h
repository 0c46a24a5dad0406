/* Exact steps of the multiplier, each rounded once to the nearest double. Not for other rooms. */
#ifndef TRATA_STAT_MULTIPLIER_EXACT_H
#define TRATA_STAT_MULTIPLIER_EXACT_H

#include "multiplier.h"

/* count / rate, rate > 0. */
double multiplier_divide(int64_t count, struct multiplier_decimal rate);

/* count / ((low + high) / 2), and that middle. */
double multiplier_middle_divide(int64_t count, struct multiplier_decimal low,
                                struct multiplier_decimal high, double *middle);

/* Below 0, 0 or above 0 as a < b, a = b, a > b. */
int multiplier_compare(struct multiplier_decimal a, struct multiplier_decimal b);

#endif
