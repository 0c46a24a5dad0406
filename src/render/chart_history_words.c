/* The words of the history of the 20,000, which is kept in English, in Spanish. */
#include <string.h>

#include "chart.h"

static const struct { const char *id, *texts[LANGUAGES]; } words[] = {
	{ "children in commercial sexual exploitation",
	  { "children in commercial sexual exploitation", "niños en explotación sexual comercial" } },
	{ "child sex victims, largely Mexicans and Central Americans",
	  { "child sex victims, largely Mexicans and Central Americans",
	    "niños víctimas de explotación sexual, sobre todo mexicanos y centroamericanos" } },
	{ "children in sexual exploitation",
	  { "children in sexual exploitation", "niños en explotación sexual" } },
	{ "children in prostitution", { "children in prostitution", "niños en prostitución" } },
	{ "minors in sexual exploitation",
	  { "minors in sexual exploitation", "menores en explotación sexual" } },
	{ "Mexican children in sex trafficking",
	  { "Mexican children in sex trafficking", "niños mexicanos en trata sexual" } },
	{ "children, women and adolescents kidnapped",
	  { "children, women and adolescents kidnapped", "niños, mujeres y adolescentes secuestrados" } },
	{ "child victims of trafficking",
	  { "child victims of trafficking", "niños víctimas de trata" } },
	{ "girls, boys and adolescents, victims of trafficking",
	  { "girls, boys and adolescents, victims of trafficking",
	    "niñas, niños y adolescentes víctimas de trata" } },
	{ "minors", { "minors", "menores" } },
	{ "babies", { "babies", "bebés" } },
	{ "own study of six cities", { "own study of six cities", "su estudio de seis ciudades" } },
	{ "government of Mexico", { "the government of Mexico", "el gobierno de México" } },
	{ "National Shelter Network", { "the National Shelter Network", "la Red Nacional de Refugios" } },
	{ "IOM", { "IOM", "la OIM" } },
	{ "Elena Azaola, UNICEF-DIF study",
	  { "Elena Azaola, UNICEF-DIF study", "Elena Azaola, estudio UNICEF-DIF" } },
	{ "US State Department, TIP Report",
	  { "US State Department, TIP Report", "Departamento de Estado de EE.\xc2\xa0UU., informe TIP" } },
	{ "UNICEF page, as quoted by Havocscope",
	  { "UNICEF page, as quoted by Havocscope", "página de UNICEF, citada por Havocscope" } },
	{ "blog on sexual exploitation",
	  { "blog on sexual exploitation", "blog sobre explotación sexual" } },
	{ "Rosi Orozco, deputy, in Fox News Latino",
	  { "Rosi Orozco, deputy, in Fox News Latino", "Rosi Orozco, diputada, en Fox News Latino" } },
	{ "CNDH diagnosis, as reported by El Universal Querétaro",
	  { "CNDH diagnosis, as reported by El Universal Querétaro",
	    "diagnóstico de la CNDH, según El Universal Querétaro" } },
	{ "Reinserta, repeated in the press to 2025",
	  { "Reinserta, repeated in the press to 2025", "Reinserta, repetido en la prensa hasta 2025" } },
	{ "Riviera Maya News, text", { "Riviera Maya News, text", "Riviera Maya News, texto" } },
	{ "Riviera Maya News, headline",
	  { "Riviera Maya News, headline", "Riviera Maya News, titular" } },
	{ "web page on illegal trafficking, about 2010",
	  { "web page on illegal trafficking, about 2010",
	    "página web sobre tráfico ilegal, hacia 2010" } },
};

const char *chart_history_words(const char *id, enum language language)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].id, id) == 0)
			return words[i].texts[language];
	return NULL;
}
