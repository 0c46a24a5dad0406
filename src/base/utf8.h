/* UTF-8 by hand where it must be fast or must not depend on a locale. */
#ifndef TRATA_BASE_UTF8_H
#define TRATA_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of the valid sequence that starts here (1 to 4), or 0 where it is invalid, overlong,
 * a surrogate, above U+10FFFF or cut off. */
size_t utf8_sequence(const char *bytes, size_t length);

/* Decodes one valid sequence; *width is set as utf8_sequence says. U+FFFD where invalid
 * (width 1). */
uint32_t utf8_decode(const char *bytes, size_t length, size_t *width);

/* Writes a code point, 1 to 4 bytes; returns how many. */
size_t utf8_encode(uint32_t point, char out[4]);

/* Offset of the first byte that is not part of valid UTF-8, or `length`. */
size_t utf8_invalid(const char *bytes, size_t length);

/* The folded key by which labels and headers are matched: lower-case ASCII letters and digits
 * only; accented Latin letters lose their accents; everything else is dropped. "Año" and "Anio"
 * stay different ("ano", "anio"): aliases join them. Writes at most size - 1 bytes and a NUL;
 * returns the length written. */
size_t utf8_fold(const char *text, size_t length, char *out, size_t size);

/* Columns that the text takes on a terminal: code points, combining marks not counted. */
size_t utf8_width(const char *text);

#endif
