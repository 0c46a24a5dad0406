/* What a program does with libtrata: loads, selects, computes a trend, frees. `make check` builds
 * it against the library and compares what it prints with the command line; the install tests
 * build it again against the installed library. */
#include <stdio.h>

#include <trata.h>

static void print_series(const struct trata_series *series)
{
	for (size_t i = 0; i < trata_series_count(series); i++) {
		struct trata_point point = trata_series_point(series, i);
		if (point.has_value)
			printf("%s,%s,%s,%g,%s,%s,%c,%s,%s\n", point.measure, point.place, point.period,
			       point.value, point.unit, point.bound, point.status, point.vintage,
			       point.source);
	}
}

/* Selects, prints or computes, and frees what it selected. */
static enum trata_status answer(struct trata_store *store, const struct trata_query *query,
                                int trend_wanted, struct trata_error *error)
{
	struct trata_series *series = NULL;
	struct trata_trend trend;
	enum trata_status status = trata_select(store, query, &series, error);
	if (status == TRATA_OK && !trend_wanted) {
		print_series(series);
	} else if (status == TRATA_OK) {
		status = trata_trend(series, 0.95, &trend, error);
		if (status == TRATA_OK)
			printf("%.1f %% a year (%.1f to %.1f), %zu months\n", trend.change, trend.lower,
			       trend.upper, trend.used);
	}
	trata_series_free(series);
	return status;
}

int main(int argc, char **argv)
{
	struct trata_error error = {0};
	struct trata_store *store = NULL;
	const struct trata_query states = { .measure = "victims", .period = "2022-H1",
		.by = "half,state", .place = "MX-BCN,MX-CHH,MX-NLE", .as_of = "2022-06" };
	const struct trata_query months = { .measure = "victims", .period = "2015/2021",
		.by = "month", .as_of = "2022-06" };
	enum trata_status status = trata_open(argc > 1 ? argv[1] : NULL, &store, &error);
	if (status == TRATA_OK)
		status = answer(store, &states, 0, &error);
	if (status == TRATA_OK)
		status = answer(store, &months, 1, &error);
	if (status != TRATA_OK)
		fprintf(stderr, "%s\n%s\n", error.message, error.hint);
	trata_close(store);
	return status == TRATA_OK ? 0 : 1;
}
