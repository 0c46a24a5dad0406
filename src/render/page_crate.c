/* What lies beside the page for machines: a script that prints every number again, and RO-Crate
 * metadata. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "page.h"

void page_reproduce(const struct gallery *gallery, enum language language, struct text *out)
{
	text_append(out, "#!/bin/sh\n");
	text_append(out, language == SPANISH ?
		"# Vuelve a imprimir cada número de la página y a dibujar cada gráfica, desde el almacén.\n" :
		"# Prints every number of the page again and draws every chart, from the store.\n");
	text_append(out, "# trata " TRATA_VERSION "\nset -e\n");
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct exhibit *exhibit = &gallery->exhibits[i];
		struct text commands = {0};
		text_printf(out, "\n# %s\n# charts/%s.csv SHA-256 %s\n",
		            exhibit->data.chart->question[language], exhibit->data.chart->id,
		            exhibit->digest.hex);
		/* a command with a place to fill in stays a remark */
		chart_command(&exhibit->data, &commands);
		char *state = NULL;
		for (char *line = commands.data ? strtok_r(commands.data, "\n", &state) : NULL; line;
		     line = strtok_r(NULL, "\n", &state))
			text_printf(out, "%s%s\n", strstr(line, "VINTAGE") ? "# " : "", line);
		out->failed = out->failed || commands.failed;
		text_free(&commands);
	}
}

static json_t *reference(const char *id)
{
	return json_pack("{s:s}", "@id", id);
}

static void add_file(json_t *graph, json_t *parts, const char *id, const char *name,
                     const char *format, const char *sha256, size_t size)
{
	char bytes[24];
	snprintf(bytes, sizeof bytes, "%zu", size);
	json_array_append_new(graph, json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "@id", id, "@type",
		"File", "name", name, "encodingFormat", format, "sha256", sha256, "contentSize", bytes));
	json_array_append_new(parts, reference(id));
}

/* The publishers' sources, once each. */
static void add_sources(const struct gallery *gallery, json_t *graph, json_t *used)
{
	for (size_t s = 0; s < catalogue_source_count; s++) {
		const struct source *source = &catalogue_sources[s];
		bool wanted = false;
		for (size_t i = 0; i < gallery->exhibit_count && !wanted; i++)
			for (size_t k = 0; k < gallery->exhibits[i].data.release_count && !wanted; k++)
				wanted = strcmp(gallery->exhibits[i].data.releases[k]->source, source->id) == 0;
		if (!wanted)
			continue;
		char id[80];
		snprintf(id, sizeof id, "#%s", source->id);
		json_array_append_new(graph, json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "@id", id,
			"@type", "Dataset", "name", source->title, "url", source->url, "license",
			source->licence, "creditText", source->citation));
		json_array_append_new(used, reference(id));
	}
}

static void add_charts(const struct gallery *gallery, enum language language, json_t *graph,
                       json_t *parts)
{
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		const struct exhibit *exhibit = &gallery->exhibits[i];
		char id[96];
		snprintf(id, sizeof id, "charts/%s.csv", exhibit->data.chart->id);
		add_file(graph, parts, id, exhibit->data.chart->question[language], "text/csv",
		         exhibit->digest.hex, exhibit->csv.length);
	}
	for (size_t i = 0; i < gallery->picture_count; i++) {
		const struct picture *picture = &gallery->pictures[i];
		char id[96];
		if (picture->canvas != CANVAS_WIDE)
			continue;
		snprintf(id, sizeof id, "charts/%s.svg", text_string(&picture->name));
		add_file(graph, parts, id, text_string(&picture->title), "image/svg+xml",
		         chart_digest(&picture->image).hex, picture->image.length);
	}
}

enum trata_status page_crate(const struct gallery *gallery, enum language language,
                             const struct text *page, const struct text *reproduce,
                             struct text *out, struct trata_error *error)
{
	json_t *graph = json_array(), *parts = json_array(), *used = json_array();
	const char *title = language == SPANISH ? "Trata de personas en México: lo que dicen las "
		"cifras oficiales" : "Human trafficking in Mexico: what the official figures say";
	const char *about = language == SPANISH ? "Víctimas registradas y carpetas de investigación, "
		"no prevalencia." : "Registered victims and case files, not prevalence.";
	json_array_append_new(graph, json_pack("{s:s, s:s, s:o, s:o}", "@id",
		"ro-crate-metadata.json", "@type", "CreativeWork", "conformsTo",
		reference("https://w3id.org/ro/crate/1.1"), "about", reference("./")));
	add_file(graph, parts, "index.html", title, "text/html", chart_digest(page).hex, page->length);
	add_file(graph, parts, "reproduce.sh", "reproduce.sh", "text/x-shellscript",
	         chart_digest(reproduce).hex, reproduce->length);
	add_charts(gallery, language, graph, parts);
	add_sources(gallery, graph, used);
	json_array_insert_new(graph, 1, json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:o, s:o}", "@id",
		"./", "@type", "Dataset", "name", title, "description", about, "inLanguage",
		language_codes[language], "license", "https://datos.gob.mx/libreusomx", "hasPart", parts,
		"isBasedOn", used));
	json_t *whole = json_pack("{s:s, s:o}", "@context", "https://w3id.org/ro/crate/1.1/context",
	                          "@graph", graph);
	char *dump = whole ? json_dumps(whole, JSON_INDENT(1) | JSON_PRESERVE_ORDER) : NULL;
	json_decref(whole);
	if (!dump)
		return error_memory(error);
	text_append(out, dump);
	text_append_char(out, '\n');
	free(dump);
	return out->failed ? error_memory(error) : TRATA_OK;
}
