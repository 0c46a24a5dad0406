/* What every function of src/stat keeps to.
 *
 * Pure: `const double *` and counts in, a result struct out; no stdio, no globals, no store
 * types, no hidden state. n is checked before anything is computed: too few data return
 * TRATA_EFEWOBS with the least n in the message. A result never holds NaN: what cannot be
 * computed is refused, or its `has_...` flag is false. GSL's error handler is off in the
 * program (main switches it off); every GSL status is checked. GSL objects never leave the
 * function that allocated them.
 *
 * Each header comment says: purpose, valid n, units, method, reference (paper, equation), the
 * equivalent R call, and where we differ from it. */
#ifndef TRATA_STAT_H
#define TRATA_STAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/error.h"

/* An estimate with its interval; `level` is the coverage, 0.95 unless asked otherwise. */
struct interval {
	double lower, upper;
};

#define STAT_LEVEL 0.95

#endif
