/* Which figures a query sums. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "editions.h"
#include "grouping.h"

const char *selection_text(const struct selection *selection, uint32_t number)
{
	return intern_text(selection->store->strings, number);
}

bool selection_in_values(const char *dimension, const char *value, const struct value_list *wanted)
{
	if (wanted->count == 0)
		return true;
	for (size_t i = 0; i < wanted->count; i++)
		if (catalogue_in_category(dimension, value, wanted->values[i]))
			return true;
	return false;
}

static bool in_places(const struct query *query, const char *place)
{
	enum source_scope scope = catalogue_source(query->source)->scope;
	if (scope == SCOPE_ROUTES ||
	    (scope == SCOPE_COUNTRIES && strcmp(query->places[0], PLACE_WORLD) == 0))
		return true;
	if (scope == SCOPE_STATES && query->place_count == 1 && strcmp(query->places[0], "MX") == 0)
		return strncmp(place, "MX", 2) == 0;
	for (size_t i = 0; i < query->place_count; i++)
		if (strcmp(query->places[i], place) == 0)
			return true;
	return false;
}

/* A figure without a date belongs to a query for everything, or for the undated alone. */
static bool in_time(const struct query *query, const struct figure *figure,
                    const struct choice *choice)
{
	bool undated_asked = query->has_period && query->period.first == MONTH_UNKNOWN;
	if (figure->period.first == MONTH_UNKNOWN)
		return !query->has_period || undated_asked;
	return !undated_asked && figure->period.first >= choice->covered.first &&
	       figure->period.last <= choice->covered.last;
}

/* The choice that a figure belongs to, by its product, layer, time and span; NULL: none. */
const struct choice *selection_choice(const struct selection *selection,
                                       const struct figure *figure)
{
	for (size_t i = 0; i < selection->choices.count; i++) {
		const struct choice *choice = &selection->choices.list[i];
		if (!in_time(selection->query, figure, choice))
			continue;
		const struct release *release = choice->release;
		if (figure->from <= release->vintage && release->vintage <= figure->to &&
		    figure_layer(selection->store->strings, figure) == release_layer(release) &&
		    strcmp(selection_text(selection, figure->product), release->product) == 0)
			return choice;
	}
	return NULL;
}

struct query_match query_match(const struct trata_store *store, const struct query *query)
{
	return (struct query_match){ .strings = store->strings, .query = query,
		.measure = intern_find(store->strings, query->measure->id),
		.offence = intern_find(store->strings, query->offence) };
}

enum { MATCH_PLACE, MATCH_EXTRA, MATCH_SEX, MATCH_AGE, MATCH_PURPOSE };

static bool fits(struct query_match *match, int column, uint32_t number)
{
	const struct query *query = match->query;
	const char *text = intern_text(match->strings, number);
	size_t slot = number % QUERY_MATCH_SAID;
	bool *answer = &match->said[column][slot].fits;
	if (match->said[column][slot].asked && match->said[column][slot].number == number)
		return *answer;
	match->said[column][slot].asked = true;
	match->said[column][slot].number = number;
	switch (column) {
	case MATCH_PLACE: return *answer = in_places(query, text);
	case MATCH_EXTRA: return *answer = query_names_extra(query, text);
	case MATCH_SEX: return *answer = selection_in_values("sex", text, &query->sex);
	case MATCH_AGE: return *answer = selection_in_values("age", text, &query->age);
	default: return *answer = selection_in_values("purpose", text, &query->purpose);
	}
}

bool query_wants(struct query_match *match, const struct figure *figure)
{
	return figure->measure == match->measure && figure->offence == match->offence &&
	       fits(match, MATCH_PLACE, figure->place) && fits(match, MATCH_EXTRA, figure->extra) &&
	       fits(match, MATCH_SEX, figure->sex) && fits(match, MATCH_AGE, figure->age) &&
	       fits(match, MATCH_PURPOSE, figure->purpose);
}

enum trata_status selection_each(const struct selection *selection, figure_taker *take,
                                     void *context, struct trata_error *error)
{
	const struct figure_set *set;
	enum trata_status status = store_figures(selection->store, selection->query->source, &set,
	                                         error);
	struct query_match match = query_match(selection->store, selection->query);
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		if (!query_wants(&match, figure))
			continue;
		const struct choice *choice = selection_choice(selection, figure);
		if (choice)
			status = take(context, figure, choice->release, error);
	}
	return status;
}

enum trata_status query_figures(struct trata_store *store, const struct query *query,
                                figure_taker *take, void *context, struct trata_error *error)
{
	if (catalogue_source(query->source)->editions)
		return edition_figures(store, query, take, context, error);
	struct selection *selection = memory_new(1, sizeof *selection);
	if (!selection)
		return error_memory(error);
	selection->store = store;
	selection->query = query;
	enum trata_status status = choose_releases(store, query, &selection->choices, error);
	if (status == TRATA_OK)
		status = selection_each(selection, take, context, error);
	memory_free(selection);
	return status;
}
