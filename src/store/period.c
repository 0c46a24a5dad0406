#include "period.h"

#include <stdio.h>
#include <string.h>

int period_year(month m)
{
	return m / 12;
}

int period_month_number(month m)
{
	return m % 12 + 1;
}

int period_months(struct period p)
{
	return p.first == MONTH_UNKNOWN ? 0 : p.last - p.first + 1;
}

static bool digits(const char *text, size_t count, int *out)
{
	int value = 0;
	for (size_t i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return false;
		value = value * 10 + (text[i] - '0');
	}
	*out = value;
	return true;
}

/* One side of a range. */
static bool parse_part(const char *text, size_t length, struct period *out)
{
	int year, number;
	if (length < 4 || !digits(text, 4, &year) || year < 1000)
		return false;
	if (length == 4) {
		*out = (struct period){ MONTH(year, 1), MONTH(year, 12) };
		return true;
	}
	if (length != 7 || text[4] != '-')
		return false;
	char mark = text[5];
	if (mark == 'H' || mark == 'h' || mark == 'Q' || mark == 'q') {
		int months = mark == 'H' || mark == 'h' ? 6 : 3;
		number = text[6] - '0';
		if (number < 1 || number > 12 / months)
			return false;
		out->first = MONTH(year, (number - 1) * months + 1);
		out->last = out->first + months - 1;
		return true;
	}
	if (!digits(text + 5, 2, &number) || number < 1 || number > 12)
		return false;
	out->first = out->last = MONTH(year, number);
	return true;
}

enum trata_status period_parse(const char *text, struct period *out, struct trata_error *error)
{
	const char *slash = strchr(text, '/');
	size_t left = slash ? (size_t)(slash - text) : strlen(text);
	struct period first, last;
	if (strcmp(text, "unknown") == 0) {
		*out = (struct period){ MONTH_UNKNOWN, MONTH_UNKNOWN };
		return TRATA_OK;
	}
	bool read = parse_part(text, left, &first);
	last = first;
	if (read && slash)
		read = parse_part(slash + 1, strlen(slash + 1), &last);
	if (!read || first.first > last.last) {
		error_set(error, TRATA_EARG, "\"%s\" is not a period", error_quote_string(text).text);
		error_hint(error, read ? "the first part comes after the second" :
		           "write 2022, 2022-06, 2022-H1, 2022-Q2, 2015/2022 or 2022-01/2022-06");
		return TRATA_EARG;
	}
	*out = (struct period){ first.first, last.last };
	return TRATA_OK;
}

struct period_text period_format(struct period p)
{
	struct period_text out;
	int first = period_year(p.first), last = period_year(p.last);
	bool whole = p.first % 12 == 0 && p.last % 12 == 11;
	if (p.first == MONTH_UNKNOWN)
		snprintf(out.text, sizeof out.text, "unknown");
	else if (p.first == p.last)
		snprintf(out.text, sizeof out.text, "%04d-%02d", first, period_month_number(p.first));
	else if (whole && first == last)
		snprintf(out.text, sizeof out.text, "%04d", first);
	else if (whole)
		snprintf(out.text, sizeof out.text, "%04d/%04d", first, last);
	else
		snprintf(out.text, sizeof out.text, "%04d-%02d/%04d-%02d", first,
		         period_month_number(p.first), last, period_month_number(p.last));
	return out;
}

struct period period_unit(month m, enum time_unit unit)
{
	static const int lengths[] = { 1, 1, 3, 6, 12 };
	int length = lengths[unit];
	month first = m - m % length;
	return (struct period){ first, first + length - 1 };
}

bool vintage_parse(const char *text, vintage *out)
{
	int year, number = 0;
	size_t length = strlen(text);
	if ((length != 4 && length != 7) || !digits(text, 4, &year) || year < 1000)
		return false;
	if (length == 7 && (text[4] != '-' || !digits(text + 5, 2, &number) || number < 1 ||
	                    number > 12))
		return false;
	*out = VINTAGE(year, number);
	return true;
}

struct period_text vintage_format(vintage v)
{
	struct period_text out = { "" };
	if (v != VINTAGE_OPEN && v % 100)
		snprintf(out.text, sizeof out.text, "%04d-%02d", v / 100, v % 100);
	else if (v != VINTAGE_OPEN)
		snprintf(out.text, sizeof out.text, "%04d", v / 100);
	return out;
}

month vintage_month(vintage v)
{
	return MONTH(v / 100, v % 100 ? v % 100 : 1);
}

bool day_parse(const char *text, day *out)
{
	static const int lengths[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int year, number = 1, date = 1;
	size_t length = strlen(text);
	if ((length != 4 && length != 7 && length != 10) || !digits(text, 4, &year) || year < 1000)
		return false;
	if (length >= 7 && (text[4] != '-' || !digits(text + 5, 2, &number)))
		return false;
	if (length == 10 && (text[7] != '-' || !digits(text + 8, 2, &date)))
		return false;
	if (number < 1 || number > 12 || date < 1 || date > lengths[number - 1])
		return false;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	if (number == 2 && date == 29 && !leap)
		return false;
	*out = year * 10000 + number * 100 + date;
	return true;
}

struct period_text day_format(day d)
{
	struct period_text out;
	snprintf(out.text, sizeof out.text, "%04d-%02d-%02d", d / 10000, d / 100 % 100, d % 100);
	return out;
}
