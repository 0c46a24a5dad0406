/* The language that the program speaks to whoever runs it: help, errors, notes and tables in text.
 * Charts and verdicts are written in the language they are asked for, whatever is spoken.
 *
 * The English text of a message is its key. src/base/es.po holds the Spanish of each, in the
 * format that translators' tools read; the build compiles it into the program, so that no file is
 * looked for at run time and no locale is asked. A test lists every message that has none. */
#ifndef TRATA_BASE_LANGUAGE_H
#define TRATA_BASE_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

enum language { ENGLISH, SPANISH, LANGUAGES };

extern const char *const language_codes[LANGUAGES];      /* en, es */
enum language language_of(const char *code);             /* ENGLISH for NULL and en */

/* Sets the language of this process; main does, once, before anything else is said. The library
 * never does: its errors are English. */
void language_speak(enum language language);
enum language language_spoken(void);

/* The message in the language spoken: `english` itself when that is English, or when nothing is
 * said of it. Belongs to the program. A format stays one with the same arguments, in any order. */
const char *translate(const char *english) __attribute__((format_arg(1)));

/* The same for a word that says other things elsewhere: `context` is the entry's msgctxt, "heading"
 * for the columns of a table, "cell" for the words in them. */
const char *translate_as(const char *context, const char *english);

/* Either in the language that is asked for, whatever is spoken: for charts, pages and verdicts.
 * `context` NULL: the message itself. */
const char *translate_to(enum language language, const char *context, const char *english);

/* How many messages there are in Spanish; the i-th, for tests. */
size_t language_messages(void);
const char *language_message(size_t index, const char **spanish);   /* context, '\4', English */

#endif
