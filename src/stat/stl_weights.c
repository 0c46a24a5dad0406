/* The original program takes the two middle remainders from a partial sort (Chambers 1971, CACM
 * Algorithm 410), which wants the ranks asked for in ascending order, and asks for rank n/2 + 1
 * before n/2. With an odd n both are the median. With an even n the second rank may be dropped
 * during the sort, and the value then found at its place is some remainder below the median,
 * which one depends on how the sort split. R's stl() carries that program, so its robust
 * weights of an even number of months hang on it, in the fifth digit for a typical series. To
 * give R's numbers, the same splits are made here, ranks in the same order. The edge of the
 * weights is any size near six medians: neither choice is less robust than the other. */
#include "stl_weights.h"

#include <stdbool.h>

/* Shorter segments are sorted outright, except at the start of the array. */
#define SHORT_SEGMENT 10

static void exchange(double *a, double *b)
{
	double kept = *a;
	*a = *b;
	*b = kept;
}

static void insertion_sort(double *values, size_t low, size_t high)
{
	for (size_t i = low + 1; i <= high; i++) {
		double moving = values[i];
		size_t at = i;
		for (; at > low && values[at - 1] > moving; at--)
			values[at] = values[at - 1];
		values[at] = moving;
	}
}

/* Puts the median of the first, middle and last value in the middle and splits around it:
 * low..*left hold no greater, *right..high no lesser values. */
static void split(double *values, size_t low, size_t high, size_t *left, size_t *right)
{
	size_t middle = (low + high) / 2;
	if (values[low] > values[middle])
		exchange(values + low, values + middle);
	if (values[high] < values[middle]) {
		exchange(values + high, values + middle);
		if (values[low] > values[middle])
			exchange(values + low, values + middle);
	}
	double pivot = values[middle];
	*left = high;
	*right = low;
	while (true) {
		do
			--*left;
		while (values[*left] > pivot);
		do
			++*right;
		while (values[*right] < pivot);
		if (*right > *left)
			return;
		exchange(values + *left, values + *right);
	}
}

/* Sorts values[low..high] as far as ranks[first..last - 1] need it. */
static void partial_sort(double *values, size_t low, size_t high, const size_t *ranks,
                         size_t first, size_t last)
{
	while (first < last && low < high) {
		size_t left, right, cut;
		if (low > 0 && high - low <= SHORT_SEGMENT) {
			insertion_sort(values, low, high);
			return;
		}
		split(values, low, high, &left, &right);
		/* Ranks are told apart from the shorter side, as if they ascended. */
		if (left - low <= high - right)
			for (cut = last; cut > first && ranks[cut - 1] > left; cut--)
				;
		else
			for (cut = first; cut < last && ranks[cut] < right; cut++)
				;
		partial_sort(values, low, left, ranks, first, cut);
		low = right;
		first = cut;
	}
}

double stl_double_median(double *sizes, size_t n)
{
	size_t ranks[] = { n / 2, n - n / 2 - 1 };
	partial_sort(sizes, 0, n - 1, ranks, 0, 2);
	return sizes[ranks[0]] + sizes[ranks[1]];
}

void stl_bisquare(const double *sizes, size_t n, double edge, double *weights)
{
	for (size_t i = 0; i < n; i++) {
		double part = sizes[i] / edge, inside = 1 - part * part;
		weights[i] = sizes[i] <= 0.001 * edge ? 1 :
		             sizes[i] <= 0.999 * edge ? inside * inside : 0;
	}
}
