/* A small CSV file in memory: what charts were written with, and the store's lists of claims. */
#ifndef TRATA_RENDER_CSV_FILE_H
#define TRATA_RENDER_CSV_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "../base/text.h"

#define CSV_COLUMNS 24       /* cells beyond are left out; absent ones are empty */

/* One row of a data file, its cells unquoted. */
struct csv_row {
	char *cells[CSV_COLUMNS];
	size_t count;
	bool seen;
};

struct csv_file {
	char *bytes;
	struct csv_row *rows;
	size_t count, capacity;
};

/* Takes a text apart; false when memory runs out. Freed with csv_file_free, also then. */
bool csv_file_read(const struct text *text, struct csv_file *out);
void csv_file_free(struct csv_file *file);

/* The cell under a header of the first row, "" where there is no such column. */
const char *csv_cell_of(const struct csv_file *file, size_t row, const char *name);

#endif
