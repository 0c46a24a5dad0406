/* Does a model have an estimate on this table, and only one? Decided in exact arithmetic.
 *
 * The maximum likelihood estimate exists when some table with the same sufficient statistics is
 * positive in every cell (Haberman 1974; Fienberg & Rinaldo 2012, Annals of Statistics 40:996);
 * cells of empty overlaps in the model are left out first, and the estimate is then an extended
 * one (Chan, Silverman & Vincent 2021, JASA 116:1297). It is identifiable when the design of the
 * cells that are left has full rank. Only which cells are zero matters, not the counts.
 *
 * SparseMSE's checkident asks a floating-point linear programme whether its optimum is exactly
 * zero; here integers and rationals decide, so that no tolerance does. The codes are its. */
#ifndef TRATA_STAT_MSE_EXISTENCE_H
#define TRATA_STAT_MSE_EXISTENCE_H

#include "mse_loglinear.h"

enum mse_existence_code {
	MSE_EXISTS = 0,
	MSE_NO_ESTIMATE = 1,       /* some parameter runs to infinity */
	MSE_NOT_IDENTIFIABLE = 2,  /* several parameter vectors fit equally well */
	MSE_NEITHER = 3            /* both */
};

/* The code of a model on the workspace's table, by shortcuts that prove existence where they
 * can: the rank over two elements, then integer elimination, then rational pivots. A table of
 * nobody has MSE_NEITHER. Errors: TRATA_ENOMEM. */
enum trata_status mse_existence(const struct mse_workspace *work, const struct mse_model *model,
                                enum mse_existence_code *code, struct trata_error *error);

/* The code of independence with slopes in the number of lists: bit j of `slopes` adds a parameter
 * times max(lists - j + 1, 0). What Chao's bound with list effects asks. */
enum trata_status mse_existence_slopes(const struct mse_workspace *work, unsigned slopes,
                                       enum mse_existence_code *code, struct trata_error *error);

/* mse_existence by rational arithmetic alone, without shortcuts: slower, for verification. */
enum trata_status mse_existence_rational(const struct mse_workspace *work,
                                         const struct mse_model *model,
                                         enum mse_existence_code *code,
                                         struct trata_error *error);

/* What a code means, for a reader: "the estimate exists", ... */
const char *mse_existence_text(enum mse_existence_code code);

#endif
