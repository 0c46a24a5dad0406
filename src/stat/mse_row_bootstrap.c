#include "mse_row_bootstrap.h"

#include <string.h>

#include "../base/memory.h"

void mse_row_remark(struct mse_row *row, const char *text)
{
	size_t at = strlen(row->diagnostics), length = strlen(text);
	if (at + length + 3 > sizeof row->diagnostics)
		return;
	if (at) {
		memcpy(row->diagnostics + at, "; ", 2);
		at += 2;
	}
	memcpy(row->diagnostics + at, text, length + 1);
}

/* Draws a part of the replicates and hands it on, or takes in all of them, drawn in parts. */
static enum trata_status exchange(const struct mse_table *table,
                                  const struct mse_selection *selection,
                                  const struct mse_options *options, const struct mse_row *row,
                                  const struct mse_bootstrap_options *drawing, double *estimates,
                                  struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	if (options->take)
		return options->take(options->context, row, estimates, 0, options->replicates, error);
	status = mse_bootstrap_draw(table, selection, drawing, options->first, options->last,
	                            estimates, error);
	return status != TRATA_OK ? status
	       : options->give(options->context, row, estimates, options->first, options->last, error);
}

static void set_bootstrap(const struct mse_options *options, const struct mse_bootstrap *result,
                          struct mse_row *row)
{
	row->interval = result->interval;
	row->replicates = options->replicates;
	row->without_estimate = result->without_estimate;
	row->seed = options->seed;
	if (result->reason)
		mse_row_remark(row, result->reason);
	/* A replicate without an estimate has no bound: it belongs above the upper end. */
	if ((double)result->without_estimate > (double)options->replicates * (1 - options->level) / 2 &&
	    row->interval.has_upper) {
		row->interval.has_upper = false;
		mse_row_remark(row, "so many replicates have no estimate that there is no upper end");
	}
	if (result->without_estimate)
		mse_row_remark(row, "replicates without an estimate were left out");
	if (result->jackknife_without)
		mse_row_remark(row, "some persons, left out, leave no estimate");
}

enum trata_status mse_row_bootstrap(const struct mse_table *table,
                                    const struct mse_selection *selection,
                                    const struct mse_options *options, struct mse_row *row,
                                    struct trata_error *error)
{
	struct mse_bootstrap result;
	struct mse_bootstrap_options drawing = { .replicates = options->replicates,
		.seed = options->seed, .level = options->level, .threads = options->threads };
	double *estimates = NULL;
	row->interval = row->wald;
	if (!row->has_estimate)
		return TRATA_OK;
	if (options->replicates == 0) {
		mse_row_remark(row, "the interval ignores that the model was selected");
		return TRATA_OK;
	}
	enum trata_status status = TRATA_OK;
	if (options->give || options->take) {
		estimates = memory_new(options->replicates, sizeof *estimates);
		status = estimates ? exchange(table, selection, options, row, &drawing, estimates, error)
		                   : error_memory(error);
	}
	drawing.drawn = estimates;
	if (status == TRATA_OK && !options->give)
		status = mse_bootstrap(table, selection, row->estimate, &drawing, &result, error);
	if (status == TRATA_OK && !options->give) {
		set_bootstrap(options, &result, row);
		mse_bootstrap_free(&result);
	}
	memory_free(estimates);
	return status;
}
