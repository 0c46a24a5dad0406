/* What a projection starts from: the months of one release of a revision triangle. */
#ifndef TRATA_RENDER_PROJECT_SERIES_H
#define TRATA_RENDER_PROJECT_SERIES_H

#include "../stat/projection.h"
#include "../store/triangle.h"

/* The series of one release of a triangle (first place), with the period in it, and what late
 * reports made of earlier releases' last months. */
enum trata_status project_series(const struct triangle *triangle, size_t at,
                                 struct period period, struct projection_series *out,
                                 struct trata_error *error);

#endif
