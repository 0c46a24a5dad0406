/* states --change: what its files share. */
#ifndef TRATA_COMMAND_STATES_CHANGE_H
#define TRATA_COMMAND_STATES_CHANGE_H

#include "../stat/decompose.h"
#include "../stat/two_sample.h"
#include "period_pair.h"
#include "states.h"

/* A change of the country, state by state. Rows of both breakdowns and the arrays run alike. */
struct state_change {
	struct period_pair pair;
	struct breakdown baseline, now;
	size_t count;
	struct decompose_group groups[PLACE_STATES];
	struct decompose_part parts[PLACE_STATES];
	bool unstated[PLACE_STATES];       /* a figure of one period alone: the other counts as none */
	struct decomposition whole;
	struct rate_ratio ratio;           /* of the country */
	size_t carrier;                    /* row of the largest part in the country's direction */
	double carried;                    /* its part of the change, 1 for all of it */
	struct rate_ratio without;         /* of the country without the carrier */
	size_t dropped;                    /* row of --drop; `count` when there is none */
	struct rate_ratio without_dropped;
};

/* Reads both periods from one release and decomposes the change. Freed with
 * state_change_free, also after an error. */
enum trata_status state_change_make(struct command_context *context,
                                    struct states_request *request, struct state_change *out,
                                    struct trata_error *error);
void state_change_free(struct state_change *change);

/* The exact ratio of two counts of equal months. */
enum trata_status state_change_ratio(const struct state_change *change, double baseline,
                                     double count, double level, struct rate_ratio *out,
                                     struct trata_error *error);

/* The sentences beside it: which state carries the change, small bases, what a partial copy does
 * to it; and sexes, ages and purposes: reversals and reclassification. */
enum trata_status state_change_notes(struct command_context *context,
                                     const struct states_request *request,
                                     const struct state_change *change,
                                     struct trata_error *error);
enum trata_status state_change_groups(struct command_context *context,
                                      const struct states_request *request,
                                      const struct state_change *change,
                                      struct trata_error *error);

/* "+235", "-2". */
struct signed_text { char text[24]; };
struct signed_text signed_number(double value, int decimals);

#endif
