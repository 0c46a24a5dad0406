/* ingest: one table in many disguises gives the same rows; damaged tables give their error. */
#include "test_ingest.h"

#include <fcntl.h>

#include "../../src/ingest/scan.h"

#define DATA "tests/data/ingest/"

static const char *const fixtures[] = {
	DATA "plain.csv", DATA "quoted.csv", DATA "blank-lines.csv", DATA "semicolons.csv",
	DATA "tabs.tsv", DATA "all-quoted.csv", DATA "no-accents.csv",
};
#define FIXTURES (sizeof fixtures / sizeof *fixtures)

static const char *const starts[] = { "trata", "TR", "corrup" };

/* The same text with CRLF, except where a line end is part of a field. */
static struct text with_crlf(const struct text *text)
{
	struct text out = {0};
	bool quoted = false;
	for (size_t i = 0; i < text->length; i++) {
		if (text->data[i] == '"')
			quoted = !quoted;
		if (text->data[i] == '\n' && !quoted)
			text_append_char(&out, '\r');
		text_append_char(&out, text->data[i]);
	}
	return out;
}

static struct text with_bom(const struct text *text)
{
	struct text out = {0};
	text_append(&out, "\xEF\xBB\xBF");
	text_append_bytes(&out, text->data, text->length);
	return out;
}

static struct text without_end(const struct text *text)
{
	struct text out = {0};
	size_t length = text->length;
	while (length && text->data[length - 1] == '\n')
		length--;
	text_append_bytes(&out, text->data, length);
	return out;
}

/* The fixtures hold no letters beyond U+00FF: their cp1252 bytes are their code points. */
static struct text in_cp1252(const struct text *text)
{
	struct text out = {0};
	for (size_t i = 0; i < text->length; i++) {
		unsigned char byte = (unsigned char)text->data[i];
		if (byte >= 0x80)
			byte = (unsigned char)(byte << 6 | ((unsigned char)text->data[++i] & 0x3F));
		text_append_char(&out, (char)byte);
	}
	return out;
}

static void expect_same(const struct seen *want, const struct seen *got, const char *path,
                        const char *disguise, size_t block)
{
	if (strcmp(text_string(&want->rows), text_string(&got->rows)) == 0 &&
	    strcmp(text_string(&want->header), text_string(&got->header)) == 0 &&
	    want->counts.rows == got->counts.rows && want->counts.delivered == got->counts.delivered)
		return;
	print_error("%s as %s, block %zu: want\n%s%s%llu rows, got\n%s%s%llu rows\n", path, disguise,
	            block, text_string(&want->header), text_string(&want->rows),
	            (unsigned long long)want->counts.rows, text_string(&got->header),
	            text_string(&got->rows), (unsigned long long)got->counts.rows);
	fail();
}

/* Every block size, every kernel, filtered or not. */
static void try_all(const struct seen *want, const char *path, const char *disguise,
                    const struct text *bytes, const struct row_filter *filter)
{
	for (int kernel = SCAN_PORTABLE; kernel < SCAN_KERNELS; kernel++)
		for (size_t block = 0; block <= 300 && scan_available((enum scan_kernel)kernel); block++) {
			struct seen got = { .filter = filter };
			struct trata_error error = {0};
			enum trata_status status = look(&got, path, bytes->data, bytes->length, block, kernel,
			                                &error);
			if (status != TRATA_OK)
				print_error("%s as %s: line %d: %s\n", path, disguise, (int)error.line,
				            error.message);
			assert_int_equal(status, TRATA_OK);
			assert_int_equal(got.counts.bytes, bytes->length);
			expect_same(want, &got, path, disguise, block);
			forget(&got);
		}
}

typedef struct text disguise(const struct text *text);
static const struct { const char *name; disguise *make; } disguises[] = {
	{ "CRLF", with_crlf }, { "BOM", with_bom }, { "no final line end", without_end },
	{ "cp1252", in_cp1252 },
};

static void one_table_in_many_disguises(void **state)
{
	(void)state;
	const struct row_filter filters[] = { { 4, starts, 3, 0 } };
	for (size_t f = 0; f < FIXTURES * 2; f++) {
		const char *path = fixtures[f / 2];
		const struct row_filter *filter = f % 2 ? filters : NULL;
		struct text plain = load(path);
		struct seen want = { .filter = filter };
		struct trata_error error = {0};
		assert_int_equal(look(&want, path, plain.data, plain.length, 0, SCAN_PORTABLE, &error),
		                 TRATA_OK);
		assert_true(want.counts.rows >= 2);
		try_all(&want, path, "itself", &plain, filter);
		for (size_t d = 0; d < sizeof disguises / sizeof *disguises; d++) {
			struct text other = disguises[d].make(&plain);
			try_all(&want, path, disguises[d].name, &other, filter);
			text_free(&other);
		}
		forget(&want);
		text_free(&plain);
	}
}

static void see_standard_input(struct seen *seen, const struct text *bytes)
{
	int ends[2], before = dup(STDIN_FILENO);
	struct trata_error error = {0};
	struct table_handler handler = see(seen);
	assert_int_equal(pipe(ends), 0);
	assert_true(bytes->length < 65536);
	assert_int_equal(write(ends[1], bytes->data, bytes->length), (ssize_t)bytes->length);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	assert_int_equal(table_read("-", &handler, &error), TRATA_OK);
	dup2(before, STDIN_FILENO);
	close(before);
	close(ends[0]);
}

static void containers_change_nothing(void **state)
{
	(void)state;
	for (size_t f = 0; f < FIXTURES; f++) {
		struct text plain = load(fixtures[f]);
		struct part part = { "inner.csv", plain.data, plain.length };
		struct seen want = {0}, file = {0}, input = {0}, gz = {0}, zip = {0};
		struct trata_error error = {0};
		struct table_handler handler = see(&file);
		assert_int_equal(look(&want, "x", plain.data, plain.length, 0, 0, &error), TRATA_OK);
		assert_int_equal(table_read(fixtures[f], &handler, &error), TRATA_OK);
		see_standard_input(&input, &plain);
		struct text packed = pack(&part, 1, true);
		assert_int_equal(look(&gz, "x.csv.gz", packed.data, packed.length, 0, 0, &error), TRATA_OK);
		text_free(&packed);
		packed = pack(&part, 1, false);
		assert_int_equal(look(&zip, "x.zip", packed.data, packed.length, 0, 0, &error), TRATA_OK);
		text_free(&packed);
		struct seen *all[] = { &file, &input, &gz, &zip };
		for (size_t i = 0; i < 4; i++) {
			expect_same(&want, all[i], fixtures[f], "container", i);
			assert_string_equal(want.counts.sha256.hex, all[i]->counts.sha256.hex);
			assert_int_equal(strlen(all[i]->counts.sha256.hex), 64);
		}
		assert_string_equal(gz.container, "gz");
		assert_string_equal(gz.base, "x.csv");
		assert_string_equal(zip.container, "zip");
		assert_string_equal(zip.names.data, "x.zip!inner.csv\n");
		for (size_t i = 0; i < 4; i++)
			forget(all[i]);
		forget(&want);
		text_free(&plain);
	}
}

static void rows_are_what_the_file_says(void **state)
{
	(void)state;
	struct text bytes = load(DATA "quoted.csv");
	struct seen seen = {0};
	struct trata_error error = {0};
	assert_int_equal(look(&seen, "q.csv", bytes.data, bytes.length, 0, 0, &error), TRATA_OK);
	assert_string_equal(seen.header.data, "1|Año|Clave_Ent|Entidad|Bien jurídico afectado|"
	                    "Tipo de delito|Subtipo de delito|Enero|Febrero\n");
	assert_string_equal(seen.rows.data,
		"2|2022|8|Chihuahua|La sociedad|Trata de personas|Trata de personas|14|\n"
		"3|2022|15|México|La sociedad|Corrupción de menores|Corrupción de menores|1,124|37\n"
		"4|2022|16|Michoacán de Ocampo|El patrimonio|Robo de cables, tubos y otros|"
		"dice \"así\" y\nsigue|5|0\n"
		"6|2022|9|Ciudad de México|Otros bienes jurídicos afectados (del fuero común)|"
		"Tráfico de menores|Tráfico de menores|0|3\n"
		"7|2023|32|Zacatecas|La libertad|trata de personas|||\n"
		"8|2023|31|Yucatán|La familia|Violación simple| con blancos |8|13\n");
	assert_string_equal(seen.format, "csv");
	forget(&seen);
	const struct row_filter filter = { 4, starts, 3, 0 };
	struct seen some = { .filter = &filter };
	assert_int_equal(look(&some, "q.csv", bytes.data, bytes.length, 0, 0, &error), TRATA_OK);
	assert_int_equal(some.counts.rows, 6);
	assert_int_equal(some.counts.delivered, 4);
	assert_null(strstr(some.rows.data, "Robo"));
	assert_null(strstr(some.rows.data, "simple"));
	forget(&some);
	text_free(&bytes);
}

#define MANY "a,b\n1,2\n3,4\n"
#define BYTES(literal) literal, sizeof literal - 1

/* What damaged files are told: the same at every block size and with every kernel. */
static const struct fault {
	const char *bytes;
	size_t length;
	unsigned line;
	const char *fragment;
} faults[] = {
	{ BYTES(""), 0, "the file is empty" },
	{ BYTES("\n\r\n\n"), 0, "the file is empty" },
	{ BYTES("just one column\n1\n2\n"), 1, "no delimiter" },
	{ BYTES("a,b\n1,2\n3\n4,5\n"), 3, "1 fields, but the header has 2" },
	{ BYTES("a,b\n1,2\n\n3,4,5\n"), 4, "3 fields, but the header has 2" },
	{ BYTES("a,b,c\n1,2,3\n4,5"), 3, "2 fields, but the header has 3" },
	{ BYTES("a,b\n\"x\ny\",2\n\"1,2\"\n"), 4, "1 fields, but the header has 2" },
	{ BYTES("a,b\n1,2\n3,\"four\n5,6\n7,8\n"), 3, "a quote opens here" },
	{ BYTES("a,\"b\n1,2\n"), 1, "a quote opens here" },
	{ BYTES("a,b\n1,x\"y\n"), 2, "a quote inside a field" },
	{ BYTES("a,b\n1,2\n\"x\"y,2\n"), 3, "text behind the quote" },
	{ BYTES("a,b\n1,2\n\"x\" ,2\n"), 3, "text behind the quote" },
	{ BYTES("a,b\n1,2\n \"x\",2\n"), 3, "a quote inside a field" },
	{ BYTES("a,b\n\"x\"\r,2\n"), 2, "text behind the quote" },
	{ BYTES("a,b\n1,\"x\ny\"\"\nz\"q\n"), 4, "text behind the quote" },
	{ BYTES("a,b\n1,2\n3,\0\n"), 3, "byte 3 of the line is NUL" },
	{ BYTES("a,b\n1,2\n\"x\ny\0\",2\n"), 4, "byte 2 of the line is NUL" },
	{ BYTES("a\0,b\n1,2\n"), 1, "byte 2 of the line is NUL" },
	{ BYTES(MANY "5,a\xF1o\n6,\x81\n"), 5, "byte 3 of the line, 0x81, is no letter in cp1252" },
	{ BYTES(MANY "5,a\xF1o\x8D\n"), 4, "byte 6 of the line, 0x8D" },
	{ BYTES("a\xF1o\x9D,b\n1,2\n"), 1, "byte 4 of the line, 0x9D" },
	{ BYTES("\xEF\xBB\xBF" MANY "5,a\xF1o\n"), 4, "0xF1, is no letter in UTF-8" },
	{ BYTES("\xEF\xBB\xBF" "a,b\xC3\n"), 1, "0xC3, is no letter in UTF-8" },
	{ BYTES("\xFF\xFE" "a\0,\0b\0\n\0"), 1, "UTF-16" },
	{ BYTES("a,b\r1,2\r3,4\r"), 1, "carriage returns without line feeds" },
	{ BYTES("%PDF-1.7 ,\n"), 0, "this is a PDF" },
	{ BYTES("<!DOCTYPE html>, a\n"), 0, "this is a web page" },
	{ BYTES("\xEF\xBB\xBF  \n<html>, a\n"), 0, "this is a web page" },
	{ BYTES("{\"a\": 1, \"b\": 2}\n"), 0, "this is JSON" },
	{ BYTES("\xD0\xCF\x11\xE0\xA1\xB1,"), 0, "old Excel" },
	{ BYTES("PK\x03\x04 truncated"), 0, "zip" },
	{ BYTES("\x1F\x8B\x08\x00 no"), 0, "gz file cannot be read" },
};

static void damaged_tables_give_their_error(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		for (int kernel = SCAN_PORTABLE; kernel < SCAN_KERNELS; kernel++)
			for (size_t block = 0; block <= 130; block++) {
				const struct fault *fault = &faults[i];
				struct seen seen = {0};
				struct trata_error error = {0};
				if (!scan_available((enum scan_kernel)kernel))
					continue;
				look(&seen, "damaged.csv", fault->bytes, fault->length, block, kernel, &error);
				if (error.status != TRATA_EFORMAT || error.line != fault->line ||
				    strcmp(error.file, "damaged.csv") != 0 ||
				    !strstr(error.message, fault->fragment) || !error.hint[0]) {
					print_error("case %zu, block %zu: status %d, %s:%d: %s (want line %u: %s)\n",
					            i, block, error.status, error.file, (int)error.line,
					            error.message, fault->line, fault->fragment);
					fail();
				}
				assert_int_equal(seen.ends, 0);
				forget(&seen);
			}
}

static void long_records_are_refused(void **state)
{
	(void)state;
	static const size_t blocks[] = { 1 << 12, 70001, 1 << 17, 1 << 22 };
	for (size_t i = 0; i < 16; i++) {
		bool quoted = i & 1, fits = i & 2;
		struct text bytes = {0};
		struct seen seen = { .no_digest = true };
		struct trata_error error = {0};
		size_t length = fits ? TABLE_LINE_BYTES - 2 : TABLE_LINE_BYTES - 1;
		text_append(&bytes, "a,b\n1,2\n");
		text_append(&bytes, quoted ? "\"" : "x");
		for (size_t n = 2; n < length; n++)
			text_append_char(&bytes, quoted && n % 100 == 0 ? '\n' : 'y');
		text_append(&bytes, quoted ? "\",2\n" : "y,2\n");
		look(&seen, "long.csv", bytes.data, bytes.length, blocks[i / 4], 0, &error);
		assert_int_equal(error.status, fits ? TRATA_OK : TRATA_EFORMAT);
		if (!fits) {
			assert_non_null(strstr(error.message, "TABLE_LINE_BYTES"));
			assert_int_equal(error.line, 3);
		}
		forget(&seen);
		text_free(&bytes);
	}
}

static void accents_before_the_first_doubt_start_again(void **state)
{
	(void)state;
	/* "Año" as UTF-8 in the header and a lone 0xF1 later: the file is cp1252 after all */
	static const char bytes[] = "a,b\nx,\xC3\xB1\ny,2\nz,\xF1\n";
	for (size_t block = 1; block < 40; block++) {
		struct seen seen = {0};
		struct trata_error error = {0};
		assert_int_equal(look(&seen, "x.csv", bytes, sizeof bytes - 1, block, 0, &error), TRATA_OK);
		assert_int_equal(seen.begins, 2);
		assert_int_equal(seen.counts.encoding, ENCODING_CP1252);
		assert_int_equal(seen.counts.rows, 3);
		assert_string_equal(seen.rows.data, "2|x|Ã±\n3|y|2\n4|z|ñ\n");
		assert_int_equal(strlen(seen.counts.sha256.hex), 64);
		forget(&seen);
	}
	static const char quiet[] = "a,b\nx,1\ny,2\nz,\xF1\n";
	struct seen seen = {0};
	assert_int_equal(look(&seen, "x.csv", quiet, sizeof quiet - 1, 0, 0, NULL), TRATA_OK);
	assert_int_equal(seen.begins, 1);
	assert_string_equal(seen.rows.data, "2|x|1\n3|y|2\n4|z|ñ\n");
	forget(&seen);
}

static void receivers_stop_and_skip(void **state)
{
	(void)state;
	struct seen stop = { .row_status = TRATA_EDATA }, skip = { .skip = "x" };
	struct trata_error error = {0};
	assert_int_equal(look(&stop, "x.csv", MANY, strlen(MANY), 0, 0, &error), TRATA_EDATA);
	assert_string_equal(error.file, "x.csv");
	assert_int_equal(error.line, 2);
	assert_int_equal(look(&skip, "x.csv", MANY "broken", strlen(MANY) + 6, 0, 0, NULL), TRATA_OK);
	assert_int_equal(skip.begins, 1);
	assert_int_equal(skip.ends, 0);
	forget(&stop);
	forget(&skip);
}

/* Room beforehand, so that what fails is the reader and not what the test writes down. */
static void make_room(struct seen *seen)
{
	struct text *texts[] = { &seen->header, &seen->rows, &seen->names };
	for (size_t i = 0; i < 3; i++)
		memory_grow((void **)&texts[i]->data, &texts[i]->capacity, 4096, 1);
}

static void a_lost_allocation_never_goes_unseen(void **state)
{
	(void)state;
	struct text bytes = load(DATA "quoted.csv");
	struct seen whole = { .repair = REPAIR_CP1252_AS_MACROMAN };
	size_t refused = 0, count = 1;
	make_room(&whole);
	memory_fail_at(0);
	assert_int_equal(look(&whole, "x.csv", bytes.data, bytes.length, 50, 0, NULL), TRATA_OK);
	count = memory_fail_at(0);
	assert_true(count > 5 && count < 1000);
	for (size_t n = 1; n <= count; n++) {
		struct seen seen = { .repair = REPAIR_CP1252_AS_MACROMAN };
		struct trata_error error = {0};
		make_room(&seen);
		memory_fail_at(n);
		enum trata_status status = look(&seen, "x.csv", bytes.data, bytes.length, 50, 0, &error);
		memory_fail_at(0);
		refused += status == TRATA_ENOMEM;
		/* libcsv asks again for less */
		if (status == TRATA_OK)
			assert_string_equal(seen.rows.data, whole.rows.data);
		else
			assert_int_equal(status, TRATA_ENOMEM);
		forget(&seen);
	}
	assert_true(refused >= count - 2);
	forget(&whole);
	text_free(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_table_in_many_disguises),
		cmocka_unit_test(containers_change_nothing),
		cmocka_unit_test(rows_are_what_the_file_says),
		cmocka_unit_test(damaged_tables_give_their_error),
		cmocka_unit_test(long_records_are_refused),
		cmocka_unit_test(accents_before_the_first_doubt_start_again),
		cmocka_unit_test(receivers_stop_and_skip),
		cmocka_unit_test(a_lost_allocation_never_goes_unseen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
