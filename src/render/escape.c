#include "escape.h"

#include <string.h>

#include "../base/utf8.h"

/* gnuplot 5.4 reads the doubled quote that its manual allows as an empty string when it stands
 * first, so no quote is let through at all. */
#define APOSTROPHE "\xe2\x80\x99"
#define REPLACEMENT "\xef\xbf\xbd"

static bool is_control(char c)
{
	return ((unsigned char)c < 0x20 && c != '\t' && c != '\n') || c == 0x7f;
}

/* C1 controls (U+0080 to U+009F), the two noncharacters that XML forbids, and what is not UTF-8. */
static bool is_bad_sequence(const char *text, size_t width)
{
	return width == 0 || (width == 2 && (unsigned char)text[0] == 0xc2 &&
	                      (unsigned char)text[1] < 0xa0) ||
	       (width == 3 && (memcmp(text, "\xef\xbf\xbe", 3) == 0 ||
	                       memcmp(text, "\xef\xbf\xbf", 3) == 0));
}

void escape_markup(struct text *out, const char *text)
{
	size_t length = strlen(text);
	for (size_t at = 0; at < length;) {
		size_t width = utf8_sequence(text + at, length - at);
		switch (text[at]) {
		case '&': text_append(out, "&amp;"); break;
		case '<': text_append(out, "&lt;"); break;
		case '>': text_append(out, "&gt;"); break;
		case '"': text_append(out, "&quot;"); break;
		case '\'': text_append(out, "&#39;"); break;
		default:
			if (is_control(text[at]) || is_bad_sequence(text + at, width))
				text_append(out, REPLACEMENT);
			else
				text_append_bytes(out, text + at, width);
		}
		at += width ? width : 1;
	}
}

static void quote(struct text *out, const char *text, bool tic)
{
	size_t length = strlen(text);
	text_append_char(out, '\'');
	for (size_t at = 0; at < length;) {
		size_t width = utf8_sequence(text + at, length - at);
		if (text[at] == '\'')
			text_append(out, APOSTROPHE);
		else if (tic && text[at] == '%')
			text_append(out, "%%");
		else if (is_control(text[at]) || text[at] == '\n' || text[at] == '\t')
			text_append_char(out, ' ');
		else if (is_bad_sequence(text + at, width))
			text_append(out, REPLACEMENT);
		else
			text_append_bytes(out, text + at, width);
		at += width ? width : 1;
	}
	text_append_char(out, '\'');
}

void escape_gnuplot(struct text *out, const char *text)
{
	quote(out, text, false);
}

void escape_gnuplot_tic(struct text *out, const char *text)
{
	quote(out, text, true);
}
