/* Merging releases into the store: spans are rebuilt cell by cell from the old spans and the new
 * releases, so the result depends on what is in the store and never on the order it came in. */
#include "merge.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"

bool figure_list_add(struct figure_list *list, const struct figure *figure)
{
	if (!memory_grow((void **)&list->figures, &list->capacity, list->count + 1,
	                 sizeof *list->figures))
		return false;
	list->figures[list->count++] = *figure;
	return true;
}

size_t figure_run(const struct figure *list, size_t count)
{
	size_t length = count > 0;
	while (length < count && figure_same_cell(&list[0], &list[length]))
		length++;
	return length;
}

bool release_same_edition(const struct release *a, const struct release *b)
{
	return strcmp(a->source, b->source) == 0 && strcmp(a->product, b->product) == 0 &&
	       release_layer(a) == release_layer(b) && a->vintage == b->vintage;
}

struct release *store_release(const struct trata_store *store, const struct release *like)
{
	for (size_t i = 0; i < store->release_count; i++)
		if (release_same_edition(&store->releases[i], like))
			return &store->releases[i];
	return NULL;
}

static bool list_within(const char *inner, const char *outer)
{
	char item[64];
	for (const char *at = inner; *at;) {
		size_t length = strcspn(at, ";");
		if (length >= sizeof item)
			return false;
		memcpy(item, at, length);
		item[length] = '\0';
		if (!list_has(outer, item))
			return false;
		at += length + (at[length] == ';');
	}
	return true;
}

bool release_within(const struct release *inner, const struct release *outer)
{
	return list_within(inner->offences, outer->offences) &&
	       (inner->covered.first == MONTH_UNKNOWN ||
	        (inner->covered.first >= outer->covered.first &&
	         inner->covered.last <= outer->covered.last));
}

/* ------------------------------------------------------------------ releases */

static int by_edition(const void *left, const void *right)
{
	const struct release *a = left, *b = right;
	int order = strcmp(a->source, b->source);
	if (!order)
		order = strcmp(a->product, b->product);
	if (!order)
		order = strcmp(a->breakdowns, b->breakdowns);
	return order ? order : (a->vintage > b->vintage) - (a->vintage < b->vintage);
}

/* Takes in one draft's release; *wanted says whether its figures are news. */
static enum trata_status take_release(struct trata_store *store, const struct draft *draft,
                                      enum merge_result *result, struct trata_error *error)
{
	struct release *known = store_release(store, &draft->release);
	if (!known) {
		if (!memory_grow((void **)&store->releases, &store->release_capacity,
		                 store->release_count + 1, sizeof *store->releases))
			return error_memory(error);
		store->releases[store->release_count++] = draft->release;
		store->releases[store->release_count - 1].stored = false;
		*result = MERGE_ADDED;
		return TRATA_OK;
	}
	bool within = release_within(&draft->release, known);
	bool wider = release_within(known, &draft->release);
	if (!within && !wider) {
		error_set(error, TRATA_EDATA, "covers other offences or months than %s, which is the "
		          "same release (%s of %s)", known->files,
		          vintage_format(known->vintage).text, known->product);
		error_where(error, draft->file, 0, NULL);
		error_hint(error, "import the whole release, or name the vintage with --vintage");
		return TRATA_EDATA;
	}
	if (!within) {
		*known = draft->release;
		known->stored = false;
		*result = MERGE_WIDENED;
		return TRATA_OK;
	}
	*result = MERGE_KNOWN;
	if (!wider)
		return TRATA_OK;      /* an excerpt of what is known adds no file */
	struct release joined = draft->release.role < known->role ? draft->release : *known;
	const struct release *other = draft->release.role < known->role ? known : &draft->release;
	enum trata_status status = release_join_files(store, &joined, other, error);
	if (strcmp(joined.files, known->files) != 0)
		*result = MERGE_JOINED;
	*known = joined;
	return status;
}

/* ------------------------------------------------------------------ spans */

#define TIMELINE_RELEASES 512

/* The releases of one layer, oldest first. */
struct timeline {
	uint32_t product;
	unsigned layer;
	size_t count;
	const struct release *releases[TIMELINE_RELEASES];
	bool fresh[TIMELINE_RELEASES];       /* its figures come from a draft */
};

struct merging {
	struct trata_store *store;
	const char *source;
	const struct draft *drafts;
	const enum merge_result *results;
	size_t draft_count;
};

/* Whether the figures of a draft go into spans. */
static bool merge_is_news(enum merge_result result)
{
	return result == MERGE_ADDED || result == MERGE_WIDENED;
}

static bool from_draft(const struct merging *merging, const struct release *release)
{
	for (size_t i = 0; i < merging->draft_count; i++)
		if (merge_is_news(merging->results[i]) &&
		    release_same_edition(&merging->drafts[i].release, release))
			return true;
	return false;
}

static enum trata_status timeline_fill(const struct merging *merging, struct timeline *timeline,
                                       const struct figure *cell, struct trata_error *error)
{
	const struct trata_store *store = merging->store;
	const char *product = intern_text(store->strings, cell->product);
	timeline->product = cell->product;
	timeline->layer = figure_layer(store->strings, cell);
	timeline->count = 0;
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (release_layer(release) != timeline->layer ||
		    strcmp(release->product, product) != 0 ||
		    strcmp(release->source, merging->source) != 0)
			continue;
		if (timeline->count == TIMELINE_RELEASES)
			return error_set(error, TRATA_EDATA, "%s has more than %d releases", product,
			                 TIMELINE_RELEASES);
		timeline->fresh[timeline->count] = from_draft(merging, release);
		timeline->releases[timeline->count++] = release;
	}
	return TRATA_OK;
}

/* What a release of the layer shows for the cell of a run: NULL is a printed zero or nothing. An
 * open span holds in every release that was there before, which are those that are not fresh. */
static const struct figure *shown_in(const struct figure *run, size_t length, vintage v,
                                     bool fresh)
{
	for (size_t i = 0; i < length; i++) {
		if (fresh ? run[i].to == VINTAGE_FRESH && run[i].from == v
		          : run[i].to != VINTAGE_FRESH && run[i].from <= v && v <= run[i].to)
			return &run[i];
	}
	return NULL;
}

static enum trata_status rebuild_cell(const struct merging *merging,
                                      const struct timeline *timeline, const struct figure *run,
                                      size_t length, struct figure_list *out,
                                      struct trata_error *error)
{
	const char *offence = intern_text(merging->store->strings, run->offence);
	size_t open = SIZE_MAX;
	for (size_t i = 0; i < timeline->count; i++) {
		const struct release *release = timeline->releases[i];
		if (!release_covers(release, offence, run->period))
			continue;
		const struct figure *shown = shown_in(run, length, release->vintage,
		                                      timeline->fresh[i]);
		if (open != SIZE_MAX && shown &&
		    figure_same_content(&out->figures[open], shown)) {
			out->figures[open].to = release->vintage;
			continue;
		}
		open = SIZE_MAX;
		if (!shown)
			continue;
		struct figure span = *shown;
		span.from = span.to = release->vintage;
		open = out->count;
		if (!figure_list_add(out, &span))
			return error_memory(error);
	}
	if (open != SIZE_MAX)
		out->figures[open].to = VINTAGE_OPEN;
	return TRATA_OK;
}

static enum trata_status rebuild_spans(const struct merging *merging,
                                       const struct figure_list *all, struct figure_list *out,
                                       struct trata_error *error)
{
	struct timeline *timeline = memory_new(1, sizeof *timeline);
	enum trata_status status = timeline ? TRATA_OK : error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < all->count;) {
		const struct figure *cell = &all->figures[i];
		size_t length = figure_run(cell, all->count - i);
		if (i == 0 || timeline->product != cell->product ||
		    timeline->layer != figure_layer(merging->store->strings, cell))
			status = timeline_fill(merging, timeline, cell, error);
		if (status == TRATA_OK)
			status = rebuild_cell(merging, timeline, cell, length, out, error);
		i += length;
	}
	memory_free(timeline);
	return status;
}

static enum trata_status merge_source(const struct merging *merging, struct trata_error *error)
{
	struct trata_store *store = merging->store;
	struct figure_list all = {0}, spans = {0};
	const struct figure_set *known;
	enum trata_status status = store_figures(store, merging->source, &known, error);
	struct figure_set *set = (struct figure_set *)known;
	for (size_t i = 0; status == TRATA_OK && i < set->count; i++)
		if (!figure_list_add(&all, &set->figures[i]))
			status = error_memory(error);
	for (size_t d = 0; status == TRATA_OK && d < merging->draft_count; d++) {
		const struct draft *draft = &merging->drafts[d];
		if (!merge_is_news(merging->results[d]) ||
		    strcmp(draft->release.source, merging->source) != 0)
			continue;
		for (size_t i = 0; status == TRATA_OK && i < draft->count; i++) {
			struct figure fresh = draft->figures[i];
			fresh.from = draft->release.vintage;
			fresh.to = VINTAGE_FRESH;
			if (!figure_list_add(&all, &fresh))
				status = error_memory(error);
		}
	}
	if (status == TRATA_OK)
		status = figures_sort(store->strings, all.figures, all.count, error);
	if (status == TRATA_OK)
		status = rebuild_spans(merging, &all, &spans, error);
	memory_free(all.figures);
	if (status != TRATA_OK) {
		memory_free(spans.figures);
		return status;
	}
	memory_free(set->figures);
	set->figures = spans.figures;
	set->count = spans.count;
	set->capacity = spans.capacity;
	return TRATA_OK;
}

/* Drafts of one release agree with each other and with the store. */
static enum trata_status check_agreement(struct trata_store *store, const struct draft *drafts,
                                         size_t count, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < count; i++) {
		const struct release *known = store_release(store, &drafts[i].release);
		if (known)
			status = agree_with_store(store, &drafts[i], known, error);
		for (size_t j = 0; status == TRATA_OK && j < i; j++)
			if (release_same_edition(&drafts[i].release, &drafts[j].release))
				status = agree_between(store, &drafts[i], &drafts[j], error);
	}
	return status;
}

/* Figures of partial copies say so. */
static enum trata_status mark_partial(struct trata_store *store, struct draft *draft,
                                      struct trata_error *error)
{
	struct intern *strings = store->strings;
	for (size_t i = 0; i < draft->count && !draft->release.complete; i++) {
		struct figure *figure = &draft->figures[i];
		const char *extra = intern_text(strings, figure->extra);
		if (list_has(extra, PARTIAL_EXTRA))
			continue;
		struct text joined = {0};
		text_printf(&joined, "%s%s" PARTIAL_EXTRA, extra, extra[0] ? ";" : "");
		figure->extra = intern_string(strings, text_string(&joined));
		bool failed = joined.failed || figure->extra == INTERN_NONE;
		text_free(&joined);
		if (failed)
			return error_memory(error);
	}
	return TRATA_OK;
}

enum trata_status store_merge(struct trata_store *store, struct draft *drafts, size_t count,
                              enum merge_result *results, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < count; i++)
		status = mark_partial(store, &drafts[i], error);
	if (status == TRATA_OK)
		status = check_agreement(store, drafts, count, error);
	for (size_t i = 0; status == TRATA_OK && i < count; i++)
		status = take_release(store, &drafts[i], &results[i], error);
	if (status != TRATA_OK)
		return status;
	if (store->release_count)
		qsort(store->releases, store->release_count, sizeof *store->releases, by_edition);
	for (size_t i = 0; status == TRATA_OK && i < count; i++) {
		struct merging merging = { store, drafts[i].release.source, drafts, results, count };
		bool done = !merge_is_news(results[i]);
		for (size_t j = 0; !done && j < i; j++)
			done = merge_is_news(results[j]) &&
			       strcmp(drafts[j].release.source, merging.source) == 0;
		if (!done)
			status = merge_source(&merging, error);
	}
	return status;
}
