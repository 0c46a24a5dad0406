/* Extracts in long form: trafficking rows of several releases in one file, one row a nonzero
 * cell. By state, by municipality, and national months. Each vintage becomes a draft of its own;
 * the extract lists every nonzero cell, so what it does not list was printed as zero. */
#include "extract.h"

#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../store/catalogue.h"
#include "labels.h"
#include "reading.h"

static const struct column by_state[] = {
	{ "vintage", "vintage", COLUMN_VINTAGE, false }, { "kind", "kind", COLUMN_KIND, false },
	{ "year", "year", COLUMN_YEAR, false }, { "month", "month", COLUMN_MONTH_NUMBER, false },
	{ "state_code", "statecode", COLUMN_STATE_CODE, false },
	{ "state", "state", COLUMN_STATE_NAME, false },
	{ "subtype", "subtype", COLUMN_SUBOFFENCE, false },
	{ "modality", "modality", COLUMN_OWN, false }, { "sex", "sex", COLUMN_SEX, false },
	{ "age", "age", COLUMN_AGE, false }, { "count", "count", COLUMN_COUNT, false },
};
static const struct column by_municipality[] = {
	{ "vintage", "vintage", COLUMN_VINTAGE, false }, { "kind", "kind", COLUMN_KIND, false },
	{ "year", "year", COLUMN_YEAR, false }, { "month", "month", COLUMN_MONTH_NUMBER, false },
	{ "state", "state", COLUMN_STATE_NAME, false },
	{ "municipality", "municipality", COLUMN_MUNICIPALITY, false },
	{ "count", "count", COLUMN_COUNT, false },
};
static const struct column national[] = {
	{ "vintage", "vintage", COLUMN_VINTAGE, false }, { "kind", "kind", COLUMN_KIND, false },
	{ "year", "year", COLUMN_YEAR, false }, { "month", "month", COLUMN_MONTH_NUMBER, false },
	{ "count", "count", COLUMN_COUNT, false },
	{ "instrument", "instrument", COLUMN_INSTRUMENT, false },
};

static enum trata_status long_row(struct table_reading *reading, const struct row *row,
                                  struct trata_error *error);
static enum trata_status long_end(struct table_reading *reading, struct trata_error *error);

#define COUNT_OF(list) (sizeof (list) / sizeof *(list))

const struct layout extract_layouts[EXTRACT_LAYOUTS] = {
	{ "extract-state", "trafficking by state, long form, several releases", by_state,
	  COUNT_OF(by_state), false, false, NULL, NULL, long_row, long_end },
	{ "extract-municipal", "trafficking by municipality, long form", by_municipality,
	  COUNT_OF(by_municipality), false, false, NULL, NULL, long_row, long_end },
	{ "extract-national", "national months of trafficking, long form", national,
	  COUNT_OF(national), false, false, NULL, NULL, long_row, long_end },
};

static enum trata_status bad_cell(const struct table_reading *reading, const struct row *row,
                                  enum column_role role, const char *what, const char *hint,
                                  struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, role);
	error_set(error, TRATA_EDATA, "\"%s\" %s", error_quote(field->text, field->length).text,
	          translate(what));
	error_where(error, reading->report->file, row->line, reading->binding.names[role]);
	error_hint(error, "%s", translate(hint));
	return TRATA_EDATA;
}

struct long_cell {
	vintage vintage;
	month at;
	int year;
	bool victims;
	const char *product, *breakdowns;
	const char *purpose, *sex, *age;
	const struct place *place;
	long long value;
};

static enum trata_status read_kind(struct table_reading *reading, const struct row *row,
                                   struct long_cell *cell, struct trata_error *error)
{
	const struct field *kind = reading_field(reading, row, COLUMN_KIND);
	bool rnid = cell->year >= 2026;
	cell->victims = strcmp(kind->text, "victims") == 0;
	if (!cell->victims && strcmp(kind->text, "investigations") != 0 &&
	    strcmp(kind->text, "investigations_rnid") != 0)
		return bad_cell(reading, row, COLUMN_KIND, "is not a kind",
		                "victims, investigations or investigations_rnid", error);
	if (reading->binding.at[COLUMN_INSTRUMENT] >= 0) {
		const struct field *instrument = reading_field(reading, row, COLUMN_INSTRUMENT);
		const char *own = rnid ? "RNID-2026" : "NM-2015";    /* a remark may follow */
		if (strncmp(instrument->text, own, strlen(own)) != 0)
			return bad_cell(reading, row, COLUMN_INSTRUMENT, "is not the instrument of this year",
			                "NM-2015 to 2025, RNID-2026 from 2026", error);
		cell->product = rnid ? "rnid-national" : "nm-national";
	} else if (reading->binding.at[COLUMN_MUNICIPALITY] >= 0) {
		cell->product = rnid ? "rnid-municipal" : "nm-municipal";
	} else {
		cell->product = rnid ? "rnid-state" : "nm-state";
	}
	return TRATA_OK;
}

static enum trata_status read_labels(struct table_reading *reading, const struct row *row,
                                     struct long_cell *cell, struct trata_error *error)
{
	const struct field *subtype = reading_field(reading, row, COLUMN_SUBOFFENCE);
	const struct field *sex = reading_field(reading, row, COLUMN_SEX);
	const struct field *age = reading_field(reading, row, COLUMN_AGE);
	bool municipal = reading->binding.at[COLUMN_MUNICIPALITY] >= 0;
	cell->purpose = cell->sex = cell->age = "";
	cell->breakdowns = municipal ? "municipality" : "";
	if (reading->binding.at[COLUMN_SUBOFFENCE] < 0)
		return TRATA_OK;
	cell->purpose = label_purpose(subtype);
	if (!cell->purpose || (cell->purpose[0] != '\0') != (cell->year >= 2026))
		return bad_cell(reading, row, COLUMN_SUBOFFENCE, "is not a subtype of trafficking here",
		                "subtypes stand as SESNSP prints them", error);
	if (cell->purpose[0])
		cell->breakdowns = "purpose";
	if (sex->length == 0 && age->length == 0)
		return TRATA_OK;
	cell->sex = label_sex(sex);
	cell->age = label_age(age);
	if (!cell->sex || !cell->age)
		return bad_cell(reading, row, cell->sex ? COLUMN_AGE : COLUMN_SEX, "is not known",
		                "labels stand as SESNSP prints them", error);
	cell->breakdowns = cell->purpose[0] ? "age;purpose;sex" : "age;sex";
	return TRATA_OK;
}

static enum trata_status read_cell(struct table_reading *reading, const struct row *row,
                                   struct long_cell *cell, struct trata_error *error)
{
	const struct field *edition = reading_field(reading, row, COLUMN_VINTAGE);
	long long number;
	bool present;
	if (!vintage_parse(edition->text, &cell->vintage) || cell->vintage % 100 == 0)
		return bad_cell(reading, row, COLUMN_VINTAGE, "is not a vintage", "2022-06", error);
	enum trata_status status = reading_year(reading, row, &cell->year, error);
	if (status == TRATA_OK)
		status = reading_count(reading, row, COLUMN_MONTH_NUMBER, &number, &present, error);
	if (status != TRATA_OK)
		return status;
	if (!present || number < 1 || number > 12)
		return bad_cell(reading, row, COLUMN_MONTH_NUMBER, "is not a month", "1 to 12", error);
	cell->at = MONTH(cell->year, (int)number);
	status = reading_count(reading, row, COLUMN_COUNT, &cell->value, &present, error);
	if (status != TRATA_OK)
		return status;
	if (!present)
		return bad_cell(reading, row, COLUMN_COUNT, "is not a count",
		                "leave the row out where nothing was reported", error);
	cell->place = &place_mexico;
	if (reading->binding.at[COLUMN_STATE_NAME] >= 0)
		status = reading_state(reading, row, &cell->place, error);
	if (status == TRATA_OK)
		status = read_kind(reading, row, cell, error);
	return status == TRATA_OK ? read_labels(reading, row, cell, error) : status;
}

static enum trata_status take_cell(struct table_reading *reading, const struct row *row,
                                   const struct long_cell *cell, struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	char key[300], extra[200] = "";
	const struct field *municipality = reading_field(reading, row, COLUMN_MUNICIPALITY);
	if (municipality->length)
		snprintf(extra, sizeof extra, "municipality=%s", municipality->text);
	const struct field *subtype = reading_field(reading, row, COLUMN_SUBOFFENCE);
	const struct field *sex = reading_field(reading, row, COLUMN_SEX);
	const struct field *age = reading_field(reading, row, COLUMN_AGE);
	snprintf(key, sizeof key, "%d;%d;%s%s%s%s%s", cell->year, cell->place->inegi,
	         municipality->length ? municipality->text :
	         subtype->length ? subtype->text : "Trata de personas",
	         sex->length ? ";" : "", sex->text, age->length ? ";" : "", age->text);
	struct figure figure = {
		.product = intern_string(strings, cell->product),
		.measure = intern_string(strings, cell->victims ? "victims" : "investigations"),
		.offence = intern_string(strings, "trafficking"),
		.purpose = intern_string(strings, cell->purpose),
		.place = intern_string(strings, cell->place->code),
		.sex = intern_string(strings, cell->sex), .age = intern_string(strings, cell->age),
		.extra = intern_string(strings, extra), .period = { cell->at, cell->at },
		.unit = intern_string(strings, cell->victims ? "persons" : "case files"),
		.bound = BOUND_EXACT, .has_value = true, .value = (double)cell->value,
		.status = cell->value < 0 ? 'U' : 'A', .line = (uint32_t)row->line,
		.key = intern_string(strings, key),
	};
	if (figure.key == INTERN_NONE || figure.extra == INTERN_NONE)
		return error_memory(error);
	/* one number a cell: its labels, its month, its vintage */
	uint64_t number = (uint64_t)figure.key << 32 |
	                  (uint64_t)(cell->at - MONTH(SEEN_FIRST_YEAR, 1)) << 16 |
	                  (uint64_t)(vintage_month(cell->vintage) - MONTH(2000, 1)) << 1 |
	                  cell->victims;
	bool fresh;
	if (!number_set_add(&reading->seen, number, &fresh))
		return error_memory(error);
	if (!fresh)
		return reading_double(reading, row, "trafficking", 1, error);
	if (cell->value == 0)
		return TRATA_OK;
	reading_audit(reading, "trafficking")->mapped_total += (double)cell->value;
	return reading_add(reading, &figure, error);
}

static enum trata_status long_row(struct table_reading *reading, const struct row *row,
                                  struct trata_error *error)
{
	struct long_cell cell;
	enum trata_status status = read_cell(reading, row, &cell, error);
	if (status != TRATA_OK)
		return status;
	struct audit_line *audit = reading_audit(reading, "trafficking");
	audit->cells++;
	audit->source_total += (double)cell.value;
	const char *source = cell.victims ? "sesnsp-victims" : "sesnsp-investigations";
	reading->draft = reading_draft(reading, source, cell.product, cell.vintage, cell.breakdowns,
	                               error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	struct release *release = &reading->draft->release;
	if (release->cut == MONTH_UNKNOWN || cell.at > release->cut)
		release->cut = cell.at;
	return take_cell(reading, row, &cell, error);
}

static enum trata_status long_end(struct table_reading *reading, struct trata_error *error)
{
	struct source_batch *batch = reading->batch;
	(void)error;
	for (size_t i = reading->first_draft; i < batch->draft_count; i++) {
		struct release *release = &batch->drafts[i].release;
		const struct product *product = catalogue_product(release->source, release->product);
		release->offences = "trafficking";
		release->covered.first = product->first;
		release->covered.last = release->cut;
		release->granularity = product->granularity;
		if (release->role == ROLE_OFFICIAL)
			release->role = ROLE_COPY;     /* an extract is nobody's original */
	}
	return TRATA_OK;
}
