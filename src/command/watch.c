/* watch: verdicts that change between two moments. */
#include <string.h>

#include "../base/memory.h"
#include "../render/finding.h"
#include "check.h"

static const struct sheet_column columns[] = {
	{ "id", SHEET_STRING, -1, "of the claim" },
	{ "old_verdict", SHEET_STRING, -1, "with what was out at OLD" },
	{ "new_verdict", SHEET_STRING, -1, "with what was out at NEW" },
	{ "claimed", SHEET_NUMBER, -1, "the number claimed" },
	{ "old", SHEET_NUMBER, -1, "the newest official number at OLD" },
	{ "old_vintage", SHEET_STRING, -1, "its release" },
	{ "new", SHEET_NUMBER, -1, "the newest official number at NEW" },
	{ "new_vintage", SHEET_STRING, -1, "its release" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* A claim cannot be judged on what was not out: its own date or the moment, what comes first. */
static void bound_as_of(struct claim *claim, const char *moment)
{
	day own, limit;
	bool dated = day_parse(claim->as_of, &own);
	if (!day_parse(moment, &limit) || (dated && own <= limit))
		return;
	size_t length = strlen(moment) < sizeof claim->as_of ? strlen(moment) :
	                sizeof claim->as_of - 1;
	memcpy(claim->as_of, moment, length);
	claim->as_of[length] = '\0';
}

/* The verdicts at one moment, one a claim; a claim that cannot be judged is told once. */
static enum trata_status judge_at(struct command_context *context, const struct judge *base,
                                  const char *moment, const struct claim_list *list, bool *bad,
                                  struct claim *claims, struct finding *findings,
                                  struct trata_error *error)
{
	struct judge judge = *base;
	judge.latest = moment;
	for (size_t i = 0; i < list->count; i++) {
		struct trata_error why = {0};
		claims[i] = list->claims[i];
		bound_as_of(&claims[i], moment);
		if (bad[i])
			continue;
		enum trata_status status = claim_judge(&judge, &claims[i], &findings[i], &why);
		if (status == TRATA_EDATA || status == TRATA_EARG) {
			error_where(&why, NULL, claims[i].row.line, NULL);
			check_tell_row(context, context->arguments[2], &why);
			bad[i] = true;
		} else if (status != TRATA_OK) {
			if (error)
				*error = why;
			return status;
		}
	}
	return TRATA_OK;
}

static void add_view(struct sheet *sheet, const struct finding *finding)
{
	const struct claim_view *view = finding->now.known ? &finding->now : &finding->then;
	bool has = view->known && finding->verdict != CLAIM_IS_NO_OFFICIAL_FIGURE;
	if (has)
		sheet_number(sheet, view->value);
	else
		sheet_missing(sheet);
	sheet_string(sheet, has && view->release_count ?
	             vintage_format(view->releases[0]->vintage).text : "");
}

static void add_change(struct sheet *sheet, const struct finding *old, const struct finding *new)
{
	sheet_string(sheet, old->claim->row.cells[CLAIM_ID]);
	sheet_string(sheet, claim_verdict_names[old->verdict]);
	sheet_string(sheet, claim_verdict_names[new->verdict]);
	if (old->claim->has_number)
		sheet_number(sheet, old->claim->number.value);
	else
		sheet_missing(sheet);
	add_view(sheet, old);
	add_view(sheet, new);
}

static enum trata_status check_moment(const char *text, struct trata_error *error)
{
	day date;
	if (day_parse(text, &date) || strcmp(text, "latest") == 0)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "\"%s\" is not a moment", error_quote_string(text).text);
	error_hint(error, "write a vintage (2022-06), a date (2022-08-15) or latest");
	return TRATA_EARG;
}

static enum trata_status compare_moments(struct command_context *context,
                                         const struct claim_list *list, struct trata_error *error)
{
	struct judge judge = check_judge(context, 0);
	struct claim *claims = memory_new(2 * list->count, sizeof *claims);
	struct finding *findings = memory_new(2 * list->count, sizeof *findings);
	bool *bad = memory_new(list->count, sizeof *bad);
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	size_t changed = 0;
	enum trata_status status = claims && findings && bad && sheet ? TRATA_OK :
	                           error_memory(error);
	for (size_t m = 0; status == TRATA_OK && m < 2; m++)
		status = judge_at(context, &judge, context->arguments[m], list, bad,
		                  claims + m * list->count, findings + m * list->count, error);
	for (size_t i = 0; status == TRATA_OK && i < list->count; i++) {
		const struct finding *old = &findings[i], *new = &findings[list->count + i];
		if (bad[i] || old->verdict == new->verdict)
			continue;
		add_change(sheet, old, new);
		changed++;
	}
	if (status == TRATA_OK) {
		context->found = changed > 0;
		command_note(context, "%zu of %zu verdicts differ between %s and %s.", changed,
		             list->count, context->arguments[0], context->arguments[1]);
		status = command_write(context, sheet, NULL, 0, error);
	}
	for (size_t i = 0; findings && i < 2 * list->count; i++)
		finding_clear(&findings[i]);
	memory_free(findings);
	memory_free(claims);
	memory_free(bad);
	sheet_free(sheet);
	return status;
}

enum trata_status run_watch(struct command_context *context, struct trata_error *error)
{
	struct claim_list list = { .count = 0 };
	enum trata_status status = check_moment(context->arguments[0], error);
	if (status == TRATA_OK)
		status = check_moment(context->arguments[1], error);
	if (status == TRATA_OK)
		status = command_open(context, error);
	if (status == TRATA_OK)
		status = claim_list_read(context, context->arguments[2], &list, error);
	if (status == TRATA_OK)
		status = compare_moments(context, &list, error);
	claim_list_free(&list);
	return status;
}
