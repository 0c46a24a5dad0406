/* Intervals of the trend command. */
#include <math.h>
#include <stdlib.h>

#include "../../src/stat/breakpoints.h"
#include "../../src/stat/count_trend_serial.h"
#include "../../src/stat/farrington.h"
#include "../../src/stat/joinpoint.h"
#include "../../src/stat/pelt.h"
#include "../../src/stat/theil_sen.h"
#include "simulate.h"

#define GROWTH 0.03                  /* a year, of the log */
#define SEASON 0.2
#define PI 3.14159265358979323846

/* Ten years of months at three sizes, three dispersions, three correlations. */
#define CELLS(shape, mean) \
	{ shape, mean, 1, 0, 120 }, { shape, mean, 1, 0.25, 120 }, { shape, mean, 1, 0.5, 120 }, \
	{ shape, mean, 2, 0, 120 }, { shape, mean, 2, 0.25, 120 }, { shape, mean, 2, 0.5, 120 }, \
	{ shape, mean, 5, 0, 120 }, { shape, mean, 5, 0.25, 120 }, { shape, mean, 5, 0.5, 120 }
static const struct truth months[] = { CELLS("national", 60), CELLS("middle", 6),
	CELLS("near-empty", 0.5),
	{ "national short", 60, 3, 0, 48 }, { "national short", 60, 3, 0.5, 48 } };
static const struct truth few_months[] = {
	{ "national", 60, 1, 0, 120 }, { "national", 60, 3, 0, 120 }, { "national", 60, 3, 0.5, 120 },
	{ "middle", 6, 1, 0, 120 }, { "middle", 6, 3, 0, 120 }, { "middle", 6, 3, 0.5, 120 },
	{ "near-empty", 0.5, 1, 0, 120 }, { "near-empty", 0.5, 3, 0, 120 },
	{ "near-empty", 0.5, 3, 0.5, 120 } };
static const struct truth years[] = { { "national years", 720, 1, 0, 10 },
	{ "national years", 720, 5, 0, 10 }, { "national years", 720, 5, 0.5, 10 },
	{ "middle years", 72, 1, 0, 10 }, { "middle years", 72, 3, 0, 10 } };
#define COUNT(list) (sizeof(list) / sizeof *(list))

static double holds(double truth, struct interval interval)
{
	return interval.lower <= truth && truth <= interval.upper;
}

static void means_of(const struct truth *truth, bool season, double step, double *means)
{
	for (size_t i = 0; i < truth->n; i++) {
		double t = ((double)i - (double)(truth->n - 1) / 2) * step / 12;
		means[i] = truth->mean * exp(GROWTH * t +
			(season ? SEASON * sin(2 * PI * (double)i / 12) : 0));
	}
}

/* ------------------------------------------------------------------ regressions */

static double regression(const struct count_series *series, enum glm_family family,
                         enum count_season season, bool robust, struct count_trend *trend)
{
	struct count_trend_options options = { .family = family, .season = season,
		.newey_west = robust, .lag = robust ? 4 : 0 };
	/* as the command does: a season that cannot be estimated is left out */
	if (count_trend_estimate(series, &options, trend, NULL) != TRATA_OK) {
		options.season = COUNT_SEASON_NONE;
		if (count_trend_estimate(series, &options, trend, NULL) != TRATA_OK)
			return -1;
	}
	return holds(100 * expm1(GROWTH), trend->interval);
}

static void draw_regressions(gsl_rng *random, const struct truth *truth, double *held)
{
	double means[SIMULATE_POINTS], counts[SIMULATE_POINTS];
	int month[SIMULATE_POINTS], step = truth->n < 24 ? 12 : 1;
	struct count_series series = { truth->n, month, counts, NULL, NULL };
	struct count_trend trend;
	struct count_trend_serial serial;
	enum count_season season = step == 1 ? COUNT_SEASON_MONTH : COUNT_SEASON_NONE;
	means_of(truth, step == 1, step, means);
	simulate_series(random, truth, means, counts);
	for (size_t i = 0; i < truth->n; i++)
		month[i] = 2015 * 12 + (int)i * step;
	static const enum glm_family families[] = { GLM_POISSON, GLM_QUASIPOISSON,
		GLM_NEGATIVE_BINOMIAL };
	for (size_t f = 0; f < 3; f++) {
		held[f] = regression(&series, families[f], season, false, &trend);
		if (f == 2) {
			held[3] = -1;
			if (held[f] >= 0 && count_trend_serial(counts, truth->n, &trend, &serial, NULL) ==
			    TRATA_OK)
				held[3] = holds(100 * expm1(GROWTH), serial.interval);
		}
		if (held[f] >= 0)
			count_trend_free(&trend);
	}
	held[4] = regression(&series, GLM_NEGATIVE_BINOMIAL, season, true, &trend);
	if (held[4] >= 0)
		count_trend_free(&trend);
}

/* ------------------------------------------------------------------ slopes */

/* A straight line, for the slope of a straight line is what is asked. */
static void draw_slopes(gsl_rng *random, const struct truth *truth, double *held)
{
	double means[SIMULATE_POINTS], counts[SIMULATE_POINTS], times[SIMULATE_POINTS];
	struct theil_sen fit;
	double slope = GROWTH * truth->mean;
	for (size_t i = 0; i < truth->n; i++) {
		times[i] = (double)i / 12;
		means[i] = truth->mean + slope * (times[i] - (double)(truth->n - 1) / 24);
	}
	simulate_series(random, truth, means, counts);
	bool found = theil_sen_fit(times, counts, truth->n, 0.95, &fit, NULL) == TRATA_OK;
	held[0] = found && fit.has_interval ? holds(slope, fit.interval) : -1;
	found = theil_sen_seasonal(counts, truth->n, 12, 0.95, &fit, NULL) == TRATA_OK;
	held[1] = found && fit.has_interval ? holds(slope, fit.interval) : -1;
}

/* ------------------------------------------------------------------ joinpoint */

static void draw_joinpoint(gsl_rng *random, const struct truth *truth, double *held, bool bent)
{
	double means[SIMULATE_POINTS], counts[SIMULATE_POINTS], times[SIMULATE_POINTS];
	struct joinpoint_options options = { .step = 12 };
	struct joinpoint fit;
	size_t join = 60;
	double last = (double)(truth->n - 1) / 12, before = GROWTH, after = bent ? -0.08 : GROWTH;
	for (size_t i = 0; i < truth->n; i++) {
		times[i] = (double)i / 12;
		double bend = fmax(0, times[i] - (double)join / 12);
		means[i] = truth->mean * exp(before * times[i] + (after - before) * bend);
	}
	simulate_series(random, truth, means, counts);
	double average = (before * (double)join / 12 + after * (last - (double)join / 12)) / last;
	struct joinpoint_data data = { truth->n, times, counts, NULL };
	held[0] = -1;
	if (joinpoint_fit(&data, &options, &fit, NULL) == TRATA_OK)
		held[0] = holds(100 * expm1(average), fit.average.interval);
}

static void draw_straight(gsl_rng *random, const struct truth *truth, double *held)
{
	draw_joinpoint(random, truth, held, false);
}

static void draw_bent(gsl_rng *random, const struct truth *truth, double *held)
{
	draw_joinpoint(random, truth, held, true);
}

/* ------------------------------------------------------------------ dates of breaks */

static double pelt_held(const double *counts, size_t n, enum pelt_cost cost, double theta,
                        size_t after)
{
	struct pelt_options options = { .cost = cost, .theta = theta };
	struct pelt found;
	double held = -1;
	if (pelt_find(counts, n, &options, &found, NULL) != TRATA_OK)
		return -1;
	if (found.count == 1)
		held = found.breaks[0].lower <= after && after <= found.breaks[0].upper;
	pelt_free(&found);
	return held;
}

/* One shift by two standard deviations; asked only where one break is found. */
static void draw_breaks(gsl_rng *random, const struct truth *truth, double *held)
{
	double means[SIMULATE_POINTS], counts[SIMULATE_POINTS];
	size_t after = 47;
	double theta = truth->mean / fmax(truth->dispersion - 1, 1e-6);
	for (size_t i = 0; i < truth->n; i++)
		means[i] = truth->mean + (i < after ? 0 : 2 * sqrt(truth->mean * truth->dispersion));
	simulate_series(random, truth, means, counts);
	struct breakpoints found;
	held[0] = -1;
	if (breakpoints_find(counts, truth->n, 0.95, &found, NULL) == TRATA_OK &&
	    found.count == 1 && found.breaks[0].has_interval)
		held[0] = found.breaks[0].lower <= (int64_t)after &&
		          (int64_t)after <= found.breaks[0].upper;
	held[1] = pelt_held(counts, truth->n, PELT_POISSON, 0, after);
	held[2] = truth->dispersion > 1
		? pelt_held(counts, truth->n, PELT_NEGATIVE_BINOMIAL, theta, after) : -1;
}

/* ------------------------------------------------------------------ anomalies */

/* The share of judged months at or below their upper bound, which is one-sided. */
static void draw_anomalies(gsl_rng *random, const struct truth *truth, double *held)
{
	double means[SIMULATE_POINTS], counts[SIMULATE_POINTS];
	struct farrington_options options = { .alpha = 0.05 };
	struct farrington judged;
	size_t asked = 0, below = 0;
	means_of(truth, true, 1, means);
	simulate_series(random, truth, means, counts);
	held[0] = -1;
	if (farrington_judge(counts, truth->n, &options, &judged, NULL) != TRATA_OK)
		return;
	for (size_t i = 0; i < truth->n; i++)
		if (judged.months[i].has_bound && judged.months[i].enough_cases) {
			asked++;
			below += counts[i] <= judged.months[i].upper;
		}
	if (asked)
		held[0] = (double)below / (double)asked;
	farrington_free(&judged);
}

const struct experiment trend_experiments[] = {
	{ { "trend poisson", "trend quasipoisson", "trend negbin", "trend summary",
	    "trend negbin --newey-west 4" }, draw_regressions, 800, months, COUNT(months) },
	{ { "trend poisson", "trend quasipoisson", "trend negbin", "trend summary",
	    "trend negbin --newey-west 4" }, draw_regressions, 4000, years, COUNT(years) },
	{ { "trend theil-sen", "trend seasonal-kendall" }, draw_slopes, 1000, months,
	  COUNT(months) },
	{ { "trend joinpoint (no join)" }, draw_straight, 300, few_months, COUNT(few_months) },
	{ { "trend joinpoint (one join)" }, draw_bent, 300, few_months, COUNT(few_months) },
	{ { "trend breakpoints (date)", "trend pelt (date)", "trend pelt --cost negbin (date)" },
	  draw_breaks, 1000, few_months, COUNT(few_months) },
	{ { "trend anomalies (upper bound)" }, draw_anomalies, 200, few_months, COUNT(few_months) },
};
const size_t trend_experiment_count = COUNT(trend_experiments);
