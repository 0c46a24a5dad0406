/* Any sentence: the rows proposed for it have kinds and bounds that there are, periods that can be
 * read, and values that stand in the sentence as they are. */
#include "../../src/claim/suggest.h"
#include "fuzz.h"

static bool one_of(const char *word, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(word, names[i]) == 0)
			return true;
	return false;
}

static void check(const struct claim_proposal *row)
{
	struct period period;
	const char *const *cells = (const char *const *)row->cells;
	must(cells[CLAIM_KIND] && one_of(cells[CLAIM_KIND], claim_kind_names, KIND_COUNT),
	     "a kind that is none");
	must(!cells[CLAIM_BOUND] || !cells[CLAIM_BOUND][0] ||
	     one_of(cells[CLAIM_BOUND], bound_names, BOUND_COUNT), "a bound that is none");
	if (cells[CLAIM_PERIOD] && cells[CLAIM_PERIOD][0])
		must(period_parse(cells[CLAIM_PERIOD], &period, NULL) == TRATA_OK, "no period");
	struct claim_row claimed = { .line = 1 };
	for (size_t c = 0; c < CLAIM_COLUMNS; c++)
		claimed.cells[c] = cells[c] ? cells[c] : "";
	struct claim claim;
	struct trata_error error = {0};
	enum trata_status status = claim_read(&claimed, &claim, &error);
	must_tell(status, &error);
	must(status == TRATA_OK || strcmp(error.column, "value") != 0 || claim.kind == KIND_CHANGE ||
	     claim.kind == KIND_SHARE || strstr(error.message, "below zero") != NULL ||
	     strstr(error.message, "percentage") != NULL, "a value that cannot be read again");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct claim_proposal *proposals = NULL;
	struct trata_error error = {0};
	size_t count = 0;
	char *text = as_text(bytes, length);
	enum trata_status status = claim_suggest(text, &proposals, &count, &error);
	must_tell(status, &error);
	must((status == TRATA_OK) == (count > 0), "no proposal and no error");
	for (size_t i = 0; i < count; i++)
		check(&proposals[i]);
	claim_proposals_free(proposals, count);
	free(text);
	return 0;
}
