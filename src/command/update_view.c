/* What a store says before and after an update. */
#include "update.h"

#include <stdio.h>
#include <string.h>

#include "../base/memory.h"

static enum trata_status look_at(struct trata_store *store, const struct measure *measure,
                                 struct update_view *view, struct trata_error *error)
{
	const struct trata_query text = { .measure = measure->id, .source = measure->source,
	                                  .by = "year" };
	struct query query;
	struct answer answer = {0};
	struct trata_error none = {0};
	enum trata_status status = query_parse(store, &text, &query, &none);
	if (status == TRATA_OK)
		status = query_answer(store, &query, &answer, &none);
	/* a measure without a release, or one that wants more to be said, is no figure here */
	if (status == TRATA_EFEWOBS || status == TRATA_EARG)
		return TRATA_OK;
	if (status != TRATA_OK && error)
		*error = none;
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
		const struct answer_row *row = &answer.rows[i];
		if (!memory_grow((void **)&view->figures, &view->capacity, view->count + 1,
		                 sizeof *view->figures)) {
			status = error_memory(error);
			break;
		}
		struct update_figure *figure = &view->figures[view->count++];
		*figure = (struct update_figure){ .measure = query.measure, .period = row->period,
			.value = row->value, .has_value = row->has_value };
		snprintf(figure->place, sizeof figure->place, "%s", row->place);
		if (row->release)
			figure->vintage = vintage_format(row->release->vintage);
	}
	answer_free(&answer);
	return status;
}

/* ------------------------------------------------------------------ verdicts */

/* One cell of CSV from *at, which moves behind it; NULL: no memory. *last: it ends its record. */
static char *read_cell(const char **at, bool *last)
{
	struct text cell = {0};
	const char *from = *at;
	bool quoted = *from == '"';
	for (from += quoted; *from && (quoted || (*from != ',' && *from != '\n')); from++) {
		if (quoted && *from == '"' && *++from != '"')
			break;
		text_append_char(&cell, *from);
	}
	*last = *from != ',';
	*at = from + (*from != '\0');
	char *copy = cell.failed ? NULL : memory_string(text_string(&cell));
	text_free(&cell);
	return copy;
}

/* The first two columns of what check prints: id and verdict. */
static bool add_verdicts(struct update_view *view, const char *csv)
{
	bool header = true;
	while (*csv) {
		struct update_verdict one = {0};
		bool last = false, kept = true;
		for (size_t c = 0; !last; c++) {
			char *cell = read_cell(&csv, &last);
			kept = kept && cell;
			if (c == 0)
				one.id = cell;
			else if (c == 1)
				one.verdict = cell;
			else
				memory_free(cell);
		}
		kept = kept && !header && one.id && one.verdict &&
		       memory_grow((void **)&view->verdicts, &view->verdict_capacity,
		                   view->verdict_count + 1, sizeof *view->verdicts);
		if (kept) {
			view->verdicts[view->verdict_count++] = one;
		} else {
			memory_free(one.id);
			memory_free(one.verdict);
			if (!header)
				return false;
		}
		header = false;
	}
	return true;
}

/* Judges with the command itself: there is one way to a verdict. A claim that cannot be judged is
 * told once, by the second look. */
static enum trata_status judge(struct command_context *context, struct update_view *view,
                               struct trata_error *error)
{
	const struct command *check = command_find("check");
	if (!check)
		return error_set(error, TRATA_EARG, "this version cannot judge claims");
	struct command_context inner = { .command = check, .arguments = context->arguments,
		.argument_count = context->argument_count, .format = SHEET_CSV,
		.store = context->store, .options = { .lang = context->options.lang,
		.format = "csv", .quiet = true } };
	struct trata_error why = {0};
	enum trata_status status = check->run(&inner, &why);
	/* rows that cannot be judged make bad input; the others still have their verdicts */
	if (status == TRATA_EDATA && inner.out.length)
		status = TRATA_OK;
	if (status == TRATA_OK && !add_verdicts(view, text_string(&inner.out)))
		status = error_memory(error);
	else if (status != TRATA_OK && error)
		*error = why;
	text_free(&inner.out);
	text_free(&inner.messages);
	text_free(&inner.notes);
	text_free(&inner.summary);
	return status;
}

enum trata_status update_look(struct command_context *context, struct update_view *view,
                              struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < catalogue_measure_count; i++)
		status = look_at(context->store, &catalogue_measures[i], view, error);
	if (status == TRATA_OK && context->argument_count)
		status = judge(context, view, error);
	return status;
}

void update_view_free(struct update_view *view)
{
	for (size_t i = 0; i < view->verdict_count; i++) {
		memory_free(view->verdicts[i].id);
		memory_free(view->verdicts[i].verdict);
	}
	memory_free(view->verdicts);
	memory_free(view->figures);
}

/* ------------------------------------------------------------------ differences */

static const struct update_figure *find_figure(const struct update_view *view,
                                               const struct update_figure *like)
{
	for (size_t i = 0; i < view->count; i++) {
		const struct update_figure *figure = &view->figures[i];
		if (figure->measure == like->measure && strcmp(figure->place, like->place) == 0 &&
		    period_year(figure->period.first) == period_year(like->period.first))
			return figure;
	}
	return NULL;
}

static void add_value(struct sheet *sheet, const struct update_figure *figure)
{
	if (figure && figure->has_value)
		sheet_number(sheet, figure->value);
	else
		sheet_missing(sheet);
}

static void add_figure(struct sheet *sheet, const char *what, const struct update_figure *before,
                       const struct update_figure *after)
{
	const struct update_figure *shown = after ? after : before;
	if (!shown)
		return;
	sheet_string(sheet, what);
	sheet_string(sheet, shown->measure->source);
	sheet_string(sheet, shown->measure->id);
	sheet_string(sheet, shown->place);
	sheet_string(sheet, period_format(shown->period).text);
	sheet_string(sheet, shown->vintage.text);
	add_value(sheet, before);
	add_value(sheet, after);
}

static bool differs(const struct update_figure *a, const struct update_figure *b)
{
	return a->has_value != b->has_value || (a->has_value && a->value != b->value) ||
	       a->period.first != b->period.first || a->period.last != b->period.last;
}

static void add_verdict(struct sheet *sheet, const char *id, const char *before,
                        const char *after)
{
	sheet_string(sheet, "verdict");
	sheet_missing(sheet);
	sheet_string(sheet, id);
	for (int i = 0; i < 3; i++)
		sheet_missing(sheet);
	sheet_string(sheet, before);
	sheet_string(sheet, after);
}

void update_differences(const struct update_view *before, const struct update_view *after,
                        struct sheet *sheet)
{
	for (size_t i = 0; i < after->count; i++) {
		const struct update_figure *old = find_figure(before, &after->figures[i]);
		if (!old)
			add_figure(sheet, "new figure", NULL, &after->figures[i]);
		else if (differs(old, &after->figures[i]))
			add_figure(sheet, "changed figure", old, &after->figures[i]);
	}
	for (size_t i = 0; i < before->count; i++)
		if (!find_figure(after, &before->figures[i]))
			add_figure(sheet, "withdrawn figure", &before->figures[i], NULL);
	for (size_t i = 0; i < after->verdict_count; i++) {
		const struct update_verdict *now = &after->verdicts[i];
		for (size_t j = 0; j < before->verdict_count; j++)
			if (strcmp(before->verdicts[j].id, now->id) == 0 &&
			    strcmp(before->verdicts[j].verdict, now->verdict) != 0)
				add_verdict(sheet, now->id, before->verdicts[j].verdict, now->verdict);
	}
}
