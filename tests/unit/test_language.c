/* The language of the program: how messages are looked up, and that every text of the const tables
 * of sources, measures, breaks, layouts and columns has its Spanish. */
#include "check.h"

#include <errno.h>
#include <stdio.h>

#include "../../src/base/error.h"
#include "../../src/base/language.h"
#include "../../src/base/text.h"
#include "../../src/source/layout.h"
#include "../../src/store/capture.h"
#include "../../src/store/catalogue.h"
#include "../../src/store/columns.h"
#include "../../src/store/rate.h"

static int speak_english(void **state)
{
	(void)state;
	language_speak(ENGLISH);
	return 0;
}

static void english_unless_told(void **state)
{
	(void)state;
	assert_int_equal(language_spoken(), ENGLISH);
	assert_string_equal(translate("memory ran out"), "memory ran out");
	assert_string_equal(translate_as("cell", "persons"), "persons");
	assert_int_equal(language_of(NULL), ENGLISH);
	assert_int_equal(language_of("en"), ENGLISH);
	assert_int_equal(language_of("es"), SPANISH);
	assert_string_equal(language_codes[SPANISH], "es");
}

static void spanish_when_spoken(void **state)
{
	(void)state;
	language_speak(SPANISH);
	assert_int_equal(language_spoken(), SPANISH);
	assert_string_equal(translate("memory ran out"), "se acabó la memoria");
	assert_string_equal(translate_as("cell", "persons"), "personas");
}

static void unknown_keys_stay(void **state)
{
	(void)state;
	char wide[400];
	const char *unknown = "nobody says this";
	memset(wide, 'x', sizeof wide - 1);
	wide[sizeof wide - 1] = '\0';
	language_speak(SPANISH);
	assert_ptr_equal(translate(unknown), unknown);
	assert_ptr_equal(translate_as("cell", unknown), unknown);
	const char *persons = "persons";
	assert_ptr_equal(translate_as("no such context", persons), persons);
	/* the header of the table stands under the empty key, and is no message */
	assert_string_equal(translate(""), "");
	assert_ptr_equal(translate_as("cell", wide), wide);
}

/* Sorted, whole, and found by the search: in the middle, first and last. */
static void every_entry_is_found(void **state)
{
	(void)state;
	language_speak(SPANISH);
	assert_true(language_messages() > 100);
	const char *before = "";
	for (size_t i = 1; i < language_messages(); i++) {
		const char *spanish;
		const char *english = language_message(i, &spanish);
		assert_true(strcmp(before, english) < 0);
		assert_true(spanish[0] != '\0');
		if (!strchr(english, '\4'))
			assert_ptr_equal(translate(english), spanish);
		before = english;
	}
}

/* Blanks around a message, its line ends and backticks are those of the English. */
static void edges_are_kept(void **state)
{
	(void)state;
	for (size_t i = 1; i < language_messages(); i++) {
		const char *spanish;
		const char *english = language_message(i, &spanish);
		size_t length = strlen(english), other = strlen(spanish);
		bool same = strchr(" \n", english[length - 1]) || strchr(" \n", spanish[other - 1])
			? english[length - 1] == spanish[other - 1] : true;
		if (strchr(" \n", english[0]) || strchr(" \n", spanish[0]))
			same = same && english[0] == spanish[0];
		size_t ticks = 0;
		for (size_t c = 0; c < length; c++)
			ticks += english[c] == '`';
		for (size_t c = 0; c < other; c++)
			ticks -= spanish[c] == '`';
		if (!same || ticks)
			print_message("%s\n%s\n", english, spanish);
		assert_true(same && ticks == 0);
	}
}

/* ------------------------------------------------------------------ the tables */

static size_t bare;

/* Counts a text of several words that has no Spanish, and shows it. */
static void ask(const char *text)
{
	if (!strchr(text, ' ') || translate(text) != text)
		return;
	print_message("no Spanish: %s\n", text);
	bare++;
}

static void the_catalogue_has_spanish(void **state)
{
	(void)state;
	language_speak(SPANISH);
	bare = 0;
	for (size_t i = 0; i < catalogue_measure_count; i++) {
		const struct measure *measure = &catalogue_measures[i];
		ask(measure->counts);
		ask(measure->not);
		const char *unit = translate_as("cell", measure->unit);
		if (unit == measure->unit) {
			print_message("no Spanish: %s\n", unit);
			bare++;
		}
		assert_string_equal(measure_title(measure), measure->title_es);
		assert_true(measure->title_es[0] != '\0');
	}
	for (size_t i = 0; i < catalogue_source_count; i++) {
		const struct source *source = &catalogue_sources[i];
		ask(source->title);
		if (strncmp(source->publisher, "International ", 14) == 0 ||
		    strncmp(source->publisher, "U.S. ", 5) == 0)
			ask(source->publisher);
	}
	for (size_t i = 0; i < catalogue_product_count; i++)
		ask(catalogue_products[i].title);
	for (size_t i = 0; i < catalogue_break_count; i++)
		ask(catalogue_breaks[i].what);
	for (size_t i = 0; i < catalogue_offence_count; i++)
		assert_true(catalogue_offences[i].title_es[0] != '\0');
	for (size_t i = 0; i < catalogue_category_count; i++)
		assert_true(catalogue_categories[i].title_es[0] != '\0');
	assert_int_equal(bare, 0);
}

static void columns_and_layouts_have_spanish(void **state)
{
	(void)state;
	language_speak(SPANISH);
	bare = 0;
	for (size_t i = 0; i < FIGURE_COLUMNS; i++)
		ask(figure_columns[i].description);
	for (size_t i = 0; i < RELEASE_COLUMNS; i++)
		ask(release_columns[i].description);
	for (size_t i = 0; i < RATE_COLUMNS; i++)
		ask(rate_columns[i].description);
	for (size_t i = 0; i < layout_count; i++) {
		ask(layouts[i]->title);
		ask(layouts[i]->note ? layouts[i]->note : "");
	}
	for (size_t i = 0; i < capture_source_count; i++) {
		ask(capture_sources[i].title);
		ask(capture_sources[i].note);
	}
	assert_int_equal(bare, 0);
}

/* ------------------------------------------------------------------ errors */

static void errors_are_said_in_spanish(void **state)
{
	(void)state;
	struct trata_error error = {0};
	struct text text = {0};
	language_speak(SPANISH);
	error_set(&error, TRATA_EDATA, "\"%s\" is not a count", error_quote_string("n.d.").text);
	error_where(&error, "x.csv", 1482, "Marzo");
	error_hint(&error, "`trata sources` shows what is loaded");
	error_format(&error, &text);
	assert_string_equal(text_string(&text),
		"x.csv:1482: columna \"Marzo\": \"n.d.\" no es un conteo\n"
		"sugerencia: `trata sources` muestra lo que está cargado");
	text_free(&text);
	error = (struct trata_error){0};
	error_system(&error, ENOENT, "cannot be opened", "x.csv");
	assert_string_equal(error.message, "no se puede abrir: no existe el archivo o directorio");
}

/* What the system is likely to say about files. */
static void the_system_has_spanish(void **state)
{
	(void)state;
	static const int numbers[] = { EPERM, ENOENT, EINTR, EIO, ENXIO, EBADF, EAGAIN, ENOMEM, EACCES,
		EBUSY, EEXIST, EXDEV, ENODEV, ENOTDIR, EISDIR, EINVAL, ENFILE, EMFILE, ETXTBSY, EFBIG,
		ENOSPC, ESPIPE, EROFS, EMLINK, EPIPE, ENAMETOOLONG, ENOTEMPTY, ELOOP, EOVERFLOW, ENOSYS,
		EOPNOTSUPP, ESTALE, EDQUOT };
	language_speak(SPANISH);
	bare = 0;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		ask(strerror(numbers[i]));
	assert_int_equal(bare, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(english_unless_told, speak_english),
		cmocka_unit_test_teardown(spanish_when_spoken, speak_english),
		cmocka_unit_test_teardown(unknown_keys_stay, speak_english),
		cmocka_unit_test_teardown(every_entry_is_found, speak_english),
		cmocka_unit_test(edges_are_kept),
		cmocka_unit_test_teardown(the_catalogue_has_spanish, speak_english),
		cmocka_unit_test_teardown(columns_and_layouts_have_spanish, speak_english),
		cmocka_unit_test_teardown(errors_are_said_in_spanish, speak_english),
		cmocka_unit_test_teardown(the_system_has_spanish, speak_english),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
