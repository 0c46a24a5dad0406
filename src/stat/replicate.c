#include "replicate.h"

#include <math.h>
#include <pthread.h>

#include <gsl/gsl_sort.h>

#include "../base/memory.h"

struct worker {
	pthread_t thread;
	bool running;
	size_t first, step, tasks;
	uint64_t seed;
	gsl_rng *random;
	void *scratch;
	replicate_task *task;
	void *context;
};

/* Mixes 32 bits one-to-one (the finalizer of MurmurHash3), so that two tasks never share a
 * stream. */
static uint32_t mix(uint32_t bits)
{
	bits ^= bits >> 16;
	bits *= UINT32_C(0x85ebca6b);
	bits ^= bits >> 13;
	bits *= UINT32_C(0xc2b2ae35);
	return bits ^ bits >> 16;
}

static unsigned long stream_seed(uint64_t seed, size_t task)
{
	uint32_t base = mix((uint32_t)seed) ^ mix((uint32_t)(seed >> 32) + 1);
	return mix(base + (uint32_t)task);
}

static void *work(void *argument)
{
	struct worker *worker = argument;
	for (size_t i = worker->first; i < worker->tasks; i += worker->step) {
		gsl_rng_set(worker->random, stream_seed(worker->seed, i));
		worker->task(i, worker->random, worker->scratch, worker->context);
	}
	return NULL;
}

static bool prepare(struct worker *worker, size_t scratch_size)
{
	worker->random = gsl_rng_alloc(gsl_rng_mt19937);
	worker->scratch = memory_new(1, scratch_size);
	return worker->random && worker->scratch;
}

enum trata_status replicate_run(size_t tasks, uint64_t seed, unsigned threads,
                                size_t scratch_size, replicate_task *task, void *context,
                                struct trata_error *error)
{
	struct worker workers[REPLICATE_MOST_THREADS] = {0};
	enum trata_status status = TRATA_OK;
	threads = threads < 1 ? 1 : threads;
	threads = threads > REPLICATE_MOST_THREADS ? REPLICATE_MOST_THREADS : threads;
	for (unsigned t = 0; t < threads; t++) {
		workers[t] = (struct worker){ .first = t, .step = threads, .tasks = tasks, .seed = seed,
		                              .task = task, .context = context };
		if (!prepare(&workers[t], scratch_size)) {
			status = error_memory(error);
			goto done;
		}
	}
	for (unsigned t = 1; t < threads; t++)
		workers[t].running = !pthread_create(&workers[t].thread, NULL, work, &workers[t]);
	for (unsigned t = 0; t < threads; t++)
		if (!workers[t].running)
			work(&workers[t]);
	for (unsigned t = 1; t < threads; t++)
		if (workers[t].running)
			pthread_join(workers[t].thread, NULL);
done:
	for (unsigned t = 0; t < threads; t++) {
		if (workers[t].random)
			gsl_rng_free(workers[t].random);
		memory_free(workers[t].scratch);
	}
	return status;
}

double replicate_quantile(const double *sorted, size_t count, double probability)
{
	double at = (double)(count - 1) * probability;
	size_t below = (size_t)floor(at);
	if (below + 1 >= count)
		return sorted[count - 1];
	double part = at - (double)below;
	return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

void replicate_sort(double *numbers, size_t count)
{
	gsl_sort(numbers, 1, count);
}
