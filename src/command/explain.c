/* explain: the rows, files and hashes behind a figure. */
#include <string.h>

#include "../base/language.h"
#include "../source/column_name.h"
#include "../source/labels.h"
#include "caveats.h"
#include "command.h"

static const struct sheet_column columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "period", SHEET_STRING, -1, "month of the published cell" },
	{ "sex", SHEET_STRING, -1, "" },
	{ "age", SHEET_STRING, -1, "" },
	{ "purpose", SHEET_STRING, -1, "" },
	{ "value", SHEET_NUMBER, -1, "the published number" },
	{ "status", SHEET_STRING, -1, "" },
	{ "vintage", SHEET_STRING, -1, "release that answers" },
	{ "file", SHEET_STRING, -1, "file of the release in which the value first stood" },
	{ "sha256", SHEET_STRING, -1, "its SHA-256" },
	{ "line", SHEET_NUMBER, -1, "line of the row in that file" },
	{ "column", SHEET_STRING, -1, "column of the cell" },
	{ "key", SHEET_STRING, -1, "the row, by the publisher's labels" },
	{ "rule", SHEET_STRING, -1, "how its label is mapped" },
	{ "first_vintage", SHEET_STRING, -1, "first release with this value" },
	{ "last_vintage", SHEET_STRING, -1, "last release with this value" },
	{ "releases", SHEET_STRING, -1, "every release here in which it held" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

struct explaining {
	struct command_context *context;
	struct sheet *sheet;
	size_t count;
	const struct release *release;
	int age;                     /* below which a figure is provisional */
};

static const char *text_of(const struct explaining *explaining, uint32_t number)
{
	return intern_text(explaining->context->store->strings, number);
}

/* Releases of the figure's layer in its span; *first is the one that names file and line. */
static void held_in(const struct explaining *explaining, const struct figure *figure,
                    struct text *list, const struct release **first,
                    const struct release **last)
{
	const struct trata_store *store = explaining->context->store;
	const char *source = explaining->release->source;
	*first = *last = NULL;
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (strcmp(release->source, source) != 0 ||
		    strcmp(release->product, text_of(explaining, figure->product)) != 0 ||
		    release_layer(release) != figure_layer(store->strings, figure) ||
		    release->vintage < figure->from || release->vintage > figure->to ||
		    !release_covers(release, text_of(explaining, figure->offence), figure->period))
			continue;
		if (!*first)
			*first = release;
		*last = release;
		text_printf(list, "%s%s", list->length ? " " : "",
		            vintage_format(release->vintage).text);
	}
}

/* The first of a ';' list. */
static void put_head(struct sheet *sheet, const char *list)
{
	struct text head = {0};
	text_append_bytes(&head, list, strcspn(list, ";"));
	sheet_string(sheet, text_string(&head));
	text_free(&head);
}

/* SESNSP's labels are mapped by a table; other sources say by their product what a figure is. */
static const char *rule_of(const struct explaining *explaining, const struct figure *figure)
{
	const struct release *release = explaining->release;
	if (strncmp(release->source, "sesnsp-", 7) == 0)
		return label_rule(text_of(explaining, figure->offence),
		                  text_of(explaining, figure->purpose));
	const struct product *product = catalogue_product(release->source, release->product);
	return product ? product->title : "";
}

static void put_figure(struct explaining *explaining, const struct figure *figure,
                       const char *state, const struct release *first,
                       const struct release *last, const char *held)
{
	struct sheet *sheet = explaining->sheet;
	sheet_string(sheet, text_of(explaining, figure->measure));
	sheet_string(sheet, text_of(explaining, figure->place));
	sheet_string(sheet, period_format(figure->period).text);
	sheet_string(sheet, text_of(explaining, figure->sex));
	sheet_string(sheet, text_of(explaining, figure->age));
	sheet_string(sheet, text_of(explaining, figure->purpose));
	if (figure->has_value && strcmp(text_of(explaining, figure->measure), "tip-tier") == 0)
		sheet_string(sheet, tier_name(figure->value));
	else if (figure->has_value)
		sheet_number(sheet, figure->value);
	else
		sheet_missing(sheet);
	sheet_string(sheet, state);
	sheet_string(sheet, vintage_format(explaining->release->vintage).text);
	put_head(sheet, first->files);
	put_head(sheet, first->sha256);
	sheet_number(sheet, figure->line);
	sheet_string(sheet, layout_value_column(first->layout, figure->period.first));
	sheet_string(sheet, text_of(explaining, figure->key));
	sheet_string(sheet, rule_of(explaining, figure));
	sheet_string(sheet, vintage_format(first->vintage).text);
	sheet_string(sheet, vintage_format(last->vintage).text);
	sheet_string(sheet, held);
}

/* As text: a paragraph a cell, which a person can follow to the file. */
static void tell_figure(struct explaining *explaining, const struct figure *figure,
                        const char *state, const struct release *first, const char *held)
{
	struct text *out = &explaining->context->out;
	const char *parts[] = { text_of(explaining, figure->sex), text_of(explaining, figure->age),
	                        text_of(explaining, figure->purpose),
	                        text_of(explaining, figure->extra) };
	text_printf(out, "%s %s", text_of(explaining, figure->place),
	            period_format(figure->period).text);
	for (size_t i = 0; i < 4; i++)
		text_printf(out, "%s%s", parts[i][0] ? " " : "", translate_as("cell", parts[i]));
	text_append(out, ": ");
	if (figure->has_value)
		figure_value_text(explaining->context->store->strings, figure, out);
	else
		text_append(out, translate("not reported"));
	text_say(out, " %s (status %s)\n",
	         translate_as("cell", text_of(explaining, figure->unit)), state);
	text_say(out, "  file      %.*s\n", (int)strcspn(first->files, ";"), first->files);
	text_say(out, "  sha256    %.64s\n", first->sha256);
	text_say(out, "  row       line %u: %s\n", figure->line,
	         text_of(explaining, figure->key));
	const char *column = layout_value_column(first->layout, figure->period.first);
	if (column[0])
		text_say(out, "  column    %s\n", column);
	text_say(out, "  rule      %s\n", translate(rule_of(explaining, figure)));
	const struct release *now = explaining->release;
	if (now != first)
		text_say(out, "  also      line %u of %.*s, release %s\n",
		         figure_line_in(explaining->context->store->strings, figure, now->vintage),
		         (int)strcspn(now->files, ";"), now->files, vintage_format(now->vintage).text);
	text_say(out, "  held in   %s\n\n", held);
}

static enum trata_status add_figure(void *context, const struct figure *figure,
                                    const struct release *release, struct trata_error *error)
{
	struct explaining *explaining = context;
	struct text list = {0};
	const struct release *first, *last;
	char state[2] = { figure->status, '\0' };
	explaining->release = release;
	held_in(explaining, figure, &list, &first, &last);
	if (!first)
		first = last = release;
	if (figure->status == 'A' && explaining->age >= 0 &&
	    month_is_provisional(explaining->age, release, figure->period.last))
		state[0] = 'P';
	if (explaining->context->format == SHEET_TEXT)
		tell_figure(explaining, figure, state, first, text_string(&list));
	else
		put_figure(explaining, figure, state, first, last, text_string(&list));
	explaining->count++;
	bool failed = list.failed;
	text_free(&list);
	return failed ? error_memory(error) : TRATA_OK;
}

static void note_row(struct command_context *context, const struct measure *measure,
                     const struct answer_row *row)
{
	struct period_text period = period_format(row->period);
	if (row->has_value)
		command_note(context, "%s %s %s is %.12g %s.", measure->id, row->place, period.text, row->value,
		             translate_as("cell", row->unit));
	else
		command_note(context, "%s %s %s is missing, not zero.", measure->id, row->place, period.text);
}

enum trata_status run_explain(struct command_context *context, struct trata_error *error)
{
	struct query query;
	struct answer answer = {0};
	struct explaining explaining = { .context = context };
	enum trata_status status = command_query(context, context->arguments[0], &query, error);
	explaining.sheet = sheet_new(columns, COLUMNS);
	if (status == TRATA_OK && !explaining.sheet)
		status = error_memory(error);
	if (status == TRATA_OK)
		status = query_answer(context->store, &query, &answer, error);
	if (status == TRATA_OK && answer.release_count)
		status = settling_age(context->store, &query, answer.releases[0], &explaining.age,
		                      error);
	if (status == TRATA_OK)
		status = query_figures(context->store, &query, add_figure, &explaining, error);
	bool numbers = status == TRATA_OK && query.measure->kind != MEASURE_TIER;
	for (size_t i = 0; numbers && i < answer.count && answer.count <= 12; i++)
		note_row(context, query.measure, &answer.rows[i]);
	if (status == TRATA_OK && catalogue_source(query.source)->prints_zeros &&
	    explaining.count == 1)
		command_note(context, "one published cell is not zero; the others of the query were "
		             "printed as zero.");
	else if (status == TRATA_OK && catalogue_source(query.source)->prints_zeros)
		command_note(context, "%zu published cells are not zero; the others of the query were "
		             "printed as zero.", explaining.count);
	else if (status == TRATA_OK && explaining.count == 1)
		command_note(context, "one figure; what the source does not print is missing, not zero.");
	else if (status == TRATA_OK)
		command_note(context, "%zu figures; what the source does not print is missing, not zero.",
		             explaining.count);
	if (status == TRATA_OK && context->format == SHEET_TEXT) {
		caveats_families(context, answer.releases, answer.release_count);
		command_told(context, answer.releases, answer.release_count);
	} else if (status == TRATA_OK)
		status = command_write(context, explaining.sheet, answer.releases, answer.release_count,
		                       error);
	sheet_free(explaining.sheet);
	answer_free(&answer);
	return status;
}
