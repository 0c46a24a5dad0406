/* Streaks of tiers: for how many reports in a row. */
#ifndef TRATA_STORE_TIER_H
#define TRATA_STORE_TIER_H

#include "query.h"

struct tier_streak {
	bool has_tier;
	double tier;               /* in the report asked for; tier_name prints it */
	int below_first;           /* reports in a row below Tier 1, this one among them; 0: it is 1 */
	int below_since;           /* report year of the first of them */
	int same;                  /* reports in a row at this tier */
	int same_since;
	bool below_open, same_open;   /* the report before the first of them is not here, but older
	                               * ones are: the streak may be longer */
};

/* Reads the streaks that end in the report of `year` from an answer about tip-tier of one place,
 * one row a report year. A report that is missing, or a special case, ends a streak. */
struct tier_streak tier_streak(const struct answer *answer, int year);

#endif
