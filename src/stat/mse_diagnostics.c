#include "mse_diagnostics.h"

#include <string.h>

#include "../base/language.h"

/* Fills the 2 x 2 table of a pair from the persons that a third list found. */
static void count_pair(const struct mse_table *table, struct mse_pair *pair)
{
	unsigned first = 1u << pair->first, second = 1u << pair->second;
	for (unsigned h = 1; h < mse_cells(table); h++) {
		if (!(h & ~(first | second)))
			continue;
		bool on_first = h & first, on_second = h & second;
		int64_t *cell = on_first ? on_second ? &pair->both : &pair->only_first
		                         : on_second ? &pair->only_second : &pair->neither;
		*cell += table->counts[h];
	}
}

enum trata_status mse_pairs(const struct mse_table *table, double level, struct mse_pair *pairs,
                            unsigned *count, struct trata_error *error)
{
	struct mse_candidate independence;
	*count = 0;
	enum trata_status status = mse_table_check(table, error);
	if (status != TRATA_OK)
		return status;
	struct mse_workspace *work = mse_workspace_new(table->lists);
	if (!work)
		return error_memory(error);
	mse_workspace_load(work, table);
	status = mse_candidate_fit(work, &(struct mse_model){0}, &independence, error);
	for (unsigned i = 0; i < table->lists && status == TRATA_OK; i++)
		for (unsigned j = i + 1; j < table->lists && status == TRATA_OK; j++) {
			struct mse_pair *pair = &pairs[(*count)++];
			*pair = (struct mse_pair){ .first = i, .second = j };
			pair->overlap = mse_table_overlap(table, 1u << i | 1u << j);
			if (independence.fit.converged)
				pair->expected = mse_workspace_expected(work, 1u << i | 1u << j);
			count_pair(table, pair);
			pair->has_test = pair->both + pair->only_first + pair->only_second + pair->neither > 0;
			if (pair->has_test)
				status = mse_exact(pair->both, pair->only_first, pair->only_second, pair->neither,
				                   level, &pair->test, error);
		}
	mse_workspace_free(work);
	return status;
}

static void warn(struct mse_warning *warnings, unsigned *count, enum mse_warning_kind kind,
                 unsigned first, unsigned second, int64_t persons)
{
	warnings[(*count)++] = (struct mse_warning){ kind, first, second, persons };
}

static void warn_of_pair(const struct mse_table *table, unsigned i, unsigned j,
                         struct mse_warning *warnings, unsigned *count)
{
	int64_t both = mse_table_overlap(table, 1u << i | 1u << j);
	int64_t first = mse_table_list_total(table, i), second = mse_table_list_total(table, j);
	if (both > 0 && both == first && both == second)
		warn(warnings, count, MSE_EQUAL_LISTS, i, j, both);
	else if (both > 0 && both == first)
		warn(warnings, count, MSE_CONTAINED_LIST, i, j, both);
	else if (both > 0 && both == second)
		warn(warnings, count, MSE_CONTAINED_LIST, j, i, both);
	if (both == 0)
		warn(warnings, count, MSE_NO_OVERLAP, i, j, 0);
	else if (both < MSE_SPARSE)
		warn(warnings, count, MSE_SPARSE_OVERLAP, i, j, both);
}

/* The first two lists whose texts are both known and differ. */
static void warn_of_texts(const char texts[][MSE_NAME_BYTES], unsigned lists,
                          enum mse_warning_kind kind, struct mse_warning *warnings,
                          unsigned *count)
{
	for (unsigned i = 0; i < lists; i++)
		for (unsigned j = i + 1; j < lists; j++)
			if (*texts[i] && *texts[j] && strcmp(texts[i], texts[j]) != 0) {
				warn(warnings, count, kind, i, j, 0);
				return;
			}
}

static void warn_of_list(const struct mse_table *table, unsigned list,
                         struct mse_warning *warnings, unsigned *count)
{
	int64_t total = mse_table_list_total(table, list);
	if (total > 0 && total == table->observed)
		warn(warnings, count, MSE_LIST_OF_ALL, list, list, total);
	if (total > 0 && total == table->counts[1u << list])
		warn(warnings, count, MSE_ISOLATED_LIST, list, list, total);
}

unsigned mse_warnings(const struct mse_table *table, struct mse_warning *warnings)
{
	unsigned count = 0;
	int64_t higher = 0;
	if (table->lists < 3)
		warn(warnings, &count, MSE_TWO_LISTS_ONLY, 0, 1, 0);
	for (unsigned i = 0; i < table->lists; i++)
		warn_of_list(table, i, warnings, &count);
	for (unsigned i = 0; i < table->lists; i++)
		for (unsigned j = i + 1; j < table->lists; j++)
			warn_of_pair(table, i, j, warnings, &count);
	for (unsigned size = 3; size <= table->lists; size++)
		higher += mse_table_frequency(table, size);
	if (table->lists > 2 && higher == 0)
		warn(warnings, &count, MSE_NO_HIGHER_OVERLAP, 0, 0, 0);
	warn_of_texts(table->periods, table->lists, MSE_PERIODS_DIFFER, warnings, &count);
	warn_of_texts(table->units, table->lists, MSE_UNITS_DIFFER, warnings, &count);
	return count;
}

/* What each kind says; %1 and %2 stand for the lists, %n for the persons. */
static const char *const sentences[] = {
	[MSE_TWO_LISTS_ONLY] = "two lists cannot show whether they find the same people",
	[MSE_EQUAL_LISTS] = "lists %1 and %2 hold the same %n persons: one source twice?",
	[MSE_CONTAINED_LIST] = "everybody on list %1 is on list %2",
	[MSE_LIST_OF_ALL] = "list %1 holds everybody observed",
	[MSE_ISOLATED_LIST] = "list %1 shares nobody with any other list",
	[MSE_NO_OVERLAP] = "lists %1 and %2 share nobody",
	[MSE_SPARSE_OVERLAP] = "lists %1 and %2 share only %n",
	[MSE_NO_HIGHER_OVERLAP] = "nobody is on three lists",
	[MSE_PERIODS_DIFFER] = "lists %1 and %2 cover different periods: a closed population is presumed",
	[MSE_UNITS_DIFFER] = "lists %1 and %2 count different things",
};

static void put(char *out, size_t *at, const char *piece)
{
	for (; *piece && *at + 1 < MSE_WARNING_BYTES; piece++)
		out[(*at)++] = *piece;
	out[*at] = 0;
}

static void put_number(char *out, size_t *at, int64_t value)
{
	char digits[24];
	size_t start = sizeof digits - 1;
	digits[start] = 0;
	do
		digits[--start] = (char)('0' + value % 10);
	while (value /= 10);
	put(out, at, digits + start);
}

char *mse_warning_text(const struct mse_warning *warning, const struct mse_table *table,
                       char out[MSE_WARNING_BYTES])
{
	size_t at = 0;
	out[0] = 0;
	for (const char *in = translate(sentences[warning->kind]); *in; in++) {
		if (*in != '%') {
			put(out, &at, (const char[2]){ *in, 0 });
			continue;
		}
		in++;
		if (*in == 'n')
			put_number(out, &at, warning->count);
		else
			put(out, &at, table->names[*in == '1' ? warning->first : warning->second]);
	}
	return out;
}
