/* zip and gz by libarchive, read from an open file or from memory, one member at a time. */
#ifndef TRATA_INGEST_ARCHIVE_H
#define TRATA_INGEST_ARCHIVE_H

#include <locale.h>

#include "source.h"

struct archive;

struct member_source {
	struct source source;        /* reads the member on which the walk stands */
	const struct input *outer;   /* borrowed */
	bool gz;                     /* one nameless member, compressed by gzip */
	struct archive *archive;
	locale_t letters;            /* so that names in UTF-8 are kept; of this thread alone */
	size_t number;               /* of the member, from 1 */
	char *name;                  /* in UTF-8, composed letters; lives until the next one */
	bool folder;
	uint64_t read;               /* bytes of this member handed out so far */
	char first[512];             /* looked at, not handed out yet */
	size_t first_length, first_at;
};

/* Opens the archive before its first member. Call member_close also after an error. */
enum trata_status member_open(struct member_source *member, const struct input *outer, bool gz,
                              struct trata_error *error);
/* Goes to the next member; *more is false behind the last. */
enum trata_status member_next(struct member_source *member, bool *more,
                              struct trata_error *error);
/* Looks at the first bytes of the member, as many as it has or `first` holds. */
enum trata_status member_look(struct member_source *member, struct trata_error *error);
void member_close(struct member_source *member);

#endif
