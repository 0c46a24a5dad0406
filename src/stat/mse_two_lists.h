/* Two lists: the oldest estimate, and how far it hangs on their being independent.
 *
 * Nothing in two lists can tell whether being on one makes the other likelier; the estimate is
 * therefore a curve over the odds ratio between them, of which Lincoln-Petersen is the point at
 * 1. Lists that find the same people (ratio over 1) hide more than it says. */
#ifndef TRATA_STAT_MSE_TWO_LISTS_H
#define TRATA_STAT_MSE_TWO_LISTS_H

#include "mse_interval.h"

struct mse_two_lists {
	int64_t first, second, both;       /* persons on each list and on both */
	int64_t only_first, only_second, observed;
	bool has_lincoln_petersen;         /* somebody is on both */
	double lincoln_petersen;           /* first * second / both */
	struct mse_interval interval;      /* MSE_WALD on the unseen; no ends when a cell is empty */
	double chapman;                    /* (first + 1)(second + 1) / (both + 1) - 1 */
	double chapman_variance;           /* Seber 1970, Biometrics 26:13 */
	struct mse_interval chapman_interval;  /* MSE_LOGNORMAL; no ends when nobody is unseen */
};

/* The estimates from lists `first` and `second` of a table, others ignored. Needs two different
 * lists with somebody on each (TRATA_EARG, TRATA_EFEWOBS). In R: n1 * n2 / m; Rcapture. */
enum trata_status mse_two_lists(const struct mse_table *table, unsigned first, unsigned second,
                                double level, struct mse_two_lists *result,
                                struct trata_error *error);

/* One point of the dependence curve: n00 = ratio * n10 * n01 / n11, persons. */
struct mse_dependence {
	double odds_ratio, unseen, estimate;
	struct mse_interval interval;      /* MSE_WALD, given the ratio */
};

/* The odds ratios of the printed curve: 1/8, 1/4, 1/2, 1, 2, 4, 8. */
#define MSE_DEPENDENCE_POINTS 7
extern const double mse_dependence_ratios[MSE_DEPENDENCE_POINTS];

/* Needs somebody on both lists (TRATA_EFEWOBS) and ratio > 0 (TRATA_EARG). */
enum trata_status mse_dependence(const struct mse_two_lists *lists, double odds_ratio, double level,
                                 struct mse_dependence *point, struct trata_error *error);

#endif
