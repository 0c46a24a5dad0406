/* The fast look at a block: where records end, how many fields they have, and which of them
 * the filter lets through. 64 bytes at a time, by bit masks; what it finds is the same with
 * every kernel.
 *
 * A record ends at a line feed outside of quotes. A quote opens a field only as its first
 * byte, and after the quote that closes it comes a delimiter or the end of the line; the first
 * place in the block where that is not so is `stray`. Before it, masks and grammar agree.
 *
 *     scan_expect(scan, ',', 21, filter);
 *     scan_block(scan, bytes, length);
 *     while (scan_next(scan, limit, &record)) ... the records that need a look
 *     rest = bytes + scan->start; ... what no line feed has ended yet */
#ifndef TRATA_INGEST_SCAN_H
#define TRATA_INGEST_SCAN_H

#include "table.h"

/* Bytes that must be readable (with any value) behind a block. */
#define SCAN_PAD 64

enum scan_kernel { SCAN_BEST, SCAN_PORTABLE, SCAN_SSE2, SCAN_AVX2, SCAN_AVX512 };
#define SCAN_KERNELS (SCAN_AVX512 + 1)

/* Whether this build and this processor have a kernel. */
bool scan_available(enum scan_kernel kernel);
enum scan_kernel scan_best(void);

/* A start of the filter, lower case, its first 8 bytes also as a word for a quick look. */
struct scan_start {
	uint64_t word, mask;
	char *text;
	size_t length;
};

struct scan {
	enum scan_kernel kernel;
	char delimiter;
	size_t fields;               /* that every record should have */
	bool filtered;
	size_t column, numbers_from; /* numbers_from 0: not looked at */
	struct scan_start *starts;
	size_t start_count;

	const char *bytes;           /* the block, which begins where a record begins */
	size_t length;
	uint64_t *newlines, *delimiters, *quotes;   /* outside of quotes; quotes: all */
	size_t capacity, words;
	size_t stray;                /* offset of the first misplaced quote, or SIZE_MAX */
	bool quoted_newlines;        /* line feeds inside quotes in this block */

	size_t word;                 /* where scan_next stands */
	uint64_t pending;            /* line feeds of that word that it has not come to */
	size_t start;                /* of the next record */
	uint64_t line;               /* physical line of the next record; kept across blocks */
	uint64_t passed;             /* records that scan_next went over; kept across blocks */
};

struct record {
	size_t start, end;           /* in the block; the line feed stands at `end` */
	size_t fields;
	uint64_t line;
};

struct scan *scan_new(enum scan_kernel kernel);   /* NULL when memory ran out */
void scan_free(struct scan *scan);

/* What to look for; the filter may be NULL, or name a column that is not there: every record
 * needs a look then. False when memory ran out. */
bool scan_expect(struct scan *scan, char delimiter, size_t fields,
                 const struct row_filter *filter);

/* Makes the masks of a block. False when memory ran out. */
bool scan_block(struct scan *scan, const char *bytes, size_t length);

/* The next record that the filter lets through, that has another number of fields than
 * expected, that is longer than TABLE_LINE_BYTES, or that ends behind `limit`; false when no
 * record of the block is left. */
bool scan_next(struct scan *scan, size_t limit, struct record *record);

/* Whether the filter lets a record of the block through that has the expected fields. */
bool scan_wanted(const struct scan *scan, const struct record *record);

/* Whether the filter lets this text of its column through: for tables that have no delimiters. */
bool scan_wants(const struct scan *scan, const char *text, size_t length);

/* The three masks of `words` times 64 bytes; the quotes are also returned joined by OR. */
uint64_t scan_masks(enum scan_kernel kernel, const char *bytes, size_t words, char delimiter,
                    uint64_t *newlines, uint64_t *delimiters, uint64_t *quotes);

/* The strict grammar of one record (without its line feed), letter by letter. */
enum quote_fault { QUOTE_FINE, QUOTE_INSIDE, QUOTE_AFTER, QUOTE_OPEN };
struct quote_check {
	enum quote_fault fault;
	size_t offset;               /* of the fault; of the opening quote for QUOTE_OPEN */
};
struct quote_check scan_quotes(const char *bytes, size_t length, char delimiter);

#endif
