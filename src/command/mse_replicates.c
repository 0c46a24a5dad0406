/* mse --replicate-range and --merge: one bootstrap drawn by several processes. A part is a table
 * with a row a replicate; the parts of one table, seed and number of replicates are put together
 * and give the bytes of one run. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/digest.h"
#include "../base/language.h"
#include "../base/memory.h"
#include "../ingest/table.h"
#include "mse.h"

enum { PART_TABLE, PART_METHOD, PART_THRESHOLD, PART_ORDER, PART_SEED, PART_REPLICATES,
       PART_REPLICATE, PART_ESTIMATE, PART_COLUMNS };

static const struct sheet_column columns[PART_COLUMNS] = {
	[PART_TABLE] = { "table", SHEET_STRING, -1, "the first digits of the table's SHA-256" },
	[PART_METHOD] = { "method", SHEET_STRING, -1, "how the model was chosen" },
	[PART_THRESHOLD] = { "threshold", SHEET_STRING, -1, "of stepwise selection" },
	[PART_ORDER] = { "order", SHEET_STRING, -1, "lists in the largest interaction searched" },
	[PART_SEED] = { "seed", SHEET_STRING, -1, "of the random numbers" },
	[PART_REPLICATES] = { "replicates", SHEET_STRING, -1, "of the whole bootstrap" },
	[PART_REPLICATE] = { "replicate", SHEET_STRING, -1, "which of them, from 1" },
	[PART_ESTIMATE] = { "estimate", SHEET_STRING, -1, "all persons; empty: none" },
};

/* The estimates of one row of the table of models, by replicate. */
struct drawn {
	char method[32], threshold[32], order[16];
	double *estimates;
	bool *there;
};

struct mse_parts {
	char table[17], seed[24], replicates[24];
	struct sheet *sheet;               /* of a part that is written */
	size_t count;
	struct drawn rows[MSE_ROWS_MAX];
	size_t whole;                      /* replicates */
	const char *file;                  /* the part that is being read */
};

/* ------------------------------------------------------------------ which bootstrap it is */

/* Names and counts, so that another table is told from this one. */
static bool name_table(const struct mse_table *table, char out[17])
{
	struct text text = {0};
	for (unsigned i = 0; i < table->lists; i++)
		text_printf(&text, "%s,", table->names[i]);
	for (unsigned h = 1; h < mse_cells(table); h++)
		text_printf(&text, "%lld,", (long long)table->counts[h]);
	struct digest *digest = text.failed ? NULL : digest_new();
	if (digest) {
		digest_add(digest, text.data, text.length);
		snprintf(out, 17, "%.16s", digest_finish(digest).hex);
	}
	text_free(&text);
	return digest && out[0];
}

static void name_row(const struct mse_row *row, struct drawn *out)
{
	*out = (struct drawn){0};
	snprintf(out->method, sizeof out->method, "%s", mse_row_name(row->method));
	if (row->has_threshold)
		snprintf(out->threshold, sizeof out->threshold, "%.17g", row->threshold);
	if (row->order)
		snprintf(out->order, sizeof out->order, "%u", row->order);
}

static bool same_row(const struct drawn *a, const struct drawn *b)
{
	return strcmp(a->method, b->method) == 0 && strcmp(a->threshold, b->threshold) == 0 &&
	       strcmp(a->order, b->order) == 0;
}

struct mse_parts *mse_parts_new(const struct mse_input *input, const struct mse_options *options,
                                struct trata_error *error)
{
	struct mse_parts *parts = memory_new(1, sizeof *parts);
	if (parts && name_table(&input->table, parts->table)) {
		parts->whole = options->replicates;
		snprintf(parts->seed, sizeof parts->seed, "%llu", (unsigned long long)options->seed);
		snprintf(parts->replicates, sizeof parts->replicates, "%zu", options->replicates);
		return parts;
	}
	memory_free(parts);
	error_memory(error);
	return NULL;
}

void mse_parts_free(struct mse_parts *parts)
{
	for (size_t i = 0; parts && i < parts->count; i++) {
		memory_free(parts->rows[i].estimates);
		memory_free(parts->rows[i].there);
	}
	if (parts)
		sheet_free(parts->sheet);
	memory_free(parts);
}

/* ------------------------------------------------------------------ writing */

struct sheet *mse_parts_sheet(struct mse_parts *parts)
{
	if (!parts->sheet)
		parts->sheet = sheet_new(columns, PART_COLUMNS);
	return parts->sheet;
}

enum trata_status mse_parts_give(void *context, const struct mse_row *row, double *estimates,
                                 size_t first, size_t last, struct trata_error *error)
{
	struct mse_parts *parts = context;
	struct sheet *sheet = mse_parts_sheet(parts);
	struct drawn name;
	char text[40];
	if (!sheet)
		return error_memory(error);
	name_row(row, &name);
	for (size_t i = first; i < last; i++) {
		sheet_string(sheet, parts->table);
		sheet_string(sheet, name.method);
		sheet_string(sheet, name.threshold);
		sheet_string(sheet, name.order);
		sheet_string(sheet, parts->seed);
		sheet_string(sheet, parts->replicates);
		snprintf(text, sizeof text, "%zu", i + 1);
		sheet_string(sheet, text);
		/* every digit: the merged interval has the bytes of one run */
		snprintf(text, sizeof text, "%.17g", estimates[i]);
		sheet_string(sheet, estimates[i] > 0 ? text : "");
	}
	return TRATA_OK;
}

/* ------------------------------------------------------------------ reading */

static enum trata_status begin(void *context, const struct table_info *info,
                               const struct row *header, struct table_request *request,
                               struct trata_error *error)
{
	struct mse_parts *parts = context;
	request->no_digest = true;
	parts->file = info->name;
	bool good = header->count == PART_COLUMNS;
	for (size_t i = 0; good && i < PART_COLUMNS; i++)
		good = strcmp(header->fields[i].text, columns[i].name) == 0;
	if (good)
		return TRATA_OK;
	error_set(error, TRATA_EFORMAT, "no part of a bootstrap: its columns are others");
	error_where(error, info->name, header->line, NULL);
	error_hint(error, "`trata mse ... --replicate-range FROM,TO --format csv -o FILE` writes one");
	return TRATA_EFORMAT;
}

/* The place of a row's estimates, made at its first replicate. NULL: no memory or no room. */
static struct drawn *find_row(struct mse_parts *parts, const struct drawn *name)
{
	for (size_t i = 0; i < parts->count; i++)
		if (same_row(&parts->rows[i], name))
			return &parts->rows[i];
	if (parts->count == MSE_ROWS_MAX)
		return NULL;
	struct drawn *row = &parts->rows[parts->count];
	*row = *name;
	row->estimates = memory_new(parts->whole, sizeof *row->estimates);
	row->there = memory_new(parts->whole, sizeof *row->there);
	parts->count++;
	return row->estimates && row->there ? row : NULL;
}

static enum trata_status other(const struct row *row, size_t column, const char *wanted,
                               const char *hint, struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "\"%s\" is not %s",
	          error_quote_string(row->fields[column].text).text, wanted);
	error_where(error, NULL, row->line, columns[column].name);
	error_hint(error, "%s", hint);
	return TRATA_EDATA;
}

static enum trata_status take_row(void *context, const struct row *row, struct trata_error *error)
{
	struct mse_parts *parts = context;
	const struct field *f = row->fields;
	struct drawn name = {0};
	char *end;
	if (strcmp(f[PART_TABLE].text, parts->table) != 0)
		return other(row, PART_TABLE, parts->table,
		             translate("the part was drawn from another table"), error);
	if (strcmp(f[PART_SEED].text, parts->seed) != 0)
		return other(row, PART_SEED, parts->seed, translate("give the --seed of the parts"), error);
	if (strcmp(f[PART_REPLICATES].text, parts->replicates) != 0)
		return other(row, PART_REPLICATES, parts->replicates,
		             translate("give the --replicates of the parts"), error);
	unsigned long long number = strtoull(f[PART_REPLICATE].text, &end, 10);
	if (*end || number < 1 || number > parts->whole)
		return other(row, PART_REPLICATE, translate("one of the replicates"),
		             translate("the part was edited: draw it again"), error);
	double estimate = strtod(f[PART_ESTIMATE].text, &end);
	if (*end || !(estimate >= 0 && estimate < 1e15) || (f[PART_ESTIMATE].length && estimate == 0))
		return other(row, PART_ESTIMATE, translate("a number of persons"),
		             translate("the part was edited: draw it again"), error);
	snprintf(name.method, sizeof name.method, "%s", f[PART_METHOD].text);
	snprintf(name.threshold, sizeof name.threshold, "%s", f[PART_THRESHOLD].text);
	snprintf(name.order, sizeof name.order, "%s", f[PART_ORDER].text);
	struct drawn *drawn = find_row(parts, &name);
	if (!drawn)
		return error_memory(error);
	if (drawn->there[number - 1] && drawn->estimates[number - 1] != estimate)
		return other(row, PART_ESTIMATE, translate("what another part says of this replicate"),
		             translate("one of the parts was edited: draw it again"), error);
	drawn->there[number - 1] = true;
	drawn->estimates[number - 1] = estimate;
	return TRATA_OK;
}

static enum trata_status end_part(void *context, const struct table_info *info,
                                  const struct table_counts *counts, struct trata_error *error)
{
	(void)context, (void)info, (void)counts, (void)error;
	return TRATA_OK;
}

enum trata_status mse_parts_read(struct mse_parts *parts, const char *path,
                                 struct trata_error *error)
{
	struct table_handler handler = { parts, begin, take_row, end_part };
	return table_read(path, &handler, error);
}

enum trata_status mse_parts_take(void *context, const struct mse_row *row, double *estimates,
                                 size_t first, size_t last, struct trata_error *error)
{
	struct mse_parts *parts = context;
	struct drawn name;
	const struct drawn *drawn = NULL;
	char title[64];
	name_row(row, &name);
	mse_row_title(row, title, sizeof title);
	for (size_t i = 0; !drawn && i < parts->count; i++)
		if (same_row(&parts->rows[i], &name))
			drawn = &parts->rows[i];
	for (size_t i = first; i < last; i++) {
		if (drawn && drawn->there[i]) {
			estimates[i] = drawn->estimates[i];
			continue;
		}
		size_t until = i + 1;
		while (drawn && until < last && !drawn->there[until])
			until++;
		error_set(error, TRATA_EDATA, "no part holds replicates %zu to %zu of %s", i + 1,
		          drawn ? until : last, title);
		error_hint(error, "draw them: --replicate-range %zu,%zu", i + 1, drawn ? until : last);
		return TRATA_EDATA;
	}
	return TRATA_OK;
}
