/* The name that a user may have meant. */
#ifndef TRATA_BASE_NEAREST_H
#define TRATA_BASE_NEAREST_H

#include <stddef.h>

#include "error.h"

/* The nearest of `count` names by Damerau-Levenshtein distance on folded keys (adjacent letters
 * swapped count once), when it is near enough to be worth saying: at most a third of the longer
 * name. NULL otherwise. NULL entries are passed over. */
const char *nearest_name(const char *text, const char *const *names, size_t count);

/* Hints at the nearest name, or at all of them where none is near. */
void nearest_hint(struct trata_error *error, const char *text, const char *const *names,
                  size_t count);

#endif
