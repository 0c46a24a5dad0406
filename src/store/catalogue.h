/* What there is: sources, products, measures, offences, breaks and the words of the dimensions,
 * as const tables that help, output and tests iterate. */
#ifndef TRATA_STORE_CATALOGUE_H
#define TRATA_STORE_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>

#include "period.h"

struct source {
	const char *id, *title, *publisher, *url, *licence, *citation;
	bool prints_zeros;         /* an absent cell inside a release's coverage is a printed zero */
	int revision_window;       /* cycles during which a month counts as provisional */
};

/* A stream of releases with one instrument and one granularity. Months outside [first, last]
 * cannot exist in it. */
struct product {
	const char *id, *source, *measure, *instrument, *granularity;
	month first, last;         /* last MONTH_UNKNOWN: still running */
	const char *title;
};

struct measure {
	const char *id, *source, *unit;
	const char *title_en, *title_es;
	const char *counts;        /* what one unit of it is */
	const char *not;           /* what it is often taken for, and is not */
};

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
const struct measure *catalogue_measure(const char *id);
const struct offence *catalogue_offence(const char *id);

/* Whether `value` is `wanted` or belongs to its group: 13-17 is in minor. */
bool catalogue_in_category(const char *dimension, const char *value, const char *wanted);
const struct category *catalogue_category(const char *dimension, const char *id);

#endif
