/* Words and numerals of a text. */
#include <string.h>

#include "../base/utf8.h"
#include "number.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Blanks that group digits: the plain one, no-break, figure, thin and narrow no-break. */
static size_t blank_width(const char *at)
{
	static const char *const blanks[] = { " ", "\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89",
	                                      "\xE2\x80\xAF", "\t", "\n", "\r" };
	for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
		if (strncmp(at, blanks[i], strlen(blanks[i])) == 0)
			return strlen(blanks[i]);
	return 0;
}

static size_t digit_run(const char *at)
{
	size_t n = 0;
	while (is_digit(at[n]))
		n++;
	return n;
}

static void put(struct token *token, size_t *used, char c)
{
	if (*used + 1 < TOKEN_BYTES)
		token->text[(*used)++] = c;
	token->text[*used] = '\0';
}

/* A numeral: digits, with marks that stand between digits; a blank only before exactly three
 * digits, behind a group of one to three. Blanks become ' '. */
static size_t take_numeral(const char *text, struct token *token)
{
	size_t at = 0, used = 0, run = digit_run(text);
	token->kind = TOKEN_NUMERAL;
	for (size_t i = 0; i < run; i++)
		put(token, &used, text[at++]);
	bool grouped = run <= 3;
	for (;;) {
		size_t blank = blank_width(text + at);
		size_t width = blank ? blank : text[at] == ',' || text[at] == '.' ? 1 : 0;
		size_t next = width ? digit_run(text + at + width) : 0;
		if (next == 0 || (blank && (next != 3 || !grouped)))
			return at;
		put(token, &used, blank ? ' ' : text[at]);
		grouped = next == 3;
		at += width;
		for (size_t i = 0; i < next; i++)
			put(token, &used, text[at++]);
	}
}

/* U+2212 and the en dash before a digit are a minus, as '-' is; only at the head of a word. */
static size_t minus_width(const char *at)
{
	static const char *const signs[] = { "-", "\xE2\x88\x92", "\xE2\x80\x93" };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strncmp(at, signs[i], strlen(signs[i])) == 0 && is_digit(at[strlen(signs[i])]))
			return strlen(signs[i]);
	return 0;
}

static bool is_letter(const char *at)
{
	unsigned char c = (unsigned char)*at;
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	/* letters of Latin-1 and Latin Extended-A: what Spanish needs; one that is cut is none */
	return (c == 0xC3 || c == 0xC4 || c == 0xC5) && ((unsigned char)at[1] & 0xC0) == 0x80;
}

static size_t take_word(const char *text, struct token *token)
{
	size_t at = 0;
	while (is_letter(text + at))
		at += (unsigned char)text[at] < 0x80 ? 1 : 2;
	token->kind = TOKEN_WORD;
	utf8_fold(text, at, token->text, TOKEN_BYTES);
	return at;
}

size_t claim_tokens(const char *text, struct token *tokens, size_t limit)
{
	size_t count = 0, length = strlen(text);
	bool fresh = true;              /* no letter or digit right before */
	for (size_t at = 0; at < length && count < limit;) {
		struct token *token = &tokens[count];
		size_t minus = fresh ? minus_width(text + at) : 0, width;
		*token = (struct token){ .start = at };
		if (is_digit(text[at + minus])) {
			width = minus + take_numeral(text + at + minus, token);
			if (minus) {
				memmove(token->text + 1, token->text, TOKEN_BYTES - 2);
				token->text[0] = '-';
			}
			count++;
			fresh = false;
		} else if (is_letter(text + at)) {
			width = take_word(text + at, token);
			count += token->text[0] != '\0';
			fresh = false;
		} else {
			size_t sequence = utf8_sequence(text + at, length - at);
			width = sequence ? sequence : 1;
			if (text[at] == '%') {
				token->kind = TOKEN_PERCENT;
				strncpy(token->text, "%", TOKEN_BYTES);
				count++;
			}
			fresh = true;
		}
		token->end = at + width;
		at += width;
	}
	return count;
}
