/* The store: every release, in memory and on disk. `struct trata_store` of trata.h is this. */
#ifndef TRATA_STORE_STORE_H
#define TRATA_STORE_STORE_H

#include "../base/text.h"
#include "figure.h"

/* The figures of one source, sorted as figure_order says. */
struct figure_set {
	const char *source;
	struct figure *figures;
	size_t count, capacity;
	bool loaded;
};

struct measure;
/* A small table beside the figures that is to be written (see page.h). */
struct store_page {
	char *path;
	struct text text;
};

/* A settling age that was measured (see query.h). */
struct measured_age {
	const void *measure;
	const char *offence;
	const struct release *release;
	int age;
};

struct trata_store {
	char *folder;
	struct intern *strings;
	struct release *releases;      /* sorted by source, product, breakdowns, vintage */
	size_t release_count, release_capacity;
	struct figure_set *sets;       /* one a source that has figures */
	size_t set_count, set_capacity;
	struct measure **own_measures; /* of tables whose rows name measures that the catalogue lacks */
	size_t own_count, own_capacity;
	struct measured_age *ages;
	size_t age_count, age_capacity;
	struct store_page *pages;
	size_t page_count, page_capacity;
};

/* One release as a source read it, not yet in the store. Texts live in the store's pool. */
struct draft {
	struct release release;
	struct figure *figures;        /* nonzero or flagged; from and to are not set */
	size_t count, capacity;
	const char *file;              /* for messages */
	bool whole;                    /* came out of a store: its release is described already */
};
void draft_clear(struct draft *draft);

/* An empty store for `folder` (nothing is read or written), or the one that is there. */
enum trata_status store_new(const char *folder, struct trata_store **out,
                            struct trata_error *error);
enum trata_status store_open(const char *folder, struct trata_store **out,
                             struct trata_error *error);
void store_free(struct trata_store *store);

/* The figures of a source, loaded on first use; an empty set when there are none. */
enum trata_status store_figures(struct trata_store *store, const char *source,
                                const struct figure_set **out, struct trata_error *error);

/* What a merge did with one draft: a new release; nothing; a release that covered less before;
 * another file of a known release. */
enum merge_result { MERGE_ADDED, MERGE_KNOWN, MERGE_WIDENED, MERGE_JOINED };

/* Puts drafts into the store in memory. Drafts of one release must agree with each other and
 * with what is there: TRATA_EDATA names the first cell that does not. The order of the drafts
 * does not matter. results[i] says what became of drafts[i]. */
enum trata_status store_merge(struct trata_store *store, struct draft *drafts, size_t count,
                              enum merge_result *results, struct trata_error *error);

/* Compares a draft with the release of the same product, layer and vintage, changing nothing:
 * TRATA_EDATA names the first cell that differs; *found is false when there is no such release. */
enum trata_status store_verify(struct trata_store *store, const struct draft *draft, bool *found,
                               struct trata_error *error);

/* For sources that print no zeros: compares a draft with what the store holds of the same product
 * and vintage, in sums of its finer breakdown where it has one; a cell that only one of them has
 * says nothing. Where editions are typed by others a difference is counted and the first is told;
 * elsewhere it is TRATA_EDATA. Changes nothing. */
struct cross_check {
	size_t compared, differing;
	char first[256];
};
enum trata_status store_cross_check(struct trata_store *store, const struct draft *draft,
                                    struct cross_check *out, struct trata_error *error);

/* Writes the store to its folder: everything to a temporary folder beside it, synced, and
 * exchanged at the end. Another writer is waited for. */
enum trata_status store_save(struct trata_store *store, struct trata_error *error);

/* A lock against other writers, from before the store is read until after it is saved; it ends
 * with the process. */
enum trata_status store_lock(const char *folder, int *descriptor, struct trata_error *error);
void store_unlock(int descriptor);

/* Where a store lies: `folder`, else TRATA_DATA, else the installed data, else ./datasets. */
const char *store_folder(const char *folder);
bool store_is_there(const char *folder);

/* The order of figures on disk and in memory: product, measure, offence, purpose, place, period,
 * sex, age, extra, from. */
enum trata_status figures_sort(const struct intern *strings, struct figure *figures,
                               size_t count, struct trata_error *error);
bool figure_same_cell(const struct figure *a, const struct figure *b);
bool figure_same_content(const struct figure *a, const struct figure *b);

#endif
