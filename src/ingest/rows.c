#include "delimited.h"

#include <string.h>

#include "encoding.h"

static uint64_t count_lines(const char *bytes, size_t length)
{
	uint64_t count = 0;
	for (size_t i = 0; i < length; i++)
		count += bytes[i] == '\n';
	return count;
}

enum trata_status delimited_bad_byte(const struct delimited *table, size_t start, size_t offset,
                                     uint64_t line, struct trata_error *error)
{
	const char *bytes = table->buffer;
	unsigned byte = (unsigned char)bytes[offset];
	size_t before = offset;
	while (before > start && bytes[before - 1] != '\n')
		before--;
	size_t column = offset - before + 1;
	if (byte == 0)
		error_set(error, TRATA_EFORMAT, "byte %zu of the line is NUL, which no text has", column);
	else
		error_set(error, TRATA_EFORMAT, "byte %zu of the line, 0x%02X, is no letter in %s",
		          column, byte, encoding_name(table->request.encoding));
	error_where(error, table->info.name, line + count_lines(bytes + start, offset - start), NULL);
	error_hint(error, byte == 0 ? "the file may be UTF-16 or damaged: save it as UTF-8"
	                            : "the file may be in another encoding or damaged: download it "
	                              "again or save it as UTF-8");
	return TRATA_EFORMAT;
}

enum trata_status delimited_quotes(const struct delimited *table, size_t start, size_t end,
                                   uint64_t line, struct trata_error *error)
{
	const char *bytes = table->buffer + start;
	struct quote_check check = scan_quotes(bytes, end - start, table->info.delimiter);
	if (check.fault == QUOTE_FINE)
		return TRATA_OK;
	uint64_t at = line + count_lines(bytes, check.offset);
	if (check.fault == QUOTE_OPEN)
		error_set(error, TRATA_EFORMAT, "a quote opens here and is never closed");
	else if (check.fault == QUOTE_INSIDE)
		error_set(error, TRATA_EFORMAT, "a quote inside a field that does not begin with one");
	else
		error_set(error, TRATA_EFORMAT, "text behind the quote that closes a field");
	error_where(error, table->info.name, at, NULL);
	error_hint(error, "a field that holds quotes, line ends or delimiters stands in quotes, and "
	                  "quotes in it are doubled");
	return TRATA_EFORMAT;
}

static enum trata_status too_long(const struct delimited *table, uint64_t line,
                                  struct trata_error *error)
{
	error_set(error, TRATA_EFORMAT, "the record is longer than %zu bytes (TABLE_LINE_BYTES)",
	          TABLE_LINE_BYTES);
	return error_where(error, table->info.name, line, NULL);
}

static enum trata_status wrong_count(const struct delimited *table, const struct record *record,
                                     struct trata_error *error)
{
	bool last = table->ended && record->end >= table->length;
	error_set(error, TRATA_EFORMAT, "%zu fields, but the header has %zu", record->fields,
	          table->fields);
	error_where(error, table->info.name, record->line, NULL);
	error_hint(error, last && record->fields < table->fields
	           ? "the file may have been cut off: download it again"
	           : "a delimiter inside a field needs quotes around the field");
	return TRATA_EFORMAT;
}

/* Up to the last line end that is here, or to the first misplaced quote: a letter is never cut
 * there. */
static size_t letters_end(const struct delimited *table)
{
	size_t end = table->length;
	if (!table->ended)
		while (end > table->checked && table->buffer[end - 1] != '\n')
			end--;
	return table->scan->stray < table->length && table->scan->stray > end ? table->scan->stray
	                                                                      : end;
}

/* Looks for bytes that are no letters. */
static void check_bytes(struct delimited *table)
{
	if (table->bad != NOWHERE)
		return;
	size_t end = letters_end(table);
	if (end <= table->checked)
		return;
	size_t length = end - table->checked;
	size_t fine = encoding_invalid_by(table->scan->kernel, table->request.encoding,
	                                  table->buffer + table->checked, length, &table->wide);
	if (fine < length)
		table->bad = table->checked + fine;
	table->checked = table->bad == NOWHERE ? end : table->bad;
}

static size_t limit_of(const struct delimited *table)
{
	return table->bad < table->scan->stray ? table->bad : table->scan->stray;
}

/* A byte in this record is no letter. While UTF-8 was only assumed the table is cp1252 from here
 * on; and from its start, if letters were decoded before. Behind a misplaced quote it does not
 * matter: what comes first is told, however much of the record is here. */
static enum trata_status settle_bytes(struct delimited *table, const struct record *record,
                                      struct trata_error *error)
{
	while (table->bad < record->end && table->bad < table->scan->stray) {
		if (!table->automatic || table->buffer[table->bad] == '\0')
			return delimited_bad_byte(table, record->start, table->bad, record->line, error);
		table->automatic = false;
		table->request.encoding = ENCODING_CP1252;
		if (table->wide) {
			table->again = true;
			return TRATA_OK;
		}
		table->bad = NOWHERE;
		check_bytes(table);
	}
	return TRATA_OK;
}

static enum trata_status deliver(struct delimited *table, const struct record *record,
                                 size_t end, struct trata_error *error)
{
	struct row row;
	enum trata_status status =
		record_parse(table->parser, table->info.delimiter, table->request.encoding,
		             table->request.repair, table->buffer + record->start,
		             end - record->start, record->line, &row, error);
	if (status == TRATA_OK && row.count != record->fields)
		status = error_set(error, TRATA_EFORMAT, "%zu fields by libcsv, %zu by the fast reader",
		                   row.count, record->fields);
	if (status == TRATA_OK) {
		table->counts.delivered++;
		status = table->handler->row(table->handler->context, &row, error);
	}
	if (status != TRATA_OK)
		error_where(error, table->info.name, record->line, NULL);
	return status;
}

/* A record that scan_next did not go over. */
static enum trata_status take(struct delimited *table, const struct record *record,
                              struct trata_error *error)
{
	enum trata_status status = settle_bytes(table, record, error);
	if (status != TRATA_OK || table->again)
		return status;
	if (table->scan->stray < record->end) {
		status = delimited_quotes(table, record->start, record->end, record->line, error);
		if (status != TRATA_OK)
			return status;
	}
	if (record->end - record->start > TABLE_LINE_BYTES)
		return too_long(table, record->line, error);
	size_t end = record->end;
	if (end > record->start && table->buffer[end - 1] == '\r')
		end--;
	if (end == record->start)
		return TRATA_OK;
	if (record->fields != table->fields)
		return wrong_count(table, record, error);
	table->counts.rows++;
	return scan_wanted(table->scan, record) ? deliver(table, record, end, error) : TRATA_OK;
}

/* All records that end in the buffer. */
static enum trata_status take_block(struct delimited *table, struct trata_error *error)
{
	struct record record;
	size_t length = table->length;
	/* the last line may lack its end */
	if (table->ended && length && table->buffer[length - 1] != '\n')
		table->buffer[length++] = '\n';
	if (!scan_block(table->scan, table->buffer, length))
		return error_memory(error);
	check_bytes(table);
	enum trata_status status = TRATA_OK;
	while (status == TRATA_OK && !table->again &&
	       scan_next(table->scan, limit_of(table), &record))
		status = take(table, &record, error);
	table->at = table->scan->start < table->length ? table->scan->start : table->length;
	return status;
}

/* What no line feed has ended: more is needed, unless it can never become a record. */
static enum trata_status judge_rest(struct delimited *table, struct trata_error *error)
{
	size_t rest = table->length - table->at;
	bool endless = rest > TABLE_LINE_BYTES;
	if (!rest || (!table->ended && !endless && table->scan->stray == NOWHERE))
		return TRATA_OK;
	struct record record = { table->at, table->length, 0, table->scan->line };
	enum trata_status status = settle_bytes(table, &record, error);
	if (status != TRATA_OK || table->again)
		return status;
	struct quote_check check = scan_quotes(table->buffer + table->at, rest,
	                                       table->info.delimiter);
	if (check.fault == QUOTE_OPEN && !table->ended && !endless)
		return TRATA_OK;
	status = delimited_quotes(table, table->at, table->length, table->scan->line, error);
	return status == TRATA_OK && endless ? too_long(table, table->scan->line, error) : status;
}

enum trata_status delimited_rows(struct delimited *table, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	uint64_t passed = table->scan->passed;
	for (;;) {
		status = take_block(table, error);
		if (status == TRATA_OK && !table->again)
			status = judge_rest(table, error);
		if (status != TRATA_OK || table->again || table->ended)
			break;
		status = delimited_fill(table, error);
		if (status != TRATA_OK)
			break;
	}
	table->counts.rows += table->scan->passed - passed;
	return status;
}
