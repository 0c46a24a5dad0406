/* The form of late reports: one pale line a month over its age, and the middle of them. */
#include <math.h>
#include <string.h>

#include "late.h"
#include "plot.h"

#define SMALL 12.0
#define LINES 120

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

static void draw_ages(struct plot *plot)
{
	struct plot_style style = { SMALL, false, COLOUR_MUTED, ALIGN_CENTRE };
	for (int age = 0; age <= LATE_MOST_AGE; age += 6) {
		struct text label = {0};
		double x = plot_x(plot, age);
		text_printf(&label, "%d", age);
		plot_line(plot, x, plot->bottom, x, plot->bottom + 5, COLOUR_AXIS, 1, false);
		plot_label(plot, x, plot->bottom + 14, style, text_string(&label));
		plot_drop(plot, &label);
	}
	style.align = ALIGN_RIGHT;
	plot_label(plot, plot->right, plot->bottom + 31, style,
	           pick(plot, "months after the month", "meses después del mes"));
}

/* The lines of the months, each a block; returns how many. */
static size_t month_lines(struct plot *plot, size_t blocks[LINES])
{
	const struct chart_data *data = plot->data;
	size_t count = 0;
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		bool last = i + 1 == data->count || row[1].period.first != row->period.first;
		plot_number(plot, late_age(row));
		plot_number(plot, late_percent(row));
		plot_end_row(plot);
		if (!last)
			continue;
		if (count < LINES)
			blocks[count++] = plot_block(plot);
	}
	return count;
}

enum trata_status plot_late(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	double low = -2, high = 2;
	size_t blocks[LINES], middle, count, ages = 0;
	struct late_middle last = { .months = 0 };
	for (size_t i = 0; i < data->count; i++) {
		low = fmin(low, late_percent(&data->rows[i]));
		high = fmax(high, late_percent(&data->rows[i]));
	}
	plot->right -= plot->canvas == CANVAS_NARROW ? 92 : 100;
	plot_axes(plot, 0, LATE_MOST_AGE, low * 1.08, high * 1.08);
	plot_grid_y(plot, plot->canvas != CANVAS_NARROW ?
		pick(plot, "Percent of change since the month’s first figure; band: the middle half",
		     "Porcentaje de cambio desde la primera cifra del mes; banda: la mitad central") :
		pick(plot, "% since the first figure", "% desde la primera cifra"));
	draw_ages(plot);
	count = month_lines(plot, blocks);
	for (int age = 0; age <= LATE_MOST_AGE; age++) {
		struct late_middle at = late_middle(data, age);
		if (at.months < LATE_LEAST)
			break;
		plot_number(plot, age);
		plot_number(plot, at.median);
		plot_number(plot, at.lower);
		plot_number(plot, at.upper);
		plot_end_row(plot);
		last = at;
		ages++;
	}
	if (!ages)
		return error_set(error, TRATA_EFEWOBS, "fewer than %d months were followed by releases",
		                 LATE_LEAST);
	middle = plot_block(plot);
	struct text label = {0};
	text_append(&label, pick(plot, "median ", "mediana "));
	words_change(&label, last.median, plot->language);
	plot_label(plot, plot_x(plot, (double)ages - 1) + 6, plot_y(plot, last.median),
	           (struct plot_style){ 11, true, COLOUR_INK, ALIGN_LEFT }, text_string(&label));
	plot_drop(plot, &label);
	plot_add(plot, middle, "using 1:3:4 with filledcurves fillstyle solid 1", COLOUR_BAND);
	for (size_t i = 0; i < count; i++)
		plot_add(plot, blocks[i], "using 1:2 with steps linewidth 0.8", COLOUR_AXIS);
	plot_add(plot, middle, "using 1:2 with steps linewidth 2.2", COLOUR_MAIN);
	return TRATA_OK;
}
