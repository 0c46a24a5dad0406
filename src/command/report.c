/* report: one page with its charts, tables and sources. */
#include <string.h>

#include "../render/output.h"
#include "../render/page.h"
#include "command.h"

#define ALL_CHARTS 64
#define DEFAULT_FOLDER "report"

/* The files beside the page: each chart's data, script and picture. */
static enum trata_status save_charts(const char *folder, const struct gallery *gallery,
                                     struct trata_error *error)
{
	struct text name = {0};
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < gallery->exhibit_count; i++) {
		const struct exhibit *exhibit = &gallery->exhibits[i];
		text_clear(&name);
		text_printf(&name, "%s.csv", exhibit->data.chart->id);
		status = output_write(folder, text_string(&name), &exhibit->csv, error);
		text_clear(&name);
		text_printf(&name, "%s.dat", exhibit->data.chart->id);
		if (status == TRATA_OK)
			status = output_write(folder, text_string(&name), &exhibit->table, error);
	}
	for (size_t i = 0; status == TRATA_OK && i < gallery->picture_count; i++) {
		const struct picture *picture = &gallery->pictures[i];
		if (picture->canvas != CANVAS_WIDE)
			continue;
		text_clear(&name);
		text_printf(&name, "%s.svg", text_string(&picture->name));
		status = output_write(folder, text_string(&name), &picture->image, error);
		text_clear(&name);
		text_printf(&name, "%s.gp", text_string(&picture->name));
		if (status == TRATA_OK)
			status = output_write(folder, text_string(&name), &picture->script, error);
	}
	text_free(&name);
	return status;
}

/* The page comes last: whoever sees it finds everything that it links to. */
static enum trata_status save(const char *folder, const struct gallery *gallery,
                              enum language language, const struct text *page,
                              struct trata_error *error)
{
	struct text charts_folder = {0}, reproduce = {0}, crate = {0};
	text_printf(&charts_folder, "%s/charts", folder);
	enum trata_status status = charts_folder.failed ? error_memory(error) :
	                           output_folder(text_string(&charts_folder), error);
	if (status == TRATA_OK)
		status = save_charts(text_string(&charts_folder), gallery, error);
	page_reproduce(gallery, language, &reproduce);
	if (status == TRATA_OK)
		status = page_crate(gallery, language, page, &reproduce, &crate, error);
	if (status == TRATA_OK)
		status = output_write(folder, "reproduce.sh", &reproduce, error);
	if (status == TRATA_OK)
		status = output_write(folder, "ro-crate-metadata.json", &crate, error);
	if (status == TRATA_OK)
		status = output_write(folder, "index.html", page, error);
	text_free(&charts_folder);
	text_free(&reproduce);
	text_free(&crate);
	return status;
}

enum trata_status run_report(struct command_context *context, struct trata_error *error)
{
	const struct options *options = &context->options;
	const char *folder = options->output ? options->output : DEFAULT_FOLDER;
	const struct chart *list[ALL_CHARTS];
	const enum language language = language_of(options->lang);
	static const enum canvas canvases[] = { CANVAS_WIDE, CANVAS_NARROW };
	struct gallery_request request = { list, 0, &language, 1, canvases, 2, TERMINAL_SVG,
	                                   options->query.as_of };
	struct gallery gallery = {0};
	struct text page = {0};
	for (size_t i = 0; i < chart_count && i < ALL_CHARTS; i++)
		list[request.chart_count++] = &charts[i];
	enum trata_status status = output_folder(folder, error);
	if (status == TRATA_OK)
		status = command_open(context, error);
	if (status == TRATA_OK)
		status = gallery_draw(context->store, &request, &gallery, error);
	if (status == TRATA_OK)
		status = page_write(&gallery, language, &page, error);
	if (status == TRATA_OK)
		status = save(folder, &gallery, language, &page, error);
	if (status == TRATA_OK)
		text_printf(&context->messages, "%s/index.html\n", folder);
	if (status == TRATA_OK && gallery.few)
		status = error_set(error, TRATA_EFEWOBS, "%zu of %zu charts have too few data and say so",
		                   gallery.few, gallery.exhibit_count);
	text_free(&page);
	gallery_free(&gallery);
	return status;
}
