/* project --score: every release whose outcome is known. */
#include "project.h"

#include <math.h>
#include <string.h>

#include "../base/language.h"

static const struct sheet_column columns[] = {
	{ "measure", SHEET_STRING, -1, "what is counted" },
	{ "place", SHEET_STRING, -1, "where" },
	{ "method", SHEET_STRING, -1, "method" },
	{ "n", SHEET_NUMBER, -1, "releases in the middle of a year whose outcome is known" },
	{ "coverage_50", SHEET_NUMBER, 1, "percent of outcomes inside the 50 % interval" },
	{ "coverage_80", SHEET_NUMBER, 1, "the same for 80 %" },
	{ "coverage_95", SHEET_NUMBER, 1, "the same for 95 %" },
	{ "wis", SHEET_NUMBER, 1, "mean weighted interval score; of a point, its absolute error" },
	{ "mean_error", SHEET_NUMBER, 1, "mean of estimate less outcome" },
	{ "mean_absolute_error", SHEET_NUMBER, 1, "mean of its size" },
};
#define COLUMNS (sizeof columns / sizeof *columns)

struct score {
	size_t n, covered[PROJECTION_LEVELS];
	double wis, error, absolute;
};

/* The outcome of a year in the newest release; false when it is not complete there. */
static bool outcome_of(const struct triangle *triangle, struct period year, double *outcome)
{
	size_t newest = triangle->release_count - 1;
	const struct period covered = triangle->releases[newest]->covered;
	*outcome = 0;
	if (year.first < covered.first || year.last > covered.last)
		return false;
	for (month m = year.first; m <= year.last; m++)
		*outcome += triangle_value(triangle, newest, 0, (size_t)(m - triangle->first));
	return true;
}

static enum trata_status score_release(const struct triangle *triangle, size_t at,
                                       struct score *scores, struct trata_error *error)
{
	const struct release *release = triangle->releases[at];
	struct period year = period_unit(release->covered.last, UNIT_YEAR);
	struct projection_series series;
	struct projection model;
	double points[PROJECT_METHODS], outcome;
	bool has[PROJECT_METHODS];
	if (release->covered.last == year.last || !outcome_of(triangle, year, &outcome))
		return TRATA_OK;
	enum trata_status status = project_series(triangle, at, year, &series, error);
	if (status == TRATA_OK)
		status = project_points(&series, STAT_LEVEL, &model, points, has, error);
	if (status == TRATA_EFEWOBS) {
		*error = (struct trata_error){0};
		return TRATA_OK;
	}
	for (size_t i = 0; status == TRATA_OK && i < PROJECT_METHODS; i++) {
		if (!has[i])
			continue;
		double miss = points[i] - outcome;
		scores[i].n++;
		scores[i].error += miss;
		scores[i].absolute += fabs(miss);
		scores[i].wis += i ? fabs(miss) : projection_interval_score(outcome, points[0],
			model.levels, model.intervals, PROJECTION_LEVELS);
		for (size_t l = 0; i == 0 && l < PROJECTION_LEVELS; l++)
			scores[i].covered[l] += outcome >= model.intervals[l].lower &&
			                        outcome <= model.intervals[l].upper;
	}
	return status;
}

static void add_scores(struct sheet *sheet, const char *measure, const char *place,
                       const struct score *scores)
{
	for (size_t i = 0; i < PROJECT_METHODS; i++) {
		double n = (double)scores[i].n;
		if (scores[i].n == 0)
			continue;
		sheet_string(sheet, measure);
		sheet_string(sheet, place);
		sheet_string(sheet, project_methods[i]);
		sheet_number(sheet, n);
		for (size_t l = 0; l < PROJECTION_LEVELS; l++) {
			if (i == 0)
				sheet_number(sheet, 100 * (double)scores[i].covered[l] / n);
			else
				sheet_missing(sheet);
		}
		sheet_number(sheet, scores[i].wis / n);
		sheet_number(sheet, scores[i].error / n);
		sheet_number(sheet, scores[i].absolute / n);
	}
}

static enum trata_status score_measure(struct command_context *context, const char *measure,
                                       struct sheet *sheet, struct score *pooled,
                                       struct trata_error *error)
{
	struct triangle triangle;
	struct query query;
	struct score scores[PROJECT_METHODS] = {0};
	struct trata_error local = {0};
	enum trata_status status = command_query(context, measure, &query, error);
	if (status != TRATA_OK)
		return status;
	query.has_period = false;
	status = triangle_build(context->store, &query, false, &triangle, error);
	if (status != TRATA_OK)
		return status;
	for (size_t r = 0; status == TRATA_OK && r < triangle.release_count; r++)
		status = score_release(&triangle, r, scores, &local);
	if (status != TRATA_OK && error)
		*error = local;
	add_scores(sheet, measure, triangle.places[0], scores);
	for (size_t i = 0; i < PROJECT_METHODS; i++) {
		pooled[i].n += scores[i].n;
		pooled[i].wis += scores[i].wis;
		pooled[i].error += scores[i].error;
		pooled[i].absolute += scores[i].absolute;
		for (size_t l = 0; l < PROJECTION_LEVELS; l++)
			pooled[i].covered[l] += scores[i].covered[l];
	}
	triangle_free(&triangle);
	return status;
}

/* Every measure whose figures are revised; one without releases here is passed over. */
static enum trata_status score_all(struct command_context *context, struct sheet *sheet,
                                   struct score *pooled, struct trata_error *error)
{
	size_t measures = 0;
	const char *place = "MX";
	for (size_t i = 0; i < catalogue_measure_count; i++) {
		const struct source *source = catalogue_source(catalogue_measures[i].source);
		struct trata_error local = {0};
		size_t before = pooled[0].n;
		if (!source || source->revision_window == 0)
			continue;
		enum trata_status status = score_measure(context, catalogue_measures[i].id, sheet, pooled,
		                                         &local);
		if (status != TRATA_OK && status != TRATA_EFEWOBS) {
			if (error)
				*error = local;
			return status;
		}
		measures += pooled[0].n > before;
	}
	if (measures > 1)
		add_scores(sheet, context->format == SHEET_TEXT ? translate_as("cell", "all") : "all",
		           place, pooled);
	return TRATA_OK;
}

enum trata_status project_score(struct command_context *context, const char *measure,
                                struct trata_error *error)
{
	struct score pooled[PROJECT_METHODS] = {0};
	struct sheet *sheet = sheet_new(columns, COLUMNS);
	enum trata_status status = sheet ? TRATA_OK : error_memory(error);
	if (status == TRATA_OK && measure)
		status = score_measure(context, measure, sheet, pooled, error);
	else if (status == TRATA_OK)
		status = score_all(context, sheet, pooled, error);
	if (status == TRATA_OK && pooled[0].n == 0)
		status = error_set(error, TRATA_EFEWOBS,
		                   "no release here stands in the middle of a year whose outcome is known");
	if (status == TRATA_OK) {
		command_note(context, "releases of one year share its outcome: the %zu scores are not "
		             "independent.", pooled[0].n);
		status = command_write(context, sheet, NULL, 0, error);
	}
	sheet_free(sheet);
	return status;
}
