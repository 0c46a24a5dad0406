/* Answers from sources whose editions print what they choose: a report of 2024 prints the data
 * years 2017 to 2023, one of 2006 those of 2003 to 2005, and no edition ends what another printed.
 * For each cell the newest edition that prints it, and was out, answers, once. */
#ifndef TRATA_STORE_EDITIONS_H
#define TRATA_STORE_EDITIONS_H

#include "query.h"

enum trata_status edition_answer(struct trata_store *store, const struct query *query,
                                 struct answer *out, struct trata_error *error);
enum trata_status edition_figures(struct trata_store *store, const struct query *query,
                                  figure_taker *take, void *context, struct trata_error *error);

#endif
