/* Claims that set two numbers side by side: change, share. */
#include "kinds.h"

#include <math.h>
#include <string.h>

#include "../stat/share.h"
#include "../stat/two_sample.h"

/* Both periods from one release where one covers them. */
static enum trata_status ask_both(const struct judge *judge, const struct claim *claim,
                                  const char *as_of, struct official *now,
                                  struct official *base, struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, as_of), before = ask;
	before.period = claim->baseline_period;
	enum trata_status status = figures_ask(judge, &ask, now, error);
	if (status == TRATA_OK)
		status = figures_ask(judge, &before, base, error);
	if (status != TRATA_OK || !now->known || !base->known || now->release == base->release)
		return status;
	struct official same;
	before.exactly = now->release;
	status = figures_ask(judge, &before, &same, error);
	if (status == TRATA_OK && same.known && !same.part)
		*base = same;
	return status;
}

static void tell_change(const struct judge *judge, struct claim_view *out,
                        const struct official *now, const struct official *base,
                        double p_value)
{
	bool es = judge->spanish;
	text_printf(&out->arithmetic, "%s / %s - 1 = %s%s %%", say_number(now->value, 0).text,
	            say_number(base->value, 0).text, out->value > 0 ? "+" : "",
	            say_number(out->value, 1).text);
	text_printf(&out->arithmetic, es ? " (%s sobre %s)" : " (%s over %s)",
	            period_format(now->period).text, period_format(base->period).text);
	if (!isnan(p_value))
		text_printf(&out->arithmetic, es ? "; prueba exacta de que no hay cambio: p = %.3f" :
		            "; exact test of no change: p = %.3f", p_value);
}

enum trata_status view_change(const struct judge *judge, const struct claim *claim,
                              const char *as_of, struct claim_view *out,
                              struct trata_error *error)
{
	struct official now, base;
	struct rate_ratio ratio;
	enum trata_status status = ask_both(judge, claim, as_of, &now, &base, error);
	if (status != TRATA_OK)
		return status;
	view_set(out, claim, now.known ? &base : &now);
	if (!now.known || !base.known)
		return TRATA_OK;
	view_add_release(out, now.release);
	out->part = now.part || base.part ||
	            period_months(now.period) != period_months(base.period);
	out->period = now.period;
	out->status = now.status == 'P' || base.status == 'P' ? 'P' : now.status;
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		month first = base.period.first < now.period.first ? base.period.first : now.period.first;
		month last = base.period.last > now.period.last ? base.period.last : now.period.last;
		out->across_break = out->across_break || (now.release &&
			strcmp(entry->source, now.release->source) == 0 && entry->from > first &&
			entry->from <= last);
	}
	status = two_sample_exact(now.value, period_months(now.period), base.value,
	                          period_months(base.period), judge->level, &ratio, error);
	if (status != TRATA_OK)
		return status;
	if (!ratio.has_ratio) {
		out->known = false;
		text_append(&out->why, judge->spanish ? "la base es cero: no hay porcentaje" :
		            "the baseline is zero: there is no percentage");
		return TRATA_OK;
	}
	out->value = 100 * (now.value / base.value - 1);
	out->agrees = claim_agrees(claim, out->value);
	const struct measure *measure = catalogue_measure(claim->row.cells[CLAIM_MEASURE]);
	bool counted = !measure || measure->kind != MEASURE_STOCK;     /* no events, no chance */
	out->has_interval = counted && ratio.has_upper && !out->part;
	out->interval = ratio.change_interval;
	tell_change(judge, out, &now, &base, counted ? ratio.p_value : NAN);
	return TRATA_OK;
}

static void set_share(const struct judge *judge, const struct claim *claim, double part,
                      double whole, struct claim_view *out)
{
	struct share share;
	if (share_interval(part, whole, judge->level, &share, NULL) != TRATA_OK) {
		out->known = false;
		text_append(&out->why, judge->spanish ? "el total es cero: no hay proporción" :
		            "the whole is zero: there is no share");
		return;
	}
	out->value = 100 * share.share;
	out->interval = (struct interval){ 100 * share.wilson.lower, 100 * share.wilson.upper };
	out->has_interval = true;
	out->agrees = claim_agrees(claim, out->value);
	text_printf(&out->arithmetic, "%s / %s = %s %%", say_number(part, 0).text,
	            say_number(whole, 0).text, say_number(out->value, 1).text);
}

static bool is_nation(const char *place)
{
	return !place[0] || strcmp(place, "MX") == 0;
}

/* States of the nation: both numbers from one release, whatever others say of the total. */
static enum trata_status share_of_states(const struct judge *judge, const struct claim *claim,
                                         const char *as_of, struct claim_view *out,
                                         struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, as_of);
	struct state_values states;
	enum trata_status status = figures_by_state(judge, &ask, &states, error);
	if (status != TRATA_OK)
		return status;
	out->known = states.known;
	out->part = states.part;
	out->across_break = states.across_break;
	out->period = states.period;
	view_add_release(out, states.release);
	if (states.known)
		set_share(judge, claim, states.named_total, states.total, out);
	else
		text_append(&out->why, states.why);
	return TRATA_OK;
}

enum trata_status view_share(const struct judge *judge, const struct claim *claim,
                             const char *as_of, struct claim_view *out,
                             struct trata_error *error)
{
	const char *place = claim->row.cells[CLAIM_PLACE], *larger = claim->row.cells[CLAIM_BASELINE];
	const struct measure *measure = catalogue_measure(claim->row.cells[CLAIM_MEASURE]);
	if (!is_nation(place) && is_nation(larger) && figures_have_states(measure))
		return share_of_states(judge, claim, as_of, out, error);
	struct figure_ask ask = figures_of_claim(claim, as_of), all = ask;
	struct official part, whole;
	if (larger[0])
		all.place = larger;
	else
		all.sex = all.age = all.purpose = "";   /* a group's share of everybody */
	enum trata_status status = figures_ask(judge, &ask, &part, error);
	if (status == TRATA_OK) {
		all.exactly = part.known && figures_have_states(measure) ? part.release : NULL;
		status = figures_ask(judge, &all, &whole, error);
	}
	if (status != TRATA_OK)
		return status;
	view_set(out, claim, part.known ? &whole : &part);
	out->part = part.part || whole.part;
	if (part.known && whole.known && part.value <= whole.value)
		set_share(judge, claim, part.value, whole.value, out);
	else if (part.known && whole.known) {
		out->known = false;
		text_append(&out->why, judge->spanish ? "la parte es mayor que el total" :
		            "the part is larger than the whole");
	}
	return TRATA_OK;
}
