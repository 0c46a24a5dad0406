/* Writing gnuplot scripts: the frame of every chart and the elements that forms use. */
#include "plot.h"

#include <math.h>
#include <string.h>

#include "escape.h"

#define MARGIN PLOT_MARGIN
#define NOTE_SIZE 12.0

double plot_x(const struct plot *plot, double value)
{
	double share = (value - plot->x_low) / (plot->x_high - plot->x_low);
	return plot->left + share * (plot->right - plot->left);
}

double plot_y(const struct plot *plot, double value)
{
	double share = (value - plot->y_low) / (plot->y_high - plot->y_low);
	return plot->bottom - share * (plot->bottom - plot->top);
}

/* A point of the screen as gnuplot wants it: shares of width and height, from below. */
static void point(struct plot *plot, double x, double y)
{
	text_printf(&plot->script, "screen %.5f, screen %.5f", x / plot->width, 1 - y / plot->height);
}

void plot_label(struct plot *plot, double x, double y, struct plot_style style, const char *text)
{
	static const char *const aligns[] = { "left", "center", "right" };
	text_append(&plot->script, "set label ");
	escape_gnuplot(&plot->script, text);
	text_append(&plot->script, " at ");
	point(plot, x, y);
	text_printf(&plot->script, " %s noenhanced front font '" PLOT_FONT "%s,%g' textcolor rgb '%s'\n",
	            aligns[style.align], style.bold ? ":Bold" : "", style.size,
	            palette[style.colour].light);
}

void plot_rectangle(struct plot *plot, double x1, double y1, double x2, double y2,
                    enum colour colour)
{
	text_append(&plot->script, "set object rectangle from ");
	point(plot, x1, y1);
	text_append(&plot->script, " to ");
	point(plot, x2, y2);
	text_printf(&plot->script, " behind fillcolor rgb '%s' fillstyle solid 1 noborder\n",
	            palette[colour].light);
}

void plot_line(struct plot *plot, double x1, double y1, double x2, double y2,
               enum colour colour, double width, bool dashed)
{
	text_append(&plot->script, "set arrow from ");
	point(plot, x1, y1);
	text_append(&plot->script, " to ");
	point(plot, x2, y2);
	text_printf(&plot->script, " nohead %s linecolor rgb '%s' linewidth %g%s\n",
	            dashed ? "front" : "back", palette[colour].light, width,
	            dashed ? " dashtype (4,3)" : "");
}

void plot_axes(struct plot *plot, double x_low, double x_high, double y_low, double y_high)
{
	plot->x_low = x_low;
	plot->x_high = x_high;
	plot->y_low = y_low;
	plot->y_high = y_high;
	text_printf(&plot->script, "set lmargin at screen %.5f\nset rmargin at screen %.5f\n"
	            "set tmargin at screen %.5f\nset bmargin at screen %.5f\n",
	            plot->left / plot->width, plot->right / plot->width,
	            1 - plot->top / plot->height, 1 - plot->bottom / plot->height);
	text_printf(&plot->script, "set xrange [%.6g:%.6g]\nset yrange [%.6g:%.6g]\n", x_low, x_high,
	            y_low, y_high);
}

double plot_step(double range, int pieces)
{
	double rough = range / pieces, power = pow(10, floor(log10(rough)));
	static const double rounds[] = { 1, 2, 2.5, 5, 10 };
	for (size_t i = 0; i < 5; i++)
		if (rounds[i] * power >= rough * 0.999 && !(rounds[i] == 2.5 && power < 1.5))
			return rounds[i] * power;
	return 10 * power;
}

double plot_ceiling(double value, int pieces)
{
	if (!(value > 0))
		return 1;
	double step = plot_step(value, pieces);
	return step * ceil(value / step);
}

/* Decimals that a step needs. */
static int decimals(double step)
{
	return step >= 1 ? (step != floor(step)) : (int)ceil(-log10(step) - 1e-9);
}

static const struct plot_style axis_style = { NOTE_SIZE, false, COLOUR_MUTED, ALIGN_RIGHT };

void plot_grid_y(struct plot *plot, const char *unit)
{
	double range = plot->y_high - plot->y_low, step = plot_step(range, 5);
	for (double at = ceil(plot->y_low / step) * step; at <= plot->y_high + step / 1000;
	     at += step) {
		struct text label = {0};
		double y = plot_y(plot, at);
		bool zero = fabs(at) < step / 1000;
		words_number(&label, at, decimals(step));
		plot_line(plot, plot->left, y, plot->right, y, zero ? COLOUR_AXIS : COLOUR_GRID, 1, false);
		plot_label(plot, plot->left - 8, y, axis_style, text_string(&label));
		plot_drop(plot, &label);
	}
	if (unit)
		plot_label(plot, MARGIN, plot->top - 16,
		           (struct plot_style){ NOTE_SIZE, false, COLOUR_MUTED, ALIGN_LEFT }, unit);
}

void plot_grid_x(struct plot *plot)
{
	struct plot_style style = axis_style;
	style.align = ALIGN_CENTRE;
	double range = plot->x_high - plot->x_low;
	double step = plot_step(range, plot->canvas == CANVAS_NARROW ? 3 : 6);
	for (double at = ceil(plot->x_low / step) * step; at <= plot->x_high + step / 1000;
	     at += step) {
		struct text label = {0};
		double x = plot_x(plot, at);
		bool zero = fabs(at) < step / 1000;
		words_number(&label, at, decimals(step));
		plot_line(plot, x, plot->top, x, plot->bottom, zero ? COLOUR_AXIS : COLOUR_GRID, 1, false);
		plot_label(plot, x, plot->bottom + 12, style, text_string(&label));
		plot_drop(plot, &label);
	}
}

void plot_number(struct plot *plot, double value)
{
	text_printf(&plot->table, "%.6g\t", value);
}

void plot_end_row(struct plot *plot)
{
	if (plot->table.length)
		plot->table.data[plot->table.length - 1] = '\n';
}

size_t plot_block(struct plot *plot)
{
	text_append(&plot->table, "\n\n");
	return plot->block++;
}

void plot_add(struct plot *plot, size_t block, const char *how, enum colour colour)
{
	/* the first element opens the command */
	text_append(&plot->script, plot->script.length &&
	            plot->script.data[plot->script.length - 1] == '\n' ? "plot " : ", \\\n     ");
	text_printf(&plot->script, "'%s.dat' index %zu %s linecolor rgb '%s' notitle",
	            plot->data->chart->id, block, how, palette[colour].light);
}

void plot_finish(struct plot *plot)
{
	text_append(&plot->script, "\nunset output\n");
}

void plot_drop(struct plot *plot, struct text *text)
{
	plot->script.failed = plot->script.failed || text->failed;
	text_free(text);
}

/* ------------------------------------------------------------------ text in lines */

/* Mean advances of the widest face in the stack (DejaVu Sans), in shares of the size. */
double plot_text_width(const char *text, double size, bool bold)
{
	double width = 0;
	for (const char *at = text; *at; at++) {
		if (((unsigned char)*at & 0xc0) == 0x80)
			continue;
		if (strchr(" .,:;'|ijl()[]!", *at))
			width += 0.36;
		else if (strchr("mwMW%", *at))
			width += 0.95;
		else
			width += *at >= 'A' && *at <= 'Z' ? 0.69 : 0.61;
	}
	return width * size * (bold ? 1.09 : 1);
}

size_t plot_wrap(const char *text, double width, double size, bool bold, plot_line_taker *take,
                 void *context)
{
	struct text line = {0}, longer = {0};
	size_t count = 0;
	while (*text) {
		size_t word = strcspn(text, " ");
		text_clear(&longer);
		text_append(&longer, text_string(&line));
		if (line.length)
			text_append_char(&longer, ' ');
		text_append_bytes(&longer, text, word);
		if (line.length && plot_text_width(text_string(&longer), size, bold) > width) {
			take(context, text_string(&line));
			count++;
			text_clear(&line);
			text_append_bytes(&line, text, word);
		} else {
			text_clear(&line);
			text_append(&line, text_string(&longer));
		}
		text += word;
		text += strspn(text, " ");
	}
	if (line.length) {
		take(context, text_string(&line));
		count++;
	}
	bool failed = line.failed || longer.failed;
	text_free(&line);
	text_free(&longer);
	return failed ? 0 : count;
}
