/* Any text as a place: what is found is found again by its code; keys are ASCII, quotes of text
 * hold nothing that steers a terminal, and a cell written as CSV reads as it was. */
#include "../../src/base/csv.h"
#include "../../src/base/nearest.h"
#include "../../src/store/country.h"
#include "../../src/store/place.h"
#include "fuzz.h"

static void cells(const char *text)
{
	struct text file = {0};
	struct seen seen = {0};
	struct trata_error error = {0};
	csv_cell(&file, "a", true);
	csv_cell(&file, "b", false);
	text_append_char(&file, '\n');
	csv_cell(&file, text, true);
	csv_cell(&file, text, false);
	text_append_char(&file, '\n');
	if (utf8_invalid(text, strlen(text)) == strlen(text) && strlen(text) < 300000) {
		must(see_table(&seen, "a.csv", file.data, file.length, &error) == TRATA_OK,
		     "a cell that was written is refused");
		struct text wanted = {0};
		text_printf(&wanted, FIELD_MARK "a" FIELD_MARK "b\n" FIELD_MARK "%s" FIELD_MARK "%s\n",
		            text, text);
		must(strcmp(text_string(&wanted), text_string(&seen.rows)) == 0, "another cell");
		text_free(&wanted);
	}
	text_free(&seen.rows);
	text_free(&file);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char *const names[] = { "Chihuahua", "Nuevo León", "Jalisco", "" };
	const struct place *place, *again;
	char *text = as_text(bytes, length), key[64];
	struct trata_error error = {0};
	enum trata_status status = place_resolve(text, &place, &error);
	must_tell(status, &error);
	if (status == TRATA_OK)
		must(place_resolve(place->code, &again, NULL) == TRATA_OK && again == place,
		     "a place that its code does not find");
	const char *code, *second;
	enum source_scope scope = length ? (enum source_scope)(bytes[length - 1] % 4) : SCOPE_STATES;
	struct trata_error other = {0};
	status = place_resolve_in(text, scope, &code, &other);
	must_tell(status, &other);
	if (status == TRATA_OK)
		must(place_resolve_in(code, scope, &second, NULL) == TRATA_OK && strcmp(code, second) == 0,
		     "a code that names another place");
	place = place_by_printed_name(text);
	must(!place || place_by_code(place->code) == place, "a printed name without a code");
	size_t used = utf8_fold(text, strlen(text), key, sizeof key);
	must(used < sizeof key && used == strlen(key), "a key that is too long");
	for (size_t i = 0; i < used; i++)
		must((key[i] >= 'a' && key[i] <= 'z') || (key[i] >= '0' && key[i] <= '9'), "no key");
	must(plain_line(error_quote(text, strlen(text)).text), "a quote with control bytes");
	utf8_width(text);
	nearest_name(text, names, sizeof names / sizeof *names);
	cells(text);
	free(text);
	return 0;
}
