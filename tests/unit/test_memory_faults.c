/* Every allocation of every command but report (whose parts are chart's and check's) fails once: the command says that memory ran out, or did
 * without; nothing crashes, and (under the address sanitizer) nothing leaks. */
#include "check.h"

#include <gsl/gsl_errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "../../src/base/memory.h"
#include "../../src/command/command.h"
#include "../../src/store/store.h"

static const char *const lines[][12] = {
	{ "series", "investigations", "--data", "build/faults", "--vintage", "2022-06", "--by",
	  "year,state", "--interval", NULL },
	{ "series", "investigations", "--data", "build/faults", "--vintage", "2022-06", "--by",
	  "month,state", "--format", "json", NULL },
	{ "compare", "investigations", "--data", "build/faults", "--vintage", "2022-06", "--place",
	  "CHH", "--period=2022-H1", "--baseline=2021-H1", NULL },
	{ "explain", "investigations", "--data", "build/faults", "--vintage", "2022-06", "--place",
	  "CHH", NULL },
	{ "states", "investigations", "--data", "build/faults", "--vintage", "2022-06",
	  "--period=2022-H1", "--draws=100", "--format", "json", NULL },
	{ "states", "investigations", "--data", "build/faults", "--vintage", "2022-06",
	  "--period=2022-H1", "--change=2021-H1", NULL },
	{ "states", "investigations", "--data", "build/faults", "--vintage", "2022-06",
	  "--period=2022-H1", "--map", NULL },
	{ "sources", "--data", "build/faults", NULL },
	{ "check", "--data=build/faults", "--measure=investigations", "--place=CHH",
	  "--period=2022-H1", "--value=24", "--as-of=2022-06", "--claim=24 cases opened", NULL },
	{ "check", "--data=build/faults", "--measure=investigations", "--kind=change",
	  "--period=2022-H1", "--baseline=2021-H1", "--value=22%", "--as-of=2022-06", NULL },
	{ "check", "--data=build/faults", "--measure=arrests", "--period=2022", "--value=14",
	  "--format=claimreview", NULL },
	{ "check", "--data=build/faults", "tests/data/claims/spreadsheet.csv", "--format", "json",
	  NULL },
	{ "watch", "--data=build/faults", "2021-06", "2022-06", "tests/data/claims/no-value.csv",
	  NULL },
	{ "check", "--suggest=22% more than the 406 victims of 2021 in Chihuahua", NULL },
	{ "audit", "tests/data/sesnsp/two_states_jun22.csv", NULL },
	{ "import", "--data", "build/faults", "tests/data/sesnsp/two_states_jun22.csv", NULL },
	{ "merge", "build/faults", "-o", "build/faults-merged", NULL },
	{ "update", "--data", "build/faults", "--from", "tests/data/sesnsp", NULL },
	{ "compare-sources", "--data=datasets", "--place=MX", "--period=2022", NULL },
	{ "trend", "victims", "--data=datasets", "--place=CHH", "--as-of=2022-06", NULL },
	{ "trend", "victims", "--data=datasets", "--place=CHH", "--method=mann-kendall", NULL },
	{ "trend", "--input=tests/data/trend/places.csv", "--method=summary", NULL },
	{ "revisions", "victims", "--data=datasets", "--period=2021", NULL },
	{ "project", "victims", "--data=datasets", "--period=2022", "--as-of=2022-06", NULL },
	{ "multiplier", "victims", "--data=datasets", "--period=2022-H1", "--rate=0.01,0.04", NULL },
	{ "multiplier", "victims", "--data=datasets", "--period=2022", "--across", NULL },
	{ "mse", "tests/data/mse/good3.csv", "--replicates=0", NULL },
	{ "mse", "tests/data/mse/good3.csv", "--model=dga", NULL },
	{ "export", "csv", "--data=build/faults", NULL },
	{ "export", "json", "--data=build/faults", NULL },
	{ "export", "sdmx-csv", "victims", "--data=datasets", "--period=2021", NULL },
	{ "export", "datawrapper", "victims", "--data=datasets", "--period=2021", NULL },
	{ "export", "sqlite", "--data=build/faults", "--output=build/faults.sqlite", NULL },
	{ "export", "dta", "tip-tier", "--data=datasets", "--output=build/faults.dta", NULL },
	{ "export", "datapackage", "--data=build/faults", "--output=build/faults-package", NULL },
	{ "mse", "tests/data/mse/good3.csv", "--sensitivity", "--replicates=0", NULL },
	{ "import", "--data=build/faults-more", "tests/data/iom/ctdc_k_20200414.csv", NULL },
	{ "import", "--data=build/faults-more", "tests/data/iom/missing_migrants_20230710.csv", NULL },
	{ "import", "--data=build/faults-more", "tests/data/state/mexico.csv",
	  "tests/data/state/global.csv", "tests/data/state/tiers.csv", NULL },
	{ "audit", "tests/data/iom/ctdc_global_synthetic_v2024.csv", NULL },
	{ "chart", "--list", "--data=datasets", NULL },
	{ "chart", "victims-years", "--data=datasets", "--output=build/faults-charts", NULL },
};

static struct trata_error error;        /* of the last run */

static enum trata_status run_line(const char *const *line)
{
	error = (struct trata_error){0};
	struct command_context context = { .command = command_find(line[0]) };
	char words[12][80];
	char *argv[13];
	const char *arguments[13];
	bool help;
	int argc = 0;
	for (; line[argc]; argc++) {
		snprintf(words[argc], sizeof words[argc], "%s", line[argc]);
		argv[argc] = words[argc];
	}
	argv[argc] = NULL;
	enum trata_status status = options_parse(context.command, argc, argv, &context.options,
	                                         arguments, &context.argument_count, &help, &error);
	context.arguments = arguments;
	if (context.options.format)
		context.format = SHEET_JSON;
	if (status == TRATA_OK)
		status = context.command->run(&context, &error);
	if (status == TRATA_OK && (context.out.failed || context.messages.failed ||
	                           context.notes.failed || context.summary.failed))
		status = TRATA_ENOMEM;
	text_free(&context.out);
	text_free(&context.messages);
	text_free(&context.notes);
	text_free(&context.summary);
	store_free(context.store);
	return status;
}

static int prepare(void **state)
{
	(void)state;
	static const char *const import[] = { "import", "--data", "build/faults",
		"tests/data/sesnsp/two_states_jun22.csv", NULL };
	unlink("build/faults/releases.csv");            /* of an earlier run, perhaps of another layout */
	unlink("build/faults/datapackage.json");
	unlink("build/faults/figures/sesnsp-investigations.csv");
	return run_line(import) == TRATA_OK ? 0 : -1;
}

static void every_allocation_fails_once(void **state)
{
	(void)state;
	size_t points = 0;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		memory_fail_at(0);
		assert_int_equal(run_line(lines[i]), TRATA_OK);
		size_t made = memory_fail_at(0);
		/* the store of the project and gnuplot take their time: every seventh, but with
		   TRATA_FAULTS=all (`make sweep`) */
		const char *all = getenv("TRATA_FAULTS");
		bool slow = false;
		for (size_t w = 0; lines[i][w]; w++)
			slow = slow || strcmp(lines[i][w], "--data=datasets") == 0;
		size_t pace = slow && !(all && strcmp(all, "all") == 0) ? 7 : 1;
		for (size_t n = 1; n <= made; n += pace) {
			memory_fail_at(n);
			enum trata_status status = run_line(lines[i]);
			memory_fail_at(0);
			if (status != TRATA_OK && status != TRATA_ENOMEM) {
				print_error("%s: allocation %zu of %zu: %s: %s\n", lines[i][0], n, made,
				            error.file, error.message);
				fail();
			}
			points++;
		}
	}
	print_message("memory faults: %zu allocations failed once\n", points);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_allocation_fails_once) };
	return cmocka_run_group_tests(tests, prepare, NULL);
}
