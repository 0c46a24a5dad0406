/* Summing the figures that a query asks for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "editions.h"
#include "grouping.h"

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
	return month_is_provisional(choice->age, choice->release, time.last);
}

/* First prints are provisional by what they are: their triangle is not asked. */
static enum trata_status measure_ages(struct grouping *grouping, struct trata_error *error)
{
	const struct query *query = grouping->selection.query;
	struct choices *choices = &grouping->selection.choices;
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; i < choices->count && query->as_of != AS_OF_FIRST && status == TRATA_OK;
	     i++)
		status = settling_age(grouping->selection.store, query, choices->list[i].release,
		                      &choices->list[i].age, error);
	return status;
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
	struct group_key key = grouping_key(grouping, figure, summing->region);
	const struct group_key *found = bsearch(&key, grouping->keys, grouping->key_count,
	                                        sizeof key, grouping_compare);
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
		row->unit = selection_text(&grouping->selection, figure->unit);    /* names the family */
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
		status = measure_ages(grouping, error);
	if (status == TRATA_OK)
		status = grouping_keys(grouping, region, error);
	if (status == TRATA_OK)
		status = grouping_times(grouping, error);
	if (status == TRATA_OK)
		status = make_rows(grouping, error);
	if (status == TRATA_OK)
		status = selection_each(&grouping->selection, add_figure, &summing, error);
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

struct period_text answer_vintage(const struct query *query, const struct release *release)
{
	struct period_text out = {0};
	if (release)
		return vintage_format(release->vintage);
	snprintf(out.text, sizeof out.text, "%s",
	         query->as_of == AS_OF_FIRST ? "first" : "several");
	return out;
}

void answer_free(struct answer *answer)
{
	memory_free(answer->rows);
	memory_free(answer->releases);
	*answer = (struct answer){0};
}
