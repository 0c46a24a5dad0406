#include "record.h"

#include <csv.h>
#include <string.h>

#include "../base/memory.h"
#include "encoding.h"

#define OPTIONS (CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_EMPTY_IS_NULL)

struct record_parser {
	struct csv_parser csv;
	struct text decoded, repaired;   /* the record in UTF-8 */
	struct text letters;             /* its fields, a NUL behind each */
	struct field *fields;
	size_t count, capacity;
	bool ended, failed;
};

/* Blanks are kept: labels are matched by a key without them, and a cell is trimmed where it is
 * read. libcsv alone would drop them, and with tabs as delimiters whole fields. */
static int never_blank(unsigned char byte)
{
	(void)byte;
	return 0;
}

/* A carriage return inside a field is part of it: the one of the line end is cut before. */
static int line_feed(unsigned char byte)
{
	return byte == '\n';
}

static void *resize(void *block, size_t size)
{
	return memory_resize(block, size, 1);
}

struct record_parser *record_parser_new(void)
{
	struct record_parser *parser = memory_new(1, sizeof *parser);
	if (!parser)
		return NULL;
	csv_init(&parser->csv, OPTIONS);
	csv_set_space_func(&parser->csv, never_blank);
	csv_set_realloc_func(&parser->csv, resize);
	csv_set_free_func(&parser->csv, memory_free);
	return parser;
}

void record_parser_free(struct record_parser *parser)
{
	if (!parser)
		return;
	csv_free(&parser->csv);
	text_free(&parser->decoded);
	text_free(&parser->repaired);
	text_free(&parser->letters);
	memory_free(parser->fields);
	memory_free(parser);
}

static void add_field(void *bytes, size_t length, void *context)
{
	struct record_parser *parser = context;
	if (parser->count == parser->capacity &&
	    !memory_grow((void **)&parser->fields, &parser->capacity, parser->count + 1,
	                 sizeof *parser->fields)) {
		parser->failed = true;
		return;
	}
	/* split has made room for all letters of the record: they do not move */
	char *text = parser->letters.data + parser->letters.length;
	parser->fields[parser->count++] = (struct field){ text, length };
	if (bytes)
		memcpy(text, bytes, length);
	text[length] = '\0';
	parser->letters.length += length + 1;
}

static void end_record(int last, void *context)
{
	(void)last;
	((struct record_parser *)context)->ended = true;
}

/* Undoes known damage in the whole record: its bytes below 0x80 stay what they are. */
static bool repair_record(struct record_parser *parser, enum repair repair, const char **bytes,
                          size_t *length)
{
	struct text *out = &parser->repaired;
	/* a letter may grow from two bytes to three */
	if (!memory_grow((void **)&out->data, &out->capacity, *length * 3 / 2 + 4, 1))
		return false;
	out->length = repair_text(repair, *bytes, *length, out->data, out->capacity);
	*bytes = out->data;
	*length = out->length;
	return true;
}

static enum trata_status split(struct record_parser *parser, char delimiter, const char *bytes,
                               size_t length, struct trata_error *error)
{
	/* every field takes its letters, and a NUL in the place of the delimiter behind it */
	struct text *letters = &parser->letters;
	if (letters->capacity < length + 2 &&
	    !memory_grow((void **)&letters->data, &letters->capacity, length + 2, 1))
		return error_memory(error);
	letters->length = 0;
	parser->count = 0;
	parser->ended = parser->failed = false;
	csv_set_delim(&parser->csv, (unsigned char)delimiter);
	/* libcsv's own rule is quicker, and the same where no carriage return is */
	csv_set_term_func(&parser->csv, memchr(bytes, '\r', length) ? line_feed : NULL);
	size_t taken = csv_parse(&parser->csv, bytes, length, add_field, end_record, parser);
	if (taken == length && !parser->ended)
		taken += csv_parse(&parser->csv, "\n", 1, add_field, end_record, parser);
	if (parser->failed || csv_error(&parser->csv) == CSV_ENOMEM)
		return error_memory(error);
	if (taken != length + 1 || !parser->ended)
		return error_set(error, TRATA_EFORMAT, "the quotes of this record do not match");
	return TRATA_OK;
}

enum trata_status record_parse(struct record_parser *parser, char delimiter,
                               enum encoding encoding, enum repair repair,
                               const char *bytes, size_t length, uint64_t line,
                               struct row *row, struct trata_error *error)
{
	if (encoding != ENCODING_UTF8) {
		text_clear(&parser->decoded);
		encoding_append(encoding, bytes, length, &parser->decoded);
		if (parser->decoded.failed)
			return error_memory(error);
		bytes = text_string(&parser->decoded);
		length = parser->decoded.length;
	}
	if (repair != REPAIR_NONE && !repair_record(parser, repair, &bytes, &length))
		return error_memory(error);
	enum trata_status status = split(parser, delimiter, bytes, length, error);
	if (status != TRATA_OK)
		return status;
	*row = (struct row){ line, parser->count, parser->fields };
	return TRATA_OK;
}
