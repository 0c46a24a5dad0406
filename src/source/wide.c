/* Reading SESNSP's wide tables: a row holds the twelve months of a year, place and crime. */
#include "wide.h"

#include <stdio.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "../store/catalogue.h"
#include "labels.h"
#include "reading.h"

struct wide_labels {
	const char *offence, *purpose, *sex, *age;
	size_t offence_index;
};

#define HINT_LABELS "the label tables are in src/source/labels.c; has the catalogue changed?"

static uint64_t reported_cells(const struct table_reading *reading, const struct row *row)
{
	uint64_t cells = 0;
	for (int m = 0; m < 12; m++)
		cells += reading_field(reading, row, (enum column_role)(COLUMN_MONTH + m))->length > 0;
	return cells;
}

/* Maps the labels of a row; *wanted is false for other crimes. */
static enum trata_status map_labels(struct table_reading *reading, const struct row *row,
                                    int year, struct wide_labels *labels, bool *wanted,
                                    struct trata_error *error)
{
	const struct field *type = reading_field(reading, row, COLUMN_OFFENCE);
	labels->offence = label_offence(type, &labels->offence_index);
	*wanted = labels->offence != NULL;
	if (!*wanted) {
		if (!label_looks_wanted(type))
			return TRATA_OK;
		return reading_refuse(reading, row, "trafficking", reported_cells(reading, row),
			COLUMN_OFFENCE, error, HINT_LABELS, "\"%s\" looks like a crime of this catalogue "
			"and is not known", error_quote(type->text, type->length).text);
	}
	labels->purpose = "";
	if (strcmp(labels->offence, "trafficking") == 0) {
		const struct field *subtype = reading_field(reading, row, COLUMN_SUBOFFENCE);
		labels->purpose = label_purpose(subtype);
		bool has_purpose = labels->purpose && labels->purpose[0];
		if (!labels->purpose || has_purpose != (year >= 2026)) {
			*wanted = false;
			return reading_refuse(reading, row, labels->offence, reported_cells(reading, row),
				COLUMN_SUBOFFENCE, error, HINT_LABELS,
				"\"%s\" is not a subtype of trafficking in %d",
				error_quote(subtype->text, subtype->length).text, year);
		}
	}
	labels->sex = labels->age = "";
	if (reading->binding.at[COLUMN_SEX] < 0)
		return TRATA_OK;
	const struct field *sex = reading_field(reading, row, COLUMN_SEX);
	const struct field *age = reading_field(reading, row, COLUMN_AGE);
	labels->sex = label_sex(sex);
	labels->age = label_age(age);
	if (labels->sex && labels->age)
		return TRATA_OK;
	*wanted = false;
	enum column_role role = labels->sex ? COLUMN_AGE : COLUMN_SEX;
	const struct field *bad = labels->sex ? age : sex;
	return reading_refuse(reading, row, labels->offence, reported_cells(reading, row), role,
		error, HINT_LABELS, "\"%s\" is not known",
		error_quote(bad->text, bad->length).text);
}

/* A number that no other row of the table may share. */
static uint64_t row_number(const struct wide_labels *labels, const struct place *place, int year,
                           uint32_t municipality)
{
	static const char *const sexes[] = { "", "female", "male", "unknown" };
	uint64_t sex = 0, age = 0, purpose = 0;
	while (sex < 3 && strcmp(sexes[sex], labels->sex) != 0)
		sex++;
	for (size_t i = 0; i < catalogue_category_count; i++) {
		if (strcmp(catalogue_categories[i].dimension, "age") == 0 &&
		    strcmp(catalogue_categories[i].id, labels->age) == 0)
			age = i + 1;
		if (strcmp(catalogue_categories[i].dimension, "purpose") == 0 &&
		    strcmp(catalogue_categories[i].id, labels->purpose) == 0)
			purpose = i + 1;
	}
	return (uint64_t)municipality << 32 | (uint64_t)(year - SEEN_FIRST_YEAR) << 24 |
	       (uint64_t)place->inegi << 18 | (uint64_t)labels->offence_index << 14 | purpose << 8 |
	       age << 2 | sex;
}

/* The publisher's row by its labels: what is equal in all rows of an offence is left out. */
static uint32_t row_key(const struct table_reading *reading, const struct row *row, int year,
                        const struct place *place)
{
	char key[400];
	const struct field *subtype = reading_field(reading, row, COLUMN_SUBOFFENCE);
	const struct field *code = reading_field(reading, row, COLUMN_MUNICIPALITY_CODE);
	const struct field *sex = reading_field(reading, row, COLUMN_SEX);
	const struct field *age = reading_field(reading, row, COLUMN_AGE);
	int length = snprintf(key, sizeof key, "%d;%d;%s%s%s%s%s%s%s", year, place->inegi,
	                      code->text, code->length ? ";" : "", subtype->text,
	                      sex->length ? ";" : "", sex->text, age->length ? ";" : "", age->text);
	size_t used = length < 0 ? 0 : (size_t)length < sizeof key ? (size_t)length : sizeof key - 1;
	return intern_add(reading->store->strings, key, used);
}

static const char *product_of(const struct table_reading *reading, int year)
{
	bool municipal = reading->binding.at[COLUMN_MUNICIPALITY] >= 0;
	if (year < 2026)
		return municipal ? "nm-municipal" : "nm-state";
	return municipal ? "rnid-municipal" : "rnid-state";
}

static const char *breakdowns_of(const struct table_reading *reading, int year)
{
	bool municipal = reading->binding.at[COLUMN_MUNICIPALITY] >= 0;
	bool sexes = reading->binding.at[COLUMN_SEX] >= 0;
	static const char *const lists[2][2][2] = {
		{ { "", "age;sex" }, { "municipality", "age;municipality;sex" } },
		{ { "purpose", "age;purpose;sex" },
		  { "municipality;purpose", "age;municipality;purpose;sex" } },
	};
	return lists[year >= 2026][municipal][sexes];
}

static enum trata_status start_figure(struct table_reading *reading, const struct row *row,
                                      const struct wide_labels *labels,
                                      const struct place *place, int year,
                                      struct figure *figure, struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	bool victims = reading->binding.at[COLUMN_SEX] >= 0;
	struct text extra = {0};
	if (reading->binding.at[COLUMN_MUNICIPALITY] >= 0)
		text_printf(&extra, "municipality=%s",
		            reading_field(reading, row, COLUMN_MUNICIPALITY)->text);
	*figure = (struct figure){
		.product = intern_string(strings, product_of(reading, year)),
		.measure = intern_string(strings, victims ? "victims" : "investigations"),
		.offence = intern_string(strings, labels->offence),
		.purpose = intern_string(strings, labels->purpose),
		.place = intern_string(strings, place->code),
		.sex = intern_string(strings, labels->sex), .age = intern_string(strings, labels->age),
		.extra = intern_string(strings, text_string(&extra)),
		.unit = intern_string(strings, victims ? "persons" : "case files"),
		.bound = BOUND_EXACT, .has_value = true, .status = 'A', .line = (uint32_t)row->line,
	};
	text_free(&extra);
	bool failed = figure->unit == INTERN_NONE || figure->extra == INTERN_NONE;
	return failed ? error_memory(error) : TRATA_OK;
}

/* The twelve cells of a mapped row. */
static enum trata_status take_months(struct table_reading *reading, const struct row *row,
                                     struct figure *figure, struct audit_line *audit, int year,
                                     const struct place *place, bool doubled,
                                     struct trata_error *error)
{
	for (int m = 0; m < 12; m++) {
		enum column_role role = (enum column_role)(COLUMN_MONTH + m);
		long long value;
		bool present;
		enum trata_status status = reading_count(reading, row, role, &value, &present, error);
		if (status != TRATA_OK)
			return status;
		month at = MONTH(year, m + 1);
		if (!present) {
			if (reading->first_blank == MONTH_UNKNOWN || at < reading->first_blank) {
				reading->first_blank = at;
				reading->blank_line = row->line;
				reading->blank_role = role;
			}
			continue;
		}
		if (reading->last_reported == MONTH_UNKNOWN || at > reading->last_reported)
			reading->last_reported = at;
		if (reading->first_reported == MONTH_UNKNOWN || at < reading->first_reported)
			reading->first_reported = at;
		audit->cells++;
		audit->source_total += (double)value;
		if (value == 0 || doubled)
			continue;
		if (reading->last_nonzero == MONTH_UNKNOWN || at > reading->last_nonzero)
			reading->last_nonzero = at;
		if (value < 0)
			reading_warn(reading, row, role, "a negative count, %lld, is kept and marked U",
			             value);
		if (!figure->key && (figure->key = row_key(reading, row, year, place)) == INTERN_NONE)
			return error_memory(error);
		figure->period = (struct period){ at, at };
		figure->value = (double)value;
		figure->status = value < 0 ? 'U' : 'A';
		if ((status = reading_add(reading, figure, error)) != TRATA_OK)
			return status;
		audit->mapped_total += (double)value;
	}
	return TRATA_OK;
}

/* A row of another crime: nothing is kept of it, but its cells must be counts too. */
static enum trata_status check_numbers(struct table_reading *reading, const struct row *row,
                                       struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (int m = 0; status == TRATA_OK && m < 12; m++) {
		long long value;
		bool present;
		status = reading_count(reading, row, (enum column_role)(COLUMN_MONTH + m), &value,
		                       &present, error);
	}
	return status;
}

enum trata_status wide_row(struct table_reading *reading, const struct row *row,
                           struct trata_error *error)
{
	struct wide_labels labels;
	const struct place *place;
	struct figure figure;
	bool wanted = false, fresh;
	int year;
	/* most delivered rows are of other crimes with like names: look at the label first */
	if (!label_looks_wanted(reading_field(reading, row, COLUMN_OFFENCE)))
		return check_numbers(reading, row, error);
	enum trata_status status = reading_year(reading, row, &year, error);
	if (status == TRATA_OK)
		status = map_labels(reading, row, year, &labels, &wanted, error);
	if (status != TRATA_OK || !wanted)
		return status;
	if ((status = reading_state(reading, row, &place, error)) != TRATA_OK)
		return status;
	status = start_figure(reading, row, &labels, place, year, &figure, error);
	if (status != TRATA_OK)
		return status;
	uint64_t number = row_number(&labels, place, year, figure.extra);
	if (!number_set_add(&reading->seen, number, &fresh))
		return error_memory(error);
	if (!fresh) {
		status = reading_double(reading, row, labels.offence, reported_cells(reading, row),
		                        error);
		if (status != TRATA_OK)
			return status;
	}
	if (fresh && year - SEEN_FIRST_YEAR < SEEN_YEARS && place->inegi)
		reading->rows_seen[labels.offence_index][place->inegi - 1][year - SEEN_FIRST_YEAR]++;
	if (place->inegi)
		reading->places_seen |= UINT32_C(1) << (place->inegi - 1);
	const char *source = reading->binding.at[COLUMN_SEX] >= 0 ? "sesnsp-victims"
	                                                          : "sesnsp-investigations";
	reading->draft = reading_draft(reading, source, product_of(reading, year), 0,
	                               breakdowns_of(reading, year), error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	struct audit_line *audit = reading_audit(reading, labels.offence);
	return take_months(reading, row, &figure, audit, year, place, !fresh, error);
}

/* ------------------------------------------------------------------ the end of a table */

/* A dense table has, for each offence, the same rows for every state and year. */
static enum trata_status check_dense(const struct table_reading *reading,
                                     struct trata_error *error)
{
	for (size_t offence = 0; offence < OFFENCE_LIMIT; offence++) {
		int most = 0, first = SEEN_YEARS, last = -1;
		for (int year = 0; year < SEEN_YEARS; year++)
			for (int state = 0; state < 32; state++)
				if (reading->rows_seen[offence][state][year]) {
					int rows = reading->rows_seen[offence][state][year];
					most = rows > most ? rows : most;
					first = year < first ? year : first;
					last = year;
				}
		for (int year = first; year <= last; year++)
			for (int state = 0; state < 32; state++) {
				int rows = reading->rows_seen[offence][state][year];
				if (!(reading->places_seen >> state & 1) || rows == most)
					continue;
				error_set(error, TRATA_EFORMAT, "%s %d has %d rows of %s, others have %d: the "
				          "file is not whole", place_states[state].official,
				          year + SEEN_FIRST_YEAR, rows, catalogue_offences[offence].id, most);
				error_where(error, reading->report->file, 0, NULL);
				error_hint(error, "download it again");
				return TRATA_EFORMAT;
			}
	}
	return TRATA_OK;
}

/* The months after the last one that is reported are blank in every row. A blank before it is a
 * figure that is missing, and would pass for a zero, for zeros are not kept. */
static enum trata_status check_blanks(const struct table_reading *reading,
                                      struct trata_error *error)
{
	if (reading->first_blank == MONTH_UNKNOWN || reading->last_reported == MONTH_UNKNOWN ||
	    reading->first_blank > reading->last_reported)
		return TRATA_OK;
	month at = reading->first_blank;
	error_set(error, TRATA_EDATA, "the cell of %s is blank, but %s is reported: a blank month is "
	          "not zero", period_format((struct period){ at, at }).text,
	          period_format((struct period){ reading->last_reported,
	                                         reading->last_reported }).text);
	error_where(error, reading->report->file, reading->blank_line,
	            reading->binding.names[reading->blank_role]);
	error_hint(error, "the publisher prints 0 where there is none: take the publisher's file");
	return TRATA_EDATA;
}

static enum trata_status offences_seen(const struct table_reading *reading,
                                       struct release *release, struct trata_error *error)
{
	/* in byte order of their names */
	struct text list = {0};
	const char *last = "";
	for (size_t n = 0; n < reading->report->audit_count; n++) {
		const char *next = NULL;
		for (size_t i = 0; i < reading->report->audit_count; i++) {
			const char *name = reading->report->audit[i].offence;
			if (strcmp(name, last) > 0 && (!next || strcmp(name, next) < 0))
				next = name;
		}
		if (!next)
			break;
		text_printf(&list, "%s%s", list.length ? ";" : "", next);
		last = next;
	}
	struct intern *strings = reading->store->strings;
	release->offences = intern_text(strings, intern_string(strings, text_string(&list)));
	bool failed = list.failed;
	text_free(&list);
	return failed ? error_memory(error) : TRATA_OK;
}

enum trata_status wide_end(struct table_reading *reading, struct trata_error *error)
{
	struct source_batch *batch = reading->batch;
	size_t drafts = batch->draft_count - reading->first_draft;
	if (drafts == 0) {
		reading->report->note = "no row of an offence that is kept here";
		return TRATA_OK;
	}
	if (drafts > 1) {
		error_set(error, TRATA_EDATA, "rows of the methodology to 2025 and of the register of "
		          "2026 stand in one file");
		error_where(error, reading->report->file, 0, NULL);
		error_hint(error, "the two are not comparable: import the publisher's files one by one");
		return TRATA_EDATA;
	}
	struct draft *draft = &batch->drafts[reading->first_draft];
	enum trata_status status = TRATA_OK;
	if (reading->binding.layout->dense)
		status = check_dense(reading, error);
	if (status == TRATA_OK)
		status = check_blanks(reading, error);
	if (status == TRATA_OK)
		status = offences_seen(reading, &draft->release, error);
	if (status != TRATA_OK)
		return status;
	struct release *release = &draft->release;
	release->granularity = reading->binding.at[COLUMN_MUNICIPALITY] >= 0 ? "municipal" : "state";
	/* months that were padded with zeros after the last one with data are not data */
	release->cut = reading->last_nonzero != MONTH_UNKNOWN ? reading->last_nonzero
	                                                      : reading->last_reported;
	release->covered.first = reading->first_reported;
	release->covered.last = release->cut;
	release->complete = reading->places_seen == UINT32_MAX || !reading->binding.layout->dense;
	return TRATA_OK;
}
