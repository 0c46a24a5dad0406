/* Two periods that are set against each other, and the release that answers for both. */
#ifndef TRATA_COMMAND_PERIOD_PAIR_H
#define TRATA_COMMAND_PERIOD_PAIR_H

#include "command.h"

struct period_pair {
	struct period baseline, period;
	struct period whole;        /* from the first month of either to the last */
};

/* The query's period against `baseline`. TRATA_EARG when it cannot be read, or they overlap. */
enum trata_status period_pair_read(const struct query *query, const char *baseline,
                                   struct period_pair *out, struct trata_error *error);

/* Pins the query to the one release that covers the whole span, where there is one. A break of
 * the instrument inside the span is TRATA_EFEWOBS unless --bridge was given, which is noted;
 * each period then has its own release. */
enum trata_status period_pair_pin(struct command_context *context, struct query *query,
                                  const struct period_pair *pair, struct trata_error *error);

/* TRATA_EFEWOBS unless what a release gave is what was asked for. */
enum trata_status period_pair_covered(struct period got, struct period asked,
                                      struct trata_error *error);

#endif
