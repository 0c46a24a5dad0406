#include "layout.h"

#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "../base/utf8.h"

#define KEY_BYTES 128

/* How well a header fits one layout. */
struct fit {
	size_t found, required;
	const struct column *missing, *doubled;
	size_t unknown;                    /* header index of a column that the layout lacks, or -1 */
};

static bool has_key(const char *keys, const char *key)
{
	size_t length = strlen(key);
	for (const char *at = keys; *at; at += strspn(at, " ")) {
		size_t part = strcspn(at, " ");
		if (part == length && strncmp(at, key, length) == 0)
			return true;
		at += part;
	}
	return false;
}

static void header_key(const struct field *field, enum repair repair, char key[KEY_BYTES])
{
	char repaired[KEY_BYTES * 2];
	size_t length = repair_text(repair, field->text, field->length, repaired, sizeof repaired);
	utf8_fold(repaired, length, key, KEY_BYTES);
}

/* The names of a header as keys, made once a repair for all layouts. */
struct keys { char text[KEY_BYTES]; };

static struct fit fit_layout(const struct layout *layout, const struct row *header,
                             const struct keys *keys, struct binding *binding)
{
	struct fit fit = { .unknown = SIZE_MAX };
	bool used[LAYOUT_COLUMNS] = { false };
	for (size_t role = 0; role < COLUMN_ROLES; role++)
		binding->at[role] = -1;
	for (size_t i = 0; i < header->count; i++) {
		size_t c = 0;
		while (c < layout->column_count && !has_key(layout->columns[c].keys, keys[i].text))
			c++;
		if (c == layout->column_count) {
			if (fit.unknown == SIZE_MAX && !layout->more_columns)
				fit.unknown = i;
			continue;
		}
		if (used[c])
			fit.doubled = &layout->columns[c];
		used[c] = true;
		binding->at[layout->columns[c].role] = (int)i;
	}
	for (size_t c = 0; c < layout->column_count; c++) {
		if (layout->columns[c].optional)
			continue;
		fit.required++;
		if (used[c])
			fit.found++;
		else if (!fit.missing)
			fit.missing = &layout->columns[c];
	}
	return fit;
}

static enum trata_status keep_names(struct trata_store *store, const struct row *header,
                                    struct binding *binding, struct trata_error *error)
{
	char repaired[KEY_BYTES * 2];
	for (size_t role = 0; role < COLUMN_ROLES; role++) {
		binding->names[role] = "";
		if (binding->at[role] < 0)
			continue;
		const struct field *field = &header->fields[binding->at[role]];
		size_t length = repair_text(binding->repair, field->text, field->length, repaired,
		                            sizeof repaired);
		uint32_t number = intern_add(store->strings, repaired, length);
		if (number == INTERN_NONE)
			return error_memory(error);
		binding->names[role] = intern_text(store->strings, number);
	}
	return TRATA_OK;
}

/* The header as a person would quote it, for the message. */
static struct error_text quote_header(const struct row *header)
{
	struct text line = {0};
	for (size_t i = 0; i < header->count && line.length < 200; i++)
		text_printf(&line, "%s%s", i ? "," : "", header->fields[i].text);
	struct error_text quoted = error_quote_string(text_string(&line));
	text_free(&line);
	return quoted;
}

static enum trata_status explain_misfit(const struct row *header, const struct layout *near,
                                        const struct fit *fit, struct trata_error *error)
{
	if (!near) {
		error_set(error, TRATA_EFORMAT, "no known layout has a header like \"%s\"",
		          quote_header(header).text);
		error_hint(error, "`trata sources --layouts` lists the tables that can be read");
	} else if (fit->doubled) {
		error_set(error, TRATA_EFORMAT, "column \"%s\" stands twice in the header",
		          fit->doubled->name);
		error_hint(error, "the layout that comes nearest is %s: %s", near->id,
		           translate(near->title));
	} else if (fit->missing) {
		error_set(error, TRATA_EFORMAT, "column \"%s\" is missing from the header",
		          fit->missing->name);
		error_hint(error, "the layout that comes nearest is %s: %s", near->id,
		           translate(near->title));
	} else {
		const struct field *field = &header->fields[fit->unknown];
		error_set(error, TRATA_EFORMAT, "column \"%s\" is not known",
		          error_quote(field->text, field->length).text);
		error_hint(error, "the layout that comes nearest is %s: %s", near->id,
		           translate(near->title));
	}
	error_where(error, NULL, header->line, NULL);
	return TRATA_EFORMAT;
}

static enum trata_status find(struct trata_store *store, const struct row *header,
                              struct keys *keys, struct binding *out, struct trata_error *error)
{
	const struct layout *near = NULL;
	struct fit near_fit = {0};
	for (enum repair repair = REPAIR_NONE; repair < REPAIR_COUNT; repair++) {
		for (size_t i = 0; i < header->count; i++)
			header_key(&header->fields[i], repair, keys[i].text);
		for (size_t i = 0; i < layout_count; i++) {
			/* only the old federal tables came in CP850 */
			if (repair == REPAIR_CP850_AS_CP1252 && !layouts[i]->note)
				continue;
			struct fit fit = fit_layout(layouts[i], header, keys, out);
			if (fit.found == fit.required && !fit.doubled && fit.unknown == SIZE_MAX) {
				out->layout = layouts[i];
				out->repair = repair;
				return keep_names(store, header, out, error);
			}
			/* near: at least 60 % of its columns, and more than any other */
			if (fit.found * 10 >= fit.required * 6 &&
			    (!near || fit.found * near_fit.required > near_fit.found * fit.required)) {
				near = layouts[i];
				near_fit = fit;
			}
		}
	}
	return explain_misfit(header, near, &near_fit, error);
}

enum trata_status layout_find(struct trata_store *store, const struct row *header,
                              struct binding *out, struct trata_error *error)
{
	struct keys *keys = memory_new(header->count, sizeof *keys);
	enum trata_status status = keys ? find(store, header, keys, out, error)
	                                : error_memory(error);
	memory_free(keys);
	return status;
}
