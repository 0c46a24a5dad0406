/* The series of a query: one a place, cut where a break is declared. */
#include "trend.h"

#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"

/* Runs of months; more than RUNS are not told apart. */
#define RUNS 16
struct runs {
	struct period list[RUNS];
	size_t count;
};

struct building {
	struct command_context *context;
	struct trend_list *list;
	const struct query *query;
	const char *last_place;
	struct runs provisional, partial;     /* months left out */
	month first, last;                    /* of all that is kept */
};

static const struct break_entry *break_in(const struct query *query, month after, month upto)
{
	for (size_t i = 0; i < catalogue_break_count; i++)
		if (strcmp(catalogue_breaks[i].source, query->source) == 0 &&
		    catalogue_breaks[i].from > after && catalogue_breaks[i].from <= upto)
			return &catalogue_breaks[i];
	return NULL;
}

/* A trend that was asked for over a break is refused: half an answer would look like a whole. */
static enum trata_status check_break(const struct query *query, struct trata_error *error)
{
	const struct break_entry *broken = query->has_period
		? break_in(query, query->period.first, query->period.last) : NULL;
	if (!broken)
		return TRATA_OK;
	struct period before = { query->period.first, broken->from - 1 };
	error_set(error, TRATA_EFEWOBS, "the period holds a break, in %s: %s",
	          period_format((struct period){ broken->from, broken->from }).text,
	          translate(broken->what));
	error_hint(error, "ask for one side of it, such as --period %s; --bridge goes across and "
	           "says what that assumes", period_format(before).text);
	return TRATA_EFEWOBS;
}

static enum trata_status read_query(struct command_context *context, struct query *query,
                                    struct trata_error *error)
{
	enum trata_status status = command_query(context, context->arguments[0], query, error);
	if (status != TRATA_OK)
		return status;
	if (query->measure->kind != MEASURE_COUNT) {
		error_set(error, TRATA_EFEWOBS, "%s is counted in %s, not in cases: no trend of counts "
		          "can be drawn through it", query->measure->id,
		          translate_as("cell", query->measure->unit));
		error_hint(error, "`trata series %s` shows the figures", query->measure->id);
		return TRATA_EFEWOBS;
	}
	if (!context->options.query.by || query->unit == UNIT_NONE)
		query->unit = UNIT_MONTH;
	if (query->by_sex || query->by_age || query->by_purpose) {
		error_set(error, TRATA_EARG, "a trend is of one series a place: --by takes a time unit, "
		          "state and municipality");
		error_hint(error, "choose a group with --sex, --age or --purpose");
		return TRATA_EARG;
	}
	return context->options.bridge ? TRATA_OK : check_break(query, error);
}

/* Sources that publish years have no months: their default is the year. */
static enum trata_status read_answer(struct command_context *context, struct query *query,
                                     struct answer *answer, struct trata_error *error)
{
	struct trata_error monthly = {0};
	enum trata_status status = query_answer(context->store, query, answer, &monthly);
	if (status == TRATA_OK && answer->count)
		return TRATA_OK;
	if (!context->options.query.by && (status == TRATA_OK || status == TRATA_EFEWOBS)) {
		answer_free(answer);
		query->unit = UNIT_YEAR;
		status = query_answer(context->store, query, answer, error);
	} else if (error) {
		*error = monthly;
	}
	if (status == TRATA_OK && !answer->count)
		status = error_set(error, TRATA_EFEWOBS, "there are no figures for that; a trend needs "
		                   "at least 3 periods");
	return status;
}

static void add_run(struct runs *runs, struct period period)
{
	for (size_t i = 0; i < runs->count; i++) {
		struct period *run = &runs->list[i];
		if (period.first > run->last + 1 || period.last < run->first - 1)
			continue;
		run->first = period.first < run->first ? period.first : run->first;
		run->last = period.last > run->last ? period.last : run->last;
		return;
	}
	if (runs->count < RUNS)
		runs->list[runs->count++] = period;
}

/* Whether a row is no observation: still open to revision, or shorter than its unit. */
static bool left_out(struct building *building, const struct answer_row *row)
{
	bool partial = period_months(row->period) < trend_step_months(building->query->unit);
	if (partial) {
		add_run(&building->partial, row->period);
		return true;
	}
	/* the first cycles move most; what moves later, by a percent or so, is far inside the
	 * dispersion of the counts and would cost a year and more of months */
	if (!row->release || building->context->options.provisional ||
	    !month_is_provisional(catalogue_source(row->release->source)->revision_window,
	                          row->release, row->period.last))
		return false;
	add_run(&building->provisional, row->period);
	return true;
}

static struct trend_series *new_series(struct building *building, const struct answer_row *row)
{
	struct trend_list *list = building->list;
	if (!memory_grow((void **)&list->series, &list->capacity, list->count + 1,
	                 sizeof *list->series))
		return NULL;
	struct trend_series *series = &list->series[list->count++];
	*series = (struct trend_series){ .measure = building->query->measure->id,
		.place = row->place, .unit = row->unit, .source = building->query->source,
		.step = building->query->unit, .subject = list->subject,
		.vintage = building->query->as_of == AS_OF_FIRST ? "first" : "several" };
	return series;
}

static enum trata_status add_row(struct building *building, const struct answer_row *row,
                                 struct trata_error *error)
{
	struct trend_list *list = building->list;
	struct trend_series *series = list->count ? &list->series[list->count - 1] : NULL;
	bool same = series && building->last_place &&
	            strcmp(building->last_place, row->place) == 0;
	if (left_out(building, row))
		return TRATA_OK;
	bool cut = same && series->count && !building->context->options.bridge &&
	           break_in(building->query, series->segment.last, row->period.first);
	if (!same || cut)
		series = new_series(building, row);
	if (!series)
		return error_memory(error);
	building->last_place = row->place;
	if (row->has_value && !trend_series_add(series, row->period, row->value, 0))
		return error_memory(error);
	if (row->release)
		series->vintage = intern_text(building->context->store->strings,
			intern_string(building->context->store->strings,
			              vintage_format(row->release->vintage).text));
	building->first = row->period.first < building->first ? row->period.first : building->first;
	building->last = row->period.last > building->last ? row->period.last : building->last;
	return TRATA_OK;
}

/* ------------------------------------------------------------------ what to say */

static const char *const unit_words[] = { "period", "month", "quarter", "half-year", "year" };

static void note_left_out(struct building *building)
{
	struct command_context *context = building->context;
	for (size_t i = 0; i < building->provisional.count; i++) {
		struct period open = building->provisional.list[i];
		if (open.first == open.last)
			command_note(context, "left out: %s (1 month), which late reports still change; "
			             "--provisional keeps it.", period_format(open).text);
		else
			command_note(context, "left out: %s (%d months), which late reports still change; "
			             "--provisional keeps them.", period_format(open).text,
			             period_months(open));
	}
	for (size_t i = 0; i < building->partial.count; i++)
		command_note(context, "left out: %s, which is only part of a %s.",
		             period_format(building->partial.list[i]).text,
		             translate(unit_words[building->query->unit]));
}

static void note_breaks(struct building *building)
{
	const struct query *query = building->query;
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		struct period from = { entry->from, entry->from };
		if (strcmp(entry->source, query->source) != 0 || entry->from <= building->first)
			continue;
		/* a query that ends long before a break need not hear of it */
		if (query->has_period && entry->from > query->period.last + 1)
			continue;
		if (entry->from > building->last)
			command_note(building->context, "%d is not in it: from %s on the figures come from "
			             "another instrument (%s) and cannot be compared with those before.",
			             period_year(entry->from), trend_period_words(from).text,
			             translate(entry->what));
		else if (building->context->options.bridge)
			command_note(building->context, "bridged over %s: this assumes that figures before "
			             "and after count the same thing, which nobody has shown (%s).",
			             trend_period_words(from).text, translate(entry->what));
		else
			command_note(building->context, "cut at %s: figures before and after cannot be "
			             "compared (%s).", trend_period_words(from).text,
			             translate(entry->what));
	}
}

static void note_end(struct building *building, const struct answer *answer)
{
	const struct query *query = building->query;
	month last = building->last;
	for (size_t i = 0; i < answer->count; i++)
		last = answer->rows[i].period.last > last ? answer->rows[i].period.last : last;
	if (query->has_period && last < query->period.last && !break_in(query, last, last + 1))
		command_note(building->context, "%s is not published in the release that answers.",
		             period_format((struct period){ last + 1, query->period.last }).text);
	if (answer->partial_used)
		command_note(building->context, "a partial release answers: what its copy left out is "
		             "not zero.");
}

/* "registered victims (trafficking in persons; female)". */
static char *subject_of(const struct query *query)
{
	struct text words = {0};
	const struct offence *offence = catalogue_offence(query->offence);
	const struct value_list *lists[] = { &query->purpose, &query->sex, &query->age };
	bool spanish = language_spoken() == SPANISH;
	static const char *const dimensions[] = { "purpose", "sex", "age" };
	text_append(&words, spanish ? query->measure->title_es : query->measure->title_en);
	const char *between = " (";
	if (offence) {
		text_printf(&words, "%s%s", between,
		            spanish ? offence->title_es : offence->title_en);
		between = "; ";
	}
	for (size_t d = 0; d < 3; d++)
		for (size_t i = 0; i < lists[d]->count; i++) {
			const char *value = lists[d]->values[i];
			const struct category *category = catalogue_category(dimensions[d], value);
			text_printf(&words, "%s%s", between, spanish && category ? category->title_es : value);
			between = i + 1 < lists[d]->count ? translate(" or ") : "; ";
		}
	if (strcmp(between, " (") != 0)
		text_append_char(&words, ')');
	char *copy = words.failed ? NULL : memory_string(text_string(&words));
	text_free(&words);
	return copy;
}

enum trata_status trend_from_store(struct command_context *context, struct trend_list *list,
                                   struct answer *answer, struct trata_error *error)
{
	struct query query;
	struct building building = { .context = context, .list = list, .query = &query,
		.first = INT32_MAX, .last = INT32_MIN };
	enum trata_status status = read_query(context, &query, error);
	if (status == TRATA_OK)
		status = read_answer(context, &query, answer, error);
	if (status == TRATA_OK && !(list->subject = subject_of(&query)))
		status = error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < answer->count; i++)
		status = add_row(&building, &answer->rows[i], error);
	if (status != TRATA_OK)
		return status;
	list->many_places = query.by_state || query.by_municipality;
	if (!list->count) {
		error_set(error, TRATA_EFEWOBS, "every month of that period may still be revised, or is "
		          "not complete");
		error_hint(error, "choose an earlier --period, or keep them with --provisional");
		return TRATA_EFEWOBS;
	}
	note_left_out(&building);
	note_breaks(&building);
	note_end(&building, answer);
	return TRATA_OK;
}
