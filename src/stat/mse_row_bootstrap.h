/* The bootstrap of a row of the table of models. */
#ifndef TRATA_STAT_MSE_ROW_BOOTSTRAP_H
#define TRATA_STAT_MSE_ROW_BOOTSTRAP_H

#include "mse_models.h"

/* The bootstrap of a selection, or the Wald interval with a remark when none is asked for. */
enum trata_status mse_row_bootstrap(const struct mse_table *table,
                                    const struct mse_selection *selection,
                                    const struct mse_options *options, struct mse_row *row,
                                    struct trata_error *error);

/* Adds a remark to the row's diagnostics; what does not fit whole is left out. */
void mse_row_remark(struct mse_row *row, const char *text);

#endif
