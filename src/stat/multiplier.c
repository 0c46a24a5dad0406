#include "multiplier.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "../base/memory.h"
#include "mse_interval.h"
#include "multiplier_exact.h"

static bool has_distribution(enum multiplier_rate_kind kind)
{
	return kind == MULTIPLIER_UNIFORM || kind == MULTIPLIER_LOGIT_NORMAL ||
	       kind == MULTIPLIER_BETA;
}

static enum trata_status check_rate(const struct multiplier_rate *rate, struct trata_error *error)
{
	const struct multiplier_decimal one = { 1, 0 }, nothing = { 0, 0 };
	if (rate->kind == MULTIPLIER_BETA) {
		if (rate->alpha > 0 && rate->beta > 0 && isfinite(rate->alpha) && isfinite(rate->beta))
			return TRATA_OK;
		return error_set(error, TRATA_EDATA, "Beta(%g, %g) is not a distribution", rate->alpha,
		                 rate->beta);
	}
	if (rate->low.decimals > MULTIPLIER_DECIMALS_MAX || rate->high.decimals > MULTIPLIER_DECIMALS_MAX)
		return error_set(error, TRATA_EDATA, "a rate has more than %u decimals",
		                 MULTIPLIER_DECIMALS_MAX);
	if (multiplier_compare(rate->low, nothing) <= 0 || multiplier_compare(rate->high, one) > 0) {
		error_set(error, TRATA_EDATA, "a rate from %g to %g is not above 0 and at most 1",
		          multiplier_double(rate->low), multiplier_double(rate->high));
		return error_hint(error, "a rate of 0 would multiply by infinity");
	}
	if (multiplier_compare(rate->low, rate->high) > 0)
		return error_set(error, TRATA_EDATA, "the rate's lower end %g is above its upper end %g",
		                 multiplier_double(rate->low), multiplier_double(rate->high));
	if (rate->kind == MULTIPLIER_LOGIT_NORMAL &&
	    (multiplier_compare(rate->high, one) == 0 || !(rate->rate_level > 0 && rate->rate_level < 1)))
		return error_set(error, TRATA_EDATA,
		                 "logits need rates below 1 and a level between 0 and 1");
	return TRATA_OK;
}

static enum trata_status check_count(const struct multiplier_count *count,
                                     const struct multiplier_rate *rate,
                                     const struct multiplier_options *options,
                                     struct trata_error *error)
{
	const int64_t most = (int64_t)1 << 53;
	bool range = count->kind == MULTIPLIER_COUNT_RANGE;
	if (count->value < 0 || count->value > most ||
	    (range && (count->lower < 0 || count->lower > count->value ||
	               count->upper < count->value || count->upper > most)))
		return error_set(error, TRATA_EDATA, "%lld is not a count with its ends around it",
		                 (long long)count->value);
	if (!(options->level > 0 && options->level < 1) || options->draws > MULTIPLIER_DRAWS_MAX ||
	    (options->draws > 0 && options->draws < MULTIPLIER_DRAWS_MIN))
		return error_set(error, TRATA_EARG, "level %g or %zu draws (%u to %u, or 0) cannot be",
		                 options->level, options->draws, MULTIPLIER_DRAWS_MIN,
		                 MULTIPLIER_DRAWS_MAX);
	/* The logs of a count and of its lower end are needed as soon as anything is spread. */
	bool spread = has_distribution(rate->kind) || count->kind == MULTIPLIER_POISSON;
	if (spread && (range ? count->lower : count->value) < 1)
		return error_set(error, TRATA_EFEWOBS, "an interval needs at least 1 registered person");
	return TRATA_OK;
}

/* The middle of the rate and the standard deviation of its log, by the delta method. */
struct spread {
	double middle, log_deviation;
	double logit, logit_deviation;   /* MULTIPLIER_LOGIT_NORMAL */
};

static double logit(double p)
{
	return log(p) - log1p(-p);
}

static struct spread spread_of(const struct multiplier_rate *rate)
{
	struct spread spread = {0};
	double low = multiplier_double(rate->low), high = multiplier_double(rate->high);
	double a = rate->alpha, b = rate->beta;
	switch (rate->kind) {
	case MULTIPLIER_BETA:
		spread.middle = a / (a + b);
		spread.log_deviation = sqrt(b / (a * (a + b + 1)));
		break;
	case MULTIPLIER_LOGIT_NORMAL:
		spread.logit = (logit(low) + logit(high)) / 2;
		spread.logit_deviation = (logit(high) - logit(low)) / 2 /
		                         gsl_cdf_ugaussian_Pinv(0.5 + rate->rate_level / 2);
		spread.middle = 1 / (1 + exp(-spread.logit));
		spread.log_deviation = (1 - spread.middle) * spread.logit_deviation;
		break;
	case MULTIPLIER_POINT:
	case MULTIPLIER_RANGE:
	case MULTIPLIER_UNIFORM:
		spread.middle = (low + high) / 2;
		spread.log_deviation =
			rate->kind == MULTIPLIER_UNIFORM ? (high - low) / sqrt(12) / spread.middle : 0;
		break;
	}
	return spread;
}

/* The standard deviation of the log of the count. */
static double count_deviation(const struct multiplier_count *count, double level)
{
	if (count->kind == MULTIPLIER_POISSON)
		return 1 / sqrt((double)count->value);
	if (count->kind == MULTIPLIER_COUNT_RANGE && count->lower > 0)
		return log((double)count->upper / (double)count->lower) / 2 /
		       gsl_cdf_ugaussian_Pinv(0.5 + level / 2);
	return 0;
}

static double draw_rate(gsl_rng *generator, const struct multiplier_rate *rate,
                        const struct spread *spread)
{
	double low = multiplier_double(rate->low), high = multiplier_double(rate->high);
	switch (rate->kind) {
	case MULTIPLIER_BETA:
		return gsl_ran_beta(generator, rate->alpha, rate->beta);
	case MULTIPLIER_LOGIT_NORMAL:
		return 1 / (1 + exp(-spread->logit - gsl_ran_gaussian_ziggurat(generator,
		                                                              spread->logit_deviation)));
	case MULTIPLIER_UNIFORM:
		return low + (high - low) * gsl_rng_uniform(generator);
	case MULTIPLIER_POINT:
	case MULTIPLIER_RANGE:
		break;
	}
	return spread->middle;
}

static double draw_count(gsl_rng *generator, const struct multiplier_count *count, double deviation)
{
	double value = (double)count->value;
	if (count->kind == MULTIPLIER_POISSON)
		/* Above 2^31 GSL's whole numbers end and the Poisson is normal to nine digits. */
		return value < 2147483648.0 ? gsl_ran_poisson(generator, value)
		                            : value + gsl_ran_gaussian_ziggurat(generator, sqrt(value));
	if (count->kind == MULTIPLIER_COUNT_RANGE)
		return value * exp(gsl_ran_gaussian_ziggurat(generator, deviation));
	return value;
}

static int ascending(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;
	return (a > b) - (a < b);
}

/* The standard error of a simulated quantile: half the distance between the order statistics one
 * binomial standard deviation to either side. */
static double quantile_error(const double *sorted, size_t n, double probability)
{
	double step = sqrt(probability * (1 - probability) / (double)n);
	return (mse_quantile(sorted, n, fmin(1, probability + step)) -
	        mse_quantile(sorted, n, fmax(0, probability - step))) / 2;
}

static enum trata_status simulate(const struct multiplier_count *count,
                                  const struct multiplier_rate *rate, const struct spread *spread,
                                  const struct multiplier_options *options,
                                  struct multiplier_answer *answer, struct trata_error *error)
{
	double deviation = count_deviation(count, options->level), tail = (1 - options->level) / 2;
	double *draws = memory_new(options->draws, sizeof *draws);
	gsl_rng *generator = gsl_rng_alloc(gsl_rng_mt19937);
	enum trata_status status = draws && generator ? TRATA_OK : error_memory(error);
	if (status != TRATA_OK)
		goto done;
	gsl_rng_set(generator, (unsigned long)(options->seed ^ options->seed >> 32));
	size_t kept = 0;
	for (size_t i = 0; i < options->draws; i++) {
		double drawn = draw_count(generator, count, deviation) / draw_rate(generator, rate, spread);
		if (isfinite(drawn))
			draws[kept++] = drawn;
	}
	/* A rate drawn as 0 to double precision has no finite quotient; it belongs above all ends. */
	if (kept < options->draws) {
		status = error_set(error, TRATA_EFEWOBS, "the rate comes so near 0 that %zu of %zu draws "
		                   "have no bound", options->draws - kept, options->draws);
		goto done;
	}
	qsort(draws, kept, sizeof *draws, ascending);
	answer->simulated = (struct multiplier_ends){ true, mse_quantile(draws, kept, tail),
	                                              mse_quantile(draws, kept, 1 - tail) };
	answer->simulated_median = mse_quantile(draws, kept, 0.5);
	answer->lower_error = quantile_error(draws, kept, tail);
	answer->upper_error = quantile_error(draws, kept, 1 - tail);
done:
	if (generator)
		gsl_rng_free(generator);
	memory_free(draws);
	return status;
}

static void do_arithmetic(const struct multiplier_count *count, const struct multiplier_rate *rate,
                          struct multiplier_answer *answer)
{
	bool range = count->kind == MULTIPLIER_COUNT_RANGE;
	bool point = multiplier_compare(rate->low, rate->high) == 0;
	if (point && !range)
		return;
	answer->arithmetic = (struct multiplier_ends){
		true, multiplier_divide(range ? count->lower : count->value, rate->high),
		multiplier_divide(range ? count->upper : count->value, rate->low) };
}

/* 1 / rate at the ends of the range, or at the quantiles of the distribution. */
static void set_multipliers(const struct multiplier_rate *rate, double level,
                            const struct spread *spread, struct multiplier_answer *answer)
{
	double tail = (1 - level) / 2, reach = gsl_cdf_ugaussian_Pinv(0.5 + level / 2);
	double shift = reach * spread->logit_deviation;
	if (rate->kind == MULTIPLIER_BETA)
		answer->multipliers = (struct multiplier_ends){
			true, 1 / gsl_cdf_beta_Qinv(tail, rate->alpha, rate->beta),
			1 / gsl_cdf_beta_Pinv(tail, rate->alpha, rate->beta) };
	else if (rate->kind == MULTIPLIER_LOGIT_NORMAL)
		answer->multipliers = (struct multiplier_ends){ true, 1 + exp(-spread->logit - shift),
		                                                1 + exp(-spread->logit + shift) };
	else if (multiplier_compare(rate->low, rate->high) != 0)
		answer->multipliers = (struct multiplier_ends){ true, multiplier_divide(1, rate->high),
		                                                multiplier_divide(1, rate->low) };
	if (!isfinite(answer->multipliers.lower) || !isfinite(answer->multipliers.upper))
		answer->multipliers = (struct multiplier_ends){0};
}

static void do_delta(const struct multiplier_count *count, const struct spread *spread,
                     struct multiplier_answer *answer)
{
	double deviation = hypot(count_deviation(count, answer->level), spread->log_deviation);
	double reach = gsl_cdf_ugaussian_Pinv(0.5 + answer->level / 2) * deviation;
	answer->delta = (struct multiplier_ends){ true, answer->estimate * exp(-reach),
	                                          answer->estimate * exp(reach) };
	if (!isfinite(answer->delta.upper))
		answer->delta = (struct multiplier_ends){0};
}

static bool far_apart(double a, double b)
{
	return fabs(a - b) > MULTIPLIER_DIFFERENCE * fmin(fabs(a), fabs(b));
}

enum trata_status multiplier(const struct multiplier_count *count,
                             const struct multiplier_rate *rate,
                             const struct multiplier_options *options,
                             struct multiplier_answer *answer, struct trata_error *error)
{
	*answer = (struct multiplier_answer){ .level = options->level };
	enum trata_status status = check_rate(rate, error);
	if (status == TRATA_OK)
		status = check_count(count, rate, options, error);
	if (status != TRATA_OK)
		return status;
	struct spread spread = spread_of(rate);
	answer->rate = spread.middle;
	if (rate->kind == MULTIPLIER_BETA || rate->kind == MULTIPLIER_LOGIT_NORMAL) {
		answer->multiplier = 1 / spread.middle;
		answer->estimate = (double)count->value / spread.middle;
	} else {
		answer->multiplier = multiplier_middle_divide(1, rate->low, rate->high, &answer->rate);
		answer->estimate = multiplier_middle_divide(count->value, rate->low, rate->high,
		                                            &answer->rate);
		do_arithmetic(count, rate, answer);
	}
	set_multipliers(rate, options->level, &spread, answer);
	if (!has_distribution(rate->kind) && count->kind != MULTIPLIER_POISSON)
		return TRATA_OK;
	/* A bare range has no distribution, so that even a Poisson count cannot be spread over it. */
	if (rate->kind == MULTIPLIER_RANGE)
		return TRATA_OK;
	do_delta(count, &spread, answer);
	if (options->draws > 0)
		status = simulate(count, rate, &spread, options, answer, error);
	answer->differ = status == TRATA_OK && answer->simulated.present && answer->delta.present &&
	                 (far_apart(answer->delta.lower, answer->simulated.lower) ||
	                  far_apart(answer->delta.upper, answer->simulated.upper));
	return status;
}
