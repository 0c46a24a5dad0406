/* Writing into a folder that belongs to the user: each file appears whole or not at all, and
 * nothing else in the folder is touched. */
#ifndef TRATA_RENDER_OUTPUT_H
#define TRATA_RENDER_OUTPUT_H

#include "../base/error.h"
#include "../base/text.h"

/* Makes the folder, with those above it, when it is not there, and tries to write there. */
enum trata_status output_folder(const char *folder, struct trata_error *error);

/* Writes folder/name: to a file beside it that is synced and renamed. A file that holds these
 * bytes already is left alone. */
enum trata_status output_write(const char *folder, const char *name, const struct text *text,
                               struct trata_error *error);

/* Writes a file that the user names: whole, or the one that was there stays. A device, a pipe or a
 * link is written to as it is. */
enum trata_status output_file(const char *path, const struct text *text,
                              struct trata_error *error);

/* Reads folder/name; *found is false when there is none. */
enum trata_status output_read(const char *folder, const char *name, struct text *out, bool *found,
                              struct trata_error *error);

#endif
