/* Simulations over threads whose result does not depend on how many there are.
 *
 * Each task has a random stream of its own, made from the seed and the task's number, and writes
 * only to its own place; so any number of threads gives the same numbers. */
#ifndef TRATA_STAT_REPLICATE_H
#define TRATA_STAT_REPLICATE_H

#include <gsl/gsl_rng.h>

#include "stat.h"

#define REPLICATE_MOST_THREADS 64

/* How a simulation runs; `replicates` of 0 is the method's default, `threads` of 0 is 1. */
struct simulation {
	uint64_t seed;
	size_t replicates;
	unsigned threads;
};

/* One task: `scratch` is this thread's alone, `scratch_size` bytes, zeroed once. */
typedef void replicate_task(size_t task, gsl_rng *random, void *scratch, void *context);

/* Runs tasks 0 to tasks - 1, each with its stream (GSL's mt19937). Errors: TRATA_ENOMEM; a
 * thread that the system refuses is done without. */
enum trata_status replicate_run(size_t tasks, uint64_t seed, unsigned threads,
                                size_t scratch_size, replicate_task *task, void *context,
                                struct trata_error *error);

/* The quantile of `count` sorted numbers, linear between order statistics (R's type 7). */
double replicate_quantile(const double *sorted, size_t count, double probability);

/* Sorts numbers in ascending order. */
void replicate_sort(double *numbers, size_t count);

#endif
