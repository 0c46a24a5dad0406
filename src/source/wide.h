#ifndef TRATA_SOURCE_WIDE_H
#define TRATA_SOURCE_WIDE_H

#include "layout.h"

/* One row of a wide table, and its end: what layouts name as their functions. */
enum trata_status wide_row(struct table_reading *reading, const struct row *row,
                           struct trata_error *error);
enum trata_status wide_end(struct table_reading *reading, struct trata_error *error);

#endif
