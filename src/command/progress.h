/* What a person who waits sees: after a second, on a terminal alone, what runs and how far it
 * is. */
#ifndef TRATA_COMMAND_PROGRESS_H
#define TRATA_COMMAND_PROGRESS_H

#include <stddef.h>

struct progress;

/* Starts to watch when standard error is a terminal; NULL when it is none, or nothing could be
 * started. All functions take NULL. `name` must live as long. */
struct progress *progress_begin(const char *name);

/* `done` of `total` parts are done. */
void progress_step(struct progress *progress, size_t done, size_t total);

/* Takes what was drawn away again, and frees. */
void progress_end(struct progress *progress);

/* The columns of the terminal behind a descriptor; 0 when it is none. */
size_t terminal_width(int descriptor);

#endif
