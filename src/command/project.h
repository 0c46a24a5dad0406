/* What the parts of `project` share. */
#ifndef TRATA_COMMAND_PROJECT_H
#define TRATA_COMMAND_PROJECT_H

#include "../render/project_series.h"
#include "command.h"

#define PROJECT_METHODS 4
extern const char *const project_methods[PROJECT_METHODS];

/* The model and the naive methods, in the order of project_methods. */
enum trata_status project_points(const struct projection_series *series, double level,
                                 struct projection *model, double points[PROJECT_METHODS],
                                 bool has[PROJECT_METHODS], struct trata_error *error);

/* project --score: one measure, or all of them and their sum when it is NULL. */
enum trata_status project_score(struct command_context *context, const char *measure,
                                struct trata_error *error);

#endif
