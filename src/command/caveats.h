/* What a reader must know about the figures of a source, beside every answer from it. */
#ifndef TRATA_COMMAND_CAVEATS_H
#define TRATA_COMMAND_CAVEATS_H

#include "command.h"

void caveats_note(struct command_context *context, const struct query *query,
                  const struct answer *answer);

/* The families of CTDC among the releases that answer: synthetic or k-anonymized, and how rounded.
 * Every output says it. */
void caveats_families(struct command_context *context, const struct release *const *releases,
                      size_t count);

#endif
