/* Any text as a period, a vintage, a day: printed and read again it is the same. And any months,
 * printed, read as they were. */
#include "../../src/store/period.h"
#include "fuzz.h"

static void texts(const char *text)
{
	struct period period, other;
	vintage edition, edition_again;
	day date, date_again;
	struct trata_error error = {0};
	enum trata_status status = period_parse(text, &period, &error);
	must_tell(status, &error);
	if (status == TRATA_OK) {
		must(period.first <= period.last, "a period that ends before it begins");
		must(period_months(period) >= (period.first != MONTH_UNKNOWN), "a period of no months");
		must(period_parse(period_format(period).text, &other, NULL) == TRATA_OK &&
		     other.first == period.first && other.last == period.last, "another period");
	}
	if (vintage_parse(text, &edition))
		must(vintage_parse(vintage_format(edition).text, &edition_again) &&
		     edition == edition_again && period_year(vintage_month(edition)) == edition / 100,
		     "another vintage");
	if (day_parse(text, &date))
		must(day_parse(day_format(date).text, &date_again) && date == date_again, "another day");
}

static void months(const uint8_t *bytes)
{
	uint16_t numbers[2];
	memcpy(numbers, bytes, sizeof numbers);
	month first = MONTH(1000, 1) + numbers[0], last = first + numbers[1] % 5000;
	struct period period = { first, last }, again;
	must(period_parse(period_format(period).text, &again, NULL) == TRATA_OK &&
	     again.first == first && again.last == last, "months that read otherwise when printed");
	for (enum time_unit unit = UNIT_MONTH; unit <= UNIT_YEAR; unit++) {
		struct period whole = period_unit(first, unit);
		must(whole.first <= first && first <= whole.last, "a unit without its month");
		must(period_parse(period_format(whole).text, &again, NULL) == TRATA_OK &&
		     again.first == whole.first && again.last == whole.last, "another unit");
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char *text = as_text(bytes, length);
	texts(text);
	if (length >= 4)
		months(bytes);
	free(text);
	return 0;
}
