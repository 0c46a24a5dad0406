/* The form of projections: a column for each release, its estimate with two intervals, and the
 * outcome of each year as a line across the year's columns. */
#include <math.h>
#include <string.h>

#include "plot.h"

#define SMALL 12.0

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

static bool same_year(const struct chart_row *a, const struct chart_row *b)
{
	return a->period.first == b->period.first;
}

/* The month that a release ends with, under its column, where the one before leaves room: returns
 * where that room ends now. */
static double name_column(struct plot *plot, const struct chart_row *row, double x, double taken)
{
	const char *name = words_month_short(row->release->covered.last, plot->language);
	double size = plot->canvas == CANVAS_NARROW ? 9 : 10.5;
	double half = plot_text_width(name, size, false) / 2 + 1;
	if (plot_x(plot, x) - half < taken)
		return taken;
	plot_label(plot, plot_x(plot, x), plot->bottom + 12,
	           (struct plot_style){ size, false, COLOUR_MUTED, ALIGN_CENTRE }, name);
	return plot_x(plot, x) + half;
}

/* The year under its columns, and its outcome, drawn and named. */
static void name_year(struct plot *plot, size_t from, size_t to)
{
	const struct chart_row *row = &plot->data->rows[from];
	bool narrow = plot->canvas == CANVAS_NARROW;
	double x1 = plot_x(plot, (double)from + 0.56), x2 = plot_x(plot, (double)to + 0.44);
	struct text year = {0}, outcome = {0};
	bool tight = narrow && to - from < 3;
	text_printf(&year, tight ? "'%02d" : "%d", period_year(row->period.first) % (tight ? 100 : 10000));
	plot_label(plot, (x1 + x2) / 2, plot->bottom + 28,
	           (struct plot_style){ narrow ? 10 : SMALL, true, COLOUR_INK, ALIGN_CENTRE },
	           text_string(&year));
	if (from)
		plot_line(plot, plot_x(plot, (double)from + 0.5), plot->top,
		          plot_x(plot, (double)from + 0.5), plot->bottom + 34, COLOUR_GRID, 1, false);
	if (row->has_baseline) {
		double y = plot_y(plot, row->baseline), top = row->baseline;
		for (size_t i = from; i < to; i++)
			top = fmax(top, plot->data->rows[i].upper);
		words_number(&outcome, row->baseline, 0);
		plot_line(plot, x1, y, x2, y, COLOUR_ALERT, 2, false);
		plot_label(plot, (x1 + x2) / 2, plot_y(plot, top) - 9,
		           (struct plot_style){ narrow ? 9.5 : SMALL, true, COLOUR_ALERT, ALIGN_CENTRE },
		           text_string(&outcome));
	} else {
		words_number(&outcome, plot->data->rows[to - 1].value, 0);
		text_append_char(&outcome, '?');
		plot_label(plot, plot_x(plot, (double)to), plot_y(plot, plot->data->rows[to - 1].upper) - 9,
		           (struct plot_style){ narrow ? 9.5 : SMALL, true, COLOUR_INK, ALIGN_CENTRE },
		           text_string(&outcome));
	}
	plot_drop(plot, &year);
	plot_drop(plot, &outcome);
}

enum trata_status plot_projected(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	double top = 0, taken = 0;
	(void)error;
	for (size_t i = 0; i < data->count; i++)
		top = fmax(top, fmax(data->rows[i].upper, data->rows[i].baseline));
	plot_axes(plot, 0.4, (double)data->count + 0.6, 0, plot_ceiling(top * 1.06, 5));
	plot_grid_y(plot, plot->canvas == CANVAS_NARROW ?
		pick(plot, "Whole year; orange: the outcome", "Año completo; naranja: el resultado") :
		pick(plot, "Whole year, by the month a release ends with; orange: what the year came to",
		     "Año completo, por el mes en que acaba cada entrega; naranja: el resultado del año"));
	for (size_t i = 0, from = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		taken = name_column(plot, row, (double)i + 1, taken);
		plot_number(plot, (double)i + 1);
		plot_number(plot, row->value);
		plot_number(plot, row->lower);
		plot_number(plot, row->upper);
		plot_number(plot, row->inner_lower);
		plot_number(plot, row->inner_upper);
		plot_end_row(plot);
		if (i + 1 < data->count && same_year(row, row + 1))
			continue;
		name_year(plot, from, i + 1);
		from = i + 1;
	}
	size_t block = plot_block(plot);
	plot_add(plot, block, "using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4", COLOUR_MAIN);
	plot_add(plot, block, "using 1:5:(0):($6-$5) with vectors nohead linewidth 5", COLOUR_PALE);
	plot_add(plot, block, "using 1:2 with points pointtype 7 pointsize 0.55", COLOUR_MAIN);
	return TRATA_OK;
}
