#include "decompose.h"

#include <math.h>

#include "count.h"
#include "two_sample.h"

#define SIGNIFICANCE 0.05
/* A pair of categories cancels when it changes by less than this share of its movements. */
#define CANCELS 0.5

static enum decompose_direction direction(double difference)
{
	return difference > 0 ? DECOMPOSE_RISE : difference < 0 ? DECOMPOSE_FALL : DECOMPOSE_SAME;
}

static enum trata_status check_groups(size_t count, struct trata_error *error)
{
	if (count < 2)
		return error_set(error, TRATA_EFEWOBS, "%zu groups; a decomposition needs at least 2",
		                 count);
	return TRATA_OK;
}

static enum trata_status check_pair(double baseline, double count, struct trata_error *error)
{
	enum trata_status status = count_check(baseline, "the baseline", error);
	return status ? status : count_check(count, "the count", error);
}

static void fill_part(const struct decompose_group *group, const struct decomposition *whole,
                      struct decompose_part *part)
{
	double rest = whole->baseline - group->baseline;
	*part = (struct decompose_part){ .difference = group->count - group->baseline };
	part->has_points = whole->baseline > 0;
	if (part->has_points)
		part->points = 100 * part->difference / whole->baseline;
	part->has_change = group->baseline > 0;
	if (part->has_change)
		part->change_percent = 100 * part->difference / group->baseline;
	part->small_base = group->baseline < TWO_SAMPLE_SMALL_BASE;
	part->without_difference = whole->difference - part->difference;
	part->has_without = rest > 0;
	if (part->has_without)
		part->without_percent = 100 * part->without_difference / rest;
	part->reverses = whole->direction != DECOMPOSE_SAME &&
	                 direction(part->without_difference) != whole->direction;
}

enum trata_status decompose_counts(const struct decompose_group *groups, size_t count,
                                   struct decompose_part *parts, struct decomposition *result,
                                   struct trata_error *error)
{
	*result = (struct decomposition){ .groups = count };
	enum trata_status status = check_groups(count, error);
	for (size_t g = 0; g < count && !status; g++) {
		status = check_pair(groups[g].baseline, groups[g].count, error);
		result->baseline += groups[g].baseline;
		result->count += groups[g].count;
	}
	if (status)
		return status;
	if (result->baseline + result->count > COUNT_LARGEST)
		return error_set(error, TRATA_EDATA, "the counts are too large to add up exactly");
	if (result->baseline + result->count <= 0)
		return error_set(error, TRATA_EFEWOBS, "both periods are zero; at least 1 case is needed");
	result->difference = result->count - result->baseline;
	result->direction = direction(result->difference);
	result->has_change = result->baseline > 0;
	if (result->has_change)
		result->change_percent = 100 * result->difference / result->baseline;
	double largest = 0;
	for (size_t g = 0; g < count; g++) {
		fill_part(&groups[g], result, &parts[g]);
		result->carriers += parts[g].reverses;
		double along = parts[g].difference * (double)result->direction;
		if (along > largest) {
			largest = along;
			result->largest = g;
		}
	}
	return TRATA_OK;
}

/* The direction of a change of rates, with rates that agree up to rounding taken as equal. */
static enum decompose_direction rate_direction(double before, double after)
{
	double larger = fmax(fabs(before), fabs(after));
	if (fabs(after - before) <= DECOMPOSE_SAME_RATE * larger)
		return DECOMPOSE_SAME;
	return direction(after - before);
}

struct rate_totals { double cases0, cases1, exposure0, exposure1; };

static enum trata_status add_up(const struct decompose_rate_group *groups, size_t count,
                                struct rate_totals *totals, struct trata_error *error)
{
	*totals = (struct rate_totals){0};
	enum trata_status status = check_groups(count, error);
	for (size_t g = 0; g < count && !status; g++) {
		const struct decompose_rate_group *group = &groups[g];
		status = check_pair(group->baseline, group->count, error);
		if (!status && (!(group->baseline_exposure > 0) || !isfinite(group->baseline_exposure) ||
		                !(group->count_exposure > 0) || !isfinite(group->count_exposure)))
			status = error_set(error, TRATA_EDATA, "the exposures of group %zu are not numbers "
			                   "above 0", g + 1);
		totals->cases0 += group->baseline;
		totals->cases1 += group->count;
		totals->exposure0 += group->baseline_exposure;
		totals->exposure1 += group->count_exposure;
	}
	return status;
}

enum trata_status decompose_rates(const struct decompose_rate_group *groups, size_t count,
                                  double *within_parts, struct decompose_rate *result,
                                  struct trata_error *error)
{
	struct rate_totals totals;
	size_t rising = 0, falling = 0;
	*result = (struct decompose_rate){0};
	enum trata_status status = add_up(groups, count, &totals, error);
	if (status)
		return status;
	for (size_t g = 0; g < count; g++) {
		double w0 = groups[g].baseline_exposure / totals.exposure0;
		double w1 = groups[g].count_exposure / totals.exposure1;
		double r0 = groups[g].baseline / groups[g].baseline_exposure;
		double r1 = groups[g].count / groups[g].count_exposure;
		double within = (w0 + w1) / 2 * (r1 - r0);
		result->within += within;
		result->composition += (r0 + r1) / 2 * (w1 - w0);
		if (within_parts)
			within_parts[g] = within;
		rising += rate_direction(r0, r1) == DECOMPOSE_RISE;
		falling += rate_direction(r0, r1) == DECOMPOSE_FALL;
	}
	result->baseline_rate = totals.cases0 / totals.exposure0;
	result->rate = totals.cases1 / totals.exposure1;
	result->difference = result->rate - result->baseline_rate;
	enum decompose_direction whole = rate_direction(result->baseline_rate, result->rate);
	result->reversal = (whole == DECOMPOSE_RISE && !rising) ||
	                   (whole == DECOMPOSE_FALL && !falling);
	double slack = DECOMPOSE_SAME_RATE * fmax(result->rate, result->baseline_rate);
	result->composition_leads = whole != DECOMPOSE_SAME &&
	                            result->within * (double)whole <= slack;
	return TRATA_OK;
}

/* The exact p-value of one category's change, equal exposures. */
static enum trata_status change_p(const struct decompose_group *group, double *p,
                                  struct trata_error *error)
{
	struct rate_ratio ratio;
	enum trata_status status = two_sample_exact(group->count, 1, group->baseline, 1, 0, &ratio,
	                                            error);
	*p = ratio.p_value;
	return status;
}

static enum trata_status look_at(const struct decompose_group *groups, size_t from, size_t to,
                                 double limit, struct decompose_shift *shift, bool *flagged,
                                 struct trata_error *error)
{
	*shift = (struct decompose_shift){ .from = from, .to = to };
	shift->fall = groups[from].baseline - groups[from].count;
	shift->rise = groups[to].count - groups[to].baseline;
	*flagged = false;
	if (shift->fall <= 0 || shift->rise <= 0)
		return TRATA_OK;
	shift->moved = fmin(shift->fall, shift->rise);
	if (!(fabs(shift->rise - shift->fall) < CANCELS * shift->moved))
		return TRATA_OK;
	enum trata_status status = change_p(&groups[from], &shift->fall_p, error);
	if (!status)
		status = change_p(&groups[to], &shift->rise_p, error);
	*flagged = !status && shift->fall_p <= limit && shift->rise_p <= limit;
	return status;
}

enum trata_status decompose_reclassified(const struct decompose_group *groups,
                                         const bool *residual, size_t count, double significance,
                                         struct decompose_shift *shifts, size_t *found,
                                         struct trata_error *error)
{
	size_t residuals = 0;
	*found = 0;
	enum trata_status status = check_groups(count, error);
	for (size_t g = 0; g < count && !status; g++) {
		status = check_pair(groups[g].baseline, groups[g].count, error);
		residuals += residual[g];
	}
	if (status)
		return status;
	if (residuals == 0 || residuals == count)
		return error_set(error, TRATA_EFEWOBS, "reclassification needs at least 1 residual "
		                 "category and 1 other");
	if (!(significance >= 0) || significance >= 1)
		return error_set(error, TRATA_EARG, "a significance lies between 0 and 1");
	double pairs = (double)(residuals * (count - residuals));
	double limit = (significance > 0 ? significance : SIGNIFICANCE) / pairs;
	for (size_t from = 0; from < count; from++)
		for (size_t to = 0; to < count; to++) {
			bool flagged;
			if (residual[from] || !residual[to])
				continue;
			status = look_at(groups, from, to, limit, &shifts[*found], &flagged, error);
			if (status)
				return status;
			*found += flagged;
		}
	return TRATA_OK;
}
