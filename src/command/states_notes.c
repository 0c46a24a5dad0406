/* states: the sentences beside the table. */
#include <stdio.h>
#include <string.h>

#include "../base/memory.h"
#include "../render/words.h"
#include "states.h"

#define NAMED 3        /* states that a sentence names */
#define LOCAL_P 0.05   /* local Moran p-values from here down are named */

void states_note_base(struct command_context *context, const struct states_request *request,
                      const struct breakdown *breakdown)
{
	const struct query *query = &request->query;
	struct text total = {0};
	text_append_number(&total, breakdown->total);
	command_note(context, period_months(breakdown->period) == 1
	             ? "%s, %d month: %s %s in all." : "%s, %d months: %s %s in all.",
	             period_format(breakdown->period).text, period_months(breakdown->period),
	             text_string(&total), translate_as("cell", query->measure->unit));
	text_free(&total);
	if (breakdown->has_rates) {
		struct text whom = {0};
		if (breakdown->with_count < breakdown->count)
			text_say(&whom, "the %zu states with a figure", breakdown->with_count);
		else
			text_say(&whom, "the country");
		command_note(context, "rates are per 100,000 %s and year: %.2f (%.2f to %.2f) for %s. "
		             "The population is CONAPO's release %s, the latest whatever the as-of; "
		             "mid-year figures, a part year counting persons x months / 12.",
		             translate(request->breakdown.per_minor ? "people under 18" : "inhabitants"),
		             breakdown->rate.rate, breakdown->rate.interval.lower,
		             breakdown->rate.interval.upper, text_string(&whom),
		             vintage_format(breakdown->population_release->vintage).text);
		text_free(&whom);
		if (!request->breakdown.per_minor && (query->sex.count || query->age.count))
			command_note(context, "the count is of some groups alone, the population is of "
			             "everyone%s.", query->age.count == 1
			             ? translate("; --per-minor divides minors by the people under 18") : "");
	} else if (query->by_municipality) {
		command_note(context, "counts and shares alone: no population by municipality is loaded, "
		             "so there are no rates and no ranks. A municipality that never had a case "
		             "has no row in the release.");
	} else {
		command_note(context, "no population of every month and state is loaded, so there are no "
		             "rates and no ranks.");
	}
	if (breakdown->provisional)
		command_note(context, "%s may still be revised, or is only partly published.",
		             period_format(breakdown->period).text);
	if (breakdown->partial)
		command_note(context, "a partial release answers: what its copy left out is not zero. "
		             "States without a figure have no rank, and shares are of those with one.");
}

static bool has_measure(const struct breakdown_row *row, enum breakdown_sort sort)
{
	return sort == SORT_RATE ? row->has_rate && row->count > 0 : row->has_count && row->count > 0;
}

/* "State of Mexico (141), Mexico City (91), Chihuahua (49)". */
static enum trata_status first_names(const struct states_request *request,
                                     const struct breakdown *breakdown, enum breakdown_sort sort,
                                     struct text *out, struct trata_error *error)
{
	size_t *order = memory_new(breakdown->count, sizeof *order);
	if (!order)
		return error_memory(error);
	enum trata_status status = breakdown_order(breakdown, sort, request->spanish, order, error);
	for (size_t i = 0; status == TRATA_OK && i < NAMED && i < breakdown->count; i++) {
		const struct breakdown_row *row = &breakdown->rows[order[i]];
		if (!has_measure(row, sort))
			break;
		text_printf(out, "%s%s (", i ? ", " : "", states_name(request, row->state));
		if (sort == SORT_RATE)
			text_printf(out, "%.2f)", row->rate.rate);
		else
			text_printf(out, "%.0f)", row->count);
	}
	memory_free(order);
	return status;
}

static enum trata_status note_orders(struct command_context *context,
                                     const struct states_request *request,
                                     const struct breakdown *breakdown,
                                     struct trata_error *error)
{
	struct text by_count = {0}, by_rate = {0};
	enum trata_status status = first_names(request, breakdown, SORT_VALUE, &by_count, error);
	if (status == TRATA_OK)
		status = first_names(request, breakdown, SORT_RATE, &by_rate, error);
	if (status == TRATA_OK && by_count.length && by_rate.length)
		command_note(context, "first by count: %s; first by rate: %s.", text_string(&by_count),
		             text_string(&by_rate));
	text_free(&by_count);
	text_free(&by_rate);
	return status;
}

/* "A, B and C". */
static void list_leaders(const struct states_request *request, const struct breakdown *breakdown,
                         const size_t *leaders, size_t count, struct text *out)
{
	for (size_t i = 0; i < count; i++) {
		const struct breakdown_row *row = &breakdown->rows[leaders[i]];
		const char *name = states_name(request, row->state);
		if (i)
			text_append(out, i + 1 < count ? ", " : request->spanish ? words_and(name) : " and ");
		text_printf(out, "%s (%.2f", name, row->rate.rate);
		if (row->has_rank_interval)
			text_say(out, ", rank %zu to %zu", row->rank.lower, row->rank.upper);
		text_append(out, ")");
	}
}

static enum trata_status note_leaders(struct command_context *context,
                                      const struct states_request *request,
                                      const struct breakdown *breakdown,
                                      struct trata_error *error)
{
	size_t leaders[BREAKDOWN_LEADERS], found, more;
	double smallest;
	struct text names = {0};
	if (!breakdown->has_rates || breakdown->total == 0)
		return TRATA_OK;
	enum trata_status status = breakdown_leaders(breakdown, leaders, &found, &smallest, &more,
	                                             error);
	if (status != TRATA_OK)
		return status;
	list_leaders(request, breakdown, leaders, found, &names);
	if (found > 1) {
		command_note(context, "%s cannot be told apart by rate: chance alone could have put them "
		             "in any order (exact p-values of their ratios from %.2f up).",
		             text_string(&names), smallest);
		if (more)
			command_note(context, "%zu more cannot be told from the first of them either.", more);
	} else if (found == 1 && breakdown->with_count > 1) {
		command_note(context, "%s has the highest rate beyond chance (exact p-value against the "
		             "next %.2g).", text_string(&names), smallest);
	}
	text_free(&names);
	return TRATA_OK;
}

/* The row with the largest count that --place did not pick, after `above`. */
static const struct breakdown_row *largest_left_out(const struct states_request *request,
                                                    const struct breakdown *breakdown,
                                                    const struct breakdown_row *above)
{
	const struct breakdown_row *largest = NULL;
	for (size_t i = 0; i < breakdown->count; i++) {
		const struct breakdown_row *row = &breakdown->rows[i];
		if (states_picked(request, row->state) || !row->has_count || row->count <= 0 ||
		    (above && (row == above || row->count > above->count)))
			continue;
		if (!largest || row->count > largest->count)
			largest = row;
	}
	return largest;
}

/* What the states of --place hold together, and what naming them leaves out. */
static enum trata_status note_picked(struct command_context *context,
                                     const struct states_request *request,
                                     const struct breakdown *breakdown,
                                     struct trata_error *error)
{
	double picked = 0;
	struct share share;
	if (!states_picks_some(request) || breakdown->total == 0)
		return TRATA_OK;
	for (size_t i = 0; i < breakdown->count; i++)
		if (states_picked(request, breakdown->rows[i].state) && breakdown->rows[i].has_count)
			picked += breakdown->rows[i].count;
	enum trata_status status = share_interval(picked, breakdown->total, breakdown->level, &share,
	                                          error);
	if (status != TRATA_OK)
		return status;
	command_note(context, request->query.place_count == 1
	             ? "the state named holds %.0f of %.0f: %.1f %% (%.1f to %.1f); shares and ranks are "
	               "those of the whole country."
	             : "the states named hold %.0f of %.0f: %.1f %% (%.1f to %.1f); shares and ranks are "
	               "those of the whole country.", picked, breakdown->total, 100 * share.share,
	             100 * share.wilson.lower, 100 * share.wilson.upper);
	states_summary(context, "named_value", picked);
	states_summary(context, "named_share_percent", 100 * share.share);
	const struct breakdown_row *first = largest_left_out(request, breakdown, NULL);
	const struct breakdown_row *second = first ? largest_left_out(request, breakdown, first)
	                                           : NULL;
	if (second && !first->municipality)
		command_note(context, "left out are, first of all, %s (%.0f) and %s (%.0f): together "
		             "%.1f %%.", states_name(request, first->state), first->count,
		             states_name(request, second->state), second->count,
		             100 * (first->count + second->count) / breakdown->total);
	return TRATA_OK;
}

static void note_flags(struct command_context *context, const struct breakdown *breakdown)
{
	if (!breakdown->has_funnel)
		return;
	command_note(context, "flags: high and low lie outside the funnel's %.1f %% limits about the "
	             "country's rate, widened by the spread between states (mean square %.1f, where "
	             "chance alone gives 1); high-poisson and low-poisson lie outside the Poisson "
	             "limits alone.", 100 * breakdown->funnel.level, breakdown->funnel.phi);
	states_summary(context, "funnel_level", breakdown->funnel.level);
	states_summary(context, "funnel_target", breakdown->funnel.target);
	states_summary(context, "funnel_phi", breakdown->funnel.phi);
	states_summary(context, "funnel_tau_squared", breakdown->funnel.tau_squared);
	if (breakdown->has_smoothed)
		states_summary(context, "smoothing_mean", breakdown->small_area.mean);
	if (breakdown->has_smoothed && breakdown->small_area.has_shape)
		states_summary(context, "smoothing_shape", breakdown->small_area.shape);
}

static void note_concentration(struct command_context *context,
                               const struct breakdown *breakdown)
{
	const struct concentration *c = &breakdown->concentration;
	if (!breakdown->has_concentration)
		return;
	command_note(context, "concentration: Herfindahl-Hirschman %.3f (%.3f to %.3f), as if %.1f "
	             "states had equal counts; Gini %.3f (%.3f to %.3f); intervals by parametric "
	             "bootstrap and from the spread of the places' means.",
	             c->hhi.estimate, c->hhi.interval.lower, c->hhi.interval.upper,
	             c->effective_places, c->gini.estimate, c->gini.interval.lower,
	             c->gini.interval.upper);
	states_summary(context, "hhi", c->hhi.estimate);
	states_summary(context, "hhi_lower", c->hhi.interval.lower);
	states_summary(context, "hhi_upper", c->hhi.interval.upper);
	states_summary(context, "gini", c->gini.estimate);
	states_summary(context, "gini_lower", c->gini.interval.lower);
	states_summary(context, "gini_upper", c->gini.interval.upper);
}

static void note_locals(struct command_context *context, const struct states_request *request,
                        const struct breakdown *breakdown)
{
	struct text names = {0};
	size_t tested = 0;
	for (size_t i = 0; i < breakdown->count; i++) {
		const struct breakdown_row *row = &breakdown->rows[i];
		char name[40] = "local_moran_";
		if (!row->has_neighbours)
			continue;
		tested++;
		strncat(name, row->code, 8);
		states_summary(context, name, row->neighbours.local);
		strncat(name, "_p", 3);
		states_summary(context, name, row->neighbours.p_value);
		if (row->neighbours.p_value <= LOCAL_P)
			text_say(&names, row->neighbours.local > 0 ? "%s%s (like its neighbours, p %.2g)"
			         : "%s%s (unlike its neighbours, p %.2g)", names.length ? ", " : "",
			         states_name(request, row->state), row->neighbours.p_value);
	}
	command_note(context, "local Moran at p 0.05 or below: %s; of %zu states %.1f fall there by "
	             "chance.", names.length ? text_string(&names) : translate("none"), tested,
	             LOCAL_P * (double)tested);
	text_free(&names);
}

static void note_neighbours(struct command_context *context,
                            const struct states_request *request,
                            const struct breakdown *breakdown)
{
	const struct moran *moran = &breakdown->moran;
	if (!breakdown->has_neighbours)
		return;
	command_note(context, "neighbours: Moran's I of the smoothed rates %.3f (expected %.3f by "
	             "chance), permutation p-value %.3f.", moran->i, moran->expected,
	             moran->p_value);
	states_summary(context, "moran_i", moran->i);
	states_summary(context, "moran_expected", moran->expected);
	states_summary(context, "moran_variance", moran->variance);
	states_summary(context, "moran_p", moran->p_value);
	states_summary(context, "moran_p_normal", moran->p_normal);
	states_summary(context, "moran_permutations", (double)moran->permutations);
	note_locals(context, request, breakdown);
}

static void note_methods(struct command_context *context, const struct breakdown *breakdown)
{
	command_note(context, "intervals (%.4g %%): shares Wilson%s%s; they count each case as "
	             "independent, and cases that come in groups make them too narrow.",
	             100 * breakdown->level,
	             breakdown->has_rates ? translate(", rates exact Poisson") : "",
	             breakdown->has_smoothed ? translate(", smoothed rates empirical Bayes") : "");
	if (breakdown->has_rates && breakdown->total > 0)
		command_note(context, "simulations: %zu draws, seed %llu.",
		             breakdown->simulation.replicates,
		             (unsigned long long)breakdown->simulation.seed);
}

static void summarise_whole(struct command_context *context, const struct breakdown *breakdown)
{
	states_summary(context, "value", breakdown->total);
	if (breakdown->has_rates) {
		states_summary(context, "population", breakdown->population);
		states_summary(context, "rate", breakdown->rate.rate);
		states_summary(context, "rate_lower", breakdown->rate.interval.lower);
		states_summary(context, "rate_upper", breakdown->rate.interval.upper);
	}
	states_summary(context, "level", breakdown->level);
	states_summary(context, "draws", (double)breakdown->simulation.replicates);
	states_summary(context, "seed", (double)breakdown->simulation.seed);
}

enum trata_status states_notes(struct command_context *context,
                               const struct states_request *request,
                               const struct breakdown *breakdown, struct trata_error *error)
{
	summarise_whole(context, breakdown);
	states_note_base(context, request, breakdown);
	enum trata_status status = note_picked(context, request, breakdown, error);
	if (status == TRATA_OK && !request->query.by_municipality)
		status = note_orders(context, request, breakdown, error);
	if (status == TRATA_OK)
		status = note_leaders(context, request, breakdown, error);
	if (status != TRATA_OK)
		return status;
	note_flags(context, breakdown);
	note_concentration(context, breakdown);
	note_neighbours(context, request, breakdown);
	note_methods(context, breakdown);
	return TRATA_OK;
}
