/* A map of Mexico on a terminal: one tile a state, on the grid of the places. */
#ifndef TRATA_RENDER_TILE_MAP_H
#define TRATA_RENDER_TILE_MAP_H

#include <stdbool.h>

#include "../base/text.h"
#include "../store/place.h"

/* How a value stands to that of the whole; tile_map_shade finds it. */
enum shade {
	SHADE_MISSING,       /* no figure */
	SHADE_ZERO,
	SHADE_LOWEST,        /* under half of the whole's */
	SHADE_LOW,           /* from half to the whole's */
	SHADE_HIGH,          /* above it, to twice */
	SHADE_HIGHEST,       /* above twice */
	SHADES
};
extern const char *const shade_blocks[SHADES];   /* one column wide each */
extern const char *const shade_names[SHADES];    /* missing, zero, under-half, ... */

enum shade tile_map_shade(bool has_value, double value, double whole);

#define TILE_VALUE 4     /* columns of the value */

struct tile {
	bool shown;          /* false: the tile stays empty */
	enum shade shade;
	char mark;           /* behind the code: '+', '-' or ' ' */
	char value[TILE_VALUE + 1];
};

/* The value in at most four columns: 0.62, 12.3, 341, 9999; "-" when there is none, ">9k" above. */
void tile_map_value(struct tile *tile, bool has_value, double value, int decimals);

/* Appends the map, 76 columns wide and 14 lines high; tiles by INEGI code less one. */
void tile_map_write(const struct tile tiles[PLACE_STATES], struct text *out);

#endif
