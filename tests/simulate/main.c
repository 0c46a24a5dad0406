/* simulate: prints tests/ref/calibration.csv. The same numbers at any number of threads. */
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "simulate.h"

#define SEED 20250720
/* Coverage of a 95 % interval that needs no label. */
#define LOWEST 93.0
#define HIGHEST 97.0

/* Above this mean the probability of zero is too small to add up from. */
#define FAR_MEAN 200.0

static double far_below(double k, double mean, double dispersion)
{
	if (dispersion <= 1)
		return gsl_cdf_poisson_P((unsigned)k, mean);
	return gsl_cdf_negative_binomial_P((unsigned)k, 1 / dispersion, mean / (dispersion - 1));
}

/* The same by halving. */
static double far_count(double u, double mean, double dispersion)
{
	double spread = 10 * sqrt(mean * dispersion), low = floor(fmax(0, mean - spread)) - 1;
	double high = ceil(mean + 3 * spread);
	while (high - low > 1) {
		double middle = floor((low + high) / 2);
		if (far_below(middle, mean, dispersion) < u)
			low = middle;
		else
			high = middle;
	}
	return high;
}

double simulate_count(double u, double mean, double dispersion)
{
	bool poisson = dispersion <= 1;
	if (mean > FAR_MEAN)
		return far_count(u, mean, dispersion);
	double size = poisson ? 0 : mean / (dispersion - 1), step = 1 - 1 / dispersion;
	double part = poisson ? exp(-mean) : pow(dispersion, -size), sum = part, k = 0;
	while (sum < u && part > 0) {
		part *= poisson ? mean / (k + 1) : (size + k) / (k + 1) * step;
		sum += part;
		k++;
	}
	return k;
}

void simulate_series(gsl_rng *random, const struct truth *truth, const double *means,
                     double *counts)
{
	double rho = truth->correlation, z = gsl_ran_gaussian(random, 1);
	for (size_t i = 0; i < truth->n; i++) {
		if (i)
			z = rho * z + sqrt(1 - rho * rho) * gsl_ran_gaussian(random, 1);
		counts[i] = simulate_count(gsl_cdf_ugaussian_P(z), means[i], truth->dispersion);
	}
}

struct batch {
	const struct experiment *experiment;
	const struct truth *truth;
	double *held;                /* SIMULATE_INTERVALS a replicate */
};

static void run_task(size_t task, gsl_rng *random, void *scratch, void *context)
{
	struct batch *batch = context;
	(void)scratch;
	batch->experiment->draw(random, batch->truth, batch->held + task * SIMULATE_INTERVALS);
}

static const char *label_of(double coverage)
{
	if (coverage > HIGHEST)
		return "conservative";
	return coverage < LOWEST ? "anti-conservative" : "calibrated";
}

static void print_truth(const struct batch *batch)
{
	const struct truth *truth = batch->truth;
	size_t replicates = batch->experiment->replicates;
	for (size_t i = 0; batch->experiment->intervals[i]; i++) {
		double sum = 0;
		size_t answered = 0;
		for (size_t r = 0; r < replicates; r++) {
			double held = batch->held[r * SIMULATE_INTERVALS + i];
			answered += held >= 0;
			sum += held >= 0 ? held : 0;
		}
		if (!answered)
			continue;
		double coverage = 100 * sum / (double)answered;
		printf("%s,%s,%g,%g,%g,%zu,%zu,%zu,%.1f,%s\n", batch->experiment->intervals[i],
		       truth->shape, truth->mean, truth->dispersion, truth->correlation, truth->n,
		       replicates, answered, coverage, label_of(coverage));
	}
	fflush(stdout);
}

static int run_experiments(const struct experiment *experiments, size_t count, unsigned threads,
                           uint64_t *seed)
{
	for (size_t e = 0; e < count; e++) {
		const struct experiment *one = &experiments[e];
		double *held = calloc(one->replicates * SIMULATE_INTERVALS, sizeof *held);
		for (size_t t = 0; held && t < one->truth_count; t++) {
			struct batch batch = { one, &one->truths[t], held };
			if (replicate_run(one->replicates, (*seed)++, threads, 1, run_task, &batch, NULL))
				return 1;
			print_truth(&batch);
		}
		free(held);
		if (!held)
			return 1;
	}
	return 0;
}

int main(void)
{
	uint64_t seed = SEED;
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	unsigned threads = processors > 1 ? (unsigned)processors : 1;
	gsl_set_error_handler_off();
	printf("interval,shape,mean,dispersion,autocorrelation,n,replicates,answered,coverage,label\n");
	return run_experiments(trend_experiments, trend_experiment_count, threads, &seed) ||
	       run_experiments(count_experiments, count_experiment_count, threads, &seed);
}
