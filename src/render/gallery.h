/* Several charts drawn at once, by one gnuplot. */
#ifndef TRATA_RENDER_GALLERY_H
#define TRATA_RENDER_GALLERY_H

#include "plot.h"

/* One picture: a chart in one language and size. */
struct picture {
	const struct chart_data *data;
	const struct digest_text *digest;
	enum language language;
	enum canvas canvas;
	struct text name;          /* without an ending */
	struct text title;         /* the chart's sentence */
	struct text script;        /* for gnuplot */
	struct text image;         /* a finished SVG, or the bytes of a PNG, or text */
};

/* The numbers of one chart, shared by its pictures. */
struct exhibit {
	struct chart_data data;
	struct text csv;           /* the canonical data file */
	struct text table;         /* the data file that gnuplot reads */
	struct digest_text digest;
};

struct gallery {
	struct exhibit *exhibits;
	size_t exhibit_count;
	struct picture *pictures;  /* by chart, then language, then canvas */
	size_t picture_count;
	size_t few;                /* charts that had too few data and say so on their face */
};

struct gallery_request {
	const struct chart *const *charts;
	size_t chart_count;
	const enum language *languages;
	size_t language_count;
	const enum canvas *canvases;
	size_t canvas_count;
	enum plot_terminal terminal;
	const char *as_of;         /* NULL: the latest */
};

/* Collects, writes the scripts, runs gnuplot once, finishes the pictures. Errors of the store;
 * TRATA_EEXTERNAL when gnuplot fails: its work folder is kept then. Freed with gallery_free,
 * also after an error. */
enum trata_status gallery_draw(struct trata_store *store, const struct gallery_request *request,
                               struct gallery *out, struct trata_error *error);
void gallery_free(struct gallery *gallery);

/* The sentence with the numbers, for those who do not see the picture. */
void picture_description(const struct picture *picture, struct text *out);

#endif
