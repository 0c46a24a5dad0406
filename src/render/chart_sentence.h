/* The rules by which a chart answers its question in one sentence. */
#ifndef TRATA_RENDER_CHART_SENTENCE_H
#define TRATA_RENDER_CHART_SENTENCE_H

#include "chart.h"

chart_sentence sentence_change;         /* the last whole unit against the one before */
chart_sentence sentence_months;         /* the mean of the last months, lowest and highest */
chart_sentence sentence_concentration;  /* the states that hold at least half */
chart_sentence sentence_rates;          /* the highest rate and the country's */
chart_sentence sentence_ranks;          /* how many states could be first */
chart_sentence sentence_funnel;         /* the states above the limits of chance */
chart_sentence sentence_parts;          /* the state with the largest part in the change */
chart_sentence sentence_revisions;      /* the least and the largest revision */
chart_sentence sentence_late;           /* the median month after a year */
chart_sentence sentence_people;         /* women and girls, minors, unknown */
chart_sentence sentence_purposes;       /* the share of each purpose */

/* Words that they share. */
const char *sentence_pick(enum language language, const char *english, const char *spanish);
void sentence_head(const struct chart_data *data, enum language language, struct text *out);

/* 57%; 95% interval 53% to 60%: an exact interval of `part` of `whole`. */
enum trata_status sentence_share(double part, double whole, enum language language,
                                 struct text *out, struct trata_error *error);

#endif
