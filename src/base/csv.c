#include "csv.h"

#include <string.h>

static void quoted(struct text *out, const char *cell, const char *prefix)
{
	text_append_char(out, '"');
	text_append(out, prefix);
	for (const char *at = cell; *at;) {
		size_t length = strcspn(at, "\"");
		text_append_bytes(out, at, length);
		at += length;
		if (*at == '"') {
			text_append(out, "\"\"");
			at++;
		}
	}
	text_append_char(out, '"');
}

static bool needs_quotes(const char *cell)
{
	return cell[strcspn(cell, ",\"\r\n")] != '\0';
}

void csv_cell(struct text *out, const char *cell, bool first)
{
	if (!first)
		text_append_char(out, ',');
	if (needs_quotes(cell))
		quoted(out, cell, "");
	else
		text_append(out, cell);
}

void csv_text_cell(struct text *out, const char *cell, bool first)
{
	bool runs = cell[0] && strchr("=+-@\t\r", cell[0]);
	if (!runs) {
		csv_cell(out, cell, first);
		return;
	}
	if (!first)
		text_append_char(out, ',');
	if (needs_quotes(cell)) {
		quoted(out, cell, "'");
	} else {
		text_append_char(out, '\'');
		text_append(out, cell);
	}
}
