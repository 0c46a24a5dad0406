/* Errors: what is wrong, where, and the way out.
 *
 * A function that can fail returns enum trata_status and takes a struct trata_error * (may be
 * NULL) as its last parameter. The first error wins: each setter fills only what is still
 * empty, so a caller adds what it knows (the file, the line) and never replaces what the
 * place of the fault said. Messages and hints are said in the language spoken (language.h): their
 * formats are the keys. */
#ifndef TRATA_BASE_ERROR_H
#define TRATA_BASE_ERROR_H

#include <stdarg.h>
#include "../trata.h"

/* Sets status and message; returns the status, so that `return error_set(...)` reads well. */
enum trata_status error_set(struct trata_error *error, enum trata_status status,
                            const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Says where: NULL or 0 leaves a part empty. Returns the error's status. */
enum trata_status error_where(struct trata_error *error, const char *file, uint64_t line,
                              const char *column);

/* Says the way out. Returns the error's status. */
enum trata_status error_hint(struct trata_error *error, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Out of memory: one message everywhere. */
enum trata_status error_memory(struct trata_error *error);

/* The system refused: strerror(number) about a path. */
enum trata_status error_system(struct trata_error *error, int number, const char *what,
                               const char *path);

/* Quotes text from outside for a message: control bytes and invalid UTF-8 become \xNN, and
 * what is longer than 60 bytes is cut with "...". Writes at most `size` bytes with the NUL. */
#define ERROR_TEXT_BYTES 60
struct error_text { char text[ERROR_TEXT_BYTES * 4 + 8]; };
struct error_text error_quote(const char *bytes, size_t length);
struct error_text error_quote_string(const char *string);

/* The whole error as the program prints it, without a final newline:
 *     FILE:LINE: column "Marzo": "n.d." is not a count
 *     hint: ... */
struct text;
void error_format(const struct trata_error *error, struct text *out);

#if defined __clang_analyzer__ || defined TRATA_ANALYZE
/* What an analyzer that sees one file at a time cannot know: these never return TRATA_OK. */
#define error_set(error, status, ...) (error_set((error), (status), __VA_ARGS__), (status))
#define error_memory(error) (error_memory(error), TRATA_ENOMEM)
#define error_system(...) (error_system(__VA_ARGS__), TRATA_EIO)
#endif

#endif
