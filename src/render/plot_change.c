/* Forms that compare: parts of a change, and rates against what chance allows. */
#include <math.h>
#include <string.h>

#include "../stat/funnel.h"
#include "plot.h"

#define SMALL 12.0

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

static void put_unit(struct plot *plot, const char *text)
{
	plot_label(plot, PLOT_MARGIN, plot->top - 16,
	           (struct plot_style){ SMALL, false, COLOUR_MUTED, ALIGN_LEFT }, text);
}

/* ------------------------------------------------------------------ parts of a change */

static void name_part(struct plot *plot, const struct chart_row *row, double rank)
{
	struct text name = {0}, value = {0};
	bool narrow = plot->canvas == CANVAS_NARROW, left = row->value < 0;
	double y = plot_y(plot, rank), size = narrow ? 11 : 12.5;
	chart_row_name(row, plot->language, &name);
	plot_label(plot, plot->left - 8, y, (struct plot_style){ size, false, COLOUR_INK, ALIGN_RIGHT },
	           text_string(&name));
	if (row->value > 0)
		text_append_char(&value, '+');
	words_number(&value, row->value, 0);
	if (!narrow) {
		text_append(&value, "  (");
		words_number(&value, row->baseline, 0);
		text_append(&value, " \xe2\x86\x92 ");
		words_number(&value, row->count, 0);
		text_append(&value, ")");
	}
	double x = plot_x(plot, row->value) + (left ? -6 : 6);
	plot_label(plot, x, y, (struct plot_style){ size - 1, false, COLOUR_INK,
	           left ? ALIGN_RIGHT : ALIGN_LEFT }, text_string(&value));
	plot_drop(plot, &name);
	plot_drop(plot, &value);
}

enum trata_status plot_change(struct plot *plot, struct trata_error *error)
{
	(void)error;
	const struct chart_data *data = plot->data;
	bool narrow = plot->canvas == CANVAS_NARROW;
	double low = 0, high = 0;
	struct text unit = {0}, plain = {0};
	int year = period_year(data->shown.first);
	for (size_t i = 0; i < data->count; i++) {
		low = fmin(low, data->rows[i].value);
		high = fmax(high, data->rows[i].value);
	}
	plot->left = narrow ? 146 : 172;
	/* the labels beside the bars need room on both sides */
	double room = (high - low) * (narrow ? 0.22 : 0.29);
	plot_axes(plot, low - room, high + room, (double)data->count + 0.6, 0.4);
	chart_unit(data, plot->language, &plain);
	words_capital(&unit, text_string(&plain));
	text_printf(&unit, pick(plot, ", %d less %d", ", %d menos %d"), year, year - 1);
	plot_say_cut(plot, &unit);
	put_unit(plot, text_string(&unit));
	plot_grid_x(plot);
	text_append(&plot->script, "set style fill solid 1 noborder\n");
	size_t blocks[2], counts[2] = { 0, 0 };
	for (int clear = 0; clear < 2; clear++) {
		for (size_t i = 0; i < data->count; i++) {
			const struct chart_row *row = &data->rows[i];
			if (chart_change_is_clear(row) != (clear == 1))
				continue;
			name_part(plot, row, (double)i + 1);
			plot_number(plot, row->value);
			plot_number(plot, (double)i + 1);
			plot_end_row(plot);
			counts[clear]++;
		}
		blocks[clear] = counts[clear] ? plot_block(plot) : 0;
	}
	for (int clear = 0; clear < 2; clear++)
		if (counts[clear])
			plot_add(plot, blocks[clear], "using ($1/2):2:(abs($1)/2):(0.34) with boxxyerror",
			         clear ? COLOUR_MAIN : COLOUR_PALE);
	plot_drop(plot, &unit);
	plot_drop(plot, &plain);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ funnel */

#define GRID 60

/* Both axes are drawn by square roots: the spread of a count is then nearly even, and small
 * states are not squeezed into a corner. The labels are the plain numbers. */
static void draw_root_axes(struct plot *plot)
{
	static const double rates[] = { 0, 0.1, 0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30, 50 };
	static const double millions[] = { 0.5, 1, 2, 3, 5, 7, 10, 15, 20 };
	struct plot_style style = { SMALL, false, COLOUR_MUTED, ALIGN_RIGHT };
	for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
		struct text label = {0};
		if (sqrt(rates[i]) > plot->y_high)
			break;
		double y = plot_y(plot, sqrt(rates[i]));
		words_number(&label, rates[i], rates[i] < 1 && rates[i] > 0);
		plot_line(plot, plot->left, y, plot->right, y, i ? COLOUR_GRID : COLOUR_AXIS, 1, false);
		plot_label(plot, plot->left - 8, y, style, text_string(&label));
		plot_drop(plot, &label);
	}
	style.align = ALIGN_CENTRE;
	for (size_t i = 0; i < sizeof millions / sizeof *millions; i++) {
		struct text label = {0};
		double x = sqrt(millions[i] * 10);
		if (x < plot->x_low || x > plot->x_high)
			continue;
		words_number(&label, millions[i], millions[i] < 1);
		plot_line(plot, plot_x(plot, x), plot->bottom, plot_x(plot, x), plot->bottom + 5,
		          COLOUR_AXIS, 1, false);
		plot_label(plot, plot_x(plot, x), plot->bottom + 14, style, text_string(&label));
		plot_drop(plot, &label);
	}
	style.align = ALIGN_RIGHT;
	plot_label(plot, plot->right, plot->bottom + 31, style,
	           pick(plot, "million inhabitants", "millones de habitantes"));
}

/* The limits at sizes from the smallest state to the largest, as one block of the data file. */
static enum trata_status limit_rows(struct plot *plot, double target, double level, size_t *block,
                                    struct trata_error *error)
{
	double counts[GRID], exposures[GRID];
	struct funnel_place limits[GRID];
	struct funnel funnel;
	for (size_t i = 0; i < GRID; i++) {
		double root = plot->x_low + (plot->x_high - plot->x_low) * (double)i / (GRID - 1);
		exposures[i] = root * root;
		counts[i] = 1;
	}
	enum trata_status status = funnel_limits(counts, exposures, GRID, target, 0, level, limits,
	                                         &funnel, error);
	for (size_t i = 0; status == TRATA_OK && i < GRID; i++) {
		plot_number(plot, sqrt(exposures[i]));
		plot_number(plot, sqrt(limits[i].exact.lower));
		plot_number(plot, sqrt(limits[i].exact.upper));
		plot_end_row(plot);
	}
	*block = plot_block(plot);
	return status;
}

/* What stands on the picture already: points and names. */
struct boxes {
	struct { double x1, y1, x2, y2; } list[3 * PLACE_STATES];
	size_t count;
};

static bool is_free(const struct boxes *boxes, double x1, double y1, double x2, double y2)
{
	for (size_t i = 0; i < boxes->count; i++)
		if (x1 < boxes->list[i].x2 && x2 > boxes->list[i].x1 && y1 < boxes->list[i].y2 &&
		    y2 > boxes->list[i].y1)
			return false;
	return true;
}

static void take_box(struct boxes *boxes, double x1, double y1, double x2, double y2)
{
	size_t i = boxes->count++;
	boxes->list[i].x1 = x1;
	boxes->list[i].y1 = y1;
	boxes->list[i].x2 = x2;
	boxes->list[i].y2 = y2;
}

/* Sets a name to the right of its point, to the left, above or below, where there is room; a
 * name without room is left out, the table has it. */
static void name_point(struct plot *plot, struct boxes *boxes, double x, double y,
                       const char *name)
{
	static const struct { double across, up; enum align align; } places[] = {
		{ 7, 0, ALIGN_LEFT }, { -7, 0, ALIGN_RIGHT }, { 0, 10, ALIGN_CENTRE },
		{ 0, -10, ALIGN_CENTRE }, { 4, 10, ALIGN_LEFT }, { -4, 10, ALIGN_RIGHT },
		{ 4, -10, ALIGN_LEFT }, { -4, -10, ALIGN_RIGHT } };
	double width = plot_text_width(name, 11, false) * 0.96;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		double left = x + places[i].across - width * (double)places[i].align / 2;
		double middle = y - places[i].up;
		if (left < plot->left || left + width > plot->width - 6 || middle > plot->bottom - 2 ||
		    !is_free(boxes, left, middle - 6, left + width, middle + 6))
			continue;
		take_box(boxes, left, middle - 6, left + width, middle + 6);
		plot_label(plot, x + places[i].across, middle,
		           (struct plot_style){ 11, false, COLOUR_INK, places[i].align }, name);
		return;
	}
}

static void name_outsiders(struct plot *plot, const struct funnel_place *places)
{
	const struct chart_data *data = plot->data;
	struct boxes boxes = { .count = 0 };
	for (size_t i = 0; i < data->count; i++) {
		double x = plot_x(plot, sqrt(data->rows[i].population / 100000));
		double y = plot_y(plot, sqrt(data->rows[i].value));
		take_box(&boxes, x - 4, y - 4, x + 4, y + 4);
	}
	for (size_t i = 0; i < data->count; i++) {
		struct text name = {0};
		if (places[i].exact_flag == FUNNEL_INSIDE)
			continue;
		if (plot->canvas == CANVAS_NARROW)
			text_append(&name, data->rows[i].place + 3);
		else
			chart_row_name(&data->rows[i], plot->language, &name);
		name_point(plot, &boxes, plot_x(plot, sqrt(data->rows[i].population / 100000)),
		           plot_y(plot, sqrt(data->rows[i].value)), text_string(&name));
		plot_drop(plot, &name);
	}
}

enum trata_status plot_funnel(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	double counts[PLACE_STATES] = {0}, exposures[PLACE_STATES] = {0};
	double top = 0, least = INFINITY, most = 0;
	struct funnel_place places[PLACE_STATES];
	struct funnel funnel;
	size_t wide, narrow, points[2], used[2] = { 0, 0 };
	struct text unit = {0}, plain = {0};
	if (data->count > PLACE_STATES)
		return error_set(error, TRATA_EFEWOBS, "more places than states");
	for (size_t i = 0; i < data->count; i++) {
		counts[i] = data->rows[i].count;
		exposures[i] = data->rows[i].population / 100000;
		top = fmax(top, data->rows[i].value);
		least = fmin(least, exposures[i]);
		most = fmax(most, exposures[i]);
	}
	enum trata_status status = funnel_limits(counts, exposures, data->count, 0, 0, 0.998, places,
	                                         &funnel, error);
	if (status != TRATA_OK)
		return status;
	plot_axes(plot, sqrt(least) * 0.93, sqrt(most) * 1.03, 0, sqrt(top) * 1.08);
	draw_root_axes(plot);
	chart_unit(data, plot->language, &plain);
	words_capital(&unit, text_string(&plain));
	if (plot->canvas != CANVAS_NARROW)
		text_append(&unit, pick(plot, "; both axes by square roots",
		                        "; ambos ejes por raíz cuadrada"));
	put_unit(plot, text_string(&unit));
	double y = plot_y(plot, sqrt(funnel.target));
	plot_line(plot, plot->left, y, plot->right, y, COLOUR_MUTED, 1.2, true);
	status = limit_rows(plot, funnel.target, 0.998, &wide, error);
	if (status == TRATA_OK)
		status = limit_rows(plot, funnel.target, 0.95, &narrow, error);
	for (int outside = 0; status == TRATA_OK && outside < 2; outside++) {
		for (size_t i = 0; i < data->count; i++) {
			if ((places[i].exact_flag != FUNNEL_INSIDE) != (outside == 1))
				continue;
			plot_number(plot, sqrt(exposures[i]));
			plot_number(plot, sqrt(data->rows[i].value));
			plot_end_row(plot);
			used[outside]++;
		}
		points[outside] = used[outside] ? plot_block(plot) : 0;
	}
	if (status == TRATA_OK) {
		name_outsiders(plot, places);
		plot_add(plot, wide, "using 1:2:3 with filledcurves fillstyle solid 1", COLOUR_BAND);
		plot_add(plot, narrow, "using 1:2:3 with filledcurves fillstyle solid 1", COLOUR_PALE);
		if (used[0])
			plot_add(plot, points[0], "using 1:2 with points pointtype 7 pointsize 0.6",
			         COLOUR_MUTED);
		if (used[1])
			plot_add(plot, points[1], "using 1:2 with points pointtype 7 pointsize 0.85",
			         COLOUR_MAIN);
	}
	plot_drop(plot, &unit);
	plot_drop(plot, &plain);
	return status;
}
