#include "scan.h"

#include <string.h>

#include "../base/memory.h"

#if defined(__SSE2__) && defined(__GNUC__)
#define HAVE_X86 1
#include <immintrin.h>
#endif

#define EACH_BYTE UINT64_C(0x0101010101010101)

struct scan *scan_new(enum scan_kernel kernel)
{
	struct scan *scan = memory_new(1, sizeof *scan);
	if (!scan)
		return NULL;
	scan->kernel = kernel == SCAN_BEST ? scan_best() : kernel;
	scan->line = 1;
	return scan;
}

static void forget_starts(struct scan *scan)
{
	for (size_t i = 0; i < scan->start_count; i++)
		memory_free(scan->starts[i].text);
	memory_free(scan->starts);
	scan->starts = NULL;
	scan->start_count = 0;
}

void scan_free(struct scan *scan)
{
	if (!scan)
		return;
	forget_starts(scan);
	memory_free(scan->newlines);
	memory_free(scan->delimiters);
	memory_free(scan->quotes);
	memory_free(scan);
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool keep_start(struct scan_start *start, const char *text)
{
	unsigned char first[8] = {0}, mask[8] = {0};
	start->length = strlen(text);
	start->text = memory_string(text);
	if (!start->text)
		return false;
	for (size_t i = 0; i < start->length; i++)
		start->text[i] = lower(start->text[i]);
	for (size_t i = 0; i < start->length && i < 8; i++) {
		first[i] = (unsigned char)(start->text[i] | 0x20);
		mask[i] = 0xFF;
	}
	memcpy(&start->word, first, 8);
	memcpy(&start->mask, mask, 8);
	return true;
}

bool scan_expect(struct scan *scan, char delimiter, size_t fields,
                 const struct row_filter *filter)
{
	scan->delimiter = delimiter;
	scan->fields = fields;
	scan->filtered = filter && filter->column < fields;
	forget_starts(scan);
	if (!filter || !scan->filtered)
		return true;
	scan->column = filter->column;
	scan->numbers_from = filter->numbers_from < fields ? filter->numbers_from : 0;
	scan->starts = memory_new(filter->count, sizeof *scan->starts);
	if (!scan->starts)
		return false;
	for (size_t i = 0; i < filter->count; i++) {
		if (!keep_start(&scan->starts[i], filter->starts[i]))
			return false;
		scan->start_count = i + 1;
	}
	return true;
}

/* Bit i of the result: whether the bits 0 to i hold an odd number of ones. */
static uint64_t parity_so_far(uint64_t bits)
{
	for (unsigned shift = 1; shift < 64; shift *= 2)
		bits ^= bits << shift;
	return bits;
}

/* What one word says to the next. */
struct quote_state {
	uint64_t inside;      /* all ones inside quotes */
	uint64_t field;       /* 1: a field begins with the next byte */
	uint64_t closed;      /* 1: the byte before closed a quoted field */
	uint64_t returned;    /* 1: the byte before is the carriage return behind such a quote */
};

/* Carriage returns among the bytes of `word` that `bits` marks. */
static uint64_t returns_among(const struct scan *scan, size_t word, uint64_t bits)
{
	uint64_t found = 0;
	for (; bits; bits &= bits - 1) {
		unsigned bit = (unsigned)__builtin_ctzll(bits);
		if (scan->bytes[word * 64 + bit] == '\r')
			found |= UINT64_C(1) << bit;
	}
	return found;
}

/* Takes line feeds and delimiters inside quotes out of the masks of one word, and returns the
 * misplaced quotes and what stands where it must not behind a closing quote. */
static uint64_t quote_word(struct scan *scan, size_t word, struct quote_state *state)
{
	uint64_t quotes = scan->quotes[word];
	uint64_t inside = parity_so_far(quotes) ^ state->inside;
	uint64_t opening = quotes & inside, closing = quotes & ~inside;
	if (scan->newlines[word] & inside)
		scan->quoted_newlines = true;
	uint64_t newlines = scan->newlines[word] &= ~inside;
	uint64_t structure = newlines | (scan->delimiters[word] &= ~inside);
	uint64_t behind = closing << 1 | state->closed;
	uint64_t stray = opening & ~(structure << 1 | state->field | behind);
	uint64_t odd = behind & ~(structure | quotes);
	uint64_t returned = odd ? returns_among(scan, word, odd) : 0;
	stray |= odd & ~returned;
	stray |= (returned << 1 | state->returned) & ~newlines;
	*state = (struct quote_state){ inside >> 63 ? UINT64_MAX : 0, structure >> 63,
	                               closing >> 63, returned >> 63 };
	return stray;
}

static void apply_quotes(struct scan *scan)
{
	struct quote_state state = { .field = 1 };
	for (size_t w = 0; w < scan->words; w++) {
		if (!(scan->quotes[w] | state.inside | state.closed | state.returned)) {
			state.field = (scan->newlines[w] | scan->delimiters[w]) >> 63;
			continue;
		}
		uint64_t stray = quote_word(scan, w, &state);
		size_t valid = scan->length - w * 64;
		if (valid < 64)
			stray &= (UINT64_C(1) << valid) - 1;
		if (stray) {
			scan->stray = w * 64 + (size_t)__builtin_ctzll(stray);
			return;
		}
	}
}

static bool reserve(struct scan *scan, size_t words)
{
	if (words <= scan->capacity)
		return true;
	uint64_t **masks[] = { &scan->newlines, &scan->delimiters, &scan->quotes };
	for (size_t i = 0; i < 3; i++) {
		uint64_t *grown = memory_resize(*masks[i], words, sizeof **masks[i]);
		if (!grown)
			return false;
		*masks[i] = grown;
	}
	scan->capacity = words;
	return true;
}

bool scan_block(struct scan *scan, const char *bytes, size_t length)
{
	size_t words = (length + 63) / 64;
	if (!reserve(scan, words))
		return false;
	scan->bytes = bytes;
	scan->length = length;
	scan->words = words;
	scan->stray = SIZE_MAX;
	scan->quoted_newlines = false;
	scan->word = 0;
	scan->start = 0;
	uint64_t any = scan_masks(scan->kernel, bytes, words, scan->delimiter, scan->newlines,
	                          scan->delimiters, scan->quotes);
	if (length % 64) {
		uint64_t valid = (UINT64_C(1) << length % 64) - 1;
		scan->newlines[words - 1] &= valid;
		scan->delimiters[words - 1] &= valid;
		scan->quotes[words - 1] &= valid;
	}
	if (any)
		apply_quotes(scan);
	scan->pending = words ? scan->newlines[0] : 0;
	return true;
}

static uint64_t count_newlines(const char *bytes, size_t length)
{
	uint64_t count = 0;
	for (size_t i = 0; i < length; i++)
		count += bytes[i] == '\n';
	return count;
}

/* The careful look at a field: blanks and quotes before it are skipped. What then begins with
 * neither letter nor digit is in doubt, since labels are matched by a key without such bytes. */
static bool wanted_slowly(const struct scan *scan, const char *field, const char *end)
{
	while (field < end && (*field == ' ' || *field == '"' ||
	                       (*field == '\t' && scan->delimiter != '\t')))
		field++;
	if (field == end || *field == scan->delimiter || *field == '\r')
		field = end;
	else if (!((lower(*field) >= 'a' && lower(*field) <= 'z') || (*field >= '0' && *field <= '9')))
		return true;
	for (size_t i = 0; i < scan->start_count; i++) {
		const struct scan_start *start = &scan->starts[i];
		size_t same = 0;
		while (same < start->length && same < (size_t)(end - field) &&
		       lower(field[same]) == start->text[same])
			same++;
		if (same == start->length)
			return true;
	}
	return false;
}

bool scan_wants(const struct scan *scan, const char *text, size_t length)
{
	return !scan->filtered || wanted_slowly(scan, text, text + length);
}

static inline __attribute__((always_inline))
bool wanted(const struct scan *scan, const char *field, const char *end)
{
	uint64_t word;
	memcpy(&word, field, 8);
	word |= EACH_BYTE * 0x20;
	unsigned char first = (unsigned char)*field;
	bool plain = (unsigned char)((first | 0x20) - 'a') < 26 || (unsigned char)(first - '0') < 10;
	uint64_t look = !plain;
	for (size_t i = 0; i < scan->start_count; i++)
		look |= (word & scan->starts[i].mask) == scan->starts[i].word;
	return look && wanted_slowly(scan, field, end);
}

/* Where the bit number `rank` that is set stands, counted from 1. */
typedef unsigned find_bit(uint64_t bits, size_t rank);

static inline unsigned find_bit_portable(uint64_t bits, size_t rank)
{
	while (--rank)
		bits &= bits - 1;
	return (unsigned)__builtin_ctzll(bits);
}

/* Where the field number `rank` of a record begins; the record has more fields than that. */
static inline __attribute__((always_inline))
size_t field_start(const struct scan *scan, size_t start, size_t rank, find_bit *find)
{
	if (rank == 0)
		return start;
	size_t word = start / 64;
	uint64_t bits = scan->delimiters[word] >> start % 64 << start % 64;
	size_t here = (size_t)__builtin_popcountll(bits);
	while (here < rank) {
		rank -= here;
		bits = scan->delimiters[++word];
		here = (size_t)__builtin_popcountll(bits);
	}
	return word * 64 + find(bits, rank) + 1;
}

/* Whether a letter (any byte from ':' on) stands where only numbers should. */
static inline __attribute__((always_inline))
bool odd_numbers(const struct scan *scan, size_t start, size_t end, find_bit *find)
{
	if (!scan->numbers_from)
		return false;
	uint64_t found = 0, word;
	size_t at = field_start(scan, start, scan->numbers_from, find);
	for (; at + 8 <= end; at += 8) {
		memcpy(&word, scan->bytes + at, 8);
		found |= ((word & EACH_BYTE * 0x7F) + EACH_BYTE * (0x80 - ':')) | word;
	}
	for (; at < end; at++)
		found |= (unsigned char)scan->bytes[at] >= ':' ? 0x80 : 0;
	return (found & EACH_BYTE * 0x80) != 0;
}

/* Whether a record that has the expected fields needs a look. */
static inline __attribute__((always_inline))
bool needs_look(const struct scan *scan, size_t start, size_t end, find_bit *find)
{
	return !scan->filtered ||
	       wanted(scan, scan->bytes + field_start(scan, start, scan->column, find),
	              scan->bytes + end) ||
	       odd_numbers(scan, start, end, find);
}

bool scan_wanted(const struct scan *scan, const struct record *record)
{
	return needs_look(scan, record->start, record->end, find_bit_portable);
}

static inline __attribute__((always_inline))
bool next_record(struct scan *scan, size_t limit, struct record *record, find_bit *find)
{
	size_t count = 0, start = scan->start, word = scan->word;
	uint64_t line = scan->line, passed = 0, pending = scan->pending;
	bool found = false;
	/* delimiters of this word that belong to records before `start` are not counted again */
	uint64_t between = word < scan->words && start / 64 == word
	                 ? scan->delimiters[word] >> start % 64 << start % 64 : 0;
	while (word < scan->words) {
		if (!pending) {
			count += (size_t)__builtin_popcountll(between);
			if (++word == scan->words)
				break;
			pending = scan->newlines[word];
			between = scan->delimiters[word];
			continue;
		}
		uint64_t below = (pending & -pending) - 1;
		size_t end = word * 64 + (size_t)__builtin_ctzll(pending);
		size_t fields = count + (size_t)__builtin_popcountll(between & below) + 1;
		size_t begin = start;
		between &= ~below;
		pending &= pending - 1;
		count = 0;
		start = end + 1;
		found = fields != scan->fields || end > limit || end - begin > TABLE_LINE_BYTES ||
		        needs_look(scan, begin, end, find);
		if (found)
			*record = (struct record){ begin, end, fields, line };
		else
			passed++;
		line++;
		if (scan->quoted_newlines)
			line += count_newlines(scan->bytes + begin, end - begin);
		if (found)
			break;
	}
	scan->start = start;
	scan->word = word;
	scan->pending = pending;
	scan->line = line;
	scan->passed += passed;
	return found;
}

#ifdef HAVE_X86
__attribute__((target("bmi,bmi2")))
static inline unsigned find_bit_deposit(uint64_t bits, size_t rank)
{
	return (unsigned)_tzcnt_u64(_pdep_u64(UINT64_C(1) << (rank - 1), bits));
}

/* The same loop with the instructions that count and find bits. */
__attribute__((target("popcnt,bmi,bmi2")))
static bool next_record_bits(struct scan *scan, size_t limit, struct record *record)
{
	return next_record(scan, limit, record, find_bit_deposit);
}
#endif

bool scan_next(struct scan *scan, size_t limit, struct record *record)
{
#ifdef HAVE_X86
	if (scan->kernel == SCAN_AVX2 || scan->kernel == SCAN_AVX512)
		return next_record_bits(scan, limit, record);
#endif
	return next_record(scan, limit, record, find_bit_portable);
}
