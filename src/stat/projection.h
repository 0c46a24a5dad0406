/* Where a period will end whose last months are not out yet. */
#ifndef TRATA_STAT_PROJECTION_H
#define TRATA_STAT_PROJECTION_H

#include "stat.h"

#define PROJECTION_LEAST_MONTHS 24   /* of history before the period's year */
#define PROJECTION_LEVELS 3

/* A series of months, oldest first, and the period in it. */
struct projection_series {
	const double *values;        /* `months` counts */
	size_t months;
	int first_month;             /* of values[0]: 0 January to 11 December */
	size_t period_first;         /* index of the period's first month, below `months` */
	size_t period_last;          /* index of its last month; at or beyond `months` */
	/* late reports: what the reported months of the period are expected to end at, as a ratio,
	 * and the relative standard deviation of that ratio; 1 and 0 when not known */
	double revision, revision_sd;
};

struct projection {
	double reported;             /* sum of the period's months that are out */
	double estimate;             /* reported, revised, plus the expected rest */
	double levels[PROJECTION_LEVELS];            /* 0.50, 0.80, and the level asked for */
	struct interval intervals[PROJECTION_LEVELS];
	double season[12];           /* month factors relative to January */
	double error_sd;             /* root mean square log error of the method on earlier years */
	size_t years;                /* earlier years that it was tried on */
	bool season_flat;            /* months with only zeros: no season could be fitted */
};

/* Projects the period.
 *
 * The season is that of the complete years before the period's year: negative-binomial
 * regression of the months on year and month factors. The level is that of the last months (as
 * many as the period has out, at least 6), taken out of the season. The expected rest is level
 * times season. The interval comes from the same procedure tried on each earlier year at the same
 * month, the season refitted without that year: the root mean square of the log errors (an error
 * three years earlier counts half), normal quantiles, on the rest alone. It holds whatever made
 * earlier years miss: dispersion, drift, season. Late reports add in quadrature. With t quantiles
 * the 95 % interval held all of 37 outcomes and scored worse (`trata project --score`).
 * n: at least 24 months in complete years before the period's year, and 1 month of the period.
 * level in (0, 1), 0 for STAT_LEVEL.
 * Errors: TRATA_EFEWOBS with the least n; TRATA_EDATA for negative counts; TRATA_ENOMEM.
 * Reference: the empirical prediction interval of Williams and Goodman (1971), J. Amer. Statist.
 * Assoc. 66, 752-754. There is no R call of the same name;
 * tests/ref/projection.R repeats it step by step with MASS::glm.nb. */
enum trata_status projection_estimate(const struct projection_series *series, double level,
                                      struct projection *out, struct trata_error *error);

/* The point of simple exponential smoothing of the deseasonalised months (season as above), its
 * weight chosen by least squares of the one-step errors. Errors as projection_estimate. */
enum trata_status projection_smoothing(const struct projection_series *series, double *estimate,
                                       struct trata_error *error);

/* The weighted interval score of central intervals around a median: 0 is perfect, in units of the
 * count. Reference: Bracher, Ray, Gneiting and Reich (2021), PLoS Comput. Biol. 17, eq. 1. */
double projection_interval_score(double outcome, double median, const double *levels,
                                 const struct interval *intervals, size_t count);

#endif
