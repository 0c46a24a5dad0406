/* The summary: rows that a researcher reads, and the sentences that a journalist prints. */
#include "trend.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../stat/count_trend_serial.h"
#include "../stat/dispersion.h"
#include "../stat/pelt.h"

/* Tests speak up in words below this. */
#define SPOKEN 0.05
/* Under so many cases in all, a trend is not put into words. */
#define FEW_CASES 10
/* Nor in parts of years that add up to fewer months than this. */
#define SHORT_MONTHS 24
/* Or over fewer years: two coefficients leave next to nothing to judge the fit by. */
#define FEW_YEARS 5

/* Calibration was off with fewer cases a period and more dispersion, and in short series. */
#define NEAR_EMPTY 1.0
#define MUCH_DISPERSION 3.0
#define FEW_PERIODS 24

struct story {
	const struct trend_series *series;
	const struct trend_settings *settings;
	struct trend_result *result;
	struct count_trend trend;
	enum count_season season;
	struct count_trend_serial serial;
	bool widened;                    /* serial holds */
	double dispersion, dispersion_p, correlation, correlation_p;
	bool has_dispersion, has_correlation;
	struct pelt shifts;
	bool has_shifts;
	struct interval interval;        /* the one that is put into words */
	double p;
};

/* ------------------------------------------------------------------ rows */

/* A method whose data do not suffice has a row that says so. */
static enum trata_status add_method(struct story *story, const char *name,
                                    struct trata_error *error)
{
	struct trata_error local = {0};
	struct trend_result *result = story->result;
	size_t before = result->row_count;
	const struct trend_method *method = trend_method_find(name);
	struct trend_settings settings = *story->settings;
	settings.cost = PELT_NEGATIVE_BINOMIAL;
	enum trata_status status = trend_run(method, story->series, &settings, result, &local);
	if (status != TRATA_EFEWOBS && status != TRATA_EARG) {
		if (status != TRATA_OK && error)
			*error = local;
		return status;
	}
	result->row_count = before;
	struct trend_row *row = trend_add_row(result, story->series, name);
	if (!row)
		return error_memory(error);
	trend_detail_text(&row->detail, "refused", local.message);
	return TRATA_OK;
}

/* How much the counts vary about the Poisson model with the same season. */
static enum trata_status measure_dispersion(struct story *story, struct trata_error *error)
{
	const struct trend_series *series = story->series;
	struct trend_settings settings = *story->settings;
	struct count_trend poisson;
	enum count_season season;
	struct dispersion measured;
	settings.season = story->season;
	enum trata_status status = trend_regression(series, &settings, GLM_POISSON, &poisson,
	                                            &season, error);
	if (status != TRATA_OK)
		return status == TRATA_ENOMEM ? status : TRATA_OK;
	struct glm_data data = { .rows = series->count, .columns = poisson.fit.columns,
	                         .response = series->value };
	story->has_dispersion = dispersion_measure(&data, &poisson.fit, &measured, NULL) == TRATA_OK;
	if (story->has_dispersion) {
		story->dispersion = measured.pearson;
		story->dispersion_p = measured.linear.has ? measured.linear.p_value : measured.p_value;
		struct trend_row *row = trend_add_row(story->result, series, "dispersion");
		if (row) {
			trend_row_estimate(row, measured.pearson, "variance / mean");
			trend_row_p(row, story->dispersion_p);
			trend_detail(&row->detail, "pearson", measured.pearson);
			trend_detail(&row->detail, "deviance", measured.deviance);
			if (measured.linear.has)
				trend_detail(&row->detail, "cameron_trivedi", measured.linear.statistic);
		} else {
			status = error_memory(error);
		}
	}
	count_trend_free(&poisson);
	return status;
}

static enum trata_status measure_correlation(struct story *story, struct trata_error *error)
{
	story->has_correlation = trend_residual_correlation(story->series, &story->trend,
		&story->correlation, &story->correlation_p);
	if (!story->has_correlation)
		return TRATA_OK;
	struct trend_row *row = trend_add_row(story->result, story->series, "autocorrelation");
	if (!row)
		return error_memory(error);
	trend_row_estimate(row, story->correlation, "correlation of lag 1");
	trend_row_p(row, story->correlation_p);
	trend_detail_text(&row->detail, "test", "ljung-box");
	return TRATA_OK;
}

/* Candidate level shifts, by the negative-binomial cost, for the words; the row is pelt's. */
static enum trata_status find_shifts(struct story *story, struct trata_error *error)
{
	struct pelt_options options = { .level = story->settings->level };
	if (story->trend.fit.has_theta) {
		options.cost = PELT_NEGATIVE_BINOMIAL;
		options.theta = story->trend.fit.theta;
	}
	enum trata_status status = pelt_find(story->series->value, story->series->count, &options,
	                                     &story->shifts, NULL);
	story->has_shifts = status == TRATA_OK;
	return status == TRATA_ENOMEM ? error_memory(error) : TRATA_OK;
}

static enum trata_status fit(struct story *story, struct trata_error *error)
{
	const struct trend_series *series = story->series;
	enum trata_status status = trend_regression(series, story->settings, GLM_NEGATIVE_BINOMIAL,
		&story->trend, &story->season, error);
	if (status != TRATA_OK)
		return status;
	story->interval = story->trend.interval;
	story->p = story->trend.p_value;
	if (!story->settings->newey_west)
		story->widened = count_trend_serial(series->value, series->count, &story->trend,
		                                    &story->serial, NULL) == TRATA_OK;
	if (story->widened) {
		story->interval = story->serial.interval;
		story->p = story->serial.p_value;
	}
	return TRATA_OK;
}

/* ------------------------------------------------------------------ words */

static const char *unit_name(enum time_unit step, bool plural)
{
	static const char *const one[] = { "month", "month", "quarter", "half-year", "year" };
	static const char *const many[] = { "months", "months", "quarters", "half-years", "years" };
	return translate(plural ? many[step] : one[step]);
}

static double total_of(const struct trend_series *series)
{
	double total = 0;
	for (size_t i = 0; i < series->count; i++)
		total += series->value[i];
	return total;
}

/* "Mexico", "México", "Chihuahua"; a region as it is coded. */
static const char *place_name(const char *code)
{
	const struct place *place = place_by_code(code);
	return !place ? code : language_spoken() == SPANISH ? place->name_es : place->name_en;
}

/* 6,846; 94; 5.3. */
struct number_text { char text[48]; };
static struct number_text number_text(double value)
{
	char digits[32];
	struct number_text grouped;
	int length = snprintf(digits, sizeof digits, "%.*f", value >= 9.95 ? 0 : 1, value);
	int whole = (int)strcspn(digits, "."), used = 0;
	if (value == floor(value))
		length = whole;
	for (int i = 0; i < length; i++) {
		if (i && i < whole && (whole - i) % 3 == 0)
			grouped.text[used++] = ',';
		grouped.text[used++] = digits[i];
	}
	grouped.text[used] = '\0';
	return grouped;
}

/* Years are named as years, all else by its month. */
static struct period spoken(const struct trend_series *series, month m)
{
	return series->step == UNIT_YEAR ? period_unit(m, UNIT_YEAR) : (struct period){ m, m };
}

static void say_level(const struct story *story, struct text *words)
{
	const struct trend_series *series = story->series;
	double total = total_of(series);
	struct period first = spoken(series, series->segment.first);
	struct period last = spoken(series, series->segment.last);
	if (series->place[0])
		text_printf(words, "%s, ", place_name(series->place));
	text_say(words, "%s: %s from %s to %s, %s a %s on average. ", series->subject,
	         number_text(total).text, trend_period_words(first).text,
	         trend_period_words(last).text, number_text(total / (double)series->count).text,
	         unit_name(series->step, false));
}

static void say_change(const struct story *story, struct text *words)
{
	double change = story->trend.change, lower = story->interval.lower;
	double upper = story->interval.upper, level = 100 * story->settings->level;
	int months = story->series->step == UNIT_YEAR ? SHORT_MONTHS
	                                              : period_months(story->series->segment);
	if (total_of(story->series) < FEW_CASES) {
		text_say(words, "Too few cases to speak of a trend. ");
		return;
	}
	if (months < SHORT_MONTHS) {
		text_say(words, "%d months are too few to tell a trend from the season. ", months);
		return;
	}
	if (story->series->step == UNIT_YEAR && story->series->count < FEW_YEARS) {
		text_say(words, "%zu years are too few to tell a trend. ", story->series->count);
		return;
	}
	const char *unit = unit_name(story->series->step, false);
	if ((lower > 0 || upper < 0) && change > 0)
		text_say(words, "Over that time the count per %s rose by %.1f %% a year; ", unit, change);
	else if (lower > 0 || upper < 0)
		text_say(words, "Over that time the count per %s fell by %.1f %% a year; ", unit,
		         fabs(change));
	else
		text_say(words, "No clear trend: the best estimate is a change of %+.1f %% a year; ",
		         change);
	text_say(words, "the %g %% interval runs from %+.1f %% to %+.1f %% a year (n = %zu %s).",
	         level, lower, upper, story->series->count,
	         unit_name(story->series->step, story->series->count != 1));
	text_append_char(words, ' ');
}

static void say_shifts(const struct story *story, struct text *words)
{
	bool few = story->series->step == UNIT_YEAR && story->series->count < FEW_YEARS;
	if (few || !story->has_shifts || story->shifts.count == 0)
		return;
	const char *unit = unit_name(story->series->step, false);
	text_say(words, "The level seems to have shifted");
	for (size_t k = 0; k < story->shifts.count; k++) {
		month start = story->series->month[story->shifts.breaks[k].after];
		struct period at = spoken(story->series, start);
		struct period_text when = trend_period_words(at);
		struct number_text before = number_text(story->shifts.means[k]);
		struct number_text after = number_text(story->shifts.means[k + 1]);
		if (k && k + 1 == story->shifts.count)
			text_say(words, " and in %s (from about %s to %s a %s)", when.text, before.text,
			         after.text, unit);
		else
			text_say(words, "%s in %s (from about %s to %s a %s)", k ? "," : "", when.text,
			         before.text, after.text, unit);
	}
	text_say(words, ": one rate for the whole time hides that. ");
}

static void say_doubts(const struct story *story, struct text *words)
{
	bool varied = story->has_dispersion && story->dispersion_p < SPOKEN && story->dispersion > 1;
	bool alike = story->has_correlation && story->correlation_p < SPOKEN &&
	             story->correlation > 0;
	if (varied)
		text_say(words, "The counts vary %.1f times as much as chance alone would make them, "
		         "which the interval allows for. ", story->dispersion);
	if (alike)
		text_say(words, "Neighbouring %s resemble each other%s. ",
		         unit_name(story->series->step, true),
		         story->widened ? translate(", and the interval is widened for it") : "");
}

static void tell(struct story *story, struct text *words)
{
	say_level(story, words);
	say_change(story, words);
	say_shifts(story, words);
	say_doubts(story, words);
	if (words->length && words->data[words->length - 1] == ' ')
		words->data[--words->length] = '\0';
	if (words->length && words->data[0] >= 'a' && words->data[0] <= 'z')
		words->data[0] = (char)(words->data[0] - 'a' + 'A');
}

/* Where tests/ref/calibration.csv finds the interval too long or too short. */
static void note_calibration(const struct story *story)
{
	struct text *notes = &story->result->notes;
	double mean = total_of(story->series) / (double)story->series->count;
	if (!story->widened)
		return;
	if (mean < NEAR_EMPTY && story->has_dispersion && story->dispersion > MUCH_DISPERSION)
		text_say(notes, "summary: anti-conservative in a near-empty series that varies so "
		         "much: its 95 %% interval held the truth 90 to 92 times in 100.\n");
	else if (story->series->count < FEW_PERIODS)
		text_say(notes, "summary: with so few periods the interval is conservative where they "
		         "are independent (96 to 99 for 95 in 100), anti-conservative where they "
		         "resemble each other (87 at a correlation of 0.5).\n");
}

/* The first row: what the sentences say. */
static enum trata_status add_headline(struct story *story, struct trata_error *error)
{
	struct trend_row *row = trend_add_row(story->result, story->series, "summary");
	if (!row)
		return error_memory(error);
	trend_row_estimate(row, story->trend.change, "percent per year");
	trend_row_interval(row, story->interval.lower, story->interval.upper);
	trend_row_p(row, story->p);
	if (story->widened) {
		trend_detail(&row->detail, "correlation", story->serial.correlation);
		trend_detail(&row->detail, "widened", sqrt(story->serial.inflation));
	}
	return TRATA_OK;
}

/* A ';' or '=' would end the value inside name=value;... */
static void put_sentence(struct trend_row *row, const struct text *words)
{
	trend_detail_text(&row->detail, "sentence", "");
	for (const char *at = text_string(words); *at; at++)
		text_append_char(&row->detail, *at == ';' ? ',' : *at == '=' ? ':' : *at);
}

static enum trata_status add_rows(struct story *story, struct trata_error *error)
{
	static const char *const before[] = { "negbin", "mann-kendall", "theil-sen" };
	static const char *const after[] = { "breakpoints", "pelt" };
	enum trata_status status = add_headline(story, error);
	size_t headline = story->result->row_count - 1;
	for (size_t i = 0; status == TRATA_OK && i < 3; i++)
		status = add_method(story, before[i], error);
	if (status == TRATA_OK)
		status = measure_dispersion(story, error);
	if (status == TRATA_OK)
		status = measure_correlation(story, error);
	for (size_t i = 0; status == TRATA_OK && i < 2; i++)
		status = add_method(story, after[i], error);
	if (status == TRATA_OK)
		status = find_shifts(story, error);
	if (status == TRATA_OK) {
		note_calibration(story);
		tell(story, &story->result->words);
		put_sentence(&story->result->rows[headline], &story->result->words);
	}
	return status;
}

enum trata_status trend_summary(const struct trend_series *series,
                                const struct trend_settings *settings,
                                struct trend_result *result, struct trata_error *error)
{
	struct story story = { .series = series, .settings = settings, .result = result };
	enum trata_status status = fit(&story, error);
	if (status != TRATA_OK)
		return status;
	status = add_rows(&story, error);
	count_trend_free(&story.trend);
	if (story.has_shifts)
		pelt_free(&story.shifts);
	return status;
}
