#include "where.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../base/nearest.h"
#include "../base/text.h"

#define PAIRS 8

bool pairs_value(const char *pairs, const char *name, char *value, size_t size)
{
	size_t wanted = strlen(name);
	for (const char *at = pairs; *at;) {
		size_t length = strcspn(at, ";");
		if (length > wanted && strncmp(at, name, wanted) == 0 && at[wanted] == '=') {
			size_t rest = length - wanted - 1;
			rest = rest < size ? rest : size - 1;
			memcpy(value, at + wanted + 1, rest);
			value[rest] = '\0';
			return true;
		}
		at += length + (at[length] == ';');
	}
	return false;
}

static bool need_not_be_named(const char *name, size_t length)
{
	static const char *const names[] = { "municipality", "release" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == length && strncmp(name, names[i], length) == 0)
			return true;
	return false;
}

bool query_names_extra(const struct query *query, const char *extra)
{
	char wanted[160];
	if (!extra[0] && !query->where[0])
		return true;
	size_t found = 0, asked = 0;
	for (const char *at = query->where; *at; at += *at == ';') {
		asked++;
		at += strcspn(at, ";");
	}
	for (const char *at = extra; *at;) {
		size_t length = strcspn(at, ";"), name = strcspn(at, "=");
		char key[64];
		size_t kept = name < length ? name : length;
		kept = kept < sizeof key ? kept : sizeof key - 1;
		memcpy(key, at, kept);
		key[kept] = '\0';
		if (pairs_value(query->where, key, wanted, sizeof wanted)) {
			found++;
			bool same = name < length && strlen(wanted) == length - name - 1 &&
			            strncmp(at + name + 1, wanted, length - name - 1) == 0;
			if (!same && strcmp(wanted, "all") != 0)
				return false;
		} else if (!need_not_be_named(at, name)) {
			return false;
		}
		at += length + (at[length] == ';');
	}
	return found == asked;
}

const char *query_region(struct trata_store *store, const struct query *query)
{
	if (query->place_count == 1)
		return query->places[0];
	struct text name = {0};
	for (size_t i = 0; i < query->place_count; i++)
		text_printf(&name, "%s%s", i ? "+" : "", query->places[i]);
	uint32_t number = name.failed ? INTERN_NONE
	                              : intern_string(store->strings, text_string(&name));
	text_free(&name);
	return number == INTERN_NONE ? NULL : intern_text(store->strings, number);
}

void where_names(const char *where, char *names, size_t size)
{
	size_t used = 0;
	names[0] = '\0';
	for (const char *at = where; *at;) {
		size_t length = strcspn(at, ";"), name = strcspn(at, "=");
		if (!need_not_be_named(at, name) && used + name + 2 < size)
			used += (size_t)snprintf(names + used, size - used, "%s%.*s", used ? ";" : "",
			                         (int)name, at);
		at += length + (at[length] == ';');
	}
}

/* ------------------------------------------------------------------ reading */

struct pair {
	char name[32], value[160];
};

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct pair *)a)->name, ((const struct pair *)b)->name);
}

static const struct pair *find(const struct pair *pairs, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(pairs[i].name, name) == 0)
			return &pairs[i];
	return NULL;
}

static enum trata_status split(const char *text, struct pair *pairs, size_t *count,
                               struct trata_error *error)
{
	for (const char *at = text; *at;) {
		at += strspn(at, " ;");
		size_t length = strcspn(at, ";"), name = strcspn(at, "=");
		if (length == 0)
			break;
		if (name >= length || name == 0 || name >= sizeof pairs->name ||
		    length - name - 1 >= sizeof pairs->value || *count == PAIRS) {
			error_set(error, TRATA_EARG, "--where cannot be \"%s\"",
			          error_quote_string(text).text);
			error_hint(error, "write name=value, several with ';': role=citizenship");
			return TRATA_EARG;
		}
		struct pair *pair = &pairs[(*count)++];
		snprintf(pair->name, sizeof pair->name, "%.*s", (int)name, at);
		snprintf(pair->value, sizeof pair->value, "%.*s", (int)(length - name - 1),
		         at + name + 1);
		at += length;
	}
	return TRATA_OK;
}

/* Names that some product of the source has, or a municipality. */
static enum trata_status check_names(const char *source, const struct pair *pairs, size_t count,
                                     struct trata_error *error)
{
	const char *known[16] = { "municipality", "reading" };
	char parts[14][32];
	size_t used = 2;
	for (size_t p = 0; p < catalogue_product_count; p++) {
		const char *names = catalogue_products[p].names;
		if (strcmp(catalogue_products[p].source, source) != 0 || !names)
			continue;
		for (const char *at = names; *at && used < 16;) {
			size_t length = strcspn(at, ";");
			snprintf(parts[used - 2], sizeof parts[0], "%.*s", (int)length, at);
			known[used] = parts[used - 2];
			bool twice = false;
			for (size_t i = 0; i < used; i++)
				twice = twice || strcmp(known[i], known[used]) == 0;
			used += !twice;
			at += length + (at[length] == ';');
		}
	}
	for (size_t i = 0; i < count; i++) {
		size_t k = 0;
		while (k < used && strcmp(known[k], pairs[i].name) != 0)
			k++;
		if (k < used)
			continue;
		const char *near = nearest_name(pairs[i].name, known, used);
		error_set(error, TRATA_EARG, "%s has no dimension \"%s\"", source,
		          error_quote_string(pairs[i].name).text);
		error_hint(error, near ? "did you mean %s?" : "`trata sources` shows its dimensions",
		           near ? near : "");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

/* ------------------------------------------------------------------ defaults of the sources */

static enum trata_status corridor_end(const char *text, size_t length, char out[16],
                                      struct trata_error *error)
{
	char name[80];
	const char *code;
	snprintf(name, sizeof name, "%.*s", (int)length, text);
	enum trata_status status = place_resolve_in(name, SCOPE_COUNTRIES, &code, error);
	if (status == TRATA_OK)
		snprintf(out, 16, "%s", strcmp(code, PLACE_MEXICO) == 0 ? "MEX" : code);
	return status;
}

/* A corridor stands in --where, or as a place: MEX>USA. Its place is itself. */
static enum trata_status set_corridor(struct trata_store *store, const char *text,
                                      const char *place, struct query *out,
                                      struct trata_error *error)
{
	const char *arrow = strchr(text, '>');
	char from[16], to[16];
	if (!arrow) {
		error_set(error, TRATA_EARG, "a corridor cannot be \"%s\"",
		          error_quote_string(text).text);
		error_hint(error, "write citizenship>exploitation, such as MEX>USA");
		return TRATA_EARG;
	}
	enum trata_status status = corridor_end(text, (size_t)(arrow - text), from, error);
	if (status == TRATA_OK)
		status = corridor_end(arrow + 1, strlen(arrow + 1), to, error);
	if (status != TRATA_OK)
		return status;
	if (place && place[0] && !strchr(place, '>')) {
		char end[16];
		status = corridor_end(place, strlen(place), end, error);
		if (status != TRATA_OK)
			return status;
		if (strcmp(end, from) != 0 && strcmp(end, to) != 0 && strcmp(end, PLACE_WORLD) != 0)
			return error_set(error, TRATA_EARG, "the corridor %s>%s does not touch %s", from, to,
			                 end);
	}
	char label[40], pair[64];
	snprintf(label, sizeof label, "%s>%s", from, to);
	snprintf(pair, sizeof pair, "corridor=%s", label);
	out->places[0] = intern_text(store->strings, intern_string(store->strings, label));
	out->place_count = 1;
	out->where = intern_text(store->strings, intern_string(store->strings, pair));
	return TRATA_OK;
}

static enum trata_status ctdc_defaults(struct pair *pairs, size_t *count,
                                       struct trata_error *error)
{
	const struct pair *role = find(pairs, *count, "role");
	if (!role && *count < PAIRS)
		pairs[(*count)++] = (struct pair){ "role", "exploitation" };
	else if (role && strcmp(role->value, "exploitation") != 0 &&
	         strcmp(role->value, "citizenship") != 0) {
		error_set(error, TRATA_EARG, "\"%s\" is not a role", error_quote_string(role->value).text);
		error_hint(error, "citizenship, or exploitation (the default)");
		return TRATA_EARG;
	}
	return TRATA_OK;
}

/* MX stands for its border; a route that is named needs no place; all routes are WLD. */
static enum trata_status route_defaults(struct pair *pairs, size_t *count, const char *place,
                                        struct query *out, struct trata_error *error)
{
	const struct pair *route = find(pairs, *count, "route");
	const char *code = NULL;
	enum trata_status status = TRATA_OK;
	if (place && place[0])
		status = place_resolve_in(place, SCOPE_ROUTES, &code, error);
	if (status != TRATA_OK)
		return status;
	bool mexico = code ? strcmp(code, PLACE_MEXICO) == 0 : !route;
	if (!route && *count < PAIRS) {
		struct pair pair = { "route", "" };
		snprintf(pair.value, sizeof pair.value, "%s", mexico ? "us-mexico-border" : "all");
		pairs[(*count)++] = pair;
	} else if (mexico && strcmp(route->value, "us-mexico-border") != 0) {
		error_set(error, TRATA_EARG, "the route \"%s\" is not the one at MX",
		          error_quote_string(route->value).text);
		error_hint(error, "leave --place away, or write --place WLD");
		return TRATA_EARG;
	}
	out->places[0] = mexico ? PLACE_MEXICO : PLACE_WORLD;
	out->place_count = 1;
	return TRATA_OK;
}

enum trata_status where_parse(struct trata_store *store, const struct trata_query *text,
                              struct query *out, struct trata_error *error)
{
	struct pair pairs[PAIRS];
	size_t count = 0;
	bool ctdc = strcmp(out->source, "iom-ctdc") == 0;
	enum trata_status status = TRATA_OK;
	if (text->where)
		status = split(text->where, pairs, &count, error);
	if (status == TRATA_OK)
		status = check_names(out->source, pairs, count, error);
	if (status != TRATA_OK)
		return status;
	const struct pair *corridor = ctdc ? find(pairs, count, "corridor") : NULL;
	if (corridor || (ctdc && text->place && strchr(text->place, '>')))
		return set_corridor(store, corridor ? corridor->value : text->place, text->place, out,
		                    error);
	if (ctdc)
		status = ctdc_defaults(pairs, &count, error);
	else if (catalogue_source(out->source)->scope == SCOPE_ROUTES)
		status = route_defaults(pairs, &count, text->place, out, error);
	qsort(pairs, count, sizeof *pairs, by_name);
	struct text joined = {0};
	for (size_t i = 0; i < count; i++)
		text_printf(&joined, "%s%s=%s", i ? ";" : "", pairs[i].name, pairs[i].value);
	uint32_t number = intern_string(store->strings, text_string(&joined));
	bool failed = joined.failed || number == INTERN_NONE;
	text_free(&joined);
	out->where = failed ? "" : intern_text(store->strings, number);
	return failed ? error_memory(error) : status;
}
