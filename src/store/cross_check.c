/* Whether a table agrees with another table of the same things. */
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "catalogue.h"
#include "merge.h"

static const char *text_of(const struct trata_store *store, uint32_t number)
{
	return intern_text(store->strings, number);
}

/* The release to compare with: the same product and vintage, at least as fine. */
static const struct release *counterpart(const struct trata_store *store,
                                         const struct release *release)
{
	unsigned layer = release_layer(release);
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *known = &store->releases[i];
		if (strcmp(known->source, release->source) == 0 &&
		    strcmp(known->product, release->product) == 0 &&
		    known->vintage == release->vintage && (release_layer(known) & layer) == layer)
			return known;
	}
	return NULL;
}

/* The figures of `known`, without the dimensions that the draft lacks. */
static enum trata_status coarse(struct trata_store *store, const struct release *known,
                                unsigned layer, struct figure_list *out,
                                struct trata_error *error)
{
	const struct figure_set *set;
	enum trata_status status = store_figures(store, known->source, &set, error);
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++) {
		struct figure figure = set->figures[i];
		if (strcmp(text_of(store, figure.product), known->product) != 0 ||
		    figure.from > known->vintage || figure.to < known->vintage ||
		    figure_layer(store->strings, &figure) != release_layer(known))
			continue;
		figure.sex = layer & LAYER_SEX ? figure.sex : 0;
		figure.age = layer & LAYER_AGE ? figure.age : 0;
		figure.from = known->vintage;
		figure.to = known->vintage;
		if (!figure_list_add(out, &figure))
			return error_memory(error);
	}
	return status;
}

static enum trata_status differ(const struct trata_store *store, const struct draft *draft,
                                const struct figure *fresh, double known,
                                struct cross_check *out, struct trata_error *error)
{
	struct figure other = *fresh;
	struct text here = {0}, there = {0};
	other.value = known;
	figure_value_text(store->strings, fresh, &here);
	figure_value_text(store->strings, &other, &there);
	char told[256];
	snprintf(told, sizeof told, translate("%s %s is %s here and %s there"),
	         text_of(store, fresh->place), period_format(fresh->period).text, text_string(&here),
	         text_string(&there));
	text_free(&here);
	text_free(&there);
	if (out->differing++ == 0)
		snprintf(out->first, sizeof out->first, "%s", told);
	if (catalogue_source(draft->release.source)->editions)
		return TRATA_OK;
	error_set(error, TRATA_EDATA, "does not agree with the release that it checks: %s", told);
	error_where(error, draft->file, fresh->line, NULL);
	error_hint(error, "one of the two files is of another revision");
	return TRATA_EDATA;
}

/* One cell: the draft's figure against the sum of the others. */
static enum trata_status compare(const struct trata_store *store, const struct draft *draft,
                                 const struct figure *run, size_t length,
                                 struct cross_check *out, struct trata_error *error)
{
	const struct figure *fresh = NULL;
	double sum = 0;
	size_t known = 0;
	for (size_t i = 0; i < length; i++) {
		if (run[i].to == VINTAGE_FRESH) {
			fresh = &run[i];
		} else if (run[i].has_value) {
			sum += run[i].value;
			known++;
		}
	}
	if (!fresh || !fresh->has_value || known == 0)
		return TRATA_OK;
	out->compared++;
	return sum == fresh->value ? TRATA_OK : differ(store, draft, fresh, sum, out, error);
}

enum trata_status store_cross_check(struct trata_store *store, const struct draft *draft,
                                    struct cross_check *out, struct trata_error *error)
{
	struct figure_list list = {0};
	*out = (struct cross_check){0};
	const struct release *known = counterpart(store, &draft->release);
	if (!known)
		return TRATA_OK;
	enum trata_status status = coarse(store, known, release_layer(&draft->release), &list, error);
	for (size_t i = 0; status == TRATA_OK && i < draft->count; i++) {
		struct figure fresh = draft->figures[i];
		fresh.from = draft->release.vintage;
		fresh.to = VINTAGE_FRESH;
		if (!figure_list_add(&list, &fresh))
			status = error_memory(error);
	}
	if (status == TRATA_OK)
		status = figures_sort(store->strings, list.figures, list.count, error);
	for (size_t i = 0; status == TRATA_OK && i < list.count;) {
		size_t length = figure_run(&list.figures[i], list.count - i);
		status = compare(store, draft, &list.figures[i], length, out, error);
		i += length;
	}
	memory_free(list.figures);
	return status;
}
