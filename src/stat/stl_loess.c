#include "stl_loess.h"

#include <math.h>

/* Tricube weights are cut off inside this part of the bandwidth and flat within the inner. */
#define OUTER_PART 0.999
#define INNER_PART 0.001

/* Tricube weights times `weights` at positions left..right into work; their sum. */
static double neighbour_weights(const struct stl_loess *loess, size_t n, double x, size_t left,
                                size_t right, const double *weights, double *work)
{
	double reach = fmax(x - (double)left, (double)right - x), sum = 0;
	if (loess->window > n)
		reach += (double)((loess->window - n) / 2);
	for (size_t j = left; j <= right; j++) {
		double distance = fabs((double)j - x), weight = 0;
		if (distance <= OUTER_PART * reach) {
			double part = distance / reach, inside = 1 - part * part * part;
			weight = distance <= INNER_PART * reach ? 1 : inside * inside * inside;
			if (weights)
				weight *= weights[j - 1];
		}
		work[j - 1] = weight;
		sum += weight;
	}
	return sum;
}

/* Tilts weights that sum to 1 so that they fit a line, unless the positions that count lie so
 * near each other that a line means nothing. */
static void tilt_weights(size_t n, double x, size_t left, size_t right, double *work)
{
	double centre = 0, spread = 0;
	for (size_t j = left; j <= right; j++)
		centre += work[j - 1] * (double)j;
	for (size_t j = left; j <= right; j++)
		spread += work[j - 1] * ((double)j - centre) * ((double)j - centre);
	if (sqrt(spread) <= INNER_PART * ((double)n - 1))
		return;
	double slope = (x - centre) / spread;
	for (size_t j = left; j <= right; j++)
		work[j - 1] *= slope * ((double)j - centre) + 1;
}

bool stl_loess_at(const struct stl_loess *loess, const double *values, size_t n, double x,
                  size_t left, size_t right, const double *weights, double *work, double *fit)
{
	double sum = neighbour_weights(loess, n, x, left, right, weights, work);
	if (!(sum > 0))
		return false;
	for (size_t j = left; j <= right; j++)
		work[j - 1] /= sum;
	if (loess->degree > 0)
		tilt_weights(n, x, left, right, work);
	*fit = 0;
	for (size_t j = left; j <= right; j++)
		*fit += work[j - 1] * values[j - 1];
	return true;
}

/* The first position of the window around position i. */
static size_t window_start(size_t i, size_t window, size_t n)
{
	size_t half = (window + 1) / 2;
	if (window >= n || i < half)
		return 1;
	return i - half + 1 > n - window + 1 ? n - window + 1 : i - half + 1;
}

/* Straight line from smooth[from - 1] to smooth[to - 1]. */
static void join(double *smooth, size_t from, size_t to)
{
	double step = (smooth[to - 1] - smooth[from - 1]) / (double)(to - from);
	for (size_t j = from + 1; j < to; j++)
		smooth[j - 1] = smooth[from - 1] + step * (double)(j - from);
}

void stl_loess_smooth(const struct stl_loess *loess, const double *values, size_t n,
                      const double *weights, double *work, double *smooth)
{
	if (n < 2) {
		smooth[0] = values[0];
		return;
	}
	size_t jump = loess->jump < n - 1 ? loess->jump : n - 1, last = 1;
	size_t window = loess->window < n ? loess->window : n, left = 1;
	for (size_t i = 1; i <= n; i += jump) {
		left = window_start(i, loess->window, n);
		if (!stl_loess_at(loess, values, n, (double)i, left, left + window - 1, weights, work,
		                  smooth + i - 1))
			smooth[i - 1] = values[i - 1];
		if (i > 1)
			join(smooth, last, i);
		last = i;
	}
	if (last == n)
		return;
	/* The end is fitted in the window of the last position before it, as in the original. */
	if (!stl_loess_at(loess, values, n, (double)n, left, left + window - 1, weights, work,
	                  smooth + n - 1))
		smooth[n - 1] = values[n - 1];
	join(smooth, last, n);
}
