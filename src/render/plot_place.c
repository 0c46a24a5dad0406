/* Forms over places: states in order of value, and states as tiles of a map. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plot.h"

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

static void unit_of(const struct plot *plot, struct text *out)
{
	struct text plain = {0};
	chart_unit(plot->data, plot->language, &plain);
	words_capital(out, text_string(&plain));
	text_append(out, ", ");
	words_period(out, plot->data->shown, plot->language);
	out->failed = out->failed || plain.failed;
	text_free(&plain);
}

/* ------------------------------------------------------------------ states in order */

/* 9.8, and how sure its place in the order is. */
static void name_value(struct plot *plot, const struct chart_row *row, double y, double size)
{
	struct text value = {0}, rank = {0};
	double x = plot_x(plot, fmax(row->upper, row->value)) + 7;
	words_number(&value, row->value, plot->data->chart->rate ? 2 : 0);
	plot_label(plot, x, y, (struct plot_style){ size, true, COLOUR_INK, ALIGN_LEFT },
	           text_string(&value));
	if (row->rank_lower) {
		x += plot_text_width(text_string(&value), size, true) + 6;
		text_printf(&rank, pick(plot, "rank %zu to %zu", "lugar %zu a %zu"), row->rank_lower,
		            row->rank_upper);
		plot_label(plot, x, y, (struct plot_style){ size - 2, false, COLOUR_MUTED, ALIGN_LEFT },
		           text_string(&rank));
	}
	plot_drop(plot, &value);
	plot_drop(plot, &rank);
}

static void name_row(struct plot *plot, const struct chart_row *row, double rank)
{
	struct text name = {0};
	bool narrow = plot->canvas == CANVAS_NARROW;
	double y = plot_y(plot, rank), size = narrow ? 11 : 12.5;
	chart_row_name(row, plot->language, &name);
	plot_label(plot, plot->left - 8, y, (struct plot_style){ size, false, COLOUR_INK, ALIGN_RIGHT },
	           text_string(&name));
	name_value(plot, row, y, size);
	plot_drop(plot, &name);
}

/* Room for the longest name on the left and for the figures on the right. */
static void set_sides(struct plot *plot)
{
	bool narrow = plot->canvas == CANVAS_NARROW, ranked = plot->data->rows[0].rank_lower > 0;
	double widest = 0;
	for (size_t i = 0; i < plot->data->count; i++) {
		struct text name = {0};
		chart_row_name(&plot->data->rows[i], plot->language, &name);
		widest = fmax(widest, plot_text_width(text_string(&name), narrow ? 11 : 12.5, false));
		plot_drop(plot, &name);
	}
	plot->left = 16 + widest + 10;
	plot->right = plot->width - 16 - (narrow ? 30 : 44) - (ranked ? (narrow ? 66 : 84) : 0);
}

enum trata_status plot_ranked(struct plot *plot, struct trata_error *error)
{
	(void)error;
	const struct chart_data *data = plot->data;
	double top = 0;
	struct text unit = {0};
	set_sides(plot);
	for (size_t i = 0; i < data->count; i++)
		top = fmax(top, fmax(data->rows[i].value, data->rows[i].upper));
	plot_axes(plot, 0, top * 1.01, (double)data->count + 0.6, 0.4);
	unit_of(plot, &unit);
	text_append(&unit, plot->canvas == CANVAS_NARROW || data->chart->plain ? "" :
	            pick(plot, "; line: 95% interval", "; línea: intervalo del 95\xc2\xa0%"));
	plot_say_cut(plot, &unit);
	plot_grid_x(plot);
	plot_label(plot, 16, plot->top - 16,
	           (struct plot_style){ 12, false, COLOUR_MUTED, ALIGN_LEFT }, text_string(&unit));
	plot_drop(plot, &unit);
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		name_row(plot, row, (double)i + 1);
		plot_number(plot, row->value);
		plot_number(plot, (double)i + 1);
		plot_number(plot, row->has_interval ? row->lower : row->value);
		plot_number(plot, row->has_interval ? row->upper : row->value);
		plot_end_row(plot);
	}
	size_t block = plot_block(plot);
	plot_add(plot, block, "using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4", COLOUR_PALE);
	plot_add(plot, block, "using 1:2 with points pointtype 7 pointsize 0.75", COLOUR_MAIN);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ tiles */

#define CLASSES 5
#define TILE_ROWS 5
#define TILE_COLUMNS 11
#define SMALL_COUNT 10

static const enum colour class_colours[CLASSES] = { COLOUR_STEP_1, COLOUR_STEP_2, COLOUR_STEP_3,
	COLOUR_STEP_4, COLOUR_STEP_5 };

/* Round limits between classes: the lower limit of each but the first. Half of the country's
 * rate, the rate, twice and four times: a reader sees at once which states lie above it. */
static void class_limits(const struct chart_data *data, double limits[CLASSES - 1])
{
	double rate = chart_total_rate(data);
	for (int i = 0; i < CLASSES - 1; i++)
		limits[i] = (rate > 0 ? rate : 1) * pow(2, i - 1);
}

static int class_of(double value, const double limits[CLASSES - 1])
{
	int class = 0;
	while (class < CLASSES - 1 && value >= limits[class])
		class++;
	return class;
}

/* Letters on a tile: whichever of ink and paper stands out more. */
static enum colour letters_on(enum colour tile)
{
	return palette_contrast(palette[tile].light, palette[COLOUR_INK].light) >=
	       palette_contrast(palette[tile].light, palette[COLOUR_PAPER].light) ?
	       COLOUR_INK : COLOUR_PAPER;
}

static void name_tile(struct plot *plot, const struct chart_row *row, const struct place *place,
                      enum colour tile)
{
	struct text rate = {0};
	bool narrow = plot->canvas == CANVAS_NARROW;
	double x = plot_x(plot, place->column), y = plot_y(plot, place->row);
	enum colour ink = letters_on(tile);
	/* the three letters of the ISO code */
	plot_label(plot, x, y - (narrow ? 8 : 14),
	           (struct plot_style){ narrow ? 9 : 12, false, ink, ALIGN_CENTRE }, place->code + 3);
	/* a rate above zero never reads as zero */
	words_number(&rate, row->value, row->value >= 1 ? 1 : row->value > 0 ? 2 : 0);
	if (row->count < SMALL_COUNT)
		text_append(&rate, "*");
	plot_label(plot, x, y + (narrow ? 6 : 7),
	           (struct plot_style){ narrow ? 9.5 : 15, true, ink, ALIGN_CENTRE },
	           text_string(&rate));
	plot_drop(plot, &rate);
}

/* The classes below the map, from the lowest. */
static void draw_key(struct plot *plot, const double limits[CLASSES - 1])
{
	bool narrow = plot->canvas == CANVAS_NARROW;
	double width = narrow ? 66 : 84;
	double x = plot->right - width * CLASSES, y = plot->bottom + (narrow ? 5 : 14);
	double size = narrow ? 9 : 11;
	if (narrow)
		x = plot->left;
	for (int i = 0; i < CLASSES; i++) {
		struct text label = {0};
		if (i == 0) {
			text_append(&label, "< ");
			words_number(&label, limits[0], 2);
		} else {
			words_number(&label, limits[i - 1], 2);
			text_append(&label, i == CLASSES - 1 ? "+" : "\xe2\x80\x93");
			if (i < CLASSES - 1)
				words_number(&label, limits[i], 2);
		}
		plot_rectangle(plot, x + i * width, y, x + (i + 1) * width - 2, y + 9, class_colours[i]);
		plot_label(plot, x + i * width, y + 18,
		           (struct plot_style){ size, false, COLOUR_MUTED, ALIGN_LEFT },
		           text_string(&label));
		plot_drop(plot, &label);
	}
}

enum trata_status plot_tiles(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	double limits[CLASSES - 1];
	struct text unit = {0};
	size_t blocks[CLASSES], counts[CLASSES] = {0};
	if (data->count != PLACE_STATES)
		return error_set(error, TRATA_EFEWOBS, "the map needs all %d states", PLACE_STATES);
	plot->left = 16;
	class_limits(data, limits);
	plot_axes(plot, -0.52, TILE_COLUMNS - 0.48, TILE_ROWS - 0.45, -0.52);
	unit_of(plot, &unit);
	plot_label(plot, 16, plot->top - 14,
	           (struct plot_style){ 12, false, COLOUR_MUTED, ALIGN_LEFT }, text_string(&unit));
	plot_drop(plot, &unit);
	draw_key(plot, limits);
	plot_label(plot, 16, plot->bottom + (plot->canvas == CANVAS_NARROW ? 37 : 22),
	           (struct plot_style){ 11, false, COLOUR_MUTED, ALIGN_LEFT },
	           pick(plot, "* fewer than 10: a rate that chance moves", "* menos de 10: tasa que "
	                "mueve el azar"));
	for (int class = 0; class < CLASSES; class++) {
		for (size_t i = 0; i < data->count; i++) {
			const struct place *place = place_by_code(data->rows[i].place);
			if (!place || class_of(data->rows[i].value, limits) != class)
				continue;
			name_tile(plot, &data->rows[i], place, class_colours[class]);
			plot_number(plot, place->column);
			plot_number(plot, place->row);
			plot_number(plot, data->rows[i].value);
			plot_end_row(plot);
			counts[class]++;
		}
		if (counts[class])
			blocks[class] = plot_block(plot);
	}
	for (int class = 0; class < CLASSES; class++)
		if (counts[class])
			plot_add(plot, blocks[class], "using 1:2:(0.475):(0.475) with boxxyerror fillstyle "
			         "solid 1 noborder", class_colours[class]);
	return TRATA_OK;
}
