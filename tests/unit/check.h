/* What every unit test includes: cmocka, and comparisons of numbers that see NaN. */
#ifndef TRATA_TESTS_CHECK_H
#define TRATA_TESTS_CHECK_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* got must equal want within a relative tolerance (absolute where want is 0); NaN equals only
 * NaN and infinities only themselves. cmocka's own comparison of floats is never used: it casts
 * to float and lets NaN pass. */
static inline int is_close(double got, double want, double relative)
{
	if (isnan(got) || isnan(want))
		return isnan(got) && isnan(want);
	if (isinf(got) || isinf(want))
		return got == want;
	double scale = fabs(want) > 0 ? fabs(want) : 1;
	return fabs(got - want) <= relative * scale;
}

#define assert_close(got, want, relative) \
	do { \
		double got_ = (got), want_ = (want); \
		if (!is_close(got_, want_, (relative))) { \
			print_error("%s: got %.17g, want %.17g (relative %g)\n", #got, got_, want_, \
			            (double)(relative)); \
			fail(); \
		} \
	} while (0)

/* The same within an absolute tolerance, for p-values. */
#define assert_near(got, want, absolute) \
	do { \
		double got_ = (got), want_ = (want); \
		if (!(fabs(got_ - want_) <= (absolute))) { \
			print_error("%s: got %.17g, want %.17g (absolute %g)\n", #got, got_, want_, \
			            (double)(absolute)); \
			fail(); \
		} \
	} while (0)

#endif
