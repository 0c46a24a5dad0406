/* What the parts of `revisions` share. */
#ifndef TRATA_COMMAND_REVISIONS_H
#define TRATA_COMMAND_REVISIONS_H

#include "../store/triangle.h"
#include "command.h"

/* Notes: by how much each year changed nationally, and which states make the change. */
void revisions_tell_change(struct command_context *context, const struct query *query,
                           const struct triangle *triangle, size_t from, size_t to,
                           size_t cells);

/* Notes: first print to final by age, size and direction of changes, the largest block
 * re-filings, the settling age. */
enum trata_status revisions_tell_triangle(struct command_context *context,
                                          const struct query *query,
                                          const struct triangle *triangle,
                                          struct trata_error *error);

#endif
