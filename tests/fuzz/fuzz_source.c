/* Any bytes as an official file: every layout, in import and in audit. */
#include <stddef.h>
#include <stdint.h>

#include "../../src/source/source.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	for (int audit = 0; audit < 2; audit++) {
		struct trata_store *store;
		struct source_batch batch = {0};
		struct source_options options = { .audit = audit, .vintage = VINTAGE(2024, 12) };
		struct trata_error error = {0};
		if (store_new("", &store, NULL) != TRATA_OK)
			return 0;
		static const uint8_t none;
		source_read_memory(store, "fuzz_dic24.csv", length ? bytes : &none, length, &options,
		                   &batch, &error);
		source_batch_clear(&batch);
		store_free(store);
	}
	return 0;
}
