/* What the parts of `project` share. */
#ifndef TRATA_COMMAND_PROJECT_H
#define TRATA_COMMAND_PROJECT_H

#include "../stat/projection.h"
#include "../store/triangle.h"
#include "command.h"

#define PROJECT_METHODS 4
extern const char *const project_methods[PROJECT_METHODS];

/* The series of one release of a triangle (first place), with the period in it, and what late
 * reports made of earlier releases' last months. */
enum trata_status project_series(const struct triangle *triangle, size_t at,
                                 struct period period, struct projection_series *out,
                                 struct trata_error *error);

/* The model and the naive methods, in the order of project_methods. */
enum trata_status project_points(const struct projection_series *series, double level,
                                 struct projection *model, double points[PROJECT_METHODS],
                                 bool has[PROJECT_METHODS], struct trata_error *error);

/* project --score: one measure, or all of them and their sum when it is NULL. */
enum trata_status project_score(struct command_context *context, const char *measure,
                                struct trata_error *error);

#endif
