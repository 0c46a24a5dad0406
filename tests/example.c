/* What a program does with libtrata: loads, selects, prints, frees. `make check` builds it against
 * the library and compares what it prints with the command line. */
#include <stdio.h>

#include "trata.h"

int main(int argc, char **argv)
{
	struct trata_error error = {0};
	struct trata_store *store = NULL;
	struct trata_series *series = NULL;
	struct trata_query query = { .measure = "victims", .period = "2022-H1", .by = "half,state",
	                             .place = "MX-BCN,MX-CHH,MX-NLE", .as_of = "2022-06" };
	enum trata_status status = trata_open(argc > 1 ? argv[1] : NULL, &store, &error);
	if (status == TRATA_OK)
		status = trata_select(store, &query, &series, &error);
	for (size_t i = 0; i < trata_series_count(series); i++) {
		struct trata_point point = trata_series_point(series, i);
		if (point.has_value)
			printf("%s,%s,%s,%g,%s,%s,%c,%s,%s\n", point.measure, point.place, point.period,
			       point.value, point.unit, point.bound, point.status, point.vintage,
			       point.source);
	}
	if (status != TRATA_OK)
		fprintf(stderr, "%s\n%s\n", error.message, error.hint);
	trata_series_free(series);
	trata_close(store);
	return status == TRATA_OK ? 0 : 1;
}
