/* The rules by which a chart answers its question in one sentence. */
#ifndef TRATA_RENDER_CHART_SENTENCE_H
#define TRATA_RENDER_CHART_SENTENCE_H

#include "chart.h"

chart_sentence sentence_change;         /* the last whole unit against the one before */
chart_sentence sentence_months;         /* the mean of the last months, lowest and highest */
chart_sentence sentence_concentration;  /* the states that hold at least half */
chart_sentence sentence_rates;          /* the highest rate and the country's */

#endif
