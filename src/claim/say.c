#include "say.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../base/language.h"

void say(struct text *list, bool spanish, const char *english, const char *in_spanish, ...)
{
	char sentence[1200];
	va_list arguments;
	va_start(arguments, in_spanish);
	vsnprintf(sentence, sizeof sentence, spanish ? in_spanish : english, arguments);
	va_end(arguments);
	text_append(list, sentence);
	text_append_char(list, '\n');
}

struct number_text say_number(double value, int decimals)
{
	struct number_text out;
	char plain[64];
	size_t used = 0;
	snprintf(plain, sizeof plain, "%.*f", decimals, value);
	if (decimals && strchr(plain, '.')) {
		size_t length = strlen(plain);
		while (plain[length - 1] == '0')
			plain[--length] = '\0';
		if (plain[length - 1] == '.')
			plain[--length] = '\0';
	}
	const char *digits = plain + (plain[0] == '-');
	size_t whole = strcspn(digits, ".");
	if (digits != plain && strcmp(digits, "0") != 0)
		out.text[used++] = '-';
	for (size_t i = 0; i < whole && used + 2 < sizeof out.text; i++) {
		if (i && (whole - i) % 3 == 0)
			out.text[used++] = ',';
		out.text[used++] = digits[i];
	}
	snprintf(out.text + used, sizeof out.text - used, "%s", digits + whole);
	return out;
}

const char *say_place(const char *code, bool spanish)
{
	const struct place *place = place_by_code(code);
	if (strcmp(code, "WLD") == 0)
		return spanish ? "mundo" : "world";
	if (!place)
		return code;
	return spanish ? place->name_es : place->name_en;
}

const char *say_unit(const char *unit, bool spanish)
{
	static const char *const words[][2] = {
		{ "persons", "personas" }, { "case files", "carpetas" }, { "calls", "llamadas" },
		{ "investigations", "investigaciones" }, { "laws", "leyes" },
		{ "encounters", "encuentros" }, { "persons per year", "personas por año" },
		{ "convictions", "condenas" }, { "prosecutions", "procesos" },
		{ "cases per reported case", "casos por caso denunciado" },
		{ "report years", "años de informe" }, { "percent change", "por ciento de cambio" },
		{ "people", "personas" }, { "victims", "víctimas" }, { "minors", "menores" },
		{ "states", "estados" }, { "rank", "lugar" } };
	for (size_t i = 0; spanish && i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i][0], unit) == 0)
			return words[i][1];
	return translate_to(spanish ? SPANISH : ENGLISH, "cell", unit);
}

const char *say_in(bool spanish, const char *english)
{
	return translate_to(spanish ? SPANISH : ENGLISH, NULL, english);
}

const char *say_bound(enum bound bound, bool spanish)
{
	static const char *const es[BOUND_COUNT] = { [BOUND_EXACT] = "exactamente",
		[BOUND_AT_LEAST] = "al menos", [BOUND_AT_MOST] = "a lo más", [BOUND_ABOUT] = "aproximadamente" };
	return spanish ? es[bound] : bound_names[bound];
}

const char *say_rate(const char *word, bool spanish)
{
	/* what stands in the ledger's data alone */
	static const char *const words[][2] = {
		{ "percent unreported", "por ciento sin denunciar" },
		{ "percent reported", "por ciento denunciado" },
		{ "percent detected", "por ciento detectado" },
		{ "percent of crimes", "por ciento de los delitos" },
		{ "dark figure, upper", "cifra negra, valor más alto" },
		{ "reported share", "proporción denunciada" },
		{ "extortion", "extorsión" }, { "fraud", "fraude" }, { "kidnapping", "secuestro" },
		{ "sexual harassment", "acoso sexual" }, { "street robbery", "robo en la calle" },
		{ "theft of whole vehicle", "robo total de vehículo" } };
	for (size_t i = 0; spanish && i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i][0], word) == 0)
			return words[i][1];
	return translate_to(spanish ? SPANISH : ENGLISH, "rate", word);
}
