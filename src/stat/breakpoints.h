/* Level shifts: the series cut into stretches of constant mean by least squares (Bai-Perron). */
#ifndef TRATA_STAT_BREAKPOINTS_H
#define TRATA_STAT_BREAKPOINTS_H

#include "stat.h"

/* No segment is shorter than this share of n, rounded down, and that must be at least 2. */
#define BREAKPOINTS_SHARE 0.15
#define BREAKPOINTS_LEAST 14
/* The largest ceil(n/h) - 2 that h = floor(0.15 n) allows, reached at n = 19. */
#define BREAKPOINTS_MOST 8

/* A candidate break after observation `after` (counted from 1): the new level starts at
 * values[after]. The interval is in the same count and may reach beyond 1..n when the shift is
 * small; a caller cuts it for display. has_interval is false when a neighbouring segment has no
 * spread at all, or the shift is too small for its distribution. */
struct breakpoint {
	size_t after;
	int64_t lower, upper;
	bool has_interval;
};

/* The best segmentation with a given number of breaks. */
struct breakpoints_choice {
	double rss;      /* squared units of the values */
	double bic;      /* meaningful only with has_bic */
	bool has_bic;    /* false when rss is 0: the logarithm has no value */
	size_t after[BREAKPOINTS_MOST];
};

struct breakpoints {
	size_t n, segment;                    /* observations; least length of a segment */
	size_t most;                          /* the largest number of breaks tried */
	struct breakpoints_choice choices[BREAKPOINTS_MOST + 1];  /* [k]: k breaks, k <= most */
	size_t count;                         /* breaks chosen */
	struct breakpoint breaks[BREAKPOINTS_MOST];
	double means[BREAKPOINTS_MOST + 1];   /* of the count + 1 segments */
};

/* Cuts n values, evenly spaced in time, exactly (dynamic programme over all segmentations), for
 * every number of breaks up to ceil(n/h) - 2, and chooses the number by BIC with
 * 2 (breaks + 1) parameters; when several segmentations tie within 1e-12 of the total sum of
 * squares the earliest break wins, and when the rss reaches 0 the fewest breaks. Intervals at
 * `level` come from the limit distribution of Bai 1997 with a variance for each segment, ends
 * rounded outwards. They take errors as uncorrelated; for counts with autocorrelation they are
 * too short. Calibration on 114 counts, means 0.5 to 60, dispersion 1 and 3: without a break one
 * is found 3 to 4 times in 100; with one shift of 1.5 standard deviations the 95 % interval of
 * the date held it 94 to 96 times in 100, 91 times at a mean of 0.5.
 * n from BREAKPOINTS_LEAST (TRATA_EFEWOBS); TRATA_EDATA, TRATA_EARG for the level, TRATA_ENOMEM.
 * O(n^2) time, O(n) memory.
 * Reference: Bai and Perron 1998, 2003; Bai 1997, Proposition 3. R: strucchange::breakpoints(x
 * ~ 1), confint() of it; its roots are found to 1e-4, ours to 1e-12, which moves an end by one
 * only where it lies that near to a whole number. */
enum trata_status breakpoints_find(const double *values, size_t n, double level,
                                   struct breakpoints *result, struct trata_error *error);

/* P(V <= x) for V = argmax of the two-sided Brownian motion with drift that breaks converge to;
 * `ratio` is the variance after the break over the one before. strucchange:::pargmaxV with
 * xi = 1, phi2/phi1 = sqrt(ratio). */
double breakpoints_argmax_cdf(double x, double ratio);

#endif
