/* Carrying stores in and out whole: the cells of their tables as text, and the releases of one
 * store as drafts for another. */
#ifndef TRATA_STORE_EXCHANGE_H
#define TRATA_STORE_EXCHANGE_H

#include "../ingest/table.h"
#include "columns.h"
#include "store.h"

/* Appends the text of one cell, as the store's own files print it. */
void figure_cell(const struct intern *strings, const struct figure *figure,
                 enum figure_column column, struct text *out);
void release_cell(const struct release *release, enum release_column column, struct text *out);

/* Puts a row of either table, its fields in the order of the columns, into a store that is being
 * built in memory (made with store_new for EXCHANGE_FOLDER, which holds nothing). */
#define EXCHANGE_FOLDER "/dev/null"
enum trata_status store_take_release(struct trata_store *store, const struct row *row,
                                     struct trata_error *error);
enum trata_status store_take_figure(struct trata_store *store, const char *source,
                                    const struct row *row, struct trata_error *error);

/* How many figures of a set a release shows, of one measure or (NULL) of all; counting ends at
 * `enough`. */
uint64_t release_figures(const struct trata_store *store, const struct release *release,
                         const struct figure_set *set, const char *measure, uint64_t enough);

/* Every release of `from`, rebuilt with the figures that it shows, as drafts whose texts live in
 * `into`. Appends to a list that the caller frees draft by draft; `file` is for messages. */
enum trata_status store_drafts(struct trata_store *from, struct trata_store *into,
                               const char *file, struct draft **drafts, size_t *count,
                               size_t *capacity, struct trata_error *error);

#endif
