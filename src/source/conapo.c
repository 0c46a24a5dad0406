/* CONAPO: mid-year population by state, year, sex and age group. Only the finest rows are kept
 * (sex by under 18 / 18 and over); the totals that the file prints, by sex, by age and for the
 * nation, must be their sums, and the file is refused where they are not. */
#include "conapo.h"

#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../store/catalogue.h"
#include "reading.h"

static const struct column by_age[] = {
	{ "year", "year", COLUMN_YEAR, false }, { "state_code", "statecode", COLUMN_STATE_CODE, false },
	{ "state", "state", COLUMN_STATE_NAME, false }, { "sex", "sex", COLUMN_SEX, false },
	{ "age_group", "agegroup", COLUMN_AGE, false },
	{ "population_midyear", "populationmidyear", COLUMN_COUNT, false },
};
static const struct column by_sex[] = {
	{ "n_year", "nyear", COLUMN_YEAR, false },
	{ "nombre_estado", "nombreestado", COLUMN_STATE_NAME, false },
	{ "cve_ent", "cveent", COLUMN_STATE_CODE, false }, { "genero", "genero", COLUMN_SEX, false },
	{ "pob_start_year", "pobstartyear", COLUMN_OWN, false },
	{ "pob_mid_year", "pobmidyear", COLUMN_COUNT, false },
};

static enum trata_status population_row(struct table_reading *reading, const struct row *row,
                                        struct trata_error *error);
static enum trata_status population_end(struct table_reading *reading,
                                        struct trata_error *error);

#define COUNT_OF(list) (sizeof (list) / sizeof *(list))

const struct layout conapo_layouts[CONAPO_LAYOUTS] = {
	{ "conapo-state-sex-age", "mid-year population by state, sex and age group", by_age,
	  COUNT_OF(by_age), false, true, NULL, NULL, population_row, population_end },
	{ "conapo-state-sex", "population by state and sex, 1950-2070", by_sex, COUNT_OF(by_sex),
	  false, true, NULL, NULL, population_row, population_end },
};

static const struct label sexes[] = {
	{ "hombres", "male" }, { "mujeres", "female" }, { "total", "" },
};
static const struct label ages[] = {
	{ "017", "minor" }, { "18", "adult" }, { "total", "" },
};

static enum trata_status bad_label(const struct table_reading *reading, const struct row *row,
                                   enum column_role role, struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, role);
	error_set(error, TRATA_EDATA, "\"%s\" is not known",
	          error_quote(field->text, field->length).text);
	error_where(error, reading->report->file, row->line, reading->binding.names[role]);
	return TRATA_EDATA;
}

static enum trata_status population_row(struct table_reading *reading, const struct row *row,
                                        struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	int year;
	long long value;
	bool present;
	const struct place *place;
	bool ages_printed = reading->binding.at[COLUMN_AGE] >= 0;
	const char *sex = label_find(sexes, 3, reading_field(reading, row, COLUMN_SEX));
	const char *age = ages_printed ? label_find(ages, 3, reading_field(reading, row, COLUMN_AGE))
	                               : "";
	if (!sex || !age)
		return bad_label(reading, row, sex ? COLUMN_AGE : COLUMN_SEX, error);
	enum trata_status status = reading_year(reading, row, &year, error);
	if (status == TRATA_OK)
		status = reading_state(reading, row, &place, error);
	if (status == TRATA_OK)
		status = reading_count(reading, row, COLUMN_COUNT, &value, &present, error);
	if (status != TRATA_OK || !present)
		return status;
	reading->draft = reading_draft(reading, "conapo-population", "projection-2023", 0,
	                               ages_printed ? "age;sex" : "sex", error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	char key[120];
	snprintf(key, sizeof key, "%d;%d;%s%s%s", year, place->inegi,
	         reading_field(reading, row, COLUMN_SEX)->text, ages_printed ? ";" : "",
	         reading_field(reading, row, COLUMN_AGE)->text);
	struct figure figure = {
		.product = intern_string(strings, "projection-2023"),
		.measure = intern_string(strings, "population"),
		.place = intern_string(strings, place->code), .sex = intern_string(strings, sex),
		.age = intern_string(strings, age),
		.unit = intern_string(strings, "inhabitants"), .bound = BOUND_EXACT, .has_value = true,
		.value = (double)value, .status = 'A', .line = (uint32_t)row->line,
		.key = intern_string(strings, key),
		.period = { MONTH(year, 1), MONTH(year, 12) },
	};
	if (figure.key == INTERN_NONE)
		return error_memory(error);
	return reading_add(reading, &figure, error);
}

/* Sums of one year: by place (0 the nation), sex (0 total, 1 female, 2 male), age (0 total,
 * 1 minor, 2 adult). */
struct year_sums {
	double printed[33][3][3];
	bool there[33][3][3];
};

static int sex_index(const struct table_reading *reading, const struct figure *figure)
{
	const char *sex = intern_text(reading->store->strings, figure->sex);
	return sex[0] == 'f' ? 1 : sex[0] == 'm' ? 2 : 0;
}

static int age_index(const struct table_reading *reading, const struct figure *figure)
{
	const char *age = intern_text(reading->store->strings, figure->age);
	return age[0] == 'm' ? 1 : age[0] == 'a' ? 2 : 0;
}

static int place_index(const struct table_reading *reading, const struct figure *figure)
{
	const struct place *place =
		place_by_code(intern_text(reading->store->strings, figure->place));
	return place->inegi;
}

static enum trata_status refuse_sum(const struct table_reading *reading, int year, int place,
                                    const char *of, double printed, double sum,
                                    struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "%d, %s: the file prints %.0f, its parts (%s) add up to %.0f",
	          year, place ? place_states[place - 1].official : "Nacional", printed,
	          translate(of), sum);
	error_where(error, reading->report->file, 0, NULL);
	error_hint(error, "take the file from the publisher again");
	return TRATA_EDATA;
}

static enum trata_status check_year(const struct table_reading *reading, int year,
                                    const struct year_sums *sums, bool ages_printed,
                                    struct trata_error *error)
{
	for (int place = 0; place < 33; place++)
		for (int age = 0; age < 3; age++) {
			if (!sums->there[place][0][age] || !sums->there[place][1][age])
				continue;
			double sum = sums->printed[place][1][age] + sums->printed[place][2][age];
			if (sum != sums->printed[place][0][age])
				return refuse_sum(reading, year, place, "sexes", sums->printed[place][0][age],
				                  sum, error);
		}
	for (int place = 0; ages_printed && place < 33; place++)
		for (int sex = 0; sex < 3; sex++) {
			double sum = sums->printed[place][sex][1] + sums->printed[place][sex][2];
			if (sums->there[place][sex][0] && sum != sums->printed[place][sex][0])
				return refuse_sum(reading, year, place, "ages", sums->printed[place][sex][0],
				                  sum, error);
		}
	for (int sex = 0; sex < 3; sex++)
		for (int age = 0; age < 3; age++) {
			double sum = 0;
			int states = 0;
			for (int place = 1; place < 33; place++) {
				sum += sums->printed[place][sex][age];
				states += sums->there[place][sex][age];
			}
			if (sums->there[0][sex][age] && states == 32 && sum != sums->printed[0][sex][age])
				return refuse_sum(reading, year, 0, "states", sums->printed[0][sex][age], sum,
				                  error);
		}
	return TRATA_OK;
}

static enum trata_status population_end(struct table_reading *reading,
                                        struct trata_error *error)
{
	struct draft *draft = reading->draft;
	if (!draft)
		return TRATA_OK;
	bool ages_printed = reading->binding.at[COLUMN_AGE] >= 0;
	struct year_sums *sums = memory_new(SEEN_YEARS, sizeof *sums);
	if (!sums)
		return error_memory(error);
	struct audit_line *audit = reading_audit(reading, "");
	enum trata_status status = TRATA_OK;
	size_t kept = 0;
	int first = SEEN_YEARS, last = 0;
	for (size_t i = 0; i < draft->count; i++) {
		const struct figure *figure = &draft->figures[i];
		int year = period_year(figure->period.first) - SEEN_FIRST_YEAR;
		int place = place_index(reading, figure), sex = sex_index(reading, figure);
		int age = age_index(reading, figure);
		struct year_sums *of = &sums[year];
		if (of->there[place][sex][age]) {
			error_set(error, TRATA_EDATA, "the row repeats an earlier one");
			error_where(error, reading->report->file, figure->line, NULL);
			status = TRATA_EDATA;
			break;
		}
		of->there[place][sex][age] = true;
		of->printed[place][sex][age] = figure->value;
		audit->cells++;
		audit->source_total += figure->value;
		audit->mapped_total += figure->value;
		/* states and finest groups are kept; the rest are their sums */
		if (place && sex && (age || !ages_printed)) {
			first = year < first ? year : first;
			last = year > last ? year : last;
			draft->figures[kept++] = *figure;
		}
	}
	draft->count = kept;
	for (int year = 0; status == TRATA_OK && year < SEEN_YEARS; year++)
		status = check_year(reading, year + SEEN_FIRST_YEAR, &sums[year], ages_printed, error);
	memory_free(sums);
	if (status == TRATA_OK && !kept) {
		error_set(error, TRATA_EFORMAT, "holds no population of a state by sex%s",
		          ages_printed ? translate(" and age") : "");
		error_where(error, reading->report->file, 0, NULL);
		error_hint(error, "the totals alone are not kept: take the whole file");
		status = TRATA_EFORMAT;
	}
	draft->release.covered.first = MONTH(first + SEEN_FIRST_YEAR, 1);
	draft->release.covered.last = MONTH(last + SEEN_FIRST_YEAR, 12);
	draft->release.cut = draft->release.covered.last;
	draft->release.granularity = "state";
	return status;
}
