/* A gnuplot script and its data, written side by side. Everything is placed in pixels by us, so
 * that no font metric of the machine moves a line. */
#ifndef TRATA_RENDER_PLOT_H
#define TRATA_RENDER_PLOT_H

#include "chart.h"
#include "palette.h"

#define PLOT_MARGIN 16.0    /* around everything, pixels */

/* The size of a picture: wide for pages, narrow for telephones and terminals, and 16 by 9 for
 * sharing, where long lists are cut to their largest rows and say so. */
enum canvas { CANVAS_WIDE, CANVAS_NARROW, CANVAS_SHARE, CANVASES };
extern const char *const canvas_suffixes[CANVASES];   /* "", ".narrow", "" */

/* The file format that gnuplot writes. */
enum plot_terminal { TERMINAL_SVG, TERMINAL_PNG, TERMINAL_DUMB, TERMINAL_SIXEL };
extern const char *const plot_endings[];              /* svg, png, txt, six */

#define PLOT_FONT "DejaVu Sans"   /* what gnuplot is told; an SVG gets our stack of faces */

struct plot {
	const struct chart_data *data;
	struct chart_data cut;              /* the data of a long list, cut; rows freed by plot_free */
	size_t cut_from;                    /* how many there were; 0: all are shown */
	enum language language;
	enum canvas canvas;
	double width, height;               /* pixels */
	double left, right, top, bottom;    /* the plotting area, pixels from the top left corner */
	double x_low, x_high, y_low, y_high;   /* its axes; y_low may be above y_high */
	struct text script, table;          /* the script and its data file */
	size_t block;                       /* blocks in the data file so far */
};

/* `, the 14 largest of 32` where a list was cut. */
void plot_say_cut(const struct plot *plot, struct text *out);

/* Everything of one chart, ready for gnuplot: `name` without ending is the script's name, the
 * data file is chart.dat. TRATA_EFEWOBS, TRATA_ENOMEM. Freed with plot_free. */
enum trata_status plot_write(const struct chart_data *data, enum language language,
                             enum canvas canvas, enum plot_terminal terminal, const char *title,
                             struct plot *out, struct trata_error *error);
void plot_free(struct plot *plot);

/* The name of a picture without its ending: victims-years.en, victims-years.en.narrow. */
void plot_name(const struct chart *chart, enum language language, enum canvas canvas,
               struct text *out);

/* ------------------------------------------------------------------ for the forms */

enum align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

struct plot_style {
	double size;              /* of the letters, pixels */
	bool bold;
	enum colour colour;
	enum align align;
};

double plot_x(const struct plot *plot, double value);   /* pixels of a value on an axis */
double plot_y(const struct plot *plot, double value);

/* Text at a point in pixels, its middle at y. */
void plot_label(struct plot *plot, double x, double y, struct plot_style style, const char *text);

/* Frees the text of a label; one that memory ran out for makes the whole script fail. */
void plot_drop(struct plot *plot, struct text *text);

/* A filled rectangle behind the data, in pixels; a line from one point to another. */
void plot_rectangle(struct plot *plot, double x1, double y1, double x2, double y2,
                    enum colour colour);
void plot_line(struct plot *plot, double x1, double y1, double x2, double y2,
               enum colour colour, double width, bool dashed);

/* The axes: ranges, and a grid of round values of y (or x) with labels. */
void plot_axes(struct plot *plot, double x_low, double x_high, double y_low, double y_high);
void plot_grid_y(struct plot *plot, const char *unit);
void plot_grid_x(struct plot *plot);

/* A round step that cuts a range into about `pieces`; a round number at or above a value. */
double plot_step(double range, int pieces);
double plot_ceiling(double value, int pieces);

/* Data: a number ends with a tab, a row with a line feed; plot_block ends a block and returns
 * its index. */
void plot_number(struct plot *plot, double value);
void plot_end_row(struct plot *plot);
size_t plot_block(struct plot *plot);

/* Starts the plot command, and adds one element to it: `'chart.dat' index N` and then `how`. */
void plot_add(struct plot *plot, size_t block, const char *how, enum colour colour);
void plot_finish(struct plot *plot);

/* How many pixels wide a text may become, for any face of our stack; and the lines into which
 * it is broken, how many: 0 also when memory ran out. */
double plot_text_width(const char *text, double size, bool bold);
typedef void plot_line_taker(void *context, const char *line);
size_t plot_wrap(const char *text, double width, double size, bool bold, plot_line_taker *take,
                 void *context);

typedef enum trata_status plot_form(struct plot *plot, struct trata_error *error);
plot_form plot_months, plot_years, plot_ranked, plot_tiles, plot_change, plot_funnel, plot_fan,
          plot_late, plot_panels, plot_tiers, plot_log, plot_projected,
          plot_list;

#endif
