/* The words of the histories in the store, which are written in English, in Spanish. */
#include <string.h>

#include "check.h"

static const struct { const char *en, *es; } words[] = {
	{ "value", "número" }, { "stock_or_flow", "acervo o flujo" }, { "bound", "cota" },
	{ "population", "población" }, { "place", "lugar" }, { "named_source", "fuente citada" },
	{ "persons", "personas" }, { "persons per year", "personas por año" },
	{ "stock", "acervo" }, { "flow", "flujo" },
	{ "exact", "exacto" }, { "at-least", "al menos" }, { "at-most", "a lo más" },
	{ "about", "aproximado" },
	{ "MX", "México" }, { "WLD", "mundo" },
	{ "US-Mexico border", "frontera entre Estados Unidos y México" },
	/* who */
	{ "CNDH diagnosis, as reported by El Universal Querétaro",
	  "diagnóstico de la CNDH, según El Universal Querétaro" },
	{ "Elena Azaola, UNICEF-DIF study", "Elena Azaola, estudio UNICEF-DIF" },
	{ "Reinserta, repeated in the press to 2025", "Reinserta, repetido en la prensa hasta 2025" },
	{ "Riviera Maya News, headline", "Riviera Maya News, titular" },
	{ "Riviera Maya News, text", "Riviera Maya News, texto" },
	{ "Rosi Orozco, deputy, in Fox News Latino", "Rosi Orozco, diputada, en Fox News Latino" },
	{ "UNICEF page, as quoted by Havocscope", "página de UNICEF, citada por Havocscope" },
	{ "US State Department, TIP Report",
	  "Departamento de Estado de Estados Unidos, Informe sobre la Trata de Personas" },
	{ "blog on sexual exploitation", "blog sobre explotación sexual" },
	/* the source that they name */
	{ "IOM", "OIM" }, { "National Shelter Network", "Red Nacional de Refugios" },
	{ "government of Mexico", "gobierno de México" },
	{ "own study of six cities", "estudio propio de seis ciudades" },
	/* of whom */
	{ "Mexican children in sex trafficking", "niñas y niños mexicanos en trata sexual" },
	{ "babies", "bebés" },
	{ "child sex victims, largely Mexicans and Central Americans",
	  "niñas y niños víctimas sexuales, en su mayoría mexicanos y centroamericanos" },
	{ "child victims of trafficking", "niñas y niños víctimas de trata" },
	{ "children in commercial sexual exploitation",
	  "niñas y niños en explotación sexual comercial" },
	{ "children in prostitution", "niñas y niños en prostitución" },
	{ "children in sexual exploitation", "niñas y niños en explotación sexual" },
	{ "children, women and adolescents kidnapped", "niños, mujeres y adolescentes secuestrados" },
	{ "girls, boys and adolescents, victims of trafficking",
	  "niñas, niños y adolescentes víctimas de trata" },
	{ "minors", "menores" },
	{ "minors in sexual exploitation", "menores en explotación sexual" },
	/* what it says */
	{ "16,000 to 20,000, elsewhere 20,000 to 70,000; the ombudsman says that the numbers could "
	  "not be corroborated",
	  "De 16,000 a 20,000, en otra parte de 20,000 a 70,000; la CNDH dice que los números no se "
	  "pudieron corroborar" },
	{ "16,000, and the paper notes that the number has been the same since 2000",
	  "16,000, y el diario señala que el número es el mismo desde 2000" },
	{ "20,000 children, women and adolescents kidnapped a year",
	  "20,000 niños, mujeres y adolescentes secuestrados al año" },
	{ "800,000 a year, 20,000 of them children", "800,000 al año, de ellos 20,000 niñas y niños" },
	{ "About 16,000 girls and boys are sexually exploited in the country",
	  "Unas 16,000 niñas y niños son explotados sexualmente en el país" },
	{ "At least 20,000 girls, boys and adolescents a year, without a source",
	  "Al menos 20,000 niñas, niños y adolescentes al año, sin fuente" },
	{ "Babies, at the border between the United States and Mexico",
	  "Bebés, en la frontera entre Estados Unidos y México" },
	{ "Minors worldwide, attributed to an IOM report of 2023; no such IOM document was found",
	  "Menores en el mundo, atribuido a un informe de la OIM de 2023; no se encontró ningún "
	  "documento así de la OIM" },
	{ "More than 16,000 children in prostitution", "Más de 16,000 niñas y niños en prostitución" },
	{ "Study of six cities; the national number of about 16,000 that later texts attribute to it "
	  "was extrapolated by a formula that was not seen",
	  "Estudio de seis ciudades; el número nacional de unos 16,000 que textos posteriores le "
	  "atribuyen se extrapoló con una fórmula que no se conoce" },
	{ "The author herself writes that there are no official statistics",
	  "La propia autora escribe que no hay estadísticas oficiales" },
	{ "The government is quoted with a lower limit, now of Mexican children and for every year; "
	  "no new count is cited",
	  "Se cita al gobierno con un límite inferior, ahora de niñas y niños mexicanos y por cada "
	  "año; no se cita ningún conteo nuevo" },
	{ "The government is quoted with an upper limit, largely of Mexicans and Central Americans",
	  "Se cita al gobierno con un límite superior, en su mayoría de mexicanos y centroamericanos" },
};

const char *history_word(const char *english, bool spanish)
{
	for (size_t i = 0; spanish && i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].en, english) == 0)
			return words[i].es;
	return english;
}
