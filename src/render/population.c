#include "population.h"

#include <string.h>

#define PER_100000 1e5

const struct place *population_state(const char *code)
{
	char state[8] = "";
	size_t length = strcspn(code, "/");
	if (length >= sizeof state)
		return NULL;
	memcpy(state, code, length);
	const struct place *place = place_by_code(state);
	return place && place->inegi ? place : NULL;
}

/* Months of `period` that lie in `year`. */
static int months_of_year(struct period period, int year)
{
	month first = MONTH(year, 1), last = MONTH(year, 12);
	first = period.first > first ? period.first : first;
	last = period.last < last ? period.last : last;
	return last < first ? 0 : last - first + 1;
}

static void add_up(struct population *out, const struct answer *people, struct period period)
{
	int months[PLACE_STATES] = {0}, all = period_months(period);
	for (size_t i = 0; i < people->count; i++) {
		const struct answer_row *row = &people->rows[i];
		const struct place *state = population_state(row->place);
		int part = months_of_year(period, period_year(row->period.first));
		if (!state || !row->has_value || row->value <= 0)
			continue;
		months[state->inegi - 1] += part;
		out->people[state->inegi - 1] += row->value * part;
	}
	out->has_all = true;
	for (size_t s = 0; s < PLACE_STATES; s++) {
		out->has[s] = months[s] == all;
		out->has_all = out->has_all && out->has[s];
		out->exposure[s] = out->people[s] / 12 / PER_100000;
		out->people[s] /= all;
		out->all_people += out->people[s];
		out->all_exposure += out->exposure[s];
	}
}

enum trata_status population_read(struct trata_store *store, struct period period,
                                  const char *sex, const char *age, struct population *out,
                                  struct trata_error *error)
{
	const struct measure *measure = catalogue_measure("population");
	*out = (struct population){0};
	if (!measure || period.first == MONTH_UNKNOWN)
		return TRATA_OK;
	struct query query = { .measure = measure, .source = measure->source, .offence = "",
		.where = "", .places = { place_mexico.code }, .place_count = 1, .has_period = true,
		.unit = UNIT_YEAR, .by_state = true, .as_of = AS_OF_LATEST };
	query.period = (struct period){ MONTH(period_year(period.first), 1),
	                                MONTH(period_year(period.last), 12) };
	query.sex = (struct value_list){ { sex }, sex != NULL };
	query.age = (struct value_list){ { age }, age != NULL };
	struct answer people = {0};
	struct trata_error own = {0};
	enum trata_status status = query_answer(store, &query, &people, &own);
	if (status == TRATA_EFEWOBS)
		return TRATA_OK;
	if (status != TRATA_OK) {
		if (error)
			*error = own;
		return status;
	}
	add_up(out, &people, period);
	out->release = people.release_count ? people.releases[0] : NULL;
	answer_free(&people);
	return TRATA_OK;
}
