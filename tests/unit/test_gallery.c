/* Charts drawn by gnuplot: the same bytes whatever surrounds them, and text that stays text. */
#include "check.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/render/gallery.h"
#include "../../src/render/gnuplot.h"
#include "../../src/render/output.h"
#include "../../src/render/page.h"
#include "../../src/render/svg.h"
#include "../../src/render/verify.h"

static bool has_gnuplot(void)
{
	struct workshop shop = { NULL };
	struct trata_error error = {0};
	bool there = workshop_new(&shop, &error) == TRATA_OK &&
	             gnuplot_run(&shop, "gnuplot", NULL, 0, &error) == TRATA_OK;
	workshop_close(&shop, false);
	if (!there)
		print_error("SKIPPED: gnuplot is not here, so no chart was drawn\n");
	return there;
}

static void draw(struct trata_store *store, const struct gallery_request *request,
                 struct gallery *gallery)
{
	struct trata_error error = {0};
	enum trata_status status = gallery_draw(store, request, gallery, &error);
	if (status != TRATA_OK)
		print_error("%s\n%s\n", error.message, error.hint);
	assert_int_equal(status, TRATA_OK);
}

static const enum language both[] = { ENGLISH, SPANISH };
static const enum canvas sizes[] = { CANVAS_WIDE, CANVAS_NARROW };

/* Draws everything twice, the second time in a hostile environment. */
static void test_same_bytes(void **state)
{
	(void)state;
	const struct chart *list[64];
	struct gallery_request request = { list, 0, both, 2, sizes, 2, TERMINAL_SVG, NULL };
	struct gallery first, second;
	struct trata_store *store = NULL;
	struct text page = {0}, again = {0};
	if (!has_gnuplot())
		skip();
	for (size_t i = 0; i < chart_count; i++)
		list[request.chart_count++] = &charts[i];
	assert_int_equal(store_open("datasets", &store, NULL), TRATA_OK);
	draw(store, &request, &first);
	assert_int_equal(first.few, 0);
	setenv("LC_ALL", "es_MX.UTF-8", 1);
	setenv("TZ", "Asia/Kolkata", 1);
	setenv("HOME", "/tmp", 1);
	setenv("GNUPLOT_LIB", "/tmp", 1);
	setenv("GNUTERM", "dumb", 1);
	draw(store, &request, &second);
	assert_int_equal(first.picture_count, second.picture_count);
	for (size_t i = 0; i < first.picture_count; i++) {
		assert_string_equal(text_string(&first.pictures[i].image),
		                    text_string(&second.pictures[i].image));
		assert_true(first.pictures[i].image.length > 2000);
	}
	assert_int_equal(page_write(&first, SPANISH, &page, NULL), TRATA_OK);
	assert_int_equal(page_write(&second, SPANISH, &again, NULL), TRATA_OK);
	assert_string_equal(text_string(&page), text_string(&again));
	assert_null(strstr(text_string(&page), "src=\"http"));
	assert_null(strstr(text_string(&page), "nan"));
	text_free(&page);
	text_free(&again);
	gallery_free(&first);
	gallery_free(&second);
	store_free(store);
}

static void check_verdict(const char *folder, const struct gallery *gallery, enum verdict want,
                          const char *cells)
{
	struct text got = {0};
	enum verdict verdict = VERDICT_ABSENT;
	assert_int_equal(verify_picture(folder, &gallery->pictures[0], &gallery->exhibits[0], false,
	                                &verdict,
	                                &got, NULL), TRATA_OK);
	assert_int_equal(verdict, want);
	assert_string_equal(text_string(&got), cells);
	text_free(&got);
}

/* Draws, keeps, and then changes the renderer, a cell, the data file, in that order. */
static void test_verify(void **state)
{
	(void)state;
	char folder[] = "/tmp/trata-verify.XXXXXX", command[64];
	const struct chart *list[] = { &charts[0] };
	struct gallery_request request = { list, 1, both, 1, sizes, 1, TERMINAL_SVG, NULL };
	struct gallery gallery;
	struct trata_store *store = NULL;
	if (!has_gnuplot())
		skip();
	assert_non_null(mkdtemp(folder));
	assert_int_equal(store_open("datasets", &store, NULL), TRATA_OK);
	draw(store, &request, &gallery);
	struct exhibit *exhibit = &gallery.exhibits[0];
	check_verdict(folder, &gallery, VERDICT_ABSENT, "");
	assert_int_equal(output_write(folder, "victims-years.en.svg", &gallery.pictures[0].image,
	                              NULL), TRATA_OK);
	assert_int_equal(output_write(folder, "victims-years.csv", &exhibit->csv, NULL), TRATA_OK);
	check_verdict(folder, &gallery, VERDICT_IDENTICAL, "");
	text_append(&gallery.pictures[0].image, "<!-- another renderer -->");
	check_verdict(folder, &gallery, VERDICT_RENDERER, "");
	/* the figure of 2015 changes in the store */
	char *cell = strstr(exhibit->csv.data, ",1171,");
	assert_non_null(cell);
	memcpy(cell, ",1172,", 6);
	exhibit->digest = chart_digest(&exhibit->csv);
	check_verdict(folder, &gallery, VERDICT_CHANGED, "2015 value 1171 -> 1172");
	/* a data file that is not the picture's cannot name the cells */
	assert_int_equal(output_write(folder, "victims-years.csv", &exhibit->csv, NULL), TRATA_OK);
	check_verdict(folder, &gallery, VERDICT_CHANGED,
	              "which cells is not known: victims-years.csv is not the picture's data file");
	snprintf(command, sizeof command, "%s/victims-years.csv", folder);
	unlink(command);
	check_verdict(folder, &gallery, VERDICT_CHANGED,
	              "which cells is not known: victims-years.csv is not there");
	snprintf(command, sizeof command, "%s/victims-years.en.svg", folder);
	unlink(command);
	assert_int_equal(rmdir(folder), 0);
	gallery_free(&gallery);
	store_free(store);
}

/* A PNG for sharing is 1200 x 675; letters for a terminal hold the title. */
static void test_terminals(void **state)
{
	(void)state;
	static const enum canvas share = CANVAS_SHARE, narrow = CANVAS_NARROW;
	const struct chart *list[64];
	struct gallery_request request = { list, 0, both, 1, &share, 1, TERMINAL_PNG, NULL };
	struct gallery gallery;
	struct trata_store *store = NULL;
	if (!has_gnuplot())
		skip();
	for (size_t i = 0; i < chart_count; i++)
		list[request.chart_count++] = &charts[i];
	assert_int_equal(store_open("datasets", &store, NULL), TRATA_OK);
	draw(store, &request, &gallery);
	for (size_t i = 0; i < gallery.picture_count; i++) {
		const struct text *png = &gallery.pictures[i].image;
		assert_true(png->length > 5000);
		assert_memory_equal(png->data, "\x89PNG\r\n\x1a\n", 8);
		assert_memory_equal(png->data + 16, "\0\0\x04\xb0\0\0\x02\xa3", 8);
	}
	gallery_free(&gallery);
	request = (struct gallery_request){ list, 1, both, 1, &narrow, 1, TERMINAL_DUMB, NULL };
	draw(store, &request, &gallery);
	assert_non_null(strstr(text_string(&gallery.pictures[0].image), "Registered victims"));
	assert_null(strstr(text_string(&gallery.pictures[0].image), " \n"));
	gallery_free(&gallery);
	store_free(store);
}

#define TRAP "/tmp/trata-test-trap"
#define EVIL "`touch " TRAP "` @x %d {/Bold b} 'q\" <b>&amp; $(touch " TRAP ") \\\n!touch " TRAP "\n"

static enum trata_status evil_sentence(const struct chart_data *data, enum language language,
                                       struct text *out, struct trata_error *error)
{
	(void)data, (void)language, (void)error;
	text_append(out, "'" EVIL);
	return TRATA_OK;
}

/* A chart whose every text wants to be run: nothing is, and the text is drawn as it stands. */
static void test_hostile_text(void **state)
{
	(void)state;
	struct chart chart = charts[0];
	const struct chart *list[] = { &chart };
	struct gallery_request request = { list, 1, both, 1, sizes, 1, TERMINAL_SVG, NULL };
	struct gallery gallery;
	struct trata_store *store = NULL;
	if (!has_gnuplot())
		skip();
	unlink(TRAP);
	chart.question[ENGLISH] = EVIL;
	chart.subject[ENGLISH] = EVIL;
	chart.sentence = evil_sentence;
	assert_int_equal(store_open("datasets", &store, NULL), TRATA_OK);
	draw(store, &request, &gallery);
	const char *svg = text_string(&gallery.pictures[0].image);
	assert_non_null(strstr(svg, "\xe2\x80\x99`touch " TRAP "` @x %d {/Bold b}"));
	assert_null(strstr(svg, "<b>"));
	assert_int_not_equal(access(TRAP, F_OK), 0);
	gallery_free(&gallery);
	store_free(store);
}

/* A store without figures: the chart says so, and so does the count. */
static void test_too_few(void **state)
{
	(void)state;
	struct chart chart = charts[0];
	const struct chart *list[] = { &chart };
	struct gallery_request request = { list, 1, both, 2, sizes, 2, TERMINAL_SVG, NULL };
	struct gallery gallery;
	struct trata_store *store = NULL;
	if (!has_gnuplot())
		skip();
	assert_int_equal(store_new("/nonexistent", &store, NULL), TRATA_OK);
	draw(store, &request, &gallery);
	assert_int_equal(gallery.few, 1);
	assert_non_null(strstr(text_string(&gallery.pictures[0].image), "Too few data"));
	gallery_free(&gallery);
	store_free(store);
}

static void test_gnuplot_missing(void **state)
{
	(void)state;
	struct workshop shop = { NULL };
	struct trata_error error = {0};
	const char *script = "bad.gp";
	struct text text = {0};
	assert_int_equal(workshop_new(&shop, NULL), TRATA_OK);
	assert_int_equal(gnuplot_run(&shop, "no-such-gnuplot", &script, 1, &error), TRATA_EEXTERNAL);
	assert_string_equal(error.message,
	                    "no-such-gnuplot was not found: charts need gnuplot 5 or later");
	assert_non_null(strstr(error.hint, shop.path));
	text_append(&text, "plot nothing(");
	assert_int_equal(workshop_write(&shop, script, &text, NULL), TRATA_OK);
	if (has_gnuplot()) {
		error = (struct trata_error){0};
		assert_int_equal(gnuplot_run(&shop, "gnuplot", &script, 1, &error), TRATA_EEXTERNAL);
		assert_non_null(strstr(error.message, "\"bad.gp\" line 1"));
		assert_non_null(strstr(error.hint, shop.path));
	}
	text_free(&text);
	workshop_close(&shop, false);
}

static void test_output(void **state)
{
	(void)state;
	char folder[] = "/tmp/trata-output.XXXXXX";
	struct text text = {0}, back = {0}, path = {0};
	struct trata_error error = {0};
	bool found;
	assert_non_null(mkdtemp(folder));
	text_printf(&path, "%s/a/b/c", folder);
	assert_int_equal(output_folder(text_string(&path), &error), TRATA_OK);
	assert_int_equal(output_folder(text_string(&path), &error), TRATA_OK);
	text_append(&text, "one");
	assert_int_equal(output_write(text_string(&path), "x", &text, &error), TRATA_OK);
	text_append(&text, " two");
	assert_int_equal(output_write(text_string(&path), "x", &text, &error), TRATA_OK);
	assert_int_equal(output_read(text_string(&path), "x", &back, &found, &error), TRATA_OK);
	assert_true(found);
	assert_string_equal(text_string(&back), "one two");
	assert_int_equal(output_read(text_string(&path), "y", &back, &found, &error), TRATA_OK);
	assert_false(found);
	/* a file stands where the folder should be */
	text_append(&path, "/x");
	assert_int_equal(output_folder(text_string(&path), &error), TRATA_EIO);
	text_append(&path, "/deeper");
	error = (struct trata_error){0};
	assert_int_equal(output_folder(text_string(&path), &error), TRATA_EIO);
	text_free(&path);
	text_printf(&path, "%s/a/b/c/x", folder);
	unlink(text_string(&path));
	for (int i = 0; i < 3; i++) {
		path.data[strrchr(path.data, '/') - path.data] = '\0';
		assert_int_equal(rmdir(path.data), 0);   /* no file was left beside it */
	}
	rmdir(folder);
	text_free(&path);
	text_free(&text);
	text_free(&back);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_bytes), cmocka_unit_test(test_verify),
		cmocka_unit_test(test_terminals), cmocka_unit_test(test_hostile_text),
		cmocka_unit_test(test_too_few), cmocka_unit_test(test_gnuplot_missing),
		cmocka_unit_test(test_output),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
