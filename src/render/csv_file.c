#include "csv_file.h"

#include <string.h>

#include "../base/memory.h"

void csv_file_free(struct csv_file *file)
{
	memory_free(file->rows);
	memory_free(file->bytes);
}

/* Takes one cell apart in place: quotes go, doubled quotes become one. Returns where the next
 * cell starts; *last is set when it was the last of its row. */
static char *read_cell(char *at, char **cell, bool *last)
{
	char *write = at;
	bool quoted = *at == '"';
	*cell = at;
	at += quoted;
	while (*at && (quoted || (*at != ',' && *at != '\n'))) {
		if (quoted && *at == '"') {
			at++;
			if (*at != '"')
				break;
		}
		*write++ = *at++;
	}
	*last = *at != ',';
	char *next = *at ? at + 1 : at;
	*write = '\0';
	return next;
}

bool csv_file_read(const struct text *text, struct csv_file *out)
{
	*out = (struct csv_file){ .bytes = memory_bytes(text_string(text), text->length) };
	if (!out->bytes)
		return false;
	for (char *at = out->bytes; *at;) {
		if (!memory_grow((void **)&out->rows, &out->capacity, out->count + 1, sizeof *out->rows))
			return false;
		struct csv_row *row = &out->rows[out->count++];
		*row = (struct csv_row){0};
		for (bool last = false; !last && *at;) {
			char *cell;
			at = read_cell(at, &cell, &last);
			if (row->count < CSV_COLUMNS)
				row->cells[row->count++] = cell;
		}
		while (row->count < CSV_COLUMNS)
			row->cells[row->count++] = out->bytes + text->length;
	}
	return true;
}

const char *csv_cell_of(const struct csv_file *file, size_t row, const char *name)
{
	for (size_t i = 0; i < CSV_COLUMNS && row < file->count; i++)
		if (strcmp(file->rows[0].cells[i], name) == 0)
			return file->rows[row].cells[i];
	return "";
}
