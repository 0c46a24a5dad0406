/* The interval of one break date; used by breakpoints.c alone. */
#ifndef TRATA_STAT_BREAKPOINTS_INTERVAL_H
#define TRATA_STAT_BREAKPOINTS_INTERVAL_H

#include "breakpoints.h"

/* Fills lower, upper and has_interval of `at` (whose `after` is set) for a shift of the mean by
 * `shift` between segments of the given variances. */
void breakpoints_interval(double shift, double variance_before, double variance_after,
                          double level, struct breakpoint *at);

#endif
