/* Which release answers for which month. */
#ifndef TRATA_STORE_CHOOSE_H
#define TRATA_STORE_CHOOSE_H

#include "query.h"

/* One release and the months of the query that it answers for. */
struct choice {
	const struct release *release;
	const char *instrument;
	struct period asked;             /* of the query, inside the instrument's time */
	struct period covered;           /* of those, what the release covers */
	int age;                         /* below which a month is provisional; set by the answer */
};

#define CHOICES 512

struct choices {
	struct choice list[CHOICES];
	size_t count;
};

/* For each instrument: of the complete releases, out by the as-of, that cover the offence, the
 * breakdown and the granularity asked, the one that covers most of the asked period; of equals
 * the newest. As-of first: for each month the earliest such release. Sorted by time. */
enum trata_status choose_releases(const struct trata_store *store, const struct query *query,
                                  struct choices *out, struct trata_error *error);

#endif
