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
	FORM_LATE,       /* how first figures of months grew, by age */
	FORM_PANELS,     /* years as points, one panel above the other, each with its own scale */
	FORM_TIERS,      /* years as marks on named steps */
	FORM_RECORDS,    /* groups in sections, as they stand, without intervals */
	FORM_LOG,        /* figures and estimates on a log scale, with intervals */
	FORM_LIST,       /* a list in words: what was said, and a number beside it */
	FORM_PROJECTED   /* what each release made expect of its year, and what the year came to */
};

/* Which part of the store a chart shows. */
enum chart_scope {
	SCOPE_ALL,           /* everything, by the chart's time unit */
	SCOPE_FIRST_HALVES,  /* the first half of each year */
	SCOPE_LAST_YEAR,     /* the last whole year, by state or by group */
	SCOPE_LAST_CHANGE,   /* that year less the year before, by state */
	SCOPE_WHOLE,         /* everything in one period, by group */
	SCOPE_VINTAGES,      /* whole years, in every release */
	SCOPE_FIRST_PRINTS,  /* months from their first figure on, in every release */
	SCOPE_TREND,         /* everything, with the trend and the level shifts over it */
	SCOPE_SERIES,        /* several series: the parts that chart_series.c lists */
	SCOPE_RECORDS,       /* everything in one period, by several groupings in turn */
	SCOPE_PROJECTED,     /* each release that ends within a year */
	SCOPE_MULTIPLIED,    /* the last whole year, and its products with stated rates */
	SCOPE_MODELS,        /* a published table of lists, under several models */
	SCOPE_CLAIMS,        /* the store's claims with their verdicts */
	SCOPE_HISTORY        /* the store's history of one number */
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
	const char *place, *where;        /* NULL: the source's own */
	bool plain;                       /* no intervals: chance is not what makes these uncertain */
};
extern const struct chart charts[];
extern const size_t chart_count;

/* A chart by its id; TRATA_EARG with the nearest one. */
enum trata_status chart_find(const char *id, const struct chart **out, struct trata_error *error);

/* One plotted number. Texts are borrowed from the store and the tables. */
struct chart_row {
	const char *group;        /* female/minor, sexual, a release; "" when there is one series */
	const char *unit;         /* where it differs from the measure's; else NULL */
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
	bool has_inner;           /* a second, narrower interval */
	double inner_lower, inner_upper;
	bool at_most;             /* the figure is an upper end */
	bool doubtful;            /* drawn hollow: no estimate, or one outside the range */
	char status;
	const struct release *release;   /* NULL where no release says it */
	/* of a list: who or which, what it says, and the word or number beside it */
	const char *head[LANGUAGES], *line[LANGUAGES], *answer[LANGUAGES];
	const char *origin;       /* what says it then: a study, a table, a method */
};

struct chart_data {
	const struct chart *chart;
	const struct measure *measure;
	struct chart_row *rows;
	size_t count, capacity;
	struct chart_row *marks;           /* what is drawn over the rows: a trend, levels, outcomes */
	size_t mark_count, mark_capacity;
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

/* What says it: product and vintage of its release, or the study. */
void chart_row_origin(const struct chart_row *row, struct text *out);

/* What a group is called: its parts are words of the catalogue, or of the charts. */
void chart_group_name(const char *group, enum language language, struct text *out);

/* Words of the history of the 20,000 in either language; NULL for others. */
const char *chart_history_words(const char *id, enum language language);

/* The command that prints one of a chart's several series, without the end of the line. */
void chart_part_command(const struct chart *chart, const char *group, struct text *out);

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
