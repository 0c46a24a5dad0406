/* Where the bytes of a table come from: an open file, memory, or a member of an archive. */
#ifndef TRATA_INGEST_SOURCE_H
#define TRATA_INGEST_SOURCE_H

#include "table.h"
#include "../base/digest.h"

struct source {
	void *context;
	/* Up to `size` bytes; 0 at the end. */
	enum trata_status (*read)(void *context, void *bytes, size_t size, size_t *got,
	                          struct trata_error *error);
	/* Goes back to the first byte. */
	enum trata_status (*rewind)(void *context, struct trata_error *error);
	int descriptor;          /* of a plain file, which a thread can hash; else -1 */
};

/* What all readers know about the thing they read. */
/* What a file and the archives in it have been unpacked to so far, against its own length. */
struct unpacked { uint64_t packed, bytes; };

struct input {
	const char *name;        /* for errors */
	const char *base;        /* last part of the innermost name */
	const char *container;   /* "", "zip", "gz" */
	int descriptor;          /* a regular file, or -1 */
	const char *bytes;       /* else these */
	size_t length;           /* of either */
	bool lenient;            /* pass over what is no table, unless its name says it is one */
	unsigned depth;          /* archives around it */
	struct unpacked *unpacked;   /* one for the file and the archives in it */
};

/* How the readers work inside; zeros are the defaults. Tests set them. */
struct read_options {
	size_t block;            /* bytes taken at a time */
	int kernel;              /* enum scan_kernel */
};

/* What comes of looking at one input: how many tables were handed out or skipped on request,
 * and how many things were passed over. */
struct read_result { uint64_t tables, passed; };

/* The first `length` bytes of a file, read by its own position; the descriptor's is not moved.
 * A file that grows while it is read is not followed: the change is noticed afterwards. */
struct file_source { struct source source; int descriptor; uint64_t at, length; };
void source_file(struct file_source *file, int descriptor, uint64_t length);

struct memory_source { struct source source; const char *bytes; size_t length, at; };
void source_memory(struct memory_source *memory, const char *bytes, size_t length);

/* The digest of a source while it is read: its own thread for a plain file, else in passing. */
struct source_digest {
	struct digest *passing;
	struct digest_file *thread;
};
enum trata_status source_digest_start(struct source_digest *digest, const struct source *source,
                                      struct trata_error *error);
void source_digest_add(struct source_digest *digest, const void *bytes, size_t length);
enum trata_status source_digest_finish(struct source_digest *digest, struct digest_text *out,
                                       struct trata_error *error);
void source_digest_drop(struct source_digest *digest);

/* Copies what `source` holds into a temporary file without a name, and opens it in *descriptor
 * (closed by the caller). Errors: TRATA_EIO; TRATA_EFORMAT past `limit` bytes. */
enum trata_status source_spool(struct source *source, uint64_t limit, int *descriptor,
                               uint64_t *length, struct trata_error *error);

#endif
