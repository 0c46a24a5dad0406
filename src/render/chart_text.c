/* What stands around a chart: unit, source, caveat, the commands behind it, the data file. */
#include "chart.h"

#include <string.h>

#include "../base/csv.h"

static const char *const units[][LANGUAGES + 1] = {
	{ "persons", "persons", "personas" },
	{ "case files", "case files", "carpetas" },
	{ "inhabitants", "inhabitants", "habitantes" },
};

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

void chart_source(const struct chart_data *data, enum language language, struct text *out)
{
	text_append(out, language == SPANISH ? "Fuente: " : "Source: ");
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
	text_append(out, language == SPANISH ? "; lo más reciente aquí." :
	            "; the newest here.");
}

static bool has_part(const struct chart_data *data)
{
	for (size_t i = 0; i < data->count; i++)
		if (data->chart->form == FORM_YEARS && data->chart->scope == SCOPE_ALL &&
		    period_months(data->rows[i].period) < 12)
			return true;
	return false;
}

void chart_caveat(const struct chart_data *data, enum language language, struct text *out)
{
	bool victims = strcmp(data->measure->id, "victims") == 0, spanish = language == SPANISH;
	if (has_part(data))
		text_append(out, spanish ? "La barra clara es un año incompleto: no se compara con años "
		            "completos. " : "The pale bar is a part year: do not set it against whole "
		            "years. ");
	text_append(out, spanish ? "Intervalos exactos de Poisson del 95\xc2\xa0%" :
	            "Exact 95% Poisson intervals");
	if (victims)
		text_append(out, spanish ? "; demasiado estrechos donde varias víctimas comparten carpeta. "
		            : "; too narrow where victims share a case file. ");
	else
		text_append(out, ". ");
	text_append(out, victims ?
		(spanish ? "Son víctimas registradas por las fiscalías estatales, no la prevalencia de la "
		 "trata; sin casos federales." : "These are victims registered by state prosecutors, not "
		 "the prevalence of trafficking; no federal cases.") :
		(spanish ? "Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos "
		 "federales." : "These are state prosecutors' case files, not persons, not convictions; "
		 "no federal cases."));
}

void chart_command(const struct chart_data *data, struct text *out)
{
	const struct chart *chart = data->chart;
	text_printf(out, "trata series %s", chart->measure);
	if (strcmp(chart->offence, "trafficking") != 0)
		text_printf(out, " --offence %s", chart->offence);
	if (chart->scope == SCOPE_LAST_YEAR)
		text_printf(out, " --period %s", period_format(data->shown).text);
	text_printf(out, " --by %s --interval\n", chart->by);
	if (chart->rate)
		text_printf(out, "trata series population --period %s --by state\n",
		            period_format(data->shown).text);
	text_printf(out, "trata chart %s -o charts\n", chart->id);
}

const char *const chart_columns[] = { "group", "place", "period", "value", "lower", "upper",
	"count", "population", "unit", "status", "release" };
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
		number(out, row->population, row->population > 0);
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
