/* states, shared between its files. */
#ifndef TRATA_COMMAND_STATES_H
#define TRATA_COMMAND_STATES_H

#include "../render/breakdown.h"
#include "command.h"

struct states_request {
	struct query query;            /* by state or by municipality */
	struct breakdown_request breakdown;
	enum breakdown_sort sort;
	bool sort_given, spanish;
	const struct place *drop;      /* NULL: none */
};

/* Whether --place picks a row: all of them when it names the country. */
bool states_picked(const struct states_request *request, const struct place *state);
bool states_picks_some(const struct states_request *request);

/* The three answers. */
enum trata_status states_table(struct command_context *context, struct states_request *request,
                               struct trata_error *error);
enum trata_status states_map(struct command_context *context, struct states_request *request,
                             struct trata_error *error);
enum trata_status states_change(struct command_context *context, struct states_request *request,
                                struct trata_error *error);

/* The sentences beside the table, and meta.summary. */
enum trata_status states_notes(struct command_context *context,
                               const struct states_request *request,
                               const struct breakdown *breakdown, struct trata_error *error);
/* What the rates stand on, and what may still change. */
void states_note_base(struct command_context *context, const struct states_request *request,
                      const struct breakdown *breakdown);

/* One entry of meta.summary. */
void states_summary_text(struct command_context *context, const char *name, const char *value);
void states_summary(struct command_context *context, const char *name, double value);

/* "Chihuahua", in the language asked for. */
const char *states_name(const struct states_request *request, const struct place *place);

#endif
