/* What the parts of an answer share: the figures that are selected, and the groups that make its
 * rows. */
#ifndef TRATA_STORE_GROUPING_H
#define TRATA_STORE_GROUPING_H

#include "choose.h"
#include "query.h"

struct selection {
	struct trata_store *store;
	const struct query *query;
	struct choices choices;
};

/* The text behind an interned number. */
const char *selection_text(const struct selection *selection, uint32_t number);

/* Whether a value is one of those asked for, or belongs to the group of one; no list: always. */
bool selection_in_values(const char *dimension, const char *value,
                         const struct value_list *wanted);

/* The choice that a figure belongs to, by its product, layer, time and span; NULL: none. */
const struct choice *selection_choice(const struct selection *selection,
                                      const struct figure *figure);

/* Hands each figure of the query with the release that answers for its time to `take`. */
enum trata_status selection_each(const struct selection *selection, figure_taker *take,
                                 void *context, struct trata_error *error);

struct group_key {
	const char *place, *sex, *age, *purpose;
};

struct grouping {
	struct selection selection;
	struct answer *answer;
	struct group_key *keys;          /* each combination but time, sorted */
	size_t key_count, key_capacity;
	struct period *times;            /* each row's months, in order */
	const struct choice **time_choices;
	size_t time_count, time_capacity, choice_capacity;
};

/* The group of a figure; `region` names the whole place of the query. */
struct group_key grouping_key(struct grouping *grouping, const struct figure *figure,
                              const char *region);
int grouping_compare(const void *left, const void *right);

/* Fills the keys: every combination that the source prints, whatever its time, sorted. */
enum trata_status grouping_keys(struct grouping *grouping, const char *region,
                                struct trata_error *error);

/* Fills the times: the months of each row. Rows never cross instruments; first prints join. */
enum trata_status grouping_times(struct grouping *grouping, struct trata_error *error);

#endif
