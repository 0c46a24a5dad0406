/* Tables out of files: CSV and TSV (plain, in gz or zip), xlsx, whole folders, standard input.
 *
 *     struct table_handler handler = { &mine, begin, row, end };
 *     status = table_read("IDVFC_NM_dic24.csv", &handler, &error);
 *
 * For each table found, `begin` is called once with the header row, `row` for every data row
 * that the filter lets through, `end` once after the last row. Rows are UTF-8 whatever the file
 * was. A callback that returns another status than TRATA_OK stops the reading, and table_read
 * returns that status; the file and the line are added to the error where they are missing.
 *
 * One exception to "once": a file without BOM is taken as UTF-8 until a byte says otherwise.
 * When accented letters were already handed out by then, the table starts again as cp1252, and
 * `begin` is called a second time for it: whatever came before is void.
 *
 * Quotes are read strictly: a quote opens a field only as its first byte, and behind the quote
 * that closes it comes a delimiter or the end of the line; blanks are part of a field. Lines end
 * with LF or CRLF; a carriage return elsewhere is part of its field. Blank lines are skipped.
 *
 * One pass, bounded memory: a block of the file, one row. What can be read only once (standard
 * input, archives inside archives) goes to a temporary file without a name first. A file that
 * changes while it is read is an error. */
#ifndef TRATA_INGEST_TABLE_H
#define TRATA_INGEST_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/digest.h"
#include "../base/error.h"

/* How the bytes of a file stand for letters. */
enum encoding { ENCODING_UTF8, ENCODING_CP1252, ENCODING_CP850 };
const char *encoding_name(enum encoding encoding);   /* "UTF-8", "cp1252", "CP850" */

/* Known damage: text that was decoded wrongly once, and saved so. Undone by table: the letters
 * go back to the bytes of the wrong code page, and those are decoded with the right one. */
enum repair { REPAIR_NONE, REPAIR_CP1252_AS_MACROMAN, REPAIR_CP850_AS_CP1252, REPAIR_COUNT };
const char *repair_name(enum repair repair);         /* "", "cp1252 once read as MacRoman", ... */

/* Undoes the damage in `text` (UTF-8); writes at most size - 1 bytes and a NUL, returns the
 * length. Letters that the wrong code page does not have stay as they are. */
size_t repair_text(enum repair repair, const char *text, size_t length, char *out, size_t size);

struct field {
	const char *text;        /* UTF-8 with a NUL behind it, leading and trailing blanks kept */
	size_t length;
};

struct row {
	uint64_t line;           /* physical line (xlsx: row number) on which the row starts, from 1 */
	size_t count;
	const struct field *fields;  /* borrowed until the callback returns */
};

struct table_info {
	const char *name;        /* as a person would say it: "BD.zip!BD/IDVFC_NM_dic24.csv"; a sheet
	                          * of several: "file.xlsx!Hoja1"; "standard input" */
	const char *base;        /* last part of the innermost file's name, without ".gz":
	                          * "IDVFC_NM_dic24.csv", "file.xlsx"; "-" for standard input */
	const char *format;      /* "csv", "tsv", "xlsx" */
	const char *container;   /* "", "zip", "gz" */
	enum encoding encoding;  /* as known at this point */
	bool bom;
	char delimiter;          /* ',' ';' or a tab; 0 for xlsx */
};

/* Which rows can matter: those whose field in `column` begins with one of `starts` (ASCII,
 * compared without case, leading blanks skipped). A row about which the fast reader is in doubt
 * is always delivered, so the receiver must look itself; rows that are not delivered are still
 * counted and checked for structure and encoding. */
struct row_filter {
	size_t column;
	const char *const *starts;
	size_t count;
	size_t numbers_from;     /* from this column on only numbers should stand: a row with a letter
	                          * there is in doubt; 0: nothing is known */
};

/* What the receiver asks for once it has seen the header. */
struct table_request {
	enum encoding encoding;      /* preset with what was found; CP850 must be asked for */
	enum repair repair;          /* preset with REPAIR_NONE; applies to the data rows alone: the
	                              * header was handed out as it stands */
	const struct row_filter *filter;  /* NULL: every row; borrowed until `end` */
	bool no_digest;              /* leave the SHA-256 out (it then stays ""): saves a core */
	bool skip;                   /* nothing of this table is wanted: go on to the next one */
};

struct table_counts {
	uint64_t rows;               /* data rows in the table, blank lines not counted */
	uint64_t delivered;
	uint64_t bytes;              /* of the table as stored (member uncompressed; xlsx: the file) */
	enum encoding encoding;      /* final */
	struct digest_text sha256;   /* of the same bytes; "" with no_digest */
};

struct table_handler {
	void *context;
	/* The header as found; bytes that stand for no letter are U+FFFD in it, and an error after
	 * this call unless it asks for an encoding that has them. */
	enum trata_status (*begin)(void *context, const struct table_info *info,
	                           const struct row *header, struct table_request *request,
	                           struct trata_error *error);
	enum trata_status (*row)(void *context, const struct row *row, struct trata_error *error);
	enum trata_status (*end)(void *context, const struct table_info *info,
	                         const struct table_counts *counts, struct trata_error *error);
};

/* Limits that keep hostile files from taking the machine; each is named in its error. Besides
 * these, the shared strings of a workbook may take 64 MiB, it may have 1024 sheets, elements may
 * stand 256 deep in its XML, and archives three deep. */
#define TABLE_LINE_BYTES ((size_t)1 << 20)        /* one record */
#define TABLE_COLUMNS 4096
#define TABLE_MEMBER_BYTES ((uint64_t)8 << 30)    /* one uncompressed zip or gz member */
#define TABLE_MEMBERS 10000                       /* of one zip */
#define TABLE_RATIO 1000                          /* uncompressed : compressed, past 64 MiB */

/* Reads every table in `path`: a file, a folder (its files in byte order of their names, with
 * subfolders), or "-" for standard input. What a file is its first bytes tell. In folders and
 * zips hidden files and symbolic links are left out, and what is no table is passed over, except
 * where its name ends like one (.csv, .tsv, .tab, .xls, .xlsx): that is an error, as is a file
 * named directly. Of several sheets those with fewer than two columns are passed over.
 * Errors: TRATA_EIO, TRATA_EFORMAT (not a table, truncated, unclosed quote, wrong number of
 * fields, a NUL byte, no table at all), TRATA_ENOMEM, and what the callbacks return. */
enum trata_status table_read(const char *path, const struct table_handler *handler,
                             struct trata_error *error);

/* The same from memory: tests, embedded text. `name` is what errors say. */
enum trata_status table_read_memory(const char *name, const void *bytes, size_t length,
                                    const struct table_handler *handler,
                                    struct trata_error *error);

#endif
