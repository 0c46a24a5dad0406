#include "country.h"

#include <string.h>

#include "../base/language.h"
#include "../base/nearest.h"
#include "../base/utf8.h"
#include "place.h"

#define KEY_BYTES 96

static void fold(const char *text, size_t length, char key[KEY_BYTES])
{
	utf8_fold(text, length, key, KEY_BYTES);
}

static bool named(const char *key, const char *name)
{
	char other[KEY_BYTES];
	fold(name, strlen(name), other);
	return strcmp(key, other) == 0;
}

static bool in_aliases(const char *key, const char *aliases)
{
	char other[KEY_BYTES];
	for (const char *at = aliases; *at;) {
		size_t length = strcspn(at, ";");
		fold(at, length, other);
		if (strcmp(key, other) == 0)
			return true;
		at += length + (at[length] == ';');
	}
	return false;
}

const struct country *country_by_code(const char *code)
{
	if (strcmp(code, "MEX") == 0)
		code = PLACE_MEXICO;
	for (size_t i = 0; i < country_count; i++)
		if (strcmp(countries[i].code, code) == 0)
			return &countries[i];
	return strcmp(code, "KOS") == 0 ? country_by_code("XKX") : NULL;
}

const struct country *country_by_alpha2(const char *code)
{
	for (size_t i = 0; i < country_count; i++)
		if (strcmp(countries[i].alpha2, code) == 0)
			return &countries[i];
	return NULL;
}

const struct country *country_by_name(const char *name)
{
	char key[KEY_BYTES];
	fold(name, strlen(name), key);
	for (size_t i = 0; key[0] && i < country_count; i++)
		if (named(key, countries[i].name_en) || named(key, countries[i].name_es) ||
		    in_aliases(key, countries[i].aliases))
			return &countries[i];
	return NULL;
}

const struct region *region_by_name(const char *name)
{
	char key[KEY_BYTES];
	fold(name, strlen(name), key);
	for (size_t i = 0; key[0] && i < region_count; i++)
		if (named(key, regions[i].code) || named(key, regions[i].name_en) ||
		    named(key, regions[i].name_es) || in_aliases(key, regions[i].aliases))
			return &regions[i];
	return NULL;
}

/* A country by any code or name, in any case. */
static const struct country *any_country(const char *text)
{
	char key[KEY_BYTES];
	fold(text, strlen(text), key);
	for (size_t i = 0; key[0] && i < country_count; i++)
		if (named(key, countries[i].code) || named(key, countries[i].alpha2))
			return &countries[i];
	return country_by_name(text);
}

static enum trata_status bad_place(const char *text, const char *counts, const char *hint,
                                   struct trata_error *error)
{
	const char *names[600];
	size_t count = 0;
	for (size_t i = 0; i < country_count && count + 2 <= 600; i++) {
		names[count++] = countries[i].name_en;
		names[count++] = countries[i].code;
	}
	bool countries_fit = strcmp(counts, "country") == 0;
	const char *near = countries_fit ? nearest_name(text, names, count) : NULL;
	struct trata_error unheard = {0};
	const struct place *state;
	if (place_resolve(text, &state, &unheard) == TRATA_OK && state != &place_mexico)
		error_set(error, TRATA_EARG, "%s is a state, and this measure is counted by %s",
		          state->name_es, translate(counts));
	else
		error_set(error, TRATA_EARG, "\"%s\" is not a place by which this measure is counted",
		          error_quote_string(text).text);
	if (near)
		error_hint(error, "did you mean %s? %s", near, translate(hint));
	else
		error_hint(error, "%s", translate(hint));
	return TRATA_EARG;
}

static enum trata_status resolve_country(const char *text, const char **code,
                                         struct trata_error *error)
{
	const struct country *country = any_country(text);
	const struct region *region = country ? NULL : region_by_name(text);
	if (country)
		*code = country->code;
	else if (region && (strcmp(region->code, PLACE_WORLD) == 0 ||
	                    strncmp(region->code, "UN-", 3) == 0))
		*code = region->code;
	else if (strcmp(text, PLACE_UNKNOWN) == 0)
		*code = PLACE_UNKNOWN;
	else
		return bad_place(text, "country", "write an ISO code such as MEX or USA, a country's "
		                 "name, or WLD for all", error);
	return TRATA_OK;
}

enum trata_status place_resolve_in(const char *text, enum source_scope scope, const char **code,
                                   struct trata_error *error)
{
	if (scope == SCOPE_STATES) {
		const struct place *place;
		enum trata_status status = place_resolve(text, &place, error);
		*code = status == TRATA_OK ? place->code : "";
		return status;
	}
	if (scope == SCOPE_COUNTRIES)
		return resolve_country(text, code, error);
	const struct region *region = region_by_name(text);
	if (scope == SCOPE_REGIONS) {
		if (!region || strncmp(region->code, "UN-", 3) == 0)
			return bad_place(text, "region", "the report's regions: WLD, AFR, EAP, EUR, NEA, SAS "
			                 "(to 2005), SCA, WHA", error);
		*code = region->code;
		return TRATA_OK;
	}
	const struct country *country = any_country(text);
	if (region && strcmp(region->code, PLACE_WORLD) == 0)
		*code = PLACE_WORLD;
	else if (country && strcmp(country->code, PLACE_MEXICO) == 0)
		*code = PLACE_MEXICO;
	else
		return bad_place(text, "route", "write WLD for all routes or name one with --route; MX "
		                 "stands for the route us-mexico-border", error);
	return TRATA_OK;
}
