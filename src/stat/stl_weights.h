/* Robustness weights of STL; used by stl.c alone. */
#ifndef TRATA_STAT_STL_WEIGHTS_H
#define TRATA_STAT_STL_WEIGHTS_H

#include <stddef.h>

/* Twice the median size of n remainders as the original program finds it; `sizes` is reordered.
 * See the comment in stl_weights.c: with an even n its lower middle value can be a lesser one. */
double stl_double_median(double *sizes, size_t n);

/* Bisquare weights of n sizes whose edge (six medians) is `edge`, above 0. */
void stl_bisquare(const double *sizes, size_t n, double edge, double *weights);

#endif
