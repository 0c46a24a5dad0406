/* Writing figures for other programs. */
#ifndef TRATA_RENDER_EXPORT_H
#define TRATA_RENDER_EXPORT_H

#include "../base/text.h"
#include "../store/query.h"

/* A whole store, or one measure of it: every release and figure, so that import brings back the
 * same store. `measure` NULL: everything. */
struct export_store {
	struct trata_store *store;
	const struct measure *measure;
};
/* One CSV: a row is a release or a figure, as its column `record` says. */
enum trata_status export_long_csv(const struct export_store *what, struct text *out,
                                  struct trata_error *error);
/* {"releases": [...], "figures": [...]}, with the same names. */
enum trata_status export_json(const struct export_store *what, struct text *out,
                              struct trata_error *error);

/* The answer to one query. */
struct export_answer {
	struct trata_store *store;
	const struct query *query;
	const struct answer *answer;
};
/* SDMX-CSV 2.0: one observation a row, code lists of SDMX for sex, age, frequency and status. */
enum trata_status export_sdmx_csv(const struct export_answer *what, struct text *out,
                                  struct trata_error *error);
/* One column a series behind a column of ISO dates: what Datawrapper and spreadsheets draw. */
enum trata_status export_datawrapper(const struct export_answer *what, struct text *out,
                                     struct trata_error *error);
/* Stata 14 to 18 (format 118), by ReadStat. The same answer gives the same bytes. */
enum trata_status export_dta(const struct export_answer *what, const char *path,
                             struct trata_error *error);

/* One SQLite file: STRICT tables `releases` and `figures`, a view `published` of every figure in
 * every release that shows it, and, with an answer, a table `series`. The file is replaced at
 * once. */
enum trata_status export_sqlite(const struct export_store *what,
                                const struct export_answer *answer, const char *path,
                                struct trata_error *error);

/* Every figure of what is exported, source by source. */
typedef enum trata_status export_taker(void *context, const char *source,
                                       const struct figure *figure, struct trata_error *error);
enum trata_status export_each_figure(const struct export_store *what, export_taker *take,
                                     void *context, struct trata_error *error);
bool export_has_release(const struct export_store *what, const struct release *release);
/* A copy of a release then says how many figures of the one measure it has. */
enum trata_status export_release(const struct export_store *what, struct release *release,
                                 struct trata_error *error);

#endif
