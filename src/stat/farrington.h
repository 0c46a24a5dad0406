/* Months that stand out: the improved Farrington method. */
#ifndef TRATA_STAT_FARRINGTON_H
#define TRATA_STAT_FARRINGTON_H

#include "stat.h"

enum farrington_threshold {
	FARRINGTON_NB_PLUGIN,   /* negative-binomial quantile at the expected count and dispersion */
	FARRINGTON_DELTA        /* normal quantile on the 2/3 power scale, with prediction error */
};

enum farrington_trend {
	FARRINGTON_TREND_ALWAYS,       /* unless it would extrapolate above every baseline count */
	FARRINGTON_TREND_SIGNIFICANT,  /* as above, and only when its p is under 0.05 */
	FARRINGTON_TREND_NONE
};

/* Zero means the default in brackets; the names behind are surveillance's. */
struct farrington_options {
	size_t period;          /* observations in a year [12] (freq) */
	size_t years;           /* of baseline [5] (b) */
	size_t half_window;     /* months on each side of the same month [1] (w) */
	size_t season_groups;   /* 1: only those windows; else the whole baseline with a seasonal
	                         * factor of so many levels [1] (noPeriods) */
	size_t excluded;        /* months before the judged one that are left out [half_window]
	                         * (pastWeeksNotIncluded) */
	bool no_reweight;       /* keep past outliers at full weight (reweight = FALSE) */
	double weights_threshold;  /* Anscombe residuals above this are weighted down [2.58] */
	double alpha;           /* one-sided [0.05] */
	enum farrington_trend trend;          /* (pThresholdTrend 1, 0.05, trend = FALSE) */
	enum farrington_threshold threshold;  /* (thresholdMethod) */
};

/* A month is not judged when the least cases do not reach this in so many months (limit54). */
#define FARRINGTON_CASES 5
#define FARRINGTON_CASES_MONTHS 4

struct farrington_month {
	bool has_bound;       /* false: too early, or its baseline has no finite model */
	bool enough_cases;    /* FARRINGTON_CASES in the last FARRINGTON_CASES_MONTHS months */
	bool trend;           /* the expected count follows a trend */
	bool flag;            /* enough cases, and above the upper bound */
	size_t baseline;      /* months that the model was fitted to */
	double expected, dispersion;
	double lower, upper;  /* quantiles alpha and 1 - alpha of what the model expects */
	double p;             /* chance of at least the observed count */
};

struct farrington {
	size_t n, first;      /* first: the earliest month (from 0) with enough history */
	size_t flagged;
	struct farrington_month *months;  /* n */
};

/* Judges every month against the same months of the years before it: quasi-Poisson regression
 * with or without a linear trend, refitted with weights falling as residual^-2 for past months
 * above the threshold, then a bound. Default: b = 5, w = 1 (three months of each of five years),
 * reweighting at 2.58, trend always, negative-binomial plug-in bound at 0.05, as Noufaily et al.
 * advise but for the window, which for weeks is 3 and for months would blur the season. The
 * counts of the judged months themselves must be comparable with their baseline: a series with
 * a declared break is cut there first.
 *
 * A trend is dropped also with fewer than three years of baseline. About alpha of all months
 * exceed the bound by chance; with 15 baseline months, whose error the plug-in bound leaves out,
 * it was 5 to 6 in 100 for Poisson months and 8 to 9 at dispersion 3, means 6 and 60. Near-empty
 * series (mean 0.5), judged only when 5 cases have come together, exceed it in 1 of 4 judged
 * months without any cause: do not report those.
 *
 * n at least period * years + half_window + 1 (TRATA_EFEWOBS); TRATA_EDATA for what is no
 * count; TRATA_EARG; TRATA_ENOMEM. Free with farrington_free.
 * References: Farrington et al. 1996, JRSS A 159; Noufaily et al. 2013, Stat. Med. 32,
 * 1206-1222. R: surveillance::farringtonFlexible, also in this: after reweighting, standard
 * errors (of the trend's test, and in FARRINGTON_DELTA) use the dispersion sum w ((y - mu) /
 * mu)^2 / df, not Pearson's, because the package keeps the prior weights as working weights.
 * Where its baseline has only zeros, R returns a bound near 0; here the month has no bound. */
enum trata_status farrington_judge(const double *counts, size_t n,
                                   const struct farrington_options *options,
                                   struct farrington *result, struct trata_error *error);
void farrington_free(struct farrington *result);

#endif
