/* The vintage in a publisher's file name. */
#include "source.h"

#include <string.h>

#include "../base/utf8.h"

static const char *const months[12] = {
	"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
	"octubre", "noviembre", "diciembre",
};

static int letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* 1 to 12 for a month's name or its first three letters; 0 otherwise. */
static int month_named(const char *text, size_t length)
{
	char key[16];
	utf8_fold(text, length, key, sizeof key);
	for (int m = 0; m < 12; m++)
		if (strcmp(key, months[m]) == 0 || (length == 3 && strncmp(key, months[m], 3) == 0))
			return m + 1;
	return strcmp(key, "set") == 0 || strcmp(key, "setiembre") == 0 ? 9 : 0;
}

bool source_name_vintage(const char *base, vintage *out)
{
	bool found = false;
	for (const char *at = base; *at;) {
		if (!letter(*at)) {
			at++;
			continue;
		}
		size_t length = 0;
		while (letter(at[length]))
			length++;
		int number = month_named(at, length);
		at += length;
		const char *digits = at + strspn(at, " _-.");
		size_t count = strspn(digits, "0123456789");
		if (number == 0 || (count != 2 && count != 4))
			continue;
		int year = 0;
		for (size_t i = 0; i < count; i++)
			year = year * 10 + (digits[i] - '0');
		*out = VINTAGE(count == 2 ? year + 2000 : year, number);
		found = true;
	}
	return found;
}

static int digits(const char *text, size_t count)
{
	int value = 0;
	for (size_t i = 0; i < count; i++)
		value = value * 10 + (text[i] - '0');
	return value;
}

bool source_name_edition(const char *base, vintage *out)
{
	for (const char *at = base; *at;) {
		size_t count = strspn(at, "0123456789");
		if (count == 0) {
			at++;
			continue;
		}
		int year = count >= 4 ? digits(at, 4) : 0;
		bool plausible = year >= 2000 && year <= 2100;
		int number = 0;
		if (plausible && count == 8)
			number = digits(at + 4, 2);
		else if (plausible && count == 4 && at[4] == '-' && strspn(at + 5, "0123456789") == 2)
			number = digits(at + 5, 2);
		if (number >= 1 && number <= 12) {
			*out = VINTAGE(year, number);
			return true;
		}
		if (plausible && count == 4 && at > base && (at[-1] == 'v' || at[-1] == 'V')) {
			*out = VINTAGE(year, 0);
			return true;
		}
		at += count;
	}
	return false;
}
