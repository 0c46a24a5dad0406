#include "observations.h"

#include <math.h>

#include "../base/language.h"

enum trata_status observations_check(const double *values, size_t n, size_t least,
                                     const char *method, struct trata_error *error)
{
	if (n < least) {
		error_set(error, TRATA_EFEWOBS, "%s needs at least %zu observations, there are %zu",
		          translate(method), least, n);
		return TRATA_EFEWOBS;
	}
	for (size_t i = 0; i < n; i++)
		if (!isfinite(values[i])) {
			error_set(error, TRATA_EDATA, "%s: observation %zu is missing or not finite",
			          translate(method), i + 1);
			error_hint(error, "choose a span without gaps");
			return TRATA_EDATA;
		}
	return TRATA_OK;
}

enum trata_status observations_check_counts(const double *counts, size_t n, size_t least,
                                            const char *method, struct trata_error *error)
{
	enum trata_status status = observations_check(counts, n, least, method, error);
	if (status != TRATA_OK)
		return status;
	for (size_t i = 0; i < n; i++)
		if (counts[i] < 0 || counts[i] >= 0x1p53 || counts[i] != floor(counts[i])) {
			error_set(error, TRATA_EDATA, "%s: observation %zu, %g, is not a count", method,
			          i + 1, counts[i]);
			return TRATA_EDATA;
		}
	return TRATA_OK;
}

enum trata_status observations_check_level(double level, struct trata_error *error)
{
	if (level > 0 && level < 1)
		return TRATA_OK;
	error_set(error, TRATA_EARG, "a level lies between 0 and 1, not at %g", level);
	return TRATA_EARG;
}

struct ties observations_ties(const double *sorted, size_t n)
{
	struct ties ties = {0};
	for (size_t start = 0, end; start < n; start = end) {
		for (end = start + 1; end < n && sorted[end] == sorted[start]; end++)
			;
		double size = (double)(end - start);
		ties.variance_loss += size * (size - 1) * (2 * size + 5);
		ties.pairs += size * (size - 1) / 2;
	}
	return ties;
}

double observations_median(const double *sorted, size_t n)
{
	return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}
