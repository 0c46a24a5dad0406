/* mse in words: the range first, then the models that make it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "mse.h"

struct number_text { char text[96]; };

/* 12345.6 as 12,346. */
static struct number_text number_of(double value)
{
	struct number_text out;
	char digits[64];
	size_t used = 0;
	snprintf(digits, sizeof digits, "%.0f", value);
	size_t length = strlen(digits);
	for (size_t i = 0; i < length; i++) {
		if (i && (length - i) % 3 == 0)
			out.text[used++] = ',';
		out.text[used++] = digits[i];
	}
	out.text[used] = '\0';
	return out;
}

static void put_lists(struct text *out, const struct mse_input *input)
{
	const struct mse_table *table = &input->table;
	text_say(out, "%s: %u lists, %s persons on at least one of them:", input->dataset, table->lists,
	         number_of((double)table->observed).text);
	for (unsigned i = 0; i < table->lists; i++)
		text_printf(out, "%s %u %s %s", i ? "," : "", i + 1, table->names[i],
		            number_of((double)mse_table_list_total(table, i)).text);
	text_append(out, "\n\n");
}

static void put_headline(struct text *out, const struct mse_models *models, double level)
{
	text_say(out, "Range over the admissible models, %u of them: %s to %s persons, listed ones "
	         "included (%.1f-fold)", models->admissible, number_of(models->least).text,
	         number_of(models->most).text, models->ratio);
	if (models->has_lower && models->has_upper)
		text_say(out, "; their %g %% intervals reach from %s to %s", level * 100,
		         number_of(models->lower).text, number_of(models->upper).text);
	else
		text_say(out, "; not every one of them has an interval with both ends");
	/* both models of two lists assume the same: their range hides what it does not know */
	if (models->has_curve)
		text_say(out, ".\nBoth assume that the two lists find people independently, which two "
		         "lists cannot\nshow: with odds ratios from %g to %g it is %s to %s persons.\n\n",
		         mse_dependence_ratios[0], mse_dependence_ratios[MSE_DEPENDENCE_POINTS - 1],
		         number_of(models->curve[0].estimate).text,
		         number_of(models->curve[MSE_DEPENDENCE_POINTS - 1].estimate).text);
	else
		text_say(out, ".\nThe range is the answer; no model among them is known to be right.\n\n");
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

/* Where the last "; " within `length` bytes starts; 0: there is none. */
static size_t last_break(const char *text, size_t length)
{
	while (length && strncmp(text + length - 1, "; ", 2) != 0)
		length--;
	return length ? length - 1 : 0;
}

/* A remark may hold "; " itself: the longest part that is a message comes first. */
void mse_put_remarks(struct text *out, const char *remarks)
{
	char part[MSE_DIAGNOSTICS_BYTES];
	while (*remarks) {
		size_t length = strlen(remarks), shorter;
		const char *told;
		for (;;) {
			snprintf(part, sizeof part, "%.*s", (int)length, remarks);
			told = translate(part);
			shorter = last_break(remarks, length);
			if (told != part || !shorter)
				break;
			length = shorter;
		}
		text_append(out, told);
		remarks += length;
		if (*remarks) {
			text_append(out, "; ");
			remarks += 2;
		}
	}
}

/* The remarks of each row, below the table. */
static void put_remarks(struct text *out, const struct mse_row *row)
{
	char title[64];
	mse_row_title(row, title, sizeof title);
	if (row->diagnostics[0]) {
		text_printf(out, "%s: ", title);
		mse_put_remarks(out, row->diagnostics);
		text_append(out, ".\n");
	}
	if (row->without_estimate)
		text_say(out, "%s: %zu of %zu replicates have no estimate.\n", title,
		         row->without_estimate, row->replicates);
}

static void put_curve(struct text *out, const struct mse_models *models)
{
	text_say(out, "\nIf being on one list makes being on the other likelier (odds ratio over 1), "
	         "more are\nunseen; two lists cannot tell. Odds ratio and estimate:\n");
	for (size_t i = 0; i < MSE_DEPENDENCE_POINTS; i++) {
		const struct mse_dependence *point = &models->curve[i];
		text_printf(out, "  %5g  %s", point->odds_ratio, number_of(point->estimate).text);
		if (point->interval.has_lower && point->interval.has_upper)
			text_say(out, " (%s to %s)", number_of(point->interval.lower).text,
			         number_of(point->interval.upper).text);
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
	text_say(out, "\ncode: 0 the estimate exists, 1 it does not, 2 it is not identifiable, "
	         "3 both\n");
	if (seeded)
		text_say(out, "bootstrap: %zu replicates, selection repeated in each, seed %llu; with\n"
		         "another seed the ends move by some per cent, less with more replicates\n",
		         request->options.replicates, (unsigned long long)request->options.seed);
	for (unsigned i = 0; i < models->count; i++)
		put_remarks(out, &models->rows[i]);
	if (models->has_curve)
		put_curve(out, models);
	text_append_char(out, '\n');
}
