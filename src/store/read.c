/* Reading a store from its folder. */
#include "store.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/csv.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "../ingest/table.h"
#include "catalogue.h"
#include "columns.h"
#include "exchange.h"
#include "seal.h"

/* One open file of the store: the last text of each column is kept, for rows are sorted and
 * neighbours mostly say the same. */
struct reading {
	struct trata_store *store;
	struct figure_set *set;
	const char *path;        /* in the store's folder */
	const struct store_column *columns;
	size_t column_count;
	bool out_of_memory;      /* a text could not be kept */
	struct { const char *text; size_t length; uint32_t number; } last[FIGURE_COLUMNS];
};

static enum trata_status check_header(void *context, const struct table_info *info,
                                      const struct row *header, struct table_request *request,
                                      struct trata_error *error)
{
	struct reading *reading = context;
	(void)request;
	for (size_t i = 0; i < reading->column_count; i++) {
		if (i >= header->count ||
		    strcmp(header->fields[i].text, reading->columns[i].name) != 0) {
			error_set(error, TRATA_EFORMAT, "not a file of the store: column %zu should be %s",
			          i + 1, reading->columns[i].name);
			error_where(error, info->name, header->line, NULL);
			error_hint(error, "restore the folder, or rebuild it with `make datasets`");
			return TRATA_EFORMAT;
		}
	}
	return TRATA_OK;
}

static enum trata_status check_seal(void *context, const struct table_info *info,
                                    const struct table_counts *counts, struct trata_error *error)
{
	(void)info;
	const struct reading *reading = context;
	return seal_check(reading->store->folder, reading->path, counts->sha256.hex, error);
}

static uint32_t intern_column(struct reading *reading, const struct row *row, size_t column)
{
	const struct field *field = &row->fields[column];
	if (field->length == 0)
		return 0;
	if (reading->last[column].text && reading->last[column].length == field->length &&
	    memcmp(reading->last[column].text, field->text, field->length) == 0)
		return reading->last[column].number;
	uint32_t number = intern_string(reading->store->strings, csv_plain(field->text));
	if (number == INTERN_NONE) {
		reading->out_of_memory = true;
		return 0;
	}
	reading->last[column].number = number;
	reading->last[column].text = intern_text(reading->store->strings, number);
	reading->last[column].length = field->length;
	return number;
}

static enum trata_status bad_cell(struct trata_error *error, const struct row *row,
                                  const struct store_column *columns, size_t column)
{
	error_set(error, TRATA_EDATA, "\"%s\" cannot stand here",
	          error_quote(row->fields[column].text, row->fields[column].length).text);
	error_where(error, NULL, row->line, columns[column].name);
	error_hint(error, "the store was edited or cut: restore it, or run `make datasets`");
	return TRATA_EDATA;
}

static bool read_vintage(const struct field *field, vintage *out, bool may_be_open)
{
	if (field->length == 0 && may_be_open) {
		*out = VINTAGE_OPEN;
		return true;
	}
	return vintage_parse(field->text, out);
}

/* Digits, a sign, a point, an exponent: no words such as inf, and nothing without end. */
static bool read_number(const struct field *field, double *out)
{
	char *end;
	*out = strtod(field->text, &end);
	return field->length && field->text[strspn(field->text, "0123456789+-.eE")] == '\0' &&
	       *end == '\0' && isfinite(*out);
}

/* A whole number as the store writes it; an empty cell is 0. */
static bool read_whole(const struct field *field, uint64_t most, uint64_t *out)
{
	*out = 0;
	for (size_t i = 0; i < field->length; i++) {
		char c = field->text[i];
		if (c < '0' || c > '9' || *out > (most - (uint64_t)(c - '0')) / 10)
			return false;
		*out = *out * 10 + (uint64_t)(c - '0');
	}
	return true;
}

static enum trata_status figure_row(void *context, const struct row *row,
                                    struct trata_error *error)
{
	struct reading *reading = context;
	struct figure_set *set = reading->set;
	if (!memory_grow((void **)&set->figures, &set->capacity, set->count + 1,
	                 sizeof *set->figures))
		return error_memory(error);
	struct figure figure = {
		.product = intern_column(reading, row, FIGURE_PRODUCT),
		.measure = intern_column(reading, row, FIGURE_MEASURE),
		.offence = intern_column(reading, row, FIGURE_OFFENCE),
		.purpose = intern_column(reading, row, FIGURE_PURPOSE),
		.place = intern_column(reading, row, FIGURE_PLACE),
		.sex = intern_column(reading, row, FIGURE_SEX),
		.age = intern_column(reading, row, FIGURE_AGE),
		.extra = intern_column(reading, row, FIGURE_EXTRA),
		.unit = intern_column(reading, row, FIGURE_UNIT),
		.key = intern_column(reading, row, FIGURE_KEY),
		.moved = intern_column(reading, row, FIGURE_MOVED),
	};
	if (reading->out_of_memory)
		return error_memory(error);
	const struct field *f = row->fields;
	if (period_parse(f[FIGURE_PERIOD].text, &figure.period, NULL) != TRATA_OK)
		return bad_cell(error, row, figure_columns, FIGURE_PERIOD);
	figure.has_value = f[FIGURE_VALUE].length > 0;
	if (figure.has_value && !read_number(&f[FIGURE_VALUE], &figure.value) &&
	    !tier_value(f[FIGURE_VALUE].text, &figure.value))
		return bad_cell(error, row, figure_columns, FIGURE_VALUE);
	while (figure.bound < BOUND_COUNT &&
	       strcmp(bound_names[figure.bound], f[FIGURE_BOUND].text) != 0)
		figure.bound++;
	if (figure.bound == BOUND_COUNT)
		return bad_cell(error, row, figure_columns, FIGURE_BOUND);
	if (f[FIGURE_STATUS].length != 1 || f[FIGURE_STATUS].text[0] < 'A' ||
	    f[FIGURE_STATUS].text[0] > 'Z')
		return bad_cell(error, row, figure_columns, FIGURE_STATUS);
	figure.status = f[FIGURE_STATUS].text[0];
	if (!read_vintage(&f[FIGURE_FROM], &figure.from, false))
		return bad_cell(error, row, figure_columns, FIGURE_FROM);
	if (!read_vintage(&f[FIGURE_TO], &figure.to, true))
		return bad_cell(error, row, figure_columns, FIGURE_TO);
	uint64_t line;
	if (!read_whole(&f[FIGURE_LINE], UINT32_MAX, &line))
		return bad_cell(error, row, figure_columns, FIGURE_LINE);
	figure.line = (uint32_t)line;
	set->figures[set->count++] = figure;
	return TRATA_OK;
}

static const char *keep(struct reading *reading, const struct row *row, size_t column)
{
	struct intern *strings = reading->store->strings;
	uint32_t number = intern_string(strings, csv_plain(row->fields[column].text));
	reading->out_of_memory = reading->out_of_memory || number == INTERN_NONE;
	return intern_text(strings, number);
}

static bool read_role(const char *text, enum role *out)
{
	for (enum role role = ROLE_OFFICIAL; role <= ROLE_NONE; role++)
		if (strcmp(role_name(role), text) == 0) {
			*out = role;
			return true;
		}
	return false;
}

static enum trata_status release_dates(const struct row *row, struct release *release,
                                       struct trata_error *error)
{
	const struct field *f = row->fields;
	struct period first, last, cut;
	if (!vintage_parse(f[RELEASE_VINTAGE].text, &release->vintage))
		return bad_cell(error, row, release_columns, RELEASE_VINTAGE);
	if (period_parse(f[RELEASE_CUT].text, &cut, NULL) != TRATA_OK)
		return bad_cell(error, row, release_columns, RELEASE_CUT);
	if (!day_parse(f[RELEASE_RELEASED].text, &release->released))
		return bad_cell(error, row, release_columns, RELEASE_RELEASED);
	if (period_parse(f[RELEASE_FIRST].text, &first, NULL) != TRATA_OK)
		return bad_cell(error, row, release_columns, RELEASE_FIRST);
	if (period_parse(f[RELEASE_LAST].text, &last, NULL) != TRATA_OK)
		return bad_cell(error, row, release_columns, RELEASE_LAST);
	release->cut = cut.last;
	release->covered = (struct period){ first.first, last.last };
	return TRATA_OK;
}

static enum trata_status release_row(void *context, const struct row *row,
                                     struct trata_error *error)
{
	struct reading *reading = context;
	struct trata_store *store = reading->store;
	if (!memory_grow((void **)&store->releases, &store->release_capacity,
	                 store->release_count + 1, sizeof *store->releases))
		return error_memory(error);
	struct release release = {
		.source = keep(reading, row, RELEASE_SOURCE), .product = keep(reading, row, RELEASE_PRODUCT),
		.offences = keep(reading, row, RELEASE_OFFENCES),
		.granularity = keep(reading, row, RELEASE_GRANULARITY),
		.breakdowns = keep(reading, row, RELEASE_BREAKDOWNS),
		.complete = strcmp(row->fields[RELEASE_COMPLETE].text, "true") == 0,
		.files = keep(reading, row, RELEASE_FILES), .bytes = keep(reading, row, RELEASE_BYTES),
		.sha256 = keep(reading, row, RELEASE_SHA256),
		.encoding = keep(reading, row, RELEASE_ENCODING),
		.layout = keep(reading, row, RELEASE_LAYOUT), .url = keep(reading, row, RELEASE_URL),
		.licence = keep(reading, row, RELEASE_LICENCE),
		.publisher = keep(reading, row, RELEASE_PUBLISHER),
		.origin = keep(reading, row, RELEASE_ORIGIN),
		.roles = keep(reading, row, RELEASE_ROLES), .stored = true,
	};
	if (reading->out_of_memory)
		return error_memory(error);
	enum trata_status status = release_dates(row, &release, error);
	if (status != TRATA_OK)
		return status;
	if (!read_whole(&row->fields[RELEASE_ROWS], UINT64_MAX, &release.rows))
		return bad_cell(error, row, release_columns, RELEASE_ROWS);
	if (!read_whole(&row->fields[RELEASE_FIGURES], UINT64_MAX, &release.figures))
		return bad_cell(error, row, release_columns, RELEASE_FIGURES);
	if (!read_role(row->fields[RELEASE_ROLE].text, &release.role))
		return bad_cell(error, row, release_columns, RELEASE_ROLE);
	store->releases[store->release_count++] = release;
	return TRATA_OK;
}

enum trata_status store_take_release(struct trata_store *store, const struct row *row,
                                     struct trata_error *error)
{
	struct reading reading = { .store = store };
	enum trata_status status = release_row(&reading, row, error);
	if (status == TRATA_OK)
		store->releases[store->release_count - 1].stored = false;
	return status;
}

enum trata_status store_open(const char *folder, struct trata_store **out,
                             struct trata_error *error)
{
	struct trata_store *store;
	struct text path = {0};
	enum trata_status status = store_new(folder, &store, error);
	if (status != TRATA_OK)
		return status;
	text_printf(&path, "%s/releases.csv", folder);
	if (path.failed) {
		status = error_memory(error);
	} else if (!store_is_there(folder)) {
		error_set(error, TRATA_EIO, "there is no store here (releases.csv is missing)");
		error_where(error, folder, 0, NULL);
		error_hint(error, "name a store with --data DIR or TRATA_DATA, or make one with "
		           "`trata import --data DIR FILE...`");
		status = TRATA_EIO;
	} else {
		struct reading reading = { .store = store, .path = "releases.csv",
		                           .columns = release_columns, .column_count = RELEASE_COLUMNS };
		struct table_handler handler = { &reading, check_header, release_row, check_seal };
		status = table_read(text_string(&path), &handler, error);
	}
	text_free(&path);
	if (status == TRATA_OK)
		*out = store;
	else
		store_free(store);
	return status;
}

static enum trata_status load(struct trata_store *store, struct figure_set *set,
                              struct trata_error *error)
{
	struct text path = {0};
	struct stat info;
	enum trata_status status = TRATA_OK;
	text_printf(&path, "%s/figures/%s.csv", store->folder, set->source);
	struct reading reading = { .store = store, .set = set, .columns = figure_columns,
	                           .column_count = FIGURE_COLUMNS };
	struct table_handler handler = { &reading, check_header, figure_row, check_seal };
	if (!path.failed)
		reading.path = text_string(&path) + strlen(store->folder) + 1;
	/* zeros are implied where no figure stands: a file that was lost would pass for zeros */
	if (path.failed)
		status = error_memory(error);
	else if (stat(text_string(&path), &info) == 0)
		status = table_read(text_string(&path), &handler, error);
	else
		status = seal_check(store->folder, reading.path, NULL, error);
	set->loaded = status == TRATA_OK;
	text_free(&path);
	return status;
}

static struct figure_set *set_of(struct trata_store *store, const char *source)
{
	for (size_t i = 0; i < store->set_count; i++)
		if (strcmp(store->sets[i].source, source) == 0)
			return &store->sets[i];
	if (!store->sets) {
		/* never grows: pointers to sets stay good */
		store->sets = memory_new(catalogue_source_count, sizeof *store->sets);
		store->set_capacity = catalogue_source_count;
	}
	if (!store->sets || store->set_count == store->set_capacity)
		return NULL;
	struct figure_set *set = &store->sets[store->set_count++];
	set->source = intern_text(store->strings, intern_string(store->strings, source));
	return set;
}

enum trata_status store_figures(struct trata_store *store, const char *source,
                                const struct figure_set **out, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	struct figure_set *set = set_of(store, source);
	if (!set)
		status = error_memory(error);
	else if (!set->loaded)
		status = load(store, set, error);
	*out = set;
	return status;
}

enum trata_status store_take_figure(struct trata_store *store, const char *source,
                                    const struct row *row, struct trata_error *error)
{
	struct figure_set *set = set_of(store, source);
	if (!set)
		return error_memory(error);
	set->loaded = true;
	struct reading reading = { .store = store, .set = set };
	return figure_row(&reading, row, error);
}
