/* compare-sources: every measure about one place and period side by side, each with what it
 * counts. Nothing is added. */
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../store/population.h"
#include "command.h"

/* CSV and JSON have every column; a terminal has those of `narrow`. */
static const struct sheet_column columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "period", SHEET_STRING, -1, "months that the figure really covers" },
	{ "value", SHEET_NUMBER, -1, "the figure" },
	{ "unit", SHEET_STRING, -1, "its unit" },
	{ "bound", SHEET_STRING, -1, "exact, or a limit" },
	{ "status", SHEET_STRING, -1, "SDMX OBS_STATUS" },
	{ "rate", SHEET_NUMBER, 3, "per 100,000 inhabitants and year, where there is a population" },
	{ "vintage", SHEET_STRING, -1, "release that answers" },
	{ "source", SHEET_STRING, -1, "table family" },
	{ "where", SHEET_STRING, -1, "which of the source's dimensions" },
	{ "counts", SHEET_STRING, -1, "what one unit is" },
	{ "is_not", SHEET_STRING, -1, "what it is often taken for, and is not" },
};
#define COLUMNS (sizeof columns / sizeof *columns)
static const char *const narrow[] = { "measure", "period", "value", "unit", "rate", "source",
                                      "counts" };
#define NARROW (sizeof narrow / sizeof *narrow)

#define RATE_BASE 1e5

struct comparing {
	struct command_context *context;
	struct sheet *sheet;
	const struct release *releases[64];
	size_t release_count;
	const char *units[16];
	size_t unit_count;
	size_t rows;
	bool answered[32], asked[32];    /* by source: has a row; was asked in vain */
};

static size_t source_index(const char *id)
{
	size_t i = 0;
	while (i < catalogue_source_count && strcmp(catalogue_sources[i].id, id) != 0)
		i++;
	return i < 32 ? i : 31;
}

static bool shown(const struct comparing *comparing, const char *column)
{
	if (comparing->context->format != SHEET_TEXT)
		return true;
	for (size_t i = 0; i < NARROW; i++)
		if (strcmp(narrow[i], column) == 0)
			return true;
	return false;
}

static void put(struct comparing *comparing, const char *column, const char *text)
{
	if (shown(comparing, column))
		sheet_string(comparing->sheet, text);
}

static void note_unit(struct comparing *comparing, const char *unit)
{
	for (size_t i = 0; i < comparing->unit_count; i++)
		if (strcmp(comparing->units[i], unit) == 0)
			return;
	if (comparing->unit_count < sizeof comparing->units / sizeof *comparing->units)
		comparing->units[comparing->unit_count++] = unit;
}

static void note_release(struct comparing *comparing, const struct release *release)
{
	for (size_t i = 0; i < comparing->release_count; i++)
		if (comparing->releases[i] == release)
			return;
	if (release && comparing->release_count < 64)
		comparing->releases[comparing->release_count++] = release;
}

/* Counts of a state register have the population of its states behind them. */
static void put_rate(struct comparing *comparing, const struct query *query,
                     const struct answer_row *row)
{
	double person_years;
	struct trata_error unheard = {0};
	bool counted = query->measure->kind == MEASURE_COUNT && row->has_value &&
	               catalogue_source(query->source)->scope == SCOPE_STATES;
	if (counted && population_exposure(comparing->context->store, query, row->period,
	                                   &person_years, &unheard) == TRATA_OK && person_years > 0)
		sheet_number(comparing->sheet, RATE_BASE * row->value / person_years);
	else
		sheet_missing(comparing->sheet);
}

static void put_row(struct comparing *comparing, const struct query *query,
                    const struct answer_row *row)
{
	struct sheet *sheet = comparing->sheet;
	char state[2] = { row->status, '\0' };
	bool text = comparing->context->format == SHEET_TEXT;
	bool tier = query->measure->kind == MEASURE_TIER && row->has_value;
	put(comparing, "measure", query->measure->id);
	put(comparing, "place", row->place);
	put(comparing, "period", period_format(row->period).text);
	if (tier)
		sheet_string(sheet, tier_name(row->value));
	else if (row->has_value)
		sheet_number(sheet, row->value);
	else
		sheet_missing(sheet);
	put(comparing, "unit", text ? translate_as("cell", row->unit) : row->unit);
	put(comparing, "bound", bound_names[row->bound]);
	put(comparing, "status", state);
	put_rate(comparing, query, row);
	put(comparing, "vintage", row->release ? vintage_format(row->release->vintage).text
	                                       : "several");
	put(comparing, "source", query->source);
	put(comparing, "where", query->where);
	put(comparing, "counts", text ? translate(query->measure->counts) : query->measure->counts);
	put(comparing, "is_not", query->measure->not);
	note_unit(comparing, row->unit);
	comparing->rows++;
}

/* One measure with one choice of the source's dimensions. What a source does not publish about
 * the place is left out; errors of the query itself are those of the other measures too. */
static enum trata_status add_measure(struct comparing *comparing, const struct measure *measure,
                                     const char *where, struct trata_error *error)
{
	struct trata_query text = comparing->context->options.query;
	struct trata_error unheard = {0};
	struct query query;
	struct answer answer;
	text.measure = measure->id;
	text.source = measure->source;
	text.where = where;
	text.by = "year";
	enum trata_status status = query_parse(comparing->context->store, &text, &query, &unheard);
	if (status == TRATA_OK) {
		bool whole = measure->kind == MEASURE_COUNT && !catalogue_source(query.source)->editions;
		query.unit = whole ? UNIT_NONE : query.unit;
		status = query_answer(comparing->context->store, &query, &answer, &unheard);
	}
	if (status == TRATA_ENOMEM)
		return error_memory(error);
	if (unheard.status != TRATA_EARG)
		comparing->asked[source_index(measure->source)] = true;
	if (status != TRATA_OK)
		return TRATA_OK;
	comparing->answered[source_index(measure->source)] = true;
	for (size_t i = 0; i < answer.count; i++)
		put_row(comparing, &query, &answer.rows[i]);
	for (size_t i = 0; i < answer.release_count; i++)
		note_release(comparing, answer.releases[i]);
	answer_free(&answer);
	return TRATA_OK;
}

/* The place and the period must be readable for some source at least. */
static enum trata_status check_question(struct command_context *context,
                                        struct trata_error *error)
{
	const char *place = context->options.query.place;
	const char *period = context->options.query.period;
	struct period unheard;
	enum trata_status status = period && period[0] ? period_parse(period, &unheard, error)
	                                               : TRATA_OK;
	if (status == TRATA_OK && (!period || !period[0])) {
		error_set(error, TRATA_EARG, "which period?");
		error_hint(error, "for example --period 2022");
		return TRATA_EARG;
	}
	if (status != TRATA_OK || !place)
		return status;
	const char *code;
	static const enum source_scope scopes[] = { SCOPE_STATES, SCOPE_COUNTRIES, SCOPE_REGIONS };
	for (size_t i = 0; i < 3; i++) {
		struct trata_error quiet = {0};
		if (place_resolve_in(place, scopes[i], &code, &quiet) == TRATA_OK || strchr(place, ','))
			return TRATA_OK;
	}
	return place_resolve_in(place, SCOPE_COUNTRIES, &code, error);
}

/* Adding across units is refused, with the units. */
static enum trata_status refuse_total(const struct comparing *comparing,
                                      struct trata_error *error)
{
	struct text units = {0};
	for (size_t i = 0; i < comparing->unit_count; i++)
		text_printf(&units, "%s%s", i ? ", " : "", translate_as("cell", comparing->units[i]));
	error_set(error, TRATA_EARG, "these figures cannot be added: their units are %s; the same "
	          "person may stand in several, and most are no persons", text_string(&units));
	error_hint(error, "leave --total away and read the column `counts`");
	text_free(&units);
	return TRATA_EARG;
}

static enum trata_status add_all(struct comparing *comparing, struct trata_error *error)
{
	const char *where = comparing->context->options.query.where;
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < catalogue_measure_count; i++) {
		const struct measure *measure = &catalogue_measures[i];
		bool ctdc = strcmp(measure->source, "iom-ctdc") == 0;
		if (ctdc && !where) {
			status = add_measure(comparing, measure, "role=exploitation", error);
			if (status == TRATA_OK)
				status = add_measure(comparing, measure, "role=citizenship", error);
		} else {
			status = add_measure(comparing, measure, where, error);
		}
	}
	return status;
}

/* Narratives and agencies speak of one country. */
static bool about_place(const struct command_context *context, size_t source)
{
	const struct source *of = &catalogue_sources[source];
	struct trata_error unheard = {0};
	const char *code;
	if (!of->editions || of->scope != SCOPE_COUNTRIES || strcmp(of->id, "state-tip-tier") == 0)
		return true;
	return place_resolve_in(context->options.query.place, of->scope, &code, &unheard) ==
	       TRATA_OK && strcmp(code, of->home) == 0;
}

/* A source that counts by such places and has nothing for this one is said, with what it covers. */
static void tell_silent(const struct comparing *comparing)
{
	struct command_context *context = comparing->context;
	for (size_t s = 0; s < catalogue_source_count && s < 32; s++) {
		const char *id = catalogue_sources[s].id;
		struct period covered = { MONTH_UNKNOWN, MONTH_UNKNOWN };
		if (comparing->answered[s] || !comparing->asked[s] || !about_place(context, s))
			continue;
		for (size_t i = 0; i < context->store->release_count; i++) {
			const struct release *release = &context->store->releases[i];
			if (strcmp(release->source, id) != 0 || release->covered.first == MONTH_UNKNOWN)
				continue;
			if (covered.first == MONTH_UNKNOWN || release->covered.first < covered.first)
				covered.first = release->covered.first;
			if (covered.last == MONTH_UNKNOWN || release->covered.last > covered.last)
				covered.last = release->covered.last;
		}
		if (covered.first != MONTH_UNKNOWN)
			command_note(context, "%s has no figure for this place and period; it covers %s.", id,
			             period_format(covered).text);
	}
}

enum trata_status run_compare_sources(struct command_context *context,
                                      struct trata_error *error)
{
	struct comparing comparing = { .context = context };
	if (!context->options.query.place)
		context->options.query.place = "MX";
	enum trata_status status = check_question(context, error);
	if (status == TRATA_OK)
		status = command_open(context, error);
	if (status != TRATA_OK)
		return status;
	struct sheet_column used[COLUMNS];
	size_t count = 0;
	for (size_t i = 0; i < COLUMNS; i++)
		if (shown(&comparing, columns[i].name))
			used[count++] = columns[i];
	comparing.sheet = sheet_new(used, count);
	status = comparing.sheet ? add_all(&comparing, error) : error_memory(error);
	if (status == TRATA_OK && comparing.rows == 0) {
		status = error_set(error, TRATA_EFEWOBS, "no source here has a figure for %s in %s",
		                   context->options.query.place, context->options.query.period);
		error_hint(error, "`trata sources` shows what each source covers");
	}
	if (status == TRATA_OK && context->options.total)
		status = refuse_total(&comparing, error);
	if (status == TRATA_OK) {
		tell_silent(&comparing);
		command_note(context, "each row counts another thing: nothing here may be added, and "
		             "rows of different units may not be compared.");
		status = command_write(context, comparing.sheet, comparing.releases,
		                       comparing.release_count, error);
	}
	sheet_free(comparing.sheet);
	return status;
}
