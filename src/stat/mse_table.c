#include "mse_table.h"

#include <string.h>

#include "../base/language.h"


static enum trata_status set_name(struct mse_table *table, unsigned list, const char *name,
                                  const char *count_name, struct trata_error *error)
{
	if (!*name || strlen(name) >= MSE_NAME_BYTES)
		return error_set(error, TRATA_EDATA, "list %u: \"%s\" is no name of a list: 1 to %d bytes",
		                 list + 1, error_quote_string(name).text, MSE_NAME_BYTES - 1);
	if (count_name && strcmp(name, count_name) == 0)
		return error_set(error, TRATA_EDATA, "list %u has the name of the count column, \"%s\"",
		                 list + 1, error_quote_string(name).text);
	for (unsigned i = 0; i < list; i++)
		if (strcmp(table->names[i], name) == 0)
			return error_set(error, TRATA_EDATA, "lists %u and %u have one name, \"%s\"", i + 1,
			                 list + 1, error_quote_string(name).text);
	memcpy(table->names[list], name, strlen(name) + 1);
	return TRATA_OK;
}

enum trata_status mse_table_start(struct mse_table *table, const char *const *names,
                                  unsigned lists, const char *count_name,
                                  struct trata_error *error)
{
	memset(table, 0, sizeof *table);
	if (lists < 2)
		return error_set(error, TRATA_EFEWOBS,
		                 "overlapping lists are needed: at least 2, there is %u", lists);
	if (lists > MSE_LISTS_MAX)
		return error_set(error, TRATA_EARG, "%u lists are more than the %d that are fitted", lists,
		                 MSE_LISTS_MAX);
	table->lists = lists;
	for (unsigned i = 0; i < lists; i++) {
		const char letter[2] = { (char)('A' + (int)i), 0 };
		enum trata_status status = set_name(table, i, names ? names[i] : letter, count_name, error);
		if (status != TRATA_OK)
			return status;
	}
	return TRATA_OK;
}

enum trata_status mse_table_add(struct mse_table *table, unsigned history, int64_t count,
                                struct trata_error *error)
{
	if (history == 0)
		return error_set(error, TRATA_EDATA,
		                 "a history of zeros is nobody's: the unseen are not counted");
	if (history >= mse_cells(table))
		return error_set(error, TRATA_EDATA, "a history names a list that the table does not have");
	if (count < 0)
		return error_set(error, TRATA_EDATA, "%lld is not a count", (long long)count);
	/* 2^53 persons are more than ever lived, and doubles hold every integer below it. */
	if (count > ((int64_t)1 << 53) - table->observed)
		return error_set(error, TRATA_EDATA, "the counts add up to more than 2^53");
	table->counts[history] += count;
	table->observed += count;
	return TRATA_OK;
}

enum trata_status mse_table_check(const struct mse_table *table, struct trata_error *error)
{
	if (table->observed == 0)
		return error_set(error, TRATA_EFEWOBS, "nobody is on any list");
	for (unsigned i = 0; i < table->lists; i++)
		if (mse_table_list_total(table, i) == 0) {
			error_set(error, TRATA_EFEWOBS, "nobody is on list \"%s\"",
			          error_quote_string(table->names[i]).text);
			return error_hint(error, "leave the list out");
		}
	return TRATA_OK;
}

int64_t mse_table_overlap(const struct mse_table *table, unsigned mask)
{
	int64_t sum = 0;
	for (unsigned history = 1; history < mse_cells(table); history++)
		if ((history & mask) == mask)
			sum += table->counts[history];
	return sum;
}

int64_t mse_table_list_total(const struct mse_table *table, unsigned list)
{
	return mse_table_overlap(table, 1u << list);
}

int64_t mse_table_frequency(const struct mse_table *table, unsigned lists)
{
	int64_t sum = 0;
	for (unsigned history = 1; history < mse_cells(table); history++)
		if (mse_size(history) == lists)
			sum += table->counts[history];
	return sum;
}

/* The history without bit `list`: the higher lists move down by one. */
static unsigned drop_bit(unsigned history, unsigned list)
{
	unsigned low = history & ((1u << list) - 1);
	return low | (history >> (list + 1) << list);
}

static void move_names(const struct mse_table *table, unsigned without, struct mse_table *out)
{
	for (unsigned i = without; i + 1 < table->lists; i++) {
		memcpy(out->names[i], table->names[i + 1], MSE_NAME_BYTES);
		memcpy(out->periods[i], table->periods[i + 1], MSE_NAME_BYTES);
		memcpy(out->units[i], table->units[i + 1], MSE_NAME_BYTES);
	}
	out->lists = table->lists - 1;
}

static enum trata_status three_lists(const struct mse_table *table, const char *what,
                                     struct trata_error *error)
{
	if (table->lists >= 3)
		return TRATA_OK;
	return error_set(error, TRATA_EFEWOBS, "%s needs at least 3 lists, there are %u",
	                 translate(what), table->lists);
}

enum trata_status mse_table_omit(const struct mse_table *table, unsigned list,
                                 struct mse_table *out, struct trata_error *error)
{
	enum trata_status status = three_lists(table, "leaving a list out", error);
	if (status != TRATA_OK)
		return status;
	if (list >= table->lists)
		return error_set(error, TRATA_EARG, "there is no list %u", list + 1);
	*out = *table;
	memset(out->counts, 0, sizeof out->counts);
	move_names(table, list, out);
	out->observed = 0;
	for (unsigned history = 1; history < mse_cells(table); history++) {
		unsigned rest = drop_bit(history, list);
		if (rest) {
			out->counts[rest] += table->counts[history];
			out->observed += table->counts[history];
		}
	}
	return TRATA_OK;
}

/* "A+B", cut to what fits: a merged name is for reading, not for finding. */
static void join_names(const char *first, const char *second, char *out)
{
	size_t at = strlen(first), more = strlen(second);
	memmove(out, first, at);
	if (at + 2 < MSE_NAME_BYTES) {
		out[at++] = '+';
		if (more > MSE_NAME_BYTES - 1 - at)
			more = MSE_NAME_BYTES - 1 - at;
		memcpy(out + at, second, more);
		at += more;
	}
	out[at] = 0;
}

enum trata_status mse_table_merge(const struct mse_table *table, unsigned first, unsigned second,
                                  struct mse_table *out, struct trata_error *error)
{
	enum trata_status status = three_lists(table, "merging two lists", error);
	if (status != TRATA_OK)
		return status;
	if (first >= second || second >= table->lists)
		return error_set(error, TRATA_EARG, "lists %u and %u cannot be merged", first + 1,
		                 second + 1);
	*out = *table;
	memset(out->counts, 0, sizeof out->counts);
	move_names(table, second, out);
	join_names(table->names[first], table->names[second], out->names[first]);
	for (unsigned history = 1; history < mse_cells(table); history++) {
		unsigned joined = history >> second & 1 ? history | 1u << first : history;
		out->counts[drop_bit(joined, second)] += table->counts[history];
	}
	return TRATA_OK;
}
