/* Merging releases into the store: spans are rebuilt from the old spans and the new releases (see
 * span.c), so the result depends on what is in the store and never on the order it came in. */
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

/* Whether a release's list of files begins with the first of another's. */
static bool led_by(const struct release *release, const struct release *other)
{
	size_t length = strcspn(other->files, ";");
	return strcspn(release->files, ";") == length &&
	       strncmp(release->files, other->files, length) == 0;
}

/* Takes in one draft's release; *supplies says whether its figures make the spans from now on: a
 * release's rows and lines are those of its first file. */
static enum trata_status take_release(struct trata_store *store, const struct draft *draft,
                                      enum merge_result *result, bool *supplies,
                                      struct trata_error *error)
{
	struct release *known = store_release(store, &draft->release);
	if (!known) {
		if (!memory_grow((void **)&store->releases, &store->release_capacity,
		                 store->release_count + 1, sizeof *store->releases))
			return error_memory(error);
		store->releases[store->release_count++] = draft->release;
		store->releases[store->release_count - 1].stored = false;
		*result = MERGE_ADDED;
		*supplies = true;
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
		*supplies = true;
		return TRATA_OK;
	}
	*result = MERGE_KNOWN;
	if (!wider)
		return TRATA_OK;      /* an excerpt of what is known adds no file */
	struct release files = *known;
	enum trata_status status = release_join_files(store, &files, &draft->release, error);
	if (status != TRATA_OK || strcmp(files.files, known->files) == 0)
		return status;
	*result = MERGE_JOINED;
	*supplies = !led_by(&files, known);
	struct release joined = *supplies ? draft->release : *known;
	joined.files = files.files;
	joined.bytes = files.bytes;
	joined.sha256 = files.sha256;
	joined.encoding = files.encoding;
	joined.layout = files.layout;
	joined.roles = files.roles;
	joined.stored = known->stored && !*supplies;
	*known = joined;
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

/* The role of each file of a draft that a source read, which has but one file. */
static void name_roles(struct draft *draft)
{
	if (!draft->release.roles)
		draft->release.roles = role_name(draft->release.role);
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
	for (size_t i = 0; i < count; i++)
		name_roles(&drafts[i]);
	if (status == TRATA_OK)
		status = check_agreement(store, drafts, count, error);
	bool *supplies = memory_new(count + 1, sizeof *supplies);
	if (status == TRATA_OK && !supplies)
		status = error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < count; i++) {
		status = take_release(store, &drafts[i], &results[i], &supplies[i], error);
		for (size_t j = 0; supplies && supplies[i] && j < i; j++)
			supplies[j] = supplies[j] &&
			              !release_same_edition(&drafts[i].release, &drafts[j].release);
	}
	if (status == TRATA_OK && store->release_count)
		qsort(store->releases, store->release_count, sizeof *store->releases, by_edition);
	for (size_t i = 0; status == TRATA_OK && i < count; i++) {
		struct merging merging = { store, drafts[i].release.source, drafts, supplies, count };
		bool done = !supplies[i];
		for (size_t j = 0; !done && j < i; j++)
			done = supplies[j] && strcmp(drafts[j].release.source, merging.source) == 0;
		if (!done)
			status = spans_rebuild(&merging, error);
	}
	memory_free(supplies);
	return status;
}
