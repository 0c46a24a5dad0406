/* Spans: the releases in which a figure stood, rebuilt cell by cell from the spans that are there
 * and the figures of new releases. */
#include "merge.h"

#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"

#define TIMELINE_RELEASES 512

/* The releases of one layer, oldest first. */
struct timeline {
	uint32_t product;
	unsigned layer;
	size_t count;
	const struct release *releases[TIMELINE_RELEASES];
	bool fresh[TIMELINE_RELEASES];       /* its figures come from a draft */
};

static bool from_draft(const struct merging *merging, const struct release *release)
{
	for (size_t i = 0; i < merging->draft_count; i++)
		if (merging->supplies[i] && release_same_edition(&merging->drafts[i].release, release))
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

/* The span that is being built: its place in the list, and where its row went. */
struct open_span {
	size_t index;                /* SIZE_MAX: none is open */
	uint32_t line;               /* in the last release so far */
	struct text moved;
};

static enum trata_status end_span(const struct merging *merging, struct open_span *open,
                                  struct figure_list *out, struct trata_error *error)
{
	if (open->index == SIZE_MAX)
		return TRATA_OK;
	uint32_t moved = intern_string(merging->store->strings, text_string(&open->moved));
	if (open->moved.failed || moved == INTERN_NONE)
		return error_memory(error);
	out->figures[open->index].moved = moved;
	open->index = SIZE_MAX;
	return TRATA_OK;
}

static enum trata_status begin_span(struct open_span *open, const struct figure *shown,
                                    vintage release, uint32_t line, struct figure_list *out,
                                    struct trata_error *error)
{
	struct figure span = *shown;
	span.from = span.to = release;
	span.line = line;
	open->index = out->count;
	open->line = line;
	text_clear(&open->moved);
	return figure_list_add(out, &span) ? TRATA_OK : error_memory(error);
}

static void continue_span(struct open_span *open, vintage release, uint32_t line,
                          struct figure_list *out)
{
	out->figures[open->index].to = release;
	if (line == open->line)
		return;
	text_printf(&open->moved, "%s%s=%u", open->moved.length ? ";" : "",
	            vintage_format(release).text, line);
	open->line = line;
}

static enum trata_status rebuild_cell(const struct merging *merging,
                                      const struct timeline *timeline, const struct figure *run,
                                      size_t length, struct open_span *open,
                                      struct figure_list *out, struct trata_error *error)
{
	const struct intern *strings = merging->store->strings;
	const char *offence = intern_text(strings, run->offence);
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < timeline->count; i++) {
		const struct release *release = timeline->releases[i];
		if (!release_covers(release, offence, run->period))
			continue;
		bool fresh = timeline->fresh[i];
		const struct figure *shown = shown_in(run, length, release->vintage, fresh);
		uint32_t line = !shown || fresh ? 0 : figure_line_in(strings, shown, release->vintage);
		if (fresh && shown)
			line = shown->line;
		const struct figure *span = open->index == SIZE_MAX ? NULL : &out->figures[open->index];
		if (span && shown && span->key == shown->key && figure_same_content(span, shown)) {
			continue_span(open, release->vintage, line, out);
			continue;
		}
		status = end_span(merging, open, out, error);
		if (status == TRATA_OK && shown)
			status = begin_span(open, shown, release->vintage, line, out, error);
	}
	if (status == TRATA_OK && open->index != SIZE_MAX)
		out->figures[open->index].to = VINTAGE_OPEN;
	return status == TRATA_OK ? end_span(merging, open, out, error) : status;
}

static enum trata_status rebuild_spans(const struct merging *merging,
                                       const struct figure_list *all, struct figure_list *out,
                                       struct trata_error *error)
{
	struct timeline *timeline = memory_new(1, sizeof *timeline);
	struct open_span open = { .index = SIZE_MAX };
	enum trata_status status = timeline ? TRATA_OK : error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < all->count;) {
		const struct figure *cell = &all->figures[i];
		size_t length = figure_run(cell, all->count - i);
		if (i == 0 || timeline->product != cell->product ||
		    timeline->layer != figure_layer(merging->store->strings, cell))
			status = timeline_fill(merging, timeline, cell, error);
		if (status == TRATA_OK)
			status = rebuild_cell(merging, timeline, cell, length, &open, out, error);
		i += length;
	}
	text_free(&open.moved);
	memory_free(timeline);
	return status;
}

enum trata_status spans_rebuild(const struct merging *merging, struct trata_error *error)
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
		if (!merging->supplies[d] ||
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
