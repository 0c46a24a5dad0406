/* What there is: sources, products, measures, offences, breaks and the words of the dimensions,
 * as const tables that help, output and tests iterate. */
#ifndef TRATA_STORE_CATALOGUE_H
#define TRATA_STORE_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>

#include "period.h"

/* What the places of a source are. */
enum source_scope { SCOPE_STATES, SCOPE_COUNTRIES, SCOPE_REGIONS, SCOPE_ROUTES };

struct source {
	const char *id, *title, *publisher, *url, *licence, *citation;
	bool prints_zeros;         /* an absent cell inside a release's coverage is a printed zero */
	int revision_window;       /* cycles during which a month counts as provisional */
	enum source_scope scope;
	const char *home;          /* the place when none is asked for */
	bool editions;             /* each release prints some periods of its own choice: the newest
	                            * that prints a cell answers for it, and none ends another's */
	const char *offence;       /* the only one; "" without offences, NULL: several, by column */
	int rounding;              /* sums below it are of low reliability (U); 0: none are */
};

/* A stream of releases with one instrument and one granularity. Months outside [first, last]
 * cannot exist in it. */
struct product {
	const char *id, *source, *measure, *instrument, *granularity;
	month first, last;         /* last MONTH_UNKNOWN: still running */
	const char *title;
	const char *names;         /* source-specific dimensions that its figures carry, sorted, with
	                            * ';'; a query must name exactly these. NULL: it is not asked */
	const char *only;          /* the breakdown without which it does not answer, or NULL */
};

enum measure_kind {
	MEASURE_COUNT,             /* adds up over places and time */
	MEASURE_STOCK,             /* adds up over places, not over time */
	MEASURE_RATIO,             /* percentages, signs, money: adds up over nothing */
	MEASURE_TIER               /* a category: 1, 2, 2WL, 3 */
};

struct measure {
	const char *id, *source, *unit;
	const char *title_en, *title_es;
	const char *counts;        /* what one unit of it is */
	const char *not;           /* what it is often taken for, and is not */
	enum measure_kind kind;
	const char *implies;       /* name=value;... that is true of every unit: asking for it changes
	                            * nothing */
};

/* The printed form of a figure that is a category: "2WL" for 2.5. NULL where it is none. */
const char *tier_name(double value);
/* And back: TIER_SPECIAL for special cases; false for what is no tier. */
bool tier_value(const char *name, double *value);
#define TIER_SPECIAL 0.0
#define TIER_WATCH_LIST 2.5

struct offence {
	const char *id, *title_en, *title_es;
};

/* After `from` figures are not comparable with those before. */
struct break_entry {
	const char *source;
	month from;
	const char *what;
};

/* A value of a dimension, and the group it belongs to: band 0-12 is `minor`. */
struct category {
	const char *dimension, *id, *group, *title_en, *title_es;
	const char *only;          /* the one source that has it, or NULL */
};

extern const struct source catalogue_sources[];
extern const size_t catalogue_source_count;
extern const struct product catalogue_products[];
extern const size_t catalogue_product_count;
extern const struct measure catalogue_measures[];
extern const size_t catalogue_measure_count;
extern const struct offence catalogue_offences[];
extern const size_t catalogue_offence_count;
extern const struct break_entry catalogue_breaks[];
extern const size_t catalogue_break_count;
extern const struct category catalogue_categories[];
extern const size_t catalogue_category_count;

/* NULL when there is none. */
const struct source *catalogue_source(const char *id);
const struct product *catalogue_product(const char *source, const char *id);
const struct measure *catalogue_measure(const char *id);     /* the first source's */
const struct measure *catalogue_measure_of(const char *id, const char *source);
const struct offence *catalogue_offence(const char *id);
const char *measure_title(const struct measure *measure);    /* in the language spoken */

/* Whether `value` is `wanted` or belongs to its group: 13-17 is in minor. */
bool catalogue_in_category(const char *dimension, const char *value, const char *wanted);
const struct category *catalogue_category(const char *dimension, const char *id);

#endif
