#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum trata_status make_path(char *path, struct trata_error *error)
{
	for (char *at = path + 1; ; at++) {
		char kept = *at;
		if (kept != '/' && kept != '\0')
			continue;
		*at = '\0';
		int made = mkdir(path, 0777);
		int number = errno;
		if (made != 0 && number != EEXIST && number != EISDIR)
			return error_system(error, number, "cannot be made", path);
		*at = kept;
		if (kept == '\0')
			return TRATA_OK;
	}
}

enum trata_status output_folder(const char *folder, struct trata_error *error)
{
	struct text path = {0};
	struct stat info;
	enum trata_status status = TRATA_OK;
	if (!folder[0])
		return error_set(error, TRATA_EARG, "the output folder has no name");
	text_append(&path, folder);
	if (path.failed)
		status = error_memory(error);
	else if (stat(folder, &info) != 0)
		status = make_path(path.data, error);
	else if (!S_ISDIR(info.st_mode))
		status = error_system(error, ENOTDIR, "cannot be written to", folder);
	if (status == TRATA_OK && access(folder, W_OK | X_OK) != 0)
		status = error_system(error, errno, "cannot be written to", folder);
	text_free(&path);
	return status;
}

enum trata_status output_read(const char *folder, const char *name, struct text *out, bool *found,
                              struct trata_error *error)
{
	struct text path = {0};
	char block[65536];
	ssize_t got = 0;
	enum trata_status status = TRATA_OK;
	*found = false;
	text_printf(&path, "%s/%s", folder, name);
	if (path.failed)
		return error_memory(error);
	int descriptor = open(path.data, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0 && errno != ENOENT)
		status = error_system(error, errno, "cannot be read", path.data);
	while (descriptor >= 0 && ((got = read(descriptor, block, sizeof block)) > 0 ||
	                           (got < 0 && errno == EINTR)))
		if (got > 0)
			text_append_bytes(out, block, (size_t)got);
	if (descriptor >= 0 && got < 0)
		status = error_system(error, errno, "cannot be read", path.data);
	*found = descriptor >= 0;
	if (descriptor >= 0)
		close(descriptor);
	text_free(&path);
	return status;
}

/* A reader of a pipe that went away is no error. */
static enum trata_status put_bytes(int descriptor, const struct text *text, const char *path,
                                   struct trata_error *error)
{
	for (size_t at = 0; at < text->length;) {
		ssize_t put = write(descriptor, text->data + at, text->length - at);
		if (put < 0 && errno == EPIPE)
			return TRATA_OK;
		if (put < 0 && errno != EINTR)
			return error_system(error, errno, "cannot be written", path);
		at += put > 0 ? (size_t)put : 0;
	}
	return TRATA_OK;
}

/* Whether a file of this name can be written beside and renamed: a device, a pipe, a link, or a
 * folder of others' cannot. */
static bool is_replaceable(const char *path)
{
	struct stat info;
	struct text folder = {0};
	const char *slash = strrchr(path, '/');
	if (lstat(path, &info) != 0)
		return errno == ENOENT;
	if (!S_ISREG(info.st_mode) || info.st_nlink > 1)
		return false;
	text_append_bytes(&folder, slash ? path : ".", slash ? (size_t)(slash - path) + 1 : 1);
	bool may = !folder.failed && access(folder.data, W_OK | X_OK) == 0;
	text_free(&folder);
	return may;
}

static enum trata_status replace(const char *path, const struct text *text,
                                 struct trata_error *error)
{
	struct text beside = {0};
	enum trata_status status = TRATA_OK;
	text_printf(&beside, "%s.XXXXXX", path);
	if (beside.failed)
		return error_memory(error);
	int descriptor = mkostemp(beside.data, O_CLOEXEC);
	if (descriptor < 0) {
		status = error_system(error, errno, "cannot be written", path);
		text_free(&beside);
		return status;
	}
	/* mkostemp's files are private; ours are as readable as the user's mask lets them be */
	mode_t mask = umask(0);
	umask(mask);
	status = put_bytes(descriptor, text, path, error);
	if (status == TRATA_OK && fsync(descriptor) != 0)
		status = error_system(error, errno, "cannot be synced", path);
	if (status == TRATA_OK && fchmod(descriptor, 0666 & ~mask) != 0)
		status = error_system(error, errno, "cannot be written", path);
	if (close(descriptor) != 0 && status == TRATA_OK)
		status = error_system(error, errno, "cannot be written", path);
	if (status == TRATA_OK && rename(beside.data, path) != 0)
		status = error_system(error, errno, "cannot be replaced", path);
	if (status != TRATA_OK)
		unlink(beside.data);
	text_free(&beside);
	return status;
}

enum trata_status output_write(const char *folder, const char *name, const struct text *text,
                               struct trata_error *error)
{
	struct text path = {0}, old = {0};
	bool found = false;
	struct trata_error ignored = {0};
	enum trata_status status = TRATA_OK;
	text_printf(&path, "%s/%s", folder, name);
	if (path.failed || text->failed)
		status = error_memory(error);
	else if (output_read(folder, name, &old, &found, &ignored) != TRATA_OK || !found ||
	         old.length != text->length || memcmp(text_string(&old), text_string(text),
	                                              text->length) != 0)
		status = replace(path.data, text, error);
	text_free(&path);
	text_free(&old);
	return status;
}

enum trata_status output_file(const char *path, const struct text *text,
                              struct trata_error *error)
{
	if (text->failed)
		return error_memory(error);
	if (is_replaceable(path))
		return replace(path, text, error);
	int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (descriptor < 0)
		return error_system(error, errno, "cannot be written", path);
	enum trata_status status = put_bytes(descriptor, text, path, error);
	if (close(descriptor) != 0 && status == TRATA_OK)
		status = error_system(error, errno, "cannot be written", path);
	return status;
}
