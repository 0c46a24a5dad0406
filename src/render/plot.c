/* Writing gnuplot scripts: the frame of every chart and the elements that forms use. */
#include "plot.h"

#include <math.h>
#include <string.h>

#include "../base/utf8.h"
#include "escape.h"

const char *const canvas_suffixes[CANVASES] = { "", ".narrow" };

#define FONT "DejaVu Sans"
#define MARGIN 16.0
#define TITLE_SIZE 18.0
#define NOTE_SIZE 12.0
#define FOOT_SIZE 11.0
#define LEADING 1.32

void plot_free(struct plot *plot)
{
	text_free(&plot->script);
	text_free(&plot->table);
}

void plot_name(const struct chart *chart, enum language language, enum canvas canvas,
               struct text *out)
{
	text_printf(out, "%s.%s%s", chart->id, language_codes[language], canvas_suffixes[canvas]);
}

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
	text_printf(&plot->script, " %s noenhanced front font '" FONT "%s,%g' textcolor rgb '%s'\n",
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
		text_free(&label);
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
		text_free(&label);
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
	text_free(&line);
	text_free(&longer);
	return count;
}

/* ------------------------------------------------------------------ the frame */

struct cursor {
	struct plot *plot;
	double y;
	struct plot_style style;
	bool dry;              /* only counts */
};

static void put_line(void *context, const char *line)
{
	struct cursor *cursor = context;
	if (!cursor->dry)
		plot_label(cursor->plot, MARGIN, cursor->y, cursor->style, line);
	cursor->y += cursor->style.size * LEADING;
}

/* Sets a paragraph from `y` down; returns where the next one may start. */
static double paragraph(struct plot *plot, double y, struct plot_style style, const char *text,
                        bool dry)
{
	struct cursor cursor = { plot, y + style.size * LEADING / 2, style, dry };
	plot_wrap(text, plot->width - 2 * MARGIN, style.size, style.bold, put_line, &cursor);
	return cursor.y - style.size * LEADING / 2;
}

static void put_terminal(struct plot *plot, enum plot_terminal terminal, const char *name)
{
	struct text *out = &plot->script;
	text_append(out, "# written by trata; run it where its data file lies: gnuplot -d\nreset\n"
	            "set encoding utf8\n");
	if (terminal == TERMINAL_PNG)
		text_printf(out, "set terminal pngcairo size 1200,675 noenhanced fontscale 1 font "
		            "'" FONT ",14' background rgb '%s'\nset output '%s.raw.png'\n",
		            palette[COLOUR_PAPER].light, name);
	else
		text_printf(out, "set terminal svg size %g,%g noenhanced font '" FONT ",14' "
		            "background rgb '%s'\nset output '%s.raw.svg'\n", plot->width, plot->height,
		            palette[COLOUR_PAPER].light, name);
	text_append(out, "unset key\nunset border\nunset xtics\nunset ytics\n");
}

static const struct form_entry {
	plot_form *draw;
	double height[CANVASES];     /* of the plotting area */
} forms[] = {
	[FORM_MONTHS] = { plot_months, { 270, 250 } },
	[FORM_YEARS] = { plot_years, { 270, 250 } },
	[FORM_STATES] = { plot_states, { 620, 620 } },
	[FORM_TILES] = { plot_tiles, { 330, 300 } },
};

/* A chart without data says so on its face. */
static void draw_nothing(struct plot *plot)
{
	plot_axes(plot, 0, 1, 0, 1);
	plot_label(plot, plot->width / 2, (plot->top + plot->bottom) / 2,
	           (struct plot_style){ 14, false, COLOUR_ALERT, ALIGN_CENTRE }, plot->data->few);
	plot_number(plot, 0.5);
	plot_number(plot, 0.5);
	plot_end_row(plot);
	plot_add(plot, plot_block(plot), "using 1:2 with dots", COLOUR_PAPER);
}

#define WIDE 800.0
#define NARROW 380.0

enum trata_status plot_write(const struct chart_data *data, enum language language,
                             enum canvas canvas, enum plot_terminal terminal, const char *title,
                             struct plot *out, struct trata_error *error)
{
	struct text name = {0}, source = {0}, caveat = {0};
	const struct form_entry *form = &forms[data->chart->form];
	struct plot_style title_style = { TITLE_SIZE, true, COLOUR_INK, ALIGN_LEFT };
	struct plot_style foot_style = { FOOT_SIZE, false, COLOUR_MUTED, ALIGN_LEFT };
	*out = (struct plot){ .data = data, .language = language, .canvas = canvas,
		.width = canvas == CANVAS_WIDE ? WIDE : NARROW };
	if (canvas == CANVAS_NARROW)
		title_style.size = 15;
	plot_name(data->chart, language, canvas, &name);
	chart_source(data, language, &source);
	chart_caveat(data, language, &caveat);
	/* the height follows from the lines of title and foot */
	double head = paragraph(out, MARGIN - 4, title_style, title, true);
	double foot = paragraph(out, 0, foot_style, text_string(&caveat), true);
	foot = paragraph(out, foot, foot_style, text_string(&source), true);
	out->left = canvas == CANVAS_WIDE ? 58 : 44;
	out->right = out->width - MARGIN;
	out->top = head + 34;
	out->bottom = out->top + form->height[canvas];
	double foot_top = out->bottom + 46;
	out->height = ceil(foot_top + foot + 8);
	put_terminal(out, terminal, text_string(&name));
	paragraph(out, MARGIN - 4, title_style, title, false);
	double next = paragraph(out, foot_top, foot_style, text_string(&caveat), false);
	paragraph(out, next, foot_style, text_string(&source), false);
	enum trata_status status = TRATA_OK;
	if (data->count)
		status = form->draw(out, error);
	else
		draw_nothing(out);
	plot_finish(out);
	if (status == TRATA_OK && (name.failed || source.failed || caveat.failed ||
	                           out->script.failed || out->table.failed))
		status = error_memory(error);
	text_free(&name);
	text_free(&source);
	text_free(&caveat);
	return status;
}
