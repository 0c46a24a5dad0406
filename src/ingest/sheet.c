#include "xlsx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "number.h"
#include "scan.h"

struct cell { size_t start, length; };   /* in `letters` */

struct sheet {
	struct workbook *workbook;
	struct xml_reader reader;
	struct table_info info;
	struct table_request request;
	struct table_counts counts;
	struct scan *scan;           /* the filter alone is used */
	bool several, begun, passed;
	size_t columns;              /* of the header */

	uint64_t line;
	struct text letters, repaired;
	struct cell *cells;
	struct field *fields;
	size_t cell_count, cell_capacity, field_capacity;

	size_t column, next;         /* of the cell that is being read, and of one that names none */
	struct text value;
	char type[12];
	bool in_cell, in_value, in_string;
	unsigned phonetic;
};

static void give_up(struct sheet *sheet, enum trata_status status)
{
	error_where(sheet->reader.error, sheet->info.name, sheet->line, NULL);
	xml_stop(&sheet->reader, status);
}

static void out_of_memory(struct sheet *sheet)
{
	give_up(sheet, error_memory(sheet->reader.error));
}

static void refuse(struct sheet *sheet, const char *why)
{
	give_up(sheet, error_set(sheet->reader.error, TRATA_EFORMAT, "%s", translate(why)));
}

/* "AB12" is column 27; 0-based, TABLE_COLUMNS where there is none. */
static size_t column_of(const char *reference)
{
	size_t column = 0;
	for (; *reference >= 'A' && *reference <= 'Z' && column <= TABLE_COLUMNS; reference++)
		column = column * 26 + (size_t)(*reference - 'A') + 1;
	return column ? column - 1 : TABLE_COLUMNS;
}

static bool add_cell(struct sheet *sheet, const char *text, size_t length)
{
	if (!memory_grow((void **)&sheet->cells, &sheet->cell_capacity, sheet->cell_count + 1,
	                 sizeof *sheet->cells))
		return false;
	sheet->cells[sheet->cell_count++] = (struct cell){ sheet->letters.length, length };
	text_append_bytes(&sheet->letters, text, length);
	text_append_bytes(&sheet->letters, "", 1);
	return !sheet->letters.failed;
}

static const char *cell_text(const struct sheet *sheet, size_t i)
{
	return text_string(&sheet->letters) + sheet->cells[i].start;
}

/* Cells that are not in the XML are empty. */
static bool pad(struct sheet *sheet, size_t count)
{
	while (sheet->cell_count < count)
		if (!add_cell(sheet, "", 0))
			return false;
	return true;
}

static void start_row(struct sheet *sheet, const char **attributes)
{
	const char *number = xml_attribute(attributes, "r");
	sheet->line = number ? strtoull(number, NULL, 10) : sheet->line + 1;
	sheet->cell_count = 0;
	sheet->column = sheet->next = 0;
	text_clear(&sheet->letters);
}

static void start_cell(struct sheet *sheet, const char **attributes)
{
	const char *reference = xml_attribute(attributes, "r");
	const char *type = xml_attribute(attributes, "t");
	sheet->column = reference ? column_of(reference) : sheet->next;
	sheet->next = sheet->column + 1;
	snprintf(sheet->type, sizeof sheet->type, "%s", type ? type : "n");
	text_clear(&sheet->value);
	sheet->in_cell = true;
	if (reference && sheet->column < sheet->cell_count)
		refuse(sheet, "the cells of the row are out of order");
}

static void on_start(void *context, const char *name, const char **attributes)
{
	struct sheet *sheet = context;
	if (strcmp(name, "row") == 0)
		start_row(sheet, attributes);
	else if (strcmp(name, "c") == 0)
		start_cell(sheet, attributes);
	else if (strcmp(name, "v") == 0)
		sheet->in_value = sheet->in_cell;
	else if (strcmp(name, "rPh") == 0)
		sheet->phonetic++;
	else if (strcmp(name, "t") == 0)
		sheet->in_string = sheet->in_cell && !sheet->phonetic;
}

static void on_letters(void *context, const char *letters, int length)
{
	struct sheet *sheet = context;
	if (!sheet->in_value && !sheet->in_string)
		return;
	text_append_bytes(&sheet->value, letters, (size_t)length);
	if (sheet->value.failed)
		out_of_memory(sheet);
	else if (sheet->value.length > TABLE_LINE_BYTES)
		refuse(sheet, "a cell is longer than 1048576 bytes (TABLE_LINE_BYTES)");
}

/* The text of a shared string; NULL where the number is none. */
static const char *shared(const struct workbook *workbook, const char *number)
{
	char *end;
	unsigned long index = strtoul(number, &end, 10);
	if (end == number || *end || index >= workbook->string_count || number[0] == '-')
		return NULL;
	return text_string(&workbook->strings) + workbook->offsets[index];
}

static void end_cell(struct sheet *sheet)
{
	const char *text = text_string(&sheet->value);
	size_t length = sheet->value.length;
	char plain[64];
	sheet->in_cell = false;
	if (length == 0)
		return;
	if (strcmp(sheet->type, "s") == 0) {
		text = shared(sheet->workbook, text);
		if (!text) {
			refuse(sheet, "a cell refers to a shared string that is not there");
			return;
		}
		length = strlen(text);
	} else if (strcmp(sheet->type, "b") == 0) {
		text = text[0] == '1' ? "TRUE" : "FALSE";
		length = strlen(text);
	} else if (strcmp(sheet->type, "n") == 0 && length < sizeof plain) {
		length = number_plain(text, length, plain, sizeof plain);
		text = plain;
	}
	if (length == 0)
		return;
	if (sheet->column >= TABLE_COLUMNS)
		refuse(sheet, "the row has more than 4096 cells (TABLE_COLUMNS)");
	else if (!pad(sheet, sheet->column) || !add_cell(sheet, text, length))
		out_of_memory(sheet);
	else if (sheet->letters.length > TABLE_LINE_BYTES)
		refuse(sheet, "the row is longer than 1048576 bytes (TABLE_LINE_BYTES)");
}

/* The cells as fields, with known damage undone when `repair` says so. */
static bool make_row(struct sheet *sheet, enum repair repair, struct row *row)
{
	size_t count = sheet->cell_count;
	const char *text = text_string(&sheet->letters);
	if (!memory_grow((void **)&sheet->fields, &sheet->field_capacity, count,
	                 sizeof *sheet->fields))
		return false;
	struct text *out = &sheet->repaired;
	if (repair != REPAIR_NONE &&
	    !memory_grow((void **)&out->data, &out->capacity, sheet->letters.length * 2 + 4, 1))
		return false;
	size_t used = 0;
	for (size_t i = 0; i < count; i++) {
		struct field *field = &sheet->fields[i];
		*field = (struct field){ text + sheet->cells[i].start, sheet->cells[i].length };
		if (repair == REPAIR_NONE)
			continue;
		field->length = repair_text(repair, field->text, field->length, out->data + used,
		                            out->capacity - used);
		field->text = out->data + used;
		used += field->length + 1;
	}
	*row = (struct row){ sheet->line, count, sheet->fields };
	return true;
}

static void begin(struct sheet *sheet)
{
	const struct table_handler *handler = sheet->workbook->handler;
	struct row header;
	if (sheet->several && sheet->cell_count < 2) {
		sheet->passed = true;
		xml_stop(&sheet->reader, TRATA_OK);
		return;
	}
	if (!make_row(sheet, REPAIR_NONE, &header)) {
		out_of_memory(sheet);
		return;
	}
	sheet->begun = true;
	sheet->columns = sheet->cell_count;
	enum trata_status status = handler->begin(handler->context, &sheet->info, &header,
	                                          &sheet->request, sheet->reader.error);
	if (status == TRATA_OK && sheet->request.skip) {
		xml_stop(&sheet->reader, TRATA_OK);
		return;
	}
	if (status == TRATA_OK && !scan_expect(sheet->scan, 0, sheet->columns, sheet->request.filter))
		status = error_memory(sheet->reader.error);
	if (status == TRATA_OK && !sheet->request.no_digest)
		status = workbook_digest_start(sheet->workbook, sheet->reader.error);
	if (status != TRATA_OK)
		give_up(sheet, status);
}

static void data_row(struct sheet *sheet)
{
	const struct table_handler *handler = sheet->workbook->handler;
	struct row row;
	if (sheet->cell_count > sheet->columns) {
		char why[80];
		snprintf(why, sizeof why, translate("%zu cells, but the header has %zu"), sheet->cell_count,
		         sheet->columns);
		refuse(sheet, why);
		return;
	}
	sheet->counts.rows++;
	if (!pad(sheet, sheet->columns)) {
		out_of_memory(sheet);
		return;
	}
	if (sheet->scan->filtered) {
		size_t column = sheet->scan->column;
		if (!scan_wants(sheet->scan, cell_text(sheet, column), sheet->cells[column].length))
			return;
	}
	if (!make_row(sheet, sheet->request.repair, &row)) {
		out_of_memory(sheet);
		return;
	}
	sheet->counts.delivered++;
	enum trata_status status = handler->row(handler->context, &row, sheet->reader.error);
	if (status != TRATA_OK)
		give_up(sheet, status);
}

static void on_end(void *context, const char *name)
{
	struct sheet *sheet = context;
	sheet->in_string = false;
	if (strcmp(name, "v") == 0)
		sheet->in_value = false;
	else if (strcmp(name, "rPh") == 0 && sheet->phonetic)
		sheet->phonetic--;
	else if (strcmp(name, "c") == 0)
		end_cell(sheet);
	else if (strcmp(name, "row") != 0 || sheet->cell_count == 0)
		return;
	else if (sheet->begun)
		data_row(sheet);
	else
		begin(sheet);
}

static enum trata_status finish(struct sheet *sheet, struct trata_error *error)
{
	const struct table_handler *handler = sheet->workbook->handler;
	sheet->counts.bytes = sheet->workbook->input->length;
	sheet->counts.encoding = ENCODING_UTF8;
	enum trata_status status = TRATA_OK;
	if (!sheet->request.no_digest)
		status = workbook_digest(sheet->workbook, &sheet->counts.sha256, error);
	if (status == TRATA_OK)
		status = handler->end(handler->context, &sheet->info, &sheet->counts, error);
	return status;
}

enum trata_status sheet_read(struct workbook *workbook, struct member_source *member,
                             const char *name, bool several, bool *passed,
                             struct trata_error *error)
{
	struct sheet sheet = {
		.workbook = workbook, .several = several,
		.info = { .name = name, .base = workbook->input->base, .format = "xlsx",
		          .container = workbook->input->container, .encoding = ENCODING_UTF8 },
		.reader = { .start = on_start, .end = on_end, .letters = on_letters },
		.scan = scan_new(SCAN_PORTABLE),
	};
	sheet.reader.context = &sheet;
	enum trata_status status = sheet.scan ? xml_read(&sheet.reader, member, error)
	                                      : error_memory(error);
	if (status == TRATA_OK && !sheet.begun && !sheet.passed) {
		sheet.passed = several;
		if (!several)
			status = error_set(error, TRATA_EFORMAT, "the sheet is empty");
	}
	if (status == TRATA_OK && !sheet.passed && !sheet.request.skip)
		status = finish(&sheet, error);
	*passed = sheet.passed;
	scan_free(sheet.scan);
	text_free(&sheet.letters);
	text_free(&sheet.repaired);
	text_free(&sheet.value);
	memory_free(sheet.cells);
	memory_free(sheet.fields);
	return status;
}
