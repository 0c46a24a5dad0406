#include "utf8.h"

#include <string.h>

size_t utf8_sequence(const char *bytes, size_t length)
{
	const unsigned char *b = (const unsigned char *)bytes;
	if (length == 0)
		return 0;
	if (b[0] < 0x80)
		return 1;
	if (b[0] >= 0xC2 && b[0] <= 0xDF)
		return length >= 2 && (b[1] & 0xC0) == 0x80 ? 2 : 0;
	if (b[0] >= 0xE0 && b[0] <= 0xEF) {
		if (length < 3 || (b[1] & 0xC0) != 0x80 || (b[2] & 0xC0) != 0x80)
			return 0;
		if ((b[0] == 0xE0 && b[1] < 0xA0) || (b[0] == 0xED && b[1] > 0x9F))
			return 0;
		return 3;
	}
	if (b[0] >= 0xF0 && b[0] <= 0xF4) {
		if (length < 4 || (b[1] & 0xC0) != 0x80 || (b[2] & 0xC0) != 0x80 ||
		    (b[3] & 0xC0) != 0x80)
			return 0;
		if ((b[0] == 0xF0 && b[1] < 0x90) || (b[0] == 0xF4 && b[1] > 0x8F))
			return 0;
		return 4;
	}
	return 0;
}

uint32_t utf8_decode(const char *bytes, size_t length, size_t *width)
{
	const unsigned char *b = (const unsigned char *)bytes;
	*width = utf8_sequence(bytes, length);
	switch (*width) {
	case 1: return b[0];
	case 2: return (uint32_t)(b[0] & 0x1F) << 6 | (b[1] & 0x3F);
	case 3: return (uint32_t)(b[0] & 0x0F) << 12 | (uint32_t)(b[1] & 0x3F) << 6 | (b[2] & 0x3F);
	case 4: return (uint32_t)(b[0] & 0x07) << 18 | (uint32_t)(b[1] & 0x3F) << 12 |
	               (uint32_t)(b[2] & 0x3F) << 6 | (b[3] & 0x3F);
	default: *width = 1; return 0xFFFD;
	}
}

size_t utf8_encode(uint32_t point, char out[4])
{
	if (point < 0x80) {
		out[0] = (char)point;
		return 1;
	}
	if (point < 0x800) {
		out[0] = (char)(0xC0 | point >> 6);
		out[1] = (char)(0x80 | (point & 0x3F));
		return 2;
	}
	if (point < 0x10000) {
		out[0] = (char)(0xE0 | point >> 12);
		out[1] = (char)(0x80 | (point >> 6 & 0x3F));
		out[2] = (char)(0x80 | (point & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | point >> 18);
	out[1] = (char)(0x80 | (point >> 12 & 0x3F));
	out[2] = (char)(0x80 | (point >> 6 & 0x3F));
	out[3] = (char)(0x80 | (point & 0x3F));
	return 4;
}

size_t utf8_invalid(const char *bytes, size_t length)
{
	size_t at = 0;
	while (at < length) {
		uint64_t word;
		while (at + 8 <= length) {
			memcpy(&word, bytes + at, 8);
			if (word & UINT64_C(0x8080808080808080))
				break;
			at += 8;
		}
		if (at >= length)
			break;
		size_t width = utf8_sequence(bytes + at, length - at);
		if (width == 0)
			return at;
		at += width;
	}
	return length;
}

/* The unaccented letter of U+00C0 to U+017F, by position; '.' is dropped. */
static const char latin[] =
	"aaaaaa.ceeeeiiiidnooooo.ouuuuy.saaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
	"lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

size_t utf8_fold(const char *text, size_t length, char *out, size_t size)
{
	size_t used = 0, at = 0;
	while (at < length && used + 1 < size) {
		size_t width;
		uint32_t point = utf8_decode(text + at, length - at, &width);
		at += width;
		char c = 0;
		if ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9'))
			c = (char)point;
		else if (point >= 'A' && point <= 'Z')
			c = (char)(point - 'A' + 'a');
		else if (point >= 0xC0 && point <= 0x17F && latin[point - 0xC0] != '.')
			c = latin[point - 0xC0];
		if (c)
			out[used++] = c;
	}
	if (size)
		out[used] = '\0';
	return used;
}

size_t utf8_width(const char *text)
{
	size_t columns = 0, length = strlen(text), at = 0;
	while (at < length) {
		size_t width;
		uint32_t point = utf8_decode(text + at, length - at, &width);
		at += width;
		if (point < 0x300 || point > 0x36F)
			columns++;
	}
	return columns;
}
