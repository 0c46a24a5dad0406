/* The states side by side, and the few lines of script that sort tables and pick a state. The
 * page says the same without script. */
#include <string.h>

#include "escape.h"
#include "page.h"

static const char *pick(enum language language, const char *english, const char *spanish)
{
	return language == SPANISH ? spanish : english;
}

const char page_script[] =
	"<script>\n"
	"'use strict';\n"
	"(function(){\n"
	"function value(row,i){var c=row.cells[i],t=c?c.dataset.s||c.textContent.trim():'';\n"
	"var n=parseFloat(t.replace(/[,+\\u00a0%]/g,'').replace('\\u2212','-'));\n"
	"return c&&c.classList.contains('n')?(isNaN(n)?-Infinity:n):t;}\n"
	"document.querySelectorAll('thead th').forEach(function(th){\n"
	"var b=document.createElement('button');b.type='button';b.textContent=th.textContent;\n"
	"th.textContent='';th.appendChild(b);\n"
	"b.addEventListener('click',function(){\n"
	"var body=th.closest('table').tBodies[0],i=th.cellIndex;\n"
	"var up=th.getAttribute('aria-sort')==='descending';\n"
	"th.parentNode.querySelectorAll('th').forEach(function(o){o.removeAttribute('aria-sort');});\n"
	"th.setAttribute('aria-sort',up?'ascending':'descending');\n"
	"Array.from(body.rows).sort(function(a,c){var x=value(a,i),y=value(c,i);\n"
	"var d=typeof x==='number'?x-y:x.localeCompare(y);return up?d:-d;})\n"
	".forEach(function(r){body.appendChild(r);});});});\n"
	"var label=document.getElementById('state-label');if(!label)return;\n"
	"var select=document.createElement('select'),rows=document.querySelectorAll('.states tbody tr');\n"
	"select.id='state';label.htmlFor='state';label.hidden=false;\n"
	"select.add(new Option('\\u2013',''));\n"
	"Array.from(rows).map(function(r){return r.cells[0].textContent;}).sort(function(a,b){\n"
	"return a.localeCompare(b);}).forEach(function(n){select.add(new Option(n,n));});\n"
	"label.after(' ',select);\n"
	"select.addEventListener('change',function(){rows.forEach(function(r){\n"
	"var on=r.cells[0].textContent===select.value;r.classList.toggle('chosen',on);\n"
	"if(on)r.scrollIntoView({block:'nearest'});});});\n"
	"addEventListener('beforeprint',function(){document.querySelectorAll('details')\n"
	".forEach(function(d){d.open=true;});});\n"
	"})();\n"
	"</script>\n";

static const struct chart_data *data_of(const struct gallery *gallery, const char *id)
{
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct chart_data *data = &gallery->exhibits[i].data;
		if (strcmp(data->chart->id, id) == 0 && data->count)
			return data;
	}
	return NULL;
}

static const struct chart_row *row_of(const struct chart_data *data, const char *place)
{
	for (size_t i = 0; data && i < data->count; i++)
		if (strcmp(data->rows[i].place, place) == 0)
			return &data->rows[i];
	return NULL;
}

static void cell(struct text *out, double value, int decimals, bool present)
{
	text_append(out, "<td class=\"n\">");
	if (present)
		words_number(out, value, decimals);
	else
		text_append(out, "\xe2\x80\x93");
	text_append(out, "</td>");
}

/* Count, rate with interval and rank interval of one measure. */
static void put_measure(const struct chart_row *row, bool ranked, struct text *out)
{
	cell(out, row ? row->count : 0, 0, row != NULL);
	cell(out, row ? row->value : 0, 2, row != NULL);
	text_append(out, "<td class=\"n\">");
	if (row) {
		words_number(out, row->lower, 2);
		text_append(out, "\xe2\x80\x93");
		words_number(out, row->upper, 2);
	}
	text_append(out, "</td>");
	if (!ranked)
		return;
	text_append(out, "<td class=\"n\">");
	if (row && row->rank_lower)
		text_printf(out, "%zu\xe2\x80\x93%zu", row->rank_lower, row->rank_upper);
	text_append(out, "</td>");
}

static void put_state(const struct place *place, const struct chart_data *victims,
                      const struct chart_data *change, const struct chart_data *files,
                      enum language language, struct text *out)
{
	const struct chart_row *moved = row_of(change, place->code);
	text_append(out, "<tr><th scope=\"row\">");
	escape_markup(out, language == SPANISH ? place->name_es : place->name_en);
	text_append(out, "</th>");
	put_measure(row_of(victims, place->code), true, out);
	cell(out, moved ? moved->baseline : 0, 0, moved != NULL);
	if (files)
		put_measure(row_of(files, place->code), false, out);
	text_append(out, "</tr>\n");
}

void page_states(const struct gallery *gallery, enum language language, struct text *out)
{
	const struct chart_data *victims = data_of(gallery, "victims-rates");
	const struct chart_data *change = data_of(gallery, "victims-change");
	const struct chart_data *files = data_of(gallery, "investigations-map");
	if (!victims)
		return;
	int year = period_year(victims->shown.first);
	text_printf(out, "<section class=\"states\" aria-labelledby=\"states\">\n<h2 id=\"states\">%s"
	            "</h2>\n<p><label id=\"state-label\" hidden>%s</label></p>\n"
	            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"states\">"
	            "<table><caption>", pick(language, "Every state at a glance",
	            "Todas las entidades de un vistazo"), pick(language, "Find a state:",
	            "Buscar una entidad:"));
	text_printf(out, pick(language, "Trafficking in persons, %d. Rates per 100,000 inhabitants and "
	            "year with exact 95%% intervals; the rank is by rate of victims, 1 the highest, as "
	            "far as chance lets one tell. Fewer than 10 cases say little.",
	            "Trata de personas, %d. Tasas por 100,000 habitantes y año con intervalos exactos "
	            "del 95\xc2\xa0%%; el lugar es por tasa de víctimas, 1 la más alta, hasta donde el "
	            "azar deja saber. Menos de 10 casos dicen poco."), year);
	text_append(out, "</caption><thead><tr>");
	static const char *const heads[LANGUAGES][4] = { { "State", "Victims", "Rate", "95%" },
		{ "Entidad", "Víctimas", "Tasa", "95\xc2\xa0%" } };
	for (size_t i = 0; i < 4; i++)
		text_printf(out, "<th scope=\"col\"%s>%s</th>", i ? " class=\"n\"" : "",
		            heads[language][i]);
	text_printf(out, "<th scope=\"col\" class=\"n\">%s</th>", pick(language, "Rank", "Lugar"));
	text_printf(out, "<th scope=\"col\" class=\"n\">%s %d</th>", heads[language][1], year - 1);
	if (files)
		text_printf(out, "<th scope=\"col\" class=\"n\">%s</th><th scope=\"col\" class=\"n\">%s</th>"
		            "<th scope=\"col\" class=\"n\">%s</th>", pick(language, "Case files",
		            "Carpetas"), heads[language][2], heads[language][3]);
	text_append(out, "</tr></thead><tbody>\n");
	for (size_t i = 0; i < PLACE_STATES; i++)
		put_state(&place_states[i], victims, change, files, language, out);
	text_append(out, "</tbody></table></div>\n</section>\n");
}
