/* ingest: workbooks, put together from XML here. */
#include "test_ingest.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define LINKS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#define WORKBOOK(sheets) XML "<workbook " MAIN " xmlns:r=\"" LINKS "\"><sheets>" sheets \
	"</sheets></workbook>"
#define SHEET(name, number) "<sheet name=\"" name "\" sheetId=\"" number "\" r:id=\"rId" number "\"/>"
#define RELATIONS(list) XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/" \
	"2006/relationships\">" list "</Relationships>"
#define RELATION(number, kind, target) "<Relationship Id=\"rId" number "\" Type=\"" LINKS "/" kind \
	"\" Target=\"" target "\"/>"
#define ROWS(rows) XML "<worksheet " MAIN "><sheetData>" rows "</sheetData></worksheet>"
#define HEADER "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>" \
	"<c r=\"C1\" t=\"s\"><v>2</v></c></row>"

static const char one_sheet[] = WORKBOOK(SHEET("Hoja1", "1"));
static const char one_relation[] = RELATIONS(RELATION("1", "worksheet", "worksheets/sheet1.xml")
	RELATION("9", "sharedStrings", "sharedStrings.xml"));
static const char strings[] = XML "<sst " MAIN " count=\"5\" uniqueCount=\"5\"><si><t>Año</t></si>"
	"<si><r><rPr><b/></rPr><t>Tipo </t></r><r><t>de delito</t></r><rPh sb=\"0\" eb=\"1\"><t>no"
	"</t></rPh></si><si><t xml:space=\"preserve\">Enero</t></si><si><t>Trata &amp; más</t></si>"
	"<si><t/></si></sst>";

#define PART(name, text) { name, text, strlen(text) }

static enum trata_status read_workbook(struct seen *seen, const struct part *parts, size_t count,
                                       struct trata_error *error)
{
	struct text zip = pack(parts, count, false);
	*error = (struct trata_error){0};
	enum trata_status status = look(seen, "d/f.xlsx", zip.data, zip.length, 0, 0, error);
	text_free(&zip);
	return status;
}

/* A workbook of one sheet; the shared strings stand before or behind it. */
static enum trata_status read_rows(struct seen *seen, const char *rows, bool strings_first,
                                   struct trata_error *error)
{
	const struct part shared = PART("xl/sharedStrings.xml", strings);
	const struct part sheet = PART("xl/worksheets/sheet1.xml", rows);
	const struct part parts[] = {
		PART("[Content_Types].xml", "<Types/>"), strings_first ? shared : sheet,
		PART("xl/_rels/workbook.xml.rels", one_relation), PART("xl/workbook.xml", one_sheet),
		strings_first ? sheet : shared,
	};
	return read_workbook(seen, parts, 5, error);
}

static void cells_of_every_type(void **state)
{
	(void)state;
	static const char rows[] = ROWS(HEADER
		"<row r=\"2\"><c r=\"A2\"><v>2022</v></c><c r=\"B2\" t=\"s\"><v>3</v></c><c r=\"C2\"><v>3.0</v></c></row>"
		"<row r=\"3\"><c r=\"A3\" s=\"4\"><v>1E3</v></c><c r=\"C3\"><v>1.5</v></c></row>"
		"<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>"
		"<row r=\"6\"/><row r=\"7\"><c r=\"A7\" s=\"1\"/><c r=\"F7\" s=\"1\"/></row>"
		"<row r=\"8\"><c r=\"A8\" t=\"b\"><v>1</v></c><c r=\"B8\" t=\"e\"><v>#N/A</v></c>"
		"<c r=\"C8\" t=\"str\"><f>\"x\"&amp;\"y\"</f><v>xy</v></c></row>"
		"<row r=\"9\"><c r=\"A9\"><f>SUM(1,2)</f><v>3</v></c><c r=\"B9\" t=\"s\"><v>4</v></c>"
		"<c r=\"C9\" t=\"n\"><v>-0.0</v></c></row>"
		"<row><c><v>7</v></c><c t=\"b\"><v>0</v></c><c><v> 8</v></c></row>");
	for (int first = 0; first < 2; first++) {
		struct seen seen = {0};
		struct trata_error error;
		read_rows(&seen, rows, first, &error);
		assert_string_equal(error.message, "");
		assert_string_equal(seen.header.data, "1|Año|Tipo de delito|Enero\n");
		assert_string_equal(seen.rows.data, "2|2022|Trata & más|3\n3|1000||1.5\n5||inline|\n"
		                    "8|TRUE|#N/A|xy\n9|3||0\n10|7|FALSE| 8\n");
		assert_string_equal(seen.names.data, "d/f.xlsx\n");
		assert_string_equal(seen.base, "f.xlsx");
		assert_string_equal(seen.format, "xlsx");
		assert_int_equal(seen.delimiter, 0);
		assert_int_equal(seen.counts.rows, 6);
		assert_int_equal(strlen(seen.counts.sha256.hex), 64);
		forget(&seen);
	}
}

static void prefixes_filters_and_repairs(void **state)
{
	(void)state;
	static const char rows[] = XML "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/"
		"spreadsheetml/2006/main\"><x:sheetData>"
		"<x:row><x:c t=\"inlineStr\"><x:is><x:t>AÒo</x:t></x:is></x:c><x:c t=\"inlineStr\"><x:is><x:t>Tipo</x:t></x:is></x:c></x:row>"
		"<x:row><x:c><x:v>2020</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t>Robo com˙n</x:t></x:is></x:c></x:row>"
		"<x:row><x:c><x:v>2021</x:v></x:c><x:c t=\"inlineStr\"><x:is><x:t> TRATA com˙n</x:t></x:is></x:c></x:row>"
		"<x:row><x:c><x:v>2022</x:v></x:c></x:row>"
		"</x:sheetData></x:worksheet>";
	static const char *const starts[] = { "trata" };
	const struct row_filter filter = { 1, starts, 1, 0 };
	struct seen seen = { .filter = &filter, .repair = REPAIR_CP1252_AS_MACROMAN };
	struct trata_error error;
	assert_int_equal(read_rows(&seen, rows, true, &error), TRATA_OK);
	assert_string_equal(seen.rows.data, "3|2021| TRATA común\n");
	assert_int_equal(seen.counts.rows, 3);
	assert_int_equal(seen.counts.delivered, 1);
	forget(&seen);
}

/* Where a cell stands need not be said: an empty one takes its column all the same. */
static void empty_cells_keep_their_column(void **state)
{
	(void)state;
	static const char rows[] = XML "<worksheet><sheetData>"
		"<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c><c t=\"str\"><v>c</v></c>"
		"<c t=\"str\"><v>d</v></c></row>"
		"<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
		"<row><c r=\"B3\"><v>2</v></c><c/><c><v>4</v></c></row>"
		"</sheetData></worksheet>";
	struct seen seen = {0};
	struct trata_error error;
	assert_int_equal(read_rows(&seen, rows, false, &error), TRATA_OK);
	assert_string_equal(seen.rows.data, "2|1||3|\n3||2||4\n");
	forget(&seen);
}

static void several_sheets_have_names(void **state)
{
	(void)state;
	static const char table[] = ROWS(HEADER "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
	static const char notes[] = ROWS("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>"
	                                 "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>3</v></c></row>");
	const struct part parts[] = {
		PART("xl/workbook.xml", WORKBOOK(SHEET("Víctimas", "3") SHEET("Notas", "1")
		     SHEET("Gráfica", "4") SHEET("Vacía", "5") SHEET("Delitos", "2"))),
		PART("xl/_rels/workbook.xml.rels", RELATIONS(
		     RELATION("1", "worksheet", "worksheets/notes.xml")
		     RELATION("2", "worksheet", "/xl/worksheets/second.xml")
		     RELATION("3", "worksheet", "worksheets/first.xml")
		     RELATION("4", "chartsheet", "chartsheets/sheet1.xml")
		     RELATION("5", "worksheet", "worksheets/empty.xml"))),
		PART("xl/worksheets/second.xml", table), PART("xl/worksheets/notes.xml", notes),
		PART("xl/worksheets/empty.xml", ROWS("")), PART("xl/worksheets/first.xml", table),
		PART("xl/sharedStrings.xml", strings),
	};
	struct seen seen = { .skip = "Delitos" };
	struct trata_error error;
	read_workbook(&seen, parts, 7, &error);
	assert_string_equal(error.message, "");
	assert_string_equal(seen.names.data, "d/f.xlsx!Víctimas\nd/f.xlsx!Delitos\n");
	assert_int_equal(seen.ends, 1);
	assert_string_equal(seen.base, "f.xlsx");
	forget(&seen);
}

static void a_workbook_in_a_zip(void **state)
{
	(void)state;
	const struct part inner[] = {
		PART("xl/workbook.xml", one_sheet), PART("xl/_rels/workbook.xml.rels", one_relation),
		PART("xl/sharedStrings.xml", strings),
		PART("xl/worksheets/sheet1.xml", ROWS(HEADER "<row><c><v>1</v></c></row>")),
	};
	struct text xlsx = pack(inner, 4, false);
	struct text zip = pack(&(struct part){ "2021/Estatal.xlsx", xlsx.data, xlsx.length }, 1, false);
	struct seen plain = {0}, packed = {0};
	assert_int_equal(look(&plain, "f.xlsx", xlsx.data, xlsx.length, 0, 0, NULL), TRATA_OK);
	assert_int_equal(look(&packed, "f.zip", zip.data, zip.length, 0, 0, NULL), TRATA_OK);
	assert_string_equal(packed.names.data, "f.zip!2021/Estatal.xlsx\n");
	assert_string_equal(packed.base, "Estatal.xlsx");
	assert_string_equal(packed.container, "zip");
	assert_string_equal(packed.rows.data, "2|1||\n");
	assert_string_equal(packed.counts.sha256.hex, plain.counts.sha256.hex);
	assert_int_equal(packed.counts.bytes, xlsx.length);
	text_free(&xlsx);
	text_free(&zip);
	forget(&plain);
	forget(&packed);
}

static const struct { const char *rows; unsigned line; const char *fragment; } faults[] = {
	{ ROWS(HEADER "<row r=\"2\"><c r=\"D2\"><v>1</v></c></row>"), 2, "4 cells, but the header has 3" },
	{ ROWS(HEADER "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>99</v></c></row>"), 7, "shared string" },
	{ ROWS(HEADER "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>-1</v></c></row>"), 7, "shared string" },
	{ ROWS(HEADER "<row r=\"4\"><c r=\"B4\"><v>1</v></c><c r=\"A4\"><v>1</v></c></row>"), 4, "out of order" },
	{ ROWS(HEADER "<row r=\"4\"><c r=\"ZZZ4\"><v>1</v></c></row>"), 4, "TABLE_COLUMNS" },
	{ ROWS(""), 0, "the sheet is empty" },
	{ XML "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>", 0, "document type" },
	{ XML "<worksheet><sheetData><row>", 0, "no element found" },
	{ XML "<worksheet><sheetData></row>", 0, "mismatched tag" },
	{ "", 0, "no element found" },
};

static void damaged_sheets_give_their_error(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		struct seen seen = {0};
		struct trata_error error;
		read_rows(&seen, faults[i].rows, i % 2, &error);
		if (error.status != TRATA_EFORMAT || error.line != faults[i].line ||
		    strcmp(error.file, "d/f.xlsx") != 0 || !strstr(error.message, faults[i].fragment)) {
			print_error("case %zu: %d %s:%d: %s\n", i, error.status, error.file, (int)error.line,
			            error.message);
			fail();
		}
		assert_int_equal(seen.ends, 0);
		forget(&seen);
	}
	const struct part missing[] = { PART("xl/workbook.xml", one_sheet),
	                                PART("xl/_rels/workbook.xml.rels", one_relation) };
	struct seen seen = {0};
	struct trata_error error;
	assert_int_equal(read_workbook(&seen, missing, 2, &error), TRATA_EFORMAT);
	assert_non_null(strstr(error.message, "the workbook has no part"));
}

static void too_many_strings_are_refused(void **state)
{
	(void)state;
	size_t size = (size_t)66 << 20;
	char *text = malloc(size);
	assert_non_null(text);
	size_t used = (size_t)sprintf(text, XML "<sst " MAIN "><si><t>");
	for (uint64_t n = 1; used + 100 < size; n++) {
		text[used++] = (char)('a' + (n * n >> 7) % 26);
		if (n % 100000 == 0)
			used += (size_t)sprintf(text + used, "</t></si><si><t>");
	}
	used += (size_t)sprintf(text + used, "</t></si></sst>");
	const struct part parts[] = {
		PART("xl/workbook.xml", one_sheet), PART("xl/_rels/workbook.xml.rels", one_relation),
		{ "xl/sharedStrings.xml", text, used }, PART("xl/worksheets/sheet1.xml", ROWS(HEADER)),
	};
	struct seen seen = {0};
	struct trata_error error;
	assert_int_equal(read_workbook(&seen, parts, 4, &error), TRATA_EFORMAT);
	assert_non_null(strstr(error.message, "XLSX_STRINGS_BYTES"));
	free(text);
	forget(&seen);
}

static void receivers_stop_workbooks(void **state)
{
	(void)state;
	struct seen seen = { .row_status = TRATA_EDATA };
	struct trata_error error;
	assert_int_equal(read_rows(&seen, ROWS(HEADER "<row r=\"12\"><c r=\"A12\"><v>1</v></c></row>"
	                           "<row r=\"13\"><c r=\"A13\"><v>1</v></c></row>"), true, &error),
	                 TRATA_EDATA);
	assert_int_equal(error.line, 12);
	assert_string_equal(error.message, "enough");
	assert_string_equal(seen.rows.data, "12|1||\n");
	forget(&seen);
}

static void a_lost_allocation_never_goes_unseen(void **state)
{
	(void)state;
	static const char rows[] = ROWS(HEADER "<row><c><v>1</v></c><c t=\"s\"><v>3</v></c></row>");
	size_t refused = 0;
	for (size_t n = 1; n < 400; n++) {
		struct seen seen = { .repair = REPAIR_CP850_AS_CP1252 };
		struct trata_error error;
		struct text *texts[] = { &seen.header, &seen.rows, &seen.names };
		const struct part parts[] = {
			PART("xl/workbook.xml", one_sheet), PART("xl/_rels/workbook.xml.rels", one_relation),
			PART("xl/sharedStrings.xml", strings), PART("xl/worksheets/sheet1.xml", rows),
		};
		struct text zip = pack(parts, 4, false);
		for (size_t i = 0; i < 3; i++)
			memory_grow((void **)&texts[i]->data, &texts[i]->capacity, 4096, 1);
		error = (struct trata_error){0};
		memory_fail_at(0);
		memory_fail_at(n);
		enum trata_status status = look(&seen, "f.xlsx", zip.data, zip.length, 0, 0, &error);
		memory_fail_at(0);
		refused += status == TRATA_ENOMEM;
		if (status == TRATA_OK)
			assert_string_equal(seen.rows.data, "2|1|Trata & mßs|\n");   /* á is ß there */
		else
			assert_int_equal(status, TRATA_ENOMEM);
		text_free(&zip);
		forget(&seen);
	}
	assert_true(refused > 20 && refused < 399);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_of_every_type), cmocka_unit_test(prefixes_filters_and_repairs),
		cmocka_unit_test(empty_cells_keep_their_column),
		cmocka_unit_test(several_sheets_have_names), cmocka_unit_test(a_workbook_in_a_zip),
		cmocka_unit_test(damaged_sheets_give_their_error),
		cmocka_unit_test(too_many_strings_are_refused),
		cmocka_unit_test(receivers_stop_workbooks),
		cmocka_unit_test(a_lost_allocation_never_goes_unseen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
