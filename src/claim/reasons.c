/* Where claim and series do not count the same thing, each difference in a sentence. */
#include "reasons.h"

#include <string.h>

#include "words.h"

static const char *cell(const struct claim *claim, enum claim_column column)
{
	return claim->row.cells[column];
}

bool reasons_is_register(const struct measure *measure)
{
	return figures_have_states(measure) && strcmp(measure->id, "population") != 0;
}

static void unit_differs(const struct judge *judge, const struct claim *claim,
                         struct finding *finding)
{
	bool es = judge->spanish;
	bool plain = claim->kind == KIND_VALUE || claim->kind == KIND_QUOTE ||
	             claim->kind == KIND_RECORD || claim->kind == KIND_PROJECTION;
	const char *unit = cell(claim, CLAIM_UNIT), *official = finding->then.known &&
		finding->then.unit ? finding->then.unit : finding->unit;
	if (plain && !claim_same_unit(unit, official, period_months(claim->period)))
		say(&finding->reasons, es,
		    "Unit: the claim counts %s, the official series %s; they are never set side by side.",
		    "Unidad: la afirmación cuenta %s, la serie oficial %s; nunca se comparan.",
		    unit, say_unit(official, es));
}

static void population_differs(const struct judge *judge, const struct claim *claim,
                               const struct measure *measure, struct finding *finding)
{
	struct claim_words words = claim_read_words(cell(claim, CLAIM_TEXT));
	bool es = judge->spanish, whole = strcmp(cell(claim, CLAIM_PLACE), "MX") == 0 ||
	                                  !cell(claim, CLAIM_PLACE)[0];
	bool persons = strcmp(measure->unit, "case files") != 0;
	if (words.babies && claim->kind != KIND_QUOTE)
		say(&finding->reasons, es,
		    "Population: the claim speaks of babies; no official table here counts babies. Minors "
		    "are under 18, and the finest bands are wider than infancy.",
		    "Población: la afirmación habla de bebés; ninguna tabla oficial cargada los cuenta. "
		    "Menores son los de menos de 18 años, y los grupos de edad son más anchos.");
	if (words.nationals && reasons_is_register(measure))
		say(&finding->reasons, es,
		    "Population: the claim speaks of a nationality, which the register does not record.",
		    "Población: la afirmación habla de una nacionalidad, que el registro no anota.");
	if (words.minors && persons && reasons_is_register(measure) && !cell(claim, CLAIM_AGE)[0] &&
	    strncmp(cell(claim, CLAIM_OFFENCE), "child-", 6) != 0)
		say(&finding->reasons, es,
		    "Population: the claim speaks of minors, its row asks for all ages.",
		    "Población: la afirmación habla de menores, su fila pide todas las edades.");
	if (words.border && whole && reasons_is_register(measure))
		say(&finding->reasons, es,
		    "Place: the claim speaks of the border, its row asks for the whole country.",
		    "Lugar: la afirmación habla de la frontera, su fila pide todo el país.");
	if (words.deaths && reasons_is_register(measure))
		say(&finding->reasons, es,
		    "Unit: the claim speaks of deaths; the register counts victims alive or dead alike, "
		    "and not deaths.",
		    "Unidad: la afirmación habla de muertes; el registro cuenta víctimas, no muertes.");
	if (words.encounters && !strstr(measure->id, "encounter"))
		say(&finding->reasons, es,
		    "Unit: the claim speaks of encounters; an encounter is neither a person nor a case.",
		    "Unidad: la afirmación habla de encuentros, que no son personas ni casos.");
}

static void period_differs(const struct judge *judge, const struct claim *claim,
                         const struct claim_view *view, struct finding *finding)
{
	bool es = judge->spanish;
	if (view->across_break)
		say(&finding->reasons, es,
		    "Period: the instrument changed in between; figures on its two sides are not "
		    "comparable.",
		    "Periodo: el instrumento cambió en medio; las cifras de un lado y otro no son "
		    "comparables.");
	else if (view->known && view->part && !view->estimated && !view->decided)
		say(&finding->reasons, es,
		    "Period: %s is not published whole (there is %s), or a part of a year is set against "
		    "a year.",
		    "Periodo: %s no está publicado completo (hay %s), o se compara parte de un año con un "
		    "año.", period_format(claim->period).text, period_format(view->period).text);
	if (view->known && view->other_bound)
		say(&finding->reasons, es,
		    "Bound: the official figure is itself a bound (%s) and does not decide the claim.",
		    "Cota: la cifra oficial es ella misma una cota (%s) y no decide la afirmación.",
		    text_string(&view->arithmetic));
}

void reasons_tell(const struct judge *judge, const struct claim *claim,
                  const struct measure *measure, const struct claim_view *view,
                  struct finding *finding)
{
	unit_differs(judge, claim, finding);
	population_differs(judge, claim, measure, finding);
	period_differs(judge, claim, view, finding);
}

void reasons_agreement(const struct judge *judge, const struct claim *claim,
                       struct finding *finding)
{
	bool es = judge->spanish, estimated = finding->then.estimated;
	if (finding->verdict == CLAIM_IS_REPRODUCED && estimated)
		say(&finding->reasons, es, "The figures of the time pointed there.",
		    "Las cifras de entonces apuntaban ahí.");
	else if (finding->verdict == CLAIM_IS_REPRODUCED && claim->kind == KIND_QUOTE)
		say(&finding->reasons, es, "The report holds the number.", "El informe trae el número.");
	else if (finding->verdict == CLAIM_IS_REPRODUCED)
		say(&finding->reasons, es, "The official figures give what is claimed, at the precision "
		    "stated.", "Las cifras oficiales dan lo afirmado, a la precisión con que se dijo.");
	else if (finding->verdict == CLAIM_IS_REVISED && estimated)
		say(&finding->reasons, es, "The figures of the time pointed there; the outcome is another.",
		    "Las cifras de entonces apuntaban ahí; el desenlace es otro.");
	else if (finding->verdict == CLAIM_IS_REVISED)
		say(&finding->reasons, es, "The figures of the time gave it; later releases do not, at the "
		    "precision stated.", "Las cifras de entonces lo daban; entregas posteriores ya no, a la "
		    "precisión con que se dijo.");
	else
		say(&finding->reasons, es, "The official figures say otherwise.",
		    "Las cifras oficiales dicen otra cosa.");
	if (finding->verdict == CLAIM_IS_CONTRADICTED && finding->now.known && finding->now.agrees &&
	    !finding->then.agrees)
		say(&finding->reasons, es, "The latest release does give it; what was out at the claim's "
		    "date did not.", "La última entrega sí lo da; lo publicado entonces, no.");
	if (claim->bound == BOUND_AT_LEAST && finding->then.agrees && claim->has_number &&
	    finding->then.value > REASONS_REVISION_FACTOR * claim->number.value)
		say(&finding->reasons, es, "It is a lower bound far below the figure.",
		    "Es una cota inferior muy por debajo de la cifra.");
}
