/* Joinpoint regression: a log-linear trend that bends, for counts. */
#ifndef TRATA_STAT_JOINPOINT_H
#define TRATA_STAT_JOINPOINT_H

#include "stat.h"

#define JOINPOINT_MOST 4
#define JOINPOINT_LEAST 4
/* A grid with more combinations of joins than this is refused, not searched for minutes. */
#define JOINPOINT_FITS_MOST 100000

struct joinpoint_data {
	size_t n;
	const double *times;    /* years, strictly ascending; for months, month index / 12 */
	const double *counts;
	const double *offset;   /* log(exposure * population), or NULL for none */
};

/* Zero means the default. A join may stand at observation i (from 0) when i is a multiple of
 * `step`, at least `margin` observations lie before it and behind it, and at least `margin`
 * between two joins, the joins not counted. */
struct joinpoint_options {
	size_t step;       /* default 1; 12 lets monthly series bend in one month of the year only */
	size_t margin;     /* default 2, as the Joinpoint program has it */
	double level;      /* default 0.95 */
	bool limit;        /* true: no more than `most` joins; else up to JOINPOINT_MOST */
	size_t most;
};

/* The best model with a given number of joins. */
struct joinpoint_choice {
	bool fitted;               /* false: no combination of joins has a finite estimate */
	size_t joins[JOINPOINT_MOST];  /* observations, from 0 */
	double deviance;
	double partial_r2;         /* the largest over the joins; 0 without joins */
	double wbic;               /* meaningful only with has_wbic */
	bool has_wbic;             /* false when the fit is perfect: its logarithm has no value */
};

struct joinpoint_segment {
	double start, end;         /* years */
	double slope, std_error;   /* of the log count per year */
	double change;             /* annual percent change, 100 (exp(slope) - 1) */
	struct interval interval;
	double p;                  /* two-sided, of slope = 0 */
};

struct joinpoint {
	size_t n, most;            /* the largest number of joins that was tried */
	size_t fits;               /* models fitted */
	size_t count;              /* joins chosen */
	struct joinpoint_choice choices[JOINPOINT_MOST + 1];
	struct joinpoint_segment segments[JOINPOINT_MOST + 1];  /* count + 1 */
	struct joinpoint_segment average;  /* AAPC: slopes weighted by the segments' lengths */
	double dispersion;         /* Pearson / df, at least 1 */
	size_t df;                 /* n - 2 (count + 1): each join is a parameter too */
	bool small_counts;         /* fewer than 10 cases in all: the intervals are rough */
};

/* For each number of joins k, all combinations on the grid are fitted by Poisson maximum
 * likelihood, log E(y) = offset + a + b t + sum of d_i (t - join_i)+, and the least deviance
 * wins (the earliest of combinations within 1e-10 of it). The number of joins minimises the
 * weighted BIC of Kim et al. 2022 (J. Appl. Statist. 50, 1992-2013),
 *     WBIC(k) = ln(D_k / n) + ((2 + R2) k + 2) ln(n) / n,
 * with the Poisson deviance D_k where they have the weighted sum of squares, so that the choice
 * does not depend on overdispersion, and R2 the largest over the joins of the partial R2 of
 * (t - join)+ given (1, t), over the observations of the two segments beside it, of the working
 * response at the fit with its weights. A perfect fit ends the search.
 *
 * Standard errors are those of the chosen model, joins taken as known, times the root of
 * max(1, Pearson / df); intervals exp(slope -+ t se) with Student quantiles on df. Not knowing
 * the joins, nor their number, is not in them, so the intervals are too short: on 114 months
 * with means 0.5 to 60, dispersion 1 and 3 and up to one true join, those of the average at 95 %
 * held the truth 86 to 97 times in 100. The average (AAPC) is the length-weighted mean slope
 * with w'Vw (Clegg et al. 2009, Stat. Med. 28).
 *
 * n at least JOINPOINT_LEAST, and n - 2 (k + 1) at least 1 for k joins: k is lowered to that.
 * Errors: TRATA_EFEWOBS for too short, all zero, or no finite estimate without joins;
 * TRATA_EDATA for what is no count; TRATA_EARG for times, options, or a grid with more than
 * JOINPOINT_FITS_MOST combinations (take a larger step); TRATA_ENOMEM.
 * References: Kim, Fay, Feuer and Midthune 2000, Stat. Med. 19; Lerman 1980 (grid search).
 * R: glm(y ~ t + pmax(t - j1, 0) + ..., poisson) over all joins. */
enum trata_status joinpoint_fit(const struct joinpoint_data *data,
                                const struct joinpoint_options *options,
                                struct joinpoint *result, struct trata_error *error);

#endif
