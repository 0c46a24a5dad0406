/* multiplier: a register times what a study says is unreported. */
#include "multiplier.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/nearest.h"

static const struct sheet_column columns[] = {
	{ "measure", SHEET_STRING, -1, "what the register counts" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "period", SHEET_STRING, -1, "the months that the register covers" },
	{ "registered", SHEET_NUMBER, -1, "the registered count" },
	{ "study", SHEET_STRING, -1, "who states the rate" },
	{ "year", SHEET_STRING, -1, "what year the rate is about" },
	{ "multiplier", SHEET_NUMBER, 2, "one over the rate; empty when only its ends are stated" },
	{ "multiplier_lower", SHEET_NUMBER, 2, "at the end that the source or its rounding allows" },
	{ "multiplier_upper", SHEET_NUMBER, 2, "at the other end" },
	{ "estimate", SHEET_NUMBER, 0, "registered times multiplier" },
	{ "estimate_lower", SHEET_NUMBER, 0, "its lower end; empty when the source states none" },
	{ "estimate_upper", SHEET_NUMBER, 0, "its upper end" },
	{ "scope", SHEET_STRING, -1, "what the rate is about" },
	{ "warnings", SHEET_STRING, -1, "what must be said with the number" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

struct work {
	struct query query;
	struct answer figures;
	struct rate_ledger ledger;
	struct multiplier_study *studies;
	size_t study_count, left_out;
	struct multiplier_row *rows;
	size_t row_count;
	double level;
	uint64_t seed;
	bool aloud;                    /* a person reads the rows; CSV and JSON stay English */
};

/* ------------------------------------------------------------------ which studies */

static enum trata_status find_study(struct work *work, const char *id, bool accept_scope,
                                    struct trata_error *error)
{
	char reason[300];
	const struct rate *rate = rate_find(&work->ledger, id);
	if (!rate) {
		const char **ids = memory_new(work->ledger.count + 1, sizeof *ids);
		for (size_t i = 0; ids && i < work->ledger.count; i++)
			ids[i] = work->ledger.rates[i].cells[RATE_ID];
		const char *near = ids ? nearest_name(id, ids, work->ledger.count) : NULL;
		memory_free(ids);
		error_set(error, TRATA_EARG, "there is no study \"%s\"", error_quote_string(id).text);
		if (near)
			error_hint(error, "did you mean %s? `trata multiplier --list` lists them", near);
		else
			error_hint(error, "`trata multiplier --list` lists them");
		return TRATA_EARG;
	}
	enum trata_status status = multiplier_study_read(rate, &work->studies[0], error);
	work->study_count = 1;
	if (status == TRATA_OK && !accept_scope &&
	    multiplier_mismatch(&work->studies[0], &work->query, true, reason, sizeof reason)) {
		const struct rate *said = rate_find(&work->ledger, "envipe-2014-scope");
		bool survey = said && strcmp(rate->cells[RATE_STUDY], said->cells[RATE_STUDY]) == 0;
		error_set(error, TRATA_EFEWOBS, "%s cannot multiply this register: %s%s%s%s", id, reason,
		          survey ? " (INEGI: \"" : "", survey ? said->cells[RATE_WORDING] : "",
		          survey ? "\")" : "");
		error_hint(error, "--accept-scope does it nevertheless and says so on every line");
		return TRATA_EFEWOBS;
	}
	return status;
}

static enum trata_status find_all(struct work *work, bool accept_scope, struct trata_error *error)
{
	char reason[300];
	for (size_t i = 0; i < work->ledger.count; i++) {
		const struct rate *rate = &work->ledger.rates[i];
		struct multiplier_study *study = &work->studies[work->study_count];
		if (rate->kind > RATE_RATIO)
			continue;
		enum trata_status status = multiplier_study_read(rate, study, error);
		if (status != TRATA_OK)
			return status;
		if (!accept_scope &&
		    multiplier_mismatch(study, &work->query, false, reason, sizeof reason))
			work->left_out++;
		else
			work->study_count++;
	}
	if (work->study_count)
		return TRATA_OK;
	error_set(error, TRATA_EFEWOBS, "no study in the ledger is about this register");
	error_hint(error, "--accept-scope sets the others beside it and says so on every line");
	return TRATA_EFEWOBS;
}

static enum trata_status find_studies(struct command_context *context, struct work *work,
                                      struct trata_error *error)
{
	const struct options *options = &context->options;
	int ways = (options->study != NULL) + (options->rate != NULL) + (options->rate_beta != NULL) +
	           options->across;
	if (ways != 1) {
		error_set(error, TRATA_EARG, ways ? "--study, --rate, --rate-beta and --across exclude each "
		          "other" : "multiplier needs a rate: --study ID, --rate LOW,HIGH, --rate-beta A,B "
		          "or --across");
		error_hint(error, "`trata multiplier --list` lists the studies");
		return TRATA_EARG;
	}
	work->studies = memory_new(work->ledger.count + 1, sizeof *work->studies);
	if (!work->studies)
		return error_memory(error);
	if (options->study)
		return find_study(work, options->study, options->accept_scope, error);
	if (options->across)
		return find_all(work, options->accept_scope, error);
	work->study_count = 1;
	return multiplier_study_given(options, &work->studies[0], error);
}

/* ------------------------------------------------------------------ the numbers */

/* n times a ratio that was measured elsewhere; exact below 2^53. */
static void apply_ratio(struct multiplier_row *row, double registered)
{
	const struct multiplier_study *study = row->study;
	row->multiplier = multiplier_double(study->point);
	row->estimate = registered * (double)study->point.units /
	                pow(10, study->point.decimals);
	row->has_ends = multiplier_double(study->low) != multiplier_double(study->high);
	row->multipliers = (struct interval){ multiplier_double(study->low),
	                                      multiplier_double(study->high) };
	row->ends = (struct interval){
		registered * (double)study->low.units / pow(10, study->low.decimals),
		registered * (double)study->high.units / pow(10, study->high.decimals) };
}

static enum trata_status apply_rate(struct multiplier_row *row, int64_t registered,
                                    const struct work *work, struct trata_error *error)
{
	const struct multiplier_study *study = row->study;
	bool range = multiplier_double(study->low) != multiplier_double(study->high);
	struct multiplier_rate rate = {
		.kind = study->beta ? MULTIPLIER_BETA : range ? MULTIPLIER_RANGE : MULTIPLIER_POINT,
		.low = study->low, .high = study->high, .alpha = study->alpha,
		.beta = study->beta_second };
	/* Only a distribution of the rate calls for one of the count: under a bare statement it would
	 * dress a guess with the precision of the register. */
	struct multiplier_count count = { .value = registered,
		.kind = study->beta ? MULTIPLIER_POISSON : MULTIPLIER_FIXED };
	struct multiplier_options options = { work->level, MULTIPLIER_DRAWS, work->seed };
	enum trata_status status = multiplier(&count, &rate, &options, &row->answer, error);
	if (status != TRATA_OK)
		return status;
	row->multiplier = row->answer.multiplier;
	row->estimate = row->answer.estimate;
	row->simulated = row->answer.simulated.present;
	const struct multiplier_ends *ends =
		row->simulated ? &row->answer.simulated : &row->answer.arithmetic;
	row->has_ends = ends->present && row->answer.multipliers.present;
	row->ends = (struct interval){ ends->lower, ends->upper };
	row->multipliers = (struct interval){ row->answer.multipliers.lower,
	                                      row->answer.multipliers.upper };
	return TRATA_OK;
}

static enum trata_status fill_row(struct multiplier_row *row, const struct work *work,
                                  struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	double registered = row->figure->value;
	row->has_estimate = row->figure->has_value && registered >= 1 && registered < 1e12 &&
	                    registered == floor(registered);
	row->has_point = row->study->has_point;
	if (row->has_estimate && row->study->ratio)
		apply_ratio(row, registered);
	else if (row->has_estimate)
		status = apply_rate(row, (int64_t)registered, work, error);
	multiplier_warn(row, &work->query);
	return status == TRATA_OK && row->warnings.failed ? error_memory(error) : status;
}

static enum trata_status fill_rows(struct work *work, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	work->rows = memory_new(work->figures.count * work->study_count + 1, sizeof *work->rows);
	if (!work->rows)
		return error_memory(error);
	for (size_t i = 0; i < work->figures.count && status == TRATA_OK; i++)
		for (size_t j = 0; j < work->study_count && status == TRATA_OK; j++) {
			struct multiplier_row *row = &work->rows[work->row_count++];
			row->figure = &work->figures.rows[i];
			row->study = &work->studies[j];
			row->aloud = work->aloud;
			status = fill_row(row, work, error);
		}
	return status;
}

/* ------------------------------------------------------------------ output */

static void put_if(struct sheet *sheet, bool present, double value)
{
	if (present)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

static void add_row(struct sheet *sheet, const struct query *query,
                    const struct multiplier_row *row)
{
	bool ends = row->has_estimate && row->has_ends, point = row->has_estimate && row->has_point;
	sheet_string(sheet, query->measure->id);
	sheet_string(sheet, row->figure->place);
	sheet_string(sheet, period_format(row->figure->period).text);
	put_if(sheet, row->figure->has_value, row->figure->value);
	sheet_string(sheet, row->study->id);
	sheet_string(sheet, row->study->year);
	put_if(sheet, point, row->multiplier);
	put_if(sheet, ends, row->multipliers.lower);
	put_if(sheet, ends, row->multipliers.upper);
	put_if(sheet, point, row->estimate);
	put_if(sheet, ends, row->ends.lower);
	put_if(sheet, ends, row->ends.upper);
	sheet_string(sheet, row->study->scope);
	sheet_string(sheet, text_string(&row->warnings));
}

static void add_notes(struct command_context *context, const struct work *work)
{
	const struct multiplier_row *row = work->row_count ? &work->rows[0] : NULL;
	/* the columns have no room for the release and the chance of the count; text says it first */
	for (size_t i = 0; i < work->figures.count && i < 24 && context->format != SHEET_TEXT; i++) {
		struct text register_line = {0};
		multiplier_put_register(&register_line, &work->query, &work->figures.rows[i], work->level);
		command_note(context, "%s", text_string(&register_line));
		text_free(&register_line);
	}
	if (row && row->simulated)
		command_note(context, "Monte Carlo with 100,000 draws, seed %llu, a Poisson count and the "
		             "given distribution; standard errors of the ends of the first row: %.0f and "
		             "%.0f.", (unsigned long long)work->seed, row->answer.lower_error,
		             row->answer.upper_error);
	if (work->left_out)
		command_note(context, "%zu rates that are not about victims of trafficking in Mexico were "
		             "left out; --accept-scope sets them beside these.", work->left_out);
	command_note(context, "no rate of reporting for trafficking in Mexico was ever measured: "
	             "ENVIPE does not ask about it, and the rates in use are statements.");
}

static enum trata_status write_rows(struct command_context *context, struct work *work,
                                    struct trata_error *error)
{
	add_notes(context, work);
	if (context->format == SHEET_TEXT) {
		multiplier_write_text(context, &work->query, work->rows, work->row_count);
		command_told(context, work->figures.releases, work->figures.release_count);
		return TRATA_OK;
	}
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < work->row_count; i++)
		add_row(sheet, &work->query, &work->rows[i]);
	enum trata_status status = command_write(context, sheet, work->figures.releases,
	                                         work->figures.release_count, error);
	sheet_free(sheet);
	return status;
}

static enum trata_status check_measure(const struct query *query, struct trata_error *error)
{
	if (strcmp(query->measure->id, "population") == 0)
		return error_set(error, TRATA_EARG, "population is no register: nothing of it is unreported");
	if (query->measure->kind != MEASURE_COUNT) {
		error_set(error, TRATA_EARG, "%s is no count (%s): there is nothing to multiply",
		          query->measure->id, translate_as("cell", query->measure->unit));
		error_hint(error, "name a register, such as victims");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

enum trata_status run_multiplier(struct command_context *context, struct trata_error *error)
{
	struct work work = { .seed = 1, .aloud = context->format == SHEET_TEXT };
	const char *measure = context->argument_count ? context->arguments[0] : NULL;
	enum trata_status status = command_level(context, &work.level, error);
	if (status == TRATA_OK)
		status = command_whole(context->options.seed, "seed", 0, UINT64_MAX, &work.seed, error);
	if (status == TRATA_OK)
		status = command_open(context, error);
	if (status == TRATA_OK)
		status = rate_ledger_read(context->store, &work.ledger, error);
	if (status == TRATA_OK && context->options.list) {
		status = multiplier_list(context, &work.ledger, error);
		rate_ledger_free(&work.ledger);
		return status;
	}
	if (status == TRATA_OK)
		status = command_query(context, measure, &work.query, error);
	if (status == TRATA_OK)
		status = check_measure(&work.query, error);
	if (status == TRATA_OK)
		status = find_studies(context, &work, error);
	if (status == TRATA_OK)
		status = query_answer(context->store, &work.query, &work.figures, error);
	if (status == TRATA_OK)
		status = fill_rows(&work, error);
	if (status == TRATA_OK)
		status = write_rows(context, &work, error);
	for (size_t i = 0; i < work.row_count; i++)
		text_free(&work.rows[i].warnings);
	memory_free(work.rows);
	memory_free(work.studies);
	answer_free(&work.figures);
	rate_ledger_free(&work.ledger);
	return status;
}
