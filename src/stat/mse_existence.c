#include "mse_existence.h"

#include "mse_rational.h"
#include "mse_whole.h"

#define SIZE_TERM 0x8000u

/* What the question comes down to. The design matrix has a row per parameter with a finite
 * coefficient and a column per cell that is left, 1 where the parameter's lists are all in the
 * cell's history; a slope has 1, 2, 3, ... from its number of lists on. Columns of positive cells
 * stand first. */
struct question {
	unsigned parameters, positive, cells;
	/* By parameter: a mask of lists, or SIZE_TERM + j for a slope from j lists on. */
	uint16_t terms[MSE_CELLS_MAX + MSE_LISTS_MAX];
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

static enum mse_existence_code code_of(bool positive, bool deficient)
{
	return (positive ? MSE_EXISTS : MSE_NO_ESTIMATE) |
	       (deficient ? MSE_NOT_IDENTIFIABLE : MSE_EXISTS);
}

/* Eliminates on the positive cells first: the rows that are then zero there are the directions
 * that the positive cells do not stop. Those that are zero on every cell change no fit at all,
 * so that the parameters are not identifiable; along the others the estimate runs away unless
 * some positive vector on the zero cells is orthogonal to them all. False when memory ran out. */
static bool decide_rational(const struct question *question, enum mse_existence_code *code)
{
	struct rational_matrix design = {0}, rest = {0};
	size_t rows = question->parameters, positive = question->positive, cells = question->cells;
	bool exists = true;
	if (!rational_new(&design, rows, cells))
		return false;
	for (unsigned i = 0; i < rows; i++)
		for (unsigned j = 0; j < cells; j++)
			mpq_set_ui(*rational_cell(&design, i, j), entry(question, i, j), 1);
	size_t rank = rational_eliminate(&design, 0, 0, positive);
	size_t more = rational_eliminate(&design, rank, positive, cells);
	bool done = rational_new(&rest, more, cells - positive);
	for (size_t i = 0; done && i < more; i++)
		for (size_t j = positive; j < cells; j++)
			mpq_set(*rational_cell(&rest, i, j - positive), *rational_cell(&design, rank + i, j));
	done = done && (more == 0 || rational_positive_kernel(&rest, &exists));
	*code = code_of(exists, rank + more < rows);
	rational_free(&design);
	rational_free(&rest);
	return done;
}

/* The same in integers; *overflow when they do not suffice, and then *code means nothing. */
static bool decide_whole(const struct question *question, enum mse_existence_code *code,
                         bool *overflow)
{
	struct whole_matrix design = {0};
	size_t rows = question->parameters, positive = question->positive, cells = question->cells;
	bool exists = true;
	if (!whole_new(&design, rows, cells))
		return false;
	for (unsigned i = 0; i < rows; i++)
		for (unsigned j = 0; j < cells; j++)
			*whole_cell(&design, i, j) = entry(question, i, j);
	size_t rank = whole_eliminate(&design, 0, 0, positive);
	size_t more = whole_eliminate(&design, rank, positive, cells);
	design.rows = rank + more;
	bool done = design.overflow || whole_positive_kernel(&design, rank, positive, &exists);
	*code = code_of(exists, rank + more < rows);
	*overflow = design.overflow;
	whole_free(&design);
	return done;
}

static enum trata_status decide(const struct question *question, enum mse_existence_code *code,
                                struct trata_error *error)
{
	bool overflow = false;
	*code = MSE_EXISTS;
	if (full_rank_by_parity(question))
		return TRATA_OK;
	if (!decide_whole(question, code, &overflow) ||
	    (overflow && !decide_rational(question, code)))
		return error_memory(error);
	return TRATA_OK;
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
	*code = MSE_NEITHER;
	if (!(mse_workspace_overlap(work, 0) > 0))
		return TRATA_OK;
	pose(&question, work, model);
	return decide_rational(&question, code) ? TRATA_OK : error_memory(error);
}

const char *mse_existence_text(enum mse_existence_code code)
{
	static const char *const texts[] = {
		"the estimate exists", "no maximum likelihood estimate exists",
		"the estimate is not identifiable", "no estimate exists and none is identifiable"
	};
	return texts[code];
}
