/* Where a change comes from: contributions of groups, what is left without one of them,
 * reversals, and cases that only moved to another box. */
#ifndef TRATA_STAT_DECOMPOSE_H
#define TRATA_STAT_DECOMPOSE_H

#include "stat.h"

/* One group of a whole that is the sum of its groups: a state, a purpose, a sex, an age. */
struct decompose_group {
	double baseline, count;   /* whole numbers from 0 */
};

enum decompose_direction { DECOMPOSE_FALL = -1, DECOMPOSE_SAME = 0, DECOMPOSE_RISE = 1 };

struct decompose_part {
	double difference;        /* count - baseline, in cases; these add up exactly to the whole's */
	bool has_points;          /* the whole's baseline is not 0 */
	double points;            /* 100 * difference / baseline of the whole: percentage points,
	                           * which add up to the whole's percent change up to rounding */
	bool has_change;          /* the group's own baseline is not 0 */
	double change_percent;    /* of the group itself */
	bool small_base;          /* its baseline is below 10 */
	double without_difference;/* change of the whole without this group, in cases */
	bool has_without;         /* the rest has a baseline */
	double without_percent;   /* the same in percent */
	bool reverses;            /* without the group the whole goes the other way or stands still,
	                           * though with it it moves: this group alone carries the change */
};

struct decomposition {
	size_t groups;
	double baseline, count, difference;
	bool has_change;
	double change_percent;
	enum decompose_direction direction;
	size_t carriers;          /* groups that reverse */
	size_t largest;           /* the group with the largest contribution in the whole's direction;
	                           * the first of equals; 0 when the whole stands still */
};

/* Splits a change of counts. `parts` takes `groups` results. The figures must be of equal
 * coverage: both periods the same months, every case in one group.
 * Valid: 2 groups or more, counts whole from 0 and not all zero. Errors: TRATA_EFEWOBS,
 * TRATA_EDATA. R: arithmetic on the vectors. */
enum trata_status decompose_counts(const struct decompose_group *groups, size_t count,
                                   struct decompose_part *parts, struct decomposition *result,
                                   struct trata_error *error);

/* A group with its exposures (population of the sex, the age, the state). */
struct decompose_rate_group {
	double baseline, count;                   /* cases, whole numbers from 0 */
	double baseline_exposure, count_exposure; /* > 0 */
};

/* A change of the whole's rate split into what the groups' rates did and what their sizes did:
 *     within      = sum_g (w_g0 + w_g1) / 2 * (r_g1 - r_g0)
 *     composition = sum_g (r_g0 + r_g1) / 2 * (w_g1 - w_g0)
 * with w the shares of exposure and r the rates; the two add up to the change. */
struct decompose_rate {
	double baseline_rate, rate, difference;
	double within, composition;
	bool reversal;            /* Simpson: no group's rate moves the way the whole's does, and one
	                           * at least moves the other way (or none moves and the whole does) */
	bool composition_leads;   /* within and the whole go opposite ways: a weaker sign of it */
};

/* Rates closer than this share of each other are equal. */
#define DECOMPOSE_SAME_RATE 1e-12

/* Valid: 2 groups or more. `within_parts` (NULL: none) takes each group's term of `within`.
 * Errors: TRATA_EFEWOBS, TRATA_EDATA.
 * References: Kitagawa (1955), JASA 50, 1168-1194, the two-component form; Simpson (1951),
 * JRSS B 13, 238-241. */
enum trata_status decompose_rates(const struct decompose_rate_group *groups, size_t count,
                                  double *within_parts, struct decompose_rate *result,
                                  struct trata_error *error);

/* A pair of categories between which cases may only have been counted differently. */
struct decompose_shift {
	size_t from, to;          /* `to` is a residual category: other, unknown */
	double fall, rise;        /* cases that the one lost and the other won, both > 0 */
	double fall_p, rise_p;    /* exact two-sided p-values of the two changes, equal exposures */
	double moved;             /* min(fall, rise): at most so many were only moved */
};

/* Flags reclassification: a category that falls while a residual category rises. A pair is
 * flagged when (1) the fall and the rise are each beyond chance, with an exact p-value of at most
 * `significance` (0: 0.05) divided by the number of pairs looked at, and (2) together the two
 * change by less than half of the smaller of their movements, so that most of it cancels. This
 * says that the two figures should be read as one, not that cases were in fact moved.
 * `residual[g]` marks the residual categories. `shifts` takes at most `count` * (number of
 * residual categories) pairs; *found is how many were written, in the order of from, to.
 * Equal exposures of both periods are assumed. Errors: TRATA_EFEWOBS for fewer than 2 categories
 * or none that is residual or none that is not, TRATA_EDATA, TRATA_EARG. */
enum trata_status decompose_reclassified(const struct decompose_group *groups,
                                         const bool *residual, size_t count, double significance,
                                         struct decompose_shift *shifts, size_t *found,
                                         struct trata_error *error);

#endif
