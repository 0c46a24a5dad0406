/* Reading a query. */
#include "query.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/nearest.h"
#include "../base/text.h"
#include "where.h"

static enum trata_status unknown_word(const char *what, const char *word,
                                      const char *const *names, size_t count,
                                      struct trata_error *error)
{
	error_set(error, TRATA_EARG, "\"%s\" is not %s", error_quote_string(word).text,
	          translate(what));
	nearest_hint(error, word, names, count);
	return TRATA_EARG;
}

/* A measure that a table's rows name and the catalogue does not know: it counts what its row
 * says. NULL when no row names it. */
static const struct measure *own_measure(struct trata_store *store, const char *word)
{
	for (size_t i = 0; i < store->own_count; i++)
		if (strcmp(store->own_measures[i]->id, word) == 0)
			return store->own_measures[i];
	for (size_t s = 0; s < catalogue_source_count; s++) {
		const struct source *source = &catalogue_sources[s];
		const struct figure_set *set;
		uint32_t number = intern_find(store->strings, word);
		if (!source->editions || store_figures(store, source->id, &set, NULL) != TRATA_OK ||
		    (number = intern_find(store->strings, word)) == INTERN_NONE)
			continue;
		for (size_t i = 0; i < set->count; i++) {
			if (set->figures[i].measure != number)
				continue;
			struct measure *measure = memory_new(1, sizeof *measure);
			if (!measure || !memory_grow((void **)&store->own_measures, &store->own_capacity,
			                             store->own_count + 1, sizeof *store->own_measures)) {
				memory_free(measure);
				return NULL;
			}
			const char *id = intern_text(store->strings, number);
			*measure = (struct measure){ id, source->id,
				intern_text(store->strings, set->figures[i].unit), id, id,
				"what the row of the source says", "see `trata explain` for the row",
				MEASURE_COUNT, "" };
			store->own_measures[store->own_count++] = measure;
			return measure;
		}
	}
	return NULL;
}

/* Of the sources that publish a measure: the one that is named, else the first that counts by
 * places such as the ones asked for. */
static const struct measure *measure_for(const char *id, const char *source, const char *places)
{
	const struct measure *first = catalogue_measure(id);
	if (source && source[0])
		return catalogue_measure_of(id, source);
	for (size_t i = 0; first && i < catalogue_measure_count; i++) {
		const struct measure *measure = &catalogue_measures[i];
		struct trata_error unheard = {0};
		const char *code;
		char part[64];
		size_t length = strcspn(places, ",");
		if (strcmp(measure->id, first->id) != 0 || length >= sizeof part)
			continue;
		memcpy(part, places, length);
		part[length] = '\0';
		if (place_resolve_in(part, catalogue_source(measure->source)->scope, &code,
		                     &unheard) == TRATA_OK)
			return measure;
	}
	return first;
}

static enum trata_status parse_measure(struct trata_store *store, const struct trata_query *text,
                                       struct query *out, struct trata_error *error)
{
	const char *word = text->measure;
	if (!word || !word[0]) {
		error_set(error, TRATA_EARG, "which measure?");
		error_hint(error, "for example victims or investigations; `trata sources` lists them");
		return TRATA_EARG;
	}
	if (strchr(word, ',')) {
		error_set(error, TRATA_EARG, "\"%s\": measures count different things and are never added",
		          error_quote_string(word).text);
		error_hint(error, "`trata compare-sources` sets them side by side");
		return TRATA_EARG;
	}
	const char *places = text->place && text->place[0] ? text->place : PLACE_MEXICO;
	out->measure = measure_for(word, text->source, places);
	if (!out->measure && !catalogue_measure(word))
		out->measure = own_measure(store, word);
	if (!out->measure && catalogue_measure(word))
		out->measure = catalogue_measure(word);      /* another source: told by the caller */
	if (out->measure)
		return TRATA_OK;
	const char *names[128];
	size_t count = 0;
	for (size_t i = 0; i < catalogue_measure_count && count < 128; i++)
		names[count++] = catalogue_measures[i].id;
	const char *near = nearest_name(word, names, count);
	error_set(error, TRATA_EARG, "\"%s\" is not a measure that is counted here",
	          error_quote_string(word).text);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "`trata sources` lists them: victims, investigations, ctdc-victims, "
		           "missing-migrants, tip-tier, population, ...");
	return TRATA_EARG;
}

static enum trata_status parse_offence(const char *word, struct query *out,
                                       struct trata_error *error)
{
	const char *only = catalogue_source(out->source)->offence;
	if (only && (!word || !word[0] || strcmp(word, only) == 0)) {
		out->offence = only;
		return TRATA_OK;
	}
	if (only && catalogue_offence(word)) {
		error_set(error, TRATA_EARG, "%s is not counted by offence, so not as %s",
		          out->measure->id, word);
		error_hint(error, "leave --offence away");
		return TRATA_EARG;
	}
	const struct offence *offence = catalogue_offence(word && word[0] ? word : "trafficking");
	if (offence) {
		out->offence = offence->id;
		return TRATA_OK;
	}
	const char *names[64];
	for (size_t i = 0; i < catalogue_offence_count; i++)
		names[i] = catalogue_offences[i].id;
	return unknown_word("an offence that is known here", word, names, catalogue_offence_count,
	                    error);
}

/* The next part of a comma list, blanks around it cut off. */
static bool next_part(const char **at, char *part, size_t size)
{
	const char *start = *at + strspn(*at, " ");
	size_t length = strcspn(start, ",");
	if (start[0] == '\0')
		return false;
	*at = start + length + (start[length] == ',');
	while (length && start[length - 1] == ' ')
		length--;
	if (length >= size)
		length = size - 1;
	memcpy(part, start, length);
	part[length] = '\0';
	return true;
}

/* Ages as publishers write them: "09--17" is 9-17. */
static void plain_band(char *text)
{
	char *out = text;
	for (const char *at = text; *at; at++) {
		bool zero = *at == '0' && at[1] >= '0' && at[1] <= '9' && (at == text || at[-1] == '-');
		bool dash = *at == '-' && at[1] == '-';
		if (!zero && !dash)
			*out++ = *at;
	}
	*out = '\0';
}

static enum trata_status parse_values(const char *dimension, const char *words,
                                      const struct query *query, struct value_list *out,
                                      struct trata_error *error)
{
	char part[64];
	char implied[96];
	if (!words)
		return TRATA_OK;
	/* what every unit of the measure is anyway selects nothing */
	snprintf(implied, sizeof implied, "%s=%s", dimension, words);
	if (words[0] && list_has(query->measure->implies, implied))
		return TRATA_OK;
	while (next_part(&words, part, sizeof part)) {
		if (strcmp(dimension, "age") == 0)
			plain_band(part);
		const struct category *category = catalogue_category(dimension, part);
		bool fits = category && (!category->only || strcmp(category->only, query->source) == 0);
		if (!fits || out->count == QUERY_VALUES) {
			const char *names[64];
			size_t count = 0;
			char what[64];
			for (size_t i = 0; i < catalogue_category_count && count < 64; i++)
				if (strcmp(catalogue_categories[i].dimension, dimension) == 0 &&
				    (!catalogue_categories[i].only ||
				     strcmp(catalogue_categories[i].only, query->source) == 0))
					names[count++] = catalogue_categories[i].id;
			snprintf(what, sizeof what, translate("a value of --%s"), dimension);
			return unknown_word(what, part, names, count, error);
		}
		out->values[out->count++] = category->id;
	}
	return TRATA_OK;
}

static int by_code(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static enum trata_status parse_places(const char *words, struct query *out,
                                      struct trata_error *error)
{
	char part[128];
	const struct source *source = catalogue_source(out->source);
	if (out->place_count)
		return TRATA_OK;                 /* a corridor is its own place */
	if (!words || !words[0])
		words = source->home;
	while (next_part(&words, part, sizeof part)) {
		const char *code;
		enum trata_status status = place_resolve_in(part, source->scope, &code, error);
		if (status != TRATA_OK)
			return status;
		bool twice = false;
		for (size_t i = 0; i < out->place_count; i++)
			twice = twice || strcmp(out->places[i], code) == 0;
		if (twice)
			continue;
		if (out->place_count == QUERY_PLACES)
			return error_set(error, TRATA_EARG, "more than %d places", QUERY_PLACES);
		out->places[out->place_count++] = code;
	}
	qsort(out->places, out->place_count, sizeof *out->places, by_code);
	bool nation = source->scope == SCOPE_STATES && strcmp(out->places[0], "MX") == 0;
	if (out->place_count > 1 && nation) {
		error_set(error, TRATA_EARG, "MX holds its states: a region of both would count twice");
		error_hint(error, "name the states alone, or MX alone");
		return TRATA_EARG;
	}
	for (size_t i = 0; i < out->place_count && out->place_count > 1; i++)
		if (strcmp(out->places[i], PLACE_WORLD) == 0)
			return error_set(error, TRATA_EARG, "WLD holds all the others: a region of both would "
			                 "count twice");
	return TRATA_OK;
}

const char *const query_by_names[] = { "month", "quarter", "half", "year", "state",
                                       "municipality", "sex", "age", "purpose", "country",
                                       "region" };
const size_t query_by_count = sizeof query_by_names / sizeof *query_by_names;

static enum trata_status parse_by(const char *words, struct query *out, struct trata_error *error)
{
	char part[32];
	if (!words || !words[0])
		words = "year";
	while (next_part(&words, part, sizeof part)) {
		size_t i = 0;
		while (i < query_by_count && strcmp(query_by_names[i], part) != 0)
			i++;
		if (i == query_by_count)
			return unknown_word("something to break down by", part, query_by_names,
			                    query_by_count, error);
		enum time_unit unit = i < 4 ? (enum time_unit)(UNIT_MONTH + i) : UNIT_NONE;
		if (unit && out->unit && out->unit != unit)
			return error_set(error, TRATA_EARG, "--by takes one time unit, not %s as well", part);
		out->unit = unit ? unit : out->unit;
		out->by_state = out->by_state || i == 4 || i > 8;
		out->by_municipality = out->by_municipality || i == 5;
		out->by_sex = out->by_sex || i == 6;
		out->by_age = out->by_age || i == 7;
		out->by_purpose = out->by_purpose || i == 8;
	}
	return TRATA_OK;
}

static enum trata_status parse_as_of(const struct trata_query *text, struct query *out,
                                     struct trata_error *error)
{
	const char *as_of = text->as_of;
	if (text->vintage && text->vintage[0]) {
		if (as_of && as_of[0])
			return error_set(error, TRATA_EARG, "--vintage and --as-of exclude each other");
		out->as_of = AS_OF_EXACTLY;
		if (vintage_parse(text->vintage, &out->vintage))
			return TRATA_OK;
		error_set(error, TRATA_EARG, "\"%s\" is not a vintage",
		          error_quote_string(text->vintage).text);
		error_hint(error, "a vintage is a month such as 2022-06 or a report year such as 2022");
		return TRATA_EARG;
	}
	out->as_of = AS_OF_LATEST;
	if (!as_of || !as_of[0] || strcmp(as_of, "latest") == 0)
		return TRATA_OK;
	if (strcmp(as_of, "first") == 0) {
		out->as_of = AS_OF_FIRST;
		return TRATA_OK;
	}
	/* a month is a vintage; a year is a day (1 January) for monthly cycles, and a vintage for
	 * reports, which query_release_is_out decides */
	if (vintage_parse(as_of, &out->vintage) && day_parse(as_of, &out->day)) {
		out->as_of = AS_OF_VINTAGE;
		return TRATA_OK;
	}
	if (day_parse(as_of, &out->day)) {
		out->as_of = AS_OF_DAY;
		return TRATA_OK;
	}
	error_set(error, TRATA_EARG, "\"%s\" is not an as-of", error_quote_string(as_of).text);
	error_hint(error, "write a vintage (2022-06), a date (2022-08-15), first or latest");
	return TRATA_EARG;
}

/* A record of CTDC may have several types of exploitation: their sum counts it twice. */
static enum trata_status refuse_overlap(const struct query *query, struct trata_error *error)
{
	if (strcmp(query->source, "iom-ctdc") != 0 || query->purpose.count < 2 || query->by_purpose)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "types of exploitation overlap: a record may have several, so "
	          "they cannot be added");
	error_hint(error, "ask for them --by purpose");
	return TRATA_EARG;
}

/* A population is counted once a year, at its middle: a part of a year is answered by its year,
 * and years are never added. */
static enum trata_status whole_years(struct query *out, struct trata_error *error)
{
	if (out->has_period && out->period.first != MONTH_UNKNOWN)
		out->period = (struct period){ period_unit(out->period.first, UNIT_YEAR).first,
		                               period_unit(out->period.last, UNIT_YEAR).last };
	bool one_year = out->has_period && period_months(out->period) == 12;
	if (out->unit != UNIT_NONE || one_year) {
		out->unit = UNIT_YEAR;
		return TRATA_OK;
	}
	error_set(error, TRATA_EARG, "%s of several years cannot be added",
	          measure_title(out->measure));
	error_hint(error, "ask for one year, or --by year as well");
	return TRATA_EARG;
}

enum trata_status query_parse(struct trata_store *store, const struct trata_query *text,
                              struct query *out, struct trata_error *error)
{
	*out = (struct query){ .where = "" };
	enum trata_status status = parse_measure(store, text, out, error);
	if (status != TRATA_OK)
		return status;
	out->source = out->measure->source;
	if (text->source && text->source[0] && strcmp(text->source, out->source) != 0) {
		error_set(error, TRATA_EARG, "%s does not publish %s", text->source, text->measure);
		error_hint(error, "%s does", out->source);
		return TRATA_EARG;
	}
	status = where_parse(store, text, out, error);
	if (status == TRATA_OK)
		status = parse_offence(text->offence, out, error);
	if (status == TRATA_OK)
		status = parse_values("purpose", text->purpose, out, &out->purpose, error);
	if (status == TRATA_OK)
		status = parse_values("sex", text->sex, out, &out->sex, error);
	if (status == TRATA_OK)
		status = parse_values("age", text->age, out, &out->age, error);
	if (status == TRATA_OK)
		status = parse_places(text->place, out, error);
	out->has_period = text->period && text->period[0];
	if (status == TRATA_OK && out->has_period)
		status = period_parse(text->period, &out->period, error);
	if (status == TRATA_OK)
		status = parse_by(text->by, out, error);
	if (status == TRATA_OK)
		status = refuse_overlap(out, error);
	if (status == TRATA_OK && out->measure->kind == MEASURE_STOCK)
		status = whole_years(out, error);
	return status == TRATA_OK ? parse_as_of(text, out, error) : status;
}
