/* The colours of charts and page: Okabe and Ito's set, which the colour-blind can tell apart,
 * and greys. Each has a light and a dark form; a test measures their contrast. */
#ifndef TRATA_RENDER_PALETTE_H
#define TRATA_RENDER_PALETTE_H

#include <stddef.h>

enum colour {
	COLOUR_PAPER, COLOUR_INK, COLOUR_MUTED, COLOUR_GRID, COLOUR_AXIS,
	COLOUR_MAIN,          /* the data */
	COLOUR_BAND,          /* intervals around a line */
	COLOUR_PALE,          /* part years */
	COLOUR_ALERT,         /* breaks */
	COLOUR_SHADE,         /* provisional months */
	COLOUR_SECOND,        /* a second series */
	COLOUR_STEP_1, COLOUR_STEP_2, COLOUR_STEP_3, COLOUR_STEP_4, COLOUR_STEP_5,   /* rates */
	COLOURS
};

struct colour_entry {
	const char *name;      /* of the CSS variable */
	const char *light, *dark;
};
extern const struct colour_entry palette[COLOURS];

/* WCAG contrast of two colours #rrggbb, 1 to 21. */
double palette_contrast(const char *a, const char *b);

#endif
