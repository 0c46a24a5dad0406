/* Files that become pages of the store: the ledger of reporting rates, in the layout in which it
 * was collected or in the store's own, and published tables of capture histories. */
#ifndef TRATA_SOURCE_PAGES_H
#define TRATA_SOURCE_PAGES_H

#include "../ingest/table.h"
#include "../store/rate.h"
#include "../store/store.h"

struct page_report {
	bool taken;              /* the file is a page; false: another reader should try */
	bool changed;            /* the store did not hold it like this */
	const char *path;        /* of the page in the store, kept in the store's pool */
	uint64_t rows;
};

/* Looks at the header of `path` and takes the file when it is a page. Standard input and archives
 * are left to others. Errors name line and column: TRATA_EDATA for a study that has no id here, a
 * number that is none, a study that says something else than the store holds, a published table
 * that is not as it was published. */
enum trata_status source_page(struct trata_store *store, const char *path,
                              struct page_report *report, struct trata_error *error);

/* One row of the ledger as it was collected, by the cells of rate_source_columns. */
enum { COLLECTED_SOURCE, COLLECTED_PUBLISHER, COLLECTED_YEAR, COLLECTED_SCOPE,
       COLLECTED_STATISTIC, COLLECTED_VALUE, COLLECTED_LOW, COLLECTED_HIGH, COLLECTED_UNIT,
       COLLECTED_URL, COLLECTED_QUOTE, COLLECTED_VERIFIED, COLLECTED_NOTE, COLLECTED_COLUMNS };
extern const char *const collected_columns[COLLECTED_COLUMNS];

/* Gives a collected row its id, kind, population, offence, precision and method, and adds it.
 * TRATA_EDATA when no rule knows the study. */
enum trata_status rates_collect(const struct row *row, struct rate_ledger *ledger,
                                struct trata_error *error);

#endif
