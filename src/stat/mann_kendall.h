/* Monotone trend: the Mann-Kendall test, plain, corrected for autocorrelation, and seasonal.
 *
 * Values stand in order of time; only their order matters, so a trend is found whatever its
 * shape, and units do not matter. mann_kendall_test stays valid when gaps are left out of the
 * array; the other two count lags and seasons by position and need every period.
 *
 * Work is O(n^2) comparisons: 2 ms at n = 2,000. */
#ifndef TRATA_STAT_MANN_KENDALL_H
#define TRATA_STAT_MANN_KENDALL_H

#include "stat.h"

#define MANN_KENDALL_LEAST 3

struct mann_kendall {
	size_t n;
	double s;          /* pairs that rise less pairs that fall */
	double variance;   /* of S when there is no trend, corrected for ties */
	double z;          /* continuity-corrected; 0 when S or the variance is 0 */
	double p;          /* two-sided, normal; 1 when z is 0 */
	double tau;        /* Kendall's tau-b, meaningful only with has_tau */
	bool has_tau;      /* false when all values are equal: tau is then 0/0 */
};

/* The Mann-Kendall test. n at least MANN_KENDALL_LEAST, else TRATA_EFEWOBS; TRATA_EDATA for a
 * value that is not finite; TRATA_ENOMEM. The normal approximation is used at every n, as the
 * usual programs do; with n under 8 the exact p may differ in the second digit.
 * Reference: Mann 1945; Kendall 1975, Rank Correlation Methods, ch. 4; Gilbert 1987, eq. 16.2
 * to 16.5. R: cor.test(seq_along(x), x, method = "kendall", exact = FALSE, continuity = TRUE),
 * whose tau and p are the same. */
enum trata_status mann_kendall_test(const double *values, size_t n, struct mann_kendall *result,
                                    struct trata_error *error);

struct mann_kendall_corrected {
	struct mann_kendall test;  /* S and tau as above; variance, z and p corrected */
	double ratio;              /* n/n*: how much the variance grows; 1 without correction */
	size_t lags;               /* how many autocorrelations were significant */
	bool corrected;            /* false: the ratio was not positive, so the plain variance stands */
};

/* Mann-Kendall with the variance of Hamed and Rao 1998: V*(S) = V(S) n/n*,
 *     n/n* = 1 + 2/(n(n-1)(n-2)) sum_{i=1}^{n-1} (n-i)(n-i-1)(n-i-2) r(i)    (their eq. 12),
 * where r(i) is the lag-i autocorrelation (mean removed, divisor n) of the ranks of the series
 * after Sen's slope on the index was taken out, and a lag enters only when |r(i)| exceeds
 * q / sqrt(n), q the normal quantile at 1 - significance/2. Hamed and Rao test lags at 0.10;
 * MANN_KENDALL_SIGNIFICANCE, 0.05, is what R's modifiedmk and pyMannKendall do.
 *
 * Residuals closer than 1e-9 of the series' range share a rank: at least two residuals are
 * equal by construction, and rounding must not order them. The programs named do not, so their
 * ranks of ties hang on rounding.
 *
 * Calibration: on 114 months of independent counts (means 0.5 to 60, dispersion 1 and 3) it
 * finds a trend at the 0.05 level 5 to 10 times in 100, the plain test 4 to 5 times: lags that
 * are significant by chance move the variance both ways. Use it where autocorrelation is shown.
 *
 * A ratio of 0 or below (strong negative autocorrelation) has no variance: `corrected` is then
 * false and the plain test is reported. A ratio under 1 makes p smaller than the plain one.
 * n at least MANN_KENDALL_LEAST and at most THEIL_SEN_MOST (TRATA_EARG above). */
#define MANN_KENDALL_SIGNIFICANCE 0.05
enum trata_status mann_kendall_hamed_rao(const double *values, size_t n, double significance,
                                         struct mann_kendall_corrected *result,
                                         struct trata_error *error);

struct mann_kendall_seasonal {
	struct mann_kendall independent;  /* seasons taken as independent: Hirsch et al. 1982 */
	struct mann_kendall dependent;    /* with covariance between seasons: Hirsch-Slack 1984 */
	bool has_dependent;               /* false when that variance was not positive, S not 0 */
	size_t seasons;                   /* seasons with at least two values */
};

/* The seasonal Kendall test: Mann-Kendall within each season (`period` of them, value i in
 * season i mod period), S and its variance summed. n at least 2 * period and at least 3;
 * period at least 2, else TRATA_EARG. The first and last year may be incomplete.
 *
 * Covariance of S_g and S_h, with R_jg the rank of year j in season g (its mean where the year
 * lacks the season) and Y years: (K_gh + 4 sum_j R_jg R_jh - Y (n_g + 1)(n_h + 1)) / 3, where
 * K_gh sums sgn((x_jg - x_ig)(x_jh - x_ih)) over pairs of years (Dietz and Killeen 1981;
 * Hirsch and Slack 1984, eq. 10 and following). That variance is good from about 10 years on
 * and rough below. tau is the seasons' S over the geometric mean of the untied and the
 * possible pairs, tau-b pooled over seasons. */
enum trata_status mann_kendall_seasonal(const double *values, size_t n, size_t period,
                                        struct mann_kendall_seasonal *result,
                                        struct trata_error *error);

#endif
