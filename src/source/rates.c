/* The crosswalk from collected statements to the ledger of reporting rates: what each study
 * counted, whom, and whether a number of it can divide a register. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"
#include "../base/text.h"
#include "../base/utf8.h"
#include "../store/place.h"
#include "pages.h"

const char *const collected_columns[COLLECTED_COLUMNS] = {
	"source", "publisher", "year", "scope", "statistic", "value", "low", "high", "unit", "url",
	"quote", "verified", "note"
};

/* What is added to the id so that it names one row. */
enum suffix { PLAIN, AFTER_COLON, OF_STATISTIC, OF_SCOPE, OF_STATE };

/* A rule holds where the row's cells begin with its first three texts. In `id`, @ is the year. */
struct rule {
	const char *source, *statistic, *scope, *id;
	enum suffix suffix;
	enum rate_kind kind;
	bool measured;              /* its digits are those of a measurement */
	const char *place, *population, *offence, *method;
};

#define TRAFFICKING "trafficking"
#define SURVEYED "all surveyed crimes; trafficking not covered"
#define SLAVERY "modern slavery: forced labour and forced marriage"
#define STATEMENT "statement without survey or formula"
#define SURVEY "household victimization survey"
#define LISTS "multiple systems estimation"
#define SURVEYS "household surveys and risk models; a stock on any day"
#define ADULTS "victims aged 18 and over, Mexico"

static const struct rule rules[] = {
	{ "Linea Nacional contra la Trata, first report", "dark figure", "", "consejo-ciudadano-@",
	  PLAIN, RATE_DARK_FIGURE, false, "MX", "trafficking, Mexico", TRAFFICKING, STATEMENT },
	{ "Column of the Consejo", "dark figure", "", "consejo-ciudadano-@-column", PLAIN,
	  RATE_DARK_FIGURE, false, "MX", "trafficking, Mexico", TRAFFICKING, STATEMENT },
	{ "Linea Nacional analysis", "reported share", "", "consejo-ciudadano-@", PLAIN,
	  RATE_REPORTED, false, "MX", "victims of trafficking, Mexico", TRAFFICKING, STATEMENT },
	{ "Linea Nacional contra la Trata, Jan-Nov", "case files", "", "consejo-ciudadano-@-case-files",
	  PLAIN, RATE_PART, false, "MX", "reports to one hotline", TRAFFICKING, "count of one hotline" },
	{ "INEGI ENVIPE", "cifra negra (", "Mexico,", "envipe-@", PLAIN, RATE_DARK_FIGURE, true, "MX",
	  ADULTS, SURVEYED, SURVEY },
	{ "INEGI ENVIPE", "reported", "Mexico,", "envipe-@-reported", PLAIN, RATE_PART, true, "MX",
	  ADULTS, SURVEYED, SURVEY },
	{ "INEGI ENVIPE", "case file opened", "Mexico,", "envipe-@-opened", PLAIN, RATE_PART, true,
	  "MX", ADULTS, SURVEYED, SURVEY },
	{ "INEGI ENVIPE", "cifra negra by crime: ", "Mexico,", "envipe-@", AFTER_COLON,
	  RATE_DARK_FIGURE, true, "MX", ADULTS, "", SURVEY },
	{ "INEGI ENVIPE", "cifra negra", "state: ", "envipe-@", OF_STATE, RATE_DARK_FIGURE, true, "",
	  "victims aged 18 and over, one state", SURVEYED, SURVEY },
	{ "INEGI ENVIPE", "what the survey cannot", "", "envipe-@-scope", PLAIN, RATE_STATEMENT, false,
	  "MX", ADULTS, SURVEYED, SURVEY },
	{ "INEGI ENVE", "cifra negra", "", "enve-@", PLAIN, RATE_DARK_FIGURE, true, "MX",
	  "companies, Mexico", "crimes against companies; trafficking not covered", "company survey" },
	{ "Global Slavery Index", "people", "Mexico", "gsi-@", PLAIN, RATE_PERSONS, false, "MX",
	  "everybody, Mexico", SLAVERY, SURVEYS },
	{ "Global Slavery Index", "people", "world", "gsi-@", OF_SCOPE, RATE_PERSONS, false, "WLD",
	  "everybody, world", SLAVERY, SURVEYS },
	{ "Global Slavery Index", "people", "", "gsi-@", OF_SCOPE, RATE_PERSONS, false, "",
	  "everybody, one region", SLAVERY, SURVEYS },
	{ "Global Estimates of Modern Slavery", "people", "world", "gems-@", PLAIN, RATE_PERSONS,
	  false, "WLD", "everybody, world", SLAVERY, SURVEYS },
	{ "Global Estimates of Modern Slavery", "", "world", "gems-@", OF_STATISTIC, RATE_PERSONS,
	  false, "WLD", "everybody, world", "part of modern slavery", SURVEYS },
	{ "Global estimate of forced labour", "forced labour", "world", "ilo-@", PLAIN, RATE_PERSONS,
	  false, "WLD", "everybody, world", "forced labour", "capture-recapture of published reports" },
	{ "UNODC, Europe", "detected share", "Europe", "unodc-europe", PLAIN, RATE_REPORTED, false, "",
	  "victims of trafficking, Europe", TRAFFICKING, STATEMENT },
	{ "UNODC detected victims", "detected victims", "world", "unodc-@-detected", PLAIN,
	  RATE_PERSONS, false, "WLD", "detected victims of trafficking, world", TRAFFICKING,
	  "count of detected victims" },
	{ "MSE study", "estimated", "Netherlands", "mse-netherlands-@", PLAIN, RATE_RATIO, false, "NLD",
	  "victims of trafficking, Netherlands", TRAFFICKING, LISTS },
	{ "MSE study", "estimated", "Ireland (Mary", "mary-immaculate-@", PLAIN, RATE_RATIO, false,
	  "IRL", "victims of trafficking, Ireland", TRAFFICKING,
	  "victims found beyond the official count: at least" },
	{ "MSE study", "estimated", "Ireland", "mse-ireland-@", PLAIN, RATE_RATIO, false, "IRL",
	  "victims of trafficking, Ireland", TRAFFICKING, LISTS },
	{ "MSE study", "estimated", "Serbia", "mse-serbia-@", PLAIN, RATE_RATIO, false, "SRB",
	  "victims of trafficking, Serbia", TRAFFICKING, LISTS },
	{ "MSE study", "estimated", "United Kingdom", "mse-united-kingdom-@", PLAIN, RATE_RATIO, false,
	  "GBR", "potential victims of modern slavery, United Kingdom", TRAFFICKING, LISTS },
	{ "SESNSP victims", "registered victims", "Mexico", "sesnsp-@-victims", PLAIN, RATE_PERSONS,
	  false, "MX", "registered victims, local jurisdiction, Mexico", TRAFFICKING,
	  "count of case files" },
};

static bool begins(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

static const struct rule *find_rule(const struct row *row)
{
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (begins(row->fields[COLLECTED_SOURCE].text, rules[i].source) &&
		    begins(row->fields[COLLECTED_STATISTIC].text, rules[i].statistic) &&
		    begins(row->fields[COLLECTED_SCOPE].text, rules[i].scope))
			return &rules[i];
	return NULL;
}

/* "Latin America" as "latin-america". */
static void slug(const char *text, size_t length, char *out, size_t size)
{
	size_t used = 0;
	for (size_t i = 0; i < length && used + 1 < size; i++) {
		bool letter = isalnum((unsigned char)text[i]) != 0;
		if (letter)
			out[used++] = (char)tolower((unsigned char)text[i]);
		else if (used && out[used - 1] != '-')
			out[used++] = '-';
	}
	while (used && out[used - 1] == '-')
		used--;
	out[used] = '\0';
}

static const struct place *state_of(const char *scope)
{
	char name[64];
	const char *start = scope + strlen("state: ");
	snprintf(name, sizeof name, "%.*s", (int)strcspn(start, ";"), start);
	return place_by_printed_name(name);
}

static void make_id(const struct rule *rule, const struct row *row, const struct place *state,
                    char *out, size_t size)
{
	const char *year = row->fields[COLLECTED_YEAR].text;
	const char *from = row->fields[COLLECTED_STATISTIC].text;
	const char *at = strchr(rule->id, '@');
	char tail[80] = "";
	const char *colon = strstr(from, ": ");
	if (rule->suffix == AFTER_COLON && colon)
		from = colon + 2;
	else if (rule->suffix == OF_SCOPE)
		from = row->fields[COLLECTED_SCOPE].text;
	else if (rule->suffix == OF_STATE && state)
		from = state->code + strlen("MX-");
	if (rule->suffix != PLAIN)
		slug(from, strlen(from), tail, sizeof tail);
	snprintf(out, size, "%.*s%s%s%s%s", at ? (int)(at - rule->id) : (int)strlen(rule->id),
	         rule->id, at ? year : "", at ? at + 1 : "", tail[0] ? "-" : "", tail);
}

/* The unit of the last digit that the wording prints: 92.0 that was said as "92 por ciento" is
 * known to 1. Without a wording, the digits of the value itself. */
static void make_precision(const char *value, const char *wording, char *out, size_t size)
{
	const char *point = strchr(value, '.');
	char comma[32];
	size_t decimals = point ? strlen(point + 1) : 0;
	snprintf(comma, sizeof comma, "%s", value);
	if (point && (size_t)(point - value) < sizeof comma)
		comma[point - value] = ',';
	if (wording[0] && !strstr(wording, value) && !strstr(wording, comma))
		decimals = 0;
	if (decimals > 9)
		decimals = 9;
	snprintf(out, size, "%s%.*s", decimals ? "0." : "1", decimals ? (int)decimals : 0,
	         &"000000001"[decimals ? 9 - decimals : 0]);
}

/* A number with at most one point; the ledger keeps its digits. */
static bool is_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	size_t more = text[digits] == '.' ? strspn(text + digits + 1, "0123456789") : 0;
	return digits > 0 && text[digits + (text[digits] == '.' ? 1 + more : 0)] == '\0';
}

static enum trata_status refuse(const struct row *row, size_t column, const char *why,
                                const char *hint, struct trata_error *error)
{
	error_set(error, TRATA_EDATA, "\"%s\" %s",
	          error_quote_string(row->fields[column].text).text, translate(why));
	error_where(error, NULL, row->line, collected_columns[column]);
	if (hint)
		error_hint(error, "%s", translate(hint));
	return TRATA_EDATA;
}

/* 2019, 2010-2015: a part of the id. */
static bool is_year(const char *text)
{
	size_t length = strspn(text, "0123456789-");
	return text[length] == '\0' && length <= 9;
}

static void make_note(const struct field *f, struct text *out)
{
	bool verified = strcmp(f[COLLECTED_VERIFIED].text, "yes") == 0;
	text_append(out, f[COLLECTED_NOTE].text);
	text_append(out, !verified && f[COLLECTED_NOTE].length ? "; " : "");
	text_append(out, verified ? "" : "the wording was not seen");
}

enum trata_status rates_collect(const struct row *row, struct rate_ledger *ledger,
                                struct trata_error *error)
{
	char id[160], precision[24] = "";
	struct text note = {0};
	const struct field *f = row->fields;
	const struct rule *rule = find_rule(row);
	if (!rule)
		return refuse(row, COLLECTED_SOURCE, "is a study without an id here",
		              "import your own studies with the columns of datasets/reporting-rates.csv",
		              error);
	if (!is_year(f[COLLECTED_YEAR].text))
		return refuse(row, COLLECTED_YEAR, "is not a year", NULL, error);
	for (size_t c = COLLECTED_VALUE; c <= COLLECTED_HIGH; c++)
		if (f[c].length && !is_number(f[c].text))
			return refuse(row, c, "is not a number", NULL, error);
	const struct place *state = rule->suffix == OF_STATE ? state_of(f[COLLECTED_SCOPE].text) : NULL;
	if (rule->suffix == OF_STATE && !state)
		return refuse(row, COLLECTED_SCOPE, "names no state that is known here", NULL, error);
	make_id(rule, row, state, id, sizeof id);
	if (rule->measured && f[COLLECTED_VALUE].length)
		make_precision(f[COLLECTED_VALUE].text, f[COLLECTED_QUOTE].text, precision,
		               sizeof precision);
	make_note(f, &note);
	const char *colon = strstr(f[COLLECTED_STATISTIC].text, ": ");
	struct rate rate = { .kind = rule->kind, .cells = {
		[RATE_ID] = id, [RATE_STUDY] = f[COLLECTED_SOURCE].text,
		[RATE_PUBLISHER] = f[COLLECTED_PUBLISHER].text, [RATE_YEAR] = f[COLLECTED_YEAR].text,
		[RATE_PLACE] = state ? state->code : rule->place, [RATE_POPULATION] = rule->population,
		[RATE_OFFENCE] = rule->offence[0] || !colon ? rule->offence : colon + 2,
		[RATE_KIND] = rate_kind_name(rule->kind), [RATE_STATISTIC] = f[COLLECTED_STATISTIC].text,
		[RATE_VALUE] = f[COLLECTED_VALUE].text, [RATE_LOW] = f[COLLECTED_LOW].text,
		[RATE_HIGH] = f[COLLECTED_HIGH].text, [RATE_UNIT] = f[COLLECTED_UNIT].text,
		[RATE_PRECISION] = precision, [RATE_METHOD] = rule->method,
		[RATE_URL] = f[COLLECTED_URL].text, [RATE_WORDING] = f[COLLECTED_QUOTE].text,
		[RATE_SCOPE] = f[COLLECTED_SCOPE].text, [RATE_NOTE] = text_string(&note) } };
	enum trata_status status = note.failed ? error_memory(error)
	                                       : rate_ledger_add(ledger, &rate, error);
	text_free(&note);
	error_where(status == TRATA_OK ? NULL : error, NULL, row->line, NULL);
	return status;
}
