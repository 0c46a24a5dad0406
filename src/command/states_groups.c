/* states --change: the same change by sex, age and purpose, where the release has them. */
#include <string.h>

#include "../base/language.h"
#include "../render/population.h"
#include "states_change.h"

#define GROUPS 12

/* One dimension, with the groups that are read in it. Residual groups hold what was not said:
 * what leaves another group may only have been written there. */
struct dimension {
	const char *name;
	const char *known[GROUPS];      /* groups that have a population, NULL at the end */
	bool has_population;
};

static const struct dimension dimensions[] = {
	{ "sex", { "female", "male", NULL }, true },
	{ "age", { "minor", "adult", NULL }, true },
	{ "purpose", { NULL }, false },
};

struct groups {
	const char *id[GROUPS];
	bool residual[GROUPS];
	struct decompose_group group[GROUPS];
	size_t count;
};

static const struct value_list *values_of(const struct query *query, const char *dimension)
{
	if (strcmp(dimension, "sex") == 0)
		return &query->sex;
	return strcmp(dimension, "age") == 0 ? &query->age : &query->purpose;
}

/* A dimension can be looked into when every release has it and the query does not already ask
 * for one group of it. */
static bool can_look(const struct state_change *change, const struct query *query,
                     const char *dimension)
{
	const struct answer *answers[] = { &change->baseline.answer, &change->now.answer };
	for (size_t a = 0; a < 2; a++) {
		for (size_t i = 0; i < answers[a]->release_count; i++)
			if (!list_has(answers[a]->releases[i]->breakdowns, dimension))
				return false;
		if (answers[a]->release_count == 0)
			return false;
	}
	return values_of(query, dimension)->count != 1;
}

static size_t group_of(struct groups *groups, const char *id)
{
	for (size_t i = 0; i < groups->count; i++)
		if (strcmp(groups->id[i], id) == 0)
			return i;
	if (groups->count == GROUPS)
		return GROUPS;
	groups->id[groups->count] = id;
	groups->residual[groups->count] = strcmp(id, "unknown") == 0 || strcmp(id, "other") == 0;
	return groups->count++;
}

static enum trata_status add_period(struct command_context *context, const struct query *query,
                                    struct period period, bool baseline, const char *dimension,
                                    struct groups *out, struct trata_error *error)
{
	struct query by = *query;
	struct answer answer;
	by.places[0] = place_mexico.code;
	by.place_count = 1;
	by.period = period;
	by.has_period = true;
	by.unit = UNIT_NONE;
	by.by_state = by.by_municipality = false;
	by.by_sex = strcmp(dimension, "sex") == 0;
	by.by_age = strcmp(dimension, "age") == 0;
	by.by_purpose = strcmp(dimension, "purpose") == 0;
	/* bands are added up to under 18 and over, which every release has */
	if (by.by_age && !by.age.count)
		by.age = (struct value_list){ { "minor", "adult", "unknown" }, 3 };
	enum trata_status status = query_answer(context->store, &by, &answer, error);
	for (size_t i = 0; status == TRATA_OK && i < answer.count; i++) {
		const struct answer_row *row = &answer.rows[i];
		size_t at = group_of(out, by.by_sex ? row->sex : by.by_age ? row->age : row->purpose);
		if (at == GROUPS || !row->has_value)
			continue;
		*(baseline ? &out->group[at].baseline : &out->group[at].count) += row->value;
	}
	if (status == TRATA_OK)
		answer_free(&answer);
	return status;
}

static const char *title_of(const char *dimension, const char *id)
{
	const struct category *category = catalogue_category(dimension, id);
	if (category)
		return language_spoken() == SPANISH ? category->title_es : category->title_en;
	return id;
}

/* "female 270 to 480 (+210), male ...". */
static void tell_groups(const struct groups *groups, const char *dimension, struct text *out)
{
	for (size_t i = 0; i < groups->count; i++) {
		const struct decompose_group *group = &groups->group[i];
		text_say(out, "%s%s %.0f to %.0f (%s)", i ? ", " : "",
		         title_of(dimension, groups->id[i]), group->baseline, group->count,
		         signed_number(group->count - group->baseline, 0).text);
	}
}

/* Simpson over the groups that have a population of their own. */
static enum trata_status find_reversal(struct command_context *context,
                                       const struct state_change *change,
                                       const struct dimension *dimension, struct groups *groups,
                                       bool *looked, struct decompose_rate *result,
                                       struct trata_error *error)
{
	struct decompose_rate_group rates[GROUPS];
	size_t count = 0;
	bool by_sex = strcmp(dimension->name, "sex") == 0;
	*looked = false;
	for (; dimension->known[count]; count++) {
		const char *id = dimension->known[count];
		struct population before, now;
		enum trata_status status = population_read(context->store, change->pair.baseline,
			by_sex ? id : NULL, by_sex ? NULL : id, &before, error);
		if (status == TRATA_OK)
			status = population_read(context->store, change->pair.period, by_sex ? id : NULL,
			                         by_sex ? NULL : id, &now, error);
		if (status != TRATA_OK)
			return status;
		size_t at = 0;
		while (at < groups->count && strcmp(groups->id[at], id) != 0)
			at++;
		if (at == groups->count || !before.has_all || !now.has_all)
			return TRATA_OK;
		rates[count] = (struct decompose_rate_group){ groups->group[at].baseline,
			groups->group[at].count, before.all_exposure, now.all_exposure };
	}
	if (count < 2)
		return TRATA_OK;
	*looked = true;
	return decompose_rates(rates, count, NULL, result, error);
}

static enum trata_status find_shifts(const struct groups *groups,
                                     struct decompose_shift shifts[GROUPS * GROUPS],
                                     size_t *found, struct trata_error *error)
{
	size_t residual = 0;
	*found = 0;
	for (size_t i = 0; i < groups->count; i++)
		residual += groups->residual[i];
	if (residual == 0 || residual == groups->count || groups->count < 2)
		return TRATA_OK;
	return decompose_reclassified(groups->group, groups->residual, groups->count, 0, shifts,
	                              found, error);
}

static void note_shift(struct command_context *context, const char *dimension,
                       const struct groups *groups, const struct decompose_shift *shift)
{
	command_note(context, "reclassification by %s: %s falls by %.0f as %s rises by %.0f, both "
	             "beyond chance; up to %.0f may only have been written elsewhere. Read the two as "
	             "one figure.", translate(dimension), title_of(dimension, groups->id[shift->from]),
	             shift->fall, title_of(dimension, groups->id[shift->to]), shift->rise,
	             shift->moved);
}

static enum trata_status look(struct command_context *context, const struct states_request *request,
                              const struct state_change *change,
                              const struct dimension *dimension, struct trata_error *error)
{
	struct groups groups = {0};
	struct decompose_shift shifts[GROUPS * GROUPS];
	struct decompose_rate rate = {0};
	struct text line = {0};
	size_t found = 0;
	bool looked = false;
	enum trata_status status = add_period(context, &request->query, change->pair.baseline, true,
	                                      dimension->name, &groups, error);
	if (status == TRATA_OK)
		status = add_period(context, &request->query, change->pair.period, false,
		                    dimension->name, &groups, error);
	if (status == TRATA_OK)
		status = find_shifts(&groups, shifts, &found, error);
	if (status == TRATA_OK && dimension->has_population)
		status = find_reversal(context, change, dimension, &groups, &looked, &rate, error);
	if (status != TRATA_OK)
		return status;
	tell_groups(&groups, dimension->name, &line);
	command_note(context, "by %s: %s; %s%s.", translate(dimension->name), text_string(&line),
	             !looked ? "" : rate.reversal
	             ? translate("reversal (Simpson): the rate of all with a stated group moves as "
	                         "neither group's does, ")
	             : translate("no reversal (Simpson), "),
	             translate(found ? "reclassification" : "no reclassification"));
	for (size_t i = 0; i < found; i++)
		note_shift(context, dimension->name, &groups, &shifts[i]);
	text_free(&line);
	return TRATA_OK;
}

enum trata_status state_change_groups(struct command_context *context,
                                      const struct states_request *request,
                                      const struct state_change *change,
                                      struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < sizeof dimensions / sizeof *dimensions; i++)
		if (can_look(change, &request->query, dimensions[i].name))
			status = look(context, request, change, &dimensions[i], error);
	return status;
}
