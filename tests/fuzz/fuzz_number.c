/* Any text as a stated number, as a cell that holds a count, as a number of XML. A count printed
 * again reads as the same count; a number of XML keeps its value. */
#include <math.h>

#include "../../src/claim/number.h"
#include "../../src/ingest/number.h"
#include "fuzz.h"

static void stated(const char *text, enum number_habit habit)
{
	struct claim_number number = {0}, again = {0};
	struct trata_error error = {0};
	struct text printed = {0};
	enum trata_status status = claim_number_parse(text, habit, &number, &error);
	must_tell(status, &error);
	if (status != TRATA_OK)
		return;
	must(isfinite(number.value) && isfinite(number.half), "no finite number");
	must(number.half >= 0, "half a unit below zero");
	must(!number.has_ratio || (isfinite(number.ratio) && number.ratio > 0), "no ratio");
	must(!number.has_bound || number.bound < BOUND_COUNT, "a bound that is none");
	/* a whole number printed with points between groups is the same number */
	if (habit == NUMBER_COUNT && number.value == floor(number.value) && !number.percent &&
	    fabs(number.value) < 1e15) {
		text_append_number(&printed, number.value);
		must(claim_number_parse(text_string(&printed), habit, &again, NULL) == TRATA_OK &&
		     again.value == number.value, "a number that reads otherwise when printed");
		text_free(&printed);
	}
}

static void cell(const char *text)
{
	struct field field = { text, strlen(text) };
	struct trata_error error = {0};
	long long value, again;
	bool present;
	enum trata_status status = number_count(&field, &value, &present, &error);
	must_tell(status, &error);
	must(present || value == 0, "a value of a cell that has none");
	if (!present)
		return;
	char printed[32];
	field.length = (size_t)snprintf(printed, sizeof printed, "%lld", value);
	field.text = printed;
	must(number_count(&field, &again, &present, NULL) == TRATA_OK && present && again == value,
	     "a count that reads otherwise when printed");
}

static void plain(const char *text)
{
	char out[512], *end, *other;
	size_t length = strlen(text);
	if (length + 21 > sizeof out)
		return;
	size_t used = number_plain(text, length, out, sizeof out);
	must(used == strlen(out) && used <= (length > 20 ? length : 20), "a wrong length");
	if (strcmp(out, text) == 0)
		return;
	long double before = strtold(text, &end), after = strtold(out, &other);
	must(*end == '\0' && *other == '\0', "a number made of what is none");
	must(fabsl(before - after) <= 1e-18L * fabsl(before), "a number of XML that changes");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char *text = as_text(bytes, length);
	stated(text, NUMBER_COUNT);
	stated(text, NUMBER_RATIO);
	cell(text);
	plain(text);
	free(text);
	return 0;
}
