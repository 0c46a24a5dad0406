/* What stands around a chart: unit, source, caveat, the commands behind it, the data file. */
#include "chart.h"

#include <string.h>

#include "../base/csv.h"

static const char *const units[][LANGUAGES + 1] = {
	{ "persons", "persons", "personas" },
	{ "case files", "case files", "carpetas" },
	{ "inhabitants", "inhabitants", "habitantes" },
};

/* The words of a group such as female/minor: each part is a category of its dimension. */
void chart_row_name(const struct chart_row *row, enum language language, struct text *out)
{
	static const char *const dimensions[] = { "sex", "age", "purpose" };
	const struct place *place = place_by_code(row->place);
	const char *at = row->group;
	if (!at[0]) {
		text_append(out, !place ? row->place : language == SPANISH ? place->name_es :
		            place->name_en);
		return;
	}
	for (size_t dimension = 0; *at;) {
		char part[32];
		size_t length = strcspn(at, "/");
		const struct category *category = NULL;
		memcpy(part, at, length < sizeof part ? length : sizeof part - 1);
		part[length < sizeof part ? length : sizeof part - 1] = '\0';
		/* parts stand in the order of the dimensions */
		while (dimension < 3 && !(category = catalogue_category(dimensions[dimension], part)))
			dimension++;
		dimension++;
		if (at != row->group)
			text_append(out, ", ");
		text_append(out, !category ? part : language == SPANISH ? category->title_es :
		            category->title_en);
		at += length + (at[length] == '/');
	}
}

void chart_unit(const struct chart_data *data, enum language language, struct text *out)
{
	const char *unit = data->measure->unit;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(units[i][0], data->measure->unit) == 0)
			unit = units[i][1 + language];
	text_append(out, unit);
	if (data->chart->rate)
		text_append(out, language == SPANISH ? " por cada 100,000 habitantes y año" :
		            " per 100,000 inhabitants and year");
}

/* Many releases of one source are told by the first and the last. */
#define RELEASES_TOLD 4

static void many_releases(const struct chart_data *data, enum language language, struct text *out)
{
	const struct source *source = catalogue_source(data->measure->source);
	vintage first = VINTAGE_OPEN, last = 0;
	for (size_t i = 0; i < data->release_count; i++) {
		vintage one = data->releases[i]->vintage;
		first = one < first ? one : first;
		last = one > last ? one : last;
	}
	text_printf(out, language == SPANISH ? "%s, %zu entregas de %s a %s" :
	            "%s, %zu releases from %s to %s",
	            source ? source->citation : data->measure->source, data->release_count,
	            vintage_format(first).text, vintage_format(last).text);
}

void chart_source(const struct chart_data *data, enum language language, struct text *out)
{
	text_append(out, language == SPANISH ? "Fuente: " : "Source: ");
	if (data->release_count > RELEASES_TOLD) {
		many_releases(data, language, out);
		text_append_char(out, '.');
		return;
	}
	for (size_t i = 0; i < data->release_count; i++) {
		const struct release *release = data->releases[i];
		const struct source *source = catalogue_source(release->source);
		bool repeated = i && strcmp(data->releases[i - 1]->source, release->source) == 0;
		if (i)
			text_append(out, "; ");
		if (!repeated)
			text_printf(out, "%s, ", source ? source->citation : release->source);
		text_printf(out, language == SPANISH ? "entrega %s (%s)" : "release %s (%s)",
		            vintage_format(release->vintage).text, release->product);
	}
	if (data->as_of)
		text_printf(out, language == SPANISH ? "; al %s." : "; as of %s.", data->as_of);
	else
		text_append(out, language == SPANISH ? "; lo más reciente aquí." : "; the newest here.");
}

static bool has_part(const struct chart_data *data)
{
	for (size_t i = 0; i < data->count; i++)
		if (data->chart->form == FORM_YEARS && data->chart->scope == SCOPE_ALL &&
		    period_months(data->rows[i].period) < 12)
			return true;
	return false;
}

/* What the marks of a form mean. */
static const struct { enum chart_form form; const char *texts[LANGUAGES]; } form_notes[] = {
	{ FORM_CHANGE,
	  { "Dark bars: the 95% interval of the change, by how much the months swing, leaves zero out; "
	    "pale bars: chance is enough. ",
	    "Barra oscura: el intervalo del 95\xc2\xa0% del cambio, según oscilan los meses, deja fuera "
	    "el cero; clara: el azar basta. " } },
	{ FORM_FUNNEL,
	  { "Between the lines 95% and 99.8% of states would lie if all had the country's rate and "
	    "only Poisson chance were at work. ",
	    "Entre las líneas caería el 95\xc2\xa0% y el 99.8\xc2\xa0% de las entidades si todas "
	    "tuvieran la tasa del país y solo actuara el azar de Poisson. " } },
};

/* What a measure counts and what it is not; other measures say it in the catalogue's words. */
static const struct { const char *measure, *texts[LANGUAGES]; } measure_notes[] = {
	{ "victims",
	  { "These are victims registered by state prosecutors, not the prevalence of trafficking; no "
	    "federal cases.",
	    "Son víctimas registradas por las fiscalías estatales, no la prevalencia de la trata; sin "
	    "casos federales." } },
	{ "investigations",
	  { "These are state prosecutors' case files, not persons, not convictions; no federal cases.",
	    "Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos "
	    "federales." } },
};

/* The intervals, where the chart draws them. */
static void put_intervals(const struct chart_data *data, enum language language,
                          struct text *out)
{
	enum chart_form form = data->chart->form;
	if (!data->count || !data->rows[0].has_interval || form == FORM_FAN || form == FORM_LATE ||
	    form == FORM_FUNNEL)
		return;
	text_append(out, language == SPANISH ? "Intervalos exactos de Poisson del 95\xc2\xa0%" :
	            "Exact 95% Poisson intervals");
	if (strcmp(data->measure->id, "victims") != 0)
		text_append(out, ". ");
	else
		text_append(out, language == SPANISH ? "; demasiado estrechos donde varias víctimas "
		            "comparten carpeta. " : "; too narrow where victims share a case file. ");
}

void chart_caveat(const struct chart_data *data, enum language language, struct text *out)
{
	const char *what = data->measure->not;
	if (strcmp(data->chart->offence, "trafficking") != 0)
		text_append(out, language == SPANISH ? "Otro delito, no la trata de personas. " :
		            "Another offence, not trafficking in persons. ");
	for (size_t i = 0; i < sizeof form_notes / sizeof *form_notes; i++)
		if (form_notes[i].form == data->chart->form)
			text_append(out, form_notes[i].texts[language]);
	if (has_part(data))
		text_append(out, language == SPANISH ? "La barra clara es un año incompleto: no se compara "
		            "con años completos. " : "The pale bar is a part year: do not set it against "
		            "whole years. ");
	put_intervals(data, language, out);
	for (size_t i = 0; i < sizeof measure_notes / sizeof *measure_notes; i++)
		if (strcmp(measure_notes[i].measure, data->measure->id) == 0)
			what = measure_notes[i].texts[language];
	text_append(out, what);
}

/* The end of a command line. What a user gave as a date has been read, and holds no quotes. */
static void put_as_of(const struct chart_data *data, struct text *out)
{
	if (data->as_of)
		text_printf(out, " --as-of %s", data->as_of);
	text_append_char(out, '\n');
}

/* The command that prints one period of the series. */
static void series_command(const struct chart_data *data, struct period period, struct text *out)
{
	const struct chart *chart = data->chart;
	text_printf(out, "trata series %s", chart->measure);
	if (strcmp(chart->offence, "trafficking") != 0)
		text_printf(out, " --offence %s", chart->offence);
	if (chart->scope != SCOPE_ALL && chart->scope != SCOPE_FIRST_HALVES)
		text_printf(out, " --period %s", period_format(period).text);
	text_printf(out, " --by %s", chart->by);
	if (chart->scope != SCOPE_LAST_CHANGE)
		text_append(out, " --interval");
	put_as_of(data, out);
}

void chart_command(const struct chart_data *data, struct text *out)
{
	const struct chart *chart = data->chart;
	if (chart->scope == SCOPE_VINTAGES || chart->scope == SCOPE_FIRST_PRINTS) {
		text_printf(out, "trata series %s --by %s --vintage VINTAGE    # for each release\n",
		            chart->measure, chart->by);
	} else {
		series_command(data, data->shown, out);
	}
	if (chart->scope == SCOPE_LAST_CHANGE)
		series_command(data, (struct period){ data->shown.first - 12, data->shown.last - 12 },
		               out);
	if (chart->rate)
		text_printf(out, "trata series population --period %s --by state\n",
		            period_format(data->shown).text);
	text_printf(out, "trata chart %s -o charts", chart->id);
	put_as_of(data, out);
}

const char *const chart_columns[] = { "group", "place", "period", "value", "lower", "upper",
	"count", "baseline", "change", "change_lower", "change_upper", "population", "rank_lower",
	"rank_upper", "unit", "status", "release" };
const size_t chart_column_count = sizeof chart_columns / sizeof *chart_columns;

/* Intervals are rounded so that the last bits of a C library change no digest. */
static void number(struct text *out, double value, bool present)
{
	text_append_char(out, ',');
	if (!present)
		return;
	struct text plain = {0};
	text_printf(&plain, "%.4f", value);
	const char *digits = text_string(&plain);
	size_t length = strlen(digits);
	while (length && digits[length - 1] == '0')
		length--;
	if (length && digits[length - 1] == '.')
		length--;
	bool zero = length == 2 && memcmp(digits, "-0", 2) == 0;
	text_append_bytes(out, zero ? "0" : digits, zero ? 1 : length);
	out->failed = out->failed || plain.failed;
	text_free(&plain);
}

void chart_csv(const struct chart_data *data, struct text *out)
{
	struct text unit = {0};
	chart_unit(data, ENGLISH, &unit);
	for (size_t i = 0; i < chart_column_count; i++)
		csv_cell(out, chart_columns[i], i == 0);
	text_append_char(out, '\n');
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		char status[2] = { row->status, '\0' };
		csv_text_cell(out, row->group, true);
		csv_text_cell(out, row->place, false);
		csv_cell(out, period_format(row->period).text, false);
		number(out, row->value, true);
		number(out, row->lower, row->has_interval);
		number(out, row->upper, row->has_interval);
		number(out, row->count, true);
		number(out, row->baseline, row->has_baseline);
		number(out, row->change, row->has_change);
		number(out, row->change_lower, row->has_change);
		number(out, row->change_upper, row->has_change);
		number(out, row->population, row->population > 0);
		number(out, (double)row->rank_lower, row->rank_lower > 0);
		number(out, (double)row->rank_upper, row->rank_upper > 0);
		csv_cell(out, text_string(&unit), false);
		csv_cell(out, status, false);
		text_printf(out, ",%s:%s", row->release->product,
		            vintage_format(row->release->vintage).text);
		text_append_char(out, '\n');
	}
	out->failed = out->failed || unit.failed;
	text_free(&unit);
}

struct digest_text chart_digest(const struct text *csv)
{
	struct digest_text none = { "" };
	struct digest *digest = digest_new();
	if (!digest)
		return none;
	digest_add(digest, text_string(csv), csv->length);
	return digest_finish(digest);
}
