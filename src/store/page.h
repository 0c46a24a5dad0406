/* Pages: small tables that stand in the store beside its figures, such as the reporting rates
 * that studies state and the published tables of capture histories. A page is kept as text and
 * rewritten whole; figures never come from one. */
#ifndef TRATA_STORE_PAGE_H
#define TRATA_STORE_PAGE_H

#include "../base/text.h"
#include "columns.h"
#include "store.h"

#define PAGE_RATES "reporting-rates.csv"
#define PAGE_TABLES "mse/"          /* pages of capture histories: mse/uk5.csv */

/* Takes a page for the next save: `path` inside the store, `text` is copied. *changed is false
 * when the store holds the same bytes already. Errors: TRATA_ENOMEM, TRATA_EIO. */
enum trata_status page_put(struct trata_store *store, const char *path, const struct text *text,
                           bool *changed, struct trata_error *error);

/* The bytes of a page, as it was put or as it lies on disk; *found is false when there is none. */
enum trata_status page_text(const struct trata_store *store, const char *path, struct text *text,
                            bool *found, struct trata_error *error);

/* Each page of the store, in the order of the paths. */
typedef enum trata_status page_visit(void *context, const char *path, const struct text *text,
                                     struct trata_error *error);
enum trata_status page_each(const struct trata_store *store, page_visit *visit, void *context,
                            struct trata_error *error);

/* How the data package describes a page. `columns` has room for PAGE_COLUMNS; the names in it
 * borrow from `header`, which is cut up. */
#define PAGE_COLUMNS 32
struct page_description {
	char name[64];
	const char *title;
	const char *source, *url;    /* NULL when each row says its own */
	struct store_column columns[PAGE_COLUMNS];
	size_t count;
};
void page_describe(const char *path, char *header, struct page_description *out);

void pages_free(struct trata_store *store);

#endif
