/* Shared by the tests of the table reader: a receiver that writes everything down, and archives
 * made on the spot. */
#ifndef TRATA_TESTS_TEST_INGEST_H
#define TRATA_TESTS_TEST_INGEST_H

#include "check.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

#include "../../src/base/memory.h"
#include "../../src/base/text.h"
#include "../../src/ingest/input.h"
#include "../../src/ingest/table.h"

/* What a receiver saw. Rows are written as LINE|FIELD|FIELD..., one a line. */
struct seen {
	const struct row_filter *filter;   /* wishes */
	enum repair repair;
	bool ask_cp850, no_digest;
	const char *skip;            /* tables whose name contains this */
	enum trata_status row_status;
	struct text header, rows, names;
	unsigned begins, ends;
	struct table_counts counts;
	char delimiter, format[8], container[8], base[80];
	bool bom;
};

static inline void note_row(struct text *text, const struct row *row)
{
	text_printf(text, "%llu", (unsigned long long)row->line);
	for (size_t i = 0; i < row->count; i++) {
		text_append(text, "|");
		text_append_bytes(text, row->fields[i].text, row->fields[i].length);
		assert_int_equal(row->fields[i].text[row->fields[i].length], 0);
	}
	text_append(text, "\n");
}

static inline enum trata_status see_begin(void *context, const struct table_info *info,
                                          const struct row *header,
                                          struct table_request *request,
                                          struct trata_error *error)
{
	(void)error;
	struct seen *seen = context;
	seen->begins++;
	seen->bom = info->bom;
	seen->delimiter = info->delimiter;
	snprintf(seen->format, sizeof seen->format, "%s", info->format);
	snprintf(seen->container, sizeof seen->container, "%s", info->container);
	snprintf(seen->base, sizeof seen->base, "%s", info->base);
	text_clear(&seen->header);
	note_row(&seen->header, header);
	text_printf(&seen->names, "%s\n", info->name);
	request->filter = seen->filter;
	request->repair = seen->repair;
	request->no_digest = seen->no_digest;
	request->skip = seen->skip && strstr(info->name, seen->skip);
	if (seen->ask_cp850)
		request->encoding = ENCODING_CP850;
	if (seen->ends == 0)
		text_clear(&seen->rows);
	return TRATA_OK;
}

static inline enum trata_status see_row(void *context, const struct row *row,
                                        struct trata_error *error)
{
	struct seen *seen = context;
	note_row(&seen->rows, row);
	return seen->row_status == TRATA_OK ? TRATA_OK
	       : error_set(error, seen->row_status, "enough");
}

static inline enum trata_status see_end(void *context, const struct table_info *info,
                                        const struct table_counts *counts,
                                        struct trata_error *error)
{
	(void)info, (void)error;
	struct seen *seen = context;
	seen->ends++;
	seen->counts = *counts;
	return TRATA_OK;
}

static inline struct table_handler see(struct seen *seen)
{
	return (struct table_handler){ seen, see_begin, see_row, see_end };
}

static inline void forget(struct seen *seen)
{
	text_free(&seen->header);
	text_free(&seen->rows);
	text_free(&seen->names);
}

/* Reads bytes with a block size and a kernel. */
static inline enum trata_status look(struct seen *seen, const char *name, const void *bytes,
                                     size_t length, size_t block, int kernel,
                                     struct trata_error *error)
{
	struct read_options options = { block, kernel };
	struct table_handler handler = see(seen);
	return input_read_memory(name, bytes, length, &options, &handler, error);
}

static inline struct text load(const char *path)
{
	struct text text = {0};
	char block[4096];
	size_t got;
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	while ((got = fread(block, 1, sizeof block, file)) > 0)
		text_append_bytes(&text, block, got);
	fclose(file);
	return text;
}

static inline void save(const char *path, const void *bytes, size_t length)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

struct part { const char *name; const char *bytes; size_t length; };

/* An archive in memory: zip with these parts, or gz of the first. Freed with text_free. */
static inline struct text pack(const struct part *parts, size_t count, bool gz)
{
	size_t size = 1 << 16, used = 0;
	for (size_t i = 0; i < count; i++)
		size += parts[i].length + 1024;
	struct text out = { .data = memory_new(size, 1), .capacity = size };
	struct archive *archive = archive_write_new();
	if (gz) {
		archive_write_add_filter_gzip(archive);
		archive_write_set_format_raw(archive);
	} else {
		archive_write_set_format_zip(archive);
	}
	archive_write_open_memory(archive, out.data, size, &used);
	for (size_t i = 0; i < count; i++) {
		struct archive_entry *entry = archive_entry_new();
		size_t length = strlen(parts[i].name);
		bool folder = length && parts[i].name[length - 1] == '/';
		archive_entry_set_pathname(entry, parts[i].name);
		archive_entry_set_filetype(entry, folder ? AE_IFDIR : AE_IFREG);
		archive_entry_set_perm(entry, 0644);
		archive_entry_set_size(entry, (la_int64_t)parts[i].length);
		assert_true(archive_write_header(archive, entry) >= ARCHIVE_WARN);
		if (parts[i].length)
			archive_write_data(archive, parts[i].bytes, parts[i].length);
		archive_entry_free(entry);
	}
	archive_write_close(archive);
	archive_write_free(archive);
	out.length = used;
	return out;
}

#endif
