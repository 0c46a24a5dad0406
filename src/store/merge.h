/* What the parts of merging share. */
#ifndef TRATA_STORE_MERGE_H
#define TRATA_STORE_MERGE_H

#include "store.h"

/* Marks, in `to`, a figure that was just read and is no span yet. */
#define VINTAGE_FRESH INT32_MIN

struct figure_list {
	struct figure *figures;
	size_t count, capacity;
};
bool figure_list_add(struct figure_list *list, const struct figure *figure);

/* How many figures at the head of a sorted list are of one cell. */
size_t figure_run(const struct figure *list, size_t count);

bool release_same_edition(const struct release *a, const struct release *b);
bool release_within(const struct release *inner, const struct release *outer);
struct release *store_release(const struct trata_store *store, const struct release *like);

/* TRATA_EDATA where a draft differs from a release of the store, or from another draft. */
enum trata_status agree_with_store(struct trata_store *store, const struct draft *draft,
                                   const struct release *known, struct trata_error *error);
enum trata_status agree_between(const struct trata_store *store, const struct draft *a,
                                const struct draft *b, struct trata_error *error);

/* Adds the files of `from` to those of `into`: official ones first, then byte order of the names;
 * the same bytes under two names once, under the name that comes first. */
enum trata_status release_join_files(struct trata_store *store, struct release *into,
                                     const struct release *from, struct trata_error *error);

/* The figures of one source: what is in the store, and the drafts whose figures are to stand for
 * their releases. */
struct merging {
	struct trata_store *store;
	const char *source;
	const struct draft *drafts;
	const bool *supplies;
	size_t draft_count;
};

/* Makes the spans of a source anew. A row's line is kept for each release, so that a span may be
 * cut anywhere later. */
enum trata_status spans_rebuild(const struct merging *merging, struct trata_error *error);

#endif
