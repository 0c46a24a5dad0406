/* The manual pages of the file formats. */
#include <string.h>

#include "../base/language.h"
#include "../source/layout.h"
#include "../store/columns.h"
#include "manual.h"

struct entry { const char *name, *text; };

static void put_entries(struct text *out, const struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++)
		roff_term(out, entries[i].name, translate(entries[i].text));
}

#define COUNT(table) (sizeof (table) / sizeof *(table))

/* ------------------------------------------------------------------ trata-claims(5) */

static const struct entry claim_columns[] = {
	{ "id", "a short name that is unique in the file." },
	{ "claim", "the sentence as it was published." },
	{ "claimant", "who said it." },
	{ "published", "when: 2022-08-15, or a month." },
	{ "url", "where it can be read." },
	{ "kind", "one of the kinds below." },
	{ "measure", "the official measure that it is about; see trata(1). Empty: no figure counts "
	             "it." },
	{ "offence", "the offence; empty: trafficking." },
	{ "purpose", "the purpose; empty: all." },
	{ "place", "the place; several with commas are their sum, and for a rank the top places." },
	{ "period", "the period that the number is about." },
	{ "baseline", "the period compared with; for a share the larger place or group." },
	{ "sex", "female, male or unknown; empty: all." },
	{ "age", "minor, adult, unknown or a published band; empty: all." },
	{ "bound", "exact, at-least, at-most or about." },
	{ "value", "the number as it was stated: 20,000 = 20.000 = 20 000; mil 150 is 1150; a number "
	           "that can be read in two ways is an error that shows both." },
	{ "unit", "persons, case files, percent, a rate, a rank." },
	{ "as_of", "what was out when it was said; empty: the day of publication." },
	{ "note", "for readers of the file; never judged." },
};

static const struct entry claim_kinds[] = {
	{ "value", "a number of one period." },
	{ "change", "percent from the baseline to the period." },
	{ "share", "percent of a larger place or group." },
	{ "rate", "per so many inhabitants." },
	{ "rank", "a place among the states, or the states that come first." },
	{ "record", "the most since a year." },
	{ "projection", "what a year will end with." },
	{ "streak", "so many years in a row." },
	{ "multiplier", "one of so many is reported." },
	{ "quote", "a figure that a report is said to hold." },
};

static const struct entry claim_verdicts[] = {
	{ "reproduced", "the figures of that moment give the number at the precision it was stated "
	                "with." },
	{ "revised", "they gave it when it was published, and later releases differ." },
	{ "contradicted", "they give another number." },
	{ "not-comparable", "unit, population, place, period or bound are not what the official "
	                    "series counts; which is said." },
	{ "no-official-figure", "nothing official counts it." },
};

void manual_claims(struct text *out)
{
	roff_head(out, "TRATA-CLAIMS", "5", translate("files of claims for trata check"));
	roff_section(out, "DESCRIPTION");
	roff_paragraph(out, translate(
		"A file of claims is CSV with a header, one claim a row, that a spreadsheet can edit. "
		"Columns may stand in any order, and empty ones may be left out."));
	roff_section(out, "COLUMNS");
	put_entries(out, claim_columns, COUNT(claim_columns));
	roff_section(out, "KINDS");
	put_entries(out, claim_kinds, COUNT(claim_kinds));
	roff_section(out, "VERDICTS");
	put_entries(out, claim_verdicts, COUNT(claim_verdicts));
	roff_section(out, "SEE ALSO");
	text_append(out, ".BR trata (1),\n.BR trata-datasets (5)\n");
}

/* ------------------------------------------------------------------ trata-datasets(5) */

static void put_columns(struct text *out, const char *file, const struct store_column *columns,
                        size_t count)
{
	roff_subsection(out, file);
	for (size_t i = 0; i < count; i++) {
		struct text line = {0};
		text_printf(&line, "(%s) %s.", columns[i].type, translate(columns[i].description));
		roff_term(out, columns[i].name, text_string(&line));
		text_free(&line);
	}
}

static void put_sources(struct text *out)
{
	roff_section(out, "SOURCES");
	for (size_t i = 0; i < catalogue_source_count; i++) {
		const struct source *source = &catalogue_sources[i];
		struct text line = {0};
		text_say(&line, "%s. %s. Licence: %s.", translate(source->title),
		         translate(source->publisher), translate(source->licence));
		roff_term(out, source->id, text_string(&line));
		text_append(out, ".nf\n");          /* an address is not broken */
		roff_escape(out, source->url, strlen(source->url));
		text_append(out, "\n.fi\n");
		text_free(&line);
	}
	roff_section(out, "BREAKS");
	roff_paragraph(out, translate("Figures before and after are not comparable."));
	for (size_t i = 0; i < catalogue_break_count; i++) {
		const struct break_entry *entry = &catalogue_breaks[i];
		struct period from = { entry->from, entry->from };
		struct text term = {0}, line = {0};
		text_printf(&term, "%s, %s", period_format(from).text, entry->source);
		text_printf(&line, "%s.", translate(entry->what));
		roff_term(out, text_string(&term), text_string(&line));
		text_free(&term);
		text_free(&line);
	}
}

static void put_layouts(struct text *out)
{
	roff_section(out, "TABLES THAT CAN BE READ");
	roff_paragraph(out, translate("trata import recognises them by their header, by the names of "
	                              "the columns and never by their position."));
	for (size_t i = 0; i < layout_count; i++) {
		struct text line = {0};
		text_say(&line, "%s. Columns:", translate(layouts[i]->title));
		for (size_t c = 0; c < layouts[i]->column_count; c++)
			text_printf(&line, "%s %s", c ? "," : "", layouts[i]->columns[c].name);
		if (layouts[i]->note)
			text_say(&line, ". Nothing is imported: %s", translate(layouts[i]->note));
		text_append_char(&line, '.');
		roff_term(out, layouts[i]->id, text_string(&line));
		text_free(&line);
	}
}

void manual_datasets(struct text *out)
{
	roff_head(out, "TRATA-DATASETS", "5", translate("the store that trata reads and import writes"));
	roff_section(out, "DESCRIPTION");
	roff_paragraph(out, translate(
		"A store is a folder of CSV files: UTF-8, a header, LF, empty cells missing. trata import "
		"alone writes it, all at once or not at all, and the same files in any order give the "
		"same bytes. datapackage.json describes it as a Data Package."));
	roff_paragraph(out, translate(
		"A figure is stored once, with the span of releases in which it stood, so any release can "
		"be rebuilt exactly. Zeros that the publisher printed are implied inside a release's "
		"coverage."));
	roff_section(out, "FILES");
	put_columns(out, "figures/SOURCE.csv", figure_columns, FIGURE_COLUMNS);
	put_columns(out, "releases.csv", release_columns, RELEASE_COLUMNS);
	put_sources(out);
	put_layouts(out);
	roff_section(out, "SEE ALSO");
	text_append(out, ".BR trata (1),\n.BR trata-claims (5)\n");
}
