#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/memory.h"
#include "store.h"

struct folder {
	char *target;
	char *work;              /* target's parent/.name.new.XXXXXX */
};

static enum trata_status copy_file(const char *from, const char *to, struct trata_error *error)
{
	/* a hard link is enough: files of the store are never written in place */
	if (link(from, to) == 0)
		return TRATA_OK;
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	char block[65536];
	ssize_t got = in < 0 || out < 0 ? -1 : 0;
	if (got == 0)
		while ((got = read(in, block, sizeof block)) > 0)
			if (write(out, block, (size_t)got) != got) {
				got = -1;
				break;
			}
	if (got == 0 && fsync(out) != 0)
		got = -1;
	int number = errno;
	if (in >= 0)
		close(in);
	if (out >= 0 && close(out) != 0 && got == 0) {
		number = errno;
		got = -1;
	}
	return got < 0 ? error_system(error, number, "cannot be copied", from) : TRATA_OK;
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

enum trata_status folder_begin(const char *target, struct folder **out,
                               struct trata_error *error)
{
	struct text parent = {0}, pattern = {0};
	const char *base;
	enum trata_status status = TRATA_OK;
	struct folder *folder = memory_new(1, sizeof *folder);
	if (!folder)
		return error_memory(error);
	/* the folder that a link leads to is replaced, never the link */
	char resolved[PATH_MAX];
	folder->target = memory_string(realpath(target, resolved) ? resolved : target);
	if (folder->target)
		for (size_t n = strlen(folder->target); n > 1 && folder->target[n - 1] == '/'; n--)
			folder->target[n - 1] = '\0';
	if (folder->target) {
		folder_split(folder->target, &parent, &base);
		text_printf(&pattern, "%s/.%s" FOLDER_MARK "XXXXXX", text_string(&parent), base);
	}
	if (!folder->target || parent.failed || pattern.failed) {
		status = error_memory(error);
	} else {
		folder_leftovers(text_string(&parent), base);
		folder->work = memory_string(pattern.data);
		if (!folder->work)
			status = error_memory(error);
		else if (!mkdtemp(folder->work) || chmod(folder->work, 0755) != 0)
			status = error_system(error, errno, "a folder cannot be made beside it", target);
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

static enum trata_status write_all(int descriptor, const struct text *text, const char *path,
                                   struct trata_error *error)
{
	size_t at = 0;
	while (at < text->length) {
		ssize_t put = write(descriptor, text->data + at, text->length - at);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return error_system(error, errno, "cannot be written", path);
		at += (size_t)put;
	}
	if (fsync(descriptor) != 0)
		return error_system(error, errno, "cannot be synced", path);
	return TRATA_OK;
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
			status = write_all(descriptor, text, text_string(&path), error);
			if (close(descriptor) != 0 && status == TRATA_OK)
				status = error_system(error, errno, "cannot be written", text_string(&path));
		}
	}
	text_free(&path);
	return status;
}

/* Some file systems cannot sync a folder, and need not. */
static int sync_open(int descriptor)
{
	return fsync(descriptor) == 0 || errno == EINVAL ? 0 : -1;
}

/* The entries of a folder and of those below it. */
static int sync_folder(const char *path, bool below)
{
	DIR *stream = opendir(path);
	if (!stream)
		return -1;
	int failed = 0;
	struct dirent *entry;
	while (below && !failed && (entry = readdir(stream))) {
		struct stat info;
		struct text inner = {0};
		if (entry->d_name[0] == '.' ||
		    fstatat(dirfd(stream), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0 ||
		    !S_ISDIR(info.st_mode))
			continue;
		text_printf(&inner, "%s/%s", path, entry->d_name);
		errno = ENOMEM;
		failed = inner.failed ? -1 : sync_folder(text_string(&inner), true);
		text_free(&inner);
	}
	if (!failed)
		failed = sync_open(dirfd(stream));
	int number = errno;
	closedir(stream);
	errno = number;
	return failed;
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
	text_printf(&old, "%s" FOLDER_ASIDE, work);
	enum trata_status status = TRATA_OK;
	if (old.failed)
		status = error_memory(error);
	else if (rename(target, text_string(&old)) != 0)
		status = error_system(error, errno, "cannot be moved aside", target);
	else if (rename(work, target) != 0) {
		status = error_system(error, errno, "cannot be replaced", target);
		rename(text_string(&old), target);
	} else {
		folder_delete(text_string(&old));
	}
	text_free(&old);
	return status;
}

enum trata_status folder_commit(struct folder *folder, struct trata_error *error)
{
	struct text parent = {0};
	const char *base;
	enum trata_status status = TRATA_OK;
	folder_split(folder->target, &parent, &base);
	if (parent.failed)
		status = error_memory(error);
	else if (sync_folder(folder->work, true) != 0)
		status = error_system(error, errno, "cannot be synced", folder->work);
	if (status == TRATA_OK)
		status = exchange(folder, error);
	if (status == TRATA_OK && sync_folder(text_string(&parent), false) != 0)
		status = error_system(error, errno, "cannot be synced", text_string(&parent));
	text_free(&parent);
	folder_abandon(folder);   /* after the exchange the old edition stands in the work folder */
	return status;
}

void folder_abandon(struct folder *folder)
{
	if (!folder)
		return;
	if (folder->work)
		folder_delete(folder->work);
	memory_free(folder->work);
	memory_free(folder->target);
	memory_free(folder);
}
