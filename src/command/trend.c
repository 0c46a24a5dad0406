/* trend: level and annual percent change, never across a break. */
#include "trend.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/memory.h"
#include "../base/nearest.h"
#include "../stat/replicate.h"

static const struct sheet_column row_columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "segment", SHEET_STRING, -1, "months that the estimate is made from" },
	{ "method", SHEET_STRING, -1, "which method" },
	{ "n", SHEET_NUMBER, -1, "periods" },
	{ "estimate", SHEET_NUMBER, 2, "annual percent change, or slope" },
	{ "lower", SHEET_NUMBER, 2, "lower end of its interval" },
	{ "upper", SHEET_NUMBER, 2, "upper end of its interval" },
	{ "level", SHEET_NUMBER, -1, "coverage of the interval" },
	{ "unit", SHEET_STRING, -1, "of the estimate" },
	{ "p_value", SHEET_NUMBER, 4, "two-sided, of no trend" },
	{ "detail", SHEET_PAIRS, -1, "the method's other numbers" },
	{ "vintage", SHEET_STRING, -1, "release" },
	{ "source", SHEET_STRING, -1, "table family, or the file of --input" },
	{ "coefficients", SHEET_NESTED, -1, "of a regression: name, estimate, std_error" },
};
#define ROW_COLUMNS (sizeof row_columns / sizeof *row_columns)
#define TEXT_COLUMNS (sizeof text_columns / sizeof *text_columns)
#define POINT_COLUMNS 16

/* For people: what every row shares stands below, the other numbers in lines of their own. */
static const struct sheet_column text_columns[] = {
	{ "place", SHEET_STRING, -1, "" },
	{ "segment", SHEET_STRING, -1, "" },
	{ "method", SHEET_STRING, -1, "" },
	{ "n", SHEET_NUMBER, -1, "" },
	{ "estimate", SHEET_NUMBER, 2, "" },
	{ "lower", SHEET_NUMBER, 2, "" },
	{ "upper", SHEET_NUMBER, 2, "" },
	{ "p_value", SHEET_NUMBER, 4, "" },
	{ "unit", SHEET_STRING, -1, "" },
};

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
	error_hint(error, "%s", hint);
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

struct job {
	const struct trend_method *method;
	const struct trend_settings *settings;
	const struct trend_list *list;
	struct trend_result *results;
};

/* One series; its random stream is not used. */
static void run_one(size_t task, gsl_rng *random, void *scratch, void *context)
{
	struct job *job = context;
	struct trend_result *result = &job->results[task];
	(void)random, (void)scratch;
	result->status = trend_run(job->method, &job->list->series[task], job->settings, result,
	                           &result->error);
}

static enum trata_status run_all(struct job *job, struct trata_error *error)
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
static enum trata_status check_results(const struct job *job, struct trata_error *error)
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

/* ------------------------------------------------------------------ writing */

static void put_number(struct sheet *sheet, bool has, double value)
{
	if (has)
		sheet_number(sheet, value);
	else
		sheet_missing(sheet);
}

/* The reason of a refusal inside name=value;... */
static void put_refusal(struct text *detail, const char *reason)
{
	text_append(detail, "refused=");
	for (const char *at = reason; *at; at++)
		text_append_char(detail, *at == ';' || *at == '=' ? ',' : *at);
}

static void put_text_row(struct sheet *sheet, const struct trend_series *series,
                         const struct trend_row *row)
{
	sheet_string(sheet, series->place);
	sheet_string(sheet, period_format(row->segment).text);
	sheet_string(sheet, row->method);
	sheet_number(sheet, (double)row->n);
	put_number(sheet, row->has_estimate, row->estimate);
	put_number(sheet, row->has_interval, row->lower);
	put_number(sheet, row->has_interval, row->upper);
	put_number(sheet, row->has_p, row->p);
	sheet_string(sheet, row->unit);
}

static void put_row(struct sheet *sheet, const struct trend_series *series,
                    const struct trend_row *row, double level)
{
	sheet_string(sheet, series->measure);
	sheet_string(sheet, series->place);
	sheet_string(sheet, period_format(row->segment).text);
	sheet_string(sheet, row->method);
	sheet_number(sheet, (double)row->n);
	put_number(sheet, row->has_estimate, row->estimate);
	put_number(sheet, row->has_interval, row->lower);
	put_number(sheet, row->has_interval, row->upper);
	put_number(sheet, row->has_interval, level);
	sheet_string(sheet, row->unit);
	put_number(sheet, row->has_p, row->p);
	sheet_string(sheet, text_string(&row->detail));
	sheet_string(sheet, series->vintage);
	sheet_string(sheet, series->source);
	if (row->coefficients.length)
		sheet_string(sheet, text_string(&row->coefficients));
	else
		sheet_missing(sheet);
}

static enum trata_status put_rows(struct sheet *sheet, const struct job *job, size_t index,
                                  bool text, struct trata_error *error)
{
	const struct trend_series *series = &job->list->series[index];
	struct trend_result *result = &job->results[index];
	if (result->status != TRATA_OK) {
		struct trend_row *row = trend_add_row(result, series, job->method->name);
		if (!row)
			return error_memory(error);
		result->rows[0] = *row;
		put_refusal(&result->rows[0].detail, result->error.message);
		result->row_count = 1;
	}
	for (size_t i = 0; i < result->row_count; i++) {
		if (text)
			put_text_row(sheet, series, &result->rows[i]);
		else
			put_row(sheet, series, &result->rows[i], job->settings->level);
	}
	return TRATA_OK;
}

static void put_points(struct sheet *sheet, const struct job *job, size_t index)
{
	const struct trend_result *result = &job->results[index];
	for (size_t i = 0; i < result->point_count; i++) {
		const struct trend_point *point = &result->points[i];
		if (job->list->many_places)
			sheet_string(sheet, job->list->series[index].place);
		sheet_string(sheet, period_format(point->period).text);
		sheet_number(sheet, point->value);
		for (size_t c = 0; c < job->method->column_count; c++)
			put_number(sheet, point->has[c], point->cells[c]);
		if (job->method->flags)
			sheet_string(sheet, point->flag);
	}
}

static size_t point_columns(const struct job *job, struct sheet_column *columns)
{
	size_t n = 0;
	if (job->list->many_places)
		columns[n++] = (struct sheet_column){ "place", SHEET_STRING, -1, "where" };
	columns[n++] = (struct sheet_column){ "period", SHEET_STRING, -1, "months covered" };
	columns[n++] = (struct sheet_column){ "value", SHEET_NUMBER, -1, "the figure" };
	for (size_t c = 0; c < job->method->column_count; c++)
		columns[n++] = job->method->columns[c];
	if (job->method->flags)
		columns[n++] = (struct sheet_column){ "flag", SHEET_STRING, -1,
			"above, no, too-few-cases, not-judged" };
	return n;
}

/* Notes of the series, each once, with the places that it is about when they are many. */
static void add_notes(struct command_context *context, const struct job *job)
{
	struct text said = {0};
	for (size_t i = 0; i < job->list->count; i++) {
		const struct trend_result *result = &job->results[i];
		for (const char *at = text_string(&result->notes); *at;) {
			size_t length = strcspn(at, "\n");
			struct text line = {0};
			text_append_bytes(&line, at, length);
			text_append_char(&line, '\n');
			if (!strstr(text_string(&said), text_string(&line))) {
				text_append(&said, text_string(&line));
				if (job->list->many_places && job->list->count > 1)
					command_note(context, "%s and maybe others: %.*s",
					             job->list->series[i].place, (int)length, at);
				else
					command_note(context, "%.*s", (int)length, at);
			}
			text_free(&line);
			at += length + 1;
		}
		if (result->status != TRATA_OK && !job->list->many_places)
			command_note(context, "%s: %s", period_format(job->list->series[i].segment).text,
			             result->error.message);
	}
	text_free(&said);
}

/* In text output the words of a summary stand first. */
static void put_words(struct command_context *context, const struct job *job)
{
	bool any = false;
	for (size_t i = 0; context->format == SHEET_TEXT && i < job->list->count; i++) {
		const struct text *words = &job->results[i].words;
		if (words->length)
			text_printf(&context->out, "%s\n", text_string(words));
		any = any || words->length;
	}
	if (any)
		text_append_char(&context->out, '\n');
}

/* "name=1.23456" as "name 1.235", other values as they are. */
static void put_detail(struct text *line, const char *pair, size_t name, size_t length)
{
	char value[400], *end;
	size_t size = length > name ? length - name - 1 : 0;
	if (size >= sizeof value)
		size = sizeof value - 1;
	memcpy(value, pair + name + (length > name), size);
	value[size] = '\0';
	double number = strtod(value, &end);
	text_printf(line, "%s%.*s ", line->length ? ", " : "", (int)name, pair);
	if (size && *end == '\0' && strchr(value, '.'))
		text_printf(line, "%.4g", number);
	else
		text_append(line, value);
}

/* The numbers of `detail`, rounded, as notes: theta 11.88, ... */
static void add_details(struct command_context *context, const struct job *job)
{
	for (size_t i = 0; !job->list->many_places && i < job->list->count; i++)
		for (size_t r = 0; r < job->results[i].row_count; r++) {
			const struct trend_row *row = &job->results[i].rows[r];
			struct text line = {0};
			for (const char *at = text_string(&row->detail); *at;) {
				size_t name = strcspn(at, "="), length = strcspn(at, ";");
				if (strncmp(at, "sentence=", 9) != 0)
					put_detail(&line, at, name, length);
				at += length + (at[length] == ';');
			}
			if (line.length)
				command_note(context, "%s: %s.", row->method, text_string(&line));
			text_free(&line);
		}
}

static enum trata_status write_answer(struct command_context *context, struct job *job,
                                      const struct answer *answer, struct trata_error *error)
{
	struct sheet_column columns[POINT_COLUMNS];
	bool rows = !job->method->columns;
	bool text = context->format == SHEET_TEXT;
	struct sheet *sheet = rows && text ? sheet_new(text_columns, TEXT_COLUMNS)
	                      : rows       ? sheet_new(row_columns, ROW_COLUMNS)
	                           : sheet_new(columns, point_columns(job, columns));
	enum trata_status status = sheet ? TRATA_OK : error_memory(error);
	for (size_t i = 0; status == TRATA_OK && i < job->list->count; i++) {
		if (rows)
			status = put_rows(sheet, job, i, text, error);
		else
			put_points(sheet, job, i);
	}
	if (status == TRATA_OK) {
		add_notes(context, job);
		put_words(context, job);
		if (rows && text)
			add_details(context, job);
		status = command_write(context, sheet, answer->releases, answer->release_count, error);
	}
	sheet_free(sheet);
	return status;
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
	struct job job = { .settings = &settings, .list = &list };
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
		status = write_answer(context, &job, &answer, error);
	for (size_t i = 0; job.results && i < list.count; i++)
		trend_result_free(&job.results[i]);
	memory_free(job.results);
	trend_list_free(&list);
	answer_free(&answer);
	return status;
}
