#include "tile_map.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define GRID_ROWS 5
#define GRID_COLUMNS 11
#define TILE_WIDTH 6

const char *const shade_blocks[SHADES] = { "?", ".", "░", "▒", "▓", "█" };
const char *const shade_names[SHADES] = { "missing", "zero", "under-half", "half-to-whole",
                                          "whole-to-twice", "over-twice" };

enum shade tile_map_shade(bool has_value, double value, double whole)
{
	if (!has_value)
		return SHADE_MISSING;
	if (value <= 0)
		return SHADE_ZERO;
	if (value < whole / 2)
		return SHADE_LOWEST;
	if (value <= whole)
		return SHADE_LOW;
	return value <= 2 * whole ? SHADE_HIGH : SHADE_HIGHEST;
}

void tile_map_value(struct tile *tile, bool has_value, double value, int decimals)
{
	char number[32];
	if (!has_value) {
		snprintf(tile->value, sizeof tile->value, "%4s", "-");
		return;
	}
	do
		snprintf(number, sizeof number, "%.*f", decimals, value);
	while (strlen(number) > TILE_VALUE && decimals-- > 0);
	if (strlen(number) > TILE_VALUE)
		snprintf(number, sizeof number, ">9k");
	snprintf(tile->value, sizeof tile->value, "%4.4s", number);
}

static const struct place *place_at(int row, int column)
{
	for (size_t i = 0; i < PLACE_STATES; i++)
		if (place_states[i].row == row && place_states[i].column == column)
			return &place_states[i];
	return NULL;
}

/* The upper line of a tile holds its code and mark, the lower one its value. */
static void write_tile(const struct place *place, const struct tile *tile, bool upper,
                       struct text *out)
{
	const char *block = shade_blocks[tile->shade];
	text_printf(out, "%s%s", block, block);
	if (upper)
		text_printf(out, "%s%c", place->code + 3, tile->mark);
	else
		text_append(out, tile->value);
}

static void write_line(const struct tile tiles[PLACE_STATES], int row, bool upper,
                       struct text *out)
{
	size_t blanks = 0;
	for (int column = 0; column < GRID_COLUMNS; column++) {
		const struct place *place = place_at(row, column);
		if (!place || !tiles[place->inegi - 1].shown) {
			blanks += TILE_WIDTH + 1;
			continue;
		}
		text_printf(out, "%*s", (int)blanks, "");
		write_tile(place, &tiles[place->inegi - 1], upper, out);
		blanks = 1;
	}
	text_append_char(out, '\n');
}

void tile_map_write(const struct tile tiles[PLACE_STATES], struct text *out)
{
	for (int row = 0; row < GRID_ROWS; row++) {
		write_line(tiles, row, true, out);
		write_line(tiles, row, false, out);
		if (row < GRID_ROWS - 1)
			text_append_char(out, '\n');
	}
}
