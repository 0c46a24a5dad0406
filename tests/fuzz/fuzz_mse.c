/* Any bytes as a table of capture histories. */
#include "../../src/command/mse.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct mse_input input = {0};
	struct trata_error error = {0};
	enum trata_status status = mse_read(scratch_file("input.csv", bytes, length), &input, &error);
	must_tell(status, &error);
	if (status == TRATA_OK) {
		must(input.table.lists >= 2 && input.table.lists <= MSE_LISTS_MAX, "too many lists");
		int64_t sum = 0;
		for (unsigned cell = 1; cell < 1u << input.table.lists; cell++) {
			must(input.table.counts[cell] >= 0, "a count below zero");
			sum += (int64_t)input.table.counts[cell];
		}
		must(sum == (int64_t)input.table.observed, "a sum that is not the sum");
	}
	text_free(&input.notes);
	return 0;
}
