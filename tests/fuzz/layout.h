/* Any bytes as the rows of the layouts of one publisher: the header is written from the layout, so
 * that what is fuzzed is what stands below it. First byte: which layout and how it is read. */
#ifndef TRATA_TESTS_FUZZ_LAYOUT_H
#define TRATA_TESTS_FUZZ_LAYOUT_H

#include <math.h>

#include "../../src/base/csv.h"
#include "../../src/source/layout.h"
#include "../../src/source/source.h"
#include "fuzz.h"

static inline void layout_text(const struct layout *layout, bool optional, const uint8_t *rows,
                               size_t length, struct text *out)
{
	bool first = true;
	for (size_t i = 0; i < layout->column_count; i++)
		if (optional || !layout->columns[i].optional) {
			csv_cell(out, layout->columns[i].name, first);
			first = false;
		}
	text_append_char(out, '\n');
	text_append_bytes(out, (const char *)rows, length);
}

/* Where an audit finds nothing dropped and nothing doubled the sums agree: what it is for. */
static inline void must_balance(const struct source_batch *batch)
{
	for (size_t i = 0; i < batch->report_count; i++) {
		const struct table_report *report = batch->reports[i];
		must(report->audit_count <= OFFENCE_LIMIT, "more offences than there is room for");
		for (size_t a = 0; a < report->audit_count; a++) {
			const struct audit_line *line = &report->audit[a];
			double away = fabs(line->source_total - line->mapped_total);
			if (!line->dropped && !line->doubled)
				must(away <= 1e-9 * (1 + fabs(line->source_total)),
				     "an audit without losses that does not balance");
		}
	}
}

static inline void must_hold(const struct draft *draft, const struct trata_store *store)
{
	for (size_t i = 0; i < draft->count; i++) {
		const struct figure *figure = &draft->figures[i];
		must(!figure->has_value || isfinite(figure->value), "a value that is no number");
		must(figure->bound < BOUND_COUNT, "a bound that is none");
		must(figure->period.first <= figure->period.last, "a period that ends before it begins");
		must(figure->product && intern_text(store->strings, figure->product)[0],
		     "a figure without a product");
	}
}

static inline void layout_read(const struct text *table, bool audit, bool dated)
{
	struct trata_store *store;
	struct source_batch batch = {0};
	struct source_options options = { .audit = audit,
	                                  .vintage = dated ? VINTAGE(2026, 12) : 0 };
	struct trata_error error = {0};
	if (store_new("", &store, NULL) != TRATA_OK)
		return;
	enum trata_status status = source_read_memory(store, "fuzz_dic24.csv", table->data,
	                                              table->length, &options, &batch, &error);
	must_tell(status, &error);
	if (status == TRATA_OK && audit)
		must_balance(&batch);
	enum merge_result results[64];
	if (status == TRATA_OK && !audit && batch.draft_count <= 64) {
		for (size_t i = 0; i < batch.draft_count; i++)
			must_hold(&batch.drafts[i], store);
		status = store_merge(store, batch.drafts, batch.draft_count, results, &error);
		must_tell(status, &error);
	}
	source_batch_clear(&batch);
	store_free(store);
}

static inline void layout_fuzz(const struct layout *family, size_t count, const uint8_t *bytes,
                               size_t length)
{
	struct text table = {0};
	if (length < 2)
		return;
	uint8_t mode = bytes[0];
	layout_text(&family[mode % count], mode & 0x40, bytes + 1, length - 1, &table);
	layout_read(&table, mode & 0x80, !(mode & 0x20));
	text_free(&table);
}

#endif
