#include "population.h"

#include <string.h>

static bool any_unknown(const struct value_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->values[i], "unknown") == 0)
			return true;
	return false;
}

/* How many months of a year a period holds. */
static int months_within(struct period year, struct period period)
{
	month first = year.first > period.first ? year.first : period.first;
	month last = year.last < period.last ? year.last : period.last;
	return last < first ? 0 : last - first + 1;
}

static enum trata_status no_population(struct period period, struct trata_error *error)
{
	error_set(error, TRATA_EFEWOBS, "no population here for %s, the places and the group asked",
	          period_format(period).text);
	error_hint(error, "CONAPO's table has the states of Mexico, female and male, under 18 and 18 "
	           "and over");
	return TRATA_EFEWOBS;
}

enum trata_status population_exposure(struct trata_store *store, const struct query *query,
                                      struct period period, double *person_years,
                                      struct trata_error *error)
{
	struct query people = { .measure = catalogue_measure("population"), .offence = "",
	                        .where = "", .sex = query->sex, .age = query->age,
	                        .has_period = true, .unit = UNIT_YEAR, .as_of = AS_OF_LATEST };
	struct answer answer;
	int months = 0;
	people.source = people.measure->source;
	people.place_count = query->place_count;
	memcpy(people.places, query->places, sizeof people.places);
	if (period.first == MONTH_UNKNOWN || any_unknown(&query->sex) || any_unknown(&query->age))
		return no_population(period, error);
	people.period = (struct period){ period_unit(period.first, UNIT_YEAR).first,
	                                 period_unit(period.last, UNIT_YEAR).last };
	enum trata_status status = query_answer(store, &people, &answer, error);
	if (status != TRATA_OK)
		return status;
	*person_years = 0;
	for (size_t i = 0; i < answer.count; i++) {
		int held = months_within(answer.rows[i].period, period);
		months += held;
		*person_years += answer.rows[i].value * held / 12;
	}
	answer_free(&answer);
	return months == period_months(period) ? TRATA_OK : no_population(period, error);
}
