/* Loess of an evenly spaced series at some of its positions, as STL needs it. */
#ifndef TRATA_STAT_STL_LOESS_H
#define TRATA_STAT_STL_LOESS_H

#include <stdbool.h>
#include <stddef.h>

struct stl_loess {
	size_t window;   /* neighbours, odd */
	int degree;      /* 0 or 1 */
	size_t jump;     /* fitted at every jump-th position, straight lines between */
};

/* The fit at position `x` (1 is the first value; may lie outside) from the values at positions
 * left..right, weighted by tricube distance and by `weights` unless NULL. False when all weights
 * are 0. `work` takes n numbers. */
bool stl_loess_at(const struct stl_loess *loess, const double *values, size_t n, double x,
                  size_t left, size_t right, const double *weights, double *work, double *fit);

/* The smoothed series. A position whose neighbours all have weight 0 keeps its value. */
void stl_loess_smooth(const struct stl_loess *loess, const double *values, size_t n,
                      const double *weights, double *work, double *smooth);

#endif
