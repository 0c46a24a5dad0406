/* The catalogue of charts. */
#include "chart.h"
#include "chart_sentence.h"

#include <string.h>

#include "../base/nearest.h"

#define VICTIMS_SUBJECT { "registered victims of trafficking", "víctimas de trata registradas" }
#define FILES_SUBJECT { "case files on trafficking", "carpetas de investigación por trata" }

/* Mexico as a whole, with intervals. */
#define MEXICO NULL, NULL, false

const struct chart charts[] = {
	{ "victims-years", FORM_YEARS, SCOPE_ALL, "victims", "trafficking", "year", false,
	  { "How many victims of trafficking are registered each year?",
	    "¿Cuántas víctimas de trata se registran cada año?" },
	  VICTIMS_SUBJECT, sentence_change, true, MEXICO },
	{ "investigations-years", FORM_YEARS, SCOPE_ALL, "investigations", "trafficking", "year", false,
	  { "How many case files on trafficking are opened each year?",
	    "¿Cuántas carpetas de investigación por trata se inician cada año?" },
	  FILES_SUBJECT, sentence_change, true, MEXICO },
	{ "victims-halves", FORM_YEARS, SCOPE_FIRST_HALVES, "victims", "trafficking", "half", false,
	  { "How does the first half of the year compare with the first halves before it?",
	    "¿Cómo se compara el primer semestre con los primeros semestres anteriores?" },
	  VICTIMS_SUBJECT, sentence_change, true, MEXICO },
	{ "investigations-halves", FORM_YEARS, SCOPE_FIRST_HALVES, "investigations", "trafficking",
	  "half", false,
	  { "How many case files are opened in the first half of each year?",
	    "¿Cuántas carpetas se inician en el primer semestre de cada año?" },
	  FILES_SUBJECT, sentence_change, false, MEXICO },
	{ "victims-months", FORM_MONTHS, SCOPE_TREND, "victims", "trafficking", "month", false,
	  { "How many victims of trafficking are registered each month?",
	    "¿Cuántas víctimas de trata se registran cada mes?" },
	  VICTIMS_SUBJECT, sentence_trend, true, MEXICO },
	{ "victims-projected", FORM_PROJECTED, SCOPE_PROJECTED, "victims", "trafficking", "month",
	  false,
	  { "Where will the year end, and how good were earlier projections?",
	    "¿En cuánto cerrará el año, y qué tan buenas fueron las proyecciones anteriores?" },
	  VICTIMS_SUBJECT, sentence_projected, true, MEXICO },
	{ "investigations-months", FORM_MONTHS, SCOPE_TREND, "investigations", "trafficking", "month",
	  false,
	  { "How many case files on trafficking are opened each month?",
	    "¿Cuántas carpetas de investigación por trata se inician cada mes?" },
	  FILES_SUBJECT, sentence_trend, true, MEXICO },
	{ "investigations-projected", FORM_PROJECTED, SCOPE_PROJECTED, "investigations", "trafficking",
	  "month", false,
	  { "How good were projections of the year’s case files?",
	    "¿Qué tan buenas fueron las proyecciones de las carpetas del año?" },
	  FILES_SUBJECT, sentence_projected, false, MEXICO },
	{ "victims-revisions", FORM_FAN, SCOPE_VINTAGES, "victims", "trafficking", "year", false,
	  { "Do later releases change the totals of past years?",
	    "¿Cambian las entregas posteriores los totales de años pasados?" },
	  VICTIMS_SUBJECT, sentence_revisions, true, MEXICO },
	{ "investigations-revisions", FORM_FAN, SCOPE_VINTAGES, "investigations", "trafficking", "year",
	  false,
	  { "Do later releases change the case files of past years?",
	    "¿Cambian las entregas posteriores las carpetas de años pasados?" },
	  FILES_SUBJECT, sentence_revisions, false, MEXICO },
	{ "victims-late", FORM_LATE, SCOPE_FIRST_PRINTS, "victims", "trafficking", "month", false,
	  { "How much do late reports add to a month’s first figure?",
	    "¿Cuánto agregan los reportes tardíos a la primera cifra de un mes?" },
	  VICTIMS_SUBJECT, sentence_late, false, MEXICO },
	{ "investigations-late", FORM_LATE, SCOPE_FIRST_PRINTS, "investigations", "trafficking",
	  "month", false,
	  { "How much do late reports add to a month’s first count of case files?",
	    "¿Cuánto agregan los reportes tardíos a la primera cuenta de carpetas de un mes?" },
	  FILES_SUBJECT, sentence_late, false, MEXICO },
	{ "victims-people", FORM_RANKED, SCOPE_LAST_YEAR, "victims", "trafficking", "sex,age", false,
	  { "Who are the registered victims?", "¿Quiénes son las víctimas registradas?" },
	  VICTIMS_SUBJECT, sentence_people, true, MEXICO },
	{ "purposes", FORM_RANKED, SCOPE_WHOLE, "investigations", "trafficking", "purpose", false,
	  { "For what purpose, says the new register?", "¿Con qué fin, según el nuevo registro?" },
	  FILES_SUBJECT, sentence_purposes, true, MEXICO },
	{ "victims-states", FORM_RANKED, SCOPE_LAST_YEAR, "victims", "trafficking", "state", false,
	  { "Which states register the victims?", "¿Qué entidades registran a las víctimas?" },
	  VICTIMS_SUBJECT, sentence_concentration, true, MEXICO },
	{ "victims-map", FORM_TILES, SCOPE_LAST_YEAR, "victims", "trafficking", "state", true,
	  { "Where are most victims registered for each 100,000 inhabitants?",
	    "¿Dónde se registran más víctimas por cada 100,000 habitantes?" },
	  VICTIMS_SUBJECT, sentence_rates, true, MEXICO },
	{ "victims-rates", FORM_RANKED, SCOPE_LAST_YEAR, "victims", "trafficking", "state", true,
	  { "How sure is the order of the states?", "¿Qué tan seguro es el orden de las entidades?" },
	  VICTIMS_SUBJECT, sentence_ranks, false, MEXICO },
	{ "victims-funnel", FORM_FUNNEL, SCOPE_LAST_YEAR, "victims", "trafficking", "state", true,
	  { "Which states differ from the country by more than chance?",
	    "¿Qué entidades difieren del país más de lo que explica el azar?" },
	  VICTIMS_SUBJECT, sentence_funnel, false, MEXICO },
	{ "victims-change", FORM_CHANGE, SCOPE_LAST_CHANGE, "victims", "trafficking", "state", false,
	  { "Which states make up the change?", "¿Qué entidades componen el cambio?" },
	  VICTIMS_SUBJECT, sentence_parts, true, MEXICO },
	{ "investigations-states", FORM_RANKED, SCOPE_LAST_YEAR, "investigations", "trafficking",
	  "state", false,
	  { "Which states open the case files?", "¿Qué entidades inician las carpetas?" },
	  FILES_SUBJECT, sentence_concentration, false, MEXICO },
	{ "investigations-map", FORM_TILES, SCOPE_LAST_YEAR, "investigations", "trafficking", "state",
	  true,
	  { "Where are most case files opened for each 100,000 inhabitants?",
	    "¿Dónde se inician más carpetas por cada 100,000 habitantes?" },
	  FILES_SUBJECT, sentence_rates, false, MEXICO },
	{ "investigations-change", FORM_CHANGE, SCOPE_LAST_CHANGE, "investigations", "trafficking",
	  "state", false,
	  { "Which states make up the change in case files?",
	    "¿Qué entidades componen el cambio en las carpetas?" },
	  FILES_SUBJECT, sentence_parts, false, MEXICO },
	{ "two-offences", FORM_PANELS, SCOPE_SERIES, "investigations", NULL, "year", false,
	  { "Trafficking in persons and trafficking of minors: two offences, how many case files?",
	    "Trata de personas y tráfico de menores: dos delitos, ¿cuántas carpetas?" },
	  { "case files", "carpetas de investigación" }, sentence_offences, false, MEXICO },
	{ "stated-rates", FORM_LOG, SCOPE_MULTIPLIED, "victims", "trafficking", "year", false,
	  { "What do the stated rates of reporting make of the register?",
	    "¿Qué hacen del registro las tasas de denuncia que se afirman?" },
	  VICTIMS_SUBJECT, sentence_multiplied, true, MEXICO },
	{ "models-uk", FORM_LOG, SCOPE_MODELS, "victims", "trafficking", NULL, false,
	  { "How far apart do models of the same lists lie? The United Kingdom’s table, not Mexico",
	    "¿Cuánto difieren los modelos de las mismas listas? La tabla del Reino Unido, no México" },
	  { "potential victims, United Kingdom 2013", "víctimas potenciales, Reino Unido 2013" },
	  sentence_models, false, MEXICO },
	{ "ctdc-mexicans", FORM_RECORDS, SCOPE_RECORDS, "ctdc-victims", "trafficking", "purpose",
	  false,
	  { "What do organizations abroad record of Mexican victims?",
	    "¿Qué registran las organizaciones en el exterior sobre víctimas mexicanas?" },
	  { "synthetic records of Mexican citizens", "registros sintéticos de ciudadanos mexicanos" },
	  sentence_records, false, "MEX", "role=citizenship", true },
	{ "world-enforcement", FORM_PANELS, SCOPE_SERIES, "tip-prosecutions", "trafficking", "year",
	  false,
	  { "How many prosecutions, convictions and victims do governments report worldwide?",
	    "¿Cuántos procesos, condenas y víctimas reportan los gobiernos del mundo?" },
	  { "worldwide", "en el mundo" }, sentence_enforcement, false, "WLD", NULL, true },
	{ "mexico-tiers", FORM_TIERS, SCOPE_ALL, "tip-tier", "trafficking", "year", false,
	  { "How does the US State Department grade Mexico’s efforts?",
	    "¿Cómo califica el Departamento de Estado de EE.\xc2\xa0UU. los esfuerzos de México?" },
	  { "Mexico", "México" }, sentence_tiers, false, "MX", NULL, true },
	{ "missing-migrants", FORM_YEARS, SCOPE_ALL, "missing-migrants", NULL, "year", false,
	  { "How many people die or go missing on the border of Mexico and the United States?",
	    "¿Cuántas personas mueren o desaparecen en la frontera de México y Estados Unidos?" },
	  { "dead and missing on the border of Mexico and the United States",
	    "muertos y desaparecidos en la frontera de México y Estados Unidos" },
	  sentence_minimum, false, NULL, NULL, true },
	{ "claims", FORM_LIST, SCOPE_CLAIMS, "victims", "trafficking", NULL, false,
	  { "What do the official figures say of numbers in the press?",
	    "¿Qué dicen las cifras oficiales de números de la prensa?" },
	  { "claims", "afirmaciones" }, sentence_claims, true, NULL, NULL, true },
	{ "twenty-thousand", FORM_LIST, SCOPE_HISTORY, "victims", "trafficking", NULL, false,
	  { "Where does the number of 20,000 come from?", "¿De dónde sale la cifra de 20,000?" },
	  { "the 20,000", "las 20,000" }, sentence_history, true, NULL, NULL, true },
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
