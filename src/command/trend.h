/* The trend command inside: series, methods, results. trend.c runs them; one file reads series
 * from the store, one from a table of the user's, and the methods stand in one const table. */
#ifndef TRATA_COMMAND_TREND_H
#define TRATA_COMMAND_TREND_H

#include "../stat/count_trend.h"
#include "../stat/pelt.h"
#include "command.h"

/* One stretch of one place's series, without a break inside; or a whole series, bridged. */
struct trend_series {
	const char *measure, *place, *unit, *vintage, *source;  /* borrowed */
	const char *subject;         /* who is counted and where, in words */
	enum time_unit step;
	struct period segment;       /* first to last month */
	size_t count, capacity;
	int *month;                  /* the first month of each period */
	double *value;
	double *exposure;            /* population; NULL: none */
	bool has_gap;
	struct period gap;           /* the first months without a value */
};

struct trend_list {
	struct trend_series *series;
	size_t count, capacity;
	bool many_places;
	struct intern *strings;      /* texts of an input; NULL for the store */
	char *subject;               /* owned; the series' borrow it */
};
void trend_list_free(struct trend_list *list);

/* Adds an observation; one that lies apart from the one before marks a gap between them. */
bool trend_series_add(struct trend_series *series, struct period period, double value,
                      double exposure);

/* How many months a unit has, and how many of the unit make a year. */
int trend_step_months(enum time_unit unit);
size_t trend_step_cycle(enum time_unit unit);

/* What every method is told. */
struct trend_settings {
	double level;
	enum count_season season;
	bool season_given;           /* else a season that cannot be estimated is left out */
	bool newey_west;
	size_t lag;
	size_t season_window;        /* 0: periodic */
	bool robust;
	enum pelt_cost cost;
};

/* One row of the answer. */
struct trend_row {
	const char *method;
	struct period segment;
	size_t n;
	bool has_estimate, has_interval, has_p;
	double estimate, lower, upper, p;
	char unit[64];
	bool is_slope;               /* the unit is trend_row_slope_unit's */
	struct text detail;          /* name=value;... */
	struct text coefficients;    /* JSON, or empty */
};

/* One period of stl or anomalies; what the numbers are the method's columns say. */
#define TREND_CELLS 6
struct trend_point {
	struct period period;
	double value, cells[TREND_CELLS];
	bool has[TREND_CELLS];
	const char *flag;            /* NULL: none */
};

struct trend_result {
	struct trend_row *rows;
	size_t row_count, row_capacity;
	struct trend_point *points;
	size_t point_count;
	struct text notes;           /* one a line */
	struct text words;           /* sentences of the summary */
	enum trata_status status;
	struct trata_error error;
};
void trend_result_free(struct trend_result *result);

/* A method. `least` is the least n with which it can ever answer; more may be needed for a
 * season. Methods with columns of their own answer with one point a period. */
struct trend_method {
	const char *name, *title;
	size_t least;
	enum trata_status (*run)(const struct trend_series *series,
	                         const struct trend_settings *settings,
	                         struct trend_result *result, struct trata_error *error);
	const struct sheet_column *columns;   /* of the cells, and a flag behind; NULL: rows */
	size_t column_count;
	bool flags;
	const char *detail, *reference, *call;
};
extern const struct trend_method trend_methods[];
extern const size_t trend_method_count;
const struct trend_method *trend_method_find(const char *name);

/* Runs a method on a series after the checks that all share: n, gaps, all zero, constant. */
enum trata_status trend_run(const struct trend_method *method, const struct trend_series *series,
                            const struct trend_settings *settings, struct trend_result *result,
                            struct trata_error *error);

/* A new row with the segment and n of the series; NULL: no memory. */
struct trend_row *trend_add_row(struct trend_result *result, const struct trend_series *series,
                                const char *method);
void trend_row_estimate(struct trend_row *row, double estimate, const char *unit);
void trend_row_interval(struct trend_row *row, double lower, double upper);
void trend_row_p(struct trend_row *row, double p);
/* The slope's unit: "persons per month per year". */
void trend_row_slope_unit(struct trend_row *row, const struct trend_series *series);
/* The name of the series' unit of time, in English: "month". */
const char *trend_step_name(const struct trend_series *series);

/* name=value;... */
void trend_detail(struct text *detail, const char *name, double value);
void trend_detail_text(struct text *detail, const char *name, const char *value);
void trend_detail_item(struct text *detail, const char *stem, size_t number, const char *value);

/* The months of observation i, as printed. */
struct period trend_period(const struct trend_series *series, size_t index);

/* The methods, by file. */
typedef enum trata_status trend_runner(const struct trend_series *series,
                                       const struct trend_settings *settings,
                                       struct trend_result *result, struct trata_error *error);
trend_runner trend_poisson, trend_quasipoisson, trend_negbin;
trend_runner trend_mann_kendall, trend_seasonal_kendall, trend_theil_sen;
trend_runner trend_joinpoint, trend_breakpoints, trend_pelt;
trend_runner trend_stl, trend_anomalies;
trend_runner trend_summary;

/* A regression with its season; a season that was not asked for and cannot be estimated is left
 * out, and *season says which was used. Freed with count_trend_free. */
enum trata_status trend_regression(const struct trend_series *series,
                                   const struct trend_settings *settings,
                                   enum glm_family family, struct count_trend *trend,
                                   enum count_season *season, struct trata_error *error);
/* The row of a fitted regression. */
enum trata_status trend_regression_row(const struct trend_series *series,
                                       const struct trend_settings *settings, const char *method,
                                       const struct count_trend *trend, enum count_season season,
                                       struct trend_result *result, struct trata_error *error);
/* Ljung-Box on the Pearson residuals of a fit; *lag_one their correlation. False: not known. */
bool trend_residual_correlation(const struct trend_series *series,
                                const struct count_trend *trend, double *lag_one, double *p);

/* The series of a query, cut at breaks; notes go to the command. */
enum trata_status trend_from_store(struct command_context *context, struct trend_list *list,
                                   struct answer *answer, struct trata_error *error);
/* The series of a table: period,value[,place,population]. */
enum trata_status trend_from_input(struct command_context *context, struct trend_list *list,
                                   struct trata_error *error);

/* A method on a list of series; the results stand in the order of the series. */
struct trend_job {
	const struct trend_method *method;
	const struct trend_settings *settings;
	const struct trend_list *list;
	struct trend_result *results;
};
enum trata_status trend_write(struct command_context *context, struct trend_job *job,
                              const struct answer *answer, struct trata_error *error);

/* "June 2022", "junio de 2022"; what is not one month as it is coded. */
struct period_text trend_period_words(struct period period);

#endif
