/* Forms of years as points: panels one above the other, each with its own scale, and steps with
 * names. The y axis counts panels; what a panel holds is scaled by us. */
#include <math.h>
#include <string.h>

#include "plot.h"

#define SMALL 12.0
#define SHARE 0.7            /* of a panel that its scale fills; the rest holds its name */
#define PANELS 4

static const char *pick(const struct plot *plot, const char *english, const char *spanish)
{
	return plot->language == SPANISH ? spanish : english;
}

/* A panel: rows[from] to rows[to - 1], its own series and its part behind it. */
struct panel {
	const char *name;
	size_t length;               /* of the name that both groups begin with */
	double top, base;            /* the highest value of the scale; where the scale starts */
};

static bool is_in(const struct panel *panel, const struct chart_row *row)
{
	return strncmp(row->group, panel->name, panel->length) == 0 &&
	       (row->group[panel->length] == '\0' || row->group[panel->length] == '/');
}

static size_t find_panels(const struct chart_data *data, struct panel *panels)
{
	size_t count = 0;
	for (size_t i = 0; i < data->count; i++) {
		bool known = false;
		for (size_t k = 0; k < count && !known; k++)
			known = is_in(&panels[k], &data->rows[i]);
		if (!known && count < PANELS)
			panels[count++] = (struct panel){ .name = data->rows[i].group,
				.length = strcspn(data->rows[i].group, "/") };
	}
	for (size_t k = 0; k < count; k++) {
		for (size_t i = 0; i < data->count; i++)
			if (is_in(&panels[k], &data->rows[i]))
				panels[k].top = fmax(panels[k].top, fmax(data->rows[i].value, data->rows[i].upper));
		panels[k].top = plot_ceiling(panels[k].top * 1.04, 2);
		panels[k].base = (double)(count - 1 - k);
	}
	return count;
}

static double scaled(const struct panel *panel, double value)
{
	return panel->base + SHARE * value / panel->top;
}

static void draw_frame(struct plot *plot, const struct panel *panel)
{
	struct text name = {0}, capital = {0};
	for (int i = 0; i <= 2; i++) {
		struct text label = {0};
		double value = panel->top * i / 2, y = plot_y(plot, scaled(panel, value));
		words_number(&label, value, 0);
		plot_line(plot, plot->left, y, plot->right, y, i ? COLOUR_GRID : COLOUR_AXIS, 1, false);
		plot_label(plot, plot->left - 8, y,
		           (struct plot_style){ 11, false, COLOUR_MUTED, ALIGN_RIGHT },
		           text_string(&label));
		plot_drop(plot, &label);
	}
	chart_group_name(panel->name, plot->language, &name);
	words_capital(&capital, text_string(&name));
	plot_label(plot, plot->left, plot_y(plot, panel->base + SHARE) - 12,
	           (struct plot_style){ 13, true, COLOUR_INK, ALIGN_LEFT }, text_string(&capital));
	plot_drop(plot, &name);
	plot_drop(plot, &capital);
}

static double year_of(const struct chart_row *row)
{
	return period_year(row->period.first) + 0.5;
}

/* The last figure of a series beside its point. */
static void name_last(struct plot *plot, const struct panel *panel, const struct chart_row *row)
{
	struct text label = {0};
	bool part = strchr(row->group, '/') != NULL, narrow = plot->canvas == CANVAS_NARROW;
	words_number(&label, row->value, 0);
	if (part && !narrow)
		text_append(&label, pick(plot, " labour", " laboral"));
	plot_label(plot, plot_x(plot, year_of(row)) + 8, plot_y(plot, scaled(panel, row->value)),
	           (struct plot_style){ narrow ? 10.5 : SMALL, !part, part ? COLOUR_ALERT : COLOUR_INK,
	                                ALIGN_LEFT }, text_string(&label));
	plot_drop(plot, &label);
}

static bool is_part_year(const struct chart_row *row)
{
	return period_months(row->period) < 12;
}

/* Whether a line leads from one row to the next: adjoining whole years of one register. */
static bool joined(const struct plot *plot, const struct chart_row *row,
                   const struct chart_row *next)
{
	return strcmp(row->group, next->group) == 0 &&
	       next->period.first - row->period.first == 12 && !is_part_year(row) &&
	       !is_part_year(next) && !chart_across_break(plot->data, row->period, next->period);
}

/* One series as a block; lines break where years are missing. */
static size_t put_series(struct plot *plot, const struct panel *panel, size_t from, size_t to)
{
	const struct chart_row *rows = plot->data->rows;
	for (size_t i = from; i < to; i++) {
		plot_number(plot, year_of(&rows[i]));
		plot_number(plot, scaled(panel, rows[i].value));
		plot_number(plot, scaled(panel, rows[i].has_interval ? rows[i].lower : rows[i].value));
		plot_number(plot, scaled(panel, rows[i].has_interval ? rows[i].upper : rows[i].value));
		plot_end_row(plot);
		if (i + 1 < to && !joined(plot, &rows[i], &rows[i + 1]))
			text_append(&plot->table, "\n");
	}
	name_last(plot, panel, &rows[to - 1]);
	return plot_block(plot);
}

static void draw_years(struct plot *plot, int first, int last)
{
	int step = plot->canvas == CANVAS_NARROW ? 5 : 2;
	for (int year = first; year <= last; year++) {
		struct text label = {0};
		text_printf(&label, "%d", year);
		if ((last - year) % step == 0)
			plot_label(plot, plot_x(plot, year + 0.5), plot->bottom + 14,
			           (struct plot_style){ SMALL, false, COLOUR_MUTED, ALIGN_CENTRE },
			           text_string(&label));
		plot_drop(plot, &label);
	}
}

static void span_of(const struct chart_data *data, int *first, int *last)
{
	*first = period_year(data->rows[0].period.first);
	*last = *first;
	for (size_t i = 0; i < data->count; i++) {
		int year = period_year(data->rows[i].period.first);
		*first = year < *first ? year : *first;
		*last = year > *last ? year : *last;
	}
}

enum trata_status plot_panels(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	struct panel panels[PANELS];
	size_t blocks[2 * PANELS], used = 0, count = find_panels(data, panels);
	bool parts[2 * PANELS], narrow = plot->canvas == CANVAS_NARROW, intervals = false;
	int first, last;
	span_of(data, &first, &last);
	plot->left = narrow ? 56 : 66;
	plot->right = plot->width - (narrow ? 54 : 100);
	plot_axes(plot, first, last + 1, -0.04, (double)count - 0.06);
	for (size_t k = 0; k < count; k++)
		draw_frame(plot, &panels[k]);
	draw_years(plot, first, last);
	plot_label(plot, 16, plot->top - 16,
	           (struct plot_style){ SMALL, false, COLOUR_MUTED, ALIGN_LEFT },
	           data->chart->plain ? pick(plot, "A year; each panel has its own scale",
	           "Al año; cada panel tiene su escala") : narrow ?
	           pick(plot, "Case files a year, two scales", "Carpetas al año, dos escalas") :
	           pick(plot, "Case files a year; each panel has its own scale; line: 95% interval",
	           "Carpetas al año; cada panel tiene su escala; línea: intervalo del 95\xc2\xa0%"));
	for (size_t i = 0, from = 0; i < data->count; i++) {
		intervals = intervals || data->rows[i].has_interval;
		if (i + 1 < data->count && strcmp(data->rows[i].group, data->rows[i + 1].group) == 0)
			continue;
		if (used == 2 * PANELS)
			return error_set(error, TRATA_EFEWOBS, "more than %d series", 2 * PANELS);
		for (size_t k = 0; k < count; k++)
			if (is_in(&panels[k], &data->rows[from])) {
				parts[used] = strchr(data->rows[from].group, '/') != NULL;
				blocks[used++] = put_series(plot, &panels[k], from, i + 1);
			}
		from = i + 1;
	}
	for (size_t i = 0; intervals && i < used; i++)
		plot_add(plot, blocks[i], "using 1:3:(0):($4-$3) with vectors nohead linewidth 2.4",
		         COLOUR_PALE);
	for (size_t i = 0; i < used; i++)
		plot_add(plot, blocks[i], "using 1:2 with linespoints linewidth 1.6 pointtype 7 "
		         "pointsize 0.5", parts[i] ? COLOUR_SECOND : COLOUR_MAIN);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ tiers */

/* Where a tier stands, from the top: 1, 2, Watch List, 3. */
static double step_of(double tier)
{
	return tier == TIER_WATCH_LIST ? 3 : tier > TIER_WATCH_LIST ? 4 : tier;
}

enum trata_status plot_tiers(struct plot *plot, struct trata_error *error)
{
	static const double tiers[] = { 1, 2, TIER_WATCH_LIST, 3 };
	const struct chart_data *data = plot->data;
	bool narrow = plot->canvas == CANVAS_NARROW;
	int first, last;
	(void)error;
	span_of(data, &first, &last);
	plot->left = narrow ? 70 : 150;
	plot_axes(plot, first, last + 1, 4.5, 0.5);
	for (size_t i = 0; i < 4; i++) {
		struct text label = {0};
		double y = plot_y(plot, step_of(tiers[i]));
		if (tiers[i] == TIER_WATCH_LIST)
			text_append(&label, narrow ? pick(plot, "2 Watch", "2 vigil.") :
			            pick(plot, "Tier 2 Watch List", "2, vigilancia"));
		else
			text_printf(&label, pick(plot, "Tier %s", "Nivel %s"), tier_name(tiers[i]));
		plot_line(plot, plot->left, y, plot->right, y, COLOUR_GRID, 1, false);
		plot_label(plot, plot->left - 8, y,
		           (struct plot_style){ SMALL, false, COLOUR_INK, ALIGN_RIGHT },
		           text_string(&label));
		plot_drop(plot, &label);
	}
	plot_label(plot, 16, plot->top - 16,
	           (struct plot_style){ SMALL, false, COLOUR_MUTED, ALIGN_LEFT },
	           pick(plot, "Tier in the report of each year; 1 is best",
	                "Nivel en el informe de cada año; 1 es el mejor"));
	draw_years(plot, first, last);
	for (size_t i = 0; i < data->count; i++) {
		plot_number(plot, year_of(&data->rows[i]));
		plot_number(plot, step_of(data->rows[i].value));
		plot_end_row(plot);
	}
	size_t block = plot_block(plot);
	plot_add(plot, block, "using 1:2:(0.42):(0.22) with boxxyerror fillstyle solid 1 noborder",
	         COLOUR_MAIN);
	return TRATA_OK;
}
