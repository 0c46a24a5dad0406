/* From gnuplot's SVG to ours: its generator's marks removed, a name, a description, a language
 * and the digest of the data added. The bytes depend on the data and on what gnuplot draws. */
#ifndef TRATA_RENDER_SVG_H
#define TRATA_RENDER_SVG_H

#include "../base/error.h"
#include "../base/text.h"

struct svg_label {
	const char *id;            /* prefix of every id inside; the picture's name */
	const char *language;      /* en, es */
	const char *title, *description;
	const char *digest;        /* SHA-256 of the chart's data file */
};

/* Rewrites; TRATA_EEXTERNAL when the text is not an SVG of gnuplot. */
enum trata_status svg_finish(const struct text *raw, const struct svg_label *label,
                             struct text *out, struct trata_error *error);

/* The part of a finished SVG that can stand in an HTML page: from its root element on. */
const char *svg_element(const struct text *svg);

/* The data digest that stands in a finished SVG; false when there is none. */
bool svg_digest(const struct text *svg, char digest[65]);

#endif
