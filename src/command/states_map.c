/* states --map: one tile a state. */
#include "../base/language.h"
#include "../render/tile_map.h"
#include "states.h"

static const struct sheet_column columns[] = {
	{ "place", SHEET_STRING, -1, "the state" },
	{ "name", SHEET_STRING, -1, "its name in the language asked for" },
	{ "row", SHEET_NUMBER, 0, "of its tile, from 0 at the top" },
	{ "column", SHEET_NUMBER, 0, "of its tile, from 0 at the left" },
	{ "value", SHEET_NUMBER, -1, "the count" },
	{ "rate", SHEET_NUMBER, 2, "per 100,000 inhabitants and year" },
	{ "shown", SHEET_NUMBER, 2, "what the map shows and shades: rate, count or share" },
	{ "shade", SHEET_STRING, -1, "missing, zero, under-half, half-to-whole, whole-to-twice, "
	  "over-twice, against the country's rate or the mean of the states" },
	{ "flag", SHEET_STRING, -1, "as in the table" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* What is shown of a row, and the value that the shades stand against. */
struct shown {
	enum breakdown_sort what;    /* SORT_RATE, SORT_VALUE or SORT_SHARE */
	double whole;
	int decimals;
};

static struct shown choose(const struct states_request *request,
                           const struct breakdown *breakdown)
{
	double states = (double)breakdown->with_count;
	if (request->sort == SORT_SHARE)
		return (struct shown){ SORT_SHARE, 100 / states, 1 };
	if (request->sort == SORT_VALUE || !breakdown->has_rates)
		return (struct shown){ SORT_VALUE, breakdown->total / states, 0 };
	return (struct shown){ SORT_RATE, breakdown->rate.rate, 2 };
}

static bool value_of(const struct breakdown_row *row, struct shown shown, double *value)
{
	if (shown.what == SORT_RATE) {
		*value = row->rate.rate;
		return row->has_rate;
	}
	*value = shown.what == SORT_SHARE ? 100 * row->share.share : row->count;
	return shown.what == SORT_SHARE ? row->has_share : row->has_count;
}

static char mark_of(const struct breakdown_row *row)
{
	if (!row->has_funnel || row->funnel.adjusted_flag == FUNNEL_INSIDE)
		return ' ';
	return row->funnel.adjusted_flag == FUNNEL_HIGH ? '+' : '-';
}

static void write_tiles(const struct states_request *request, const struct breakdown *breakdown,
                        struct shown shown, struct text *out)
{
	struct tile tiles[PLACE_STATES] = {0};
	for (size_t i = 0; i < breakdown->count; i++) {
		const struct breakdown_row *row = &breakdown->rows[i];
		struct tile *tile = &tiles[row->state->inegi - 1];
		double value;
		bool has = value_of(row, shown, &value);
		tile->shown = states_picked(request, row->state);
		tile->shade = tile_map_shade(has, value, shown.whole);
		tile->mark = mark_of(row);
		tile_map_value(tile, has, value, shown.decimals);
	}
	tile_map_write(tiles, out);
}

static void write_legend(const struct breakdown *breakdown, struct shown shown, struct text *out)
{
	static const char *const titles[] = {
		[SORT_RATE] = "rate per 100,000 and year; the country's is",
		[SORT_VALUE] = "count; the mean of the states is",
		[SORT_SHARE] = "share in percent; the mean of the states is",
	};
	text_printf(out, "\n%s %.*f\n", translate(titles[shown.what]),
	            shown.decimals ? shown.decimals : 1, shown.whole);
	text_say(out, "%s above twice that   %s above it   %s from half of it   %s less   %s none",
	         shade_blocks[SHADE_HIGHEST], shade_blocks[SHADE_HIGH], shade_blocks[SHADE_LOW],
	         shade_blocks[SHADE_LOWEST], shade_blocks[SHADE_ZERO]);
	if (breakdown->with_count < breakdown->count)
		text_say(out, "   %s no figure", shade_blocks[SHADE_MISSING]);
	text_say(out, "\n+ and - behind a code: high and low, outside the widened funnel limits\n");
}

static void add_row(struct sheet *sheet, const struct states_request *request,
                    const struct breakdown_row *row, struct shown shown)
{
	double value;
	bool has = value_of(row, shown, &value);
	sheet_string(sheet, row->code);
	sheet_string(sheet, states_name(request, row->state));
	sheet_number(sheet, row->state->row);
	sheet_number(sheet, row->state->column);
	if (row->has_count)
		sheet_number(sheet, row->count);
	else
		sheet_missing(sheet);
	if (row->has_rate)
		sheet_number(sheet, row->rate.rate);
	else
		sheet_missing(sheet);
	if (has)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
	sheet_string(sheet, shade_names[tile_map_shade(has, value, shown.whole)]);
	sheet_string(sheet, breakdown_flag(row));
}

static enum trata_status write_sheet(struct command_context *context,
                                     const struct states_request *request,
                                     const struct breakdown *breakdown, struct shown shown,
                                     struct trata_error *error)
{
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < breakdown->count; i++)
		if (states_picked(request, breakdown->rows[i].state))
			add_row(sheet, request, &breakdown->rows[i], shown);
	enum trata_status status = command_write(context, sheet, breakdown->answer.releases,
	                                         breakdown->answer.release_count, error);
	sheet_free(sheet);
	return status;
}

enum trata_status states_map(struct command_context *context, struct states_request *request,
                             struct trata_error *error)
{
	struct breakdown breakdown = {0};
	request->breakdown.parts = BREAKDOWN_RATES;
	enum trata_status status = breakdown_make(context->store, &request->query,
	                                          &request->breakdown, &breakdown, error);
	if (status == TRATA_OK) {
		struct shown shown = choose(request, &breakdown);
		states_note_base(context, request, &breakdown);
		if (context->format == SHEET_TEXT) {
			write_tiles(request, &breakdown, shown, &context->out);
			write_legend(&breakdown, shown, &context->out);
			command_told(context, breakdown.answer.releases, breakdown.answer.release_count);
		} else {
			status = write_sheet(context, request, &breakdown, shown, error);
		}
	}
	breakdown_free(&breakdown);
	return status;
}
