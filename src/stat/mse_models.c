#include "mse_models.h"

#include <string.h>

#include "../base/memory.h"
#include "mse_row_bootstrap.h"

static const char *const names[MSE_ROW_METHODS] = {
	[MSE_ROW_INDEPENDENCE] = "independence", [MSE_ROW_LINCOLN_PETERSEN] = "lincoln-petersen",
	[MSE_ROW_CHAPMAN] = "chapman",           [MSE_ROW_CHAO] = "chao",
	[MSE_ROW_CHAO_LISTS] = "chao-lists",     [MSE_ROW_STEPWISE] = "stepwise",
	[MSE_ROW_BIC] = "bic",                   [MSE_ROW_DOWNHILL] = "downhill",
	[MSE_ROW_DGA] = "dga",                   [MSE_ROW_MODEL] = "model",
};

const char *mse_row_name(enum mse_row_method method)
{
	return names[method];
}

enum mse_row_method mse_row_find(const char *name)
{
	unsigned method = 0;
	while (method < MSE_ROW_METHODS && strcmp(names[method], name) != 0)
		method++;
	return (enum mse_row_method)method;
}

static void set_model(struct mse_row *row, const struct mse_model *model,
                      const struct mse_table *table)
{
	row->has_model = true;
	row->model = *model;
	mse_model_text(model, table->lists, row->model_text);
	mse_model_names(model, table, row->model_names);
}

static void set_fit(struct mse_row *row, const struct mse_fit *fit)
{
	row->has_fit = row->has_estimate = row->admissible = true;
	row->deviance = fit->deviance > 0 ? fit->deviance : 0;   /* a perfect fit rounds either way */
	row->aic = fit->aic;
	row->bic = fit->bic;
	row->parameters = fit->parameters;
	row->unobserved = fit->unseen;
	row->estimate = fit->estimate;
	if (fit->empty_terms)
		mse_row_remark(row, "lists of an interaction share nobody: its parameter is minus infinity");
}

/* What a chosen model says, without the bootstrap: code, fit, Wald and profile ends. */
static enum trata_status describe(const struct mse_table *table, const struct mse_candidate *chosen,
                                  double level, struct mse_row *row, struct trata_error *error)
{
	row->existence = chosen->existence;
	set_model(row, &chosen->model, table);
	if (!chosen->fit.converged) {
		mse_row_remark(row, chosen->existence == MSE_EXISTS ? "the fit did not converge"
		                                            : mse_existence_text(chosen->existence));
		return TRATA_OK;
	}
	struct mse_workspace *work = mse_workspace_new(table->lists);
	if (!work)
		return error_memory(error);
	mse_workspace_load(work, table);
	set_fit(row, &chosen->fit);
	row->wald = mse_wald(&chosen->fit, level);
	row->profile = mse_profile(work, &chosen->model, &chosen->fit, level);
	mse_workspace_free(work);
	return TRATA_OK;
}

static enum trata_status fill_selected(const struct mse_table *table,
                                       const struct mse_selection *selection,
                                       const struct mse_options *options, struct mse_row *row,
                                       struct trata_error *error)
{
	struct mse_candidate chosen;
	enum trata_status status = mse_choose(table, selection, options->threads, &chosen, error);
	if (status == TRATA_OK)
		status = describe(table, &chosen, options->level, row, error);
	if (status == TRATA_OK)
		status = mse_row_bootstrap(table, selection, options, row, error);
	return status;
}

/* A model that was not selected by these data: its profile likelihood is the interval. */
static enum trata_status fill_fixed(const struct mse_table *table, const struct mse_model *model,
                                    const struct mse_options *options, struct mse_row *row,
                                    struct trata_error *error)
{
	struct mse_selection fixed = { .method = MSE_FIXED, .model = *model };
	struct mse_candidate chosen;
	enum trata_status status = mse_choose(table, &fixed, 1, &chosen, error);
	if (status == TRATA_OK)
		status = describe(table, &chosen, options->level, row, error);
	row->interval = row->profile;
	return status;
}

static enum trata_status fill_independence(const struct mse_table *table,
                                           const struct mse_options *options, struct mse_row *row,
                                           struct trata_error *error)
{
	return fill_fixed(table, &(struct mse_model){0}, options, row, error);
}

static enum trata_status fill_model(const struct mse_table *table,
                                    const struct mse_options *options, struct mse_row *row,
                                    struct trata_error *error)
{
	if (!options->model)
		return error_set(error, TRATA_EARG, "no model was named");
	return fill_fixed(table, options->model, options, row, error);
}

static enum trata_status fill_stepwise(const struct mse_table *table,
                                       const struct mse_options *options, struct mse_row *row,
                                       struct trata_error *error)
{
	struct mse_selection stepwise = { .method = MSE_STEPWISE, .threshold = options->threshold };
	row->has_threshold = true;
	row->threshold = options->threshold;
	return fill_selected(table, &stepwise, options, row, error);
}

static unsigned searched_order(const struct mse_table *table, unsigned asked, unsigned most)
{
	unsigned order = asked && asked < most ? asked : most;
	return order < table->lists ? order : table->lists - 1;
}

static enum trata_status fill_downhill(const struct mse_table *table,
                                       const struct mse_options *options, struct mse_row *row,
                                       struct trata_error *error)
{
	struct mse_selection downhill = { .method = MSE_DOWNHILL };
	/* Beyond six lists the neighbours of higher order are too many for every replicate. */
	row->order = downhill.order =
		searched_order(table, options->order, table->lists > 6 ? 2 : MSE_LISTS_MAX);
	return fill_selected(table, &downhill, options, row, error);
}

/* How far the estimates reach among models that BIC hardly tells from the best. */
static void remark_on_rivals(const struct mse_ranking *ranking, struct mse_row *row)
{
	double least = ranking->candidates[0].fit.estimate, most = least;
	for (size_t i = 0; i < ranking->admissible; i++) {
		const struct mse_fit *fit = &ranking->candidates[i].fit;
		if (fit->bic > ranking->candidates[0].fit.bic + 2)
			break;
		least = fit->estimate < least ? fit->estimate : least;
		most = fit->estimate > most ? fit->estimate : most;
	}
	if (most > 1.25 * least)
		mse_row_remark(row, "models within 2 of the best BIC differ by more than a quarter");
}

static enum trata_status fill_bic(const struct mse_table *table, const struct mse_options *options,
                                  struct mse_row *row, struct trata_error *error)
{
	struct mse_ranking ranking;
	struct mse_model *models = NULL;
	row->order = searched_order(table, options->order, table->lists > 5 ? 2 : MSE_LISTS_MAX);
	enum trata_status status = mse_rank(table, row->order, options->threads, &ranking, error);
	if (status != TRATA_OK)
		return status;
	if (ranking.admissible == 0) {
		row->existence = MSE_NO_ESTIMATE;
		mse_row_remark(row, "no model has an estimate");
		goto done;
	}
	size_t top = options->top ? options->top
	             : ranking.admissible <= MSE_ALL_MODELS ? ranking.admissible : MSE_TOP_MODELS;
	if (top > ranking.admissible)
		top = ranking.admissible;
	models = memory_new(top, sizeof *models);
	status = models ? TRATA_OK : error_memory(error);
	for (size_t i = 0; i < top && models; i++)
		models[i] = ranking.candidates[i].model;
	if (status == TRATA_OK)
		status = describe(table, &ranking.candidates[0], options->level, row, error);
	if (status != TRATA_OK)
		goto done;
	remark_on_rivals(&ranking, row);
	if (top < ranking.admissible && options->replicates)
		mse_row_remark(row, "replicates choose among the best models only");
	struct mse_selection best = { .method = MSE_BIC, .models = models, .model_count = top };
	status = mse_row_bootstrap(table, &best, options, row, error);
done:
	memory_free(models);
	mse_ranking_free(&ranking);
	return status;
}

static enum trata_status fill_dga(const struct mse_table *table, const struct mse_options *options,
                                  struct mse_row *row, struct trata_error *error)
{
	struct mse_dga result;
	enum trata_status status =
		mse_dga(table, &(struct mse_dga_options){ .level = options->level }, &result, error);
	if (status != TRATA_OK)
		return status;
	set_model(row, &result.best, table);
	row->has_estimate = true;
	/* A posterior that is mostly the complete graph's is mostly its prior. */
	row->admissible = result.complete_probability <= 0.5;
	row->estimate = (double)result.median;
	row->unobserved = (double)(result.median - table->observed);
	row->interval = result.interval;
	mse_row_remark(row, "posterior median; the model is the most probable graph");
	if (result.truncated)
		mse_row_remark(row, "the posterior reaches beyond the grid: the upper end is too low");
	if (!row->admissible)
		mse_row_remark(row, "most of the posterior is the complete graph, which is prior alone");
	else if (result.complete_probability > 0.05)
		mse_row_remark(row, "over 5 % of the posterior is the complete graph, which is prior alone");
	return TRATA_OK;
}

static enum trata_status fill_two_lists(const struct mse_table *table,
                                        const struct mse_options *options, struct mse_row *row,
                                        struct trata_error *error)
{
	struct mse_two_lists lists;
	enum trata_status status = mse_two_lists(table, 0, 1, options->level, &lists, error);
	if (status != TRATA_OK)
		return status;
	if (row->method == MSE_ROW_LINCOLN_PETERSEN) {
		/* The saturated model of two lists: the code, the fit and the profile are its. */
		status = fill_independence(table, options, row, error);
		if (row->has_estimate) {
			row->estimate = lists.lincoln_petersen;
			row->unobserved = lists.lincoln_petersen - (double)lists.observed;
		}
		return status;
	}
	row->has_estimate = row->admissible = true;
	row->estimate = lists.chapman;
	row->unobserved = lists.chapman - (double)lists.observed;
	row->interval = lists.chapman_interval;
	if (lists.both < 7)
		mse_row_remark(row, "fewer than 7 on both lists: the estimate is too low on average");
	return TRATA_OK;
}

static enum trata_status fill_chao(const struct mse_table *table, const struct mse_options *options,
                                   struct mse_row *row, struct trata_error *error)
{
	struct mse_chao chao;
	enum trata_status status = mse_chao((double)table->observed,
	                                    (double)mse_table_frequency(table, 1),
	                                    (double)mse_table_frequency(table, 2), options->level,
	                                    &chao, error);
	if (status != TRATA_OK)
		return status;
	row->has_estimate = true;
	row->unobserved = chao.unseen;
	row->estimate = chao.estimate;
	row->interval = chao.interval;
	mse_row_remark(row, "presumes many lists of equal reach; with few it is no lower bound");
	return TRATA_OK;
}

static enum trata_status fill_chao_lists(const struct mse_table *table,
                                         const struct mse_options *options, struct mse_row *row,
                                         struct trata_error *error)
{
	struct mse_chao_lists chao;
	enum trata_status status = mse_chao_lists(table, &chao, error);
	if (status != TRATA_OK)
		return status;
	row->existence = chao.existence;
	row->lower_bound = true;
	if (chao.fit.converged) {
		set_fit(row, &chao.fit);
		row->admissible = false;
		row->interval = row->wald = mse_wald(&chao.fit, options->level);
	} else {
		mse_row_remark(row, mse_existence_text(chao.existence));
	}
	return TRATA_OK;
}

typedef enum trata_status fill_row(const struct mse_table *table,
                                   const struct mse_options *options, struct mse_row *row,
                                   struct trata_error *error);

static const struct {
	fill_row *fill;
	unsigned least, most;   /* lists */
} methods[MSE_ROW_METHODS] = {
	[MSE_ROW_INDEPENDENCE] = { fill_independence, 2, MSE_LISTS_MAX },
	[MSE_ROW_LINCOLN_PETERSEN] = { fill_two_lists, 2, 2 },
	[MSE_ROW_CHAPMAN] = { fill_two_lists, 2, 2 },
	[MSE_ROW_CHAO] = { fill_chao, 2, MSE_LISTS_MAX },
	[MSE_ROW_CHAO_LISTS] = { fill_chao_lists, 3, MSE_LISTS_MAX },
	[MSE_ROW_STEPWISE] = { fill_stepwise, 3, MSE_LISTS_MAX },
	[MSE_ROW_BIC] = { fill_bic, 3, 6 },
	[MSE_ROW_DOWNHILL] = { fill_downhill, 3, MSE_LISTS_MAX },
	[MSE_ROW_DGA] = { fill_dga, 3, MSE_DGA_LISTS_MAX },
	[MSE_ROW_MODEL] = { fill_model, 2, MSE_LISTS_MAX },
};

enum trata_status mse_row(const struct mse_table *table, enum mse_row_method method,
                          const struct mse_options *options, struct mse_row *row,
                          struct trata_error *error)
{
	*row = (struct mse_row){ .method = method };
	if (method >= MSE_ROW_METHODS)
		return error_set(error, TRATA_EARG, "there is no such method");
	if (!(options->level > 0 && options->level < 1))
		return error_set(error, TRATA_EARG, "%g is not a level between 0 and 1", options->level);
	enum trata_status status = mse_table_check(table, error);
	if (status != TRATA_OK)
		return status;
	if (table->lists < methods[method].least || table->lists > methods[method].most)
		return error_set(error, table->lists < methods[method].least ? TRATA_EFEWOBS : TRATA_EARG,
		                 "%s is for %u to %u lists, there are %u", names[method],
		                 methods[method].least, methods[method].most, table->lists);
	row->lists = table->lists;
	row->observed = table->observed;
	return methods[method].fill(table, options, row, error);
}
