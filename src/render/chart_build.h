/* How the numbers of a chart are put together; for the files chart_*.c alone. */
#ifndef TRATA_RENDER_CHART_BUILD_H
#define TRATA_RENDER_CHART_BUILD_H

#include "chart.h"

/* Parses and answers a query; the answer is the caller's to free. */
enum trata_status build_ask(struct trata_store *store, const struct trata_query *text,
                            struct answer *answer, struct trata_error *error);

/* Adds an answer's row as a count with its interval, or as a rate when it has a population.
 * Rows without a value are left out. `group` is borrowed. */
enum trata_status build_row(struct chart_data *data, const struct answer_row *from,
                            const char *group, double population, struct trata_error *error);
enum trata_status build_release(struct chart_data *data, const struct release *release,
                                struct trata_error *error);

/* Fills in how each row changed from the row before (years, halves) or from its baseline. */
enum trata_status build_changes(struct trata_store *store, const struct trata_query *text,
                                struct chart_data *data, struct trata_error *error);

/* The scopes that need more than one query. */
typedef enum trata_status build_scope(struct trata_store *store, struct trata_query *text,
                                      struct chart_data *data, struct trata_error *error);
build_scope build_last_year, build_last_change, build_vintages, build_series, build_records,
            build_projected, build_multiplied, build_models, build_claims, build_history;

/* The query of a chart's measure and place, without a period. */
enum trata_status build_query(struct trata_store *store, const struct chart_data *data,
                              struct query *out, struct trata_error *error);

/* Adds a row that no release answers for, and a mark; both are copied. */
enum trata_status build_add(struct chart_data *data, const struct chart_row *row,
                            struct trata_error *error);
enum trata_status build_mark(struct chart_data *data, const struct chart_row *mark,
                             struct trata_error *error);

/* Fits the trend to the months before the last break, and finds the level shifts: marks `trend`
 * (its two ends, with the change a year) and `level`. None where the months are too few. */
enum trata_status build_trend(struct chart_data *data, struct trata_error *error);

#endif
