#include "triangle.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"

/* 95 % of the pairs within 1 %, on at least 100 pairs. */
#define SETTLED_SHARE 0.95
#define SETTLED_WITHIN 0.01

static bool nation(const struct query *query)
{
	return query->place_count == 1 && strcmp(query->places[0], "MX") == 0;
}

static bool usable(const struct query *query, const struct release *release, bool by_state)
{
	const struct product *product = catalogue_product(release->source, release->product);
	struct query at = *query;
	at.by_state = by_state;
	return product && strcmp(product->measure, query->measure->id) == 0 &&
	       strcmp(release->source, query->source) == 0 &&
	       (!query->offence[0] || list_has(release->offences, query->offence)) &&
	       query_release_fits(&at, release);
}

static const char *instrument_of(const struct release *release)
{
	return catalogue_product(release->source, release->product)->instrument;
}

/* The instrument of the period asked for, else the one with most releases. */
static const char *choose_instrument(const struct trata_store *store, const struct query *query,
                                     bool by_state)
{
	const char *best = NULL;
	size_t most = 0;
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (!release->complete || !usable(query, release, by_state))
			continue;
		if (query->has_period && (release->covered.last < query->period.first ||
		                          release->covered.first > query->period.last))
			continue;
		size_t count = 0;
		for (size_t j = 0; j < store->release_count; j++)
			count += store->releases[j].complete &&
			         usable(query, &store->releases[j], by_state) &&
			         strcmp(instrument_of(&store->releases[j]), instrument_of(release)) == 0;
		if (count > most) {
			most = count;
			best = instrument_of(release);
		}
	}
	return best;
}

static int by_vintage(const void *left, const void *right)
{
	const struct release *a = *(const struct release *const *)left;
	const struct release *b = *(const struct release *const *)right;
	if (a->vintage != b->vintage)
		return a->vintage < b->vintage ? -1 : 1;
	int length = (b->covered.last - b->covered.first) - (a->covered.last - a->covered.first);
	return length ? length : strcmp(a->product, b->product);
}

static enum trata_status collect_releases(struct trata_store *store, const struct query *query,
                                          bool by_state, struct triangle *out,
                                          struct trata_error *error)
{
	out->releases = memory_new(store->release_count + 1, sizeof *out->releases);
	if (!out->releases)
		return error_memory(error);
	out->instrument = choose_instrument(store, query, by_state);
	size_t count = 0;
	for (size_t i = 0; out->instrument && i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (!usable(query, release, by_state) ||
		    strcmp(instrument_of(release), out->instrument) != 0)
			continue;
		out->left_out += !release->complete;
		if (release->complete && query_release_is_out(query, release))
			out->releases[count++] = release;
	}
	if (count == 0) {
		error_set(error, TRATA_EFEWOBS, "no complete release here counts %s of %s",
		          query->measure->id, query->offence);
		error_hint(error, "`trata sources` shows what is loaded");
		return TRATA_EFEWOBS;
	}
	qsort(out->releases, count, sizeof *out->releases, by_vintage);
	/* of one vintage, the release that covers most */
	for (size_t i = 0; i < count; i++)
		if (out->release_count == 0 ||
		    out->releases[out->release_count - 1]->vintage != out->releases[i]->vintage)
			out->releases[out->release_count++] = out->releases[i];
	out->first = out->releases[0]->covered.first;
	month last = out->releases[0]->covered.last;
	for (size_t i = 0; i < out->release_count; i++) {
		struct period covered = out->releases[i]->covered;
		out->first = covered.first < out->first ? covered.first : out->first;
		last = covered.last > last ? covered.last : last;
	}
	out->months = (size_t)(last - out->first + 1);
	return TRATA_OK;
}

static enum trata_status collect_places(const struct query *query, bool by_state,
                                        struct triangle *out, struct trata_error *error)
{
	size_t count = !by_state ? 1 : nation(query) ? PLACE_STATES : query->place_count;
	out->places = memory_new(count, sizeof *out->places);
	if (!out->places)
		return error_memory(error);
	for (size_t i = 0; i < count; i++)
		out->places[i] = !by_state ? query->places[0] :
		                 nation(query) ? place_states[i].code : query->places[i];
	out->place_count = count;
	size_t cells = out->release_count * count * out->months;
	out->values = memory_new(cells, sizeof *out->values);
	return out->values ? TRATA_OK : error_memory(error);
}

static size_t place_of(const struct triangle *triangle, bool by_state, const char *place)
{
	if (!by_state)
		return 0;
	for (size_t i = 0; i < triangle->place_count; i++)
		if (strcmp(triangle->places[i], place) == 0)
			return i;
	return SIZE_MAX;
}

static enum trata_status fill(struct trata_store *store, const struct query *query,
                              bool by_state, struct triangle *out, struct trata_error *error)
{
	const struct figure_set *set;
	enum trata_status status = store_figures(store, query->source, &set, error);
	uint32_t *products = status == TRATA_OK
		? memory_new(out->release_count, sizeof *products) : NULL;
	unsigned *layers = products ? memory_new(out->release_count, sizeof *layers) : NULL;
	if (status == TRATA_OK && !layers)
		status = error_memory(error);
	for (size_t r = 0; status == TRATA_OK && r < out->release_count; r++) {
		products[r] = intern_find(store->strings, out->releases[r]->product);
		layers[r] = release_layer(out->releases[r]);
	}
	struct query_match match = query_match(store, query);
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		if (!figure->has_value || !query_wants(&match, figure) ||
		    figure->period.first != figure->period.last || figure->period.first < out->first ||
		    (size_t)(figure->period.first - out->first) >= out->months)
			continue;
		size_t p = place_of(out, by_state, intern_text(store->strings, figure->place));
		unsigned layer = figure_layer(store->strings, figure);
		for (size_t r = 0; p != SIZE_MAX && r < out->release_count; r++)
			if (products[r] == figure->product && layers[r] == layer &&
			    figure->from <= out->releases[r]->vintage &&
			    out->releases[r]->vintage <= figure->to)
				out->values[(r * out->place_count + p) * out->months +
				            (size_t)(figure->period.first - out->first)] += figure->value;
	}
	memory_free(products);
	memory_free(layers);
	return status;
}

enum trata_status triangle_build(struct trata_store *store, const struct query *query,
                                 bool by_state, struct triangle *out,
                                 struct trata_error *error)
{
	*out = (struct triangle){0};
	enum trata_status status = collect_releases(store, query, by_state, out, error);
	if (status == TRATA_OK)
		status = collect_places(query, by_state, out, error);
	if (status == TRATA_OK)
		status = fill(store, query, by_state, out, error);
	if (status != TRATA_OK)
		triangle_free(out);
	return status;
}

void triangle_free(struct triangle *triangle)
{
	memory_free(triangle->places);
	memory_free(triangle->releases);
	memory_free(triangle->values);
	*triangle = (struct triangle){0};
}

bool triangle_covers(const struct triangle *triangle, size_t release, size_t m)
{
	month at = triangle->first + (month)m;
	const struct period covered = triangle->releases[release]->covered;
	return at >= covered.first && at <= covered.last;
}

double triangle_value(const struct triangle *triangle, size_t release, size_t place, size_t m)
{
	return triangle->values[(release * triangle->place_count + place) * triangle->months + m];
}

int triangle_age(const struct triangle *triangle, size_t release, size_t m)
{
	return vintage_month(triangle->releases[release]->vintage) - (triangle->first + (month)m);
}

/* The sum over the places of the triangle. */
static double total(const struct triangle *triangle, size_t release, size_t m)
{
	double sum = 0;
	for (size_t p = 0; p < triangle->place_count; p++)
		sum += triangle_value(triangle, release, p, m);
	return sum;
}

#define AGES 600

int triangle_settling_age(const struct triangle *triangle, int otherwise, size_t *pairs)
{
	size_t within[AGES] = {0}, counted[AGES] = {0}, all = 0;
	size_t newest = triangle->release_count - 1;
	for (size_t r = 0; r < newest; r++)
		for (size_t m = 0; m < triangle->months; m++) {
			int age = triangle_age(triangle, r, m);
			if (age < 0 || age >= AGES || !triangle_covers(triangle, r, m) ||
			    !triangle_covers(triangle, newest, m))
				continue;
			double now = total(triangle, newest, m), then = total(triangle, r, m);
			counted[age]++;
			within[age] += fabs(now - then) <= SETTLED_WITHIN * now;
			all++;
		}
	if (pairs)
		*pairs = all;
	/* the least age from which on, all older pairs taken together, enough stay within */
	size_t held = 0, seen = 0;
	int settled = otherwise;
	for (int age = AGES - 1; age >= 0 && all >= SETTLED_PAIRS; age--) {
		held += within[age];
		seen += counted[age];
		if (seen < SETTLED_PAIRS)
			continue;
		if ((double)held < SETTLED_SHARE * (double)seen)
			break;
		settled = age;
	}
	return settled;
}

/* The national triangle of a measure and offence, up to one release. */
static enum trata_status national(struct trata_store *store, const struct query *query,
                                  const struct release *release, struct triangle *out,
                                  struct trata_error *error)
{
	struct query whole = { .measure = query->measure, .source = query->source,
	                       .offence = query->offence, .where = query->where,
	                       .places = { "MX" }, .place_count = 1, .as_of = AS_OF_VINTAGE,
	                       .vintage = release->vintage, .day = release->released,
	                       .has_period = true, .period = release->covered };
	return triangle_build(store, &whole, false, out, error);
}

static bool measured_before(const struct trata_store *store, const struct query *query,
                            const struct release *release, int *age)
{
	for (size_t i = 0; i < store->age_count; i++)
		if (store->ages[i].measure == query->measure && store->ages[i].release == release &&
		    strcmp(store->ages[i].offence, query->offence) == 0) {
			*age = store->ages[i].age;
			return true;
		}
	return false;
}

enum trata_status settling_age(struct trata_store *store, const struct query *query,
                               const struct release *release, int *age,
                               struct trata_error *error)
{
	struct triangle triangle;
	struct trata_error local = {0};
	*age = catalogue_source(release->source)->revision_window;
	if (*age == 0 || measured_before(store, query, release, age))
		return TRATA_OK;
	enum trata_status status = national(store, query, release, &triangle, &local);
	if (status == TRATA_OK) {
		*age = triangle_settling_age(&triangle, *age, NULL);
		triangle_free(&triangle);
	} else if (status != TRATA_EFEWOBS) {
		if (error)
			*error = local;
		return status;
	}
	if (!memory_grow((void **)&store->ages, &store->age_capacity, store->age_count + 1,
	                 sizeof *store->ages))
		return error_memory(error);
	store->ages[store->age_count++] = (struct measured_age){ query->measure, query->offence,
		release, *age };
	return TRATA_OK;
}

bool month_is_provisional(int age, const struct release *release, month m)
{
	return vintage_month(release->vintage) - m < age;
}
