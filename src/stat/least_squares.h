/* Linear least squares, refined so that badly conditioned problems keep nine digits.
 *
 * Householder QR of the design gives a first solution; the coefficients, the residuals and each
 * column of (X'X)^-1 are then corrected by solving the augmented system r + X b = y, X'r = 0 for
 * what is left over, which is computed in long double.
 * References: Bjorck (1967), BIT 7, 257-278; Golub and Van Loan (2013), 5.3.8. */
#ifndef TRATA_STAT_LEAST_SQUARES_H
#define TRATA_STAT_LEAST_SQUARES_H

#include "stat.h"

/* A fit; free it with least_squares_free. */
struct least_squares {
	size_t rows, columns, residual_df;
	double *coefficients; /* columns */
	double *std_errors;   /* columns: sigma * sqrt(diagonal of (X'X)^-1) */
	double *covariance;   /* columns x columns: sigma^2 (X'X)^-1 */
	double *residuals;    /* rows */
	double residual_sum;  /* of squares */
	double sigma;         /* sqrt(residual_sum / residual_df) */
	bool has_r_squared;   /* false when the response does not vary */
	double r_squared;     /* about the mean when a column is constant, else about zero */
};

/* `design`: `rows` rows of `columns` finite numbers; at least columns + 1 rows.
 * Errors: TRATA_EFEWOBS for too few rows or columns that follow from others; TRATA_EDATA for
 * what is not a number; TRATA_ENOMEM. On an error nothing is to be freed.
 * R: lm(y ~ X - 1); certified by NIST StRD, linear regression. */
enum trata_status least_squares_fit(size_t rows, size_t columns, const double *design,
                                    const double *response, struct least_squares *fit,
                                    struct trata_error *error);

/* y = b0 + b1 x + ... + b_degree x^degree, the powers formed in long double.
 * R: lm(y ~ poly(x, degree, raw = TRUE)). */
enum trata_status least_squares_polynomial(size_t rows, unsigned degree, const double *x,
                                           const double *response, struct least_squares *fit,
                                           struct trata_error *error);

void least_squares_free(struct least_squares *fit);

#endif
