/* One SQLite file with everything in it. */
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../store/exchange.h"
#include "export.h"
#include "output.h"

static const char before[] =
	"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096; BEGIN;";

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

/* Makes a table with the columns of a file of the store, between `first` and `last`, and gets ready
 * to fill it. A value is ANY: a tier is a word. */
static enum trata_status make_table(struct base *base, const char *name, const char *first,
                                    const struct store_column *columns, size_t count,
                                    const char *last, struct trata_error *error)
{
	struct text table = {0}, insert = {0};
	text_printf(&table, "CREATE TABLE %s (%s", name, first);
	for (size_t i = 0; i < count; i++)
		text_printf(&table, "%s%s %s", i || first[0] ? ", " : "", columns[i].name,
		            strcmp(columns[i].name, "value") == 0 ? "ANY"
		            : strcmp(columns[i].type, "integer") == 0 ? "INTEGER" : "TEXT");
	text_printf(&table, "%s) STRICT;", last);
	enum trata_status status = table.failed ? error_memory(error)
	                                        : run(base, text_string(&table), error);
	text_printf(&insert, "INSERT INTO %s VALUES (", name);
	size_t all = count;
	for (const char *at = first; *at; at = strchrnul(at + 1, ','))
		all++;
	for (const char *at = last; *at; at = strchrnul(at + 1, ','))
		all++;
	for (size_t i = 0; i < all; i++)
		text_append(&insert, i ? ",?" : "?");
	text_append_char(&insert, ')');
	if (status == TRATA_OK && insert.failed)
		status = error_memory(error);
	if (status == TRATA_OK && sqlite3_prepare_v2(base->file, text_string(&insert), -1,
	                                             &base->insert, NULL) != SQLITE_OK)
		status = fault(base, error);
	text_free(&table);
	text_free(&insert);
	return status;
}

static void end_table(struct base *base)
{
	sqlite3_finalize(base->insert);
	base->insert = NULL;
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
	if (base->cell.failed)
		return error_memory(error);
	bool done = sqlite3_step(base->insert) == SQLITE_DONE;
	sqlite3_reset(base->insert);
	sqlite3_clear_bindings(base->insert);
	return done ? TRATA_OK : fault(base, error);
}

static enum trata_status put_releases(struct base *base, struct trata_error *error)
{
	const struct trata_store *store = base->what->store;
	enum trata_status status = make_table(base, "releases", "", release_columns, RELEASE_COLUMNS,
	                                      "", error);
	for (size_t i = 0; status == TRATA_OK && i < store->release_count; i++) {
		struct release release = store->releases[i];
		if (!export_has_release(base->what, &release))
			continue;
		status = export_release(base->what, &release, error);
		for (enum release_column c = 0; c < RELEASE_COLUMNS; c++) {
			text_clear(&base->cell);
			release_cell(&release, c, &base->cell);
			bind_text(base, (int)c + 1, text_string(&base->cell), false);
		}
		if (status == TRATA_OK)
			status = step(base, error);
	}
	end_table(base);
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
	/* `label` holds a tier, which is a word; the months are the ends of the period, for comparing */
	enum trata_status status = make_table(base, "figures", "source TEXT NOT NULL", figure_columns,
		FIGURE_COLUMNS, ", label TEXT, first_month TEXT, last_month TEXT", error);
	if (status == TRATA_OK)
		status = export_each_figure(base->what, put_figure, base, error);
	end_table(base);
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
	end_table(base);
	return status;
}

static enum trata_status fill(struct base *base, const struct export_answer *answer,
                              struct trata_error *error)
{
	enum trata_status status = run(base, before, error);
	if (status == TRATA_OK)
		status = put_releases(base, error);
	if (status == TRATA_OK)
		status = put_figures(base, error);
	if (status == TRATA_OK && answer)
		status = put_series(base, answer, error);
	if (status == TRATA_OK)
		status = run(base, after, error);
	return status;
}

enum trata_status export_sqlite(const struct export_store *what,
                                const struct export_answer *answer, const char *path,
                                struct trata_error *error)
{
	struct base base = { .what = what };
	struct output_file file;
	struct stat there;
	if (stat(path, &there) == 0 && !S_ISREG(there.st_mode)) {
		error_set(error, TRATA_EIO, "is there already and no file");
		error_where(error, path, 0, NULL);
		error_hint(error, "SQLite writes to a file: name another");
		return TRATA_EIO;
	}
	enum trata_status status = output_file_open(&file, path, error);
	/* SQLite writes by name */
	const char *name = file.beside.length ? text_string(&file.beside) : path;
	if (status == TRATA_OK && sqlite3_open(name, &base.file) != SQLITE_OK)
		status = fault(&base, error);
	if (status == TRATA_OK)
		status = fill(&base, answer, error);
	if (sqlite3_close(base.file) != SQLITE_OK && status == TRATA_OK)
		status = fault(&base, error);
	text_free(&base.cell);
	status = output_file_close(&file, status, error);
	if (status != TRATA_OK)
		error_where(error, path, 0, NULL);
	return status;
}
