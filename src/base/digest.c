#include "digest.h"

#include <errno.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "language.h"
#include "memory.h"

#define BLOCK_BYTES ((size_t)1 << 18)

struct digest {
	EVP_MD_CTX *context;
	int failed;
};

struct digest_file {
	pthread_t thread;
	int descriptor;
	int number;              /* errno of a failed read, 0 when all went well */
	char *block;
	struct digest *digest;
};

struct digest *digest_new(void)
{
	struct digest *digest = memory_new(1, sizeof *digest);
	if (!digest)
		return NULL;
	digest->context = EVP_MD_CTX_new();
	if (!digest->context || !EVP_DigestInit_ex(digest->context, EVP_sha256(), NULL)) {
		digest_free(digest);
		return NULL;
	}
	return digest;
}

void digest_add(struct digest *digest, const void *bytes, size_t length)
{
	if (!EVP_DigestUpdate(digest->context, bytes, length))
		digest->failed = 1;
}

struct digest_text digest_finish(struct digest *digest)
{
	struct digest_text text = { "" };
	unsigned char bytes[EVP_MAX_MD_SIZE];
	unsigned int length = 0;
	if (!digest->failed && EVP_DigestFinal_ex(digest->context, bytes, &length) && length == 32)
		for (unsigned int i = 0; i < length; i++)
			snprintf(text.hex + 2 * i, 3, "%02x", bytes[i]);
	digest_free(digest);
	return text;
}

void digest_free(struct digest *digest)
{
	if (!digest)
		return;
	EVP_MD_CTX_free(digest->context);
	memory_free(digest);
}

static void *hash_all(void *argument)
{
	struct digest_file *job = argument;
	off_t at = 0;
	for (;;) {
		ssize_t got = pread(job->descriptor, job->block, BLOCK_BYTES, at);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			job->number = errno;
		if (got <= 0)
			return NULL;
		digest_add(job->digest, job->block, (size_t)got);
		at += got;
	}
}

enum trata_status digest_file_start(int descriptor, struct digest_file **out,
                                    struct trata_error *error)
{
	struct digest_file *job = memory_new(1, sizeof *job);
	if (!job)
		return error_memory(error);
	job->descriptor = descriptor;
	job->digest = digest_new();
	job->block = memory_new(BLOCK_BYTES, 1);
	if (!job->digest || !job->block) {
		digest_free(job->digest);
		memory_free(job->block);
		memory_free(job);
		return error_memory(error);
	}
	int number = pthread_create(&job->thread, NULL, hash_all, job);
	if (number) {
		digest_free(job->digest);
		memory_free(job->block);
		memory_free(job);
		return error_set(error, TRATA_EIO, "a thread could not be started: %s",
		                 translate(strerror(number)));
	}
	*out = job;
	return TRATA_OK;
}

enum trata_status digest_file_finish(struct digest_file *job, struct digest_text *out,
                                     struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	pthread_join(job->thread, NULL);
	if (job->number) {
		status = error_set(error, TRATA_EIO, "cannot be read: %s",
		                   translate(strerror(job->number)));
		digest_free(job->digest);
	} else {
		*out = digest_finish(job->digest);
		if (!out->hex[0])
			status = error_set(error, TRATA_EIO, "libcrypto could not compute SHA-256");
	}
	memory_free(job->block);
	memory_free(job);
	return status;
}
