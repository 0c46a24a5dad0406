/* Fitting a table to a terminal. libsmartcols does this for programs that set a locale; without
 * one, and none is set here, it prints UTF-8 as \x escapes and counts bytes as columns. */
#ifndef TRATA_RENDER_FIT_H
#define TRATA_RENDER_FIT_H

#include <stdbool.h>
#include <stddef.h>

/* Blanks between two columns. */
#define FIT_GAP 2
/* A column of text is not made narrower than this, nor than its header. */
#define FIT_LEAST 12

/* Narrows the widest columns that may wrap until `count` columns with their gaps take `total`, or
 * until none can be narrower. `least` holds what each needs at least. */
void fit_widths(size_t *widths, const size_t *least, const bool *wraps, size_t count,
                size_t total);

/* How many bytes of a text make its next line of `width` columns: up to the last blank, comma,
 * semicolon, slash or hyphen that fits, else as many characters as fit, at least one. */
size_t fit_line(const char *text, size_t width);

#endif
