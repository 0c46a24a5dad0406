/* From what the figures say to a verdict. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../base/nearest.h"
#include "moment.h"
#include "reasons.h"
#include "words.h"

void finding_clear(struct finding *finding)
{
	moment_clear(&finding->then);
	moment_clear(&finding->now);
	text_free(&finding->reasons);
	text_free(&finding->left_out);
	text_free(&finding->beside);
	text_free(&finding->nearest);
	text_free(&finding->needed);
	*finding = (struct finding){0};
}

static const char *cell(const struct claim *claim, enum claim_column column)
{
	return claim->row.cells[column];
}

/* ------------------------------------------------------------------ words of the row */

/* A code that stands for a country: sources that count other places have no figure, which is a
 * verdict; a misspelt state is an error. */
static bool is_country_code(const char *place)
{
	return strlen(place) == 3 && strspn(place, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

static enum trata_status check_cells(const struct judge *judge, const struct claim *claim,
                                     bool *elsewhere, const struct measure **measure,
                                     struct trata_error *error)
{
	static const enum claim_column order[] = { CLAIM_PURPOSE, CLAIM_SEX, CLAIM_AGE, CLAIM_PLACE,
	                                           CLAIM_BASELINE };
	struct trata_query text = { .measure = cell(claim, CLAIM_MEASURE) };
	if (cell(claim, CLAIM_OFFENCE)[0])
		text.offence = cell(claim, CLAIM_OFFENCE);
	*elsewhere = false;
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		enum claim_column column = order[i];
		const char *given = cell(claim, column);
		struct trata_error why = {0};
		struct query query;
		if (!given[0] || (column == CLAIM_BASELINE && claim->kind != KIND_SHARE))
			continue;
		if (column == CLAIM_PURPOSE)
			text.purpose = given;
		else if (column == CLAIM_SEX)
			text.sex = given;
		else if (column == CLAIM_AGE)
			text.age = given;
		else
			text.place = given;
		if (query_parse(judge->store, &text, &query, &why) == TRATA_OK) {
			/* a measure of two sources is the one that counts the place */
			*measure = column == CLAIM_BASELINE ? *measure : query.measure;
			continue;
		}
		if ((column == CLAIM_PLACE || column == CLAIM_BASELINE) && is_country_code(given)) {
			*elsewhere = true;
			return TRATA_OK;
		}
		if (error)
			*error = why;
		return error_where(error, NULL, claim->row.line, claim_column_names[column]);
	}
	return TRATA_OK;
}

/* ------------------------------------------------------------------ the verdict */

static bool far_off(const struct claim *claim, const struct claim_view *view)
{
	double a = fabs(claim->number.value), b = fabs(view->value);
	return a > REASONS_REVISION_FACTOR * b || b > REASONS_REVISION_FACTOR * a;
}

/* The sentence speaks of what happens, not of what is known, and says far more than the register:
 * a register cannot contradict that. A number near the register's is about the register. */
static bool beyond_register(const struct claim *claim, const struct measure *measure,
                            const struct claim_view *view)
{
	struct claim_words words = claim_read_words(cell(claim, CLAIM_TEXT));
	bool about_number = claim->kind == KIND_VALUE || claim->kind == KIND_RATE;
	return about_number && reasons_is_register(measure) && words.any && !words.registered &&
	       far_off(claim, view) && claim->bound != BOUND_AT_MOST && claim->number.value > view->value;
}

static void say_beyond(const struct judge *judge, struct finding *finding)
{
	say(&finding->reasons, judge->spanish,
	    "Population: the claim speaks of people who are trafficked, the register of victims and "
	    "case files that became known. A register is no count of what happens, and no ratio of "
	    "the two measures underreporting.",
	    "Población: la afirmación habla de personas tratadas, el registro de víctimas y carpetas "
	    "conocidas. Un registro no cuenta lo que ocurre, y ningún cociente de ambos mide el "
	    "subregistro.");
}

static enum trata_status decide_disagreement(const struct judge *judge,
                                             const struct claim *claim,
                                             const struct measure *measure, bool late,
                                             struct finding *finding, struct trata_error *error)
{
	bool es = judge->spanish;
	const struct release *older;
	enum trata_status status = moment_older(judge, claim, &finding->then, &older, error);
	finding->verdict = CLAIM_IS_CONTRADICTED;
	if (status != TRATA_OK)
		return status;
	if (beyond_register(claim, measure, &finding->then)) {
		finding->verdict = CLAIM_IS_NOT_COMPARABLE;
		say_beyond(judge, finding);
	} else if (older) {
		finding->verdict = CLAIM_IS_REVISED;
		say(&finding->reasons, es,
		    "Release %s gave that number; when the claim was made it had been replaced.",
		    "La entrega %s daba ese número; cuando se afirmó ya se había reemplazado.",
		    vintage_format(older->vintage).text);
	} else if (late && !far_off(claim, &finding->then)) {
		finding->verdict = CLAIM_IS_NOT_COMPARABLE;
		say(&finding->reasons, es,
		    "Release: what was out at the claim's date is not loaded, and a difference of this "
		    "size may be a revision.",
		    "Entrega: lo publicado en esa fecha no está cargado, y una diferencia así puede ser "
		    "una revisión.");
	} else {
		reasons_agreement(judge, claim, finding);
	}
	return TRATA_OK;
}

/* The interval of an estimate rules the claim out. */
static bool excluded(const struct claim *claim, const struct claim_view *view)
{
	return view->has_interval && claim->has_number && claim->kind == KIND_PROJECTION &&
	       (claim->number.value < view->interval.lower ||
	        claim->number.value > view->interval.upper);
}

/* A projection whose outcome is known is judged on it as well. */
static void decide_estimate(const struct judge *judge, const struct claim *claim,
                            struct finding *finding)
{
	const struct claim_view *then = &finding->then, *now = &finding->now;
	bool outcome = now->known && !now->estimated && !now->part && !now->across_break;
	if (outcome)
		finding->verdict = then->agrees ?
			(now->agrees ? CLAIM_IS_REPRODUCED : CLAIM_IS_REVISED) :
			(now->agrees ? CLAIM_IS_REPRODUCED : CLAIM_IS_CONTRADICTED);
	else if (then->agrees)
		finding->verdict = CLAIM_IS_REPRODUCED;
	else
		finding->verdict = excluded(claim, then) ? CLAIM_IS_CONTRADICTED :
		                   CLAIM_IS_NOT_COMPARABLE;
	if (outcome && !then->agrees && now->agrees)
		say(&finding->reasons, judge->spanish,
		    "The figures of the time pointed elsewhere; the outcome confirms it.",
		    "Las cifras de entonces apuntaban a otro lado; el desenlace lo confirma.");
	else if (finding->verdict == CLAIM_IS_NOT_COMPARABLE)
		say(&finding->reasons, judge->spanish,
		    "Period: it is not over in the figures; nothing decides the claim yet.",
		    "Periodo: en las cifras no ha terminado; nada decide la afirmación aún.");
	else
		reasons_agreement(judge, claim, finding);
}

static enum trata_status decide(const struct judge *judge, const struct claim *claim,
                                const struct measure *measure, bool late,
                                struct finding *finding, struct trata_error *error)
{
	reasons_tell(judge, claim, measure, moment_usable(&finding->then) || !finding->now.known ?
	             &finding->then : &finding->now, finding);
	if (finding->reasons.length) {
		finding->verdict = CLAIM_IS_NOT_COMPARABLE;
		if (finding->then.known && beyond_register(claim, measure, &finding->then))
			say_beyond(judge, finding);
		return TRATA_OK;
	}
	if (finding->then.estimated) {
		decide_estimate(judge, claim, finding);
		return TRATA_OK;
	}
	if (!finding->then.agrees)
		return decide_disagreement(judge, claim, measure, late, finding, error);
	bool changed = moment_usable(&finding->now) && !finding->now.agrees;
	finding->verdict = changed ? CLAIM_IS_REVISED : CLAIM_IS_REPRODUCED;
	reasons_agreement(judge, claim, finding);
	return TRATA_OK;
}

static enum trata_status nothing_official(const struct judge *judge, const struct claim *claim,
                                          const char *why, struct finding *finding,
                                          struct trata_error *error)
{
	struct claim_words words = claim_read_words(cell(claim, CLAIM_TEXT));
	finding->verdict = CLAIM_IS_NO_OFFICIAL_FIGURE;
	say(&finding->reasons, judge->spanish, "No table loaded here gives this number: %s.",
	    "Ninguna tabla cargada da este número: %s.", why);
	if (words.none_reported && claim->has_number && claim->number.value == 0)
		say(&finding->reasons, judge->spanish,
		    "\"None reported\" is missing information, not zero.",
		    "\"No se reportó\" es falta de información, no cero.");
	return claim_nearest(judge, claim, finding, error);
}

static enum trata_status unknown_word(const struct judge *judge, const struct claim *claim,
                                      enum claim_column column, struct finding *finding,
                                      struct trata_error *error)
{
	struct text why = {0};
	const char *names[256];
	size_t count = 0;
	bool measure = column == CLAIM_MEASURE;
	for (size_t i = 0; measure && i < catalogue_measure_count && count < 256; i++)
		names[count++] = catalogue_measures[i].id;
	for (size_t i = 0; !measure && i < catalogue_offence_count && count < 256; i++)
		names[count++] = catalogue_offences[i].id;
	const char *near = nearest_name(cell(claim, column), names, count);
	text_printf(&why, judge->spanish ? "ninguna cuenta \"%s\"" : "none counts \"%s\"",
	            error_quote_string(cell(claim, column)).text);
	if (near)
		text_printf(&why, judge->spanish ? " (¿quiso decir %s?)" : " (did you mean %s?)", near);
	enum trata_status status = nothing_official(judge, claim, text_string(&why), finding, error);
	text_free(&why);
	return status;
}

static enum trata_status judge_known(const struct judge *judge, const struct claim *claim,
                                     const struct measure *measure, struct finding *finding,
                                     struct trata_error *error)
{
	bool late = false;
	enum trata_status status = moment_look(judge, claim, claim->as_of, &finding->then, error);
	if (status == TRATA_OK)
		status = moment_look(judge, claim, figures_latest(judge), &finding->now, error);
	if (status == TRATA_OK && measure && !moment_usable(&finding->then) &&
	    moment_usable(&finding->now))
		status = moment_first_later(judge, claim, measure->source, &finding->then, &late, error);
	if (status != TRATA_OK)
		return status;
	const struct claim_view *then = &finding->then, *now = &finding->now;
	if (!then->known && !now->known && !then->across_break && !now->across_break)
		return nothing_official(judge, claim, text_string(now->why.length ? &now->why :
		                        &then->why), finding, error);
	status = decide(judge, claim, measure, late, finding, error);
	if (late)
		say(&finding->left_out, judge->spanish,
		    "No release loaded here was out at %s with all of it; the first that has it is %s.",
		    "Ninguna entrega cargada lo tenía completo el %s; la primera que lo tiene es %s.",
		    claim->as_of, then->release_count ?
		    vintage_format(then->releases[0]->vintage).text : "");
	if (status == TRATA_OK)
		status = claim_left_out(judge, claim, finding, error);
	if (status == TRATA_OK)
		status = claim_beside(judge, claim, finding, error);
	if (status == TRATA_OK && (finding->verdict == CLAIM_IS_NOT_COMPARABLE ||
	                           claim->kind == KIND_QUOTE))
		status = claim_nearest(judge, claim, finding, error);
	return status;
}

/* The unit of the official number. */
static const char *plain_unit(const struct claim *claim, const struct measure *measure)
{
	switch (claim->kind) {
	case KIND_CHANGE:
	case KIND_SHARE: return "percent";
	case KIND_STREAK: return "years";
	case KIND_RANK: return "rank";
	case KIND_RATE: return "rate";
	default: return measure->unit;
	}
}

enum trata_status claim_judge(const struct judge *judge, const struct claim *claim,
                              struct finding *out, struct trata_error *error)
{
	const struct measure *measure = catalogue_measure(cell(claim, CLAIM_MEASURE));
	const char *offence = cell(claim, CLAIM_OFFENCE);
	bool elsewhere;
	*out = (struct finding){ .claim = claim, .unit = measure ? plain_unit(claim, measure) : "" };
	enum trata_status status;
	if (!measure) {
		status = unknown_word(judge, claim, CLAIM_MEASURE, out, error);
	} else if (offence[0] && !catalogue_offence(offence)) {
		status = unknown_word(judge, claim, CLAIM_OFFENCE, out, error);
	} else {
		status = check_cells(judge, claim, &elsewhere, &measure, error);
		if (out->unit[0] && measure)
			out->unit = plain_unit(claim, measure);
		if (status == TRATA_OK && elsewhere)
			status = nothing_official(judge, claim, judge->spanish ?
			                          "ninguna cuenta ese lugar" : "none counts that place", out,
			                          error);
		else if (status == TRATA_OK)
			status = judge_known(judge, claim, measure, out, error);
	}
	if (status != TRATA_OK)
		finding_clear(out);
	return status;
}
