/* Where a claim has no figure of its own: what the loaded tables count that comes nearest, and the
 * kind of source that would be needed. */
#include <stdlib.h>
#include <string.h>

#include "../base/utf8.h"
#include "kinds.h"
#include "words.h"

#define NEAREST_LINES 6

struct nearing {
	const struct judge *judge;
	const struct claim *claim;
	struct finding *finding;
	size_t lines;
	struct trata_error *error;
};

static const char *cell(const struct nearing *nearing, enum claim_column column)
{
	return nearing->claim->row.cells[column];
}

/* ------------------------------------------------------------------ one number */

static void tell(struct nearing *nearing, const struct figure_ask *ask,
                 const struct official *official)
{
	const struct measure *measure = catalogue_measure(ask->measure);
	const struct offence *offence = ask->offence[0] && figures_have_states(measure) ?
	                                catalogue_offence(ask->offence) : NULL;
	bool es = nearing->judge->spanish;
	const struct category *age = ask->age[0] ? catalogue_category("age", ask->age) : NULL;
	const struct category *purpose = ask->purpose[0] ?
	                                 catalogue_category("purpose", ask->purpose) : NULL;
	struct text line = {0};
	if (official->bound != BOUND_EXACT)
		text_printf(&line, "%s ", say_bound(official->bound, es));
	text_printf(&line, "%s %s: %s", say_number(official->value, 1).text, say_unit(official->unit, es),
	            es ? measure->title_es : measure->title_en);
	if (offence)
		text_printf(&line, ", %s", es ? offence->title_es : offence->title_en);
	if (purpose)
		text_printf(&line, ", %s", es ? purpose->title_es : purpose->title_en);
	if (age)
		text_printf(&line, ", %s", es ? age->title_es : age->title_en);
	text_printf(&line, "; %s, %s (%s", ask->place[0] ? say_place(ask->place, es) : "MX",
	            period_format(official->period).text, measure->id);
	if (official->release)
		text_printf(&line, es ? ", entrega %s" : ", release %s",
		            vintage_format(official->release->vintage).text);
	text_append(&line, ")\n");
	if (!line.failed && !strstr(text_string(&nearing->finding->nearest), text_string(&line))) {
		text_append(&nearing->finding->nearest, text_string(&line));
		nearing->lines++;
		if (official->release)
			view_add_release(&nearing->finding->now, official->release);
	}
	text_free(&line);
}

/* Years that releases of a source cover. */
static struct period source_years(const struct trata_store *store, const char *source)
{
	struct period years = { 1, 0 };
	for (size_t i = 0; i < store->release_count; i++) {
		const struct release *release = &store->releases[i];
		if (strcmp(release->source, source) != 0 || !release->complete)
			continue;
		int first = period_year(release->covered.first), last = period_year(release->covered.last);
		if (years.first > years.last)
			years = (struct period){ first, last };
		years.first = first < years.first ? first : years.first;
		years.last = last > years.last ? last : years.last;
	}
	return years;
}

/* One whole year, by the calendar or from October as the United States count. */
static enum trata_status ask_year(struct nearing *nearing, struct figure_ask *ask, int year,
                                  struct official *out)
{
	ask->period = (struct period){ MONTH(year, 1), MONTH(year, 12) };
	enum trata_status status = figures_ask(nearing->judge, ask, out, nearing->error);
	bool calendar = figures_have_states(catalogue_measure(ask->measure));
	if (status != TRATA_OK || (out->known && !out->part) || out->elsewhere || calendar)
		return status;
	ask->period = (struct period){ MONTH(year - 1, 10), MONTH(year, 9) };
	return figures_ask(nearing->judge, ask, out, nearing->error);
}

/* The claim's own period where it is published whole, else the nearest whole year that is. */
static enum trata_status tell_nearest_time(struct nearing *nearing, struct figure_ask ask)
{
	struct official official;
	const struct measure *measure = catalogue_measure(ask.measure);
	struct period years = source_years(nearing->judge->store, measure->source);
	int wanted = period_year(nearing->claim->period.last);
	if (nearing->lines >= NEAREST_LINES)
		return TRATA_OK;
	ask.as_of = figures_latest(nearing->judge);
	ask.period = nearing->claim->period;
	enum trata_status status = figures_ask(nearing->judge, &ask, &official, nearing->error);
	int reach = abs(wanted - years.first) > abs(wanted - years.last) ?
	            abs(wanted - years.first) : abs(wanted - years.last);
	for (int step = 0; status == TRATA_OK && (!official.known || official.part) &&
	     !official.elsewhere && step <= 2 * reach; step++) {
		int year = wanted + (step % 2 ? -(step + 1) / 2 : step / 2);
		if (year >= years.first && year <= years.last)
			status = ask_year(nearing, &ask, year, &official);
	}
	/* a cell too small to rely on is near nothing */
	if (status == TRATA_OK && official.known && !official.part && official.status != 'U')
		tell(nearing, &ask, &official);
	return status;
}

static enum trata_status try_ask(struct nearing *nearing, struct figure_ask ask)
{
	struct trata_error why = {0}, *kept = nearing->error;
	nearing->error = &why;
	enum trata_status status = tell_nearest_time(nearing, ask);
	nearing->error = kept;
	/* a measure that does not know the claim's place, age or purpose is not near */
	if (status == TRATA_EARG || status == TRATA_EFEWOBS)
		return TRATA_OK;
	if (status != TRATA_OK && kept)
		*kept = why;
	return status;
}

/* ------------------------------------------------------------------ measures with like names */

static bool shares_word(const char *id, const char *title, const char *word)
{
	struct token tokens[16];
	size_t count = claim_tokens(id, tokens, 16);
	for (size_t i = 0; i < count; i++)
		if (strcmp(tokens[i].text, word) == 0)
			return true;
	count = claim_tokens(title, tokens, 16);
	for (size_t i = 0; i < count; i++)
		if (strcmp(tokens[i].text, word) == 0)
			return true;
	return false;
}

/* Words that half of all measures have say nothing. */
static bool is_common(const char *word)
{
	static const char *const common[] = { "trafficking", "victims", "persons", "cases", "tip",
		"anti", "of", "the", "and", "in", "new", "estimate", "count", "total" };
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (strcmp(common[i], word) == 0)
			return true;
	return false;
}

static size_t likeness(const char *wanted, const struct measure *measure)
{
	struct token words[16];
	size_t count = claim_tokens(wanted, words, 16), like = 0;
	for (size_t i = 0; i < count; i++)
		like += !is_common(words[i].text) &&
		        (shares_word(measure->id, measure->title_en, words[i].text) ||
		         shares_word(measure->unit, "", words[i].text));
	return like;
}

static enum trata_status like_measures(struct nearing *nearing)
{
	enum trata_status status = TRATA_OK;
	const char *wanted = cell(nearing, CLAIM_MEASURE);
	for (size_t level = 3; level > 0 && status == TRATA_OK; level--)
		for (size_t i = 0; i < catalogue_measure_count && status == TRATA_OK; i++) {
			const struct measure *measure = &catalogue_measures[i];
			if (likeness(wanted, measure) != level || nearing->lines >= 3)
				continue;
			struct figure_ask ask = figures_of_claim(nearing->claim, figures_latest(nearing->judge));
			ask.measure = measure->id;
			ask.offence = figures_have_states(measure) ? ask.offence : "";
			ask.sex = ask.age = ask.purpose = "";
			/* a report on a country knows nothing of its states, one on regions of none */
			if (!figures_have_states(measure) && strncmp(ask.place, "MX-", 3) == 0)
				ask.place = "MX";
			size_t before = nearing->lines;
			status = try_ask(nearing, ask);
			ask.place = "WLD";
			if (status == TRATA_OK && nearing->lines == before)
				status = try_ask(nearing, ask);
		}
	return status;
}

/* ------------------------------------------------------------------ the registers */

static bool in_mexico(const struct nearing *nearing)
{
	const char *place = cell(nearing, CLAIM_PLACE);
	struct figure_ask ask = figures_of_claim(nearing->claim, figures_latest(nearing->judge));
	struct official official;
	if (!place[0] || strncmp(place, "MX", 2) == 0)
		return true;
	ask.measure = "victims";
	ask.offence = ask.sex = ask.age = ask.purpose = "";
	return figures_ask(nearing->judge, &ask, &official, NULL) == TRATA_OK &&
	       !official.elsewhere && official.known;
}

static bool about_people(const struct nearing *nearing)
{
	const char *unit = cell(nearing, CLAIM_UNIT);
	const struct measure *measure = catalogue_measure(cell(nearing, CLAIM_MEASURE));
	if (nearing->claim->kind == KIND_MULTIPLIER || figures_have_states(measure))
		return true;
	return claim_same_unit(unit, "persons", 12) || claim_same_unit(unit, "case files", 12);
}

/* The registers that count victims and case files, nationwide: the claim's own offence and age
 * first, then all trafficking of that age, then the other unit. */
static enum trata_status registers(struct nearing *nearing)
{
	static const char *const measures[] = { "victims", "investigations" };
	bool first_is_files = strcmp(cell(nearing, CLAIM_MEASURE), measures[1]) == 0;
	const char *own = cell(nearing, CLAIM_OFFENCE)[0] ? cell(nearing, CLAIM_OFFENCE) :
	                  "trafficking";
	bool about_minors = cell(nearing, CLAIM_AGE)[0] || strncmp(own, "child-", 6) == 0;
	const char *offences[] = { own, "trafficking", about_minors ? "child-trafficking" : own };
	enum trata_status status = TRATA_OK;
	for (size_t m = 0; status == TRATA_OK && m < 2; m++)
		for (size_t o = 0; status == TRATA_OK && o < 3; o++) {
			struct figure_ask ask = figures_of_claim(nearing->claim, figures_latest(nearing->judge));
			ask.measure = measures[first_is_files ? 1 - m : m];
			ask.offence = catalogue_offence(offences[o]) ? offences[o] : "trafficking";
			ask.place = "MX";
			ask.sex = ask.purpose = "";
			/* an offence against minors has no adults to leave out; files have no ages */
			if (strncmp(ask.offence, "child-", 6) == 0 || strcmp(ask.measure, "victims") != 0)
				ask.age = "";
			status = try_ask(nearing, ask);
		}
	return status;
}

static enum trata_status other_countries(struct nearing *nearing)
{
	struct figure_ask ask = figures_of_claim(nearing->claim, figures_latest(nearing->judge));
	ask.measure = "ctdc-victims";
	ask.offence = ask.purpose = "";
	return catalogue_measure(ask.measure) ? try_ask(nearing, ask) : TRATA_OK;
}

/* ------------------------------------------------------------------ what would be needed */

static const struct {
	const char *word;
	const char *en, *es;
} needs[] = {
	{ "laws", "an inventory of laws with their dates: the legislatures' own gazettes, or a "
	  "published review of them",
	  "un inventario de leyes con sus fechas: los diarios oficiales o una revisión publicada" },
	{ "arrests", "the police's or prosecutor's own register of arrests in that country",
	  "el registro de detenciones de la policía o fiscalía de ese país" },
	{ "cbp", "a table that US Customs and Border Protection publishes with that unit; encounters "
	  "are not trafficking cases",
	  "una tabla de la patrulla fronteriza de EE. UU. con esa unidad; encuentros no son casos de "
	  "trata" },
	{ "hotline", "the call register of the hotline's operator, by state",
	  "el registro de llamadas de quien opera la línea, por estado" },
	{ "convictions", "the courts' register of sentences", "el registro de sentencias judiciales" },
	{ "investigations", "the prosecutor's register of the case files, for that time and offence",
	  "el registro de carpetas de la fiscalía, para ese tiempo y delito" },
	{ "ctdc", "the report that the number is said to come from, with its table",
	  "el informe del que se dice que viene el número, con su tabla" },
	{ "estimate", "a study that states its method, with an interval",
	  "un estudio que diga su método, con un intervalo" },
	{ "tier", "the report's placements of that year", "los niveles asignados en ese informe" },
};

static void tell_needed(struct nearing *nearing)
{
	const char *measure = cell(nearing, CLAIM_MEASURE);
	bool es = nearing->judge->spanish;
	struct token tokens[16];
	size_t count = claim_tokens(measure, tokens, 16);
	const char *what = es ? "un registro público de ese lugar y tiempo que cuente esa unidad" :
	                   "a published register of that place and time that counts that unit";
	if (nearing->claim->kind == KIND_MULTIPLIER)
		what = es ? "una encuesta de victimización que cubra la trata, o listas de casos que se "
		            "traslapen" :
		       "a victimization survey that covers trafficking, or overlapping lists of cases";
	else
		for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
			for (size_t t = 0; t < count; t++)
				if (strcmp(tokens[t].text, needs[i].word) == 0)
					what = es ? needs[i].es : needs[i].en;
	say(&nearing->finding->needed, es, "%s.", "%s.", what);
}

/* What the sourced catalogue has on the share that is reported. */
static void tell_studies(struct nearing *nearing)
{
	const struct judge *judge = nearing->judge;
	for (size_t i = 0; i < judge->study_count; i++) {
		const struct claim_study *study = &judge->studies[i];
		say(&nearing->finding->nearest, judge->spanish,
		    "A stated rate, no measurement: %s (%s), %s, %s %s; %s.",
		    "Una tasa dicha, no medida: %s (%s), %s, %s %s; %s.", study->publisher, study->year,
		    say_rate(study->statistic, judge->spanish), study->value,
		    say_rate(study->unit, judge->spanish), say_rate(study->method, judge->spanish));
	}
}

enum trata_status claim_nearest(const struct judge *judge, const struct claim *claim,
                                struct finding *finding, struct trata_error *error)
{
	struct nearing nearing = { judge, claim, finding, 0, error };
	const struct measure *measure = catalogue_measure(claim->row.cells[CLAIM_MEASURE]);
	enum trata_status status = TRATA_OK;
	if (claim->kind == KIND_MULTIPLIER)
		tell_studies(&nearing);
	if (measure && claim->kind != KIND_QUOTE)
		status = try_ask(&nearing, figures_of_claim(claim, figures_latest(judge)));
	else if (!measure)
		status = like_measures(&nearing);
	if (status == TRATA_OK && in_mexico(&nearing) && about_people(&nearing))
		status = registers(&nearing);
	else if (status == TRATA_OK && about_people(&nearing))
		status = other_countries(&nearing);
	if (finding->verdict == CLAIM_IS_NO_OFFICIAL_FIGURE)
		tell_needed(&nearing);
	if (finding->nearest.length == 0)
		say(&finding->nearest, judge->spanish, "Nothing that is loaded comes near.",
		    "Nada de lo cargado se acerca.");
	else if (claim->has_number && about_people(&nearing))
		say(&finding->nearest, judge->spanish,
		    "These count what became known to the authorities; setting the claim against them "
		    "measures no underreporting.",
		    "Cuentan lo que conoció la autoridad; comparar lo afirmado con ellas no mide ningún "
		    "subregistro.");
	return status;
}

/* ------------------------------------------------------------------ beside a figure */

/* The register's other unit for the same place and time: files beside victims. */
enum trata_status claim_beside(const struct judge *judge, const struct claim *claim,
                               struct finding *finding, struct trata_error *error)
{
	struct figure_ask ask = figures_of_claim(claim, figures_latest(judge));
	const struct measure *measure = catalogue_measure(ask.measure);
	struct official official;
	if (claim->kind == KIND_QUOTE)
		say(&finding->beside, judge->spanish,
		    "A quote is judged on the report alone: that the report holds the number does not make "
		    "it true.",
		    "Una cita se juzga solo con el informe: que el informe traiga el número no lo hace "
		    "cierto.");
	if (claim->kind != KIND_VALUE || !figures_have_states(measure) ||
	    strcmp(measure->id, "population") == 0)
		return TRATA_OK;
	ask.measure = strcmp(measure->id, "victims") == 0 ? "investigations" : "victims";
	if (strcmp(ask.measure, "investigations") == 0)
		ask.sex = ask.age = "";
	enum trata_status status = figures_ask(judge, &ask, &official, error);
	if (status != TRATA_OK)
		return status;
	if (!official.known || official.part)
		return TRATA_OK;
	measure = catalogue_measure(ask.measure);
	say(&finding->beside, judge->spanish, "%s %s (%s), same place and time, release %s: not the same "
	    "unit.", "%s %s (%s), mismo lugar y tiempo, entrega %s: no es la misma unidad.",
	    say_number(official.value, 0).text, say_unit(official.unit, judge->spanish),
	    judge->spanish ? measure->title_es : measure->title_en,
	    official.release ? vintage_format(official.release->vintage).text : "");
	view_add_release(&finding->now, official.release);
	return TRATA_OK;
}
