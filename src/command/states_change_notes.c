/* states --change: the sentences beside the table. */
#include <math.h>
#include <string.h>

#include "../base/language.h"
#include "states_change.h"

#define MOST 0.5      /* a state that makes this share of the change makes most of it */

/* "234 to 232 persons, -0.9 % (-18.3 to 20.3)". */
static void tell_change(const struct states_request *request, struct text *out, double baseline,
                        double count, const struct rate_ratio *ratio)
{
	text_say(out, "%.0f to %.0f %s", baseline, count,
	         translate_as("cell", request->query.measure->unit));
	if (!ratio->has_ratio)
		return;
	text_printf(out, ", %+.1f %%", ratio->change_percent);
	if (ratio->has_upper)
		text_say(out, " (%.1f to %.1f)", ratio->change_interval.lower,
		            ratio->change_interval.upper);
}

static const char *direction_word(const struct decomposition *whole)
{
	return translate(whole->direction == DECOMPOSE_FALL ? "fall" : "rise");
}

static bool is_partial(const struct state_change *change)
{
	return change->now.partial || change->baseline.partial;
}

static void note_whole(struct command_context *context, const struct states_request *request,
                       const struct state_change *change)
{
	struct text line = {0};
	tell_change(request, &line, change->whole.baseline, change->whole.count, &change->ratio);
	command_note(context, "the country, %s to %s: %s, %s.",
	             period_format(change->pair.baseline).text,
	             period_format(change->pair.period).text, text_string(&line),
	             change->ratio.p_value > 1 - request->breakdown.level
	             ? translate("within what chance allows") : translate("beyond chance"));
	text_free(&line);
	if (change->now.provisional || change->baseline.provisional)
		command_note(context, "%s may still be revised, or is only partly published.",
		             period_format(change->pair.period).text);
}

static void summarise(struct command_context *context, const struct states_request *request,
                      const struct state_change *change)
{
	const struct breakdown_row *carrier = &change->now.rows[change->carrier];
	const struct decompose_group *group = &change->groups[change->carrier];
	states_summary(context, "baseline_value", change->whole.baseline);
	states_summary(context, "value", change->whole.count);
	states_summary(context, "difference", change->whole.difference);
	states_summary(context, "p_value", change->ratio.p_value);
	states_summary(context, "level", request->breakdown.level);
	states_summary(context, "carriers", (double)change->whole.carriers);
	if (change->whole.difference == 0)
		return;
	states_summary_text(context, "largest_place", carrier->code);
	states_summary(context, "largest_difference", change->parts[change->carrier].difference);
	states_summary(context, "largest_part_percent", 100 * change->carried);
	states_summary(context, "without_largest_baseline", change->whole.baseline - group->baseline);
	states_summary(context, "without_largest_value", change->whole.count - group->count);
	if (change->without.has_ratio)
		states_summary(context, "without_largest_percent", change->without.change_percent);
}

/* Which single state carries the change: always said. */
static void note_leave_one_out(struct command_context *context,
                               const struct states_request *request,
                               const struct state_change *change)
{
	const struct decomposition *whole = &change->whole;
	const struct decompose_part *part = &change->parts[change->carrier];
	const struct decompose_group *group = &change->groups[change->carrier];
	const char *name = states_name(request, change->now.rows[change->carrier].state);
	struct text rest = {0};
	if (whole->difference == 0) {
		command_note(context, "the country's count did not change, so no state carries a change.");
		return;
	}
	tell_change(request, &rest, whole->baseline - group->baseline, whole->count - group->count,
	            &change->without);
	const char *what = direction_word(whole);
	struct signed_text own = signed_number(part->difference, 0);
	struct signed_text all = signed_number(whole->difference, 0);
	if (whole->carriers > 1)
		command_note(context, "no single state carries the national %s of %s: it is small beside "
		             "what single states do, and %zu of them (flag carries) each turn it when left "
		             "out alone; the largest part is %s's, %s. Without it: %s.", what, all.text,
		             whole->carriers, name, own.text, text_string(&rest));
	else if (part->reverses)
		command_note(context, "%s carries the whole national %s: %s of %s. Without it: %s.", name,
		             what, own.text, all.text, text_string(&rest));
	else if (change->carried >= MOST)
		command_note(context, "%s carries most of the national %s: %s of %s (%.0f %%). Without "
		             "it: %s.", name, what, own.text, all.text, 100 * change->carried,
		             text_string(&rest));
	else
		command_note(context, "no single state carries the national %s; the largest part is %s's, "
		             "%s of %s. Without it: %s.", what, name, own.text, all.text,
		             text_string(&rest));
	text_free(&rest);
}

/* --drop, unless it is the state that the sentence above leaves out already. */
static void note_dropped(struct command_context *context, const struct states_request *request,
                         const struct state_change *change)
{
	struct text rest = {0};
	if (change->dropped == change->count || (change->dropped == change->carrier &&
	                                         change->whole.difference != 0))
		return;
	const struct decompose_group *group = &change->groups[change->dropped];
	tell_change(request, &rest, change->whole.baseline - group->baseline,
	            change->whole.count - group->count, &change->without_dropped);
	command_note(context, "without %s, as asked: %s.",
	             states_name(request, change->now.rows[change->dropped].state),
	             text_string(&rest));
	text_free(&rest);
}

static void note_bases(struct command_context *context, const struct states_request *request,
                       const struct state_change *change)
{
	struct text names = {0};
	size_t small = 0, unstated = 0;
	for (size_t i = 0; i < change->count; i++) {
		const struct breakdown_row *row = &change->now.rows[i];
		bool there = row->has_count || change->baseline.rows[i].has_count;
		small += there && change->parts[i].small_base;
		if (change->unstated[i])
			text_printf(&names, "%s%s", unstated++ ? ", " : "", states_name(request, row->state));
	}
	if (small)
		command_note(context, "%zu states have a base under %d (small-base): a percentage on it "
		             "says little.", small, TWO_SAMPLE_SMALL_BASE);
	if (unstated)
		command_note(context, "the release prints no figure of one of the periods for %s "
		             "(unstated): their contributions count it as none.", text_string(&names));
	text_free(&names);
}

/* Simpson over the states: the country's rate against the rates of all its states. */
static enum trata_status note_reversal(struct command_context *context,
                                       const struct states_request *request,
                                       const struct state_change *change,
                                       struct trata_error *error)
{
	struct decompose_rate_group groups[PLACE_STATES];
	struct decompose_rate result;
	if (!change->now.has_rates || !change->baseline.has_rates || is_partial(change))
		return TRATA_OK;
	for (size_t i = 0; i < change->count; i++)
		groups[i] = (struct decompose_rate_group){ change->groups[i].baseline,
			change->groups[i].count, change->baseline.rows[i].exposure,
			change->now.rows[i].exposure };
	enum trata_status status = decompose_rates(groups, change->count, NULL, &result, error);
	if (status != TRATA_OK)
		return status;
	states_summary(context, "baseline_rate", result.baseline_rate);
	states_summary(context, "rate", result.rate);
	states_summary(context, "rate_within", result.within);
	states_summary(context, "rate_composition", result.composition);
	if (result.reversal)
		command_note(context, "reversal (Simpson): the country's rate goes from %.3f to %.3f, yet "
		             "no state's rate moves that way: the states' sizes do it.",
		             result.baseline_rate, result.rate);
	else
		command_note(context, "per 100,000 %s and year the country goes from %.3f to %.3f; %s of it "
		             "from the states' own rates, %s from their sizes; no reversal (Simpson).",
		             translate(request->breakdown.per_minor ? "people under 18" : "inhabitants"),
		             result.baseline_rate, result.rate, signed_number(result.within, 3).text,
		             signed_number(result.composition, 3).text);
	return TRATA_OK;
}

/* Both periods in the newest complete release that covers them. TRATA_EFEWOBS: there is none. */
static enum trata_status read_complete(struct command_context *context,
                                       const struct states_request *request,
                                       const struct state_change *change,
                                       struct breakdown *before, struct breakdown *now,
                                       struct trata_error *error)
{
	struct query query = request->query;
	query.places[0] = place_mexico.code;
	query.place_count = 1;
	query.as_of = AS_OF_LATEST;
	enum trata_status status = context->options.bridge ? TRATA_EFEWOBS
		: period_pair_pin(context, &query, &change->pair, error);
	query.has_period = true;
	query.period = change->pair.baseline;
	if (status == TRATA_OK)
		status = breakdown_counts(context->store, &query, before, error);
	query.period = change->pair.period;
	if (status == TRATA_OK)
		status = breakdown_counts(context->store, &query, now, error);
	bool whole = status == TRATA_OK && now->answer.release_count &&
	             period_months(now->period) == period_months(change->pair.period) &&
	             period_months(before->period) == period_months(change->pair.baseline);
	return status == TRATA_OK && !whole ? TRATA_EFEWOBS : status;
}

/* What a partial copy says, beside what a complete release says. */
static enum trata_status note_partial(struct command_context *context,
                                      const struct states_request *request,
                                      const struct state_change *change,
                                      struct trata_error *error)
{
	struct trata_error none = {0};
	struct breakdown before = {0}, now = {0};
	if (!is_partial(change))
		return TRATA_OK;
	command_note(context, "a partial copy answers for both periods; what it left out is not zero, "
	             "and its figures stand beside those of other releases only for the same groups.");
	enum trata_status status = read_complete(context, request, change, &before, &now, &none);
	if (status == TRATA_OK) {
		const struct breakdown_row *carrier = &now.rows[change->carrier];
		struct period_text cycle = vintage_format(now.answer.releases[0]->vintage);
		command_note(context, "release %s, the newest complete one that covers both, has %.0f to "
		             "%.0f for the same question, and %.0f to %.0f in %s: between the releases "
		             "its figure of %s went from %.0f to %.0f.", cycle.text, before.total,
		             now.total, before.rows[change->carrier].count, carrier->count,
		             states_name(request, carrier->state),
		             period_format(change->pair.period).text, carrier->count,
		             change->groups[change->carrier].count);
		states_summary_text(context, "complete_vintage", cycle.text);
		states_summary(context, "complete_baseline_value", before.total);
		states_summary(context, "complete_value", now.total);
	}
	breakdown_free(&before);
	breakdown_free(&now);
	if (status == TRATA_OK || status == TRATA_EFEWOBS)
		return TRATA_OK;
	if (error)
		*error = none;
	return status;
}

enum trata_status state_change_notes(struct command_context *context,
                                     const struct states_request *request,
                                     const struct state_change *change,
                                     struct trata_error *error)
{
	summarise(context, request, change);
	note_whole(context, request, change);
	note_leave_one_out(context, request, change);
	note_dropped(context, request, change);
	enum trata_status status = note_partial(context, request, change, error);
	if (status != TRATA_OK)
		return status;
	note_bases(context, request, change);
	status = note_reversal(context, request, change, error);
	if (status == TRATA_OK)
		command_note(context, "intervals (%.4g %%) are those of the exact ratio of two Poisson "
		             "counts; cases that come in groups make them too narrow.",
		             100 * request->breakdown.level);
	return status;
}
