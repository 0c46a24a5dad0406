/* Making and freeing stores; where they lie. */
#include "store.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "page.h"

#ifndef TRATA_DATADIR
#define TRATA_DATADIR "/usr/local/share/trata/datasets"
#endif

const char *store_folder(const char *folder)
{
	if (folder && folder[0])
		return folder;
	const char *named = getenv("TRATA_DATA");
	if (named && named[0])
		return named;
	struct stat info;
	if (stat(TRATA_DATADIR "/releases.csv", &info) == 0)
		return TRATA_DATADIR;
	return "datasets";
}

bool store_is_there(const char *folder)
{
	char path[PATH_MAX];
	struct stat info;
	int length = snprintf(path, sizeof path, "%s/releases.csv", folder);
	return length > 0 && (size_t)length < sizeof path && stat(path, &info) == 0;
}

enum trata_status store_new(const char *folder, struct trata_store **out,
                            struct trata_error *error)
{
	struct trata_store *store = memory_new(1, sizeof *store);
	if (!store)
		return error_memory(error);
	store->folder = memory_string(folder);
	store->strings = intern_new();
	if (!store->folder || !store->strings) {
		store_free(store);
		return error_memory(error);
	}
	*out = store;
	return TRATA_OK;
}

void store_free(struct trata_store *store)
{
	if (!store)
		return;
	for (size_t i = 0; i < store->set_count; i++)
		memory_free(store->sets[i].figures);
	memory_free(store->sets);
	for (size_t i = 0; i < store->own_count; i++)
		memory_free(store->own_measures[i]);
	memory_free(store->own_measures);
	pages_free(store);
	memory_free(store->ages);
	memory_free(store->releases);
	intern_free(store->strings);
	memory_free(store->folder);
	memory_free(store);
}

void draft_clear(struct draft *draft)
{
	memory_free(draft->figures);
	*draft = (struct draft){0};
}
