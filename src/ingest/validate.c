/* Which bytes of a file are letters: 64 bytes at a time where they are ASCII, or in UTF-8 the
 * two-byte letters of European languages; letter by letter where there is anything else. */
#include "encoding.h"

#include <string.h>

#include "../base/utf8.h"

#if defined(__SSE2__) && defined(__GNUC__)
#define HAVE_X86 1
#include <immintrin.h>
#endif

#define STEP 64

/* One bit for each of 64 bytes. */
struct traits {
	uint64_t nul;
	uint64_t wide;               /* 0x80 to 0xFF */
	uint64_t control;            /* 0x80 to 0x9F: where cp1252 has bytes without letters */
	uint64_t lead, follow;       /* 0xC2 to 0xDF, 0x80 to 0xBF: the two bytes of a letter */
};

typedef void read_traits(const char *bytes, bool utf8, struct traits *traits);

static void traits_portable(const char *bytes, bool utf8, struct traits *traits)
{
	(void)utf8;
	*traits = (struct traits){0};
	for (unsigned i = 0; i < STEP; i++) {
		unsigned char byte = (unsigned char)bytes[i];
		traits->nul |= (uint64_t)(byte == 0) << i;
		traits->wide |= (uint64_t)(byte >= 0x80) << i;
		traits->control |= (uint64_t)(byte >= 0x80 && byte <= 0x9F) << i;
		traits->lead |= (uint64_t)(byte >= 0xC2 && byte <= 0xDF) << i;
		traits->follow |= (uint64_t)(byte >= 0x80 && byte <= 0xBF) << i;
	}
}

#ifdef HAVE_X86
/* Bytes are compared as signed numbers: 0x80 is -128, 0xFF is -1. */
static inline uint64_t below_sse2(const __m128i *v, signed char limit)
{
	uint64_t mask = 0;
	for (int i = 0; i < 4; i++)
		mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(
			_mm_cmplt_epi8(v[i], _mm_set1_epi8(limit))) << (16 * i);
	return mask;
}

static void traits_sse2(const char *bytes, bool utf8, struct traits *traits)
{
	__m128i v[4];
	uint64_t nul = 0;
	for (int i = 0; i < 4; i++) {
		v[i] = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * i));
		nul |= (uint64_t)(uint32_t)_mm_movemask_epi8(
			_mm_cmpeq_epi8(v[i], _mm_setzero_si128())) << (16 * i);
	}
	traits->nul = nul;
	traits->wide = below_sse2(v, 0);
	traits->control = below_sse2(v, -96);
	traits->lead = traits->follow = 0;
	if (utf8 && traits->wide) {
		traits->follow = below_sse2(v, -64);
		traits->lead = below_sse2(v, -32) & ~below_sse2(v, -62);
	}
}

__attribute__((target("avx2")))
static inline uint64_t below_avx2(__m256i low, __m256i high, signed char limit)
{
	__m256i byte = _mm256_set1_epi8(limit);
	uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi8(byte, low));
	uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi8(byte, high));
	return a | (uint64_t)b << 32;
}

__attribute__((target("avx2")))
static void traits_avx2(const char *bytes, bool utf8, struct traits *traits)
{
	__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
	__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32));
	__m256i zero = _mm256_setzero_si256();
	uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, zero));
	uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, zero));
	traits->nul = a | (uint64_t)b << 32;
	traits->wide = below_avx2(low, high, 0);
	traits->control = below_avx2(low, high, -96);
	traits->lead = traits->follow = 0;
	if (utf8 && traits->wide) {
		traits->follow = below_avx2(low, high, -64);
		traits->lead = below_avx2(low, high, -32) & ~below_avx2(low, high, -62);
	}
}

__attribute__((target("avx512bw")))
static void traits_avx512(const char *bytes, bool utf8, struct traits *traits)
{
	__m512i v = _mm512_loadu_si512(bytes);
	traits->nul = _mm512_testn_epi8_mask(v, v);
	traits->wide = _mm512_movepi8_mask(v);
	traits->control = _mm512_cmplt_epi8_mask(v, _mm512_set1_epi8(-96));
	traits->lead = traits->follow = 0;
	if (utf8 && traits->wide) {
		traits->follow = _mm512_cmplt_epi8_mask(v, _mm512_set1_epi8(-64));
		traits->lead = _mm512_cmplt_epi8_mask(v, _mm512_set1_epi8(-32)) &
		               _mm512_cmpge_epi8_mask(v, _mm512_set1_epi8(-62));
	}
}
#endif

/* cp1252 gives no letter to 0x81, 0x8D, 0x8F, 0x90 and 0x9D. */
static bool missing_in_cp1252(unsigned char byte)
{
	return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
}

/* The letter-by-letter walk from `at` to `end`, or past it to the end of a letter. Returns where
 * it stopped; at a fault *fault is set. */
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

static inline __attribute__((always_inline))
size_t invalid(read_traits *read, enum encoding encoding, const char *bytes, size_t length,
               bool *wide)
{
	size_t at = 0;
	uint64_t open = 0;           /* 1: the byte before `at` begins a letter of two */
	bool fault = false, utf8 = encoding == ENCODING_UTF8;
	while (length - at >= STEP) {
		struct traits traits;
		read(bytes + at, utf8, &traits);
		bool look = traits.nul != 0;
		if (encoding == ENCODING_CP1252)
			look |= traits.control != 0;
		else if (utf8 && (traits.wide | open))
			look |= traits.wide != (traits.lead | traits.follow) ||
			        traits.follow != (traits.lead << 1 | open);
		if (!look) {
			*wide |= traits.wide != 0;
			open = utf8 && traits.wide ? traits.lead >> 63 : 0;
			at += STEP;
			continue;
		}
		at = walk(encoding, bytes, length, at - open, at + STEP, &fault, wide);
		open = 0;
		if (fault)
			return at;
	}
	return walk(encoding, bytes, length, at - open, length, &fault, wide);
}

#ifdef HAVE_X86
__attribute__((target("avx2")))
static size_t invalid_avx2(enum encoding encoding, const char *bytes, size_t length, bool *wide)
{
	return invalid(traits_avx2, encoding, bytes, length, wide);
}

__attribute__((target("avx512bw")))
static size_t invalid_avx512(enum encoding encoding, const char *bytes, size_t length,
                             bool *wide)
{
	return invalid(traits_avx512, encoding, bytes, length, wide);
}

static size_t invalid_sse2(enum encoding encoding, const char *bytes, size_t length, bool *wide)
{
	return invalid(traits_sse2, encoding, bytes, length, wide);
}
#endif

size_t encoding_invalid_by(enum scan_kernel kernel, enum encoding encoding, const char *bytes,
                           size_t length, bool *wide)
{
#ifdef HAVE_X86
	if (kernel == SCAN_AVX512)
		return invalid_avx512(encoding, bytes, length, wide);
	if (kernel == SCAN_AVX2)
		return invalid_avx2(encoding, bytes, length, wide);
	if (kernel == SCAN_SSE2)
		return invalid_sse2(encoding, bytes, length, wide);
#endif
	(void)kernel;
	return invalid(traits_portable, encoding, bytes, length, wide);
}

size_t encoding_invalid(enum encoding encoding, const char *bytes, size_t length, bool *wide)
{
	return encoding_invalid_by(scan_best(), encoding, bytes, length, wide);
}
