#include "pages.h"

#include <stdlib.h>
#include <string.h>

#include "../base/csv.h"
#include "../store/capture.h"
#include "../store/page.h"

enum page_kind { NO_PAGE, PAGE_COLLECTED, PAGE_LEDGER, PAGE_CAPTURE };

struct page_reading {
	struct trata_store *store;
	struct page_report *report;
	enum page_kind kind;
	bool seen;                          /* a table was found before: not one file of one page */
	const struct table_info *info;
	const struct capture_source *capture;
	struct rate_ledger ledger;
	struct text text;
	long long observed;
	size_t columns;
};

static bool header_is(const struct row *header, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (header->count != count || strcmp(header->fields[i].text, names[i]) != 0)
			return false;
	return true;
}

/* A published table is known by the name of its file; its last column is `count`. */
static const struct capture_source *find_capture(const struct table_info *info,
                                                 const struct row *header)
{
	char name[64];
	size_t length = strlen(info->base);
	if (length < 5 || length - 4 >= sizeof name || strcmp(info->base + length - 4, ".csv") != 0 ||
	    strcmp(header->fields[header->count - 1].text, "count") != 0)
		return NULL;
	memcpy(name, info->base, length - 4);
	name[length - 4] = '\0';
	return capture_source(name);
}

static enum page_kind recognise(struct page_reading *reading, const struct table_info *info,
                                const struct row *header)
{
	const char *names[RATE_COLUMNS];
	for (size_t i = 0; i < RATE_COLUMNS; i++)
		names[i] = rate_columns[i].name;
	if (info->container[0] || strcmp(info->base, "-") == 0)
		return NO_PAGE;
	if (header_is(header, collected_columns, COLLECTED_COLUMNS))
		return PAGE_COLLECTED;
	if (header_is(header, names, RATE_COLUMNS))
		return PAGE_LEDGER;
	reading->capture = find_capture(info, header);
	return reading->capture ? PAGE_CAPTURE : NO_PAGE;
}

static void put_row(struct text *out, const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		csv_any_cell(out, row->fields[i].text, i == 0);
	text_append_char(out, '\n');
}

static enum trata_status begin(void *context, const struct table_info *info,
                               const struct row *header, struct table_request *request,
                               struct trata_error *error)
{
	struct page_reading *reading = context;
	enum trata_status status = TRATA_OK;
	request->no_digest = true;
	if (reading->info != info)
		reading->kind = reading->seen ? NO_PAGE : recognise(reading, info, header);
	reading->info = info;
	reading->seen = true;
	request->skip = reading->kind == NO_PAGE;
	rate_ledger_free(&reading->ledger);
	text_clear(&reading->text);
	reading->observed = 0;
	reading->columns = header->count;
	if (reading->kind == PAGE_CAPTURE)
		put_row(&reading->text, header);
	else if (reading->kind != NO_PAGE)
		status = rate_ledger_read(reading->store, &reading->ledger, error);
	return status;
}

static enum trata_status ledger_row(struct page_reading *reading, const struct row *row,
                                    struct trata_error *error)
{
	struct rate rate = { .kind = 0 };
	for (size_t c = 0; c < RATE_COLUMNS; c++)
		rate.cells[c] = row->fields[c].text;
	while (rate.kind < RATE_KINDS &&
	       strcmp(rate_kind_name(rate.kind), rate.cells[RATE_KIND]) != 0)
		rate.kind++;
	if (rate.kind < RATE_KINDS && rate.cells[RATE_ID][0]) {
		enum trata_status status = rate_ledger_add(&reading->ledger, &rate, error);
		error_where(status == TRATA_OK ? NULL : error, NULL, row->line, NULL);
		return status;
	}
	size_t column = rate.cells[RATE_ID][0] ? RATE_KIND : RATE_ID;
	error_set(error, TRATA_EDATA, "\"%s\" cannot stand here",
	          error_quote_string(rate.cells[column]).text);
	error_where(error, NULL, row->line, rate_columns[column].name);
	error_hint(error, "an id of your own, and one of the kinds reported, dark-figure, ratio, "
	           "persons, part, statement");
	return TRATA_EDATA;
}

static enum trata_status capture_row(struct page_reading *reading, const struct row *row,
                                     struct trata_error *error)
{
	for (size_t i = 0; i < row->count; i++) {
		const char *text = row->fields[i].text;
		bool last = i + 1 == row->count;
		if (last ? text[0] && strspn(text, "0123456789") == strlen(text) && strlen(text) < 15
		         : strcmp(text, "0") == 0 || strcmp(text, "1") == 0)
			continue;
		error_set(error, TRATA_EDATA, last ? "\"%s\" is not a count" : "\"%s\" is not 0 or 1",
		          error_quote_string(text).text);
		error_where(error, NULL, row->line, NULL);
		return TRATA_EDATA;
	}
	reading->observed += strtoll(row->fields[row->count - 1].text, NULL, 10);
	put_row(&reading->text, row);
	return TRATA_OK;
}

static enum trata_status take_row(void *context, const struct row *row, struct trata_error *error)
{
	struct page_reading *reading = context;
	reading->report->rows++;
	if (reading->kind == PAGE_COLLECTED)
		return rates_collect(row, &reading->ledger, error);
	return reading->kind == PAGE_LEDGER ? ledger_row(reading, row, error)
	                                    : capture_row(reading, row, error);
}

static enum trata_status end(void *context, const struct table_info *info,
                             const struct table_counts *counts, struct trata_error *error)
{
	struct page_reading *reading = context;
	struct text path = {0};
	reading->report->rows = counts->rows;
	if (reading->kind == PAGE_CAPTURE && reading->observed != reading->capture->observed) {
		error_set(error, TRATA_EDATA, "has %lld persons; %s was published with %lld",
		          reading->observed, reading->capture->id, reading->capture->observed);
		error_where(error, info->name, 0, NULL);
		error_hint(error, "`trata mse FILE` reads a table of your own");
		return TRATA_EDATA;
	}
	if (reading->kind == PAGE_CAPTURE) {
		text_printf(&path, PAGE_TABLES "%s.csv", reading->capture->id);
	} else {
		text_append(&path, PAGE_RATES);
		rate_ledger_text(&reading->ledger, &reading->text);
	}
	if (path.failed || reading->text.failed) {
		text_free(&path);
		return error_memory(error);
	}
	struct intern *strings = reading->store->strings;
	reading->report->taken = true;
	reading->report->path = intern_text(strings, intern_string(strings, text_string(&path)));
	text_free(&path);
	return page_put(reading->store, reading->report->path, &reading->text,
	                &reading->report->changed, error);
}

enum trata_status source_page(struct trata_store *store, const char *path,
                              struct page_report *report, struct trata_error *error)
{
	struct page_reading reading = { .store = store, .report = report };
	struct table_handler handler = { &reading, begin, take_row, end };
	size_t length = strlen(path);
	*report = (struct page_report){0};
	if (length < 5 || strcmp(path + length - 4, ".csv") != 0)
		return TRATA_OK;
	enum trata_status status = table_read(path, &handler, error);
	rate_ledger_free(&reading.ledger);
	text_free(&reading.text);
	/* what another reader must judge is not judged here */
	if (status != TRATA_OK && reading.kind == NO_PAGE) {
		if (error)
			*error = (struct trata_error){0};
		return TRATA_OK;
	}
	return status;
}
