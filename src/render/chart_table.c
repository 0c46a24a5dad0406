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
	  VICTIMS_SUBJECT, sentence_change },
	{ "investigations-years", FORM_YEARS, SCOPE_ALL, "investigations", "trafficking", "year", false,
	  { "How many case files on trafficking are opened each year?",
	    "¿Cuántas carpetas de investigación por trata se inician cada año?" },
	  FILES_SUBJECT, sentence_change },
	{ "victims-halves", FORM_YEARS, SCOPE_FIRST_HALVES, "victims", "trafficking", "half", false,
	  { "How does the first half of the year compare with the first halves before it?",
	    "¿Cómo se compara el primer semestre con los primeros semestres anteriores?" },
	  VICTIMS_SUBJECT, sentence_change },
	{ "investigations-halves", FORM_YEARS, SCOPE_FIRST_HALVES, "investigations", "trafficking",
	  "half", false,
	  { "How many case files are opened in the first half of each year?",
	    "¿Cuántas carpetas se inician en el primer semestre de cada año?" },
	  FILES_SUBJECT, sentence_change },
	{ "victims-months", FORM_MONTHS, SCOPE_ALL, "victims", "trafficking", "month", false,
	  { "How many victims of trafficking are registered each month?",
	    "¿Cuántas víctimas de trata se registran cada mes?" },
	  VICTIMS_SUBJECT, sentence_months },
	{ "investigations-months", FORM_MONTHS, SCOPE_ALL, "investigations", "trafficking", "month",
	  false,
	  { "How many case files on trafficking are opened each month?",
	    "¿Cuántas carpetas de investigación por trata se inician cada mes?" },
	  FILES_SUBJECT, sentence_months },
	{ "victims-states", FORM_STATES, SCOPE_LAST_YEAR, "victims", "trafficking", "state", false,
	  { "Which states register the victims?", "¿Qué entidades registran a las víctimas?" },
	  VICTIMS_SUBJECT, sentence_concentration },
	{ "investigations-states", FORM_STATES, SCOPE_LAST_YEAR, "investigations", "trafficking",
	  "state", false,
	  { "Which states open the case files?", "¿Qué entidades inician las carpetas?" },
	  FILES_SUBJECT, sentence_concentration },
	{ "victims-map", FORM_TILES, SCOPE_LAST_YEAR, "victims", "trafficking", "state", true,
	  { "How many victims are registered for each 100,000 inhabitants?",
	    "¿Cuántas víctimas se registran por cada 100,000 habitantes?" },
	  VICTIMS_SUBJECT, sentence_rates },
	{ "investigations-map", FORM_TILES, SCOPE_LAST_YEAR, "investigations", "trafficking", "state",
	  true,
	  { "How many case files are opened for each 100,000 inhabitants?",
	    "¿Cuántas carpetas se inician por cada 100,000 habitantes?" },
	  FILES_SUBJECT, sentence_rates },
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
