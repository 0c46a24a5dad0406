/* Any bytes as the table of `trend --input`, and the methods that take no time on what it holds. */
#include <math.h>

#include "../../src/command/trend.h"
#include "fuzz.h"

static void run(const struct trend_series *series, const char *name)
{
	static const struct trend_settings settings = { .level = 0.95 };
	struct trend_result result = {0};
	struct trata_error error = {0};
	const struct trend_method *method = trend_method_find(name);
	must(method != NULL, "no such method");
	enum trata_status status = trend_run(method, series, &settings, &result, &error);
	must_tell(status, &error);
	for (size_t i = 0; i < result.row_count; i++) {
		const struct trend_row *row = &result.rows[i];
		must(!row->has_estimate || !isnan(row->estimate), "an estimate that is no number");
		must(!row->has_p || (row->p >= 0 && row->p <= 1), "a p-value that is none");
		must(!row->has_interval || row->lower <= row->upper, "an interval upside down");
	}
	trend_result_free(&result);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct command_context context = { .options.input = scratch_file("input.csv", bytes, length) };
	struct trend_list list = {0};
	struct trata_error error = {0};
	enum trata_status status = trend_from_input(&context, &list, &error);
	must_tell(status, &error);
	for (size_t i = 0; status == TRATA_OK && i < list.count && i < 3; i++) {
		const struct trend_series *series = &list.series[i];
		for (size_t k = 1; k < series->count; k++)
			must(series->month[k] > series->month[k - 1], "periods out of order");
		if (series->count > 60)
			continue;
		run(series, "theil-sen");
		run(series, "mann-kendall");
		run(series, "poisson");
	}
	trend_list_free(&list);
	text_free(&context.notes);
	text_free(&context.messages);
	text_free(&context.out);
	text_free(&context.summary);
	return 0;
}
