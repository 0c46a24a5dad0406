/* A sheet: the rows that a command answers with, written as aligned text, CSV or JSON. The
 * column names are the program's interface. */
#ifndef TRATA_RENDER_SHEET_H
#define TRATA_RENDER_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "../base/text.h"
#include "../store/store.h"

enum sheet_format { SHEET_TEXT, SHEET_CSV, SHEET_JSON };

enum sheet_kind {
	SHEET_STRING,      /* text */
	SHEET_NUMBER,      /* a number; text output rounds it to `decimals` */
	SHEET_PAIRS,       /* name=value;... in CSV, an object in JSON */
	SHEET_NESTED       /* JSON text: a value in JSON, left out of text and CSV; no first column */
};

struct sheet_column {
	const char *name;
	enum sheet_kind kind;
	int decimals;            /* in text output; -1: as it is */
	const char *description; /* for the manual */
};

struct sheet;

struct sheet *sheet_new(const struct sheet_column *columns, size_t count);  /* NULL: no memory */
void sheet_free(struct sheet *sheet);

/* Cells are added from left to right; a row is full after the last column. Texts are copied.
 * Memory that runs out is remembered and told by sheet_write. */
void sheet_string(struct sheet *sheet, const char *text);
void sheet_number(struct sheet *sheet, double value);
void sheet_missing(struct sheet *sheet);

/* What stands beside the data in JSON. */
struct sheet_meta {
	const char *command;
	const char *const *query;          /* name, value, name, value, ..., NULL */
	const struct release *const *releases;
	size_t release_count;
	const char *const *notes;          /* sentences that belong to the answer; may be NULL */
	size_t note_count;
	const char *summary;               /* name=value;... of the whole answer; may be "" */
	size_t width;                      /* of the terminal that shows text output; 0: none does */
};

/* Appends the sheet. TRATA_ENOMEM. */
enum trata_status sheet_write(const struct sheet *sheet, enum sheet_format format,
                              const struct sheet_meta *meta, struct text *out,
                              struct trata_error *error);

#endif
