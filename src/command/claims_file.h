/* Claims files: CSV, TSV or a workbook with the columns of a claims file. */
#ifndef TRATA_COMMAND_CLAIMS_FILE_H
#define TRATA_COMMAND_CLAIMS_FILE_H

#include "../claim/claim.h"

/* Rows with the cells of their header; texts are owned by the file. */
struct named_rows {
	char **names;              /* of the columns, folded */
	size_t name_count;
	char **cells;              /* name_count a row */
	uint64_t *lines;
	size_t count, cell_capacity, line_capacity;
};

/* Reads a table whole. Quotes that a word processor turned into typographic ones are read as
 * quotes where they enclose a whole field. A row that breaks the format ends the reading with
 * the error, and the rows before it stand. "-" is standard input. */
enum trata_status named_rows_read(const char *path, struct named_rows *out,
                                  struct trata_error *error);
void named_rows_free(struct named_rows *rows);

/* The cell of a row under a header, "" where the file has no such column. */
const char *named_cell(const struct named_rows *rows, size_t row, const char *name);

struct claim_row claim_row_of(const struct named_rows *rows, size_t row);

/* TRATA_EFORMAT where no column of the file is one of a claims file, or one stands twice. */
enum trata_status claim_rows_check(const struct named_rows *rows, const char *path,
                                   struct trata_error *error);

#endif
