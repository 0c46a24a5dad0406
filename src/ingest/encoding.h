/* Code pages: from the bytes of a file to UTF-8, and the undoing of known damage. The public
 * names (enum encoding, enum repair, repair_text) stand in table.h. */
#ifndef TRATA_INGEST_ENCODING_H
#define TRATA_INGEST_ENCODING_H

#include "../base/text.h"
#include "scan.h"
#include "table.h"

/* Appends the letters of `bytes` to `out` as UTF-8. Bytes that stand for no letter become
 * U+FFFD: whoever must refuse them has asked encoding_invalid before. */
void encoding_append(enum encoding encoding, const char *bytes, size_t length, struct text *out);

/* Offset of the first byte that is NUL or no part of a letter in `encoding`, or `length`.
 * *wide is set to true when a byte above 0x7F stands before that offset (never to false). */
size_t encoding_invalid(enum encoding encoding, const char *bytes, size_t length, bool *wide);

/* The same with the instructions of one kernel: for tests. */
size_t encoding_invalid_by(enum scan_kernel kernel, enum encoding encoding, const char *bytes,
                           size_t length, bool *wide);

#endif
