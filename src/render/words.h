/* Numbers, months and periods as people read them, in English and Spanish. Nothing here asks the
 * locale. */
#ifndef TRATA_RENDER_WORDS_H
#define TRATA_RENDER_WORDS_H

#include "../base/language.h"
#include "../base/text.h"
#include "../store/period.h"

/* 1,171 and 15.6, with the typographic minus; `decimals` 0 to 6. */
void words_number(struct text *out, double value, int decimals);

/* A change in percent with its sign: +21.7% in English, +21.7 % (no-break space) in Spanish. */
void words_change(struct text *out, double percent, enum language language);

/* A share or level in percent, without a sign. */
void words_percent(struct text *out, double percent, int decimals, enum language language);

/* June 2025, junio de 2025; 2024; January-June 2025; 2015-2024; with en dashes. */
void words_period(struct text *out, struct period period, enum language language);

/* Jan, ene. */
const char *words_month_short(month m, enum language language);

/* Jan-Jun, ene-jun: the months of a part year, without the year; one month alone is Jan. */
void words_months_short(struct text *out, struct period period, enum language language);

/* What joins the last of a list in Spanish: " y ", or " e " before the sound of i (Hidalgo). */
const char *words_and(const char *next);

/* The text with its first letter in upper case (ASCII and the Latin-1 letters of Spanish). */
void words_capital(struct text *out, const char *text);

#endif
