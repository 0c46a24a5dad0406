#include "claims_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/utf8.h"
#include "../ingest/table.h"

#define CLAIMS_FILE_BYTES ((size_t)64 << 20)

/* ------------------------------------------------------------------ rows */

static char *fold_name(const char *text, size_t length)
{
	char key[64];
	utf8_fold(text, length, key, sizeof key);
	return memory_string(key);
}

static enum trata_status take_header(void *context, const struct table_info *info,
                                     const struct row *header, struct table_request *request,
                                     struct trata_error *error)
{
	struct named_rows *rows = context;
	(void)info;
	if (rows->count) {
		request->skip = true;         /* further sheets of a workbook */
		return TRATA_OK;
	}
	named_rows_free(rows);            /* a second start voids the first */
	request->no_digest = true;
	rows->names = memory_new(header->count, sizeof *rows->names);
	if (!rows->names)
		return error_memory(error);
	for (size_t i = 0; i < header->count; i++) {
		rows->names[i] = fold_name(header->fields[i].text, header->fields[i].length);
		rows->name_count++;
		if (!rows->names[i])
			return error_memory(error);
	}
	return TRATA_OK;
}

/* The text of a cell without blanks around it, and without typographic quotes that enclose it. */
static char *clean(const struct field *field)
{
	static const char *const pairs[][2] = { { "\xE2\x80\x9C", "\xE2\x80\x9D" },
		{ "\xC2\xAB", "\xC2\xBB" }, { "\xE2\x80\x98", "\xE2\x80\x99" } };
	const char *text = field->text;
	size_t length = field->length;
	while (length && (text[0] == ' ' || text[0] == '\t')) {
		text++;
		length--;
	}
	while (length && (text[length - 1] == ' ' || text[length - 1] == '\t'))
		length--;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		size_t open = strlen(pairs[i][0]), shut = strlen(pairs[i][1]);
		if (length >= open + shut && memcmp(text, pairs[i][0], open) == 0 &&
		    memcmp(text + length - shut, pairs[i][1], shut) == 0) {
			text += open;
			length -= open + shut;
		}
	}
	return memory_bytes(text, length);
}

static enum trata_status take_row(void *context, const struct row *row,
                                  struct trata_error *error)
{
	struct named_rows *rows = context;
	size_t at = rows->count * rows->name_count;
	bool empty = true;
	for (size_t i = 0; i < row->count; i++)
		empty = empty && row->fields[i].text[strspn(row->fields[i].text, " \t")] == '\0';
	if (empty)
		return TRATA_OK;              /* spreadsheets leave rows of bare delimiters */
	if (!memory_grow((void **)&rows->cells, &rows->cell_capacity, at + rows->name_count,
	                 sizeof *rows->cells) ||
	    !memory_grow((void **)&rows->lines, &rows->line_capacity, rows->count + 1,
	                 sizeof *rows->lines))
		return error_memory(error);
	for (size_t i = 0; i < rows->name_count; i++) {
		static const struct field none = { "", 0 };
		rows->cells[at + i] = clean(i < row->count ? &row->fields[i] : &none);
		if (!rows->cells[at + i]) {
			while (i--)
				memory_free(rows->cells[at + i]);
			return error_memory(error);
		}
	}
	rows->lines[rows->count++] = row->line;
	return TRATA_OK;
}

static enum trata_status take_end(void *context, const struct table_info *info,
                                  const struct table_counts *counts, struct trata_error *error)
{
	(void)context;
	(void)info;
	(void)counts;
	(void)error;
	return TRATA_OK;
}

void named_rows_free(struct named_rows *rows)
{
	for (size_t i = 0; i < rows->name_count; i++)
		memory_free(rows->names[i]);
	for (size_t i = 0; i < rows->count * rows->name_count; i++)
		memory_free(rows->cells[i]);
	memory_free(rows->names);
	memory_free(rows->cells);
	memory_free(rows->lines);
	*rows = (struct named_rows){0};
}

const char *named_cell(const struct named_rows *rows, size_t row, const char *name)
{
	char key[64];
	utf8_fold(name, strlen(name), key, sizeof key);
	for (size_t i = 0; i < rows->name_count; i++)
		if (strcmp(rows->names[i], key) == 0)
			return rows->cells[row * rows->name_count + i];
	return "";
}

struct claim_row claim_row_of(const struct named_rows *rows, size_t row)
{
	struct claim_row out = { .line = rows->lines[row] };
	for (size_t i = 0; i < CLAIM_COLUMNS; i++)
		out.cells[i] = named_cell(rows, row, claim_column_names[i]);
	return out;
}

enum trata_status claim_rows_check(const struct named_rows *rows, const char *path,
                                   struct trata_error *error)
{
	size_t known = 0;
	for (size_t c = 0; c < CLAIM_COLUMNS; c++) {
		char key[64];
		size_t times = 0;
		utf8_fold(claim_column_names[c], strlen(claim_column_names[c]), key, sizeof key);
		for (size_t i = 0; i < rows->name_count; i++)
			times += strcmp(rows->names[i], key) == 0;
		known += times > 0;
		if (times > 1) {
			error_set(error, TRATA_EFORMAT, "the column stands %zu times", times);
			return error_where(error, path, 1, claim_column_names[c]);
		}
	}
	if (known >= 2)
		return TRATA_OK;
	error_set(error, TRATA_EFORMAT, "is no claims file: its header has none of the columns");
	error_hint(error, "kind, measure, place, period, value, unit, as_of, ...; `trata check "
	           "--suggest TEXT` writes a row to start from");
	return error_where(error, path, 1, NULL);
}

/* ------------------------------------------------------------------ bytes */

static enum trata_status read_all(const char *path, struct text *out, struct trata_error *error)
{
	bool input = strcmp(path, "-") == 0;
	int descriptor = input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	char block[65536];
	ssize_t got;
	if (descriptor < 0)
		return error_system(error, errno, "cannot be opened", path);
	enum trata_status status = TRATA_OK;
	while (status == TRATA_OK && (got = read(descriptor, block, sizeof block)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			status = error_system(error, errno, "cannot be read", path);
		else
			text_append_bytes(out, block, (size_t)got);
		if (status == TRATA_OK && out->length > CLAIMS_FILE_BYTES)
			status = error_set(error, TRATA_EFORMAT, "is larger than a claims file can be");
	}
	if (!input)
		close(descriptor);
	if (status == TRATA_OK && out->failed)
		status = error_memory(error);
	return status;
}

/* Typographic double quotes, as UTF-8 and as Windows writes them. */
static const struct {
	const char *open, *shut;
} smart[] = { { "\xE2\x80\x9C", "\xE2\x80\x9D" }, { "\x93", "\x94" } };

static bool ends_field(const char *at)
{
	return *at == '\0' || *at == ',' || *at == ';' || *at == '\t' || *at == '\n' || *at == '\r';
}

/* Where the next closing quote of each kind and the next line end stand: each is looked for once,
 * however many quotes open before it. */
struct ahead {
	const char *shut[sizeof smart / sizeof *smart], *line;
};

/* The first closing quote that ends a field, or the end of the text. */
static const char *find_shut(const char *at, const char *shut)
{
	const char *end = strstr(at, shut);
	while (end && !ends_field(end + strlen(shut)))
		end = strstr(end + strlen(shut), shut);
	return end ? end : at + strlen(at);
}

/* Copies a field that typographic quotes enclose as one in plain quotes, a plain quote inside
 * doubled; returns the bytes taken, 0 where none starts here. */
static size_t copy_smart_field(const char *at, struct ahead *ahead, struct text *out)
{
	for (size_t i = 0; i < sizeof smart / sizeof *smart; i++) {
		size_t open = strlen(smart[i].open), shut = strlen(smart[i].shut);
		if (strncmp(at, smart[i].open, open) != 0)
			continue;
		if (!ahead->shut[i] || ahead->shut[i] < at + open)
			ahead->shut[i] = find_shut(at + open, smart[i].shut);
		if (!ahead->line || ahead->line < at)
			ahead->line = at + strcspn(at, "\n");
		const char *end = ahead->shut[i];
		if (*end == '\0' || ahead->line < end)
			return 0;
		text_append_char(out, '"');
		for (const char *c = at + open; c < end; c++) {
			text_append_char(out, *c);
			if (*c == '"')
				text_append_char(out, '"');
		}
		text_append_char(out, '"');
		return (size_t)(end - at) + shut;
	}
	return 0;
}

/* Outside plain quotes only, and only where a field starts. */
static void plain_quotes(const struct text *in, struct text *out)
{
	bool quoted = false, start = true;
	struct ahead ahead = {0};
	for (size_t at = 0; at < in->length;) {
		size_t taken = quoted || !start ? 0 : copy_smart_field(in->data + at, &ahead, out);
		if (taken) {
			at += taken;
			start = false;
			continue;
		}
		char c = in->data[at++];
		quoted = quoted != (c == '"');
		start = !quoted && (c == ',' || c == ';' || c == '\t' || c == '\n');
		text_append_char(out, c);
	}
}

static bool is_packed(const struct text *bytes)
{
	return bytes->length > 3 && (memcmp(bytes->data, "PK", 2) == 0 ||
	                             memcmp(bytes->data, "\x1f\x8b", 2) == 0 ||
	                             memcmp(bytes->data, "\xff\xfe", 2) == 0 ||
	                             memcmp(bytes->data, "\xfe\xff", 2) == 0 ||
	                             memchr(bytes->data, 0, bytes->length) != NULL);
}

enum trata_status named_rows_read(const char *path, struct named_rows *out,
                                  struct trata_error *error)
{
	struct text bytes = {0}, plain = {0};
	struct table_handler handler = { out, take_header, take_row, take_end };
	*out = (struct named_rows){0};
	enum trata_status status = read_all(path, &bytes, error);
	if (status == TRATA_OK && !is_packed(&bytes)) {
		plain_quotes(&bytes, &plain);
		if (plain.failed)
			status = error_memory(error);
	}
	const struct text *use = is_packed(&bytes) ? &bytes : &plain;
	if (status == TRATA_OK)
		status = table_read_memory(strcmp(path, "-") == 0 ? translate("standard input") : path,
		                           text_string(use), use->length, &handler, error);
	text_free(&bytes);
	text_free(&plain);
	return status;
}
