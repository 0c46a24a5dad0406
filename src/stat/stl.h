/* Season, trend and remainder by repeated loess (STL). */
#ifndef TRATA_STAT_STL_H
#define TRATA_STAT_STL_H

#include "stat.h"

/* The widest season window that is taken; far wider than any series it could smooth. */
#define STL_WINDOW_MOST 100001

struct stl_options {
	size_t period;         /* observations in a cycle: 12 for months; at least 2 */
	size_t season_window;  /* years that the season is smoothed over: odd, from 3; 0 = periodic */
	bool robust;           /* 15 rounds of bisquare weights, so that single months do not pull */
};

/* Where the parts go: the caller's arrays of n, in the units of the values. Together
 * value = trend + seasonal + remainder; weight is 1 without `robust`, else from 0 to 1. */
#define STL_ROUNDS 15
struct stl_parts {
	double *trend, *seasonal, *remainder, *weight;
	int rounds;   /* set: robust rounds done; under STL_ROUNDS when the weights broke down */
};

/* Decomposes n evenly spaced values without gaps; n above 2 * period (two full cycles and one
 * more, as R asks), else TRATA_EFEWOBS. A gap, which the caller marks as NaN, is TRATA_EDATA
 * with its place: the method has no answer for it. TRATA_EARG for the options; TRATA_ENOMEM.
 *
 * All else is R's default: trend window the next odd number from 1.5 period / (1 - 1.5 /
 * season window), low-pass window the next odd number from the period, degrees 0, 1, 1, jumps
 * of a tenth of each window, two inner rounds, or one inner and STL_ROUNDS outer with `robust`;
 * periodic is a season window of 10 n + 1, averaged over each place in the cycle at the end.
 *
 * The one difference from R: with `robust`, a series of which more than half is fitted exactly
 * (a state with nearly no cases) drives the median remainder towards 0. Once six medians are
 * below 1e-9 of the largest value, R goes on until its weights order rounding errors; here the
 * rounds end, `rounds` says after how many, and the caller should say so too.
 * Reference: Cleveland, Cleveland, McRae and Terpenning 1990, J. Official Statistics 6, 3-73,
 * sections 2 and 3. R: stl(ts(x, frequency = period), s.window, robust = robust). */
enum trata_status stl_decompose(const double *values, size_t n,
                                const struct stl_options *options, struct stl_parts *parts,
                                struct trata_error *error);

#endif
