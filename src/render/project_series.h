/* What a projection starts from: the months of one release of a revision triangle. */
#ifndef TRATA_RENDER_PROJECT_SERIES_H
#define TRATA_RENDER_PROJECT_SERIES_H

#include "../claim/claim.h"
#include "../stat/projection.h"
#include "../store/triangle.h"

/* The series of one release of a triangle (first place), with the period in it, and what late
 * reports made of earlier releases' last months. */
enum trata_status project_series(const struct triangle *triangle, size_t at,
                                 struct period period, struct projection_series *out,
                                 struct trata_error *error);

/* The projector of a judge of claims. `context` points to a level, or is NULL for STAT_LEVEL. */
claim_projector project_claim;

#endif
