#include "figures.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../stat/count.h"
#include "say.h"

const char *figures_latest(const struct judge *judge)
{
	return judge->latest ? judge->latest : "latest";
}

struct figure_ask figures_of_claim(const struct claim *claim, const char *as_of)
{
	const char *const *cells = claim->row.cells;
	return (struct figure_ask){ cells[CLAIM_MEASURE], cells[CLAIM_OFFENCE],
		cells[CLAIM_PURPOSE], cells[CLAIM_SEX], cells[CLAIM_AGE], cells[CLAIM_PLACE],
		claim->period, as_of, NULL };
}

static const char *or_null(const char *text)
{
	return text && text[0] ? text : NULL;
}

static enum trata_status make_query(const struct judge *judge, const struct figure_ask *ask,
                                    struct query *out, struct trata_error *error)
{
	struct trata_query text = { .measure = ask->measure, .offence = or_null(ask->offence),
		.purpose = or_null(ask->purpose), .sex = or_null(ask->sex), .age = or_null(ask->age),
		.place = or_null(ask->place), .as_of = or_null(ask->as_of) };
	enum trata_status status = query_parse(judge->store, &text, out, error);
	if (status != TRATA_OK)
		return status;
	out->period = ask->period;
	out->has_period = true;
	out->unit = UNIT_NONE;
	if (ask->exactly) {
		out->as_of = AS_OF_EXACTLY;
		out->vintage = ask->exactly->vintage;
	}
	return TRATA_OK;
}

bool figures_have_states(const struct measure *measure)
{
	return measure && catalogue_source(measure->source)->scope == SCOPE_STATES;
}

/* Registers of Mexico's states know nothing of other countries, and say 0 of none. */
static bool counts_there(const struct query *query)
{
	for (size_t i = 0; figures_have_states(query->measure) && i < query->place_count; i++)
		if (strncmp(query->places[i], "MX", 2) != 0)
			return false;
	return true;
}

static bool same_period(struct period a, struct period b)
{
	return a.first == b.first && a.last == b.last;
}

static void take_answer(const struct judge *judge, const struct query *query,
                        const struct answer *answer, struct official *out)
{
	const struct answer_row *row = &answer->rows[0];
	out->across_break = answer->across_break || answer->count > 1;
	out->part = !same_period(row->period, query->period) && row->period.first != MONTH_UNKNOWN;
	out->known = row->has_value && !out->across_break;
	out->value = row->value;
	out->status = row->status;
	out->bound = row->bound;
	out->unit = row->unit;
	out->period = row->period;
	out->release = row->release ? row->release :
	               answer->release_count ? answer->releases[0] : NULL;
	if (!row->has_value)
		snprintf(out->why, sizeof out->why, "%s", say_in(judge->spanish, "the source says that the "
		         "number is not available; that is not zero"));
	else if (out->across_break)
		snprintf(out->why, sizeof out->why,
		         say_in(judge->spanish, "a break of the instrument lies within %s"),
		         period_format(query->period).text);
}

enum trata_status figures_ask(const struct judge *judge, const struct figure_ask *ask,
                              struct official *out, struct trata_error *error)
{
	struct query query;
	struct answer answer = {0};
	struct trata_error why = {0};
	*out = (struct official){ .unit = "" };
	enum trata_status status = make_query(judge, ask, &query, error);
	if (status != TRATA_OK)
		return status;
	out->unit = query.measure->unit;
	if (!counts_there(&query)) {
		out->elsewhere = true;
		snprintf(out->why, sizeof out->why,
		         say_in(judge->spanish, "%s counts the states of Mexico only"), query.source);
		return TRATA_OK;
	}
	status = query_answer(judge->store, &query, &answer, &why);
	if (status == TRATA_OK) {
		take_answer(judge, &query, &answer, out);
	} else if (status == TRATA_EFEWOBS || status == TRATA_EARG) {
		snprintf(out->why, sizeof out->why, "%s", why.message);
		status = TRATA_OK;
	} else if (error) {
		*error = why;
	}
	answer_free(&answer);
	return status;
}

static bool holds_place(const struct query *query, const char *code)
{
	for (size_t i = 0; i < query->place_count; i++)
		if (strcmp(query->places[i], code) == 0)
			return true;
	return false;
}

enum trata_status figures_by_state(const struct judge *judge, const struct figure_ask *ask,
                                   struct state_values *out, struct trata_error *error)
{
	struct query named, all;
	struct answer answer = {0};
	struct trata_error why = {0};
	struct figure_ask nation = *ask;
	nation.place = "MX";
	*out = (struct state_values){ .known = false };
	enum trata_status status = make_query(judge, ask, &named, error);
	if (status == TRATA_OK)
		status = make_query(judge, &nation, &all, error);
	if (status != TRATA_OK)
		return status;
	if (!figures_have_states(all.measure)) {
		snprintf(out->why, sizeof out->why,
		         say_in(judge->spanish, "%s is not counted by state here"), ask->measure);
		return TRATA_OK;
	}
	all.by_state = true;
	status = query_answer(judge->store, &all, &answer, &why);
	if (status == TRATA_EFEWOBS || status == TRATA_EARG) {
		snprintf(out->why, sizeof out->why, "%s", why.message);
		return TRATA_OK;
	}
	if (status != TRATA_OK) {
		if (error)
			*error = why;
		return status;
	}
	out->across_break = answer.across_break;
	for (size_t i = 0; !out->across_break && i < answer.count && out->count < PLACE_STATES; i++) {
		const struct answer_row *row = &answer.rows[i];
		if (!row->has_value)
			continue;
		bool is_named = holds_place(&named, row->place);
		out->list[out->count++] = (struct state_value){ row->place, row->value, is_named };
		out->total += row->value;
		out->named_total += is_named ? row->value : 0;
		out->named += is_named;
		out->period = row->period;
		out->part = !same_period(row->period, all.period);
		out->release = row->release ? row->release : answer.releases[0];
	}
	out->known = out->count > 0;
	if (!out->known)
		snprintf(out->why, sizeof out->why,
		         say_in(judge->spanish, "a break of the instrument lies within %s"),
		         period_format(all.period).text);
	answer_free(&answer);
	return TRATA_OK;
}

void view_add_release(struct claim_view *view, const struct release *release)
{
	for (size_t i = 0; i < view->release_count; i++)
		if (view->releases[i] == release)
			return;
	if (release && view->release_count < VIEW_RELEASES)
		view->releases[view->release_count++] = release;
}

/* A figure that is itself a bound decides a claim only where both point the same way. */
static void judge_bound(struct claim_view *view, const struct claim *claim, enum bound bound)
{
	const double value = view->value;
	if (bound == BOUND_EXACT)
		return;
	bool same = bound == claim->bound ||
	            (bound == BOUND_ABOUT && claim->bound == BOUND_EXACT);
	bool decides = (bound == BOUND_AT_LEAST && claim->bound == BOUND_AT_MOST &&
	                claim->number.value < value) ||
	               (bound == BOUND_AT_MOST && claim->bound == BOUND_AT_LEAST &&
	                claim->number.value > value);
	if (decides)
		view->agrees = false;
	else if (!same)
		view->other_bound = true;
	else
		view->agrees = fabs(value - claim->number.value) <= claim->number.half;
}

void view_set(struct claim_view *view, const struct claim *claim, const struct official *official)
{
	view->known = official->known;
	view->part = official->part;
	view->across_break = official->across_break;
	view->value = official->value;
	view->status = official->status;
	view->period = official->period;
	view_add_release(view, official->release);
	view->unit = official->unit;
	if (!official->known) {
		text_append(&view->why, official->why);
		return;
	}
	view->agrees = claim_agrees(claim, official->value);
	judge_bound(view, claim, official->bound);
}

void view_count_interval(const struct judge *judge, struct claim_view *view)
{
	struct count_rate rate;
	if (!view->known || count_interval(view->value, 1, judge->level, &rate, NULL) != TRATA_OK)
		return;
	view->interval = rate.interval;
	view->has_interval = true;
}
