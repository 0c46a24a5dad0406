/* One SQLite file with everything in it. */
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../store/exchange.h"
#include "export.h"

/* The tables have the columns of the store's files. `label` holds a tier, which is a word;
 * first_month and last_month are the ends of the period, for comparing. */
static const char schema[] =
	"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;"
	"BEGIN;"
	"CREATE TABLE releases (source TEXT NOT NULL, product TEXT NOT NULL, vintage TEXT NOT NULL,"
	" cut TEXT, released TEXT, offences TEXT, first_period TEXT, last_period TEXT,"
	" granularity TEXT, breakdowns TEXT, complete TEXT, role TEXT, files TEXT, bytes TEXT,"
	" sha256 TEXT, encoding TEXT, layout TEXT, url TEXT, licence TEXT, publisher TEXT,"
	" rows INTEGER, figures INTEGER, origin TEXT) STRICT;"
	"CREATE TABLE figures (source TEXT NOT NULL, product TEXT NOT NULL, measure TEXT NOT NULL,"
	" offence TEXT, purpose TEXT, place TEXT NOT NULL, period TEXT NOT NULL, sex TEXT, age TEXT,"
	" extra TEXT, value ANY, unit TEXT, bound TEXT, status TEXT, from_vintage TEXT,"
	" to_vintage TEXT, key TEXT, line INTEGER, label TEXT, first_month TEXT, last_month TEXT)"
	" STRICT;";

static const char after[] =
	"CREATE INDEX figures_by_measure ON figures (measure, place, first_month);"
	"CREATE INDEX figures_by_product ON figures (source, product, from_vintage);"
	"CREATE INDEX releases_by_product ON releases (source, product, vintage);"
	"CREATE VIEW published AS SELECT r.vintage, r.released, f.* FROM figures f JOIN releases r"
	" ON r.source = f.source AND r.product = f.product"
	" AND f.from_vintage <= r.vintage AND (f.to_vintage IS NULL OR r.vintage <= f.to_vintage)"
	" AND (instr(';' || r.breakdowns || ';', ';sex;') > 0) = (f.sex <> '')"
	" AND (instr(';' || r.breakdowns || ';', ';age;') > 0) = (f.age <> '')"
	" AND (r.complete = 'false') = (instr(';' || f.extra || ';', ';" PARTIAL_EXTRA ";') > 0)"
	" AND (f.offence = '' OR instr(';' || r.offences || ';', ';' || f.offence || ';') > 0)"
	" AND (f.first_month IS NULL OR (f.first_month >= r.first_period"
	" AND f.last_month <= r.last_period));"
	"COMMIT;";

struct base {
	sqlite3 *file;
	sqlite3_stmt *insert;
	const struct export_store *what;
	struct text cell;
};

static enum trata_status fault(const struct base *base, struct trata_error *error)
{
	return error_set(error, sqlite3_errcode(base->file) == SQLITE_NOMEM ? TRATA_ENOMEM
	                 : TRATA_EIO, "SQLite: %s", sqlite3_errmsg(base->file));
}

static enum trata_status run(const struct base *base, const char *text,
                             struct trata_error *error)
{
	return sqlite3_exec(base->file, text, NULL, NULL, NULL) == SQLITE_OK ? TRATA_OK
	                                                                    : fault(base, error);
}

/* A count is an integer, so that sums print as 494 and not as 494.0. */
static void bind_number(const struct base *base, int at, double value)
{
	sqlite3_int64 whole = (sqlite3_int64)value;
	if ((double)whole == value)
		sqlite3_bind_int64(base->insert, at, whole);
	else
		sqlite3_bind_double(base->insert, at, value);
}

/* Empty open ends are NULL; other empty texts stay empty, as in the store's files. */
static void bind_text(const struct base *base, int at, const char *text, bool null_when_empty)
{
	if (null_when_empty && text[0] == '\0')
		sqlite3_bind_null(base->insert, at);
	else
		sqlite3_bind_text(base->insert, at, text, -1, SQLITE_TRANSIENT);
}

static enum trata_status step(struct base *base, struct trata_error *error)
{
	bool done = sqlite3_step(base->insert) == SQLITE_DONE && !base->cell.failed;
	sqlite3_reset(base->insert);
	sqlite3_clear_bindings(base->insert);
	return done ? TRATA_OK : fault(base, error);
}

static enum trata_status put_releases(struct base *base, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	const struct trata_store *store = base->what->store;
	if (sqlite3_prepare_v2(base->file, "INSERT INTO releases VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
	                       "?,?,?,?,?,?,?,?,?)", -1, &base->insert, NULL) != SQLITE_OK)
		return fault(base, error);
	for (size_t i = 0; status == TRATA_OK && i < store->release_count; i++) {
		if (!export_has_release(base->what, &store->releases[i]))
			continue;
		for (enum release_column c = 0; c < RELEASE_COLUMNS; c++) {
			text_clear(&base->cell);
			release_cell(&store->releases[i], c, &base->cell);
			bind_text(base, (int)c + 1, text_string(&base->cell), false);
		}
		status = step(base, error);
	}
	sqlite3_finalize(base->insert);
	return status;
}

static void bind_months(const struct base *base, struct period period, int at)
{
	const struct period ends[2] = { { period.first, period.first }, { period.last, period.last } };
	for (int i = 0; i < 2; i++)
		if (period.first == MONTH_UNKNOWN)
			sqlite3_bind_null(base->insert, at + i);
		else
			bind_text(base, at + i, period_format(ends[i]).text, false);
}

static enum trata_status put_figure(void *context, const char *source,
                                    const struct figure *figure, struct trata_error *error)
{
	struct base *base = context;
	const struct intern *strings = base->what->store->strings;
	bool word = strcmp(intern_text(strings, figure->measure), "tip-tier") == 0;
	bind_text(base, 1, source, false);
	for (enum figure_column c = 0; c < FIGURE_COLUMNS; c++) {
		text_clear(&base->cell);
		figure_cell(strings, figure, c, &base->cell);
		bind_text(base, (int)c + 2, text_string(&base->cell), c == FIGURE_TO);
		if (c == FIGURE_VALUE && figure->has_value && word)
			bind_text(base, FIGURE_COLUMNS + 2, text_string(&base->cell), false);
	}
	if (figure->has_value && !word)
		bind_number(base, FIGURE_VALUE + 2, figure->value);
	else
		sqlite3_bind_null(base->insert, FIGURE_VALUE + 2);
	bind_months(base, figure->period, FIGURE_COLUMNS + 3);
	return step(base, error);
}

static enum trata_status put_figures(struct base *base, struct trata_error *error)
{
	if (sqlite3_prepare_v2(base->file, "INSERT INTO figures VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
	                       "?,?,?,?,?,?,?)", -1, &base->insert, NULL) != SQLITE_OK)
		return fault(base, error);
	enum trata_status status = export_each_figure(base->what, put_figure, base, error);
	sqlite3_finalize(base->insert);
	return status;
}

/* The answer, with the columns that `series` prints. */
static enum trata_status put_series(struct base *base, const struct export_answer *answer,
                                    struct trata_error *error)
{
	enum trata_status status = run(base, "CREATE TABLE series (measure TEXT, place TEXT, period "
		"TEXT, sex TEXT, age TEXT, purpose TEXT, value ANY, label TEXT, unit TEXT, bound TEXT, "
		"status TEXT, vintage TEXT, source TEXT) STRICT;", error);
	if (status == TRATA_OK &&
	    sqlite3_prepare_v2(base->file, "INSERT INTO series VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", -1,
	                       &base->insert, NULL) != SQLITE_OK)
		return fault(base, error);
	for (size_t i = 0; status == TRATA_OK && i < answer->answer->count; i++) {
		const struct answer_row *row = &answer->answer->rows[i];
		char state[2] = { row->status, '\0' };
		bool word = answer->query->measure->kind == MEASURE_TIER && row->has_value;
		const char *texts[] = { answer->query->measure->id, row->place,
			period_format(row->period).text, row->sex, row->age, row->purpose, "",
			word ? tier_name(row->value) : "", row->unit, bound_names[row->bound], state,
			answer_vintage(answer->query, row->release).text,
			answer->query->source };
		for (int c = 0; c < 13; c++)
			bind_text(base, c + 1, texts[c], c == 7);
		if (row->has_value && !word)
			bind_number(base, 7, row->value);
		else
			sqlite3_bind_null(base->insert, 7);
		status = step(base, error);
	}
	sqlite3_finalize(base->insert);
	return status;
}

enum trata_status export_sqlite(const struct export_store *what,
                                const struct export_answer *answer, const char *path,
                                struct trata_error *error)
{
	struct base base = { .what = what };
	struct text fresh = {0};
	text_printf(&fresh, "%s.new", path);
	if (fresh.failed)
		return error_memory(error);
	unlink(text_string(&fresh));
	enum trata_status status = TRATA_OK;
	if (sqlite3_open(text_string(&fresh), &base.file) != SQLITE_OK)
		status = fault(&base, error);
	if (status == TRATA_OK)
		status = run(&base, schema, error);
	if (status == TRATA_OK)
		status = put_releases(&base, error);
	if (status == TRATA_OK)
		status = put_figures(&base, error);
	if (status == TRATA_OK && answer)
		status = put_series(&base, answer, error);
	if (status == TRATA_OK)
		status = run(&base, after, error);
	sqlite3_close(base.file);
	if (status == TRATA_OK && rename(text_string(&fresh), path) != 0)
		status = error_system(error, errno, "cannot be written", path);
	if (status != TRATA_OK) {
		unlink(text_string(&fresh));
		error_where(error, path, 0, NULL);
	}
	text_free(&base.cell);
	text_free(&fresh);
	return status;
}
