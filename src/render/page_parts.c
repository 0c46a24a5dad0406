/* Tables, sources and methods of the page. */
#include <string.h>

#include "../base/language.h"
#include "escape.h"
#include "page.h"

static const char *pick(enum language language, const char *english, const char *spanish)
{
	return language == SPANISH ? spanish : english;
}

/* ------------------------------------------------------------------ the table of a chart */

struct shape {
	bool places, periods, groups, rate, change, intervals, difference;
};

static struct shape shape_of(const struct chart_data *data)
{
	struct shape shape = { .rate = data->chart->rate,
	                       .difference = data->chart->form == FORM_CHANGE };
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i], *first = data->rows;
		shape.places = shape.places || strcmp(row->place, first->place) != 0;
		shape.periods = shape.periods || row->period.first != first->period.first ||
		                row->period.last != first->period.last;
		shape.change = shape.change || row->has_change;
		shape.intervals = shape.intervals || row->has_interval;
		shape.groups = shape.groups || strcmp(row->group, first->group) != 0;
	}
	shape.groups = shape.groups || data->mark_count;
	shape.periods = shape.periods || !shape.places;
	return shape;
}

static void head_cell(struct text *out, const char *text, bool number)
{
	text_printf(out, "<th scope=\"col\"%s>", number ? " class=\"n\"" : "");
	escape_markup(out, text);
	text_append(out, "</th>");
}

static void number_cell(struct text *out, double value, int decimals, bool present)
{
	text_append(out, "<td class=\"n\">");
	if (present)
		words_number(out, value, decimals);
	else
		text_append(out, "\xe2\x80\x93");
	text_append(out, "</td>");
}

static void put_head(const struct chart_data *data, struct shape shape, enum language language,
                     struct text *out)
{
	struct text unit = {0};
	chart_unit(data, language, &unit);
	text_append(out, "<thead><tr>");
	if (shape.places)
		head_cell(out, pick(language, "State", "Entidad"), false);
	if (shape.periods)
		head_cell(out, pick(language, "Period", "Periodo"), false);
	if (shape.groups)
		head_cell(out, pick(language, "Series", "Serie"), false);
	head_cell(out, shape.rate ? pick(language, "Rate", "Tasa") : text_string(&unit), true);
	if (shape.intervals) {
		head_cell(out, pick(language, "Lower 95%", "Inferior 95\xc2\xa0%"), true);
		head_cell(out, pick(language, "Upper 95%", "Superior 95\xc2\xa0%"), true);
	}
	if (shape.difference) {
		head_cell(out, pick(language, "Before", "Antes"), true);
		head_cell(out, pick(language, "After", "Después"), true);
	}
	if (shape.change) {
		head_cell(out, pick(language, "Change", "Cambio"), true);
		head_cell(out, pick(language, "95% interval", "Intervalo del 95\xc2\xa0%"), true);
	}
	if (shape.rate) {
		head_cell(out, pick(language, "Count", "Conteo"), true);
		head_cell(out, pick(language, "Inhabitants", "Habitantes"), true);
	}
	head_cell(out, pick(language, "Status", "Estado"), false);
	head_cell(out, pick(language, "Release", "Entrega"), false);
	text_append(out, "</tr></thead>\n");
	out->failed = out->failed || unit.failed;
	text_free(&unit);
}

static const char *status_word(char status, enum language language)
{
	switch (status) {
	case 'A': return pick(language, "as published", "publicado");
	case 'P': return pick(language, "provisional", "provisional");
	case 'B': return pick(language, "after a break", "tras un cambio");
	case 'E': return pick(language, "estimate", "estimación");
	case 'U': return pick(language, "unreliable", "poco fiable");
	default: return "";
	}
}

/* The change of a row, and its interval. */
static void change_cells(const struct chart_row *row, enum language language, struct text *out)
{
	if (!row->has_change) {
		text_append(out, "<td class=\"n\">\xe2\x80\x93</td><td class=\"n\">\xe2\x80\x93</td>");
		return;
	}
	text_append(out, "<td class=\"n\">");
	words_change(out, row->change, language);
	text_append(out, "</td><td class=\"n\">");
	words_change(out, row->change_lower, language);
	text_append(out, pick(language, " to ", " a "));
	words_change(out, row->change_upper, language);
	text_append(out, "</td>");
}

/* By what a period is sorted, and that it keeps to one line. */
static void sort_key(const struct chart_row *row, struct text *out)
{
	struct period first = { row->period.first, row->period.first };
	text_printf(out, " class=\"p\" data-s=\"%s\"", period_format(first).text);
}

static void put_row(const struct chart_row *row, struct shape shape, enum language language,
                    struct text *out)
{
	const struct place *place = place_by_code(row->place);
	struct text name = {0}, origin = {0};
	int decimals = shape.rate ? 2 : 1;
	text_append(out, "<tr><th scope=\"row\"");
	if (!shape.places)
		sort_key(row, out);
	text_append_char(out, '>');
	if (shape.places) {
		escape_markup(out, !place ? row->place :
		              language == SPANISH ? place->name_es : place->name_en);
		text_append(out, "</th>");
	}
	if (shape.places && shape.periods) {
		text_append(out, "<td");
		sort_key(row, out);
		text_append_char(out, '>');
	}
	if (shape.periods) {
		words_period(out, row->period, language);
		text_append(out, shape.places ? "</td>" : "</th>");
	}
	if (shape.groups) {
		text_append(out, "<td>");
		chart_row_name(row, language, &name);
		escape_markup(out, text_string(&name));
		text_append(out, "</td>");
	}
	number_cell(out, row->value, shape.rate ? 2 : 0, true);
	if (shape.intervals) {
		number_cell(out, row->lower, decimals, row->has_interval);
		number_cell(out, row->upper, decimals, row->has_interval);
	}
	if (shape.difference) {
		number_cell(out, row->baseline, 0, row->has_baseline);
		number_cell(out, row->count, 0, true);
	}
	if (shape.change)
		change_cells(row, language, out);
	if (shape.rate) {
		number_cell(out, row->count, 0, true);
		number_cell(out, row->population, 0, row->population > 0);
	}
	if (row->release)
		text_append(&origin, vintage_format(row->release->vintage).text);
	else
		chart_row_origin(row, &origin);
	text_printf(out, "<td>%s</td><td>", status_word(row->status, language));
	escape_markup(out, text_string(&origin));
	text_append(out, "</td></tr>\n");
	out->failed = out->failed || name.failed || origin.failed;
	text_free(&name);
	text_free(&origin);
}

void page_table(const struct chart_data *data, enum language language, struct text *out)
{
	struct shape shape = shape_of(data);
	struct text unit = {0};
	chart_unit(data, language, &unit);
	text_append(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
	escape_markup(out, data->chart->question[language]);
	text_append(out, "\"><table><caption>");
	escape_markup(out, data->chart->question[language]);
	text_append(out, " (");
	escape_markup(out, text_string(&unit));
	if (data->chart->scope == SCOPE_LAST_YEAR) {
		text_append(out, ", ");
		words_period(out, data->shown, language);
	}
	text_append(out, ")</caption>");
	put_head(data, shape, language, out);
	text_append(out, "<tbody>\n");
	for (size_t i = 0; i < data->count; i++)
		put_row(&data->rows[i], shape, language, out);
	for (size_t i = 0; i < data->mark_count; i++)
		put_row(&data->marks[i], shape, language, out);
	text_append(out, "</tbody></table></div>\n");
	out->failed = out->failed || unit.failed;
	text_free(&unit);
}

/* ------------------------------------------------------------------ where it comes from */

/* The items of two ';' lists side by side: file and SHA-256. */
static void put_files(const struct release *release, struct text *out)
{
	const char *file = release->files, *hash = release->sha256;
	while (*file) {
		size_t length = strcspn(file, ";"), width = strcspn(hash, ";");
		struct text name = {0};
		text_append_bytes(&name, file, length);
		text_append(out, "<div>");
		escape_markup(out, text_string(&name));
		text_append(out, " <code class=\"hash\">");
		text_append_bytes(out, hash, width);
		text_append(out, "</code></div>");
		out->failed = out->failed || name.failed;
		text_free(&name);
		file += length + (file[length] == ';');
		hash += width + (hash[width] == ';');
	}
}

static bool is_revisions(const struct chart_data *data)
{
	return data->chart->form == FORM_FAN || data->chart->form == FORM_LATE ||
	       data->chart->form == FORM_PROJECTED;
}

/* Whether no exhibit before this one, of those shown, named the release. The charts of revisions
 * name every release; they come last. */
static bool is_first_use(const struct gallery *gallery, bool revisions, size_t exhibit,
                         size_t index)
{
	const struct release *release = gallery->exhibits[exhibit].data.releases[index];
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct chart_data *data = &gallery->exhibits[i].data;
		bool fan = is_revisions(data);
		/* the other charts come before all revisions, and among equals the earlier one */
		if ((fan && !revisions) || (fan == revisions && i > exhibit))
			continue;
		for (size_t k = 0; k < data->release_count; k++) {
			if (i == exhibit && k == index)
				break;
			if (data->releases[k] == release)
				return false;
		}
	}
	return true;
}

static void put_release(const struct release *release, enum language language, struct text *out)
{
	const struct source *source = catalogue_source(release->source);
	text_append(out, "<tr><th scope=\"row\">");
	escape_markup(out, source ? translate_to(language, NULL, source->citation)
	                          : release->source);
	text_printf(out, "</th><td>%s<br>%s</td><td>", vintage_format(release->vintage).text,
	            release->product);
	struct period cut = { release->cut, release->cut };
	if (release->cut != MONTH_UNKNOWN)
		words_period(out, cut, language);
	text_append(out, "</td><td>");
	if (release->role == ROLE_COPY) {
		text_append(out, pick(language, "copy: ", "copia: "));
		escape_markup(out, release->origin);
	} else {
		text_append(out, pick(language, "official file", "archivo oficial"));
	}
	text_append(out, "</td><td>");
	put_files(release, out);
	text_append(out, "</td><td>");
	escape_markup(out, translate_to(language, NULL, release->licence));
	text_append(out, "</td></tr>\n");
}

static void put_releases(const struct gallery *gallery, bool revisions, const char *label,
                         enum language language, struct text *out)
{
	static const char *const heads[LANGUAGES][6] = {
		{ "Source", "Release", "Data to", "Kind", "Files and SHA-256", "Licence" },
		{ "Fuente", "Entrega", "Datos hasta", "Tipo", "Archivos y SHA-256", "Licencia" } };
	text_printf(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"%s\">"
	            "<table><thead><tr>", label);
	for (size_t i = 0; i < 6; i++)
		head_cell(out, heads[language][i], false);
	text_append(out, "</tr></thead><tbody>\n");
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct chart_data *data = &gallery->exhibits[i].data;
		for (size_t k = 0; k < data->release_count; k++)
			if (is_revisions(data) == revisions &&
			    is_first_use(gallery, revisions, i, k))
				put_release(data->releases[k], language, out);
	}
	text_append(out, "</tbody></table></div>\n");
}

void page_sources(const struct gallery *gallery, enum language language, struct text *out)
{
	const char *others = pick(language, "Older releases, behind the charts of revisions",
	                          "Entregas anteriores, tras las gráficas de revisiones");
	put_releases(gallery, false, pick(language, "Releases", "Entregas"), language, out);
	text_printf(out, "<details><summary>%s</summary>\n", others);
	put_releases(gallery, true, others, language, out);
	text_append(out, "</details>\n");
}
