/* What a reader should know about the lists before believing any estimate from them. */
#ifndef TRATA_STAT_MSE_DIAGNOSTICS_H
#define TRATA_STAT_MSE_DIAGNOSTICS_H

#include "mse_select.h"

/* Fisher's exact test of a 2 x 2 table. The odds ratio is the conditional maximum likelihood
 * estimate; an end of 0 or infinity has no number. In R: fisher.test, whose roots are good to
 * four digits only. */
struct mse_exact_test {
	double p_value;                    /* two-sided, by the probabilities not above the observed */
	bool has_odds_ratio, has_lower, has_upper;
	double odds_ratio, lower, upper;   /* without has_lower the lower end is 0 */
	double level;
};

/* Needs non-negative counts below 2^31 that are not all 0 (TRATA_EARG, TRATA_EFEWOBS). */
enum trata_status mse_exact(int64_t both, int64_t only_first, int64_t only_second, int64_t neither,
                            double level, struct mse_exact_test *test, struct trata_error *error);

/* How two lists meet, among the persons that some third list found: there, and only there, is
 * it known who is on neither. With two lists `has_test` is false. */
struct mse_pair {
	unsigned first, second;
	int64_t overlap;                   /* persons on both, on others or not */
	double expected;                   /* by the independence model */
	int64_t both, only_first, only_second, neither;   /* of those on another list */
	bool has_test;
	struct mse_exact_test test;
};

/* All pairs in the order 12, 13, ..., 23, ...; `pairs` has room for MSE_PAIRS_MAX. Errors:
 * TRATA_EFEWOBS for a table that mse_table_check refuses, TRATA_ENOMEM. */
enum trata_status mse_pairs(const struct mse_table *table, double level, struct mse_pair *pairs,
                            unsigned *count, struct trata_error *error);

enum mse_warning_kind {
	MSE_TWO_LISTS_ONLY,      /* dependence between lists cannot be seen */
	MSE_EQUAL_LISTS,         /* two lists hold the same persons: one source twice? */
	MSE_CONTAINED_LIST,      /* everybody on the first is on the second */
	MSE_LIST_OF_ALL,         /* a list holds everybody: nobody is unseen by its lights */
	MSE_ISOLATED_LIST,       /* a list shares nobody with any other */
	MSE_NO_OVERLAP,          /* a pair shares nobody */
	MSE_SPARSE_OVERLAP,      /* a pair shares fewer than MSE_SPARSE persons */
	MSE_NO_HIGHER_OVERLAP,   /* nobody is on three lists: interactions of pairs hang in the air */
	MSE_PERIODS_DIFFER,      /* lists cover different periods */
	MSE_UNITS_DIFFER         /* lists count different things */
};

#define MSE_SPARSE 5
#define MSE_WARNINGS_MAX (3 * MSE_PAIRS_MAX + 2 * MSE_LISTS_MAX + 4)
#define MSE_WARNING_BYTES 256

struct mse_warning {
	enum mse_warning_kind kind;
	unsigned first, second;            /* lists, where the kind names them */
	int64_t count;                     /* persons shared, for MSE_SPARSE_OVERLAP */
};

/* Fills `warnings` (room for MSE_WARNINGS_MAX) and returns how many there are. */
unsigned mse_warnings(const struct mse_table *table, struct mse_warning *warnings);

/* The warning as a sentence with the lists' names. Returns `out`. */
char *mse_warning_text(const struct mse_warning *warning, const struct mse_table *table,
                       char out[MSE_WARNING_BYTES]);

#endif
