/* Who may write a store, and what those who were killed left beside it. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "store.h"

void folder_delete(const char *path)
{
	int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *stream = descriptor < 0 ? NULL : fdopendir(descriptor);
	if (!stream) {
		if (descriptor >= 0)
			close(descriptor);
		return;
	}
	struct dirent *entry;
	while ((entry = readdir(stream))) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		struct stat info;
		if (fstatat(dirfd(stream), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
			continue;
		if (S_ISDIR(info.st_mode)) {
			struct text below = {0};
			text_printf(&below, "%s/%s", path, entry->d_name);
			if (!below.failed)
				folder_delete(text_string(&below));
			text_free(&below);
		} else {
			unlinkat(dirfd(stream), entry->d_name, 0);
		}
	}
	closedir(stream);
	rmdir(path);
}

void folder_split(const char *path, struct text *parent, const char **base)
{
	const char *slash = strrchr(path, '/');
	*base = slash ? slash + 1 : path;
	if (!slash)
		text_append(parent, ".");
	else if (slash == path)
		text_append(parent, "/");
	else
		text_append_bytes(parent, path, (size_t)(slash - path));
}

/* Whether `name` is a work folder of `base`, with `ending` behind. */
static bool leftover(const char *name, const char *base, const char *ending)
{
	size_t length = strlen(base), mark = strlen(FOLDER_MARK);
	return name[0] == '.' && strncmp(name + 1, base, length) == 0 &&
	       strncmp(name + 1 + length, FOLDER_MARK, mark) == 0 &&
	       strlen(name + 1 + length + mark) == 6 + strlen(ending) &&
	       strcmp(name + 1 + length + mark + 6, ending) == 0;
}

void folder_leftovers(const char *parent, const char *base)
{
	DIR *stream = opendir(parent);
	if (!stream)
		return;
	struct dirent *entry;
	while ((entry = readdir(stream))) {
		if (!leftover(entry->d_name, base, "") && !leftover(entry->d_name, base, FOLDER_ASIDE))
			continue;
		struct text path = {0};
		text_printf(&path, "%s/%s", parent, entry->d_name);
		if (!path.failed)
			folder_delete(text_string(&path));
		text_free(&path);
	}
	closedir(stream);
}

/* Whether nobody holds the lock of this folder: who moved it aside is gone. */
static bool orphaned(const char *path)
{
	int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	bool free = descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0;
	if (descriptor >= 0)
		close(descriptor);
	return free;
}

/* A writer killed between the two steps of an exchange leaves no store, and the old one aside:
 * it goes back. Nothing is done where the store is there. */
static void put_back(const char *folder)
{
	struct stat info;
	struct text parent = {0}, aside = {0};
	const char *base;
	if (lstat(folder, &info) == 0)
		return;
	folder_split(folder, &parent, &base);
	DIR *stream = parent.failed ? NULL : opendir(text_string(&parent));
	struct dirent *entry;
	while (stream && (entry = readdir(stream))) {
		if (!leftover(entry->d_name, base, FOLDER_ASIDE))
			continue;
		text_clear(&aside);
		text_printf(&aside, "%s/%s", text_string(&parent), entry->d_name);
		if (!aside.failed && orphaned(text_string(&aside)) &&
		    rename(text_string(&aside), folder) == 0)
			break;
	}
	if (stream)
		closedir(stream);
	text_free(&parent);
	text_free(&aside);
}

/* Also where nothing will be written: a writer killed at its last step leaves the new store in
 * place and its old one beside it. */
static void clean(const char *folder)
{
	char resolved[PATH_MAX];
	struct text parent = {0};
	const char *base;
	if (!realpath(folder, resolved))
		return;
	folder_split(resolved, &parent, &base);
	if (!parent.failed)
		folder_leftovers(text_string(&parent), base);
	text_free(&parent);
}

/* The lock is on the folder itself; when another writer exchanged it meanwhile, the path leads
 * elsewhere and the lock is taken again there. */
enum trata_status store_lock(const char *folder, int *descriptor, struct trata_error *error)
{
	for (;;) {
		put_back(folder);
		if (mkdir(folder, 0755) != 0 && errno != EEXIST)
			return error_system(error, errno, "cannot be made", folder);
		int locked = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (locked < 0)
			return error_system(error, errno, "cannot be opened", folder);
		struct stat held, named;
		while (flock(locked, LOCK_EX) != 0)
			if (errno != EINTR) {
				int number = errno;
				close(locked);
				return error_system(error, number, "cannot be locked", folder);
			}
		if (fstat(locked, &held) == 0 && stat(folder, &named) == 0 &&
		    held.st_ino == named.st_ino && held.st_dev == named.st_dev) {
			clean(folder);
			*descriptor = locked;
			return TRATA_OK;
		}
		close(locked);
	}
}

void store_unlock(int descriptor)
{
	if (descriptor >= 0)
		close(descriptor);
}
