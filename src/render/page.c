#include "page.h"

#include <string.h>

#include "escape.h"
#include "svg.h"

static const char *pick(enum language language, const char *english, const char *spanish)
{
	return language == SPANISH ? spanish : english;
}

static void put_start(enum language language, struct text *out)
{
	const char *title = pick(language, "Human trafficking in Mexico: what the official figures say",
	                         "Trata de personas en México: lo que dicen las cifras oficiales");
	text_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
	            "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
	            "<meta name=\"generator\" content=\"trata " TRATA_VERSION "\">\n<title>%s</title>\n"
	            "<link rel=\"icon\" href=\"data:,\">\n<style>", language_codes[language], title);
	page_style(out);
	text_printf(out, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#findings\">%s</a>\n"
	            "<header>\n<h1>%s</h1>\n", pick(language, "To the findings", "A los hallazgos"),
	            title);
	text_append(out, pick(language,
		"<p class=\"banner\"><strong>These are registered victims and case files, not "
		"prevalence.</strong> They count what state prosecutors wrote down. Cases that nobody "
		"reported, and federal cases, are not in them. A rise may mean more crime, more reports or "
		"more attention; these figures cannot tell which.</p>\n",
		"<p class=\"banner\"><strong>Son víctimas registradas y carpetas de investigación, no "
		"prevalencia.</strong> Cuentan lo que anotaron las fiscalías estatales. Los casos que nadie "
		"denunció y los federales no están. Un alza puede ser más delito, más denuncia o más "
		"atención; estas cifras no permiten saber cuál.</p>\n"));
}

/* How far the data reach: the first thing that a reader of old news needs. */
static void put_reach(const struct gallery *gallery, enum language language, struct text *out)
{
	text_append(out, "<p class=\"lead\">");
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct chart_data *data = &gallery->exhibits[i].data;
		if (data->chart->form != FORM_MONTHS || !data->count)
			continue;
		const struct chart_row *last = &data->rows[data->count - 1];
		words_capital(out, language == SPANISH ? data->measure->title_es :
		              data->measure->title_en);
		text_append(out, pick(language, ": data to ", ": datos a "));
		words_period(out, last->period, language);
		text_printf(out, pick(language, " (release %s). ", " (entrega %s). "),
		            vintage_format(last->release->vintage).text);
	}
	text_append(out, "</p>\n</header>\n");
}

/* The picture of an exhibit in one size. */
static const struct picture *picture_of(const struct gallery *gallery,
                                        const struct exhibit *exhibit, enum canvas canvas)
{
	for (size_t i = 0; i < gallery->picture_count; i++)
		if (gallery->pictures[i].data == &exhibit->data && gallery->pictures[i].canvas == canvas)
			return &gallery->pictures[i];
	return NULL;
}

static void put_findings(const struct gallery *gallery, enum language language, struct text *out)
{
	text_printf(out, "<main>\n<h2 id=\"findings\">%s</h2>\n<ol class=\"findings\">\n",
	            pick(language, "Findings", "Hallazgos"));
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct exhibit *exhibit = &gallery->exhibits[i];
		const struct picture *picture = picture_of(gallery, exhibit, CANVAS_WIDE);
		struct text source = {0};
		if (!picture || !exhibit->data.chart->finding || exhibit->data.count == 0)
			continue;
		chart_source(&exhibit->data, language, &source);
		text_printf(out, "<li><a href=\"#%s\">", exhibit->data.chart->id);
		escape_markup(out, text_string(&picture->title));
		text_append(out, "</a>. <span class=\"from\">");
		escape_markup(out, text_string(&source));
		text_append(out, "</span></li>\n");
		out->failed = out->failed || source.failed;
		text_free(&source);
	}
	text_append(out, "</ol>\n");
}

static void put_picture(const struct gallery *gallery, const struct exhibit *exhibit,
                        enum canvas canvas, struct text *out)
{
	const struct picture *picture = picture_of(gallery, exhibit, canvas);
	if (!picture)
		return;
	text_printf(out, "<div class=\"%s\">", canvas == CANVAS_WIDE ? "wide" : "narrow");
	text_append(out, svg_element(&picture->image));
	text_append(out, "</div>\n");
}

static void put_exhibit(const struct gallery *gallery, const struct exhibit *exhibit,
                        enum language language, struct text *out)
{
	const struct chart *chart = exhibit->data.chart;
	struct text commands = {0};
	text_printf(out, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">", chart->id, chart->id);
	escape_markup(out, chart->question[language]);
	text_append(out, "</h2>\n<figure>\n");
	put_picture(gallery, exhibit, CANVAS_WIDE, out);
	put_picture(gallery, exhibit, CANVAS_NARROW, out);
	text_printf(out, "<figcaption>%s: <a href=\"charts/%s.csv\">CSV</a>, <a href=\"charts/%s.%s."
	            "svg\">SVG</a></figcaption>\n</figure>\n", pick(language, "Take this chart along",
	            "Llévese esta gráfica"), chart->id, chart->id, language_codes[language]);
	text_printf(out, "<details><summary>%s</summary>\n", pick(language, "The numbers as a table",
	            "Los números en una tabla"));
	page_table(&exhibit->data, language, out);
	text_printf(out, "</details>\n<details><summary>%s</summary>\n<pre><code>",
	            pick(language, "Reproduce these numbers", "Reproducir estos números"));
	chart_command(&exhibit->data, &commands);
	escape_markup(out, text_string(&commands));
	text_append(out, "</code></pre>\n</details>\n</section>\n");
	out->failed = out->failed || commands.failed;
	text_free(&commands);
}

static void put_end(const struct gallery *gallery, enum language language, struct text *out)
{
	text_printf(out, "<h2 id=\"methods\">%s</h2>\n", pick(language, "How it was computed",
	            "Cómo se calculó"));
	page_methods(gallery, language, out);
	text_printf(out, "<h2 id=\"sources\">%s</h2>\n", pick(language, "Where every number comes from",
	            "De dónde viene cada número"));
	page_sources(gallery, language, out);
	text_printf(out, "<p>%s <a href=\"reproduce.sh\">reproduce.sh</a>, <a href=\"ro-crate-metadata"
	            ".json\">ro-crate-metadata.json</a>.</p>\n", pick(language, "Every command in one "
	            "file, and a machine’s description of this page:", "Todas las órdenes en un archivo, "
	            "y la descripción de esta página para máquinas:"));
	text_printf(out, "</main>\n<footer><p>%s</p></footer>\n%s</body>\n</html>\n", pick(language,
		"Written by trata " TRATA_VERSION " from the figures that the sources above publish. The "
		"same store gives the same page, byte for byte.",
		"Escrito por trata " TRATA_VERSION " con las cifras que publican las fuentes de arriba. El "
		"mismo almacén da la misma página, byte por byte."), page_script);
}

enum trata_status page_write(const struct gallery *gallery, enum language language,
                             struct text *out, struct trata_error *error)
{
	put_start(language, out);
	put_reach(gallery, language, out);
	put_findings(gallery, language, out);
	page_states(gallery, language, out);
	for (size_t i = 0; i < gallery->exhibit_count; i++)
		put_exhibit(gallery, &gallery->exhibits[i], language, out);
	put_end(gallery, language, out);
	return out->failed ? error_memory(error) : TRATA_OK;
}
