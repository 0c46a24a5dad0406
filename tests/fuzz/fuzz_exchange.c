/* Any bytes as a file of the program's own: JSON, SQLite, the long CSV; what was read and written
 * as JSON reads the same. */
#include "../../src/render/export.h"
#include "../../src/source/source.h"
#include "fuzz.h"

/* Reads a file into a new store, and writes that as JSON. False where the file is refused. */
static bool as_json(const void *bytes, size_t length, struct text *out)
{
	struct trata_store *store;
	struct source_batch batch = {0};
	struct source_options options = {0};
	struct trata_error error = {0};
	enum merge_result results[64];
	const char *path = scratch_file("input", bytes, length);
	if (store_new("", &store, NULL) != TRATA_OK)
		return false;
	enum trata_status status = source_read(store, path, &options, &batch, &error);
	must_tell(status, &error);
	bool read = status == TRATA_OK && batch.draft_count && batch.draft_count <= 64;
	if (read) {
		status = store_merge(store, batch.drafts, batch.draft_count, results, &error);
		must_tell(status, &error);
		read = status == TRATA_OK;
	}
	const struct export_store what = { store, NULL };
	if (read)
		must(export_json(&what, out, &error) == TRATA_OK, "a store that cannot be written");
	source_batch_clear(&batch);
	store_free(store);
	return read;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text first = {0}, second = {0};
	if (as_json(bytes, length, &first)) {
		must(as_json(first.data, first.length, &second), "JSON of its own is refused");
		must(strcmp(text_string(&first), text_string(&second)) == 0,
		     "JSON that reads otherwise than it was written");
	}
	text_free(&first);
	text_free(&second);
	return 0;
}
