/* What stands around a chart: unit, source, caveat, the commands behind it, the data file. */
#include "chart.h"

#include <string.h>

#include "../base/csv.h"
#include "../base/language.h"

static const char *const units[][LANGUAGES + 1] = {
	{ "persons", "persons", "personas" },
	{ "case files", "case files", "carpetas" },
	{ "inhabitants", "inhabitants", "habitantes" },
	{ "records", "records", "registros" },
	{ "prosecutions", "prosecutions, convictions, persons", "procesos, condenas, personas" },
	{ "tier", "tier", "nivel" },
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

/* How a source asks to be named, without the word that the foot begins with. */
static const char *citation_of(const char *id, enum language language)
{
	const struct source *source = catalogue_source(id);
	const char *citation = source ? translate_to(language, NULL, source->citation) : id;
	size_t head = language == SPANISH ? strlen("Fuente: ") : strlen("Source: ");
	return strncmp(citation, language == SPANISH ? "Fuente: " : "Source: ", head) == 0
	       ? citation + head : citation;
}

/* Many releases of one source are told by the first and the last. */
#define RELEASES_TOLD 4

static void one_source(const struct chart_data *data, const char *source, enum language language,
                       struct text *out)
{
	vintage first = VINTAGE_OPEN, last = 0;
	size_t count = 0;
	for (size_t i = 0; i < data->release_count; i++) {
		vintage one = data->releases[i]->vintage;
		if (strcmp(data->releases[i]->source, source) != 0)
			continue;
		first = one < first ? one : first;
		last = one > last ? one : last;
		count++;
	}
	text_append(out, citation_of(source, language));
	if (count == 1)
		text_printf(out, language == SPANISH ? ", entrega %s" : ", release %s",
		            vintage_format(last).text);
	else
		text_printf(out, language == SPANISH ? ", %zu entregas de %s a %s" :
		            ", %zu releases from %s to %s", count, vintage_format(first).text,
		            vintage_format(last).text);
}

static void many_releases(const struct chart_data *data, enum language language, struct text *out)
{
	for (size_t i = 0; i < data->release_count; i++) {
		const char *source = data->releases[i]->source;
		bool told = false;
		for (size_t k = 0; k < i && !told; k++)
			told = strcmp(data->releases[k]->source, source) == 0;
		if (told)
			continue;
		text_append(out, i ? "; " : "");
		one_source(data, source, language, out);
	}
}

/* What says a row that no release answers for, each once. */
static void put_origins(const struct chart_data *data, struct text *out)
{
	bool first = data->release_count == 0;
	for (size_t i = 0; i < data->count; i++) {
		const char *origin = data->rows[i].origin;
		bool told = !origin || data->chart->scope == SCOPE_CLAIMS;
		for (size_t k = 0; k < i && !told; k++)
			told = data->rows[k].origin && strcmp(data->rows[k].origin, origin) == 0;
		if (told)
			continue;
		text_append(out, first ? "" : "; ");
		text_append(out, origin);
		first = false;
	}
}

void chart_row_origin(const struct chart_row *row, struct text *out)
{
	if (row->release)
		text_printf(out, "%s:%s", row->release->product,
		            vintage_format(row->release->vintage).text);
	else if (row->origin)
		text_append(out, row->origin);
}

void chart_source(const struct chart_data *data, enum language language, struct text *out)
{
	text_append(out, language == SPANISH ? "Fuente: " : "Source: ");
	if (data->release_count == 0) {
		put_origins(data, out);
		text_append_char(out, '.');
		return;
	}
	if (data->release_count > RELEASES_TOLD) {
		many_releases(data, language, out);
		text_append_char(out, '.');
		return;
	}
	for (size_t i = 0; i < data->release_count; i++) {
		const struct release *release = data->releases[i];
		bool repeated = i && strcmp(data->releases[i - 1]->source, release->source) == 0;
		if (i)
			text_append(out, "; ");
		if (!repeated)
			text_printf(out, "%s, ", citation_of(release->source, language));
		text_printf(out, language == SPANISH ? "entrega %s (%s)" : "release %s (%s)",
		            vintage_format(release->vintage).text, release->product);
	}
	put_origins(data, out);
	if (data->as_of)
		text_printf(out, language == SPANISH ? "; al %s." : "; as of %s.", data->as_of);
	else
		text_append(out, language == SPANISH ? "; lo más reciente aquí." : "; the newest here.");
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
	if (chart->offence && strcmp(chart->offence, "trafficking") != 0)
		text_printf(out, " --offence %s", chart->offence);
	if (chart->place)
		text_printf(out, " --place %s", chart->place);
	if (chart->where)
		text_printf(out, " --where %s", chart->where);
	if (chart->scope != SCOPE_ALL && chart->scope != SCOPE_FIRST_HALVES &&
	    chart->scope != SCOPE_TREND)
		text_printf(out, " --period %s", period_format(period).text);
	text_printf(out, " --by %s", chart->by);
	if (chart->scope != SCOPE_LAST_CHANGE && !chart->plain)
		text_append(out, " --interval");
	put_as_of(data, out);
}

/* The series of a chart, one command each. */
static void part_commands(const struct chart_data *data, struct text *out)
{
	const char *group = "";
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		if (strcmp(row->group, group) == 0)
			continue;
		group = row->group;
		chart_part_command(data->chart, group, out);
		put_as_of(data, out);
	}
}

void chart_command(const struct chart_data *data, struct text *out)
{
	const struct chart *chart = data->chart;
	switch (chart->scope) {
	case SCOPE_VINTAGES:
	case SCOPE_FIRST_PRINTS:
		text_printf(out, "trata series %s --by %s --vintage VINTAGE    # for each release\n",
		            chart->measure, chart->by);
		break;
	case SCOPE_PROJECTED:
		text_printf(out, "trata project %s --period YEAR --as-of VINTAGE    # for each release\n",
		            chart->measure);
		break;
	case SCOPE_MULTIPLIED:
		text_printf(out, "trata multiplier %s --period %s --across", chart->measure,
		            period_format(data->shown).text);
		put_as_of(data, out);
		break;
	case SCOPE_CLAIMS:
		text_append(out, "trata check datasets/claims/seed.csv");
		put_as_of(data, out);
		break;
	case SCOPE_HISTORY:
		text_append(out, "trata check --history twenty-thousand");
		put_as_of(data, out);
		break;
	case SCOPE_MODELS:
		text_append(out, "trata mse --example uk5 --replicates 200\n");
		break;
	case SCOPE_SERIES:
	case SCOPE_RECORDS:
		part_commands(data, out);
		break;
	default:
		series_command(data, data->shown, out);
	}
	if (chart->scope == SCOPE_TREND) {
		text_printf(out, "trata trend %s", chart->measure);
		put_as_of(data, out);
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
	"rank_upper", "inner_lower", "inner_upper", "unit", "status", "release" };
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

static void put_line(const struct chart_row *row, const char *unit, struct text *out)
{
	char status[2] = { row->status, '\0' };
	struct text origin = {0};
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
	number(out, row->inner_lower, row->has_inner);
	number(out, row->inner_upper, row->has_inner);
	csv_cell(out, row->unit ? row->unit : unit, false);
	csv_cell(out, status, false);
	chart_row_origin(row, &origin);
	csv_text_cell(out, text_string(&origin), false);
	text_append_char(out, '\n');
	out->failed = out->failed || origin.failed;
	text_free(&origin);
}

void chart_csv(const struct chart_data *data, struct text *out)
{
	struct text unit = {0};
	chart_unit(data, ENGLISH, &unit);
	for (size_t i = 0; i < chart_column_count; i++)
		csv_cell(out, chart_columns[i], i == 0);
	text_append_char(out, '\n');
	for (size_t i = 0; i < data->count; i++)
		put_line(&data->rows[i], text_string(&unit), out);
	for (size_t i = 0; i < data->mark_count; i++)
		put_line(&data->marks[i], text_string(&unit), out);
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
