#include "two_sample.h"

#include <math.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "count.h"
#include "distribution.h"
#include "glm.h"

/* Outcomes whose probability is this close to the observed one's count as equally likely. */
#define EQUALLY_LIKELY 1e-7

/* How many of the whole numbers from `first` to `last`, probabilities falling from the side of
 * the mean (`rising` false) or rising towards it, are no more likely than `limit` (a log). */
static double count_unlikely(double first, double last, bool rising, double n, double p,
                             double limit)
{
	double low = first, high = last + 1;
	/* Bisects for the border between the likely and the unlikely outcomes. */
	while (low < high) {
		double middle = floor(low + (high - low) / 2);
		bool unlikely = binomial_log_probability(middle, n, p) <= limit;
		if (unlikely == rising)
			low = middle + 1;
		else
			high = middle;
	}
	return rising ? low - first : last + 1 - low;
}

/* Two-sided p-value of `k` in `n` at `p`: both tails of outcomes no more likely than k. */
static double binomial_two_sided(double k, double n, double p)
{
	double mean = n * p, limit = binomial_log_probability(k, n, p) + log1p(EQUALLY_LIKELY);
	double value = 1;
	if (k < mean) {
		double others = count_unlikely(ceil(mean), n, false, n, p, limit);
		value = binomial_lower(k, n, p) + binomial_upper(n - others + 1, n, p);
	} else if (k > mean) {
		double others = count_unlikely(0, floor(mean), true, n, p, limit);
		value = binomial_lower(others - 1, n, p) + binomial_upper(k, n, p);
	}
	return fmin(value, 1);
}

/* Odds at the lower end of Clopper and Pearson's interval of a of a + b. */
static double lower_odds(double a, double b, double tail)
{
	if (a > b) {
		double rest = beta_upper_quantile(tail, b + 1, a);
		return (1 - rest) / rest;
	}
	double part = beta_lower_quantile(tail, a, b + 1);
	return part / (1 - part);
}

static void fill_change(struct rate_ratio *result)
{
	result->change_percent = result->has_ratio ? 100 * (result->ratio - 1) : 0;
	result->change_interval.lower = 100 * (result->interval.lower - 1);
	result->change_interval.upper = result->has_upper ? 100 * (result->interval.upper - 1) : 0;
}

static enum trata_status check_exact(const double counts[2], const double exposures[2],
                                     double *level, struct trata_error *error)
{
	for (int i = 0; i < 2; i++) {
		enum trata_status status = count_check(counts[i], i ? "the baseline" : "the count", error);
		if (status)
			return status;
		if (!(exposures[i] > 0) || !isfinite(exposures[i]))
			return error_set(error, TRATA_EDATA, "the exposure %g is not a number above 0",
			                 exposures[i]);
	}
	double ratio = exposures[0] / exposures[1];
	if (!(ratio > 1e-100 && ratio < 1e100))
		return error_set(error, TRATA_EDATA, "the exposures %g and %g are too far apart",
		                 exposures[0], exposures[1]);
	return count_check_level(level, error);
}

enum trata_status two_sample_exact(double count, double exposure, double baseline,
                                   double baseline_exposure, double level,
                                   struct rate_ratio *result, struct trata_error *error)
{
	double counts[2] = { count, baseline }, exposures[2] = { exposure, baseline_exposure };
	*result = (struct rate_ratio){0};
	enum trata_status status = check_exact(counts, exposures, &level, error);
	if (status)
		return status;
	double scale = baseline_exposure / exposure, tail = (1 - level) / 2;
	result->level = level;
	result->small_base = baseline < TWO_SAMPLE_SMALL_BASE;
	result->has_ratio = result->has_upper = baseline > 0;
	result->infinite = baseline <= 0 && count > 0;
	if (baseline > 0) {
		result->ratio = count / baseline * scale;
		result->interval.upper = scale / lower_odds(baseline, count, tail);
	}
	if (count > 0)
		result->interval.lower = scale * lower_odds(count, baseline, tail);
	double total = count + baseline;
	result->p_value = total > 0 ? binomial_two_sided(count, total, 1 / (1 + scale)) : 1;
	fill_change(result);
	return TRATA_OK;
}

/* Response, design (constant, group) and offset of the months of both groups. */
static double *fill_groups(const struct sample_months groups[2], struct glm_data *data)
{
	size_t n = groups[0].months + groups[1].months, row = 0;
	double *block = memory_new(n * 4, sizeof *block);
	if (!block)
		return NULL;
	double *response = block, *offset = block + n, *design = block + 2 * n;
	for (int g = 0; g < 2; g++)
		for (size_t i = 0; i < groups[g].months; i++, row++) {
			response[row] = groups[g].value[i];
			offset[row] = groups[g].exposure ? log(groups[g].exposure[i]) : 0;
			design[2 * row] = 1;
			design[2 * row + 1] = g == 0;
		}
	*data = (struct glm_data){ .rows = n, .columns = 2, .response = response,
	                           .design = design, .offset = offset };
	return block;
}

/* Each group needs a month and a case; gives the cases of the baseline. */
static enum trata_status check_groups(const struct sample_months groups[2], double *base,
                                      struct trata_error *error)
{
	for (int g = 0; g < 2; g++) {
		double total = 0;
		for (size_t i = 0; i < groups[g].months; i++) {
			enum trata_status status = count_check(groups[g].value[i], "the count", error);
			if (status)
				return status;
			if (groups[g].exposure && !(groups[g].exposure[i] > 0))
				return error_set(error, TRATA_EDATA, "an exposure is not a number above 0");
			total += groups[g].value[i];
		}
		if (total <= 0) {
			error_set(error, TRATA_EFEWOBS, "the %s has no cases; at least 1 is needed for a "
			          "negative-binomial ratio", translate(g ? "baseline" : "period"));
			error_hint(error, "the exact comparison takes zero counts");
			return TRATA_EFEWOBS;
		}
		*base = total;
	}
	return TRATA_OK;
}

enum trata_status two_sample_overdispersed(struct sample_months period,
                                           struct sample_months baseline, double level,
                                           struct rate_ratio *result, struct trata_error *error)
{
	struct sample_months groups[2] = { period, baseline };
	struct glm_data data;
	struct glm_fit fit;
	double base = 0;
	*result = (struct rate_ratio){0};
	enum trata_status status = count_check_level(&level, error);
	if (!status)
		status = check_groups(groups, &base, error);
	if (status)
		return status;
	double *block = fill_groups(groups, &data);
	if (!block)
		return error_memory(error);
	status = glm_estimate(&data, GLM_NEGATIVE_BINOMIAL, &fit, error);
	memory_free(block);
	if (status)
		return status;
	double b = fit.coefficients[1], se = sqrt(fit.covariance[3]);
	double quantile = normal_upper_quantile((1 - level) / 2);
	result->level = level;
	result->ratio = exp(b);
	result->interval = (struct interval){ exp(b - quantile * se), exp(b + quantile * se) };
	result->has_ratio = true;
	result->has_upper = isfinite(result->interval.upper);
	if (!result->has_upper)
		result->interval.upper = 0;
	result->p_value = normal_two_sided(b / se);
	result->small_base = base < TWO_SAMPLE_SMALL_BASE;
	result->has_theta = fit.has_theta;
	result->theta = fit.theta;
	result->theta_std_error = fit.theta_std_error;
	fill_change(result);
	glm_free(&fit);
	return TRATA_OK;
}
