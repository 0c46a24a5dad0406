/* Forms over time: months as a line with its band, years and halves as bars with intervals. */
#include <math.h>
#include <string.h>

#include "plot.h"

#define SMALL 12.0

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

static double highest(const struct chart_data *data)
{
	double top = 0;
	for (size_t i = 0; i < data->count; i++)
		top = fmax(top, fmax(data->rows[i].value, data->rows[i].upper));
	return top;
}

static void unit_of(const struct plot *plot, struct text *out)
{
	struct text plain = {0};
	chart_unit(plot->data, plot->language, &plain);
	words_capital(out, text_string(&plain));
	out->failed = out->failed || plain.failed;
	text_free(&plain);
}

/* The middle of a period on an axis of years. */
static double year_of(struct period period)
{
	return ((double)period.first + (double)period.last + 1) / 2 / 12;
}

/* A dashed line where the instrument changes, with its name at the top on the side that has
 * room. `shift` moves the line into the gap between bars. */
static void draw_breaks(struct plot *plot, double shift)
{
	const struct chart_data *data = plot->data;
	month first = data->rows[0].period.first, last = data->rows[data->count - 1].period.last;
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		if (strcmp(entry->source, data->measure->source) != 0 || entry->from <= first ||
		    entry->from > last)
			continue;
		double x = plot_x(plot, (double)entry->from / 12 + shift);
		plot_line(plot, x, plot->top - 6, x, plot->bottom, COLOUR_ALERT, 1.2, true);
		struct plot_style style = { SMALL, false, COLOUR_ALERT, ALIGN_RIGHT };
		plot_label(plot, x - 6, plot->top - 8, style, plot->canvas == CANVAS_NARROW ?
			pick(plot, "new register", "nuevo registro") :
			pick(plot, "new register: not comparable", "nuevo registro: no comparable"));
	}
}

static void draw_years_axis(struct plot *plot, int first, int last)
{
	struct plot_style style = { SMALL, false, COLOUR_MUTED, ALIGN_CENTRE };
	int step = plot->canvas == CANVAS_NARROW ? 3 : 1;
	for (int year = first; year <= last; year++) {
		struct text label = {0};
		double x = plot_x(plot, year);
		text_printf(&label, "%d", year);
		plot_line(plot, x, plot->bottom, x, plot->bottom + 5, COLOUR_AXIS, 1, false);
		double middle = plot_x(plot, fmin(year + 0.5, (year + plot->x_high) / 2));
		if ((year - first) % step == 0 && middle - x > 12)
			plot_label(plot, middle, plot->bottom + 14, style, text_string(&label));
		plot_drop(plot, &label);
	}
}

/* Months that may still be revised, at the end of a series. */
static void shade_provisional(struct plot *plot)
{
	const struct chart_data *data = plot->data;
	size_t from = data->count;
	while (from > 0 && data->rows[from - 1].status == 'P')
		from--;
	if (from == data->count)
		return;
	double x1 = plot_x(plot, (double)data->rows[from].period.first / 12);
	double x2 = plot_x(plot, (double)(data->rows[data->count - 1].period.last + 1) / 12);
	plot_rectangle(plot, x1, plot->top, x2, plot->bottom, COLOUR_SHADE);
}

/* Under the last year: which months of it there are, and what the shade says. */
static void name_end(struct plot *plot)
{
	const struct chart_row *last = &plot->data->rows[plot->data->count - 1];
	struct text label = {0};
	int year = period_year(last->period.last);
	if (period_month_number(last->period.last) < 12) {
		text_printf(&label, "%d: ", year);
		words_months_short(&label, (struct period){ MONTH(year, 1), last->period.last },
		                   plot->language);
	}
	if (last->status == 'P')
		text_printf(&label, "%s%s", label.length ? "; " : "",
		            pick(plot, "shaded: provisional", "sombreado: provisional"));
	plot_label(plot, plot->right, plot->bottom + 31,
	           (struct plot_style){ SMALL, false, COLOUR_ALERT, ALIGN_RIGHT },
	           text_string(&label));
	plot_drop(plot, &label);
}

static void month_rows(struct plot *plot, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct chart_row *row = &plot->data->rows[i];
		plot_number(plot, year_of(row->period));
		plot_number(plot, row->value);
		plot_number(plot, row->has_interval ? row->lower : row->value);
		plot_number(plot, row->has_interval ? row->upper : row->value);
		plot_end_row(plot);
	}
}

/* The figure of a month beside its point, with the month. */
static void name_month(struct plot *plot, const struct chart_row *row, bool last)
{
	struct text label = {0};
	struct plot_style style = { SMALL, last, COLOUR_INK, last ? ALIGN_RIGHT : ALIGN_CENTRE };
	double x = plot_x(plot, year_of(row->period));
	words_number(&label, row->value, 0);
	if (!last)
		text_printf(&label, " (%s %d)", words_month_short(row->period.first, plot->language),
		            period_year(row->period.first));
	/* it must not run out of the picture */
	double half = plot_text_width(text_string(&label), SMALL, false) / 2;
	if (!last && x + half > plot->right)
		style.align = ALIGN_RIGHT;
	if (!last && x - half < plot->left)
		style.align = ALIGN_LEFT;
	plot_label(plot, x, plot_y(plot, row->upper) - 10, style, text_string(&label));
	plot_drop(plot, &label);
}

enum trata_status plot_months(struct plot *plot, struct trata_error *error)
{
	(void)error;
	const struct chart_data *data = plot->data;
	const struct chart_row *rows = data->rows, *most = rows;
	size_t last = data->count - 1, blocks[16], used = 0, from = 0;
	int first_year = period_year(rows[0].period.first);
	struct text unit = {0};
	for (size_t i = 1; i <= last; i++)
		if (rows[i].value > most->value)
			most = &rows[i];
	plot_axes(plot, first_year, (double)(rows[last].period.last + 1) / 12 + 0.05, 0,
	          plot_ceiling(highest(data) * 1.04, 5));
	shade_provisional(plot);
	unit_of(plot, &unit);
	text_append(&unit, pick(plot, " a month", " al mes"));
	if (plot->canvas != CANVAS_NARROW)
		text_append(&unit, pick(plot, "; band: 95% interval", "; banda: intervalo del 95\xc2\xa0%"));
	plot_grid_y(plot, text_string(&unit));
	plot_drop(plot, &unit);
	draw_years_axis(plot, first_year, period_year(rows[last].period.last));
	draw_breaks(plot, 0);
	name_end(plot);
	name_month(plot, most, false);
	if (last - (size_t)(most - rows) > 24)
		name_month(plot, &rows[last], true);
	/* the line ends at a break and starts again behind it */
	for (size_t i = 1; i <= data->count; i++)
		if (i == data->count || chart_across_break(data, rows[i - 1].period, rows[i].period)) {
			month_rows(plot, from, i);
			if (used < 16)
				blocks[used++] = plot_block(plot);
			from = i;
		}
	for (size_t i = 0; i < used; i++)
		plot_add(plot, blocks[i], "using 1:3:4 with filledcurves fillstyle solid 1",
		         COLOUR_BAND);
	for (size_t i = 0; i < used; i++)
		plot_add(plot, blocks[i], "using 1:2 with lines linewidth 1.6", COLOUR_MAIN);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ bars */

static bool is_part(const struct chart_data *data, const struct chart_row *row)
{
	return period_months(row->period) < (data->chart->scope == SCOPE_FIRST_HALVES ? 6 : 12);
}

/* A bar's figure above its interval, its year below, and the months of a part year. */
static void name_bar(struct plot *plot, const struct chart_row *row)
{
	struct text value = {0}, year = {0}, months = {0};
	bool narrow = plot->canvas == CANVAS_NARROW, part = is_part(plot->data, row);
	double size = narrow ? 10 : 13;
	double x = plot_x(plot, period_year(row->period.first) + 0.5);
	words_number(&value, row->value, 0);
	plot_label(plot, x, plot_y(plot, fmax(row->upper, row->value)) - 10,
	           (struct plot_style){ size, !part, COLOUR_INK, ALIGN_CENTRE }, text_string(&value));
	if (narrow)
		text_printf(&year, "'%02d", period_year(row->period.first) % 100);
	else
		text_printf(&year, "%d", period_year(row->period.first));
	struct plot_style style = { narrow ? 11 : SMALL, false, COLOUR_MUTED, ALIGN_CENTRE };
	plot_label(plot, x, plot->bottom + 13, style, text_string(&year));
	words_months_short(&months, row->period, plot->language);
	style.colour = COLOUR_ALERT;
	if (narrow && row == &plot->data->rows[plot->data->count - 1]) {
		/* the last bar stands at the right edge */
		style.align = ALIGN_RIGHT;
		x = plot->right + 8;
	}
	if (part)
		plot_label(plot, x, plot->bottom + 29, style, text_string(&months));
	plot_drop(plot, &value);
	plot_drop(plot, &year);
	plot_drop(plot, &months);
}

/* Whole units, whole units behind a break, part units: three looks, for they do not compare. */
enum bar_kind { BAR_WHOLE, BAR_AFTER, BAR_PART, BAR_KINDS };

static enum bar_kind bar_kind(const struct chart_data *data, const struct chart_row *row)
{
	if (is_part(data, row))
		return BAR_PART;
	return chart_across_break(data, data->rows[0].period, row->period) ? BAR_AFTER : BAR_WHOLE;
}

/* A year without a figure keeps its place and says so. */
static void name_gaps(struct plot *plot, int first, int last)
{
	const struct chart_data *data = plot->data;
	for (int year = first; year <= last; year++) {
		bool there = false;
		for (size_t i = 0; i < data->count && !there; i++)
			there = period_year(data->rows[i].period.first) == year;
		if (there)
			continue;
		struct plot_style style = { plot->canvas == CANVAS_NARROW ? 9 : 11, false, COLOUR_MUTED,
		                            ALIGN_CENTRE };
		plot_label(plot, plot_x(plot, year + 0.5), plot->bottom - 9, style,
		           plot->canvas == CANVAS_NARROW ? "\xe2\x80\x93" :
		           pick(plot, "no data", "sin datos"));
	}
}

static size_t bar_rows(struct plot *plot, enum bar_kind kind)
{
	size_t count = 0;
	for (size_t i = 0; i < plot->data->count; i++) {
		const struct chart_row *row = &plot->data->rows[i];
		if (bar_kind(plot->data, row) != kind)
			continue;
		plot_number(plot, period_year(row->period.first) + 0.5);
		plot_number(plot, row->value);
		plot_number(plot, row->has_interval ? row->lower : row->value);
		plot_number(plot, row->has_interval ? row->upper : row->value);
		plot_end_row(plot);
		count++;
	}
	return count;
}

enum trata_status plot_years(struct plot *plot, struct trata_error *error)
{
	(void)error;
	const struct chart_data *data = plot->data;
	int first = period_year(data->rows[0].period.first);
	int last = period_year(data->rows[data->count - 1].period.first);
	struct text unit = {0};
	plot_axes(plot, first - 0.1, last + 1.1, 0, plot_ceiling(highest(data) * 1.06, 5));
	unit_of(plot, &unit);
	text_append(&unit, data->chart->scope == SCOPE_FIRST_HALVES ?
	            pick(plot, ", January to June", ", enero a junio") : pick(plot, " a year", " al año"));
	if (plot->canvas != CANVAS_NARROW)
		text_append(&unit, pick(plot, "; line: 95% interval", "; línea: intervalo del 95\xc2\xa0%"));
	plot_grid_y(plot, text_string(&unit));
	plot_drop(plot, &unit);
	draw_breaks(plot, 0);
	for (size_t i = 0; i < data->count; i++)
		name_bar(plot, &data->rows[i]);
	name_gaps(plot, first, last);
	text_append(&plot->script, "set boxwidth 0.72 absolute\n");
	static const enum colour colours[BAR_KINDS] = { COLOUR_MAIN, COLOUR_AXIS, COLOUR_PALE };
	size_t blocks[BAR_KINDS], counts[BAR_KINDS];
	for (int kind = 0; kind < BAR_KINDS; kind++) {
		counts[kind] = bar_rows(plot, (enum bar_kind)kind);
		blocks[kind] = counts[kind] ? plot_block(plot) : 0;
	}
	for (int kind = 0; kind < BAR_KINDS; kind++)
		if (counts[kind])
			plot_add(plot, blocks[kind], "using 1:2 with boxes fillstyle solid 1 noborder",
			         colours[kind]);
	for (int kind = 0; kind < BAR_KINDS; kind++)
		if (counts[kind])
			plot_add(plot, blocks[kind], "using 1:3:(0):($4-$3) with vectors nohead linewidth "
			         "1.4", COLOUR_INK);
	return TRATA_OK;
}
