#include "palette.h"

#include <math.h>
#include <stdlib.h>

/* Light and dark values are all different from each other within a column, for the page finds
 * them again in the pictures by value. */
const struct colour_entry palette[COLOURS] = {
	[COLOUR_PAPER] = { "paper", "#ffffff", "#15191d" },
	[COLOUR_INK] = { "ink", "#1c2226", "#eef1f3" },
	[COLOUR_MUTED] = { "muted", "#566169", "#a9b4bb" },
	[COLOUR_GRID] = { "grid", "#e4e8ea", "#2b3238" },
	[COLOUR_AXIS] = { "axis", "#8b969d", "#6d7880" },
	[COLOUR_MAIN] = { "main", "#0072b2", "#56b4e9" },
	[COLOUR_BAND] = { "band", "#cbe1ef", "#1f4258" },
	[COLOUR_PALE] = { "pale", "#a9cfe5", "#2f5f7c" },
	[COLOUR_ALERT] = { "alert", "#b34a00", "#f0a35e" },
	[COLOUR_SHADE] = { "shade", "#f5efdf", "#2c291d" },
	[COLOUR_SECOND] = { "second", "#d55e00", "#e8833a" },
	[COLOUR_STEP_1] = { "step1", "#eef3f6", "#20272c" },
	[COLOUR_STEP_2] = { "step2", "#c6dcea", "#1d4057" },
	[COLOUR_STEP_3] = { "step3", "#86b8d6", "#1f5f86" },
	[COLOUR_STEP_4] = { "step4", "#1f78ad", "#4d9fd0" },
	[COLOUR_STEP_5] = { "step5", "#0b3f63", "#a9d8f5" },
};

static double channel(const char *hex)
{
	char digits[3] = { hex[0], hex[1], '\0' };
	double value = (double)strtol(digits, NULL, 16) / 255;
	return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(const char *colour)
{
	return 0.2126 * channel(colour + 1) + 0.7152 * channel(colour + 3) +
	       0.0722 * channel(colour + 5);
}

double palette_contrast(const char *a, const char *b)
{
	double first = luminance(a), second = luminance(b);
	return (fmax(first, second) + 0.05) / (fmin(first, second) + 0.05);
}
