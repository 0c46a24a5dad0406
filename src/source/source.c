/* Reading files: recognise, bind, read, name the release. */
#include "source.h"

#include <stdio.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "../store/catalogue.h"
#include "conapo.h"
#include "ctdc.h"
#include "exchange_read.h"
#include "extract.h"
#include "missing_migrants.h"
#include "reading.h"
#include "sesnsp.h"
#include "tip.h"
#include "tip_global.h"

const struct layout *const layouts[] = {
	&sesnsp_layouts[0], &sesnsp_layouts[1], &sesnsp_layouts[2], &sesnsp_layouts[3],
	&sesnsp_layouts[4], &sesnsp_layouts[5], &sesnsp_layouts[6],
	&extract_layouts[0], &extract_layouts[1], &extract_layouts[2],
	&conapo_layouts[0], &conapo_layouts[1],
	&tip_layouts[0], &tip_layouts[1], &tip_layouts[2], &tip_layouts[3], &tip_global_layouts[0],
	&missing_migrants_layouts[0], &missing_migrants_layouts[1],
	&ctdc_layouts[0], &ctdc_layouts[1], &ctdc_layouts[2], &ctdc_layouts[3],
	&exchange_layouts[0],
};
const size_t layout_count = sizeof layouts / sizeof *layouts;

static const char *keep(struct trata_store *store, const char *string)
{
	return intern_text(store->strings, intern_string(store->strings, string));
}

static void free_own(struct table_reading *reading)
{
	if (reading->own)
		reading->own_free(reading->own);
	reading->own = NULL;
}

static void release_reading(struct table_reading *reading)
{
	number_set_free(&reading->seen);
	free_own(reading);
	reading->batch->draft_count = reading->first_draft;
}

/* The file starts over as cp1252: what came before is void. */
static void forget(struct table_reading *reading)
{
	struct source_batch *batch = reading->batch;
	for (size_t i = reading->first_draft; i < batch->draft_count; i++)
		draft_clear(&batch->drafts[i]);
	release_reading(reading);
}

static enum trata_status new_report(struct table_reading *reading, const struct table_info *info,
                                    struct trata_error *error)
{
	struct source_batch *batch = reading->batch;
	struct table_report *report = memory_new(1, sizeof *report);
	if (!report || !memory_grow((void **)&batch->reports, &batch->report_capacity,
	                            batch->report_count + 1, sizeof *batch->reports)) {
		memory_free(report);
		return error_memory(error);
	}
	report->file = keep(reading->store, info->name);
	report->base = keep(reading->store, info->base);
	report->layout = report->note = report->encoding = "";
	batch->reports[batch->report_count++] = report;
	reading->report = report;
	return TRATA_OK;
}

/* The first month column, when the months are the last columns of the table; else 0. */
static size_t numbers_from(const struct binding *binding, size_t columns)
{
	size_t first = columns;
	for (int m = 0; m < 12; m++) {
		int at = binding->at[COLUMN_MONTH + m];
		if (at < 0 || (size_t)at + 12 < columns)
			return 0;
		first = (size_t)at < first ? (size_t)at : first;
	}
	return first;
}

static enum trata_status begin(void *context, const struct table_info *info,
                               const struct row *header, struct table_request *request,
                               struct trata_error *error)
{
	struct table_reading *reading = context;
	enum trata_status status = TRATA_OK;
	if (reading->info == info && reading->report) {
		forget(reading);
		*reading->report = (struct table_report){ .file = reading->report->file,
			.base = reading->report->base, .layout = "", .note = "", .encoding = "" };
	} else {
		status = new_report(reading, info, error);
	}
	if (status == TRATA_OK)
		status = layout_find(reading->store, header, &reading->binding, error);
	if (status != TRATA_OK) {
		error_where(error, reading->report ? reading->report->file : info->name, 0, NULL);
		return status;
	}
	const struct layout *layout = reading->binding.layout;
	reading->info = info;
	reading->first_draft = reading->batch->draft_count;
	reading->draft = NULL;
	reading->last_reported = reading->last_nonzero = reading->first_reported = MONTH_UNKNOWN;
	reading->first_blank = MONTH_UNKNOWN;
	reading->places_seen = 0;
	reading->repeats = 0;
	reading->last_place = NULL;
	memset(reading->rows_seen, 0, sizeof reading->rows_seen);
	reading->report->layout = layout->id;
	if (layout->note)
		reading->report->note = layout->note;
	request->repair = reading->binding.repair;
	request->no_digest = reading->options->audit || layout->note;
	if (request->repair == REPAIR_CP850_AS_CP1252 && info->encoding == ENCODING_CP1252) {
		request->encoding = ENCODING_CP850;      /* not damaged: the file is CP850 */
		request->repair = REPAIR_NONE;
	}
	if (layout->filter) {
		reading->filter = (struct row_filter){
			(size_t)reading->binding.at[layout->filter->role], layout->filter->starts,
			layout->filter->count, numbers_from(&reading->binding, header->count) };
		request->filter = &reading->filter;
	}
	return TRATA_OK;
}

static enum trata_status row(void *context, const struct row *row, struct trata_error *error)
{
	struct table_reading *reading = context;
	const struct layout *layout = reading->binding.layout;
	return layout->row ? layout->row(reading, row, error) : TRATA_OK;
}

/* ------------------------------------------------------------------ the release of a draft */

static bool is_copy_name(const char *base)
{
	return strstr(base, ".reconstructed.") || strstr(base, ".utf8.") ||
	       strstr(base, ".no-accents.") || strstr(base, ".all-quoted.");
}

static enum trata_status name_release(struct table_reading *reading, struct draft *draft,
                                      const struct table_counts *counts,
                                      struct trata_error *error)
{
	struct trata_store *store = reading->store;
	struct table_report *report = reading->report;
	struct release *release = &draft->release;
	const struct source *source = catalogue_source(release->source);
	char bytes[32];
	snprintf(bytes, sizeof bytes, "%llu", (unsigned long long)counts->bytes);
	release->files = report->base;
	release->bytes = keep(store, bytes);
	release->sha256 = keep(store, counts->sha256.hex);
	release->encoding = report->encoding;
	release->layout = report->layout;
	release->url = source->url;
	release->licence = source->licence;
	release->publisher = source->publisher;
	release->rows = counts->rows;
	release->figures = draft->count;
	release->origin = "";
	if (release->role == ROLE_OFFICIAL && is_copy_name(report->base))
		release->role = ROLE_COPY;
	if (!release->complete)
		release->role = ROLE_PARTIAL;
	return release->files[0] && release->sha256 ? TRATA_OK : error_memory(error);
}

static enum trata_status end(void *context, const struct table_info *info,
                             const struct table_counts *counts, struct trata_error *error)
{
	struct table_reading *reading = context;
	struct table_report *report = reading->report;
	const struct layout *layout = reading->binding.layout;
	enum trata_status status = layout->end ? layout->end(reading, error) : TRATA_OK;
	(void)info;
	char encoding[80];
	const char *repair = repair_name(reading->binding.repair);
	bool repaired = reading->binding.repair != REPAIR_NONE &&
	                counts->encoding != ENCODING_CP850;
	snprintf(encoding, sizeof encoding, "%s%s%s%s", encoding_name(counts->encoding),
	         repaired ? " (" : "", repaired ? repair : "", repaired ? ")" : "");
	report->encoding = keep(reading->store, encoding);
	report->sha256 = counts->sha256;
	report->bytes = counts->bytes;
	report->rows = counts->rows;
	if (status == TRATA_OK && counts->rows == 0 && !layout->note) {
		status = error_set(error, TRATA_EFORMAT, "the table has a header and no rows");
		error_hint(error, "download it again");
	}
	for (size_t i = reading->first_draft; status == TRATA_OK && i < reading->batch->draft_count;
	     i++)
		if (!reading->batch->drafts[i].whole)
			status = name_release(reading, &reading->batch->drafts[i], counts, error);
	number_set_free(&reading->seen);
	free_own(reading);
	reading->info = NULL;
	reading->report = NULL;
	if (status != TRATA_OK)
		error_where(error, report->file, 0, NULL);
	return status;
}

/* ------------------------------------------------------------------ vintages */

#define REPORT_DAY 701        /* reports appear in June or July: 1 July unless it is known */

static enum trata_status no_vintage(const struct draft *draft, struct trata_error *error)
{
	struct period cut = { draft->release.cut, draft->release.cut };
	error_set(error, TRATA_EDATA, "the file's name does not tell which release it is");
	error_where(error, draft->file, 0, NULL);
	error_hint(error, "its data end in %s: pass --vintage, for example --vintage %s",
	           period_format(cut).text, period_format(cut).text);
	return TRATA_EDATA;
}

/* Names the vintages of drafts that the file itself did not date: what the caller said, what the
 * file's name tells, or what another table of the same archive is. */
static enum trata_status set_vintages(struct source_batch *batch, size_t first,
                                      const struct source_options *options,
                                      struct trata_error *error)
{
	vintage shared = 0;
	bool one = true;
	for (size_t i = first; i < batch->draft_count; i++) {
		struct draft *draft = &batch->drafts[i];
		vintage named;
		if (draft->whole)
			continue;
		if (draft->release.vintage == 0 && options->vintage)
			draft->release.vintage = options->vintage;
		else if (draft->release.vintage == 0 && strcmp(draft->release.source,
		                                               "conapo-population") == 0)
			draft->release.vintage = VINTAGE(2023, 8);
		else if (draft->release.vintage == 0 && strncmp(draft->release.source, "iom-", 4) == 0 &&
		         source_name_edition(draft->release.files, &named))
			draft->release.vintage = named;
		else if (draft->release.vintage == 0 &&
		         source_name_vintage(draft->release.files, &named))
			draft->release.vintage = named;
		if (draft->release.vintage && shared && shared != draft->release.vintage)
			one = false;
		if (draft->release.vintage)
			shared = draft->release.vintage;
	}
	for (size_t i = first; i < batch->draft_count; i++) {
		struct draft *draft = &batch->drafts[i];
		struct release *release = &draft->release;
		if (draft->whole)
			continue;
		if (release->vintage == 0 && shared && one && strchr(draft->file, '!'))
			release->vintage = shared;
		if (release->vintage == 0 && !options->audit)
			return no_vintage(draft, error);
		bool yearly = release->vintage % 100 == 0;     /* a report: the layout checks its years */
		bool projected = strcmp(release->source, "conapo-population") == 0;
		/* whole years: the running one may be in it */
		bool by_year = strcmp(release->source, "iom-ctdc") == 0;
		month latest = vintage_month(release->vintage) + (by_year ? 11 : 0);
		if (release->vintage && release->cut > latest && !yearly && !projected) {
			struct period cut = { release->cut, release->cut };
			error_set(error, TRATA_EDATA, "has data to %s, later than its vintage %s",
			          period_format(cut).text, vintage_format(release->vintage).text);
			error_where(error, draft->file, 0, NULL);
			error_hint(error, "was the file renamed? pass the right --vintage");
			return TRATA_EDATA;
		}
		month next = vintage_month(release->vintage) + 1;
		day report = release->vintage / 100 * 10000 + REPORT_DAY;
		day usual = period_year(next) * 10000 + period_month_number(next) * 100 + 20;
		release->released = options->released ? options->released : yearly ? report : usual;
	}
	return TRATA_OK;
}

static enum trata_status wrong_source(const struct source_batch *batch, size_t first,
                                      const char *wanted, struct trata_error *error)
{
	for (size_t i = first; i < batch->draft_count; i++)
		if (strcmp(batch->drafts[i].release.source, wanted) != 0) {
			error_set(error, TRATA_EDATA, "is %s by its header, not %s",
			          batch->drafts[i].release.source, wanted);
			error_where(error, batch->drafts[i].file, 0, NULL);
			error_hint(error, "leave --source away");
			return TRATA_EDATA;
		}
	return TRATA_OK;
}

/* From a path, or from `length` bytes when there are any. */
static enum trata_status read_tables(struct trata_store *store, const char *path,
                                     const void *bytes, size_t length,
                                     const struct source_options *options,
                                     struct source_batch *batch, struct trata_error *error)
{
	enum exchange_kind own = exchange_recognise(path);
	if (own != EXCHANGE_NONE)
		return exchange_read(store, path, own, batch, error);
	struct table_reading *reading = memory_new(1, sizeof *reading);
	if (!reading)
		return error_memory(error);
	size_t first = batch->draft_count;
	reading->store = store;
	reading->batch = batch;
	reading->options = options;
	struct table_handler handler = { reading, begin, row, end };
	enum trata_status status = bytes ? table_read_memory(path, bytes, length, &handler, error)
	                                 : table_read(path, &handler, error);
	number_set_free(&reading->seen);
	free_own(reading);
	memory_free(reading);
	if (status == TRATA_OK && options->source)
		status = wrong_source(batch, first, options->source, error);
	if (status == TRATA_OK)
		status = set_vintages(batch, first, options, error);
	return status;
}

enum trata_status source_read(struct trata_store *store, const char *path,
                              const struct source_options *options, struct source_batch *batch,
                              struct trata_error *error)
{
	return read_tables(store, path, NULL, 0, options, batch, error);
}

enum trata_status source_read_memory(struct trata_store *store, const char *name,
                                     const void *bytes, size_t length,
                                     const struct source_options *options,
                                     struct source_batch *batch, struct trata_error *error)
{
	return read_tables(store, name, bytes, length, options, batch, error);
}

void source_batch_clear(struct source_batch *batch)
{
	for (size_t i = 0; i < batch->draft_count; i++)
		draft_clear(&batch->drafts[i]);
	for (size_t i = 0; i < batch->report_count; i++)
		memory_free(batch->reports[i]);
	memory_free(batch->drafts);
	memory_free(batch->reports);
	*batch = (struct source_batch){0};
}
