/* The frame of every chart: terminal, title, foot, and the room between them. */
#include <math.h>
#include <string.h>

#include "../base/memory.h"
#include "plot.h"

#define MARGIN PLOT_MARGIN
#define TITLE_SIZE 18.0
#define FOOT_SIZE 11.0
#define LEADING 1.32
#define DUMB_LINE 14.0      /* pixels of the layout for one line of letters */

const char *const canvas_suffixes[CANVASES] = { "", ".narrow", "" };
const char *const plot_endings[] = { "svg", "png", "txt", "six" };

void plot_free(struct plot *plot)
{
	memory_free(plot->cut.rows);
	text_free(&plot->script);
	text_free(&plot->table);
}

void plot_name(const struct chart *chart, enum language language, enum canvas canvas,
               struct text *out)
{
	text_printf(out, "%s.%s%s", chart->id, language_codes[language], canvas_suffixes[canvas]);
}

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
	size_t lines = plot_wrap(text, plot->width - 2 * MARGIN, style.size, style.bold, put_line,
	                         &cursor);
	plot->script.failed = plot->script.failed || (lines == 0 && text[0]);
	return cursor.y - style.size * LEADING / 2;
}

/* What each terminal is told. Sizes are in the terminal's own units: pixels, or letters. */
static void put_terminal(struct plot *plot, enum plot_terminal terminal, const char *name)
{
	struct text *out = &plot->script;
	const char *paper = palette[COLOUR_PAPER].light;
	text_append(out, "# written by trata; run it where its data file lies: gnuplot -d\nreset\n"
	            "set encoding utf8\n");
	switch (terminal) {
	case TERMINAL_PNG:
		/* 1.5 times the layout; letters are counted in points, 3/4 of a pixel */
		text_printf(out, "set terminal pngcairo size 1200,675 noenhanced fontscale 1.125 linewidth "
		            "1.5 pointscale 1.5 font '" PLOT_FONT ",14' background rgb '%s'\n", paper);
		break;
	case TERMINAL_DUMB:
		text_printf(out, "set terminal dumb size 78,%g noenhanced mono\n",
		            ceil(plot->height / DUMB_LINE));
		break;
	case TERMINAL_SIXEL:
		text_printf(out, "set terminal sixelgd size %g,%g noenhanced truecolor font '" PLOT_FONT
		            ",14' background rgb '%s'\n", plot->width, plot->height, paper);
		break;
	default:
		text_printf(out, "set terminal svg size %g,%g noenhanced font '" PLOT_FONT ",14' "
		            "background rgb '%s'\n", plot->width, plot->height, paper);
	}
	text_printf(out, "set output '%s.raw.%s'\nunset key\nunset border\nunset xtics\n"
	            "unset ytics\n", name, plot_endings[terminal]);
}

static const struct form_entry {
	plot_form *draw;
	double height[2];            /* of the plotting area, wide and narrow */
} forms[] = {
	/* rows of ranked forms are added to their height */
	[FORM_MONTHS] = { plot_months, { 270, 250 } },
	[FORM_YEARS] = { plot_years, { 270, 250 } },
	[FORM_RANKED] = { plot_ranked, { 16, 16 } },
	[FORM_TILES] = { plot_tiles, { 330, 300 } },
	[FORM_CHANGE] = { plot_change, { 16, 16 } },
	[FORM_FUNNEL] = { plot_funnel, { 360, 320 } },
	[FORM_FAN] = { plot_fan, { 300, 280 } },
	[FORM_LATE] = { plot_late, { 300, 280 } },
	[FORM_PANELS] = { plot_panels, { 420, 400 } },
	[FORM_TIERS] = { plot_tiers, { 150, 140 } },
	[FORM_RECORDS] = { plot_ranked, { 16, 16 } },
	[FORM_LOG] = { plot_log, { 16, 16 } },
	[FORM_LIST] = { plot_list, { 8, 8 } },
	[FORM_PROJECTED] = { plot_projected, { 300, 280 } },
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

#define ROW_HEIGHT 19.0
#define SHARE_ROWS 14
#define WIDE 800.0
#define NARROW 380.0
#define SHARE_HEIGHT 450.0

static bool has_rows(const struct chart_data *data)
{
	enum chart_form form = data->chart->form;
	return form == FORM_RANKED || form == FORM_CHANGE || form == FORM_RECORDS || form == FORM_LOG ||
	       form == FORM_LIST;
}

static bool two_lines(const struct chart_data *data)
{
	return data->chart->form == FORM_LOG || data->chart->form == FORM_LIST;
}

/* Cuts a long list to the rows with the largest values, in either direction, in their order. */
static enum trata_status cut_rows(struct plot *plot, const struct chart_data *data,
                                  struct trata_error *error)
{
	plot->cut = *data;
	plot->cut.rows = memory_new(data->count, sizeof *data->rows);
	plot->cut.count = 0;
	if (!plot->cut.rows)
		return error_memory(error);
	for (size_t i = 0; i < data->count; i++) {
		size_t larger = 0;
		for (size_t k = 0; k < data->count; k++)
			larger += fabs(data->rows[k].value) > fabs(data->rows[i].value) ||
			          (fabs(data->rows[k].value) == fabs(data->rows[i].value) && k < i);
		if (two_lines(data))
			larger = i * 2;        /* lists are cut at their end */
		if (larger < SHARE_ROWS)
			plot->cut.rows[plot->cut.count++] = data->rows[i];
	}
	plot->cut_from = data->count;
	plot->data = &plot->cut;
	return TRATA_OK;
}

void plot_say_cut(const struct plot *plot, struct text *out)
{
	if (plot->cut_from)
		text_printf(out, plot->language == SPANISH ? "; las %d mayores de %zu" :
		            "; the %d largest of %zu", SHARE_ROWS, plot->cut_from);
}

/* What stands around the plotting area. */
struct frame {
	struct text name, source, caveat;
	struct plot_style title, foot;
	double foot_top;
};

/* Sizes follow from the lines of title and foot; a shared picture has a fixed height, and the
 * plotting area takes what is left. */
static void lay_out(struct plot *plot, struct frame *frame, const char *title)
{
	const struct form_entry *form = &forms[plot->data->chart->form];
	bool narrow = plot->canvas == CANVAS_NARROW;
	double head = paragraph(plot, MARGIN - 4, frame->title, title, true);
	double foot = paragraph(plot, 0, frame->foot, text_string(&frame->caveat), true);
	foot = paragraph(plot, foot, frame->foot, text_string(&frame->source), true);
	plot->left = narrow ? 44 : 58;
	plot->right = plot->width - MARGIN;
	plot->top = head + 34;
	plot->bottom = plot->top + form->height[narrow];
	if (has_rows(plot->data))
		plot->bottom += (two_lines(plot->data) ? 2 : 1) * ROW_HEIGHT *
		                (double)plot->data->count;
	frame->foot_top = plot->bottom + 46;
	plot->height = ceil(frame->foot_top + foot + 8);
	if (plot->canvas == CANVAS_SHARE) {
		plot->height = SHARE_HEIGHT;
		frame->foot_top = SHARE_HEIGHT - foot - 8;
		plot->bottom = frame->foot_top - 42;
	}
}

static void draw(struct plot *plot, struct frame *frame, enum plot_terminal terminal,
                 const char *title)
{
	put_terminal(plot, terminal, text_string(&frame->name));
	paragraph(plot, MARGIN - 4, frame->title, title, false);
	double next = paragraph(plot, frame->foot_top, frame->foot, text_string(&frame->caveat), false);
	paragraph(plot, next, frame->foot, text_string(&frame->source), false);
}

enum trata_status plot_write(const struct chart_data *data, enum language language,
                             enum canvas canvas, enum plot_terminal terminal, const char *title,
                             struct plot *out, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	bool narrow = canvas == CANVAS_NARROW;
	struct frame frame = { .title = { narrow ? 15 : TITLE_SIZE, true, COLOUR_INK, ALIGN_LEFT },
		.foot = { FOOT_SIZE, false, COLOUR_MUTED, ALIGN_LEFT } };
	*out = (struct plot){ .data = data, .language = language, .canvas = canvas,
		.width = narrow ? NARROW : WIDE };
	if (canvas == CANVAS_SHARE && has_rows(data) &&
	    data->count > SHARE_ROWS / (two_lines(data) ? 2 : 1))
		status = cut_rows(out, data, error);
	plot_name(data->chart, language, canvas, &frame.name);
	chart_source(data, language, &frame.source);
	chart_caveat(data, language, &frame.caveat);
	if (status == TRATA_OK) {
		lay_out(out, &frame, title);
		draw(out, &frame, terminal, title);
		if (data->count)
			status = forms[data->chart->form].draw(out, error);
		else
			draw_nothing(out);
		plot_finish(out);
	}
	if (status == TRATA_OK && (frame.name.failed || frame.source.failed || frame.caveat.failed ||
	                           out->script.failed || out->table.failed))
		status = error_memory(error);
	text_free(&frame.name);
	text_free(&frame.source);
	text_free(&frame.caveat);
	return status;
}
