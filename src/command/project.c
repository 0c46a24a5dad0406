/* project: where a year will end. */
#include <math.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../stat/projection.h"
#include "../store/triangle.h"
#include "command.h"
#include "project.h"

static const struct sheet_column columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "period", SHEET_STRING, -1, "the period projected" },
	{ "reported", SHEET_NUMBER, -1, "the sum of its months that are out" },
	{ "estimate", SHEET_NUMBER, 0, "where it is expected to end" },
	{ "lower", SHEET_NUMBER, 0, "lower end of the prediction interval" },
	{ "upper", SHEET_NUMBER, 0, "upper end" },
	{ "level", SHEET_NUMBER, -1, "its level; naive methods have no interval" },
	{ "method", SHEET_STRING, -1, "negbin-season, doubling, last-year, smoothing" },
	{ "vintage", SHEET_STRING, -1, "release that it starts from" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

const char *const project_methods[PROJECT_METHODS] = { "negbin-season", "doubling", "last-year",
                                                       "smoothing" };

enum trata_status project_points(const struct projection_series *series, double level,
                                 struct projection *model, double points[PROJECT_METHODS],
                                 bool has[PROJECT_METHODS], struct trata_error *error)
{
	enum trata_status status = projection_estimate(series, level, model, error);
	if (status != TRATA_OK)
		return status;
	size_t length = series->period_last - series->period_first + 1;
	size_t out = series->months - series->period_first;
	out = out < length ? out : length;
	points[0] = model->estimate;
	points[1] = model->reported * (double)length / (double)out;
	points[2] = 0;
	for (size_t i = series->period_first; i <= series->period_last; i++)
		points[2] += i >= 12 && i - 12 < series->months ? series->values[i - 12] : 0;
	has[0] = has[1] = true;
	has[2] = series->period_first >= 12 && series->period_last - 12 < series->months;
	has[3] = projection_smoothing(series, &points[3], NULL) == TRATA_OK;
	return TRATA_OK;
}

static void add_rows(struct sheet *sheet, const struct query *query,
                     const struct triangle *triangle, size_t at, const struct projection *model,
                     const double *points, const bool *has)
{
	for (size_t i = 0; i < PROJECT_METHODS; i++) {
		if (!has[i])
			continue;
		sheet_string(sheet, query->measure->id);
		sheet_string(sheet, triangle->places[0]);
		sheet_string(sheet, period_format(query->period).text);
		sheet_number(sheet, model->reported);
		sheet_number(sheet, points[i]);
		if (i == 0) {
			sheet_number(sheet, model->intervals[2].lower);
			sheet_number(sheet, model->intervals[2].upper);
			sheet_number(sheet, model->levels[2]);
		} else {
			sheet_missing(sheet);
			sheet_missing(sheet);
			sheet_missing(sheet);
		}
		sheet_string(sheet, project_methods[i]);
		sheet_string(sheet, vintage_format(triangle->releases[at]->vintage).text);
	}
}

/* The outcome, where a release after the one projected from completes the period. */
static void tell_outcome(struct command_context *context, const struct query *query,
                         const struct release *used)
{
	struct query later = *query;
	struct triangle triangle;
	later.as_of = AS_OF_LATEST;
	if (triangle_build(context->store, &later, false, &triangle, NULL) != TRATA_OK)
		return;
	size_t newest = triangle.release_count - 1;
	const struct release *release = triangle.releases[newest];
	if (release->vintage > used->vintage && release->covered.last >= query->period.last) {
		double sum = 0;
		for (month m = query->period.first; m <= query->period.last; m++)
			sum += triangle_value(&triangle, newest, 0, (size_t)(m - triangle.first));
		command_note(context, "outcome: release %s has %.0f for %s.",
		             vintage_format(release->vintage).text, sum,
		             period_format(query->period).text);
	}
	triangle_free(&triangle);
}

static enum trata_status check_query(const struct query *query, struct trata_error *error)
{
	if (!query->has_period) {
		error_set(error, TRATA_EARG, "project needs --period");
		error_hint(error, "for example --period 2022");
		return TRATA_EARG;
	}
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		if (strcmp(entry->source, query->source) != 0 || entry->from <= query->period.first ||
		    entry->from > query->period.last)
			continue;
		error_set(error, TRATA_EFEWOBS, "a break lies inside the period: %s",
		          translate(entry->what));
		error_hint(error, "project the part before or after it");
		return TRATA_EFEWOBS;
	}
	return TRATA_OK;
}

static enum trata_status project_one(struct command_context *context, const struct query *query,
                                     double level, struct sheet *sheet,
                                     const struct release **used, struct trata_error *error)
{
	struct triangle triangle;
	struct projection_series series;
	struct projection model;
	double points[PROJECT_METHODS];
	bool has[PROJECT_METHODS];
	enum trata_status status = triangle_build(context->store, query, false, &triangle, error);
	if (status != TRATA_OK)
		return status;
	size_t at = triangle.release_count - 1;
	status = project_series(&triangle, at, query->period, &series, error);
	if (status == TRATA_OK)
		status = project_points(&series, level, &model, points, has, error);
	if (status == TRATA_OK) {
		add_rows(sheet, query, &triangle, at, &model, points, has);
		const char *unit = translate_as("cell", query->measure->unit);
		*used = triangle.releases[at];
		if ((*used)->covered.last >= query->period.last)
			command_note(context, "%s is complete in release %s: %.0f %s. Only late reports still "
			             "change it; months of that age usually become %.3f of what is printed.",
			             period_format(query->period).text,
			             vintage_format((*used)->vintage).text, model.reported,
			             unit, series.revision);
		else
			command_note(context, "%.0f %s are reported to %s; late reports usually make %.3f of a "
		             "figure. The interval is as wide as the method's own errors in %zu earlier "
		             "years (%.0f %% of the rest), so it holds ordinary years, not a change of "
		             "practice or instrument.", model.reported, unit,
		             period_format((struct period){ (*used)->cut, (*used)->cut }).text,
		             series.revision, model.years, 100 * (exp(model.error_sd) - 1));
		if (model.season_flat)
			command_note(context, "some months have only zeros: no season could be fitted.");
		tell_outcome(context, query, *used);
	}
	triangle_free(&triangle);
	return status;
}

enum trata_status run_project(struct command_context *context, struct trata_error *error)
{
	struct query query;
	double level;
	const struct release *used = NULL;
	const char *measure = context->argument_count ? context->arguments[0] : NULL;
	if (context->options.score)
		return project_score(context, measure, error);
	enum trata_status status = command_level(context, &level, error);
	if (status == TRATA_OK)
		status = command_query(context, measure, &query, error);
	if (status != TRATA_OK)
		return status;
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	status = sheet ? check_query(&query, error) : error_memory(error);
	if (status == TRATA_OK)
		status = project_one(context, &query, level, sheet, &used, error);
	if (status == TRATA_OK)
		status = command_write(context, sheet, &used, 1, error);
	sheet_free(sheet);
	return status;
}
