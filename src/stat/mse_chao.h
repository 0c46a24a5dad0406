/* Chao's lower bounds: how many are unseen at least when people differ in how findable they are.
 *
 * The classic bound (Chao 1987, Biometrics 43:783) reads only how many were found once and twice,
 * f1 and f2: n + f1^2 / (2 f2), bias-corrected n + f1 (f1 - 1) / 2 when f2 is 0. It presumes many
 * equal chances to be found. With t lists its unseen part is t / (t - 1) times the truth when all
 * people are equally findable, and more when lists are of unequal reach (Maclaurin's inequality),
 * so that with few lists it bounds nothing from below. The bound with list effects does:
 * independence fitted with slopes in the number of lists from three on, from four on, ..., none
 * of which may be negative (Rivest & Baillargeon 2007, Biometrics 63:999; "Mth Chao (LB)" of R's
 * Rcapture). Both hold only while no two lists exclude each other. */
#ifndef TRATA_STAT_MSE_CHAO_H
#define TRATA_STAT_MSE_CHAO_H

#include "mse_existence.h"
#include "mse_interval.h"

struct mse_chao {
	double observed, once, twice;     /* n, f1, f2: persons */
	bool corrected;                   /* f2 was 0 */
	double unseen, estimate, variance;
	struct mse_interval interval;     /* MSE_LOGNORMAL; no ends when nobody is unseen */
};

/* The classic bound from counts. Needs n >= 1 and f1 + f2 <= n (TRATA_EFEWOBS, TRATA_EARG). In R:
 * Rcapture's closedp.0(dtype = "nbcap", t = Inf), whose standard error it shares. */
enum trata_status mse_chao(double observed, double once, double twice, double level,
                           struct mse_chao *result, struct trata_error *error);

/* The bound with list effects; needs three lists (TRATA_EFEWOBS). `existence` other than
 * MSE_EXISTS leaves the fit not converged. In R: Rcapture's closedp.t(), row "Mth Chao (LB)". */
struct mse_chao_lists {
	enum mse_existence_code existence;
	struct mse_fit fit;
	unsigned slopes;                  /* bit j: a slope from j lists on was kept */
};
enum trata_status mse_chao_lists(const struct mse_table *table, struct mse_chao_lists *result,
                                 struct trata_error *error);

#endif
