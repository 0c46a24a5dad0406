/* states: the state breakdown. */
#include "states.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/nearest.h"

#define DEFAULT_DRAWS 4000
#define LEAST_DRAWS 100
#define MOST_DRAWS 1000000
#define MANY_DRAWS 10000       /* above: as many threads as processors */
#define DEFAULT_SEED 20150101     /* the day the series starts */

bool states_picks_some(const struct states_request *request)
{
	return strcmp(request->query.places[0], place_mexico.code) != 0;
}

bool states_picked(const struct states_request *request, const struct place *state)
{
	for (size_t i = 0; i < request->query.place_count; i++)
		if (strcmp(request->query.places[i], state->code) == 0)
			return true;
	return !states_picks_some(request);
}

const char *states_name(const struct states_request *request, const struct place *place)
{
	return request->spanish ? place->name_es : place->name_en;
}

void states_summary(struct command_context *context, const char *name, double value)
{
	text_printf(&context->summary, "%s%s=", context->summary.length ? ";" : "", name);
	text_append_number(&context->summary, value);
}

void states_summary_text(struct command_context *context, const char *name, const char *value)
{
	text_printf(&context->summary, "%s%s=%s", context->summary.length ? ";" : "", name, value);
}

/* A whole number of an option. */
static enum trata_status read_whole(const char *text, const char *name, unsigned long long least,
                                    unsigned long long most, unsigned long long *value,
                                    struct trata_error *error)
{
	char *end;
	if (!text)
		return TRATA_OK;
	unsigned long long read = strtoull(text, &end, 10);
	if (strspn(text, "0123456789") > 0 && *end == '\0' && strlen(text) < 19 && read >= least &&
	    read <= most) {
		*value = read;
		return TRATA_OK;
	}
	error_set(error, TRATA_EARG, "--%s cannot be \"%s\"", name, error_quote_string(text).text);
	error_hint(error, "a whole number from %llu to %llu", least, most);
	return TRATA_EARG;
}

static enum trata_status read_simulation(const struct options *options,
                                         struct simulation *simulation,
                                         struct trata_error *error)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	unsigned long long draws = DEFAULT_DRAWS, seed = DEFAULT_SEED, threads = 1;
	enum trata_status status = read_whole(options->draws, "draws", LEAST_DRAWS, MOST_DRAWS,
	                                      &draws, error);
	/* a few hundredths of a second are not worth more than one */
	if (draws > MANY_DRAWS && processors > 1)
		threads = processors > REPLICATE_MOST_THREADS ? REPLICATE_MOST_THREADS
		                                              : (unsigned long long)processors;
	if (status == TRATA_OK)
		status = read_whole(options->seed, "seed", 0, 999999999999999999ULL, &seed, error);
	if (status == TRATA_OK)
		status = read_whole(options->threads, "threads", 1, REPLICATE_MOST_THREADS, &threads,
		                    error);
	*simulation = (struct simulation){ seed, (size_t)draws, (unsigned)threads };
	return status;
}

static enum trata_status read_sort(const char *text, struct states_request *request,
                                   struct trata_error *error)
{
	request->sort = request->query.by_municipality ? SORT_VALUE : SORT_RANK;
	request->sort_given = text != NULL;
	for (size_t i = 0; text && i < SORTS; i++)
		if (strcmp(text, breakdown_sort_names[i]) == 0) {
			request->sort = (enum breakdown_sort)i;
			return TRATA_OK;
		}
	if (!text)
		return TRATA_OK;
	const char *near = nearest_name(text, breakdown_sort_names, SORTS);
	error_set(error, TRATA_EARG, "rows cannot be sorted by \"%s\"",
	          error_quote_string(text).text);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "rank, rate, value, share or name");
	return TRATA_EARG;
}

/* --by is state (the default) or municipality here; groups would split every row. */
static enum trata_status read_by(struct command_context *context, struct trata_error *error)
{
	const char *by = context->options.query.by;
	if (!by || strcmp(by, "state") == 0 || strcmp(by, "municipality") == 0) {
		context->options.query.by = by ? by : "state";
		return TRATA_OK;
	}
	error_set(error, TRATA_EARG, "states breaks down by state or by municipality, not by \"%s\"",
	          error_quote_string(by).text);
	error_hint(error, "`trata series --by state,...` breaks down further");
	return TRATA_EARG;
}

static enum trata_status check_measure(const char *measure, struct trata_error *error)
{
	if (strcmp(measure, "population") != 0)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "population is what rates are divided by");
	error_hint(error, "`trata series population --by state` prints it");
	return TRATA_EARG;
}

/* Whether any product of a measure goes by state or finer. */
static bool goes_by_state(const struct measure *measure)
{
	for (size_t i = 0; i < catalogue_product_count; i++) {
		const struct product *product = &catalogue_products[i];
		if (strcmp(product->measure, measure->id) == 0 &&
		    (strcmp(product->granularity, "state") == 0 ||
		     strcmp(product->granularity, "municipal") == 0))
			return true;
	}
	return false;
}

static enum trata_status check_query(const struct options *options,
                                     const struct states_request *request,
                                     struct trata_error *error)
{
	const struct query *query = &request->query;
	if (!goes_by_state(query->measure)) {
		error_set(error, TRATA_EARG, "%s is not counted by Mexican state", query->measure->id);
		error_hint(error, "victims and investigations are");
		return TRATA_EARG;
	}
	for (size_t i = 0; states_picks_some(request) && i < query->place_count; i++)
		if (strncmp(query->places[i], "MX-", 3) != 0) {
			error_set(error, TRATA_EARG, "%s is not a state of Mexico", query->places[i]);
			return TRATA_EARG;
		}
	bool minors = query->age.count > 0;
	for (size_t i = 0; i < query->age.count; i++)
		minors = minors && catalogue_in_category("age", query->age.values[i], "minor");
	if (options->per_minor && !minors) {
		error_set(error, TRATA_EARG, "--per-minor divides by the people under 18");
		error_hint(error, "count them alone too: add --age minor");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

static enum trata_status check_form(const struct options *options,
                                    const struct states_request *request,
                                    struct trata_error *error)
{
	bool municipal = request->query.by_municipality;
	if (options->map && (options->change || municipal))
		return error_set(error, TRATA_EARG, "--map shows the states' figures: not with --change "
		                 "or --by municipality");
	if (options->change && municipal) {
		error_set(error, TRATA_EARG, "--change goes by state here, not by municipality");
		error_hint(error, "`trata compare --by municipality` compares the counts");
		return TRATA_EARG;
	}
	if (municipal && (options->per_minor || request->sort == SORT_RATE ||
	                  request->sort == SORT_RANK)) {
		error_set(error, TRATA_EARG, "municipalities have no rates here: no population of "
		          "theirs is loaded");
		error_hint(error, "--sort value, share or name");
		return TRATA_EARG;
	}
	if (!options->change && (options->drop || options->bridge))
		return error_set(error, TRATA_EARG, "--%s belongs to --change",
		                 options->drop ? "drop" : "bridge");
	if (options->change && request->sort_given && request->sort != SORT_VALUE &&
	    request->sort != SORT_NAME) {
		error_set(error, TRATA_EARG, "with --change rows stand by value, by name, or by what "
		          "they contribute");
		error_hint(error, "--sort value or name; leave it out for contributions");
		return TRATA_EARG;
	}
	if (options->change && (!options->query.period || !options->query.period[0])) {
		error_set(error, TRATA_EARG, "--change needs --period as well");
		error_hint(error, "for example --period 2022-H1 --change 2021-H1");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

static enum trata_status read_request(struct command_context *context,
                                      struct states_request *request, struct trata_error *error)
{
	const struct options *options = &context->options;
	enum trata_status status = read_by(context, error);
	request->spanish = options->lang && strcmp(options->lang, "es") == 0;
	if (status == TRATA_OK)
		status = command_level(context, &request->breakdown.level, error);
	if (status == TRATA_OK)
		status = read_simulation(options, &request->breakdown.simulation, error);
	if (status == TRATA_OK)
		status = check_measure(context->arguments[0], error);
	if (status == TRATA_OK)
		status = command_query(context, context->arguments[0], &request->query, error);
	if (status == TRATA_OK)
		status = read_sort(options->sort, request, error);
	if (status == TRATA_OK)
		status = check_query(options, request, error);
	if (status == TRATA_OK)
		status = check_form(options, request, error);
	if (status == TRATA_OK && options->drop)
		status = place_resolve(options->drop, &request->drop, error);
	if (status == TRATA_OK && request->drop && !request->drop->inegi)
		status = error_set(error, TRATA_EARG, "--drop takes a state");
	request->breakdown.per_minor = options->per_minor;
	return status;
}

enum trata_status run_states(struct command_context *context, struct trata_error *error)
{
	struct states_request request = {0};
	enum trata_status status = read_request(context, &request, error);
	if (status != TRATA_OK)
		return status;
	if (context->options.change)
		return states_change(context, &request, error);
	return context->options.map ? states_map(context, &request, error)
	                            : states_table(context, &request, error);
}
