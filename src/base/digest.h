/* SHA-256 by libcrypto, and a thread that hashes a file while it is being read. */
#ifndef TRATA_BASE_DIGEST_H
#define TRATA_BASE_DIGEST_H

#include <stddef.h>
#include "error.h"

struct digest;

struct digest_text { char hex[65]; };

struct digest *digest_new(void);               /* NULL when memory ran out */
void digest_add(struct digest *digest, const void *bytes, size_t length);
struct digest_text digest_finish(struct digest *digest);   /* frees it; "" when it failed */
void digest_free(struct digest *digest);

/* A thread that hashes everything an open file holds, by its own reads from offset 0: it never
 * moves the file position. digest_file_finish waits for it. */
struct digest_file;
enum trata_status digest_file_start(int descriptor, struct digest_file **out,
                                    struct trata_error *error);
enum trata_status digest_file_finish(struct digest_file *job, struct digest_text *out,
                                     struct trata_error *error);   /* frees it, always */

#endif
