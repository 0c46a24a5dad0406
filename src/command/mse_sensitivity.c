/* mse --sensitivity: how pairs of lists meet, and how the answer moves when a list is left out,
 * two are made one, or the threshold of selection changes. */
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "mse.h"

static const struct sheet_column columns[] = {
	{ "dataset", SHEET_STRING, -1, "the table" },
	{ "analysis", SHEET_STRING, -1, "pair, lists or path" },
	{ "subject", SHEET_STRING, -1, "the pair, the change, or the step" },
	{ "method", SHEET_STRING, -1, "how the model was chosen" },
	{ "model", SHEET_STRING, -1, "its largest interactions; numbered in the changed table" },
	{ "existence", SHEET_NUMBER, -1, "0 exists, 1 none, 2 not identifiable, 3 both" },
	{ "lists", SHEET_NUMBER, -1, "number of lists" },
	{ "observed", SHEET_NUMBER, -1, "persons on at least one list" },
	{ "estimate", SHEET_NUMBER, 0, "all persons" },
	{ "lower", SHEET_NUMBER, 0, "Wald interval, given the model" },
	{ "upper", SHEET_NUMBER, 0, "upper end" },
	{ "overlap", SHEET_NUMBER, -1, "persons on both lists of the pair" },
	{ "expected", SHEET_NUMBER, 1, "the same under independence" },
	{ "odds_ratio", SHEET_NUMBER, 2, "among persons on other lists" },
	{ "odds_lower", SHEET_NUMBER, 2, "exact interval" },
	{ "odds_upper", SHEET_NUMBER, 2, "upper end" },
	{ "p_value", SHEET_NUMBER, 6, "Fisher's exact test; on a path, the p-value of the step" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

static void put_if(struct sheet *sheet, bool present, double value)
{
	if (present)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

static void missing(struct sheet *sheet, int count)
{
	while (count--)
		sheet_missing(sheet);
}

/* ------------------------------------------------------------------ pairs */

static enum trata_status add_pairs(struct sheet *sheet, const struct mse_input *input,
                                   double level, struct trata_error *error)
{
	struct mse_pair pairs[MSE_PAIRS_MAX];
	unsigned count;
	const struct mse_table *table = &input->table;
	enum trata_status status = mse_pairs(table, level, pairs, &count, error);
	for (unsigned i = 0; i < count && status == TRATA_OK; i++) {
		const struct mse_pair *pair = &pairs[i];
		const struct mse_exact_test *test = &pair->test;
		char subject[2 * MSE_NAME_BYTES + 2];
		snprintf(subject, sizeof subject, "%s:%s", table->names[pair->first],
		         table->names[pair->second]);
		sheet_string(sheet, input->dataset);
		sheet_string(sheet, "pair");
		sheet_string(sheet, subject);
		sheet_string(sheet, "fisher");
		sheet_string(sheet, "");
		missing(sheet, 6);
		sheet_number(sheet, (double)pair->overlap);
		sheet_number(sheet, pair->expected);
		put_if(sheet, pair->has_test && test->has_odds_ratio, test->odds_ratio);
		put_if(sheet, pair->has_test, test->has_lower ? test->lower : 0);
		put_if(sheet, pair->has_test && test->has_upper, test->upper);
		put_if(sheet, pair->has_test, test->p_value);
	}
	return status;
}

/* ------------------------------------------------------------------ estimates */

static void add_estimate(struct sheet *sheet, const struct mse_input *input, const char *analysis,
                         const char *subject, const char *method, const char *model,
                         const struct mse_table *table, enum mse_existence_code existence,
                         const struct mse_fit *fit, double level)
{
	struct mse_interval wald = mse_wald(fit, level);
	sheet_string(sheet, input->dataset);
	sheet_string(sheet, analysis);
	sheet_string(sheet, subject);
	sheet_string(sheet, method);
	sheet_string(sheet, fit->converged ? model : "");
	sheet_number(sheet, existence);
	sheet_number(sheet, table->lists);
	sheet_number(sheet, (double)table->observed);
	put_if(sheet, fit->converged, fit->estimate);
	put_if(sheet, fit->converged && wald.has_lower, wald.lower);
	put_if(sheet, fit->converged && wald.has_upper, wald.upper);
	missing(sheet, 5);
}

/* A format for a person, in the language spoken; the words of CSV and JSON stay English. */
__attribute__((format_arg(2))) static const char *word(bool aloud, const char *english)
{
	return aloud ? translate(english) : english;
}

static void variant_subject(const struct mse_variant *variant, const struct mse_table *table,
                            bool aloud, char *out, size_t size)
{
	if (variant->change == MSE_ALL_LISTS)
		snprintf(out, size, "%s", word(aloud, "all lists"));
	else if (variant->change == MSE_LIST_OMITTED)
		snprintf(out, size, word(aloud, "without %s"), table->names[variant->first]);
	else
		snprintf(out, size, word(aloud, "%s and %s as one"), table->names[variant->first],
		         table->names[variant->second]);
}

static enum trata_status add_variants(struct sheet *sheet, const struct mse_input *input,
                                      const struct mse_selection *selection, const char *method,
                                      double level, bool aloud, struct trata_error *error)
{
	char subject[2 * MSE_NAME_BYTES + 16], model[MSE_MODEL_BYTES];
	unsigned count = 0;
	struct mse_variant *variants = memory_new(MSE_VARIANTS_MAX, sizeof *variants);
	enum trata_status status = variants ? mse_variants(&input->table, selection, 0, variants, &count,
	                                                   error)
	                                    : error_memory(error);
	for (unsigned i = 0; i < count && status == TRATA_OK; i++) {
		const struct mse_variant *variant = &variants[i];
		variant_subject(variant, &input->table, aloud, subject, sizeof subject);
		mse_model_text(&variant->chosen.model, variant->lists, model);
		add_estimate(sheet, input, "lists", subject, method, model, &variant->table,
		             variant->chosen.existence, &variant->chosen.fit, level);
		sheet_missing(sheet);
	}
	memory_free(variants);
	return status;
}

static enum trata_status add_path(struct sheet *sheet, const struct mse_input *input,
                                  double level, bool aloud, struct trata_error *error)
{
	char subject[2 * MSE_NAME_BYTES + 16], text[MSE_MODEL_BYTES];
	struct mse_model model = {0};
	struct mse_path_estimates *path = memory_new(1, sizeof *path);
	/* every step that can be made: the reader sets the threshold */
	enum trata_status status = path ? mse_path_estimates(&input->table, 1, path, error)
	                                : error_memory(error);
	for (unsigned i = 0; status == TRATA_OK && i <= path->path.steps; i++) {
		unsigned pair = i ? path->path.pairs[i - 1] : 0;
		snprintf(subject, sizeof subject, "%s", word(aloud, "no pairs"));
		if (pair) {
			unsigned first = (unsigned)__builtin_ctz(pair);
			unsigned second = (unsigned)__builtin_ctz(pair & (pair - 1));
			snprintf(subject, sizeof subject, word(aloud, "then %s:%s"),
			         input->table.names[first], input->table.names[second]);
			mse_model_add(&model, pair);
		}
		mse_model_text(&model, input->table.lists, text);
		add_estimate(sheet, input, "path", subject, "stepwise", text, &input->table,
		             path->existence, &path->fits[i], level);
		put_if(sheet, i > 0, i ? path->path.p_values[i - 1] : 0);
	}
	memory_free(path);
	return status;
}

/* ------------------------------------------------------------------ the whole */

static enum trata_status choose(const struct mse_request *request, const struct mse_table *table,
                                struct mse_selection *selection, struct trata_error *error)
{
	enum mse_row_method method = request->one ? request->method : MSE_ROW_STEPWISE;
	unsigned most = table->lists > 5 ? 2 : table->lists - 1;
	unsigned order = request->options.order && request->options.order < most
	                 ? request->options.order : most;
	*selection = (struct mse_selection){ .threshold = request->options.threshold, .order = order };
	if (method == MSE_ROW_STEPWISE)
		selection->method = MSE_STEPWISE;
	else if (method == MSE_ROW_INDEPENDENCE)
		selection->method = MSE_FIXED;
	else if (method == MSE_ROW_BIC)
		selection->method = MSE_BIC;
	else if (method == MSE_ROW_DOWNHILL)
		selection->method = MSE_DOWNHILL;
	else
		return error_set(error, TRATA_EARG, "--sensitivity runs independence, stepwise, bic or "
		                 "downhill");
	return TRATA_OK;
}

enum trata_status mse_sensitivity(struct command_context *context, const struct mse_input *input,
                                  const struct mse_request *request, struct trata_error *error)
{
	struct mse_selection selection;
	double level = request->options.level;
	bool aloud = context->format == SHEET_TEXT;
	const char *method = mse_row_name(request->one ? request->method : MSE_ROW_STEPWISE);
	enum trata_status status = choose(request, &input->table, &selection, error);
	if (status != TRATA_OK)
		return status;
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	status = sheet ? add_pairs(sheet, input, level, error) : error_memory(error);
	if (status == TRATA_OK)
		status = add_variants(sheet, input, &selection, method, level, aloud, error);
	if (status == TRATA_OK)
		status = add_path(sheet, input, level, aloud, error);
	if (status == TRATA_OK) {
		command_note(context, "pairs: among the persons that some other list found. Lists: the same "
		             "selection (%s%s) on the changed table. Path: a threshold between two p-values "
		             "gives the estimate between them. Ends are Wald's, given the model.", method,
		             selection.method == MSE_STEPWISE ? translate(", by its threshold") : "");
		mse_note_warnings(context, input);
		status = command_write(context, sheet, NULL, 0, error);
	}
	sheet_free(sheet);
	return status;
}
