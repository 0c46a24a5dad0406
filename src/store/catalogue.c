#include "catalogue.h"

#include <string.h>

const struct source catalogue_sources[] = {
	{ "sesnsp-victims", "Victims of common-jurisdiction crimes (IDVFC, RNID)",
	  "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP), México",
	  "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
	  "Libre Uso MX", "SESNSP, Víctimas del fuero común", true, 3 },
	{ "sesnsp-investigations", "Case files of common-jurisdiction crimes (IDEFC, IDM, RNID)",
	  "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP), México",
	  "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
	  "Libre Uso MX", "SESNSP, Incidencia delictiva del fuero común", true, 3 },
	{ "conapo-population", "Population of Mexico and its states, mid-year",
	  "Consejo Nacional de Población (CONAPO), México",
	  "https://www.gob.mx/conapo/acciones-y-programas/"
	  "conciliacion-demografica-de-1950-a-2019-y-proyecciones-de-la-poblacion-de-mexico-y-de-"
	  "las-entidades-federativas-2020-a-2070",
	  "Libre Uso MX", "CONAPO, Proyecciones de la población de México, revisión 2023", false, 0 },
};
const size_t catalogue_source_count = sizeof catalogue_sources / sizeof *catalogue_sources;

#define NM_FIRST MONTH(2015, 1)
#define NM_LAST MONTH(2025, 12)
#define RNID_FIRST MONTH(2026, 1)

const struct product catalogue_products[] = {
	{ "nm-state", "sesnsp-victims", "victims", "CNSP/38/15", "state", NM_FIRST, NM_LAST,
	  "victims by state, month, sex and age (new methodology 2015-2025)" },
	{ "rnid-state", "sesnsp-victims", "victims", "RNID", "state", RNID_FIRST, MONTH_UNKNOWN,
	  "victims by state, month, purpose, sex and age (national register from 2026)" },
	{ "rnid-municipal", "sesnsp-victims", "victims", "RNID", "municipal", RNID_FIRST,
	  MONTH_UNKNOWN, "victims by municipality (national register from 2026)" },
	{ "nm-state", "sesnsp-investigations", "investigations", "CNSP/38/15", "state", NM_FIRST,
	  NM_LAST, "case files by state and month (new methodology 2015-2025)" },
	{ "nm-municipal", "sesnsp-investigations", "investigations", "CNSP/38/15", "municipal",
	  NM_FIRST, NM_LAST, "case files by municipality and month (new methodology 2015-2025)" },
	{ "nm-national", "sesnsp-investigations", "investigations", "CNSP/38/15", "national",
	  NM_FIRST, NM_LAST, "national case files by month (new methodology 2015-2025)" },
	{ "rnid-state", "sesnsp-investigations", "investigations", "RNID", "state", RNID_FIRST,
	  MONTH_UNKNOWN, "case files by state, month and purpose (national register from 2026)" },
	{ "rnid-municipal", "sesnsp-investigations", "investigations", "RNID", "municipal",
	  RNID_FIRST, MONTH_UNKNOWN, "case files by municipality (national register from 2026)" },
	{ "rnid-national", "sesnsp-investigations", "investigations", "RNID", "national", RNID_FIRST,
	  MONTH_UNKNOWN, "national case files by month (national register from 2026)" },
	{ "projection-2023", "conapo-population", "population", "projection-2023", "state",
	  MONTH(1950, 1), MONTH(2070, 12), "mid-year population by state, sex and age group" },
};
const size_t catalogue_product_count = sizeof catalogue_products / sizeof *catalogue_products;

const struct measure catalogue_measures[] = {
	{ "victims", "sesnsp-victims", "persons", "registered victims", "víctimas registradas",
	  "a person whom a state prosecutor's case file names as a victim, in the month the file was "
	  "opened; common jurisdiction only",
	  "not the number of people trafficked: unreported and federal cases are not in it" },
	{ "investigations", "sesnsp-investigations", "case files", "case files opened",
	  "carpetas de investigación iniciadas",
	  "a case file that a state prosecutor opened; one file may hold several victims",
	  "not persons, not convictions, and without federal cases" },
	{ "population", "conapo-population", "inhabitants", "population", "población",
	  "an inhabitant at mid-year, reconciled or projected", "not a census count" },
};
const size_t catalogue_measure_count = sizeof catalogue_measures / sizeof *catalogue_measures;

const struct offence catalogue_offences[] = {
	{ "trafficking", "trafficking in persons", "trata de personas" },
	{ "child-trafficking", "trafficking of minors", "tráfico de menores" },
	{ "child-corruption", "corruption of minors", "corrupción de menores" },
	{ "rapto", "rapto (abduction for marriage or sex)", "rapto" },
	{ "child-pornography", "child pornography", "pornografía infantil" },
	{ "child-retention", "retention or abduction of minors and incapable persons",
	  "retención o sustracción de menores e incapaces" },
};
const size_t catalogue_offence_count = sizeof catalogue_offences / sizeof *catalogue_offences;

const struct break_entry catalogue_breaks[] = {
	{ "sesnsp-victims", NM_FIRST,
	  "the series of trafficking starts: the instrument of 1997-2017 has no such category" },
	{ "sesnsp-investigations", NM_FIRST,
	  "the series of trafficking starts: the instrument of 1997-2017 has no such category" },
	{ "sesnsp-victims", RNID_FIRST,
	  "RNID replaces CNSP/38/15: new catalogue, trafficking by four purposes, new age bands" },
	{ "sesnsp-investigations", RNID_FIRST,
	  "RNID replaces CNSP/38/15: new catalogue, trafficking by four purposes" },
};
const size_t catalogue_break_count = sizeof catalogue_breaks / sizeof *catalogue_breaks;

const struct category catalogue_categories[] = {
	{ "sex", "female", "", "female", "mujeres" },
	{ "sex", "male", "", "male", "hombres" },
	{ "sex", "unknown", "", "sex not identified", "sexo no identificado" },
	{ "age", "minor", "", "under 18", "menores de 18" },
	{ "age", "adult", "", "18 and over", "18 y más" },
	{ "age", "unknown", "", "age not stated", "edad no especificada" },
	{ "age", "0-12", "minor", "0 to 12", "0 a 12" },
	{ "age", "13-17", "minor", "13 to 17", "13 a 17" },
	{ "age", "18-29", "adult", "18 to 29", "18 a 29" },
	{ "age", "30-60", "adult", "30 to 60", "30 a 60" },
	{ "age", "61+", "adult", "over 60", "más de 60" },
	{ "purpose", "sexual", "", "sexual exploitation", "explotación sexual" },
	{ "purpose", "labour", "", "forced labour or services", "trabajo o servicios forzados" },
	{ "purpose", "organs", "", "organ removal", "tráfico de órganos" },
	{ "purpose", "other", "", "other purposes", "otros fines" },
	{ "purpose", "unknown", "", "purpose not stated", "fin no especificado" },
};
const size_t catalogue_category_count =
	sizeof catalogue_categories / sizeof *catalogue_categories;

const struct source *catalogue_source(const char *id)
{
	for (size_t i = 0; i < catalogue_source_count; i++)
		if (strcmp(catalogue_sources[i].id, id) == 0)
			return &catalogue_sources[i];
	return NULL;
}

const struct product *catalogue_product(const char *source, const char *id)
{
	for (size_t i = 0; i < catalogue_product_count; i++)
		if (strcmp(catalogue_products[i].id, id) == 0 &&
		    strcmp(catalogue_products[i].source, source) == 0)
			return &catalogue_products[i];
	return NULL;
}

const struct measure *catalogue_measure(const char *id)
{
	for (size_t i = 0; i < catalogue_measure_count; i++)
		if (strcmp(catalogue_measures[i].id, id) == 0)
			return &catalogue_measures[i];
	return NULL;
}

const struct offence *catalogue_offence(const char *id)
{
	for (size_t i = 0; i < catalogue_offence_count; i++)
		if (strcmp(catalogue_offences[i].id, id) == 0)
			return &catalogue_offences[i];
	return NULL;
}

const struct category *catalogue_category(const char *dimension, const char *id)
{
	for (size_t i = 0; i < catalogue_category_count; i++)
		if (strcmp(catalogue_categories[i].id, id) == 0 &&
		    strcmp(catalogue_categories[i].dimension, dimension) == 0)
			return &catalogue_categories[i];
	return NULL;
}

bool catalogue_in_category(const char *dimension, const char *value, const char *wanted)
{
	if (strcmp(value, wanted) == 0)
		return true;
	const struct category *category = catalogue_category(dimension, value);
	return category && strcmp(category->group, wanted) == 0;
}
