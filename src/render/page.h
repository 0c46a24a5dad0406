/* The report: one page of HTML that needs no network, no script and no other file. */
#ifndef TRATA_RENDER_PAGE_H
#define TRATA_RENDER_PAGE_H

#include "gallery.h"

/* Writes the page of a gallery that was drawn as SVG in this one language, wide and narrow.
 * TRATA_ENOMEM. */
enum trata_status page_write(const struct gallery *gallery, enum language language,
                             struct text *out, struct trata_error *error);

/* The parts of it. */
void page_style(struct text *out);                       /* the style sheet */
void page_table(const struct chart_data *data, enum language language, struct text *out);
void page_sources(const struct gallery *gallery, enum language language, struct text *out);
void page_methods(const struct gallery *gallery, enum language language, struct text *out);
void page_states(const struct gallery *gallery, enum language language, struct text *out);
extern const char page_script[];                         /* sorting and the state selector */

/* The files beside it: a shell script with every command, and RO-Crate 1.1 metadata of
 * the page, its charts and the publishers' files behind them. */
void page_reproduce(const struct gallery *gallery, enum language language, struct text *out);
enum trata_status page_crate(const struct gallery *gallery, enum language language,
                             const struct text *page, const struct text *reproduce,
                             struct text *out, struct trata_error *error);

#endif
