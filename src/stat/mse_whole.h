/* Exact linear algebra on small matrices of 64-bit integers: the fast road of mse_existence.
 *
 * A row may be scaled by any positive number without changing what is asked of it, so rows are
 * kept whole and without common factors. Every product is checked; once one overflows `overflow`
 * is set and nothing that follows means anything: ask mse_rational.h instead. */
#ifndef TRATA_STAT_MSE_WHOLE_H
#define TRATA_STAT_MSE_WHOLE_H

#include "stat.h"

struct whole_matrix {
	size_t rows, columns;
	int64_t *cells;
	bool overflow;
};

/* All zeros. False when memory ran out. Freed with whole_free. */
bool whole_new(struct whole_matrix *matrix, size_t rows, size_t columns);
void whole_free(struct whole_matrix *matrix);
static inline int64_t *whole_cell(const struct whole_matrix *matrix, size_t row, size_t column)
{
	return &matrix->cells[row * matrix->columns + column];
}

/* As rational_eliminate: echelon form of rows `first`.. on the columns from..to-1, pivot rows
 * moved up; returns how many pivots there were. */
size_t whole_eliminate(struct whole_matrix *matrix, size_t first, size_t from, size_t to);

/* As rational_positive_kernel, for the columns `from`.. of the rows `first`.. of a matrix. Sets
 * matrix->overflow when integers do not suffice. Returns false when memory ran out. */
bool whole_positive_kernel(struct whole_matrix *matrix, size_t first, size_t from,
                           bool *positive);

#endif
