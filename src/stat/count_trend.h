/* The annual percent change of a count series: log-linear regression on time in years.
 *
 * log E(y) = intercept + time * b + season + log(exposure), time = (month - first month) / 12;
 * annual percent change = 100 (exp(b) - 1). R: glm(y ~ time + factor(month) + offset(log(e))). */
#ifndef TRATA_STAT_COUNT_TREND_H
#define TRATA_STAT_COUNT_TREND_H

#include "glm.h"

enum count_season {
	COUNT_SEASON_NONE,
	COUNT_SEASON_MONTH,   /* a factor per calendar month, the first one present is the base */
	COUNT_SEASON_HARMONIC /* pairs sin(2 pi k m / 12), cos(2 pi k m / 12), m = 1 for January */
};

/* A series; all arrays are borrowed and have `count` entries. Quarters and years are given by
 * their first month. */
struct count_series {
	size_t count;
	const int *month;        /* 12 * year + (0 for January ... 11), strictly ascending */
	const double *value;     /* counts; not looked at where absent */
	const double *exposure;  /* > 0: share of the month times population; NULL for 1 */
	const bool *present;     /* NULL: all; an absent point is skipped, it is not zero */
};

struct count_trend_options {
	enum glm_family family;
	enum count_season season;
	unsigned harmonics;      /* pairs, 1 to 5; 0 means 1. Only with COUNT_SEASON_HARMONIC */
	bool newey_west;         /* Newey-West standard errors instead of the model's */
	size_t lag;              /* their lag in steps of the series: months, quarters, years */
	double level;            /* coverage; 0 means STAT_LEVEL */
};

#define COUNT_TREND_NAME 16

struct coefficient {
	char name[COUNT_TREND_NAME]; /* intercept, time, month_02 ... month_12, sin_1, cos_1 ... */
	double estimate, std_error;
};

/* A fitted trend; free it with count_trend_free. */
struct count_trend {
	size_t used;                 /* points that are present */
	double level;
	double change;               /* percent a year */
	struct interval interval;
	double statistic;            /* b / its standard error: z, or t on residual_df */
	double p_value;              /* two-sided, of b = 0 */
	bool student;                /* t quantiles: quasi-Poisson */
	bool small_counts;           /* fewer than 10 cases in all: the Wald interval is rough */
	size_t coefficient_count;
	struct coefficient *coefficients;
	struct glm_fit fit;          /* over the points that are present */
};

/* Fits. Wald intervals: normal quantiles for Poisson and NB2, t on n - p for quasi-Poisson.
 * Least n: 3 present points without season, and one more than there are coefficients with it.
 * Errors: TRATA_EFEWOBS as glm_estimate; TRATA_EDATA for values, exposures or months that
 * cannot be; TRATA_EARG; TRATA_ENOMEM. On an error nothing is to be freed. */
enum trata_status count_trend_estimate(const struct count_series *series,
                                       const struct count_trend_options *options,
                                       struct count_trend *trend, struct trata_error *error);
void count_trend_free(struct count_trend *trend);

/* The design matrix of a trend, for other regressions on the same series. `design` takes
 * count_design_columns columns per present point, `names` as many names. */
struct count_design {
	size_t rows, columns;
	double *design, *response, *offset; /* owned */
	int *period;                        /* owned: steps of the series since the first row */
	struct coefficient *coefficients;   /* owned: names, with estimates still 0 */
};
enum trata_status count_design_new(const struct count_series *series, enum count_season season,
                                   unsigned harmonics, struct count_design *design,
                                   struct trata_error *error);
void count_design_free(struct count_design *design);

#endif
