/* The search over joins; used by joinpoint.c alone. */
#ifndef TRATA_STAT_JOINPOINT_SEARCH_H
#define TRATA_STAT_JOINPOINT_SEARCH_H

#include "glm_solver.h"
#include "joinpoint.h"

/* How many combinations of up to `most` joins the grid holds, counted up to `limit`. */
size_t joinpoint_combinations(size_t n, size_t most, const struct joinpoint_options *options,
                              size_t limit);

/* Row-wise design with columns 1, t - times[0], (t - join)+ for each join; n * (2 + joins). */
void joinpoint_design(const struct joinpoint_data *data, const size_t *joins, size_t count,
                      double *design);

/* The best choice with `count` joins, its deviance and partial R2. `fits` counts the models. */
enum trata_status joinpoint_search(const struct joinpoint_data *data,
                                   const struct joinpoint_options *options, size_t count,
                                   struct joinpoint_choice *choice, size_t *fits,
                                   struct trata_error *error);

#endif
