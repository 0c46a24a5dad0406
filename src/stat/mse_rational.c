#include "mse_rational.h"

#include "../base/memory.h"

bool rational_new(struct rational_matrix *matrix, size_t rows, size_t columns)
{
	*matrix = (struct rational_matrix){ .rows = rows, .columns = columns };
	matrix->cells = memory_new(rows * columns, sizeof *matrix->cells);
	if (!matrix->cells)
		return false;
	for (size_t i = 0; i < rows * columns; i++)
		mpq_init(matrix->cells[i]);
	return true;
}

void rational_free(struct rational_matrix *matrix)
{
	if (matrix->cells)
		for (size_t i = 0; i < matrix->rows * matrix->columns; i++)
			mpq_clear(matrix->cells[i]);
	memory_free(matrix->cells);
	*matrix = (struct rational_matrix){0};
}

mpq_t *rational_cell(const struct rational_matrix *matrix, size_t row, size_t column)
{
	return &matrix->cells[row * matrix->columns + column];
}

static void swap_rows(struct rational_matrix *matrix, size_t a, size_t b)
{
	for (size_t column = 0; column < matrix->columns && a != b; column++)
		mpq_swap(*rational_cell(matrix, a, column), *rational_cell(matrix, b, column));
}

/* Subtracts the multiple of row `pivot` from `row` that clears `column`. */
static void clear_cell(struct rational_matrix *matrix, size_t row, size_t pivot, size_t column)
{
	mpq_t factor, product;
	if (mpq_sgn(*rational_cell(matrix, row, column)) == 0)
		return;
	mpq_init(factor);
	mpq_init(product);
	mpq_div(factor, *rational_cell(matrix, row, column), *rational_cell(matrix, pivot, column));
	for (size_t i = 0; i < matrix->columns; i++) {
		mpq_t *source = rational_cell(matrix, pivot, i), *target = rational_cell(matrix, row, i);
		if (mpq_sgn(*source) == 0)
			continue;
		mpq_mul(product, factor, *source);
		mpq_sub(*target, *target, product);
	}
	mpq_clear(factor);
	mpq_clear(product);
}

size_t rational_eliminate(struct rational_matrix *matrix, size_t first, size_t from, size_t to)
{
	size_t rank = 0;
	for (size_t column = from; column < to && first + rank < matrix->rows; column++) {
		size_t row = first + rank;
		while (row < matrix->rows && mpq_sgn(*rational_cell(matrix, row, column)) == 0)
			row++;
		if (row == matrix->rows)
			continue;
		swap_rows(matrix, row, first + rank);
		for (row = first + rank + 1; row < matrix->rows; row++)
			clear_cell(matrix, row, first + rank, column);
		rank++;
	}
	return rank;
}

/* The tableau of phase one: a row for each equation and, last, the sum of the rows (what the
 * artificial variables still hold); the last column is the right hand side, never negative. */
static bool start_tableau(const struct rational_matrix *matrix, struct rational_matrix *tableau)
{
	size_t rows = matrix->rows, columns = matrix->columns;
	if (!rational_new(tableau, rows + 1, columns + 1))
		return false;
	for (size_t i = 0; i < rows; i++) {
		mpq_t *side = rational_cell(tableau, i, columns);
		for (size_t j = 0; j < columns; j++)
			mpq_sub(*side, *side, *rational_cell(matrix, i, j));
		bool flip = mpq_sgn(*side) < 0;
		for (size_t j = 0; j < columns; j++)
			mpq_set(*rational_cell(tableau, i, j), *rational_cell(matrix, i, j));
		for (size_t j = 0; j <= columns; j++) {
			mpq_t *cell = rational_cell(tableau, i, j), *sum = rational_cell(tableau, rows, j);
			if (flip)
				mpq_neg(*cell, *cell);
			mpq_add(*sum, *sum, *cell);
		}
	}
	return true;
}

/* Bland: the row of least ratio, of equals the one whose basic variable has the least number. */
static size_t leaving_row(const struct rational_matrix *tableau, const size_t *basis,
                          size_t column)
{
	size_t rows = tableau->rows - 1, side = tableau->columns - 1, best = rows;
	mpq_t ratio, least;
	mpq_init(ratio);
	mpq_init(least);
	for (size_t i = 0; i < rows; i++) {
		if (mpq_sgn(*rational_cell(tableau, i, column)) <= 0)
			continue;
		mpq_div(ratio, *rational_cell(tableau, i, side), *rational_cell(tableau, i, column));
		int order = best == rows ? -1 : mpq_cmp(ratio, least);
		if (order < 0 || (order == 0 && basis[i] < basis[best])) {
			best = i;
			mpq_set(least, ratio);
		}
	}
	mpq_clear(ratio);
	mpq_clear(least);
	return best;
}

static void pivot(struct rational_matrix *tableau, size_t row, size_t column)
{
	mpq_t scale;
	mpq_init(scale);
	mpq_set(scale, *rational_cell(tableau, row, column));
	for (size_t j = 0; j < tableau->columns; j++) {
		mpq_t *cell = rational_cell(tableau, row, j);
		mpq_div(*cell, *cell, scale);
	}
	mpq_clear(scale);
	for (size_t i = 0; i < tableau->rows; i++)
		if (i != row)
			clear_cell(tableau, i, row, column);
}

bool rational_positive_kernel(const struct rational_matrix *matrix, bool *positive)
{
	struct rational_matrix tableau = {0};
	size_t rows = matrix->rows, columns = matrix->columns;
	size_t *basis = memory_new(rows, sizeof *basis);
	bool done = basis && start_tableau(matrix, &tableau);
	for (size_t i = 0; done && i < rows; i++)
		basis[i] = columns + i;
	for (size_t column = 0; done && column < columns;) {
		if (mpq_sgn(*rational_cell(&tableau, rows, column)) <= 0) {
			column++;
			continue;
		}
		/* The sum of rows is positive here, so some row is: there is one to leave. */
		size_t row = leaving_row(&tableau, basis, column);
		pivot(&tableau, row, column);
		basis[row] = column;
		column = 0;
	}
	if (done)
		*positive = mpq_sgn(*rational_cell(&tableau, rows, columns)) == 0;
	rational_free(&tableau);
	memory_free(basis);
	return done;
}
