/* The default table of models, and the range over them. */
#include "mse_models.h"

#include <string.h>

static enum trata_status add_row(const struct mse_table *table, enum mse_row_method method,
                                 const struct mse_options *options, struct mse_models *models,
                                 struct trata_error *error)
{
	return mse_row(table, method, options, &models->rows[models->count++], error);
}

static enum trata_status add_two_lists(const struct mse_table *table,
                                       const struct mse_options *options,
                                       struct mse_models *models, struct trata_error *error)
{
	struct mse_two_lists lists = {0};
	enum trata_status status = add_row(table, MSE_ROW_LINCOLN_PETERSEN, options, models, error);
	if (status == TRATA_OK)
		status = add_row(table, MSE_ROW_CHAPMAN, options, models, error);
	if (status == TRATA_OK)
		status = mse_two_lists(table, 0, 1, options->level, &lists, error);
	models->has_curve = status == TRATA_OK && lists.both > 0;
	for (unsigned i = 0; i < MSE_DEPENDENCE_POINTS && models->has_curve && status == TRATA_OK; i++)
		status = mse_dependence(&lists, mse_dependence_ratios[i], options->level,
		                        &models->curve[i], error);
	return status;
}

static enum trata_status add_stepwise(const struct mse_table *table,
                                      const struct mse_options *options,
                                      struct mse_models *models, struct trata_error *error)
{
	static const double thresholds[] = { 0.01, 0.02, 0.05 };
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; i < sizeof thresholds / sizeof *thresholds && status == TRATA_OK; i++) {
		struct mse_options own = *options;
		own.threshold = thresholds[i];
		status = add_row(table, MSE_ROW_STEPWISE, &own, models, error);
	}
	return status;
}

/* All hierarchical models, and those of pairs alone where that is another family. */
static enum trata_status add_bic(const struct mse_table *table, const struct mse_options *options,
                                 struct mse_models *models, struct trata_error *error)
{
	struct mse_options pairs = *options;
	pairs.order = 2;
	enum trata_status status = add_row(table, MSE_ROW_BIC, options, models, error);
	if (status == TRATA_OK && models->rows[models->count - 1].order > 2)
		status = add_row(table, MSE_ROW_BIC, &pairs, models, error);
	return status;
}

static enum trata_status add_many_lists(const struct mse_table *table,
                                        const struct mse_options *options,
                                        struct mse_models *models, struct trata_error *error)
{
	enum trata_status status = add_row(table, MSE_ROW_INDEPENDENCE, options, models, error);
	if (status == TRATA_OK)
		status = add_row(table, MSE_ROW_CHAO, options, models, error);
	if (status == TRATA_OK)
		status = add_row(table, MSE_ROW_CHAO_LISTS, options, models, error);
	if (status == TRATA_OK)
		status = add_stepwise(table, options, models, error);
	if (status == TRATA_OK && table->lists <= 6)
		status = add_bic(table, options, models, error);
	if (status == TRATA_OK && table->lists > 5)
		status = add_row(table, MSE_ROW_DOWNHILL, options, models, error);
	if (status == TRATA_OK && table->lists <= MSE_DGA_LISTS_MAX)
		status = add_row(table, MSE_ROW_DGA, options, models, error);
	return status;
}

static void take_range(struct mse_models *models)
{
	models->has_lower = models->has_upper = true;
	for (unsigned i = 0; i < models->count; i++) {
		const struct mse_row *row = &models->rows[i];
		const struct mse_interval *ends = &row->interval;
		bool first = models->admissible == 0;
		if (!row->admissible)
			continue;
		models->admissible++;
		if (first || row->estimate < models->least)
			models->least = row->estimate;
		if (first || row->estimate > models->most)
			models->most = row->estimate;
		/* One model without an end leaves the range without one: it is not known there. */
		models->has_lower = models->has_lower && ends->has_lower;
		models->has_upper = models->has_upper && ends->has_upper;
		if (models->has_lower && (first || ends->lower < models->lower))
			models->lower = ends->lower;
		if (models->has_upper && (first || ends->upper > models->upper))
			models->upper = ends->upper;
	}
	models->has_lower = models->has_lower && models->admissible > 0;
	models->has_upper = models->has_upper && models->admissible > 0;
	models->ratio = models->admissible > 0 ? models->most / models->least : 0;
}

enum trata_status mse_all(const struct mse_table *table, const struct mse_options *options,
                          struct mse_models *models, struct trata_error *error)
{
	memset(models, 0, sizeof *models);
	enum trata_status status = mse_table_check(table, error);
	if (status != TRATA_OK)
		return status;
	models->warning_count = mse_warnings(table, models->warnings);
	status = table->lists == 2 ? add_two_lists(table, options, models, error)
	                           : add_many_lists(table, options, models, error);
	if (status == TRATA_OK)
		take_range(models);
	return status;
}
