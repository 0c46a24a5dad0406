/* A manifest: a table that says which file is which release. */
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "../store/catalogue.h"
#include "source.h"

static const char *const names[] = { "file", "select", "source", "product", "vintage", "cut",
                                     "released", "role", "origin", "note" };
enum { FILE_NAME, SELECT, SOURCE, PRODUCT, VINTAGE_NAME, CUT, RELEASED, ROLE, ORIGIN, NOTE,
       NAMES };

struct manifest_reading {
	struct trata_store *store;
	struct manifest *manifest;
	int at[NAMES];
};

static enum trata_status begin(void *context, const struct table_info *info,
                               const struct row *header, struct table_request *request,
                               struct trata_error *error)
{
	struct manifest_reading *reading = context;
	request->no_digest = true;
	for (size_t n = 0; n < NAMES; n++) {
		reading->at[n] = -1;
		for (size_t i = 0; i < header->count; i++)
			if (strcmp(header->fields[i].text, names[n]) == 0)
				reading->at[n] = (int)i;
		if (reading->at[n] < 0) {
			error_set(error, TRATA_EFORMAT, "column \"%s\" is missing from the manifest",
			          names[n]);
			error_where(error, info->name, header->line, NULL);
			error_hint(error, "a manifest has the columns file, select, source, product, vintage, "
			           "cut, released, role, origin and note");
			return TRATA_EFORMAT;
		}
	}
	return TRATA_OK;
}

static const char *cell(const struct manifest_reading *reading, const struct row *row, int name)
{
	const struct field *field = &row->fields[reading->at[name]];
	struct intern *strings = reading->store->strings;
	return intern_text(strings, intern_add(strings, field->text, field->length));
}

static enum trata_status bad_cell(const struct manifest_reading *reading, const struct row *row,
                                  int name, const char *hint, struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "\"%s\" is not a %s",
	          error_quote_string(cell(reading, row, name)).text, names[name]);
	error_where(error, reading->manifest->path, row->line, names[name]);
	error_hint(error, "%s", translate(hint));
	return TRATA_EDATA;
}

static enum role role_of(const char *text)
{
	for (enum role role = ROLE_OFFICIAL; role < ROLE_NONE; role++)
		if (strcmp(role_name(role), text) == 0)
			return role;
	return ROLE_NONE;
}

/* A file that is listed for its size alone: no offence that is kept here stands in it. */
static bool no_category(const char *role)
{
	return strcmp(role, "no-trafficking-category") == 0;
}

static enum trata_status take_row(void *context, const struct row *row,
                                  struct trata_error *error)
{
	struct manifest_reading *reading = context;
	struct manifest *manifest = reading->manifest;
	if (!memory_grow((void **)&manifest->rows, &manifest->capacity, manifest->count + 1,
	                 sizeof *manifest->rows))
		return error_memory(error);
	struct manifest_row entry = {
		.file = cell(reading, row, FILE_NAME), .select = cell(reading, row, SELECT),
		.source = cell(reading, row, SOURCE), .product = cell(reading, row, PRODUCT),
		.role = cell(reading, row, ROLE), .origin = cell(reading, row, ORIGIN),
		.note = cell(reading, row, NOTE), .line = row->line, .cut = MONTH_UNKNOWN,
	};
	const char *text = cell(reading, row, VINTAGE_NAME);
	/* "by report_year": the rows of the file say it */
	if (text[0] && strncmp(text, "by ", 3) != 0 && !vintage_parse(text, &entry.vintage))
		return bad_cell(reading, row, VINTAGE_NAME,
		                "a month such as 2022-06, or a report year such as 2022", error);
	struct period cut;
	text = cell(reading, row, CUT);
	if (text[0] && period_parse(text, &cut, NULL) != TRATA_OK)
		return bad_cell(reading, row, CUT, "the last month of the file, such as 2022-06", error);
	if (text[0])
		entry.cut = cut.last;
	text = cell(reading, row, RELEASED);
	if (text[0] && !day_parse(text, &entry.released))
		return bad_cell(reading, row, RELEASED, "a date such as 2022-07-20", error);
	if (role_of(entry.role) == ROLE_NONE && !no_category(entry.role))
		return bad_cell(reading, row, ROLE, "official, copy, partial, check, excerpt or "
		                "no-trafficking-category", error);
	manifest->rows[manifest->count++] = entry;
	return TRATA_OK;
}

static enum trata_status end(void *context, const struct table_info *info,
                             const struct table_counts *counts, struct trata_error *error)
{
	(void)context, (void)info, (void)counts, (void)error;
	return TRATA_OK;
}

enum trata_status manifest_read(struct trata_store *store, const char *path,
                                struct manifest *out, struct trata_error *error)
{
	*out = (struct manifest){ .path = memory_string(path) };
	if (!out->path)
		return error_memory(error);
	struct manifest_reading reading = { .store = store, .manifest = out };
	struct table_handler handler = { &reading, begin, take_row, end };
	return table_read(path, &handler, error);
}

void manifest_clear(struct manifest *manifest)
{
	memory_free(manifest->rows);
	memory_free(manifest->path);
	*manifest = (struct manifest){0};
}

/* ------------------------------------------------------------------ loading */

/* `vintage=2022-06` or `instrument=NM-2015` of a row against a draft. */
static bool selects(const struct manifest_row *row, const struct draft *draft)
{
	const char *value = strchr(row->select, '=');
	if (!value)
		return true;
	if (strncmp(row->select, "vintage=", 8) == 0)
		return strcmp(value + 1, vintage_format(draft->release.vintage).text) == 0 &&
		       strcmp(row->product, draft->release.product) == 0;
	return strcmp(row->product, draft->release.product) == 0;
}

static enum trata_status conflict(const struct manifest *manifest,
                                  const struct manifest_row *row, const struct draft *draft,
                                  const char *what, const char *said, const char *found,
                                  struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "the manifest says that the %s of %s is %s, the file says %s",
	          what, draft->file, said, found);
	error_where(error, manifest->path, row->line, NULL);
	error_hint(error, "correct the row, or put the file there that it means");
	return TRATA_EDATA;
}

/* A file may hold several streams of one product: synthetic-2021 and synthetic-2021-types. */
static bool product_within(const char *product, const char *whole)
{
	size_t length = strlen(whole);
	return strncmp(product, whole, length) == 0 &&
	       (product[length] == '\0' || product[length] == '-');
}

static enum trata_status apply_row(struct trata_store *store, const struct manifest *manifest,
                                   const struct manifest_row *row, struct draft *draft,
                                   struct trata_error *error)
{
	struct release *release = &draft->release;
	enum role role = role_of(row->role);
	/* a table of its own making that is only compared: its rows name what they check */
	bool cross_check = role == ROLE_CHECK && !row->select[0];
	if (strcmp(row->source, release->source) != 0)
		return conflict(manifest, row, draft, "source", row->source, release->source, error);
	if (!cross_check && !product_within(release->product, row->product))
		return conflict(manifest, row, draft, "product", row->product, release->product, error);
	if (row->vintage && row->vintage != release->vintage && !cross_check)
		return conflict(manifest, row, draft, "vintage", vintage_format(row->vintage).text,
		                vintage_format(release->vintage).text, error);
	/* an extract lists nonzero cells: its last month may be all zeros, the manifest knows */
	bool lists_nonzero = strncmp(release->layout, "extract-", 8) == 0;
	if (row->cut != MONTH_UNKNOWN && lists_nonzero && row->cut > release->cut) {
		release->cut = row->cut;
		release->covered.last = row->cut;
	}
	/* a file with whole years tells its own last one */
	bool by_year = strcmp(row->source, "conapo-population") == 0 ||
	               strcmp(row->source, "iom-ctdc") == 0;
	if (row->cut != MONTH_UNKNOWN && row->cut != release->cut && role <= ROLE_PARTIAL && !by_year)
		return conflict(manifest, row, draft, "cut",
		                period_format((struct period){ row->cut, row->cut }).text,
		                period_format((struct period){ release->cut, release->cut }).text,
		                error);
	if (row->released)
		release->released = row->released;
	release->role = role;
	release->complete = role != ROLE_PARTIAL;
	/* an extract holds several releases: the origin of each is its own */
	release->origin = intern_text(store->strings, intern_string(store->strings, row->origin));
	return TRATA_OK;
}

/* Moves a draft to the end of another batch. */
static enum trata_status move_draft(struct draft *draft, struct source_batch *to,
                                    struct trata_error *error)
{
	if (!memory_grow((void **)&to->drafts, &to->draft_capacity, to->draft_count + 1,
	                 sizeof *to->drafts))
		return error_memory(error);
	to->drafts[to->draft_count++] = *draft;
	*draft = (struct draft){0};
	return TRATA_OK;
}

static enum trata_status place_drafts(struct trata_store *store, const struct manifest *manifest,
                                      const char *file, struct source_batch *read,
                                      struct source_batch *batch, struct source_batch *checks,
                                      struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < read->draft_count; i++) {
		struct draft *draft = &read->drafts[i];
		const struct manifest_row *row = NULL;
		for (size_t r = 0; !row && r < manifest->count; r++)
			if (strcmp(manifest->rows[r].file, file) == 0 && selects(&manifest->rows[r], draft))
				row = &manifest->rows[r];
		if (!row) {
			error_set(error, TRATA_EDATA, "holds release %s of %s, which the manifest does not "
			          "name", vintage_format(draft->release.vintage).text,
			          draft->release.product);
			error_where(error, draft->file, 0, NULL);
			error_hint(error, "add a row to %s that names it", manifest->path);
			return TRATA_EDATA;
		}
		status = apply_row(store, manifest, row, draft, error);
		if (status != TRATA_OK)
			return status;
		bool kept = draft->release.role <= ROLE_PARTIAL;
		status = move_draft(draft, kept ? batch : checks, error);
	}
	return status;
}

enum trata_status manifest_load(struct trata_store *store, const struct manifest *manifest,
                                struct source_batch *batch, struct source_batch *checks,
                                struct text *messages, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	const char *slash = strrchr(manifest->path, '/');
	int folder = slash ? (int)(slash - manifest->path + 1) : 0;
	for (size_t i = 0; status == TRATA_OK && i < manifest->count; i++) {
		const struct manifest_row *row = &manifest->rows[i];
		bool known = false;
		for (size_t j = 0; !known && j < i; j++)
			known = strcmp(manifest->rows[j].file, row->file) == 0;
		if (known)
			continue;
		if (!no_category(row->role) && !catalogue_source(row->source)) {
			text_say(messages, "%s: source %s is not read yet\n", row->file, row->source);
			continue;
		}
		struct source_options options = { 0 };
		struct source_batch read = {0};
		struct text path = {0};
		if (!row->select[0])
			options.vintage = row->vintage;
		text_printf(&path, "%.*s%s", folder, manifest->path, row->file);
		status = path.failed ? error_memory(error)
		                     : source_read(store, text_string(&path), &options, &read, error);
		if (status == TRATA_OK)
			status = place_drafts(store, manifest, row->file, &read, batch, checks, error);
		for (size_t r = 0; r < read.report_count && status == TRATA_OK; r++)
			if (read.reports[r]->note[0])
				text_printf(messages, "%s: %s\n", row->file, translate(read.reports[r]->note));
		text_free(&path);
		source_batch_clear(&read);
	}
	return status;
}
