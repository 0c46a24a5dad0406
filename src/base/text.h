/* Growing text. A failed allocation is remembered in `failed`; appending goes on without
 * effect, so that a writer checks once at its end. */
#ifndef TRATA_BASE_TEXT_H
#define TRATA_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct text {
	char *data;       /* NUL-terminated once something was appended; else NULL */
	size_t length, capacity;
	bool failed;
};

void text_append(struct text *text, const char *string);
void text_append_bytes(struct text *text, const char *bytes, size_t length);
void text_append_char(struct text *text, char c);
void text_printf(struct text *text, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The same with a message: its format is said in the language spoken (language.h). */
void text_say(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A number as a file or a program reads it: '.' decimals, at most 12 significant digits, no
 * exponent below 1e15, no trailing zeros, never "-0". */
void text_append_number(struct text *text, double value);

/* The text so far, "" when nothing was appended. */
const char *text_string(const struct text *text);
void text_clear(struct text *text);   /* keeps the memory */
void text_free(struct text *text);

#endif
