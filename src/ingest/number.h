/* Cells that hold counts, read strictly: what is not clearly a whole number is refused. */
#ifndef TRATA_INGEST_NUMBER_H
#define TRATA_INGEST_NUMBER_H

#include "../base/error.h"
#include "table.h"

/* Reads a count: digits, or groups of exactly three behind commas ("1,124"), with an optional
 * '-' before them (two official cells are -1) and, as spreadsheets write it, an optional ".0".
 * Blanks and no-break spaces around it do not matter. An empty cell and "NA" are not reported:
 * *present is false and *value 0. Any other text is TRATA_EDATA with the text quoted, and so is
 * a number beyond long long. */
enum trata_status number_count(const struct field *cell, long long *value, bool *present,
                               struct trata_error *error);

/* A number as XML writes it, "3.0" or "1.2E3", as a table shows it: digits alone when it is
 * whole and has at most 18 of them, else the text unchanged. Writes a NUL and returns the
 * length; `size` must be above the length of the text and above 20. */
size_t number_plain(const char *text, size_t length, char *out, size_t size);

#endif
