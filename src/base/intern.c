#include "intern.h"

#include <string.h>

#include "memory.h"

#define BLOCK_BYTES 65536

struct block {
	struct block *next;
	size_t used, size;
	char bytes[];
};

struct intern {
	struct block *blocks;
	const char **texts;      /* number -> text */
	uint64_t *hashes;        /* number -> hash */
	size_t count, texts_capacity, hashes_capacity;
	uint32_t *slots;         /* number + 1, 0 = free */
	size_t slot_count;       /* a power of two */
};

uint64_t hash_bytes(const void *bytes, size_t length, uint64_t seed)
{
	const unsigned char *b = bytes;
	uint64_t hash = seed;
	for (size_t i = 0; i < length; i++) {
		hash ^= b[i];
		hash *= UINT64_C(0x100000001b3);
	}
	return hash;
}

struct intern *intern_new(void)
{
	struct intern *pool = memory_new(1, sizeof *pool);
	if (!pool)
		return NULL;
	pool->slot_count = 256;
	pool->slots = memory_new(pool->slot_count, sizeof *pool->slots);
	if (!pool->slots || intern_add(pool, "", 0) != 0) {
		intern_free(pool);
		return NULL;
	}
	return pool;
}

void intern_free(struct intern *pool)
{
	if (!pool)
		return;
	while (pool->blocks) {
		struct block *next = pool->blocks->next;
		memory_free(pool->blocks);
		pool->blocks = next;
	}
	memory_free(pool->texts);
	memory_free(pool->hashes);
	memory_free(pool->slots);
	memory_free(pool);
}

static size_t slot_of(const struct intern *pool, uint64_t hash, const char *bytes, size_t length)
{
	size_t slot = (size_t)(hash ^ hash >> 29) & (pool->slot_count - 1);
	while (pool->slots[slot]) {
		uint32_t number = pool->slots[slot] - 1;
		const char *text = pool->texts[number];
		if (pool->hashes[number] == hash && strncmp(text, bytes, length) == 0 &&
		    text[length] == '\0')
			break;
		slot = (slot + 1) & (pool->slot_count - 1);
	}
	return slot;
}

static int widen(struct intern *pool)
{
	size_t count = pool->slot_count * 2;
	uint32_t *slots = memory_new(count, sizeof *slots);
	if (!slots)
		return 0;
	for (uint32_t number = 0; number < pool->count; number++) {
		uint64_t hash = pool->hashes[number];
		size_t slot = (size_t)(hash ^ hash >> 29) & (count - 1);
		while (slots[slot])
			slot = (slot + 1) & (count - 1);
		slots[slot] = number + 1;
	}
	memory_free(pool->slots);
	pool->slots = slots;
	pool->slot_count = count;
	return 1;
}

static char *keep(struct intern *pool, const char *bytes, size_t length)
{
	struct block *block = pool->blocks;
	if (!block || block->size - block->used < length + 1) {
		size_t size = length + 1 > BLOCK_BYTES ? length + 1 : BLOCK_BYTES;
		block = memory_new(1, sizeof *block + size);
		if (!block)
			return NULL;
		block->size = size;
		block->next = pool->blocks;
		pool->blocks = block;
	}
	char *text = block->bytes + block->used;
	if (length)
		memcpy(text, bytes, length);
	text[length] = '\0';
	block->used += length + 1;
	return text;
}

uint32_t intern_add(struct intern *pool, const char *bytes, size_t length)
{
	uint64_t hash = hash_bytes(bytes, length, HASH_SEED);
	size_t slot = slot_of(pool, hash, bytes, length);
	if (pool->slots[slot])
		return pool->slots[slot] - 1;
	if (!memory_grow((void **)&pool->texts, &pool->texts_capacity, pool->count + 1,
	                 sizeof *pool->texts) ||
	    !memory_grow((void **)&pool->hashes, &pool->hashes_capacity, pool->count + 1,
	                 sizeof *pool->hashes))
		return INTERN_NONE;
	char *text = keep(pool, bytes, length);
	if (!text)
		return INTERN_NONE;
	uint32_t number = (uint32_t)pool->count;
	pool->texts[number] = text;
	pool->hashes[number] = hash;
	pool->count++;
	pool->slots[slot] = number + 1;
	if (pool->count * 2 > pool->slot_count && !widen(pool)) {
		/* the table is still whole, only fuller; fail before it can fill up */
		if (pool->count + 1 >= pool->slot_count)
			return INTERN_NONE;
	}
	return number;
}

uint32_t intern_string(struct intern *pool, const char *string)
{
	return intern_add(pool, string, strlen(string));
}

uint32_t intern_find(const struct intern *pool, const char *string)
{
	size_t length = strlen(string);
	uint64_t hash = hash_bytes(string, length, HASH_SEED);
	size_t slot = slot_of(pool, hash, string, length);
	return pool->slots[slot] ? pool->slots[slot] - 1 : INTERN_NONE;
}

const char *intern_text(const struct intern *pool, uint32_t number)
{
	return number < pool->count ? pool->texts[number] : "";
}

size_t intern_count(const struct intern *pool)
{
	return pool->count;
}
