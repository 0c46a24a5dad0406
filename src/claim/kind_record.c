/* Claims about a year that may not be over: record, projection. */
#include "kinds.h"

#include <string.h>

struct period period_earlier(struct period period, int years)
{
	return (struct period){ period.first - 12 * years, period.last - 12 * years };
}

/* The published months at the same pace: what a sentence such as "if the trend holds" does. */
static void same_pace(const struct claim *claim, const struct official *published,
                      struct claim_projection *out)
{
	*out = (struct claim_projection){
		.estimate = published->value * period_months(claim->period) /
		            period_months(published->period),
		.method = "the published months at the same pace",
		.method_es = "los meses publicados al mismo ritmo",
	};
}

enum trata_status claim_project(const struct judge *judge, const struct claim *claim,
                                const char *as_of, const struct official *published,
                                struct claim_projection *out, struct trata_error *error)
{
	struct query query;
	const char *const *cells = claim->row.cells;
	same_pace(claim, published, out);
	if (!judge->projector)
		return TRATA_OK;
	struct trata_query text = { .measure = cells[CLAIM_MEASURE], .offence = cells[CLAIM_OFFENCE],
		.purpose = cells[CLAIM_PURPOSE], .sex = cells[CLAIM_SEX], .age = cells[CLAIM_AGE],
		.place = cells[CLAIM_PLACE], .period = period_format(claim->period).text,
		.as_of = as_of };
	enum trata_status status = query_parse(judge->store, &text, &query, error);
	struct trata_error why = {0};
	struct claim_projection better;
	if (status != TRATA_OK)
		return status;
	status = judge->projector(judge->projector_context, judge->store, &query, &better, &why);
	if (status == TRATA_OK)
		*out = better;
	else if (status != TRATA_EFEWOBS && status != TRATA_EARG) {
		if (error)
			*error = why;
		return status;
	}
	return TRATA_OK;      /* too little history for a model: the pace stands */
}

/* The period's own number: published whole, or estimated from what is. */
static enum trata_status own_number(const struct judge *judge, const struct claim *claim,
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
	if (!out->part) {
		if (claim_is_counted(claim))
			view_count_interval(judge, out);
		text_printf(&out->arithmetic, "%s %s, %s", say_number(official.value, 0).text,
		            say_unit(official.unit, judge->spanish),
		            period_format(official.period).text);
		return TRATA_OK;
	}
	struct claim_projection projection;
	status = claim_project(judge, claim, as_of, &official, &projection, error);
	if (status != TRATA_OK)
		return status;
	out->estimated = true;
	out->value = projection.estimate;
	out->has_interval = projection.has_interval;
	out->interval = projection.interval;
	text_printf(&out->arithmetic, judge->spanish ? "%s en %s; estimación de %s: %s (%s)" :
	            "%s in %s; estimate of %s: %s (%s)", say_number(official.value, 0).text,
	            period_format(official.period).text, period_format(claim->period).text,
	            say_number(out->value, 0).text,
	            judge->spanish ? projection.method_es : projection.method);
	return TRATA_OK;
}

enum trata_status view_projection(const struct judge *judge, const struct claim *claim,
                                  const char *as_of, struct claim_view *out,
                                  struct trata_error *error)
{
	enum trata_status status = own_number(judge, claim, as_of, out, error);
	if (status != TRATA_OK || !out->known)
		return status;
	out->agrees = claim_agrees(claim, out->value);
	return TRATA_OK;
}

/* The largest (or, for a claim of fewest, the smallest) of the same months in earlier years after
 * the baseline. */
static enum trata_status extreme_before(const struct judge *judge, const struct claim *claim,
                                        const char *as_of, double *value, struct period *when,
                                        size_t *years, size_t *missing,
                                        struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, as_of);
	bool fewest = claim->bound == BOUND_AT_MOST;
	*years = *missing = 0;
	for (int back = 1; back < 100; back++) {
		struct official official;
		ask.period = period_earlier(claim->period, back);
		if (ask.period.first <= claim->baseline_period.last)
			return TRATA_OK;
		enum trata_status status = figures_ask(judge, &ask, &official, error);
		if (status != TRATA_OK)
			return status;
		if (!official.known || official.part) {
			++*missing;
			continue;
		}
		if (*years == 0 || (fewest ? official.value < *value : official.value > *value)) {
			*value = official.value;
			*when = ask.period;
		}
		++*years;
	}
	return TRATA_OK;
}

enum trata_status view_record(const struct judge *judge, const struct claim *claim,
                              const char *as_of, struct claim_view *out,
                              struct trata_error *error)
{
	double extreme = 0;
	struct period when = {0};
	size_t years, missing;
	bool fewest = claim->bound == BOUND_AT_MOST;
	enum trata_status status = own_number(judge, claim, as_of, out, error);
	if (status != TRATA_OK || !out->known)
		return status;
	status = extreme_before(judge, claim, as_of, &extreme, &when, &years, &missing, error);
	if (status != TRATA_OK)
		return status;
	if (years == 0 || missing) {
		out->known = false;
		text_append(&out->why, judge->spanish ?
		            "no todos los años con que se compara están publicados" :
		            "not every year that it is set against is published");
		return TRATA_OK;
	}
	out->agrees = fewest ? out->value < extreme : out->value > extreme;
	text_printf(&out->arithmetic, judge->spanish ? "; el %s de %zu años después de %s: %s en %s" :
	            "; the %s of the %zu years after %s: %s in %s",
	            judge->spanish ? (fewest ? "menor" : "mayor") : fewest ? "smallest" : "largest",
	            years, period_format(claim->baseline_period).text,
	            say_number(extreme, 0).text, period_format(when).text);
	return TRATA_OK;
}
