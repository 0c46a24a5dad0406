/* The form of figures that differ by factors: points with intervals on a log scale, each under
 * its name. */
#include <math.h>
#include <string.h>

#include "plot.h"

#define SMALL 12.0

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

static double low_of(const struct chart_row *row)
{
	return log10(row->has_interval && row->lower > 0 ? row->lower : row->value);
}

static double high_of(const struct chart_row *row)
{
	return log10(row->has_interval ? row->upper : row->value);
}

/* 1, 2 and 5 in each power of ten; on telephones powers alone where there are two or more. */
static void grid(struct plot *plot)
{
	static const double steps[] = { 1, 2, 5 };
	bool sparse = plot->canvas == CANVAS_NARROW && plot->x_high - plot->x_low > 1.6;
	for (int power = (int)floor(plot->x_low); power <= (int)ceil(plot->x_high); power++)
		for (size_t i = 0; i < (sparse ? 1 : 3); i++) {
			double at = power + log10(steps[i]);
			if (at < plot->x_low || at > plot->x_high + 1e-9)
				continue;
			struct text label = {0};
			double x = plot_x(plot, at);
			words_number(&label, pow(10, at), 0);
			plot_line(plot, x, plot->top, x, plot->bottom, COLOUR_GRID, 1, false);
			plot_label(plot, x, plot->bottom + 12,
			           (struct plot_style){ SMALL, false, COLOUR_MUTED, ALIGN_CENTRE },
			           text_string(&label));
			plot_drop(plot, &label);
		}
}

/* The name above the point, the figure beside its interval. */
static void name_row(struct plot *plot, const struct chart_row *row, double y)
{
	struct text name = {0}, capital = {0}, value = {0};
	double size = plot->canvas == CANVAS_NARROW ? 10 : 12.5;
	double x = plot_x(plot, high_of(row)) + 8;
	chart_row_name(row, plot->language, &name);
	words_capital(&capital, text_string(&name));
	plot_label(plot, plot->left, plot_y(plot, y - 0.42),
	           (struct plot_style){ size, false, COLOUR_INK, ALIGN_LEFT }, text_string(&capital));
	words_number(&value, row->value, 0);
	plot_label(plot, x, plot_y(plot, y),
	           (struct plot_style){ size, true, row->doubtful ? COLOUR_MUTED : COLOUR_INK,
	                                ALIGN_LEFT }, text_string(&value));
	plot_drop(plot, &name);
	plot_drop(plot, &capital);
	plot_drop(plot, &value);
}

/* What no reader must overlook, on the face of the chart. */
static void warn(struct plot *plot)
{
	bool models = plot->data->chart->scope == SCOPE_MODELS;
	bool narrow = plot->canvas == CANVAS_NARROW;
	const char *english = models ? "The United Kingdom, not Mexico: no such estimate exists for "
		"Mexico" : narrow ? "Hollow: products, not estimates" :
		"Hollow points: products of stated rates, not estimates";
	const char *spanish = models ? "Reino Unido, no México: no existe tal estimación para México" :
		narrow ? "Huecos: productos, no estimaciones" :
		"Puntos huecos: productos de tasas que se afirman, no estimaciones";
	if (models && narrow) {
		english = "The UK: no such estimate for Mexico";
		spanish = "Reino Unido: no existe para México";
	}
	plot_label(plot, plot->right, plot->bottom + 31,
	           (struct plot_style){ SMALL, true, COLOUR_ALERT, ALIGN_RIGHT },
	           pick(plot, english, spanish));
}

static size_t put_rows(struct plot *plot, bool doubtful, size_t *block)
{
	size_t count = 0;
	for (size_t i = 0; i < plot->data->count; i++) {
		const struct chart_row *row = &plot->data->rows[i];
		if (row->doubtful != doubtful)
			continue;
		plot_number(plot, log10(row->value));
		plot_number(plot, (double)i + 1);
		plot_number(plot, low_of(row));
		plot_number(plot, high_of(row));
		plot_end_row(plot);
		count++;
	}
	if (count)
		*block = plot_block(plot);
	return count;
}

enum trata_status plot_log(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	double low = INFINITY, high = -INFINITY;
	size_t blocks[2] = { 0, 0 }, counts[2];
	for (size_t i = 0; i < data->count; i++) {
		if (!(data->rows[i].value > 0))
			return error_set(error, TRATA_EFEWOBS, "a log scale needs figures above 0");
		low = fmin(low, low_of(&data->rows[i]));
		high = fmax(high, high_of(&data->rows[i]));
	}
	plot->left = 20;
	plot->right = plot->width - (plot->canvas == CANVAS_NARROW ? 62 : 84);
	plot_axes(plot, low - 0.08, high + 0.04, (double)data->count + 0.4, 0.3);
	grid(plot);
	plot_label(plot, 16, plot->top - 16,
	           (struct plot_style){ SMALL, false, COLOUR_MUTED, ALIGN_LEFT },
	           plot->canvas == CANVAS_NARROW ?
	           pick(plot, "Persons, log scale", "Personas, escala logarítmica") :
	           pick(plot, "Persons, logarithmic scale: each step is a factor; line: 95% interval",
	                "Personas, escala logarítmica: cada paso es un factor; línea: intervalo del "
	                "95\xc2\xa0%"));
	for (size_t i = 0; i < data->count; i++)
		name_row(plot, &data->rows[i], (double)i + 1);
	warn(plot);
	for (int k = 0; k < 2; k++)
		counts[k] = put_rows(plot, k == 1, &blocks[k]);
	for (int k = 0; k < 2; k++)
		if (counts[k])
			plot_add(plot, blocks[k], "using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4",
			         k ? COLOUR_AXIS : COLOUR_PALE);
	if (counts[0])
		plot_add(plot, blocks[0], "using 1:2 with points pointtype 7 pointsize 0.8", COLOUR_MAIN);
	if (counts[1])
		plot_add(plot, blocks[1], "using 1:2 with points pointtype 7 pointsize 0.85",
		         COLOUR_SECOND);
	/* hollow: paper over the middle */
	if (counts[1])
		plot_add(plot, blocks[1], "using 1:2 with points pointtype 7 pointsize 0.5", COLOUR_PAPER);
	return TRATA_OK;
}
