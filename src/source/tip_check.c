/* What a table of the report says against itself. Nothing is repaired. */
#include "tip.h"

#include <string.h>

#include "../store/country.h"
#include "reading.h"

/* A total and the parts that make it up; the parts are checked when the needed one is there. */
struct parts {
	const char *total, *needed, *parts[6];
};

static const struct parts splits[] = {
	{ "tip-victims-identified", "tip-victims-identified-state",
	  { "tip-victims-identified-federal", "tip-victims-identified-state" } },
	{ "tip-victims-identified", "tip-victims-identified-unspecified",
	  { "tip-victims-identified-sex", "tip-victims-identified-labor",
	    "tip-victims-identified-forced-begging", "tip-victims-identified-forced-criminality",
	    "tip-victims-identified-other", "tip-victims-identified-unspecified" } },
};
#define SPLITS (sizeof splits / sizeof *splits)

static const char *text_of(const struct table_reading *reading, uint32_t number)
{
	return intern_text(reading->store->strings, number);
}

static const struct figure *find(const struct table_reading *reading, const struct draft *draft,
                                 const char *measure, struct period period)
{
	for (size_t i = 0; measure && i < draft->count; i++) {
		const struct figure *figure = &draft->figures[i];
		if (figure->has_value && figure->extra == 0 && figure->period.first == period.first &&
		    figure->period.last == period.last &&
		    strcmp(text_of(reading, figure->measure), measure) == 0)
			return figure;
	}
	return NULL;
}

static void check_split(struct table_reading *reading, const struct draft *draft,
                        const struct figure *total, const struct parts *split)
{
	double sum = 0;
	const struct row row = { .line = total->line };
	if (!find(reading, draft, split->needed, total->period))
		return;
	for (size_t i = 0; i < 6; i++) {
		const struct figure *part = find(reading, draft, split->parts[i], total->period);
		sum += part ? part->value : 0;
	}
	if (sum != total->value)
		reading_warn(reading, &row, COLUMN_VALUE, "%s %s: the parts add up to %.12g, the report of %s "
		             "says %.12g", split->total, period_format(total->period).text, sum,
		             vintage_format(draft->release.vintage).text, total->value);
}

/* A value of any edition in the table. */
static const struct figure *in_any(const struct table_reading *reading, const char *measure,
                                   struct period period)
{
	const struct source_batch *batch = reading->batch;
	for (size_t i = batch->draft_count; i > reading->first_draft; i--) {
		const struct figure *figure = find(reading, &batch->drafts[i - 1], measure, period);
		if (figure)
			return figure;
	}
	return NULL;
}

#define DIRECTION "tip-direction-"

/* "More than the year before" against the two numbers. */
static void check_direction(struct table_reading *reading, const struct figure *direction)
{
	char measure[96] = "tip-";
	const char *name = text_of(reading, direction->measure);
	struct period before = { direction->period.first - 12, direction->period.last - 12 };
	const struct row row = { .line = direction->line };
	if (strncmp(name, DIRECTION, strlen(DIRECTION)) != 0)
		return;
	strncat(measure, name + strlen(DIRECTION), sizeof measure - strlen(measure) - 1);
	const struct figure *now = in_any(reading, measure, direction->period);
	const struct figure *then = in_any(reading, measure, before);
	if (now && then && (now->value - then->value) * direction->value < 0)
		reading_warn(reading, &row, COLUMN_VALUE, direction->value > 0
		             ? "%s: more than the year before, in words; in numbers %.12g after %.12g"
		             : "%s: fewer than the year before, in words; in numbers %.12g after %.12g", measure,
		             now->value, then->value);
}

enum trata_status tip_check_narrative(struct table_reading *reading, struct trata_error *error)
{
	(void)error;
	for (size_t d = reading->first_draft; d < reading->batch->draft_count; d++) {
		const struct draft *draft = &reading->batch->drafts[d];
		for (size_t i = 0; i < draft->count; i++) {
			const struct figure *figure = &draft->figures[i];
			for (size_t s = 0; s < SPLITS && figure->has_value && !figure->extra; s++)
				if (strcmp(text_of(reading, figure->measure), splits[s].total) == 0)
					check_split(reading, draft, figure, &splits[s]);
			check_direction(reading, figure);
		}
	}
	return TRATA_OK;
}

/* ------------------------------------------------------------------ the global table */

static void check_total(struct table_reading *reading, const struct draft *draft,
                        const struct figure *world)
{
	double sum = 0;
	size_t regions_found = 0;
	const struct row row = { .line = world->line };
	for (size_t i = 0; i < draft->count; i++) {
		const struct figure *figure = &draft->figures[i];
		if (figure->measure != world->measure || figure->purpose != world->purpose ||
		    figure->period.first != world->period.first || figure->place == world->place ||
		    !figure->has_value || figure->extra)
			continue;
		sum += figure->value;
		regions_found++;
	}
	if (regions_found >= 6 && sum != world->value)
		reading_warn(reading, &row, COLUMN_VALUE,
		             "%s %s: the regions add up to %.12g, the row says %.12g",
		             text_of(reading, world->measure), period_format(world->period).text, sum,
		             world->value);
}

enum trata_status tip_check_world(struct table_reading *reading, struct trata_error *error)
{
	(void)error;
	for (size_t d = reading->first_draft; d < reading->batch->draft_count; d++) {
		const struct draft *draft = &reading->batch->drafts[d];
		for (size_t i = 0; i < draft->count; i++)
			if (strcmp(text_of(reading, draft->figures[i].place), PLACE_WORLD) == 0 &&
			    draft->figures[i].has_value)
				check_total(reading, draft, &draft->figures[i]);
	}
	return TRATA_OK;
}
