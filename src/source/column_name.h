#ifndef TRATA_SOURCE_COLUMN_NAME_H
#define TRATA_SOURCE_COLUMN_NAME_H

#include "../store/period.h"

/* The column of a layout in which a month's figure stands: "Junio" of a wide table, "count" of a
 * long one. "" when the layout is not known. */
const char *layout_value_column(const char *layout_id, month m);

#endif
