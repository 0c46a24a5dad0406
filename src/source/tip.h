#ifndef TRATA_SOURCE_TIP_H
#define TRATA_SOURCE_TIP_H

#include "layout.h"

#define TIP_LAYOUTS 4
extern const struct layout tip_layouts[TIP_LAYOUTS];

/* The source of a metric of a narrative table: state-tip-mexico, us-other, or NULL when neither
 * knows it. `measure` gets its name: tip-victims-identified, bjs-federal-convicted. */
const char *tip_metric_source(const char *metric, char *measure, size_t size);

/* Contradictions inside the source, counted and told, never repaired: parts that do not add up
 * to their total, a world that is not the sum of its regions, a direction against the numbers. */
enum trata_status tip_check_narrative(struct table_reading *reading, struct trata_error *error);
enum trata_status tip_check_world(struct table_reading *reading, struct trata_error *error);

#endif
