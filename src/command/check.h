/* What check, watch and their parts share. */
#ifndef TRATA_COMMAND_CHECK_H
#define TRATA_COMMAND_CHECK_H

#include "../claim/claim.h"
#include "claims_file.h"
#include "command.h"

/* The claims of a file that can be read, each with its finding once it is judged. Rows that
 * cannot be read are told on standard error and remembered in context->unread. */
struct claim_list {
	struct named_rows rows;
	struct claim *claims;
	struct finding *findings;
	size_t count, capacity, judged;
};
enum trata_status claim_list_read(struct command_context *context, const char *path,
                                  struct claim_list *out, struct trata_error *error);
/* Judges them; one that cannot be judged is told and left out. */
enum trata_status claim_list_judge(struct command_context *context, const struct judge *judge,
                                   const char *path, struct claim_list *list,
                                   struct trata_error *error);
void claim_list_free(struct claim_list *list);

/* The stated reporting rates of the store that are about trafficking; none when it has none. The
 * texts belong to `rows`. */
enum trata_status check_studies(struct command_context *context, struct named_rows *rows,
                                struct claim_study **out, size_t *count,
                                struct trata_error *error);

/* A judge with the year-end projection of `project`. */
struct judge check_judge(struct command_context *context, double level);

/* Tells an error of one row as main tells one, and marks the input as partly unread. */
void check_tell_row(struct command_context *context, const char *path,
                    struct trata_error *error);

/* A word or sentence of a history, in Spanish where it is known and asked for. */
const char *history_word(const char *english, bool spanish);

enum trata_status check_history(struct command_context *context, struct trata_error *error);
enum trata_status check_suggest(struct command_context *context, struct trata_error *error);

#endif
