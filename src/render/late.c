#include "late.h"

#include "../stat/replicate.h"

#define MOST_MONTHS 400

int late_age(const struct chart_row *row)
{
	return (int)(vintage_month(row->release->vintage) - row->period.last);
}

double late_percent(const struct chart_row *row)
{
	return row->baseline > 0 ? 100 * (row->count / row->baseline - 1) : 0;
}

struct late_middle late_middle(const struct chart_data *data, int age)
{
	double values[MOST_MONTHS];
	struct late_middle middle = { .months = 0 };
	for (size_t i = 0; i < data->count && middle.months < MOST_MONTHS;) {
		size_t end = i, newest = i;
		bool followed = false;
		for (; end < data->count && data->rows[end].period.first == data->rows[i].period.first;
		     end++) {
			if (late_age(&data->rows[end]) <= age)
				newest = end;
			followed = followed || late_age(&data->rows[end]) >= age;
		}
		if (followed && data->rows[i].baseline > 0)
			values[middle.months++] = late_percent(&data->rows[newest]);
		i = end;
	}
	if (!middle.months)
		return middle;
	replicate_sort(values, middle.months);
	middle.lower = replicate_quantile(values, middle.months, 0.25);
	middle.median = replicate_quantile(values, middle.months, 0.5);
	middle.upper = replicate_quantile(values, middle.months, 0.75);
	return middle;
}
