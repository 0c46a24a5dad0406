#include "place.h"

#include <stdlib.h>
#include <string.h>

#include "../base/nearest.h"
#include "../base/utf8.h"

/* Neighbours share a border line of INEGI's Marco Geoestadistico; states that only touch in a
 * point are not neighbours. The tile grid is ours. `official` is SESNSP's long name. Aliases hold
 * other names in use and the forms that lost their accented letters when a file was re-saved. */
const struct place place_mexico =
	{ "MX", 0, "Mexico", "México", "Nacional", { "Estados Unidos Mexicanos", "MEX" }, -1, -1, "" };

const struct place place_states[PLACE_STATES] = {
	{ "MX-AGU", 1, "Aguascalientes", "Aguascalientes", "Aguascalientes", { NULL }, 2, 3, "JAL ZAC" },
	{ "MX-BCN", 2, "Baja California", "Baja California", "Baja California",
	  { "Baja California Norte" }, 0, 0, "BCS SON" },
	{ "MX-BCS", 3, "Baja California Sur", "Baja California Sur", "Baja California Sur",
	  { NULL }, 1, 0, "BCN" },
	{ "MX-CAM", 4, "Campeche", "Campeche", "Campeche", { NULL }, 3, 9, "ROO TAB YUC" },
	{ "MX-COA", 5, "Coahuila", "Coahuila", "Coahuila de Zaragoza", { NULL }, 0, 3,
	  "CHH DUR NLE ZAC" },
	{ "MX-COL", 6, "Colima", "Colima", "Colima", { NULL }, 3, 2, "JAL MIC" },
	{ "MX-CHP", 7, "Chiapas", "Chiapas", "Chiapas", { NULL }, 4, 8, "OAX TAB VER" },
	{ "MX-CHH", 8, "Chihuahua", "Chihuahua", "Chihuahua", { NULL }, 0, 2, "COA DUR SIN SON" },
	{ "MX-CMX", 9, "Mexico City", "Ciudad de México", "Ciudad de México",
	  { "Distrito Federal", "CDMX", "Ciudad de Mxico" }, 3, 5, "MEX MOR" },
	{ "MX-DUR", 10, "Durango", "Durango", "Durango", { NULL }, 1, 2, "CHH COA NAY SIN ZAC" },
	{ "MX-GUA", 11, "Guanajuato", "Guanajuato", "Guanajuato", { NULL }, 2, 4,
	  "JAL MIC QUE SLP" },
	{ "MX-GRO", 12, "Guerrero", "Guerrero", "Guerrero", { NULL }, 4, 4, "MEX MIC MOR OAX PUE" },
	{ "MX-HID", 13, "Hidalgo", "Hidalgo", "Hidalgo", { NULL }, 2, 6, "MEX PUE QUE SLP TLA VER" },
	{ "MX-JAL", 14, "Jalisco", "Jalisco", "Jalisco", { NULL }, 2, 2,
	  "AGU COL GUA MIC NAY SLP ZAC" },
	{ "MX-MEX", 15, "State of Mexico", "Estado de México", "México", { "Edomex", "Mxico" }, 3, 4,
	  "CMX GRO HID MIC MOR PUE QUE TLA" },
	{ "MX-MIC", 16, "Michoacán", "Michoacán", "Michoacán de Ocampo",
	  { "Michoacn de Ocampo", "Michoacn" }, 3, 3, "COL GRO GUA JAL MEX QUE" },
	{ "MX-MOR", 17, "Morelos", "Morelos", "Morelos", { NULL }, 4, 5, "CMX GRO MEX PUE" },
	{ "MX-NAY", 18, "Nayarit", "Nayarit", "Nayarit", { NULL }, 2, 1, "DUR JAL SIN ZAC" },
	{ "MX-NLE", 19, "Nuevo León", "Nuevo León", "Nuevo León", { "Nuevo Len" }, 0, 4,
	  "COA SLP TAM ZAC" },
	{ "MX-OAX", 20, "Oaxaca", "Oaxaca", "Oaxaca", { NULL }, 4, 6, "CHP GRO PUE VER" },
	{ "MX-PUE", 21, "Puebla", "Puebla", "Puebla", { NULL }, 3, 7, "GRO HID MEX MOR OAX TLA VER" },
	{ "MX-QUE", 22, "Querétaro", "Querétaro", "Querétaro",
	  { "Quertaro", "Querétaro de Arteaga" }, 2, 5, "GUA HID MEX MIC SLP" },
	{ "MX-ROO", 23, "Quintana Roo", "Quintana Roo", "Quintana Roo", { NULL }, 3, 10, "CAM YUC" },
	{ "MX-SLP", 24, "San Luis Potosí", "San Luis Potosí", "San Luis Potosí",
	  { "San Luis Potos" }, 1, 4, "GUA HID JAL NLE QUE TAM VER ZAC" },
	{ "MX-SIN", 25, "Sinaloa", "Sinaloa", "Sinaloa", { NULL }, 1, 1, "CHH DUR NAY SON" },
	{ "MX-SON", 26, "Sonora", "Sonora", "Sonora", { NULL }, 0, 1, "BCN CHH SIN" },
	{ "MX-TAB", 27, "Tabasco", "Tabasco", "Tabasco", { NULL }, 3, 8, "CAM CHP VER" },
	{ "MX-TAM", 28, "Tamaulipas", "Tamaulipas", "Tamaulipas", { NULL }, 0, 5, "NLE SLP VER" },
	{ "MX-TLA", 29, "Tlaxcala", "Tlaxcala", "Tlaxcala", { NULL }, 3, 6, "HID MEX PUE" },
	{ "MX-VER", 30, "Veracruz", "Veracruz", "Veracruz de Ignacio de la Llave", { NULL }, 2, 7,
	  "CHP HID OAX PUE SLP TAB TAM" },
	{ "MX-YUC", 31, "Yucatán", "Yucatán", "Yucatán", { "Yucatn" }, 2, 10, "CAM ROO" },
	{ "MX-ZAC", 32, "Zacatecas", "Zacatecas", "Zacatecas", { NULL }, 1, 3,
	  "AGU COA DUR JAL NAY NLE SLP" },
};

#define KEY_BYTES 64

static void fold(const char *text, char key[KEY_BYTES])
{
	utf8_fold(text, strlen(text), key, KEY_BYTES);
}

static int same_key(const char *key, const char *name)
{
	char other[KEY_BYTES];
	fold(name, other);
	return strcmp(key, other) == 0;
}

const struct place *place_by_inegi(int code)
{
	return code >= 1 && code <= PLACE_STATES ? &place_states[code - 1] : NULL;
}

const struct place *place_by_code(const char *code)
{
	if (strcmp(code, place_mexico.code) == 0)
		return &place_mexico;
	for (size_t i = 0; i < PLACE_STATES; i++)
		if (strcmp(code, place_states[i].code) == 0)
			return &place_states[i];
	return NULL;
}

const struct place *place_by_printed_name(const char *name)
{
	char key[KEY_BYTES];
	fold(name, key);
	for (size_t i = 0; i < PLACE_STATES; i++) {
		const struct place *place = &place_states[i];
		if (same_key(key, place->official) || same_key(key, place->name_es) ||
		    same_key(key, place->name_en))
			return place;
		for (size_t j = 0; j < PLACE_ALIASES && place->aliases[j]; j++)
			if (same_key(key, place->aliases[j]))
				return place;
	}
	return same_key(key, place_mexico.official) ? &place_mexico : NULL;
}

static const struct place *by_letters_or_number(const char *text)
{
	if (strlen(text) <= 2 && strspn(text, "0123456789") == strlen(text) && *text)
		return place_by_inegi(atoi(text));
	char key[KEY_BYTES];
	fold(text, key);
	if (strcmp(key, "mx") == 0)
		return &place_mexico;
	for (size_t i = 0; i < PLACE_STATES; i++) {
		char code[KEY_BYTES];
		fold(place_states[i].code, code);     /* "mxchh" */
		if (strcmp(key, code) == 0 || strcmp(key, code + 2) == 0)
			return &place_states[i];
	}
	return NULL;
}

enum trata_status place_resolve(const char *text, const struct place **out,
                                struct trata_error *error)
{
	char key[KEY_BYTES];
	fold(text, key);
	/* "MEX" is ISO's code of the country and the last part of the state's */
	if (strcmp(key, "mexico") == 0 || strcmp(key, "mex") == 0) {
		error_set(error, TRATA_EARG, "\"%s\" names a state and a country",
		          error_quote_string(text).text);
		const struct place *state = place_by_code("MX-MEX");
		error_hint(error, "write MX for the country, MX-MEX for the %s",
		           state ? state->name_es : "");
		return TRATA_EARG;
	}
	*out = by_letters_or_number(text);
	if (!*out)
		*out = place_by_printed_name(text);
	if (*out)
		return TRATA_OK;
	const char *names[2 * PLACE_STATES];
	for (size_t i = 0; i < PLACE_STATES; i++) {
		names[2 * i] = place_states[i].name_es;
		names[2 * i + 1] = place_states[i].code;
	}
	const char *near = nearest_name(text, names, 2 * PLACE_STATES);
	error_set(error, TRATA_EARG, "\"%s\" is not a place that is known here",
	          error_quote_string(text).text);
	if (near)
		error_hint(error, "did you mean %s?", near);
	else
		error_hint(error, "write MX, a code such as MX-CHH, a state's name or its INEGI code");
	return TRATA_EARG;
}

int place_adjacent(const struct place *a, const struct place *b)
{
	const char *short_code = b->code + 3;
	for (const char *at = a->neighbours; *at; at += strspn(at, " ")) {
		size_t length = strcspn(at, " ");
		if (length == strlen(short_code) && strncmp(at, short_code, length) == 0)
			return 1;
		at += length;
	}
	return 0;
}
