/* trend: level and annual percent change, never across a break. */
#include "trend.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/nearest.h"
#include "../stat/replicate.h"

static const struct sheet_column method_columns[] = {
	{ "method", SHEET_STRING, -1, "name" },
	{ "title", SHEET_STRING, -1, "what it answers" },
	{ "least_n", SHEET_NUMBER, -1, "fewest periods" },
	{ "detail", SHEET_STRING, -1, "names in the column detail" },
	{ "reference", SHEET_STRING, -1, "where it is described" },
	{ "r_call", SHEET_STRING, -1, "the equivalent in R" },
};

/* ------------------------------------------------------------------ options */

static enum trata_status bad_value(const char *option, const char *text, const char *hint,
                                   struct trata_error *error)
{
	error_set(error, TRATA_EARG, "--%s cannot be \"%s\"", option,
	          error_quote_string(text).text);
	error_hint(error, "%s", translate(hint));
	return TRATA_EARG;
}

static enum trata_status read_choice(const char *option, const char *text,
                                     const char *const *words, size_t count, const char *hint,
                                     size_t *choice, struct trata_error *error)
{
	for (size_t i = 0; text && i < count; i++)
		if (strcmp(text, words[i]) == 0) {
			*choice = i;
			return TRATA_OK;
		}
	return text ? bad_value(option, text, hint, error) : TRATA_OK;
}

static enum trata_status read_whole(const char *option, const char *text, const char *hint,
                                    size_t *value, struct trata_error *error)
{
	char *end;
	if (text[0] < '0' || text[0] > '9')
		return bad_value(option, text, hint, error);
	*value = strtoul(text, &end, 10);
	return *end == '\0' && *value <= 100000 ? TRATA_OK : bad_value(option, text, hint, error);
}

static enum trata_status read_settings(const struct command_context *context,
                                       struct trend_settings *settings,
                                       struct trata_error *error)
{
	static const char *const seasons[] = { "none", "month", "harmonic" };
	static const char *const costs[] = { "poisson", "negbin" };
	const struct options *options = &context->options;
	size_t season = options->input ? COUNT_SEASON_NONE : COUNT_SEASON_MONTH, cost = 0;
	enum trata_status status = command_level(context, &settings->level, error);
	if (status == TRATA_OK)
		status = read_choice("season", options->season, seasons, 3, "none, month or harmonic",
		                     &season, error);
	if (status == TRATA_OK)
		status = read_choice("cost", options->cost, costs, 2, "poisson or negbin", &cost, error);
	if (status == TRATA_OK && options->newey_west)
		status = read_whole("newey-west", options->newey_west, "a number of periods, such as 4",
		                    &settings->lag, error);
	if (status == TRATA_OK && options->season_window &&
	    strcmp(options->season_window, "periodic") != 0) {
		const char *hint = "periodic, or an odd number of years from 3 on";
		status = read_whole("season-window", options->season_window, hint,
		                    &settings->season_window, error);
		if (status == TRATA_OK &&
		    (settings->season_window < 3 || settings->season_window % 2 == 0))
			status = bad_value("season-window", options->season_window, hint, error);
	}
	settings->season = (enum count_season)season;
	settings->season_given = options->season != NULL;
	settings->newey_west = options->newey_west != NULL;
	settings->robust = options->robust;
	settings->cost = cost ? PELT_NEGATIVE_BINOMIAL : PELT_POISSON;
	return status;
}

static enum trata_status find_method(const char *name, const struct trend_method **method,
                                     struct trata_error *error)
{
	const char *names[32];
	*method = trend_method_find(name ? name : "summary");
	if (*method)
		return TRATA_OK;
	for (size_t i = 0; i < trend_method_count; i++)
		names[i] = trend_methods[i].name;
	const char *near = nearest_name(name, names, trend_method_count);
	error_set(error, TRATA_EARG, "there is no method \"%s\"", error_quote_string(name).text);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "`trata trend --methods` lists them");
	return TRATA_EARG;
}

/* ------------------------------------------------------------------ computing */

/* One series; its random stream is not used. */
static void run_one(size_t task, gsl_rng *random, void *scratch, void *context)
{
	struct trend_job *job = context;
	struct trend_result *result = &job->results[task];
	(void)random, (void)scratch;
	result->status = trend_run(job->method, &job->list->series[task], job->settings, result,
	                           &result->error);
}

static enum trata_status run_all(struct trend_job *job, struct trata_error *error)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t threads = processors > 1 ? (size_t)processors : 1;
	threads = threads > job->list->count ? job->list->count : threads;
	job->results = memory_new(job->list->count, sizeof *job->results);
	if (!job->results)
		return error_memory(error);
	return replicate_run(job->list->count, 0, (unsigned)threads, 1, run_one, job, error);
}

/* With several series one that has too few data is told in its row; when none has an answer, or
 * there is one alone, it is an error. */
static enum trata_status check_results(const struct trend_job *job, struct trata_error *error)
{
	bool answered = false;
	const struct trata_error *first = NULL;
	for (size_t i = 0; i < job->list->count; i++) {
		const struct trend_result *result = &job->results[i];
		answered = answered || result->status == TRATA_OK;
		if (result->status != TRATA_OK && result->status != TRATA_EFEWOBS) {
			if (error)
				*error = result->error;
			return result->status;
		}
		if (result->status != TRATA_OK && !first)
			first = &result->error;
	}
	if (answered || !first)
		return TRATA_OK;
	if (error)
		*error = *first;
	return first->status;
}

static enum trata_status list_methods(struct command_context *context, struct trata_error *error)
{
	struct sheet *sheet = sheet_new(method_columns,
	                                sizeof method_columns / sizeof *method_columns);
	if (!sheet)
		return error_memory(error);
	for (size_t i = 0; i < trend_method_count; i++) {
		const struct trend_method *method = &trend_methods[i];
		sheet_string(sheet, method->name);
		sheet_string(sheet, method->title);
		sheet_number(sheet, (double)method->least);
		sheet_string(sheet, method->detail);
		sheet_string(sheet, method->reference);
		sheet_string(sheet, method->call);
	}
	enum trata_status status = command_write(context, sheet, NULL, 0, error);
	sheet_free(sheet);
	return status;
}

enum trata_status run_trend(struct command_context *context, struct trata_error *error)
{
	struct trend_settings settings = {0};
	struct trend_list list = {0};
	struct answer answer = {0};
	struct trend_job job = { .settings = &settings, .list = &list };
	if (context->options.methods)
		return list_methods(context, error);
	if (!context->argument_count && !context->options.input) {
		error_set(error, TRATA_EARG, "usage: trata trend MEASURE, or trata trend --input FILE");
		error_hint(error, "`trata trend --help` tells more");
		return TRATA_EARG;
	}
	enum trata_status status = find_method(context->options.method, &job.method, error);
	if (status == TRATA_OK)
		status = read_settings(context, &settings, error);
	if (status == TRATA_OK)
		status = context->options.input ? trend_from_input(context, &list, error)
		                                : trend_from_store(context, &list, &answer, error);
	if (status == TRATA_OK)
		status = run_all(&job, error);
	if (status == TRATA_OK)
		status = check_results(&job, error);
	if (status == TRATA_OK)
		status = trend_write(context, &job, &answer, error);
	for (size_t i = 0; job.results && i < list.count; i++)
		trend_result_free(&job.results[i]);
	memory_free(job.results);
	trend_list_free(&list);
	answer_free(&answer);
	return status;
}
