/* Cells of the Trafficking in Persons Report as a user pastes them: `1,234 (56)`, `964*`, `N/A`, a
 * dash, nothing. */
#ifndef TRATA_SOURCE_CELL_H
#define TRATA_SOURCE_CELL_H

#include <stdbool.h>

#include "../ingest/table.h"
#include "../store/figure.h"
#include "../store/period.h"

#define CELL_MARK_BYTES 16

struct cell {
	bool present;                /* a number stands there */
	bool said_missing;           /* N/A or a dash: the publisher says that there is none */
	double value;
	bool has_part;               /* "(56)": of which, labour trafficking */
	double part;
	char mark[CELL_MARK_BYTES];  /* a footnote mark that was stripped, or "" */
};

/* False for what the grammar does not hold. */
bool cell_parse(const struct field *field, struct cell *out);

/* Periods of these tables: 2021, 2021-M01..M08, 2020-H1, 2019-2020, 2007..2018, FY2022 (October
 * to September), FY2024 Oct-May, CY2015. Empty or "(unspecified)": *specified is false. False for
 * other text. */
bool cell_period(const struct field *field, struct period *out, bool *specified);

/* A tier by any spelling in use: "Tier 2 Watch List", "MEXICO (Tier 2)", "2WL", "Nivel 2",
 * "Watchlist". Empty and NA: *present is false. False for what is no tier. */
bool cell_tier(const struct field *field, double *tier, bool *present);

/* The bound that a qualifier in words states: "lower bound", "al menos", "UPPER bound". */
enum bound cell_bound(const struct field *qualifier);

/* Whether a qualifier says that the number is not whole: "not all states provided data", "lack of
 * data", one of two chapters that disagree. Such a figure is of low reliability. */
bool cell_is_shaky(const struct field *qualifier);

#endif
