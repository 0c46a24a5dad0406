/* The published tables and the reference values of multiple systems estimation, read from
 * tests/ref/mse. The R recipes stand beside that folder: tests/ref/mse-*.R. */
#ifndef TRATA_TESTS_MSE_REFERENCE_H
#define TRATA_TESTS_MSE_REFERENCE_H

#include "check.h"

#include <stdlib.h>

#include "../../src/stat/mse_table.h"

#define REFERENCE_FOLDER "tests/ref/mse/"
#define REFERENCE_COLUMNS 24
#define REFERENCE_ROWS 300

struct reference {
	size_t rows, columns;
	char *cells[REFERENCE_ROWS][REFERENCE_COLUMNS];  /* row 0 is the header */
	char text[65536];
};

/* Splits one line at its commas, quotes respected, in place. */
static inline size_t reference_split(char *line, char **cells)
{
	size_t count = 0;
	for (char *at = line; count < REFERENCE_COLUMNS; at++) {
		char *out = at;
		int quoted = 0;
		cells[count++] = at;
		for (; *at && (quoted || *at != ','); at++)
			if (*at == '"')
				quoted = !quoted;
			else
				*out++ = *at;
		int last = *at == 0;
		*out = 0;
		if (last)
			break;
	}
	return count;
}

/* Reads a whole CSV file; fails the test when it is not there. */
static inline void reference_read(struct reference *reference, const char *name)
{
	char path[256];
	snprintf(path, sizeof path, "%s%s", REFERENCE_FOLDER, name);
	FILE *file = fopen(path, "r");
	if (!file) {
		print_error("%s: not found; unit tests run in the project's folder\n", path);
		fail();
		return;
	}
	size_t length = fread(reference->text, 1, sizeof reference->text - 1, file);
	fclose(file);
	assert_true(length < sizeof reference->text - 1);
	reference->text[length] = 0;
	reference->rows = 0;
	for (char *line = reference->text; *line;) {
		size_t end = strcspn(line, "\r\n");
		char *next = line + end + strspn(line + end, "\r\n");
		line[end] = 0;
		assert_true(reference->rows < REFERENCE_ROWS);
		reference->columns = reference_split(line, reference->cells[reference->rows++]);
		line = next;
	}
}

/* A cell by row (from 1) and header, as text and as a number. */
static inline const char *reference_text(const struct reference *reference, size_t row,
                                         const char *column)
{
	for (size_t i = 0; i < REFERENCE_COLUMNS && reference->cells[0][i]; i++)
		if (strcmp(reference->cells[0][i], column) == 0)
			return reference->cells[row][i];
	print_error("no column %s\n", column);
	fail();
	return "";
}

static inline double reference_number(const struct reference *reference, size_t row,
                                      const char *column)
{
	return strtod(reference_text(reference, row, column), NULL);
}

/* A table of tests/ref/mse: columns of 0 and 1, the count last. */
static inline struct mse_table reference_table(const char *name)
{
	static struct reference file;
	struct mse_table table;
	char path[128];
	memset(&file, 0, sizeof file);
	snprintf(path, sizeof path, "%s.csv", name);
	reference_read(&file, path);
	unsigned lists = (unsigned)file.columns - 1;
	assert_int_equal(mse_table_start(&table, (const char *const *)file.cells[0], lists, "count",
	                                 NULL), TRATA_OK);
	for (size_t row = 1; row < file.rows; row++) {
		unsigned history = 0;
		for (unsigned i = 0; i < lists; i++)
			history |= (unsigned)atoi(file.cells[row][i]) << i;
		assert_int_equal(mse_table_add(&table, history, atoll(file.cells[row][lists]), NULL),
		                 TRATA_OK);
	}
	return table;
}

/* The worst difference seen, which every test of references prints. */
struct worst {
	double difference;
	char where[96];
};

static inline void worst_add(struct worst *worst, double difference, const char *where)
{
	if (!(difference <= worst->difference)) {
		worst->difference = difference;
		snprintf(worst->where, sizeof worst->where, "%.90s", where);
	}
}

static inline double relative_difference(double got, double want)
{
	return fabs(got - want) / (fabs(want) > 0 ? fabs(want) : 1);
}

static inline void worst_print(const struct worst *worst, const char *what)
{
	print_message("worst difference, %s: %.2g (%s)\n", what, worst->difference, worst->where);
}

#endif
