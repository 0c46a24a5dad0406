/* The long CSV and the JSON of a store. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "../base/csv.h"
#include "../store/exchange.h"
#include "export.h"

bool export_has_release(const struct export_store *what, const struct release *release)
{
	return !what->measure || strcmp(what->measure->source, release->source) == 0;
}

enum trata_status export_release(const struct export_store *what, struct release *release,
                                 struct trata_error *error)
{
	const struct figure_set *set;
	if (!what->measure)
		return TRATA_OK;
	enum trata_status status = store_figures(what->store, release->source, &set, error);
	if (status == TRATA_OK)
		release->figures = release_figures(what->store, release, set, what->measure->id,
		                                   UINT64_MAX);
	return status;
}

enum trata_status export_each_figure(const struct export_store *what, export_taker *take,
                                     void *context, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	const struct intern *strings = what->store->strings;
	for (size_t s = 0; status == TRATA_OK && s < catalogue_source_count; s++) {
		const char *source = catalogue_sources[s].id;
		const struct figure_set *set;
		if (what->measure && strcmp(what->measure->source, source) != 0)
			continue;
		status = store_figures(what->store, source, &set, error);
		for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
			const char *measure = intern_text(strings, set->figures[i].measure);
			if (!what->measure || strcmp(measure, what->measure->id) == 0)
				status = take(context, source, &set->figures[i], error);
		}
	}
	return status;
}

/* ------------------------------------------------------------------ CSV */

struct long_csv {
	const struct export_store *what;
	struct text *out, cell;
};

static void header(struct text *out)
{
	csv_cell(out, "record", true);
	for (size_t i = 0; i < RELEASE_COLUMNS; i++)
		csv_cell(out, release_columns[i].name, false);
	for (size_t i = 1; i < FIGURE_COLUMNS; i++)
		csv_cell(out, figure_columns[i].name, false);
	text_append_char(out, '\n');
}

static void release_line(struct long_csv *csv, const struct release *release)
{
	csv_cell(csv->out, "release", true);
	for (enum release_column c = 0; c < RELEASE_COLUMNS; c++) {
		text_clear(&csv->cell);
		release_cell(release, c, &csv->cell);
		csv_any_cell(csv->out, text_string(&csv->cell), false);
	}
	for (size_t i = 1; i < FIGURE_COLUMNS; i++)
		text_append_char(csv->out, ',');
	text_append_char(csv->out, '\n');
}

static enum trata_status figure_line(void *context, const char *source,
                                     const struct figure *figure, struct trata_error *error)
{
	struct long_csv *csv = context;
	const struct intern *strings = csv->what->store->strings;
	csv_cell(csv->out, "figure", true);
	csv_cell(csv->out, source, false);
	csv_cell(csv->out, intern_text(strings, figure->product), false);
	for (size_t i = 2; i < RELEASE_COLUMNS; i++)
		text_append_char(csv->out, ',');
	for (enum figure_column c = FIGURE_MEASURE; c < FIGURE_COLUMNS; c++) {
		text_clear(&csv->cell);
		figure_cell(strings, figure, c, &csv->cell);
		csv_any_cell(csv->out, text_string(&csv->cell), false);
	}
	text_append_char(csv->out, '\n');
	return csv->out->failed || csv->cell.failed ? error_memory(error) : TRATA_OK;
}

enum trata_status export_long_csv(const struct export_store *what, struct text *out,
                                  struct trata_error *error)
{
	struct long_csv csv = { what, out, { 0 } };
	header(out);
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < what->store->release_count; i++) {
		struct release release = what->store->releases[i];
		if (!export_has_release(what, &release))
			continue;
		status = export_release(what, &release, error);
		release_line(&csv, &release);
	}
	if (status == TRATA_OK)
		status = export_each_figure(what, figure_line, &csv, error);
	text_free(&csv.cell);
	return status;
}

/* ------------------------------------------------------------------ JSON */

struct json_list {
	const struct export_store *what;
	json_t *list;
	struct text cell;
};

/* Empty cells are left out; numbers are numbers, but for tiers and the lists of sizes. */
static bool put(json_t *object, const struct store_column *column, const char *cell)
{
	char *end;
	double value = strtod(cell, &end);
	bool numeric = (strcmp(column->type, "number") == 0 ||
	                strcmp(column->type, "integer") == 0) && *end == '\0';
	if (cell[0] == '\0')
		return true;
	if (numeric && value > -1e15 && value < 1e15 && value == (double)(json_int_t)value)
		return json_object_set_new(object, column->name, json_integer((json_int_t)value)) == 0;
	return json_object_set_new(object, column->name,
	                           numeric ? json_real(value) : json_string(cell)) == 0;
}

static enum trata_status add_object(struct json_list *list, json_t *object, bool filled,
                                    struct trata_error *error)
{
	bool failed = !object || !filled || list->cell.failed;
	if (failed) {
		json_decref(object);
		return error_memory(error);
	}
	return json_array_append_new(list->list, object) == 0 ? TRATA_OK : error_memory(error);
}

static enum trata_status release_object(struct json_list *list, const struct release *release,
                                        struct trata_error *error)
{
	json_t *object = json_object();
	bool filled = object != NULL;
	for (enum release_column c = 0; filled && c < RELEASE_COLUMNS; c++) {
		text_clear(&list->cell);
		release_cell(release, c, &list->cell);
		filled = put(object, &release_columns[c], text_string(&list->cell));
	}
	return add_object(list, object, filled, error);
}

static enum trata_status figure_object(void *context, const char *source,
                                       const struct figure *figure, struct trata_error *error)
{
	struct json_list *list = context;
	json_t *object = json_object();
	bool filled = object && json_object_set_new(object, "source", json_string(source)) == 0;
	for (enum figure_column c = 0; filled && c < FIGURE_COLUMNS; c++) {
		text_clear(&list->cell);
		figure_cell(list->what->store->strings, figure, c, &list->cell);
		filled = put(object, &figure_columns[c], text_string(&list->cell));
	}
	return add_object(list, object, filled, error);
}

static int append(const char *bytes, size_t length, void *context)
{
	struct text *out = context;
	text_append_bytes(out, bytes, length);
	return out->failed ? -1 : 0;
}

enum trata_status export_json(const struct export_store *what, struct text *out,
                              struct trata_error *error)
{
	struct json_list releases = { what, json_array(), { 0 } };
	struct json_list figures = { what, json_array(), { 0 } };
	enum trata_status status = releases.list && figures.list ? TRATA_OK : error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < what->store->release_count; i++)
		if (export_has_release(what, &what->store->releases[i])) {
			struct release release = what->store->releases[i];
			status = export_release(what, &release, error);
			if (status == TRATA_OK)
				status = release_object(&releases, &release, error);
		}
	if (status == TRATA_OK)
		status = export_each_figure(what, figure_object, &figures, error);
	text_free(&releases.cell);
	text_free(&figures.cell);
	json_t *whole = json_pack("{s:s, s:s, s:o, s:o}", "program", "trata", "version",
		TRATA_VERSION, "releases", releases.list, "figures", figures.list);
	if (status == TRATA_OK && (!whole || json_dump_callback(whole, append, out, JSON_INDENT(1) |
	                                                        JSON_PRESERVE_ORDER) != 0))
		status = error_memory(error);
	text_append_char(out, '\n');
	json_decref(whole);
	return status;
}
