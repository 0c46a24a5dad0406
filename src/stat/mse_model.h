/* Hierarchical log-linear models: which interactions between lists a fit allows.
 *
 * A term is a mask of two or more lists; with a term all its parts are in the model. The
 * constant and every list's main effect are always in. Text is the field's: "[12,23]" names the
 * largest terms by list numbers, and lists in no interaction stand alone, "[12,3]". */
#ifndef TRATA_STAT_MSE_MODEL_H
#define TRATA_STAT_MSE_MODEL_H

#include "mse_table.h"

#define MSE_MODEL_WORDS (MSE_CELLS_MAX / 64)
/* The longest texts: 126 terms of 4 lists out of 9 by number; by name they are cut, with "...". */
#define MSE_MODEL_BYTES 704
#define MSE_MODEL_NAMES_BYTES 2048

struct mse_model {
	uint64_t terms[MSE_MODEL_WORDS];  /* bit `mask`: the term is in */
};

static inline bool mse_model_has(const struct mse_model *model, unsigned term)
{
	return model->terms[term / 64] >> (term % 64) & 1;
}

/* Adds a term with all its parts; takes a term out with everything that contains it. */
void mse_model_add(struct mse_model *model, unsigned term);
void mse_model_remove(struct mse_model *model, unsigned term);

/* The number of interactions. */
unsigned mse_model_terms(const struct mse_model *model);
bool mse_model_equal(const struct mse_model *a, const struct mse_model *b);

/* May `term` be added to (its parts are all in) or removed from (nothing contains it) the model
 * by itself? A single list is always in and never leaves. */
bool mse_model_can_add(const struct mse_model *model, unsigned term);
bool mse_model_can_remove(const struct mse_model *model, unsigned lists, unsigned term);

/* "[134,12,23]": the largest terms first, then by list numbers. Returns `out`. */
char *mse_model_text(const struct mse_model *model, unsigned lists, char out[MSE_MODEL_BYTES]);

/* "[LA:NG,GO]": the same by the table's names. Returns `out`. */
char *mse_model_names(const struct mse_model *model, const struct mse_table *table,
                      char out[MSE_MODEL_NAMES_BYTES]);

/* Reads "[12,23]", with or without brackets, commas or spaces between; lists that are not named
 * are main effects. Errors: TRATA_EARG for what is no model of so many lists, or for the term of
 * all lists, which leaves the unseen cell without an estimate. */
enum trata_status mse_model_parse(const char *text, unsigned lists, struct mse_model *model,
                                  struct trata_error *error);

/* Every hierarchical model with terms of at most `order` lists, but never the term of all lists:
 * 1, 8, 113, 6893 models for 2 to 5 lists, and 2^(pairs) for order 2. Calls visit(context, model)
 * for each, in a fixed order; stops when it returns false. At most 5 lists, or 6 at order 2
 * (TRATA_EARG). Returns the first refusal as TRATA_ENOMEM. */
typedef bool mse_model_visit(void *context, const struct mse_model *model);
enum trata_status mse_model_each(unsigned lists, unsigned order, mse_model_visit *visit,
                                 void *context, struct trata_error *error);

#endif
