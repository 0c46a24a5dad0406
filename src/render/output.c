#include "output.h"

#include <errno.h>
#include <fcntl.h>
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

static enum trata_status replace(const char *path, const struct text *text,
                                 struct trata_error *error)
{
	struct output_file file;
	enum trata_status status = output_file_open(&file, path, error);
	if (status == TRATA_OK)
		status = output_file_put(&file, text, error);
	return output_file_close(&file, status, error);
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
