#include "mse_two_lists.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

const double mse_dependence_ratios[MSE_DEPENDENCE_POINTS] = { 0.125, 0.25, 0.5, 1, 2, 4, 8 };

/* The standard error of the log of n10 n01 / n11: the cells are Poisson (delta method). */
static double standard_error(const struct mse_two_lists *lists)
{
	return sqrt(1 / (double)lists->only_first + 1 / (double)lists->only_second +
	            1 / (double)lists->both);
}

static struct mse_interval wald(const struct mse_two_lists *lists, double unseen, double level)
{
	struct mse_interval result = { .kind = MSE_WALD, .level = level };
	if (!lists->only_first || !lists->only_second || !lists->both)
		return result;
	double reach = gsl_cdf_ugaussian_Pinv(0.5 + level / 2) * standard_error(lists);
	result.lower = (double)lists->observed + unseen * exp(-reach);
	result.upper = (double)lists->observed + unseen * exp(reach);
	result.has_lower = result.has_upper = true;
	return result;
}

enum trata_status mse_two_lists(const struct mse_table *table, unsigned first, unsigned second,
                                double level, struct mse_two_lists *result,
                                struct trata_error *error)
{
	*result = (struct mse_two_lists){0};
	if (first == second || first >= table->lists || second >= table->lists)
		return error_set(error, TRATA_EARG, "lists %u and %u are not two lists of the table",
		                 first + 1, second + 1);
	if (!(level > 0 && level < 1))
		return error_set(error, TRATA_EARG, "%g is not a level between 0 and 1", level);
	result->first = mse_table_list_total(table, first);
	result->second = mse_table_list_total(table, second);
	result->both = mse_table_overlap(table, 1u << first | 1u << second);
	if (result->first == 0 || result->second == 0)
		return error_set(error, TRATA_EFEWOBS, "nobody is on list \"%s\"",
		                 error_quote_string(table->names[result->first ? second : first]).text);
	result->only_first = result->first - result->both;
	result->only_second = result->second - result->both;
	result->observed = result->first + result->second - result->both;
	double n1 = (double)result->first, n2 = (double)result->second, m = (double)result->both;
	result->has_lincoln_petersen = result->both > 0;
	if (result->has_lincoln_petersen) {
		result->lincoln_petersen = n1 * n2 / m;
		result->interval = wald(result, result->lincoln_petersen - (double)result->observed, level);
	}
	result->chapman = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
	result->chapman_variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) /
	                           ((m + 1) * (m + 1) * (m + 2));
	result->chapman_interval = mse_lognormal((double)result->observed,
	                                         result->chapman - (double)result->observed,
	                                         result->chapman_variance, level);
	return TRATA_OK;
}

enum trata_status mse_dependence(const struct mse_two_lists *lists, double odds_ratio, double level,
                                 struct mse_dependence *point, struct trata_error *error)
{
	*point = (struct mse_dependence){ .odds_ratio = odds_ratio };
	if (!(odds_ratio > 0) || !isfinite(odds_ratio))
		return error_set(error, TRATA_EARG, "%g is not an odds ratio", odds_ratio);
	if (lists->both == 0)
		return error_set(error, TRATA_EFEWOBS,
		                 "nobody is on both lists: at least 1 is needed to tell what they miss");
	point->unseen = odds_ratio * (double)lists->only_first * (double)lists->only_second /
	                (double)lists->both;
	point->estimate = (double)lists->observed + point->unseen;
	point->interval = wald(lists, point->unseen, level);
	return TRATA_OK;
}
