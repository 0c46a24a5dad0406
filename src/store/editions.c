#include "editions.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "choose.h"

/* A figure that answers, and the edition that prints it. */
struct pick {
	const struct figure *figure;
	const struct release *release;
};

struct picking {
	struct trata_store *store;
	const struct query *query;
	struct pick *picks;
	size_t count, capacity;
	const struct release *too_late;      /* the first that would answer, were it out */
};

static const char *text_of(const struct picking *picking, uint32_t number)
{
	return intern_text(picking->store->strings, number);
}

static bool whole_years(struct period p)
{
	return p.first % 12 == 0 && p.last % 12 == 11;
}

#define FISCAL_START 3         /* months before January in which a fiscal year begins */

/* Inside the months asked for; whole years also take fiscal years that end in them. */
static bool in_time(const struct query *query, struct period p)
{
	static const int most[] = { INT32_MAX, 1, 3, 6, INT32_MAX };
	if (period_months(p) > most[query->unit])
		return false;
	if (!query->has_period)
		return true;
	month first = query->period.first;
	if (whole_years(query->period))
		first -= FISCAL_START;
	return p.first >= first && p.last <= query->period.last;
}

static bool in_places(const struct query *query, const char *place)
{
	const struct source *source = catalogue_source(query->source);
	/* the world is its printed total, or the sum of the regions of one edition */
	if (strcmp(query->places[0], PLACE_WORLD) == 0)
		return source->scope != SCOPE_REGIONS || !query->by_state ||
		       strcmp(place, PLACE_WORLD) != 0;
	for (size_t i = 0; i < query->place_count; i++)
		if (strcmp(query->places[i], place) == 0)
			return true;
	return false;
}

static bool in_purposes(const struct query *query, const char *purpose)
{
	if (query->purpose.count == 0)
		return query->by_purpose || purpose[0] == '\0';
	for (size_t i = 0; i < query->purpose.count; i++)
		if (strcmp(query->purpose.values[i], purpose) == 0)
			return true;
	return false;
}

static bool wanted(const struct picking *picking, const struct figure *figure)
{
	const struct query *query = picking->query;
	return strcmp(text_of(picking, figure->measure), query->measure->id) == 0 &&
	       in_places(query, text_of(picking, figure->place)) &&
	       in_purposes(query, text_of(picking, figure->purpose)) &&
	       query_names_extra(query, text_of(picking, figure->extra)) &&
	       in_time(query, figure->period);
}

/* The edition that prints a figure: the newest that was out, or the first of all. */
static const struct release *edition_of(struct picking *picking, const struct figure *figure)
{
	const struct trata_store *store = picking->store;
	const struct query *query = picking->query;
	const struct release *best = NULL;
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (strcmp(release->source, query->source) != 0 || release->vintage < figure->from ||
		    release->vintage > figure->to ||
		    strcmp(release->product, text_of(picking, figure->product)) != 0 ||
		    !release_covers(release, "", figure->period))
			continue;
		if (!query_release_is_out(query, release)) {
			if (!picking->too_late || release->released < picking->too_late->released)
				picking->too_late = release;
			continue;
		}
		bool first = query->as_of == AS_OF_FIRST;
		if (!best || (first ? release->vintage < best->vintage
		                    : release->vintage > best->vintage))
			best = release;
	}
	return best;
}

/* ------------------------------------------------------------------ one edition a cell */

static bool same_cell(const struct pick *a, const struct pick *b)
{
	return a->figure->place == b->figure->place && a->figure->purpose == b->figure->purpose &&
	       a->figure->period.first == b->figure->period.first &&
	       a->figure->period.last == b->figure->period.last;
}

static enum trata_status add_pick(struct picking *picking, struct pick pick,
                                  struct trata_error *error)
{
	bool first = picking->query->as_of == AS_OF_FIRST;
	for (size_t i = 0; i < picking->count; i++) {
		struct pick *known = &picking->picks[i];
		if (!same_cell(known, &pick))
			continue;
		if (first ? pick.release->vintage < known->release->vintage
		          : pick.release->vintage > known->release->vintage)
			*known = pick;
		return TRATA_OK;
	}
	if (!memory_grow((void **)&picking->picks, &picking->capacity, picking->count + 1,
	                 sizeof *picking->picks))
		return error_memory(error);
	picking->picks[picking->count++] = pick;
	return TRATA_OK;
}

/* A printed world total answers for its period; where there is none, the regions of the newest
 * edition do. */
static bool outdone(const struct picking *picking, const struct pick *pick)
{
	bool is_world = strcmp(text_of(picking, pick->figure->place), PLACE_WORLD) == 0;
	for (size_t i = 0; i < picking->count; i++) {
		const struct pick *other = &picking->picks[i];
		if (other->figure->purpose != pick->figure->purpose ||
		    other->figure->period.first != pick->figure->period.first ||
		    other->figure->period.last != pick->figure->period.last)
			continue;
		bool world = strcmp(text_of(picking, other->figure->place), PLACE_WORLD) == 0;
		if (!is_world && (world || other->release->vintage > pick->release->vintage))
			return true;
	}
	return false;
}

static void keep_world(struct picking *picking)
{
	const struct query *query = picking->query;
	size_t kept = 0;
	if (strcmp(query->places[0], PLACE_WORLD) != 0 || query->by_state ||
	    catalogue_source(query->source)->scope != SCOPE_REGIONS)
		return;
	struct pick *all = picking->picks;
	bool *drop = memory_new(picking->count + 1, sizeof *drop);
	for (size_t i = 0; drop && i < picking->count; i++)
		drop[i] = outdone(picking, &all[i]);
	for (size_t i = 0; drop && i < picking->count; i++)
		if (!drop[i])
			all[kept++] = all[i];
	picking->count = drop ? kept : picking->count;
	memory_free(drop);
}

static int by_place_and_time(const void *left, const void *right, void *context)
{
	const struct figure *a = ((const struct pick *)left)->figure;
	const struct figure *b = ((const struct pick *)right)->figure;
	const struct picking *picking = context;
	bool rows_are_places = picking->query->by_state;
	int order = rows_are_places ? strcmp(text_of(picking, a->place), text_of(picking, b->place))
	                            : 0;
	if (!order && picking->query->unit == UNIT_NONE)
		order = strcmp(text_of(picking, a->purpose), text_of(picking, b->purpose));
	if (!order)
		order = (a->period.last > b->period.last) - (a->period.last < b->period.last);
	if (!order)
		order = (a->period.first > b->period.first) - (a->period.first < b->period.first);
	if (!order)
		order = strcmp(text_of(picking, a->purpose), text_of(picking, b->purpose));
	return order ? order : strcmp(text_of(picking, a->place), text_of(picking, b->place));
}

static enum trata_status nothing(const struct picking *picking, struct trata_error *error)
{
	const struct query *query = picking->query;
	const struct release *late = picking->too_late;
	if (late && query->as_of == AS_OF_EXACTLY) {
		error_set(error, TRATA_EARG, "no release of vintage %s answers for %s",
		          vintage_format(query->vintage).text, query->measure->id);
		error_hint(error, "%s does", vintage_format(late->vintage).text);
		return TRATA_EARG;
	}
	if (late) {
		error_set(error, TRATA_EFEWOBS, "nothing was out by then: the first release here that "
		          "answers is %s, published %s", vintage_format(late->vintage).text,
		          day_format(late->released).text);
		error_hint(error, "ask with --as-of %s or later", day_format(late->released).text);
		return TRATA_EFEWOBS;
	}
	error_set(error, TRATA_EFEWOBS, "no edition here prints %s for %s%s%s", query->measure->id,
	          query_region(picking->store, query), query->has_period ? " in " : "",
	          query->has_period ? period_format(query->period).text : "");
	error_hint(error, "an absent row is missing, not zero; `trata series %s` shows what there is",
	           query->measure->id);
	return TRATA_EFEWOBS;
}

static enum trata_status refuse_breakdown(const struct query *query, struct trata_error *error)
{
	error_set(error, TRATA_EFEWOBS, "no release here has %s in that breakdown",
	          query->measure->id);
	error_hint(error, "the editions print totals%s", strcmp(query->source, "state-tip-global") == 0
	           ? " and the part that is labour trafficking (--purpose labour)" : "");
	return TRATA_EFEWOBS;
}

static enum trata_status pick_all(struct picking *picking, struct trata_error *error)
{
	const struct query *query = picking->query;
	const struct figure_set *set;
	if (query->sex.count || query->age.count || query->by_sex || query->by_age ||
	    query->by_municipality)
		return refuse_breakdown(query, error);
	enum trata_status status = store_figures(picking->store, query->source, &set, error);
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		if (!wanted(picking, figure))
			continue;
		struct pick pick = { figure, edition_of(picking, figure) };
		if (pick.release)
			status = add_pick(picking, pick, error);
	}
	if (status != TRATA_OK)
		return status;
	keep_world(picking);
	if (picking->count == 0)
		return nothing(picking, error);
	qsort_r(picking->picks, picking->count, sizeof *picking->picks, by_place_and_time, picking);
	return TRATA_OK;
}

enum trata_status edition_figures(struct trata_store *store, const struct query *query,
                                  figure_taker *take, void *context, struct trata_error *error)
{
	struct picking picking = { .store = store, .query = query };
	enum trata_status status = pick_all(&picking, error);
	for (size_t i = 0; status == TRATA_OK && i < picking.count; i++)
		status = take(context, picking.picks[i].figure, picking.picks[i].release, error);
	memory_free(picking.picks);
	return status;
}

/* ------------------------------------------------------------------ rows */

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
		.place = query->by_state ? text_of(picking, figure->place)
		                         : query_region(picking->store, query),
		.period = figure->period, .sex = "", .age = "",
		.purpose = query->by_purpose ? text_of(picking, figure->purpose) : "",
		.value = figure->has_value ? figure->value : 0, .has_value = figure->has_value,
		.status = status_of(query, figure, first), .bound = figure->bound,
		.unit = text_of(picking, figure->unit), .release = pick->release,
		.cells = figure->has_value,
	};
}

static enum trata_status cannot_add(const struct query *query, const char *over,
                                    struct trata_error *error)
{
	error_set(error, TRATA_EARG, "%s cannot be added over %s", query->measure->title_en, over);
	error_hint(error, strcmp(over, "time") == 0 ? "ask for them --by year"
	                                            : "ask for them --by country");
	return TRATA_EARG;
}

/* Another place of the same row; all of its places must come from one edition. */
static enum trata_status join_place(const struct picking *picking, struct answer_row *row,
                                    const struct pick *pick, struct trata_error *error)
{
	if (picking->query->measure->kind != MEASURE_COUNT)
		return cannot_add(picking->query, "places", error);
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
			return cannot_add(query, "time", error);
		if (row->period.first <= last->period.last)
			return cannot_add(query, "time: its periods overlap", error);
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
			picking->query->by_state ? text_of(picking, pick->figure->place)
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
	enum trata_status status = pick_all(&picking, error);
	if (status == TRATA_OK)
		status = make_rows(&picking, out, error);
	if (status == TRATA_OK && query->unit == UNIT_NONE)
		status = join_times(query, out, error);
	if (status == TRATA_OK && out->count == 0)
		status = nothing(&picking, error);
	memory_free(picking.picks);
	if (status != TRATA_OK)
		answer_free(out);
	return status;
}
