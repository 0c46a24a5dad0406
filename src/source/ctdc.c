/* Reading CTDC files: rows are counted into cells, and the cells become figures. Unknown is not
 * "no": an empty flag is counted nowhere. Equal rows of synthetic files are records of their own
 * and stay. */
#include <stdio.h>
#include <string.h>

#include "../store/country.h"
#include "ctdc_words.h"

/* The store's words; a cell holds their places here. */
static const char *const sexes[] = { "unknown", "female", "male", "transgender" };
static const char *const ages[] = { "unknown", "0-8", "9-17", "18-20", "21-23", "24-26", "27-29",
                                    "30-38", "39-47", "48+", "minor", "adult" };
static const char *const purposes[] = { "labour", "sexual", "other", "organs", "marriage",
                                        "military", "slavery", "sexual-and-labour", "stated",
                                        "unknown" };
enum { PURPOSE_STATED = CTDC_PURPOSES, PURPOSE_UNKNOWN };
static const char *const roles[CTDC_ROLES] = { "exploitation", "citizenship" };

/* ------------------------------------------------------------------ one record */

static unsigned age_group(unsigned age)
{
	return age == AGE_UNKNOWN || age >= AGE_MINOR ? age :
	       age <= AGE_LAST_MINOR_BAND ? AGE_MINOR : AGE_ADULT;
}

static bool count_types(struct ctdc *ctdc, const struct ctdc_record *record, struct ctdc_cell cell)
{
	cell.stream = STREAM_TYPES;
	cell.age = age_group(record->cell.age);
	for (unsigned p = 0; p < CTDC_PURPOSES; p++) {
		cell.purpose = p;
		if ((record->flags >> p & 1) && !ctdc_count_add(&ctdc->counts, ctdc_pack(cell)))
			return false;
	}
	cell.purpose = record->stated ? PURPOSE_STATED : PURPOSE_UNKNOWN;
	return ctdc_count_add(&ctdc->counts, ctdc_pack(cell));
}

static bool count_record(struct ctdc *ctdc, const struct ctdc_record *record)
{
	bool majority_known = ctdc->family == CTDC_K_ANONYMIZED ||
	                      ctdc->family == CTDC_SYNTHETIC_2021;
	for (unsigned role = 0; role < CTDC_ROLES; role++) {
		struct ctdc_cell cell = record->cell;
		cell.role = role;
		cell.place = record->places[role];
		if (!ctdc_count_add(&ctdc->counts, ctdc_pack(cell)) ||
		    !count_types(ctdc, record, cell))
			return false;
		cell.stream = STREAM_EXPLOITED;
		cell.sex = 0;
		cell.age = record->majority;
		if (majority_known && !ctdc_count_add(&ctdc->counts, ctdc_pack(cell)))
			return false;
	}
	if (ctdc->family == CTDC_VICTIM_PERPETRATOR)
		return true;
	struct ctdc_cell corridor = record->cell;
	corridor.stream = STREAM_CORRIDORS;
	corridor.sex = corridor.age = 0;
	corridor.place = record->places[CTDC_CITIZENSHIP];
	corridor.to = record->places[CTDC_EXPLOITATION];
	return ctdc_count_add(&ctdc->counts, ctdc_pack(corridor));
}

enum trata_status ctdc_row(struct table_reading *reading, const struct row *row,
                           struct trata_error *error)
{
	struct ctdc *ctdc = ctdc_of(reading, error);
	struct ctdc_record record;
	if (!ctdc)
		return TRATA_ENOMEM;
	enum trata_status status = ctdc_read(reading, ctdc, row, &record, error);
	if (status != TRATA_OK)
		return status;
	struct audit_line *audit = reading_audit(reading, "trafficking");
	audit->cells++;
	audit->source_total++;
	return count_record(ctdc, &record) ? TRATA_OK : error_memory(error);
}

/* ------------------------------------------------------------------ figures */

static void corridor_name(const struct ctdc_cell *cell, char out[32])
{
	const char *from = ctdc_place(cell->place), *to = ctdc_place(cell->to);
	snprintf(out, 32, "%s>%s", strcmp(from, PLACE_MEXICO) == 0 ? "MEX" : from,
	         strcmp(to, PLACE_MEXICO) == 0 ? "MEX" : to);
}

static void extra_of(const struct ctdc *ctdc, const struct ctdc_cell *cell, char out[96])
{
	char corridor[32];
	if (cell->stream == STREAM_CORRIDORS) {
		corridor_name(cell, corridor);
		snprintf(out, 96, "corridor=%s", corridor);
		return;
	}
	snprintf(out, 96, "%s%srole=%s", cell->stream == STREAM_EXPLOITED ? "age-at=exploitation;" : "",
	         ctdc->family == CTDC_VICTIM_PERPETRATOR ? "family=victim-perpetrator;" : "",
	         roles[cell->role]);
}

static struct draft *draft_of(struct table_reading *reading, const struct ctdc *ctdc,
                              unsigned stream, struct trata_error *error)
{
	static const char *const tails[STREAMS] = { "", "-types", "-corridors", "-exploited" };
	static const char *const breakdowns[STREAMS] = { "age;sex", "age;purpose;sex", "", "age" };
	char product[64];
	snprintf(product, sizeof product, "%s%s", ctdc_about[ctdc->family].product, tails[stream]);
	struct draft *draft = reading_draft(reading, "iom-ctdc", product, 0, breakdowns[stream],
	                                    error);
	if (draft) {
		draft->release.offences = "trafficking";
		draft->release.granularity = ctdc->family == CTDC_VICTIM_PERPETRATOR ? "region"
		                                                                    : "country";
	}
	return draft;
}

static struct period period_of(const struct ctdc_cell *cell)
{
	if (cell->from_year == 0)
		return (struct period){ MONTH_UNKNOWN, MONTH_UNKNOWN };
	return (struct period){ MONTH(CTDC_FIRST_YEAR + (int)cell->from_year, 1),
	                        MONTH(CTDC_FIRST_YEAR + (int)cell->to_year, 12) };
}

static void cover(struct release *release, struct period period)
{
	if (period.first == MONTH_UNKNOWN)
		return;
	if (release->covered.first == MONTH_UNKNOWN || period.first < release->covered.first)
		release->covered.first = period.first;
	if (release->covered.last == MONTH_UNKNOWN || period.last > release->covered.last)
		release->covered.last = period.last;
	release->cut = release->covered.last;
}

static enum trata_status add_figure(struct table_reading *reading, const struct ctdc *ctdc,
                                    const struct ctdc_count *count, struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	struct ctdc_cell cell = ctdc_unpack(count->cell);
	char extra[96], corridor[32];
	bool sexed = cell.stream == STREAM_RECORDS || cell.stream == STREAM_TYPES;
	corridor_name(&cell, corridor);
	extra_of(ctdc, &cell, extra);
	reading->draft = draft_of(reading, ctdc, cell.stream, error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	struct figure figure = {
		.product = intern_string(strings, reading->draft->release.product),
		.measure = intern_string(strings, "ctdc-victims"),
		.offence = intern_string(strings, "trafficking"),
		.purpose = intern_string(strings, cell.stream == STREAM_TYPES ? purposes[cell.purpose]
		                                                              : ""),
		.place = intern_string(strings, cell.stream == STREAM_CORRIDORS ? corridor
		                                                               : ctdc_place(cell.place)),
		.sex = intern_string(strings, sexed ? sexes[cell.sex] : ""),
		.age = intern_string(strings, cell.stream == STREAM_CORRIDORS ? "" : ages[cell.age]),
		.extra = intern_string(strings, extra), .period = period_of(&cell),
		.unit = intern_string(strings, ctdc_about[ctdc->family].unit),
		.value = count->records, .has_value = true, .bound = BOUND_EXACT,
		.status = count->records < 10 ? 'U' : 'A',
	};
	if (figure.unit == INTERN_NONE || figure.extra == INTERN_NONE || figure.place == INTERN_NONE)
		return error_memory(error);
	if (cell.stream == STREAM_RECORDS && cell.role == CTDC_EXPLOITATION)
		reading_audit(reading, "trafficking")->mapped_total += figure.value;
	return reading_add(reading, &figure, error);
}

enum trata_status ctdc_end(struct table_reading *reading, struct trata_error *error)
{
	struct ctdc *ctdc = ctdc_of(reading, error);
	enum trata_status status = ctdc ? TRATA_OK : TRATA_ENOMEM;
	struct period covered = { MONTH_UNKNOWN, MONTH_UNKNOWN };
	for (size_t i = 0; status == TRATA_OK && i < ctdc->counts.size; i++)
		if (ctdc->counts.slots[i].records)
			status = add_figure(reading, ctdc, &ctdc->counts.slots[i], error);
	struct release whole = { .covered = covered };
	for (size_t i = 0; status == TRATA_OK && i < ctdc->counts.size; i++)
		if (ctdc->counts.slots[i].records) {
			struct ctdc_cell cell = ctdc_unpack(ctdc->counts.slots[i].cell);
			cover(&whole, period_of(&cell));
		}
	/* every stream of a file covers what the file covers */
	for (size_t i = reading->first_draft; status == TRATA_OK && i < reading->batch->draft_count;
	     i++) {
		reading->batch->drafts[i].release.covered = whole.covered;
		reading->batch->drafts[i].release.cut = whole.covered.last;
	}
	return status;
}
