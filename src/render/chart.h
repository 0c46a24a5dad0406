/* Charts: a catalogue as a table, and the numbers behind each one. */
#ifndef TRATA_RENDER_CHART_H
#define TRATA_RENDER_CHART_H

#include "../base/digest.h"
#include "../base/text.h"
#include "../store/query.h"
#include "words.h"

/* How a chart is drawn. */
enum chart_form {
	FORM_MONTHS,     /* a line of months with a band of intervals */
	FORM_YEARS,      /* bars of years or halves with intervals */
	FORM_RANKED,     /* places or groups in order of value, points with intervals */
	FORM_TILES,      /* states as tiles of a map, shaded by rate */
	FORM_CHANGE,     /* states in order of their part in a change, bars to both sides */
	FORM_FUNNEL,     /* rates over population, between the limits of chance */
	FORM_FAN,        /* how releases changed totals, a line a year */
	FORM_LATE        /* how first figures of months grew, by age */
};

/* Which part of the store a chart shows. */
enum chart_scope {
	SCOPE_ALL,           /* everything, by the chart's time unit */
	SCOPE_FIRST_HALVES,  /* the first half of each year */
	SCOPE_LAST_YEAR,     /* the last whole year, by state or by group */
	SCOPE_LAST_CHANGE,   /* that year less the year before, by state */
	SCOPE_WHOLE,         /* everything in one period, by group */
	SCOPE_VINTAGES,      /* whole years, in every release */
	SCOPE_FIRST_PRINTS   /* months from their first figure on, in every release */
};

struct chart_data;
typedef enum trata_status chart_sentence(const struct chart_data *data, enum language language,
                                         struct text *out, struct trata_error *error);

/* One chart of the catalogue. */
struct chart {
	const char *id;
	enum chart_form form;
	enum chart_scope scope;
	const char *measure, *offence, *by;
	bool rate;                        /* per 100,000 inhabitants and year */
	const char *question[LANGUAGES];  /* what it answers */
	const char *subject[LANGUAGES];   /* what its sentence speaks of */
	chart_sentence *sentence;         /* the answer, which stands as the title */
	bool finding;                     /* among the findings at the head of the report */
};
extern const struct chart charts[];
extern const size_t chart_count;

/* A chart by its id; TRATA_EARG with the nearest one. */
enum trata_status chart_find(const char *id, const struct chart **out, struct trata_error *error);

/* One plotted number. Texts are borrowed from the store and the tables. */
struct chart_row {
	const char *group;        /* female/minor, sexual, a release; "" when there is one series */
	const char *place;
	struct period period;     /* the months that it really covers */
	double value, lower, upper;
	bool has_interval;        /* exact Poisson interval of the count behind the value */
	double count;             /* the count itself: the value, unless that is a rate */
	bool has_baseline;
	double baseline;          /* the count that a change starts from */
	bool has_change, by_months;   /* by_months: the interval knows how the months swing */
	double change, change_lower, change_upper;   /* percent, from the unit before or the baseline */
	double population;        /* of a rate; 0 otherwise */
	size_t rank_lower, rank_upper;   /* 95% interval of the rank by rate; 0 when not ranked */
	char status;
	const struct release *release;
};

struct chart_data {
	const struct chart *chart;
	const struct measure *measure;
	struct chart_row *rows;
	size_t count, capacity;
	const struct release **releases;   /* each that answered, once */
	size_t release_count, release_capacity;
	struct period shown;               /* the one period of charts by state or group */
	const char *as_of;                 /* NULL: the latest; borrowed */
	char few[512];                     /* why there are no rows; empty when there are */
};

/* Asks the store for a chart's numbers. TRATA_EFEWOBS when there are none. Freed with
 * chart_data_free, also after an error. */
enum trata_status chart_collect(struct trata_store *store, const struct chart *chart,
                                const char *as_of, struct chart_data *out,
                                struct trata_error *error);
void chart_data_free(struct chart_data *data);

/* What a row is called: its state, or its group in words. */
void chart_row_name(const struct chart_row *row, enum language language, struct text *out);

/* Count and rate of all rows together: the country. */
double chart_total_count(const struct chart_data *data);
double chart_total_rate(const struct chart_data *data);

/* Whether two rows stand on different sides of a declared break. */
bool chart_across_break(const struct chart_data *data, struct period a, struct period b);

/* The last row that covers a whole unit of the chart (a whole year, a whole half), and the one
 * before it on the same side of any break; NULL when there is none. */
bool chart_is_whole(const struct chart_data *data, const struct chart_row *row);
bool chart_change_is_clear(const struct chart_row *row);   /* its interval leaves 0 out */
const struct chart_row *chart_last_whole(const struct chart_data *data);
const struct chart_row *chart_previous(const struct chart_data *data, const struct chart_row *row);

/* The unit (`persons`), the source with release and as-of, the caveat: the foot of the chart. */
void chart_unit(const struct chart_data *data, enum language language, struct text *out);
void chart_source(const struct chart_data *data, enum language language, struct text *out);
void chart_caveat(const struct chart_data *data, enum language language, struct text *out);

/* The commands that print the numbers again, one a line. */
void chart_command(const struct chart_data *data, struct text *out);

/* The canonical data file: CSV with one row a plotted number, the same in both languages, and
 * its SHA-256, which is the chart's data digest. */
void chart_csv(const struct chart_data *data, struct text *out);
struct digest_text chart_digest(const struct text *csv);

/* The columns of that file, for tables of it. */
extern const char *const chart_columns[];
extern const size_t chart_column_count;

#endif
