/* Comparing charts with pictures rendered before: did the data change, or only the renderer? */
#ifndef TRATA_RENDER_VERIFY_H
#define TRATA_RENDER_VERIFY_H

#include "gallery.h"

enum verdict {
	VERDICT_IDENTICAL,     /* every byte of the picture is the same */
	VERDICT_RENDERER,      /* same data, different renderer */
	VERDICT_CHANGED,       /* the data differ */
	VERDICT_ABSENT         /* there is no such picture */
};
extern const char *const verdict_names[];

/* Compares a freshly drawn SVG with folder/NAME.svg by the digest that it carries. When the data
 * differ, `cells` gets the names of the cells, from folder/CHART.csv. */
enum trata_status verify_picture(const char *folder, const struct picture *picture,
                                 const struct exhibit *exhibit, bool aloud,
                                 enum verdict *verdict, struct text *cells,
                                 struct trata_error *error);

/* The cells in which two data files of one chart differ: `2024 value 790 -> 791`; rows that came
 * or went; at most VERIFY_CELLS of them, then how many more. Returns how many differ. */
#define VERIFY_CELLS 8
size_t verify_cells(const struct text *before, const struct text *now, bool aloud,
                    struct text *out);

#endif
