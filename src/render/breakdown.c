/* The counts and populations behind a state breakdown. */
#include "breakdown.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/utf8.h"
#include "../stat/two_sample.h"
#include "population.h"

static enum trata_status check_break(const struct answer *answer, const struct query *query,
                                     struct trata_error *error)
{
	month first = answer->rows[0].period.first, last = answer->rows[0].period.last;
	if (!answer->across_break)
		return TRATA_OK;
	for (size_t i = 1; i < answer->count; i++) {
		first = answer->rows[i].period.first < first ? answer->rows[i].period.first : first;
		last = answer->rows[i].period.last > last ? answer->rows[i].period.last : last;
	}
	error_set(error, TRATA_EFEWOBS, "the instrument of %s changed inside %s",
	          query->measure->id, period_format((struct period){ first, last }).text);
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		struct period from = { entry->from, entry->from };
		if (strcmp(entry->source, query->source) == 0 && entry->from > first &&
		    entry->from <= last)
			error_hint(error, "from %s: %s; ask for a --period on one side of it",
			           period_format(from).text, translate(entry->what));
	}
	return TRATA_EFEWOBS;
}

/* One row for a state that the answer does not hold: nothing is published. */
static void add_absent_states(struct breakdown *out)
{
	for (size_t s = 0; s < PLACE_STATES; s++) {
		bool known = false;
		for (size_t i = 0; i < out->count; i++)
			known = known || out->rows[i].state == &place_states[s];
		if (!known)
			out->rows[out->count++] = (struct breakdown_row){ .code = place_states[s].code,
				.state = &place_states[s], .status = 'O' };
	}
}

static int by_code(const void *left, const void *right)
{
	const struct breakdown_row *a = left, *b = right;
	return strcmp(a->code, b->code);
}

static void take_rows(struct breakdown *out, bool municipal)
{
	for (size_t i = 0; i < out->answer.count; i++) {
		const struct answer_row *row = &out->answer.rows[i];
		const struct place *state = population_state(row->place);
		const char *slash = strchr(row->place, '/');
		if (!state)
			continue;
		if (out->count == 0)
			out->period = row->period;
		out->rows[out->count++] = (struct breakdown_row){ .code = row->place, .state = state,
			.municipality = slash ? slash + 1 : NULL, .has_count = row->has_value,
			.count = row->value, .status = row->status, .release = row->release };
		out->with_count += row->has_value;
		out->total += row->has_value ? row->value : 0;
		out->provisional = out->provisional || row->status == 'P';
	}
	out->partial = out->answer.partial_used;
	if (!municipal && out->count)
		add_absent_states(out);
	qsort(out->rows, out->count, sizeof *out->rows, by_code);
}

enum trata_status breakdown_counts(struct trata_store *store, const struct query *query,
                                   struct breakdown *out, struct trata_error *error)
{
	struct query by_state = *query;
	*out = (struct breakdown){ .level = STAT_LEVEL };
	by_state.unit = UNIT_NONE;
	by_state.by_state = !query->by_municipality;
	by_state.by_sex = by_state.by_age = by_state.by_purpose = false;
	by_state.places[0] = place_mexico.code;
	by_state.place_count = 1;
	enum trata_status status = query_answer(store, &by_state, &out->answer, error);
	if (status == TRATA_OK)
		status = check_break(&out->answer, query, error);
	if (status != TRATA_OK)
		return status;
	out->rows = memory_new(out->answer.count + PLACE_STATES, sizeof *out->rows);
	if (!out->rows)
		return error_memory(error);
	take_rows(out, query->by_municipality);
	if (out->count == 0)
		return error_set(error, TRATA_EFEWOBS, "%s is not counted by Mexican state",
		                 query->measure->id);
	for (size_t i = 1; i < out->count; i++)
		if (strcmp(out->rows[i - 1].code, out->rows[i].code) == 0)
			return error_set(error, TRATA_EFEWOBS, "the months of the period that are published "
			                 "do not follow each other: %s has several rows",
			                 out->rows[i].code);
	return TRATA_OK;
}

/* The people behind the rows; rates need them for every row with a figure. */
static enum trata_status find_population(struct trata_store *store, bool per_minor,
                                         struct breakdown *out, struct trata_error *error)
{
	struct population people;
	enum trata_status status = population_read(store, out->period, NULL,
	                                           per_minor ? "minor" : NULL, &people, error);
	if (status != TRATA_OK)
		return status;
	out->population_release = people.release;
	out->has_rates = out->with_count > 0;
	for (size_t i = 0; i < out->count; i++) {
		struct breakdown_row *row = &out->rows[i];
		int at = row->state->inegi - 1;
		if (!people.has[at]) {
			out->has_rates = out->has_rates && !row->has_count;
			continue;
		}
		row->population = people.people[at];
		row->exposure = people.exposure[at];
		out->population += row->has_count ? row->population : 0;
		out->exposure += row->has_count ? row->exposure : 0;
	}
	return TRATA_OK;
}

enum trata_status breakdown_make(struct trata_store *store, const struct query *query,
                                 const struct breakdown_request *request, struct breakdown *out,
                                 struct trata_error *error)
{
	enum trata_status status = breakdown_counts(store, query, out, error);
	if (status == TRATA_OK && (request->parts & BREAKDOWN_RATES) && !query->by_municipality)
		status = find_population(store, request->per_minor, out, error);
	return status == TRATA_OK ? breakdown_estimate(request, out, error) : status;
}

void breakdown_free(struct breakdown *breakdown)
{
	memory_free(breakdown->rows);
	answer_free(&breakdown->answer);
	*breakdown = (struct breakdown){0};
}

/* ------------------------------------------------------------------ names, order, flags */

void breakdown_name(const struct breakdown_row *row, bool spanish, struct text *out)
{
	const char *state = spanish ? row->state->name_es : row->state->name_en;
	if (row->municipality)
		text_printf(out, "%s, %s", row->municipality, state);
	else
		text_append(out, state);
}

const char *breakdown_flag(const struct breakdown_row *row)
{
	static const char *const adjusted[] = { "", "low", "high" };
	static const char *const exact[] = { "", "low-poisson", "high-poisson" };
	if (!row->has_funnel)
		return "";
	if (row->funnel.adjusted_flag != FUNNEL_INSIDE)
		return adjusted[row->funnel.adjusted_flag];
	return exact[row->funnel.exact_flag];
}

const char *const breakdown_sort_names[SORTS] = { "rank", "rate", "value", "share", "name" };

struct ordered {
	size_t index;
	double key;              /* ascending; missing last */
	char name[128];          /* folded; "" unless sorted by name */
};

static int compare_ordered(const void *left, const void *right)
{
	const struct ordered *a = left, *b = right;
	int names = strcmp(a->name, b->name);
	if (names)
		return names;
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return a->index < b->index ? -1 : 1;
}

static double sort_key(const struct breakdown_row *row, enum breakdown_sort sort)
{
	if (sort == SORT_RANK)
		return row->has_rank ? (double)row->rank.rank : HUGE_VAL;
	if (sort == SORT_RATE)
		return row->has_rate ? -row->rate.rate : HUGE_VAL;
	return row->has_count ? -row->count : HUGE_VAL;
}

enum trata_status breakdown_order(const struct breakdown *breakdown, enum breakdown_sort sort,
                                  bool spanish, size_t *order, struct trata_error *error)
{
	struct ordered *list = memory_new(breakdown->count, sizeof *list);
	bool failed = !list;
	for (size_t i = 0; !failed && i < breakdown->count; i++) {
		struct text name = {0};
		list[i].index = i;
		if (sort == SORT_NAME) {
			breakdown_name(&breakdown->rows[i], spanish, &name);
			utf8_fold(text_string(&name), name.length, list[i].name, sizeof list[i].name);
		} else {
			list[i].key = sort_key(&breakdown->rows[i], sort);
		}
		failed = name.failed;
		text_free(&name);
	}
	if (!failed)
		qsort(list, breakdown->count, sizeof *list, compare_ordered);
	for (size_t i = 0; !failed && i < breakdown->count; i++)
		order[i] = list[i].index;
	memory_free(list);
	return failed ? error_memory(error) : TRATA_OK;
}

/* ------------------------------------------------------------------ leaders */

static enum trata_status pair_p_value(const struct breakdown *breakdown, size_t a, size_t b,
                                      double *p, struct trata_error *error)
{
	const struct breakdown_row *left = &breakdown->rows[a], *right = &breakdown->rows[b];
	struct rate_ratio ratio;
	enum trata_status status = two_sample_exact(left->count, left->exposure, right->count,
	                                            right->exposure, breakdown->level, &ratio, error);
	*p = ratio.p_value;
	return status;
}

/* Whether a row differs from none of the leaders so far; *least is the smallest p-value seen. */
static enum trata_status differs_from_none(const struct breakdown *breakdown, size_t row,
                                           const size_t *leaders, size_t count, bool *none,
                                           double *least, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	*none = true;
	*least = 1;
	for (size_t i = 0; status == TRATA_OK && i < count; i++) {
		double p = 1;
		status = pair_p_value(breakdown, leaders[i], row, &p, error);
		*least = p < *least ? p : *least;
		*none = *none && p > 1 - breakdown->level;
	}
	return status;
}

enum trata_status breakdown_leaders(const struct breakdown *breakdown,
                                    size_t leaders[BREAKDOWN_LEADERS], size_t *found,
                                    double *smallest, size_t *more, struct trata_error *error)
{
	size_t *order = memory_new(breakdown->count, sizeof *order), rated = 0;
	bool none = true;
	*found = *more = 0;
	*smallest = 1;
	if (!order)
		return error_memory(error);
	enum trata_status status = breakdown_order(breakdown, SORT_RATE, false, order, error);
	while (rated < breakdown->count && breakdown->rows[order[rated]].has_rate &&
	       breakdown->rows[order[rated]].count > 0)
		rated++;
	for (size_t i = 0; status == TRATA_OK && none && i < rated && i < BREAKDOWN_LEADERS; i++) {
		double least = 1;
		status = differs_from_none(breakdown, order[i], leaders, *found, &none, &least, error);
		if (none)
			leaders[(*found)++] = order[i];
		if (least < *smallest && (none || *found == 1))
			*smallest = least;
	}
	for (size_t i = *found; status == TRATA_OK && i < rated; i++) {
		double p = 1;
		status = pair_p_value(breakdown, leaders[0], order[i], &p, error);
		*more += p > 1 - breakdown->level;
	}
	memory_free(order);
	return status;
}
