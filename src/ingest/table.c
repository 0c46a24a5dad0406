#include "table.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "input.h"

/* Folders inside folders, at most: a bind mount can make a circle. */
#define FOLDER_DEPTH 64

static const struct read_options defaults = {0};

/* An open regular file: its tables, and the proof that it stayed what it was. */
static enum trata_status read_open_file(int descriptor, const char *name, const char *base,
                                        bool lenient, const struct table_handler *handler,
                                        struct read_result *result, struct trata_error *error)
{
	struct stat before, after;
	if (fstat(descriptor, &before) != 0)
		return error_system(error, errno, "cannot be read", name);
	posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
	struct unpacked unpacked = { (uint64_t)before.st_size, 0 };
	struct input input = { .name = name, .base = base, .container = "", .unpacked = &unpacked,
	                       .descriptor = descriptor, .length = (size_t)before.st_size,
	                       .lenient = lenient };
	enum trata_status status = input_read(&input, handler, &defaults, result, error);
	if (fstat(descriptor, &after) != 0)
		return status != TRATA_OK ? status : error_system(error, errno, "cannot be read", name);
	if (before.st_size != after.st_size || before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
	    before.st_mtim.tv_nsec != after.st_mtim.tv_nsec) {
		/* what the change did to the reading is not the news */
		if (error)
			*error = (struct trata_error){0};
		status = error_set(error, TRATA_EIO, "the file changed while it was being read");
		error_where(error, name, 0, NULL);
		error_hint(error, "wait until the download is complete and try again");
	}
	return status;
}

struct pipe_source {
	int descriptor;
	uint64_t seen;
	bool archive, lines;         /* by the first bytes; a line has ended */
};

/* Text whose first line never ends is read until that is sure, and no further. */
static enum trata_status read_pipe(void *context, void *bytes, size_t size, size_t *got,
                                   struct trata_error *error)
{
	struct pipe_source *pipe = context;
	ssize_t count;
	*got = 0;
	if (!pipe->archive && !pipe->lines && pipe->seen > 2 * TABLE_LINE_BYTES)
		return TRATA_OK;
	do
		count = read(pipe->descriptor, bytes, size);
	while (count < 0 && errno == EINTR);
	if (count < 0)
		return error_system(error, errno, "cannot be read", NULL);
	*got = (size_t)count;
	if (pipe->seen == 0 && count)
		pipe->archive = *(char *)bytes == 'P' || *(char *)bytes == '\x1F';
	pipe->lines = pipe->lines || memchr(bytes, '\n', (size_t)count);
	pipe->seen += (uint64_t)count;
	return TRATA_OK;
}

/* What can be read only once goes to a temporary file first: the encoding may turn out to be
 * another halfway. */
static enum trata_status read_stream(int descriptor, const char *name, const char *base,
                                     const struct table_handler *handler,
                                     struct read_result *result, struct trata_error *error)
{
	struct pipe_source pipe = { .descriptor = descriptor };
	struct source source = { .context = &pipe, .read = read_pipe, .descriptor = -1 };
	int copy;
	uint64_t length;
	enum trata_status status = source_spool(&source, TABLE_MEMBER_BYTES, &copy, &length, error);
	if (status != TRATA_OK) {
		error_where(error, name, 0, NULL);
		return status;
	}
	status = read_open_file(copy, name, base, false, handler, result, error);
	close(copy);
	return status;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

struct names { char **list; size_t count, capacity; };

/* The names in a folder in byte order; hidden ones are left out. */
static enum trata_status list_folder(const char *path, struct names *names,
                                     struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	DIR *folder = opendir(path);
	if (!folder)
		return error_system(error, errno, "the folder cannot be read", path);
	while (status == TRATA_OK) {
		errno = 0;
		struct dirent *entry = readdir(folder);
		if (!entry) {
			if (errno)
				status = error_system(error, errno, "the folder cannot be read", path);
			break;
		}
		if (entry->d_name[0] == '.')
			continue;
		char *name = memory_string(entry->d_name);
		if (!name || !memory_grow((void **)&names->list, &names->capacity, names->count + 1,
		                          sizeof *names->list)) {
			memory_free(name);
			status = error_memory(error);
			break;
		}
		names->list[names->count++] = name;
	}
	closedir(folder);
	if (names->count)
		qsort(names->list, names->count, sizeof *names->list, by_bytes);
	return status;
}

static enum trata_status read_folder(const char *path, unsigned depth,
                                     const struct table_handler *handler,
                                     struct read_result *result, struct trata_error *error);

static enum trata_status read_entry(const char *path, unsigned depth,
                                    const struct table_handler *handler,
                                    struct read_result *result, struct trata_error *error)
{
	struct stat about;
	if (lstat(path, &about) != 0)
		return error_system(error, errno, "cannot be read", path);
	if (S_ISDIR(about.st_mode))
		return read_folder(path, depth + 1, handler, result, error);
	if (!S_ISREG(about.st_mode)) {
		result->passed++;
		return TRATA_OK;
	}
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (descriptor < 0)
		return error_system(error, errno, "cannot be opened", path);
	enum trata_status status = read_open_file(descriptor, path, input_base(path), true, handler,
	                                          result, error);
	close(descriptor);
	return status;
}

static enum trata_status read_folder(const char *path, unsigned depth,
                                     const struct table_handler *handler,
                                     struct read_result *result, struct trata_error *error)
{
	struct names names = {0};
	if (depth > FOLDER_DEPTH) {
		error_set(error, TRATA_EIO, "more than %d folders inside each other", FOLDER_DEPTH);
		return error_where(error, path, 0, NULL), TRATA_EIO;
	}
	enum trata_status status = list_folder(path, &names, error);
	size_t length = strlen(path);
	const char *slash = length && path[length - 1] == '/' ? "" : "/";
	for (size_t i = 0; i < names.count; i++) {
		struct text inner = {0};
		text_printf(&inner, "%s%s%s", path, slash, names.list[i]);
		if (status == TRATA_OK)
			status = inner.failed ? error_memory(error)
			         : read_entry(text_string(&inner), depth, handler, result, error);
		text_free(&inner);
		memory_free(names.list[i]);
	}
	memory_free(names.list);
	return status;
}

static enum trata_status read_whole_folder(const char *path, const struct table_handler *handler,
                                           struct trata_error *error)
{
	struct read_result result = {0};
	enum trata_status status = read_folder(path, 0, handler, &result, error);
	if (status == TRATA_OK && !result.tables) {
		status = error_set(error, TRATA_EFORMAT, "the folder holds no table");
		error_where(error, path, 0, NULL);
		error_hint(error, "it should hold CSV, TSV, xlsx, zip or gz files");
	}
	return status;
}

enum trata_status table_read(const char *path, const struct table_handler *handler,
                             struct trata_error *error)
{
	struct read_result result = {0};
	struct stat about;
	if (strcmp(path, "-") == 0)
		return read_stream(STDIN_FILENO, translate("standard input"), "-", handler, &result,
		                   error);
	int descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (descriptor < 0)
		return error_system(error, errno, "cannot be opened", path);
	enum trata_status status;
	if (fstat(descriptor, &about) != 0)
		status = error_system(error, errno, "cannot be read", path);
	else if (S_ISDIR(about.st_mode))
		status = read_whole_folder(path, handler, error);
	else if (S_ISREG(about.st_mode))
		status = read_open_file(descriptor, path, input_base(path), false, handler, &result,
		                        error);
	else
		status = read_stream(descriptor, path, input_base(path), handler, &result, error);
	close(descriptor);
	return status;
}

enum trata_status table_read_memory(const char *name, const void *bytes, size_t length,
                                    const struct table_handler *handler,
                                    struct trata_error *error)
{
	return input_read_memory(name, bytes, length, &defaults, handler, error);
}
