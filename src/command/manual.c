/* The manual pages: trata(1) here, those of the file formats in manual_formats.c. */
#include <string.h>

#include "../base/language.h"
#include "../base/nearest.h"
#include "../store/country.h"
#include "manual.h"

static const struct {
	const char *name;
	void (*write)(struct text *out);
} pages[] = {
	{ "trata.1", manual_program },
	{ "trata-claims.5", manual_claims },
	{ "trata-datasets.5", manual_datasets },
};
#define PAGES (sizeof pages / sizeof *pages)

enum trata_status manual_page(const char *name, struct text *out, struct trata_error *error)
{
	const char *names[PAGES];
	for (size_t i = 0; i < PAGES; i++) {
		names[i] = pages[i].name;
		if (strcmp(name, pages[i].name) == 0) {
			pages[i].write(out);
			return TRATA_OK;
		}
	}
	const char *near = nearest_name(name, names, PAGES);
	error_set(error, TRATA_EARG, "there is no page \"%s\"", error_quote_string(name).text);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "trata.1, trata-claims.5 or trata-datasets.5");
	return TRATA_EARG;
}

/* ------------------------------------------------------------------ options */

/* Groups that stand once for all commands, in a section of their own. */
#define SHARED (OPTIONS_COMMON | OPTIONS_STORE)

static void put_option(struct text *out, const struct option_entry *entry)
{
	struct text term = {0}, help = {0};
	if (entry->letter)
		text_printf(&term, "-%c, ", entry->letter);
	text_printf(&term, "--%s%s%s", entry->name, entry->argument ? " " : "",
	            entry->argument ? entry->argument : "");
	text_printf(&help, "%s.", translate(entry->help));
	roff_term(out, text_string(&term), text_string(&help));
	out->failed = out->failed || term.failed || help.failed;
	text_free(&term);
	text_free(&help);
}

/* Options of these groups that do not stand among those told elsewhere. */
static size_t put_options(struct text *out, unsigned groups, unsigned told)
{
	size_t count = 0;
	for (size_t i = 0; i < option_entry_count; i++)
		if ((option_entries[i].groups & groups) && !(option_entries[i].groups & told)) {
			if (out)
				put_option(out, &option_entries[i]);
			count++;
		}
	return count;
}

static void put_command(struct text *out, const struct command *command)
{
	struct text line = {0};
	unsigned told = SHARED | (command->groups & OPTIONS_QUERY);
	text_printf(&line, "trata %s%s%s", command->name, command->arguments[0] ? " " : "",
	            command->arguments);
	roff_subsection(out, text_string(&line));
	text_clear(&line);
	const char *summary = translate(command->summary);
	char first = summary[0];
	text_append_char(&line, (char)(first >= 'a' && first <= 'z' ? first - 'a' + 'A' : first));
	text_printf(&line, "%s%s %s", summary + 1, summary[strlen(summary) - 1] == '?' ? "" : ".",
	            translate(command->about));
	if (command->groups & OPTIONS_QUERY)
		text_append(&line, translate(" Takes the options that select figures."));
	roff_paragraph(out, text_string(&line));
	put_options(out, command->groups, told);
	if (command->examples && command->examples[0])
		roff_listing(out, command->examples);
	out->failed = out->failed || line.failed;
	text_free(&line);
}

/* ------------------------------------------------------------------ trata(1) */

static const struct { const char *status, *meaning; } exits[] = {
	{ "0", "Done." },
	{ "1", "A check found something: a claim that the figures contradict, an audit that does not "
	       "balance, charts whose data changed." },
	{ "2", "Usage." },
	{ "3", "Bad input." },
	{ "4", "Too few data to answer, or no honest answer." },
	{ "5", "An outside program failed." },
};

static const char *const first_steps[] = {
	"trata series victims --period 2022-H1 --as-of 2022-06",
	"trata compare victims --period 2022-H1 --baseline 2021-H1 --as-of 2022-06",
	"trata explain victims --place MX-CHH --period 2022-06 --as-of 2022-06",
	NULL,
};

static void put_words(struct text *out)
{
	const bool spanish = language_spoken() == SPANISH;
	roff_section(out, "MEASURES");
	for (size_t i = 0; i < catalogue_measure_count; i++) {
		const struct measure *measure = &catalogue_measures[i];
		struct text line = {0};
		text_say(&line, "%s, in %s, from %s. Counts %s. It is %s.",
		         spanish ? measure->title_es : measure->title_en,
		         translate_as("cell", measure->unit), measure->source,
		         translate(measure->counts), translate(measure->not));
		roff_term(out, measure->id, text_string(&line));
		text_free(&line);
	}
	roff_section(out, "OFFENCES");
	for (size_t i = 0; i < catalogue_offence_count; i++)
		roff_term(out, catalogue_offences[i].id, spanish ? catalogue_offences[i].title_es
		                                                 : catalogue_offences[i].title_en);
	roff_section(out, "PLACES");
	roff_paragraph(out, translate(
		"A country is named by its ISO 3166-1 code or its name, Mexico by MX, a state by its ISO "
		"3166-2 code, its name in any case with or without accents, or its INEGI code. Several, "
		"with commas between them, are one region: their sum."));
	for (size_t i = 0; i < PLACE_STATES; i++)
		roff_term(out, place_states[i].code,
		          spanish ? place_states[i].name_es : place_states[i].name_en);
	for (size_t i = 0; i < region_count; i++)
		roff_term(out, regions[i].code, spanish ? regions[i].name_es : regions[i].name_en);
}

static void put_answers(struct text *out)
{
	roff_section(out, "ANSWERS");
	roff_paragraph(out, translate(
		"Each row says which months it covers, which release it comes from, and its status: A "
		"normal; P provisional or only partly published; B the first period after a change of "
		"instrument; O not published; Q suppressed; M cannot exist; U of low reliability. A "
		"printed zero is a value; a blank month is missing and is never shown as zero."));
	roff_paragraph(out, translate(
		"With --format csv or json the names of the columns are stable. Data go to standard "
		"output, messages and notes to standard error; in text output the sources and notes stand "
		"below the table. There is no colour, so there is none to switch off: NO_COLOR changes "
		"nothing."));
}

static void put_escaped(struct text *out, const char *word)
{
	roff_escape(out, word, strlen(word));
}

/* An argument that may be left out or stand several times. */
static void put_repeated(struct text *out, const char *word)
{
	text_append(out, ".RI [ ");
	put_escaped(out, word);
	text_append(out, " ]\\|.\\|.\\|.\n");
}

void manual_program(struct text *out)
{
	roff_head(out, "TRATA", "1", translate("what the official figures on human trafficking say"));
	roff_section(out, "SYNOPSIS");
	text_append(out, ".B trata\n.I ");
	put_escaped(out, translate("COMMAND"));
	text_append_char(out, '\n');
	put_repeated(out, translate("ARGUMENT"));
	put_repeated(out, translate("OPTION"));
	roff_section(out, "DESCRIPTION");
	roff_paragraph(out, translate(
		"Reads the tables that SESNSP (Mexico), IOM and the US State Department publish, keeps "
		"every release of them, and says what they hold, with an interval and a source on every "
		"number."));
	roff_paragraph(out, translate(
		"The figures count registered victims and case files. They are not the number of people "
		"who are trafficked, and a state that registers more may only be looking harder."));
	roff_listing(out, first_steps);
	roff_section(out, "COMMANDS");
	for (size_t i = 0; i < command_count; i++)
		put_command(out, &commands[i]);
	roff_section(out, "OPTIONS THAT SELECT FIGURES");
	put_options(out, OPTIONS_QUERY, SHARED);
	roff_section(out, "OPTIONS OF EVERY COMMAND");
	put_options(out, SHARED, 0);
	roff_term(out, "-h, --help", translate("what the command does, its options and examples."));
	roff_term(out, "-V, --version",
	          translate("the version; with -v also those of the libraries."));
	put_answers(out);
	put_words(out);
	roff_section(out, "EXIT STATUS");
	for (size_t i = 0; i < sizeof exits / sizeof *exits; i++)
		roff_term(out, exits[i].status, translate(exits[i].meaning));
	roff_section(out, "ENVIRONMENT");
	roff_term(out, "TRATA_DATA", translate("the store that is read when --data is not given."));
	roff_term(out, "TMPDIR", translate("where temporary files are made, instead of /tmp."));
	roff_term(out, "PATH", translate("where gnuplot is looked for."));
	roff_section(out, "FILES");
	roff_term(out, TRATA_DATADIR,
	          translate("the store that was installed; see trata-datasets(5)."));
	roff_section(out, "SEE ALSO");
	text_append(out, ".BR trata-claims (5),\n.BR trata-datasets (5)\n");
}
