#include "verify.h"

#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "csv_file.h"
#include "output.h"
#include "svg.h"

const char *const verdict_names[] = { "identical", "same data, different renderer",
	"DATA CHANGED", "not there" };

#define KEY_COLUMNS 3        /* group, place, period */

static bool same_key(const struct csv_row *a, const struct csv_row *b)
{
	for (size_t i = 0; i < KEY_COLUMNS; i++)
		if (strcmp(a->cells[i], b->cells[i]) != 0)
			return false;
	return true;
}

/* What is said, and how much of it so far. */
struct telling {
	struct text *out;
	bool aloud;
	size_t told;
};

__attribute__((format_arg(2))) static const char *word(bool aloud, const char *english)
{
	return aloud ? translate(english) : english;
}

/* Adds a difference while there is room. */
static void tell(struct telling *telling, const struct csv_row *row, const char *column,
                 const char *before, const char *now)
{
	struct text *out = telling->out;
	const char *empty = word(telling->aloud, "(empty)");
	if (telling->told++ >= VERIFY_CELLS)
		return;
	if (out->length)
		text_append(out, "; ");
	for (size_t i = 0; i < KEY_COLUMNS; i++)
		if (row->cells[i][0] && strcmp(row->cells[i], "MX") != 0)
			text_printf(out, "%s ", row->cells[i]);
	if (column)
		text_printf(out, "%s ", column);
	if (before && now)
		text_printf(out, "%s -> %s", before[0] ? before : empty, now[0] ? now : empty);
	else
		text_append(out, word(telling->aloud, before ? "is gone" : "is new"));
}

static void compare_rows(const struct csv_row *header, const struct csv_row *before,
                         const struct csv_row *now, struct telling *telling)
{
	bool value = strcmp(before->cells[KEY_COLUMNS], now->cells[KEY_COLUMNS]) != 0;
	for (size_t i = KEY_COLUMNS; i < CSV_COLUMNS; i++) {
		/* what follows from the value goes without saying */
		bool follows = value && (strcmp(header->cells[i], "lower") == 0 ||
		                         strcmp(header->cells[i], "upper") == 0 ||
		                         strcmp(header->cells[i], "count") == 0);
		if (!follows && strcmp(before->cells[i], now->cells[i]) != 0)
			tell(telling, now, header->cells[i], before->cells[i], now->cells[i]);
	}
}

size_t verify_cells(const struct text *before, const struct text *now, bool aloud,
                    struct text *out)
{
	struct csv_file old = {0}, new = {0};
	struct telling telling = { out, aloud, 0 };
	if (!csv_file_read(before, &old) || !csv_file_read(now, &new)) {
		out->failed = true;
	} else {
		for (size_t i = 1; i < new.count; i++) {
			struct csv_row *match = NULL;
			for (size_t k = 1; k < old.count && !match; k++)
				if (!old.rows[k].seen && same_key(&old.rows[k], &new.rows[i]))
					match = &old.rows[k];
			if (match) {
				match->seen = true;
				compare_rows(&new.rows[0], match, &new.rows[i], &telling);
			} else {
				tell(&telling, &new.rows[i], NULL, NULL, "");
			}
		}
		for (size_t k = 1; k < old.count; k++)
			if (!old.rows[k].seen)
				tell(&telling, &old.rows[k], NULL, "", NULL);
	}
	if (telling.told > VERIFY_CELLS)
		text_printf(out, word(aloud, "; and %zu more"), telling.told - VERIFY_CELLS);
	csv_file_free(&old);
	csv_file_free(&new);
	return telling.told;
}

/* The digests differ: which cells? */
static enum trata_status name_cells(const char *folder, const struct exhibit *exhibit,
                                    const char *old_digest, bool aloud, struct text *cells,
                                    struct trata_error *error)
{
	struct text name = {0}, before = {0};
	bool found = false;
	text_printf(&name, "%s.csv", exhibit->data.chart->id);
	enum trata_status status = name.failed ? error_memory(error) :
	                           output_read(folder, name.data, &before, &found, error);
	if (status == TRATA_OK && found && strcmp(chart_digest(&before).hex, old_digest) == 0) {
		if (verify_cells(&before, &exhibit->csv, aloud, cells) == 0)
			text_append(cells, word(aloud, "the order of rows or columns"));
	} else if (status == TRATA_OK) {
		text_printf(cells, word(aloud, found
		            ? "which cells is not known: %s is not the picture's data file"
		            : "which cells is not known: %s is not there"), name.data);
	}
	if (status == TRATA_OK && cells->failed)
		status = error_memory(error);
	text_free(&name);
	text_free(&before);
	return status;
}

enum trata_status verify_picture(const char *folder, const struct picture *picture,
                                 const struct exhibit *exhibit, bool aloud,
                                 enum verdict *verdict, struct text *cells,
                                 struct trata_error *error)
{
	struct text name = {0}, old = {0};
	bool found = false;
	char digest[65];
	text_printf(&name, "%s.svg", text_string(&picture->name));
	enum trata_status status = name.failed ? error_memory(error) :
	                           output_read(folder, name.data, &old, &found, error);
	if (status == TRATA_OK && !found) {
		*verdict = VERDICT_ABSENT;
	} else if (status == TRATA_OK && !svg_digest(&old, digest)) {
		*verdict = VERDICT_CHANGED;
		text_printf(cells, word(aloud, "%s carries no digest of its data"), name.data);
	} else if (status == TRATA_OK && strcmp(digest, exhibit->digest.hex) != 0) {
		*verdict = VERDICT_CHANGED;
		status = name_cells(folder, exhibit, digest, aloud, cells, error);
	} else if (status == TRATA_OK) {
		bool same = old.length == picture->image.length &&
		            memcmp(text_string(&old), text_string(&picture->image), old.length) == 0;
		*verdict = same ? VERDICT_IDENTICAL : VERDICT_RENDERER;
	}
	text_free(&name);
	text_free(&old);
	return status;
}
