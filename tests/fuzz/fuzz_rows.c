/* Any bytes as CSV or TSV: whatever block is read at a time and with whatever kernel, the rows,
 * the lines and the error are the same; where nothing is wrong libcsv alone finds the same fields;
 * and a filter leaves out no row that it should let through. */
#include <csv.h>
#include <strings.h>

#include "../../src/ingest/encoding.h"
#include "../../src/ingest/input.h"
#include "../../src/ingest/scan.h"
#include "fuzz.h"

static int never_blank(unsigned char byte)
{
	(void)byte;
	return 0;
}

static int line_feed(unsigned char byte)
{
	return byte == '\n';
}

struct plain {
	struct text rows;
	enum encoding encoding;
};

static void plain_field(void *bytes, size_t length, void *context)
{
	struct plain *plain = context;
	text_append(&plain->rows, FIELD_MARK);
	encoding_append(plain->encoding, bytes ? bytes : "", length, &plain->rows);
}

static void plain_record(int last, void *context)
{
	(void)last;
	text_append(&((struct plain *)context)->rows, "\n");
}

/* Carriage returns are the reader's own rule: libcsv's is another. */
static void compare_plain(const struct seen *seen, const char *bytes, size_t length)
{
	struct csv_parser parser;
	struct plain plain = { .encoding = seen->counts.encoding };
	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		bytes += 3, length -= 3;
	if (memchr(bytes, '\r', length))
		return;
	csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
	csv_set_delim(&parser, (unsigned char)seen->delimiter);
	csv_set_space_func(&parser, never_blank);
	csv_set_term_func(&parser, line_feed);
	size_t taken = csv_parse(&parser, bytes, length, plain_field, plain_record, &plain);
	int closed = csv_fini(&parser, plain_field, plain_record, &plain);
	must(taken == length && closed == 0, "libcsv refuses what was read");
	must(strcmp(text_string(&plain.rows), text_string(&seen->rows)) == 0,
	     "libcsv finds other fields");
	csv_free(&parser);
	text_free(&plain.rows);
}

static void compare_blocks(const struct seen *whole, enum trata_status status,
                           const struct trata_error *error, uint8_t mode, const char *bytes,
                           size_t length)
{
	for (int kernel = SCAN_PORTABLE; kernel < SCAN_KERNELS; kernel++) {
		struct seen seen = { .lines = true, .repair = whole->repair, .cp850 = whole->cp850 };
		struct read_options options = { 1 + (size_t)mode * (size_t)kernel % 97, kernel };
		struct trata_error here = {0};
		if (!scan_available((enum scan_kernel)kernel))
			continue;
		struct table_handler handler = { &seen, see_begin, see_row, see_end };
		enum trata_status other = input_read_memory("a.csv", bytes, length, &options, &handler,
		                                            &here);
		must(other == status, "another status with other blocks");
		must(strcmp(here.message, error->message) == 0 && here.line == error->line,
		     "another error with other blocks");
		must(strcmp(text_string(&seen.rows), text_string(&whole->rows)) == 0,
		     "other rows with other blocks");
		must(seen.counts.rows == whole->counts.rows, "another count with other blocks");
		text_free(&seen.rows);
	}
}

static const char *const starts[] = { "Trata", "tr", "1" };

static bool begins(const char *field)
{
	field += strspn(field, " ");
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (strncasecmp(field, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}

/* Whether every row of `all` that the filter wants is in `some`, and nothing else than its rows,
 * in their order. Rows with line feeds in them are cut alike on both sides. */
static void compare_filter(const struct seen *whole, uint8_t mode, const char *bytes,
                           size_t length)
{
	struct row_filter filter = { mode % 5, starts, sizeof starts / sizeof *starts, mode % 7 };
	struct seen seen = { .filter = &filter, .lines = true };
	struct trata_error error = {0};
	must(see_table(&seen, "a.csv", bytes, length, &error) == TRATA_OK,
	     "a filter makes an error");
	must(seen.counts.rows == whole->counts.rows, "a filter changes the count");
	const char *some = text_string(&seen.rows);
	bool header = true;
	if (strchr(text_string(&whole->rows), '"') || memchr(bytes, '"', length))
		some = "";                    /* a line feed may stand in a field: not compared here */
	for (const char *all = text_string(&whole->rows); *some && *all; header = false) {
		size_t row = strcspn(all, "\n") + 1;
		bool there = strncmp(some, all, row) == 0;
		const char *field = all;
		for (size_t c = 0; field && field < all + row && c <= filter.column; c++)
			field = strchr(field + 1, FIELD_MARK[0]);
		if (!header && filter.column < seen.columns && field && field < all + row)
			must(there || !begins(field + 1), "a filter leaves out what it wants");
		some += there ? row : 0;
		all += row;
	}
	must(*some == '\0' || memchr(bytes, '"', length), "a filter makes rows of its own");
	text_free(&seen.rows);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (length < 2)
		return 0;
	uint8_t mode = bytes[0];
	const char *text = (const char *)bytes + 1;
	struct seen whole = { .lines = true, .cp850 = mode % 11 == 3,
	                      .repair = mode % 13 == 5 ? REPAIR_CP850_AS_CP1252 : REPAIR_NONE };
	struct trata_error error = {0};
	enum trata_status status = see_table(&whole, "a.csv", text, length - 1, &error);
	compare_blocks(&whole, status, &error, mode, text, length - 1);
	if (status == TRATA_OK && whole.ends == 1 && !whole.cp850 && whole.repair == REPAIR_NONE) {
		compare_filter(&whole, mode, text, length - 1);
		struct seen fields = {0};
		see_table(&fields, "a.csv", text, length - 1, &error);
		if (fields.delimiter)
			compare_plain(&fields, text, length - 1);
		text_free(&fields.rows);
	}
	text_free(&whole.rows);
	return 0;
}
