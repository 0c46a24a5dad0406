#include "exchange_read.h"

#include <jansson.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/utf8.h"
#include "../store/catalogue.h"
#include "../store/exchange.h"
#include "reading.h"

/* ------------------------------------------------------------------ what it is */

enum exchange_kind exchange_recognise(const char *path)
{
	static const char sqlite[] = "SQLite format 3";
	char head[64] = "";
	if (strcmp(path, "-") == 0)
		return EXCHANGE_NONE;
	if (store_is_there(path))
		return EXCHANGE_STORE;
	FILE *file = fopen(path, "rb");
	size_t got = file ? fread(head, 1, sizeof head - 1, file) : 0;
	if (file)
		fclose(file);
	if (got >= sizeof sqlite && memcmp(head, sqlite, sizeof sqlite) == 0)
		return EXCHANGE_SQLITE;
	return head[strspn(head, " \r\n\t")] == '{' ? EXCHANGE_JSON : EXCHANGE_NONE;
}

/* A figure that was lost, or that stands outside of what its release covers, would pass for a
 * zero; one that stands twice is not another in its place. */
static enum trata_status check_whole(const struct trata_store *store, const struct draft *draft,
                                     struct trata_error *error)
{
	const struct release *release = &draft->release;
	uint64_t found = 0;
	enum trata_status status = figures_sort(store->strings, draft->figures, draft->count, error);
	if (status != TRATA_OK)
		return status;
	for (size_t i = 0; i < draft->count; i++)
		found += !i || !figure_same_cell(&draft->figures[i - 1], &draft->figures[i]);
	if (found >= release->figures)
		return TRATA_OK;
	error_set(error, TRATA_EDATA, "release %s of %s says that it has %llu figures, and %llu "
	          "are here: the file is not whole", vintage_format(release->vintage).text,
	          error_quote_string(release->product).text,
	          (unsigned long long)release->figures, (unsigned long long)found);
	error_hint(error, "what was lost would be read as zero: write it again with `trata export`");
	return TRATA_EDATA;
}

/* The drafts of a store that was built in memory. */
static enum trata_status take_drafts(struct trata_store *built, struct trata_store *store,
                                     const char *path, struct source_batch *batch,
                                     struct trata_error *error)
{
	size_t first = batch->draft_count;
	enum trata_status status = store_drafts(built, store, path, &batch->drafts,
	                                        &batch->draft_count, &batch->draft_capacity, error);
	for (size_t i = first; status == TRATA_OK && i < batch->draft_count; i++)
		status = check_whole(store, &batch->drafts[i], error);
	return status;
}

/* ------------------------------------------------------------------ the long CSV */

/* `record`, then the releases' columns, then those of figures that are not there yet. Roles are
 * the columns' places: this layout shares none with others. */
#define LONG_COLUMNS (1 + RELEASE_COLUMNS + FIGURE_COLUMNS - 1)
#define VALUE_AT (1 + RELEASE_COLUMNS + FIGURE_VALUE - 1)
#define AT(place) ((enum column_role)(place))
#define ONE(name, key, place) { name, key, AT(place), false }

static const struct column long_columns[LONG_COLUMNS] = {
	ONE("record", "record", 0), ONE("source", "source", 1), ONE("product", "product", 2),
	ONE("vintage", "vintage", 3), ONE("cut", "cut", 4), ONE("released", "released", 5),
	ONE("offences", "offences", 6), ONE("first_period", "firstperiod", 7),
	ONE("last_period", "lastperiod", 8), ONE("granularity", "granularity", 9),
	ONE("breakdowns", "breakdowns", 10), ONE("complete", "complete", 11),
	ONE("role", "role", 12), ONE("files", "files", 13), ONE("bytes", "bytes", 14),
	ONE("sha256", "sha256", 15), ONE("encoding", "encoding", 16), ONE("layout", "layout", 17),
	ONE("url", "url", 18), ONE("licence", "licence", 19), ONE("publisher", "publisher", 20),
	ONE("rows", "rows", 21), ONE("figures", "figures", 22), ONE("origin", "origin", 23),
	ONE("roles", "roles", 24),
	ONE("measure", "measure", 25), ONE("offence", "offence", 26), ONE("purpose", "purpose", 27),
	ONE("place", "place", 28), ONE("period", "period", 29), ONE("sex", "sex", 30),
	ONE("age", "age", 31), ONE("extra", "extra", 32), ONE("value", "value", 33),
	ONE("unit", "unit", 34), ONE("bound", "bound", 35), ONE("status", "status", 36),
	ONE("from_vintage", "fromvintage", 37), ONE("to_vintage", "tovintage", 38),
	ONE("key", "key", 39), ONE("line", "line", 40), ONE("moved", "moved", 41),
};

static enum trata_status long_row(struct table_reading *reading, const struct row *row,
                                  struct trata_error *error);
static enum trata_status long_end(struct table_reading *reading, struct trata_error *error);

const struct layout exchange_layouts[EXCHANGE_LAYOUTS] = {
	{ "trata-long", "this program's own long table, as `export csv` writes it", long_columns,
	  LONG_COLUMNS, false, false, NULL, NULL, long_row, long_end },
};

static void free_store(void *own)
{
	store_free(own);
}

static struct trata_store *built_store(struct table_reading *reading, struct trata_error *error)
{
	if (!reading->own) {
		struct trata_store *built = NULL;
		if (store_new(EXCHANGE_FOLDER, &built, error) != TRATA_OK)
			return NULL;
		reading->own = built;
		reading->own_free = free_store;
	}
	return reading->own;
}

/* Hands a row's fields on in the order of a store's table. */
static enum trata_status take_row(struct trata_store *built, bool release,
                                  const struct field *cells, uint64_t line,
                                  struct trata_error *error)
{
	struct field fields[RELEASE_COLUMNS];
	struct row row = { line, release ? RELEASE_COLUMNS : FIGURE_COLUMNS, fields };
	if (release) {
		memcpy(fields, cells + 1, sizeof fields);
		return store_take_release(built, &row, error);
	}
	fields[FIGURE_PRODUCT] = cells[2];
	for (size_t i = 1; i < FIGURE_COLUMNS; i++)
		fields[i] = cells[1 + RELEASE_COLUMNS + i - 1];
	if (!catalogue_source(cells[1].text)) {
		error_set(error, TRATA_EDATA, "\"%s\" is not a source",
		          error_quote_string(cells[1].text).text);
		return error_where(error, NULL, line, "source");
	}
	return store_take_figure(built, cells[1].text, &row, error);
}

static enum trata_status long_row(struct table_reading *reading, const struct row *row,
                                  struct trata_error *error)
{
	struct trata_store *built = built_store(reading, error);
	struct field cells[LONG_COLUMNS];
	if (!built)
		return TRATA_ENOMEM;
	for (size_t i = 0; i < LONG_COLUMNS; i++)
		cells[i] = *reading_field(reading, row, AT(i));
	bool release = strcmp(cells[0].text, "release") == 0;
	if (!release && strcmp(cells[0].text, "figure") != 0)
		return reading_bad(reading, row, AT(0), error, "release or figure",
		                   "\"%s\" is not a record",
		                   error_quote(cells[0].text, cells[0].length).text);
	enum trata_status status = take_row(built, release, cells, row->line, error);
	if (status != TRATA_OK)
		error_where(error, reading->report->file, row->line, NULL);
	return status;
}

static enum trata_status long_end(struct table_reading *reading, struct trata_error *error)
{
	struct trata_store *built = built_store(reading, error);
	if (!built)
		return TRATA_ENOMEM;
	return take_drafts(built, reading->store, reading->report->file, reading->batch, error);
}

/* ------------------------------------------------------------------ JSON */

/* A member of an object as the text that the store's tables hold. */
static struct field json_field(const json_t *object, const char *name, char buffer[64])
{
	const json_t *value = json_object_get(object, name);
	struct field out = { "", 0 };
	if (json_is_string(value)) {
		out.text = json_string_value(value);
	} else if (json_is_integer(value)) {
		snprintf(buffer, 64, "%lld", (long long)json_integer_value(value));
		out.text = buffer;
	} else if (json_is_real(value)) {
		snprintf(buffer, 64, "%.12g", json_real_value(value));
		out.text = buffer;
	} else if (json_is_boolean(value)) {
		out.text = json_is_true(value) ? "true" : "false";
	}
	out.length = strlen(out.text);
	return out;
}

static enum trata_status json_rows(struct trata_store *built, const json_t *list, bool release,
                                   struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < json_array_size(list); i++) {
		const json_t *object = json_array_get(list, i);
		struct field cells[LONG_COLUMNS];
		char buffers[LONG_COLUMNS][64];
		for (size_t c = 0; c < LONG_COLUMNS; c++)
			cells[c] = json_field(object, long_columns[c].name, buffers[c]);
		status = take_row(built, release, cells, i + 1, error);
	}
	return status;
}

/* The parser says what it expected, " near " and where that is not. */
static enum trata_status not_json(const json_error_t *fault, struct trata_error *error)
{
	const char *near = strstr(fault->text, " near ");
	char what[JSON_ERROR_TEXT_LENGTH];
	snprintf(what, sizeof what, "%.*s", near ? (int)(near - fault->text) : -1, fault->text);
	if (near && strcmp(near, " near end of file") == 0)
		error_set(error, TRATA_EFORMAT, "not JSON: %s near end of file", translate(what));
	else if (near)
		error_set(error, TRATA_EFORMAT, "not JSON: %s near %s", translate(what),
		          near + strlen(" near "));
	else
		error_set(error, TRATA_EFORMAT, "not JSON: %s", translate(what));
	return error_where(error, NULL, fault->line > 0 ? (uint64_t)fault->line : 0, NULL);
}

static enum trata_status read_json(struct trata_store *built, const char *path,
                                   struct trata_error *error)
{
	json_error_t fault;
	json_t *whole = json_load_file(path, 0, &fault);
	if (!whole)
		return not_json(&fault, error);
	const json_t *releases = json_object_get(whole, "releases");
	const json_t *figures = json_object_get(whole, "figures");
	enum trata_status status = TRATA_OK;
	if (!json_is_array(releases) || !json_is_array(figures)) {
		status = error_set(error, TRATA_EFORMAT, "JSON without `releases` and `figures`");
		error_hint(error, "`trata export json` writes what can be imported");
	}
	if (status == TRATA_OK)
		status = json_rows(built, releases, true, error);
	if (status == TRATA_OK)
		status = json_rows(built, figures, false, error);
	json_decref(whole);
	return status;
}

/* ------------------------------------------------------------------ SQLite */

static enum trata_status sqlite_fault(sqlite3 *base, struct trata_error *error)
{
	error_set(error, TRATA_EFORMAT, "SQLite: %s", translate(sqlite3_errmsg(base)));
	error_hint(error, "`trata export sqlite` writes what can be imported");
	return TRATA_EFORMAT;
}

/* A column's text, "" where there is none; SQLite itself keeps whatever bytes it was given. */
static enum trata_status sqlite_cell(sqlite3_stmt *query, int at, const char *name, uint64_t line,
                                     struct field *out, struct trata_error *error)
{
	const char *text = at < 0 ? NULL : (const char *)sqlite3_column_text(query, at);
	size_t length = text ? (size_t)sqlite3_column_bytes(query, at) : 0;
	*out = (struct field){ text ? text : "", length };
	if (!text || (utf8_invalid(text, length) == length && !memchr(text, 0, length)))
		return TRATA_OK;
	error_set(error, TRATA_EFORMAT, "\"%s\" is no text", error_quote(text, length).text);
	error_where(error, NULL, line, name);
	error_hint(error, "`trata export sqlite` writes what can be imported");
	return TRATA_EFORMAT;
}

static enum trata_status sqlite_rows(struct trata_store *built, sqlite3 *base, bool release,
                                     struct trata_error *error)
{
	sqlite3_stmt *query = NULL;
	enum trata_status status = TRATA_OK;
	const char *text = release ? "SELECT * FROM releases ORDER BY rowid"
	                           : "SELECT * FROM figures ORDER BY rowid";
	if (sqlite3_prepare_v2(base, text, -1, &query, NULL) != SQLITE_OK)
		return sqlite_fault(base, error);
	int at[LONG_COLUMNS], label = -1, step = SQLITE_DONE;
	for (size_t c = 0; c < LONG_COLUMNS; c++) {
		at[c] = -1;
		for (int i = 0; i < sqlite3_column_count(query); i++) {
			if (strcmp(sqlite3_column_name(query, i), long_columns[c].name) == 0)
				at[c] = i;
			if (strcmp(sqlite3_column_name(query, i), "label") == 0)
				label = i;
		}
	}
	for (uint64_t line = 1; status == TRATA_OK && (step = sqlite3_step(query)) == SQLITE_ROW;
	     line++) {
		struct field cells[LONG_COLUMNS];
		char number[64];
		for (size_t c = 0; status == TRATA_OK && c < LONG_COLUMNS; c++)
			status = sqlite_cell(query, at[c], long_columns[c].name, line, &cells[c], error);
		if (status != TRATA_OK)
			break;
		if (!release && at[VALUE_AT] >= 0 &&
		    sqlite3_column_type(query, at[VALUE_AT]) != SQLITE_NULL) {
			snprintf(number, sizeof number, "%.12g", sqlite3_column_double(query, at[VALUE_AT]));
			cells[VALUE_AT] = (struct field){ number, strlen(number) };
		} else if (!release && label >= 0 && sqlite3_column_type(query, label) != SQLITE_NULL) {
			status = sqlite_cell(query, label, "label", line, &cells[VALUE_AT], error);
		}
		if (status == TRATA_OK)
			status = take_row(built, release, cells, line, error);
	}
	if (status == TRATA_OK && step != SQLITE_DONE)
		status = sqlite_fault(base, error);
	sqlite3_finalize(query);
	return status;
}

static enum trata_status read_sqlite(struct trata_store *built, const char *path,
                                     struct trata_error *error)
{
	sqlite3 *base = NULL;
	enum trata_status status = TRATA_OK;
	if (sqlite3_open_v2(path, &base, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
		status = sqlite_fault(base, error);
	if (status == TRATA_OK)
		status = sqlite_rows(built, base, true, error);
	if (status == TRATA_OK)
		status = sqlite_rows(built, base, false, error);
	sqlite3_close(base);
	return status;
}

enum trata_status exchange_read(struct trata_store *store, const char *path,
                                enum exchange_kind kind, struct source_batch *batch,
                                struct trata_error *error)
{
	struct trata_store *built = NULL;
	enum trata_status status;
	if (kind == EXCHANGE_STORE) {
		status = store_open(path, &built, error);
	} else {
		status = store_new(EXCHANGE_FOLDER, &built, error);
		if (status == TRATA_OK)
			status = kind == EXCHANGE_JSON ? read_json(built, path, error)
			                               : read_sqlite(built, path, error);
	}
	if (status == TRATA_OK)
		status = take_drafts(built, store, path, batch, error);
	if (status != TRATA_OK)
		error_where(error, path, 0, NULL);
	store_free(built);
	return status;
}
