/* Whether two readings of one release say the same. */
#include "store.h"

#include <string.h>

#include "../base/memory.h"
#include "merge.h"

static const char *text_of(const struct trata_store *store, uint32_t number)
{
	return intern_text(store->strings, number);
}

static double number_of(const struct figure *figure)
{
	return figure && figure->has_value ? figure->value : 0;
}

static enum trata_status disagree(const struct trata_store *store, const struct draft *draft,
                                  const struct figure *fresh, const struct release *known,
                                  const struct figure *old, struct trata_error *error)
{
	const struct figure *cell = fresh ? fresh : old;
	if (!cell)
		return TRATA_EDATA;
	error_set(error, TRATA_EDATA,
	          "says that it is release %s of %s, as %s does, but %s %s %s is %.12g here and "
	          "%.12g there",
	          vintage_format(known->vintage).text, known->product, known->files,
	          text_of(store, cell->offence), text_of(store, cell->place),
	          period_format(cell->period).text, number_of(fresh), number_of(old));
	error_where(error, draft->file, fresh ? fresh->line : 0, NULL);
	error_hint(error, "one of the two is another release: name it with --vintage, or leave the "
	           "wrong file out");
	return TRATA_EDATA;
}

/* The figures of one release, out of the spans of its source. */
static enum trata_status append_shown(const struct trata_store *store,
                                      const struct figure_set *set,
                                      const struct release *release, struct figure_list *list,
                                      struct trata_error *error)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct figure *figure = &set->figures[i];
		if (figure->from > release->vintage || figure->to < release->vintage ||
		    figure_layer(store->strings, figure) != release_layer(release) ||
		    strcmp(text_of(store, figure->product), release->product) != 0 ||
		    !release_covers(release, text_of(store, figure->offence), figure->period))
			continue;
		struct figure shown = *figure;
		shown.from = release->vintage;
		shown.to = release->vintage;
		if (!figure_list_add(list, &shown))
			return error_memory(error);
	}
	return TRATA_OK;
}

/* Every cell that both cover must hold the same; a cell that only one lists is a printed zero
 * in the other. */
static enum trata_status compare(const struct trata_store *store, const struct draft *draft,
                                 const struct release *known, const struct figure_list *list,
                                 struct trata_error *error)
{
	for (size_t i = 0; i < list->count;) {
		const struct figure *first = &list->figures[i];
		size_t length = figure_run(first, list->count - i);
		const struct figure *fresh = NULL, *old = NULL;
		for (size_t j = 0; j < length; j++)
			*(first[j].to == VINTAGE_FRESH ? &fresh : &old) = &first[j];
		const char *offence = text_of(store, first->offence);
		if (release_covers(&draft->release, offence, first->period) &&
		    release_covers(known, offence, first->period) &&
		    !(fresh && old && figure_same_content(fresh, old)))
			return disagree(store, draft, fresh, known, old, error);
		i += length;
	}
	return TRATA_OK;
}

static enum trata_status append_fresh(const struct draft *draft, struct figure_list *list,
                                      struct trata_error *error)
{
	for (size_t i = 0; i < draft->count; i++) {
		struct figure fresh = draft->figures[i];
		fresh.from = draft->release.vintage;
		fresh.to = VINTAGE_FRESH;
		if (!figure_list_add(list, &fresh))
			return error_memory(error);
	}
	return TRATA_OK;
}

enum trata_status agree_with_store(struct trata_store *store, const struct draft *draft,
                                   const struct release *known, struct trata_error *error)
{
	const struct figure_set *set;
	struct figure_list list = {0};
	enum trata_status status = store_figures(store, draft->release.source, &set, error);
	if (status == TRATA_OK)
		status = append_shown(store, set, known, &list, error);
	if (status == TRATA_OK)
		status = append_fresh(draft, &list, error);
	if (status == TRATA_OK)
		status = figures_sort(store->strings, list.figures, list.count, error);
	if (status == TRATA_OK)
		status = compare(store, draft, known, &list, error);
	memory_free(list.figures);
	return status;
}

enum trata_status agree_between(const struct trata_store *store, const struct draft *a,
                                const struct draft *b, struct trata_error *error)
{
	struct figure_list list = {0};
	enum trata_status status = append_fresh(a, &list, error);
	for (size_t i = 0; status == TRATA_OK && i < b->count; i++) {
		struct figure other = b->figures[i];
		other.from = other.to = b->release.vintage;
		if (!figure_list_add(&list, &other))
			status = error_memory(error);
	}
	if (status == TRATA_OK)
		status = figures_sort(store->strings, list.figures, list.count, error);
	if (status == TRATA_OK)
		status = compare(store, a, &b->release, &list, error);
	memory_free(list.figures);
	return status;
}

enum trata_status store_verify(struct trata_store *store, const struct draft *draft, bool *found,
                               struct trata_error *error)
{
	const struct release *known = store_release(store, &draft->release);
	*found = known != NULL;
	return known ? agree_with_store(store, draft, known, error) : TRATA_OK;
}
