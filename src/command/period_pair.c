#include "period_pair.h"

#include <string.h>

#include "../base/language.h"

enum trata_status period_pair_read(const struct query *query, const char *baseline,
                                   struct period_pair *out, struct trata_error *error)
{
	enum trata_status status = period_parse(baseline, &out->baseline, error);
	if (status != TRATA_OK)
		return status;
	struct period a = query->period, b = out->baseline;
	out->period = a;
	out->whole = (struct period){ a.first < b.first ? a.first : b.first,
	                              a.last > b.last ? a.last : b.last };
	if (a.first <= b.last && b.first <= a.last)
		return error_set(error, TRATA_EARG, "%s and %s overlap", period_format(a).text,
		                 period_format(b).text);
	return TRATA_OK;
}

/* A break of the instrument inside the months of the comparison. */
static const struct break_entry *break_between(const struct query *query, struct period whole)
{
	for (size_t i = 0; i < catalogue_break_count; i++)
		if (strcmp(catalogue_breaks[i].source, query->source) == 0 &&
		    catalogue_breaks[i].from > whole.first && catalogue_breaks[i].from <= whole.last)
			return &catalogue_breaks[i];
	return NULL;
}

static enum trata_status refuse_break(const struct break_entry *entry,
                                      struct trata_error *error)
{
	struct period from = { entry->from, entry->from };
	error_set(error, TRATA_EFEWOBS, "a break lies between the two periods, in %s: %s",
	          period_format(from).text, translate(entry->what));
	error_hint(error, "compare periods on one side of it; --bridge compares all the same and "
	           "says what that assumes");
	return TRATA_EFEWOBS;
}

/* The release that both periods share: asked for the whole span, then pinned. */
static enum trata_status pin_release(struct command_context *context, struct query *query,
                                     const struct period_pair *pair, struct trata_error *error)
{
	struct query span = *query;
	month later = pair->period.first > pair->baseline.first ? pair->period.first
	                                                        : pair->baseline.first;
	struct answer answer;
	if (query->as_of == AS_OF_FIRST || query->as_of == AS_OF_EXACTLY)
		return TRATA_OK;
	span.period = pair->whole;
	span.has_period = true;
	span.unit = UNIT_NONE;
	enum trata_status status = query_answer(context->store, &span, &answer, error);
	if (status != TRATA_OK)
		return status;
	if (answer.release_count == 1) {
		const struct release *release = answer.releases[0];
		query->as_of = AS_OF_EXACTLY;
		query->vintage = release->vintage;
		/* the release that covers most of both may lack one of them altogether */
		if (release->covered.last < later && release->covered.last != MONTH_UNKNOWN) {
			error_set(error, TRATA_EFEWOBS, "no release here has both periods in that detail: %s "
			          "of %s ends in %s", release->product, vintage_format(release->vintage).text,
			          period_format((struct period){ release->covered.last,
			                                         release->covered.last }).text);
			error_hint(error, "compare periods that it covers, or ask without the detail");
			status = TRATA_EFEWOBS;
		}
	}
	answer_free(&answer);
	return status;
}

enum trata_status period_pair_pin(struct command_context *context, struct query *query,
                                  const struct period_pair *pair, struct trata_error *error)
{
	const struct break_entry *broken = break_between(query, pair->whole);
	if (!broken)
		return pin_release(context, query, pair, error);
	if (!context->options.bridge)
		return refuse_break(broken, error);
	command_note(context, "bridged: this assumes that figures before and after the change of %s "
	             "count the same thing, which nobody has shown.",
	             period_format((struct period){ broken->from, broken->from }).text);
	return TRATA_OK;
}

enum trata_status period_pair_covered(struct period got, struct period asked,
                                      struct trata_error *error)
{
	if (got.first == asked.first && got.last == asked.last)
		return TRATA_OK;
	error_set(error, TRATA_EFEWOBS, "only %s of %s is published in that release",
	          period_format(got).text, period_format(asked).text);
	error_hint(error, "compare like with like: the same months of both years, such as "
	           "2022-H1 with 2021-H1");
	return TRATA_EFEWOBS;
}
