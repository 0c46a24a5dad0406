/* What update compares: the answers and the verdicts of a store before and after. */
#ifndef TRATA_COMMAND_UPDATE_H
#define TRATA_COMMAND_UPDATE_H

#include "command.h"

/* One figure of the home place of a source, by year. */
struct update_figure {
	const struct measure *measure;
	char place[32];
	struct period period;
	double value;
	bool has_value;
	struct period_text vintage;
};

/* One verdict on a claim. */
struct update_verdict {
	char *id, *verdict;
};

struct update_view {
	struct update_figure *figures;
	size_t count, capacity;
	struct update_verdict *verdicts;
	size_t verdict_count, verdict_capacity;
};

/* Looks at the store of the context: every measure by year; and, by the command check, the claims
 * of the context's arguments. What the store cannot answer is left out. */
enum trata_status update_look(struct command_context *context, struct update_view *view,
                              struct trata_error *error);
void update_view_free(struct update_view *view);

/* Adds a row for each figure and verdict that differs. */
void update_differences(const struct update_view *before, const struct update_view *after,
                        struct sheet *sheet);

#endif
