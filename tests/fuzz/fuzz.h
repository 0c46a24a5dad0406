/* What the fuzz targets share: faults, receivers of rows, files that live in memory where the
 * system has such a folder. */
#ifndef TRATA_TESTS_FUZZ_H
#define TRATA_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/base/error.h"
#include "../../src/base/memory.h"
#include "../../src/base/text.h"
#include "../../src/base/utf8.h"
#include "../../src/ingest/table.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* What must hold whatever the bytes are. */
static inline void must(bool good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "fault: %s\n", what);
	abort();
}

/* A terminal shows what an error says: no byte of it may steer the terminal. */
static inline bool plain_line(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text < 0x20 || *text == 0x7f)
			return false;
	return true;
}

/* A failure says what is wrong, and a success nothing. */
static inline void must_tell(enum trata_status status, const struct trata_error *error)
{
	if (status == TRATA_OK)
		return;
	struct text whole = {0};
	must(error->status != TRATA_OK, "a failure without an error");
	must(error->message[0] != '\0', "an error without a message");
	error_format(error, &whole);
	for (char *at = whole.data; at && *at; at++)
		if (*at == '\n')
			*at = ' ';
	must(plain_line(text_string(&whole)), "an error with control bytes");
	text_free(&whole);
}

/* A copy with a NUL behind it, and without any inside. Freed with free. */
static inline char *as_text(const uint8_t *bytes, size_t length)
{
	char *copy = malloc(length + 1);
	must(copy != NULL, "memory for the input");
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	for (size_t i = 0; i < length; i++)
		if (copy[i] == '\0')
			copy[i] = ' ';
	return copy;
}

/* ------------------------------------------------------------------ a folder of its own */

static char scratch[256];

static inline void scratch_remove(void)
{
	char path[1024];
	static const char *const names[] = { "figures/", "releases.csv", "figures/f.csv", "input",
	                                     "input.csv", "figures", "" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", scratch, names[i]);
		if (remove(path) != 0)
			continue;
	}
}

static inline const char *scratch_folder(void)
{
	if (!scratch[0]) {
		const char *base = getenv("TMPDIR");
		snprintf(scratch, sizeof scratch, "%s/trata-fuzz-XXXXXX", base && base[0] ? base : "/tmp");
		must(mkdtemp(scratch) != NULL, "a folder for the input");
		atexit(scratch_remove);
	}
	return scratch;
}

/* Writes the bytes to a file of that folder; the path lives until the next call. */
static inline const char *scratch_file(const char *name, const void *bytes, size_t length)
{
	static char path[1024];
	snprintf(path, sizeof path, "%s/%s", scratch_folder(), name);
	FILE *file = fopen(path, "wb");
	must(file && fwrite(bytes, 1, length, file) == length && fclose(file) == 0,
	     "a file for the input");
	return path;
}

/* ------------------------------------------------------------------ a receiver of rows */

/* Rows as LINE, then a separator no text has before each field, then a line feed. */
#define FIELD_MARK "\x01"
struct seen {
	struct text rows;
	struct table_counts counts;
	const struct row_filter *filter;
	enum repair repair;
	bool cp850, lines;
	char delimiter;
	unsigned begins, ends;
	size_t columns;
};

static inline void see(struct seen *seen, const struct row *row)
{
	if (seen->lines)
		text_printf(&seen->rows, "%llu", (unsigned long long)row->line);
	for (size_t i = 0; i < row->count; i++) {
		must(row->fields[i].text[row->fields[i].length] == '\0', "a field without its NUL");
		text_append(&seen->rows, FIELD_MARK);
		text_append_bytes(&seen->rows, row->fields[i].text, row->fields[i].length);
	}
	text_append(&seen->rows, "\n");
}

static inline enum trata_status see_begin(void *context, const struct table_info *info,
                                          const struct row *header,
                                          struct table_request *request,
                                          struct trata_error *error)
{
	struct seen *seen = context;
	(void)error;
	seen->begins++;
	seen->columns = header->count;
	seen->delimiter = info->delimiter;
	if (seen->ends == 0)
		text_clear(&seen->rows);
	see(seen, header);
	request->no_digest = true;
	request->filter = seen->filter;
	request->repair = seen->repair;
	if (seen->cp850)
		request->encoding = ENCODING_CP850;
	return TRATA_OK;
}

static inline enum trata_status see_row(void *context, const struct row *row,
                                        struct trata_error *error)
{
	struct seen *seen = context;
	(void)error;
	must(row->count == seen->columns, "a row with another number of fields than the header");
	see(seen, row);
	return TRATA_OK;
}

static inline enum trata_status see_end(void *context, const struct table_info *info,
                                        const struct table_counts *counts,
                                        struct trata_error *error)
{
	struct seen *seen = context;
	(void)info, (void)error;
	seen->ends++;
	seen->counts = *counts;
	return TRATA_OK;
}

static inline enum trata_status see_table(struct seen *seen, const char *name, const void *bytes,
                                          size_t length, struct trata_error *error)
{
	static const char none;
	struct table_handler handler = { seen, see_begin, see_row, see_end };
	enum trata_status status = table_read_memory(name, length ? bytes : &none, length, &handler,
	                                             error);
	must_tell(status, error);
	return status;
}

#endif
