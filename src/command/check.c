/* check: verdicts on claims. */
#include "check.h"

#include <string.h>

#include "../base/memory.h"
#include "../render/finding.h"

static const struct sheet_column columns[] = {
	{ "id", SHEET_STRING, -1, "of the claim" },
	{ "verdict", SHEET_STRING, -1,
	  "reproduced, revised, contradicted, not-comparable, no-official-figure" },
	{ "claimed", SHEET_NUMBER, -1, "the number claimed" },
	{ "official", SHEET_NUMBER, -1, "the official number when the claim was made" },
	{ "official_lower", SHEET_NUMBER, -1, "lower end of its interval" },
	{ "official_upper", SHEET_NUMBER, -1, "upper end" },
	{ "official_vintage", SHEET_STRING, -1, "release that it comes from" },
	{ "latest", SHEET_NUMBER, -1, "the number in the latest release" },
	{ "latest_vintage", SHEET_STRING, -1, "that release" },
	{ "caveats", SHEET_STRING, -1, "reasons, what the claim leaves out, what comes nearest" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

static void add_number(struct sheet *sheet, bool known, double value)
{
	if (known)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

static void add_vintage(struct sheet *sheet, const struct claim_view *view)
{
	sheet_string(sheet, view && view->known && view->release_count ?
	             vintage_format(view->releases[0]->vintage).text : "");
}

static void add_finding(struct sheet *sheet, const struct finding *finding, bool spanish)
{
	const struct claim_view *official = finding_official(finding), *now = &finding->now;
	bool has = finding->verdict != CLAIM_IS_NO_OFFICIAL_FIGURE && now->known;
	bool interval = official && official->has_interval;
	struct text caveats = {0};
	finding_caveats(finding, spanish, &caveats);
	sheet_string(sheet, finding->claim->row.cells[CLAIM_ID]);
	sheet_string(sheet, claim_verdict_names[finding->verdict]);
	add_number(sheet, finding->claim->has_number, finding->claim->number.value);
	add_number(sheet, official != NULL, official ? official->value : 0);
	add_number(sheet, interval, interval ? official->interval.lower : 0);
	add_number(sheet, interval, interval ? official->interval.upper : 0);
	add_vintage(sheet, official);
	add_number(sheet, has, now->value);
	add_vintage(sheet, has ? now : NULL);
	sheet_string(sheet, text_string(&caveats));
	text_free(&caveats);
}

/* Each release that a finding rests on, once. */
static size_t used_releases(const struct claim_list *list, const struct release **out,
                            size_t limit)
{
	size_t count = 0;
	for (size_t i = 0; i < list->judged; i++)
		for (size_t v = 0; v < 2; v++) {
			const struct claim_view *view = v ? &list->findings[i].now : &list->findings[i].then;
			for (size_t r = 0; r < view->release_count; r++) {
				bool known = false;
				for (size_t k = 0; k < count; k++)
					known = known || out[k] == view->releases[r];
				if (!known && count < limit)
					out[count++] = view->releases[r];
			}
		}
	return count;
}

#define USED_RELEASES 128

static enum trata_status write_sheet(struct command_context *context,
                                     const struct claim_list *list, bool spanish,
                                     struct trata_error *error)
{
	const struct release *used[USED_RELEASES];
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < list->judged; i++)
		add_finding(sheet, &list->findings[i], spanish);
	size_t count = used_releases(list, used, USED_RELEASES);
	enum trata_status status = command_write(context, sheet, used, count, error);
	sheet_free(sheet);
	return status;
}

static void write_text(struct command_context *context, const struct claim_list *list,
                       bool spanish)
{
	size_t counts[CLAIM_VERDICTS] = {0};
	for (size_t i = 0; i < list->judged; i++) {
		finding_text(&list->findings[i], spanish, &context->out);
		counts[list->findings[i].verdict]++;
	}
	if (list->judged < 2)
		return;
	text_printf(&context->out, spanish ? "%zu afirmaciones:" : "%zu claims:", list->judged);
	for (size_t v = 0, told = 0; v < CLAIM_VERDICTS; v++)
		if (counts[v])
			text_printf(&context->out, "%s %zu %s", told++ ? "," : "", counts[v],
			            claim_verdict_title((enum claim_verdict)v, spanish));
	text_append(&context->out, "\n");
}

static enum trata_status write_findings(struct command_context *context,
                                        const struct claim_list *list, bool spanish,
                                        struct trata_error *error)
{
	const char *format = context->options.format;
	for (size_t i = 0; i < list->judged; i++)
		context->found = context->found ||
		                 list->findings[i].verdict == CLAIM_IS_CONTRADICTED;
	if (format && strcmp(format, "claimreview") == 0)
		return claimreview_write(list->findings, list->judged, spanish, &context->out, error);
	if (context->format != SHEET_TEXT)
		return write_sheet(context, list, spanish, error);
	write_text(context, list, spanish);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ one claim from options */

static const char *given(const char *option)
{
	return option ? option : "";
}

static struct claim_row row_of_options(const struct options *options)
{
	struct claim_row row = { .line = 0 };
	row.cells[CLAIM_ID] = given(options->id);
	row.cells[CLAIM_TEXT] = given(options->claim);
	row.cells[CLAIM_CLAIMANT] = given(options->claimant);
	row.cells[CLAIM_PUBLISHED] = given(options->published);
	row.cells[CLAIM_URL] = given(options->url);
	row.cells[CLAIM_KIND] = options->kind ? options->kind : "value";
	row.cells[CLAIM_MEASURE] = options->measure ? options->measure : "victims";
	row.cells[CLAIM_OFFENCE] = given(options->query.offence);
	row.cells[CLAIM_PURPOSE] = given(options->query.purpose);
	row.cells[CLAIM_PLACE] = given(options->query.place);
	row.cells[CLAIM_PERIOD] = given(options->query.period);
	row.cells[CLAIM_BASELINE] = given(options->baseline);
	row.cells[CLAIM_SEX] = given(options->query.sex);
	row.cells[CLAIM_AGE] = given(options->query.age);
	row.cells[CLAIM_BOUND] = given(options->bound);
	row.cells[CLAIM_VALUE] = given(options->value);
	row.cells[CLAIM_UNIT] = given(options->unit);
	row.cells[CLAIM_AS_OF] = given(options->query.as_of);
	row.cells[CLAIM_NOTE] = "";
	return row;
}

/* An option is no cell of a file: what cannot be read in it is the user's call, exit 2. */
static enum trata_status as_usage(enum trata_status status, struct trata_error *why,
                                  struct trata_error *error)
{
	if (status != TRATA_EDATA && status != TRATA_EARG) {
		if (error)
			*error = *why;
		return status;
	}
	error_set(error, TRATA_EARG, "--%s: %s", why->column[0] ? why->column : "value", why->message);
	if (why->hint[0])
		error_hint(error, "%s", why->hint);
	return TRATA_EARG;
}

static enum trata_status judge_options(struct command_context *context,
                                       const struct judge *judge, struct trata_error *error)
{
	struct claim claim;
	struct finding finding = {0};
	struct trata_error why = {0};
	struct claim_row row = row_of_options(&context->options);
	enum trata_status status = claim_read(&row, &claim, &why);
	if (status == TRATA_OK)
		status = claim_judge(judge, &claim, &finding, &why);
	if (status != TRATA_OK)
		return as_usage(status, &why, error);
	struct claim_list list = { .claims = &claim, .findings = &finding, .count = 1, .judged = 1 };
	status = write_findings(context, &list, judge->spanish, error);
	finding_clear(&finding);
	return status;
}

static enum trata_status judge_arguments(struct command_context *context,
                                         const struct judge *judge, struct trata_error *error)
{
	struct claim_list list = { .count = 0 };
	const struct options *options = &context->options;
	if (context->argument_count == 0 && (options->value || options->kind))
		return judge_options(context, judge, error);
	if (context->argument_count == 0) {
		error_set(error, TRATA_EARG, "check needs a claims file, or a claim from options");
		error_hint(error, "for example --measure victims --period 2022-H1 --value 494");
		return TRATA_EARG;
	}
	const char *path = context->arguments[0];
	enum trata_status status = claim_list_read(context, path, &list, error);
	if (status == TRATA_OK)
		status = claim_list_judge(context, judge, path, &list, error);
	if (status == TRATA_OK)
		status = write_findings(context, &list, judge->spanish, error);
	claim_list_free(&list);
	return status;
}

enum trata_status run_check(struct command_context *context, struct trata_error *error)
{
	const struct options *options = &context->options;
	double level;
	if (options->suggest)
		return check_suggest(context, error);
	enum trata_status status = command_level(context, &level, error);
	if (status == TRATA_OK)
		status = command_open(context, error);
	if (status != TRATA_OK)
		return status;
	if (options->history)
		return check_history(context, error);
	struct named_rows studies = {0};
	struct claim_study *list = NULL;
	struct judge judge = check_judge(context, level);
	status = check_studies(context, &studies, &list, &judge.study_count, error);
	judge.studies = list;
	if (status == TRATA_OK)
		status = judge_arguments(context, &judge, error);
	memory_free(list);
	named_rows_free(&studies);
	return status;
}
