/* The table of trend methods: the command, its help and its tests read it. */
#include "trend.h"

#include <string.h>

static const struct sheet_column stl_columns[] = {
	{ "trend", SHEET_NUMBER, 2, "the slow part" },
	{ "seasonal", SHEET_NUMBER, 2, "what the time of the year adds" },
	{ "remainder", SHEET_NUMBER, 2, "value less trend less seasonal" },
	{ "weight", SHEET_NUMBER, 3, "1, or less where --robust holds a value for an outlier" },
};
static const struct sheet_column anomaly_columns[] = {
	{ "expected", SHEET_NUMBER, 1, "what the years before lead to expect" },
	{ "lower", SHEET_NUMBER, -1, "lower bound" },
	{ "upper", SHEET_NUMBER, -1, "upper bound, one-sided at the level" },
	{ "level", SHEET_NUMBER, -1, "of each bound" },
	{ "p_value", SHEET_NUMBER, 4, "chance of so many or more" },
	{ "dispersion", SHEET_NUMBER, 2, "variance over mean in the years before" },
};

const struct trend_method trend_methods[] = {
	{ "summary", "the trend in words, and what speaks for and against it", 3, trend_summary,
	  NULL, 0, false, "correlation, widened, season, sentence",
	  "negative binomial, interval widened for autocorrelation; and the methods below", "-" },
	{ "poisson", "annual percent change, Poisson regression", 3, trend_poisson, NULL, 0, false,
	  "z, dispersion, log_likelihood, aic, deviance", "McCullagh and Nelder 1989",
	  "glm(y ~ t, poisson)" },
	{ "quasipoisson", "annual percent change, variance in proportion to the mean", 3,
	  trend_quasipoisson, NULL, 0, false, "t, dispersion, deviance", "McCullagh and Nelder 1989",
	  "glm(y ~ t, quasipoisson)" },
	{ "negbin", "annual percent change, negative-binomial regression (NB2)", 3, trend_negbin,
	  NULL, 0, false, "z, theta, log_likelihood, aic, deviance", "Lawless 1987",
	  "MASS::glm.nb(y ~ t)" },
	{ "mann-kendall", "monotone trend by ranks, with Sen's slope", 3, trend_mann_kendall, NULL,
	  0, false, "S, z, tau, variance, hamed_rao_*", "Mann 1945; Hamed and Rao 1998",
	  "cor.test(t, y, method = \"kendall\", continuity = TRUE)" },
	{ "seasonal-kendall", "the same within each month of the year", 4, trend_seasonal_kendall,
	  NULL, 0, false, "S, z, tau, variance, independent_*", "Hirsch and Slack 1984", "-" },
	{ "theil-sen", "median slope per year, Sen's interval", 3, trend_theil_sen, NULL, 0, false,
	  "intercept, pairs", "Sen 1968", "-" },
	{ "joinpoint", "a log-linear trend that bends: a row a segment, and the average", 4,
	  trend_joinpoint, NULL, 0, false, "joins, join_1, wbic, deviance, dispersion",
	  "Kim et al. 2000, 2022", "glm() over all joins" },
	{ "breakpoints", "level shifts by least squares, number by BIC", 14, trend_breakpoints, NULL,
	  0, false, "breaks, after_1, from_1, lower_1, upper_1, mean_1, rss, bic",
	  "Bai and Perron 2003", "strucchange::breakpoints(y ~ 1)" },
	{ "pelt", "level shifts in counts by penalised likelihood", 3, trend_pelt, NULL, 0, false,
	  "breaks, after_1, from_1, lower_1, upper_1, mean_1, penalty", "Killick et al. 2012",
	  "changepoint::cpt.meanvar(y, method = \"PELT\")" },
	{ "stl", "trend, season and remainder of each period", 5, trend_stl, stl_columns,
	  sizeof stl_columns / sizeof *stl_columns, false, "", "Cleveland et al. 1990", "stl(y)" },
	{ "anomalies", "periods that stand out against the same ones of five years before", 12,
	  trend_anomalies, anomaly_columns, sizeof anomaly_columns / sizeof *anomaly_columns, true,
	  "", "Noufaily et al. 2013", "surveillance::farringtonFlexible" },
};
const size_t trend_method_count = sizeof trend_methods / sizeof *trend_methods;

const struct trend_method *trend_method_find(const char *name)
{
	for (size_t i = 0; i < trend_method_count; i++)
		if (strcmp(trend_methods[i].name, name) == 0)
			return &trend_methods[i];
	return NULL;
}
