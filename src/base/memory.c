#include "memory.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static atomic_size_t made;
static atomic_size_t failing;

static int refused(size_t count, size_t size)
{
	size_t now = atomic_fetch_add_explicit(&made, 1, memory_order_relaxed) + 1;
	if (now == atomic_load_explicit(&failing, memory_order_relaxed))
		return 1;
	return size != 0 && count > MEMORY_LIMIT / size;
}

void *memory_new(size_t count, size_t size)
{
	if (refused(count, size))
		return NULL;
	return calloc(count ? count : 1, size ? size : 1);
}

void *memory_resize(void *block, size_t count, size_t size)
{
	if (refused(count, size))
		return NULL;
	size_t bytes = count * size;
	return realloc(block, bytes ? bytes : 1);
}

char *memory_bytes(const char *bytes, size_t length)
{
	char *copy = memory_new(length + 1, 1);
	if (copy && length)
		memcpy(copy, bytes, length);
	return copy;
}

char *memory_string(const char *string)
{
	return memory_bytes(string, strlen(string));
}

void memory_free(void *block)
{
	free(block);
}

int memory_grow(void **block, size_t *capacity, size_t needed, size_t size)
{
	if (needed <= *capacity)
		return 1;
	size_t wanted = *capacity ? *capacity : 16;
	while (wanted < needed)
		wanted *= 2;
	void *grown = memory_resize(*block, wanted, size);
	if (!grown)
		return 0;
	*block = grown;
	*capacity = wanted;
	return 1;
}

size_t memory_fail_at(size_t nth)
{
	size_t before = atomic_exchange(&made, 0);
	atomic_store(&failing, nth);
	return before;
}
