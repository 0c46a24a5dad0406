#include "seal.h"

#include <jansson.h>
#include <string.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/text.h"

#define PACKAGE "datapackage.json"
#define METHOD "sha256:"

/* The seal of a file in the package; NULL when there is none. Borrowed from the package. */
static const char *find_seal(const json_t *package, const char *path)
{
	const json_t *resources = json_object_get(package, "resources"), *resource;
	size_t index;
	json_array_foreach(resources, index, resource) {
		const char *name = json_string_value(json_object_get(resource, "path"));
		const char *hash = json_string_value(json_object_get(resource, "hash"));
		if (name && hash && strcmp(name, path) == 0 &&
		    strncmp(hash, METHOD, strlen(METHOD)) == 0)
			return hash + strlen(METHOD);
	}
	return NULL;
}

static enum trata_status say_where(struct trata_error *error, const struct text *folder,
                                   const char *path)
{
	struct text full = {0};
	text_printf(&full, "%s/%s", text_string(folder), path);
	error_where(error, full.failed ? path : text_string(&full), 0, NULL);
	error_hint(error, "the store was edited or cut: restore it, or run `make datasets`");
	text_free(&full);
	return TRATA_EDATA;
}

static enum trata_status compare(const struct text *folder, const char *path, const char *seal,
                                 const char *sha256, struct trata_error *error)
{
	if (sha256 && !seal)
		error_set(error, TRATA_EDATA, "is no file of this store: datapackage.json does not name it");
	else if (seal && !sha256)
		error_set(error, TRATA_EDATA, "is missing, and datapackage.json names it");
	else if (seal && strcmp(seal, sha256) != 0)
		error_set(error, TRATA_EDATA, "is not what trata wrote: its SHA-256 is %.12s..., and "
		          "datapackage.json says %.12s...", sha256, seal);
	else
		return TRATA_OK;
	return say_where(error, folder, path);
}

enum trata_status seal_check(const char *folder, const char *path, const char *sha256,
                             struct trata_error *error)
{
	struct text where = {0}, name = {0};
	json_error_t why;
	text_append(&where, folder);
	text_printf(&name, "%s/" PACKAGE, folder);
	enum trata_status status = where.failed || name.failed || (sha256 && !sha256[0])
		? error_memory(error) : TRATA_OK;
	bool fresh = status == TRATA_OK && !sha256 && access(text_string(&name), F_OK) != 0;
	json_t *package = status == TRATA_OK && !fresh ? json_load_file(text_string(&name), 0, &why)
	                                               : NULL;
	if (package) {
		status = compare(&where, path, find_seal(package, path), sha256, error);
	} else if (status == TRATA_OK && !fresh) {
		error_set(error, TRATA_EDATA, "does not say what the files of the store should be: %s",
		          translate(why.text));
		status = say_where(error, &where, PACKAGE);
	}
	json_decref(package);
	text_free(&where);
	text_free(&name);
	return status;
}
