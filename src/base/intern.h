/* Interned strings: equal strings share one small number, so that figures are compared by
 * number. 0 is the empty string. */
#ifndef TRATA_BASE_INTERN_H
#define TRATA_BASE_INTERN_H

#include <stddef.h>
#include <stdint.h>

struct intern;

#define INTERN_NONE UINT32_MAX   /* memory ran out, or the string is not there */

struct intern *intern_new(void);                     /* NULL when memory ran out */
void intern_free(struct intern *pool);
uint32_t intern_add(struct intern *pool, const char *bytes, size_t length);
uint32_t intern_string(struct intern *pool, const char *string);
uint32_t intern_find(const struct intern *pool, const char *string);
const char *intern_text(const struct intern *pool, uint32_t number);  /* lives with the pool */
size_t intern_count(const struct intern *pool);

/* 64 bits of FNV-1a, for tables; not for digests. */
uint64_t hash_bytes(const void *bytes, size_t length, uint64_t seed);
#define HASH_SEED UINT64_C(0xcbf29ce484222325)

#endif
