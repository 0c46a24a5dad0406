/* What the parts of reading CTDC share: the state between rows, and the words of the families. */
#ifndef TRATA_SOURCE_CTDC_WORDS_H
#define TRATA_SOURCE_CTDC_WORDS_H

#include "ctdc.h"
#include "ctdc_cells.h"
#include "reading.h"

#define PLACE_INDEX (26 * 26 * 26)
#define EXTRA_PLACES 4              /* UN regions of the victim-perpetrator file */

/* What is said once of a family. */
struct ctdc_about {
	const char *name, *product, *unit;
};
extern const struct ctdc_about ctdc_about[CTDC_FAMILIES];

/* Ages of a cell, by their place in the store's words. */
enum { AGE_UNKNOWN, AGE_LAST_MINOR_BAND = 2, AGE_MINOR = 10, AGE_ADULT = 11 };

/* What is kept between rows. */
struct ctdc {
	enum ctdc_family family;
	struct ctdc_counts counts;
	uint16_t by_alpha3[PLACE_INDEX];     /* index of a country plus 1; 0: none */
	uint16_t by_alpha2[26 * 26];
};

/* The state of a table, made on first use; NULL with an error when memory ran out. */
struct ctdc *ctdc_of(struct table_reading *reading, struct trata_error *error);

/* One record in the store's words; the cell's years, sex and age are set. */
struct ctdc_record {
	struct ctdc_cell cell;
	unsigned places[CTDC_ROLES];
	unsigned majority, flags;            /* a bit a type */
	bool stated;                         /* whether it says anything of the types */
};
enum trata_status ctdc_read(struct table_reading *reading, struct ctdc *ctdc,
                            const struct row *row, struct ctdc_record *out,
                            struct trata_error *error);

/* Places are numbered: 0 unknown, then the countries, then the UN regions. */
const char *ctdc_place(unsigned place);

#endif
