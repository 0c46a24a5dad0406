#include "figure.h"

#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

const char *const bound_names[BOUND_COUNT] = { "exact", "at-least", "at-most", "about" };

static const char *const role_names[] = { "official", "copy", "partial", "check", "excerpt",
                                          "none" };

const char *role_name(enum role role)
{
	return role_names[role];
}

void figure_value_text(const struct intern *strings, const struct figure *figure,
                       struct text *out)
{
	if (!figure->has_value)
		return;
	if (strcmp(intern_text(strings, figure->measure), "tip-tier") == 0 &&
	    tier_name(figure->value))
		text_append(out, tier_name(figure->value));
	else
		text_append_number(out, figure->value);
}

uint32_t figure_line_in(const struct intern *strings, const struct figure *figure, vintage release)
{
	uint32_t line = figure->line;
	for (const char *at = intern_text(strings, figure->moved); *at;) {
		size_t part = strcspn(at, ";");
		char text[32];
		vintage from;
		const char *number = memchr(at, '=', part);
		if (!number || part >= sizeof text)
			return line;
		memcpy(text, at, part);
		text[number - at] = '\0';
		if (!vintage_parse(text, &from) || from > release)
			return line;
		line = (uint32_t)strtoul(number + 1, NULL, 10);
		at += part + (at[part] == ';');
	}
	return line;
}

bool list_has(const char *list, const char *item)
{
	size_t length = strlen(item);
	for (const char *at = list; *at;) {
		size_t part = strcspn(at, ";");
		if (part == length && strncmp(at, item, length) == 0)
			return true;
		at += part + (at[part] == ';');
	}
	return false;
}

unsigned release_layer(const struct release *release)
{
	return (list_has(release->breakdowns, "sex") ? LAYER_SEX : 0u) |
	       (list_has(release->breakdowns, "age") ? LAYER_AGE : 0u) |
	       (release->complete ? 0u : LAYER_PARTIAL);
}

unsigned figure_layer(const struct intern *strings, const struct figure *figure)
{
	bool partial = figure->extra &&
	               list_has(intern_text(strings, figure->extra), PARTIAL_EXTRA);
	return (figure->sex ? LAYER_SEX : 0u) | (figure->age ? LAYER_AGE : 0u) |
	       (partial ? LAYER_PARTIAL : 0u);
}

bool release_covers(const struct release *release, const char *offence, struct period period)
{
	if (offence[0] && !list_has(release->offences, offence))
		return false;
	if (period.first == MONTH_UNKNOWN)
		return true;
	return period.first >= release->covered.first && period.last <= release->covered.last;
}
