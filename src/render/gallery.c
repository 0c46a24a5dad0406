#include "gallery.h"

#include <string.h>

#include "../base/memory.h"
#include "gnuplot.h"
#include "svg.h"

void gallery_free(struct gallery *gallery)
{
	for (size_t i = 0; i < gallery->picture_count; i++) {
		struct picture *picture = &gallery->pictures[i];
		text_free(&picture->name);
		text_free(&picture->title);
		text_free(&picture->script);
		text_free(&picture->image);
	}
	for (size_t i = 0; i < gallery->exhibit_count; i++) {
		chart_data_free(&gallery->exhibits[i].data);
		text_free(&gallery->exhibits[i].csv);
		text_free(&gallery->exhibits[i].table);
	}
	memory_free(gallery->pictures);
	memory_free(gallery->exhibits);
	*gallery = (struct gallery){0};
}

/* Above this many numbers a description names the last ones and points to the table. */
#define DESCRIBED 40
#define DESCRIBED_LAST 12

static void describe_row(const struct chart_row *row, enum language language, bool rate,
                         struct text *out)
{
	const struct place *place = place_by_code(row->place);
	if (row->group[0]) {
		chart_row_name(row, language, out);
		text_append_char(out, ' ');
	}
	if (place && strcmp(row->place, "MX") != 0)
		text_append(out, language == SPANISH ? place->name_es : place->name_en);
	else
		words_period(out, row->period, language);
	text_append(out, ": ");
	words_number(out, row->value, rate ? 2 : 0);
	if (row->has_interval) {
		text_append(out, " (");
		words_number(out, row->lower, rate ? 2 : 0);
		text_append(out, language == SPANISH ? " a " : " to ");
		words_number(out, row->upper, rate ? 2 : 0);
		text_append(out, ")");
	}
}

void picture_description(const struct picture *picture, struct text *out)
{
	const struct chart_data *data = picture->data;
	enum language language = picture->language;
	size_t first = data->count > DESCRIBED ? data->count - DESCRIBED_LAST : 0;
	text_append(out, data->chart->question[language]);
	text_append_char(out, ' ');
	text_append(out, text_string(&picture->title));
	text_append(out, ". ");
	for (size_t i = first; i < data->count; i++) {
		if (i > first)
			text_append(out, "; ");
		describe_row(&data->rows[i], language, data->chart->rate, out);
	}
	text_append(out, ". ");
	if (first)
		text_append(out, language == SPANISH ? "La tabla tiene todos los números. " :
		            "The table holds every number. ");
	chart_source(data, language, out);
}

/* ------------------------------------------------------------------ drawing */

/* A chart that cannot be drawn from these data says so on its face. */
static void say_few(struct gallery *gallery, struct exhibit *exhibit,
                    const struct trata_error *why)
{
	memcpy(exhibit->data.few, why->message, sizeof why->message);
	exhibit->data.count = 0;
	gallery->few++;
}

static enum trata_status collect(struct trata_store *store, const struct gallery_request *request,
                                 struct gallery *gallery, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	gallery->exhibits = memory_new(request->chart_count, sizeof *gallery->exhibits);
	if (!gallery->exhibits)
		return error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < request->chart_count; i++) {
		struct exhibit *exhibit = &gallery->exhibits[gallery->exhibit_count++];
		struct trata_error why = {0};
		struct text sentence = {0};
		status = chart_collect(store, request->charts[i], request->as_of, &exhibit->data, &why);
		if (status == TRATA_OK)
			status = request->charts[i]->sentence(&exhibit->data, ENGLISH, &sentence, &why);
		text_free(&sentence);
		if (status == TRATA_EFEWOBS) {
			say_few(gallery, exhibit, &why);
			status = TRATA_OK;
		} else if (status != TRATA_OK && error) {
			*error = why;
		}
		chart_csv(&exhibit->data, &exhibit->csv);
		exhibit->digest = chart_digest(&exhibit->csv);
		if (status == TRATA_OK && (exhibit->csv.failed || !exhibit->digest.hex[0]))
			status = error_memory(error);
	}
	return status;
}

static enum trata_status write_picture(struct exhibit *exhibit, struct picture *picture,
                                       enum plot_terminal terminal, struct trata_error *error)
{
	struct plot plot = {0};
	const struct chart *chart = exhibit->data.chart;
	enum trata_status status = TRATA_OK;
	plot_name(chart, picture->language, picture->canvas, &picture->name);
	if (exhibit->data.count == 0)
		text_append(&picture->title, picture->language == SPANISH ? "Datos insuficientes" :
		            "Too few data");
	else
		status = chart->sentence(&exhibit->data, picture->language, &picture->title, error);
	if (status == TRATA_OK)
		status = plot_write(&exhibit->data, picture->language, picture->canvas, terminal,
		                    text_string(&picture->title), &plot, error);
	if (status == TRATA_OK) {
		picture->script = plot.script;
		plot.script = (struct text){0};
		if (!exhibit->table.data) {
			exhibit->table = plot.table;
			plot.table = (struct text){0};
		}
	}
	plot_free(&plot);
	if (status == TRATA_OK && (picture->name.failed || picture->title.failed ||
	                           picture->script.failed || exhibit->table.failed))
		status = error_memory(error);
	return status;
}

static enum trata_status write_pictures(const struct gallery_request *request,
                                        struct gallery *gallery, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	size_t each = request->language_count * request->canvas_count;
	gallery->pictures = memory_new(gallery->exhibit_count * each, sizeof *gallery->pictures);
	if (!gallery->pictures)
		return error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < gallery->exhibit_count * each; i++) {
		struct exhibit *exhibit = &gallery->exhibits[i / each];
		struct picture *picture = &gallery->pictures[gallery->picture_count++];
		picture->data = &exhibit->data;
		picture->digest = &exhibit->digest;
		picture->language = request->languages[i % each / request->canvas_count];
		picture->canvas = request->canvases[i % request->canvas_count];
		status = write_picture(exhibit, picture, request->terminal, error);
	}
	return status;
}

static enum trata_status save(const struct workshop *shop, const struct gallery *gallery,
                              struct text *names, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	struct text name = {0};
	for (size_t i = 0; status == TRATA_OK && i < gallery->exhibit_count; i++) {
		text_clear(&name);
		text_printf(&name, "%s.dat", gallery->exhibits[i].data.chart->id);
		status = name.failed ? error_memory(error) :
		         workshop_write(shop, name.data, &gallery->exhibits[i].table, error);
	}
	for (size_t i = 0; status == TRATA_OK && i < gallery->picture_count; i++) {
		text_printf(&names[i], "%s.gp", text_string(&gallery->pictures[i].name));
		status = names[i].failed ? error_memory(error) :
		         workshop_write(shop, names[i].data, &gallery->pictures[i].script, error);
	}
	text_free(&name);
	return status;
}

static enum trata_status run(const struct workshop *shop, const struct text *names, size_t count,
                             struct trata_error *error)
{
	const char **scripts = memory_new(count, sizeof *scripts);
	if (!scripts)
		return error_memory(error);
	for (size_t i = 0; i < count; i++)
		scripts[i] = text_string(&names[i]);
	enum trata_status status = gnuplot_run(shop, "gnuplot", scripts, count, error);
	memory_free(scripts);
	return status;
}

/* Letters without the blanks at the ends of lines and the empty lines around them. */
static void trim_lines(const struct text *raw, struct text *out)
{
	const char *at = text_string(raw);
	for (size_t blank = 0; *at; ) {
		size_t length = strcspn(at, "\n"), kept = length;
		while (kept && strchr(" \f", at[kept - 1]))
			kept--;
		for (blank += kept == 0; kept && blank; blank--)
			if (out->length)
				text_append_char(out, '\n');
		if (kept) {
			text_append_bytes(out, at, kept);
			text_append_char(out, '\n');
		}
		at += length + (at[length] == '\n');
	}
}

/* Takes up what gnuplot drew. */
static enum trata_status finish(const struct workshop *shop, const struct gallery_request *request,
                                struct picture *picture, struct trata_error *error)
{
	struct text name = {0}, raw = {0}, description = {0};
	bool svg = request->terminal == TERMINAL_SVG, letters = request->terminal == TERMINAL_DUMB;
	text_printf(&name, "%s.raw.%s", text_string(&picture->name), plot_endings[request->terminal]);
	enum trata_status status = name.failed ? error_memory(error) :
		workshop_read(shop, name.data, svg || letters ? &raw : &picture->image, error);
	if (letters)
		trim_lines(&raw, &picture->image);
	if (status == TRATA_OK && svg) {
		picture_description(picture, &description);
		struct svg_label label = { text_string(&picture->name),
			language_codes[picture->language], text_string(&picture->title),
			text_string(&description), picture->digest->hex };
		status = svg_finish(&raw, &label, &picture->image, error);
	}
	if (status == TRATA_OK && (raw.failed || description.failed ||
	                           picture->image.failed))
		status = error_memory(error);
	text_free(&name);
	text_free(&raw);
	text_free(&description);
	return status;
}

enum trata_status gallery_draw(struct trata_store *store, const struct gallery_request *request,
                               struct gallery *out, struct trata_error *error)
{
	struct workshop shop = { NULL };
	struct text *names = NULL;
	*out = (struct gallery){0};
	enum trata_status status = collect(store, request, out, error);
	if (status == TRATA_OK)
		status = write_pictures(request, out, error);
	if (status == TRATA_OK)
		status = workshop_new(&shop, error);
	if (status == TRATA_OK && !(names = memory_new(out->picture_count, sizeof *names)))
		status = error_memory(error);
	if (status == TRATA_OK)
		status = save(&shop, out, names, error);
	if (status == TRATA_OK)
		status = run(&shop, names, out->picture_count, error);
	for (size_t i = 0; status == TRATA_OK && i < out->picture_count; i++)
		status = finish(&shop, request, &out->pictures[i], error);
	for (size_t i = 0; names && i < out->picture_count; i++)
		text_free(&names[i]);
	memory_free(names);
	workshop_close(&shop, status == TRATA_EEXTERNAL);
	return status;
}
