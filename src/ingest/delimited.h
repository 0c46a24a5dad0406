/* CSV and TSV: header, encoding, records. delimited.c opens a table and closes it, rows.c
 * reads what lies between. */
#ifndef TRATA_INGEST_DELIMITED_H
#define TRATA_INGEST_DELIMITED_H

#include "record.h"
#include "scan.h"
#include "source.h"

#define DELIMITED_BLOCK ((size_t)1 << 17)
#define NOWHERE SIZE_MAX

struct delimited {
	const struct input *input;
	struct source *source;
	const struct table_handler *handler;
	struct table_info info;
	struct table_request request;
	struct table_counts counts;
	struct scan *scan;
	struct record_parser *parser;
	struct source_digest digest;
	size_t block;

	char *buffer;            /* capacity + 1 + SCAN_PAD bytes */
	size_t capacity, length;
	size_t at;               /* where the first record begins that was not handled */
	size_t checked;          /* the bytes before it are letters of the encoding, or `bad` is set */
	size_t bad;              /* the first byte that is not, or NOWHERE */
	bool ended;              /* the source has no more */

	uint64_t line;           /* of the header */
	size_t fields;
	bool automatic;          /* UTF-8 is only assumed so far */
	bool wide;               /* bytes above 0x7F were seen while it was */
	bool again;              /* it was not UTF-8: start once more as cp1252 */
	bool lenient, passed;    /* what is no table is passed over; this one was */
};

/* Reads one table. *passed is set when the input may be passed over and is no table. */
enum trata_status delimited_read(const struct input *input, struct source *source,
                                 const struct table_handler *handler,
                                 const struct read_options *options, bool *passed,
                                 struct trata_error *error);

/* Moves what is not handled to the front of the buffer and reads one block behind it. */
enum trata_status delimited_fill(struct delimited *table, struct trata_error *error);

/* Reads all records behind the header; sets `again` instead when the encoding was wrong. */
enum trata_status delimited_rows(struct delimited *table, struct trata_error *error);

/* Names the fault of a byte at `offset` in the record or header that begins at `start`. */
enum trata_status delimited_bad_byte(const struct delimited *table, size_t start, size_t offset,
                                     uint64_t line, struct trata_error *error);

/* Names the fault in the quotes of a record, if there is one. */
enum trata_status delimited_quotes(const struct delimited *table, size_t start, size_t end,
                                   uint64_t line, struct trata_error *error);

#endif
