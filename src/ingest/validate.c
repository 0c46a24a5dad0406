/* Which bytes of a file are letters. Blocks of plain ASCII are recognised 64 bytes at a time;
 * what is not plain is looked at letter by letter. */
#include "encoding.h"

#include <string.h>

#include "../base/utf8.h"

#define STEP 64

/* cp1252 gives no letter to 0x81, 0x8D, 0x8F, 0x90 and 0x9D. */
static bool missing_in_cp1252(unsigned char byte)
{
	return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
}

/* What 64 bytes hold. The loops have no branches, so that compilers turn them into SIMD. */
struct traits { bool nul, wide, control; };

static inline struct traits traits_of(const char *bytes)
{
	const signed char *b = (const signed char *)bytes;
	unsigned char nul = 0, wide = 0, control = 0;
	for (size_t i = 0; i < STEP; i++) {
		nul |= (unsigned char)(b[i] == 0 ? 0xFF : 0);
		wide |= (unsigned char)b[i];
		control |= (unsigned char)(b[i] < -96 ? 0xFF : 0);   /* 0x80 to 0x9F */
	}
	return (struct traits){ nul != 0, (wide & 0x80) != 0, control != 0 };
}

/* The letter-by-letter walk from `at` to `end` (or a little past it, to the end of a letter).
 * Returns where it stopped: at a fault, which is then before `end`, or at or past `end`. */
static size_t walk(enum encoding encoding, const char *bytes, size_t length, size_t at,
                   size_t end, bool *fault, bool *wide)
{
	while (at < end) {
		unsigned char byte = (unsigned char)bytes[at];
		size_t width = 1;
		if (encoding == ENCODING_UTF8 && byte >= 0x80)
			width = utf8_sequence(bytes + at, length - at);
		if (byte == 0 || width == 0 || (encoding == ENCODING_CP1252 && missing_in_cp1252(byte))) {
			*fault = true;
			return at;
		}
		if (byte >= 0x80)
			*wide = true;
		at += width;
	}
	return at;
}

size_t encoding_invalid(enum encoding encoding, const char *bytes, size_t length, bool *wide)
{
	size_t at = 0;
	bool fault = false;
	while (length - at >= STEP) {
		struct traits traits = traits_of(bytes + at);
		bool look = traits.nul || (encoding == ENCODING_UTF8 && traits.wide) ||
		            (encoding == ENCODING_CP1252 && traits.control);
		if (!look) {
			*wide = *wide || traits.wide;
			at += STEP;
			continue;
		}
		at = walk(encoding, bytes, length, at, at + STEP, &fault, wide);
		if (fault)
			return at;
	}
	return walk(encoding, bytes, length, at, length, &fault, wide);
}
