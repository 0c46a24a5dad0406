/* Reading CTDC files. Each family has its own words for the same things, and a word of another
 * family means that two files were mixed. Unknown is not "no": an empty flag is counted nowhere.
 * Equal rows of synthetic files are records of their own and stay. */
#include "ctdc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/utf8.h"
#include "../store/country.h"
#include "ctdc_cells.h"
#include "reading.h"

#define PLACE_INDEX (26 * 26 * 26)
#define EXTRA_PLACES 4              /* UN regions of the victim-perpetrator file */

/* What is said once of a family. */
static const struct {
	const char *id, *name, *product, *unit;
} families[CTDC_FAMILIES] = {
	{ "k-anonymized", "the k-anonymized family", "k-anonymized",
	  "k-anonymized records (k = 11)" },
	{ "synthetic-2021", "the synthetic family of 2021", "synthetic-2021",
	  "synthetic records (2021, to 10)" },
	{ "synthetic-2024", "the synthetic family of 2024 and later", "synthetic-2024",
	  "synthetic records (2024 on)" },
	{ "victim-perpetrator", "the victim-perpetrator family", "victim-perpetrator",
	  "synthetic records (victim-perpetrator)" },
};

/* The store's words; a cell holds their places here. */
static const char *const sexes[] = { "unknown", "female", "male", "transgender" };
static const char *const ages[] = { "unknown", "0-8", "9-17", "18-20", "21-23", "24-26", "27-29",
                                    "30-38", "39-47", "48+", "minor", "adult" };
enum { AGE_UNKNOWN, AGE_LAST_MINOR_BAND = 2, AGE_MINOR = 10, AGE_ADULT = 11 };
static const char *const purposes[] = { "labour", "sexual", "other", "organs", "marriage",
                                        "military", "slavery", "sexual-and-labour", "stated", "unknown" };
enum { PURPOSE_STATED = CTDC_PURPOSES, PURPOSE_UNKNOWN };
static const char *const roles[CTDC_ROLES] = { "exploitation", "citizenship" };
static const char *const un_regions[EXTRA_PLACES] = { "UN-AFRICA", "UN-ASIA", "UN-EUROPE",
                                                      "UN-AMERICAS-OCEANIA" };

struct ctdc {
	enum ctdc_family family;
	struct ctdc_counts counts;
	uint16_t by_alpha3[PLACE_INDEX];     /* index of a country plus 1; 0: none */
	uint16_t by_alpha2[26 * 26];
	uint64_t undated;
};

static void free_ctdc(void *own)
{
	struct ctdc *ctdc = own;
	ctdc_counts_free(&ctdc->counts);
	memory_free(ctdc);
}

/* -1 unless all are capital letters. */
static int letters_index(const char *text, size_t count)
{
	int index = 0;
	for (size_t i = 0; i < count; i++) {
		if (text[i] < 'A' || text[i] > 'Z')
			return -1;
		index = index * 26 + (text[i] - 'A');
	}
	return index;
}

static struct ctdc *ctdc_of(struct table_reading *reading, struct trata_error *error)
{
	if (reading->own)
		return reading->own;
	struct ctdc *ctdc = memory_new(1, sizeof *ctdc);
	if (!ctdc) {
		error_memory(error);
		return NULL;
	}
	ctdc->family = (enum ctdc_family)(reading->binding.layout - ctdc_layouts);
	for (size_t i = 0; i < country_count; i++) {
		int three = letters_index(countries[i].code, 3);
		bool mexico = strcmp(countries[i].code, PLACE_MEXICO) == 0;
		three = mexico ? letters_index("MEX", 3) : three;
		ctdc->by_alpha3[three] = (uint16_t)(i + 1);
		ctdc->by_alpha2[letters_index(countries[i].alpha2, 2)] = (uint16_t)(i + 1);
	}
	ctdc->by_alpha3[letters_index("KOS", 3)] = ctdc->by_alpha3[letters_index("XKX", 3)];
	reading->own = ctdc;
	reading->own_free = free_ctdc;
	return ctdc;
}

/* ------------------------------------------------------------------ words */

static bool is(const struct field *field, const char *word)
{
	return field->length == strlen(word) && memcmp(field->text, word, field->length) == 0;
}

static bool missing(const struct ctdc *ctdc, const struct field *field)
{
	if (field->length == 0)
		return true;
	return ctdc->family == CTDC_K_ANONYMIZED && is(field, "-99");
}

static enum trata_status bad_word(const struct table_reading *reading, const struct ctdc *ctdc,
                                  const struct row *row, enum column_role role,
                                  const char *expected, struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, role);
	bool k_word = is(field, "-99") || is(field, "0") || is(field, "00");
	bool newer = is(field, "Woman") || is(field, "Man");
	const char *other = k_word && ctdc->family != CTDC_K_ANONYMIZED
	                    ? families[CTDC_K_ANONYMIZED].name :
	                    newer && ctdc->family != CTDC_SYNTHETIC_2024
	                    ? families[CTDC_SYNTHETIC_2024].name : NULL;
	if (other)
		return reading_bad(reading, row, role, error,
		                   "two families were mixed: import each file by itself",
		                   "\"%s\" is a word of %s, and the header is of %s",
		                   error_quote(field->text, field->length).text, other,
		                   families[ctdc->family].name);
	return reading_bad(reading, row, role, error, expected, "\"%s\" is not known",
	                   error_quote(field->text, field->length).text);
}

static enum trata_status read_sex(const struct table_reading *reading, const struct ctdc *ctdc,
                                  const struct row *row, unsigned *out, struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, COLUMN_SEX);
	bool newer = ctdc->family == CTDC_SYNTHETIC_2024;
	*out = 0;
	if (missing(ctdc, field))
		return TRATA_OK;
	*out = is(field, newer ? "Woman" : "Female") ? 1 : is(field, newer ? "Man" : "Male") ? 2 :
	       field->length >= 5 && memcmp(field->text, "Trans", 5) == 0 &&
	       ctdc->family != CTDC_VICTIM_PERPETRATOR ? 3 : 0;
	if (*out)
		return TRATA_OK;
	return bad_word(reading, ctdc, row, COLUMN_SEX, newer ? "Woman, Man, Trans..., or empty"
	                                                      : "Female, Male, Trans..., or empty",
	                error);
}

static bool majority(const struct field *field, unsigned *out)
{
	*out = is(field, "Minor") ? AGE_MINOR : is(field, "Adult") ? AGE_ADULT : AGE_UNKNOWN;
	return *out != AGE_UNKNOWN;
}

/* Bands as 09--17, 9--17, 9-17 or with a long dash: their digits tell. */
static enum trata_status read_age(const struct table_reading *reading, const struct ctdc *ctdc,
                                  const struct row *row, unsigned *out, struct trata_error *error)
{
	static const char *const digits[] = { "", "08", "917", "1820", "2123", "2426", "2729", "3038",
	                                      "3947", "48" };
	const struct field *field = reading_field(reading, row, COLUMN_AGE);
	char key[16];
	*out = AGE_UNKNOWN;
	if (missing(ctdc, field)) {
		const struct field *status = reading_field(reading, row, COLUMN_OWN);
		if (!missing(ctdc, status) && !majority(status, out))
			return bad_word(reading, ctdc, row, COLUMN_OWN, "Minor, Adult or empty", error);
		return TRATA_OK;
	}
	if (ctdc->family == CTDC_VICTIM_PERPETRATOR && majority(field, out))
		return TRATA_OK;
	utf8_fold(field->text, field->length, key, sizeof key);
	const char *band = strcmp(key, "0917") == 0 ? "917" : key;
	for (unsigned i = 1; i < sizeof digits / sizeof *digits; i++)
		if (strcmp(digits[i], band) == 0)
			*out = i;
	if (*out && ctdc->family != CTDC_VICTIM_PERPETRATOR)
		return TRATA_OK;
	return bad_word(reading, ctdc, row, COLUMN_AGE, ctdc->family == CTDC_VICTIM_PERPETRATOR
	                ? "Minor, Adult or empty" : "a band such as 09--17, or empty", error);
}

/* Places are numbered: 0 unknown, then the countries, then the UN regions. */
static const char *place_code(unsigned place)
{
	return place == 0 ? PLACE_UNKNOWN : place <= country_count ? countries[place - 1].code
	                                  : un_regions[place - 1 - country_count];
}

static bool find_region(const struct field *field, unsigned *out)
{
	static const char *const names[EXTRA_PLACES] = { "Africa", "Asia", "Europe",
	                                                 "Americas/Oceania" };
	for (unsigned i = 0; i < EXTRA_PLACES; i++)
		if (is(field, names[i])) {
			*out = (unsigned)country_count + 1 + i;
			return true;
		}
	return false;
}

static enum trata_status read_place(const struct table_reading *reading, const struct ctdc *ctdc,
                                    const struct row *row, enum column_role role, unsigned *out,
                                    struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, role);
	bool k = ctdc->family == CTDC_K_ANONYMIZED;
	*out = 0;
	/* "NA" is Namibia here; "0" and "00" are suppressed or unknown */
	if (missing(ctdc, field) || (k && (is(field, "0") || is(field, "00"))))
		return TRATA_OK;
	if (ctdc->family == CTDC_VICTIM_PERPETRATOR) {
		if (find_region(field, out))
			return TRATA_OK;
		return bad_word(reading, ctdc, row, role, "Africa, Asia, Europe, Americas/Oceania",
		                error);
	}
	int index = field->length == (k ? 2u : 3u) ? letters_index(field->text, field->length) : -1;
	*out = index < 0 ? 0 : k ? ctdc->by_alpha2[index] : ctdc->by_alpha3[index];
	if (*out)
		return TRATA_OK;
	return bad_word(reading, ctdc, row, role, k ? "a country by ISO 3166-1 alpha-2, such as MX"
	                : "a country by ISO 3166-1 alpha-3, such as MEX", error);
}

static int number(const char *text, size_t length)
{
	int value = 0;
	for (size_t i = 0; i < length; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

/* A year, or a band of years in the victim-perpetrator file. */
static enum trata_status read_years(const struct table_reading *reading, struct ctdc *ctdc,
                                    const struct row *row, struct ctdc_cell *out,
                                    struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, COLUMN_YEAR);
	bool bands = ctdc->family == CTDC_VICTIM_PERPETRATOR;
	out->from_year = out->to_year = 0;
	if (missing(ctdc, field)) {
		ctdc->undated++;
		return TRATA_OK;
	}
	bool band = bands && field->length == 9 && field->text[4] == '-';
	int first = field->length == 4 || band ? number(field->text, 4) : -1;
	int last = band ? number(field->text + 5, 4) : first;
	if (first <= CTDC_FIRST_YEAR || last > CTDC_LAST_YEAR || first > last)
		return bad_word(reading, ctdc, row, COLUMN_YEAR, bands ? "2019, 2014-2018, or empty"
		                                                      : "a year, or empty", error);
	out->from_year = (unsigned)(first - CTDC_FIRST_YEAR);
	out->to_year = (unsigned)(last - CTDC_FIRST_YEAR);
	return TRATA_OK;
}

/* A bit for each type that is flagged; *stated when the record says anything of the types. */
static enum trata_status read_flags(const struct table_reading *reading, const struct ctdc *ctdc,
                                    const struct row *row, unsigned *flags, bool *stated,
                                    struct trata_error *error)
{
	bool k = ctdc->family == CTDC_K_ANONYMIZED;
	*flags = 0;
	*stated = false;
	for (unsigned p = 0; p < CTDC_PURPOSES; p++) {
		enum column_role role = (enum column_role)(COLUMN_FLAG + p);
		const struct field *field = reading_field(reading, row, role);
		if (missing(ctdc, field))
			continue;
		bool yes = is(field, "1");
		if (!yes && !(k && is(field, "0")))
			return bad_word(reading, ctdc, row, role, k ? "0, 1 or -99" : "1, or empty", error);
		*flags |= (unsigned)yes << p;
		*stated = true;
	}
	return TRATA_OK;
}

/* ------------------------------------------------------------------ one record */

struct record {
	struct ctdc_cell cell;       /* years, sex and age are set */
	unsigned places[CTDC_ROLES];
	unsigned majority, flags;
	bool stated;
};

static enum trata_status read_record(struct table_reading *reading, struct ctdc *ctdc,
                                     const struct row *row, struct record *out,
                                     struct trata_error *error)
{
	*out = (struct record){ .majority = AGE_UNKNOWN };
	enum trata_status status = read_years(reading, ctdc, row, &out->cell, error);
	if (status == TRATA_OK)
		status = read_sex(reading, ctdc, row, &out->cell.sex, error);
	if (status == TRATA_OK)
		status = read_age(reading, ctdc, row, &out->cell.age, error);
	if (status == TRATA_OK)
		status = read_place(reading, ctdc, row, COLUMN_CITIZENSHIP,
		                    &out->places[CTDC_CITIZENSHIP], error);
	if (status == TRATA_OK)
		status = read_place(reading, ctdc, row, COLUMN_EXPLOITATION,
		                    &out->places[CTDC_EXPLOITATION], error);
	if (status == TRATA_OK)
		status = read_flags(reading, ctdc, row, &out->flags, &out->stated, error);
	const struct field *field = reading_field(reading, row, COLUMN_MAJORITY);
	if (status == TRATA_OK && !missing(ctdc, field) && !majority(field, &out->majority))
		status = bad_word(reading, ctdc, row, COLUMN_MAJORITY, "Minor, Adult or empty", error);
	return status;
}

static unsigned age_group(unsigned age)
{
	return age == AGE_UNKNOWN || age >= AGE_MINOR ? age :
	       age <= AGE_LAST_MINOR_BAND ? AGE_MINOR : AGE_ADULT;
}

static bool count_types(struct ctdc *ctdc, const struct record *record, struct ctdc_cell cell)
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

static bool count_record(struct ctdc *ctdc, const struct record *record)
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
	struct record record;
	if (!ctdc)
		return TRATA_ENOMEM;
	enum trata_status status = read_record(reading, ctdc, row, &record, error);
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
	const char *from = place_code(cell->place), *to = place_code(cell->to);
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
	snprintf(product, sizeof product, "%s%s", families[ctdc->family].product, tails[stream]);
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
		                                                               : place_code(cell.place)),
		.sex = intern_string(strings, sexed ? sexes[cell.sex] : ""),
		.age = intern_string(strings, cell.stream == STREAM_CORRIDORS ? "" : ages[cell.age]),
		.extra = intern_string(strings, extra), .period = period_of(&cell),
		.unit = intern_string(strings, families[ctdc->family].unit),
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
