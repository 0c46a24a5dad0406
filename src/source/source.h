/* From files to drafts of releases: recognises the layout, reads the vintage, maps labels to the
 * store's words, and keeps the books that `audit` prints. */
#ifndef TRATA_SOURCE_SOURCE_H
#define TRATA_SOURCE_SOURCE_H

#include "../ingest/table.h"
#include "../store/store.h"

#define OFFENCE_LIMIT 8

/* What the caller says about a file; empty means: read it from the file or its name. */
struct source_options {
	vintage vintage;             /* 0: not said */
	const char *source;          /* NULL: what the header says */
	day released;                /* 0: the 20th of the month after the cycle */
	month cut;                   /* 0: the last month with data */
	enum role role;              /* ROLE_NONE: official, or copy for extracts */
	bool complete_known;         /* role came from a manifest */
	const char *origin, *product;
	bool audit;                  /* keep books on what cannot be mapped instead of stopping */
};

/* Does every cell of one offence land exactly once? */
struct audit_line {
	const char *offence;
	uint64_t cells;              /* reported month cells in the file */
	double source_total;         /* their sum as they stand in the file */
	double mapped_total;         /* the sum of the figures made from them */
	uint64_t dropped, doubled;   /* cells that made no figure; cells that repeat another's place */
};

#define REPORT_NOTES 8

struct table_report {
	const char *file;            /* as a person would say it */
	const char *base;
	const char *layout, *note;   /* note: why nothing of it is imported, or "" */
	const char *encoding;
	struct digest_text sha256;
	uint64_t bytes, rows;
	struct audit_line audit[OFFENCE_LIMIT];
	size_t audit_count;
	uint64_t problems, warnings; /* counted; the first few are told in notes */
	const char *notes[REPORT_NOTES];
	size_t note_count;
};

struct source_batch {
	struct draft *drafts;
	size_t draft_count, draft_capacity;
	struct table_report **reports;
	size_t report_count, report_capacity;
};

/* Reads every table below `path` and appends drafts and reports to the batch. Texts live in the
 * store's pool. Errors name file, line, column, text and the way out. */
enum trata_status source_read(struct trata_store *store, const char *path,
                              const struct source_options *options, struct source_batch *batch,
                              struct trata_error *error);
/* The same from memory, `bytes` not NULL; `name` is what the file would be called. */
enum trata_status source_read_memory(struct trata_store *store, const char *name,
                                     const void *bytes, size_t length,
                                     const struct source_options *options,
                                     struct source_batch *batch, struct trata_error *error);
void source_batch_clear(struct source_batch *batch);

/* The vintage that a publisher's file name tells: IDEFC_NM_jun22.csv, marzo 2019. False when it
 * tells none. */
bool source_name_vintage(const char *base, vintage *out);

/* The edition that IOM's file names tell: a date (CTDC_synthetic_20210825,
 * MissingMigrants-Global-2026-05-06) or a year behind a v (global_synthetic_v2026). */
bool source_name_edition(const char *base, vintage *out);

/* A manifest: which file is which release. */
struct manifest_row {
	const char *file, *select, *source, *product, *role, *origin, *note;
	vintage vintage;
	month cut;
	day released;
	uint64_t line;
};
struct manifest {
	char *path;
	struct manifest_row *rows;
	size_t count, capacity;
};
enum trata_status manifest_read(struct trata_store *store, const char *path,
                                struct manifest *out, struct trata_error *error);
void manifest_clear(struct manifest *manifest);

/* Reads every file of a manifest. Rows with role `check` or `excerpt` are compared with the
 * release they belong to and add nothing: their drafts go to `checks`. */
enum trata_status manifest_load(struct trata_store *store, const struct manifest *manifest,
                                struct source_batch *batch, struct source_batch *checks,
                                struct text *messages, struct trata_error *error);

#endif
