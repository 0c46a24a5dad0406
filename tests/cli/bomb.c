/* bomb.c: archives that a test refuses, written to standard output.
 *   bomb zip BYTES NAME PREFIX UNIT   one member: the file PREFIX, then the file UNIT again and
 *                                     again up to BYTES. A block is packed once and its packed
 *                                     bytes repeated, so that ten gigabytes take a moment.
 *   bomb many COUNT ... (as zip)      that member COUNT times
 *   bomb files NAME FILE...           stored members; "@TARGET" as FILE is a symbolic link
 *   bomb xlsx SHEET BOOK STRINGS      a workbook with these three parts */
#define _GNU_SOURCE
#include <archive.h>
#include <archive_entry.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define BLOCK ((size_t)16 << 20)

static void die(const char *why)
{
	fprintf(stderr, "bomb: %s\n", why);
	exit(1);
}

static char *slurp(const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		die(path);
	char *bytes = NULL;
	size_t size = 0, got;
	do {
		bytes = realloc(bytes, size + 65536);
		if (!bytes)
			die("memory");
		got = fread(bytes + size, 1, 65536, file);
		size += got;
	} while (got);
	fclose(file);
	*length = size;
	return bytes;
}

/* ------------------------------------------------------------------ a zip of repeated blocks */

static void put(uint64_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		putchar((int)(value >> (8 * i) & 0xFF));
}

static unsigned char *pack(const char *bytes, size_t length, size_t *packed)
{
	z_stream stream = {0};
	size_t room = length / 2 + 65536;
	unsigned char *out = malloc(room);
	if (!out || deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
		die("zlib");
	stream.next_in = (unsigned char *)(uintptr_t)bytes;
	stream.avail_in = (unsigned)length;
	stream.next_out = out;
	stream.avail_out = (unsigned)room;
	if (deflate(&stream, Z_FULL_FLUSH) != Z_OK || stream.avail_in)
		die("deflate");
	*packed = room - stream.avail_out;
	deflateEnd(&stream);
	return out;
}

struct member { const char *name; uint32_t sum; uint64_t packed, whole; };

static void header(const struct member *member, int central, uint64_t offset)
{
	put(central ? 0x02014B50 : 0x04034B50, 4);
	if (central)
		put(45, 2);
	put(45, 2), put(0, 2), put(8, 2), put(0, 2), put(0x21, 2);
	put(member->sum, 4), put(0xFFFFFFFF, 4), put(0xFFFFFFFF, 4);
	put(strlen(member->name), 2), put(20, 2);
	if (central)
		put(0, 2), put(0, 2), put(0, 2), put(0, 4), put(offset, 4);
	fputs(member->name, stdout);
	put(1, 2), put(16, 2), put(member->whole, 8), put(member->packed, 8);
}

static void zip(size_t count, char **arguments)
{
	uint64_t wanted = strtoull(arguments[0], NULL, 10);
	size_t first_length, unit_length, block_length = 0, first_packed, block_packed;
	char *first = slurp(arguments[2], &first_length), *unit = slurp(arguments[3], &unit_length);
	char *block = malloc(BLOCK + unit_length);
	if (!block || !unit_length)
		die("memory");
	for (; block_length < BLOCK; block_length += unit_length)
		memcpy(block + block_length, unit, unit_length);
	unsigned char *a = pack(first, first_length, &first_packed);
	unsigned char *b = pack(block, block_length, &block_packed);
	uint64_t times = wanted / block_length + 1;
	struct member member = { arguments[1], (uint32_t)crc32(0, (unsigned char *)first,
		(unsigned)first_length), first_packed + times * block_packed + 2,
		first_length + times * block_length };
	uint32_t sum = (uint32_t)crc32(0, (unsigned char *)block, (unsigned)block_length);
	for (uint64_t i = 0; i < times; i++)
		member.sum = (uint32_t)crc32_combine(member.sum, sum, (long)block_length);
	uint64_t length = 30 + 20 + strlen(member.name) + member.packed;
	for (size_t n = 0; n < count; n++) {
		header(&member, 0, 0);
		fwrite(a, 1, first_packed, stdout);
		for (uint64_t i = 0; i < times; i++)
			fwrite(b, 1, block_packed, stdout);
		put(3, 2);
	}
	for (size_t n = 0; n < count; n++)
		header(&member, 1, n * length);
	put(0x06054B50, 4), put(0, 2), put(0, 2), put(count & 0xFFFF, 2), put(count & 0xFFFF, 2);
	put(count * (46 + 20 + strlen(member.name)), 4);
	put(count * length, 4), put(0, 2);
}

/* ------------------------------------------------------------------ small archives */

static void add(struct archive *archive, const char *name, const char *path)
{
	size_t length = 0;
	char *bytes = path[0] == '@' ? NULL : slurp(path, &length);
	struct archive_entry *entry = archive_entry_new();
	archive_entry_set_pathname(entry, name);
	archive_entry_set_filetype(entry, bytes ? AE_IFREG : AE_IFLNK);
	if (!bytes)
		archive_entry_set_symlink(entry, path + 1);
	archive_entry_set_perm(entry, 0644);
	archive_entry_set_size(entry, (la_int64_t)length);
	if (archive_write_header(archive, entry) != ARCHIVE_OK ||
	    (length && archive_write_data(archive, bytes, length) < 0))
		die(archive_error_string(archive));
	archive_entry_free(entry);
	free(bytes);
}

int main(int count, char **arguments)
{
	if (count > 5 && strcmp(arguments[1], "zip") == 0) {
		zip(1, arguments + 2);
		return 0;
	}
	if (count > 6 && strcmp(arguments[1], "many") == 0) {
		zip(strtoul(arguments[2], NULL, 10), arguments + 3);
		return 0;
	}
	struct archive *archive = archive_write_new();
	archive_write_set_format_zip(archive);
	if (archive_write_open_FILE(archive, stdout) != ARCHIVE_OK)
		die("output");
	if (count == 5 && strcmp(arguments[1], "xlsx") == 0) {
		static const char relations[] = "<Relationships><Relationship Id=\"rId1\" "
			"Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
		char path[] = "/tmp/bomb.XXXXXX";
		FILE *file = fdopen(mkstemp(path), "wb");
		if (!file)
			die(path);
		fputs(relations, file);
		fclose(file);
		add(archive, "xl/workbook.xml", arguments[3]);
		add(archive, "xl/_rels/workbook.xml.rels", path);
		add(archive, "xl/sharedStrings.xml", arguments[4]);
		add(archive, "xl/worksheets/sheet1.xml", arguments[2]);
		remove(path);
	} else if (strcmp(arguments[1], "files") == 0) {
		for (int i = 2; i + 1 < count; i += 2)
			add(archive, arguments[i], arguments[i + 1]);
	}
	return archive_write_free(archive) == ARCHIVE_OK ? 0 : 1;
}
