/* What the shells complete, and the script for bash. */
#include <string.h>

#include "../base/nearest.h"
#include "../render/chart.h"
#include "../store/country.h"
#include "manual.h"

/* ------------------------------------------------------------------ values */

static void take(value_taker *taker, void *context, const char *value, const char *title)
{
	if (taker)
		taker(context, value, title);
}

/* Two sources may publish one measure. */
static void each_measure(value_taker *taker, void *context)
{
	for (size_t i = 0; i < catalogue_measure_count; i++)
		if (catalogue_measure(catalogue_measures[i].id) == &catalogue_measures[i])
			take(taker, context, catalogue_measures[i].id,
			     catalogue_measures[i].title_en);
}

static void each_offence(value_taker *taker, void *context)
{
	for (size_t i = 0; i < catalogue_offence_count; i++)
		take(taker, context, catalogue_offences[i].id, catalogue_offences[i].title_en);
}

/* States by code and by name, for both are typed; countries and regions by code. */
static void each_place(value_taker *taker, void *context)
{
	take(taker, context, PLACE_MEXICO, place_mexico.name_en);
	for (size_t i = 0; i < PLACE_STATES; i++)
		take(taker, context, place_states[i].code, place_states[i].name_en);
	for (size_t i = 0; i < PLACE_STATES; i++)
		take(taker, context, place_states[i].name_es, place_states[i].code);
	for (size_t i = 0; i < region_count; i++)
		take(taker, context, regions[i].code, regions[i].name_en);
	for (size_t i = 0; i < country_count; i++)
		if (strcmp(countries[i].code, PLACE_MEXICO) != 0)
			take(taker, context, countries[i].code, countries[i].name_en);
}

static void each_source(value_taker *taker, void *context)
{
	for (size_t i = 0; i < catalogue_source_count; i++)
		take(taker, context, catalogue_sources[i].id, catalogue_sources[i].title);
}

static void each_by(value_taker *taker, void *context)
{
	for (size_t i = 0; i < query_by_count; i++)
		take(taker, context, query_by_names[i], "");
}

static void each_chart(value_taker *taker, void *context)
{
	for (size_t i = 0; i < chart_count; i++)
		take(taker, context, charts[i].id, charts[i].question[ENGLISH]);
}

static void each_format(value_taker *taker, void *context)
{
	take(taker, context, "text", "a table to read");
	take(taker, context, "csv", "stable columns");
	take(taker, context, "json", "data with sources");
}

static void each_language(value_taker *taker, void *context)
{
	take(taker, context, "en", "English");
	take(taker, context, "es", "Spanish");
}

static void each_as_of(value_taker *taker, void *context)
{
	take(taker, context, "latest", "the newest release");
	take(taker, context, "first", "first prints");
}

static const struct {
	const char *option;
	void (*each)(value_taker *taker, void *context);
} listed[] = {
	{ "offence", each_offence }, { "place", each_place }, { "source", each_source },
	{ "by", each_by }, { "only", each_chart }, { "format", each_format },
	{ "lang", each_language }, { "as-of", each_as_of },
};

/* Dimensions have their values in the catalogue, under the option's own name. */
static bool each_category(const char *dimension, value_taker *taker, void *context)
{
	bool found = false;
	for (size_t i = 0; i < catalogue_category_count; i++)
		if (strcmp(catalogue_categories[i].dimension, dimension) == 0) {
			take(taker, context, catalogue_categories[i].id, catalogue_categories[i].title_en);
			found = true;
		}
	return found;
}

enum value_source option_values(const struct option_entry *entry, value_taker *taker,
                                void *context)
{
	static const char *const paths[] = { "DIR", "FILE", "PATH" };
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
		if (strcmp(entry->name, listed[i].option) == 0) {
			listed[i].each(taker, context);
			return VALUES_LISTED;
		}
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		if (entry->argument && strcmp(entry->argument, paths[i]) == 0)
			return VALUES_FILES;
	return each_category(entry->name, taker, context) ? VALUES_LISTED : VALUES_NONE;
}

enum value_source argument_values(const struct command *command, value_taker *taker,
                                  void *context)
{
	if (strstr(command->arguments, "MEASURE"))
		each_measure(taker, context);
	else if (strstr(command->arguments, "CHART"))
		each_chart(taker, context);
	else
		return strstr(command->arguments, "FILE") || strstr(command->arguments, "CLAIMS")
			? VALUES_FILES : VALUES_NONE;
	return VALUES_LISTED;
}

/* ------------------------------------------------------------------ scripts */

static const struct {
	const char *shell;
	void (*write)(struct text *out);
} shells[] = {
	{ "bash", completion_bash }, { "zsh", completion_zsh }, { "fish", completion_fish },
};

enum trata_status completion_script(const char *shell, struct text *out,
                                    struct trata_error *error)
{
	for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
		if (strcmp(shell, shells[i].shell) == 0) {
			shells[i].write(out);
			return TRATA_OK;
		}
	error_set(error, TRATA_EARG, "there are no completions for \"%s\"",
	          error_quote_string(shell).text);
	error_hint(error, "bash, zsh or fish");
	return TRATA_EARG;
}
