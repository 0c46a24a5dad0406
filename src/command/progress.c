#include "progress.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/memory.h"

/* Work shorter than this draws nothing; then the line is drawn anew as often. */
#define WAIT_SECONDS 1

struct progress {
	const char *name;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t ended;
	bool end;
	atomic_size_t done, total;
};

/* Escape sequences are not used: a carriage return and blanks do. */
static void draw(const struct progress *progress, int seconds)
{
	char line[80] = "\r";
	size_t done = atomic_load(&progress->done), total = atomic_load(&progress->total);
	int length = total > 1
		? snprintf(line + 1, sizeof line - 1, translate("trata %.20s: %zu of %zu, %d s "),
		           progress->name, done, total, seconds)
		: snprintf(line + 1, sizeof line - 1, "trata %.20s: %d s ", progress->name, seconds);
	if (length > 0 && write(STDERR_FILENO, line, (size_t)length + 1) < 0)
		return;
}

static void *watch(void *argument)
{
	struct progress *progress = argument;
	struct timespec until;
	bool drawn = false;
	clock_gettime(CLOCK_MONOTONIC, &until);
	pthread_mutex_lock(&progress->lock);
	for (int seconds = WAIT_SECONDS; !progress->end; seconds += WAIT_SECONDS) {
		until.tv_sec += WAIT_SECONDS;
		while (!progress->end &&
		       pthread_cond_timedwait(&progress->ended, &progress->lock, &until) == 0)
			continue;
		if (!progress->end)
			draw(progress, seconds);
		drawn = drawn || !progress->end;
	}
	pthread_mutex_unlock(&progress->lock);
	static const char blank[] = "\r                                                  \r";
	if (drawn && write(STDERR_FILENO, blank, sizeof blank - 1) < 0)
		return NULL;
	return NULL;
}

struct progress *progress_begin(const char *name)
{
	pthread_condattr_t clock;
	struct progress *progress = isatty(STDERR_FILENO) ? memory_new(1, sizeof *progress) : NULL;
	if (!progress)
		return NULL;
	progress->name = name;
	pthread_condattr_init(&clock);
	pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
	pthread_mutex_init(&progress->lock, NULL);
	pthread_cond_init(&progress->ended, &clock);
	pthread_condattr_destroy(&clock);
	if (pthread_create(&progress->thread, NULL, watch, progress) == 0)
		return progress;
	memory_free(progress);
	return NULL;
}

void progress_step(struct progress *progress, size_t done, size_t total)
{
	if (!progress)
		return;
	atomic_store(&progress->done, done);
	atomic_store(&progress->total, total);
}

void progress_end(struct progress *progress)
{
	if (!progress)
		return;
	pthread_mutex_lock(&progress->lock);
	progress->end = true;
	pthread_cond_signal(&progress->ended);
	pthread_mutex_unlock(&progress->lock);
	pthread_join(progress->thread, NULL);
	pthread_cond_destroy(&progress->ended);
	pthread_mutex_destroy(&progress->lock);
	memory_free(progress);
}

size_t terminal_width(int descriptor)
{
	struct winsize size;
	if (!isatty(descriptor) || ioctl(descriptor, TIOCGWINSZ, &size) != 0)
		return 0;
	return size.ws_col;
}
