#include "language.h"

#include <endian.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Words in a context are short; what is longer has no entry. */
#define LANGUAGE_KEY_BYTES 256

const char *const language_codes[LANGUAGES] = { "en", "es" };

/* Written once, before threads start. */
static enum language spoken = ENGLISH;

/* The compiled messages, as they are: https://www.gnu.org/software/gettext/manual ("The Format of
 * GNU MO Files"). The build writes them little-endian and sorted by their English. */
__asm__(".pushsection .rodata\n"
        ".balign 8\n"
        "trata_messages_es:\n"
        ".incbin \"" TRATA_MESSAGES "\"\n"
        ".byte 0\n"
        ".popsection\n");
extern const char trata_messages_es[] __attribute__((visibility("hidden")));

enum { COUNT_AT = 8, ENGLISH_AT = 12, SPANISH_AT = 16, ENTRY = 8, OFFSET_IN_ENTRY = 4 };

static uint32_t number_at(size_t offset)
{
	uint32_t number;
	memcpy(&number, trata_messages_es + offset, sizeof number);
	return le32toh(number);
}

/* The index-th text of the table whose place stands at `table`. */
static const char *text_at(size_t table, size_t index)
{
	return trata_messages_es + number_at(number_at(table) + index * ENTRY + OFFSET_IN_ENTRY);
}

enum language language_of(const char *code)
{
	return code && strcmp(code, "es") == 0 ? SPANISH : ENGLISH;
}

void language_speak(enum language language)
{
	spoken = language;
}

enum language language_spoken(void)
{
	return spoken;
}

size_t language_messages(void)
{
	return number_at(COUNT_AT);
}

const char *language_message(size_t index, const char **spanish)
{
	*spanish = text_at(SPANISH_AT, index);
	return text_at(ENGLISH_AT, index);
}

/* The Spanish of a key; NULL when there is none. */
static const char *look_up(const char *key)
{
	size_t low = 0, high = language_messages();
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(key, text_at(ENGLISH_AT, middle));
		if (order == 0)
			return text_at(SPANISH_AT, middle);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

const char *translate_to(enum language language, const char *context, const char *english)
{
	char key[LANGUAGE_KEY_BYTES];
	if (language == ENGLISH || !english[0] ||
	    (context && snprintf(key, sizeof key, "%s\4%s", context, english) >= (int)sizeof key))
		return english;
	const char *spanish = look_up(context ? key : english);
	return spanish ? spanish : english;
}

const char *translate(const char *english)
{
	return translate_to(spoken, NULL, english);
}

const char *translate_as(const char *context, const char *english)
{
	return translate_to(spoken, context, english);
}
