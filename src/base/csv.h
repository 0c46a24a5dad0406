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

#endif
