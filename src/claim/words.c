#include "words.h"

#include <string.h>

#include "../base/utf8.h"

#define SENTENCE_TOKENS 400

static bool holds(const struct token *tokens, size_t count, const char *const *phrases)
{
	for (; *phrases; phrases++)
		for (size_t start = 0; start < count; start++) {
			const char *words = *phrases;
			size_t at = start;
			while (*words && at < count) {
				size_t length = strcspn(words, " ");
				if (strlen(tokens[at].text) != length ||
				    strncmp(tokens[at].text, words, length) != 0)
					break;
				words += length + (words[length] == ' ');
				at++;
			}
			if (!*words)
				return true;
		}
	return false;
}

static const char *const babies[] = { "baby", "babies", "bebe", "bebes", "newborn", "newborns",
	"infant", "infants", "recien nacido", "recien nacidos", NULL };
static const char *const minors[] = { "child", "children", "minor", "minors", "girls", "boys",
	"nino", "ninos", "nina", "ninas", "menor de edad", "menores", "adolescentes", "infancia",
	"nna", NULL };
static const char *const nationals[] = { "mexican child", "mexican children", "mexican girls",
	"mexican boys", "mexican women", "mexican minors", "mexican nationals", "mexican citizens",
	"ninos mexicanos", "ninas mexicanas", "menores mexicanos", "mujeres mexicanas",
	"ciudadanos mexicanos", NULL };
static const char *const border[] = { "border", "borders", "frontera", "fronteriza",
	"fronterizo", "fronterizas", "fronterizos", NULL };
static const char *const cases[] = { "case", "cases", "caso", "casos", NULL };
static const char *const deaths[] = { "deaths", "died", "dead", "killed", "muertes", "muertos",
	"murieron", "fallecidos", NULL };
static const char *const encounters[] = { "encounters", "encountered", "encuentros",
	"apprehensions", "apprehended", "crossings", NULL };
static const char *const registered[] = { "identified", "registered", "recorded", "record",
	"reported", "reports", "detected", "opened", "investigations", "investigation",
	"investigated", "confirmed", "authorities", "officials", "documented", "rescued",
	"convicted", "convictions", "prosecuted", "prosecutions", "arrested", "complaints",
	"hotline", "register", "identificadas", "identificados", "identifico", "registradas",
	"registrados", "registro", "registraron", "reportadas", "reportados", "reporto",
	"reportaron", "detectadas", "detectados", "abiertas", "abrieron", "abrio", "carpetas",
	"investigaciones", "denuncias", "autoridades", "confirmados", "documentados",
	"documentadas", "rescatadas", "rescatados", "condenas", "sentencias", "fiscalia",
	"fiscalias", "secretariado", NULL };
static const char *const negations[] = { "no", "none", "sin", "ninguna", "ningun", NULL };
static const char *const reported[] = { "reported", "reportadas", "reportados", "reporto",
	"reportaron", NULL };

struct claim_words claim_read_words(const char *sentence)
{
	struct token tokens[SENTENCE_TOKENS];
	size_t count = claim_tokens(sentence, tokens, SENTENCE_TOKENS);
	return (struct claim_words){
		.any = count > 0,
		.babies = holds(tokens, count, babies),
		.minors = holds(tokens, count, minors),
		.nationals = holds(tokens, count, nationals),
		.border = holds(tokens, count, border),
		.cases = holds(tokens, count, cases),
		.deaths = holds(tokens, count, deaths),
		.encounters = holds(tokens, count, encounters),
		.registered = holds(tokens, count, registered),
		.none_reported = holds(tokens, count, negations) && holds(tokens, count, reported),
	};
}

/* ------------------------------------------------------------------ units */

/* Names of one unit share a number. */
static const struct {
	int unit;
	const char *name;
} unit_names[] = {
	{ 1, "persons" }, { 1, "person" }, { 1, "people" }, { 1, "personas" }, { 1, "persona" },
	{ 1, "victims" }, { 1, "victimas" }, { 1, "individuals" },
	{ 2, "casefiles" }, { 2, "casefile" }, { 2, "carpetas" }, { 2, "carpetasdeinvestigacion" },
	{ 2, "investigations" }, { 2, "investigaciones" }, { 2, "investigationfiles" },
	{ 3, "records" }, { 3, "registros" },
	{ 4, "encounters" }, { 4, "encuentros" },
	{ 5, "calls" }, { 5, "llamadas" },
	{ 6, "inhabitants" }, { 6, "habitantes" },
	{ 7, "reports" }, { 7, "reportes" },
	{ 8, "convictions" }, { 8, "condenas" }, { 8, "sentencias" },
	{ 9, "prosecutions" }, { 9, "procesos" },
	{ 10, "laws" }, { 10, "leyes" },
};

#define UNIT_BYTES 64

/* Cuts "per year" and its like off a folded unit; true when it was there. */
static bool cut_yearly(char *unit)
{
	static const char *const tails[] = { "peryear", "ayear", "annually", "alano", "poranio",
	                                     "porano", "anuales" };
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		size_t length = strlen(unit), tail = strlen(tails[i]);
		if (length > tail && strcmp(unit + length - tail, tails[i]) == 0) {
			unit[length - tail] = '\0';
			return true;
		}
	}
	return false;
}

static int unit_number(const char *unit)
{
	for (size_t i = 0; i < sizeof unit_names / sizeof *unit_names; i++)
		if (strcmp(unit_names[i].name, unit) == 0)
			return unit_names[i].unit;
	return 0;
}

bool claim_same_unit(const char *claimed, const char *official, int months)
{
	char a[UNIT_BYTES], b[UNIT_BYTES];
	utf8_fold(claimed, strlen(claimed), a, sizeof a);
	utf8_fold(official, strlen(official), b, sizeof b);
	if (!a[0] || strcmp(a, b) == 0)
		return true;
	if (cut_yearly(a) && months > 12)
		return false;
	cut_yearly(b);
	int number = unit_number(a);
	return strcmp(a, b) == 0 || (number && number == unit_number(b));
}
