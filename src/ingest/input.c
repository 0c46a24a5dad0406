#include "input.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "archive.h"
#include "delimited.h"
#include "xlsx.h"

enum kind { KIND_TEXT, KIND_ZIP, KIND_GZ, KIND_OTHER };

struct signature {
	const char *bytes;
	size_t length;
	enum kind kind;
	const char *what, *hint;
};

/* Things known by their first bytes. */
static const struct signature signatures[] = {
	{ "PK\x03\x04", 4, KIND_ZIP, "a zip file", "" },
	{ "PK\x05\x06", 4, KIND_ZIP, "an empty zip file", "" },
	{ "\x1F\x8B", 2, KIND_GZ, "a gz file", "" },
	{ "\xD0\xCF\x11\xE0", 4, KIND_OTHER, "an old Excel file or another Office document",
	  "save it as xlsx or CSV" },
	{ "%PDF", 4, KIND_OTHER, "a PDF", "look for the CSV or xlsx on the publisher's page" },
	{ "\x89PNG", 4, KIND_OTHER, "an image", "give a table" },
	{ "\xFF\xD8\xFF", 3, KIND_OTHER, "an image", "give a table" },
	{ "GIF8", 4, KIND_OTHER, "an image", "give a table" },
	{ "BZh", 3, KIND_OTHER, "a bzip2 file", "unpack it first" },
	{ "\xFD" "7zXZ", 5, KIND_OTHER, "an xz file", "unpack it first" },
	{ "7z\xBC\xAF", 4, KIND_OTHER, "a 7z file", "unpack it first" },
	{ "Rar!", 4, KIND_OTHER, "a rar file", "unpack it first" },
	{ "<", 1, KIND_OTHER, "a web page or XML", "the download may have failed: open the address "
	  "in a browser" },
	{ "{", 1, KIND_OTHER, "JSON", "give a CSV, TSV, xlsx, zip or gz file" },
};

static const struct signature plain_text = { "", 0, KIND_TEXT, "text", "" };

static const struct signature *recognise(const char *bytes, size_t length)
{
	for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
		if (length >= signatures[i].length &&
		    memcmp(bytes, signatures[i].bytes, signatures[i].length) == 0)
			return &signatures[i];
	/* a web page may begin with a mark or blanks */
	size_t at = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	while (at < length && strchr(" \t\r\n", bytes[at]) && bytes[at])
		at++;
	if (at && at < length && bytes[at] == '<')
		return recognise("<", 1);
	return &plain_text;
}

static bool ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text), tail = strlen(ending);
	return length >= tail && strcasecmp(text + length - tail, ending) == 0;
}

/* A file that says by its name that it is a table, and is none, is never passed over. */
static bool claims_table(const char *base)
{
	static const char *const endings[] = { ".csv", ".tsv", ".tab", ".xls", ".xlsx", ".csv.gz",
	                                       ".tsv.gz", ".csv.bz2", ".csv.xz" };
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (ends_with(base, endings[i]))
			return true;
	return false;
}

static enum trata_status refuse(const struct input *input, const struct signature *signature,
                                struct read_result *result, struct trata_error *error)
{
	if (input->lenient && !claims_table(input->base)) {
		result->passed++;
		return TRATA_OK;
	}
	error_set(error, TRATA_EFORMAT, "this is %s, not a table", translate(signature->what));
	error_where(error, input->name, 0, NULL);
	error_hint(error, "%s", translate(signature->hint));
	return TRATA_EFORMAT;
}

static enum trata_status read_text(const struct input *input, struct source *source,
                                   const struct table_handler *handler,
                                   const struct read_options *options,
                                   struct read_result *result, struct trata_error *error)
{
	bool passed = false;
	enum trata_status status = delimited_read(input, source, handler, options, &passed, error);
	*(passed ? &result->passed : &result->tables) += 1;
	return status;
}

/* An archive inside an archive goes to a temporary file, where it can be read in any order. */
static enum trata_status read_nested(struct input *inner, struct member_source *member,
                                     const struct table_handler *handler,
                                     const struct read_options *options,
                                     struct read_result *result, struct trata_error *error)
{
	uint64_t length;
	if (inner->depth > INPUT_DEPTH)
		return error_set(error, TRATA_EFORMAT, "more than %d archives inside each other",
		                 INPUT_DEPTH);
	enum trata_status status = source_spool(&member->source, TABLE_MEMBER_BYTES,
	                                        &inner->descriptor, &length, error);
	if (status != TRATA_OK)
		return status;
	inner->length = (size_t)length;
	status = input_read(inner, handler, options, result, error);
	close(inner->descriptor);
	return status;
}

static enum trata_status read_member(struct input *inner, struct member_source *member,
                                     const struct table_handler *handler,
                                     const struct read_options *options,
                                     struct read_result *result, struct trata_error *error)
{
	enum trata_status status = member_look(member, error);
	if (status != TRATA_OK)
		return status;
	const struct signature *signature = recognise(member->first, member->first_length);
	if (signature->kind == KIND_ZIP || signature->kind == KIND_GZ)
		return read_nested(inner, member, handler, options, result, error);
	if (signature->kind == KIND_OTHER)
		return refuse(inner, signature, result, error);
	return read_text(inner, &member->source, handler, options, result, error);
}

const char *input_base(const char *name)
{
	const char *slash = strrchr(name, '/');
	return slash ? slash + 1 : name;
}

static enum trata_status read_gz(const struct input *input, const struct table_handler *handler,
                                 const struct read_options *options, struct read_result *result,
                                 struct trata_error *error)
{
	struct member_source member;
	bool more;
	size_t length = strlen(input->base);
	char *base = memory_bytes(input->base, ends_with(input->base, ".gz") ? length - 3 : length);
	struct input inner = { .name = input->name, .base = base, .container = "gz",
	                       .descriptor = -1, .lenient = input->lenient,
	                       .depth = input->depth + 1, .unpacked = input->unpacked };
	if (!base)
		return error_memory(error);
	enum trata_status status = member_open(&member, input, true, error);
	if (status == TRATA_OK)
		status = member_next(&member, &more, error);
	if (status == TRATA_OK)
		status = read_member(&inner, &member, handler, options, result, error);
	member_close(&member);
	memory_free(base);
	return status;
}

/* Folders, what Apple's archiver adds, and hidden files. */
static bool uninteresting(const struct member_source *member)
{
	size_t length = strlen(member->name);
	return member->folder || (length && member->name[length - 1] == '/') ||
	       strncmp(member->name, "__MACOSX/", 9) == 0 || input_base(member->name)[0] == '.';
}

/* Nothing is ever unpacked to a path of an archive; one that leads elsewhere is a trick. */
static bool leads_outside(const char *name)
{
	if (name[0] == '/' || name[0] == '\\')
		return true;
	while (*name) {
		size_t length = strcspn(name, "/\\");
		if (length == 2 && memcmp(name, "..", 2) == 0)
			return true;
		name += length + (name[length] != '\0');
	}
	return false;
}

static enum trata_status outside(const struct input *input, const struct member_source *member,
                                 struct trata_error *error)
{
	error_set(error, TRATA_EFORMAT, "the path of the member \"%s\" leads outside of the zip file",
	          error_quote_string(member->name).text);
	error_hint(error, "unpack the file by hand if you trust it");
	return error_where(error, input->name, 0, NULL);
}

static enum trata_status read_named(const struct input *input, struct member_source *member,
                                    const struct table_handler *handler,
                                    const struct read_options *options,
                                    struct read_result *result, struct trata_error *error)
{
	struct text name = {0};
	text_printf(&name, "%s!%s", input->name, member->name);
	char *base = memory_string(input_base(member->name));
	struct input inner = { .name = text_string(&name), .base = base, .container = "zip",
	                       .descriptor = -1, .lenient = true, .depth = input->depth + 1,
	                       .unpacked = input->unpacked };
	enum trata_status status = name.failed || !base ? error_memory(error)
		: read_member(&inner, member, handler, options, result, error);
	if (status != TRATA_OK)
		error_where(error, text_string(&name), 0, NULL);
	memory_free(base);
	text_free(&name);
	return status;
}

static enum trata_status is_workbook(const struct input *input, bool *workbook,
                                     struct trata_error *error)
{
	struct member_source member;
	bool more = true;
	enum trata_status status = member_open(&member, input, false, error);
	*workbook = false;
	while (status == TRATA_OK && more && !*workbook) {
		status = member_next(&member, &more, error);
		*workbook = status == TRATA_OK && more && strcasecmp(member.name, "xl/workbook.xml") == 0;
	}
	member_close(&member);
	return status;
}

static enum trata_status read_zip(const struct input *input, const struct table_handler *handler,
                                  const struct read_options *options, struct read_result *result,
                                  struct trata_error *error)
{
	bool workbook, more = true;
	struct read_result inside = {0};
	enum trata_status status = is_workbook(input, &workbook, error);
	if (status != TRATA_OK)
		return status;
	static const struct signature empty_workbook = { "", 0, KIND_OTHER, "a workbook without tables",
		"a sheet needs a header of two columns or more" };
	if (workbook)
		status = xlsx_read(input, handler, options, &inside, error);
	if (workbook && status == TRATA_OK && !inside.tables)
		status = refuse(input, &empty_workbook, &inside, error);
	if (workbook) {
		result->tables += inside.tables;
		result->passed += inside.passed;
		return status;
	}
	struct member_source member;
	status = member_open(&member, input, false, error);
	while (status == TRATA_OK && more) {
		status = member_next(&member, &more, error);
		if (status == TRATA_OK && more && leads_outside(member.name))
			status = outside(input, &member, error);
		else if (status == TRATA_OK && more && !uninteresting(&member))
			status = read_named(input, &member, handler, options, &inside, error);
	}
	member_close(&member);
	result->tables += inside.tables;
	result->passed += inside.passed;
	if (status == TRATA_OK && !inside.tables) {
		static const struct signature empty = { "", 0, KIND_OTHER, "a zip file without tables",
			"it should hold CSV, TSV or xlsx files" };
		status = refuse(input, &empty, result, error);
	}
	return status;
}

enum trata_status input_read(const struct input *input, const struct table_handler *handler,
                             const struct read_options *options, struct read_result *result,
                             struct trata_error *error)
{
	char first[512];
	size_t got = 0;
	struct file_source file;
	struct memory_source memory;
	/* cppcheck-suppress uninitvar */
	struct source *source = input->descriptor >= 0 ? &file.source : &memory.source;
	if (input->descriptor >= 0)
		source_file(&file, input->descriptor, input->length);
	else
		source_memory(&memory, input->bytes, input->length);
	enum trata_status status = source->read(source->context, first, sizeof first, &got, error);
	if (status == TRATA_OK)
		status = source->rewind(source->context, error);
	if (status != TRATA_OK) {
		error_where(error, input->name, 0, NULL);
		return status;
	}
	const struct signature *signature = recognise(first, got);
	switch (signature->kind) {
	case KIND_ZIP: return read_zip(input, handler, options, result, error);
	case KIND_GZ: return read_gz(input, handler, options, result, error);
	case KIND_OTHER: return refuse(input, signature, result, error);
	default: return read_text(input, source, handler, options, result, error);
	}
}

enum trata_status input_read_memory(const char *name, const void *bytes, size_t length,
                                    const struct read_options *options,
                                    const struct table_handler *handler,
                                    struct trata_error *error)
{
	struct unpacked unpacked = { length, 0 };
	struct input input = { .name = name, .base = input_base(name), .container = "",
	                       .unpacked = &unpacked,
	                       .descriptor = -1, .bytes = bytes, .length = length };
	struct read_result result = {0};
	return input_read(&input, handler, options, &result, error);
}
