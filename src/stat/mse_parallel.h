/* The same work on many items by several threads. Items are handed out one after another to
 * whoever is free, and each writes only its own result, so that results do not depend on the
 * number of threads. */
#ifndef TRATA_STAT_MSE_PARALLEL_H
#define TRATA_STAT_MSE_PARALLEL_H

#include "stat.h"

/* The most threads that are used, whatever is asked. */
#define PARALLEL_THREADS_MAX 64u

/* Works on items first..last-1 with the thread's own scratch. Returns false to stop everybody. */
typedef bool parallel_work(void *shared, void *scratch, size_t first, size_t last);

struct parallel_job {
	size_t items;
	size_t chunk;          /* items handed out at once; 0 means 1 */
	unsigned threads;      /* 0: as many as there are processors */
	void *shared;
	parallel_work *work;
	void *(*scratch_new)(void *shared);   /* NULL when memory ran out */
	void (*scratch_free)(void *scratch);
};

/* True when every item was worked on. A thread that cannot be started is done without; scratch
 * that cannot be had, or a `work` that returns false, gives false. */
bool parallel_run(const struct parallel_job *job);

#endif
