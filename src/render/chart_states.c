/* Charts of one year: by state, by group, and against the year before. */
#include <string.h>

#include "../base/memory.h"
#include "../stat/rank_interval.h"
#include "chart_build.h"

#define MONTHS_A_YEAR 12

/* A period as the text of a query. */
struct period_word { char text[32]; };

static struct period_word year_word(int year)
{
	struct period_word word;
	struct period period = { MONTH(year, 1), MONTH(year, 12) };
	memcpy(word.text, period_format(period).text, sizeof word.text);
	return word;
}

/* Rows of an answer that cover the whole of a year. */
static size_t whole_rows(const struct answer *answer, int year)
{
	size_t count = 0;
	for (size_t i = 0; i < answer->count; i++)
		count += period_year(answer->rows[i].period.first) == year &&
		         period_months(answer->rows[i].period) == MONTHS_A_YEAR;
	return count;
}

/* The last year that is whole, by state where the chart is by state. */
static enum trata_status last_year(struct trata_store *store, const struct trata_query *text,
                                   int *out, struct trata_error *error)
{
	struct trata_query by_year = *text;
	struct answer answer = {0};
	bool states = strcmp(text->by, "state") == 0;
	by_year.by = states ? "state,year" : "year";
	enum trata_status status = build_ask(store, &by_year, &answer, error);
	*out = 0;
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
		int year = period_year(answer.rows[i].period.first);
		if (year > *out && whole_rows(&answer, year) == (states ? PLACE_STATES : 1))
			*out = year;
	}
	answer_free(&answer);
	if (status == TRATA_OK && !*out)
		return error_set(error, TRATA_EFEWOBS, states ? "no release has a whole year of every state"
		                                              : "no release has a whole year");
	return status;
}

static double value_of(const struct answer *answer, const char *place)
{
	for (size_t i = 0; i < answer->count; i++)
		if (strcmp(answer->rows[i].place, place) == 0 && answer->rows[i].has_value)
			return answer->rows[i].value;
	return -1;
}

/* How sure the order of the rates is; 10,000 draws with a fixed seed. */
static enum trata_status rank_rows(struct chart_data *data, struct trata_error *error)
{
	double counts[PLACE_STATES], people[PLACE_STATES];
	struct rank ranks[PLACE_STATES];
	struct simulation simulation = { .seed = 1, .threads = 1 };
	size_t count = data->count;
	if (count < 2 || count > PLACE_STATES)
		return TRATA_OK;
	for (size_t i = 0; i < count; i++) {
		counts[i] = data->rows[i].count;
		people[i] = data->rows[i].population;
	}
	enum trata_status status = rank_intervals(counts, people, count, (struct rank_prior){ 0, 0 },
	                                          0, simulation, ranks, error);
	for (size_t i = 0; status == TRATA_OK && i < count; i++) {
		data->rows[i].rank_lower = ranks[i].lower;
		data->rows[i].rank_upper = ranks[i].upper;
	}
	return status;
}

/* female/minor: sex, age and purpose as far as the chart asks for them. */
static const char *group_of(struct trata_store *store, const struct answer_row *row)
{
	struct text name = {0};
	const char *parts[] = { row->sex, row->age, row->purpose };
	for (size_t i = 0; i < 3; i++)
		if (parts[i][0]) {
			if (name.length)
				text_append_char(&name, '/');
			text_append(&name, parts[i]);
		}
	uint32_t number = name.failed ? INTERN_NONE :
	                  intern_string(store->strings, text_string(&name));
	text_free(&name);
	return number == INTERN_NONE ? NULL : intern_text(store->strings, number);
}

enum trata_status build_last_year(struct trata_store *store, struct trata_query *text,
                                  struct chart_data *data, struct trata_error *error)
{
	struct answer answer = {0}, people = {0};
	int year = 0;
	bool rate = data->chart->rate;
	enum trata_status status = last_year(store, text, &year, error);
	struct period_word period = year_word(year);
	struct trata_query inhabitants = { .measure = "population", .by = "state",
	                                   .period = period.text };
	data->shown = (struct period){ MONTH(year, 1), MONTH(year, 12) };
	text->period = period.text;
	if (status == TRATA_OK)
		status = build_ask(store, text, &answer, error);
	if (status == TRATA_OK && rate)
		status = build_ask(store, &inhabitants, &people, error);
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
		double population = rate ? value_of(&people, answer.rows[i].place) : 0;
		const char *group = group_of(store, &answer.rows[i]);
		if (!group)
			status = error_memory(error);
		else if (rate && population <= 0)
			status = error_set(error, TRATA_EFEWOBS, "no population of %s for %s",
			                   answer.rows[i].place, period.text);
		else
			status = build_row(data, &answer.rows[i], group, population, error);
	}
	for (size_t i = 0; status == TRATA_OK && i < people.release_count; i++)
		status = build_release(data, people.releases[i], error);
	if (status == TRATA_OK && rate)
		status = rank_rows(data, error);
	answer_free(&answer);
	answer_free(&people);
	return status;
}

enum trata_status build_last_change(struct trata_store *store, struct trata_query *text,
                                    struct chart_data *data, struct trata_error *error)
{
	struct answer answer = {0}, before = {0};
	int year = 0;
	enum trata_status status = last_year(store, text, &year, error);
	struct period_word period = year_word(year), earlier = year_word(year - 1);
	struct trata_query baseline = *text;
	data->shown = (struct period){ MONTH(year, 1), MONTH(year, 12) };
	text->period = period.text;
	baseline.period = earlier.text;
	if (status == TRATA_OK && chart_across_break(data, data->shown, (struct period){
	    MONTH(year - 1, 1), MONTH(year - 1, 12) }))
		status = error_set(error, TRATA_EFEWOBS, "the register changed between %s and %s",
		                   earlier.text, period.text);
	if (status == TRATA_OK)
		status = build_ask(store, text, &answer, error);
	if (status == TRATA_OK)
		status = build_ask(store, &baseline, &before, error);
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
		double from = value_of(&before, answer.rows[i].place);
		size_t at = data->count;
		if (from < 0)
			continue;
		status = build_row(data, &answer.rows[i], "", 0, error);
		if (status != TRATA_OK || data->count == at)
			continue;
		struct chart_row *row = &data->rows[at];
		row->value = row->count - from;
		row->baseline = from;
		row->has_baseline = true;
		row->has_interval = false;
	}
	answer_free(&answer);
	answer_free(&before);
	return status;
}
