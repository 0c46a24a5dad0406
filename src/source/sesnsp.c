/* SESNSP: wide tables, one row a year, place and crime, twelve month columns. State and municipal
 * case files and victims, of the methodology of 2015-2025 (NM) and of the register of 2026
 * (RNID), share one reader (wide.c): what differs is which columns there are. Federal files and
 * those of 1997-2017 are recognised and carry no trafficking category. */
#include "sesnsp.h"

#include "labels.h"
#include "wide.h"

#define MONTHS_MIXED \
	{ "Enero", "enero", COLUMN_MONTH + 0, false }, \
	{ "Febrero", "febrero", COLUMN_MONTH + 1, false }, \
	{ "Marzo", "marzo", COLUMN_MONTH + 2, false }, \
	{ "Abril", "abril", COLUMN_MONTH + 3, false }, \
	{ "Mayo", "mayo", COLUMN_MONTH + 4, false }, \
	{ "Junio", "junio", COLUMN_MONTH + 5, false }, \
	{ "Julio", "julio", COLUMN_MONTH + 6, false }, \
	{ "Agosto", "agosto", COLUMN_MONTH + 7, false }, \
	{ "Septiembre", "septiembre", COLUMN_MONTH + 8, false }, \
	{ "Octubre", "octubre", COLUMN_MONTH + 9, false }, \
	{ "Noviembre", "noviembre", COLUMN_MONTH + 10, false }, \
	{ "Diciembre", "diciembre", COLUMN_MONTH + 11, false }

/* Keys hold the damaged forms in use: "Anio", and letters with accents dropped. */
#define YEAR_STATE \
	{ "Año", "ano anio ao", COLUMN_YEAR, false }, \
	{ "Clave_Ent", "claveent", COLUMN_STATE_CODE, false }, \
	{ "Entidad", "entidad", COLUMN_STATE_NAME, false }

#define MUNICIPALITY \
	{ "Cve. Municipio", "cvemunicipio", COLUMN_MUNICIPALITY_CODE, false }, \
	{ "Municipio", "municipio", COLUMN_MUNICIPALITY, false }

#define CRIME \
	{ "Bien jurídico afectado", "bienjuridicoafectado bienjurdicoafectado", COLUMN_IGNORED, \
	  false }, \
	{ "Tipo de delito", "tipodedelito", COLUMN_OFFENCE, false }, \
	{ "Subtipo de delito", "subtipodedelito", COLUMN_SUBOFFENCE, false }, \
	{ "Modalidad", "modalidad", COLUMN_OWN, false }

#define SEX_AGE \
	{ "Sexo", "sexo", COLUMN_SEX, false }, \
	{ "Rango de edad", "rangodeedad", COLUMN_AGE, false }

static const struct column state_investigations[] = { YEAR_STATE, CRIME, MONTHS_MIXED };
static const struct column state_victims[] = { YEAR_STATE, CRIME, SEX_AGE, MONTHS_MIXED };
static const struct column municipal_investigations[] = { YEAR_STATE, MUNICIPALITY, CRIME,
                                                          MONTHS_MIXED };
static const struct column municipal_victims[] = { YEAR_STATE, MUNICIPALITY, CRIME, SEX_AGE,
                                                   MONTHS_MIXED };
static const struct column federal[] = {
	{ "AÑO", "ano anio", COLUMN_YEAR, false }, { "INEGI", "inegi", COLUMN_STATE_CODE, false },
	{ "ENTIDAD", "entidad", COLUMN_STATE_NAME, false }, { "LEY", "ley", COLUMN_OWN, false },
	{ "CONCEPTO", "concepto", COLUMN_OFFENCE, false },
	{ "TIPO", "tipo", COLUMN_SUBOFFENCE, false }, MONTHS_MIXED
};
static const struct column federal_wide[] = {
	{ "Fecha", "fecha", COLUMN_PERIOD, false },
	{ "Delegación", "delegacion", COLUMN_STATE_NAME, false },
	{ "Clave INEGI AGEE", "claveinegiagee", COLUMN_STATE_CODE, false },
};
static const struct column old_methodology[] = {
	{ "AÑO", "ano anio", COLUMN_YEAR, false }, { "INEGI", "inegi", COLUMN_STATE_CODE, true },
	{ "ENTIDAD", "entidad", COLUMN_STATE_NAME, false },
	{ "MODALIDAD", "modalidad", COLUMN_OWN, false }, { "TIPO", "tipo", COLUMN_OFFENCE, false },
	{ "SUBTIPO", "subtipo", COLUMN_SUBOFFENCE, false }, MONTHS_MIXED,
	{ "TOTAL AÑO", "totalano", COLUMN_COUNT, true },
};

#define COUNT_OF(list) (sizeof (list) / sizeof *(list))

static const struct row_filter_rule crimes_wanted = { COLUMN_OFFENCE, label_offence_starts,
                                                      LABEL_OFFENCE_STARTS };

#define NO_CATEGORY_FEDERAL \
	"the federal files carry no trafficking category: the Ley General de Trata is inside " \
	"OTRAS LEYES ESPECIALES"
#define NO_CATEGORY_OLD \
	"the instrument of 1997-2017 carries no trafficking category: the series starts in " \
	"January 2015"

const struct layout sesnsp_layouts[SESNSP_LAYOUTS] = {
	{ "sesnsp-state-investigations", "case files by state (IDEFC, RNID-Delitos_Estatal)",
	  state_investigations, COUNT_OF(state_investigations), false, true, NULL, &crimes_wanted,
	  wide_row, wide_end },
	{ "sesnsp-state-victims", "victims by state (IDVFC, RNID-Víctimas_Estatal)", state_victims,
	  COUNT_OF(state_victims), false, true, NULL, &crimes_wanted, wide_row, wide_end },
	{ "sesnsp-municipal-investigations", "case files by municipality (IDM, RNID)",
	  municipal_investigations, COUNT_OF(municipal_investigations), false, false, NULL,
	  &crimes_wanted, wide_row, wide_end },
	{ "sesnsp-municipal-victims", "victims by municipality (RNID-Víctimas_Municipal)",
	  municipal_victims, COUNT_OF(municipal_victims), false, false, NULL, &crimes_wanted,
	  wide_row, wide_end },
	{ "sesnsp-federal", "federal crimes by state, from 2012 (IDEFF)", federal, COUNT_OF(federal),
	  false, false, NO_CATEGORY_FEDERAL, NULL, NULL, NULL },
	{ "sesnsp-federal-wide", "federal crimes, one column a crime, 2001-2015", federal_wide,
	  COUNT_OF(federal_wide), true, false, NO_CATEGORY_FEDERAL, NULL, NULL, NULL },
	{ "sesnsp-1997-2017", "crimes by state, old methodology 1997-2017", old_methodology,
	  COUNT_OF(old_methodology), false, false, NO_CATEGORY_OLD, NULL, NULL, NULL },
};
