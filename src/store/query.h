/* The query that every command shares, and its answer. */
#ifndef TRATA_STORE_QUERY_H
#define TRATA_STORE_QUERY_H

#include "catalogue.h"
#include "country.h"
#include "place.h"
#include "store.h"

#define QUERY_PLACES 64
#define QUERY_VALUES 12

enum as_of { AS_OF_LATEST, AS_OF_FIRST, AS_OF_VINTAGE, AS_OF_DAY, AS_OF_EXACTLY };

/* The values that a dimension may take; none: all. */
struct value_list {
	const char *values[QUERY_VALUES];
	size_t count;
};

struct query {
	const struct measure *measure;
	const char *source;              /* the source that answers */
	const char *offence;             /* "" where the source has none */
	struct value_list purpose, sex, age;
	const char *where;               /* sorted name=value;..., the source's default filled in; the
	                                  * value `all` is any */
	const char *places[QUERY_PLACES];   /* codes, sorted; one region */
	size_t place_count;
	bool has_period;
	struct period period;
	enum time_unit unit;
	bool by_state, by_municipality, by_sex, by_age, by_purpose;
	enum as_of as_of;
	vintage vintage;                 /* AS_OF_VINTAGE, AS_OF_EXACTLY */
	day day;                         /* AS_OF_DAY */
};

/* What --by takes: four units of time, then groups. */
extern const char *const query_by_names[];
extern const size_t query_by_count;

/* Reads a query. Texts that must live are interned in the store. TRATA_EARG says which part could
 * not be read, what was expected, and the nearest word. */
enum trata_status query_parse(struct trata_store *store, const struct trata_query *text,
                              struct query *out, struct trata_error *error);

/* One row of an answer: a sum of figures, all from one release of an instrument (or, as-of first,
 * from the first prints of its months). */
struct answer_row {
	const char *place;               /* MX, MX-CHH, MX-BCN+MX-CHH, MX-BCN/Tijuana */
	struct period period;            /* the months that it really covers */
	const char *sex, *age, *purpose; /* "" unless asked by */
	double value;
	bool has_value;
	char status;
	enum bound bound;
	const char *unit;
	const struct release *release;   /* NULL when several (as-of first) */
	size_t cells;                    /* nonzero figures in the sum */
};

struct answer {
	struct answer_row *rows;
	size_t count, capacity;
	const struct release **releases;   /* each that was used, once */
	size_t release_count, release_capacity;
	bool across_break;               /* rows of more than one instrument */
	bool partial_used;
};

/* Answers a query. TRATA_EARG: a vintage that is not there, with the nearest ones. TRATA_EFEWOBS:
 * no release can answer, and which would. The answer borrows from the store and is freed with
 * answer_free. */
enum trata_status query_answer(struct trata_store *store, const struct query *query,
                               struct answer *out, struct trata_error *error);
void answer_free(struct answer *answer);

/* The vintage of a row as answers print it: `first` for first prints, `several` where figures of
 * more than one edition stand in one sum. */
struct period_text answer_vintage(const struct query *query, const struct release *release);

/* The figures behind an answer: each figure that a query sums, in order, handed to `take`. */
typedef enum trata_status figure_taker(void *context, const struct figure *figure,
                                       const struct release *release,
                                       struct trata_error *error);
enum trata_status query_figures(struct trata_store *store, const struct query *query,
                                figure_taker *take, void *context, struct trata_error *error);

/* Whether a figure's source-specific dimensions are those that a query names. A municipality and
 * the mark of a partial copy need not be named. */
bool query_names_extra(const struct query *query, const char *extra);
/* The value of a name in a name=value;... list, up to `size` - 1 bytes; false when it is not
 * there. */
bool pairs_value(const char *pairs, const char *name, char *value, size_t size);
/* The region of a query's places, as answers print it: MX-CHH+MX-NLE; NULL when memory ran out. */
const char *query_region(struct trata_store *store, const struct query *query);

/* Parts of the choice, for those who walk over releases themselves: whether a figure belongs to
 * the query; whether a release has its breakdown and granularity; whether it was out. */
#define QUERY_MATCH_SAID 16u
struct query_match {
	const struct intern *strings;
	const struct query *query;
	uint32_t measure, offence;
	/* what was said of texts before, by column and the last digits of their numbers */
	struct { uint32_t number; bool asked, fits; } said[5][QUERY_MATCH_SAID];
};
/* Begins once the figures are loaded; good until more texts come into the store's pool. */
struct query_match query_match(const struct trata_store *store, const struct query *query);
bool query_wants(struct query_match *match, const struct figure *figure);
bool query_release_fits(const struct query *query, const struct release *release);
bool query_release_is_out(const struct query *query, const struct release *release);

/* The age, in cycles, below which a figure of this measure and offence is provisional in a
 * release: measured on the revision triangle of the releases that were out by then (so that later
 * releases change no earlier answer), the source's revision window where they are too few.
 * TRATA_ENOMEM, and what reading the store's files gives. */
enum trata_status settling_age(struct trata_store *store, const struct query *query,
                               const struct release *release, int *age,
                               struct trata_error *error);

/* Whether a month is younger than that in a release. */
bool month_is_provisional(int age, const struct release *release, month m);

#endif
