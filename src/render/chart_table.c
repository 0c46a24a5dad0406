/* The catalogue of charts. */
#include "chart.h"
#include "chart_sentence.h"

#include <string.h>

#include "../base/nearest.h"

#define VICTIMS_SUBJECT { "registered victims of trafficking", "víctimas de trata registradas" }
#define FILES_SUBJECT { "case files on trafficking", "carpetas de investigación por trata" }

const struct chart charts[] = {
	{ "victims-years", FORM_YEARS, SCOPE_ALL, "victims", "trafficking", "year", false,
	  { "How many victims of trafficking are registered each year?",
	    "¿Cuántas víctimas de trata se registran cada año?" },
	  VICTIMS_SUBJECT, sentence_change, true },
	{ "investigations-years", FORM_YEARS, SCOPE_ALL, "investigations", "trafficking", "year", false,
	  { "How many case files on trafficking are opened each year?",
	    "¿Cuántas carpetas de investigación por trata se inician cada año?" },
	  FILES_SUBJECT, sentence_change, true },
	{ "victims-halves", FORM_YEARS, SCOPE_FIRST_HALVES, "victims", "trafficking", "half", false,
	  { "How does the first half of the year compare with the first halves before it?",
	    "¿Cómo se compara el primer semestre con los primeros semestres anteriores?" },
	  VICTIMS_SUBJECT, sentence_change, true },
	{ "investigations-halves", FORM_YEARS, SCOPE_FIRST_HALVES, "investigations", "trafficking",
	  "half", false,
	  { "How many case files are opened in the first half of each year?",
	    "¿Cuántas carpetas se inician en el primer semestre de cada año?" },
	  FILES_SUBJECT, sentence_change, false },
	{ "victims-months", FORM_MONTHS, SCOPE_ALL, "victims", "trafficking", "month", false,
	  { "How many victims of trafficking are registered each month?",
	    "¿Cuántas víctimas de trata se registran cada mes?" },
	  VICTIMS_SUBJECT, sentence_months, false },
	{ "investigations-months", FORM_MONTHS, SCOPE_ALL, "investigations", "trafficking", "month",
	  false,
	  { "How many case files on trafficking are opened each month?",
	    "¿Cuántas carpetas de investigación por trata se inician cada mes?" },
	  FILES_SUBJECT, sentence_months, false },
	{ "victims-revisions", FORM_FAN, SCOPE_VINTAGES, "victims", "trafficking", "year", false,
	  { "Do later releases change the totals of past years?",
	    "¿Cambian las entregas posteriores los totales de años pasados?" },
	  VICTIMS_SUBJECT, sentence_revisions, true },
	{ "investigations-revisions", FORM_FAN, SCOPE_VINTAGES, "investigations", "trafficking", "year",
	  false,
	  { "Do later releases change the case files of past years?",
	    "¿Cambian las entregas posteriores las carpetas de años pasados?" },
	  FILES_SUBJECT, sentence_revisions, false },
	{ "victims-late", FORM_LATE, SCOPE_FIRST_PRINTS, "victims", "trafficking", "month", false,
	  { "How much do late reports add to a month’s first figure?",
	    "¿Cuánto agregan los reportes tardíos a la primera cifra de un mes?" },
	  VICTIMS_SUBJECT, sentence_late, false },
	{ "investigations-late", FORM_LATE, SCOPE_FIRST_PRINTS, "investigations", "trafficking",
	  "month", false,
	  { "How much do late reports add to a month’s first count of case files?",
	    "¿Cuánto agregan los reportes tardíos a la primera cuenta de carpetas de un mes?" },
	  FILES_SUBJECT, sentence_late, false },
	{ "victims-people", FORM_RANKED, SCOPE_LAST_YEAR, "victims", "trafficking", "sex,age", false,
	  { "Who are the registered victims?", "¿Quiénes son las víctimas registradas?" },
	  VICTIMS_SUBJECT, sentence_people, true },
	{ "purposes", FORM_RANKED, SCOPE_WHOLE, "investigations", "trafficking", "purpose", false,
	  { "For what purpose, says the new register?", "¿Con qué fin, según el nuevo registro?" },
	  FILES_SUBJECT, sentence_purposes, true },
	{ "victims-states", FORM_RANKED, SCOPE_LAST_YEAR, "victims", "trafficking", "state", false,
	  { "Which states register the victims?", "¿Qué entidades registran a las víctimas?" },
	  VICTIMS_SUBJECT, sentence_concentration, true },
	{ "victims-map", FORM_TILES, SCOPE_LAST_YEAR, "victims", "trafficking", "state", true,
	  { "Where are most victims registered for each 100,000 inhabitants?",
	    "¿Dónde se registran más víctimas por cada 100,000 habitantes?" },
	  VICTIMS_SUBJECT, sentence_rates, true },
	{ "victims-rates", FORM_RANKED, SCOPE_LAST_YEAR, "victims", "trafficking", "state", true,
	  { "How sure is the order of the states?", "¿Qué tan seguro es el orden de las entidades?" },
	  VICTIMS_SUBJECT, sentence_ranks, false },
	{ "victims-funnel", FORM_FUNNEL, SCOPE_LAST_YEAR, "victims", "trafficking", "state", true,
	  { "Which states differ from the country by more than chance?",
	    "¿Qué entidades difieren del país más de lo que explica el azar?" },
	  VICTIMS_SUBJECT, sentence_funnel, false },
	{ "victims-change", FORM_CHANGE, SCOPE_LAST_CHANGE, "victims", "trafficking", "state", false,
	  { "Which states make up the change?", "¿Qué entidades componen el cambio?" },
	  VICTIMS_SUBJECT, sentence_parts, true },
	{ "investigations-states", FORM_RANKED, SCOPE_LAST_YEAR, "investigations", "trafficking",
	  "state", false,
	  { "Which states open the case files?", "¿Qué entidades inician las carpetas?" },
	  FILES_SUBJECT, sentence_concentration, false },
	{ "investigations-map", FORM_TILES, SCOPE_LAST_YEAR, "investigations", "trafficking", "state",
	  true,
	  { "Where are most case files opened for each 100,000 inhabitants?",
	    "¿Dónde se inician más carpetas por cada 100,000 habitantes?" },
	  FILES_SUBJECT, sentence_rates, false },
	{ "investigations-change", FORM_CHANGE, SCOPE_LAST_CHANGE, "investigations", "trafficking",
	  "state", false,
	  { "Which states make up the change in case files?",
	    "¿Qué entidades componen el cambio en las carpetas?" },
	  FILES_SUBJECT, sentence_parts, false },
	{ "child-trafficking-years", FORM_YEARS, SCOPE_ALL, "investigations", "child-trafficking",
	  "year", false,
	  { "And the separate offence of trafficking of minors?",
	    "¿Y el delito aparte de tráfico de menores?" },
	  { "case files on trafficking of minors", "carpetas por tráfico de menores" },
	  sentence_change, false },
};
const size_t chart_count = sizeof charts / sizeof *charts;

#define CHART_LIMIT 64

enum trata_status chart_find(const char *id, const struct chart **out, struct trata_error *error)
{
	const char *names[CHART_LIMIT];
	for (size_t i = 0; i < chart_count; i++) {
		if (strcmp(charts[i].id, id) == 0) {
			*out = &charts[i];
			return TRATA_OK;
		}
		names[i] = charts[i].id;
	}
	const char *near = nearest_name(id, names, chart_count);
	error_set(error, TRATA_EARG, "there is no chart \"%s\"", error_quote_string(id).text);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "`trata chart` lists the charts");
	return TRATA_EARG;
}
