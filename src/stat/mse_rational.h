/* Exact linear algebra on small rational matrices: what mse_existence stands on. */
#ifndef TRATA_STAT_MSE_RATIONAL_H
#define TRATA_STAT_MSE_RATIONAL_H

#include <gmp.h>

#include "stat.h"

/* rows x columns rationals, row after row; start with {0}. */
struct rational_matrix {
	size_t rows, columns;
	mpq_t *cells;
};

/* All zeros. False when memory ran out. Freed with rational_free. */
bool rational_new(struct rational_matrix *matrix, size_t rows, size_t columns);
void rational_free(struct rational_matrix *matrix);
mpq_t *rational_cell(const struct rational_matrix *matrix, size_t row, size_t column);

/* Brings rows `first`.. to echelon form on the columns from..to-1, moving pivot rows up; returns
 * how many pivots there were. */
size_t rational_eliminate(struct rational_matrix *matrix, size_t first, size_t from, size_t to);

/* Is there a strictly positive d with matrix * d = 0? Because d can be scaled, this is d = 1 + e
 * with e >= 0: phase one of the simplex method, with Bland's rule (1977, Mathematics of
 * Operations Research 2:103), which cannot cycle. False in `positive` when there is none.
 * Returns false when memory ran out. */
bool rational_positive_kernel(const struct rational_matrix *matrix, bool *positive);

#endif
