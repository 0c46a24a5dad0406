/* Replacing a folder of files at once: what a crash, a full disk or a second writer leaves is
 * the old folder or the new one, whole. */
#ifndef TRATA_STORE_FOLDER_H
#define TRATA_STORE_FOLDER_H

#include "../base/error.h"
#include "../base/text.h"

struct folder;

/* Starts a new edition of `target` in a temporary folder beside it. Files that the new edition
 * does not write are carried over from the old one. */
enum trata_status folder_begin(const char *target, struct folder **out,
                               struct trata_error *error);

/* Writes and syncs one file of the new edition; `name` may hold one subfolder ("figures/x.csv"). */
enum trata_status folder_write(struct folder *folder, const char *name, const struct text *text,
                               struct trata_error *error);

/* Puts the new edition in the place of the old one and frees the folder, also on errors. */
enum trata_status folder_commit(struct folder *folder, struct trata_error *error);

/* Gives the new edition up; NULL is allowed. */
void folder_abandon(struct folder *folder);

/* ------------------------------------------------------------------ used by the two files */

/* A work folder is .NAME.new.XXXXXX; the old edition moved aside, where two folders cannot be
 * exchanged in one step, is that name with the second mark. */
#define FOLDER_MARK ".new."
#define FOLDER_ASIDE ".old"

/* Deletes a folder and what is in it; what a link leads to is left alone. */
void folder_delete(const char *path);

/* The folder above `path` and the last part of its name. */
void folder_split(const char *path, struct text *parent, const char **base);

/* Deletes what writers that were killed left beside `base`. The lock is held. */
void folder_leftovers(const char *parent, const char *base);

#endif
