#include "delimited.h"

#include <string.h>
#include <strings.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "encoding.h"

#define PROBE_BYTES ((size_t)1 << 16)

static bool reserve(struct delimited *table, size_t capacity)
{
	if (capacity <= table->capacity)
		return true;
	char *grown = memory_resize(table->buffer, capacity + 1 + SCAN_PAD, 1);
	if (!grown)
		return false;
	memset(grown + table->length, 0, capacity + 1 + SCAN_PAD - table->length);
	table->buffer = grown;
	table->capacity = capacity;
	return true;
}

/* Reads one block behind what is there. */
static enum trata_status read_block(struct delimited *table, struct trata_error *error)
{
	size_t got = 0, room = table->capacity - table->length;
	if (room < table->block) {
		size_t wanted = table->capacity * 2;
		if (wanted < table->length + table->block)
			wanted = table->length + table->block;
		if (!reserve(table, wanted))
			return error_memory(error);
	}
	enum trata_status status = table->source->read(table->source->context,
		table->buffer + table->length, table->block, &got, error);
	if (status != TRATA_OK) {
		error_where(error, table->info.name, 0, NULL);
		return status;
	}
	source_digest_add(&table->digest, table->buffer + table->length, got);
	table->counts.bytes += got;
	table->length += got;
	table->ended = got == 0;
	return TRATA_OK;
}

static void shift(struct delimited *table)
{
	if (!table->at)
		return;
	memmove(table->buffer, table->buffer + table->at, table->length - table->at);
	table->length -= table->at;
	table->checked = table->checked > table->at ? table->checked - table->at : 0;
	if (table->bad != NOWHERE)
		table->bad -= table->at;
	table->at = 0;
}

enum trata_status delimited_fill(struct delimited *table, struct trata_error *error)
{
	shift(table);
	return read_block(table, error);
}

/* The file is no table of this kind: passed over or an error. */
static enum trata_status no_table(struct delimited *table, struct trata_error *error,
                                  uint64_t line, const char *why, const char *hint)
{
	if (table->lenient) {
		table->passed = true;
		return TRATA_OK;
	}
	error_set(error, TRATA_EFORMAT, "%s", translate(why));
	error_where(error, table->info.name, line, NULL);
	error_hint(error, "%s", translate(hint));
	return TRATA_EFORMAT;
}

static enum trata_status read_mark(struct delimited *table, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	while (status == TRATA_OK && !table->ended && table->length < 3)
		status = read_block(table, error);
	if (status != TRATA_OK)
		return status;
	const unsigned char *b = (const unsigned char *)table->buffer;
	if (table->length >= 2 && ((b[0] == 0xFF && b[1] == 0xFE) || (b[0] == 0xFE && b[1] == 0xFF)))
		return no_table(table, error, 1, "the text is UTF-16", "save it as UTF-8");
	table->info.bom = table->length >= 3 && memcmp(b, "\xEF\xBB\xBF", 3) == 0;
	table->at = table->info.bom ? 3 : 0;
	return TRATA_OK;
}

/* Offset behind the record that begins at `at` (its line feed included), or NOWHERE. */
static size_t record_end(const struct delimited *table, size_t at)
{
	bool quoted = false;
	for (; at < table->length; at++) {
		if (table->buffer[at] == '"')
			quoted = !quoted;
		else if (table->buffer[at] == '\n' && !quoted)
			return at + 1;
	}
	return table->ended && table->length ? table->length : NOWHERE;
}

/* Where the text of the record in [at, end) ends, without its line end. */
static size_t text_end(const struct delimited *table, size_t at, size_t end)
{
	if (end > at && table->buffer[end - 1] == '\n')
		end--;
	if (end > at && table->buffer[end - 1] == '\r')
		end--;
	return end;
}

/* Fills the buffer until the record at `at` is whole; *end is behind it, or NOWHERE when the
 * file ends first or `limit` bytes do not hold it. */
static enum trata_status whole_record(struct delimited *table, size_t at, size_t limit,
                                      size_t *end, struct trata_error *error)
{
	for (;;) {
		*end = at < table->length ? record_end(table, at) : NOWHERE;
		if (*end != NOWHERE || table->ended || table->length - at > limit)
			return TRATA_OK;
		enum trata_status status = read_block(table, error);
		if (status != TRATA_OK)
			return status;
	}
}

/* The first record that is not blank; *end is the end of its text. */
static enum trata_status find_header(struct delimited *table, size_t *end,
                                     struct trata_error *error)
{
	for (;;) {
		size_t behind;
		enum trata_status status = whole_record(table, table->at, TABLE_LINE_BYTES, &behind,
		                                        error);
		if (status != TRATA_OK)
			return status;
		if (behind == NOWHERE && table->length > table->at)
			return no_table(table, error, table->line, "the header is longer than 1048576 bytes "
			                "(TABLE_LINE_BYTES)", "a quote may be open, or this is no table");
		if (behind == NOWHERE)
			return no_table(table, error, 0, "the file is empty", "download it again");
		*end = text_end(table, table->at, behind);
		if (*end > table->at)
			return TRATA_OK;
		table->at = behind;
		table->line++;
	}
}

/* How often `delimiter` stands outside of quotes. */
static size_t count_outside(const char *bytes, size_t length, char delimiter)
{
	size_t count = 0;
	bool quoted = false;
	for (size_t i = 0; i < length; i++) {
		if (bytes[i] == '"')
			quoted = !quoted;
		count += !quoted && bytes[i] == delimiter;
	}
	return count;
}

/* The delimiter that stands most often in the header; 0 when none does. */
static char find_delimiter(const char *bytes, size_t length, size_t *count)
{
	static const char candidates[] = { ',', ';', '\t' };
	char best = 0;
	*count = 0;
	for (size_t i = 0; i < sizeof candidates; i++) {
		size_t here = count_outside(bytes, length, candidates[i]);
		if (here > *count) {
			best = candidates[i];
			*count = here;
		}
	}
	return best;
}

/* Files that may be passed over must show a second record like the header. */
static enum trata_status probe(struct delimited *table, size_t end, struct trata_error *error)
{
	size_t at = end, behind;
	for (;;) {
		while (at < table->length && (table->buffer[at] == '\r' || table->buffer[at] == '\n'))
			at++;
		enum trata_status status = whole_record(table, at, PROBE_BYTES, &behind, error);
		if (status != TRATA_OK)
			return status;
		if (behind == NOWHERE || (table->buffer[at] != '\r' && table->buffer[at] != '\n'))
			break;
	}
	if (behind == NOWHERE ||
	    memchr(table->buffer, '\0', behind) ||
	    count_outside(table->buffer + at, behind - at, table->info.delimiter) + 1 != table->fields)
		table->passed = true;
	return TRATA_OK;
}

/* Finds the encoding as far as the header tells, and refuses what no receiver can want. */
static enum trata_status check_header(struct delimited *table, size_t end,
                                      struct trata_error *error)
{
	const char *text = table->buffer + table->at;
	size_t length = end - table->at;
	if (memchr(text, '\0', length)) {
		if (table->lenient)
			table->passed = true;
		size_t nul = (size_t)((const char *)memchr(text, '\0', length) - table->buffer);
		return table->passed ? TRATA_OK
		       : delimited_bad_byte(table, table->at, nul, table->line, error);
	}
	if (table->automatic || table->info.bom) {
		size_t fine = encoding_invalid(ENCODING_UTF8, text, length, &table->wide);
		if (fine < length && table->info.bom)
			return delimited_bad_byte(table, table->at, table->at + fine, table->line, error);
		if (fine < length) {
			table->automatic = false;
			table->request.encoding = ENCODING_CP1252;
		}
	}
	if (count_outside(text, length, '\r'))
		return no_table(table, error, table->line, "carriage returns without line feeds in the "
		                "header", "save the file with the line ends of Unix or Windows");
	size_t delimiters;
	table->info.delimiter = find_delimiter(text, length, &delimiters);
	if (!table->info.delimiter)
		return no_table(table, error, table->line, "the first line has no delimiter (',', ';' or "
		                "tab): this is no table", "give a CSV, TSV, xlsx, zip or gz file");
	table->info.format = table->info.delimiter == '\t' ? "tsv" : "csv";
	table->info.encoding = table->request.encoding;
	table->fields = delimiters + 1;
	if (table->fields > TABLE_COLUMNS)
		return no_table(table, error, table->line, "the header has more than 4096 fields "
		                "(TABLE_COLUMNS)", "this is no table of figures");
	if (table->lenient) {
		enum trata_status status = probe(table, end, error);
		if (status != TRATA_OK || table->passed)
			return status;
	}
	return delimited_quotes(table, table->at, end, table->line, error);
}

/* Hands the header out and takes the receiver's wishes. */
static enum trata_status begin(struct delimited *table, size_t end, struct trata_error *error)
{
	struct row header;
	enum encoding found = table->request.encoding;
	enum trata_status status =
		record_parse(table->parser, table->info.delimiter, found, REPAIR_NONE,
		             table->buffer + table->at, end - table->at, table->line, &header, error);
	if (status == TRATA_OK)
		status = table->handler->begin(table->handler->context, &table->info, &header,
		                               &table->request, error);
	if (status != TRATA_OK) {
		error_where(error, table->info.name, table->line, NULL);
		return status;
	}
	if (table->request.skip)
		return TRATA_OK;
	if (table->request.encoding != found)
		table->automatic = false;
	size_t length = end - table->at;
	size_t fine = encoding_invalid(table->request.encoding, table->buffer + table->at, length,
	                               &table->wide);
	if (fine < length)
		return delimited_bad_byte(table, table->at, table->at + fine, table->line, error);
	if (!scan_expect(table->scan, table->info.delimiter, table->fields, table->request.filter))
		return error_memory(error);
	if (table->request.no_digest)
		return TRATA_OK;
	status = source_digest_start(&table->digest, table->source, error);
	/* nothing has left the buffer yet */
	if (status == TRATA_OK)
		source_digest_add(&table->digest, table->buffer, table->length);
	return status;
}

/* From the first byte to the last record, once. */
static enum trata_status read_once(struct delimited *table, enum encoding encoding,
                                   struct trata_error *error)
{
	size_t end = 0;
	table->length = table->at = table->checked = 0;
	table->bad = NOWHERE;
	table->ended = table->wide = table->again = false;
	table->line = table->scan->line = 1;
	table->counts = (struct table_counts){0};
	table->request = (struct table_request){ .encoding = encoding };
	enum trata_status status = read_mark(table, error);
	table->automatic = encoding == ENCODING_UTF8 && !table->info.bom;
	if (status == TRATA_OK && !table->passed)
		status = find_header(table, &end, error);
	if (status == TRATA_OK && !table->passed)
		status = check_header(table, end, error);
	if (status == TRATA_OK && !table->passed)
		status = begin(table, end, error);
	if (status != TRATA_OK || table->passed || table->request.skip)
		return status;
	size_t behind = record_end(table, table->at);
	table->scan->line = table->line + 1;
	for (size_t i = table->at; i < end; i++)
		table->scan->line += table->buffer[i] == '\n';
	table->at = table->checked = behind;
	shift(table);
	return delimited_rows(table, error);
}

static enum trata_status finish(struct delimited *table, struct trata_error *error)
{
	enum trata_status status = source_digest_finish(&table->digest, &table->counts.sha256, error);
	if (status == TRATA_OK) {
		table->counts.encoding = table->info.encoding = table->request.encoding;
		status = table->handler->end(table->handler->context, &table->info, &table->counts, error);
	}
	if (status != TRATA_OK)
		error_where(error, table->info.name, 0, NULL);
	return status;
}

static bool named_table(const char *base)
{
	static const char *const endings[] = { ".csv", ".tsv", ".tab" };
	size_t length = strlen(base);
	if (length > 3 && strcasecmp(base + length - 3, ".gz") == 0)
		length -= 3;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (length > 4 && strncasecmp(base + length - 4, endings[i], 4) == 0)
			return true;
	return false;
}

enum trata_status delimited_read(const struct input *input, struct source *source,
                                 const struct table_handler *handler,
                                 const struct read_options *options, bool *passed,
                                 struct trata_error *error)
{
	struct delimited table = {
		.input = input, .source = source, .handler = handler,
		.info = { .name = input->name, .base = input->base, .container = input->container,
		          .format = "csv" },
		.scan = scan_new((enum scan_kernel)options->kernel), .parser = record_parser_new(),
		.block = options->block ? options->block : DELIMITED_BLOCK,
		.lenient = input->lenient && !named_table(input->base),
	};
	enum trata_status status = TRATA_OK;
	if (!table.scan || !table.parser || !reserve(&table, table.block))
		status = error_memory(error);
	if (status == TRATA_OK)
		status = read_once(&table, ENCODING_UTF8, error);
	if (status == TRATA_OK && table.again)
		status = source->rewind(source->context, error);
	if (status == TRATA_OK && table.again)
		status = read_once(&table, ENCODING_CP1252, error);
	if (status == TRATA_OK && !table.passed && !table.request.skip)
		status = finish(&table, error);
	*passed = table.passed;
	source_digest_drop(&table.digest);
	scan_free(table.scan);
	record_parser_free(table.parser);
	memory_free(table.buffer);
	return status;
}
