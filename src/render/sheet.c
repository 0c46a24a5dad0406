#include "sheet.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/csv.h"
#include "../base/language.h"
#include "../base/memory.h"
#include "../base/utf8.h"
#include "fit.h"

struct cell {
	char *text;              /* NULL for numbers and missing cells */
	double number;
	bool present;
};

struct sheet {
	const struct sheet_column *columns;
	size_t column_count;
	struct cell *cells;
	size_t count, capacity;
	bool failed;
};

struct sheet *sheet_new(const struct sheet_column *columns, size_t count)
{
	struct sheet *sheet = memory_new(1, sizeof *sheet);
	if (!sheet)
		return NULL;
	sheet->columns = columns;
	sheet->column_count = count;
	return sheet;
}

void sheet_free(struct sheet *sheet)
{
	if (!sheet)
		return;
	for (size_t i = 0; i < sheet->count; i++)
		memory_free(sheet->cells[i].text);
	memory_free(sheet->cells);
	memory_free(sheet);
}

static void add(struct sheet *sheet, struct cell cell)
{
	if (!memory_grow((void **)&sheet->cells, &sheet->capacity, sheet->count + 1,
	                 sizeof *sheet->cells)) {
		sheet->failed = true;
		memory_free(cell.text);
		return;
	}
	sheet->cells[sheet->count++] = cell;
}

void sheet_string(struct sheet *sheet, const char *text)
{
	struct cell cell = { .text = memory_string(text), .present = true };
	sheet->failed = sheet->failed || !cell.text;
	add(sheet, cell);
}

void sheet_number(struct sheet *sheet, double value)
{
	add(sheet, (struct cell){ .number = value, .present = isfinite(value) });
}

void sheet_missing(struct sheet *sheet)
{
	add(sheet, (struct cell){ .present = false });
}

size_t sheet_rows(const struct sheet *sheet)
{
	return sheet->count / sheet->column_count;
}

/* Nested values have no place in a table of plain cells. */
static bool is_plain(const struct sheet *sheet, size_t index)
{
	return sheet->columns[index % sheet->column_count].kind != SHEET_NESTED;
}

/* ------------------------------------------------------------------ CSV */

static void write_csv(const struct sheet *sheet, struct text *out)
{
	for (size_t c = 0; c < sheet->column_count; c++)
		if (is_plain(sheet, c))
			csv_cell(out, sheet->columns[c].name, c == 0);
	text_append_char(out, '\n');
	for (size_t i = 0; sheet->column_count && i < sheet->count; i++) {
		const struct cell *cell = &sheet->cells[i];
		bool first = i % sheet->column_count == 0;
		if (cell->text && is_plain(sheet, i)) {
			csv_text_cell(out, cell->text, first);
		} else if (is_plain(sheet, i)) {
			if (!first)
				text_append_char(out, ',');
			if (cell->present)
				text_append_number(out, cell->number);
		}
		if (i % sheet->column_count == sheet->column_count - 1)
			text_append_char(out, '\n');
	}
}

/* ------------------------------------------------------------------ JSON */

static json_t *json_value(double value)
{
	if (value == floor(value) && fabs(value) < 1e15)
		return json_integer((json_int_t)value);
	return json_real(value);
}

/* A text that reads as a number becomes one inside `detail`. */
static json_t *pair_value(const char *text)
{
	char *end;
	double value = strtod(text, &end);
	if (text[0] && *end == '\0' && isfinite(value))
		return json_value(value);
	return json_string(text);
}

static json_t *json_pairs(const char *pairs)
{
	json_t *object = json_object();
	char *copy = memory_string(pairs), *state = NULL;
	for (char *part = copy ? strtok_r(copy, ";", &state) : NULL; part;
	     part = strtok_r(NULL, ";", &state)) {
		char *value = strchr(part, '=');
		if (value)
			*value++ = '\0';
		json_object_set_new(object, part, value ? pair_value(value) : json_true());
	}
	memory_free(copy);
	return object;
}

static json_t *json_cell(const struct sheet *sheet, size_t index)
{
	const struct cell *cell = &sheet->cells[index];
	if (!cell->present)
		return json_null();
	if (!cell->text)
		return json_value(cell->number);
	if (sheet->columns[index % sheet->column_count].kind == SHEET_PAIRS)
		return json_pairs(cell->text);
	if (!is_plain(sheet, index))
		return json_loads(cell->text, JSON_DECODE_ANY, NULL);
	return json_string(cell->text);
}

/* The first of a ';' list. */
static json_t *json_head(const char *list)
{
	return json_stringn(list, strcspn(list, ";"));
}

static json_t *json_meta(const struct sheet_meta *meta)
{
	json_t *query = json_object(), *releases = json_array();
	for (size_t i = 0; meta->query && meta->query[i]; i += 2)
		json_object_set_new(query, meta->query[i], json_string(meta->query[i + 1]));
	for (size_t i = 0; i < meta->release_count; i++) {
		const struct release *release = meta->releases[i];
		json_array_append_new(releases, json_pack("{s:s, s:s, s:s, s:o}", "source",
			release->source, "product", release->product, "vintage",
			vintage_format(release->vintage).text, "sha256", json_head(release->sha256)));
	}
	json_t *object = json_pack("{s:s, s:s, s:s, s:o, s:o}", "program", "trata", "version",
		TRATA_VERSION, "command", meta->command, "query", query, "releases", releases);
	if (meta->summary && meta->summary[0])
		json_object_set_new(object, "summary", json_pairs(meta->summary));
	if (meta->note_count) {
		json_t *notes = json_array();
		for (size_t i = 0; i < meta->note_count; i++)
			json_array_append_new(notes, json_string(meta->notes[i]));
		json_object_set_new(object, "notes", notes);
	}
	return object;
}

static bool write_json(const struct sheet *sheet, const struct sheet_meta *meta,
                       struct text *out)
{
	json_t *data = json_array();
	for (size_t i = 0; i < sheet->count; i += sheet->column_count) {
		json_t *row = json_object();
		for (size_t c = 0; c < sheet->column_count; c++)
			if (is_plain(sheet, c) || sheet->cells[i + c].present)
				json_object_set_new(row, sheet->columns[c].name, json_cell(sheet, i + c));
		json_array_append_new(data, row);
	}
	json_t *whole = json_pack("{s:o, s:o}", "meta", json_meta(meta), "data", data);
	char *dump = whole ? json_dumps(whole, JSON_INDENT(1) | JSON_PRESERVE_ORDER |
	                                JSON_REAL_PRECISION(12)) : NULL;
	json_decref(whole);
	if (!dump)
		return false;
	text_append(out, dump);
	text_append_char(out, '\n');
	free(dump);
	return true;
}

/* ------------------------------------------------------------------ text */

/* 1234567.8 as 1,234,567.8. */
static void group_digits(const char *plain, struct text *out)
{
	const char *digits = plain + (*plain == '-');
	size_t whole = strcspn(digits, ".e");
	if (*plain == '-')
		text_append_char(out, '-');
	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0)
			text_append_char(out, ',');
		text_append_char(out, digits[i]);
	}
	text_append(out, digits + whole);
}

/* People read the words of text output in their language; CSV and JSON keep the interface's. */
static const char *heading(const struct sheet *sheet, size_t column)
{
	return translate_as("heading", sheet->columns[column].name);
}

/* What a person types keeps its spelling: `investigations` is a measure, and a unit. */
static bool is_typed(const struct sheet_column *column)
{
	return strcmp(column->name, "measure") == 0;
}

static void plain_cell(const struct sheet *sheet, size_t index, struct text *out)
{
	const struct cell *cell = &sheet->cells[index];
	size_t width = sheet->column_count ? sheet->column_count : 1;
	const struct sheet_column *column = &sheet->columns[index % width];
	struct text number = {0};
	text_clear(out);
	if (!cell->present) {
		text_append(out, "-");
	} else if (cell->text) {
		text_append(out, column->kind == SHEET_STRING && !is_typed(column)
		            ? translate_as("cell", cell->text) : cell->text);
	} else if (column->decimals < 0) {
		text_append_number(&number, cell->number);
		group_digits(text_string(&number), out);
	} else {
		text_printf(&number, "%.*f", column->decimals, cell->number);
		group_digits(text_string(&number), out);
	}
	text_free(&number);
}

static void pad(struct text *out, size_t count)
{
	while (count--)
		text_append_char(out, ' ');
}

static void put_aligned(struct text *out, const char *cell, size_t width, bool right, bool last)
{
	size_t used = utf8_width(cell);
	size_t blanks = width > used ? width - used : 0;
	if (right)
		pad(out, blanks);
	text_append(out, cell);
	if (!right && !last)
		pad(out, blanks);
	if (!last)
		pad(out, FIT_GAP);
}

/* The header, or the row that starts at `row`: as many lines as its longest cell needs. */
static void write_row(const struct sheet *sheet, const size_t *widths, size_t row, bool header,
                      struct text *out)
{
	struct text cell = {0}, part = {0};
	size_t columns = sheet->column_count, last = columns - 1, done = 0;
	size_t *at = memory_new(columns, sizeof *at);
	bool more = true;
	out->failed = out->failed || !at;
	while (last && !is_plain(sheet, last))
		last--;
	for (size_t line = 0; more && at; line++) {
		more = false;
		for (size_t c = 0; c < columns; c++) {
			if (!is_plain(sheet, c))
				continue;
			text_clear(&cell);
			text_clear(&part);
			if (header)
				text_append(&cell, heading(sheet, c));
			else
				plain_cell(sheet, row + c, &cell);
			const char *rest = text_string(&cell) + at[c];
			size_t length = fit_line(rest, widths[c]);
			done = length;
			while (done && rest[done - 1] == ' ' && rest[length])
				done--;
			text_append_bytes(&part, rest, done);
			at[c] += length;
			more = more || rest[length];
			put_aligned(out, text_string(&part), widths[c],
			            sheet->columns[c].kind == SHEET_NUMBER, c == last);
		}
		while (line && out->length && out->data[out->length - 1] == ' ')
			out->length--;
		text_append_char(out, '\n');
	}
	memory_free(at);
	text_free(&cell);
	text_free(&part);
}

/* How wide the columns are: as their widest cell, or narrower to fit `total` (0: any width). */
static void measure(const struct sheet *sheet, size_t total, size_t *widths, size_t *least,
                    bool *wraps)
{
	struct text cell = {0};
	size_t columns = sheet->column_count, hidden = 0;
	for (size_t c = 0; c < columns; c++) {
		least[c] = widths[c] = utf8_width(heading(sheet, c));
		wraps[c] = sheet->columns[c].kind != SHEET_NUMBER && is_plain(sheet, c);
	}
	for (size_t i = 0; i < sheet->count; i++) {
		plain_cell(sheet, i, &cell);
		size_t width = utf8_width(text_string(&cell));
		if (width > widths[i % columns])
			widths[i % columns] = width;
	}
	for (size_t c = 0; c < columns; c++)
		hidden += is_plain(sheet, c) ? 0 : widths[c] + FIT_GAP;
	if (total)
		fit_widths(widths, least, wraps, columns, total + hidden);
	text_free(&cell);
}

static void write_text(const struct sheet *sheet, size_t total, struct text *out)
{
	size_t columns = sheet->column_count;
	size_t *widths = memory_new(columns, sizeof *widths);
	size_t *least = memory_new(columns, sizeof *least);
	bool *wraps = memory_new(columns, sizeof *wraps);
	if (widths && least && wraps) {
		measure(sheet, total, widths, least, wraps);
		write_row(sheet, widths, 0, true, out);
		for (size_t i = 0; i < sheet->count; i += columns)
			write_row(sheet, widths, i, false, out);
	} else {
		out->failed = true;
	}
	memory_free(widths);
	memory_free(least);
	memory_free(wraps);
}

enum trata_status sheet_write(const struct sheet *sheet, enum sheet_format format,
                              const struct sheet_meta *meta, struct text *out,
                              struct trata_error *error)
{
	bool written = !sheet->failed;
	if (written && format == SHEET_JSON)
		written = write_json(sheet, meta, out);
	else if (written && format == SHEET_CSV)
		write_csv(sheet, out);
	else if (written)
		write_text(sheet, meta ? meta->width : 0, out);
	return written && !out->failed ? TRATA_OK : error_memory(error);
}
