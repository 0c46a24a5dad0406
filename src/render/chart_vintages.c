/* What each release said of the years that were over by then, and of the months before it. */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "chart_build.h"
#include "late.h"

#define MONTHS_A_YEAR 12
#define FIRST_PRINT_AGE 1      /* months after its end by which a month is printed first */

static int by_number(const void *a, const void *b)
{
	vintage left = *(const vintage *)a, right = *(const vintage *)b;
	return (left > right) - (left < right);
}

/* Whether a release was out: `as_of` is a vintage, a date, or NULL or latest for now. */
static bool is_out(const struct release *release, const char *as_of)
{
	vintage last;
	day date;
	if (as_of && vintage_parse(as_of, &last))
		return release->vintage <= last;
	return !as_of || !day_parse(as_of, &date) || release->released <= date;
}

/* The vintages of complete releases of a measure, once each, in order. */
static enum trata_status list_vintages(const struct trata_store *store,
                                       const struct chart_data *data, const char *as_of,
                                       vintage **out, size_t *count, struct trata_error *error)
{
	vintage *list = memory_new(store->release_count + 1, sizeof *list);
	size_t used = 0;
	if (!list)
		return error_memory(error);
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		bool wanted = strcmp(release->source, data->measure->source) == 0 && release->complete &&
		              (release->role == ROLE_OFFICIAL || release->role == ROLE_COPY) &&
		              list_has(release->offences, data->chart->offence);
		wanted = wanted && is_out(release, as_of);
		for (size_t k = 0; k < used && wanted; k++)
			wanted = list[k] != release->vintage;
		if (wanted)
			list[used++] = release->vintage;
	}
	qsort(list, used, sizeof *list, by_number);
	*out = list;
	*count = used;
	return TRATA_OK;
}

/* Sorted by year, then vintage, and the first figure of a year is the baseline of the others. */
static int by_year(const void *a, const void *b)
{
	const struct chart_row *left = a, *right = b;
	if (left->period.first != right->period.first)
		return left->period.first < right->period.first ? -1 : 1;
	return by_number(&left->release->vintage, &right->release->vintage);
}

/* What one release says of whole units, added as rows. */
static enum trata_status add_vintage(struct trata_store *store, const struct trata_query *text,
                                     vintage number, struct chart_data *data,
                                     struct trata_error *error)
{
	struct answer answer = {0};
	struct trata_query one = *text;
	struct period_text name = vintage_format(number), period = { "" };
	struct trata_error ignored = {0};
	bool months = data->chart->scope == SCOPE_FIRST_PRINTS;
	one.as_of = NULL;
	one.vintage = name.text;
	if (months) {
		month last = vintage_month(number);
		period = period_format((struct period){ last - LATE_MOST_AGE, last });
		one.period = period.text;
	}
	/* a release that cannot answer at this granularity is passed over */
	enum trata_status asked = build_ask(store, &one, &answer, &ignored);
	enum trata_status status = asked == TRATA_ENOMEM ? error_memory(error) : TRATA_OK;
	uint32_t word = intern_string(store->strings, name.text);
	if (status == TRATA_OK && word == INTERN_NONE)
		status = error_memory(error);
	for (size_t k = 0; asked == TRATA_OK && status == TRATA_OK && k < answer.count; k++)
		if (period_months(answer.rows[k].period) == (months ? 1 : MONTHS_A_YEAR))
			status = build_row(data, &answer.rows[k], intern_text(store->strings, word), 0, error);
	answer_free(&answer);
	return status;
}

/* Months that are first seen long after their end are left out: their first figure here is not
 * their first print. So are months that no second release shows. */
static void keep_first_prints(struct chart_data *data)
{
	size_t kept = 0;
	for (size_t i = 0; i < data->count;) {
		size_t end = i;
		while (end < data->count && data->rows[end].period.first == data->rows[i].period.first)
			end++;
		if (late_age(&data->rows[i]) <= FIRST_PRINT_AGE && end - i > 1)
			for (size_t k = i; k < end; k++)
				data->rows[kept++] = data->rows[k];
		i = end;
	}
	data->count = kept;
}

enum trata_status build_vintages(struct trata_store *store, struct trata_query *text,
                                 struct chart_data *data, struct trata_error *error)
{
	vintage *list = NULL;
	size_t count = 0;
	enum trata_status status = list_vintages(store, data, text->as_of, &list, &count, error);
	for (size_t i = 0; status == TRATA_OK && i < count; i++)
		status = add_vintage(store, text, list[i], data, error);
	if (status == TRATA_OK && data->count)
		qsort(data->rows, data->count, sizeof *data->rows, by_year);
	if (data->chart->scope == SCOPE_FIRST_PRINTS)
		keep_first_prints(data);
	for (size_t i = 0; i < data->count; i++) {
		struct chart_row *row = &data->rows[i];
		bool same = i && row->period.first == row[-1].period.first;
		row->baseline = same ? row[-1].baseline : row->count;
		row->has_baseline = true;
	}
	memory_free(list);
	return status;
}
