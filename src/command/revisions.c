/* revisions: what changed between releases, and the revision triangle. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../store/triangle.h"
#include "command.h"
#include "revisions.h"

static const struct sheet_column columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "period", SHEET_STRING, -1, "month of the figure" },
	{ "vintage", SHEET_STRING, -1, "release that shows the value" },
	{ "release", SHEET_NUMBER, -1, "which release of the month it is here: 1 is the first print" },
	{ "value", SHEET_NUMBER, -1, "the figure in that release" },
	{ "change", SHEET_NUMBER, -1, "less the figure of the release before, or of --from" },
	{ "change_percent", SHEET_NUMBER, 1, "the same in percent" },
	{ "status", SHEET_STRING, -1, "A, P, or withdrawn" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* Which release of a month this is, from 1. */
static size_t ordinal(const struct triangle *triangle, size_t release, size_t m)
{
	size_t number = 0;
	for (size_t r = 0; r <= release; r++)
		number += triangle_covers(triangle, r, m);
	return number;
}

static void add_row(struct sheet *sheet, const struct query *query,
                    const struct triangle *triangle, size_t release, size_t place, size_t m,
                    bool has_before, double before, int settled)
{
	month at = triangle->first + (month)m;
	bool shown = triangle_covers(triangle, release, m);
	double value = triangle_value(triangle, release, place, m);
	bool young = triangle_age(triangle, release, m) < settled;
	sheet_string(sheet, query->measure->id);
	sheet_string(sheet, triangle->places[place]);
	sheet_string(sheet, period_format((struct period){ at, at }).text);
	sheet_string(sheet, vintage_format(triangle->releases[release]->vintage).text);
	sheet_number(sheet, (double)ordinal(triangle, release, m));
	if (shown)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
	if (has_before && shown)
		sheet_number(sheet, value - before);
	else
		sheet_missing(sheet);
	if (has_before && shown && before != 0)
		sheet_number(sheet, 100 * (value - before) / before);
	else
		sheet_missing(sheet);
	sheet_string(sheet, !shown ? "withdrawn" : young ? "P" : "A");
}

/* ------------------------------------------------------------------ between two releases */

struct change {
	size_t place, m;
	double before, after;
};

static int by_size(const void *left, const void *right)
{
	const struct change *a = left, *b = right;
	double x = fabs(a->after - a->before), y = fabs(b->after - b->before);
	if (x != y)
		return x > y ? -1 : 1;
	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	return (a->m > b->m) - (a->m < b->m);
}

static enum trata_status find_release(const struct triangle *triangle, const char *text,
                                      const char *option, size_t *out, struct trata_error *error)
{
	vintage wanted;
	if (!vintage_parse(text, &wanted)) {
		error_set(error, TRATA_EARG, "%s cannot be \"%s\"", option,
		          error_quote_string(text).text);
		error_hint(error, "a vintage such as 2022-06");
		return TRATA_EARG;
	}
	vintage below = 0, above = 0;
	for (size_t r = 0; r < triangle->release_count; r++) {
		vintage v = triangle->releases[r]->vintage;
		if (v == wanted) {
			*out = r;
			return TRATA_OK;
		}
		if (v < wanted)
			below = v;
		else if (!above)
			above = v;
	}
	error_set(error, TRATA_EARG, "there is no complete release of vintage %s here",
	          vintage_format(wanted).text);
	if (below && above)
		error_hint(error, "the nearest are %s and %s", vintage_format(below).text,
		           vintage_format(above).text);
	else
		error_hint(error, "the nearest is %s", vintage_format(below ? below : above).text);
	return TRATA_EARG;
}

static bool in_period(const struct query *query, const struct triangle *triangle, size_t m)
{
	month at = triangle->first + (month)m;
	return !query->has_period || (at >= query->period.first && at <= query->period.last);
}

static enum trata_status between(struct command_context *context, const struct query *query,
                                 const struct triangle *triangle, struct sheet *sheet,
                                 struct trata_error *error)
{
	size_t from, to, count = 0;
	enum trata_status status = find_release(triangle, context->options.from, "--from", &from,
	                                        error);
	if (status == TRATA_OK)
		status = find_release(triangle, context->options.to, "--to", &to, error);
	if (status != TRATA_OK)
		return status;
	struct change *list = memory_new(triangle->place_count * triangle->months, sizeof *list);
	if (!list)
		return error_memory(error);
	for (size_t p = 0; p < triangle->place_count; p++)
		for (size_t m = 0; m < triangle->months; m++) {
			if (!triangle_covers(triangle, from, m) || !in_period(query, triangle, m))
				continue;
			/* a month that the later release no longer has is withdrawn, not zero */
			bool gone = !triangle_covers(triangle, to, m) && from < to &&
			            triangle->releases[to]->covered.first <= triangle->first + (month)m;
			double before = triangle_value(triangle, from, p, m);
			double after = triangle_value(triangle, to, p, m);
			if (triangle_covers(triangle, to, m) ? before != after : gone && before != 0)
				list[count++] = (struct change){ p, m, before, after };
		}
	qsort(list, count, sizeof *list, by_size);
	int settled = 0;
	status = settling_age(context->store, query, triangle->releases[to], &settled, error);
	for (size_t i = 0; status == TRATA_OK && i < count; i++)
		add_row(sheet, query, triangle, to, list[i].place, list[i].m, true, list[i].before,
		        settled);
	memory_free(list);
	if (status == TRATA_OK)
		revisions_tell_change(context, query, triangle, from, to, count);
	return status;
}

/* ------------------------------------------------------------------ the triangle */

static enum trata_status whole_triangle(struct command_context *context,
                                        const struct query *query,
                                        const struct triangle *triangle, struct sheet *sheet,
                                        struct trata_error *error)
{
	int settled = 0;
	enum trata_status status = settling_age(context->store, query,
		triangle->releases[triangle->release_count - 1], &settled, error);
	if (status != TRATA_OK)
		return status;
	bool text = context->format == SHEET_TEXT;
	for (size_t p = 0; p < triangle->place_count; p++)
		for (size_t m = 0; m < triangle->months; m++) {
			bool has_before = false;
			double before = 0;
			for (size_t r = 0; r < triangle->release_count; r++) {
				if (!triangle_covers(triangle, r, m) || !in_period(query, triangle, m))
					continue;
				double value = triangle_value(triangle, r, p, m);
				/* a person wants what changed; CSV and JSON have every cell */
				if (!text || (has_before && value != before))
					add_row(sheet, query, triangle, r, p, m, has_before, before, settled);
				has_before = true;
				before = value;
			}
		}
	return TRATA_OK;
}

static bool has_release(const struct triangle *triangle, const char *text)
{
	vintage wanted;
	for (size_t r = 0; vintage_parse(text, &wanted) && r < triangle->release_count; r++)
		if (triangle->releases[r]->vintage == wanted)
			return true;
	return false;
}

/* Where the triangle lacks one of the releases named, that of the instrument which published in
 * the month of --from takes its place, if it has both. */
static enum trata_status other_instrument(struct command_context *context,
                                          const struct query *query, struct triangle *triangle,
                                          struct trata_error *error)
{
	const struct options *options = &context->options;
	struct triangle other;
	struct query then = *query;
	vintage from;
	if ((has_release(triangle, options->from) && has_release(triangle, options->to)) ||
	    !vintage_parse(options->from, &from))
		return TRATA_OK;
	then.has_period = true;
	then.period = (struct period){ vintage_month(from), vintage_month(from) };
	enum trata_status status = triangle_build(context->store, &then, true, &other, NULL);
	if (status == TRATA_ENOMEM)
		return error_memory(error);
	if (status != TRATA_OK)
		return TRATA_OK;
	if (has_release(&other, options->from) && has_release(&other, options->to)) {
		triangle_free(triangle);
		*triangle = other;
	} else {
		triangle_free(&other);
	}
	return TRATA_OK;
}

enum trata_status run_revisions(struct command_context *context, struct trata_error *error)
{
	struct query query;
	struct triangle triangle = {0};
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	bool pair = context->options.from || context->options.to;
	enum trata_status status = sheet ? TRATA_OK : error_memory(error);
	if (status == TRATA_OK && pair && !(context->options.from && context->options.to)) {
		error_set(error, TRATA_EARG, "--from and --to stand together");
		error_hint(error, "for example --from 2022-06 --to 2023-07; without both, every release");
		status = TRATA_EARG;
	}
	if (status == TRATA_OK)
		status = command_query(context, context->arguments[0], &query, error);
	if (status == TRATA_OK && query.as_of == AS_OF_EXACTLY) {
		error_set(error, TRATA_EARG, "revisions compares releases: --vintage names only one");
		error_hint(error, "use --from and --to");
		status = TRATA_EARG;
	}
	if (status == TRATA_OK)
		status = triangle_build(context->store, &query, pair || query.by_state, &triangle,
		                        error);
	if (status == TRATA_OK && pair && !query.has_period)
		status = other_instrument(context, &query, &triangle, error);
	if (status == TRATA_OK && pair)
		status = between(context, &query, &triangle, sheet, error);
	else if (status == TRATA_OK)
		status = whole_triangle(context, &query, &triangle, sheet, error);
	if (status == TRATA_OK && !pair)
		status = revisions_tell_triangle(context, &query, &triangle, error);
	if (status == TRATA_OK)
		status = command_write(context, sheet, triangle.releases,
		                       context->format == SHEET_JSON ? triangle.release_count : 0, error);
	sheet_free(sheet);
	triangle_free(&triangle);
	return status;
}
