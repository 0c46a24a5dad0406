#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/memory.h"
#include "store.h"

struct folder {
	char *target;
	char *work;              /* target's parent/.name.new.XXXXXX */
};

#define MARK ".new."
#define OLD ".old"                /* behind the work folder's name: the store that it replaces */

/* Deletes a folder with its files and one level of subfolders below each. */
static void delete_tree(const char *path)
{
	DIR *stream = opendir(path);
	if (!stream)
		return;
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
				delete_tree(text_string(&below));
			text_free(&below);
		} else {
			unlinkat(dirfd(stream), entry->d_name, 0);
		}
	}
	closedir(stream);
	rmdir(path);
}

static enum trata_status write_all(int descriptor, const char *bytes, size_t length,
                                   const char *path, struct trata_error *error)
{
	for (size_t at = 0; at < length;) {
		ssize_t put = write(descriptor, bytes + at, length - at);
		if (put < 0 && errno != EINTR)
			return error_system(error, errno, "cannot be written", path);
		at += put > 0 ? (size_t)put : 0;
	}
	return TRATA_OK;
}

static enum trata_status sync_and_close(int descriptor, const char *path,
                                        enum trata_status status, struct trata_error *error)
{
	if (status == TRATA_OK && fsync(descriptor) != 0)
		status = error_system(error, errno, "cannot be synced", path);
	if (close(descriptor) != 0 && status == TRATA_OK)
		status = error_system(error, errno, "cannot be written", path);
	return status;
}

static enum trata_status copy_file(const char *from, const char *to, struct trata_error *error)
{
	/* a hard link is enough: files of the store are never written in place */
	if (link(from, to) == 0)
		return TRATA_OK;
	int in = open(from, O_RDONLY | O_CLOEXEC);
	if (in < 0)
		return error_system(error, errno, "cannot be read", from);
	int out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	enum trata_status status = out < 0 ? error_system(error, errno, "cannot be made", to) : TRATA_OK;
	char block[65536];
	ssize_t got = 1;
	while (status == TRATA_OK && got != 0) {
		got = read(in, block, sizeof block);
		if (got < 0 && errno != EINTR)
			status = error_system(error, errno, "cannot be read", from);
		else if (got > 0)
			status = write_all(out, block, (size_t)got, to, error);
	}
	close(in);
	return out < 0 ? status : sync_and_close(out, to, status, error);
}

static enum trata_status carry_over(const char *from, const char *to, struct trata_error *error)
{
	DIR *stream = opendir(from);
	if (!stream)
		return errno == ENOENT ? TRATA_OK :
		       error_system(error, errno, "cannot be read", from);
	enum trata_status status = TRATA_OK;
	struct dirent *entry;
	while (status == TRATA_OK && (entry = readdir(stream))) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		struct text source = {0}, copy = {0};
		struct stat info;
		text_printf(&source, "%s/%s", from, entry->d_name);
		text_printf(&copy, "%s/%s", to, entry->d_name);
		if (source.failed || copy.failed)
			status = error_memory(error);
		else if (lstat(text_string(&source), &info) != 0)
			status = error_system(error, errno, "cannot be read", text_string(&source));
		else if (S_ISDIR(info.st_mode) && mkdir(text_string(&copy), 0777) != 0)
			status = error_system(error, errno, "cannot be made", text_string(&copy));
		else if (S_ISDIR(info.st_mode))
			status = carry_over(text_string(&source), text_string(&copy), error);
		else if (S_ISREG(info.st_mode))
			status = copy_file(text_string(&source), text_string(&copy), error);
		text_free(&source);
		text_free(&copy);
	}
	closedir(stream);
	return status;
}

/* The folder above `path` and the last part of its name. */
static void split_path(const char *path, struct text *parent, const char **base)
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

/* Whether `name` is a work folder of the store `base`, or the old store beside one. */
static bool is_leftover(const char *name, const char *base, bool *old)
{
	size_t length = strlen(base), mark = strlen(MARK);
	if (name[0] != '.' || strncmp(name + 1, base, length) != 0 ||
	    strncmp(name + 1 + length, MARK, mark) != 0)
		return false;
	const char *rest = name + 1 + length + mark;
	*old = strlen(rest) == 6 + strlen(OLD) && strcmp(rest + 6, OLD) == 0;
	return *old || strlen(rest) == 6;
}

/* What a writer that was killed left behind. The lock is held: nobody else is writing. */
static void delete_leftovers(const char *parent, const char *base)
{
	DIR *stream = opendir(parent);
	if (!stream)
		return;
	struct dirent *entry;
	bool old;
	while ((entry = readdir(stream))) {
		if (!is_leftover(entry->d_name, base, &old))
			continue;
		struct text path = {0};
		text_printf(&path, "%s/%s", parent, entry->d_name);
		if (!path.failed)
			delete_tree(text_string(&path));
		text_free(&path);
	}
	closedir(stream);
}

/* A writer that was killed between the two steps of an exchange left no store, but the old one
 * beside where it was: it is put back. One that lives still holds the lock of the old one. */
static void restore_old(const char *folder)
{
	struct text parent = {0}, path = {0};
	struct stat info;
	const char *base;
	bool old = false;
	if (stat(folder, &info) == 0 || errno != ENOENT)
		return;
	split_path(folder, &parent, &base);
	DIR *stream = opendir(text_string(&parent));
	struct dirent *entry;
	while (stream && !old && (entry = readdir(stream)))
		if (is_leftover(entry->d_name, base, &old) && old)
			text_printf(&path, "%s/%s", text_string(&parent), entry->d_name);
	if (stream)
		closedir(stream);
	int held = old && !path.failed ? open(text_string(&path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
	                               : -1;
	if (held >= 0 && flock(held, LOCK_EX) == 0 && stat(folder, &info) != 0 && errno == ENOENT)
		rename(text_string(&path), folder);
	if (held >= 0)
		close(held);
	text_free(&parent);
	text_free(&path);
}

enum trata_status folder_begin(const char *target, struct folder **out,
                               struct trata_error *error)
{
	struct text parent = {0}, pattern = {0};
	const char *base;
	enum trata_status status = TRATA_OK;
	struct folder *folder = memory_new(1, sizeof *folder);
	if (!folder)
		return error_memory(error);
	folder->target = memory_string(target);
	if (folder->target)
		for (size_t n = strlen(folder->target); n > 1 && folder->target[n - 1] == '/'; n--)
			folder->target[n - 1] = '\0';
	if (folder->target) {
		split_path(folder->target, &parent, &base);
		text_printf(&pattern, "%s/.%s" MARK "XXXXXX", text_string(&parent), base);
	}
	if (!folder->target || parent.failed || pattern.failed) {
		status = error_memory(error);
	} else {
		delete_leftovers(text_string(&parent), base);
		if (!mkdtemp(pattern.data) || chmod(pattern.data, 0755) != 0)
			status = error_system(error, errno, "a folder cannot be made beside it", target);
		else if (!(folder->work = memory_string(pattern.data)))
			status = error_memory(error);
		else
			status = carry_over(folder->target, folder->work, error);
	}
	text_free(&parent);
	text_free(&pattern);
	if (status == TRATA_OK)
		*out = folder;
	else
		folder_abandon(folder);
	return status;
}

enum trata_status folder_write(struct folder *folder, const char *name, const struct text *text,
                               struct trata_error *error)
{
	struct text path = {0};
	enum trata_status status = TRATA_OK;
	const char *slash = strchr(name, '/');
	if (slash) {
		text_printf(&path, "%s/%.*s", folder->work, (int)(slash - name), name);
		if (!path.failed && mkdir(text_string(&path), 0755) != 0 && errno != EEXIST)
			status = error_system(error, errno, "cannot be made", text_string(&path));
		text_clear(&path);
	}
	text_printf(&path, "%s/%s", folder->work, name);
	if (path.failed || text->failed)
		status = error_memory(error);
	if (status == TRATA_OK) {
		unlink(text_string(&path));      /* never write through a hard link */
		int descriptor = open(text_string(&path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
		if (descriptor < 0) {
			status = error_system(error, errno, "cannot be made", text_string(&path));
		} else {
			status = write_all(descriptor, text_string(text), text->length, text_string(&path),
			                   error);
			status = sync_and_close(descriptor, text_string(&path), status, error);
		}
	}
	text_free(&path);
	return status;
}

static int sync_folder(const char *path)
{
	int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int failed = descriptor < 0 || fsync(descriptor) != 0;
	if (descriptor >= 0)
		close(descriptor);
	return failed ? -1 : 0;
}

static enum trata_status exchange(struct folder *folder, struct trata_error *error)
{
	const char *work = folder->work, *target = folder->target;
	if (renameat2(AT_FDCWD, work, AT_FDCWD, target, RENAME_EXCHANGE) == 0)
		return TRATA_OK;
	if (errno == ENOENT && rename(work, target) == 0)
		return TRATA_OK;
	if (errno != EINVAL && errno != ENOSYS)
		return error_system(error, errno, "cannot be replaced", target);
	/* a file system that cannot exchange: two steps, the old folder kept until the second */
	struct text old = {0};
	text_printf(&old, "%s" OLD, work);
	enum trata_status status = TRATA_OK;
	if (old.failed)
		status = error_memory(error);
	else if (rename(target, text_string(&old)) != 0)
		status = error_system(error, errno, "cannot be moved aside", target);
	else if (rename(work, target) != 0) {
		status = error_system(error, errno, "cannot be replaced", target);
		rename(text_string(&old), target);
	} else {
		delete_tree(text_string(&old));
	}
	text_free(&old);
	return status;
}

enum trata_status folder_commit(struct folder *folder, struct trata_error *error)
{
	struct text parent = {0};
	const char *base;
	enum trata_status status = TRATA_OK;
	split_path(folder->target, &parent, &base);
	if (sync_folder(folder->work) != 0)
		status = error_system(error, errno, "cannot be synced", folder->work);
	if (status == TRATA_OK)
		status = exchange(folder, error);
	if (status == TRATA_OK)
		sync_folder(text_string(&parent));
	text_free(&parent);
	folder_abandon(folder);   /* after the exchange the old edition stands in the work folder */
	return status;
}

void folder_abandon(struct folder *folder)
{
	if (!folder)
		return;
	if (folder->work)
		delete_tree(folder->work);
	memory_free(folder->work);
	memory_free(folder->target);
	memory_free(folder);
}

/* The lock is on the folder itself; when another writer exchanged it meanwhile, the path leads
 * elsewhere and the lock is taken again there. */
enum trata_status store_lock(const char *folder, int *descriptor, struct trata_error *error)
{
	for (;;) {
		restore_old(folder);
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
			struct text parent = {0};
			const char *base;
			/* also where nothing will be written: a writer killed at its last step leaves the new
			 * store in place and its old one beside it */
			split_path(folder, &parent, &base);
			delete_leftovers(text_string(&parent), base);
			text_free(&parent);
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
