/* IOM's Missing Migrants Project: one row an incident. Incidents are added up by month and route;
 * the copy with a column of totals gives the total, the project's own export the dead and the
 * missing, of which the dead may be left open. */
#include "missing_migrants.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/utf8.h"
#include "../store/country.h"
#include "reading.h"

#define DEAD_AND_MISSING \
	{ "Minimum Estimated Number of Missing", "minimumestimatednumberofmissing", COLUMN_MISSING, \
	  false }, \
	{ "Number of Survivors", "numberofsurvivors", COLUMN_IGNORED, false }, \
	{ "Number of Females", "numberoffemales", COLUMN_IGNORED, false }, \
	{ "Number of Males", "numberofmales", COLUMN_IGNORED, false }, \
	{ "Number of Children", "numberofchildren", COLUMN_IGNORED, false }

#define WHERE_AND_WHO \
	{ "Region of Origin", "regionoforigin", COLUMN_IGNORED, false }, \
	{ "Cause of Death", "causeofdeath", COLUMN_IGNORED, false }, \
	{ "Country of Origin", "countryoforigin", COLUMN_IGNORED, false }, \
	{ "Location of death", "locationofdeath", COLUMN_IGNORED, false }, \
	{ "Information Source", "informationsource", COLUMN_IGNORED, false }, \
	{ "Coordinates", "coordinates", COLUMN_IGNORED, false }, \
	{ "Migration route", "migrationroute", COLUMN_ROUTE, false }, \
	{ "UNSD Geographical Grouping", "unsdgeographicalgrouping", COLUMN_IGNORED, false }

static const struct column kaggle[] = {
	{ "Incident Type", "incidenttype", COLUMN_KIND, false },
	{ "Incident year", "incidentyear", COLUMN_YEAR, false },
	{ "Reported Month", "reportedmonth", COLUMN_MONTH_NUMBER, false },
	{ "Region of Incident", "regionofincident", COLUMN_IGNORED, false },
	{ "Number of Dead", "numberofdead", COLUMN_DEAD, false },
	{ "Total Number of Dead and Missing", "totalnumberofdeadandmissing", COLUMN_TOTAL, false },
	DEAD_AND_MISSING, WHERE_AND_WHO
};
static const struct column own_export[] = {
	{ "Main ID", "mainid", COLUMN_IGNORED, false },
	{ "Incident ID", "incidentid", COLUMN_IGNORED, false },
	{ "Region", "region", COLUMN_IGNORED, false },
	{ "Incident Date", "incidentdate", COLUMN_PERIOD, false },
	{ "Year", "year", COLUMN_YEAR, false },
	{ "Reported Month", "reportedmonth", COLUMN_MONTH_NUMBER, false },
	{ "Number Dead", "numberdead", COLUMN_DEAD, false },
	{ "URL", "url", COLUMN_IGNORED, false },
	{ "Source Quality", "sourcequality", COLUMN_IGNORED, false },
	DEAD_AND_MISSING, WHERE_AND_WHO
};

static enum trata_status incident_row(struct table_reading *reading, const struct row *row,
                                      struct trata_error *error);
static enum trata_status incident_end(struct table_reading *reading, struct trata_error *error);

#define COUNT_OF(list) (sizeof (list) / sizeof *(list))

const struct layout missing_migrants_layouts[MISSING_MIGRANTS_LAYOUTS] = {
	{ "missing-migrants-kaggle", "Missing Migrants, copy with a column of totals (19 columns)",
	  kaggle, COUNT_OF(kaggle), false, false, NULL, NULL, incident_row, incident_end },
	{ "missing-migrants-export", "Missing Migrants, the project's own export (22 columns)",
	  own_export, COUNT_OF(own_export), false, false, NULL, NULL, incident_row, incident_end },
};

/* ------------------------------------------------------------------ sums by route and month */

#define ROUTE_BYTES 120

struct route {
	char label[ROUTE_BYTES];     /* as printed, "" where the incident has none */
	char id[ROUTE_BYTES];        /* us-mexico-border */
};

struct sum {
	size_t route;
	month at;
	double value;
	uint32_t line;               /* of its first incident */
};

struct sums {
	struct route *routes;
	size_t route_count, route_capacity;
	struct sum *list;
	size_t count, capacity;
	uint64_t open_dead;          /* incidents whose number of dead is left open */
	uint64_t open_line, negative, negative_line;
};

static void free_sums(void *own)
{
	struct sums *sums = own;
	memory_free(sums->routes);
	memory_free(sums->list);
	memory_free(sums);
}

/* The name of a route: lower-case words with dashes; "crossing" at its end is left out. */
static void route_id(const char *label, char id[ROUTE_BYTES])
{
	size_t used = 0;
	for (const char *at = label; *at && used + 2 < ROUTE_BYTES;) {
		char letter[8];
		size_t width = utf8_sequence(at, strlen(at));
		width = width ? width : 1;
		if (utf8_fold(at, width, letter, sizeof letter))
			used += (size_t)snprintf(id + used, ROUTE_BYTES - used, "%s", letter);
		else if (*at == ',' && used)
			id[used++] = '+';
		else if (used && id[used - 1] != '-' && id[used - 1] != '+')
			id[used++] = '-';
		at += width;
	}
	while (used && id[used - 1] == '-')
		used--;
	id[used] = '\0';
	static const char tail[] = "-crossing";
	if (used > sizeof tail && strcmp(id + used - (sizeof tail - 1), tail) == 0)
		id[used - (sizeof tail - 1)] = '\0';
	if (strcmp(id, "us-mexico") == 0)
		snprintf(id, ROUTE_BYTES, "us-mexico-border");
	if (id[0] == '\0')
		snprintf(id, ROUTE_BYTES, "%s", PLACE_UNKNOWN);
}

static struct sums *sums_of(struct table_reading *reading, struct trata_error *error)
{
	if (!reading->own) {
		reading->own = memory_new(1, sizeof(struct sums));
		reading->own_free = free_sums;
		if (!reading->own)
			error_memory(error);
	}
	return reading->own;
}

static bool find_route(struct sums *sums, const struct field *field, size_t *out)
{
	size_t length = field->length < ROUTE_BYTES ? field->length : ROUTE_BYTES - 1;
	for (size_t i = 0; i < sums->route_count; i++)
		if (strncmp(sums->routes[i].label, field->text, length) == 0 &&
		    sums->routes[i].label[length] == '\0') {
			*out = i;
			return true;
		}
	if (!memory_grow((void **)&sums->routes, &sums->route_capacity, sums->route_count + 1,
	                 sizeof *sums->routes))
		return false;
	struct route *route = &sums->routes[sums->route_count];
	memcpy(route->label, field->text, length);
	route->label[length] = '\0';
	route_id(route->label, route->id);
	*out = sums->route_count++;
	return true;
}

/* Files are sorted by neither: the list of sums is searched from its end. */
static bool add_sum(struct sums *sums, size_t route, month at, double value, uint64_t line)
{
	for (size_t i = sums->count; i-- > 0;)
		if (sums->list[i].at == at && sums->list[i].route == route) {
			sums->list[i].value += value;
			return true;
		}
	if (!memory_grow((void **)&sums->list, &sums->capacity, sums->count + 1,
	                 sizeof *sums->list))
		return false;
	sums->list[sums->count++] = (struct sum){ route, at, value, (uint32_t)line };
	return true;
}

/* ------------------------------------------------------------------ rows */

static enum trata_status row_month(struct table_reading *reading, const struct row *row,
                                   month *out, struct trata_error *error)
{
	static const char *const names[] = { "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december" };
	const struct field *field = reading_field(reading, row, COLUMN_MONTH_NUMBER);
	char key[16];
	int year, number = 0;
	enum trata_status status = reading_year(reading, row, &year, error);
	if (status != TRATA_OK)
		return status;
	utf8_fold(field->text, field->length, key, sizeof key);
	while (number < 12 && strcmp(names[number], key) != 0)
		number++;
	if (number == 12)
		return reading_bad(reading, row, COLUMN_MONTH_NUMBER, error, "January to December",
		                   "\"%s\" is not a month",
		                   error_quote(field->text, field->length).text);
	*out = MONTH(year, number + 1);
	return TRATA_OK;
}

/* Dead and missing of one incident. A negative number of missing takes back persons that an
 * earlier incident counted. */
static enum trata_status row_total(struct table_reading *reading, const struct row *row,
                                   struct sums *sums, double *out, struct trata_error *error)
{
	long long dead = 0, missing = 0, total = 0;
	bool has_dead = false, has_missing = false, has_total = false;
	enum trata_status status = reading_count(reading, row, COLUMN_DEAD, &dead, &has_dead, error);
	if (status == TRATA_OK)
		status = reading_count(reading, row, COLUMN_MISSING, &missing, &has_missing, error);
	bool printed = reading->binding.at[COLUMN_TOTAL] >= 0;
	if (status == TRATA_OK && printed)
		status = reading_count(reading, row, COLUMN_TOTAL, &total, &has_total, error);
	if (status != TRATA_OK)
		return status;
	if (!has_dead && sums->open_dead++ == 0)
		sums->open_line = row->line;
	if ((missing < 0 || dead < 0) && sums->negative++ == 0)
		sums->negative_line = row->line;
	if (printed && !has_total)
		return reading_bad(reading, row, COLUMN_TOTAL, error, "a number", "the total is empty");
	if (printed && has_dead && has_missing && total != dead + missing)
		reading_warn(reading, row, COLUMN_TOTAL, "%lld dead and %lld missing beside a total of "
		             "%lld", dead, missing, total);
	*out = (double)(printed ? total : dead + missing);
	return TRATA_OK;
}

static enum trata_status incident_row(struct table_reading *reading, const struct row *row,
                                      struct trata_error *error)
{
	struct sums *sums = sums_of(reading, error);
	month at;
	double total = 0;
	size_t route;
	if (!sums)
		return TRATA_ENOMEM;
	enum trata_status status = row_month(reading, row, &at, error);
	if (status == TRATA_OK)
		status = row_total(reading, row, sums, &total, error);
	if (status != TRATA_OK)
		return status;
	struct audit_line *audit = reading_audit(reading, "");
	audit->cells++;
	audit->source_total += total;
	if (!find_route(sums, reading_field(reading, row, COLUMN_ROUTE), &route) ||
	    !add_sum(sums, route, at, total, row->line))
		return error_memory(error);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ the end */

static enum trata_status add_figures(struct table_reading *reading, const struct sums *sums,
                                     struct trata_error *error)
{
	struct intern *strings = reading->store->strings;
	struct release *release = &reading->draft->release;
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < sums->count; i++) {
		const struct sum *sum = &sums->list[i];
		const struct route *route = &sums->routes[sum->route];
		char extra[ROUTE_BYTES + 8];
		snprintf(extra, sizeof extra, "route=%s", route->id);
		struct figure figure = {
			.product = intern_string(strings, "incidents"),
			.measure = intern_string(strings, "missing-migrants"),
			.place = intern_string(strings, PLACE_WORLD), .extra = intern_string(strings, extra),
			.period = { sum->at, sum->at }, .value = sum->value, .has_value = true,
			.unit = intern_string(strings, "persons"), .bound = BOUND_EXACT, .status = 'A',
			.key = intern_string(strings, route->label), .line = sum->line,
		};
		if (figure.key == INTERN_NONE || figure.extra == INTERN_NONE)
			return error_memory(error);
		bool open = release->covered.first == MONTH_UNKNOWN;
		if (open || sum->at < release->covered.first)
			release->covered.first = sum->at;
		if (open || sum->at > release->covered.last)
			release->covered.last = sum->at;
		reading_audit(reading, "")->mapped_total += sum->value;
		status = reading_add(reading, &figure, error);
	}
	release->cut = release->covered.last;
	return status;
}

/* A release covers whole years from January on, up to its last month. */
static enum trata_status incident_end(struct table_reading *reading, struct trata_error *error)
{
	struct sums *sums = sums_of(reading, error);
	if (!sums)
		return TRATA_ENOMEM;
	const struct row open = { .line = sums->open_line };
	const struct row negative = { .line = sums->negative_line };
	if (sums->open_dead)
		reading_warn(reading, &open, COLUMN_DEAD, sums->open_dead == 1
		             ? "%llu incident, from here on, leaves the number of dead open: only what is "
		               "printed counts"
		             : "%llu incidents, from here on, leave the number of dead open: only what is "
		               "printed counts", (unsigned long long)sums->open_dead);
	if (sums->negative)
		reading_warn(reading, &negative, COLUMN_MISSING, sums->negative == 1
		             ? "%llu negative number, from here on, take persons back that an earlier "
		               "incident counted"
		             : "%llu negative numbers, from here on, take persons back that an earlier "
		               "incident counted", (unsigned long long)sums->negative);
	if (sums->count == 0)
		return TRATA_OK;
	reading->draft = reading_draft(reading, "iom-missing-migrants", "incidents", 0, "", error);
	if (!reading->draft)
		return TRATA_ENOMEM;
	enum trata_status status = add_figures(reading, sums, error);
	struct release *release = &reading->draft->release;
	release->granularity = "route";
	release->covered.first = period_unit(release->covered.first, UNIT_YEAR).first;
	return status;
}
