/* The rows of an answer from editions. */
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "editions.h"
#include "editions_pick.h"

static bool same_group(const struct picking *picking, const struct pick *a, const struct pick *b)
{
	const struct query *query = picking->query;
	return (!query->by_state || a->figure->place == b->figure->place) &&
	       a->figure->purpose == b->figure->purpose &&
	       a->figure->period.first == b->figure->period.first &&
	       a->figure->period.last == b->figure->period.last;
}

static char status_of(const struct query *query, const struct figure *figure, bool first)
{
	if (!figure->has_value || figure->status != 'A')
		return figure->status;
	for (size_t i = 0; !first && i < catalogue_break_count; i++)
		if (strcmp(catalogue_breaks[i].source, query->source) == 0 &&
		    catalogue_breaks[i].from == figure->period.first)
			return 'B';
	return 'A';
}

static struct answer_row row_of(const struct picking *picking, const struct pick *pick,
                                bool first)
{
	const struct query *query = picking->query;
	const struct figure *figure = pick->figure;
	return (struct answer_row){
		.place = query->by_state ? editions_text(picking, figure->place)
		                         : picking->region,
		.period = figure->period, .sex = "", .age = "",
		.purpose = query->by_purpose ? editions_text(picking, figure->purpose) : "",
		.value = figure->has_value ? figure->value : 0, .has_value = figure->has_value,
		.status = status_of(query, figure, first), .bound = figure->bound,
		.unit = editions_text(picking, figure->unit), .release = pick->release,
		.cells = figure->has_value,
	};
}

/* `format` says what cannot be added, and over what. */
static enum trata_status cannot_add(const struct query *query, const char *format,
                                    const char *hint, struct trata_error *error)
{
	error_set(error, TRATA_EARG, format, measure_title(query->measure));
	error_hint(error, "%s", translate(hint));
	return TRATA_EARG;
}

/* Another place of the same row; all of its places must come from one edition. */
static enum trata_status join_place(const struct picking *picking, struct answer_row *row,
                                    const struct pick *pick, struct trata_error *error)
{
	if (picking->query->measure->kind != MEASURE_COUNT)
		return cannot_add(picking->query, "%s cannot be added over places",
		                  "ask for them --by country", error);
	row->has_value = row->has_value && pick->figure->has_value;
	row->value += pick->figure->has_value ? pick->figure->value : 0;
	row->cells++;
	if (pick->figure->bound != BOUND_EXACT)
		row->bound = pick->figure->bound;
	if (row->release != pick->release)
		row->release = NULL;
	return TRATA_OK;
}

/* One row of all periods: whole ones that do not overlap. */
static enum trata_status join_times(const struct query *query, struct answer *answer,
                                    struct trata_error *error)
{
	size_t kept = 0;
	for (size_t i = 0; i < answer->count; i++) {
		struct answer_row *row = &answer->rows[i], *last = kept ? &answer->rows[kept - 1] : NULL;
		if (!last || strcmp(last->place, row->place) != 0 ||
		    strcmp(last->purpose, row->purpose) != 0) {
			answer->rows[kept++] = *row;
			continue;
		}
		if (query->measure->kind != MEASURE_COUNT)
			return cannot_add(query, "%s cannot be added over time", "ask for them --by year", error);
		if (row->period.first <= last->period.last)
			return cannot_add(query, "%s cannot be added over time: its periods overlap",
			                  "ask for them --by country", error);
		if (row->period.first > last->period.last + 1)
			last->status = 'P';          /* years between are missing */
		last->value += row->value;
		last->has_value = last->has_value && row->has_value;
		last->period.last = row->period.last;
		last->cells += row->cells;
		if (row->bound != BOUND_EXACT)
			last->bound = row->bound;
		if (last->release != row->release)
			last->release = NULL;
	}
	answer->count = kept;
	return TRATA_OK;
}

static enum trata_status note_release(struct answer *answer, const struct release *release,
                                      struct trata_error *error)
{
	for (size_t i = 0; i < answer->release_count; i++)
		if (answer->releases[i] == release)
			return TRATA_OK;
	if (!memory_grow((void **)&answer->releases, &answer->release_capacity,
	                 answer->release_count + 1, sizeof *answer->releases))
		return error_memory(error);
	answer->releases[answer->release_count++] = release;
	return TRATA_OK;
}

/* A region of several places has a row only where all of them are printed. */
static void drop_incomplete(const struct query *query, struct answer *answer,
                            const size_t *places)
{
	size_t kept = 0, want = query->by_state || query->place_count == 1 ? 1 : query->place_count;
	for (size_t i = 0; i < answer->count; i++)
		if (places[i] >= want)
			answer->rows[kept++] = answer->rows[i];
	answer->count = kept;
}

static enum trata_status make_rows(struct picking *picking, struct answer *out,
                                   struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	size_t *places = memory_new(picking->count + 1, sizeof *places);
	out->rows = memory_new(picking->count + 1, sizeof *out->rows);
	if (!places || !out->rows) {
		memory_free(places);
		return error_memory(error);
	}
	for (size_t i = 0; status == TRATA_OK && i < picking->count; i++) {
		const struct pick *pick = &picking->picks[i];
		status = note_release(out, pick->release, error);
		if (status == TRATA_OK && out->count && i > 0 &&
		    same_group(picking, pick, &picking->picks[i - 1])) {
			status = join_place(picking, &out->rows[out->count - 1], pick, error);
			places[out->count - 1]++;
			continue;
		}
		places[out->count] = 1;
		bool first = out->count == 0 || strcmp(out->rows[out->count - 1].place,
			picking->query->by_state ? editions_text(picking, pick->figure->place)
			                         : out->rows[out->count - 1].place) != 0;
		out->rows[out->count] = row_of(picking, pick, first);
		out->count++;
	}
	if (status == TRATA_OK)
		drop_incomplete(picking->query, out, places);
	memory_free(places);
	return status;
}

enum trata_status edition_answer(struct trata_store *store, const struct query *query,
                                 struct answer *out, struct trata_error *error)
{
	struct picking picking = { .store = store, .query = query };
	*out = (struct answer){0};
	enum trata_status status = editions_pick(&picking, error);
	if (status == TRATA_OK)
		status = make_rows(&picking, out, error);
	if (status == TRATA_OK && query->unit == UNIT_NONE)
		status = join_times(query, out, error);
	if (status == TRATA_OK && out->count == 0)
		status = editions_nothing(&picking, error);
	memory_free(picking.picks);
	if (status != TRATA_OK)
		answer_free(out);
	return status;
}
