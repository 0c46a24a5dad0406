/* The Trafficking in Persons Report and the US figures beside it, as a user pastes them: tiers by
 * country and report year, the global table, and narrative numbers one a row. A release is an
 * edition, named by its report year. The tables print no zeros that they do not write: an empty
 * cell is no figure, "N/A" and a dash are figures that the publisher says it does not have. */
#include "tip.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "../store/catalogue.h"
#include "../store/country.h"
#include "cell.h"
#include "reading.h"

static const struct column tiers[] = {
	{ "country", "country countryname", COLUMN_PLACE, false },
	{ "country_name", "name", COLUMN_STATE_NAME, true },
	{ "region", "region", COLUMN_IGNORED, true },
	{ "report_year", "reportyear year", COLUMN_REPORT_YEAR, true },
	{ "tier", "tier", COLUMN_TIER, false }, { "tier_raw", "tierraw", COLUMN_RAW, true },
	{ "source", "source", COLUMN_PAGE, true },
	{ "source_class", "sourceclass", COLUMN_CLASS, true },
	{ "n_sources", "nsources", COLUMN_IGNORED, true },
	{ "conflict", "conflict", COLUMN_CONFLICT, true },
};
/* "country_name" and "countryname" fold to one key: beside a code it is the name */
static const struct column tiers_named[] = {
	{ "country", "country", COLUMN_PLACE, false },
	{ "country_name", "countryname", COLUMN_STATE_NAME, false },
	{ "region", "region", COLUMN_IGNORED, true },
	{ "report_year", "reportyear year", COLUMN_REPORT_YEAR, true },
	{ "tier", "tier", COLUMN_TIER, false }, { "tier_raw", "tierraw", COLUMN_RAW, true },
	{ "source", "source", COLUMN_PAGE, true },
	{ "source_class", "sourceclass", COLUMN_CLASS, true },
	{ "n_sources", "nsources", COLUMN_IGNORED, true },
	{ "conflict", "conflict", COLUMN_CONFLICT, true },
};
static const struct column academic[] = {
	{ "countryname", "countryname", COLUMN_STATE_NAME, false },
	{ "iso", "iso", COLUMN_PLACE, false }, { "year", "year", COLUMN_REPORT_YEAR, false },
	{ "ccode", "ccode", COLUMN_IGNORED, false }, { "tier", "tier", COLUMN_TIER, false },
};
static const struct column narrative[] = {
	{ "report_year", "reportyear", COLUMN_REPORT_YEAR, false },
	{ "period", "period dataperiod", COLUMN_PERIOD, false },
	{ "metric", "metric", COLUMN_METRIC, false }, { "value", "value", COLUMN_VALUE, false },
	{ "unit", "unit", COLUMN_UNIT, false },
	{ "qualifier", "qualifier", COLUMN_QUALIFIER, true },
	{ "source", "source", COLUMN_PAGE, true }, { "quote", "quote", COLUMN_QUOTE, true },
	{ "source_class", "sourceclass", COLUMN_CLASS, true },
};

static enum trata_status tier_row(struct table_reading *reading, const struct row *row,
                                  struct trata_error *error);
static enum trata_status metric_row(struct table_reading *reading, const struct row *row,
                                    struct trata_error *error);
static enum trata_status tier_end(struct table_reading *reading, struct trata_error *error);
static enum trata_status metric_end(struct table_reading *reading, struct trata_error *error);

#define COUNT_OF(list) (sizeof (list) / sizeof *(list))

const struct layout tip_layouts[TIP_LAYOUTS] = {
	{ "tip-tiers", "tiers by country and report year", tiers_named, COUNT_OF(tiers_named), false,
	  false, NULL, NULL, tier_row, tier_end },
	{ "tip-tier-list", "tiers of one report, or by year, with codes or names", tiers,
	  COUNT_OF(tiers), false, false, NULL, NULL, tier_row, tier_end },
	{ "tip-tiers-academic", "tiers 1999-2015 of an academic table", academic, COUNT_OF(academic),
	  false, false, NULL, NULL, tier_row, tier_end },
	{ "tip-narrative", "numbers of a country narrative, or of US agencies, one a row", narrative,
	  COUNT_OF(narrative), false, false, NULL, NULL, metric_row, metric_end },
};

/* ------------------------------------------------------------------ tiers */

/* The report that a row is of: its column, or what the caller says. */
static enum trata_status report_year(struct table_reading *reading, const struct row *row,
                                     int *year, struct trata_error *error)
{
	if (reading->binding.at[COLUMN_REPORT_YEAR] >= 0)
		return reading_year_in(reading, row, COLUMN_REPORT_YEAR, year, error);
	*year = reading->options->vintage / 100;
	if (*year || reading->options->audit) {
		*year = *year ? *year : 2100;
		return TRATA_OK;
	}
	error_set(error, TRATA_EDATA, "the table does not say which report it is of");
	error_where(error, reading->report->file, row->line, NULL);
	error_hint(error, "pass the report year: --vintage 2024");
	return TRATA_EDATA;
}

static enum trata_status row_country(struct table_reading *reading, const struct row *row,
                                     const struct country **country, struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, COLUMN_PLACE);
	*country = country_by_code(field->text);
	if (!*country)
		*country = country_by_name(field->text);
	if (*country)
		return TRATA_OK;
	return reading_bad(reading, row, COLUMN_PLACE, error,
	                   "ISO 3166-1 alpha-3, such as MEX, or the name that the report prints",
	                   "\"%s\" is not a country", error_quote(field->text, field->length).text);
}

static enum trata_status row_tier(struct table_reading *reading, const struct row *row, int year,
                                  double *tier, bool *present, struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, COLUMN_TIER);
	const struct field *raw = reading_field(reading, row, COLUMN_RAW);
	double other;
	bool other_present;
	if (!cell_tier(field, tier, present))
		return reading_bad(reading, row, COLUMN_TIER, error,
		                   "1, 2, 2WL (2 Watch List), 3 or special, or as the report prints them",
		                   "\"%s\" is not a tier",
		                   error_quote(field->text, field->length).text);
	if (*present && *tier == TIER_WATCH_LIST && year < 2004)
		return reading_bad(reading, row, COLUMN_TIER, error, "is the report year right?",
		                   "\"%s\" in the report of %d: the Watch List starts in 2004",
		                   error_quote(field->text, field->length).text, year);
	if (*present && cell_tier(raw, &other, &other_present) && other_present && other != *tier)
		reading_warn(reading, row, COLUMN_RAW, "\"%s\" beside tier %s",
		             error_quote(raw->text, raw->length).text, tier_name(*tier));
	return TRATA_OK;
}

static const struct figure *find_cell(const struct draft *draft, const struct figure *figure)
{
	for (size_t i = 0; i < draft->count; i++)
		if (figure_same_cell(&draft->figures[i], figure))
			return &draft->figures[i];
	return NULL;
}

static uint32_t tier_key(struct table_reading *reading, const struct row *row,
                         const struct country *country, int year)
{
	struct text key = {0};
	text_printf(&key, "%s;%d;%s", strcmp(country->code, "MX") == 0 ? "MEX" : country->code, year,
	            reading_field(reading, row, COLUMN_TIER)->text);
	const struct field *page = reading_field(reading, row, COLUMN_PAGE);
	if (page->length)
		text_printf(&key, ";%s", page->text);
	uint32_t number = intern_string(reading->store->strings, text_string(&key));
	number = key.failed ? INTERN_NONE : number;
	text_free(&key);
	return number;
}

static enum trata_status tier_row(struct table_reading *reading, const struct row *row,
                                  struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	const struct country *country;
	int year;
	double tier;
	bool present;
	enum trata_status status = report_year(reading, row, &year, error);
	if (status == TRATA_OK)
		status = row_tier(reading, row, year, &tier, &present, error);
	if (status == TRATA_OK)
		status = row_country(reading, row, &country, error);
	if (status != TRATA_OK || !present)
		return status;
	reading->draft = reading_draft(reading, "state-tip-tier", "tip-tier", VINTAGE(year, 0), "",
	                               error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	struct figure figure = {
		.product = intern_string(strings, "tip-tier"),
		.measure = intern_string(strings, "tip-tier"),
		.offence = intern_string(strings, "trafficking"),
		.place = intern_string(strings, country->code), .unit = intern_string(strings, "tier"),
		.period = { MONTH(year, 1), MONTH(year, 12) }, .bound = BOUND_EXACT, .has_value = true,
		.value = tier, .status = 'A', .line = (uint32_t)row->line,
		.key = tier_key(reading, row, country, year),
	};
	if (figure.key == INTERN_NONE || figure.unit == INTERN_NONE)
		return error_memory(error);
	const struct field *conflict = reading_field(reading, row, COLUMN_CONFLICT);
	if (conflict->length)
		reading_warn(reading, row, COLUMN_CONFLICT, "its sources disagree: %s",
		             error_quote(conflict->text, conflict->length).text);
	struct audit_line *audit = reading_audit(reading, "trafficking");
	const struct figure *known = find_cell(reading->draft, &figure);
	if (known && known->value == tier) {
		reading_repeat(reading, row);
		return TRATA_OK;
	}
	audit->cells++;
	audit->source_total++;           /* placements are counted, tiers are not added */
	if (known)
		return reading_bad(reading, row, COLUMN_TIER, error, "one of the two rows is wrong",
		                   "tier %s here, %s in line %u", tier_name(tier),
		                   tier_name(known->value), known->line);
	audit->mapped_total++;
	return reading_add(reading, &figure, error);
}

static void cover(struct draft *draft)
{
	struct release *release = &draft->release;
	for (size_t i = 0; i < draft->count; i++) {
		struct period p = draft->figures[i].period;
		if (release->covered.first == MONTH_UNKNOWN || p.first < release->covered.first)
			release->covered.first = p.first;
		if (release->covered.last == MONTH_UNKNOWN || p.last > release->covered.last)
			release->covered.last = p.last;
	}
	release->cut = release->covered.last;
	if (release->role == ROLE_OFFICIAL)
		release->role = ROLE_COPY;       /* the report has no table of its own: typed by others */
}

static enum trata_status tier_end(struct table_reading *reading, struct trata_error *error)
{
	(void)error;
	for (size_t i = reading->first_draft; i < reading->batch->draft_count; i++) {
		struct draft *draft = &reading->batch->drafts[i];
		draft->release.offences = "trafficking";
		draft->release.granularity = "country";
		cover(draft);
	}
	reading_tell_repeats(reading);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ narrative numbers */

const char *tip_metric_source(const char *metric, char *measure, size_t size)
{
	static const char *const agencies[] = { "bjs_", "cbp_", "doj_", "hhs_", "polaris_", "t_visa_",
	                                        "continued_presence", "dhs_", "uscis_", "ice_" };
	bool agency = false;
	for (size_t i = 0; i < COUNT_OF(agencies); i++)
		agency = agency || strncmp(metric, agencies[i], strlen(agencies[i])) == 0;
	int used = snprintf(measure, size, "%s%s", agency ? "" : "tip-", metric);
	if (used < 0 || (size_t)used >= size || metric[0] == '\0')
		return NULL;
	for (char *at = measure; *at; at++) {
		if (!isalnum((unsigned char)*at) && *at != '_' && *at != '-')
			return NULL;
		*at = *at == '_' ? '-' : (char)tolower((unsigned char)*at);
	}
	return agency ? "us-other" : "state-tip-mexico";
}

static uint32_t metric_key(struct table_reading *reading, const struct row *row)
{
	static const enum column_role parts[] = { COLUMN_PERIOD, COLUMN_METRIC, COLUMN_QUALIFIER,
	                                          COLUMN_CLASS, COLUMN_PAGE };
	struct text key = {0};
	text_append(&key, reading_field(reading, row, COLUMN_REPORT_YEAR)->text);
	for (size_t i = 0; i < COUNT_OF(parts); i++) {
		const struct field *field = reading_field(reading, row, parts[i]);
		if (field->length)
			text_printf(&key, ";%s", field->text);
	}
	uint32_t number = intern_string(reading->store->strings, text_string(&key));
	number = key.failed ? INTERN_NONE : number;
	text_free(&key);
	return number;
}

/* Where one edition prints two numbers for one thing, the first answers and the second is kept
 * beside it: --where reading=2. */
static enum trata_status second_reading(struct table_reading *reading, const struct row *row,
                                        const struct figure *known, struct figure *figure,
                                        struct trata_error *error)
{
	struct audit_line *audit = reading_audit(reading, "trafficking");
	if (figure_same_content(known, figure)) {
		reading_repeat(reading, row);
		return TRATA_OK;
	}
	reading_warn(reading, row, COLUMN_VALUE, "%.12g here, %.12g in line %u: the first answers",
	             figure->value, known->value, known->line);
	figure->extra = intern_string(reading->store->strings, "reading=2");
	if (find_cell(reading->draft, figure))
		return reading_bad(reading, row, COLUMN_VALUE, error, "keep two of them",
		                   "a third number for the same thing");
	audit->cells++;
	audit->source_total += figure->value;
	audit->mapped_total += figure->value;
	return reading_add(reading, figure, error);
}

/* Percentages of one sentence that should add up to a hundred and do not. */
static void check_percentages(struct table_reading *reading, const struct row *row)
{
	const char *quote = reading_field(reading, row, COLUMN_QUOTE)->text;
	int count = 0, sum = 0;
	for (const char *at = quote; (at = strstr(at, " percent")); at++) {
		const char *digit = at;
		int value = 0, place = 1;
		while (digit > quote && digit[-1] >= '0' && digit[-1] <= '9' && place <= 100) {
			value += place * (*--digit - '0');
			place *= 10;
		}
		count += digit < at;
		sum += value;
	}
	if (count >= 3 && (sum < 98 || sum > 102))
		reading_warn(reading, row, COLUMN_QUOTE, "its %d percentages add up to %d", count, sum);
}

static enum trata_status metric_cell(struct table_reading *reading, const struct row *row,
                                     int year, struct figure *figure, struct trata_error *error)
{
	const struct field *field = reading_field(reading, row, COLUMN_VALUE);
	const struct field *period = reading_field(reading, row, COLUMN_PERIOD);
	struct cell cell;
	bool specified;
	if (!cell_parse(field, &cell) || cell.has_part)
		return reading_bad(reading, row, COLUMN_VALUE, error,
		                   "a number such as 1,234, or N/A, or nothing", "\"%s\" is not a number",
		                   error_quote(field->text, field->length).text);
	if (!cell_period(period, &figure->period, &specified))
		return reading_bad(reading, row, COLUMN_PERIOD, error,
		                   "2021, 2020-H1, 2021-M01..M08, FY2022, CY2015, or nothing",
		                   "\"%s\" is not a period",
		                   error_quote(period->text, period->length).text);
	if (!specified)
		figure->period = (struct period){ MONTH(year, 1), MONTH(year, 12) };
	if (figure->period.last > MONTH(year, 12))
		return reading_bad(reading, row, COLUMN_PERIOD, error, "is the report year right?",
		                   "data of %s in a report of %d", period_format(figure->period).text,
		                   year);
	figure->has_value = cell.present;
	figure->value = cell.value;
	const struct field *qualifier = reading_field(reading, row, COLUMN_QUALIFIER);
	figure->status = !cell.present ? 'O' : cell_is_shaky(qualifier) ? 'U' : 'A';
	figure->bound = (uint8_t)cell_bound(qualifier);
	return TRATA_OK;
}

static enum trata_status metric_row(struct table_reading *reading, const struct row *row,
                                    struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	char measure[96];
	int year;
	const struct field *metric = reading_field(reading, row, COLUMN_METRIC);
	const struct field *unit = reading_field(reading, row, COLUMN_UNIT);
	const char *source = tip_metric_source(metric->text, measure, sizeof measure);
	if (!source)
		return reading_bad(reading, row, COLUMN_METRIC, error,
		                   "letters, digits and _, such as victims_identified",
		                   "\"%s\" is not a metric",
		                   error_quote(metric->text, metric->length).text);
	bool mexico = strcmp(source, "state-tip-mexico") == 0;
	enum trata_status status = report_year(reading, row, &year, error);
	if (status != TRATA_OK)
		return status;
	reading->draft = reading_draft(reading, source, mexico ? "tip-mexico" : "other",
	                               VINTAGE(year, 0), "", error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	struct figure figure = {
		.product = intern_string(strings, reading->draft->release.product),
		.measure = intern_string(strings, measure),
		.offence = intern_string(strings, mexico ? "trafficking" : ""),
		.place = intern_string(strings, mexico ? PLACE_MEXICO : "USA"),
		.unit = intern_add(strings, unit->text, unit->length), .line = (uint32_t)row->line,
		.key = metric_key(reading, row),
	};
	if (figure.key == INTERN_NONE || figure.unit == INTERN_NONE)
		return error_memory(error);
	if ((status = metric_cell(reading, row, year, &figure, error)) != TRATA_OK)
		return status;
	check_percentages(reading, row);
	const struct figure *known = find_cell(reading->draft, &figure);
	if (known)
		return second_reading(reading, row, known, &figure, error);
	struct audit_line *audit = reading_audit(reading, "trafficking");
	audit->cells += figure.has_value;
	audit->source_total += figure.value;
	audit->mapped_total += figure.value;
	return reading_add(reading, &figure, error);
}

static enum trata_status metric_end(struct table_reading *reading, struct trata_error *error)
{
	for (size_t i = reading->first_draft; i < reading->batch->draft_count; i++) {
		struct draft *draft = &reading->batch->drafts[i];
		bool mexico = strcmp(draft->release.source, "state-tip-mexico") == 0;
		draft->release.offences = mexico ? "trafficking" : "";
		draft->release.granularity = "country";
		cover(draft);
	}
	reading_tell_repeats(reading);
	return tip_check_narrative(reading, error);
}
