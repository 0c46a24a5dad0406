/* Reads what the R scripts of tests/ref printed, for the tests of the trend methods: the series
 * themselves (trend_series.csv: series,index,value) and results (series,name,index,value).
 * A test walks over the rows of its reference, so no row can go unchecked. Programs run in the
 * project's top folder. */
#ifndef TRATA_TESTS_TREND_REFERENCE_H
#define TRATA_TESTS_TREND_REFERENCE_H

#include <stdbool.h>
#include <stdlib.h>

#include "check.h"

#define REFERENCE_SERIES 40
#define REFERENCE_POINTS 700

struct reference_series {
	char name[40];
	size_t n;
	double values[REFERENCE_POINTS];
};

struct reference_row {
	char series[40], name[40];
	size_t index;
	double value;
};

struct reference {
	struct reference_series *series;
	size_t series_count;
	struct reference_row *rows;
	size_t row_count;
};

static inline void reference_read_series(struct reference *reference)
{
	FILE *file = fopen("tests/ref/trend_series.csv", "r");
	assert_non_null(file);
	reference->series = calloc(REFERENCE_SERIES, sizeof *reference->series);
	char line[200], name[40];
	double value;
	while (fgets(line, sizeof line, file)) {
		if (sscanf(line, "%39[^,],%*u,%lf", name, &value) != 2)
			continue;
		struct reference_series *last = reference->series + reference->series_count - 1;
		if (reference->series_count == 0 || strcmp(last->name, name) != 0) {
			assert_true(reference->series_count < REFERENCE_SERIES);
			last = reference->series + reference->series_count++;
			strcpy(last->name, name);
		}
		assert_true(last->n < REFERENCE_POINTS);
		last->values[last->n++] = value;
	}
	fclose(file);
	assert_true(reference->series_count >= 12);
}

/* Reads the series and the results in `path`; NA becomes NaN. */
static inline struct reference reference_read(const char *path)
{
	struct reference reference = {0};
	reference_read_series(&reference);
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	char line[200], value[40];
	size_t capacity = 0;
	while (fgets(line, sizeof line, file)) {
		if (reference.row_count == capacity) {
			capacity = capacity ? 2 * capacity : 1024;
			reference.rows = realloc(reference.rows, capacity * sizeof *reference.rows);
			assert_non_null(reference.rows);
		}
		struct reference_row *row = reference.rows + reference.row_count;
		if (sscanf(line, "%39[^,],%39[^,],%zu,%39s", row->series, row->name, &row->index,
		           value) != 4)
			continue;
		row->value = strcmp(value, "NA") ? strtod(value, NULL) : NAN;
		reference.row_count++;
	}
	fclose(file);
	assert_true(reference.row_count > 0);
	return reference;
}

static inline void reference_free(struct reference *reference)
{
	free(reference->series);
	free(reference->rows);
}

static inline const struct reference_series *reference_find(const struct reference *reference,
                                                            const char *name)
{
	for (size_t i = 0; i < reference->series_count; i++)
		if (strcmp(reference->series[i].name, name) == 0)
			return reference->series + i;
	fail_msg("no series \"%s\"", name);
	return NULL;
}

/* The largest differences seen by one method, and how many of its numbers were off. */
struct comparison {
	const char *method;
	size_t count, failures;
	double worst_relative, worst_probability;
	const struct reference_row *worst_row;
};

/* Numbers must agree to 1e-8 relative (absolute around 0), probabilities to 1e-10 absolute; NaN
 * in the reference (R's NA) must be matched by NaN from the test, which stands for "refused". */
static inline void compare_within(struct comparison *comparison, const struct reference_row *row,
                                  double got, double relative)
{
	bool probability = row->name[0] == 'p' && (row->name[1] == '\0' || row->name[1] == '_');
	double difference = fabs(got - row->value), scale = fabs(row->value);
	comparison->count++;
	if (isnan(row->value) || isnan(got)) {
		if (isnan(row->value) && isnan(got))
			return;
		difference = INFINITY;
	}
	if (!probability && scale > 0)
		difference /= scale;
	double *worst = probability ? &comparison->worst_probability : &comparison->worst_relative;
	if (difference > *worst) {
		*worst = difference;
		if (!probability)
			comparison->worst_row = row;
	}
	if (!(difference <= (probability ? 1e-10 : relative))) {
		comparison->failures++;
		print_error("%s %s %s[%zu]: got %.17g, want %.17g\n", comparison->method, row->series,
		            row->name, row->index, got, row->value);
	}
}

static inline void compare(struct comparison *comparison, const struct reference_row *row,
                           double got)
{
	compare_within(comparison, row, got, 1e-8);
}

static inline void comparison_report(const struct comparison *comparison)
{
	print_message("%-24s %6zu numbers, largest relative difference %.2g, of p %.2g",
	              comparison->method, comparison->count, comparison->worst_relative,
	              comparison->worst_probability);
	if (comparison->worst_row)
		print_message(" (%s %s)", comparison->worst_row->series, comparison->worst_row->name);
	print_message("\n");
	assert_true(comparison->count > 0);
	assert_int_equal(comparison->failures, 0);
}

#endif
