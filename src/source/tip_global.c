/* The report's global table: prosecutions, convictions and victims identified by region and data
 * year, each with the part that is labour trafficking, in a column of its own or in parentheses. */
#include "tip_global.h"

#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/text.h"
#include "../store/country.h"
#include "cell.h"
#include "reading.h"
#include "tip.h"

/* Columns of the table; a labour column stands behind its total. */
enum table { PROSECUTIONS, PROSECUTIONS_LABOUR, CONVICTIONS, CONVICTIONS_LABOUR, VICTIMS,
             VICTIMS_LABOUR, LAWS, TABLES };
#define ROLE(table) ((enum column_role)(COLUMN_TABLE + (table)))

static const struct {
	const char *measure, *unit;
	bool labour;
} tables[TABLES] = {
	{ "tip-prosecutions", "prosecutions", false }, { "tip-prosecutions", "prosecutions", true },
	{ "tip-convictions", "convictions", false }, { "tip-convictions", "convictions", true },
	{ "tip-victims", "persons", false }, { "tip-victims", "persons", true },
	{ "tip-legislation", "laws", false },
};

static const struct column global[] = {
	{ "report_year", "reportyear", COLUMN_REPORT_YEAR, true },
	{ "data_year", "datayear year", COLUMN_YEAR, false },
	{ "region", "region", COLUMN_PLACE, true },
	{ "prosecutions", "prosecutions", ROLE(PROSECUTIONS), false },
	{ "prosecutions_labor", "prosecutionslabor laborprosecutions",
	  ROLE(PROSECUTIONS_LABOUR), true },
	{ "convictions", "convictions", ROLE(CONVICTIONS), false },
	{ "convictions_labor", "convictionslabor laborconvictions", ROLE(CONVICTIONS_LABOUR), true },
	{ "victims_identified", "victimsidentified", ROLE(VICTIMS), true },
	{ "victims_labor", "victimslabor laborvictimsidentified victimsidentifiedlabor",
	  ROLE(VICTIMS_LABOUR), true },
	{ "new_or_amended_legislation", "neworamendedlegislation", ROLE(LAWS), true },
	{ "source", "source", COLUMN_PAGE, true },
	{ "source_class", "sourceclass", COLUMN_CLASS, true },
	{ "note", "note", COLUMN_QUALIFIER, true },
};

static enum trata_status global_row(struct table_reading *reading, const struct row *row,
                                    struct trata_error *error);
static enum trata_status global_end(struct table_reading *reading, struct trata_error *error);

const struct layout tip_global_layouts[TIP_GLOBAL_LAYOUTS] = {
	{ "tip-global", "the report's global and regional table, by data year", global,
	  sizeof global / sizeof *global, false, false, NULL, NULL, global_row, global_end },
};

/* One row: where and when, and how far its numbers are to be trusted when another row of the
 * edition prints the same cell: below is better. */
struct global {
	int report, year;
	const char *place;
	int trust;
};
enum { TRUST_PRINTED, TRUST_DERIVED, TRUST_MISPRINT };

static enum trata_status read_years(struct table_reading *reading, const struct row *row,
                                    struct global *out, struct trata_error *error)
{
	enum trata_status status = reading_year(reading, row, &out->year, error);
	if (status != TRATA_OK)
		return status;
	if (reading->binding.at[COLUMN_REPORT_YEAR] >= 0)
		status = reading_year_in(reading, row, COLUMN_REPORT_YEAR, &out->report, error);
	else if (reading->options->vintage)
		out->report = reading->options->vintage / 100;
	else if (reading->options->audit)
		out->report = out->year + 1;
	else {
		error_set(error, TRATA_EDATA, "the table does not say which report it is of");
		error_where(error, reading->report->file, row->line, NULL);
		error_hint(error, "pass the report year: --vintage 2024");
		return TRATA_EDATA;
	}
	if (status == TRATA_OK && out->year > out->report)
		return reading_bad(reading, row, COLUMN_YEAR, error,
		                   "the data year is before the report year",
		                   "data of %d in the report of %d", out->year, out->report);
	return status;
}

static enum trata_status read_place(struct table_reading *reading, const struct row *row,
                                    struct global *out, struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, COLUMN_PLACE);
	const struct field *class = reading_field(reading, row, COLUMN_CLASS);
	const char *note = reading_field(reading, row, COLUMN_QUALIFIER)->text;
	const struct region *region = region_by_name(field->length ? field->text : PLACE_WORLD);
	if (!region || strncmp(region->code, "UN-", 3) == 0)
		return reading_bad(reading, row, COLUMN_PLACE, error,
		                   "World, or a region of the report such as Western Hemisphere",
		                   "\"%s\" is not a region",
		                   error_quote(field->text, field->length).text);
	out->place = region->code;
	out->trust = strstr(note, "typo") || strstr(note, "misprint") ? TRUST_MISPRINT :
	             strcmp(class->text, "derived") == 0 ? TRUST_DERIVED : TRUST_PRINTED;
	return TRATA_OK;
}

static uint32_t row_key(struct table_reading *reading, const struct row *row,
                        const struct global *at, const char *mark)
{
	static const enum column_role parts[] = { COLUMN_CLASS, COLUMN_QUALIFIER, COLUMN_PAGE };
	struct text key = {0};
	text_printf(&key, "%d;%d;%s", at->report, at->year, at->place);
	if (mark[0])
		text_printf(&key, ";%s", mark);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		const struct field *field = reading_field(reading, row, parts[i]);
		if (field->length)
			text_printf(&key, ";%s", field->text);
	}
	uint32_t number = intern_string(reading->store->strings, text_string(&key));
	number = key.failed ? INTERN_NONE : number;
	text_free(&key);
	return number;
}

static struct figure *find_cell(struct draft *draft, const struct figure *figure)
{
	for (size_t i = 0; i < draft->count; i++)
		if (figure_same_cell(&draft->figures[i], figure))
			return &draft->figures[i];
	return NULL;
}

static double number_of(const struct figure *figure)
{
	return figure->has_value ? figure->value : 0;
}

/* Adds a figure. Two rows of an edition that agree are one figure; of two that do not, the more
 * trusted answers and the other is kept as its second reading. `from` holds the trust until the
 * merge sets it. */
static enum trata_status add(struct table_reading *reading, const struct row *row, enum table table,
                             struct figure *figure, struct trata_error *error)
{
	struct figure *known = find_cell(reading->draft, figure);
	struct audit_line *audit = reading_audit(reading, "trafficking");
	if (known && known->has_value == figure->has_value && known->value == figure->value) {
		reading_repeat(reading, row);
		if (figure->from < known->from) {        /* said again by a better witness */
			known->from = figure->from;
			known->status = figure->status;
		}
		return TRATA_OK;
	}
	audit->cells += figure->has_value;
	audit->source_total += number_of(figure);
	audit->mapped_total += number_of(figure);
	if (!known)
		return reading_add(reading, figure, error);
	bool better = figure->from < known->from;
	reading_warn(reading, row, ROLE(table), "%.12g here, %.12g in line %u: %.12g answers",
	             figure->value, known->value, known->line, better ? figure->value : known->value);
	uint32_t second = intern_string(reading->store->strings, "reading=2");
	if (better) {
		struct figure worse = *known;
		*known = *figure;
		*figure = worse;
	}
	figure->extra = second;
	if (find_cell(reading->draft, figure))
		return reading_bad(reading, row, ROLE(table), error, "keep two of them",
		                   "a third number for the same cell");
	return reading_add(reading, figure, error);
}

static enum trata_status bad_part(const struct table_reading *reading, const struct row *row,
                                  enum table table, double part, double total,
                                  struct trata_error *error)
{
	return reading_bad(reading, row, ROLE(table), error,
	                   "labour trafficking is part of the total: at most equal to it",
	                   "%.12g labour %s of %.12g in all", part,
	                   translate_as("cell", tables[table].unit), total);
}

/* One column of a row, and the part in its parentheses. */
static enum trata_status take_cell(struct table_reading *reading, const struct row *row,
                                   const struct global *at, enum table table, struct cell *cell,
                                   struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	const struct field *field = reading_field(reading, row, ROLE(table));
	const char *labour = tables[table].labour ? "labour" : "";
	if (!cell_parse(field, cell) || (cell->has_part && tables[table].labour) || cell->value < 0)
		return reading_bad(reading, row, ROLE(table), error,
		                   "1,234, or 1,234 (56), 964*, N/A, a dash, or nothing",
		                   "\"%s\" is not a count", error_quote(field->text, field->length).text);
	if (!cell->present && !cell->said_missing)
		return TRATA_OK;
	struct figure figure = {
		.product = intern_string(strings, "tip-global"),
		.measure = intern_string(strings, tables[table].measure),
		.offence = intern_string(strings, "trafficking"),
		.purpose = intern_string(strings, labour), .place = intern_string(strings, at->place),
		.period = { MONTH(at->year, 1), MONTH(at->year, 12) },
		.unit = intern_string(strings, tables[table].unit), .has_value = cell->present,
		.value = cell->value, .line = (uint32_t)row->line, .from = at->trust,
		.status = !cell->present ? 'O' : at->trust == TRUST_MISPRINT || cell->mark[0] ||
		          cell_is_shaky(reading_field(reading, row, COLUMN_QUALIFIER)) ? 'U' : 'A',
		.bound = (uint8_t)cell_bound(reading_field(reading, row, COLUMN_QUALIFIER)),
		.key = row_key(reading, row, at, cell->mark),
	};
	if (figure.key == INTERN_NONE || figure.unit == INTERN_NONE)
		return error_memory(error);
	struct figure part = figure;
	enum trata_status status = add(reading, row, table, &figure, error);
	if (status != TRATA_OK || !cell->has_part)
		return status;
	if (cell->part > cell->value)
		return bad_part(reading, row, table, cell->part, cell->value, error);
	part.purpose = intern_string(strings, "labour");
	part.value = cell->part;
	return add(reading, row, table, &part, error);
}

static enum trata_status global_row(struct table_reading *reading, const struct row *row,
                                    struct trata_error *error)
{
	struct global at = {0};
	struct cell cells[TABLES] = { { 0 } };
	enum trata_status status = read_years(reading, row, &at, error);
	if (status == TRATA_OK)
		status = read_place(reading, row, &at, error);
	if (status != TRATA_OK)
		return status;
	reading->draft = reading_draft(reading, "state-tip-global", "tip-global",
	                               VINTAGE(at.report, 0), "", error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	for (enum table table = 0; status == TRATA_OK && table < TABLES; table++) {
		status = take_cell(reading, row, &at, table, &cells[table], error);
		if (status == TRATA_OK && tables[table].labour && cells[table].present &&
		    cells[table - 1].present && cells[table].value > cells[table - 1].value)
			status = bad_part(reading, row, table, cells[table].value, cells[table - 1].value,
			                  error);
	}
	return status;
}

/* A labour number in one row, its total in another. */
static enum trata_status check_parts(const struct table_reading *reading,
                                     const struct draft *draft, struct trata_error *error)
{
	for (size_t i = 0; i < draft->count; i++) {
		const struct figure *part = &draft->figures[i];
		struct figure total = *part;
		if (!part->purpose || !part->has_value)
			continue;
		total.purpose = total.extra = 0;
		const struct figure *found = find_cell((struct draft *)draft, &total);
		if (found && found->has_value && part->value > found->value) {
			const struct row row = { .line = part->line };
			enum table table = PROSECUTIONS_LABOUR;
			const char *measure = intern_text(reading->store->strings, part->measure);
			while (table < LAWS && strcmp(tables[table].measure, measure) != 0)
				table += 2;
			return bad_part(reading, &row, table, part->value, found->value, error);
		}
	}
	return TRATA_OK;
}

static enum trata_status global_end(struct table_reading *reading, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = reading->first_draft; i < reading->batch->draft_count; i++) {
		struct draft *draft = &reading->batch->drafts[i];
		struct release *release = &draft->release;
		for (size_t f = 0; f < draft->count; f++) {
			struct period p = draft->figures[f].period;
			bool open = release->covered.first == MONTH_UNKNOWN;
			if (open || p.first < release->covered.first)
				release->covered.first = p.first;
			if (open || p.last > release->covered.last)
				release->covered.last = p.last;
		}
		release->cut = release->covered.last;
		release->offences = "trafficking";
		release->granularity = "region";
		if (release->role == ROLE_OFFICIAL)
			release->role = ROLE_COPY;
		if (status == TRATA_OK)
			status = check_parts(reading, draft, error);
	}
	reading_tell_repeats(reading);
	return status == TRATA_OK ? tip_check_world(reading, error) : status;
}
