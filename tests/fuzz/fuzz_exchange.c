/* Any bytes as a file of the program's own: JSON, SQLite, the long CSV; what was read and written
 * as JSON reads the same. */
#include <math.h>

#include "../../src/source/source.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct trata_store *store;
	struct source_batch batch = {0};
	struct source_options options = {0};
	struct trata_error error = {0};
	const char *path = scratch_file("input", bytes, length);
	enum merge_result results[64];
	if (store_new("", &store, NULL) != TRATA_OK)
		return 0;
	enum trata_status status = source_read(store, path, &options, &batch, &error);
	must_tell(status, &error);
	if (status == TRATA_OK && batch.draft_count <= 64) {
		status = store_merge(store, batch.drafts, batch.draft_count, results, &error);
		must_tell(status, &error);
	}
	source_batch_clear(&batch);
	store_free(store);
	return 0;
}
