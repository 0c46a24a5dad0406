#include "mse_whole.h"

#include "../base/memory.h"

bool whole_new(struct whole_matrix *matrix, size_t rows, size_t columns)
{
	*matrix = (struct whole_matrix){ .rows = rows, .columns = columns };
	matrix->cells = memory_new(rows * columns, sizeof *matrix->cells);
	return matrix->cells != NULL;
}

void whole_free(struct whole_matrix *matrix)
{
	memory_free(matrix->cells);
	*matrix = (struct whole_matrix){0};
}

static int64_t common_divisor(int64_t a, int64_t b)
{
	while (b) {
		int64_t rest = a % b;
		a = b;
		b = rest;
	}
	return a < 0 ? -a : a;
}

/* Takes the common factor out of a row. */
static void shorten(struct whole_matrix *matrix, size_t row)
{
	int64_t *cells = whole_cell(matrix, row, 0), divisor = 0;
	for (size_t i = 0; i < matrix->columns && divisor != 1; i++)
		if (cells[i])
			divisor = common_divisor(divisor, cells[i]);
	for (size_t i = 0; i < matrix->columns && divisor > 1; i++)
		cells[i] /= divisor;
}

/* row = |pivot| / g * row -+ value / g * pivot row, which clears `column` and scales the row by
 * something positive. */
static void clear_cell(struct whole_matrix *matrix, size_t row, size_t pivot, size_t column)
{
	int64_t *target = whole_cell(matrix, row, 0);
	const int64_t *source = whole_cell(matrix, pivot, 0);
	int64_t value = target[column], largest = 0;
	if (value == 0)
		return;
	int64_t divisor = common_divisor(value, source[column]);
	int64_t keep = source[column] / divisor, take = value / divisor;
	if (keep < 0) {
		keep = -keep;
		take = -take;
	}
	for (size_t i = 0; i < matrix->columns; i++) {
		int64_t kept = 0, taken = 0;
		if (__builtin_mul_overflow(target[i], keep, &kept) ||
		    __builtin_mul_overflow(source[i], take, &taken) ||
		    __builtin_sub_overflow(kept, taken, &target[i]) || target[i] == INT64_MIN) {
			matrix->overflow = true;
			return;
		}
		int64_t size = target[i] < 0 ? -target[i] : target[i];
		largest = size > largest ? size : largest;
	}
	if (largest > 1)
		shorten(matrix, row);
}

static void swap_rows(struct whole_matrix *matrix, size_t a, size_t b)
{
	for (size_t i = 0; i < matrix->columns && a != b; i++) {
		int64_t held = *whole_cell(matrix, a, i);
		*whole_cell(matrix, a, i) = *whole_cell(matrix, b, i);
		*whole_cell(matrix, b, i) = held;
	}
}

size_t whole_eliminate(struct whole_matrix *matrix, size_t first, size_t from, size_t to)
{
	size_t rank = 0;
	for (size_t column = from; column < to && first + rank < matrix->rows; column++) {
		size_t row = first + rank, pivot = first + rank;
		while (row < matrix->rows && *whole_cell(matrix, row, column) == 0)
			row++;
		if (row == matrix->rows)
			continue;
		swap_rows(matrix, row, pivot);
		for (row = pivot + 1; row < matrix->rows && !matrix->overflow; row++)
			clear_cell(matrix, row, pivot, column);
		rank++;
	}
	return rank;
}

/* A row that does not have both signs proves that no positive vector is orthogonal to it. */
static bool one_signed(const struct whole_matrix *matrix, size_t row, size_t from)
{
	bool plus = false, minus = false;
	for (size_t column = from; column < matrix->columns; column++) {
		plus = plus || *whole_cell(matrix, row, column) > 0;
		minus = minus || *whole_cell(matrix, row, column) < 0;
	}
	return !plus || !minus;
}

/* The tableau of phase one, as mse_rational.c has it: equations with a right hand side that is
 * not negative, and their sum in the last row. */
static bool start_tableau(struct whole_matrix *matrix, size_t first, size_t from,
                          struct whole_matrix *tableau)
{
	size_t rows = matrix->rows - first, columns = matrix->columns - from;
	if (!whole_new(tableau, rows + 1, columns + 1))
		return false;
	for (size_t i = 0; i < rows; i++) {
		int64_t *side = whole_cell(tableau, i, columns);
		for (size_t j = 0; j < columns; j++) {
			int64_t value = *whole_cell(matrix, first + i, from + j);
			*whole_cell(tableau, i, j) = value;
			tableau->overflow |= __builtin_sub_overflow(*side, value, side);
		}
		bool flip = *side < 0;
		for (size_t j = 0; j <= columns; j++) {
			int64_t *cell = whole_cell(tableau, i, j), *sum = whole_cell(tableau, rows, j);
			if (flip)
				tableau->overflow |= __builtin_sub_overflow((int64_t)0, *cell, cell);
			tableau->overflow |= __builtin_add_overflow(*sum, *cell, sum);
		}
	}
	return true;
}

/* Bland's rule: the row of least ratio, of equals the one whose basic variable is the lowest.
 * Ratios are compared by cross products, which 128 bits hold. */
static size_t leaving_row(const struct whole_matrix *tableau, const size_t *basis, size_t column)
{
	size_t rows = tableau->rows - 1, side = tableau->columns - 1, best = rows;
	for (size_t i = 0; i < rows; i++) {
		int64_t divisor = *whole_cell(tableau, i, column);
		if (divisor <= 0)
			continue;
		if (best == rows) {
			best = i;
			continue;
		}
		__extension__ typedef __int128 wide;
		wide here = (wide)*whole_cell(tableau, i, side) * *whole_cell(tableau, best, column);
		wide there = (wide)*whole_cell(tableau, best, side) * divisor;
		if (here < there || (here == there && basis[i] < basis[best]))
			best = i;
	}
	return best;
}

/* Phase one of the simplex method. The sum row may be scaled too: only its signs are read. */
static bool run_simplex(struct whole_matrix *tableau, size_t *basis)
{
	size_t rows = tableau->rows - 1, columns = tableau->columns - 1;
	for (size_t i = 0; i < rows; i++)
		basis[i] = columns + i;
	for (size_t column = 0; column < columns && !tableau->overflow;) {
		if (*whole_cell(tableau, rows, column) <= 0) {
			column++;
			continue;
		}
		size_t row = leaving_row(tableau, basis, column);
		for (size_t i = 0; i <= rows && !tableau->overflow; i++)
			if (i != row)
				clear_cell(tableau, i, row, column);
		basis[row] = column;
		column = 0;
	}
	return *whole_cell(tableau, rows, columns) == 0;
}

bool whole_positive_kernel(struct whole_matrix *matrix, size_t first, size_t from, bool *positive)
{
	struct whole_matrix tableau = {0};
	*positive = false;
	for (size_t row = first; row < matrix->rows; row++)
		if (one_signed(matrix, row, from))
			return true;
	*positive = true;
	if (matrix->rows <= first + 1)
		return true;
	size_t *basis = memory_new(matrix->rows - first, sizeof *basis);
	bool done = basis && start_tableau(matrix, first, from, &tableau);
	if (done) {
		*positive = run_simplex(&tableau, basis);
		matrix->overflow = matrix->overflow || tableau.overflow;
	}
	whole_free(&tableau);
	memory_free(basis);
	return done;
}
