/* Reading a query. */
#include "query.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/nearest.h"
#include "../base/text.h"

static enum trata_status unknown_word(const char *what, const char *word,
                                      const char *const *names, size_t count,
                                      struct trata_error *error)
{
	const char *near = nearest_name(word, names, count);
	error_set(error, TRATA_EARG, "\"%s\" is not %s", error_quote_string(word).text, what);
	if (near) {
		error_hint(error, "did you mean %s?", near);
	} else {
		struct text list = {0};
		for (size_t i = 0; i < count; i++)
			text_printf(&list, "%s%s", i ? ", " : "", names[i]);
		error_hint(error, "one of %s", text_string(&list));
		text_free(&list);
	}
	return TRATA_EARG;
}

static enum trata_status parse_measure(const char *word, struct query *out,
                                       struct trata_error *error)
{
	if (!word || !word[0]) {
		error_set(error, TRATA_EARG, "which measure?");
		error_hint(error, "for example victims or investigations; `trata sources` lists them");
		return TRATA_EARG;
	}
	out->measure = catalogue_measure(word);
	if (out->measure)
		return TRATA_OK;
	const char *names[64];
	for (size_t i = 0; i < catalogue_measure_count; i++)
		names[i] = catalogue_measures[i].id;
	return unknown_word("a measure that is counted here", word, names, catalogue_measure_count,
	                    error);
}

static enum trata_status parse_offence(const char *word, struct query *out,
                                       struct trata_error *error)
{
	bool has_offences = strncmp(out->source, "sesnsp-", 7) == 0;
	if (!has_offences && (!word || !word[0])) {
		out->offence = "";
		return TRATA_OK;
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

static enum trata_status parse_values(const char *dimension, const char *words,
                                      struct value_list *out, struct trata_error *error)
{
	char part[64];
	if (!words)
		return TRATA_OK;
	while (next_part(&words, part, sizeof part)) {
		const struct category *category = catalogue_category(dimension, part);
		if (!category || out->count == QUERY_VALUES) {
			const char *names[64];
			size_t count = 0;
			char what[64];
			for (size_t i = 0; i < catalogue_category_count && count < 64; i++)
				if (strcmp(catalogue_categories[i].dimension, dimension) == 0)
					names[count++] = catalogue_categories[i].id;
			snprintf(what, sizeof what, "a value of --%s", dimension);
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
	if (!words || !words[0])
		words = "MX";
	while (next_part(&words, part, sizeof part)) {
		const struct place *place;
		enum trata_status status = place_resolve(part, &place, error);
		if (status != TRATA_OK)
			return status;
		bool twice = false;
		for (size_t i = 0; i < out->place_count; i++)
			twice = twice || strcmp(out->places[i], place->code) == 0;
		if (twice)
			continue;
		if (out->place_count == QUERY_PLACES)
			return error_set(error, TRATA_EARG, "more than %d places", QUERY_PLACES);
		out->places[out->place_count++] = place->code;
	}
	qsort(out->places, out->place_count, sizeof *out->places, by_code);
	if (out->place_count > 1 && strcmp(out->places[0], "MX") == 0) {
		error_set(error, TRATA_EARG, "MX holds its states: a region of both would count twice");
		error_hint(error, "name the states alone, or MX alone");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

static const char *const by_names[] = { "month", "quarter", "half", "year", "state",
                                        "municipality", "sex", "age", "purpose" };

static enum trata_status parse_by(const char *words, struct query *out, struct trata_error *error)
{
	char part[32];
	size_t count = sizeof by_names / sizeof *by_names;
	if (!words || !words[0])
		words = "year";
	while (next_part(&words, part, sizeof part)) {
		size_t i = 0;
		while (i < count && strcmp(by_names[i], part) != 0)
			i++;
		if (i == count)
			return unknown_word("something to break down by", part, by_names, count, error);
		enum time_unit unit = i < 4 ? (enum time_unit)(UNIT_MONTH + i) : UNIT_NONE;
		if (unit && out->unit && out->unit != unit)
			return error_set(error, TRATA_EARG, "--by takes one time unit, not %s as well", part);
		out->unit = unit ? unit : out->unit;
		out->by_state = out->by_state || i == 4;
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
	 * reports, which release_is_out decides */
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

enum trata_status query_parse(struct trata_store *store, const struct trata_query *text,
                              struct query *out, struct trata_error *error)
{
	*out = (struct query){ .where = "" };
	enum trata_status status = parse_measure(text->measure, out, error);
	if (status != TRATA_OK)
		return status;
	out->source = out->measure->source;
	if (text->source && text->source[0] && strcmp(text->source, out->source) != 0) {
		error_set(error, TRATA_EARG, "%s does not publish %s", text->source, text->measure);
		error_hint(error, "%s does", out->source);
		return TRATA_EARG;
	}
	if (text->where && text->where[0]) {
		uint32_t number = intern_string(store->strings, text->where);
		out->where = intern_text(store->strings, number);
	}
	status = parse_offence(text->offence, out, error);
	if (status == TRATA_OK)
		status = parse_values("purpose", text->purpose, &out->purpose, error);
	if (status == TRATA_OK)
		status = parse_values("sex", text->sex, &out->sex, error);
	if (status == TRATA_OK)
		status = parse_values("age", text->age, &out->age, error);
	if (status == TRATA_OK)
		status = parse_places(text->place, out, error);
	out->has_period = text->period && text->period[0];
	if (status == TRATA_OK && out->has_period)
		status = period_parse(text->period, &out->period, error);
	if (status == TRATA_OK)
		status = parse_by(text->by, out, error);
	return status == TRATA_OK ? parse_as_of(text, out, error) : status;
}
