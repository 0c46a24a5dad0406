/* The manual pages and the shells' completions, made from the tables of commands, options,
 * measures, places and columns: what is added to a table appears here by itself. */
#ifndef TRATA_COMMAND_MANUAL_H
#define TRATA_COMMAND_MANUAL_H

#include "command.h"

/* Appends a manual page as roff with the man macros: "trata.1", "trata-claims.5",
 * "trata-datasets.5". TRATA_EARG names them when there is no such page. */
enum trata_status manual_page(const char *name, struct text *out, struct trata_error *error);

/* Appends a completion script: "bash", "zsh", "fish". TRATA_EARG when there is none. */
enum trata_status completion_script(const char *shell, struct text *out,
                                    struct trata_error *error);

/* "trata 0.1.0", and with libraries theirs and where the data were installed. */
void version_text(bool with_libraries, struct text *out);

/* ------------------------------------------------------------------ values of options */

/* Hands over each value that an option or argument can take, with its title or "". */
typedef void value_taker(void *context, const char *value, const char *title);

enum value_source {
	VALUES_NONE,     /* anything: a number, a date */
	VALUES_FILES,
	VALUES_LISTED    /* the ones handed over */
};

/* The values of an option, by its name in the option table. `taker` may be NULL. */
enum value_source option_values(const struct option_entry *entry, value_taker *taker,
                                void *context);
/* The values of a command's arguments. */
enum value_source argument_values(const struct command *command, value_taker *taker,
                                  void *context);

/* Each shell's script. */
void completion_bash(struct text *out);
void completion_zsh(struct text *out);
void completion_fish(struct text *out);

/* ------------------------------------------------------------------ roff */

/* A page's head, a section, a subsection, a paragraph of plain text, a tagged paragraph, and a
 * listing of lines. Plain text is escaped and wrapped. */
void roff_head(struct text *out, const char *title, const char *section, const char *subject);
void roff_section(struct text *out, const char *title);   /* a message */
void roff_subsection(struct text *out, const char *title);
void roff_paragraph(struct text *out, const char *text);
void roff_term(struct text *out, const char *term, const char *text);
void roff_listing(struct text *out, const char *const *lines);   /* NULL-terminated */
void roff_escape(struct text *out, const char *text, size_t length);

/* The pages. */
void manual_program(struct text *out);
void manual_claims(struct text *out);
void manual_datasets(struct text *out);

#endif
