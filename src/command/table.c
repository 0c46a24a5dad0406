/* The command table: the program's help, its manual and its tests read it. */
#include "command.h"

#include <stdint.h>
#include <string.h>

#include "../base/language.h"
#include "../base/utf8.h"

#define STORE (OPTIONS_COMMON | OPTIONS_STORE)
#define QUERY (STORE | OPTIONS_QUERY)

static const char *const series_examples[] = {
	"trata series victims --period 2022-H1 --as-of 2022-06 --by half",
	"trata series investigations --place MX-CHH --period 2020/2024 --by state", NULL };
static const char *const compare_examples[] = {
	"trata compare victims --period 2022-H1 --baseline 2021-H1 --as-of 2022-06", NULL };
static const char *const compare_sources_examples[] = {
	"trata compare-sources --period 2022 --place MX", NULL };
static const char *const export_examples[] = {
	"trata export sqlite -o figures.sqlite",
	"trata export datawrapper victims --by year,state -o victims.csv", NULL };
static const char *const trend_examples[] = {
	"trata trend victims --period 2016/2025 --as-of 2025-06",
	"trata trend investigations --by state --method mann-kendall", NULL };
static const char *const explain_examples[] = {
	"trata explain victims --place MX-CHH --period 2022-06 --as-of 2022-06", NULL };
static const char *const revisions_examples[] = {
	"trata revisions investigations --from 2019-03 --to 2020-05 --period 2018",
	"trata revisions victims --period 2022", NULL };
static const char *const project_examples[] = {
	"trata project victims --period 2022 --as-of 2022-06",
	"trata project --score", NULL };
static const char *const states_examples[] = {
	"trata states victims --period 2022-H1 --as-of 2022-06",
	"trata states victims --period 2022-H1 --as-of 2022-06 --map",
	"trata states victims --period 2025-H1 --change 2024-H1 --vintage 2026-01 --sex female,male",
	"trata states investigations --period 2023 --by municipality --place MX-CHH", NULL };
static const char *const multiplier_examples[] = {
	"trata multiplier victims --period 2022 --study consejo-ciudadano-2020",
	"trata multiplier victims --period 2022 --rate 0.01,0.04",
	"trata multiplier --list", NULL };
static const char *const mse_examples[] = {
	"trata mse --example uk5 --replicates 200",
	"trata mse --example kosovo4 --model bic --replicates 0",
	"trata mse --example korea3 --sensitivity",
	"trata mse --example uk5 --replicates 200 --merge part-*.csv", NULL };
static const char *const sources_examples[] = { "trata sources", "trata sources --layouts", NULL };
static const char *const import_examples[] = {
	"trata import --data mine IDEFC_NM_jun22.csv", NULL };
static const char *const merge_examples[] = { "trata merge shard/1 shard/2 -o whole", NULL };
static const char *const update_examples[] = { "trata update --data mine --from downloads", NULL };
static const char *const audit_examples[] = { "trata audit IDEFC_NM_jun22.csv", NULL };
static const char *const check_examples[] = {
	"trata check datasets/claims/seed.csv",
	"trata check --kind change --measure victims --period 2022-H1 --baseline 2021-H1 "
	"--value 22% --as-of 2022-06",
	"trata check --history twenty-thousand", NULL };
static const char *const watch_examples[] = {
	"trata watch 2022-06 2025-06 datasets/claims/seed.csv", NULL };
static const char *const chart_examples[] = { "trata chart victims-years --terminal dumb",
	"trata chart -o charts", "trata chart --verify plots", NULL };
static const char *const report_examples[] = { "trata report -o report", NULL };

const struct command commands[] = {
	{ "series", "Ask", "MEASURE", "the figures", QUERY | OPTIONS_SERIES, 1, 1, series_examples,
	  "Prints what a release says of a measure: one row a period, place or group asked for. The "
	  "period column holds the months that the row really covers; status P marks what may still "
	  "be revised or is only partly published.", run_series },
	{ "compare", NULL, "MEASURE", "two periods: change, ratio, interval, test",
	  QUERY | OPTIONS_COMPARE, 1, 1, compare_examples,
	  "Compares a period with a baseline by the exact conditional test of two Poisson counts. "
	  "Unequal lengths are compared as rates per month. No comparison crosses a break of the "
	  "instrument unless --bridge says so.", run_compare },
	{ "compare-sources", NULL, "", "every measure about one place and period, side by side",
	  QUERY | OPTIONS_SIDE_BY_SIDE, 0, 0, compare_sources_examples,
	  "Sets every measure that has a figure for a place and a period in one table, each with its "
	  "unit and with what one unit of it counts. Nothing is added across units.",
	  run_compare_sources },
	{ "trend", NULL, "[MEASURE]", "up or down, by how much, how sure", QUERY | OPTIONS_TREND, 0, 1,
	  trend_examples,
	  "Estimates the annual change of a series of months (or of --by quarter, half, year), for "
	  "one place or --by state; of counts, not of rates, unless an --input brings a population. "
	  "Months that may still be revised are left out. A series ends at a declared break: a "
	  "--period that spans one is refused unless --bridge is given. --input FILE reads "
	  "period,value[,place,population] instead (- is standard input).", run_trend },
	{ "explain", NULL, "MEASURE", "the rows, files and hashes behind a figure", QUERY, 1, 1,
	  explain_examples,
	  "Shows each published cell that a figure sums: file, SHA-256, row, line, column, the rule "
	  "that maps its label, and the releases in which it held.", run_explain },
	{ "revisions", NULL, "MEASURE", "what changed between releases; the revision triangle",
	  QUERY | OPTIONS_REVISIONS, 1, 1, revisions_examples,
	  "With --from and --to, every state-month figure that differs, largest first, and which "
	  "states make the national change. Without them, every month in every release, and how "
	  "first prints relate to later ones. Partial copies are left out.", run_revisions },
	{ "project", NULL, "[MEASURE]", "where the year will end, from the months reported so far",
	  QUERY | OPTIONS_PROJECT, 0, 1, project_examples,
	  "Projects a year of which only the first months are out, from one release: the season of "
	  "its earlier years (negative-binomial regression), the level of its last months, and an "
	  "interval as wide as the same method's errors on those earlier years. Simple doubling and "
	  "other naive methods stand beside it. --score tries all of them on every release whose "
	  "outcome is known.", run_project },
	{ "states", NULL, "MEASURE", "counts, rates and ranks by state, and where a change comes from",
	  QUERY | OPTIONS_STATES | OPTIONS_THREADS, 1, 1, states_examples,
	  "Shows each state's count, its share (Wilson interval), its rate per 100,000 inhabitants "
	  "and year (exact Poisson interval), the rate smoothed towards the country's (empirical "
	  "Bayes), its rank by rate with an interval by simulation, and a flag: high or low beyond "
	  "the funnel's 99.8 % limits widened by the spread between states, high-poisson or "
	  "low-poisson beyond the Poisson limits alone. Shares and ranks are those of the whole "
	  "country; --place picks rows. With --change the columns are the two figures, the change "
	  "with its exact interval, the contribution to the country's change in percentage points, "
	  "the country's change without the state, and flags: small-base (under 10), carries "
	  "(without it the country moves the other way), unstated (a partial copy has no figure). "
	  "The last rows are the country, and the country without the state of --drop. With --by "
	  "municipality there are counts and shares alone: no population is loaded.", run_states },
	{ "multiplier", NULL, "[MEASURE]", "a register times what a study says is unreported",
	  QUERY | OPTIONS_MULTIPLIER, 0, 1, multiplier_examples,
	  "Divides a registered count by the share that a named study says is reported. The result "
	  "is as good as the study: where it states no uncertainty, none is made up. No rate of "
	  "reporting for trafficking was ever measured in Mexico; a rate of other crimes (ENVIPE) is "
	  "refused unless --accept-scope, and then every line says so. --across shows how far the "
	  "studies lie apart.", run_multiplier },
	{ "mse", NULL, "[FILE] [PART...]",
	  "multiple systems estimation on lists of cases that you bring",
	  OPTIONS_COMMON | OPTIONS_STORE | OPTIONS_MSE | OPTIONS_PARTS, 0, 1000000, mse_examples,
	  "Estimates how many are on no list from how the lists overlap: a table with one column of "
	  "0 and 1 for each list, and `count`; or one row a person; or two columns, `list` and `id`. "
	  "By default every model is shown and the range over them is the answer. Existence code 1, "
	  "2 or 3 (no estimate, not identifiable, both) gives no number and exit status 4. There is "
	  "no estimate for Mexico here: no public Mexican source says who is on two lists, and "
	  "totals alone cannot be turned into one.", run_mse },
	{ "sources", NULL, "", "what is loaded: coverage, releases, hashes, breaks",
	  STORE | OPTIONS_SOURCES, 0, 0, sources_examples,
	  "Lists every release of the store, and the breaks after which figures are not comparable.",
	  run_sources },
	{ "check", NULL, "[CLAIMS]", "verdicts on claims", QUERY | OPTIONS_CHECK, 0, 1,
	  check_examples,
	  "Judges each row of a claims file (- for standard input), or one claim from options: "
	  "reproduced, revised, contradicted, not-comparable or no-official-figure, with the "
	  "arithmetic, the official figure then and now, and what the claim leaves out. A row that "
	  "cannot be read is named and the others are judged. Also --format claimreview. Exit status "
	  "3 when a row could not be read, else 1 when a claim is contradicted.", run_check },
	{ "watch", NULL, "OLD NEW CLAIMS", "verdicts that change between two moments",
	  STORE | OPTIONS_WATCH, 3, 3, watch_examples,
	  "Judges the claims with what was out at OLD and with what was out at NEW (vintages or "
	  "dates) and lists the verdicts that differ. Exit status 1 when any does.", run_watch },
	{ "chart", "Show", "[CHART]", "charts as SVG or PNG; --verify compares with older ones",
	  STORE | OPTIONS_CHART, 0, 1, chart_examples,
	  "Draws one chart, or all of them, from the store, each with its data file and its gnuplot "
	  "script beside it; without -o one picture goes to standard output, and without a chart it "
	  "lists them. --verify tells pictures rendered before whose data changed (exit status 1, "
	  "with the cells) from those that only another renderer drew.", run_chart },
	{ "report", NULL, "", "everything as one web page", STORE | OPTIONS_REPORT, 0, 0,
	  report_examples,
	  "Writes index.html to a folder (-o, default report): one page that needs no network, "
	  "with findings, charts, tables, methods and sources; charts/ beside it holds data files and "
	  "pictures, reproduce.sh every command, ro-crate-metadata.json the description.",
	  run_report },
	{ "export", NULL, "FORMAT [MEASURE]", "the figures for other programs: csv, sqlite, dta, ...",
	  QUERY, 1, 2, export_examples,
	  "Writes the store for other programs: every release and figure as csv, json, sqlite or "
	  "datapackage, all of which `import` brings back unchanged; or the answer to a query as "
	  "sdmx-csv, dta (Stata) or datawrapper (one series a column). With a measure, the first "
	  "three hold that measure alone, and sqlite also the answer.", run_export },
	{ "import", "Load", "FILE...", "official files into the store", STORE | OPTIONS_IMPORT, 0,
	  1000000, import_examples,
	  "Recognises each file by its header (CSV, TSV, xlsx, zip, gz, folders, - for standard "
	  "input), checks it, and adds its release to the store. Nothing is written after an error; "
	  "importing a file again changes nothing.", run_import },
	{ "merge", NULL, "STORE...", "several stores into one", OPTIONS_COMMON, 1, 1000000,
	  merge_examples,
	  "Adds every release of the stores to the one that --output names, which is made when it is "
	  "not there. In whatever order and groups stores are merged, the result has the bytes of one "
	  "import of all their files, so that parts of an archive can be imported at once, on one "
	  "machine or many. Two stores that disagree about a release stop it. Files of claims stay "
	  "where they are.", run_merge },
	{ "update", NULL, "[CLAIMS...]", "newly downloaded files in one go, and what they change",
	  STORE | OPTIONS_UPDATE, 0, 1000000, update_examples,
	  "Imports every file below a folder, all of them or none, and lists the new releases, the "
	  "yearly figures that are new or changed, and, for the files of claims that are named, the "
	  "verdicts that changed; then says which files of the store to commit. Files that are known "
	  "already change nothing.", run_update },
	{ "audit", NULL, "FILE...", "does every cell of a file land exactly once?",
	  OPTIONS_COMMON, 1, 1000000, audit_examples,
	  "Reads files as import does and keeps books by offence: cells in the file, their sum, the "
	  "sum of the figures made from them, what was dropped or doubled and why. Exit status 1 "
	  "when they do not balance.", run_audit },
};
const size_t command_count = sizeof commands / sizeof *commands;

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < command_count; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

/* English lines stay whole: programs read them. */
#define NO_WIDTH SIZE_MAX
#define HELP_WIDTH 80
#define ABOUT_WIDTH 78

/* Columns of the word that starts here. */
static size_t word_width(const char *word, size_t length)
{
	size_t width = 0;
	for (size_t i = 0; i < length; width++) {
		size_t bytes = utf8_sequence(word + i, length - i);
		i += bytes ? bytes : 1;
	}
	return width;
}

/* Text from column `indent` on, where the line stands, in lines of at most `most` columns. */
static void put_wrapped(struct text *out, const char *text, size_t indent, size_t most)
{
	size_t column = indent;
	for (const char *at = text; *at;) {
		size_t word = strcspn(at, " ");
		size_t width = word_width(at, word);
		if (column > indent && column + 1 + width > most) {
			text_printf(out, "\n%*s", (int)indent, "");
			column = indent;
		} else if (column > indent) {
			text_append_char(out, ' ');
			column++;
		}
		text_append_bytes(out, at, word);
		column += width;
		at += word + (at[word] == ' ');
	}
}

/* A line of two columns: what is typed, what it does. */
static void put_pair(struct text *out, int left_width, const char *left, const char *right)
{
	size_t most = language_spoken() == ENGLISH ? NO_WIDTH : HELP_WIDTH;
	size_t indent = (size_t)left_width + 3;
	text_printf(out, "  %-*s", left_width, left);
	if (strlen(left) > (size_t)left_width && most != NO_WIDTH)
		text_printf(out, "\n%*s", (int)indent, "");
	else
		text_append_char(out, ' ');
	put_wrapped(out, right, indent, most);
	text_append_char(out, '\n');
}

void help_program(struct text *out)
{
	text_say(out, "trata: what the official figures on human trafficking say, and how far a "
	         "claim is from them\n\nUsage: trata COMMAND [ARGUMENT]... [OPTION]...\n");
	for (size_t i = 0; i < command_count; i++) {
		if (commands[i].heading)
			text_printf(out, "\n%s\n", translate(commands[i].heading));
		put_pair(out, 15, commands[i].name, translate(commands[i].summary));
	}
	text_printf(out, "\n%s\n", translate("Examples"));
	text_append(out, "  trata series victims --period 2022-H1 --as-of 2022-06\n"
	            "  trata compare victims --period 2022-H1 --baseline 2021-H1\n\n");
	text_say(out, "`trata COMMAND --help` tells the rest. The figures count registered victims and "
	         "case\nfiles, not how many people are trafficked.\n");
}

void help_command(const struct command *command, struct text *out)
{
	text_printf(out, "trata %s: %s\n\n", command->name, translate(command->summary));
	text_say(out, "Usage: trata %s%s%s [OPTION]...\n\n", command->name,
	         command->arguments[0] ? " " : "", command->arguments);
	put_wrapped(out, translate(command->about), 0, ABOUT_WIDTH);
	text_printf(out, "\n\n%s\n", translate("Options"));
	for (size_t i = 0; i < option_entry_count; i++) {
		const struct option_entry *entry = &option_entries[i];
		struct text left = {0};
		if (!(entry->groups & command->groups))
			continue;
		if (entry->letter)
			text_printf(&left, "-%c, ", entry->letter);
		text_printf(&left, "--%s%s%s", entry->name, entry->argument ? " " : "",
		            entry->argument ? entry->argument : "");
		put_pair(out, 19, text_string(&left), translate(entry->help));
		text_free(&left);
	}
	text_printf(out, "\n%s\n", translate("Examples"));
	for (size_t i = 0; command->examples[i]; i++)
		text_printf(out, "  %s\n", command->examples[i]);
}
