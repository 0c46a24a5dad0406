/* Writing a store: CSV files, the tables of places and breaks, and the data package that
 * describes them. */
#include "store.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "../base/csv.h"
#include "../base/digest.h"
#include "../base/memory.h"
#include "catalogue.h"
#include "columns.h"
#include "folder.h"
#include "page.h"
#include "place.h"

struct writing {
	struct folder *folder;
	json_t *resources;
};

static void header(struct text *out, const struct store_column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		csv_cell(out, columns[i].name, i == 0);
	text_append_char(out, '\n');
}

static void figure_line(const struct trata_store *store, const struct figure *figure,
                        struct text *out)
{
	const struct intern *strings = store->strings;
	csv_cell(out, intern_text(strings, figure->product), true);
	csv_cell(out, intern_text(strings, figure->measure), false);
	csv_cell(out, intern_text(strings, figure->offence), false);
	csv_any_cell(out, intern_text(strings, figure->purpose), false);
	csv_cell(out, intern_text(strings, figure->place), false);
	csv_cell(out, period_format(figure->period).text, false);
	csv_any_cell(out, intern_text(strings, figure->sex), false);
	csv_any_cell(out, intern_text(strings, figure->age), false);
	csv_any_cell(out, intern_text(strings, figure->extra), false);
	text_append_char(out, ',');
	figure_value_text(strings, figure, out);
	csv_any_cell(out, intern_text(strings, figure->unit), false);
	csv_cell(out, bound_names[figure->bound], false);
	text_append_char(out, ',');
	text_append_char(out, figure->status);
	csv_cell(out, vintage_format(figure->from).text, false);
	csv_cell(out, vintage_format(figure->to).text, false);
	csv_any_cell(out, intern_text(strings, figure->key), false);
	text_printf(out, ",%u", figure->line);
	csv_cell(out, intern_text(strings, figure->moved), false);
	text_append_char(out, '\n');
}

static void release_line(const struct release *release, struct text *out)
{
	struct period cut = { release->cut, release->cut };
	struct period first = { release->covered.first, release->covered.first };
	struct period last = { release->covered.last, release->covered.last };
	csv_cell(out, release->source, true);
	csv_cell(out, release->product, false);
	csv_cell(out, vintage_format(release->vintage).text, false);
	csv_cell(out, period_format(cut).text, false);
	csv_cell(out, day_format(release->released).text, false);
	csv_cell(out, release->offences, false);
	csv_cell(out, period_format(first).text, false);
	csv_cell(out, period_format(last).text, false);
	csv_cell(out, release->granularity, false);
	csv_cell(out, release->breakdowns, false);
	csv_cell(out, release->complete ? "true" : "false", false);
	csv_cell(out, role_name(release->role), false);
	csv_any_cell(out, release->files, false);
	csv_cell(out, release->bytes, false);
	csv_cell(out, release->sha256, false);
	csv_any_cell(out, release->encoding, false);
	csv_any_cell(out, release->layout, false);
	csv_any_cell(out, release->url, false);
	csv_any_cell(out, release->licence, false);
	csv_any_cell(out, release->publisher, false);
	text_printf(out, ",%llu,%llu", (unsigned long long)release->rows,
	            (unsigned long long)release->figures);
	csv_any_cell(out, release->origin, false);
	csv_cell(out, release->roles, false);
	text_append_char(out, '\n');
}

/* ------------------------------------------------------------------ the data package */

static json_t *schema_of(const struct store_column *columns, size_t count)
{
	json_t *fields = json_array();
	for (size_t i = 0; i < count; i++)
		json_array_append_new(fields, json_pack("{s:s, s:s, s:s}", "name", columns[i].name,
			"type", columns[i].type, "description", columns[i].description));
	return json_pack("{s:o, s:[s]}", "fields", fields, "missingValues", "");
}

/* Writes a file of the store and describes it. */
static enum trata_status put(struct writing *writing, const char *path, const char *name,
                             const char *title, const struct store_column *columns, size_t count,
                             const struct text *text, struct trata_error *error)
{
	enum trata_status status = folder_write(writing->folder, path, text, error);
	struct digest *digest = digest_new();
	if (status != TRATA_OK || !digest) {
		digest_free(digest);
		return status != TRATA_OK ? status : error_memory(error);
	}
	digest_add(digest, text_string(text), text->length);
	struct text hash = {0};
	text_printf(&hash, "sha256:%s", digest_finish(digest).hex);
	json_t *resource = json_pack(
		"{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:I, s:s, s:o}", "name", name, "title", title,
		"path", path, "type", "table", "format", "csv", "mediatype", "text/csv", "encoding",
		"utf-8", "bytes", (json_int_t)text->length, "hash", text_string(&hash), "schema",
		schema_of(columns, count));
	text_free(&hash);
	if (!resource || json_array_append_new(writing->resources, resource) != 0)
		return error_memory(error);
	return TRATA_OK;
}

static json_t *describe_sources(const struct trata_store *store)
{
	json_t *list = json_array();
	for (size_t i = 0; i < catalogue_source_count; i++)
		for (size_t j = 0; j < store->release_count; j++)
			if (strcmp(store->releases[j].source, catalogue_sources[i].id) == 0) {
				json_array_append_new(list, json_pack("{s:s, s:s}", "title",
					catalogue_sources[i].citation, "path", catalogue_sources[i].url));
				break;
			}
	return list;
}

static enum trata_status put_package(struct writing *writing, const struct trata_store *store,
                                     struct trata_error *error)
{
	json_t *licences = json_array();
	json_array_append_new(licences, json_pack("{s:s, s:s, s:s}", "name", "libre-uso-mx", "title",
		"Libre Uso MX (official data of Mexico)", "path", "https://datos.gob.mx/libreusomx"));
	json_t *package = json_pack("{s:s, s:s, s:s, s:s, s:o, s:o, s:O}",
		"$schema", "https://datapackage.org/profiles/2.0/datapackage.json",
		"name", "trata-datasets", "title", "Official figures on human trafficking, every release",
		"description", "Figures and the span of releases in which each stood; written by trata.",
		"licenses", licences, "sources", describe_sources(store),
		"resources", writing->resources);
	char *dump = package ? json_dumps(package, JSON_INDENT(2) | JSON_PRESERVE_ORDER) : NULL;
	json_decref(package);
	if (!dump)
		return error_memory(error);
	struct text text = {0};
	text_append(&text, dump);
	text_append_char(&text, '\n');
	free(dump);
	enum trata_status status = folder_write(writing->folder, "datapackage.json", &text, error);
	text_free(&text);
	return status;
}

/* ------------------------------------------------------------------ places and breaks */

static const struct store_column place_columns[] = {
	{ "code", "string", "ISO 3166-2 or MX" }, { "inegi", "string", "INEGI code" },
	{ "name_en", "string", "English name" }, { "name_es", "string", "Spanish name" },
	{ "official", "string", "name as SESNSP prints it" },
	{ "aliases", "string", "other names, separated by ;" },
	{ "grid_row", "integer", "row on the tile grid" },
	{ "grid_column", "integer", "column on the tile grid" },
	{ "neighbours", "string", "states that share a border, separated by blanks" },
};

static void place_line(const struct place *place, struct text *out)
{
	struct text aliases = {0};
	for (size_t i = 0; i < PLACE_ALIASES && place->aliases[i]; i++)
		text_printf(&aliases, "%s%s", i ? ";" : "", place->aliases[i]);
	csv_cell(out, place->code, true);
	if (place->inegi)
		text_printf(out, ",%02d", place->inegi);
	else
		text_append(out, ",00");
	csv_cell(out, place->name_en, false);
	csv_cell(out, place->name_es, false);
	csv_cell(out, place->official, false);
	csv_cell(out, text_string(&aliases), false);
	if (place->row >= 0)
		text_printf(out, ",%d,%d", place->row, place->column);
	else
		text_append(out, ",,");
	csv_cell(out, place->neighbours, false);
	text_append_char(out, '\n');
	text_free(&aliases);
}

static enum trata_status put_places(struct writing *writing, struct trata_error *error)
{
	struct text text = {0};
	size_t count = sizeof place_columns / sizeof *place_columns;
	header(&text, place_columns, count);
	place_line(&place_mexico, &text);
	for (size_t i = 0; i < PLACE_STATES; i++)
		place_line(&place_states[i], &text);
	enum trata_status status = put(writing, "places.csv", "places",
		"States of Mexico: codes, names, tile grid, neighbours", place_columns, count, &text,
		error);
	text_free(&text);
	return status;
}

static const struct store_column break_columns[] = {
	{ "source", "string", "table family" },
	{ "from", "string", "first month after the break" },
	{ "what", "string", "what changed" },
};

static enum trata_status put_breaks(struct writing *writing, struct trata_error *error)
{
	struct text text = {0};
	size_t count = sizeof break_columns / sizeof *break_columns;
	header(&text, break_columns, count);
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		csv_cell(&text, entry->source, true);
		csv_cell(&text, period_format((struct period){ entry->from, entry->from }).text, false);
		csv_cell(&text, entry->what, false);
		text_append_char(&text, '\n');
	}
	enum trata_status status = put(writing, "breaks.csv", "breaks",
		"Changes of instrument after which figures are not comparable", break_columns, count,
		&text, error);
	text_free(&text);
	return status;
}

/* ------------------------------------------------------------------ pages */

static enum trata_status put_page(void *context, const char *path, const struct text *text,
                                  struct trata_error *error)
{
	struct writing *writing = context;
	struct page_description description;
	char *first = memory_bytes(text_string(text), strcspn(text_string(text), "\r\n"));
	if (!first)
		return error_memory(error);
	page_describe(path, first, &description);
	enum trata_status status = put(writing, path, description.name, description.title,
		description.columns, description.count, text, error);
	memory_free(first);
	if (status == TRATA_OK && description.source)
		json_object_set_new(json_array_get(writing->resources,
			json_array_size(writing->resources) - 1), "sources", json_pack("[{s:s, s:s}]",
			"title", description.source, "path", description.url));
	return status;
}

/* ------------------------------------------------------------------ the whole */

static enum trata_status put_releases(struct writing *writing, const struct trata_store *store,
                                      struct trata_error *error)
{
	struct text text = {0};
	header(&text, release_columns, RELEASE_COLUMNS);
	for (size_t i = 0; i < store->release_count; i++)
		release_line(&store->releases[i], &text);
	enum trata_status status = put(writing, "releases.csv", "releases",
		"Every release: vintage, coverage, files and hashes", release_columns, RELEASE_COLUMNS,
		&text, error);
	text_free(&text);
	return status;
}

static enum trata_status put_figures(struct writing *writing, struct trata_store *store,
                                     const char *source, struct trata_error *error)
{
	const struct figure_set *set;
	struct text text = {0}, path = {0};
	enum trata_status status = store_figures(store, source, &set, error);
	if (status != TRATA_OK || set->count == 0)
		return status;
	/* tiers are words: 2WL */
	struct store_column columns[FIGURE_COLUMNS];
	memcpy(columns, figure_columns, sizeof columns);
	if (strcmp(source, "state-tip-tier") == 0)
		columns[FIGURE_VALUE].type = "string";
	header(&text, columns, FIGURE_COLUMNS);
	for (size_t i = 0; i < set->count; i++)
		figure_line(store, &set->figures[i], &text);
	text_printf(&path, "figures/%s.csv", source);
	if (path.failed)
		status = error_memory(error);
	else
		status = put(writing, text_string(&path), source, catalogue_source(source)->title,
		             columns, FIGURE_COLUMNS, &text, error);
	text_free(&path);
	text_free(&text);
	return status;
}

enum trata_status store_save(struct trata_store *store, struct trata_error *error)
{
	struct writing writing = { .resources = json_array() };
	if (!writing.resources)
		return error_memory(error);
	enum trata_status status = folder_begin(store->folder, &writing.folder, error);
	if (status == TRATA_OK)
		status = put_releases(&writing, store, error);
	for (size_t i = 0; status == TRATA_OK && i < catalogue_source_count; i++)
		status = put_figures(&writing, store, catalogue_sources[i].id, error);
	if (status == TRATA_OK)
		status = put_places(&writing, error);
	if (status == TRATA_OK)
		status = put_breaks(&writing, error);
	if (status == TRATA_OK)
		status = page_each(store, put_page, &writing, error);
	if (status == TRATA_OK)
		status = put_package(&writing, store, error);
	if (status == TRATA_OK)
		status = folder_commit(writing.folder, error);
	else
		folder_abandon(writing.folder);
	json_decref(writing.resources);
	return status;
}
