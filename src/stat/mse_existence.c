#include "mse_existence.h"

#include <string.h>

#include "../base/memory.h"
#include "mse_rational.h"

#define SIZE_TERM 0x8000u

/* What the question comes down to. The design matrix has a row per parameter with a finite
 * coefficient and a column per cell that is left, 1 where the parameter's lists are all in the
 * cell's history; a slope has 1, 2, 3, ... from its number of lists on. Columns of positive cells stand first. */
struct question {
	unsigned parameters, positive, cells;
	uint16_t terms[MSE_CELLS_MAX + MSE_LISTS_MAX];  /* by parameter; SIZE_TERM + j: a slope from j lists on */
	uint16_t histories[MSE_CELLS_MAX];  /* by column */
};

/* Sorts out parameters and cells of a model on a table. */
static void pose(struct question *question, const struct mse_workspace *work,
                 const struct mse_model *model)
{
	unsigned cells = 1u << mse_workspace_lists(work), empty[MSE_CELLS_MAX], empties = 0;
	const double *counts = mse_workspace_table(work), *overlaps = mse_workspace_overlaps(work);
	question->parameters = question->cells = 0;
	for (unsigned term = 0; term < cells; term++) {
		if (mse_size(term) > 1 && !mse_model_has(model, term))
			continue;
		if (overlaps[term] > 0)
			question->terms[question->parameters++] = (uint16_t)term;
		else
			empty[empties++] = term;
	}
	for (unsigned history = 1; history < cells; history++)
		if (counts[history] > 0)
			question->histories[question->cells++] = (uint16_t)history;
	question->positive = question->cells;
	for (unsigned history = 1; history < cells; history++) {
		bool kept = !(counts[history] > 0);
		for (unsigned i = 0; i < empties && kept; i++)
			kept = (history & empty[i]) != empty[i];
		if (kept)
			question->histories[question->cells++] = (uint16_t)history;
	}
}

static unsigned entry(const struct question *question, unsigned parameter, unsigned cell)
{
	unsigned term = question->terms[parameter], history = question->histories[cell];
	if (term & SIZE_TERM) {
		unsigned from = term & ~SIZE_TERM, size = mse_size(history);
		return size >= from ? size - from + 1 : 0;
	}
	return (history & term) == term;
}

/* Full row rank on the positive cells, over the field of two elements. A determinant that is odd
 * is not zero, so full rank here is full rank over the rationals; then no direction exists along
 * which the estimate could run away, and it is unique. The converse need not hold. */
static bool full_rank_by_parity(const struct question *question)
{
	uint64_t rows[64], row;
	unsigned n = question->parameters;
	if (question->positive > 64 || n > question->positive)
		return false;
	for (unsigned i = 0; i < n; i++) {
		row = 0;
		for (unsigned j = 0; j < question->positive; j++)
			row |= (uint64_t)(entry(question, i, j) & 1) << j;
		for (unsigned k = 0; k < i; k++)
			if (row & rows[k] & -rows[k])
				row ^= rows[k];
		if (row == 0)
			return false;
		rows[i] = row;
	}
	return true;
}

/* Elimination in 64-bit integers, rows kept whole; every product is checked. */
struct whole_matrix {
	unsigned rows, columns;
	int64_t *cells;
	bool overflow;
};

static int64_t common_divisor(int64_t a, int64_t b)
{
	while (b) {
		int64_t rest = a % b;
		a = b;
		b = rest;
	}
	return a < 0 ? -a : a;
}

/* row = row * (pivot / g) - pivot_row * (value / g), which clears `column`. */
static void whole_clear(struct whole_matrix *matrix, unsigned row, unsigned pivot, unsigned column)
{
	int64_t *target = matrix->cells + (size_t)row * matrix->columns;
	const int64_t *source = matrix->cells + (size_t)pivot * matrix->columns;
	int64_t value = target[column], divisor = common_divisor(value, source[column]);
	if (value == 0)
		return;
	int64_t keep = source[column] / divisor, take = value / divisor;
	for (unsigned i = 0; i < matrix->columns; i++) {
		int64_t kept = 0, taken = 0;
		if (__builtin_mul_overflow(target[i], keep, &kept) ||
		    __builtin_mul_overflow(source[i], take, &taken) ||
		    __builtin_sub_overflow(kept, taken, &target[i]) || target[i] == INT64_MIN) {
			matrix->overflow = true;
			return;
		}
	}
}

/* Echelon form of rows first.. on columns from..to-1; returns the number of pivots. */
static unsigned whole_eliminate(struct whole_matrix *matrix, unsigned first, unsigned from,
                                unsigned to)
{
	unsigned rank = 0;
	for (unsigned column = from; column < to && first + rank < matrix->rows; column++) {
		unsigned row = first + rank, pivot = first + rank;
		while (row < matrix->rows && matrix->cells[(size_t)row * matrix->columns + column] == 0)
			row++;
		if (row == matrix->rows)
			continue;
		for (unsigned i = 0; i < matrix->columns && row != pivot; i++) {
			int64_t *a = &matrix->cells[(size_t)row * matrix->columns + i];
			int64_t *b = &matrix->cells[(size_t)pivot * matrix->columns + i], held = *a;
			*a = *b;
			*b = held;
		}
		for (row = pivot + 1; row < matrix->rows && !matrix->overflow; row++)
			whole_clear(matrix, row, pivot, column);
		rank++;
	}
	return rank;
}

/* The rows that are zero on all positive cells span the directions that the positive cells do
 * not stop. `rest` receives their part on the zero cells, without zero rows. */
struct reduced {
	unsigned deficiency;             /* rows that are zero on every cell */
	struct rational_matrix rest;
};

static bool reduce_rational(const struct question *question, struct reduced *reduced)
{
	struct rational_matrix design = {0};
	size_t rows = question->parameters, positive = question->positive, cells = question->cells;
	if (!rational_new(&design, rows, cells))
		return false;
	for (unsigned i = 0; i < rows; i++)
		for (unsigned j = 0; j < cells; j++)
			mpq_set_ui(*rational_cell(&design, i, j), entry(question, i, j), 1);
	size_t rank = rational_eliminate(&design, 0, 0, positive);
	size_t more = rational_eliminate(&design, rank, positive, cells);
	reduced->deficiency = (unsigned)(rows - rank - more);
	bool done = rational_new(&reduced->rest, more, cells - positive);
	for (size_t i = 0; done && i < more; i++)
		for (size_t j = positive; j < cells; j++)
			mpq_set(*rational_cell(&reduced->rest, i, j - positive),
			        *rational_cell(&design, rank + i, j));
	rational_free(&design);
	return done;
}

/* The same in integers; *overflow when they do not suffice, and then nothing else is set. */
static bool reduce_whole(const struct question *question, struct reduced *reduced, bool *overflow)
{
	struct whole_matrix design = { .rows = question->parameters, .columns = question->cells };
	unsigned rows = design.rows, positive = question->positive, cells = question->cells;
	design.cells = memory_new((size_t)rows * cells, sizeof *design.cells);
	if (!design.cells)
		return false;
	for (unsigned i = 0; i < rows; i++)
		for (unsigned j = 0; j < cells; j++)
			design.cells[(size_t)i * cells + j] = entry(question, i, j);
	unsigned rank = whole_eliminate(&design, 0, 0, positive);
	unsigned more = whole_eliminate(&design, rank, positive, cells);
	bool done = true;
	*overflow = design.overflow;
	if (!design.overflow) {
		reduced->deficiency = rows - rank - more;
		done = rational_new(&reduced->rest, more, cells - positive);
		for (unsigned i = 0; done && i < more; i++)
			for (unsigned j = positive; j < cells; j++)
				mpq_set_si(*rational_cell(&reduced->rest, i, j - positive),
				           design.cells[(size_t)(rank + i) * cells + j], 1);
	}
	memory_free(design.cells);
	return done;
}

/* A row without two signs proves that no positive vector is orthogonal to it. */
static bool one_signed_row(const struct rational_matrix *matrix)
{
	for (size_t i = 0; i < matrix->rows; i++) {
		bool plus = false, minus = false;
		for (size_t j = 0; j < matrix->columns; j++) {
			plus = plus || mpq_sgn(*rational_cell(matrix, i, j)) > 0;
			minus = minus || mpq_sgn(*rational_cell(matrix, i, j)) < 0;
		}
		if (!plus || !minus)
			return true;
	}
	return false;
}

static enum trata_status answer(const struct reduced *reduced, bool shortcuts,
                                enum mse_existence_code *code, struct trata_error *error)
{
	bool positive = true;
	if (shortcuts && one_signed_row(&reduced->rest))
		positive = false;
	else if (reduced->rest.rows > (shortcuts ? 1 : 0) &&
	         !rational_positive_kernel(&reduced->rest, &positive))
		return error_memory(error);
	*code = (positive ? MSE_EXISTS : MSE_NO_ESTIMATE) |
	        (reduced->deficiency ? MSE_NOT_IDENTIFIABLE : MSE_EXISTS);
	return TRATA_OK;
}

static enum trata_status decide(const struct question *question, enum mse_existence_code *code,
                                struct trata_error *error)
{
	struct reduced reduced = {0};
	bool overflow = false;
	*code = MSE_EXISTS;
	if (full_rank_by_parity(question))
		return TRATA_OK;
	if (!reduce_whole(question, &reduced, &overflow) ||
	    (overflow && !reduce_rational(question, &reduced))) {
		rational_free(&reduced.rest);
		return error_memory(error);
	}
	enum trata_status status = answer(&reduced, true, code, error);
	rational_free(&reduced.rest);
	return status;
}

enum trata_status mse_existence(const struct mse_workspace *work, const struct mse_model *model,
                                enum mse_existence_code *code, struct trata_error *error)
{
	struct question question;
	*code = MSE_NEITHER;
	if (!(mse_workspace_overlap(work, 0) > 0))
		return TRATA_OK;
	pose(&question, work, model);
	return decide(&question, code, error);
}

enum trata_status mse_existence_slopes(const struct mse_workspace *work, unsigned slopes,
                                       enum mse_existence_code *code, struct trata_error *error)
{
	struct question question;
	struct mse_model independence = {0};
	*code = MSE_NEITHER;
	if (!(mse_workspace_overlap(work, 0) > 0))
		return TRATA_OK;
	pose(&question, work, &independence);
	for (unsigned size = 1; size <= mse_workspace_lists(work); size++)
		if (slopes >> size & 1)
			question.terms[question.parameters++] = (uint16_t)(SIZE_TERM + size);
	return decide(&question, code, error);
}

enum trata_status mse_existence_rational(const struct mse_workspace *work,
                                         const struct mse_model *model,
                                         enum mse_existence_code *code,
                                         struct trata_error *error)
{
	struct question question;
	struct reduced reduced = {0};
	*code = MSE_NEITHER;
	if (!(mse_workspace_overlap(work, 0) > 0))
		return TRATA_OK;
	pose(&question, work, model);
	if (!reduce_rational(&question, &reduced)) {
		rational_free(&reduced.rest);
		return error_memory(error);
	}
	enum trata_status status = answer(&reduced, false, code, error);
	rational_free(&reduced.rest);
	return status;
}

const char *mse_existence_text(enum mse_existence_code code)
{
	static const char *const texts[] = {
		"the estimate exists", "no maximum likelihood estimate exists",
		"the estimate is not identifiable", "no estimate exists and none is identifiable"
	};
	return texts[code];
}
