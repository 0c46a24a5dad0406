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

/* Reads folder/name; *found is false when there is none. */
enum trata_status output_read(const char *folder, const char *name, struct text *out, bool *found,
                              struct trata_error *error);

/* One file that appears whole or not at all: written beside `path`, synced and renamed. A pipe or
 * a device is written in place. After output_file_open, also when it fails, comes
 * output_file_close with the status so far, which it returns or replaces. */
struct output_file {
	struct text path, beside;
	int descriptor;
};

enum trata_status output_file_open(struct output_file *file, const char *path,
                                   struct trata_error *error);
enum trata_status output_file_put(const struct output_file *file, const struct text *text,
                                  struct trata_error *error);
enum trata_status output_file_close(struct output_file *file, enum trata_status status,
                                    struct trata_error *error);

#endif
