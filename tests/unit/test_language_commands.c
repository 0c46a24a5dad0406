/* The tables of commands and options in Spanish: every text that the help and the manual take from
 * them has its Spanish, and the help fits a terminal. */
#include "check.h"

#include "../../src/base/language.h"
#include "../../src/base/utf8.h"
#include "../../src/command/command.h"
#include "../../src/command/manual.h"

#define HELP_WIDTH 80

static void has_spanish(const char *english)
{
	for (size_t i = 0; i < language_messages(); i++) {
		const char *spanish;
		if (strcmp(language_message(i, &spanish), english) == 0 && spanish[0])
			return;
	}
	print_error("no Spanish: %s\n", english);
	fail();
}

static void commands_have_spanish(void **state)
{
	(void)state;
	for (size_t i = 0; i < command_count; i++) {
		has_spanish(commands[i].summary);
		has_spanish(commands[i].about);
		if (commands[i].heading)
			has_spanish(commands[i].heading);
	}
	for (size_t i = 0; i < option_entry_count; i++)
		has_spanish(option_entries[i].help);
}

/* A sentence of the table in the other language would show as itself. */
static void sentences_differ(void **state)
{
	(void)state;
	language_speak(SPANISH);
	for (size_t i = 0; i < command_count; i++) {
		assert_string_not_equal(translate(commands[i].summary), commands[i].summary);
		assert_string_not_equal(translate(commands[i].about), commands[i].about);
	}
	language_speak(ENGLISH);
	for (size_t i = 0; i < command_count; i++)
		assert_ptr_equal(translate(commands[i].about), commands[i].about);
}

/* The lines above the examples, which are typed as they stand. */
static void check_width(const struct text *help)
{
	char line[1000];
	for (const char *at = text_string(help); *at && strncmp(at, "Ejemplos", 8) != 0;) {
		size_t length = strcspn(at, "\n");
		assert_true(length < sizeof line);
		memcpy(line, at, length);
		line[length] = '\0';
		if (utf8_width(line) > HELP_WIDTH) {
			print_error("wide: %s\n", line);
			fail();
		}
		at += length + (at[length] == '\n');
	}
}

static void help_fits_a_terminal(void **state)
{
	(void)state;
	struct text help = {0};
	language_speak(SPANISH);
	help_program(&help);
	check_width(&help);
	assert_non_null(strstr(text_string(&help), "\nConsultar\n"));
	for (size_t i = 0; i < command_count; i++) {
		text_clear(&help);
		help_command(&commands[i], &help);
		check_width(&help);
		assert_non_null(strstr(text_string(&help), "\nUso: trata "));
		assert_non_null(strstr(text_string(&help), "\n\nOpciones\n"));
		assert_non_null(strstr(text_string(&help), "\n\nEjemplos\n"));
		for (size_t o = 0; o < option_entry_count; o++)
			if (option_entries[o].groups & commands[i].groups)
				assert_non_null(strstr(text_string(&help), option_entries[o].name));
	}
	language_speak(ENGLISH);
	text_free(&help);
}

/* Input lines of roff stay below what mandoc warns of, however many letters are escaped. */
static void manual_lines_are_short(void **state)
{
	(void)state;
	static const char *const pages[] = { "trata.1", "trata-claims.5" };
	struct text page = {0};
	language_speak(SPANISH);
	for (size_t i = 0; i < 2; i++) {
		text_clear(&page);
		assert_int_equal(manual_page(pages[i], &page, NULL), TRATA_OK);
		for (const char *at = text_string(&page); *at;) {
			size_t length = strcspn(at, "\n");
			assert_true(length <= 80);
			at += length + (at[length] == '\n');
		}
	}
	language_speak(ENGLISH);
	text_free(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commands_have_spanish), cmocka_unit_test(sentences_differ),
		cmocka_unit_test(help_fits_a_terminal), cmocka_unit_test(manual_lines_are_short),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
