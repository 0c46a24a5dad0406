#include "catalogue.h"

#include <string.h>

#define MEXICO_STATES SCOPE_STATES, "MX", false, NULL, 0

const struct source catalogue_sources[] = {
	{ "sesnsp-victims", "Victims of common-jurisdiction crimes (IDVFC, RNID)",
	  "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP), México",
	  "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
	  "Libre Uso MX", "SESNSP, Víctimas del fuero común", true, 3, MEXICO_STATES },
	{ "sesnsp-investigations", "Case files of common-jurisdiction crimes (IDEFC, IDM, RNID)",
	  "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP), México",
	  "https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva",
	  "Libre Uso MX", "SESNSP, Incidencia delictiva del fuero común", true, 3, MEXICO_STATES },
	{ "iom-ctdc", "Counter-Trafficking Data Collaborative: records of identified victims",
	  "International Organization for Migration (IOM)",
	  "https://www.ctdatacollaborative.org/page/global-synthetic-dataset",
	  "CTDC terms of use (https://www.ctdatacollaborative.org/terms-use)",
	  "Source: Counter-Trafficking Data Collaborative (CTDC), 'Global Synthetic Dataset'. "
	  "Available at: https://www.ctdatacollaborative.org/page/global-synthetic-dataset (add the "
	  "edition's year and the day of access)", false, 0, SCOPE_COUNTRIES, "MX", false,
	  "trafficking", 10 },
	{ "iom-missing-migrants", "Missing Migrants Project: deaths and disappearances by route",
	  "International Organization for Migration (IOM), Missing Migrants Project",
	  "https://missingmigrants.iom.int/downloads", "CC BY 4.0 (missingmigrants.iom.int)",
	  "IOM, Missing Migrants Project, https://missingmigrants.iom.int (add the day of access)",
	  false, 0, SCOPE_ROUTES, "MX", false, "", 0 },
	{ "state-tip-global", "Trafficking in Persons Report: global law enforcement data",
	  "U.S. Department of State", "https://www.state.gov/trafficking-in-persons-report/",
	  "U.S. government work", "U.S. Department of State, Trafficking in Persons Report", false, 0,
	  SCOPE_REGIONS, "WLD", true, "trafficking", 0 },
	{ "state-tip-mexico", "Trafficking in Persons Report: Mexico's country narrative",
	  "U.S. Department of State", "https://www.state.gov/trafficking-in-persons-report/",
	  "U.S. government work", "U.S. Department of State, Trafficking in Persons Report, Mexico",
	  false, 0, SCOPE_COUNTRIES, "MX", true, "trafficking", 0 },
	{ "state-tip-tier", "Trafficking in Persons Report: tier placements",
	  "U.S. Department of State", "https://www.state.gov/trafficking-in-persons-report/",
	  "U.S. government work", "U.S. Department of State, Trafficking in Persons Report", false, 0,
	  SCOPE_COUNTRIES, "MX", true, "trafficking", 0 },
	{ "us-other", "US figures beside the report: BJS, CBP, DOJ, HHS, hotline, T visas",
	  "U.S. agencies (BJS, CBP, DHS, DOJ, HHS, USCIS) and Polaris",
	  "https://www.state.gov/reports/2023-trafficking-in-persons-report/united-states",
	  "U.S. government work; Polaris: see its terms",
	  "The agency and page that each row names", false, 0, SCOPE_COUNTRIES, "USA", true, "", 0 },
	{ "conapo-population", "Population of Mexico and its states, mid-year",
	  "Consejo Nacional de Población (CONAPO), México",
	  "https://www.gob.mx/conapo/acciones-y-programas/"
	  "conciliacion-demografica-de-1950-a-2019-y-proyecciones-de-la-poblacion-de-mexico-y-de-"
	  "las-entidades-federativas-2020-a-2070",
	  "Libre Uso MX", "CONAPO, Proyecciones de la población de México, revisión 2023", false, 0,
	  SCOPE_STATES, "MX", false, "", 0 },
};
const size_t catalogue_source_count = sizeof catalogue_sources / sizeof *catalogue_sources;

#define NM_FIRST MONTH(2015, 1)
#define NM_LAST MONTH(2025, 12)
#define RNID_FIRST MONTH(2026, 1)

#define SESNSP_NAMES "", NULL

/* One CTDC family is three or four streams: what overlaps in them is never added. */
#define CTDC(family, by_role, by_type, by_corridor) \
	{ family, "iom-ctdc", "ctdc-victims", "ctdc", "country", MONTH(1990, 1), MONTH_UNKNOWN, \
	  by_role, "role", NULL }, \
	{ family "-types", "iom-ctdc", "ctdc-victims", "ctdc", "country", MONTH(1990, 1), \
	  MONTH_UNKNOWN, by_type, "role", "purpose" }, \
	{ family "-corridors", "iom-ctdc", "ctdc-victims", "ctdc", "country", MONTH(1990, 1), \
	  MONTH_UNKNOWN, by_corridor, "corridor", NULL }
#define CTDC_MAJORITY(family, title) \
	{ family "-exploited", "iom-ctdc", "ctdc-victims", "ctdc", "country", MONTH(1990, 1), \
	  MONTH_UNKNOWN, title, "age-at;role", NULL }

const struct product catalogue_products[] = {
	{ "nm-state", "sesnsp-victims", "victims", "CNSP/38/15", "state", NM_FIRST, NM_LAST,
	  "victims by state, month, sex and age (new methodology 2015-2025)", SESNSP_NAMES },
	{ "rnid-state", "sesnsp-victims", "victims", "RNID", "state", RNID_FIRST, MONTH_UNKNOWN,
	  "victims by state, month, purpose, sex and age (national register from 2026)",
	  SESNSP_NAMES },
	{ "rnid-municipal", "sesnsp-victims", "victims", "RNID", "municipal", RNID_FIRST,
	  MONTH_UNKNOWN, "victims by municipality (national register from 2026)", SESNSP_NAMES },
	{ "nm-state", "sesnsp-investigations", "investigations", "CNSP/38/15", "state", NM_FIRST,
	  NM_LAST, "case files by state and month (new methodology 2015-2025)", SESNSP_NAMES },
	{ "nm-municipal", "sesnsp-investigations", "investigations", "CNSP/38/15", "municipal",
	  NM_FIRST, NM_LAST, "case files by municipality and month (new methodology 2015-2025)",
	  SESNSP_NAMES },
	{ "nm-national", "sesnsp-investigations", "investigations", "CNSP/38/15", "national",
	  NM_FIRST, NM_LAST, "national case files by month (new methodology 2015-2025)",
	  SESNSP_NAMES },
	{ "rnid-state", "sesnsp-investigations", "investigations", "RNID", "state", RNID_FIRST,
	  MONTH_UNKNOWN, "case files by state, month and purpose (national register from 2026)",
	  SESNSP_NAMES },
	{ "rnid-municipal", "sesnsp-investigations", "investigations", "RNID", "municipal",
	  RNID_FIRST, MONTH_UNKNOWN, "case files by municipality (national register from 2026)",
	  SESNSP_NAMES },
	{ "rnid-national", "sesnsp-investigations", "investigations", "RNID", "national", RNID_FIRST,
	  MONTH_UNKNOWN, "national case files by month (national register from 2026)",
	  SESNSP_NAMES },
	{ "projection-2023", "conapo-population", "population", "projection-2023", "state",
	  MONTH(1950, 1), MONTH(2070, 12), "mid-year population by state, sex and age group", "",
	  NULL },
	CTDC("k-anonymized",
	     "k-anonymized dataset, real cases left after suppression (k = 11): by role, country, year, "
	     "sex and age",
	     "k-anonymized dataset, real cases left after suppression (k = 11): by type of "
	     "exploitation; a record may have several",
	     "k-anonymized dataset, real cases left after suppression (k = 11): from citizenship to "
	     "country of exploitation"),
	CTDC_MAJORITY("k-anonymized", "k-anonymized dataset: minor or adult when exploited"),
	CTDC("synthetic-2021",
	     "synthetic dataset of 2021, counts rounded down to 10: by role, country, year, sex and age",
	     "synthetic dataset of 2021, counts rounded down to 10: by type of exploitation; a record "
	     "may have several",
	     "synthetic dataset of 2021, counts rounded down to 10: from citizenship to country of "
	     "exploitation"),
	CTDC_MAJORITY("synthetic-2021", "synthetic dataset of 2021: minor or adult when exploited"),
	CTDC("synthetic-2024",
	     "synthetic dataset of 2024 and later, differentially private: by role, country, year, sex "
	     "and age",
	     "synthetic dataset of 2024 and later, differentially private: by type of exploitation; a "
	     "record may have several",
	     "synthetic dataset of 2024 and later, differentially private: from citizenship to country "
	     "of exploitation"),
	{ "victim-perpetrator", "iom-ctdc", "ctdc-victims", "ctdc-victim-perpetrator", "region",
	  MONTH(2005, 1), MONTH_UNKNOWN, "synthetic victim-perpetrator dataset: by UN region",
	  "family;role", NULL },
	{ "victim-perpetrator-types", "iom-ctdc", "ctdc-victims", "ctdc-victim-perpetrator", "region",
	  MONTH(2005, 1), MONTH_UNKNOWN, "synthetic victim-perpetrator dataset: by type",
	  "family;role", "purpose" },
	{ "incidents", "iom-missing-migrants", "missing-migrants", "incidents", "route",
	  MONTH(2014, 1), MONTH_UNKNOWN, "dead and missing by month and route", "route", NULL },
	{ "tip-global", "state-tip-global", "", "tip-report", "region", MONTH(1999, 1), MONTH_UNKNOWN,
	  "prosecutions, convictions, victims identified, laws, by region and data year", "", NULL },
	{ "tip-mexico", "state-tip-mexico", "", "tip-report", "country", MONTH(1999, 1),
	  MONTH_UNKNOWN, "figures of the narrative, by data year", "", NULL },
	{ "tip-tier", "state-tip-tier", "tip-tier", "tip-report", "country", MONTH(2001, 1),
	  MONTH_UNKNOWN, "tier of each country, by report year", "", NULL },
	{ "other", "us-other", "", "", "country", MONTH(1999, 1), MONTH_UNKNOWN,
	  "figures of US agencies, by fiscal or calendar year", "", NULL },
};
const size_t catalogue_product_count = sizeof catalogue_products / sizeof *catalogue_products;

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
	{ "iom-ctdc", MONTH(2015, 1), "the US hotline (Polaris) enters as a partner" },
	{ "iom-ctdc", MONTH(2016, 1), "one partner moved its systems: the year jumps" },
	{ "iom-ctdc", MONTH(2019, 1), "editions to 2020 hold this year in part" },
	{ "state-tip-global", MONTH(2008, 1), "victims identified are printed from here on" },
	{ "state-tip-global", MONTH(2016, 1), "South and Central Asia replaces South Asia" },
	{ "state-tip-tier", MONTH(2004, 1), "the Watch List starts: 2WL cannot stand before" },
};
const size_t catalogue_break_count = sizeof catalogue_breaks / sizeof *catalogue_breaks;

const struct category catalogue_categories[] = {
	{ "sex", "female", "", "female", "mujeres", NULL },
	{ "sex", "male", "", "male", "hombres", NULL },
	{ "sex", "transgender", "", "transgender or non-conforming", "transgénero o no conforme",
	  "iom-ctdc" },
	{ "sex", "unknown", "", "sex not identified", "sexo no identificado", NULL },
	{ "age", "minor", "", "under 18", "menores de 18", NULL },
	{ "age", "adult", "", "18 and over", "18 y más", NULL },
	{ "age", "unknown", "", "age not stated", "edad no especificada", NULL },
	{ "age", "0-12", "minor", "0 to 12", "0 a 12", NULL },
	{ "age", "13-17", "minor", "13 to 17", "13 a 17", NULL },
	{ "age", "18-29", "adult", "18 to 29", "18 a 29", NULL },
	{ "age", "30-60", "adult", "30 to 60", "30 a 60", NULL },
	{ "age", "61+", "adult", "over 60", "más de 60", NULL },
	{ "age", "0-8", "minor", "0 to 8", "0 a 8", "iom-ctdc" },
	{ "age", "9-17", "minor", "9 to 17", "9 a 17", "iom-ctdc" },
	{ "age", "18-20", "adult", "18 to 20", "18 a 20", "iom-ctdc" },
	{ "age", "21-23", "adult", "21 to 23", "21 a 23", "iom-ctdc" },
	{ "age", "24-26", "adult", "24 to 26", "24 a 26", "iom-ctdc" },
	{ "age", "27-29", "adult", "27 to 29", "27 a 29", "iom-ctdc" },
	{ "age", "30-38", "adult", "30 to 38", "30 a 38", "iom-ctdc" },
	{ "age", "39-47", "adult", "39 to 47", "39 a 47", "iom-ctdc" },
	{ "age", "48+", "adult", "48 and over", "48 y más", "iom-ctdc" },
	{ "purpose", "sexual", "", "sexual exploitation", "explotación sexual", NULL },
	{ "purpose", "labour", "", "forced labour or services", "trabajo o servicios forzados", NULL },
	{ "purpose", "organs", "", "organ removal", "tráfico de órganos", NULL },
	{ "purpose", "other", "", "other purposes", "otros fines", NULL },
	{ "purpose", "marriage", "", "forced marriage", "matrimonio forzado", "iom-ctdc" },
	{ "purpose", "military", "", "forced military service", "servicio militar forzado", "iom-ctdc" },
	{ "purpose", "sexual-and-labour", "", "sexual and labour exploitation combined",
	  "explotación sexual y laboral combinada", "iom-ctdc" },
	{ "purpose", "slavery", "", "slavery and similar practices", "esclavitud y prácticas análogas",
	  "iom-ctdc" },
	{ "purpose", "stated", "", "any purpose stated", "algún fin señalado", "iom-ctdc" },
	{ "purpose", "unknown", "", "purpose not stated", "fin no especificado", NULL },
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
