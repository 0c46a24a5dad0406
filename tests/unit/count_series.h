/* The series of tests/ref/count_series.csv, which several tests share. */
#ifndef TRATA_TESTS_COUNT_SERIES_H
#define TRATA_TESTS_COUNT_SERIES_H

#include <stdbool.h>

#include "check.h"

#define MOST_POINTS 200
#define MOST_SERIES 32

struct one { char name[40]; size_t count; int month[MOST_POINTS]; double value[MOST_POINTS],
             exposure[MOST_POINTS]; bool present[MOST_POINTS]; };
static struct one all[MOST_SERIES];
static size_t all_count;

static int read_series(void **state)
{
	(void)state;
	char line[256], name[40];
	FILE *file = fopen("tests/ref/count_series.csv", "r");
	if (!file || !fgets(line, sizeof line, file))
		return 1;
	while (fgets(line, sizeof line, file)) {
		int month, present;
		double value, exposure;
		if (sscanf(line, "%39[^,],%d,%lf,%lf,%d", name, &month, &value, &exposure, &present) != 5)
			return 1;
		if (!all_count || strcmp(all[all_count - 1].name, name))
			strcpy(all[all_count++].name, name);
		struct one *one = &all[all_count - 1];
		one->month[one->count] = month;
		one->value[one->count] = value;
		one->exposure[one->count] = exposure;
		one->present[one->count++] = present;
	}
	fclose(file);
	return 0;
}

static inline const struct one *series_named(const char *name)
{
	for (size_t i = 0; i < all_count; i++)
		if (!strcmp(all[i].name, name))
			return &all[i];
	print_error("no series %s\n", name);
	fail();
	return NULL;
}

#endif
