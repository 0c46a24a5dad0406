#include "words.h"

#include <math.h>
#include <string.h>

static const char *const months[LANGUAGES][12] = {
	{ "January", "February", "March", "April", "May", "June", "July", "August", "September",
	  "October", "November", "December" },
	{ "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
	  "octubre", "noviembre", "diciembre" },
};

static const char *const short_months[LANGUAGES][12] = {
	{ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
	{ "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic" },
};

#define MINUS "\xe2\x88\x92"
#define EN_DASH "\xe2\x80\x93"
#define NO_BREAK "\xc2\xa0"

void words_number(struct text *out, double value, int decimals)
{
	struct text plain = {0};
	text_printf(&plain, "%.*f", decimals, fabs(value));
	const char *digits = text_string(&plain);
	size_t whole = strcspn(digits, ".");
	/* a number that rounds to zero carries no sign */
	if (value < 0 && strspn(digits, "0.") < strlen(digits))
		text_append(out, MINUS);
	for (size_t i = 0; i < whole; i++) {
		if (i && (whole - i) % 3 == 0)
			text_append_char(out, ',');
		text_append_char(out, digits[i]);
	}
	text_append(out, digits + whole);
	out->failed = out->failed || plain.failed;
	text_free(&plain);
}

static void percent_sign(struct text *out, enum language language)
{
	text_append(out, language == SPANISH ? NO_BREAK "%" : "%");
}

void words_change(struct text *out, double percent, enum language language)
{
	if (percent >= 0.05)
		text_append_char(out, '+');
	words_number(out, percent, 1);
	percent_sign(out, language);
}

void words_percent(struct text *out, double percent, int decimals, enum language language)
{
	words_number(out, percent, decimals);
	percent_sign(out, language);
}

static void one_month(struct text *out, month m, enum language language)
{
	text_printf(out, language == SPANISH ? "%s de %d" : "%s %d",
	            months[language][period_month_number(m) - 1], period_year(m));
}

void words_period(struct text *out, struct period period, enum language language)
{
	int first_year = period_year(period.first), last_year = period_year(period.last);
	bool whole = period_month_number(period.first) == 1 && period_month_number(period.last) == 12;
	if (whole && first_year == last_year) {
		text_printf(out, "%d", first_year);
	} else if (whole) {
		text_printf(out, "%d" EN_DASH "%d", first_year, last_year);
	} else if (period.first == period.last) {
		one_month(out, period.first, language);
	} else if (first_year == last_year) {
		text_append(out, months[language][period_month_number(period.first) - 1]);
		text_append(out, EN_DASH);
		one_month(out, period.last, language);
	} else {
		one_month(out, period.first, language);
		text_append(out, language == SPANISH ? " a " : " to ");
		one_month(out, period.last, language);
	}
}

const char *words_month_short(month m, enum language language)
{
	return short_months[language][period_month_number(m) - 1];
}

void words_months_short(struct text *out, struct period period, enum language language)
{
	text_append(out, words_month_short(period.first, language));
	if (period.last != period.first) {
		text_append(out, EN_DASH);
		text_append(out, words_month_short(period.last, language));
	}
}

const char *words_and(const char *next)
{
	bool hi = (next[0] == 'H' || next[0] == 'h') && next[1] == 'i' && next[2] != 'e';
	return hi || next[0] == 'I' || next[0] == 'i' ? " e " : " y ";
}

void words_capital(struct text *out, const char *text)
{
	unsigned char first = (unsigned char)text[0], second = first ? (unsigned char)text[1] : 0;
	if (first >= 'a' && first <= 'z') {
		text_append_char(out, (char)(first - 'a' + 'A'));
		text_append(out, text + 1);
	} else if (first == 0xc3 && second >= 0xa0 && second <= 0xbe) {
		text_append_char(out, (char)0xc3);
		text_append_char(out, (char)(second - 0x20));
		text_append(out, text + 2);
	} else {
		text_append(out, text);
	}
}
