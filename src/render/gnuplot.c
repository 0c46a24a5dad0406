#include "gnuplot.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/memory.h"

#define LOG "gnuplot.log"
#define NOT_FOUND 127
#define LAST_WORDS 240

enum trata_status workshop_new(struct workshop *out, struct trata_error *error)
{
	struct text pattern = {0};
	const char *folder = getenv("TMPDIR");
	out->path = NULL;
	text_printf(&pattern, "%s/trata-plot.XXXXXX", folder && folder[0] ? folder : "/tmp");
	enum trata_status status = TRATA_OK;
	if (pattern.failed)
		status = error_memory(error);
	else if (!mkdtemp(pattern.data))
		status = error_system(error, errno, "a work folder cannot be made", pattern.data);
	else if (!(out->path = memory_string(pattern.data)))
		status = error_memory(error);
	text_free(&pattern);
	return status;
}

void workshop_close(struct workshop *shop, bool keep)
{
	DIR *stream = shop->path && !keep ? opendir(shop->path) : NULL;
	if (stream) {
		struct dirent *entry;
		while ((entry = readdir(stream)))
			if (entry->d_name[0] != '.')
				unlinkat(dirfd(stream), entry->d_name, 0);
		closedir(stream);
		rmdir(shop->path);
	}
	memory_free(shop->path);
	shop->path = NULL;
}

/* Opens a file of the workshop by a path that the caller frees. */
static enum trata_status open_in(const struct workshop *shop, const char *name, int flags,
                                 struct text *path, int *descriptor, struct trata_error *error)
{
	text_printf(path, "%s/%s", shop->path, name);
	if (path->failed)
		return error_memory(error);
	*descriptor = open(path->data, flags | O_CLOEXEC, 0644);
	return *descriptor >= 0 ? TRATA_OK :
	       error_system(error, errno, "cannot be opened", path->data);
}

enum trata_status workshop_write(const struct workshop *shop, const char *name,
                                 const struct text *text, struct trata_error *error)
{
	struct text path = {0};
	int descriptor = -1;
	enum trata_status status = open_in(shop, name, O_WRONLY | O_CREAT | O_TRUNC, &path,
	                                   &descriptor, error);
	for (size_t at = 0; status == TRATA_OK && at < text->length;) {
		ssize_t put = write(descriptor, text->data + at, text->length - at);
		if (put < 0 && errno != EINTR)
			status = error_system(error, errno, "cannot be written", path.data);
		at += put > 0 ? (size_t)put : 0;
	}
	if (descriptor >= 0 && close(descriptor) != 0 && status == TRATA_OK)
		status = error_system(error, errno, "cannot be written", path.data);
	text_free(&path);
	return status;
}

enum trata_status workshop_read(const struct workshop *shop, const char *name, struct text *out,
                                struct trata_error *error)
{
	struct text path = {0};
	int descriptor = -1;
	char block[65536];
	ssize_t got;
	enum trata_status status = open_in(shop, name, O_RDONLY, &path, &descriptor, error);
	if (status == TRATA_OK) {
		while ((got = read(descriptor, block, sizeof block)) != 0 && status == TRATA_OK) {
			if (got < 0 && errno != EINTR)
				status = error_system(error, errno, "cannot be read", path.data);
			else if (got > 0)
				text_append_bytes(out, block, (size_t)got);
		}
		close(descriptor);
	}
	if (status == TRATA_OK && out->failed)
		status = error_memory(error);
	text_free(&path);
	return status;
}

/* The environment of gnuplot: where programs lie, and nothing that could change its output. */
static char **environment(struct text *path)
{
	static char locale[] = "LC_ALL=C.UTF-8", zone[] = "TZ=UTC", home[] = "HOME=/nonexistent";
	const char *search = getenv("PATH");
	char **list = memory_new(5, sizeof *list);
	text_printf(path, "PATH=%s", search ? search : "/usr/local/bin:/usr/bin:/bin");
	if (!list || path->failed) {
		memory_free(list);
		return NULL;
	}
	list[0] = path->data;
	list[1] = locale;
	list[2] = zone;
	list[3] = home;
	return list;
}

/* The last line that says something. */
static void last_words(const struct workshop *shop, struct text *out)
{
	struct text log = {0};
	struct trata_error ignored = {0};
	workshop_read(shop, LOG, &log, &ignored);
	size_t end = log.length;
	while (end && strchr("\n \t", log.data[end - 1]))
		end--;
	size_t start = end;
	while (start && log.data[start - 1] != '\n')
		start--;
	for (size_t i = start; i < end && i < start + LAST_WORDS; i++)
		text_append_char(out, (unsigned char)log.data[i] < 0x20 ? ' ' : log.data[i]);
	text_free(&log);
}

static enum trata_status judge(const struct workshop *shop, const char *program, int spawned,
                               int state, struct trata_error *error)
{
	struct text words = {0};
	if (spawned == 0 && WIFEXITED(state) && WEXITSTATUS(state) == 0)
		return TRATA_OK;
	if (spawned == ENOENT || (spawned == 0 && WIFEXITED(state) &&
	                          WEXITSTATUS(state) == NOT_FOUND)) {
		error_set(error, TRATA_EEXTERNAL, "%s was not found: charts need gnuplot 5 or later",
		          program);
		error_hint(error, "install it (`make deps`, or the package gnuplot-nox); the scripts are "
		           "in %s", shop->path);
	} else if (spawned != 0) {
		error_set(error, TRATA_EEXTERNAL, "%s cannot be started: %s", program,
		          translate(strerror(spawned)));
		error_hint(error, "the scripts are in %s", shop->path);
	} else {
		last_words(shop, &words);
		error_set(error, TRATA_EEXTERNAL, "%s failed: %s", program,
		          words.length ? text_string(&words) : translate("it said nothing"));
		error_hint(error, "its scripts, data and messages (%s) are in %s", LOG, shop->path);
	}
	text_free(&words);
	return TRATA_EEXTERNAL;
}

enum trata_status gnuplot_run(const struct workshop *shop, const char *program,
                              const char *const *scripts, size_t count,
                              struct trata_error *error)
{
	struct text search = {0};
	posix_spawn_file_actions_t actions;
	pid_t child;
	int state = 0, spawned = ENOMEM;
	char **list = memory_new(count + 3, sizeof *list), **surroundings = environment(&search);
	bool copied = list != NULL;
	if (list) {
		list[0] = memory_string(program);
		list[1] = memory_string("-d");
		copied = list[0] && list[1];
		for (size_t i = 0; i < count && copied; i++)
			copied = (list[i + 2] = memory_string(scripts[i])) != NULL;
	}
	if (copied && surroundings && posix_spawn_file_actions_init(&actions) == 0) {
		posix_spawn_file_actions_addchdir_np(&actions, shop->path);
		posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
		posix_spawn_file_actions_addopen(&actions, 1, LOG, O_WRONLY | O_CREAT | O_TRUNC, 0644);
		posix_spawn_file_actions_adddup2(&actions, 1, 2);
		spawned = posix_spawnp(&child, program, &actions, NULL, list, surroundings);
		posix_spawn_file_actions_destroy(&actions);
		while (spawned == 0 && waitpid(child, &state, 0) < 0 && errno == EINTR)
			;
	}
	for (size_t i = 0; list && i < count + 2; i++)
		memory_free(list[i]);
	memory_free(list);
	memory_free(surroundings);
	text_free(&search);
	return spawned == ENOMEM && !(copied && surroundings) ? error_memory(error) :
	       judge(shop, program, spawned, state, error);
}
