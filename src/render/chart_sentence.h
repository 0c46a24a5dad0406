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
chart_sentence sentence_trend;          /* the change a year, and when the level shifted */
chart_sentence sentence_projected;      /* the newest projection, and how earlier ones fared */
chart_sentence sentence_multiplied;     /* how far apart the stated rates lie */
chart_sentence sentence_models;         /* the range over the admissible models */
chart_sentence sentence_offences;       /* the last whole year of two offences */
chart_sentence sentence_enforcement;    /* the last year of each panel, with its labour part */
chart_sentence sentence_tiers;          /* the tier, for how many reports, and the others */
chart_sentence sentence_records;        /* types and corridor of records, with what is unknown */
chart_sentence sentence_claims;         /* how many claims of each verdict */
chart_sentence sentence_history;        /* what changed while the number stayed */
chart_sentence sentence_minimum;        /* the last whole year, as a least number */

/* Words that they share. */
const char *sentence_pick(enum language language, const char *english, const char *spanish);
void sentence_head(const struct chart_data *data, enum language language, struct text *out);

/* 57%; 95% interval 53% to 60%: an exact interval of `part` of `whole`. */
enum trata_status sentence_share(double part, double whole, enum language language,
                                 struct text *out, struct trata_error *error);

#endif
