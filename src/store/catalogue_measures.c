/* What is counted. A measure that two sources publish has a row for each; which one answers
 * follows from the place, or from --source. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "../base/language.h"
#include "catalogue.h"

#define MEXICO(id, unit, title_en, title_es, counts, not) \
	{ "tip-" id, "state-tip-mexico", unit, title_en, title_es, counts, not, MEASURE_COUNT, "" }
#define SIGN(id, title_en, title_es) \
	{ "tip-direction-" id, "state-tip-mexico", "sign vs previous year", title_en, title_es, \
	  "the report's words: 1 more than the year before, -1 fewer", "no number of anything", \
	  MEASURE_RATIO, "" }
#define OF_VICTIMS "a victim of trafficking whom the Mexican authorities told the report of"
#define NOT_SESNSP "not SESNSP's registered victims, and not all victims"
#define US(id, unit, title_en, title_es, counts, not) \
	{ id, "us-other", unit, title_en, title_es, counts, not, MEASURE_COUNT, "" }
#define T_VISA(id, title_en, title_es) \
	US("t-visa-" id, "decisions", title_en, title_es, "a decision of USCIS in a fiscal year", \
	   "not victims identified in that year")

const struct measure catalogue_measures[] = {
	{ "victims", "sesnsp-victims", "persons", "registered victims", "víctimas registradas",
	  "a person whom a state prosecutor's case file names as a victim, in the month the file was "
	  "opened; common jurisdiction only",
	  "not the number of people trafficked: unreported and federal cases are not in it",
	  MEASURE_COUNT, "" },
	{ "investigations", "sesnsp-investigations", "case files", "case files opened",
	  "carpetas de investigación iniciadas",
	  "a case file that a state prosecutor opened; one file may hold several victims",
	  "not persons, not convictions, and without federal cases", MEASURE_COUNT, "" },
	{ "ctdc-victims", "iom-ctdc", "records", "records of identified victims",
	  "registros de víctimas identificadas",
	  "a record of a victim whom CTDC's partners identified or assisted, in the year of "
	  "registration",
	  "not a random sample, not prevalence, not comparable between countries; synthetic or "
	  "k-anonymized, so not real persons one by one", MEASURE_COUNT, "" },
	{ "missing-migrants", "iom-missing-migrants", "persons", "dead and missing migrants",
	  "migrantes muertos y desaparecidos",
	  "a person who died or went missing on a migration route, as far as IOM learnt of it",
	  "not victims of trafficking: never to be compared with them", MEASURE_COUNT, "" },
	{ "tip-prosecutions", "state-tip-global", "prosecutions", "prosecutions reported",
	  "procesos penales reportados",
	  "a prosecution that governments told the State Department of, in the data year",
	  "estimates only; laws and reporting differ by country and year", MEASURE_COUNT, "" },
	{ "tip-convictions", "state-tip-global", "convictions", "convictions reported",
	  "condenas reportadas",
	  "a conviction that governments told the State Department of, in the data year",
	  "may exceed the prosecutions of a year: cases last longer", MEASURE_COUNT, "" },
	{ "tip-victims", "state-tip-global", "persons", "victims identified",
	  "víctimas identificadas",
	  "a victim identified by governments and other sources, in the data year",
	  "not the number of people trafficked", MEASURE_COUNT, "" },
	{ "tip-legislation", "state-tip-global", "laws", "new or amended laws",
	  "leyes nuevas o reformadas", "a law on trafficking that was passed or amended",
	  "not whether it is applied", MEASURE_COUNT, "" },
	{ "tip-tier", "state-tip-tier", "tier", "tier placement", "nivel asignado",
	  "the tier of a country in the report of that year: 1, 2, 2WL (Watch List, from 2004), 3",
	  "a judgement of government efforts, not of how much trafficking there is", MEASURE_TIER,
	  "" },
	{ "tip-convictions", "state-tip-mexico", "persons", "convictions (narrative)",
	  "condenas (informe)", "a person convicted, as the country narrative says",
	  "the report of 2001 says that there were no statistics", MEASURE_COUNT, "" },
	{ "tip-child-sex-victims-estimate", "state-tip-mexico", "persons",
	  "government claim of child sex victims", "dicho del gobierno sobre niños víctimas",
	  "a child in sex trafficking, by a government claim without a method: a bound, once a stock "
	  "and once a flow", "not a count of anything registered", MEASURE_COUNT,
	  "age=minor;purpose=sexual" },
	MEXICO("victims-identified", "persons", "victims identified (narrative)",
	       "víctimas identificadas (informe)", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-federal", "persons", "victims identified, federal",
	       "víctimas identificadas, federal", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-state", "persons", "victims identified, states",
	       "víctimas identificadas, estados", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-sex", "persons", "victims of sex trafficking",
	       "víctimas de trata sexual", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-labor", "persons", "victims of forced labour",
	       "víctimas de trabajo forzado", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-forced-begging", "persons", "victims of forced begging",
	       "víctimas de mendicidad forzada", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-forced-criminality", "persons", "victims of forced criminality",
	       "víctimas de criminalidad forzada", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-other", "persons", "victims, other purposes",
	       "víctimas, otros fines", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-unspecified", "persons", "victims, purpose not stated",
	       "víctimas, fin no especificado", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-federal-labor", "persons", "victims of forced labour, federal",
	       "víctimas de trabajo forzado, federal", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-federal-sex", "persons", "victims of sex trafficking, federal",
	       "víctimas de trata sexual, federal", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-state-labor", "persons", "victims of forced labour, states",
	       "víctimas de trabajo forzado, estados", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-state-sex", "persons", "victims of sex trafficking, states",
	       "víctimas de trata sexual, estados", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-state-unspecified", "persons", "victims, not stated, states",
	       "víctimas sin especificar, estados", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-foreign", "persons", "victims from other countries",
	       "víctimas extranjeras", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-girls-labor", "persons", "girls in forced labour",
	       "niñas en trabajo forzado", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-girls-sex", "persons", "girls in sex trafficking",
	       "niñas en trata sexual", OF_VICTIMS, NOT_SESNSP),
	MEXICO("victims-identified-single-case", "persons", "victims of one case",
	       "víctimas de un caso", "a victim of the one case that the report tells",
	       "not a total of anything"),
	MEXICO("victims-freed-single-case", "persons", "victims freed in one case",
	       "víctimas liberadas en un caso", "a victim of the one case that the report tells",
	       "not a total of anything"),
	MEXICO("victims-identified-abroad", "persons", "Mexican victims abroad",
	       "víctimas mexicanas en el exterior", "a Mexican victim whom consulates supported",
	       "not part of the victims identified in Mexico"),
	MEXICO("victims-identified-abroad-labor", "persons", "Mexican labour victims abroad",
	       "víctimas laborales mexicanas en el exterior", "a Mexican victim of forced labour abroad",
	       "not part of the victims identified in Mexico"),
	MEXICO("victims-identified-abroad-children", "persons", "Mexican child victims abroad",
	       "niños mexicanos víctimas en el exterior", "a Mexican child among victims abroad",
	       "not part of the victims identified in Mexico"),
	MEXICO("victims-assisted-abroad-us-consulates", "persons", "victims assisted by consulates",
	       "víctimas asistidas por consulados", "a victim whom Mexican consulates in the US helped",
	       "not part of the victims identified in Mexico"),
	MEXICO("victims-registered-segob", "persons", "victims in SEGOB's annual report",
	       "víctimas en el informe de SEGOB", "a victim whom states told SEGOB that they attended",
	       "two chapters of one report print two numbers"),
	MEXICO("victims-detected-unodc", "persons", "victims detected (UNODC)",
	       "víctimas detectadas (ONUDC)", "a victim in UNODC's questionnaire, for the same year",
	       "another count than the report's victims identified"),
	MEXICO("convictions-unodc", "persons", "persons convicted (UNODC)",
	       "personas condenadas (ONUDC)", "a person convicted, in UNODC's questionnaire",
	       "another count than the report's"),
	MEXICO("convictions-federal", "persons", "federal convictions", "condenas federales",
	       "a person convicted by a federal court", "state courts are not in it"),
	MEXICO("prosecuted-or-convicted-state", "persons", "prosecuted or convicted by states",
	       "procesados o condenados por estados", "a person 'procesado penalmente' by states",
	       "whether prosecuted or convicted is not clear"),
	MEXICO("investigations-federal", "investigations", "federal investigations",
	       "investigaciones federales", "an investigation opened by federal authorities",
	       "not SESNSP's case files, which are the states'"),
	MEXICO("investigations-state", "investigations", "state investigations",
	       "investigaciones estatales", "an investigation opened by states, as the report has it",
	       "not SESNSP's count of case files"),
	MEXICO("consular-assistance-persons", "persons", "persons assisted by consulates",
	       "personas asistidas por consulados", "a national in a vulnerable situation abroad",
	       "most of them are not trafficking victims"),
	MEXICO("inm-victims-identified", "persons", "victims identified by INM",
	       "víctimas identificadas por el INM", "a victim whom immigration officials identified",
	       NOT_SESNSP),
	MEXICO("hotline-victims-identified", "persons", "victims found by the hotline",
	       "víctimas halladas por la línea", "a victim whom the NGO-run hotline identified",
	       NOT_SESNSP),
	MEXICO("hotline-calls", "calls", "calls to the hotline", "llamadas a la línea",
	       "a call related to trafficking", "not persons and not cases"),
	MEXICO("hotline-reports", "reports", "reports to the hotline", "reportes a la línea",
	       "a report received, two years together", "not persons and not cases"),
	MEXICO("hotline-investigations", "investigations", "investigations from the hotline",
	       "investigaciones de la línea", "an investigation that a call led to",
	       "part of all investigations"),
	{ "tip-victims-pct-female", "state-tip-mexico", "percent", "share of female victims",
	  "porcentaje de víctimas mujeres", "percent of the victims identified in the year",
	  "the sex of a quarter of them is not stated", MEASURE_RATIO, "" },
	{ "tip-fevimtra-budget", "state-tip-mexico", "MXN", "budget of FEVIMTRA",
	  "presupuesto de FEVIMTRA", "pesos for female victims of extreme violence",
	  "not for trafficking alone", MEASURE_RATIO, "" },
	SIGN("convictions", "direction of convictions", "dirección de las condenas"),
	SIGN("prosecutions", "direction of prosecutions", "dirección de los procesos"),
	SIGN("investigations", "direction of investigations", "dirección de las investigaciones"),
	SIGN("victims-identified", "direction of victims identified",
	     "dirección de las víctimas identificadas"),
	US("bjs-federal-referred", "persons", "persons referred (BJS)", "personas referidas (BJS)",
	   "a person referred to US attorneys, by BJS's wider definition",
	   "wider than the report's: child sexual exploitation is in it"),
	US("bjs-federal-prosecuted", "persons", "persons prosecuted (BJS)",
	   "personas procesadas (BJS)", "a person prosecuted, by BJS's wider definition",
	   "wider than the report's: child sexual exploitation is in it"),
	US("bjs-federal-convicted", "persons", "persons convicted (BJS)",
	   "personas condenadas (BJS)", "a person convicted, by BJS's wider definition",
	   "wider than the report's: child sexual exploitation is in it"),
	US("cbp-sw-total-encounters", "encounters", "encounters at the southwest border",
	   "encuentros en la frontera suroeste", "an encounter; repeat crossers count again",
	   "not persons, and not victims of trafficking"),
	US("cbp-sw-unaccompanied-children-encounters", "encounters",
	   "encounters with unaccompanied children", "encuentros con niños no acompañados",
	   "an encounter with a child alone; repeat crossers count again",
	   "not persons, and not victims of trafficking"),
	US("cbp-sw-unaccompanied-children-encounters-mexican", "encounters",
	   "encounters with unaccompanied Mexican children",
	   "encuentros con niños mexicanos no acompañados",
	   "an encounter with a Mexican child alone; repeat crossers count again",
	   "not persons, and not victims of trafficking"),
	US("continued-presence-issued", "persons", "Continued Presence issued",
	   "Continued Presence otorgada", "a potential witness allowed to stay", "not all victims"),
	US("doj-individuals-charged", "persons", "individuals charged (DOJ)",
	   "personas acusadas (DOJ)", "a person charged with trafficking",
	   "narrower than BJS's count"),
	US("doj-new-defendants-charged", "persons", "new defendants (DOJ)",
	   "nuevos acusados (DOJ)", "a defendant newly charged", "narrower than BJS's count"),
	US("doj-traffickers-convicted", "persons", "traffickers convicted (DOJ)",
	   "tratantes condenados (DOJ)", "a trafficker convicted in a DOJ case",
	   "narrower than BJS's count"),
	US("hhs-certification-letters-adults", "letters", "certification letters for adults",
	   "cartas de certificación para adultos", "a letter that opens benefits to a foreign adult",
	   "not victims identified"),
	US("hhs-eligibility-letters-children", "letters", "eligibility letters for children",
	   "cartas de elegibilidad para niños", "a letter that opens benefits to a foreign child",
	   "not victims identified"),
	US("hhs-hotline-cases", "potential cases", "hotline cases (HHS, fiscal year)",
	   "casos de la línea (HHS)", "a potential case heard of by the hotline",
	   "not confirmed, and not the hotline's calendar-year series"),
	US("hhs-hotline-reported-to-law-enforcement", "cases", "hotline cases passed on",
	   "casos de la línea referidos", "a case that the hotline reported to the police",
	   "not confirmed"),
	US("hhs-hotline-signals", "signals", "hotline signals", "señales a la línea",
	   "a call, text, chat or message", "not cases and not persons"),
	US("hhs-hotline-victims", "potential victims", "potential victims (hotline)",
	   "posibles víctimas (línea)", "a potential victim in a hotline case", "not confirmed"),
	US("polaris-hotline-cases", "cases", "hotline cases (Polaris, calendar year)",
	   "casos de la línea (Polaris)", "a case or situation heard of by the hotline",
	   "not confirmed; restated between editions"),
	US("polaris-hotline-cases-cumulative", "cases", "hotline cases since 2007",
	   "casos de la línea desde 2007", "a case since 2007", "a sum over years"),
	US("polaris-hotline-labor-cases", "cases", "hotline labour cases",
	   "casos laborales de la línea", "a labour case heard of by the hotline", "not confirmed"),
	T_VISA("principal-approved", "T visas approved, victims", "visas T aprobadas, víctimas"),
	T_VISA("principal-denied", "T visas denied, victims", "visas T negadas, víctimas"),
	T_VISA("family-approved", "T visas approved, family", "visas T aprobadas, familia"),
	T_VISA("family-denied", "T visas denied, family", "visas T negadas, familia"),
	{ "population", "conapo-population", "inhabitants", "population", "población",
	  "an inhabitant at mid-year, reconciled or projected", "not a census count", MEASURE_STOCK,
	  "" },
};
const size_t catalogue_measure_count = sizeof catalogue_measures / sizeof *catalogue_measures;

const struct measure *catalogue_measure(const char *id)
{
	for (size_t i = 0; i < catalogue_measure_count; i++)
		if (strcasecmp(catalogue_measures[i].id, id) == 0)
			return &catalogue_measures[i];
	return NULL;
}

const struct measure *catalogue_measure_of(const char *id, const char *source)
{
	for (size_t i = 0; i < catalogue_measure_count; i++)
		if (strcasecmp(catalogue_measures[i].id, id) == 0 &&
		    strcmp(catalogue_measures[i].source, source) == 0)
			return &catalogue_measures[i];
	return NULL;
}

const char *measure_title(const struct measure *measure)
{
	return language_spoken() == SPANISH ? measure->title_es : measure->title_en;
}

/* ------------------------------------------------------------------ tiers */

static const struct {
	const char *name;
	double value;
} tiers[] = {
	{ "1", 1 }, { "2", 2 }, { "2WL", TIER_WATCH_LIST }, { "3", 3 }, { "special", TIER_SPECIAL },
};

const char *tier_name(double value)
{
	for (size_t i = 0; i < sizeof tiers / sizeof *tiers; i++)
		if (tiers[i].value == value)
			return tiers[i].name;
	return NULL;
}

bool tier_value(const char *name, double *value)
{
	for (size_t i = 0; i < sizeof tiers / sizeof *tiers; i++)
		if (strcmp(tiers[i].name, name) == 0) {
			*value = tiers[i].value;
			return true;
		}
	return false;
}
