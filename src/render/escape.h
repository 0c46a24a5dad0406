/* Text from data and users, made harmless for the readers that would evaluate it. */
#ifndef TRATA_RENDER_ESCAPE_H
#define TRATA_RENDER_ESCAPE_H

#include "../base/text.h"

/* For HTML and XML, in content and in attributes with either quote: & < > " ' become entities;
 * control characters (which XML forbids) and invalid UTF-8 become U+FFFD. */
void escape_markup(struct text *out, const char *text);

/* A string of a gnuplot script in single quotes, the only quotes inside which gnuplot runs no
 * backquotes and expands no macros: ' becomes the typographic apostrophe; control characters
 * become blanks (a line feed would end the command) and invalid UTF-8 becomes U+FFFD. For
 * labels, which are drawn as they are when `noenhanced` stands behind them. */
void escape_gnuplot(struct text *out, const char *text);

/* The same for the label of a tic, which is a format: % is doubled too. */
void escape_gnuplot_tic(struct text *out, const char *text);

#endif
