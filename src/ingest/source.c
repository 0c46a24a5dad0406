#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../base/memory.h"

#define SPOOL_BYTES ((size_t)1 << 16)

static enum trata_status read_file(void *context, void *bytes, size_t size, size_t *got,
                                   struct trata_error *error)
{
	struct file_source *file = context;
	ssize_t count;
	if (size > file->length - file->at)
		size = (size_t)(file->length - file->at);
	do
		count = pread(file->descriptor, bytes, size, (off_t)file->at);
	while (count < 0 && errno == EINTR);
	if (count < 0)
		return error_system(error, errno, "cannot be read", NULL);
	*got = (size_t)count;
	file->at += (uint64_t)count;
	return TRATA_OK;
}

static enum trata_status rewind_file(void *context, struct trata_error *error)
{
	(void)error;
	((struct file_source *)context)->at = 0;
	return TRATA_OK;
}

void source_file(struct file_source *file, int descriptor, uint64_t length)
{
	*file = (struct file_source){ { file, read_file, rewind_file, descriptor }, descriptor, 0,
	                              length };
}

static enum trata_status read_memory(void *context, void *bytes, size_t size, size_t *got,
                                     struct trata_error *error)
{
	(void)error;
	struct memory_source *memory = context;
	size_t left = memory->length - memory->at;
	*got = left < size ? left : size;
	if (*got)
		memcpy(bytes, memory->bytes + memory->at, *got);
	memory->at += *got;
	return TRATA_OK;
}

static enum trata_status rewind_memory(void *context, struct trata_error *error)
{
	(void)error;
	((struct memory_source *)context)->at = 0;
	return TRATA_OK;
}

void source_memory(struct memory_source *memory, const char *bytes, size_t length)
{
	*memory = (struct memory_source){ { memory, read_memory, rewind_memory, -1 },
	                                  bytes, length, 0 };
}

enum trata_status source_digest_start(struct source_digest *digest, const struct source *source,
                                      struct trata_error *error)
{
	if (source->descriptor >= 0)
		return digest->thread ? TRATA_OK
		       : digest_file_start(source->descriptor, &digest->thread, error);
	digest_free(digest->passing);
	digest->passing = digest_new();
	return digest->passing ? TRATA_OK : error_memory(error);
}

void source_digest_add(struct source_digest *digest, const void *bytes, size_t length)
{
	if (digest->passing)
		digest_add(digest->passing, bytes, length);
}

enum trata_status source_digest_finish(struct source_digest *digest, struct digest_text *out,
                                       struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	if (digest->thread)
		status = digest_file_finish(digest->thread, out, error);
	else if (digest->passing)
		*out = digest_finish(digest->passing);
	if (digest->passing && !out->hex[0])
		status = error_set(error, TRATA_EIO, "libcrypto could not compute SHA-256");
	*digest = (struct source_digest){0};
	return status;
}

void source_digest_drop(struct source_digest *digest)
{
	struct digest_text unused;
	if (digest->thread)
		digest_file_finish(digest->thread, &unused, NULL);
	digest_free(digest->passing);
	*digest = (struct source_digest){0};
}

/* A file that vanishes with its descriptor. Some file systems cannot make one without a name:
 * there it gets one and loses it at once. */
static int open_nameless(void)
{
	const char *folder = getenv("TMPDIR");
	if (!folder || !folder[0])
		folder = "/tmp";
	int descriptor = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	if (descriptor >= 0)
		return descriptor;
	size_t size = strlen(folder) + sizeof "/trata-XXXXXX";
	char *name = memory_new(size, 1);
	if (!name) {
		errno = ENOMEM;
		return -1;
	}
	snprintf(name, size, "%s/trata-XXXXXX", folder);
	descriptor = mkostemp(name, O_CLOEXEC);
	if (descriptor >= 0)
		unlink(name);
	memory_free(name);
	return descriptor;
}

static enum trata_status write_all(int descriptor, const char *bytes, size_t length,
                                   struct trata_error *error)
{
	while (length) {
		ssize_t count = write(descriptor, bytes, length);
		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return error_system(error, errno, "the temporary copy cannot be written", NULL);
		bytes += count;
		length -= (size_t)count;
	}
	return TRATA_OK;
}

enum trata_status source_spool(struct source *source, uint64_t limit, int *descriptor,
                               uint64_t *length, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	char *block = memory_new(SPOOL_BYTES, 1);
	int file = block ? open_nameless() : -1;
	*length = 0;
	if (!block)
		status = error_memory(error);
	else if (file < 0)
		status = error_system(error, errno, "no temporary file can be made", NULL);
	while (status == TRATA_OK) {
		size_t got;
		status = source->read(source->context, block, SPOOL_BYTES, &got, error);
		if (status != TRATA_OK || got == 0)
			break;
		*length += got;
		status = *length > limit
		       ? error_set(error, TRATA_EFORMAT, "holds more than %llu bytes (TABLE_MEMBER_BYTES)",
		                   (unsigned long long)limit)
		       : write_all(file, block, got, error);
	}
	memory_free(block);
	if (status != TRATA_OK && file >= 0)
		close(file);
	else
		*descriptor = file;
	return status;
}
