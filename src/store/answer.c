/* Summing the figures that a query asks for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "choose.h"
#include "editions.h"
#include "query.h"

/* ------------------------------------------------------------------ which figures */

struct selection {
	struct trata_store *store;
	const struct query *query;
	struct choices choices;
};

static const char *text_of(const struct selection *selection, uint32_t number)
{
	return intern_text(selection->store->strings, number);
}

static bool in_values(const char *dimension, const char *value, const struct value_list *wanted)
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
static const struct choice *choice_for(const struct selection *selection,
                                       const struct figure *figure)
{
	for (size_t i = 0; i < selection->choices.count; i++) {
		const struct choice *choice = &selection->choices.list[i];
		if (!in_time(selection->query, figure, choice))
			continue;
		const struct release *release = choice->release;
		if (figure->from <= release->vintage && release->vintage <= figure->to &&
		    figure_layer(selection->store->strings, figure) == release_layer(release) &&
		    strcmp(text_of(selection, figure->product), release->product) == 0)
			return choice;
	}
	return NULL;
}

bool query_wants(struct trata_store *store, const struct query *query,
                 const struct figure *figure)
{
	const struct intern *strings = store->strings;
	return strcmp(intern_text(strings, figure->offence), query->offence) == 0 &&
	       strcmp(intern_text(strings, figure->measure), query->measure->id) == 0 &&
	       in_places(query, intern_text(strings, figure->place)) &&
	       query_names_extra(query, intern_text(strings, figure->extra)) &&
	       in_values("sex", intern_text(strings, figure->sex), &query->sex) &&
	       in_values("age", intern_text(strings, figure->age), &query->age) &&
	       in_values("purpose", intern_text(strings, figure->purpose), &query->purpose);
}

static bool wanted(const struct selection *selection, const struct figure *figure)
{
	return query_wants(selection->store, selection->query, figure);
}

static enum trata_status each_figure(const struct selection *selection, figure_taker *take,
                                     void *context, struct trata_error *error)
{
	const struct figure_set *set;
	enum trata_status status = store_figures(selection->store, selection->query->source, &set,
	                                         error);
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		if (!wanted(selection, figure))
			continue;
		const struct choice *choice = choice_for(selection, figure);
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
		status = each_figure(selection, take, context, error);
	memory_free(selection);
	return status;
}

/* ------------------------------------------------------------------ groups */

struct group_key {
	const char *place, *sex, *age, *purpose;
};

struct grouping {
	struct selection selection;
	struct answer *answer;
	struct group_key *keys;          /* each combination but time, sorted */
	size_t key_count, key_capacity;
	struct period *times;            /* each row's months, in order */
	const struct choice **time_choices;
	size_t time_count, time_capacity, choice_capacity;
};

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
	const char *extra = text_of(&grouping->selection, figure->extra);
	const char *name = strncmp(extra, "municipality=", 13) == 0 ? extra + 13 : extra;
	struct text place = {0};
	text_printf(&place, "%s/%.*s", text_of(&grouping->selection, figure->place),
	            (int)strcspn(name, ";"), name);
	const char *kept = intern_text(store->strings,
	                               intern_string(store->strings, text_string(&place)));
	text_free(&place);
	return kept;
}

static struct group_key key_of(struct grouping *grouping, const struct figure *figure,
                               const char *region)
{
	const struct query *query = grouping->selection.query;
	struct group_key key = { .place = region };
	if (query->by_municipality)
		key.place = municipality_place(grouping, figure);
	else if (query->by_state)
		key.place = text_of(&grouping->selection, figure->place);
	key.sex = category_name("sex", text_of(&grouping->selection, figure->sex), query->by_sex,
	                        &query->sex);
	key.age = category_name("age", text_of(&grouping->selection, figure->age), query->by_age,
	                        &query->age);
	key.purpose = category_name("purpose", text_of(&grouping->selection, figure->purpose),
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

static int compare_keys(const void *left, const void *right)
{
	const struct group_key *a = left, *b = right;
	int order = strcmp(a->place, b->place);
	if (!order)
		order = rank_of("sex", a->sex) - rank_of("sex", b->sex);
	if (!order)
		order = rank_of("age", a->age) - rank_of("age", b->age);
	return order ? order : rank_of("purpose", a->purpose) - rank_of("purpose", b->purpose);
}

static enum trata_status add_key(struct grouping *grouping, struct group_key key,
                                 struct trata_error *error)
{
	for (size_t i = grouping->key_count; i > 0; i--)
		if (compare_keys(&grouping->keys[i - 1], &key) == 0)
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
			if (!in_values("purpose", purposes[p], &query->purpose))
				continue;
			key.purpose = purposes[p];
			status = add_key(grouping, key, error);
		}
	}
	return status;
}

/* The keys of every figure of the chosen layers, whatever its time: a group that is zero in one
 * year still has its row. */
static enum trata_status collect_keys(struct grouping *grouping, const char *region,
                                      struct trata_error *error)
{
	const struct query *query = grouping->selection.query;
	const struct figure_set *set;
	enum trata_status status = printed_keys(grouping, region, error);
	if (status == TRATA_OK)
		status = store_figures(grouping->selection.store, query->source, &set, error);
	bool open = query->by_municipality || query->by_sex || query->by_age ||
	            !catalogue_source(query->source)->prints_zeros;
	for (size_t i = 0; status == TRATA_OK && open && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		if (!wanted(&grouping->selection, figure))
			continue;
		bool used = false;
		for (size_t c = 0; !used && c < grouping->selection.choices.count; c++) {
			const struct release *release = grouping->selection.choices.list[c].release;
			used = figure_layer(grouping->selection.store->strings, figure) == release_layer(release) &&
			       strcmp(text_of(&grouping->selection, figure->product),
			              release->product) == 0;
		}
		if (used)
			status = add_key(grouping, key_of(grouping, figure, region), error);
	}
	if (status == TRATA_OK && grouping->key_count)
		qsort(grouping->keys, grouping->key_count, sizeof *grouping->keys, compare_keys);
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
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		const struct choice *of = wanted(&grouping->selection, figure)
		                          ? choice_for(&grouping->selection, figure) : NULL;
		bool known = !of;
		for (size_t t = 0; !known && t < grouping->time_count; t++)
			known = grouping->times[t].first == figure->period.first &&
			        grouping->times[t].last == figure->period.last;
		if (!known)
			status = add_time(grouping, figure->period, of, error);
		choice = of ? of : choice;
	}
	/* one instrument, one release: the order of the times is free */
	qsort(grouping->times, grouping->time_count, sizeof *grouping->times, by_first_month);
	for (size_t t = 0; t < grouping->time_count; t++)
		grouping->time_choices[t] = choice;
	return status;
}

/* The rows' months. Rows never cross instruments; first prints of one unit join. */
static enum trata_status collect_times(struct grouping *grouping, struct trata_error *error)
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

static bool time_is_provisional(const struct grouping *grouping, struct period time,
                                const struct choice *choice)
{
	const struct query *query = grouping->selection.query;
	struct period whole = query->unit ? period_unit(time.first, query->unit) : choice->asked;
	struct period asked = { whole.first > choice->asked.first ? whole.first
	                                                          : choice->asked.first,
	                        whole.last < choice->asked.last ? whole.last : choice->asked.last };
	/* part of what was asked is not published, unless the query asked for all there is */
	bool open_end = !query->has_period && !query->unit;
	if (time.last < asked.last && !open_end)
		return true;
	int age = settling_age(grouping->selection.store, query, choice->release);
	return month_is_provisional(age, choice->release, time.last);
}

static bool first_print_is_late(const struct grouping *grouping, struct period time)
{
	for (size_t i = 0; i < grouping->selection.choices.count; i++) {
		const struct choice *choice = &grouping->selection.choices.list[i];
		if (choice->covered.first >= time.first && choice->covered.last <= time.last &&
		    vintage_month(choice->release->vintage) - choice->covered.first > 2)
			return true;
	}
	return false;
}

static char row_status(const struct grouping *grouping, size_t time)
{
	const struct choice *choice = grouping->time_choices[time];
	struct period period = grouping->times[time];
	if (period.first == MONTH_UNKNOWN)
		return 'A';
	if (grouping->selection.query->as_of == AS_OF_FIRST &&
	    catalogue_source(choice->release->source)->prints_zeros)
		return first_print_is_late(grouping, period) ? 'U' : 'P';
	if (time_is_provisional(grouping, period, choice))
		return 'P';
	for (size_t i = 0; i < catalogue_break_count; i++)
		if (strcmp(catalogue_breaks[i].source, choice->release->source) == 0 && time > 0 &&
		    catalogue_breaks[i].from == period.first)
			return 'B';
	return 'A';
}

static enum trata_status make_rows(struct grouping *grouping, struct trata_error *error)
{
	struct answer *answer = grouping->answer;
	const struct query *query = grouping->selection.query;
	bool zeros = catalogue_source(query->source)->prints_zeros;
	answer->capacity = grouping->key_count * grouping->time_count;
	answer->rows = memory_new(answer->capacity, sizeof *answer->rows);
	if (!answer->rows)
		return error_memory(error);
	for (size_t k = 0; k < grouping->key_count; k++)
		for (size_t t = 0; t < grouping->time_count; t++) {
			const struct group_key *key = &grouping->keys[k];
			const struct release *release = grouping->time_choices[t]->release;
			answer->rows[answer->count++] = (struct answer_row){
				.place = key->place, .period = grouping->times[t], .sex = key->sex,
				.age = key->age, .purpose = key->purpose, .bound = BOUND_EXACT,
				.unit = query->measure->unit, .status = row_status(grouping, t),
				.has_value = zeros && release->complete, .release = release,
			};
		}
	return TRATA_OK;
}

struct summing {
	struct grouping *grouping;
	const char *region;
};

/* Whether a row's months hold a figure's; without a time unit the one row holds the undated. */
static bool holds(const struct grouping *grouping, size_t time, struct period period)
{
	const struct query *query = grouping->selection.query;
	struct period row = grouping->times[time];
	if (catalogue_source(query->source)->scope == SCOPE_COUNTRIES && query->unit != UNIT_NONE)
		return period.first == row.first && period.last == row.last;
	if (period.first == MONTH_UNKNOWN || row.first == MONTH_UNKNOWN)
		return period.first == row.first || (period.first == MONTH_UNKNOWN &&
		       query->unit == UNIT_NONE);
	return period.first >= row.first && period.last <= row.last;
}

static enum trata_status add_figure(void *context, const struct figure *figure,
                                    const struct release *release, struct trata_error *error)
{
	struct summing *summing = context;
	struct grouping *grouping = summing->grouping;
	struct group_key key = key_of(grouping, figure, summing->region);
	const struct group_key *found = bsearch(&key, grouping->keys, grouping->key_count,
	                                        sizeof key, compare_keys);
	size_t t = 0;
	(void)error;
	while (t < grouping->time_count && !holds(grouping, t, figure->period))
		t++;
	if (!found || t == grouping->time_count)
		return TRATA_OK;     /* a whole-year figure in a query by month */
	size_t k = (size_t)(found - grouping->keys);
	struct answer_row *row = &grouping->answer->rows[k * grouping->time_count + t];
	if (figure->has_value) {
		row->value += figure->value;
		row->has_value = true;
		row->cells++;
	}
	if (figure->bound != BOUND_EXACT)
		row->bound = figure->bound;
	/* where small sums are flagged, the flag of a cell says nothing of the sum */
	bool by_size = catalogue_source(release->source)->rounding > 0 && figure->has_value;
	if (figure->status != 'A' && row->status != 'P' && !by_size)
		row->status = figure->has_value ? 'U' : figure->status;
	if (catalogue_source(release->source)->rounding)
		row->unit = text_of(&grouping->selection, figure->unit);    /* names the family */
	if (row->release != release && row->release)
		row->release = NULL;
	return TRATA_OK;
}

static enum trata_status note_releases(struct grouping *grouping, struct trata_error *error)
{
	struct answer *answer = grouping->answer;
	const struct choices *choices = &grouping->selection.choices;
	for (size_t i = 0; i < choices->count; i++) {
		const struct release *release = choices->list[i].release;
		bool known = false;
		for (size_t j = 0; j < answer->release_count; j++)
			known = known || answer->releases[j] == release;
		if (known)
			continue;
		if (!memory_grow((void **)&answer->releases, &answer->release_capacity,
		                 answer->release_count + 1, sizeof *answer->releases))
			return error_memory(error);
		answer->releases[answer->release_count++] = release;
		answer->partial_used = answer->partial_used || !release->complete;
	}
	for (size_t i = 1; i < choices->count; i++)
		answer->across_break = answer->across_break ||
			strcmp(choices->list[i].instrument, choices->list[0].instrument) != 0;
	return TRATA_OK;
}

/* Sums below the rounding of a source say little. */
static void flag_small(const struct query *query, struct answer *answer)
{
	int rounding = catalogue_source(query->source)->rounding;
	for (size_t i = 0; i < answer->count; i++)
		if (answer->rows[i].has_value && answer->rows[i].value < rounding)
			answer->rows[i].status = 'U';
}

static void drop_missing(struct answer *answer)
{
	size_t kept = 0;
	for (size_t i = 0; i < answer->count; i++)
		if (answer->rows[i].has_value || answer->rows[i].status == 'O')
			answer->rows[kept++] = answer->rows[i];
	answer->count = kept;
}

enum trata_status query_answer(struct trata_store *store, const struct query *query,
                               struct answer *out, struct trata_error *error)
{
	*out = (struct answer){0};
	if (catalogue_source(query->source)->editions)
		return edition_answer(store, query, out, error);
	struct grouping *grouping = memory_new(1, sizeof *grouping);
	if (!grouping)
		return error_memory(error);
	grouping->selection.store = store;
	grouping->selection.query = query;
	grouping->answer = out;
	const char *region = query_region(store, query);
	struct summing summing = { grouping, region };
	enum trata_status status = region ? TRATA_OK : error_memory(error);
	if (status == TRATA_OK)
		status = choose_releases(store, query, &grouping->selection.choices, error);
	if (status == TRATA_OK)
		status = collect_keys(grouping, region, error);
	if (status == TRATA_OK)
		status = collect_times(grouping, error);
	if (status == TRATA_OK)
		status = make_rows(grouping, error);
	if (status == TRATA_OK)
		status = each_figure(&grouping->selection, add_figure, &summing, error);
	if (status == TRATA_OK)
		status = note_releases(grouping, error);
	flag_small(query, out);
	drop_missing(out);
	if (status == TRATA_OK && out->count == 0) {
		status = error_set(error, TRATA_EFEWOBS, "no figure answers this query");
		error_hint(error, "`trata sources` shows what is loaded");
	}
	memory_free(grouping->keys);
	memory_free(grouping->times);
	memory_free(grouping->time_choices);
	memory_free(grouping);
	if (status != TRATA_OK)
		answer_free(out);
	return status;
}

void answer_free(struct answer *answer)
{
	memory_free(answer->rows);
	memory_free(answer->releases);
	*answer = (struct answer){0};
}
