/* The words of CTDC's families. Each has its own for the same things, and a word of another family
 * means that two files were mixed. */
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/utf8.h"
#include "../store/country.h"
#include "ctdc_words.h"

const struct ctdc_about ctdc_about[CTDC_FAMILIES] = {
	{ "the k-anonymized family", "k-anonymized", "k-anonymized records (k = 11)" },
	{ "the synthetic family of 2021", "synthetic-2021", "synthetic records (2021, to 10)" },
	{ "the synthetic family of 2024 and later", "synthetic-2024", "synthetic records (2024 on)" },
	{ "the victim-perpetrator family", "victim-perpetrator",
	  "synthetic records (victim-perpetrator)" },
};

static const char *const un_regions[EXTRA_PLACES] = { "UN-AFRICA", "UN-ASIA", "UN-EUROPE",
                                                      "UN-AMERICAS-OCEANIA" };

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

struct ctdc *ctdc_of(struct table_reading *reading, struct trata_error *error)
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
	                    ? ctdc_about[CTDC_K_ANONYMIZED].name :
	                    newer && ctdc->family != CTDC_SYNTHETIC_2024
	                    ? ctdc_about[CTDC_SYNTHETIC_2024].name : NULL;
	if (other)
		return reading_bad(reading, row, role, error,
		                   "two families were mixed: import each file by itself",
		                   "\"%s\" is a word of %s, and the header is of %s",
		                   error_quote(field->text, field->length).text, translate(other),
		                   translate(ctdc_about[ctdc->family].name));
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

const char *ctdc_place(unsigned place)
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
static enum trata_status read_years(const struct table_reading *reading, const struct ctdc *ctdc,
                                    const struct row *row, struct ctdc_cell *out,
                                    struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, COLUMN_YEAR);
	bool bands = ctdc->family == CTDC_VICTIM_PERPETRATOR;
	out->from_year = out->to_year = 0;
	if (missing(ctdc, field))
		return TRATA_OK;
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

enum trata_status ctdc_read(struct table_reading *reading, struct ctdc *ctdc,
                            const struct row *row, struct ctdc_record *out,
                            struct trata_error *error)
{
	*out = (struct ctdc_record){ .majority = AGE_UNKNOWN };
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
