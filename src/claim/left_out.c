/* What a claim leaves out, computed. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kinds.h"
#include "words.h"

/* A base is called low when it is the lowest of at least so many years. */
#define BASE_YEARS 4
/* One state carries a change when it makes at least this part of it. */
#define CARRIES 0.5
#define SMALL_BASE 10

struct leaving {
	const struct judge *judge;
	const struct claim *claim;
	struct finding *finding;
	struct text *out;
	bool es;
};

static const char *cell(const struct leaving *leaving, enum claim_column column)
{
	return leaving->claim->row.cells[column];
}

static struct figure_ask ask_of(const struct leaving *leaving, const char *as_of)
{
	struct figure_ask ask = figures_of_claim(leaving->claim, as_of);
	const struct claim_view *then = &leaving->finding->then;
	/* the release that was judged, also where it came out after the claim */
	if (strcmp(as_of, "latest") != 0 && then->release_count)
		ask.exactly = then->releases[then->release_count - 1];
	return ask;
}

/* ------------------------------------------------------------------ places */

/* States that the claim does not name and that hold more than each one it names. */
static enum trata_status larger_places(const struct leaving *leaving, struct trata_error *error)
{
	struct figure_ask ask = ask_of(leaving, leaving->claim->as_of);
	struct state_values states;
	enum trata_status status = figures_by_state(leaving->judge, &ask, &states, error);
	if (status != TRATA_OK || !states.known || states.named == 0 ||
	    states.named == states.count || states.total <= 0)
		return status;
	double largest = 0, larger_total = 0;
	size_t larger = 0;
	struct text list = {0};
	for (size_t i = 0; i < states.count; i++)
		if (states.list[i].named && states.list[i].value > largest)
			largest = states.list[i].value;
	states_sort(&states);
	for (size_t i = 0; i < states.count; i++) {
		const struct state_value *state = &states.list[i];
		if (state->named || state->value <= largest)
			continue;
		if (larger < 5)
			text_printf(&list, "%s%s %s", larger ? ", " : "",
			            say_place(state->code, leaving->es), say_number(state->value, 0).text);
		larger_total += state->value;
		larger++;
	}
	if (larger > 5)
		text_append(&list, ", ...");
	if (larger)
		say(leaving->out, leaving->es,
		    "Places it does not name hold more: %s; together %s of %s (%s %%), while the places it "
		    "names hold %s (%s %%).",
		    "Lugares que no nombra tienen más: %s; juntos %s de %s (%s %%), y los que nombra, %s "
		    "(%s %%).", text_string(&list), say_number(larger_total, 0).text,
		    say_number(states.total, 0).text,
		    say_number(100 * larger_total / states.total, 1).text,
		    say_number(states.named_total, 0).text,
		    say_number(100 * states.named_total / states.total, 1).text);
	text_free(&list);
	return TRATA_OK;
}

/* ------------------------------------------------------------------ changes */

/* The base of a change beside the same months of the years before it. */
static enum trata_status low_base(const struct leaving *leaving, struct trata_error *error)
{
	const struct claim *claim = leaving->claim;
	struct figure_ask ask = ask_of(leaving, claim->as_of);
	struct official base = { .known = false }, official;
	size_t years = 0, lower = 0;
	double lowest = HUGE_VAL, highest = 0;
	ask.period = claim->baseline_period;
	enum trata_status status = figures_ask(leaving->judge, &ask, &base, error);
	for (int back = 1; status == TRATA_OK && base.known && back <= 30; back++) {
		ask.period = period_earlier(claim->baseline_period, back);
		status = figures_ask(leaving->judge, &ask, &official, error);
		if (status != TRATA_OK || !official.known || official.part)
			break;
		years++;
		lower += official.value < base.value;
		lowest = official.value < lowest ? official.value : lowest;
		highest = official.value > highest ? official.value : highest;
	}
	if (status != TRATA_OK || !base.known)
		return status;
	if (base.value < SMALL_BASE)
		say(leaving->out, leaving->es,
		    "The base is %s, under %d: a percentage on it says little.",
		    "La base es %s, menos de %d: un porcentaje sobre ella dice poco.",
		    say_number(base.value, 0).text, SMALL_BASE);
	if (years + 1 >= BASE_YEARS && lower == 0)
		say(leaving->out, leaving->es,
		    "The base is unusually low: %s is the lowest of the same months in the %zu years "
		    "published before it (%s to %s).",
		    "La base es inusualmente baja: %s es lo menor de los mismos meses en los %zu años "
		    "publicados antes (%s a %s).", say_number(base.value, 0).text, years,
		    say_number(lowest, 0).text, say_number(highest, 0).text);
	else if (years)
		say(leaving->out, leaving->es,
		    "The same months of the %zu years published before the base: %s to %s; the base is %s.",
		    "Los mismos meses de los %zu años publicados antes de la base: %s a %s; la base es %s.",
		    years, say_number(lowest, 0).text, say_number(highest, 0).text,
		    say_number(base.value, 0).text);
	return TRATA_OK;
}

static enum trata_status revised_base(const struct leaving *leaving, struct trata_error *error)
{
	struct figure_ask then = ask_of(leaving, leaving->claim->as_of);
	struct figure_ask now = figures_of_claim(leaving->claim,
	                                        figures_latest(leaving->judge));
	struct official a, b = { .known = false };
	then.period = now.period = leaving->claim->baseline_period;
	enum trata_status status = figures_ask(leaving->judge, &then, &a, error);
	if (status == TRATA_OK)
		status = figures_ask(leaving->judge, &now, &b, error);
	if (status == TRATA_OK && a.known && b.known && !a.part && !b.part && a.value != b.value)
		say(leaving->out, leaving->es, "The base was revised: %s then, %s in release %s.",
		    "La base se revisó: %s entonces, %s en la entrega %s.",
		    say_number(a.value, 0).text, say_number(b.value, 0).text,
		    b.release ? vintage_format(b.release->vintage).text : "");
	return status;
}

static double value_of(const struct state_values *states, const char *code)
{
	for (size_t i = 0; i < states->count; i++)
		if (strcmp(states->list[i].code, code) == 0)
			return states->list[i].value;
	return 0;
}

/* The state that makes most of a national change, and the change without it. */
static enum trata_status one_state(const struct leaving *leaving, struct trata_error *error)
{
	struct figure_ask ask = ask_of(leaving, leaving->claim->as_of);
	struct state_values now, base = { .known = false };
	if (cell(leaving, CLAIM_PLACE)[0] && strcmp(cell(leaving, CLAIM_PLACE), "MX") != 0)
		return TRATA_OK;
	enum trata_status status = figures_by_state(leaving->judge, &ask, &now, error);
	ask.period = leaving->claim->baseline_period;
	if (status == TRATA_OK)
		status = figures_by_state(leaving->judge, &ask, &base, error);
	if (status != TRATA_OK || !now.known || !base.known || now.total == base.total ||
	    base.total <= 0)
		return status;
	double change = now.total - base.total, most = 0;
	const char *code = NULL;
	for (size_t i = 0; i < now.count; i++) {
		double own = now.list[i].value - value_of(&base, now.list[i].code);
		if (own * change > 0 && fabs(own) > fabs(most)) {
			most = own;
			code = now.list[i].code;
		}
	}
	double rest = code ? base.total - value_of(&base, code) : 0;
	if (!code || rest <= 0)
		return TRATA_OK;
	const char *sign = change > 0 ? "+" : "";
	double without = 100 * ((now.total - value_of(&now, code)) / rest - 1);
	if (fabs(most) >= CARRIES * fabs(change))
		say(leaving->out, leaving->es,
		    "One state carries it: %s went from %s to %s, %s%s of the national %s%s; without it "
		    "the change is %+.1f %%.",
		    "Un estado lo explica: %s pasó de %s a %s, %s%s del cambio nacional de %s%s; sin él "
		    "el cambio es %+.1f %%.", say_place(code, leaving->es),
		    say_number(value_of(&base, code), 0).text, say_number(value_of(&now, code), 0).text,
		    sign, say_number(most, 0).text, sign, say_number(change, 0).text, without);
	else
		say(leaving->out, leaving->es,
		    "Its largest part is %s, from %s to %s, %s%s of the national %s%s; without it the "
		    "change is %+.1f %%.",
		    "Su mayor parte es %s, de %s a %s, %s%s del cambio nacional de %s%s; sin él el "
		    "cambio es %+.1f %%.", say_place(code, leaving->es),
		    say_number(value_of(&base, code), 0).text, say_number(value_of(&now, code), 0).text,
		    sign, say_number(most, 0).text, sign, say_number(change, 0).text, without);
	return TRATA_OK;
}

static enum trata_status about_change(const struct leaving *leaving, struct trata_error *error)
{
	const struct claim_view *then = &leaving->finding->then;
	int months = period_months(leaving->claim->period);
	if (months != period_months(leaving->claim->baseline_period))
		say(leaving->out, leaving->es,
		    "It sets %d months against %d.", "Compara %d meses con %d.", months,
		    period_months(leaving->claim->baseline_period));
	if (then->has_interval && then->interval.lower <= 0 && then->interval.upper >= 0)
		say(leaving->out, leaving->es,
		    "The interval of the change, %+.1f to %+.1f %%, holds no change at all.",
		    "El intervalo del cambio, %+.1f a %+.1f %%, incluye que no haya cambio.",
		    then->interval.lower, then->interval.upper);
	enum trata_status status = revised_base(leaving, error);
	if (status == TRATA_OK)
		status = low_base(leaving, error);
	return status == TRATA_OK ? one_state(leaving, error) : status;
}

/* ------------------------------------------------------------------ any claim */

static void about_time(const struct leaving *leaving)
{
	const struct claim_view *then = &leaving->finding->then, *now = &leaving->finding->now;
	if (then->known && then->status == 'P' && !then->estimated && !then->part)
		say(leaving->out, leaving->es,
		    "The figure was provisional: recent months are revised for some time.",
		    "La cifra era provisional: los meses recientes se revisan por un tiempo.");
	if (then->estimated)
		say(leaving->out, leaving->es,
		    "Only %s of %s was published: a part year is no year.",
		    "Solo estaba publicado %s de %s: una parte del año no es el año.",
		    period_format(then->period).text, period_format(leaving->claim->period).text);
	if (then->estimated && then->has_interval)
		say(leaving->out, leaving->es,
		    "The estimate of the time is anything from %s to %s: its number is no forecast to the "
		    "unit.", "La estimación de entonces va de %s a %s: su número no es un pronóstico "
		    "exacto.", say_number(then->interval.lower, 0).text,
		    say_number(then->interval.upper, 0).text);
	if (leaving->claim->kind != KIND_CHANGE && leaving->claim->kind != KIND_RANK &&
	    leaving->finding->verdict != CLAIM_IS_REVISED &&
	    then->known && now->known && !then->estimated && !then->part && !now->part &&
	    then->value != now->value && fabs(then->value - now->value) > 0.0005)
		say(leaving->out, leaving->es, "Later releases moved the figure: %s then, %s in release %s.",
		    "Entregas posteriores movieron la cifra: %s entonces, %s en la entrega %s.",
		    say_number(then->value, 1).text, say_number(now->value, 1).text,
		    now->release_count ? vintage_format(now->releases[0]->vintage).text : "");
}

static void about_record(const struct leaving *leaving)
{
	const struct claim_view *then = &leaving->finding->then;
	if (!then->release_count)
		return;
	for (size_t i = 0; i < catalogue_break_count; i++)
		if (strcmp(catalogue_breaks[i].source, then->releases[0]->source) == 0 &&
		    catalogue_breaks[i].from <= leaving->claim->period.first)
			say(leaving->out, leaving->es, "The series cannot go further back than %s: %s.",
			    "La serie no puede ir más atrás de %s: %s.",
			    period_format((struct period){ catalogue_breaks[i].from,
			                                   catalogue_breaks[i].from }).text,
			    say_in(leaving->es, catalogue_breaks[i].what));
}

/* What the year since which it is a record had itself. */
static enum trata_status about_baseline(const struct leaving *leaving, struct trata_error *error)
{
	struct figure_ask ask = ask_of(leaving, leaving->claim->as_of);
	struct official official;
	struct period own = leaving->claim->period;
	int years = (own.first - leaving->claim->baseline_period.last + 11) / 12;
	ask.period = period_earlier(own, years);
	enum trata_status status = figures_ask(leaving->judge, &ask, &official, error);
	if (status == TRATA_OK && official.known && !official.part)
		say(leaving->out, leaving->es, "%s itself, which the claim leaves out, had %s.",
		    "%s, que la afirmación deja fuera, tuvo %s.", period_format(ask.period).text,
		    say_number(official.value, 0).text);
	return status;
}

/* The order by inhabitants beside the order by count. */
static enum trata_status about_rates(const struct leaving *leaving, struct trata_error *error)
{
	struct figure_ask ask = ask_of(leaving, leaving->claim->as_of);
	struct state_values states;
	struct text list = {0};
	bool done = false;
	enum trata_status status = figures_by_state(leaving->judge, &ask, &states, error);
	if (status == TRATA_OK && states.known)
		status = states_per_inhabitant(leaving->judge, leaving->claim, &states, &done, error);
	if (status != TRATA_OK || !done)
		return status;
	states_sort(&states);
	for (size_t i = 0; i < 5 && i < states.count; i++)
		text_printf(&list, "%s%s%s %s", i ? ", " : "", say_place(states.list[i].code, leaving->es),
		            states.list[i].named ? "*" : "", say_number(states.list[i].value, 2).text);
	say(leaving->out, leaving->es, "Per 100,000 inhabitants the order is another: %s (* named).",
	    "Por 100,000 habitantes el orden es otro: %s (* nombrado).", text_string(&list));
	text_free(&list);
	return TRATA_OK;
}

static void about_words(const struct leaving *leaving)
{
	struct claim_words words = claim_read_words(cell(leaving, CLAIM_TEXT));
	const struct measure *measure = catalogue_measure(cell(leaving, CLAIM_MEASURE));
	bool plain = leaving->claim->kind == KIND_VALUE || leaving->claim->kind == KIND_QUOTE;
	if (plain && words.cases && figures_have_states(measure))
		say(leaving->out, leaving->es,
		    "\"Cases\" may mean case files, victims or court cases; the row reads it as %s.",
		    "\"Casos\" puede ser carpetas, víctimas o juicios; la fila lo lee como %s.",
		    say_unit(measure->unit, leaving->es));
	if (words.border && cell(leaving, CLAIM_PLACE)[0] &&
	    strcmp(cell(leaving, CLAIM_PLACE), "MX") != 0 && figures_have_states(measure))
		say(leaving->out, leaving->es,
		    "The border is read as the Mexican states that the row names; the register does not "
		    "say how near to it a case happened.",
		    "La frontera se lee como los estados mexicanos que la fila nombra; el registro no dice "
		    "qué tan cerca de ella ocurrió un caso.");
	if (!figures_have_states(measure))
		say(leaving->out, leaving->es, "The figure counts %s; it is %s.",
		    "La cifra cuenta %s; %s.", say_in(leaving->es, measure->counts),
		    say_in(leaving->es, measure->not));
	if (figures_have_states(measure) && plain)
		say(leaving->out, leaving->es, "The register counts what state prosecutors opened; federal "
		    "and unreported cases are not in it.",
		    "El registro cuenta lo que abrieron las fiscalías estatales; no incluye casos "
		    "federales ni no denunciados.");
}

static bool has_place(const struct leaving *leaving)
{
	const char *place = cell(leaving, CLAIM_PLACE);
	return place[0] && strcmp(place, "MX") != 0;
}

enum trata_status claim_left_out(const struct judge *judge, const struct claim *claim,
                                 struct finding *finding, struct trata_error *error)
{
	struct leaving leaving = { judge, claim, finding, &finding->left_out, judge->spanish };
	const struct measure *measure = catalogue_measure(cell(&leaving, CLAIM_MEASURE));
	enum trata_status status = TRATA_OK;
	bool looks = finding->then.known && !finding->then.across_break;
	bool placed = claim->kind == KIND_VALUE || claim->kind == KIND_SHARE ||
	              claim->kind == KIND_RANK;
	about_time(&leaving);
	if (looks && placed && has_place(&leaving) && figures_have_states(measure))
		status = larger_places(&leaving, error);
	if (status == TRATA_OK && looks && claim->kind == KIND_CHANGE &&
	    figures_have_states(measure))
		status = about_change(&leaving, error);
	if (claim->kind == KIND_RECORD) {
		about_record(&leaving);
		if (status == TRATA_OK && looks)
			status = about_baseline(&leaving, error);
	}
	if (status == TRATA_OK && looks && claim->kind == KIND_RANK && figures_have_states(measure) &&
	    !strstr(cell(&leaving, CLAIM_UNIT), "per"))
		status = about_rates(&leaving, error);
	about_words(&leaving);
	return status;
}
