#include "caveats.h"

#include <string.h>

#include "../base/language.h"
#include "../store/tier.h"

/* ------------------------------------------------------------------ CTDC */

/* Each family of files, by the head of its product's name. */
static const struct {
	const char *product, *what;
} families[] = {
	{ "k-anonymized", "the CTDC Global Dataset, k-anonymized: real cases left after rare "
	  "combinations were suppressed (k = 11); a place without rows is not a place without victims" },
	{ "synthetic-2021", "the CTDC Global Synthetic Dataset of 2021: synthetic records, counts "
	  "rounded down to 10" },
	{ "synthetic-2024", "the CTDC Global Synthetic Dataset of 2024 and later: synthetic records, "
	  "differentially private; small counts and rare routes may be made up" },
	{ "victim-perpetrator", "the CTDC Victim-Perpetrator Synthetic Dataset: synthetic records" },
};

void caveats_families(struct command_context *context, const struct release *const *releases,
                      size_t count)
{
	for (size_t f = 0; f < sizeof families / sizeof *families; f++) {
		bool used = false;
		for (size_t i = 0; i < count; i++)
			used = used || (strcmp(releases[i]->source, "iom-ctdc") == 0 &&
			                strncmp(releases[i]->product, families[f].product,
			                        strlen(families[f].product)) == 0);
		if (used)
			command_note(context, "from %s.", translate(families[f].what));
	}
}

static void note_small(struct command_context *context, const struct query *query,
                       const struct answer *answer)
{
	size_t small = 0;
	int rounding = catalogue_source(query->source)->rounding;
	for (size_t i = 0; i < answer->count; i++)
		small += answer->rows[i].has_value && answer->rows[i].value < rounding;
	if (small == 1)
		command_note(context, "1 row under %d carry status U: nothing follows from them.",
		             rounding);
	else if (small)
		command_note(context, "%zu rows under %d carry status U: nothing follows from them.",
		             small, rounding);
}

static void note_ctdc(struct command_context *context, const struct query *query,
                      const struct answer *answer)
{
	note_small(context, query, answer);
	if (query->unit != UNIT_NONE && query->has_period)
		command_note(context, "records without a year are left out; `--period unknown` counts "
		             "them.");
	else if (query->unit == UNIT_NONE && !query->has_period)
		command_note(context, "records without a year are in the sums.");
	if (query->by_purpose || query->purpose.count)
		command_note(context, "a record may have several types of exploitation, and one without "
		             "any flag is unknown, not \"no\": a share is of the records with purpose "
		             "`stated`, and types do not add up.");
}

/* ------------------------------------------------------------------ the others */

static void note_tier(struct command_context *context, const struct query *query,
                      const struct answer *answer)
{
	struct query whole = *query;
	struct answer all;
	struct trata_error unheard = {0};
	if (query->by_state || query->place_count != 1 || answer->count == 0)
		return;
	int year = period_year(answer->rows[answer->count - 1].period.first);
	whole.has_period = true;
	whole.period = (struct period){ MONTH(1999, 1), MONTH(year, 12) };
	whole.unit = UNIT_YEAR;
	if (query_answer(context->store, &whole, &all, &unheard) != TRATA_OK)
		return;
	struct tier_streak streak = tier_streak(&all, year);
	answer_free(&all);
	if (!streak.has_tier)
		return;
	const char *place = query->places[0], *tier = tier_name(streak.tier);
	const char *below_least = streak.below_open ? translate("at least ") : "";
	const char *same_least = streak.same_open ? translate("at least ") : "";
	if (streak.below_first == 1)
		command_note(context, "%s in the report of %d: %s1 report in a row below Tier 1 (since "
		             "%d), %s%d in a row on Tier %s (since %d).", place, year, below_least,
		             streak.below_since, same_least, streak.same, tier, streak.same_since);
	else if (streak.below_first)
		command_note(context, "%s in the report of %d: %s%d reports in a row below Tier 1 (since "
		             "%d), %s%d in a row on Tier %s (since %d).", place, year, below_least,
		             streak.below_first, streak.below_since, same_least, streak.same, tier,
		             streak.same_since);
	else if (streak.same == 1)
		command_note(context, "%s in the report of %d: %s1 report in a row on Tier %s (since %d).",
		             place, year, same_least, tier, streak.same_since);
	else
		command_note(context, "%s in the report of %d: %s%d reports in a row on Tier %s (since "
		             "%d).", place, year, same_least, streak.same, tier, streak.same_since);
	if (streak.below_open || streak.same_open)
		command_note(context, "an earlier report's placement of %s is not loaded: an absent row is "
		             "not a missing placement.", place);
}

static void note_route(struct command_context *context, const char *route)
{
	if (strcmp(route, "all") == 0)
		command_note(context, "dead and missing on all routes: a minimum, as far as IOM learnt of "
		             "them.");
	else
		command_note(context, "dead and missing on the route %s: a minimum, as far as IOM learnt "
		             "of them.", route);
}

static void note_fiscal(struct command_context *context, const struct answer *answer)
{
	for (size_t i = 0; i < answer->count; i++)
		if (answer->rows[i].period.first % 12 == 9 &&
		    period_months(answer->rows[i].period) == 12) {
			command_note(context, "US fiscal years run from October to September: the period "
			             "column holds their months.");
			return;
		}
}

void caveats_note(struct command_context *context, const struct query *query,
                  const struct answer *answer)
{
	char route[160];
	if (strcmp(query->source, "iom-ctdc") == 0)
		note_ctdc(context, query, answer);
	if (strcmp(query->source, "iom-missing-migrants") == 0 &&
	    pairs_value(query->where, "route", route, sizeof route))
		note_route(context, route);
	if (query->measure->kind == MEASURE_TIER)
		note_tier(context, query, answer);
	if (strcmp(query->source, "us-other") == 0)
		note_fiscal(context, answer);
	for (size_t i = 0; i < answer->count; i++)
		if (answer->rows[i].bound != BOUND_EXACT) {
			command_note(context, "the bound column says which numbers are limits: the source "
			             "gives no exact one.");
			break;
		}
}
