/* The design matrix of a count series: intercept, time, season, offset. */
#include "count_trend.h"

#include <math.h>
#include <string.h>

#include "../base/memory.h"

#define MONTHS 12
#define LEAST_POINTS 3
#define MOST_HARMONICS 5

static bool is_present(const struct count_series *series, size_t index)
{
	return !series->present || series->present[index];
}

static enum trata_status check(const struct count_series *series, size_t *used,
                               struct trata_error *error)
{
	*used = 0;
	for (size_t i = 0; i < series->count; i++) {
		if (i && series->month[i] <= series->month[i - 1])
			return error_set(error, TRATA_EDATA, "period %zu does not follow the one before",
			                 i + 1);
		if (!is_present(series, i))
			continue;
		double exposure = series->exposure ? series->exposure[i] : 1;
		if (!isfinite(exposure) || exposure <= 0)
			return error_set(error, TRATA_EDATA, "the exposure of period %zu is not a number "
			                 "above 0", i + 1);
		*used += 1;
	}
	if (*used < LEAST_POINTS)
		return error_set(error, TRATA_EFEWOBS, "%zu periods with a value; a trend needs at "
		                 "least %d", *used, LEAST_POINTS);
	return TRATA_OK;
}

static size_t calendar_month(int month)
{
	return (size_t)((month % MONTHS + MONTHS) % MONTHS);
}

/* The column of each calendar month, 0 for the base and for months that no point has. */
static size_t month_columns(const struct count_series *series, size_t first, size_t column[MONTHS])
{
	bool seen[MONTHS] = { false };
	for (size_t i = 0; i < series->count; i++)
		if (is_present(series, i))
			seen[calendar_month(series->month[i])] = true;
	size_t next = first;
	bool based = false;
	for (size_t m = 0; m < MONTHS; m++) {
		column[m] = seen[m] && based ? next++ : 0;
		based = based || seen[m];
	}
	return next;
}

/* "month_" and 7 as two digits; "sin_" and 1 as one. */
static void set_name(struct coefficient *coefficient, const char *stem, size_t number, bool wide)
{
	char *end = stpcpy(coefficient->name, stem);
	if (wide)
		*end++ = (char)('0' + number / 10);
	if (number)
		*end++ = (char)('0' + number % 10);
	*end = '\0';
}

static void name_columns(struct count_design *design, enum count_season season,
                         const size_t column[MONTHS])
{
	struct coefficient *names = design->coefficients;
	set_name(&names[0], "intercept", 0, false);
	set_name(&names[1], "time", 0, false);
	for (size_t m = 0; season == COUNT_SEASON_MONTH && m < MONTHS; m++)
		if (column[m])
			set_name(&names[column[m]], "month_", m + 1, true);
	for (size_t j = 2; season == COUNT_SEASON_HARMONIC && j < design->columns; j++)
		set_name(&names[j], j % 2 ? "cos_" : "sin_", j / 2, false);
}

static void fill_row(double *row, size_t columns, double years, size_t month,
                     enum count_season season, const size_t column[MONTHS])
{
	row[0] = 1;
	row[1] = years;
	if (season == COUNT_SEASON_MONTH && column[month])
		row[column[month]] = 1;
	for (size_t j = 2; season == COUNT_SEASON_HARMONIC && j < columns; j++) {
		double angle = 2 * acos(-1.0) * (double)(j / 2) * (double)(month + 1) / MONTHS;
		row[j] = j % 2 ? cos(angle) : sin(angle);
	}
}

/* The greatest step that all periods are multiples of: 1 for months, 12 for years. */
static int step_of(const struct count_series *series)
{
	int step = 0;
	for (size_t i = 1; i < series->count; i++) {
		int apart = series->month[i] - series->month[i - 1];
		while (apart) {
			int rest = step % apart;
			step = apart;
			apart = rest;
		}
	}
	return step ? step : 1;
}

static void fill(const struct count_series *series, enum count_season season,
                 const size_t column[MONTHS], struct count_design *design)
{
	size_t row = 0;
	int first = 0, step = step_of(series);
	for (size_t i = 0; i < series->count; i++) {
		if (!is_present(series, i))
			continue;
		if (row == 0)
			first = series->month[i];
		double years = (series->month[i] - first) / (double)MONTHS;
		fill_row(design->design + row * design->columns, design->columns, years,
		         calendar_month(series->month[i]), season, column);
		design->response[row] = series->value[i];
		design->offset[row] = series->exposure ? log(series->exposure[i]) : 0;
		design->period[row] = (series->month[i] - first) / step;
		row++;
	}
}

enum trata_status count_design_new(const struct count_series *series, enum count_season season,
                                   unsigned harmonics, struct count_design *design,
                                   struct trata_error *error)
{
	size_t column[MONTHS] = {0};
	*design = (struct count_design){ .columns = 2 };
	enum trata_status status = check(series, &design->rows, error);
	if (status)
		return status;
	if (season == COUNT_SEASON_MONTH) {
		design->columns = month_columns(series, 2, column);
	} else if (season == COUNT_SEASON_HARMONIC) {
		if (harmonics > MOST_HARMONICS)
			return error_set(error, TRATA_EARG, "%u pairs of harmonics; at most %d", harmonics,
			                 MOST_HARMONICS);
		design->columns += 2 * (harmonics ? harmonics : 1);
	}
	design->design = memory_new(design->rows * design->columns, sizeof(double));
	design->response = memory_new(design->rows, sizeof(double));
	design->offset = memory_new(design->rows, sizeof(double));
	design->period = memory_new(design->rows, sizeof(int));
	design->coefficients = memory_new(design->columns, sizeof(struct coefficient));
	if (!design->design || !design->response || !design->offset || !design->period ||
	    !design->coefficients) {
		count_design_free(design);
		return error_memory(error);
	}
	name_columns(design, season, column);
	fill(series, season, column, design);
	return TRATA_OK;
}

void count_design_free(struct count_design *design)
{
	memory_free(design->design);
	memory_free(design->response);
	memory_free(design->offset);
	memory_free(design->period);
	memory_free(design->coefficients);
	*design = (struct count_design){0};
}
