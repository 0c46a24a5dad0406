#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Pipes and devices, and files in folders where no other can be made, are written in place. */
static enum trata_status open_in_place(struct output_file *file, struct trata_error *error)
{
	text_free(&file->beside);
	file->descriptor = open(text_string(&file->path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
	                        0666);
	return file->descriptor >= 0 ? TRATA_OK :
	       error_system(error, errno, "cannot be written", text_string(&file->path));
}

enum trata_status output_file_open(struct output_file *file, const char *path,
                                   struct trata_error *error)
{
	struct stat there;
	char resolved[PATH_MAX];
	*file = (struct output_file){ .descriptor = -1 };
	/* the file that a link leads to is replaced, never the link */
	text_append(&file->path, realpath(path, resolved) ? resolved : path);
	text_printf(&file->beside, "%s.XXXXXX", text_string(&file->path));
	if (file->path.failed || file->beside.failed)
		return error_memory(error);
	if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
		return open_in_place(file, error);
	file->descriptor = mkostemp(file->beside.data, O_CLOEXEC);
	if (file->descriptor < 0 && (errno == EACCES || errno == EPERM))
		return open_in_place(file, error);
	if (file->descriptor < 0) {
		text_free(&file->beside);
		return error_system(error, errno, "cannot be written", path);
	}
	/* mkostemp's files are private; ours are as readable as the user's mask lets them be */
	mode_t mask = umask(0);
	umask(mask);
	return fchmod(file->descriptor, 0666 & ~mask) == 0 ? TRATA_OK :
	       error_system(error, errno, "cannot be written", path);
}

enum trata_status output_file_put(const struct output_file *file, const struct text *text,
                                  struct trata_error *error)
{
	for (size_t at = 0; at < text->length;) {
		ssize_t put = write(file->descriptor, text->data + at, text->length - at);
		if (put < 0 && errno != EINTR)
			return error_system(error, errno, "cannot be written", text_string(&file->path));
		at += put > 0 ? (size_t)put : 0;
	}
	return TRATA_OK;
}

/* The errors of writing come first; a file that was made beside it never stays. */
enum trata_status output_file_close(struct output_file *file, enum trata_status status,
                                    struct trata_error *error)
{
	const char *path = text_string(&file->path);
	bool beside = file->beside.length > 0 && file->descriptor >= 0;
	if (beside && status == TRATA_OK && fsync(file->descriptor) != 0)
		status = error_system(error, errno, "cannot be synced", path);
	if (file->descriptor >= 0 && close(file->descriptor) != 0 && status == TRATA_OK)
		status = error_system(error, errno, "cannot be written", path);
	if (beside && status == TRATA_OK && rename(text_string(&file->beside), path) != 0)
		status = error_system(error, errno, "cannot be replaced", path);
	if (beside && status != TRATA_OK)
		unlink(text_string(&file->beside));
	text_free(&file->path);
	text_free(&file->beside);
	file->descriptor = -1;
	return status;
}
