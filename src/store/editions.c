#include "editions.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "choose.h"
#include "editions_pick.h"

const char *editions_text(const struct picking *picking, uint32_t number)
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
	return strcmp(editions_text(picking, figure->measure), query->measure->id) == 0 &&
	       in_places(query, editions_text(picking, figure->place)) &&
	       in_purposes(query, editions_text(picking, figure->purpose)) &&
	       query_names_extra(query, editions_text(picking, figure->extra)) &&
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
		    strcmp(release->product, editions_text(picking, figure->product)) != 0 ||
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
	bool is_world = strcmp(editions_text(picking, pick->figure->place), PLACE_WORLD) == 0;
	for (size_t i = 0; i < picking->count; i++) {
		const struct pick *other = &picking->picks[i];
		if (other->figure->purpose != pick->figure->purpose ||
		    other->figure->period.first != pick->figure->period.first ||
		    other->figure->period.last != pick->figure->period.last)
			continue;
		bool world = strcmp(editions_text(picking, other->figure->place), PLACE_WORLD) == 0;
		if (!is_world && (world || other->release->vintage > pick->release->vintage))
			return true;
	}
	return false;
}

/* False when memory ran out: the world and its regions would be added up. */
static bool keep_world(struct picking *picking)
{
	const struct query *query = picking->query;
	size_t kept = 0;
	if (strcmp(query->places[0], PLACE_WORLD) != 0 || query->by_state ||
	    catalogue_source(query->source)->scope != SCOPE_REGIONS)
		return true;
	struct pick *all = picking->picks;
	bool *drop = memory_new(picking->count + 1, sizeof *drop);
	for (size_t i = 0; drop && i < picking->count; i++)
		drop[i] = outdone(picking, &all[i]);
	for (size_t i = 0; drop && i < picking->count; i++)
		if (!drop[i])
			all[kept++] = all[i];
	if (!drop)
		return false;
	picking->count = kept;
	memory_free(drop);
	return true;
}

static int by_place_and_time(const void *left, const void *right, void *context)
{
	const struct figure *a = ((const struct pick *)left)->figure;
	const struct figure *b = ((const struct pick *)right)->figure;
	const struct picking *picking = context;
	bool rows_are_places = picking->query->by_state;
	int order = 0;
	if (rows_are_places)
		order = strcmp(editions_text(picking, a->place), editions_text(picking, b->place));
	if (!order && picking->query->unit == UNIT_NONE)
		order = strcmp(editions_text(picking, a->purpose), editions_text(picking, b->purpose));
	if (!order)
		order = (a->period.last > b->period.last) - (a->period.last < b->period.last);
	if (!order)
		order = (a->period.first > b->period.first) - (a->period.first < b->period.first);
	if (!order)
		order = strcmp(editions_text(picking, a->purpose), editions_text(picking, b->purpose));
	return order ? order : strcmp(editions_text(picking, a->place), editions_text(picking, b->place));
}

enum trata_status editions_nothing(const struct picking *picking, struct trata_error *error)
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
	if (query->has_period)
		error_set(error, TRATA_EFEWOBS, "no edition here prints %s for %s in %s",
		          query->measure->id, picking->region, period_format(query->period).text);
	else
		error_set(error, TRATA_EFEWOBS, "no edition here prints %s for %s", query->measure->id,
		          picking->region);
	error_hint(error, "an absent row is missing, not zero; `trata series %s` shows what there is",
	           query->measure->id);
	return TRATA_EFEWOBS;
}

static enum trata_status refuse_breakdown(const struct query *query, struct trata_error *error)
{
	error_set(error, TRATA_EFEWOBS, "no release here has %s in that breakdown",
	          query->measure->id);
	if (strcmp(query->source, "state-tip-global") == 0)
		error_hint(error, "the editions print totals and the part that is labour trafficking "
		           "(--purpose labour)");
	else
		error_hint(error, "the editions print totals");
	return TRATA_EFEWOBS;
}

/* The countries that a source has are not the world. */
static enum trata_status no_world(const struct query *query, struct trata_error *error)
{
	error_set(error, TRATA_EFEWOBS, "%s prints single countries: there is no world total of %s",
	          query->source, query->measure->id);
	error_hint(error, "name a country, or ask --by country");
	return TRATA_EFEWOBS;
}

enum trata_status editions_pick(struct picking *picking, struct trata_error *error)
{
	const struct query *query = picking->query;
	const struct figure_set *set;
	picking->region = query_region(picking->store, query);
	if (!picking->region)
		return error_memory(error);
	if (query->sex.count || query->age.count || query->by_sex || query->by_age ||
	    query->by_municipality)
		return refuse_breakdown(query, error);
	bool world = strcmp(query->places[0], PLACE_WORLD) == 0;
	if (world && !query->by_state && catalogue_source(query->source)->scope == SCOPE_COUNTRIES)
		return no_world(query, error);
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
	if (!keep_world(picking))
		return error_memory(error);
	if (picking->count == 0)
		return editions_nothing(picking, error);
	qsort_r(picking->picks, picking->count, sizeof *picking->picks, by_place_and_time, picking);
	return TRATA_OK;
}

enum trata_status edition_figures(struct trata_store *store, const struct query *query,
                                  figure_taker *take, void *context, struct trata_error *error)
{
	struct picking picking = { .store = store, .query = query };
	enum trata_status status = editions_pick(&picking, error);
	for (size_t i = 0; status == TRATA_OK && i < picking.count; i++)
		status = take(context, picking.picks[i].figure, picking.picks[i].release, error);
	memory_free(picking.picks);
	return status;
}
