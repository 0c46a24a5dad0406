/* The state breakdown: one measure and period, state by state, with everything that must stand
 * beside a count so that it does not mislead: share, exact rate, smoothed rate, rank with its
 * interval, funnel limits, concentration and neighbourhood. Tables, maps and charts read it.
 *
 *     struct breakdown_request request = { .level = 0.95, .parts = BREAKDOWN_RATES };
 *     struct breakdown breakdown;
 *     if (breakdown_make(store, &query, &request, &breakdown, error) == TRATA_OK)
 *         for (size_t i = 0; i < breakdown.count; i++)
 *             use(&breakdown.rows[i]);
 *     breakdown_free(&breakdown);
 */
#ifndef TRATA_RENDER_BREAKDOWN_H
#define TRATA_RENDER_BREAKDOWN_H

#include "../base/text.h"
#include "../stat/concentration.h"
#include "../stat/count.h"
#include "../stat/funnel.h"
#include "../stat/moran.h"
#include "../stat/rank_interval.h"
#include "../stat/share.h"
#include "../stat/small_area.h"
#include "../store/query.h"

/* What is computed beyond counts and shares. Simulations take most of the time. */
enum breakdown_parts {
	BREAKDOWN_RATES = 1,          /* population, exact and smoothed rates, funnel, observed ranks */
	BREAKDOWN_RANKS = 2,          /* rank intervals; with BREAKDOWN_RATES */
	BREAKDOWN_CONCENTRATION = 4,
	BREAKDOWN_NEIGHBOURS = 8      /* Moran's I of the smoothed rates; with BREAKDOWN_RATES */
};

/* The funnel's limits hold 99.8 % of places that differ by chance alone: with 32 states about one
 * flag in 16 maps, as Spiegelhalter draws them. */
#define BREAKDOWN_FUNNEL_LEVEL 0.998

struct breakdown_request {
	double level;                 /* of intervals; 0 for STAT_LEVEL */
	unsigned parts;
	bool per_minor;               /* rates over the people under 18, not over all */
	struct simulation simulation; /* replicates of 0: each method's default */
};

/* One state (or municipality, which has no population and so no rate). A flag that is false says
 * that the part next to it is not there. */
struct breakdown_row {
	const char *code;             /* MX-CHH, MX-CHH/Juárez */
	const struct place *state;
	const char *municipality;     /* NULL for a state */
	bool has_count;               /* false: nothing is published, which is not zero */
	double count;
	char status;
	const struct release *release;
	bool has_share, has_rate, has_smoothed, has_rank, has_rank_interval, has_funnel,
	     has_neighbours;
	struct share share;           /* of the whole country's count */
	double population;            /* mean of the mid-year populations, weighted by months */
	double exposure;              /* in 100,000 person-years */
	struct count_rate rate;       /* per 100,000 and year, as all that follow */
	struct small_area_rate smoothed;
	struct rank rank;             /* rank and, with has_rank_interval, its interval */
	struct funnel_place funnel;
	struct moran_place neighbours;
};

struct breakdown {
	double level;
	struct period period;         /* the months that are really covered */
	struct breakdown_row *rows;   /* in the order of the codes */
	size_t count;
	size_t with_count;            /* rows with a figure */
	double total, population, exposure;   /* of the rows with a figure */
	bool provisional, partial;    /* may be revised or is partly published; a partial copy */
	bool has_rates, has_smoothed, has_funnel, has_concentration, has_neighbours;
	struct count_rate rate;       /* of all rows together */
	struct small_area small_area;
	struct funnel funnel;
	struct concentration concentration;
	struct moran moran;
	struct simulation simulation; /* as it was run */
	const struct release *population_release;
	struct answer answer;         /* the releases behind the counts */
};

/* The breakdown of `query` by state, or by municipality when the query says so; its places, time
 * unit and groups are not looked at: shares and ranks are those of the whole country. Errors:
 * TRATA_EFEWOBS when the period crosses a break, when no release answers or has states;
 * TRATA_EDATA, TRATA_ENOMEM. It borrows from the store; freed with breakdown_free. */
enum trata_status breakdown_make(struct trata_store *store, const struct query *query,
                                 const struct breakdown_request *request, struct breakdown *out,
                                 struct trata_error *error);
void breakdown_free(struct breakdown *breakdown);

/* Only the counts, which is the first step of breakdown_make. */
enum trata_status breakdown_counts(struct trata_store *store, const struct query *query,
                                   struct breakdown *out, struct trata_error *error);

/* The estimates on counts and exposures that are there. */
enum trata_status breakdown_estimate(const struct breakdown_request *request,
                                     struct breakdown *breakdown, struct trata_error *error);

/* Orders of rows: `order` takes `count` indices. Rows without what is sorted by come last; ties
 * stand in the order of the codes. Errors: TRATA_ENOMEM. */
enum breakdown_sort { SORT_RANK, SORT_RATE, SORT_VALUE, SORT_SHARE, SORT_NAME, SORTS };
extern const char *const breakdown_sort_names[SORTS];
enum trata_status breakdown_order(const struct breakdown *breakdown, enum breakdown_sort sort,
                                  bool spanish, size_t *order, struct trata_error *error);

/* A row's name: "Chihuahua"; "Juárez, Chihuahua" for a municipality. */
void breakdown_name(const struct breakdown_row *row, bool spanish, struct text *out);

/* The word of the flag column: high, low (beyond the limits widened by the spread between
 * states), high-poisson, low-poisson (beyond the Poisson limits alone), "" inside both. */
const char *breakdown_flag(const struct breakdown_row *row);

/* The leaders by rate that chance could have put in any order: rows[leaders[0]] has the highest
 * rate, and each pair of the `*found` (1 to 3) has an exact two-sided p-value above 1 - level;
 * *smallest is the smallest of those p-values (of the pair that differs, when *found is 1).
 * *more is how many further states cannot be told from the first either. States without a case
 * lead nothing, so short their observation may be. */
#define BREAKDOWN_LEADERS 3
enum trata_status breakdown_leaders(const struct breakdown *breakdown,
                                    size_t leaders[BREAKDOWN_LEADERS], size_t *found,
                                    double *smallest, size_t *more, struct trata_error *error);

#endif
