/* Layouts: how a publisher arranges a table, as data. A layout is recognised by its header, by
 * name and never by position. */
#ifndef TRATA_SOURCE_LAYOUT_H
#define TRATA_SOURCE_LAYOUT_H

#include "../ingest/table.h"
#include "../store/store.h"

struct table_reading;

/* What a column holds. Months are COLUMN_MONTH + 0 (January) to + 11. */
enum column_role {
	COLUMN_IGNORED, COLUMN_YEAR, COLUMN_STATE_CODE, COLUMN_STATE_NAME, COLUMN_MUNICIPALITY_CODE,
	COLUMN_MUNICIPALITY, COLUMN_OFFENCE, COLUMN_SUBOFFENCE, COLUMN_SEX, COLUMN_AGE,
	COLUMN_VINTAGE, COLUMN_KIND, COLUMN_MONTH_NUMBER, COLUMN_COUNT, COLUMN_INSTRUMENT,
	COLUMN_PLACE, COLUMN_PERIOD, COLUMN_VALUE, COLUMN_OWN,
	/* tables of the Trafficking in Persons Report; COLUMN_TABLE + 0 to + 6 are its columns */
	COLUMN_REPORT_YEAR, COLUMN_METRIC, COLUMN_UNIT, COLUMN_QUALIFIER, COLUMN_PAGE, COLUMN_CLASS,
	COLUMN_QUOTE, COLUMN_TIER, COLUMN_RAW, COLUMN_CONFLICT, COLUMN_TABLE,
	/* IOM's files; COLUMN_FLAG + 0 to + 7 are types of exploitation */
	COLUMN_CITIZENSHIP = COLUMN_TABLE + 7, COLUMN_EXPLOITATION, COLUMN_MAJORITY, COLUMN_ROUTE,
	COLUMN_DEAD, COLUMN_MISSING, COLUMN_TOTAL, COLUMN_FLAG, COLUMN_FLAGS_END = COLUMN_FLAG + 8,
	COLUMN_MONTH = 64,   /* above all others */ COLUMN_ROLES = COLUMN_MONTH + 12
};

struct column {
	const char *name;          /* as the publisher prints it */
	const char *keys;          /* folded names under which it is found, separated by blanks */
	enum column_role role;
	bool optional;
};

struct layout {
	const char *id, *title;
	const struct column *columns;
	size_t column_count;
	bool more_columns;         /* other columns may stand beside these */
	bool dense;                /* zeros are written out: every place has the same rows each year */
	const char *note;          /* set: recognised, but nothing in it is imported, and why */
	const struct row_filter_rule *filter;   /* which rows matter; NULL: all */
	enum trata_status (*row)(struct table_reading *reading, const struct row *row,
	                         struct trata_error *error);
	enum trata_status (*end)(struct table_reading *reading, struct trata_error *error);
};

/* Rows of which the column with this role begins with one of these. */
struct row_filter_rule {
	enum column_role role;
	const char *const *starts;
	size_t count;
};

extern const struct layout *const layouts[];
extern const size_t layout_count;

#define LAYOUT_COLUMNS 64

/* A header bound to a layout: where each role stands. */
struct binding {
	const struct layout *layout;
	enum repair repair;
	int at[COLUMN_ROLES];              /* column index, -1 when absent */
	const char *names[COLUMN_ROLES];   /* as this file prints the column, borrowed from the pool */
};

/* Finds the layout of a header, undoing known damage where that makes it fit. TRATA_EFORMAT names
 * the missing, doubled or unknown column of the layout that comes nearest, or says that no layout
 * is near. */
enum trata_status layout_find(struct trata_store *store, const struct row *header,
                              struct binding *out, struct trata_error *error);

#endif
