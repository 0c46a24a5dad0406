#include "mse_parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

struct dispatch {
	const struct parallel_job *job;
	atomic_size_t next;
	atomic_bool failed;
};

static void *run_thread(void *argument)
{
	struct dispatch *dispatch = argument;
	const struct parallel_job *job = dispatch->job;
	size_t chunk = job->chunk ? job->chunk : 1;
	void *scratch = job->scratch_new(job->shared);
	if (!scratch)
		atomic_store(&dispatch->failed, true);
	while (!atomic_load(&dispatch->failed)) {
		size_t first = atomic_fetch_add(&dispatch->next, chunk);
		if (first >= job->items)
			break;
		size_t last = first + chunk < job->items ? first + chunk : job->items;
		if (!job->work(job->shared, scratch, first, last))
			atomic_store(&dispatch->failed, true);
	}
	if (scratch)
		job->scratch_free(scratch);
	return NULL;
}

static unsigned count_threads(const struct parallel_job *job)
{
	size_t chunk = job->chunk ? job->chunk : 1, threads = job->threads;
	if (threads == 0) {
		long processors = sysconf(_SC_NPROCESSORS_ONLN);
		threads = processors > 0 ? (size_t)processors : 1;
	}
	if (threads > PARALLEL_THREADS_MAX)
		threads = PARALLEL_THREADS_MAX;
	if (threads > (job->items + chunk - 1) / chunk)
		threads = (job->items + chunk - 1) / chunk;
	return (unsigned)(threads ? threads : 1);
}

bool parallel_run(const struct parallel_job *job)
{
	struct dispatch dispatch = { .job = job };
	pthread_t others[PARALLEL_THREADS_MAX];
	unsigned threads = count_threads(job), started = 0;
	atomic_init(&dispatch.next, 0);
	atomic_init(&dispatch.failed, false);
	while (started + 1 < threads &&
	       pthread_create(&others[started], NULL, run_thread, &dispatch) == 0)
		started++;
	run_thread(&dispatch);
	for (unsigned i = 0; i < started; i++)
		pthread_join(others[i], NULL);
	return !atomic_load(&dispatch.failed);
}
