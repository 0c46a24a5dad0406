/* The source-specific dimensions of a query: --where, --role, --route. */
#ifndef TRATA_STORE_WHERE_H
#define TRATA_STORE_WHERE_H

#include "query.h"

/* Reads text->where into out->where: sorted, every name one that the source has, its default
 * filled in (role=exploitation; route=us-mexico-border for MX). A corridor also sets the place. */
enum trata_status where_parse(struct trata_store *store, const struct trata_query *text,
                              struct query *out, struct trata_error *error);

/* The names of a query, as a product lists them: "role" of role=citizenship. */
void where_names(const char *where, char *names, size_t size);

#endif
