/* The summary of a revision triangle, in sentences. */
#include "revisions.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"

static const char *name_of(const char *code)
{
	const struct place *place = place_by_code(code);
	return place ? place->name_es : code;
}

/* ------------------------------------------------------------------ between two releases */

struct part {
	size_t place;
	double change;
};

static int by_change(const void *left, const void *right)
{
	double a = fabs(((const struct part *)left)->change);
	double b = fabs(((const struct part *)right)->change);
	return (a < b) - (a > b);
}

#define PARTS_TOLD 3

static void tell_year(struct command_context *context, const struct query *query,
                      const struct triangle *triangle, size_t from, size_t to, int year)
{
	struct part parts[PLACE_STATES + QUERY_PLACES] = {{0}};
	double before = 0, after = 0;
	struct period covered = { MONTH_UNKNOWN, MONTH_UNKNOWN };
	for (size_t p = 0; p < triangle->place_count; p++) {
		parts[p] = (struct part){ p, 0 };
		for (size_t m = 0; m < triangle->months; m++) {
			month at = triangle->first + (month)m;
			if (period_year(at) != year || !triangle_covers(triangle, from, m) ||
			    !triangle_covers(triangle, to, m) || (query->has_period &&
			    (at < query->period.first || at > query->period.last)))
				continue;
			if (covered.first == MONTH_UNKNOWN || at < covered.first)
				covered.first = at;
			if (covered.last == MONTH_UNKNOWN || at > covered.last)
				covered.last = at;
			before += triangle_value(triangle, from, p, m);
			after += triangle_value(triangle, to, p, m);
			parts[p].change += triangle_value(triangle, to, p, m) -
			                   triangle_value(triangle, from, p, m);
		}
	}
	qsort(parts, triangle->place_count, sizeof *parts, by_change);
	if (parts[0].change == 0)
		return;
	struct text sentence = {0};
	double change = after - before;
	text_say(&sentence, "%s: %.0f in %s, %.0f in %s (%+.0f", period_format(covered).text,
	         before, vintage_format(triangle->releases[from]->vintage).text, after,
	         vintage_format(triangle->releases[to]->vintage).text, change);
	if (before > 0)
		text_printf(&sentence, ", %+.1f %%", 100 * change / before);
	text_append(&sentence, ")");
	for (size_t i = 0; i < PARTS_TOLD && i < triangle->place_count && parts[i].change != 0; i++) {
		text_printf(&sentence, "%s%s %+.0f", i ? ", " : "; ",
		            name_of(triangle->places[parts[i].place]), parts[i].change);
		/* a share of a change that nearly cancels says nothing */
		if (fabs(change) >= 10 && fabs(parts[i].change) <= 2 * fabs(change))
			text_say(&sentence, " (%.0f %% of it)", 100 * parts[i].change / change);
	}
	command_note(context, "%s.", text_string(&sentence));
	text_free(&sentence);
}

void revisions_tell_change(struct command_context *context, const struct query *query,
                           const struct triangle *triangle, size_t from, size_t to,
                           size_t cells)
{
	int first = period_year(triangle->first);
	int last = period_year(triangle->first + (month)triangle->months - 1);
	command_note(context, "%zu state-month figures differ.", cells);
	for (int year = first; year <= last; year++)
		tell_year(context, query, triangle, from, to, year);
	if (triangle->left_out)
		command_note(context, "partial copies are left out: they lack victims of unidentified "
		             "sex and give no totals.");
}

/* ------------------------------------------------------------------ the triangle */

/* One step between two releases that follow each other, for one place and year. */
struct block {
	size_t place, release;
	int year;
	double change;
};

static int by_block(const void *left, const void *right)
{
	const struct block *a = left, *b = right;
	if (fabs(a->change) != fabs(b->change))
		return fabs(a->change) > fabs(b->change) ? -1 : 1;
	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	return (a->release > b->release) - (a->release < b->release);
}

#define BLOCKS_TOLD 5

static enum trata_status tell_blocks(struct command_context *context,
                                     const struct triangle *triangle, struct trata_error *error)
{
	size_t years = triangle->months / 12 + 2, count = 0;
	size_t limit = triangle->release_count * triangle->place_count * years;
	struct block *list = memory_new(limit, sizeof *list);
	if (!list)
		return error_memory(error);
	for (size_t r = 1; r < triangle->release_count; r++)
		for (size_t p = 0; p < triangle->place_count; p++)
			for (size_t m = 0; m < triangle->months;) {
				int year = period_year(triangle->first + (month)m);
				double change = 0;
				for (; m < triangle->months &&
				       period_year(triangle->first + (month)m) == year; m++)
					if (triangle_covers(triangle, r, m) && triangle_covers(triangle, r - 1, m))
						change += triangle_value(triangle, r, p, m) -
						          triangle_value(triangle, r - 1, p, m);
				if (change != 0 && count < limit)
					list[count++] = (struct block){ p, r, year, change };
			}
	qsort(list, count, sizeof *list, by_block);
	struct text sentence = {0};
	for (size_t i = 0; i < BLOCKS_TOLD && i < count; i++)
		text_say(&sentence, "%s%s %d %+.0f between %s and %s", i ? "; " : "",
		         name_of(triangle->places[list[i].place]), list[i].year, list[i].change,
		         vintage_format(triangle->releases[list[i].release - 1]->vintage).text,
		         vintage_format(triangle->releases[list[i].release]->vintage).text);
	if (count)
		command_note(context, "the largest re-filings of a state's year: %s.",
		             text_string(&sentence));
	text_free(&sentence);
	memory_free(list);
	return TRATA_OK;
}

static double total(const struct triangle *triangle, size_t release, size_t m)
{
	double sum = 0;
	for (size_t p = 0; p < triangle->place_count; p++)
		sum += triangle_value(triangle, release, p, m);
	return sum;
}

/* A print counts as the first one when it came within two months of the month it counts. */
#define FIRST_PRINT_AGE 2

static void tell_first_prints(struct command_context *context, const struct triangle *triangle)
{
	size_t newest = triangle->release_count - 1, months = 0, up = 0, down = 0, same = 0;
	double first_sum = 0, last_sum = 0;
	for (size_t m = 0; m < triangle->months; m++) {
		size_t r = 0;
		while (r < triangle->release_count && !triangle_covers(triangle, r, m))
			r++;
		if (r >= newest || !triangle_covers(triangle, newest, m) ||
		    triangle_age(triangle, r, m) > FIRST_PRINT_AGE)
			continue;
		double first = total(triangle, r, m), last = total(triangle, newest, m);
		months++;
		first_sum += first;
		last_sum += last;
		up += last > first;
		down += last < first;
		same += last == first;
	}
	if (first_sum > 0)
		command_note(context, "first print to newest: %.0f to %.0f over %zu months whose first "
		             "print is here, a ratio of %.3f; %zu months went up, %zu down, %zu stayed.",
		             first_sum, last_sum, months, last_sum / first_sum, up, down, same);
}

static void tell_ages(struct command_context *context, const struct triangle *triangle)
{
	static const int ages[] = { 0, 1, 2, 3, 6, 12, 24, 36, 60 };
	size_t newest = triangle->release_count - 1;
	struct text sentence = {0};
	for (size_t a = 0; a < sizeof ages / sizeof *ages; a++) {
		double then = 0, now = 0, moved = 0;
		size_t pairs = 0;
		for (size_t r = 0; r < newest; r++)
			for (size_t m = 0; m < triangle->months; m++) {
				if (triangle_age(triangle, r, m) != ages[a] ||
				    !triangle_covers(triangle, r, m) || !triangle_covers(triangle, newest, m))
					continue;
				then += total(triangle, r, m);
				now += total(triangle, newest, m);
				moved += fabs(total(triangle, newest, m) - total(triangle, r, m));
				pairs++;
			}
		if (then > 0)
			text_say(&sentence, "%s%d: %.3f (%zu, mean absolute change %.1f)",
			         sentence.length ? "; " : "", ages[a], now / then, pairs,
			         moved / (double)pairs);
	}
	if (sentence.length)
		command_note(context, "newest to printed by age in months (pairs): %s.",
		             text_string(&sentence));
	text_free(&sentence);
}

static void tell_cells(struct command_context *context, const struct triangle *triangle)
{
	size_t up = 0, down = 0, same = 0;
	for (size_t r = 1; r < triangle->release_count; r++)
		for (size_t p = 0; p < triangle->place_count; p++)
			for (size_t m = 0; m < triangle->months; m++) {
				if (!triangle_covers(triangle, r, m) || !triangle_covers(triangle, r - 1, m))
					continue;
				double change = triangle_value(triangle, r, p, m) -
				                triangle_value(triangle, r - 1, p, m);
				up += change > 0;
				down += change < 0;
				same += change == 0;
			}
	if (triangle->place_count > 1)
		command_note(context, "%zu complete releases; between one and the next, %zu state-month "
		             "figures went up, %zu down, %zu stayed.", triangle->release_count, up, down,
		             same);
	else
		command_note(context, "%zu complete releases; between one and the next, %zu monthly "
		             "figures went up, %zu down, %zu stayed.", triangle->release_count, up, down,
		             same);
}

enum trata_status revisions_tell_triangle(struct command_context *context,
                                          const struct query *query,
                                          const struct triangle *triangle,
                                          struct trata_error *error)
{
	struct triangle states = {0};
	tell_first_prints(context, triangle);
	tell_ages(context, triangle);
	enum trata_status status = TRATA_OK;
	/* blocks and cells are told by state, whatever the rows are */
	if (triangle->place_count > 1) {
		tell_cells(context, triangle);
		status = tell_blocks(context, triangle, error);
	} else if (triangle_build(context->store, query, true, &states, NULL) == TRATA_OK) {
		tell_cells(context, &states);
		status = tell_blocks(context, &states, error);
	}
	triangle_free(&states);
	int settled = 0;
	size_t pairs = 0;
	if (status == TRATA_OK)
		status = settling_age(context->store, query,
		                      triangle->releases[triangle->release_count - 1], &settled, error);
	if (status != TRATA_OK)
		return status;
	triangle_settling_age(triangle, settled, &pairs);
	struct period_text newest =
		vintage_format(triangle->releases[triangle->release_count - 1]->vintage);
	if (pairs >= SETTLED_PAIRS)
		command_note(context, "in %s, figures are marked P until they are %d months old: from "
		             "that age on 95 %% of national months stay within 1 %% of the newest release.",
		             newest.text, settled);
	else if (settled)
		command_note(context, "in %s, figures are marked P until they are %d months old: a rule "
		             "of thumb, for there are too few releases here to measure when figures "
		             "settle.", newest.text, settled);
	if (triangle->left_out)
		command_note(context, "partial copies are left out: they lack victims of unidentified "
		             "sex and give no totals.");
	return status;
}
