/* ingest: the fast scanner beside a slow one that is plainly right, on millions of bytes of
 * made-up damage; encodings byte by byte. */
#include "test_ingest.h"

#include "../../src/base/utf8.h"
#include "../../src/ingest/encoding.h"
#include "../../src/ingest/scan.h"

/* A small generator of our own: the same bytes everywhere. */
static uint64_t seed;
static unsigned dice(unsigned sides)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(seed >> 33) % sides;
}

static void kernels_agree_on_masks(void **state)
{
	(void)state;
	char bytes[64 * 40];
	uint64_t want[3][40], got[3][40];
	seed = 271828;
	for (int round = 0; round < 50; round++) {
		for (size_t i = 0; i < sizeof bytes; i++)
			bytes[i] = dice(3) ? ",\n\"; x"[dice(6)] : (char)dice(256);
		scan_masks(SCAN_PORTABLE, bytes, 40, ',', want[0], want[1], want[2]);
		for (int kernel = SCAN_SSE2; kernel < SCAN_KERNELS; kernel++) {
			if (!scan_available((enum scan_kernel)kernel))
				continue;
			scan_masks((enum scan_kernel)kernel, bytes, 40, ',', got[0], got[1], got[2]);
			assert_memory_equal(want, got, sizeof want);
		}
	}
}

/* What the slow reader makes of a text: the rows that it reads, and the line of the error that
 * ends them (0 for none). */
struct slow { struct text rows; uint64_t line; unsigned long long count; };

/* One record by the grammar, letter by letter. Returns the offset behind it, or 0 for a fault. */
static size_t slow_record(const char *text, size_t length, size_t at, uint64_t *line,
                          struct text *out, size_t *fields)
{
	*fields = 1;
	while (at < length) {
		bool quoted = text[at] == '"';
		uint64_t opened = *line;
		if (quoted)
			for (at++;; at++) {
				if (at >= length) {
					*line = opened;
					return 0;
				}
				if (text[at] == '"' && !(at + 1 < length && text[at + 1] == '"'))
					break;
				at += text[at] == '"';
				*line += text[at] == '\n';
				text_append_char(out, text[at]);
			}
		at += quoted;
		while (at < length && text[at] != ',' && text[at] != '\n') {
			bool returned = text[at] == '\r' && (at + 1 == length || text[at + 1] == '\n');
			if (text[at] == '"' || (quoted && !returned))
				return 0;
			if (!returned)
				text_append_char(out, text[at]);
			at++;
		}
		if (at >= length)
			return length + 1;
		if (text[at++] == '\n')
			return at;
		++*fields;
		text_append(out, "|");
	}
	return length + 1;
}

static struct slow slow_read(const char *text, size_t length)
{
	struct slow slow = {0};
	uint64_t line = 2;
	size_t at = 4;               /* behind "a,b\n" */
	while (at < length) {
		struct text row = {0};
		size_t fields;
		uint64_t start = line;
		bool blank = text[at] == '\n' ||
		             (text[at] == '\r' && (at + 1 == length || text[at + 1] == '\n'));
		size_t next = slow_record(text, length, at, &line, &row, &fields);
		if (!next || (!blank && fields != 2)) {
			slow.line = next ? start : line;
			text_free(&row);
			return slow;
		}
		if (!blank) {
			text_printf(&slow.rows, "%llu|", (unsigned long long)start);
			text_append_bytes(&slow.rows, text_string(&row), row.length);
			text_append(&slow.rows, "\n");
			slow.count++;
		}
		text_free(&row);
		line++;
		at = next;
	}
	return slow;
}

static size_t make_text(char *text, size_t size, unsigned damage)
{
	static const char *const pieces[] = {
		"x", "12", "trata", "\"q\"", "\"a,b\"", "\"c\nd\"", "\"e\"\"f\"", "\"\"", "", "",
		"\"g\r\nh\"", "long text of many letters that crosses a word of sixty-four bytes, or so",
	};
	size_t used = 0;
	memcpy(text, "a,b\n", 4);
	used = 4;
	while (used + 200 < size) {
		for (unsigned column = 0; column < 2; column++) {
			const char *piece = pieces[dice(11 + (dice(9) == 0))];
			used += (size_t)sprintf(text + used, "%s%s", column ? "," : "", piece);
		}
		used += (size_t)sprintf(text + used, "%s", dice(4) ? "\n" : dice(3) ? "\r\n" : "\n\n");
	}
	for (unsigned i = 0; i < damage; i++)
		text[4 + dice((unsigned)used - 4)] = ",\n\"\rx"[dice(5)];
	return used - dice(3);
}

static void compare(const char *text, size_t length, const struct slow *want, size_t block,
                    int kernel)
{
	struct seen seen = {0};
	struct trata_error error = {0};
	seen.no_digest = true;
	look(&seen, "x.csv", text, length, block, kernel, &error);
	uint64_t line = error.status == TRATA_OK ? 0 : error.line;
	if (strcmp(text_string(&want->rows), text_string(&seen.rows)) != 0 || line != want->line) {
		print_error("block %zu, kernel %d: %s, line %llu, want line %llu\n%.*s\n-- want\n%s\n"
		            "-- got\n%s\n", block, kernel, error.message, (unsigned long long)line,
		            (unsigned long long)want->line, (int)length, text, text_string(&want->rows),
		            text_string(&seen.rows));
		fail();
	}
	if (error.status == TRATA_OK)
		assert_int_equal(seen.counts.rows, want->count);
	forget(&seen);
}

static void made_up_tables_read_like_the_slow_reader(void **state)
{
	(void)state;
	static const size_t blocks[] = { 1, 7, 64, 65, 300, 0 };
	char text[1500];
	unsigned clean = 0, faulty = 0;
	seed = 314159;
	for (unsigned round = 0; round < 3000; round++) {
		size_t length = make_text(text, 300 + dice(1200), round % 4 / 2);
		struct slow want = slow_read(text, length);
		*(want.line ? &faulty : &clean) += 1;
		for (int kernel = SCAN_PORTABLE; kernel < SCAN_KERNELS; kernel++)
			for (size_t b = round % 10 ? 1 : 0; b < 6; b++)
				if (scan_available((enum scan_kernel)kernel))
					compare(text, length, &want, blocks[b], kernel);
		text_free(&want.rows);
	}
	assert_true(clean > 300 && faulty > 300);
}

static void the_filter_lets_through_what_begins_so(void **state)
{
	(void)state;
	static const char *const starts[] = { "trata", "x", "corrupción de" };
	static const char *const cells[] = {
		"Trata de personas", "  TRATA", "\" trata\"", "tratado", "trat", "Robo", "\"robo, x\"", "",
		"X", "-trata", "\xC2\xA0trata", "corrupcion", "\"\"\"trata\"\"\"", "9trata", "\"\"",
	};
	static const char wanted[] = { 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0 };
	for (size_t column = 0; column < 3; column++)
		for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
			const struct row_filter filter = { column, starts, 2, 0 };
			struct seen seen = { .filter = &filter };
			struct text table = {0};
			text_append(&table, "a,b,c\n\"1,1\",2,\"3\"\"\"\n");
			for (size_t c = 0; c < 3; c++)
				text_printf(&table, "%s%s", c ? "," : "", c == column ? cells[i] : "\"p,q\"");
			assert_int_equal(look(&seen, "x.csv", table.data, table.length, 0, 0, NULL), TRATA_OK);
			assert_int_equal(seen.counts.rows, 2);
			if (seen.counts.delivered != (uint64_t)wanted[i])
				print_error("%s in column %zu\n", cells[i], column);
			assert_int_equal(seen.counts.delivered, wanted[i]);
			forget(&seen);
			text_free(&table);
		}
}

/* Validation: every kernel must stop where the letter-by-letter walk of base/ does. */
static void kernels_agree_on_letters(void **state)
{
	(void)state;
	static const char *const letters[] = { "a", "ñ", "–", "😀", "\x80", "\xC3", "\xE2\x82", "é" };
	char bytes[400];
	seed = 161803;
	for (int round = 0; round < 20000; round++) {
		size_t length = 0;
		unsigned spice = dice(3) ? dice(40) + 1 : 1000;
		while (length < sizeof bytes - 8) {
			const char *letter = dice(spice) ? letters[dice(2)] : letters[dice(8)];
			length += (size_t)sprintf(bytes + length, "%s", letter);
		}
		size_t from = dice(70), want = utf8_invalid(bytes + from, length - from);
		for (int kernel = SCAN_PORTABLE; kernel < SCAN_KERNELS; kernel++) {
			bool wide = false, seen = false;
			if (!scan_available((enum scan_kernel)kernel))
				continue;
			assert_int_equal(encoding_invalid_by((enum scan_kernel)kernel, ENCODING_UTF8,
			                                     bytes + from, length - from, &wide), want);
			for (size_t i = 0; i < want; i++)
				seen = seen || (unsigned char)bytes[from + i] >= 0x80;
			assert_int_equal(wide, seen);
		}
	}
}

static void every_byte_of_every_place_is_judged(void **state)
{
	(void)state;
	for (int kernel = SCAN_PORTABLE; kernel < SCAN_KERNELS; kernel++)
		for (unsigned byte = 0; byte < 256 && scan_available((enum scan_kernel)kernel); byte++)
			for (size_t place = 0; place < 140; place++) {
				char bytes[140];
				bool wide = false;
				memset(bytes, 'x', sizeof bytes);
				bytes[place] = (char)byte;
				bool missing = byte == 0 || byte == 0x81 || byte == 0x8D || byte == 0x8F ||
				               byte == 0x90 || byte == 0x9D;
				assert_int_equal(encoding_invalid_by((enum scan_kernel)kernel, ENCODING_CP1252,
					bytes, sizeof bytes, &wide), missing ? place : sizeof bytes);
				assert_int_equal(wide, byte >= 0x80 && !missing);
				assert_int_equal(encoding_invalid_by((enum scan_kernel)kernel, ENCODING_CP850,
					bytes, sizeof bytes, &wide), byte ? sizeof bytes : place);
			}
}

static void check_decoding(enum encoding encoding, const char *bytes, const char *want)
{
	struct text out = {0};
	encoding_append(encoding, bytes, strlen(bytes), &out);
	assert_string_equal(text_string(&out), want);
	text_free(&out);
}

static void code_pages_decode(void **state)
{
	(void)state;
	check_decoding(ENCODING_CP1252, "A\xF1o \x80 \x93M\xE9xico\x94", "Año € “México”");
	check_decoding(ENCODING_CP850, "DELEGACI\xE0N Producci\xA2n \x90 \xB5", "DELEGACIÓN Producción É Á");
	check_decoding(ENCODING_UTF8, "Año", "Año");
	check_decoding(ENCODING_CP1252, "\x81", "\xEF\xBF\xBD");
}

static void check_repair(enum repair repair, const char *text, const char *want)
{
	char out[200];
	assert_int_equal(repair_text(repair, text, strlen(text), out, sizeof out), strlen(want));
	assert_string_equal(out, want);
}

static void known_damage_is_undone(void **state)
{
	(void)state;
	enum repair mac = REPAIR_CP1252_AS_MACROMAN, dos = REPAIR_CP850_AS_CP1252;
	check_repair(mac, "AÒo", "Año");
	check_repair(mac, "MÈxico", "México");
	check_repair(mac, "Michoac·n de Ocampo", "Michoacán de Ocampo");
	check_repair(mac, "Otros bienes jurÌdicos afectados (del fuero com˙n)",
	             "Otros bienes jurídicos afectados (del fuero común)");
	check_repair(dos, "Tr\xC2\xA0" "fico", "Tráfico");
	check_repair(dos, "T¡tulo D‚cimo Tercero", "Título Décimo Tercero");
	check_repair(dos, "Cr‚dito \xC2\x90", "Crédito É");
	check_repair(dos, "あ", "あ");
	check_repair(REPAIR_NONE, "AÒo", "AÒo");
	char tight[4];
	assert_int_equal(repair_text(mac, "aÒo", 4, tight, sizeof tight), 3);
	assert_string_equal(tight, "añ");
	assert_string_equal(repair_name(REPAIR_NONE), "");
	assert_string_equal(repair_name(mac), "cp1252 once read as MacRoman");
	assert_string_equal(encoding_name(ENCODING_CP850), "CP850");
}

static void damaged_files_are_read_whole(void **state)
{
	(void)state;
	struct text bytes = load("tests/data/ingest/macroman.csv");
	struct seen mac = { .repair = REPAIR_CP1252_AS_MACROMAN }, dos = { .ask_cp850 = true };
	struct seen twice = { .repair = REPAIR_CP850_AS_CP1252 };
	assert_int_equal(look(&mac, "m.csv", bytes.data, bytes.length, 0, 0, NULL), TRATA_OK);
	assert_true(mac.bom);
	assert_non_null(strstr(mac.rows.data, "3|2022|15|México|Otros bienes jurídicos afectados (del "
	                       "fuero común)|Trata"));
	assert_non_null(strstr(mac.rows.data, "4|2022|16|Michoacán de Ocampo|"));
	text_free(&bytes);
	bytes = load("tests/data/ingest/cp850.csv");
	assert_int_equal(look(&dos, "c.csv", bytes.data, bytes.length, 0, 0, NULL), TRATA_OK);
	assert_string_equal(dos.rows.data, "2|2007-01|MÉXICO|3|17|5\n3|2007-02|Michoacán|0||2\n");
	assert_int_equal(dos.counts.encoding, ENCODING_CP850);
	text_free(&bytes);
	bytes = load("tests/data/ingest/cp850-as-cp1252.csv");
	assert_int_equal(look(&twice, "d.csv", bytes.data, bytes.length, 0, 0, NULL), TRATA_OK);
	assert_string_equal(twice.rows.data, "2|2007-01|MéXICO|3|17|5\n3|2007-02|Michoacán|0||2\n");
	text_free(&bytes);
	forget(&mac);
	forget(&dos);
	forget(&twice);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kernels_agree_on_masks),
		cmocka_unit_test(made_up_tables_read_like_the_slow_reader),
		cmocka_unit_test(the_filter_lets_through_what_begins_so),
		cmocka_unit_test(kernels_agree_on_letters),
		cmocka_unit_test(every_byte_of_every_place_is_judged),
		cmocka_unit_test(code_pages_decode), cmocka_unit_test(known_damage_is_undone),
		cmocka_unit_test(damaged_files_are_read_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
