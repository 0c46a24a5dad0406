/* Archives made of parts, nothing compressed: what lies in them reaches the reader as it is. */
#ifndef TRATA_TESTS_FUZZ_PACK_H
#define TRATA_TESTS_FUZZ_PACK_H

#include "fuzz.h"

static inline uint32_t pack_crc(const void *bytes, size_t length)
{
	static uint32_t table[256];
	const unsigned char *at = bytes;
	uint32_t crc = UINT32_MAX;
	if (!table[1])
		for (uint32_t i = 0; i < 256; i++) {
			uint32_t c = i;
			for (int bit = 0; bit < 8; bit++)
				c = c & 1 ? 0xEDB88320u ^ c >> 1 : c >> 1;
			table[i] = c;
		}
	for (size_t i = 0; i < length; i++)
		crc = table[(crc ^ at[i]) & 0xFF] ^ crc >> 8;
	return ~crc;
}

static inline void pack_number(struct text *out, uint32_t number, int bytes)
{
	for (; bytes > 0; bytes--, number >>= 8)
		text_append_char(out, (char)(number & 0xFF));
}

struct pack {
	struct text local, central;
	uint32_t count;
};

static inline void pack_fields(struct text *out, const char *name, uint32_t crc, uint32_t length)
{
	pack_number(out, 20, 2);             /* version, no flags, stored, a date */
	pack_number(out, 0x0800, 2);
	pack_number(out, 0, 2);
	pack_number(out, 0x21 << 16, 4);
	pack_number(out, crc, 4);
	pack_number(out, length, 4);
	pack_number(out, length, 4);
	pack_number(out, (uint32_t)strlen(name), 2);
	pack_number(out, 0, 2);
}

static inline void pack_add(struct pack *pack, const char *name, const void *bytes, size_t length)
{
	uint32_t at = (uint32_t)pack->local.length, crc = pack_crc(bytes, length);
	text_append(&pack->local, "PK\x03\x04");
	pack_fields(&pack->local, name, crc, (uint32_t)length);
	text_append(&pack->local, name);
	text_append_bytes(&pack->local, bytes, length);
	text_append(&pack->central, "PK\x01\x02");
	pack_number(&pack->central, 20, 2);
	pack_fields(&pack->central, name, crc, (uint32_t)length);
	pack_number(&pack->central, 0, 4);
	pack_number(&pack->central, 0, 2);
	pack_number(&pack->central, 0, 4);
	pack_number(&pack->central, at, 4);
	text_append(&pack->central, name);
	pack->count++;
}

/* The whole zip stands in pack->local. */
static inline void pack_finish(struct pack *pack)
{
	uint32_t at = (uint32_t)pack->local.length, size = (uint32_t)pack->central.length;
	if (size)
		text_append_bytes(&pack->local, pack->central.data, size);
	text_append(&pack->local, "PK\x05\x06");
	pack_number(&pack->local, 0, 4);
	pack_number(&pack->local, pack->count, 2);
	pack_number(&pack->local, pack->count, 2);
	pack_number(&pack->local, size, 4);
	pack_number(&pack->local, at, 4);
	pack_number(&pack->local, 0, 2);
	text_free(&pack->central);
}

static inline void pack_gz(struct text *out, const void *bytes, size_t length)
{
	text_append_bytes(out, "\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
	const char *at = bytes;
	size_t left = length;
	do {
		size_t part = left < 0xFFFF ? left : 0xFFFF;
		text_append_char(out, part == left);
		pack_number(out, (uint32_t)part, 2);
		pack_number(out, ~(uint32_t)part & 0xFFFF, 2);
		text_append_bytes(out, at, part);
		at += part;
		left -= part;
	} while (left);
	pack_number(out, pack_crc(bytes, length), 4);
	pack_number(out, (uint32_t)length, 4);
}

#endif
