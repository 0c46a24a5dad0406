/* Claims about one number: value, quote, rate. */
#include "kinds.h"

#include <string.h>

#include "../stat/count.h"

claim_viewer *const claim_viewers[KIND_COUNT] = {
	[KIND_VALUE] = view_value, [KIND_CHANGE] = view_change, [KIND_SHARE] = view_share,
	[KIND_RATE] = view_rate, [KIND_RANK] = view_rank, [KIND_RECORD] = view_record,
	[KIND_PROJECTION] = view_projection, [KIND_STREAK] = view_streak,
	[KIND_MULTIPLIER] = view_multiplier, [KIND_QUOTE] = view_value,
};

bool claim_is_counted(const struct claim *claim)
{
	const struct measure *measure = catalogue_measure(claim->row.cells[CLAIM_MEASURE]);
	return figures_have_states(measure) && strcmp(measure->id, "population") != 0;
}

enum trata_status view_value(const struct judge *judge, const struct claim *claim,
                             const char *as_of, struct claim_view *out,
                             struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, as_of);
	struct official official;
	enum trata_status status = figures_ask(judge, &ask, &official, error);
	if (status != TRATA_OK)
		return status;
	view_set(out, claim, &official);
	if (!out->known)
		return TRATA_OK;
	if (claim_is_counted(claim))
		view_count_interval(judge, out);
	text_printf(&out->arithmetic, "%s %s", say_number(out->value, 2).text,
	            say_unit(official.unit, judge->spanish));
	if (official.bound != BOUND_EXACT)
		text_printf(&out->arithmetic, " (%s)",
		            say_bound(official.bound, judge->spanish));
	text_printf(&out->arithmetic, ", %s", period_format(out->period).text);
	return TRATA_OK;
}

/* Inhabitants and years: the mid-year population of each year, by the months that are in it. */
static enum trata_status exposure(const struct judge *judge, const struct claim *claim,
                                  struct period period, struct claim_view *out, double *years,
                                  struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, figures_latest(judge));
	*years = 0;
	ask.measure = "population";
	ask.offence = ask.purpose = "";
	for (int year = period_year(period.first); year <= period_year(period.last); year++) {
		struct official people;
		ask.period = (struct period){ MONTH(year, 1), MONTH(year, 12) };
		enum trata_status status = figures_ask(judge, &ask, &people, error);
		if (status != TRATA_OK)
			return status;
		if (!people.known) {
			*years = 0;
			return TRATA_OK;
		}
		month first = period.first > ask.period.first ? period.first : ask.period.first;
		month last = period.last < ask.period.last ? period.last : ask.period.last;
		*years += people.value * (last - first + 1) / 12;
		view_add_release(out, people.release);
	}
	return TRATA_OK;
}

enum trata_status view_rate(const struct judge *judge, const struct claim *claim,
                            const char *as_of, struct claim_view *out,
                            struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, as_of);
	struct official official;
	double years = 0;
	enum trata_status status = figures_ask(judge, &ask, &official, error);
	if (status != TRATA_OK)
		return status;
	view_set(out, claim, &official);
	if (official.known)
		status = exposure(judge, claim, official.period, out, &years, error);
	if (status != TRATA_OK)
		return status;
	if (official.known && years <= 0) {
		out->known = false;
		text_append(&out->why, judge->spanish ? "no hay población cargada para ese lugar y tiempo" :
		            "no population is loaded for that place and time");
	}
	if (!out->known)
		return TRATA_OK;
	struct count_rate rate;
	status = count_interval(official.value, years / claim->per, judge->level, &rate, error);
	if (status != TRATA_OK)
		return status;
	out->value = rate.rate;
	out->interval = rate.interval;
	out->has_interval = true;
	out->agrees = claim_agrees(claim, out->value);
	text_printf(&out->arithmetic, judge->spanish ?
	            "%s %s / %s habitantes-año = %s por %s" :
	            "%s %s / %s inhabitant-years = %s per %s", say_number(official.value, 0).text,
	            say_unit(official.unit, judge->spanish), say_number(years, 0).text,
	            say_number(out->value, 3).text,
	            say_number(claim->per, 0).text);
	return TRATA_OK;
}

enum trata_status view_multiplier(const struct judge *judge, const struct claim *claim,
                                  const char *as_of, struct claim_view *out,
                                  struct trata_error *error)
{
	(void)claim;
	(void)as_of;
	(void)error;
	text_append(&out->why, judge->spanish ?
	            "ningún registro oficial cuenta los casos que no se denuncian" :
	            "no official register counts the cases that nobody reports");
	return TRATA_OK;
}
