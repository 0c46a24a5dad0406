/* Counts of records by cell: what a CTDC file is reduced to while it is read. */
#ifndef TRATA_SOURCE_CTDC_CELLS_H
#define TRATA_SOURCE_CTDC_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The streams that a file becomes. */
enum ctdc_stream { STREAM_RECORDS, STREAM_TYPES, STREAM_CORRIDORS, STREAM_EXPLOITED, STREAMS };

enum ctdc_role { CTDC_EXPLOITATION, CTDC_CITIZENSHIP, CTDC_ROLES };

/* One cell, packed into a number. Years are those since CTDC_FIRST_YEAR; both 0: not stated. */
struct ctdc_cell {
	unsigned stream, role;
	unsigned place, to;          /* `to`: the other end of a corridor */
	unsigned from_year, to_year;
	unsigned sex, age, purpose;
};
#define CTDC_FIRST_YEAR 1980
#define CTDC_LAST_YEAR (CTDC_FIRST_YEAR + 254)

struct ctdc_count {
	uint64_t cell;
	uint32_t records;
};

struct ctdc_counts {
	struct ctdc_count *slots;    /* records 0: free */
	size_t count, size;
};

uint64_t ctdc_pack(struct ctdc_cell cell);
struct ctdc_cell ctdc_unpack(uint64_t packed);

/* One more record in a cell; false when memory ran out. */
bool ctdc_count_add(struct ctdc_counts *counts, uint64_t cell);
void ctdc_counts_free(struct ctdc_counts *counts);

#endif
