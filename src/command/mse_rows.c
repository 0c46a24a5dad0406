/* mse in rows: the columns of the output contract. */
#include <stdio.h>

#include "mse.h"

static const struct sheet_column columns[] = {
	{ "dataset", SHEET_STRING, -1, "the table" },
	{ "method", SHEET_STRING, -1, "how the model was chosen" },
	{ "model", SHEET_STRING, -1, "its largest interactions, by list numbers" },
	{ "existence", SHEET_NUMBER, -1, "0 exists, 1 none, 2 not identifiable, 3 both" },
	{ "deviance", SHEET_NUMBER, -1, "of the fit" },
	{ "aic", SHEET_NUMBER, -1, "Akaike's criterion" },
	{ "bic", SHEET_NUMBER, -1, "with the logarithm of the observed persons" },
	{ "lists", SHEET_NUMBER, -1, "number of lists" },
	{ "observed", SHEET_NUMBER, -1, "persons on at least one list" },
	{ "unobserved", SHEET_NUMBER, -1, "persons on none, estimated" },
	{ "estimate", SHEET_NUMBER, -1, "all persons" },
	{ "lower", SHEET_NUMBER, -1, "lower end of the interval" },
	{ "upper", SHEET_NUMBER, -1, "upper end" },
	{ "level", SHEET_NUMBER, -1, "its level" },
	{ "interval", SHEET_STRING, -1, "bca, profile, wald, posterior or lognormal" },
	{ "replicates", SHEET_NUMBER, -1, "of the bootstrap" },
	{ "seed", SHEET_NUMBER, -1, "of its random numbers" },
	{ "diagnostics", SHEET_PAIRS, -1, "whether it counts in the range, other intervals, remarks" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* ------------------------------------------------------------------ rows */

static void put_if(struct sheet *sheet, bool present, double value)
{
	if (present)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

/* Appends name=value with a ';' between pairs; what would end a pair early is replaced. */
static void pair(struct text *out, const char *name, const char *value)
{
	text_printf(out, "%s%s=", out->length ? ";" : "", name);
	for (; *value; value++)
		text_append_char(out, *value == ';' ? ',' : *value);
}

static void number_pair(struct text *out, const char *name, double value)
{
	text_printf(out, "%s%s=", out->length ? ";" : "", name);
	text_append_number(out, value);
}

static void interval_pairs(struct text *out, const char *name, const struct mse_interval *interval)
{
	char label[32];
	snprintf(label, sizeof label, "%s_lower", name);
	if (interval->has_lower)
		number_pair(out, label, interval->lower);
	snprintf(label, sizeof label, "%s_upper", name);
	if (interval->has_upper)
		number_pair(out, label, interval->upper);
}

static void put_diagnostics(struct sheet *sheet, const struct mse_row *row)
{
	struct text out = {0};
	pair(&out, "admissible", row->admissible ? "yes" : "no");
	if (row->lower_bound)
		pair(&out, "bound", "at-least");
	if (row->has_threshold)
		number_pair(&out, "threshold", row->threshold);
	if (row->order)
		number_pair(&out, "order", row->order);
	if (row->has_fit)
		number_pair(&out, "parameters", row->parameters);
	if (row->has_model)
		pair(&out, "terms", row->model_names);
	if (row->interval.kind != MSE_WALD)
		interval_pairs(&out, "wald", &row->wald);
	if (row->interval.kind != MSE_PROFILE)
		interval_pairs(&out, "profile", &row->profile);
	if (row->replicates)
		number_pair(&out, "without_estimate", (double)row->without_estimate);
	if (row->diagnostics[0])
		pair(&out, "remarks", row->diagnostics);
	sheet_string(sheet, text_string(&out));
	text_free(&out);
}

static void add_row(struct sheet *sheet, const char *dataset, const struct mse_row *row,
                    double level)
{
	sheet_string(sheet, dataset);
	sheet_string(sheet, mse_row_name(row->method));
	sheet_string(sheet, row->model_text);
	sheet_number(sheet, row->existence);
	put_if(sheet, row->has_fit, row->deviance);
	put_if(sheet, row->has_fit, row->aic);
	put_if(sheet, row->has_fit, row->bic);
	sheet_number(sheet, row->lists);
	sheet_number(sheet, (double)row->observed);
	put_if(sheet, row->has_estimate, row->unobserved);
	put_if(sheet, row->has_estimate, row->estimate);
	put_if(sheet, row->has_estimate && row->interval.has_lower, row->interval.lower);
	put_if(sheet, row->has_estimate && row->interval.has_upper, row->interval.upper);
	put_if(sheet, row->has_estimate, level);
	sheet_string(sheet, mse_interval_name(row->interval.kind));
	put_if(sheet, row->has_estimate, (double)row->replicates);
	put_if(sheet, row->replicates > 0, (double)row->seed);
	put_diagnostics(sheet, row);
}

/* The estimates of two lists over the odds ratio between them. */
static void add_curve(struct sheet *sheet, const struct mse_input *input,
                      const struct mse_models *models, double level)
{
	for (size_t i = 0; i < MSE_DEPENDENCE_POINTS && models->has_curve; i++) {
		const struct mse_dependence *point = &models->curve[i];
		struct text pairs = {0};
		sheet_string(sheet, input->dataset);
		sheet_string(sheet, "dependence");
		sheet_string(sheet, "");
		for (int c = 0; c < 4; c++)
			sheet_missing(sheet);
		sheet_number(sheet, input->table.lists);
		sheet_number(sheet, (double)input->table.observed);
		sheet_number(sheet, point->unseen);
		sheet_number(sheet, point->estimate);
		put_if(sheet, point->interval.has_lower, point->interval.lower);
		put_if(sheet, point->interval.has_upper, point->interval.upper);
		sheet_number(sheet, level);
		sheet_string(sheet, mse_interval_name(point->interval.kind));
		sheet_number(sheet, 0);
		sheet_missing(sheet);
		pair(&pairs, "admissible", "no");
		number_pair(&pairs, "odds_ratio", point->odds_ratio);
		sheet_string(sheet, text_string(&pairs));
		text_free(&pairs);
	}
}

struct sheet *mse_sheet(const struct mse_input *input, const struct mse_models *models,
                        double level)
{
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	for (unsigned i = 0; sheet && i < models->count; i++)
		add_row(sheet, input->dataset, &models->rows[i], level);
	if (sheet)
		add_curve(sheet, input, models, level);
	return sheet;
}
