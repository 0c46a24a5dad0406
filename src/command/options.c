/* The options of every command, as one table. */
#include "command.h"

#include <getopt.h>
#include <stddef.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/nearest.h"

#define AT(field) offsetof(struct options, field)

const struct option_entry option_entries[] = {
	{ "offence", 0, "OFFENCE", AT(query.offence), OPTIONS_QUERY,
	  "trafficking (default), child-trafficking, child-corruption, rapto, ..." },
	{ "purpose", 0, "LIST", AT(query.purpose), OPTIONS_QUERY,
	  "sexual, labour, organs, other, unknown" },
	{ "sex", 0, "LIST", AT(query.sex), OPTIONS_QUERY, "female, male, unknown" },
	{ "age", 0, "LIST", AT(query.age), OPTIONS_QUERY,
	  "minor, adult, unknown or a published band" },
	{ "place", 0, "LIST", AT(query.place), OPTIONS_QUERY,
	  "MX, MX-CHH, a state's name, an INEGI code; commas sum (default MX)" },
	{ "period", 0, "PERIOD", AT(query.period), OPTIONS_QUERY,
	  "2022, 2022-06, 2022-H1, 2015/2022 (default: all that is loaded)" },
	{ "by", 0, "LIST", AT(query.by), OPTIONS_QUERY,
	  "month, quarter, half or year; state, municipality, sex, age, purpose" },
	{ "as-of", 0, "WHEN", AT(query.as_of), OPTIONS_QUERY | OPTIONS_CHART | OPTIONS_REPORT,
	  "a vintage (2022-06), a date (2022-08-15), first, latest (default)" },
	{ "vintage", 0, "VINTAGE", AT(query.vintage), OPTIONS_QUERY | OPTIONS_IMPORT,
	  "exactly this release" },
	{ "source", 0, "SOURCE", AT(query.source), OPTIONS_QUERY | OPTIONS_IMPORT,
	  "which table family" },
	{ "where", 0, "LIST", AT(query.where), OPTIONS_QUERY,
	  "source-specific dimensions, name=value;..." },
	{ "role", 0, "ROLE", AT(role), OPTIONS_QUERY,
	  "CTDC: citizenship, or exploitation (default)" },
	{ "route", 0, "ROUTE", AT(route), OPTIONS_QUERY,
	  "missing migrants: a route, such as us-mexico-border" },
	{ "baseline", 0, "PERIOD", AT(baseline), OPTIONS_COMPARE | OPTIONS_CHECK,
	  "the period to compare with; check: of a change, since which, the larger place" },
	{ "interval", 0, NULL, AT(interval), OPTIONS_SERIES,
	  "adds exact Poisson intervals: lower, upper, level" },
	{ "level", 0, "LEVEL", AT(level),
	  OPTIONS_SERIES | OPTIONS_COMPARE | OPTIONS_STATES | OPTIONS_TREND | OPTIONS_MULTIPLIER |
	  OPTIONS_MSE,
	  "coverage of intervals (default 0.95)" },
	{ "total", 0, NULL, AT(total), OPTIONS_SIDE_BY_SIDE,
	  "asks for a sum: refused, with the reason" },
	{ "bridge", 0, NULL, AT(bridge), OPTIONS_COMPARE | OPTIONS_STATES | OPTIONS_TREND,
	  "goes across a break, and says what that assumes" },
	{ "from", 0, "VINTAGE", AT(from), OPTIONS_REVISIONS, "the earlier release" },
	{ "from", 0, "DIR", AT(from), OPTIONS_UPDATE, "the folder of newly downloaded files" },
	{ "to", 0, "VINTAGE", AT(to), OPTIONS_REVISIONS, "the later release" },
	{ "score", 0, NULL, AT(score), OPTIONS_PROJECT,
	  "runs it on every release whose outcome is known: coverage, WIS, mean error" },
	{ "kind", 0, "KIND", AT(kind), OPTIONS_CHECK,
	  "value, change, share, rate, rank, record, projection, streak, multiplier, quote" },
	{ "measure", 0, "MEASURE", AT(measure), OPTIONS_CHECK, "victims, investigations, ..." },
	{ "value", 0, "NUMBER", AT(value), OPTIONS_CHECK, "as it was stated: 494, 22%, 20 mil" },
	{ "bound", 0, "BOUND", AT(bound), OPTIONS_CHECK, "exact, at-least, at-most, about" },
	{ "unit", 0, "UNIT", AT(unit), OPTIONS_CHECK, "persons, case files, percent, ..." },
	{ "claim", 0, "TEXT", AT(claim), OPTIONS_CHECK, "the sentence itself" },
	{ "claimant", 0, "NAME", AT(claimant), OPTIONS_CHECK, "who said it" },
	{ "published", 0, "DATE", AT(published), OPTIONS_CHECK, "when" },
	{ "url", 0, "URL", AT(url), OPTIONS_CHECK, "where" },
	{ "id", 0, "ID", AT(id), OPTIONS_CHECK, "its name in the output" },
	{ "history", 0, "NAME", AT(history), OPTIONS_CHECK,
	  "how a number changed its meaning: twenty-thousand" },
	{ "suggest", 0, "TEXT", AT(suggest), OPTIONS_CHECK,
	  "proposes rows for the numbers of a sentence, no verdicts" },
	{ "sort", 0, "COLUMN", AT(sort), OPTIONS_STATES,
	  "rows by rank (default), rate, value, share or name" },
	{ "per-minor", 0, NULL, AT(per_minor), OPTIONS_STATES,
	  "with --age minor: rates over the people under 18, not over all" },
	{ "change", 0, "PERIOD", AT(change), OPTIONS_STATES,
	  "the change since this period instead, state by state" },
	{ "drop", 0, "STATE", AT(drop), OPTIONS_STATES,
	  "with --change: also the change of the country without this state" },
	{ "map", 0, NULL, AT(map), OPTIONS_STATES,
	  "a map of tiles; of counts or shares with --sort value or share" },
	{ "draws", 0, "N", AT(draws), OPTIONS_STATES, "of each simulation (default 4000)" },
	{ "seed", 0, "N", AT(seed), OPTIONS_STATES, "of the random numbers (default 20150101)" },
	{ "threads", 0, "N", AT(threads), OPTIONS_THREADS,
	  "of the simulations; no result depends on it" },
	{ "method", 0, "METHOD", AT(method), OPTIONS_TREND,
	  "summary (default), poisson, negbin, ...: --methods lists them" },
	{ "methods", 0, NULL, AT(methods), OPTIONS_TREND, "lists the methods" },
	{ "input", 0, "FILE", AT(input), OPTIONS_TREND,
	  "a table period,value[,place,population] instead of the store" },
	{ "season", 0, "SEASON", AT(season), OPTIONS_TREND,
	  "none, month, harmonic, in regressions (default month; --input: none)" },
	{ "season-window", 0, "WINDOW", AT(season_window), OPTIONS_TREND,
	  "of stl: periodic (default) or an odd number of years" },
	{ "robust", 0, NULL, AT(robust), OPTIONS_TREND, "stl holds outliers down" },
	{ "cost", 0, "COST", AT(cost), OPTIONS_TREND, "of pelt: poisson (default) or negbin" },
	{ "newey-west", 0, "LAG", AT(newey_west), OPTIONS_TREND,
	  "standard errors of regressions allow for correlation to LAG" },
	{ "provisional", 0, NULL, AT(provisional), OPTIONS_TREND,
	  "keeps the last months, which late reports still change" },
	{ "study", 0, "ID", AT(study), OPTIONS_MULTIPLIER, "the rate that this study states" },
	{ "rate", 0, "LOW,HIGH", AT(rate), OPTIONS_MULTIPLIER,
	  "a share that is reported, 0 to 1, or two ends of it" },
	{ "rate-beta", 0, "A,B", AT(rate_beta), OPTIONS_MULTIPLIER,
	  "a share with the distribution Beta(A, B)" },
	{ "across", 0, NULL, AT(across), OPTIONS_MULTIPLIER, "all studies that apply, side by side" },
	{ "accept-scope", 0, NULL, AT(accept_scope), OPTIONS_MULTIPLIER,
	  "also rates that are not about trafficking here; every line says so" },
	{ "example", 0, "NAME", AT(example), OPTIONS_MSE, "a published table, such as uk5" },
	{ "model", 0, "MODEL", AT(model), OPTIONS_MSE,
	  "independence, chao, chao-lists, stepwise, bic, downhill, dga, or [12,3]" },
	{ "threshold", 0, "P", AT(threshold), OPTIONS_MSE,
	  "p-value below which stepwise adds a pair (default 0.02)" },
	{ "max-order", 0, "N", AT(max_order), OPTIONS_MSE, "lists in the largest interaction" },
	{ "replicates", 0, "N", AT(replicates), OPTIONS_MSE,
	  "of the bootstrap (default 1000; 0: Wald intervals)" },
	{ "seed", 0, "N", AT(seed), OPTIONS_MULTIPLIER | OPTIONS_MSE,
	  "of the random numbers (default 1)" },
	{ "replicate-range", 0, "FROM,TO", AT(replicate_range), OPTIONS_PARTS,
	  "draws these replicates alone and prints them, a part for --merge" },
	{ "merge", 0, NULL, AT(merge), OPTIONS_PARTS,
	  "the files behind the table are parts: their replicates are used" },
	{ "sensitivity", 0, NULL, AT(sensitivity), OPTIONS_MSE,
	  "pairs of lists, lists left out or merged, the path of thresholds" },
	{ "list-periods", 0, "LIST", AT(list_periods), OPTIONS_MSE,
	  "the period of each list, in order: a warning where they differ" },
	{ "list-units", 0, "LIST", AT(list_units), OPTIONS_MSE, "what each list counts, in order" },
	{ "manifest", 0, "FILE", AT(manifest), OPTIONS_IMPORT,
	  "a table that says which file is which release" },
	{ "released", 0, "DATE", AT(released), OPTIONS_IMPORT,
	  "day of publication (default: the 20th after the cycle)" },
	{ "layouts", 0, NULL, AT(layouts), OPTIONS_SOURCES, "lists the tables that can be read" },
	{ "verify", 0, "DIR", AT(verify), OPTIONS_CHART,
	  "compares with charts rendered before; exit 1 when data changed" },
	{ "list", 0, NULL, AT(list), OPTIONS_CHART | OPTIONS_MULTIPLIER | OPTIONS_MSE,
	  "lists the charts, studies or examples there are" },
	{ "png", 0, NULL, AT(png), OPTIONS_CHART, "writes PNG files beside the SVG files" },
	{ "terminal", 0, "KIND", AT(terminal), OPTIONS_CHART, "draws here: dumb (letters) or sixel" },
	{ "data", 0, "DIR", AT(data), OPTIONS_STORE,
	  "the store (default: TRATA_DATA, the installed data, ./datasets)" },
	{ "format", 0, "FORMAT", AT(format), OPTIONS_COMMON, "text (default), csv, json" },
	{ "lang", 0, "LANG", AT(lang), OPTIONS_COMMON, "en (default), es" },
	{ "output", 'o', "PATH", AT(output), OPTIONS_COMMON, "writes there instead of stdout" },
	{ "quiet", 'q', NULL, AT(quiet), OPTIONS_COMMON, "no messages but errors" },
	{ "verbose", 'v', NULL, AT(verbose), OPTIONS_COMMON, "more messages, timings among them" },
};
const size_t option_entry_count = sizeof option_entries / sizeof *option_entries;

#define OPTION_LIMIT 64
#define HELP_VALUE 255

/* getopt's own messages are off; this says what was wrong, and the nearest name. */
static enum trata_status bad_option(const struct command *command, const char *given, int why,
                                    struct trata_error *error)
{
	const char *names[OPTION_LIMIT];
	size_t count = 0;
	for (size_t i = 0; i < option_entry_count; i++)
		if (option_entries[i].groups & command->groups)
			names[count++] = option_entries[i].name;
	if (why == ':') {
		error_set(error, TRATA_EARG, "option %s needs a value", error_quote_string(given).text);
		return TRATA_EARG;
	}
	error_set(error, TRATA_EARG, "%s has no option %s", command->name,
	          error_quote_string(given).text);
	const char *near = nearest_name(given, names, count);
	if (near)
		error_hint(error, "did you mean --%s?", near);
	else
		error_hint(error, "`trata %s --help` lists its options", command->name);
	return TRATA_EARG;
}

static void set_option(struct options *options, const struct option_entry *entry)
{
	char *base = (char *)options + entry->offset;
	if (entry->argument)
		*(const char **)(void *)base = optarg;
	else
		*(bool *)(void *)base = true;
}

enum trata_status options_parse(const struct command *command, int argc, char **argv,
                                struct options *out, const char **arguments, size_t *count,
                                bool *help, struct trata_error *error)
{
	struct option list[OPTION_LIMIT] = { 0 };
	char letters[OPTION_LIMIT] = ":h";
	size_t used = 0;
	*help = false;
	for (size_t i = 0; i < option_entry_count; i++) {
		const struct option_entry *entry = &option_entries[i];
		if (!(entry->groups & command->groups))
			continue;
		list[used++] = (struct option){ entry->name,
			entry->argument ? required_argument : no_argument, NULL, (int)i + 256 };
		if (entry->letter) {
			size_t length = strlen(letters);
			letters[length] = entry->letter;
			letters[length + 1] = entry->argument ? ':' : '\0';
			letters[length + 2] = '\0';
		}
	}
	list[used] = (struct option){ "help", no_argument, NULL, HELP_VALUE };
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		*help = *help || strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0;
	if (*help)
		return TRATA_OK;
	opterr = 0;
	optind = 0;
	int got;
	while ((got = getopt_long(argc, argv, letters, list, NULL)) != -1) {
		if (got == '?' || got == ':')
			return bad_option(command, argv[optind - 1], got, error);
		if (got >= 256)
			set_option(out, &option_entries[got - 256]);
		for (size_t i = 0; got < 256 && i < option_entry_count; i++)
			if (option_entries[i].letter == got)
				set_option(out, &option_entries[i]);
	}
	*count = 0;
	while (optind < argc)
		arguments[(*count)++] = argv[optind++];
	return TRATA_OK;
}
