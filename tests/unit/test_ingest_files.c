/* ingest: folders, archives, changing files. */
#include "test_ingest.h"

#include <sys/stat.h>

#include "../../src/store/folder.h"

#define ONE "a,b\n1,2\n"
#define TWO "c;d\n3;4\n5;6\n"

static char folder[64];

static int make_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "/tmp/trata-test-XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
	(void)state;
	folder_delete(folder);
	return 0;
}

static const char *in_folder(const char *name)
{
	static char path[200];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void put(const char *name, const char *text)
{
	save(in_folder(name), text, strlen(text));
}

static enum trata_status read_path(const char *path, struct seen *seen, struct trata_error *error)
{
	struct table_handler handler = see(seen);
	*error = (struct trata_error){0};
	return table_read(path, &handler, error);
}

static void folders_are_read_in_order(void **state)
{
	(void)state;
	struct seen seen = {0};
	struct trata_error error;
	char want[600], link[200];
	mkdir(in_folder("Zeta"), 0755);
	mkdir(in_folder("empty"), 0755);
	put("b.csv", ONE);
	put("B.csv", TWO);
	put("Zeta/deep.tsv", "e\tf\n7\t8\n");
	put("notes.txt", "This text has commas, but it is no table.\nNot at all.\n");
	put("README.md", "# Title\n\ntext\n");
	put("figures.dat", "g,h\n9,10\n");
	put("paper.pdf", "%PDF-1.4, x\n");
	put("image", "\x89PNG\r\n\x1A\n,");
	put(".hidden.csv", "i,j\n1\n");
	put("nothing.txt", "");
	snprintf(link, sizeof link, "%s", in_folder("link.csv"));
	assert_int_equal(symlink("b.csv", link), 0);
	assert_int_equal(symlink("..", in_folder("circle")), 0);
	assert_int_equal(read_path(folder, &seen, &error), TRATA_OK);
	snprintf(want, sizeof want, "%s/B.csv\n%s/Zeta/deep.tsv\n%s/b.csv\n%s/figures.dat\n", folder,
	         folder, folder, folder);
	assert_string_equal(seen.names.data, want);
	assert_string_equal(seen.rows.data, "2|3|4\n3|5|6\n2|7|8\n2|1|2\n2|9|10\n");
	assert_int_equal(seen.ends, 4);
	forget(&seen);
}

static void named_files_must_be_tables(void **state)
{
	(void)state;
	static const char *const names[] = { "notes.txt", "README.md", "paper.pdf", "image",
	                                     "nothing.txt" };
	struct trata_error error;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct seen seen = {0};
		assert_int_equal(read_path(in_folder(names[i]), &seen, &error), TRATA_EFORMAT);
		assert_string_equal(error.file, in_folder(names[i]));
		forget(&seen);
	}
	struct seen seen = {0};
	assert_int_equal(read_path(in_folder("link.csv"), &seen, &error), TRATA_OK);
	assert_int_equal(read_path(in_folder("absent.csv"), &seen, &error), TRATA_EIO);
	assert_string_equal(error.file, in_folder("absent.csv"));
	assert_int_equal(read_path(in_folder("empty"), &seen, &error), TRATA_EFORMAT);
	assert_string_equal(error.message, "the folder holds no table");
	forget(&seen);
}

static void what_claims_to_be_a_table_is_never_passed_over(void **state)
{
	(void)state;
	static const char *const texts[] = { "", "no delimiter\n", "a,b\n1\n", "<html></html>",
	                                     "%PDF-1.4", "\xD0\xCF\x11\xE0" };
	mkdir(in_folder("claims"), 0755);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct seen seen = {0};
		struct trata_error error;
		put("claims/a.csv", ONE);
		put("claims/b.csv", texts[i]);
		assert_int_equal(read_path(in_folder("claims"), &seen, &error), TRATA_EFORMAT);
		assert_string_equal(error.file, in_folder("claims/b.csv"));
		forget(&seen);
	}
}

static void zips_of_all_sorts(void **state)
{
	(void)state;
	struct text gz = pack(&(struct part){ "x", ONE, strlen(ONE) }, 1, true);
	struct text zip = pack(&(struct part){ "in.csv", TWO, strlen(TWO) }, 1, false);
	const struct part parts[] = {
		{ "BD/", "", 0 }, { "BD/1.csv", ONE, strlen(ONE) }, { "__MACOSX/BD/._1.csv", "\0\1", 2 },
		{ "BD/.hidden.csv", "x", 1 }, { "BD/read me.txt", "hello, you", 10 },
		{ "BD/V\xA1" "ctimas.csv", TWO, strlen(TWO) }, { "BD/Vi\xCC\x81" "ctimas2.csv", ONE, 8 },
		{ "inner.zip", zip.data, zip.length }, { "inner.csv.gz", gz.data, gz.length },
	};
	struct text whole = pack(parts, sizeof parts / sizeof *parts, false);
	struct seen seen = {0};
	struct trata_error error = {0};
	look(&seen, "d/BD.zip", whole.data, whole.length, 0, 0, &error);
	assert_string_equal(error.message, "");
	assert_string_equal(seen.names.data, "d/BD.zip!BD/1.csv\nd/BD.zip!BD/Víctimas.csv\n"
	                    "d/BD.zip!BD/Víctimas2.csv\nd/BD.zip!inner.zip!in.csv\n"
	                    "d/BD.zip!inner.csv.gz\n");
	assert_string_equal(seen.rows.data, "2|1|2\n2|3|4\n3|5|6\n2|1|2\n2|3|4\n3|5|6\n2|1|2\n");
	assert_string_equal(seen.base, "inner.csv");
	text_free(&gz);
	text_free(&zip);
	text_free(&whole);
	forget(&seen);
}

static void a_member_may_turn_out_to_be_cp1252(void **state)
{
	(void)state;
	static const char late[] = "a,b\nx,\xC3\xB1\nz,\xF1\n";
	const struct part parts[] = { { "0.csv", ONE, strlen(ONE) }, { "1.csv", late, sizeof late - 1 },
	                              { "2.csv", TWO, strlen(TWO) } };
	struct text zip = pack(parts, 3, false), gz = pack(parts + 1, 1, true);
	struct seen seen = { .skip = "0.csv" }, single = {0};
	struct trata_error error = {0};
	assert_int_equal(look(&seen, "x.zip", zip.data, zip.length, 0, 0, &error), TRATA_OK);
	assert_string_equal(seen.rows.data, "2|x|Ã±\n3|z|ñ\n2|3|4\n3|5|6\n");
	assert_int_equal(seen.begins, 4);
	assert_int_equal(look(&single, "x.gz", gz.data, gz.length, 0, 0, &error), TRATA_OK);
	assert_string_equal(single.rows.data, "2|x|Ã±\n3|z|ñ\n");
	assert_int_equal(single.counts.bytes, sizeof late - 1);
	text_free(&zip);
	text_free(&gz);
	forget(&seen);
	forget(&single);
}

static void broken_archives_are_errors(void **state)
{
	(void)state;
	struct text long_table = {0};
	text_append(&long_table, "a,b\n");
	for (int i = 0; i < 20000; i++)
		text_printf(&long_table, "%d,%d\n", i * 7919 % 10007, i * 104729 % 99991);
	struct part part = { "x.csv", long_table.data, long_table.length };
	for (int gz = 0; gz < 2; gz++) {
		struct text whole = pack(&part, 1, gz);
		for (size_t cut = 1; cut < 12; cut++) {
			struct seen seen = {0};
			struct trata_error error = {0};
			look(&seen, "x", whole.data, whole.length * cut / 12, 0, 0, &error);
			assert_int_equal(error.status, TRATA_EFORMAT);
			assert_int_equal(seen.ends, 0);
			forget(&seen);
		}
		/* a flipped byte in the middle does not pass the checksum */
		struct seen seen = {0};
		struct trata_error error = {0};
		whole.data[whole.length / 2] ^= 0x10;
		look(&seen, "x", whole.data, whole.length, 0, 0, &error);
		assert_int_equal(error.status, TRATA_EFORMAT);
		assert_int_equal(seen.ends, 0);
		forget(&seen);
		text_free(&whole);
	}
	text_free(&long_table);
	struct text none = pack(&(struct part){ "a.pdf", "%PDF", 4 }, 1, false);
	struct seen seen = {0};
	struct trata_error error = {0};
	assert_int_equal(look(&seen, "x.zip", none.data, none.length, 0, 0, &error), TRATA_EFORMAT);
	assert_string_equal(error.message, "this is a zip file without tables, not a table");
	text_free(&none);
}

static void bombs_are_refused(void **state)
{
	(void)state;
	size_t size = (size_t)110 << 20;
	char *bytes = malloc(size);
	assert_non_null(bytes);
	memset(bytes, '\n', size);
	memcpy(bytes, "a,b\n1,2\n", 8);
	for (int gz = 0; gz < 2; gz++) {
		struct text bomb = pack(&(struct part){ "x.csv", bytes, size }, 1, gz);
		struct seen seen = { .no_digest = true };
		struct trata_error error = {0};
		assert_int_equal(look(&seen, "x", bomb.data, bomb.length, 0, 0, &error), TRATA_EFORMAT);
		assert_non_null(strstr(error.message, "TABLE_RATIO"));
		forget(&seen);
		text_free(&bomb);
	}
	free(bytes);
}

static void matryoshkas_are_refused(void **state)
{
	(void)state;
	struct text inner = pack(&(struct part){ "x.csv", ONE, strlen(ONE) }, 1, false);
	for (int depth = 0; depth < 6; depth++) {
		struct seen seen = {0};
		struct trata_error error = {0};
		look(&seen, "x.zip", inner.data, inner.length, 0, 0, &error);
		assert_int_equal(error.status, depth <= 3 ? TRATA_OK : TRATA_EFORMAT);
		struct text outer = pack(&(struct part){ "n.zip", inner.data, inner.length }, 1, false);
		text_free(&inner);
		inner = outer;
		forget(&seen);
	}
	text_free(&inner);
}

/* A receiver that writes to the file it reads. */
static enum trata_status meddle(void *context, const struct row *row, struct trata_error *error)
{
	(void)row, (void)error;
	FILE *file = fopen(context, "ab");
	assert_non_null(file);
	fputs("8,9\n", file);
	fclose(file);
	return TRATA_OK;
}

static enum trata_status accept_header(void *context, const struct table_info *info,
                                       const struct row *header, struct table_request *request,
                                       struct trata_error *error)
{
	(void)context, (void)info, (void)header, (void)request, (void)error;
	return TRATA_OK;
}

static enum trata_status accept_end(void *context, const struct table_info *info,
                                    const struct table_counts *counts, struct trata_error *error)
{
	(void)context, (void)info, (void)counts, (void)error;
	return TRATA_OK;
}

static void a_changing_file_is_an_error(void **state)
{
	(void)state;
	char path[200];
	snprintf(path, sizeof path, "%s", in_folder("changing.csv"));
	put("changing.csv", ONE);
	struct table_handler handler = { path, accept_header, meddle, accept_end };
	struct trata_error error = {0};
	assert_int_equal(table_read(path, &handler, &error), TRATA_EIO);
	assert_string_equal(error.message, "the file changed while it was being read");
	assert_string_equal(error.file, path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folders_are_read_in_order), cmocka_unit_test(named_files_must_be_tables),
		cmocka_unit_test(what_claims_to_be_a_table_is_never_passed_over),
		cmocka_unit_test(zips_of_all_sorts), cmocka_unit_test(a_member_may_turn_out_to_be_cp1252),
		cmocka_unit_test(broken_archives_are_errors), cmocka_unit_test(bombs_are_refused),
		cmocka_unit_test(matryoshkas_are_refused), cmocka_unit_test(a_changing_file_is_an_error),
	};
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
