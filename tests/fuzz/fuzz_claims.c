/* Any bytes as a claims file, CSV or workbook; every row that can be read is judged, by a store
 * that holds nothing. First byte 'H': the header of a claims file stands before the rest. */
#include <math.h>

#include "../../src/command/claims_file.h"
#include "../../src/store/store.h"
#include "fuzz.h"

static void judge_row(struct trata_store *store, const struct claim_row *row)
{
	struct claim claim;
	struct trata_error error = {0};
	enum trata_status status = claim_read(row, &claim, &error);
	must_tell(status, &error);
	if (status != TRATA_OK) {
		must(error.column[0] != '\0', "a cell that cannot be read without its column");
		return;
	}
	must(claim.kind < KIND_COUNT && claim.bound < BOUND_COUNT, "a kind or bound that is none");
	must(claim.period.first <= claim.period.last, "a period that ends before it begins");
	if (claim.has_number)
		must(isfinite(claim.number.value) && isfinite(claim.number.half), "no finite number");
	struct judge judge = { .store = store, .level = 0.95 };
	struct finding finding = {0};
	status = claim_judge(&judge, &claim, &finding, &error);
	must_tell(status, &error);
	must(status != TRATA_OK || finding.verdict < CLAIM_VERDICTS, "a verdict that is none");
	finding_clear(&finding);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct text file = {0};
	bool header = length && bytes[0] == 'H';
	for (size_t i = 0; header && i < CLAIM_COLUMNS; i++)
		text_printf(&file, "%s%s", i ? "," : "", claim_column_names[i]);
	if (header)
		text_append_char(&file, '\n');
	text_append_bytes(&file, (const char *)bytes + header, length - header);
	const char *path = scratch_file("input", text_string(&file), file.length);
	struct named_rows rows;
	struct trata_error error = {0};
	struct trata_store *store;
	enum trata_status status = named_rows_read(path, &rows, &error);
	must_tell(status, &error);
	if (status == TRATA_OK) {
		status = claim_rows_check(&rows, path, &error);
		must_tell(status, &error);
	}
	if (store_new("", &store, NULL) == TRATA_OK) {
		for (size_t i = 0; i < rows.count && i < 20; i++) {
			struct claim_row row = claim_row_of(&rows, i);
			judge_row(store, &row);
		}
		store_free(store);
	}
	named_rows_free(&rows);
	text_free(&file);
	return 0;
}
