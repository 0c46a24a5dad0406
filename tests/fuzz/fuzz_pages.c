/* Any bytes as a page of the store: the ledger of reporting rates in either layout, a published
 * table of capture histories. What the ledger writes it reads the same.
 * First byte: which header stands before the rest, if any. */
#include "../../src/source/pages.h"
#include "../../src/store/page.h"
#include "fuzz.h"

static void put_header(uint8_t mode, struct text *out)
{
	for (size_t i = 0; mode == 0 && i < COLLECTED_COLUMNS; i++)
		text_printf(out, "%s%s", i ? "," : "", collected_columns[i]);
	for (size_t i = 0; mode == 1 && i < RATE_COLUMNS; i++)
		text_printf(out, "%s%s", i ? "," : "", rate_columns[i].name);
	if (mode < 2)
		text_append_char(out, '\n');
}

static void again(struct trata_store *store, const char *path)
{
	struct text text = {0};
	struct page_report report;
	struct trata_error error = {0};
	bool found = false;
	must(page_text(store, path, &text, &found, &error) == TRATA_OK && found, "no page");
	const char *file = scratch_file("input.csv", text_string(&text), text.length);
	if (strcmp(path, PAGE_RATES) == 0) {
		must(source_page(store, file, &report, &error) == TRATA_OK && report.taken,
		     "a ledger that was written is refused");
		must(!report.changed, "a ledger that reads otherwise than it was written");
	}
	text_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text file = {0};
	struct trata_store *store;
	struct page_report report;
	struct trata_error error = {0};
	if (length < 1 || store_new("", &store, NULL) != TRATA_OK)
		return 0;
	put_header(bytes[0] % 4, &file);
	text_append_bytes(&file, (const char *)bytes + 1, length - 1);
	const char *path = scratch_file("input.csv", text_string(&file), file.length);
	enum trata_status status = source_page(store, path, &report, &error);
	must_tell(status, &error);
	if (status == TRATA_OK && report.taken)
		again(store, report.path);
	store_free(store);
	text_free(&file);
	return 0;
}
