#include "number.h"

#include <string.h>

#define PLAIN_DIGITS 18

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of the blank that begins here: space, tab, line ends, or a no-break space. */
static size_t blank(const char *text, size_t length)
{
	if (length && strchr(" \t\r\n", text[0]) && text[0])
		return 1;
	return length >= 2 && memcmp(text, "\xC2\xA0", 2) == 0 ? 2 : 0;
}

static struct field trimmed(const struct field *cell)
{
	struct field inner = *cell;
	size_t width;
	while ((width = blank(inner.text, inner.length)) > 0) {
		inner.text += width;
		inner.length -= width;
	}
	for (;;) {
		if (inner.length && blank(inner.text + inner.length - 1, 1))
			inner.length -= 1;
		else if (inner.length >= 2 && blank(inner.text + inner.length - 2, 2) == 2)
			inner.length -= 2;
		else
			return inner;
	}
}

/* Takes the digits, with groups or without, into *value as a negative number, which has room
 * for every long long. *at is set behind them. */
static bool digits(const char *text, size_t length, size_t *at, long long *value, bool *overflow)
{
	size_t run = 0, groups = 0;
	for (; *at < length; ++*at) {
		char c = text[*at];
		if (c == ',' && (groups ? run == 3 : run >= 1 && run <= 3)) {
			groups++;
			run = 0;
			continue;
		}
		if (!digit(c))
			break;
		run++;
		if (__builtin_mul_overflow(*value, 10, value) ||
		    __builtin_sub_overflow(*value, c - '0', value))
			*overflow = true;
	}
	return groups ? run == 3 : run > 0;
}

enum trata_status number_count(const struct field *cell, long long *value, bool *present,
                               struct trata_error *error)
{
	struct field inner = trimmed(cell);
	const char *text = inner.text;
	size_t length = inner.length, at = 0;
	bool negative = length && text[0] == '-', overflow = false;
	*value = 0;
	*present = length && !(length == 2 && memcmp(text, "NA", 2) == 0);
	if (!*present)
		return TRATA_OK;
	at += negative;
	bool whole = digits(text, length, &at, value, &overflow);
	if (whole && at < length && text[at] == '.') {
		size_t zeros = at + 1;
		while (zeros < length && text[zeros] == '0')
			zeros++;
		at = zeros > at + 1 ? zeros : at;
	}
	if (whole && at == length && !negative && __builtin_mul_overflow(*value, -1, value))
		overflow = true;
	if (whole && at == length && !overflow)
		return TRATA_OK;
	*value = 0;
	*present = false;
	error_set(error, TRATA_EDATA, whole && at == length ? "\"%s\" is not a count: it is too large"
	                                                    : "\"%s\" is not a count",
	          error_quote(cell->text, cell->length).text);
	error_hint(error, "a count is digits, with commas between groups of three or without; a month "
	           "not yet reported is an empty cell or NA");
	return TRATA_EDATA;
}

/* A decimal number taken apart: its digits and how many stand before the point. */
struct decimal {
	char digits[PLAIN_DIGITS + 1];
	size_t count;
	long point;
	bool negative;
};

/* False where the text is no decimal number or has too many digits to be shown as whole. */
static bool take_apart(const char *text, size_t length, struct decimal *number)
{
	size_t at = 0, seen = 0;
	bool point = false;
	*number = (struct decimal){0};
	number->negative = at < length && text[at] == '-';
	at += number->negative;
	for (; at < length && (digit(text[at]) || (text[at] == '.' && !point)); at++) {
		if (text[at] == '.') {
			point = true;
			continue;
		}
		seen++;
		if (number->count || text[at] != '0') {
			if (number->count < PLAIN_DIGITS)
				number->digits[number->count++] = text[at];
			else
				return false;
			number->point += !point;
		} else if (point) {
			number->point--;
		}
	}
	if (!seen || at == length)
		return seen && at == length;
	if (text[at] != 'E' && text[at] != 'e')
		return false;
	at++;
	bool below = at < length && text[at] == '-';
	long power = 0;
	at += at < length && (text[at] == '-' || text[at] == '+');
	if (at == length)
		return false;
	for (; at < length && digit(text[at]) && power < 10000; at++)
		power = power * 10 + (text[at] - '0');
	number->point += below ? -power : power;
	return at == length;
}

size_t number_plain(const char *text, size_t length, char *out, size_t size)
{
	struct decimal number;
	size_t used = 0;
	bool whole = size > PLAIN_DIGITS + 2 && take_apart(text, length, &number);
	if (whole) {
		while (number.count && number.digits[number.count - 1] == '0')
			number.count--;
		whole = number.count == 0 ||
		        (number.point >= (long)number.count && number.point <= PLAIN_DIGITS);
	}
	if (!whole) {
		used = length < size ? length : size - 1;
		memcpy(out, text, used);
	} else if (number.count == 0) {
		out[used++] = '0';
	} else {
		if (number.negative)
			out[used++] = '-';
		memcpy(out + used, number.digits, number.count);
		used += number.count;
		for (long zeros = number.point - (long)number.count; zeros > 0; zeros--)
			out[used++] = '0';
	}
	out[used] = '\0';
	return used;
}
