#include "xlsx.h"

#include <string.h>
#include <strings.h>

#include "../base/memory.h"

/* Finding the sheets: names and ids stand in workbook.xml, ids and paths in its relations. */
struct finding {
	struct workbook *workbook;
	struct xml_reader reader;
	unsigned phonetic;           /* inside of reading aids, which are not part of a string */
	bool item, letters;
};

static void sheet_element(void *context, const char *name, const char **attributes)
{
	struct finding *finding = context;
	struct workbook *workbook = finding->workbook;
	const char *title = xml_attribute(attributes, "name"), *id = NULL;
	if (strcmp(name, "sheet") != 0 || !title)
		return;
	/* sheetId is another thing: the relation's id has a prefix */
	for (const char **a = attributes; a[0]; a += 2)
		if (strchr(a[0], ':') && strcmp(xml_local(a[0]), "id") == 0)
			id = a[1];
	if (workbook->sheet_count >= XLSX_SHEETS) {
		xml_stop(&finding->reader, error_set(finding->reader.error, TRATA_EFORMAT,
		         "the workbook has more than %d sheets (XLSX_SHEETS)", XLSX_SHEETS));
		return;
	}
	if (!memory_grow((void **)&workbook->sheets, &workbook->sheet_capacity,
	                 workbook->sheet_count + 1, sizeof *workbook->sheets)) {
		xml_stop(&finding->reader, error_memory(finding->reader.error));
		return;
	}
	struct xlsx_sheet *sheet = &workbook->sheets[workbook->sheet_count];
	*sheet = (struct xlsx_sheet){ memory_string(title), memory_string(id ? id : ""), NULL, false };
	workbook->sheet_count++;
	if (!sheet->name || !sheet->id)
		xml_stop(&finding->reader, error_memory(finding->reader.error));
}

/* Targets are relative to xl/, or to the root when they begin with a slash. */
static char *member_path(const char *target)
{
	struct text text = {0};
	if (target[0] != '/')
		text_append(&text, "xl/");
	text_append(&text, target[0] == '/' ? target + 1 : target);
	char *path = text.failed ? NULL : memory_string(text_string(&text));
	text_free(&text);
	return path;
}

static void relation_element(void *context, const char *name, const char **attributes)
{
	struct finding *finding = context;
	const char *id = xml_attribute(attributes, "Id"), *type = xml_attribute(attributes, "Type");
	const char *target = xml_attribute(attributes, "Target");
	const char *kind = type ? strrchr(type, '/') : NULL;
	if (strcmp(name, "Relationship") != 0 || !id || !target || !kind)
		return;
	for (size_t i = 0; i < finding->workbook->sheet_count; i++) {
		struct xlsx_sheet *sheet = &finding->workbook->sheets[i];
		if (strcmp(sheet->id, id) != 0 || sheet->path)
			continue;
		sheet->other = strcmp(kind, "/worksheet") != 0;
		if (sheet->other)
			continue;
		sheet->path = member_path(target);
		if (!sheet->path)
			xml_stop(&finding->reader, error_memory(finding->reader.error));
	}
}

static void string_start(void *context, const char *name, const char **attributes)
{
	(void)attributes;
	struct finding *finding = context;
	struct workbook *workbook = finding->workbook;
	if (strcmp(name, "rPh") == 0)
		finding->phonetic++;
	finding->letters = strcmp(name, "t") == 0 && !finding->phonetic;
	if (strcmp(name, "si") != 0)
		return;
	if (!memory_grow((void **)&workbook->offsets, &workbook->string_capacity,
	                 workbook->string_count + 1, sizeof *workbook->offsets)) {
		xml_stop(&finding->reader, error_memory(finding->reader.error));
		return;
	}
	workbook->offsets[workbook->string_count++] = (uint32_t)workbook->strings.length;
	finding->item = true;
}

static void string_end(void *context, const char *name)
{
	struct finding *finding = context;
	struct workbook *workbook = finding->workbook;
	finding->letters = false;
	if (strcmp(name, "rPh") == 0 && finding->phonetic)
		finding->phonetic--;
	if (strcmp(name, "si") != 0)
		return;
	finding->item = false;
	text_append_bytes(&workbook->strings, "", 1);
	if (workbook->strings.failed)
		xml_stop(&finding->reader, error_memory(finding->reader.error));
	else if (workbook->strings.length > XLSX_STRINGS_BYTES ||
	         workbook->string_count > XLSX_STRINGS_BYTES / 4)
		xml_stop(&finding->reader, error_set(finding->reader.error, TRATA_EFORMAT,
		         "the shared strings take more than %zu bytes (XLSX_STRINGS_BYTES)",
		         XLSX_STRINGS_BYTES));
}

static void string_letters(void *context, const char *letters, int length)
{
	struct finding *finding = context;
	if (finding->item && finding->letters &&
	    finding->workbook->strings.length <= XLSX_STRINGS_BYTES)
		text_append_bytes(&finding->workbook->strings, letters, (size_t)length);
}

/* Reads the one part named `path` into the workbook; a part that is not there is no error. */
static enum trata_status read_part(struct workbook *workbook, const char *path, xml_start *start,
                                   xml_end *end, xml_letters *letters, struct trata_error *error)
{
	struct finding finding = { .workbook = workbook,
	                           .reader = { .start = start, .end = end, .letters = letters } };
	struct member_source member;
	bool more = true;
	finding.reader.context = &finding;
	enum trata_status status = member_open(&member, workbook->input, false, error);
	while (status == TRATA_OK && more) {
		status = member_next(&member, &more, error);
		if (status != TRATA_OK || !more || strcasecmp(member.name, path) != 0)
			continue;
		status = xml_read(&finding.reader, &member, error);
		break;
	}
	member_close(&member);
	return status;
}

enum trata_status workbook_digest_start(struct workbook *workbook, struct trata_error *error)
{
	if (workbook->hashing)
		return TRATA_OK;
	struct source whole = { .descriptor = workbook->input->descriptor };
	enum trata_status status = source_digest_start(&workbook->digest, &whole, error);
	if (status != TRATA_OK)
		return status;
	workbook->hashing = true;
	if (workbook->input->descriptor < 0)
		source_digest_add(&workbook->digest, workbook->input->bytes, workbook->input->length);
	return TRATA_OK;
}

enum trata_status workbook_digest(struct workbook *workbook, struct digest_text *out,
                                  struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	if (workbook->hashing && !workbook->sha256.hex[0])
		status = source_digest_finish(&workbook->digest, &workbook->sha256, error);
	*out = workbook->sha256;
	return status;
}

static enum trata_status read_sheet(struct workbook *workbook, const struct xlsx_sheet *sheet,
                                    bool *passed, struct trata_error *error)
{
	struct text name = {0};
	struct member_source member;
	bool more = true, found = false, several = workbook->sheet_count > 1;
	text_append(&name, workbook->input->name);
	if (several)
		text_printf(&name, "!%s", sheet->name);
	enum trata_status status = member_open(&member, workbook->input, false, error);
	if (name.failed)
		status = error_memory(error);
	while (status == TRATA_OK && !found) {
		status = member_next(&member, &more, error);
		if (status != TRATA_OK || !more)
			break;
		found = strcasecmp(member.name, sheet->path) == 0;
	}
	if (status == TRATA_OK && !found)
		status = error_set(error, TRATA_EFORMAT, "the workbook has no part %s",
		                   error_quote_string(sheet->path).text);
	if (status == TRATA_OK)
		status = sheet_read(workbook, &member, text_string(&name),
		                    several || workbook->input->lenient, passed, error);
	if (status != TRATA_OK)
		error_where(error, text_string(&name), 0, NULL);
	member_close(&member);
	text_free(&name);
	return status;
}

static void forget(struct workbook *workbook)
{
	for (size_t i = 0; i < workbook->sheet_count; i++) {
		memory_free(workbook->sheets[i].name);
		memory_free(workbook->sheets[i].id);
		memory_free(workbook->sheets[i].path);
	}
	memory_free(workbook->sheets);
	memory_free(workbook->offsets);
	text_free(&workbook->strings);
	source_digest_drop(&workbook->digest);
}

/* A sheet that is named in the workbook, and to which nothing leads. */
static enum trata_status lost_sheet(const struct xlsx_sheet *sheet, struct trata_error *error)
{
	error_set(error, TRATA_EFORMAT, "the workbook does not say where its sheet \"%s\" is",
	          error_quote_string(sheet->name).text);
	error_hint(error, "save it again in a spreadsheet program, or as CSV");
	return TRATA_EFORMAT;
}

enum trata_status xlsx_read(const struct input *input, const struct table_handler *handler,
                            const struct read_options *options, struct read_result *result,
                            struct trata_error *error)
{
	struct workbook workbook = { .input = input, .handler = handler, .options = options };
	enum trata_status status = read_part(&workbook, "xl/workbook.xml", sheet_element, NULL, NULL,
	                                     error);
	if (status == TRATA_OK)
		status = read_part(&workbook, "xl/_rels/workbook.xml.rels", relation_element, NULL, NULL,
		                   error);
	if (status == TRATA_OK)
		status = read_part(&workbook, "xl/sharedStrings.xml", string_start, string_end,
		                   string_letters, error);
	for (size_t i = 0; status == TRATA_OK && i < workbook.sheet_count; i++) {
		bool passed = workbook.sheets[i].other;
		if (!passed && !workbook.sheets[i].path)
			status = lost_sheet(&workbook.sheets[i], error);
		else if (!passed)
			status = read_sheet(&workbook, &workbook.sheets[i], &passed, error);
		*(passed ? &result->passed : &result->tables) += 1;
	}
	if (status == TRATA_OK && workbook.sheet_count == 0)
		status = error_set(error, TRATA_EFORMAT, "the workbook has no sheets");
	if (status != TRATA_OK)
		error_where(error, input->name, 0, NULL);
	forget(&workbook);
	return status;
}
