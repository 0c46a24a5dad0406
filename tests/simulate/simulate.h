/* Calibration by simulation: how often does an interval that says 95 % hold the truth? */
#ifndef TRATA_TESTS_SIMULATE_H
#define TRATA_TESTS_SIMULATE_H

#include "../../src/stat/replicate.h"

#define SIMULATE_INTERVALS 8
#define SIMULATE_POINTS 256

/* A known truth, shaped like a real series. */
struct truth {
	const char *shape;       /* national, middle, near-empty, ... */
	double mean;             /* cases a period, or a probability */
	double dispersion;       /* variance over mean; 1 is Poisson */
	double correlation;      /* of neighbouring periods, before they become counts */
	size_t n;                /* periods, places, trials */
};

/* Draws from a truth and asks for each interval once: held[i] is 1 or 0, the share of several
 * (places) that hold theirs, or -1 where there was no interval. */
typedef void simulate_draw(gsl_rng *random, const struct truth *truth, double *held);

struct experiment {
	const char *intervals[SIMULATE_INTERVALS + 1];   /* NULL-terminated */
	simulate_draw *draw;
	size_t replicates;
	const struct truth *truths;
	size_t truth_count;
};

/* The count below which a share `u` of the distribution with this mean and dispersion lies. */
double simulate_count(double u, double mean, double dispersion);

/* A series of counts about `means` whose neighbours are correlated: a Gaussian autoregression,
 * turned into uniform numbers and those into negative-binomial (or Poisson) counts. */
void simulate_series(gsl_rng *random, const struct truth *truth, const double *means,
                     double *counts);

extern const struct experiment trend_experiments[], count_experiments[];
extern const size_t trend_experiment_count, count_experiment_count;

#endif
