/* xlsx: a zip of XML files. workbook.c finds the sheets and the shared strings, sheet.c reads
 * the rows of one sheet; neither holds a sheet in memory. */
#ifndef TRATA_INGEST_XLSX_H
#define TRATA_INGEST_XLSX_H

#include "archive.h"
#include "../base/text.h"

/* All shared strings of a workbook together; more is refused. */
#define XLSX_STRINGS_BYTES ((size_t)64 << 20)

#define XLSX_SHEETS 1024
/* Elements inside each other; spreadsheet programs need a dozen. */
#define XML_DEPTH 256

struct xlsx_sheet {
	char *name, *id, *path;
	bool other;                  /* a chart or a dialog, which has no path */
};

struct workbook {
	const struct input *input;
	const struct table_handler *handler;
	const struct read_options *options;
	struct xlsx_sheet *sheets;
	size_t sheet_count, sheet_capacity;
	struct text strings;         /* one after the other, a NUL behind each */
	uint32_t *offsets;
	size_t string_count, string_capacity;
	struct source_digest digest;
	bool hashing;
	struct digest_text sha256;
};

/* Every worksheet is a table, in the order of the workbook. */
enum trata_status xlsx_read(const struct input *input, const struct table_handler *handler,
                            const struct read_options *options, struct read_result *result,
                            struct trata_error *error);

/* The rows of the sheet on whose member `member` stands. One of several sheets that is empty or
 * has fewer than two columns is no table: *passed is set then. */
enum trata_status sheet_read(struct workbook *workbook, struct member_source *member,
                             const char *name, bool several, bool *passed,
                             struct trata_error *error);

/* Starts the digest of the whole file once, and waits for it once. */
enum trata_status workbook_digest_start(struct workbook *workbook, struct trata_error *error);
enum trata_status workbook_digest(struct workbook *workbook, struct digest_text *out,
                                  struct trata_error *error);

/* XML of the current member through expat; a document type is refused, so that no entity can
 * grow. The handlers get `context` and set *status and stop the parser to give up. */
struct XML_ParserStruct;
typedef void xml_start(void *context, const char *name, const char **attributes);
typedef void xml_end(void *context, const char *name);
typedef void xml_letters(void *context, const char *letters, int length);
struct xml_reader {
	void *context;
	xml_start *start;
	xml_end *end;
	xml_letters *letters;
	enum trata_status status;    /* what a handler met */
	bool enough;                 /* a handler needs no more of the document */
	unsigned depth;              /* of the element that is open */
	struct trata_error *error;
	struct XML_ParserStruct *parser;
};
enum trata_status xml_read(struct xml_reader *reader, struct member_source *member,
                           struct trata_error *error);
/* For handlers: give up with a status, or TRATA_OK when the rest is of no interest. */
void xml_stop(struct xml_reader *reader, enum trata_status status);
/* The part of a name behind its prefix: "x:row" is a row. */
const char *xml_local(const char *name);
const char *xml_attribute(const char **attributes, const char *local);

#endif
