/* Plain text as roff. */
#include <string.h>

#include "../base/language.h"
#include "../base/utf8.h"
#include "manual.h"

/* The day of this version: a clock would make every build differ. */
#define MANUAL_DATE "2026-11-22"
/* Input lines stay below this, as manual pages are kept in version control and read as source. */
#define ROFF_WIDTH 74
/* The same with escapes; mandoc warns of more. */
#define ROFF_MOST 80

/* Characters that roff would change: a hyphen-minus is what is typed, quotes stay straight. */
static const struct { char plain; const char *roff; } escapes[] = {
	{ '\\', "\\e" }, { '-', "\\-" }, { '\'', "\\(aq" }, { '`', "\\(ga" }, { '^', "\\(ha" },
	{ '~', "\\(ti" }, { '"', "\\(dq" },
};

void roff_escape(struct text *out, const char *text, size_t length)
{
	for (size_t i = 0; i < length;) {
		size_t width;
		const char *roff = NULL;
		uint32_t point = utf8_decode(text + i, length - i, &width);
		for (size_t e = 0; point < 128 && e < sizeof escapes / sizeof *escapes; e++)
			if (escapes[e].plain == text[i])
				roff = escapes[e].roff;
		if (roff)
			text_append(out, roff);
		else if (point < 128)
			text_append_char(out, text[i]);
		else
			text_printf(out, "\\[u%04X]", (unsigned)point);
		i += width;
	}
}

/* A line that begins with a period is a request unless something stands before it. */
static void put_word(struct text *out, const char *word, size_t length, size_t *column)
{
	struct text escaped = {0};
	roff_escape(&escaped, word, length);
	if (*column && (*column + 1 + length > ROFF_WIDTH ||
	                *column + 1 + escaped.length > ROFF_MOST)) {
		text_append_char(out, '\n');
		*column = 0;
	}
	if (*column)
		text_append_char(out, ' ');
	else if (word[0] == '.')
		text_append(out, "\\&");
	text_append(out, text_string(&escaped));
	*column += escaped.length + 1;
	out->failed = out->failed || escaped.failed;
	text_free(&escaped);
}

static void put_text(struct text *out, const char *text)
{
	size_t column = 0;
	for (const char *at = text; *at;) {
		size_t word = strcspn(at, " \n");
		if (word)
			put_word(out, at, word, &column);
		at += word + (at[word] != '\0');
	}
	if (column)
		text_append_char(out, '\n');
}

void roff_head(struct text *out, const char *title, const char *section, const char *subject)
{
	text_append(out, ".\\\" Made by `trata help --man` from the program's own tables.\n");
	text_printf(out, ".TH %s %s %s \"trata " TRATA_VERSION "\"", title, section, MANUAL_DATE);
	if (language_spoken() != ENGLISH) {     /* the formatter knows the English one */
		const char *manual = section[0] == '1' ? translate("General Commands Manual")
		                                       : translate("File Formats Manual");
		text_append(out, " \"");
		roff_escape(out, manual, strlen(manual));
		text_append_char(out, '"');
	}
	text_append_char(out, '\n');
	text_append(out, ".nh\n.ad l\n");       /* names and addresses stay whole */
	roff_section(out, "NAME");
	for (const char *at = title; *at; at++)
		text_append_char(out, (char)(*at >= 'A' && *at <= 'Z' ? *at - 'A' + 'a' : *at));
	text_append(out, " \\- ");
	roff_escape(out, subject, strlen(subject));
	text_append_char(out, '\n');
}

void roff_section(struct text *out, const char *title)
{
	title = translate(title);
	text_append(out, ".SH ");
	roff_escape(out, title, strlen(title));
	text_append_char(out, '\n');
}

void roff_subsection(struct text *out, const char *title)
{
	text_append(out, ".SS ");
	roff_escape(out, title, strlen(title));
	text_append_char(out, '\n');
}

/* A heading starts a paragraph by itself. */
static void new_paragraph(struct text *out)
{
	size_t last = out->length ? out->length - 1 : 0;
	while (last && out->data[last - 1] != '\n')
		last--;
	if (!out->length || strncmp(out->data + last, ".S", 2) != 0)
		text_append(out, ".PP\n");
}

void roff_paragraph(struct text *out, const char *text)
{
	new_paragraph(out);
	put_text(out, text);
}

void roff_term(struct text *out, const char *term, const char *text)
{
	text_append(out, ".TP\n.B ");
	roff_escape(out, term, strlen(term));
	text_append_char(out, '\n');
	put_text(out, text[0] ? text : "-");
}

/* How far an option goes with its value: to the next word that begins with a hyphen. */
static size_t listing_part(const char *at)
{
	const char *next = strstr(at + 1, " -");
	return next ? (size_t)(next - at) : strlen(at);
}

/* A line too long for the page is broken as a shell lets one break it, before an option. */
void roff_listing(struct text *out, const char *const *lines)
{
	new_paragraph(out);
	text_append(out, ".nf\n");
	for (size_t i = 0; lines[i]; i++) {
		size_t column = 0;
		for (const char *at = lines[i]; *at;) {
			size_t part = listing_part(at);
			if (column && column + part > ROFF_WIDTH - 6) {
				text_append(out, " \\e\n   ");
				column = 3;
			}
			roff_escape(out, at, part);
			column += part;
			at += part;
		}
		text_append_char(out, '\n');
	}
	text_append(out, ".fi\n");
}
