/* What a reader must know about the figures of a source, beside every answer from it. */
#ifndef TRATA_COMMAND_CAVEATS_H
#define TRATA_COMMAND_CAVEATS_H

#include "command.h"

void caveats_note(struct command_context *context, const struct query *query,
                  const struct answer *answer);

#endif
