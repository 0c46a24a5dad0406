#include "csv.h"

#include <stdlib.h>
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

static bool runs(const char *cell)
{
	return cell[0] && strchr("=+-@\t\r", cell[0]);
}

void csv_any_cell(struct text *out, const char *cell, bool first)
{
	char *end = NULL;
	bool number = (cell[0] == '-' || cell[0] == '+') && cell[1] && strchr("0123456789.", cell[1]) &&
	              (strtod(cell, &end), *end == '\0');
	if (number)
		csv_cell(out, cell, first);
	else
		csv_text_cell(out, cell, first);
}

const char *csv_plain(const char *cell)
{
	return cell[0] == '\'' && runs(cell + 1) ? cell + 1 : cell;
}

void csv_text_cell(struct text *out, const char *cell, bool first)
{
	if (!runs(cell)) {
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
