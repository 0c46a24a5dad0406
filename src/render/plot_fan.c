/* The form of revisions: for each year a line over the releases, in percent of its first. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plot.h"

#define SMALL 12.0
#define YEARS 40

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

/* The date of a release on an axis of years: the end of its cycle. */
static double when(const struct chart_row *row)
{
	return (double)(vintage_month(row->release->vintage) + 1) / 12;
}

static double percent(const struct chart_row *row)
{
	return row->baseline > 0 ? 100 * (row->count / row->baseline - 1) : 0;
}

/* The last figure of a year, and where its name goes. */
struct tail {
	const struct chart_row *row;
	double y;
};

static int from_top(const void *a, const void *b)
{
	const struct tail *left = a, *right = b;
	if (left->y != right->y)
		return left->y < right->y ? -1 : 1;
	return left->row->period.first < right->row->period.first ? -1 : 1;
}

/* Moves names apart, from the top down, then back up where they ran out at the bottom. */
static void spread(struct tail *tails, size_t count, double step, double bottom)
{
	qsort(tails, count, sizeof *tails, from_top);
	for (size_t i = 1; i < count; i++)
		tails[i].y = fmax(tails[i].y, tails[i - 1].y + step);
	for (size_t i = count; i-- > 0;) {
		double most = i + 1 < count ? tails[i + 1].y - step : bottom;
		tails[i].y = fmin(tails[i].y, most);
	}
}

static void name_tails(struct plot *plot, struct tail *tails, size_t count)
{
	spread(tails, count, 13, plot->bottom - 2);
	for (size_t i = 0; i < count; i++) {
		struct text label = {0};
		const struct chart_row *row = tails[i].row;
		text_printf(&label, "%d ", period_year(row->period.first));
		words_change(&label, percent(row), plot->language);
		plot_label(plot, plot->right + 10, tails[i].y,
		           (struct plot_style){ 11, false, COLOUR_INK, ALIGN_LEFT }, text_string(&label));
		plot_line(plot, plot->right + 1, plot_y(plot, percent(row)), plot->right + 8, tails[i].y,
		          COLOUR_GRID, 1, false);
		plot_drop(plot, &label);
	}
}

static void draw_dates(struct plot *plot)
{
	struct plot_style style = { SMALL, false, COLOUR_MUTED, ALIGN_CENTRE };
	for (int year = (int)ceil(plot->x_low); year <= (int)floor(plot->x_high); year++) {
		struct text label = {0};
		double x = plot_x(plot, year);
		text_printf(&label, "%d", year);
		plot_line(plot, x, plot->top, x, plot->bottom, COLOUR_GRID, 1, false);
		if (plot->canvas != CANVAS_NARROW || year % 2 == 0)
			plot_label(plot, x, plot->bottom + 14, style, text_string(&label));
		plot_drop(plot, &label);
	}
	style.align = ALIGN_RIGHT;
	plot_label(plot, plot->right, plot->bottom + 31, style, pick(plot, "release (1 January marked)",
	           "entrega (marca: 1 de enero)"));
}

enum trata_status plot_fan(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	struct tail tails[YEARS];
	size_t blocks[YEARS], years = 0, from = 0;
	double low = -0.2, high = 0.2, first = INFINITY, last = 0;
	for (size_t i = 0; i < data->count; i++) {
		low = fmin(low, percent(&data->rows[i]));
		high = fmax(high, percent(&data->rows[i]));
		first = fmin(first, when(&data->rows[i]));
		last = fmax(last, when(&data->rows[i]));
	}
	plot->right = plot->width - (plot->canvas == CANVAS_NARROW ? 92 : 104);
	plot_axes(plot, first - 0.1, last + 0.02, low * 1.12, high * 1.12);
	plot_grid_y(plot, plot->canvas != CANVAS_NARROW ?
		pick(plot, "Percent of change since the first release here that completes the year",
		     "Porcentaje de cambio desde la primera entrega de aquí que completa el año") :
		pick(plot, "% since the first full release", "% desde la primera entrega completa"));
	draw_dates(plot);
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		plot_number(plot, when(row));
		plot_number(plot, percent(row));
		plot_end_row(plot);
		if (i + 1 < data->count && row[1].period.first == row->period.first)
			continue;
		if (years == YEARS)
			return error_set(error, TRATA_EFEWOBS, "more than %d years", YEARS);
		/* the figure holds until the newest release */
		if (i > from && when(row) < last) {
			plot_number(plot, last);
			plot_number(plot, percent(row));
			plot_end_row(plot);
		}
		tails[years] = (struct tail){ row, plot_y(plot, percent(row)) };
		blocks[years++] = plot_block(plot);
		from = i + 1;
	}
	name_tails(plot, tails, years);
	for (size_t i = 0; i < years; i++)
		plot_add(plot, blocks[i], "using 1:2 with steps linewidth 1.3", COLOUR_MAIN);
	for (size_t i = 0; i < years; i++)
		plot_add(plot, blocks[i], "using 1:2 with points pointtype 7 pointsize 0.35", COLOUR_MAIN);
	return TRATA_OK;
}
