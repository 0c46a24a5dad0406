/* The groups of an answer: keys of place, sex, age and purpose, and spans of months. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "grouping.h"

static const char *category_name(const char *dimension, const char *value, bool by,
                                 const struct value_list *asked)
{
	if (!by)
		return "";
	/* a value that was asked for by its group is shown as the group: minor, not 13-17 */
	for (size_t i = 0; i < asked->count; i++)
		if (catalogue_in_category(dimension, value, asked->values[i]))
			return asked->values[i];
	return value;
}

static const char *municipality_place(struct grouping *grouping, const struct figure *figure)
{
	struct trata_store *store = grouping->selection.store;
	const char *extra = selection_text(&grouping->selection, figure->extra);
	const char *name = strncmp(extra, "municipality=", 13) == 0 ? extra + 13 : extra;
	struct text place = {0};
	text_printf(&place, "%s/%.*s", selection_text(&grouping->selection, figure->place),
	            (int)strcspn(name, ";"), name);
	const char *kept = intern_text(store->strings,
	                               intern_string(store->strings, text_string(&place)));
	text_free(&place);
	return kept;
}

struct group_key grouping_key(struct grouping *grouping, const struct figure *figure,
                               const char *region)
{
	const struct query *query = grouping->selection.query;
	struct group_key key = { .place = region };
	if (query->by_municipality)
		key.place = municipality_place(grouping, figure);
	else if (query->by_state)
		key.place = selection_text(&grouping->selection, figure->place);
	key.sex = category_name("sex", selection_text(&grouping->selection, figure->sex), query->by_sex,
	                        &query->sex);
	key.age = category_name("age", selection_text(&grouping->selection, figure->age), query->by_age,
	                        &query->age);
	key.purpose = category_name("purpose", selection_text(&grouping->selection, figure->purpose),
	                            query->by_purpose, &query->purpose);
	return key;
}

/* Order of a category as the catalogue lists it: female, male, unknown. */
static int rank_of(const char *dimension, const char *value)
{
	for (size_t i = 0; i < catalogue_category_count; i++)
		if (strcmp(catalogue_categories[i].dimension, dimension) == 0 &&
		    strcmp(catalogue_categories[i].id, value) == 0)
			return (int)i;
	return -1;
}

static int rank_order(const char *dimension, const char *a, const char *b)
{
	return strcmp(a, b) == 0 ? 0 : rank_of(dimension, a) - rank_of(dimension, b);
}

int grouping_compare(const void *left, const void *right)
{
	const struct group_key *a = left, *b = right;
	int order = strcmp(a->place, b->place);
	if (!order)
		order = rank_order("sex", a->sex, b->sex);
	if (!order)
		order = rank_order("age", a->age, b->age);
	return order ? order : rank_order("purpose", a->purpose, b->purpose);
}

static enum trata_status add_key(struct grouping *grouping, struct group_key key,
                                 struct trata_error *error)
{
	for (size_t i = grouping->key_count; i > 0; i--)
		if (grouping_compare(&grouping->keys[i - 1], &key) == 0)
			return TRATA_OK;
	if (!memory_grow((void **)&grouping->keys, &grouping->key_capacity,
	                 grouping->key_count + 1, sizeof *grouping->keys))
		return error_memory(error);
	grouping->keys[grouping->key_count++] = key;
	return TRATA_OK;
}

/* Combinations that the source prints even where all is zero: every place asked for, and the
 * purposes of a register that counts them. */
static enum trata_status printed_keys(struct grouping *grouping, const char *region,
                                      struct trata_error *error)
{
	static const char *const purposes[] = { "sexual", "labour", "organs", "other" };
	const struct query *query = grouping->selection.query;
	bool nation = query->place_count == 1 && strcmp(query->places[0], "MX") == 0;
	size_t places = !query->by_state ? 1 : nation ? PLACE_STATES : query->place_count;
	if (query->by_municipality || query->by_sex || query->by_age ||
	    !catalogue_source(query->source)->prints_zeros)
		return TRATA_OK;
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < places; i++) {
		struct group_key key = { region, "", "", "" };
		if (query->by_state)
			key.place = nation ? place_states[i].code : query->places[i];
		if (!query->by_purpose)
			status = add_key(grouping, key, error);
		for (size_t p = 0; query->by_purpose && status == TRATA_OK && p < 4; p++) {
			if (!selection_in_values("purpose", purposes[p], &query->purpose))
				continue;
			key.purpose = purposes[p];
			status = add_key(grouping, key, error);
		}
	}
	return status;
}

/* A combination that is zero throughout in one state is printed there all the same. */
static enum trata_status complete_keys(struct grouping *grouping, struct trata_error *error)
{
	const struct query *query = grouping->selection.query;
	bool nation = query->place_count == 1 && strcmp(query->places[0], "MX") == 0;
	size_t places = nation ? PLACE_STATES : query->place_count, known = grouping->key_count;
	enum trata_status status = TRATA_OK;
	for (size_t p = 0; p < places; p++)
		for (size_t k = 0; status == TRATA_OK && k < known; k++) {
			struct group_key key = grouping->keys[k];
			key.place = nation ? place_states[p].code : query->places[p];
			status = add_key(grouping, key, error);
		}
	return status;
}

/* The keys of every figure of the chosen layers, whatever its time: a group that is zero in one
 * year still has its row. */
enum trata_status grouping_keys(struct grouping *grouping, const char *region,
                                      struct trata_error *error)
{
	const struct query *query = grouping->selection.query;
	const struct figure_set *set;
	enum trata_status status = printed_keys(grouping, region, error);
	if (status == TRATA_OK)
		status = store_figures(grouping->selection.store, query->source, &set, error);
	bool open = query->by_municipality || query->by_sex || query->by_age ||
	            !catalogue_source(query->source)->prints_zeros;
	struct query_match match = query_match(grouping->selection.store, query);
	for (size_t i = 0; status == TRATA_OK && open && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		if (!query_wants(&match, figure))
			continue;
		bool used = false;
		for (size_t c = 0; !used && c < grouping->selection.choices.count; c++) {
			const struct release *release = grouping->selection.choices.list[c].release;
			used = figure_layer(grouping->selection.store->strings, figure) == release_layer(release) &&
			       strcmp(selection_text(&grouping->selection, figure->product),
			              release->product) == 0;
		}
		if (used)
			status = add_key(grouping, grouping_key(grouping, figure, region), error);
	}
	if (status == TRATA_OK && query->by_state && (query->by_sex || query->by_age) &&
	    catalogue_source(query->source)->prints_zeros)
		status = complete_keys(grouping, error);
	if (status == TRATA_OK && grouping->key_count)
		qsort(grouping->keys, grouping->key_count, sizeof *grouping->keys, grouping_compare);
	return status;
}

static enum trata_status add_time(struct grouping *grouping, struct period time,
                                  const struct choice *choice, struct trata_error *error)
{
	if (!memory_grow((void **)&grouping->times, &grouping->time_capacity,
	                 grouping->time_count + 1, sizeof *grouping->times) ||
	    !memory_grow((void **)&grouping->time_choices, &grouping->choice_capacity,
	                 grouping->time_count + 1, sizeof *grouping->time_choices))
		return error_memory(error);
	grouping->times[grouping->time_count] = time;
	grouping->time_choices[grouping->time_count++] = choice;
	return TRATA_OK;
}

static int by_first_month(const void *left, const void *right)
{
	const struct period *a = left, *b = right;
	return (a->first > b->first) - (a->first < b->first);
}

/* Where records come by years and bands of years, and some without a date: the periods that are
 * printed, each a row. */
static enum trata_status collect_printed_times(struct grouping *grouping,
                                               struct trata_error *error)
{
	const struct figure_set *set;
	const struct choice *choice = NULL;
	enum trata_status status = store_figures(grouping->selection.store,
	                                         grouping->selection.query->source, &set, error);
	if (grouping->selection.query->unit != UNIT_YEAR)
		return status;
	struct query_match match = query_match(grouping->selection.store, grouping->selection.query);
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		const struct choice *of = query_wants(&match, figure)
		                          ? selection_choice(&grouping->selection, figure) : NULL;
		bool known = !of;
		for (size_t t = 0; !known && t < grouping->time_count; t++)
			known = grouping->times[t].first == figure->period.first &&
			        grouping->times[t].last == figure->period.last;
		if (!known)
			status = add_time(grouping, figure->period, of, error);
		choice = of ? of : choice;
	}
	/* one instrument, one release: the order of the times is free */
	if (grouping->time_count)
		qsort(grouping->times, grouping->time_count, sizeof *grouping->times, by_first_month);
	for (size_t t = 0; t < grouping->time_count; t++)
		grouping->time_choices[t] = choice;
	return status;
}

/* The rows' months. Rows never cross instruments; first prints of one unit join. */
enum trata_status grouping_times(struct grouping *grouping, struct trata_error *error)
{
	const struct query *query = grouping->selection.query;
	enum trata_status status = TRATA_OK;
	if (catalogue_source(query->source)->scope == SCOPE_COUNTRIES && query->unit != UNIT_NONE)
		return collect_printed_times(grouping, error);
	bool undated = query->has_period && query->period.first == MONTH_UNKNOWN;
	for (size_t i = 0; status == TRATA_OK && i < grouping->selection.choices.count; i++) {
		const struct choice *choice = &grouping->selection.choices.list[i];
		if (undated) {
			status = add_time(grouping, query->period, choice, error);
			continue;
		}
		month m = choice->covered.first;
		while (status == TRATA_OK && m <= choice->covered.last) {
			struct period time = query->unit ? period_unit(m, query->unit) : choice->covered;
			struct period unit = time;
			time.first = time.first > m ? time.first : m;
			time.last = time.last < choice->covered.last ? time.last : choice->covered.last;
			m = time.last + 1;
			size_t n = grouping->time_count;
			bool joins = n > 0 && query->as_of == AS_OF_FIRST &&
			             grouping->times[n - 1].last + 1 == time.first &&
			             strcmp(grouping->time_choices[n - 1]->instrument,
			                    choice->instrument) == 0 &&
			             (!query->unit || grouping->times[n - 1].first >= unit.first);
			if (joins)
				grouping->times[n - 1].last = time.last;
			else
				status = add_time(grouping, time, choice, error);
		}
	}
	return status;
}
