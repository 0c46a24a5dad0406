/* Capture histories: who was seen by which lists, as counts.
 *
 * A history is a bit mask: bit i is set when the person stands on list i (from 0). `counts` is
 * indexed by the history, so counts[0] is the unseen cell and stays 0. The struct owns nothing
 * and is copied by assignment. Lists are numbered from 1 in text, as the field writes "[12,3]";
 * nine lists are the most, so that one digit names one list. */
#ifndef TRATA_STAT_MSE_TABLE_H
#define TRATA_STAT_MSE_TABLE_H

#include "stat.h"

#define MSE_LISTS_MAX 9
#define MSE_CELLS_MAX (1u << MSE_LISTS_MAX)
#define MSE_NAME_BYTES 64

struct mse_table {
	unsigned lists;
	int64_t observed;                 /* persons on at least one list */
	int64_t counts[MSE_CELLS_MAX];    /* by history; [0] is 0 */
	char names[MSE_LISTS_MAX][MSE_NAME_BYTES];
	char periods[MSE_LISTS_MAX][MSE_NAME_BYTES];  /* what each list covers, if the caller knows */
	char units[MSE_LISTS_MAX][MSE_NAME_BYTES];    /* what each list counts, if the caller knows */
};

/* The number of cells, the unseen one among them: 2^lists. */
static inline unsigned mse_cells(const struct mse_table *table)
{
	return 1u << table->lists;
}

/* How many lists a history or a model term holds. */
static inline unsigned mse_size(unsigned mask)
{
	return (unsigned)__builtin_popcount(mask);
}

/* An empty table of 2 to MSE_LISTS_MAX lists. `names` are copied; NULL gives A, B, ... Errors:
 * TRATA_EARG for the number of lists, TRATA_EDATA for a name that is empty, too long, doubled or
 * equal to `count_name` (NULL allows any). */
enum trata_status mse_table_start(struct mse_table *table, const char *const *names,
                                  unsigned lists, const char *count_name,
                                  struct trata_error *error);

/* Adds `count` persons with one history; the same history may come again. Errors: TRATA_EDATA
 * for the all-zero history, a history with unknown lists, a negative or an overflowing count. */
enum trata_status mse_table_add(struct mse_table *table, unsigned history, int64_t count,
                                struct trata_error *error);

/* Refuses what no method can use: nobody observed, or a list that nobody is on (TRATA_EFEWOBS,
 * naming the list). Call it once when the table is complete. */
enum trata_status mse_table_check(const struct mse_table *table, struct trata_error *error);

/* Persons on list `list`, and persons whose history includes all lists of `mask`. */
int64_t mse_table_list_total(const struct mse_table *table, unsigned list);
int64_t mse_table_overlap(const struct mse_table *table, unsigned mask);

/* Persons on exactly `lists` lists: the f1, f2, ... of Chao. */
int64_t mse_table_frequency(const struct mse_table *table, unsigned lists);

/* The table without one list: persons on that list alone are no longer observed. Needs three
 * lists (TRATA_EFEWOBS). */
enum trata_status mse_table_omit(const struct mse_table *table, unsigned list,
                                 struct mse_table *out, struct trata_error *error);

/* The table with lists `first` and `second` (first < second) made one, "A+B". Nobody is lost.
 * Needs three lists (TRATA_EFEWOBS). */
enum trata_status mse_table_merge(const struct mse_table *table, unsigned first, unsigned second,
                                  struct mse_table *out, struct trata_error *error);

#endif
