/* mse in words: the range first, then the models that make it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "mse.h"

static void put_number(struct text *out, double value)
{
	char digits[64];
	snprintf(digits, sizeof digits, "%.0f", value);
	size_t length = strlen(digits);
	for (size_t i = 0; i < length; i++) {
		if (i && (length - i) % 3 == 0)
			text_append_char(out, ',');
		text_append_char(out, digits[i]);
	}
}

static void put_lists(struct text *out, const struct mse_input *input)
{
	const struct mse_table *table = &input->table;
	text_printf(out, "%s: %u lists, ", input->dataset, table->lists);
	put_number(out, (double)table->observed);
	text_append(out, " persons on at least one of them:");
	for (unsigned i = 0; i < table->lists; i++) {
		text_printf(out, "%s %u %s ", i ? "," : "", i + 1, table->names[i]);
		put_number(out, (double)mse_table_list_total(table, i));
	}
	text_append(out, "\n\n");
}

static void put_headline(struct text *out, const struct mse_models *models, double level)
{
	text_printf(out, "Range over the admissible models, %u of them: ", models->admissible);
	put_number(out, models->least);
	text_append(out, " to ");
	put_number(out, models->most);
	text_printf(out, " persons, listed ones included (%.1f-fold)", models->ratio);
	if (models->has_lower && models->has_upper) {
		text_printf(out, "; their %g %% intervals reach from ", level * 100);
		put_number(out, models->lower);
		text_append(out, " to ");
		put_number(out, models->upper);
	} else {
		text_append(out, "; not every one of them has an interval with both ends");
	}
	if (models->has_curve) {
		/* both models of two lists assume the same: their range hides what it does not know */
		text_append(out, ".\nBoth assume that the two lists find people independently, which two "
		            "lists cannot\nshow: with odds ratios from ");
		text_append_number(out, mse_dependence_ratios[0]);
		text_append(out, " to ");
		text_append_number(out, mse_dependence_ratios[MSE_DEPENDENCE_POINTS - 1]);
		text_append(out, " it is ");
		put_number(out, models->curve[0].estimate);
		text_append(out, " to ");
		put_number(out, models->curve[MSE_DEPENDENCE_POINTS - 1].estimate);
		text_append(out, " persons.\n\n");
		return;
	}
	text_append(out, ".\nThe range is the answer; no model among them is known to be right.\n\n");
}

static const struct sheet_column columns[] = {
	{ "method", SHEET_STRING, -1, "" }, { "model", SHEET_STRING, -1, "" },
	{ "code", SHEET_NUMBER, -1, "" }, { "deviance", SHEET_NUMBER, 2, "" },
	{ "AIC", SHEET_NUMBER, 2, "" }, { "BIC", SHEET_NUMBER, 2, "" },
	{ "estimate", SHEET_NUMBER, 0, "" }, { "lower", SHEET_NUMBER, 0, "" },
	{ "upper", SHEET_NUMBER, 0, "" }, { "interval", SHEET_STRING, -1, "" },
	{ "in range", SHEET_STRING, -1, "" },
};

static void put_if(struct sheet *sheet, bool present, double value)
{
	if (present)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

static void add_row(struct sheet *sheet, const struct mse_row *row)
{
	char title[64];
	bool number = row->has_estimate;
	mse_row_title(row, title, sizeof title);
	sheet_string(sheet, title);
	sheet_string(sheet, row->has_model ? row->model_text : "-");
	sheet_number(sheet, row->existence);
	put_if(sheet, row->has_fit, row->deviance);
	put_if(sheet, row->has_fit, row->aic);
	put_if(sheet, row->has_fit, row->bic);
	put_if(sheet, number, row->estimate);
	put_if(sheet, number && row->interval.has_lower, row->interval.lower);
	put_if(sheet, number && row->interval.has_upper, row->interval.upper);
	sheet_string(sheet, number ? mse_interval_name(row->interval.kind) : "-");
	sheet_string(sheet, row->admissible ? "yes" : row->lower_bound ? "at least" : "no");
}

/* The remarks of each row, below the table. */
static void put_remarks(struct text *out, const struct mse_row *row)
{
	char title[64];
	mse_row_title(row, title, sizeof title);
	if (row->diagnostics[0])
		text_printf(out, "%s: %s.\n", title, row->diagnostics);
	if (row->without_estimate)
		text_printf(out, "%s: %zu of %zu replicates have no estimate.\n", title,
		            row->without_estimate, row->replicates);
}

static void put_curve(struct text *out, const struct mse_models *models)
{
	text_append(out, "\nIf being on one list makes being on the other likelier (odds ratio over 1), "
	            "more are\nunseen; two lists cannot tell. Odds ratio and estimate:\n");
	for (size_t i = 0; i < MSE_DEPENDENCE_POINTS; i++) {
		const struct mse_dependence *point = &models->curve[i];
		text_printf(out, "  %5g  ", point->odds_ratio);
		put_number(out, point->estimate);
		if (point->interval.has_lower && point->interval.has_upper) {
			text_append(out, " (");
			put_number(out, point->interval.lower);
			text_append(out, " to ");
			put_number(out, point->interval.upper);
			text_append(out, ")");
		}
		text_append_char(out, '\n');
	}
}

void mse_write_text(struct command_context *context, const struct mse_input *input,
                    const struct mse_request *request, const struct mse_models *models)
{
	struct text *out = &context->out;
	struct sheet *sheet = sheet_new(columns, sizeof columns / sizeof *columns);
	bool seeded = false;
	if (!sheet) {
		out->failed = true;
		return;
	}
	put_lists(out, input);
	if (!request->one)
		put_headline(out, models, request->options.level);
	for (unsigned i = 0; i < models->count; i++) {
		add_row(sheet, &models->rows[i]);
		seeded = seeded || models->rows[i].replicates > 0;
	}
	if (sheet_write(sheet, SHEET_TEXT, &(struct sheet_meta){0}, out, NULL) != TRATA_OK)
		out->failed = true;
	sheet_free(sheet);
	text_append(out, "\ncode: 0 the estimate exists, 1 it does not, 2 it is not identifiable, "
	            "3 both\n");
	if (seeded)
		text_printf(out, "bootstrap: %zu replicates, selection repeated in each, seed %llu; with\n"
		            "another seed the ends move by some per cent, less with more replicates\n",
		            request->options.replicates, (unsigned long long)request->options.seed);
	for (unsigned i = 0; i < models->count; i++)
		put_remarks(out, &models->rows[i]);
	if (models->has_curve)
		put_curve(out, models);
	text_append_char(out, '\n');
}
