/* Commands: one file each, one row each in the table that prints the help. */
#ifndef TRATA_COMMAND_H
#define TRATA_COMMAND_H

#include "../base/text.h"
#include "../render/sheet.h"
#include "../store/query.h"

/* Every option of every command, as given; NULL or false when it was not. */
struct options {
	const char *data, *format, *lang, *output;
	bool quiet, verbose;
	struct trata_query query;
	const char *role, *route;
	const char *manifest, *released, *baseline, *level, *sort;
	const char *from, *to;
	/* check: one claim from options */
	const char *kind, *measure, *value, *bound, *unit, *claim, *claimant, *published, *url, *id;
	const char *history, *suggest;
	bool interval, bridge, layouts, list, verify_only, png, score, total;
	const char *verify, *terminal;
	const char *change, *drop, *draws, *seed, *threads;
	bool map, per_minor;
	const char *method, *input, *season, *season_window, *cost, *newey_west;  /* trend */
	bool robust, provisional, methods;
	const char *study, *rate, *rate_beta;                                     /* multiplier */
	const char *example, *model, *threshold, *max_order, *replicates;         /* mse */
	const char *list_periods, *list_units, *replicate_range;
	bool across, accept_scope, sensitivity, merge;
};

/* Which commands an option belongs to. */
enum option_group {
	OPTIONS_COMMON = 1, OPTIONS_STORE = 2, OPTIONS_QUERY = 4, OPTIONS_IMPORT = 8,
	OPTIONS_SERIES = 16, OPTIONS_COMPARE = 32, OPTIONS_SOURCES = 64, OPTIONS_CHART = 128,
	OPTIONS_REPORT = 256, OPTIONS_REVISIONS = 512, OPTIONS_PROJECT = 1024, OPTIONS_TREND = 2048,
	OPTIONS_STATES = 8192,
	OPTIONS_THREADS = 16384,   /* never part of what an answer says of its query; nor PARTS */
	OPTIONS_PARTS = 1 << 25,
	OPTIONS_SIDE_BY_SIDE = 65536, OPTIONS_MULTIPLIER = 1 << 20, OPTIONS_MSE = 1 << 21,
	OPTIONS_UPDATE = 1 << 24,
	OPTIONS_CHECK = 1 << 22, OPTIONS_WATCH = 1 << 23
};

struct option_entry {
	const char *name;
	char letter;                /* 0: none */
	const char *argument;       /* NULL: a flag */
	size_t offset;              /* in struct options: const char * or bool */
	unsigned groups;
	const char *help;
};
extern const struct option_entry option_entries[];
extern const size_t option_entry_count;

/* What a command works with: it writes to `out` (standard output) and `messages` (standard
 * error), both printed by main once it has returned, and opens the store on first use. */
struct command_context {
	const struct command *command;
	struct options options;
	const char *const *arguments;
	size_t argument_count;
	enum sheet_format format;
	struct trata_store *store;
	struct text out, messages;
	size_t width;               /* of the terminal that shows `out`; 0: a file or a pipe does */
	struct progress *progress;  /* NULL: nobody watches */
	bool found;                 /* the check found something: exit status 1 */
	bool unread;                /* part of the input could not be read: exit status 3, with output */
	bool wrote_output;          /* the command wrote --output itself */
	struct text notes;          /* sentences beside the answer, one a line */
	struct text summary;        /* name=value;... of the whole: meta.summary of JSON */
};

struct command {
	const char *name, *heading;      /* a heading starts a group in the help */
	const char *arguments, *summary;
	unsigned groups;
	size_t least, most;              /* arguments */
	const char *const *examples;     /* NULL-terminated; run by the tests */
	const char *about;               /* a paragraph for --help and the manual */
	enum trata_status (*run)(struct command_context *context, struct trata_error *error);
};
extern const struct command commands[];
extern const size_t command_count;
const struct command *command_find(const char *name);

/* Reads the options of a command from argv (argv[0] is its name). TRATA_EARG. *help is set when
 * --help stands anywhere. */
enum trata_status options_parse(const struct command *command, int argc, char **argv,
                                struct options *out, const char **arguments, size_t *count,
                                bool *help, struct trata_error *error);

void help_program(struct text *out);
void help_command(const struct command *command, struct text *out);

/* Shared steps. */
enum trata_status command_open(struct command_context *context, struct trata_error *error);
enum trata_status command_query(struct command_context *context, const char *measure,
                                struct query *out, struct trata_error *error);
/* --level, STAT_LEVEL when it is not given. */
enum trata_status command_level(const struct command_context *context, double *level,
                                struct trata_error *error);
/* The whole number of an option, from `least` to `most`; *value stays when it was not given. */
enum trata_status command_whole(const char *text, const char *option, uint64_t least,
                                uint64_t most, uint64_t *value, struct trata_error *error);
enum trata_status command_write(struct command_context *context, const struct sheet *sheet,
                                const struct release *const *releases, size_t count,
                                struct trata_error *error);
/* A sentence beside the answer: after the table in text output, in meta.notes of JSON, on
 * standard error with CSV. Its format is a message (language.h). */
void command_note(struct command_context *context, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* What stands below the data: with text the sources and the notes, with CSV the notes on standard
 * error. */
void command_told(struct command_context *context, const struct release *const *releases,
                  size_t count);

enum trata_status run_import(struct command_context *context, struct trata_error *error);
enum trata_status run_merge(struct command_context *context, struct trata_error *error);
enum trata_status run_update(struct command_context *context, struct trata_error *error);
enum trata_status run_audit(struct command_context *context, struct trata_error *error);
enum trata_status run_sources(struct command_context *context, struct trata_error *error);
enum trata_status run_series(struct command_context *context, struct trata_error *error);
enum trata_status run_compare(struct command_context *context, struct trata_error *error);
enum trata_status run_compare_sources(struct command_context *context,
                                      struct trata_error *error);
enum trata_status run_export(struct command_context *context, struct trata_error *error);
enum trata_status run_trend(struct command_context *context, struct trata_error *error);
enum trata_status run_explain(struct command_context *context, struct trata_error *error);
enum trata_status run_revisions(struct command_context *context, struct trata_error *error);
enum trata_status run_project(struct command_context *context, struct trata_error *error);
enum trata_status run_chart(struct command_context *context, struct trata_error *error);
enum trata_status run_states(struct command_context *context, struct trata_error *error);
enum trata_status run_multiplier(struct command_context *context, struct trata_error *error);
enum trata_status run_mse(struct command_context *context, struct trata_error *error);
enum trata_status run_report(struct command_context *context, struct trata_error *error);
enum trata_status run_check(struct command_context *context, struct trata_error *error);
enum trata_status run_watch(struct command_context *context, struct trata_error *error);

#endif
