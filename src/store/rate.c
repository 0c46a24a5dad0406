#include "rate.h"

#include <stdlib.h>
#include <string.h>

#include "../base/csv.h"
#include "../base/intern.h"
#include "../base/memory.h"
#include "../ingest/table.h"
#include "page.h"

const struct store_column rate_columns[RATE_COLUMNS] = {
	{ "id", "string", "the name that `trata multiplier --study` takes" },
	{ "study", "string", "the study or statement" },
	{ "publisher", "string", "who made it" },
	{ "year", "string", "year or years that it is about" },
	{ "place", "string", "country, state or region, where it has a code" },
	{ "population", "string", "whom it is about" },
	{ "offence", "string", "what it counts; trafficking or something wider" },
	{ "kind", "string", "reported, dark-figure, ratio, persons, part or statement" },
	{ "statistic", "string", "what the number is" },
	{ "value", "string", "the number, with the digits that are printed" },
	{ "low", "string", "lower end that the source states" },
	{ "high", "string", "upper end that the source states" },
	{ "unit", "string", "unit of the numbers" },
	{ "precision", "string", "unit of the last digit of a measured value; empty: none is stated" },
	{ "method", "string", "how the number came about" },
	{ "url", "string", "where it was read" },
	{ "wording", "string", "the sentence that states it" },
	{ "scope", "string", "its scope in the words of the ledger" },
	{ "note", "string", "remarks" },
};

static const char *const kinds[RATE_KINDS] = { "reported", "dark-figure", "ratio", "persons",
                                               "part", "statement" };

const char *rate_kind_name(enum rate_kind kind)
{
	return kinds[kind];
}

enum trata_status rate_ledger_add(struct rate_ledger *ledger, const struct rate *rate,
                                  struct trata_error *error)
{
	const char *id = rate->cells[RATE_ID];
	size_t at = 0;
	if (!ledger->strings && !(ledger->strings = intern_new()))
		return error_memory(error);
	while (at < ledger->count && strcmp(ledger->rates[at].cells[RATE_ID], id) < 0)
		at++;
	bool there = at < ledger->count && strcmp(ledger->rates[at].cells[RATE_ID], id) == 0;
	for (size_t c = 0; there && c < RATE_COLUMNS; c++) {
		if (strcmp(ledger->rates[at].cells[c], rate->cells[c]) == 0)
			continue;
		error_set(error, TRATA_EDATA, "%s is there already, and its %s is \"%s\", not \"%s\"", id,
		          rate_columns[c].name, error_quote_string(ledger->rates[at].cells[c]).text,
		          error_quote_string(rate->cells[c]).text);
		error_hint(error, "give another study another id");
		return TRATA_EDATA;
	}
	if (there)
		return TRATA_OK;
	if (!memory_grow((void **)&ledger->rates, &ledger->capacity, ledger->count + 1,
	                 sizeof *ledger->rates))
		return error_memory(error);
	memmove(&ledger->rates[at + 1], &ledger->rates[at],
	        (ledger->count - at) * sizeof *ledger->rates);
	ledger->count++;
	ledger->rates[at] = *rate;
	for (size_t c = 0; c < RATE_COLUMNS; c++) {
		uint32_t number = intern_string(ledger->strings, rate->cells[c]);
		ledger->rates[at].cells[c] = intern_text(ledger->strings, number);
		if (number == INTERN_NONE)
			return error_memory(error);
	}
	return TRATA_OK;
}

void rate_ledger_free(struct rate_ledger *ledger)
{
	memory_free(ledger->rates);
	intern_free(ledger->strings);
	*ledger = (struct rate_ledger){0};
}

const struct rate *rate_find(const struct rate_ledger *ledger, const char *id)
{
	for (size_t i = 0; i < ledger->count; i++)
		if (strcmp(ledger->rates[i].cells[RATE_ID], id) == 0)
			return &ledger->rates[i];
	return NULL;
}

void rate_ledger_text(const struct rate_ledger *ledger, struct text *out)
{
	for (size_t c = 0; c < RATE_COLUMNS; c++)
		csv_cell(out, rate_columns[c].name, c == 0);
	text_append_char(out, '\n');
	for (size_t i = 0; i < ledger->count; i++) {
		for (size_t c = 0; c < RATE_COLUMNS; c++)
			csv_any_cell(out, ledger->rates[i].cells[c], c == 0);
		text_append_char(out, '\n');
	}
}

/* ------------------------------------------------------------------ reading */

static enum trata_status begin(void *context, const struct table_info *info,
                               const struct row *header, struct table_request *request,
                               struct trata_error *error)
{
	(void)context;
	request->no_digest = true;
	for (size_t c = 0; c < RATE_COLUMNS; c++) {
		if (c < header->count && strcmp(header->fields[c].text, rate_columns[c].name) == 0)
			continue;
		error_set(error, TRATA_EFORMAT, "not a ledger of rates: column %zu should be %s", c + 1,
		          rate_columns[c].name);
		error_where(error, info->name, header->line, NULL);
		return TRATA_EFORMAT;
	}
	return TRATA_OK;
}

static enum trata_status take_row(void *context, const struct row *row, struct trata_error *error)
{
	struct rate rate = { .kind = 0 };
	for (size_t c = 0; c < RATE_COLUMNS; c++)
		rate.cells[c] = row->fields[c].text;
	while (rate.kind < RATE_KINDS && strcmp(kinds[rate.kind], rate.cells[RATE_KIND]) != 0)
		rate.kind++;
	if (rate.kind == RATE_KINDS || !rate.cells[RATE_ID][0]) {
		size_t column = rate.cells[RATE_ID][0] ? RATE_KIND : RATE_ID;
		error_set(error, TRATA_EDATA, "\"%s\" cannot stand here",
		          error_quote_string(rate.cells[column]).text);
		error_where(error, NULL, row->line, rate_columns[column].name);
		return TRATA_EDATA;
	}
	return rate_ledger_add(context, &rate, error);
}

static enum trata_status end(void *context, const struct table_info *info,
                             const struct table_counts *counts, struct trata_error *error)
{
	(void)context, (void)info, (void)counts, (void)error;
	return TRATA_OK;
}

enum trata_status rate_ledger_read(const struct trata_store *store, struct rate_ledger *out,
                                   struct trata_error *error)
{
	struct text text = {0}, name = {0};
	bool found;
	*out = (struct rate_ledger){0};
	text_printf(&name, "%s/" PAGE_RATES, store->folder);
	enum trata_status status = page_text(store, PAGE_RATES, &text, &found, error);
	if (status == TRATA_OK && found) {
		struct table_handler handler = { out, begin, take_row, end };
		status = table_read_memory(text_string(&name), text_string(&text), text.length, &handler,
		                           error);
	}
	text_free(&text);
	text_free(&name);
	if (status != TRATA_OK)
		rate_ledger_free(out);
	return status;
}
