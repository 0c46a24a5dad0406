#include "mse_model.h"

#include <stdlib.h>
#include <string.h>

void mse_model_add(struct mse_model *model, unsigned term)
{
	for (unsigned part = term; part; part = (part - 1) & term)
		if (mse_size(part) > 1)
			model->terms[part / 64] |= (uint64_t)1 << (part % 64);
}

void mse_model_remove(struct mse_model *model, unsigned term)
{
	for (unsigned other = term; other < MSE_CELLS_MAX; other++)
		if ((other & term) == term)
			model->terms[other / 64] &= ~((uint64_t)1 << (other % 64));
}

unsigned mse_model_terms(const struct mse_model *model)
{
	unsigned count = 0;
	for (unsigned word = 0; word < MSE_MODEL_WORDS; word++)
		count += (unsigned)__builtin_popcountll(model->terms[word]);
	return count;
}

bool mse_model_equal(const struct mse_model *a, const struct mse_model *b)
{
	return memcmp(a->terms, b->terms, sizeof a->terms) == 0;
}

bool mse_model_can_add(const struct mse_model *model, unsigned term)
{
	if (mse_size(term) < 2 || mse_model_has(model, term))
		return false;
	if (mse_size(term) == 2)
		return true;
	for (unsigned rest = term; rest; rest &= rest - 1)
		if (!mse_model_has(model, term & ~(rest & -rest)))
			return false;
	return true;
}

bool mse_model_can_remove(const struct mse_model *model, unsigned lists, unsigned term)
{
	if (!mse_model_has(model, term))
		return false;
	for (unsigned list = 0; list < lists; list++)
		if (!(term >> list & 1) && mse_model_has(model, term | 1u << list))
			return false;
	return true;
}

/* Larger terms first; of equal size by list numbers, so that "12" stands before "13" before
 * "23": the list that one has and the other has not decides, lowest number first. */
static int compare_terms(const void *left, const void *right)
{
	unsigned a = *(const unsigned *)left, b = *(const unsigned *)right;
	if (mse_size(a) != mse_size(b))
		return mse_size(a) > mse_size(b) ? -1 : 1;
	unsigned differ = a ^ b;
	return a & differ & -differ ? -1 : 1;
}

/* The terms that no other contains, single lists among them. Returns how many. */
static unsigned generators(const struct mse_model *model, unsigned lists,
                           unsigned out[MSE_CELLS_MAX])
{
	unsigned count = 0;
	for (unsigned term = 1; term < 1u << lists; term++) {
		bool single = mse_size(term) == 1, contained = false;
		for (unsigned list = 0; list < lists && !contained; list++)
			contained = !(term >> list & 1) && mse_model_has(model, term | 1u << list);
		if ((single || mse_model_has(model, term)) && !contained)
			out[count++] = term;
	}
	qsort(out, count, sizeof *out, compare_terms);
	return count;
}

char *mse_model_text(const struct mse_model *model, unsigned lists, char out[MSE_MODEL_BYTES])
{
	unsigned terms[MSE_CELLS_MAX], count = generators(model, lists, terms);
	size_t at = 0;
	out[at++] = '[';
	for (unsigned i = 0; i < count; i++) {
		if (i)
			out[at++] = ',';
		for (unsigned list = 0; list < lists; list++)
			if (terms[i] >> list & 1)
				out[at++] = (char)('1' + (int)list);
	}
	out[at++] = ']';
	out[at] = 0;
	return out;
}

/* Appends while there is room for it and for "...]". */
static bool append(char *out, size_t *at, const char *piece)
{
	size_t length = strlen(piece);
	if (*at + length + 5 > MSE_MODEL_NAMES_BYTES)
		return false;
	memcpy(out + *at, piece, length + 1);
	*at += length;
	return true;
}

char *mse_model_names(const struct mse_model *model, const struct mse_table *table,
                      char out[MSE_MODEL_NAMES_BYTES])
{
	unsigned terms[MSE_CELLS_MAX], count = generators(model, table->lists, terms);
	size_t at = 0;
	bool room = append(out, &at, "[");
	for (unsigned i = 0; i < count && room; i++) {
		const char *before = i ? "," : "";
		for (unsigned list = 0; list < table->lists && room; list++)
			if (terms[i] >> list & 1) {
				room = append(out, &at, before) && append(out, &at, table->names[list]);
				before = ":";
			}
	}
	memcpy(out + at, room ? "]" : "...]", room ? 2 : 5);
	return out;
}

enum trata_status mse_model_parse(const char *text, unsigned lists, struct mse_model *model,
                                  struct trata_error *error)
{
	memset(model, 0, sizeof *model);
	unsigned term = 0;
	for (const char *at = text;; at++) {
		if (*at >= '1' && *at < '1' + (int)lists) {
			term |= 1u << (*at - '1');
			continue;
		}
		if (*at && !strchr("[], ", *at))
			return error_set(error, TRATA_EARG, "\"%s\" is not a model of %u lists, as [12,3] is",
			                 error_quote_string(text).text, lists);
		if (mse_size(term) == lists)
			return error_set(error, TRATA_EARG,
			                 "a model with the interaction of all %u lists says nothing about the unseen",
			                 lists);
		mse_model_add(model, term);
		term = 0;
		if (!*at)
			return TRATA_OK;
	}
}

struct enumeration {
	unsigned terms[MSE_CELLS_MAX], count;
	mse_model_visit *visit;
	void *context;
	struct mse_model model;
};

/* Decides about the terms from `at` on, smaller terms first, so that the parts of a term are
 * decided before it and every hierarchical model comes exactly once. */
static bool enumerate(struct enumeration *all, unsigned at)
{
	if (at == all->count)
		return all->visit(all->context, &all->model);
	if (!enumerate(all, at + 1))
		return false;
	unsigned term = all->terms[at];
	if (!mse_model_can_add(&all->model, term))
		return true;
	all->model.terms[term / 64] |= (uint64_t)1 << (term % 64);
	bool more = enumerate(all, at + 1);
	all->model.terms[term / 64] &= ~((uint64_t)1 << (term % 64));
	return more;
}

enum trata_status mse_model_each(unsigned lists, unsigned order, mse_model_visit *visit,
                                 void *context, struct trata_error *error)
{
	if (lists > 6 || (lists == 6 && order > 2))
		return error_set(error, TRATA_EARG,
		                 "all models of %u lists are too many to fit: 5 lists, or 6 with pairs alone",
		                 lists);
	struct enumeration all = { .visit = visit, .context = context };
	if (order >= lists)
		order = lists - 1;
	for (unsigned size = 2; size <= order; size++)
		for (unsigned term = 1; term < 1u << lists; term++)
			if (mse_size(term) == size)
				all.terms[all.count++] = term;
	return enumerate(&all, 0) ? TRATA_OK : error_memory(error);
}
