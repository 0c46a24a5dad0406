#include "choose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "where.h"

static bool needs(const struct query *query, const char *dimension)
{
	if (strcmp(dimension, "sex") == 0)
		return query->by_sex || query->sex.count;
	if (strcmp(dimension, "age") == 0)
		return query->by_age || query->age.count;
	return query->by_purpose || query->purpose.count;
}

static bool has_breakdown(const struct query *query, const struct release *release)
{
	static const char *const dimensions[] = { "sex", "age", "purpose" };
	for (size_t i = 0; i < sizeof dimensions / sizeof *dimensions; i++)
		if (needs(query, dimensions[i]) && !list_has(release->breakdowns, dimensions[i]))
			return false;
	return true;
}

static bool fine_enough(const struct query *query, const struct release *release)
{
	bool municipal = strcmp(release->granularity, "municipal") == 0;
	char name[64];
	if (catalogue_source(query->source)->scope != SCOPE_STATES)
		return true;
	if (query->by_municipality || pairs_value(query->where, "municipality", name, sizeof name))
		return municipal;
	bool nation = query->place_count == 1 && strcmp(query->places[0], "MX") == 0;
	if (nation && !query->by_state)
		return true;
	return municipal || strcmp(release->granularity, "state") == 0;
}

/* A vintage of months compares with a month; a report year (month 0) asks for the report's own
 * year when the as-of is a year, and for its day otherwise. */
bool query_release_is_out(const struct query *query, const struct release *release)
{
	bool yearly = release->vintage % 100 == 0;
	switch (query->as_of) {
	case AS_OF_EXACTLY:
		return release->vintage == query->vintage;
	case AS_OF_VINTAGE:
		if (yearly == (query->vintage % 100 == 0))
			return release->vintage <= query->vintage;
		return release->released <= query->day;
	case AS_OF_DAY:
		return release->released <= query->day;
	default:
		return true;
	}
}

bool query_release_fits(const struct query *query, const struct release *release)
{
	return has_breakdown(query, release) && fine_enough(query, release);
}

/* A partial release answers only when it is named, and only for what it holds. */
static bool may_answer(const struct query *query, const struct release *release)
{
	if (release->complete)
		return true;
	return query->as_of == AS_OF_EXACTLY;
}

/* A stream whose parts overlap answers only to a query that names what tells them apart. */
static bool names_fit(const struct query *query, const struct product *product)
{
	char names[128];
	where_names(query->where, names, sizeof names);
	return product->names && strcmp(product->names, names) == 0 &&
	       (!product->only || needs(query, product->only));
}

static bool right_kind(const struct query *query, const struct release *release)
{
	const struct product *product = catalogue_product(release->source, release->product);
	return product && strcmp(product->measure, query->measure->id) == 0 &&
	       strcmp(release->source, query->source) == 0 && names_fit(query, product) &&
	       (!query->offence[0] || list_has(release->offences, query->offence));
}

static struct period intersect(struct period a, struct period b)
{
	return (struct period){ a.first > b.first ? a.first : b.first,
	                        a.last < b.last ? a.last : b.last };
}

static int months_in(struct period p)
{
	return p.last < p.first ? 0 : p.last - p.first + 1;
}

/* The time of an instrument, cut to what the query asks. */
static struct period asked_of(const struct query *query, const struct product *product)
{
	struct period own = { product->first,
	                      product->last == MONTH_UNKNOWN ? INT32_MAX : product->last };
	bool dated = query->has_period && query->period.first != MONTH_UNKNOWN;
	return dated ? intersect(query->period, own) : own;
}

static bool candidate(const struct query *query, const struct release *release)
{
	return right_kind(query, release) && has_breakdown(query, release) &&
	       fine_enough(query, release) && may_answer(query, release) &&
	       query_release_is_out(query, release);
}

static bool better(const struct query *query, const struct choice *mine,
                   const struct choice *best)
{
	if (query->as_of == AS_OF_FIRST && mine->release->vintage != best->release->vintage)
		return mine->release->vintage < best->release->vintage;
	int a = months_in(mine->covered), b = months_in(best->covered);
	if (a != b)
		return a > b;
	if (mine->release->vintage != best->release->vintage)
		return mine->release->vintage > best->release->vintage;
	if (mine->release->role != best->release->role)
		return mine->release->role < best->release->role;
	/* a release of totals and one with breakdowns that both would do: the one with totals */
	return strlen(mine->release->breakdowns) < strlen(best->release->breakdowns);
}

static struct choice *choice_of(struct choices *out, const char *instrument)
{
	for (size_t i = 0; i < out->count; i++)
		if (strcmp(out->list[i].instrument, instrument) == 0)
			return &out->list[i];
	return NULL;
}

static void choose_best(const struct trata_store *store, const struct query *query,
                        struct choices *out)
{
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (!candidate(query, release))
			continue;
		const struct product *product = catalogue_product(release->source, release->product);
		struct choice mine = { release, product->instrument, asked_of(query, product),
		                       intersect(asked_of(query, product), release->covered), 0 };
		if (months_in(mine.covered) == 0)
			continue;
		struct choice *best = choice_of(out, product->instrument);
		if (!best && out->count < CHOICES)
			out->list[out->count++] = mine;
		else if (best && better(query, &mine, best))
			*best = mine;
	}
}

static void choose_first(const struct trata_store *store, const struct query *query,
                         struct choices *out)
{
	for (month m = MONTH(1950, 1); m <= MONTH(2100, 12) && out->count < CHOICES; m++) {
		if (query->has_period && (m < query->period.first || m > query->period.last))
			continue;
		struct choice best = { .release = NULL };
		for (size_t i = 0; i < store->release_count; i++) {
			const struct release *release = &store->releases[i];
			if (m < release->covered.first || m > release->covered.last ||
			    !candidate(query, release))
				continue;
			if (best.release && best.release->vintage <= release->vintage)
				continue;
			const struct product *product = catalogue_product(release->source,
			                                                  release->product);
			best = (struct choice){ release, product->instrument, { m, m }, { m, m }, 0 };
		}
		if (best.release)
			out->list[out->count++] = best;
	}
}

/* ------------------------------------------------------------------ why nothing answers */

static enum trata_status no_such_vintage(const struct trata_store *store,
                                         const struct query *query, struct trata_error *error)
{
	vintage below = 0, above = 0;
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (!right_kind(query, release) || !fine_enough(query, release) ||
		    !has_breakdown(query, release))
			continue;
		vintage v = release->vintage;
		if (v < query->vintage && v > below)
			below = v;
		if (v > query->vintage && (above == 0 || v < above))
			above = v;
	}
	error_set(error, TRATA_EARG, "no release of vintage %s answers for %s",
	          vintage_format(query->vintage).text, query->measure->id);
	if (below && above)
		error_hint(error, "the nearest are %s and %s", vintage_format(below).text,
		           vintage_format(above).text);
	else if (below || above)
		error_hint(error, "the nearest is %s", vintage_format(below ? below : above).text);
	return TRATA_EARG;
}

static enum trata_status nothing_answers(const struct trata_store *store,
                                         const struct query *query, struct trata_error *error)
{
	const struct release *earliest = NULL, *partial = NULL;
	bool offence = false, breakdown = false, time = false;
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (!right_kind(query, release))
			continue;
		offence = true;
		if (!has_breakdown(query, release) || !fine_enough(query, release))
			continue;
		if (!release->complete) {
			partial = release;
			continue;
		}
		breakdown = true;
		if (query->has_period && months_in(intersect(query->period, release->covered)) == 0)
			continue;
		time = true;
		if (!earliest || release->released < earliest->released)
			earliest = release;
	}
	if (query->as_of == AS_OF_EXACTLY)
		return no_such_vintage(store, query, error);
	if (!offence) {
		error_set(error, TRATA_EFEWOBS, query->offence[0] ? "no release here counts %s of %s"
		                                                  : "no release here counts %s",
		          query->measure->id, query->offence);
		error_hint(error, "`trata sources` shows what is loaded");
	} else if (!breakdown && partial) {
		error_set(error, TRATA_EFEWOBS, "only partial releases have %s here, and they answer "
		          "only when they are named", query->measure->id);
		error_hint(error, "add --vintage %s", vintage_format(partial->vintage).text);
	} else if (!breakdown) {
		error_set(error, TRATA_EFEWOBS, "no release here has %s in that breakdown",
		          query->measure->id);
		error_hint(error, "`trata sources` shows the breakdowns of each product");
	} else if (!time) {
		error_set(error, TRATA_EFEWOBS, "no release covers %s",
		          period_format(query->period).text);
		error_hint(error, "`trata sources` shows what each release covers");
	} else {
		error_set(error, TRATA_EFEWOBS, "nothing was out by then: the first release here that "
		          "answers is %s, published %s", vintage_format(earliest->vintage).text,
		          day_format(earliest->released).text);
		error_hint(error, "ask with --as-of %s or later",
		           vintage_format(earliest->vintage).text);
	}
	return TRATA_EFEWOBS;
}

static enum trata_status check_partial(const struct query *query, const struct choices *choices,
                                       struct trata_error *error)
{
	for (size_t i = 0; i < choices->count; i++) {
		const struct release *release = choices->list[i].release;
		bool nation = query->place_count == 1 && strcmp(query->places[0], "MX") == 0;
		if (!release->complete && !list_has(release->breakdowns, "sex") && nation &&
		    !query->by_state) {
			error_set(error, TRATA_EFEWOBS, "release %s is partial: states are missing from its "
			          "file, so it gives no national figure",
			          vintage_format(release->vintage).text);
			error_hint(error, "ask by state: --by state, or --place with states it holds");
			return TRATA_EFEWOBS;
		}
		if (release->complete || !list_has(release->breakdowns, "sex"))
			continue;
		bool without_unknown = query->sex.count > 0;
		for (size_t j = 0; j < query->sex.count; j++)
			without_unknown = without_unknown && strcmp(query->sex.values[j], "unknown") != 0;
		if (without_unknown)
			continue;
		error_set(error, TRATA_EFEWOBS, "release %s is partial: its copy left out the victims "
		          "of unidentified sex, so it gives no totals",
		          vintage_format(release->vintage).text);
		error_hint(error, "add --sex female,male, and compare it only with the same of other "
		           "releases");
		return TRATA_EFEWOBS;
	}
	return TRATA_OK;
}

static int by_time(const void *left, const void *right)
{
	const struct choice *a = left, *b = right;
	return (a->covered.first > b->covered.first) - (a->covered.first < b->covered.first);
}

enum trata_status choose_releases(const struct trata_store *store, const struct query *query,
                                  struct choices *out, struct trata_error *error)
{
	out->count = 0;
	/* month by month only where releases come by the month */
	if (query->as_of == AS_OF_FIRST && catalogue_source(query->source)->prints_zeros)
		choose_first(store, query, out);
	else
		choose_best(store, query, out);
	if (out->count == 0)
		return nothing_answers(store, query, error);
	qsort(out->list, out->count, sizeof *out->list, by_time);
	return check_partial(query, out, error);
}
