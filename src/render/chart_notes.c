/* What stands in the foot of a chart beside its source: what the marks mean, what is counted, and
 * what it must not be taken for. */
#include <string.h>

#include "chart.h"

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
	    "Barra oscura: el intervalo del 95\xc2\xa0% del cambio, según oscilan los meses, "
	    "deja fuera "
	    "el cero; clara: el azar basta. " } },
	{ FORM_PROJECTED,
	  { "Each dot is what one release made expect of its whole year; thin line: 95% prediction "
	    "interval, thick: 50%. They are as wide as the method’s misses in earlier years, so they "
	    "hold ordinary years, not a change of practice or of register. ",
	    "Cada punto es lo que una entrega hacía esperar de todo su año; línea fina: intervalo de "
	    "predicción del 95\xc2\xa0%; gruesa: del 50\xc2\xa0%. Son tan anchos como los errores del "
	    "método en años anteriores: valen para años ordinarios, no si cambia la práctica o el "
	    "registro. " } },
	{ FORM_FUNNEL,
	  { "Between the lines 95% and 99.8% of states would lie if all had the country's rate and "
	    "only Poisson chance were at work. ",
	    "Entre las líneas caería el 95\xc2\xa0% y el 99.8\xc2\xa0% de las entidades si todas "
	    "tuvieran la tasa del país y solo actuara el azar de Poisson. " } },
};

/* What one chart's reader must know. */
static const struct { const char *chart, *texts[LANGUAGES]; } chart_notes[] = {
	{ "stated-rates",
	  { "WARNING: hollow points are unverified products, not estimates: do not quote them. Each rate "
	    "is a statement without survey or formula, and states no uncertainty; the lines carry "
	    "only chance in the register’s count. No reporting rate for trafficking in Mexico was ever "
	    "measured: the victimization survey ENVIPE does not ask about it. ",
	    "ADVERTENCIA: los puntos huecos son productos sin verificar, no estimaciones: no los cite. "
	    "Cada tasa es un dicho sin encuesta ni fórmula y no declara incertidumbre; las líneas solo "
	    "llevan el azar del conteo registrado. Nunca se ha medido una tasa de denuncia de la trata "
	    "en México: la encuesta ENVIPE no pregunta por ella. " } },
	{ "models-uk",
	  { "WARNING: the United Kingdom’s published table of 2013, five lists; no such lists of persons "
	    "are published for Mexico, and nothing here carries over to it. Hollow: outside the range. "
	    "95% intervals; where a model is chosen from the data, 200 bootstrap samples repeat the "
	    "choice. Potential victims of modern slavery.",
	    "ADVERTENCIA: es la tabla publicada del Reino Unido de 2013, cinco listas; para "
	    "México no se "
	    "publican listas así y nada de esto se le traslada. Huecos: fuera del rango. "
	    "Intervalos del "
	    "95\xc2\xa0%; donde el modelo se elige con los datos, 200 muestras bootstrap repiten la "
	    "elección. Víctimas potenciales de esclavitud moderna." } },
	{ "ctdc-mexicans",
	  { "Family: CTDC global synthetic dataset of 2021, records of Mexican citizens; made by "
	    "software from counts rounded down to 10, not real persons one by one; records without a "
	    "year are in the sums. A record may have several types. Most come from hotline "
	    "and organizations abroad. No interval: neither a "
	    "sample nor a census. ",
	    "Familia: datos sintéticos globales de CTDC de 2021, registros de ciudadanos mexicanos; "
	    "los genera un programa a partir de conteos redondeados hacia abajo a 10, no son personas "
	    "reales una a una; incluye registros sin año. Un registro puede tener varios "
	    "tipos. La mayoría viene de líneas y organizaciones en "
	    "el exterior. Sin intervalo: ni muestra ni censo. " } },
	{ "two-offences",
	  { "Two offences, two scales: the taking of minors (tráfico de menores) is not trafficking in "
	    "persons (trata), and the two are not added. Whole years only. ",
	    "Dos delitos, dos escalas: el tráfico de menores no es trata de personas, y no "
	    "se suman. Solo años completos. " } },
	{ "world-enforcement",
	  { "Each panel has its own scale. Some years are not in the editions here, and lines do not "
	    "cross them, nor 2016, when a region was redrawn. No interval: governments report "
	    "as they choose, and laws differ. ",
	    "Cada panel tiene su escala. Faltan años en las ediciones de aquí, y las líneas no los "
	    "cruzan, ni 2016, cuando cambió una región. Sin intervalo: cada gobierno "
	    "reporta lo que decide, y las leyes difieren. " } },
	{ "claims",
	  { "Beside each claim: the number claimed, then the figure as of the claim. A verdict says what "
	    "the figures here say of the number, not who is right; not comparable or no figure is no "
	    "reproach. The wording is the source’s. ",
	    "Junto a cada afirmación: el número afirmado y la cifra a su fecha. El veredicto dice qué "
	    "dicen del número las cifras de aquí, no quién tiene razón; no comparable o "
	    "sin cifra no es "
	    "reproche. Las palabras son de la fuente. " } },
	{ "twenty-thousand",
	  { "No count and no register stands behind the number in any of these documents. Setting a "
	    "register against it measures no underreporting. ",
	    "Ningún conteo ni registro respalda el número en ninguno de estos documentos. "
	    "Compararlo con "
	    "un registro no mide el subregistro. " } },
	{ "missing-migrants",
	  { "At least so many, as far as IOM learnt of them. No interval: what is unknown is not "
	    "chance. ",
	    "Al menos tantos, hasta donde supo la OIM. Sin intervalo: lo que no se sabe no es "
	    "azar. " } },
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
	{ "tip-prosecutions",
	  { "What governments told the US State Department, by data year; not the number of people "
	    "trafficked.",
	    "Lo que los gobiernos dijeron al Departamento de Estado de EE.\xc2\xa0UU., por año de los "
	    "datos; no es el número de personas tratadas." } },
	{ "tip-tier",
	  { "The US State Department’s judgement of a government’s efforts, by report year; not of how "
	    "much trafficking there is. 2WL: Tier 2 Watch List, which exists since 2004.",
	    "El juicio del Departamento de Estado de EE.\xc2\xa0UU. sobre los esfuerzos de un "
	    "gobierno, "
	    "por año del informe; no de cuánta trata hay. 2WL: Nivel 2 en lista de vigilancia, que "
	    "existe desde 2004." } },
	{ "ctdc-victims",
	  { "Not prevalence, and not comparable between countries.",
	    "No es prevalencia ni se compara entre países." } },
	{ "missing-migrants",
	  { "They are not victims of trafficking: never to be compared with them.",
	    "No son víctimas de trata: nunca deben compararse con ellas." } },
};

/* What the marks over the months mean. */
static void put_trend(const struct chart_data *data, enum language language, struct text *out)
{
	bool levels = false;
	for (size_t i = 0; i < data->mark_count; i++)
		levels = levels || strcmp(data->marks[i].group, "level") == 0;
	if (!data->mark_count)
		return;
	text_append(out, language == SPANISH ? "Discontinua: tendencia binomial negativa, sin los meses "
	            "por revisar. " : "Dashed: negative-binomial trend, without months still "
	            "revised. ");
	if (levels)
		text_append(out, language == SPANISH ? "Escalones: niveles, candidatos y no "
		            "causas; donde cambia el nivel, una sola tasa "
		            "para todo el tiempo lo oculta. " :
		            "Steps: levels, candidates and not causes; where the level shifts, one "
		            "rate for the "
		            "whole time hides it. ");
}

/* The intervals, where the chart draws them. */
static void put_intervals(const struct chart_data *data, enum language language,
                          struct text *out)
{
	enum chart_form form = data->chart->form;
	if (!data->count || !data->rows[0].has_interval || form == FORM_FAN || form == FORM_LATE ||
	    form == FORM_FUNNEL || form == FORM_PROJECTED || form == FORM_LOG)
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
	if (data->chart->offence && strcmp(data->chart->offence, "trafficking") != 0)
		text_append(out, language == SPANISH ? "Otro delito, no la trata de personas. " :
		            "Another offence, not trafficking in persons. ");
	for (size_t i = 0; i < sizeof form_notes / sizeof *form_notes; i++)
		if (form_notes[i].form == data->chart->form)
			text_append(out, form_notes[i].texts[language]);
	for (size_t i = 0; i < sizeof chart_notes / sizeof *chart_notes; i++)
		if (strcmp(chart_notes[i].chart, data->chart->id) == 0)
			text_append(out, chart_notes[i].texts[language]);
	put_trend(data, language, out);
	if (has_part(data))
		text_append(out, language == SPANISH ? "La barra clara es un año incompleto: no se compara "
		            "con años completos. " : "The pale bar is a part year: do not set it against "
		            "whole years. ");
	put_intervals(data, language, out);
	for (size_t i = 0; i < sizeof measure_notes / sizeof *measure_notes; i++)
		if (strcmp(measure_notes[i].measure, data->measure->id) == 0)
			what = measure_notes[i].texts[language];
	if (data->chart->scope != SCOPE_MODELS && data->chart->form != FORM_LIST)
		text_append(out, what);
}
