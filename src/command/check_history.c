/* check --history: how a number changed its meaning while it stayed the same, and what the
 * official registers showed in each year. */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "check.h"

static const struct sheet_column columns[] = {
	{ "id", SHEET_STRING, -1, "of the occurrence" },
	{ "date", SHEET_STRING, -1, "when it was said" },
	{ "who", SHEET_STRING, -1, "by whom" },
	{ "value", SHEET_NUMBER, -1, "the number" },
	{ "unit", SHEET_STRING, -1, "" },
	{ "stock_or_flow", SHEET_STRING, -1, "at one time, or in a year" },
	{ "bound", SHEET_STRING, -1, "exact, at-least, at-most, about" },
	{ "population", SHEET_STRING, -1, "of whom" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "named_source", SHEET_STRING, -1, "whom it is attributed to" },
	{ "changed", SHEET_STRING, -1, "what changed since the occurrence before it" },
	{ "register", SHEET_NUMBER, -1, "minors among registered trafficking victims, that year" },
	{ "register_vintage", SHEET_STRING, -1, "release that says so" },
	{ "says", SHEET_STRING, -1, "in our words" },
	{ "url", SHEET_STRING, -1, "" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* The dimensions in which meaning moves. */
static const char *const meanings[] = { "value", "stock_or_flow", "bound", "population", "place",
                                        "named_source" };

static const char *previous_cell(const struct named_rows *rows, size_t row, const char *name)
{
	while (row--) {
		const char *cell = named_cell(rows, row, name);
		if (cell[0])
			return cell;
	}
	return "";
}

static void changes(const struct named_rows *rows, size_t row, bool es, struct text *out)
{
	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
		const char *now = named_cell(rows, row, meanings[i]);
		const char *before = previous_cell(rows, row, meanings[i]);
		if (!now[0] || !before[0] || strcmp(now, before) == 0)
			continue;
		text_printf(out, "%s%s: %s -> %s", out->length ? "; " : "", history_word(meanings[i], es),
		            history_word(before, es), history_word(now, es));
	}
}

/* Minors among the registered victims of trafficking in the year of an occurrence. */
static bool register_of(struct command_context *context, const char *date,
                        struct answer_row *out, const struct release **release)
{
	char year[5] = "";
	struct query query;
	struct answer answer = {0};
	if (strlen(date) < 4)
		return false;
	memcpy(year, date, 4);
	struct trata_query text = { .measure = "victims", .age = "minor", .period = year };
	if (query_parse(context->store, &text, &query, NULL) != TRATA_OK ||
	    query_answer(context->store, &query, &answer, NULL) != TRATA_OK)
		return false;
	bool has = answer.count == 1 && answer.rows[0].has_value;
	if (has) {
		*out = answer.rows[0];
		*release = answer.rows[0].release;
	}
	answer_free(&answer);
	return has && *release;
}

static void add_occurrence(struct sheet *sheet, struct command_context *context,
                           const struct named_rows *rows, size_t row)
{
	struct text changed = {0};
	struct answer_row found;
	const struct release *release;
	const char *date = named_cell(rows, row, "date"), *value = named_cell(rows, row, "value");
	struct claim_number number;
	changes(rows, row, false, &changed);
	sheet_string(sheet, named_cell(rows, row, "id"));
	sheet_string(sheet, date);
	sheet_string(sheet, named_cell(rows, row, "who"));
	if (value[0] && claim_number_parse(value, NUMBER_COUNT, &number, NULL) == TRATA_OK)
		sheet_number(sheet, number.value);
	else
		sheet_missing(sheet);
	static const char *const told[] = { "unit", "stock_or_flow", "bound", "population", "place",
	                                    "named_source" };
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		sheet_string(sheet, named_cell(rows, row, told[i]));
	sheet_string(sheet, text_string(&changed));
	if (register_of(context, date, &found, &release)) {
		sheet_number(sheet, found.value);
		sheet_string(sheet, vintage_format(release->vintage).text);
	} else {
		sheet_missing(sheet);
		sheet_string(sheet, "");
	}
	sheet_string(sheet, named_cell(rows, row, "says"));
	sheet_string(sheet, named_cell(rows, row, "url"));
	text_free(&changed);
}

static const char *told(const struct named_rows *rows, size_t row, const char *name, bool es)
{
	return history_word(named_cell(rows, row, name), es);
}

static void tell_occurrence(struct command_context *context, const struct named_rows *rows,
                            size_t row)
{
	const char *lang = context->options.lang, *date = named_cell(rows, row, "date");
	bool es = lang && strcmp(lang, "es") == 0;
	struct text *out = &context->out, changed = {0};
	struct answer_row found;
	const struct release *release;
	const char *value = named_cell(rows, row, "value");
	changes(rows, row, es, &changed);
	text_printf(out, "%s  %s\n", date[0] ? date : es ? "sin fecha" : "undated",
	            told(rows, row, "who", es));
	if (value[0])
		text_printf(out, "  %s %s; %s; %s; %s; %s\n", value, told(rows, row, "unit", es),
		            told(rows, row, "stock_or_flow", es), told(rows, row, "bound", es),
		            told(rows, row, "population", es), told(rows, row, "place", es));
	text_printf(out, "  %s\n", told(rows, row, "says", es));
	if (changed.length)
		text_printf(out, es ? "  Cambió: %s\n" : "  Changed: %s\n", text_string(&changed));
	if (register_of(context, date, &found, &release))
		text_printf(out, es ? "  Registro: %.0f menores entre las víctimas de trata registradas en "
		            "%s (SESNSP, entrega %s)\n" :
		            "  Register: %.0f minors among the registered victims of trafficking in %s "
		            "(SESNSP, release %s)\n", found.value, period_format(found.period).text,
		            vintage_format(release->vintage).text);
	else if (date[0])
		text_append(out, es ? "  Registro: ninguno cargado para ese año (el de víctimas empieza en "
		            "2015)\n" :
		            "  Register: none loaded for that year (that of victims starts in 2015)\n");
	if (named_cell(rows, row, "url")[0])
		text_printf(out, "  %s\n", named_cell(rows, row, "url"));
	text_append(out, "\n");
	text_free(&changed);
}

static enum trata_status write_history(struct command_context *context,
                                       const struct named_rows *rows, struct trata_error *error)
{
	const char *lang = context->options.lang;
	bool es = lang && strcmp(lang, "es") == 0;
	if (context->format == SHEET_TEXT) {
		for (size_t i = 0; i < rows->count; i++)
			tell_occurrence(context, rows, i);
		text_append(&context->out, es ?
			"Ningún conteo ni registro respalda el número en ningún documento. Un registro cuenta "
			"lo que se\nconoció; compararlo con el número no mide el subregistro.\n" :
			"No count and no register stands behind the number in any of these documents. A register "
			"counts\nwhat became known; setting the number against it measures no underreporting.\n");
		return TRATA_OK;
	}
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < rows->count; i++)
		add_occurrence(sheet, context, rows, i);
	enum trata_status status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	return status;
}

enum trata_status check_history(struct command_context *context, struct trata_error *error)
{
	const char *name = context->options.history;
	struct named_rows rows = {0};
	struct text path = {0};
	/* a name is a name: it leads nowhere but into the store's claims */
	if (!name[0] || strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen(name)) {
		error_set(error, TRATA_EARG, "\"%s\" is not the name of a history",
		          error_quote_string(name).text);
		error_hint(error, "for example twenty-thousand");
		return TRATA_EARG;
	}
	text_printf(&path, "%s/claims/history-%s.csv", context->store->folder, name);
	if (path.failed)
		return error_memory(error);
	struct trata_error why = {0};
	enum trata_status status = named_rows_read(text_string(&path), &rows, &why);
	if (status == TRATA_EIO) {
		status = error_set(error, TRATA_EARG, "the store has no history \"%s\"", name);
		error_hint(error, "histories are the files claims/history-NAME.csv of the store");
	} else if (status != TRATA_OK) {
		if (error)
			*error = why;
	} else {
		status = write_history(context, &rows, error);
	}
	named_rows_free(&rows);
	text_free(&path);
	return status;
}
