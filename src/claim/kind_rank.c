/* Claims about an order: rank of places, record years, streaks. */
#include "kinds.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../stat/rank_interval.h"

static int by_value(const void *left, const void *right)
{
	const struct state_value *a = left, *b = right;
	if (a->value != b->value)
		return a->value < b->value ? 1 : -1;
	return strcmp(a->code, b->code);
}

void states_sort(struct state_values *states)
{
	qsort(states->list, states->count, sizeof *states->list, by_value);
}

static bool by_rate(const struct claim *claim)
{
	const char *unit = claim->row.cells[CLAIM_UNIT];
	return strncmp(unit, "per ", 4) == 0 || strncmp(unit, "por ", 4) == 0 ||
	       strstr(unit, "rate") || strstr(unit, "tasa") || strstr(unit, " per ");
}

enum trata_status states_per_inhabitant(const struct judge *judge, const struct claim *claim,
                                        struct state_values *states, bool *done,
                                        struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, figures_latest(judge));
	struct state_values people;
	int year = period_year(claim->period.first);
	ask.measure = "population";
	ask.offence = ask.purpose = "";
	ask.period = (struct period){ MONTH(year, 1), MONTH(year, 12) };
	enum trata_status status = figures_by_state(judge, &ask, &people, error);
	*done = false;
	if (status != TRATA_OK || !people.known || people.count != states->count)
		return status;
	for (size_t i = 0; i < states->count; i++)
		for (size_t j = 0; j < people.count; j++)
			if (strcmp(states->list[i].code, people.list[j].code) == 0)
				states->list[i].value *= 1e5 / people.list[j].value;
	*done = true;
	return TRATA_OK;
}

/* Ranks from 1, ties sharing the lowest. */
static size_t rank_of(const struct state_values *states, size_t index)
{
	size_t above = 0;
	for (size_t i = 0; i < states->count; i++)
		above += states->list[i].value > states->list[index].value;
	return above + 1;
}

/* The interval of one place's rank by count. */
static enum trata_status rank_interval(const struct judge *judge,
                                       const struct state_values *states, size_t index,
                                       struct claim_view *out, struct trata_error *error)
{
	double counts[PLACE_STATES], exposures[PLACE_STATES];
	struct rank ranks[PLACE_STATES];
	for (size_t i = 0; i < states->count; i++) {
		counts[i] = states->list[i].value;
		exposures[i] = 1;
	}
	enum trata_status status = rank_intervals(counts, exposures, states->count,
		(struct rank_prior){ 0, 0 }, judge->level, (struct simulation){ 0 }, ranks, error);
	if (status != TRATA_OK)
		return status;
	out->has_interval = true;
	out->interval = (struct interval){ (double)ranks[index].lower, (double)ranks[index].upper };
	return TRATA_OK;
}

static void tell_ranks(const struct judge *judge, const struct claim *claim,
                       const struct state_values *states, size_t places,
                       struct claim_view *out)
{
	size_t shown = 0;
	for (size_t i = 0; i < states->count && (shown < places || shown < 5); i++, shown++)
		text_printf(&out->arithmetic, "%s%zu. %s%s %s", shown ? ", " : "", rank_of(states, i),
		            say_place(states->list[i].code, judge->spanish),
		            states->list[i].named ? "*" : "",
		            say_number(states->list[i].value, by_rate(claim) ? 2 : 0).text);
	text_append(&out->arithmetic, judge->spanish ? " (* nombrado)" : " (* named)");
}

enum trata_status view_rank(const struct judge *judge, const struct claim *claim,
                            const char *as_of, struct claim_view *out,
                            struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, as_of);
	struct state_values states;
	enum trata_status status = figures_by_state(judge, &ask, &states, error);
	if (status != TRATA_OK)
		return status;
	bool divided = true;
	if (states.known && by_rate(claim))
		status = states_per_inhabitant(judge, claim, &states, &divided, error);
	out->known = states.known && divided && states.named > 0;
	out->part = states.part;
	out->across_break = states.across_break;
	out->period = states.period;
	view_add_release(out, states.release);
	if (status != TRATA_OK || !out->known) {
		text_append(&out->why, states.known
		            ? say_in(judge->spanish, "no rank can be computed for that place") : states.why);
		return status;
	}
	states_sort(&states);
	size_t top = 0, wanted = (size_t)(claim->number.value + 0.5), single = 0;
	for (size_t i = 0; i < states.count; i++) {
		if (!states.list[i].named)
			continue;
		single = i;
		top += rank_of(&states, i) <= wanted;
	}
	if (states.named == 1) {
		out->value = (double)rank_of(&states, single);
		out->agrees = claim_agrees(claim, out->value);
		if (!by_rate(claim))
			status = rank_interval(judge, &states, single, out, error);
	} else {
		/* several places are said to be the top n: how many of them are in it */
		out->value = (double)top;
		out->agrees = top == states.named && states.named <= wanted;
	}
	tell_ranks(judge, claim, &states, wanted < 10 ? wanted : 10, out);
	return status;
}

/* ------------------------------------------------------------------ streaks */

#define STREAK_YEARS 60

/* The values of the years back from the claim's; false from the first that is missing. */
static enum trata_status years_back(const struct judge *judge, const struct claim *claim,
                                    const char *as_of, struct claim_view *out, double *values,
                                    size_t *count, struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, as_of);
	for (*count = 0; *count < STREAK_YEARS; ++*count) {
		struct official official;
		ask.period = period_earlier(claim->period, (int)*count);
		enum trata_status status = figures_ask(judge, &ask, &official, error);
		if (status != TRATA_OK)
			return status;
		if (!official.known || official.part) {
			if (*count == 0)
				text_append(&out->why, official.known
				            ? say_in(judge->spanish, "only part of that year is published")
				            : official.why);
			return TRATA_OK;
		}
		view_add_release(out, official.release);
		values[*count] = official.value;
	}
	return TRATA_OK;
}

/* Tiers: 1 meets the standards; 2, the Watch List (2.5) and 3 do not; others are no placement. */
static void streak_of_tiers(const struct judge *judge, const struct claim *claim,
                            const double *values, size_t count, struct claim_view *out)
{
	size_t below = 0, same = 0;
	int year = period_year(claim->period.first);
	while (below < count && values[below] > 1)
		below++;
	while (same < count && values[same] == values[0])
		same++;
	out->value = (double)below;
	out->agrees = claim_agrees(claim, (double)below) || claim_agrees(claim, (double)same);
	text_printf(&out->arithmetic, judge->spanish ?
	            "informes seguidos por debajo del nivel 1: %zu (%d a %d); informes seguidos en el "
	            "mismo nivel: %zu (%d a %d)" :
	            "reports in a row below Tier 1: %zu (%d to %d); reports in a row on the same tier: "
	            "%zu (%d to %d)", below, year - (int)below + 1, year, same, year - (int)same + 1,
	            year);
}

static void streak_of_counts(const struct judge *judge, const struct claim *claim,
                             const double *values, size_t count, struct claim_view *out)
{
	bool rising = count > 1 && values[0] > values[1];
	size_t run = 0;
	while (run + 1 < count && (rising ? values[run] > values[run + 1] :
	                           values[run] < values[run + 1]))
		run++;
	out->value = (double)run;
	out->agrees = claim_agrees(claim, (double)run);
	text_printf(&out->arithmetic, judge->spanish ? "años seguidos de %s hasta %s: %zu" :
	            "years in a row of %s up to %s: %zu", judge->spanish ?
	            (rising ? "aumento" : "descenso") : rising ? "increase" : "decrease",
	            period_format(claim->period).text, run);
}

enum trata_status view_streak(const struct judge *judge, const struct claim *claim,
                              const char *as_of, struct claim_view *out,
                              struct trata_error *error)
{
	double values[STREAK_YEARS];
	size_t count = 0;
	const struct measure *measure = catalogue_measure(claim->row.cells[CLAIM_MEASURE]);
	enum trata_status status = years_back(judge, claim, as_of, out, values, &count, error);
	if (status != TRATA_OK || count == 0)
		return status;
	out->known = true;
	out->period = claim->period;
	if (strcmp(measure->unit, "tier") == 0)
		streak_of_tiers(judge, claim, values, count, out);
	else
		streak_of_counts(judge, claim, values, count, out);
	return TRATA_OK;
}
