/* The kernels: one bit for every byte that is a line feed, a delimiter or a quote. */
#include "scan.h"

#if defined(__SSE2__) && defined(__GNUC__)
#define HAVE_X86 1
#include <immintrin.h>
#endif

static uint64_t masks_portable(const char *bytes, size_t words, char delimiter,
                               uint64_t *newlines, uint64_t *delimiters, uint64_t *quotes)
{
	uint64_t any = 0;
	for (size_t w = 0; w < words; w++, bytes += 64) {
		uint64_t newline = 0, between = 0, quote = 0;
		for (unsigned i = 0; i < 64; i++) {
			newline |= (uint64_t)(bytes[i] == '\n') << i;
			between |= (uint64_t)(bytes[i] == delimiter) << i;
			quote |= (uint64_t)(bytes[i] == '"') << i;
		}
		newlines[w] = newline;
		delimiters[w] = between;
		quotes[w] = quote;
		any |= quote;
	}
	return any;
}

#ifdef HAVE_X86
static inline uint64_t equal_sse2(const __m128i *v, __m128i byte)
{
	uint64_t mask = 0;
	for (int i = 0; i < 4; i++)
		mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v[i], byte)) << (16 * i);
	return mask;
}

static uint64_t masks_sse2(const char *bytes, size_t words, char delimiter,
                           uint64_t *newlines, uint64_t *delimiters, uint64_t *quotes)
{
	const __m128i newline = _mm_set1_epi8('\n');
	const __m128i between = _mm_set1_epi8(delimiter);
	const __m128i quote = _mm_set1_epi8('"');
	uint64_t any = 0;
	for (size_t w = 0; w < words; w++, bytes += 64) {
		__m128i v[4];
		for (int i = 0; i < 4; i++)
			v[i] = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * i));
		newlines[w] = equal_sse2(v, newline);
		delimiters[w] = equal_sse2(v, between);
		quotes[w] = equal_sse2(v, quote);
		any |= quotes[w];
	}
	return any;
}

__attribute__((target("avx2")))
static inline uint64_t equal_avx2(__m256i low, __m256i high, __m256i byte)
{
	uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, byte));
	uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, byte));
	return a | (uint64_t)b << 32;
}

__attribute__((target("avx2")))
static uint64_t masks_avx2(const char *bytes, size_t words, char delimiter,
                           uint64_t *newlines, uint64_t *delimiters, uint64_t *quotes)
{
	const __m256i newline = _mm256_set1_epi8('\n');
	const __m256i between = _mm256_set1_epi8(delimiter);
	const __m256i quote = _mm256_set1_epi8('"');
	uint64_t any = 0;
	for (size_t w = 0; w < words; w++, bytes += 64) {
		__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
		__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32));
		newlines[w] = equal_avx2(low, high, newline);
		delimiters[w] = equal_avx2(low, high, between);
		quotes[w] = equal_avx2(low, high, quote);
		any |= quotes[w];
	}
	return any;
}

__attribute__((target("avx512bw")))
static uint64_t masks_avx512(const char *bytes, size_t words, char delimiter,
                             uint64_t *newlines, uint64_t *delimiters, uint64_t *quotes)
{
	const __m512i newline = _mm512_set1_epi8('\n');
	const __m512i between = _mm512_set1_epi8(delimiter);
	const __m512i quote = _mm512_set1_epi8('"');
	uint64_t any = 0;
	for (size_t w = 0; w < words; w++, bytes += 64) {
		__m512i v = _mm512_loadu_si512(bytes);
		newlines[w] = _mm512_cmpeq_epi8_mask(v, newline);
		delimiters[w] = _mm512_cmpeq_epi8_mask(v, between);
		quotes[w] = _mm512_cmpeq_epi8_mask(v, quote);
		any |= quotes[w];
	}
	return any;
}
#endif

bool scan_available(enum scan_kernel kernel)
{
	switch (kernel) {
#ifdef HAVE_X86
	case SCAN_SSE2: return true;
	case SCAN_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
	case SCAN_AVX512: return __builtin_cpu_supports("avx512bw") && scan_available(SCAN_AVX2);
#else
	case SCAN_SSE2: case SCAN_AVX2: case SCAN_AVX512: return false;
#endif
	default: return true;
	}
}

enum scan_kernel scan_best(void)
{
	return scan_available(SCAN_AVX512) ? SCAN_AVX512
	       : scan_available(SCAN_AVX2) ? SCAN_AVX2
	       : scan_available(SCAN_SSE2) ? SCAN_SSE2 : SCAN_PORTABLE;
}

uint64_t scan_masks(enum scan_kernel kernel, const char *bytes, size_t words, char delimiter,
                    uint64_t *newlines, uint64_t *delimiters, uint64_t *quotes)
{
#ifdef HAVE_X86
	if (kernel == SCAN_AVX512)
		return masks_avx512(bytes, words, delimiter, newlines, delimiters, quotes);
	if (kernel == SCAN_AVX2)
		return masks_avx2(bytes, words, delimiter, newlines, delimiters, quotes);
	if (kernel == SCAN_SSE2)
		return masks_sse2(bytes, words, delimiter, newlines, delimiters, quotes);
#endif
	(void)kernel;
	return masks_portable(bytes, words, delimiter, newlines, delimiters, quotes);
}
