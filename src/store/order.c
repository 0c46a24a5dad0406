/* The order of figures, by the text behind their numbers. */
#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"

struct ranked {
	const char *text;
	uint32_t number;
};

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct ranked *)a)->text, ((const struct ranked *)b)->text);
}

/* rank[number] orders interned texts as strcmp does. NULL when memory ran out. */
static uint32_t *rank_texts(const struct intern *strings)
{
	size_t count = intern_count(strings);
	struct ranked *list = memory_new(count, sizeof *list);
	uint32_t *rank = memory_new(count, sizeof *rank);
	if (list && rank) {
		for (size_t i = 0; i < count; i++)
			list[i] = (struct ranked){ intern_text(strings, (uint32_t)i), (uint32_t)i };
		qsort(list, count, sizeof *list, by_text);
		for (size_t i = 0; i < count; i++)
			rank[list[i].number] = (uint32_t)i;
	} else {
		memory_free(rank);
		rank = NULL;
	}
	memory_free(list);
	return rank;
}

#define COMPARE_RANK(field) \
	if (a->field != b->field) \
		return rank[a->field] < rank[b->field] ? -1 : 1

static int compare(const void *left, const void *right, void *context)
{
	const struct figure *a = left, *b = right;
	const uint32_t *rank = context;
	COMPARE_RANK(product);
	COMPARE_RANK(measure);
	COMPARE_RANK(offence);
	COMPARE_RANK(purpose);
	COMPARE_RANK(place);
	if (a->period.first != b->period.first)
		return a->period.first < b->period.first ? -1 : 1;
	if (a->period.last != b->period.last)
		return a->period.last < b->period.last ? -1 : 1;
	COMPARE_RANK(sex);
	COMPARE_RANK(age);
	COMPARE_RANK(extra);
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return 0;
}

enum trata_status figures_sort(const struct intern *strings, struct figure *figures,
                               size_t count, struct trata_error *error)
{
	if (count < 2)
		return TRATA_OK;
	uint32_t *rank = rank_texts(strings);
	if (!rank)
		return error_memory(error);
	qsort_r(figures, count, sizeof *figures, compare, rank);
	memory_free(rank);
	return TRATA_OK;
}

bool figure_same_cell(const struct figure *a, const struct figure *b)
{
	return a->product == b->product && a->measure == b->measure && a->offence == b->offence &&
	       a->purpose == b->purpose && a->place == b->place &&
	       a->period.first == b->period.first && a->period.last == b->period.last &&
	       a->sex == b->sex && a->age == b->age && a->extra == b->extra;
}

bool figure_same_content(const struct figure *a, const struct figure *b)
{
	return a->has_value == b->has_value && (!a->has_value || a->value == b->value) &&
	       a->status == b->status && a->bound == b->bound;
}
