#include "archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <uninorm.h>
#include <unistd.h>

#include "../base/language.h"
#include "../base/memory.h"
#include "../base/utf8.h"
#include "encoding.h"

#define READ_BYTES ((size_t)1 << 16)
#define RATIO_FREE ((uint64_t)64 << 20)

static enum trata_status broken(const struct member_source *member, struct trata_error *error)
{
	if (archive_errno(member->archive) == ENOMEM)
		return error_memory(error);
	const char *why = archive_error_string(member->archive);
	error_set(error, TRATA_EFORMAT, "the %s file cannot be read: %s", member->gz ? "gz" : "zip",
	          error_quote_string(translate(why ? why : "unknown reason")).text);
	error_where(error, member->outer->name, 0, NULL);
	error_hint(error, "it may be cut off, damaged or encrypted: download it again");
	return TRATA_EFORMAT;
}

static enum trata_status open_archive(struct member_source *member, struct trata_error *error)
{
	const struct input *outer = member->outer;
	struct archive *archive = member->archive = archive_read_new();
	if (!archive)
		return error_memory(error);
	if (member->gz) {
		archive_read_support_filter_gzip(archive);
		archive_read_support_format_raw(archive);
		archive_read_support_format_empty(archive);
	} else {
		archive_read_support_format_zip(archive);
	}
	member->number = 0;
	int result;
	if (outer->descriptor >= 0) {
		if (lseek(outer->descriptor, 0, SEEK_SET) < 0)
			return error_system(error, errno, "cannot be read", outer->name);
		result = archive_read_open_fd(archive, outer->descriptor, READ_BYTES);
	} else {
		result = archive_read_open_memory(archive, outer->bytes, outer->length);
	}
	return result < ARCHIVE_WARN ? broken(member, error) : TRATA_OK;
}

/* The name in UTF-8 with composed letters. Old programs write CP850, Apple's decomposed. */
static char *name_of(struct archive_entry *entry, size_t number)
{
	const char *raw = archive_entry_pathname(entry);
	if (!raw)
		raw = archive_entry_pathname_utf8(entry);
	if (!raw) {
		char made[40];
		snprintf(made, sizeof made, "member-%zu", number);
		return memory_string(made);
	}
	size_t length = strlen(raw);
	if (utf8_invalid(raw, length) < length) {
		struct text text = {0};
		encoding_append(ENCODING_CP850, raw, length, &text);
		char *name = text.failed ? NULL : memory_string(text_string(&text));
		text_free(&text);
		return name;
	}
	size_t size = length * 3 + 1;
	char *name = memory_new(size + 1, 1);
	if (!name)
		return NULL;
	size_t composed = size;
	if (!u8_normalize(UNINORM_NFC, (const uint8_t *)raw, length, (uint8_t *)name, &composed) ||
	    composed >= size)
		memcpy(name, raw, length + 1);
	else
		name[composed] = '\0';
	return name;
}

static enum trata_status next_entry(struct member_source *member, bool *more,
                                    struct trata_error *error)
{
	struct archive_entry *entry = NULL;
	locale_t before = member->letters ? uselocale(member->letters) : (locale_t)0;
	int result = archive_read_next_header(member->archive, &entry);
	char *name = NULL;
	*more = result != ARCHIVE_EOF;
	if (*more && result >= ARCHIVE_WARN)
		name = name_of(entry, member->number + 1);
	if (before)
		uselocale(before);
	if (!*more)
		return TRATA_OK;
	if (result < ARCHIVE_WARN)
		return broken(member, error);
	/* what does not begin like gzip would be handed out as it is */
	if (member->gz && archive_filter_code(member->archive, 0) != ARCHIVE_FILTER_GZIP) {
		archive_set_error(member->archive, EILSEQ, "no valid gzip header");
		memory_free(name);
		return broken(member, error);
	}
	if (!name)
		return error_memory(error);
	if (member->number >= TABLE_MEMBERS) {
		memory_free(name);
		error_set(error, TRATA_EFORMAT, "the zip file has more than %d members (TABLE_MEMBERS)",
		          TABLE_MEMBERS);
		error_hint(error, "unpack the file by hand if you trust it");
		return error_where(error, member->outer->name, 0, NULL);
	}
	memory_free(member->name);
	member->name = name;
	member->folder = archive_entry_filetype(entry) != AE_IFREG && archive_entry_filetype(entry);
	member->number++;
	member->read = 0;
	member->first_length = member->first_at = 0;
	return TRATA_OK;
}

/* Neither sizes in headers nor compressed streams are trusted. */
static enum trata_status check_limits(const struct member_source *member,
                                      struct trata_error *error)
{
	const struct unpacked *all = member->outer->unpacked;
	if (member->read > TABLE_MEMBER_BYTES)
		error_set(error, TRATA_EFORMAT, "the member is larger than %llu bytes "
		          "(TABLE_MEMBER_BYTES)", (unsigned long long)TABLE_MEMBER_BYTES);
	else if (member->read > RATIO_FREE && member->read / TABLE_RATIO > member->outer->length)
		error_set(error, TRATA_EFORMAT, "the member is more than %d times larger than the file "
		          "that holds it (TABLE_RATIO)", TABLE_RATIO);
	else if (all->bytes > RATIO_FREE && all->bytes / TABLE_RATIO > all->packed)
		error_set(error, TRATA_EFORMAT, "the members together are more than %d times larger than "
		          "the file (TABLE_RATIO)", TABLE_RATIO);
	else
		return TRATA_OK;
	error_where(error, member->outer->name, 0, NULL);
	error_hint(error, "unpack the file by hand if you trust it");
	return TRATA_EFORMAT;
}

static enum trata_status read_data(struct member_source *member, void *bytes, size_t size,
                                   size_t *got, struct trata_error *error)
{
	la_ssize_t count;
	do
		count = archive_read_data(member->archive, bytes, size);
	while (count == ARCHIVE_RETRY);
	if (count < 0)
		return broken(member, error);
	*got = (size_t)count;
	member->read += (uint64_t)count;
	member->outer->unpacked->bytes += (uint64_t)count;
	return check_limits(member, error);
}

static enum trata_status read_member(void *context, void *bytes, size_t size, size_t *got,
                                     struct trata_error *error)
{
	struct member_source *member = context;
	size_t ready = member->first_length - member->first_at;
	if (!ready)
		return read_data(member, bytes, size, got, error);
	*got = ready < size ? ready : size;
	memcpy(bytes, member->first + member->first_at, *got);
	member->first_at += *got;
	return TRATA_OK;
}

/* An archive is a stream: going back means opening it again and walking to the member. */
static enum trata_status rewind_member(void *context, struct trata_error *error)
{
	struct member_source *member = context;
	size_t number = member->number;
	archive_read_free(member->archive);
	enum trata_status status = open_archive(member, error);
	bool more = true;
	while (status == TRATA_OK && more && member->number < number)
		status = next_entry(member, &more, error);
	if (status == TRATA_OK && !more)
		status = error_set(error, TRATA_EIO, "the file changed while it was being read");
	return status;
}

enum trata_status member_open(struct member_source *member, const struct input *outer, bool gz,
                              struct trata_error *error)
{
	*member = (struct member_source){
		.source = { member, read_member, rewind_member, -1 }, .outer = outer, .gz = gz,
		.letters = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0),
	};
	return open_archive(member, error);
}

enum trata_status member_next(struct member_source *member, bool *more,
                              struct trata_error *error)
{
	return next_entry(member, more, error);
}

enum trata_status member_look(struct member_source *member, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	size_t got = 1;
	while (status == TRATA_OK && got && member->first_length < sizeof member->first) {
		status = read_data(member, member->first + member->first_length,
		                   sizeof member->first - member->first_length, &got, error);
		if (status == TRATA_OK)
			member->first_length += got;
	}
	return status;
}

void member_close(struct member_source *member)
{
	if (member->archive)
		archive_read_free(member->archive);
	if (member->letters)
		freelocale(member->letters);
	memory_free(member->name);
	*member = (struct member_source){0};
}
