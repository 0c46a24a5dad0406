/* Seals: the SHA-256 of each file of a store, as datapackage.json states it. A file that was edited
 * by hand, cut, or taken from another store is told from what trata wrote. Files of claims are
 * people's own and have none. */
#ifndef TRATA_STORE_SEAL_H
#define TRATA_STORE_SEAL_H

#include "../base/error.h"

/* Compares the digest of the file `path` of the store in `folder` with its seal; NULL: the file is
 * not there, and must not be. Errors: TRATA_EDATA, with the file, where it differs, has no seal, or
 * datapackage.json cannot say; a folder without one holds no files yet. */
enum trata_status seal_check(const char *folder, const char *path, const char *sha256,
                             struct trata_error *error);

#endif
