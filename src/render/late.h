/* How first prints of months grow: what later releases said of a month, by its age. */
#ifndef TRATA_RENDER_LATE_H
#define TRATA_RENDER_LATE_H

#include "chart.h"

/* Months between a figure's month and the release that shows it. */
int late_age(const struct chart_row *row);

/* The change of a figure from the month's first print, in percent. */
double late_percent(const struct chart_row *row);

/* The middle of all months that were followed at least to `age`: each stands with its newest
 * figure of that age or younger. Quartiles by linear interpolation (R's type 7). */
struct late_middle {
	size_t months;                   /* how many were followed that far; 0: nothing else is set */
	double lower, median, upper;     /* percent */
};
struct late_middle late_middle(const struct chart_data *data, int age);

#define LATE_MOST_AGE 24
#define LATE_LEAST 8        /* months, below which a middle is not told */

#endif
