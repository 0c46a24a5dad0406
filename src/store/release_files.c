/* The list of files of one release. */
#include "merge.h"

#include <stdlib.h>
#include <string.h>

#include "../base/text.h"

/* Joins two ';' lists of files entry by entry: by role, then in byte order of the names, an equal
 * digest once. */
enum { PARTS = 6 };
struct file_entry {
	const char *parts[PARTS];    /* name, bytes, sha256, encoding, layout, role */
	size_t lengths[PARTS];
	enum role role;
};

static enum role role_of(const char *text, size_t length)
{
	enum role role = ROLE_OFFICIAL;
	while (role < ROLE_NONE && (strlen(role_name(role)) != length ||
	                            strncmp(role_name(role), text, length) != 0))
		role++;
	return role;
}

static int by_name(const void *left, const void *right)
{
	const struct file_entry *a = left, *b = right;
	if (a->role != b->role)
		return a->role < b->role ? -1 : 1;
	size_t least = a->lengths[0] < b->lengths[0] ? a->lengths[0] : b->lengths[0];
	int order = memcmp(a->parts[0], b->parts[0], least);
	if (order)
		return order;
	return a->lengths[0] < b->lengths[0] ? -1 : a->lengths[0] > b->lengths[0];
}

static void split_files(const struct release *release, struct file_entry *entries, size_t *count,
                        size_t limit)
{
	const char *lists[PARTS] = { release->files, release->bytes, release->sha256,
	                             release->encoding, release->layout, release->roles };
	while (*lists[0] && *count < limit) {
		struct file_entry *entry = &entries[(*count)++];
		for (size_t i = 0; i < PARTS; i++) {
			entry->parts[i] = lists[i];
			entry->lengths[i] = strcspn(lists[i], ";");
			lists[i] += entry->lengths[i];
			lists[i] += *lists[i] == ';';
		}
		entry->role = role_of(entry->parts[PARTS - 1], entry->lengths[PARTS - 1]);
	}
}

#define FILES_OF_ONE_RELEASE 64

enum trata_status release_join_files(struct trata_store *store, struct release *into,
                                    const struct release *from, struct trata_error *error)
{
	struct file_entry entries[2 * FILES_OF_ONE_RELEASE];
	struct text lists[PARTS] = { { 0 } };
	size_t count = 0, written = 0;
	split_files(into, entries, &count, FILES_OF_ONE_RELEASE);
	split_files(from, entries, &count, 2 * FILES_OF_ONE_RELEASE);
	qsort(entries, count, sizeof *entries, by_name);
	for (size_t i = 1; i < count; i++)
		for (size_t j = 0; j < i; j++)
			if (entries[i].lengths[2] == entries[j].lengths[2] &&
			    strncmp(entries[i].parts[2], entries[j].parts[2], entries[i].lengths[2]) == 0) {
				entries[i].lengths[0] = 0;       /* the same bytes under another name */
				break;
			}
	for (size_t i = 0; i < count; i++) {
		if (entries[i].lengths[0] == 0)
			continue;
		for (size_t part = 0; part < PARTS; part++) {
			if (written)
				text_append_char(&lists[part], ';');
			text_append_bytes(&lists[part], entries[i].parts[part], entries[i].lengths[part]);
		}
		written++;
	}
	const char *joined[PARTS];
	bool failed = false;
	for (size_t part = 0; part < PARTS; part++) {
		uint32_t number = intern_string(store->strings, text_string(&lists[part]));
		failed = failed || lists[part].failed || number == INTERN_NONE;
		joined[part] = intern_text(store->strings, number);
		text_free(&lists[part]);
	}
	if (failed)
		return error_memory(error);
	into->files = joined[0];
	into->bytes = joined[1];
	into->sha256 = joined[2];
	into->encoding = joined[3];
	into->layout = joined[4];
	into->roles = joined[5];
	return TRATA_OK;
}
