/* Reading files into drafts of releases: what the layouts share. */
#ifndef TRATA_SOURCE_READING_H
#define TRATA_SOURCE_READING_H

#include "layout.h"
#include "../store/place.h"
#include "source.h"

/* A set of numbers, for rows that were seen. */
struct number_set {
	uint64_t *slots;
	size_t count, size;
};
/* *added is false when it was there; false when memory ran out. */
bool number_set_add(struct number_set *set, uint64_t number, bool *added);
void number_set_free(struct number_set *set);

#define SEEN_YEARS 160
#define SEEN_FIRST_YEAR 1950

/* One table being read. */
struct table_reading {
	struct trata_store *store;
	struct source_batch *batch;
	const struct source_options *options;
	struct table_report *report;
	const struct table_info *info;
	struct binding binding;
	struct row_filter filter;
	struct number_set seen;
	size_t first_draft;                /* drafts of this table start here in the batch */
	struct draft *draft;               /* the one that rows go to now */
	month last_reported, last_nonzero, first_reported;
	month first_blank;                 /* of the rows that are kept, and where it stands */
	uint64_t blank_line;
	enum column_role blank_role;
	uint32_t places_seen;              /* a bit a state */
	uint16_t rows_seen[OFFENCE_LIMIT][32][SEEN_YEARS];   /* dense layouts: rows by state, year */
	uint64_t repeats;                  /* cells that repeat an earlier row and agree */
	uint64_t repeat_line;              /* the first of them */
	void *own;                         /* what a layout keeps between rows; own_free frees it */
	void (*own_free)(void *own);
	/* rows are sorted: neighbours mostly name the same state */
	char last_state[64];
	const struct place *last_place;
};

/* The draft of this table for a product and vintage (0: not known yet), made on first use;
 * `breakdowns` is a sorted ';' list. NULL with an error when memory ran out. */
struct draft *reading_draft(struct table_reading *reading, const char *source,
                            const char *product, vintage v, const char *breakdowns,
                            struct trata_error *error);

enum trata_status reading_add(struct table_reading *reading, const struct figure *figure,
                              struct trata_error *error);

/* The audit line of an offence in this table's report. */
struct audit_line *reading_audit(struct table_reading *reading, const char *offence);

/* A row that cannot be mapped: an error, or, in an audit, `cells` dropped and the reason noted. */
enum trata_status reading_refuse(struct table_reading *reading, const struct row *row,
                                 const char *offence, uint64_t cells, enum column_role role,
                                 struct trata_error *error, const char *hint, const char *format,
                                 ...) __attribute__((format(printf, 8, 9)));
/* The same for a row that repeats an earlier one: `cells` doubled. */
enum trata_status reading_double(struct table_reading *reading, const struct row *row,
                                 const char *offence, uint64_t cells, struct trata_error *error);

/* Something odd that is kept: counted, and said once in the report. */
void reading_warn(struct table_reading *reading, const struct row *row, enum column_role role,
                  const char *format, ...) __attribute__((format(printf, 4, 5)));

/* A cell that stands in an earlier row too, with the same value: no figure of its own. */
void reading_repeat(struct table_reading *reading, const struct row *row);
/* Says how many there were; for the end of a table. */
void reading_tell_repeats(struct table_reading *reading);

/* Cells of a bound row; the empty field where the column is absent. */
const struct field *reading_field(const struct table_reading *reading, const struct row *row,
                                  enum column_role role);

/* Parsing shared by the layouts; errors name line, column and text. */
enum trata_status reading_year(struct table_reading *reading, const struct row *row, int *year,
                               struct trata_error *error);
enum trata_status reading_year_in(struct table_reading *reading, const struct row *row,
                                  enum column_role role, int *year, struct trata_error *error);
/* An error about one cell: what it is, and what was expected. Returns TRATA_EDATA. */
enum trata_status reading_bad(const struct table_reading *reading, const struct row *row,
                              enum column_role role, struct trata_error *error, const char *hint,
                              const char *format, ...) __attribute__((format(printf, 6, 7)));
enum trata_status reading_state(struct table_reading *reading, const struct row *row,
                                const struct place **place, struct trata_error *error);
enum trata_status reading_count(struct table_reading *reading, const struct row *row,
                                enum column_role role, long long *value, bool *present,
                                struct trata_error *error);

/* Folded key of a field against a table of labels; NULL when it is not there. */
struct label {
	const char *keys;       /* folded forms, separated by blanks, damaged ones too */
	const char *value;
};
const char *label_find(const struct label *labels, size_t count, const struct field *field);

#endif
