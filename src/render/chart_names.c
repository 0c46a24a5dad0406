/* What rows and groups are called. */
#include <stdlib.h>
#include <string.h>

#include "chart.h"

/* Parts of groups that the catalogue has no word for. */
static const struct { const char *id, *texts[LANGUAGES]; } names[] = {
	{ "prosecutions", { "prosecutions", "procesos penales" } },
	{ "convictions", { "convictions", "condenas" } },
	{ "victims", { "victims identified", "víctimas identificadas" } },
	{ "trafficking", { "trafficking in persons", "trata de personas" } },
	{ "child-trafficking", { "trafficking of minors", "tráfico de menores" } },
	{ "type/labour", { "type: labour", "tipo: laboral" } },
	{ "type/sexual", { "type: sexual", "tipo: sexual" } },
	{ "type/unknown", { "type: not stated", "tipo: sin dato" } },
	{ "sex/female", { "gender: female", "género: femenino" } },
	{ "sex/male", { "gender: male", "género: masculino" } },
	{ "sex/unknown", { "gender: not stated", "género: sin dato" } },
	{ "age/minor", { "age: under 18", "edad: menos de 18" } },
	{ "age/adult", { "age: 18 and over", "edad: 18 y más" } },
	{ "age/unknown", { "age: not stated", "edad: sin dato" } },
	{ "corridor/MEX>USA", { "exploited in the United States", "explotadas en Estados Unidos" } },
	{ "corridor/MEX>MEX", { "exploited in Mexico", "explotadas en México" } },
	{ "corridor/MEX>unknown", { "country not stated", "país sin dato" } },
	{ "registered", { "registered victims", "víctimas registradas" } },
	{ "listed", { "on at least one list", "en al menos una lista" } },
	{ "independence", { "independent lists", "listas independientes" } },
	{ "chao", { "Chao", "Chao" } },
	{ "chao-lists", { "Chao with list effects", "Chao con efectos de lista" } },
	{ "stepwise", { "stepwise", "por pasos" } },
	{ "bic", { "best BIC", "mejor BIC" } },
	{ "bic/pairs", { "best BIC, pairs only", "mejor BIC, solo pares" } },
	{ "downhill", { "downhill search", "búsqueda descendente" } },
	{ "dga", { "decomposable graphs", "grafos descomponibles" } },
	{ "trend", { "trend", "tendencia" } },
	{ "stock", { "at one time", "en un momento" } },
	{ "flow", { "in a year", "en un año" } },
	{ "at-most", { "at most ", "a lo más " } },
	{ "at-least", { "at least ", "al menos " } },
	{ "about", { "about ", "unos " } },
	{ "level", { "level", "nivel" } },
};

static const char *name_of(const char *id, enum language language)
{
	const char *words = chart_history_words(id, language);
	if (words)
		return words;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].id, id) == 0)
			return names[i].texts[language];
	return NULL;
}

/* The words of a group such as female/minor: each part is a category of its dimension. */
void chart_group_name(const char *group, enum language language, struct text *out)
{
	static const char *const dimensions[] = { "sex", "age", "purpose" };
	const char *at = group, *whole = name_of(group, language);
	if (!whole && strchr(group, ' '))
		whole = group;
	if (whole) {
		text_append(out, whole);
		return;
	}
	for (size_t dimension = 0; *at;) {
		char part[32];
		size_t length = strcspn(at, "/"), next = dimension;
		const struct category *category = NULL;
		memcpy(part, at, length < sizeof part ? length : sizeof part - 1);
		part[length < sizeof part ? length : sizeof part - 1] = '\0';
		/* parts stand in the order of the dimensions */
		while (next < 3 && !(category = catalogue_category(dimensions[next], part)))
			next++;
		dimension = category ? next + 1 : dimension;
		const char *name = category ? (language == SPANISH ? category->title_es :
		                               category->title_en) : name_of(part, language);
		if (at != group)
			text_append(out, ", ");
		text_append(out, name ? name : part);
		at += length + (at[length] == '/');
	}
}

void chart_row_name(const struct chart_row *row, enum language language, struct text *out)
{
	const struct place *place = place_by_code(row->place);
	if (row->head[language]) {
		text_append(out, row->head[language]);
	} else if (row->group[0] && row->baseline > 0 && row->origin) {
		/* a stated rate: which study states it, and what it multiplies by */
		const char *study = strstr(row->origin, ": ");
		text_printf(out, "%s: %s×", study ? study + 2 : row->origin, !row->at_most ? "" :
		            language == SPANISH ? "hasta " : "up to ");
		words_number(out, row->value / row->baseline, 0);
	} else if (row->group[0]) {
		chart_group_name(row->group, language, out);
	} else {
		text_append(out, !place ? row->place : language == SPANISH ? place->name_es :
		            place->name_en);
	}
}
