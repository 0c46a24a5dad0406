/* Does a value depend on the values before it? */
#ifndef TRATA_STAT_AUTOCORRELATION_H
#define TRATA_STAT_AUTOCORRELATION_H

#include "stat.h"

/* Autocorrelations of lag 0 (which is 1) to `lags` into correlations[lags + 1], about one mean.
 * `present` (NULL: all) leaves points out, and with them the pairs that need them.
 * Valid n: at least lags + 2 present points, lags >= 1, values not all equal.
 * Errors: TRATA_EFEWOBS, TRATA_EDATA for what is not a number, TRATA_EARG for 0 lags.
 * Reference: Box, Jenkins and Reinsel (2008), eq. 2.1.11 and 2.1.12.
 * R: acf(x, lag.max = lags, na.action = na.pass)$acf. */
enum trata_status autocorrelation(const double *values, const bool *present, size_t count,
                                  size_t lags, double *correlations, struct trata_error *error);

struct ljung_box {
	double statistic, p_value;
	size_t lags, df; /* df = lags - fitted */
};

/* Ljung and Box's test that the first `lags` autocorrelations are zero. `fitted` is the number
 * of coefficients that an autoregressive model took, 0 for raw series and for residuals of a
 * regression; it must be below `lags`.
 * Reference: Ljung and Box (1978), Biometrika 65, 297-303.
 * R: Box.test(x, lag = lags, type = "Ljung-Box", fitdf = fitted). */
enum trata_status autocorrelation_ljung_box(const double *values, const bool *present,
                                            size_t count, size_t lags, size_t fitted,
                                            struct ljung_box *result, struct trata_error *error);

#endif
