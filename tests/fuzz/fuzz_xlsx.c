/* Workbooks. The input is a sheet's XML, shared strings, workbook.xml and its relations, 0x1E
 * between them; a part that is missing is a plain one. Behind a first byte 'T' it is a CSV: its
 * rows are written as a sheet, and read from there they are the same. */
#include "pack.h"

#define PARTS 4
static const char *const names[PARTS] = { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
	"xl/workbook.xml", "xl/_rels/workbook.xml.rels" };
static const char *const usual[PARTS] = { "<worksheet/>", "<sst/>",
	"<workbook xmlns:r='r'><sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>",
	("<Relationships><Relationship Id='rId1' Type='t/worksheet' "
	 "Target='worksheets/sheet1.xml'/></Relationships>") };

static enum trata_status read_parts(struct seen *seen, const char *const *parts,
                                    const size_t *lengths, struct trata_error *error)
{
	struct pack pack = {0};
	for (size_t i = 0; i < PARTS; i++)
		pack_add(&pack, names[i], parts[i], lengths[i]);
	pack_finish(&pack);
	enum trata_status status = see_table(seen, "a.xlsx", pack.local.data, pack.local.length, error);
	text_free(&pack.local);
	return status;
}

static void put_cell(struct text *sheet, const char *cell, size_t length)
{
	text_append(sheet, "<c t='inlineStr'><is><t>");
	for (size_t i = 0; i < length; i++)
		if (strchr("<>&'\"", cell[i]))
			text_printf(sheet, "&#%d;", cell[i]);
		else
			text_append_char(sheet, cell[i]);
	text_append(sheet, "</t></is></c>");
}

/* Rows whose last cells are empty, and rows of nothing but empty cells, are no difference. */
static void put_rows(struct text *sheet, struct text *wanted, const char *rows)
{
	bool header = true;
	while (*rows) {
		size_t length = strcspn(rows, "\n");
		text_append(sheet, "<row>");
		bool any = false;
		for (size_t at = 0; at < length;) {
			size_t cell = strcspn(rows + at + 1, FIELD_MARK "\n");
			any = any || cell;
			put_cell(sheet, rows + at + 1, cell);
			at += 1 + cell;
		}
		text_append(sheet, "</row>");
		/* a row of empty cells is no row */
		if (any || header)
			text_append_bytes(wanted, rows, length + 1);
		header = false;
		rows += length + 1;
	}
}

static bool fit_for_xml(const char *text)
{
	if (utf8_invalid(text, strlen(text)) < strlen(text) || strstr(text, "\xEF\xBF\xBE") ||
	    strstr(text, "\xEF\xBF\xBF") || strstr(text, "\n\n"))
		return false;
	for (; *text; text++)
		if ((unsigned char)*text < 0x20 && *text != FIELD_MARK[0] && *text != '\n')
			return false;
	return true;
}

static void both_ways(const uint8_t *bytes, size_t length)
{
	struct seen csv = {0}, xlsx = {0};
	struct trata_error error = {0}, second = {0};
	struct text sheet = {0}, wanted = {0};
	bool plain = !memchr(bytes, '"', length) && !memchr(bytes, 1, length);
	if (plain && see_table(&csv, "a.csv", bytes, length, &error) == TRATA_OK &&
	    csv.begins == 1 && csv.delimiter && fit_for_xml(text_string(&csv.rows))) {
		text_append(&sheet, "<worksheet><sheetData>");
		put_rows(&sheet, &wanted, text_string(&csv.rows));
		text_append(&sheet, "</sheetData></worksheet>");
		const char *parts[PARTS] = { text_string(&sheet), usual[1], usual[2], usual[3] };
		size_t lengths[PARTS] = { sheet.length, strlen(usual[1]), strlen(usual[2]),
		                          strlen(usual[3]) };
		/* empty cells behind the last of the header are cut: such a table is not compared */
		const char *header = text_string(&csv.rows);
		size_t end = strcspn(header, "\n");
		if (end && header[end - 1] != FIELD_MARK[0]) {
			must(read_parts(&xlsx, parts, lengths, &second) == TRATA_OK, "a sheet is refused");
			must(strcmp(text_string(&xlsx.rows), text_string(&wanted)) == 0,
			     "a sheet reads otherwise than its CSV");
		}
	}
	text_free(&sheet);
	text_free(&wanted);
	text_free(&csv.rows);
	text_free(&xlsx.rows);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	const char *parts[PARTS];
	size_t lengths[PARTS];
	if (length && bytes[0] == 'T') {
		both_ways(bytes + 1, length - 1);
		return 0;
	}
	for (size_t i = 0; i < PARTS; i++) {
		const uint8_t *cut = length ? memchr(bytes, 0x1E, length) : NULL;
		size_t part = cut ? (size_t)(cut - bytes) : length;
		parts[i] = part ? (const char *)bytes : usual[i];
		lengths[i] = part ? part : strlen(usual[i]);
		bytes += cut ? part + 1 : part;
		length -= cut ? part + 1 : part;
	}
	struct seen seen = { .lines = true };
	struct trata_error error = {0};
	read_parts(&seen, parts, lengths, &error);
	text_free(&seen.rows);
	return 0;
}
