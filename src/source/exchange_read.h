/* Reading what `export` wrote: the long CSV, JSON, SQLite, and the folder of a store. */
#ifndef TRATA_SOURCE_EXCHANGE_READ_H
#define TRATA_SOURCE_EXCHANGE_READ_H

#include "layout.h"
#include "source.h"

/* The long CSV: a row is a release or a figure, as its first column says. */
#define EXCHANGE_LAYOUTS 1
extern const struct layout exchange_layouts[EXCHANGE_LAYOUTS];

/* Whether a path is a store's folder, or a JSON or SQLite file (by its first bytes). */
enum exchange_kind { EXCHANGE_NONE, EXCHANGE_STORE, EXCHANGE_JSON, EXCHANGE_SQLITE };
enum exchange_kind exchange_recognise(const char *path);

/* Appends the drafts of such a file to a batch. */
enum trata_status exchange_read(struct trata_store *store, const char *path,
                                enum exchange_kind kind, struct source_batch *batch,
                                struct trata_error *error);

#endif
