/* The interval of a share: x of n. */
#ifndef TRATA_STAT_SHARE_H
#define TRATA_STAT_SHARE_H

#include "stat.h"

struct share {
	double share;                /* x / n, 0 to 1 */
	struct interval wilson;      /* covers about `level` on average */
	struct interval exact;       /* Clopper-Pearson: covers at least `level`, conservative */
	double level;
};

/* `part` of `whole`, whole numbers, 0 <= part <= whole, whole >= 1; level 0 for STAT_LEVEL.
 * Errors: TRATA_EFEWOBS for a whole of 0, TRATA_EDATA for numbers that cannot be, TRATA_EARG.
 * References: Wilson (1927), JASA 22, 209-212; Clopper and Pearson (1934), Biometrika 26,
 * 404-413. R: prop.test(x, n, correct = FALSE)$conf.int; binom.test(x, n)$conf.int. */
enum trata_status share_interval(double part, double whole, double level, struct share *result,
                                 struct trata_error *error);

#endif
