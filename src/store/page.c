#include "page.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/digest.h"
#include "../base/memory.h"
#include "capture.h"
#include "rate.h"
#include "seal.h"

static struct store_page *find(const struct trata_store *store, const char *path)
{
	for (size_t i = 0; i < store->page_count; i++)
		if (strcmp(store->pages[i].path, path) == 0)
			return &store->pages[i];
	return NULL;
}

/* Appends the bytes of a file; a file that is not there leaves *found false. */
static enum trata_status read_file(const char *path, struct text *text, bool *found,
                                   struct trata_error *error)
{
	char block[16384];
	ssize_t got;
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	*found = descriptor >= 0;
	if (descriptor < 0)
		return errno == ENOENT || errno == ENOTDIR ? TRATA_OK
		                                           : error_system(error, errno, "cannot be read", path);
	while ((got = read(descriptor, block, sizeof block)) > 0)
		text_append_bytes(text, block, (size_t)got);
	int number = errno;
	close(descriptor);
	if (got < 0)
		return error_system(error, number, "cannot be read", path);
	return text->failed ? error_memory(error) : TRATA_OK;
}

/* A page on disk is what trata wrote. */
static enum trata_status check_page(const struct trata_store *store, const char *path,
                                    const struct text *text, struct trata_error *error)
{
	struct digest *digest = digest_new();
	if (!digest)
		return error_memory(error);
	digest_add(digest, text_string(text), text->length);
	return seal_check(store->folder, path, digest_finish(digest).hex, error);
}

enum trata_status page_text(const struct trata_store *store, const char *path, struct text *text,
                            bool *found, struct trata_error *error)
{
	const struct store_page *page = find(store, path);
	struct text full = {0};
	text_clear(text);
	if (page) {
		*found = true;
		text_append_bytes(text, page->text.data, page->text.length);
		return text->failed ? error_memory(error) : TRATA_OK;
	}
	text_printf(&full, "%s/%s", store->folder, path);
	enum trata_status status = full.failed ? error_memory(error)
	                                       : read_file(text_string(&full), text, found, error);
	if (status == TRATA_OK && *found)
		status = check_page(store, path, text, error);
	text_free(&full);
	return status;
}

enum trata_status page_put(struct trata_store *store, const char *path, const struct text *text,
                           bool *changed, struct trata_error *error)
{
	struct text old = {0};
	bool found = false;
	enum trata_status status = page_text(store, path, &old, &found, error);
	*changed = !found || old.length != text->length ||
	           memcmp(text_string(&old), text_string(text), text->length) != 0;
	text_free(&old);
	if (status != TRATA_OK || !*changed)
		return status;
	struct store_page *page = find(store, path);
	if (!page) {
		if (!memory_grow((void **)&store->pages, &store->page_capacity, store->page_count + 1,
		                 sizeof *store->pages))
			return error_memory(error);
		page = &store->pages[store->page_count];
		*page = (struct store_page){ .path = memory_string(path) };
		if (!page->path)
			return error_memory(error);
		store->page_count++;
	}
	text_clear(&page->text);
	text_append_bytes(&page->text, text->data, text->length);
	return page->text.failed ? error_memory(error) : TRATA_OK;
}

void pages_free(struct trata_store *store)
{
	for (size_t i = 0; i < store->page_count; i++) {
		memory_free(store->pages[i].path);
		text_free(&store->pages[i].text);
	}
	memory_free(store->pages);
}

/* ------------------------------------------------------------------ all pages */

struct names {
	char **list;
	size_t count, capacity;
};

static enum trata_status add_name(struct names *names, const char *path, struct trata_error *error)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->list[i], path) == 0)
			return TRATA_OK;
	if (!memory_grow((void **)&names->list, &names->capacity, names->count + 1,
	                 sizeof *names->list))
		return error_memory(error);
	names->list[names->count] = memory_string(path);
	return names->list[names->count++] ? TRATA_OK : error_memory(error);
}

/* The published tables that lie on disk. */
static enum trata_status add_tables(const struct trata_store *store, struct names *names,
                                    struct trata_error *error)
{
	struct text folder = {0};
	enum trata_status status = TRATA_OK;
	text_printf(&folder, "%s/" PAGE_TABLES, store->folder);
	DIR *stream = folder.failed ? NULL : opendir(text_string(&folder));
	struct dirent *entry;
	while (stream && status == TRATA_OK && (entry = readdir(stream))) {
		char path[300];
		size_t length = strlen(entry->d_name);
		if (entry->d_name[0] == '.' || length < 5 ||
		    strcmp(entry->d_name + length - 4, ".csv") != 0)
			continue;
		snprintf(path, sizeof path, PAGE_TABLES "%s", entry->d_name);
		status = add_name(names, path, error);
	}
	if (stream)
		closedir(stream);
	if (folder.failed)
		status = error_memory(error);
	text_free(&folder);
	return status;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

enum trata_status page_each(const struct trata_store *store, page_visit *visit, void *context,
                            struct trata_error *error)
{
	struct names names = {0};
	struct text text = {0};
	enum trata_status status = add_name(&names, PAGE_RATES, error);
	if (status == TRATA_OK)
		status = add_tables(store, &names, error);
	for (size_t i = 0; i < store->page_count && status == TRATA_OK; i++)
		status = add_name(&names, store->pages[i].path, error);
	if (names.count)
		qsort(names.list, names.count, sizeof *names.list, compare_names);
	for (size_t i = 0; i < names.count && status == TRATA_OK; i++) {
		bool found = false;
		status = page_text(store, names.list[i], &text, &found, error);
		if (status == TRATA_OK && found)
			status = visit(context, names.list[i], &text, error);
	}
	for (size_t i = 0; i < names.count; i++)
		memory_free(names.list[i]);
	memory_free(names.list);
	text_free(&text);
	return status;
}

/* ------------------------------------------------------------------ descriptions */

void page_describe(const char *path, char *header, struct page_description *out)
{
	const char *base = strrchr(path, '/');
	*out = (struct page_description){ .title = "Published capture histories" };
	base = base ? base + 1 : path;
	snprintf(out->name, sizeof out->name, "%s%.*s", base == path ? "" : "mse-",
	         (int)strcspn(base, "."), base);
	if (strcmp(path, PAGE_RATES) == 0) {
		out->title = "Reporting rates and estimates that studies state, each with its source";
		out->count = RATE_COLUMNS;
		memcpy(out->columns, rate_columns, sizeof rate_columns);
		return;
	}
	const struct capture_source *source = capture_source(out->name + 4);
	if (source) {
		out->title = source->title;
		out->source = source->citation;
		out->url = source->url;
	}
	char *state = NULL;
	for (char *name = strtok_r(header, ",\r\n", &state); name && out->count < PAGE_COLUMNS;
	     name = strtok_r(NULL, ",\r\n", &state))
		out->columns[out->count++] = (struct store_column){
			name, "integer", strcmp(name, "count") == 0 ? "persons with this history"
			                                            : "1: on this list, 0: not" };
}
