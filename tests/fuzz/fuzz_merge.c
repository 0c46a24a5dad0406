/* Two files made of one input, merged into an empty store: the merge must hold whatever releases
 * they claim to be. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "../../src/source/source.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct trata_store *store;
	struct source_batch batch = {0};
	struct source_options options = { .vintage = VINTAGE(2024, 12) };
	enum merge_result results[64];
	static const uint8_t none;
	const uint8_t *cut = length ? memchr(bytes, 0x1E, length) : NULL;
	size_t first = cut ? (size_t)(cut - bytes) : length;
	if (store_new("", &store, NULL) != TRATA_OK)
		return 0;
	source_read_memory(store, "fuzz_nov24.csv", length ? bytes : &none, first, &options, &batch,
	                   NULL);
	if (cut)
		source_read_memory(store, "fuzz_dic24.csv", cut + 1, length - first - 1, &options,
		                   &batch, NULL);
	if (batch.draft_count <= 64)
		store_merge(store, batch.drafts, batch.draft_count, results, NULL);
	source_batch_clear(&batch);
	store_free(store);
	return 0;
}
