#include "labels.h"

#include <string.h>

#include "../base/utf8.h"
#include "../store/catalogue.h"
#include "reading.h"

/* The crosswalk from NM to RNID: a trafficking `tipo` is one row in NM and four subtypes in RNID,
 * whose sum it is; the filter is on the tipo in both. Keys are folded; the second form of a key
 * is the one with accented letters dropped, as a re-saved file has it. */
static const struct label offences[] = {
	{ "tratadepersonas", "trafficking" },
	{ "traficodemenores trficodemenores", "child-trafficking" },
	{ "corrupciondemenores corrupcindemenores", "child-corruption" },
	{ "rapto", "rapto" },
	{ "pornografiainfantil pornografainfantil", "child-pornography" },
	{ "retencionosustracciondemenoreseincapaces retencinosustraccindemenoreseincapaces",
	  "child-retention" },
};

const char *const label_offence_starts[LABEL_OFFENCE_STARTS] = {
	"tr", "corrupci", "rapto", "pornograf", "retenci",
};

static const struct label purposes[] = {
	{ "tratadepersonas", "" },
	{ "tratadepersonasconfinesdeexplotacionsexual tratadepersonasconfinesdeexplotacinsexual",
	  "sexual" },
	{ "tratadepersonasconfinesdetrabajooserviciosforzados", "labour" },
	{ "tratadepersonasconfinesdetraficodeorganos tratadepersonasconfinesdetrficoderganos",
	  "organs" },
	{ "tratadepersonasconotrosfines", "other" },
};

static const struct label sexes[] = {
	{ "mujer", "female" }, { "hombre", "male" }, { "noidentificado", "unknown" },
};

static const struct label ages[] = {
	{ "menoresdeedad017", "minor" },
	{ "adultos18ymas adultos18yms", "adult" },
	{ "noespecificado noidentificado", "unknown" },
	{ "0a12anos 0a12aos", "0-12" },
	{ "13a17anos 13a17aos", "13-17" },
	{ "18a29anos 18a29aos", "18-29" },
	{ "30a60anos 30a60aos", "30-60" },
	{ "masde60anos msde60aos", "61+" },
};

#define FIND(table, field) label_find(table, sizeof (table) / sizeof *(table), field)

const char *label_offence(const struct field *type, size_t *index)
{
	const char *offence = FIND(offences, type);
	for (size_t i = 0; offence && i < catalogue_offence_count; i++)
		if (strcmp(catalogue_offences[i].id, offence) == 0)
			*index = i;
	return offence;
}

bool label_looks_wanted(const struct field *type)
{
	char key[16];
	size_t length = utf8_fold(type->text, type->length, key, sizeof key);
	static const char *const heads[] = { "trata", "traf", "trfico", "corrupci", "rapto",
	                                     "pornograf", "retenci" };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		size_t head = strlen(heads[i]);
		if (length >= head && memcmp(key, heads[i], head) == 0)
			return true;
	}
	return false;
}

const char *label_purpose(const struct field *subtype)
{
	return FIND(purposes, subtype);
}

const char *label_sex(const struct field *sex)
{
	return FIND(sexes, sex);
}

const char *label_age(const struct field *age)
{
	return FIND(ages, age);
}

const char *label_rule(const char *offence, const char *purpose)
{
	if (strcmp(offence, "trafficking") == 0)
		return purpose[0] ? "Tipo de delito = Trata de personas; Subtipo de delito names the purpose"
		                  : "Tipo de delito = Trata de personas";
	if (strcmp(offence, "child-trafficking") == 0)
		return "Tipo de delito = Tráfico de menores";
	if (strcmp(offence, "child-corruption") == 0)
		return "Tipo de delito = Corrupción de menores";
	if (strcmp(offence, "rapto") == 0)
		return "Tipo de delito = Rapto";
	if (strcmp(offence, "child-pornography") == 0)
		return "Tipo de delito = Pornografía infantil";
	if (strcmp(offence, "child-retention") == 0)
		return "Tipo de delito = Retención o sustracción de menores e incapaces";
	return "";
}
