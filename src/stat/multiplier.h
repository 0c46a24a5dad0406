/* Ratio multipliers: registered persons over the share that somebody says is registered.
 *
 * A stated rate says nothing of its own truth; what can be done honestly is to carry through what
 * its source states: the digits it prints, a range, or a distribution, and nothing where it
 * states nothing. Decimals as printed ("92.9", "0.01") stay decimals, so that interval arithmetic
 * is exact and is rounded once, to the nearest double, at the end. */
#ifndef TRATA_STAT_MULTIPLIER_H
#define TRATA_STAT_MULTIPLIER_H

#include "stat.h"

/* units / 10^decimals: 92.9 is { 929, 1 }. */
struct multiplier_decimal {
	int64_t units;
	unsigned decimals;   /* at most 12 */
};
#define MULTIPLIER_DECIMALS_MAX 12u

/* Reads digits with at most one '.', nothing else; a number below 10^15 with at most 10 decimals.
 * Errors: TRATA_EDATA. */
enum trata_status multiplier_parse(const char *text, struct multiplier_decimal *value,
                                   struct trata_error *error);
double multiplier_double(struct multiplier_decimal value);

/* The ends of what prints as `value`: half a unit of its last digit either way. 92.9 is 92.85 to
 * 92.95. Never below 0. */
void multiplier_rounding(struct multiplier_decimal value, struct multiplier_decimal *low,
                         struct multiplier_decimal *high);

/* A percentage as a rate, and the rate that is reported when `percent` is not (the dark figure):
 * 92.9 gives 0.071. The second needs percent <= 100 (TRATA_EDATA). */
struct multiplier_decimal multiplier_percent(struct multiplier_decimal percent);
enum trata_status multiplier_dark_figure(struct multiplier_decimal percent,
                                         struct multiplier_decimal *rate,
                                         struct trata_error *error);

/* What the register counted. */
enum multiplier_count_kind {
	MULTIPLIER_FIXED,        /* a count without error */
	MULTIPLIER_POISSON,      /* a Poisson count: variance 1/n on the log */
	MULTIPLIER_COUNT_RANGE   /* lower and upper are the ends of an interval of the level asked */
};
struct multiplier_count {
	enum multiplier_count_kind kind;
	int64_t value, lower, upper;   /* lower and upper: for MULTIPLIER_COUNT_RANGE */
};

/* What the source states of the rate, 0 < rate <= 1. */
enum multiplier_rate_kind {
	MULTIPLIER_POINT,         /* `low` (= `high`): no uncertainty stated, none is invented */
	MULTIPLIER_RANGE,         /* between `low` and `high`, nothing said in between */
	MULTIPLIER_UNIFORM,       /* any rate between them equally likely */
	MULTIPLIER_LOGIT_NORMAL,  /* they are the ends of an interval of `rate_level`, normal in logits */
	MULTIPLIER_BETA           /* Beta(alpha, beta) */
};
struct multiplier_rate {
	enum multiplier_rate_kind kind;
	struct multiplier_decimal low, high;
	double rate_level;    /* MULTIPLIER_LOGIT_NORMAL */
	double alpha, beta;   /* MULTIPLIER_BETA */
};

struct multiplier_options {
	double level;
	size_t draws;         /* of the Monte Carlo; 0: none, else at least MULTIPLIER_DRAWS_MIN */
	uint64_t seed;
};
#define MULTIPLIER_DRAWS 100000u
#define MULTIPLIER_DRAWS_MIN 1000u
#define MULTIPLIER_DRAWS_MAX 10000000u
/* Ends of delta method and Monte Carlo that differ by more are both to be printed. */
#define MULTIPLIER_DIFFERENCE 0.02

struct multiplier_ends {
	bool present;
	double lower, upper;
};

struct multiplier_answer {
	double rate, multiplier, estimate;    /* at the middle of what is stated: see multiplier */
	double level;
	struct multiplier_ends multipliers;   /* 1 / rate at the ends: of the range or the level */
	struct multiplier_ends arithmetic;    /* interval arithmetic: exact, nothing about level */
	struct multiplier_ends delta;         /* normal on the log: var ln N = var ln n + var ln p */
	struct multiplier_ends simulated;     /* quantiles of draws */
	double simulated_median;
	double lower_error, upper_error;      /* Monte Carlo standard errors of the simulated ends */
	bool differ;                          /* delta and simulated ends by over 2 % */
};

/* Multiplies. The middle is the point, the middle of a range, the mean of Beta or uniform, the
 * median of logit-normal. A point gives no ends unless the count has some, and then they are the
 * count's alone. Interval arithmetic is there when the rate or the count is a range (a Poisson
 * count is taken as it stands); delta and Monte Carlo where a distribution is stated, or for a
 * Poisson count at a point. Errors: TRATA_EDATA for rates outside 0 < p <= 1 or ends
 * in the wrong order, TRATA_EFEWOBS for a count of 0 where logs are needed (least 1), TRATA_EARG
 * for options, TRATA_ENOMEM. In R: n / c(high, low); exp(log(n / p) + c(-1, 1) * qnorm(0.975) *
 * sqrt(1 / n + var(p) / p^2)); quantile(rpois(B, n) / rbeta(B, a, b), ...). */
enum trata_status multiplier(const struct multiplier_count *count,
                             const struct multiplier_rate *rate,
                             const struct multiplier_options *options,
                             struct multiplier_answer *answer, struct trata_error *error);

/* Does a dark figure follow from its parts, 100 - reported * opened / 100, at the digits that are
 * printed? All three in percent. `computed` is the value from the parts as printed. */
struct multiplier_identity {
	bool consistent;
	double computed, lower, upper;   /* percent; what the rounding of the parts allows */
};
enum trata_status multiplier_check_identity(struct multiplier_decimal reported,
                                            struct multiplier_decimal opened,
                                            struct multiplier_decimal dark_figure,
                                            struct multiplier_identity *identity,
                                            struct trata_error *error);

#endif
