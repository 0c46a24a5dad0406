/* Writing CSV as RFC 4180 has it: LF, a comma, quotes where a cell needs them. */
#ifndef TRATA_BASE_CSV_H
#define TRATA_BASE_CSV_H

#include <stdbool.h>
#include "text.h"

/* Appends a cell, with a comma before it unless it is the first of its row. */
void csv_cell(struct text *out, const char *cell, bool first);

/* The same for text that came from outside and goes to a person's spreadsheet: a cell that a
 * spreadsheet would run as a formula (=, +, -, @, tab or CR at its head) gets a ' before it. */
void csv_text_cell(struct text *out, const char *cell, bool first);

/* The same where numbers may stand too: -5 is no formula. csv_plain takes the ' off again; where
 * text is read back from the program's own files. */
void csv_any_cell(struct text *out, const char *cell, bool first);
const char *csv_plain(const char *cell);

#endif
