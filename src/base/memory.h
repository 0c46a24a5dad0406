/* Memory: every allocation of the program passes here, so that a test can fail the nth one
 * and so that sizes taken from a file are capped. */
#ifndef TRATA_BASE_MEMORY_H
#define TRATA_BASE_MEMORY_H

#include <stddef.h>

/* No single allocation may be larger: sizes come from files, and files lie. */
#define MEMORY_LIMIT ((size_t)1 << 32)

/* count * size bytes, zeroed; NULL when memory ran out, the product overflows or exceeds
 * MEMORY_LIMIT. Freed with memory_free. A count of 0 gives a pointer that can be freed. */
void *memory_new(size_t count, size_t size);

/* The same block, grown or shrunk; new bytes are not set. NULL leaves the old block alone. */
void *memory_resize(void *block, size_t count, size_t size);

/* A copy of a string or of `length` bytes with a NUL behind them; NULL when memory ran out. */
char *memory_string(const char *string);
char *memory_bytes(const char *bytes, size_t length);

void memory_free(void *block);

/* Doubles *capacity until `needed` fits and resizes; false when memory ran out.
 *     if (!memory_grow((void **)&list, &capacity, count + 1, sizeof *list)) ... */
int memory_grow(void **block, size_t *capacity, size_t needed, size_t size);

/* For tests: the nth allocation from now fails (1 = the next); 0 switches it off. Returns how
 * many allocations were made since the last call. Not for use with threads. */
size_t memory_fail_at(size_t nth);

#endif
