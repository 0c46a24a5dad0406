/* Words, escaping, the SVG's finish, verification, palette: what needs no gnuplot. */
#include "check.h"

#include <stdlib.h>

#include "../../src/render/escape.h"
#include "../../src/render/palette.h"
#include "../../src/render/plot.h"
#include "../../src/render/svg.h"
#include "../../src/render/verify.h"

/* Backquotes, macros, formats, enhanced markup, quotes, line feeds, controls, broken UTF-8. */
static const struct { const char *text, *gnuplot, *tic, *markup; } hostile[] = {
	{ "`touch /tmp/x`", "'`touch /tmp/x`'", "'`touch /tmp/x`'", "`touch /tmp/x`" },
	{ "@print 50%", "'@print 50%'", "'@print 50%%'", "@print 50%" },
	{ "a'b\"c", "'a\xe2\x80\x99" "b\"c'", "'a\xe2\x80\x99" "b\"c'", "a&#39;b&quot;c" },
	{ "'26", "'\xe2\x80\x99" "26'", "'\xe2\x80\x99" "26'", "&#39;26" },
	{ "x\n!rm -rf\ny", "'x !rm -rf y'", "'x !rm -rf y'", "x\n!rm -rf\ny" },
	{ "{/Bold a}_b^c\\n", "'{/Bold a}_b^c\\n'", "'{/Bold a}_b^c\\n'", "{/Bold a}_b^c\\n" },
	{ "<script>&amp;", "'<script>&amp;'", "'<script>&amp;'", "&lt;script&gt;&amp;amp;" },
	{ "\x01\x1b[m\x7f", "'  [m '", "'  [m '",
	  "\xef\xbf\xbd\xef\xbf\xbd[m\xef\xbf\xbd" },
	{ "\xff\xc3(\xed\xa0\x80", "'\xef\xbf\xbd\xef\xbf\xbd(\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd'",
	  "'\xef\xbf\xbd\xef\xbf\xbd(\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd'",
	  "\xef\xbf\xbd\xef\xbf\xbd(\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
	{ "Michoac\xc3\xa1n \xe2\x80\x94 \xf0\x9f\x92\xa9", "'Michoac\xc3\xa1n \xe2\x80\x94 \xf0\x9f\x92\xa9'",
	  "'Michoac\xc3\xa1n \xe2\x80\x94 \xf0\x9f\x92\xa9'", "Michoac\xc3\xa1n \xe2\x80\x94 \xf0\x9f\x92\xa9" },
	{ "", "''", "''", "" },
};

static void test_escape(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		struct text out = {0};
		escape_gnuplot(&out, hostile[i].text);
		assert_string_equal(text_string(&out), hostile[i].gnuplot);
		text_clear(&out);
		escape_gnuplot_tic(&out, hostile[i].text);
		assert_string_equal(text_string(&out), hostile[i].tic);
		text_clear(&out);
		escape_markup(&out, hostile[i].text);
		assert_string_equal(text_string(&out), hostile[i].markup);
		text_free(&out);
	}
}

static void test_numbers(void **state)
{
	(void)state;
	static const struct { double value; int decimals; const char *want; } cases[] = {
		{ 0, 0, "0" }, { 999, 0, "999" }, { 1171, 0, "1,171" }, { 1234567.891, 2, "1,234,567.89" },
		{ -15.63, 1, "\xe2\x88\x92" "15.6" }, { -0.04, 1, "0.0" }, { 999999.5, 0, "1,000,000" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text out = {0};
		words_number(&out, cases[i].value, cases[i].decimals);
		assert_string_equal(text_string(&out), cases[i].want);
		text_free(&out);
	}
	struct text out = {0};
	words_change(&out, 21.67, ENGLISH);
	text_append_char(&out, '|');
	words_change(&out, -7.05, SPANISH);
	text_append_char(&out, '|');
	words_change(&out, 0.01, ENGLISH);
	assert_string_equal(text_string(&out), "+21.7%|\xe2\x88\x92" "7.0\xc2\xa0%|0.0%");
	text_free(&out);
}

static void test_periods(void **state)
{
	(void)state;
	static const struct { struct period period; const char *want[LANGUAGES]; } cases[] = {
		{ { MONTH(2022, 1), MONTH(2022, 12) }, { "2022", "2022" } },
		{ { MONTH(2015, 1), MONTH(2024, 12) }, { "2015–2024", "2015–2024" } },
		{ { MONTH(2022, 6), MONTH(2022, 6) }, { "June 2022", "junio de 2022" } },
		{ { MONTH(2026, 1), MONTH(2026, 8) },
		  { "January–August 2026", "enero–agosto de 2026" } },
		{ { MONTH(2024, 7), MONTH(2025, 6) },
		  { "July 2024 to June 2025", "julio de 2024 a junio de 2025" } },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (int language = 0; language < LANGUAGES; language++) {
			struct text out = {0};
			words_period(&out, cases[i].period, (enum language)language);
			assert_string_equal(text_string(&out), cases[i].want[language]);
			text_free(&out);
		}
	struct text out = {0};
	words_capital(&out, "\xc3\xa9xodo");
	words_capital(&out, "carpetas");
	assert_string_equal(text_string(&out), "\xc3\x89xodoCarpetas");
	text_free(&out);
}

static void count_line(void *context, const char *line)
{
	size_t *widest = context;
	size_t width = (size_t)plot_text_width(line, 18, true);
	*widest = width > *widest ? width : *widest;
}

static void test_wrap(void **state)
{
	(void)state;
	const char *text = "Registered victims of trafficking fell from 936 in 2023 to 790 in 2024 "
	                   "(\xe2\x88\x92" "15.6%; 95% interval \xe2\x88\x92" "23.3% to \xe2\x88\x92" "7.1%)";
	size_t widest = 0, lines = plot_wrap(text, 348, 18, true, count_line, &widest);
	assert_true(lines >= 3 && lines <= 5);
	assert_true(widest <= 348);
	widest = 0;
	assert_int_equal(plot_wrap("", 100, 12, false, count_line, &widest), 0);
	assert_int_equal(plot_wrap("Tlaquepaque-de-las-Flores", 10, 12, false, count_line, &widest), 1);
}

static void test_axes(void **state)
{
	(void)state;
	static const struct { double value; int pieces; double step, top; } cases[] = {
		{ 1240.3, 5, 250, 1250 }, { 92.7, 5, 20, 100 }, { 0.61, 5, 0.2, 0.8 }, { 7, 5, 2, 8 },
		{ 11.2, 6, 2, 12 }, { 3, 5, 1, 3 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_close(plot_step(cases[i].value, cases[i].pieces), cases[i].step, 1e-12);
		assert_close(plot_ceiling(cases[i].value, cases[i].pieces), cases[i].top, 1e-12);
	}
	assert_close(plot_ceiling(0, 5), 1, 1e-12);
}

static const char raw_svg[] =
	"<?xml version=\"1.0\"?>\n<svg \n width=\"800\" height=\"420\"\n viewBox=\"0 0 800 420\"\n>\n"
	"<title>Gnuplot</title>\n<desc>Produced by GNUPLOT 5.4 patchlevel 4 </desc>\n\n"
	"<g id=\"gnuplot_canvas\">\n<rect x=\"0\" y=\"0\" fill=\"#ffffff\"/>\n<defs>\n"
	"<circle id='gpDot' r='0.5'/>\n</defs>\n<!-- a remark of 5.4 -->\n"
	"<g fill=\"none\" color=\"black\" stroke-linecap=\"butt\">\n</g>\n"
	"<g id=\"gnuplot_plot_1\" ><title>gnuplot_plot_1</title>\n"
	"<path stroke='rgb(  0, 114, 178)'  d='M1,2 L3,4\n\t\tL5,6  '/>"
	"<use xlink:href='#gpPt6' color='rgb( 34,  34,  34)'/></g>\n"
	"<g font-family=\"DejaVu Sans:Bold\" ><text> 5 &lt; 6</text></g>\n</g>\n</svg>\n";

static void test_svg(void **state)
{
	(void)state;
	const char *digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
	struct svg_label label = { "a.en", "en", "5 < 6 & \"x\"", "d", digest };
	struct text raw = {0}, out = {0};
	char found[65];
	text_append(&raw, raw_svg);
	assert_int_equal(svg_finish(&raw, &label, &out, NULL), TRATA_OK);
	const char *svg = text_string(&out);
	assert_null(strstr(svg, "GNUPLOT"));
	assert_null(strstr(svg, "gnuplot"));
	assert_null(strstr(svg, "5.4"));
	assert_null(strstr(svg, "gpDot"));
	assert_null(strstr(svg, "color=\"black\""));   /* the empty group is gone */
	assert_non_null(strstr(svg, "<path stroke=\"#0072b2\" d=\"M1,2 L3,4 L5,6\"/>"));
	assert_non_null(strstr(svg, "<use href=\"#a.en-gpPt6\" color=\"#222222\"/>"));
	assert_non_null(strstr(svg, "font-weight=\"bold\"><text>5 &lt; 6</text>"));
	assert_non_null(strstr(svg, "<title id=\"a.en-title\">5 &lt; 6 &amp; &quot;x&quot;</title>"));
	assert_non_null(strstr(svg, "role=\"img\" lang=\"en\""));
	assert_true(svg_digest(&out, found));
	assert_string_equal(found, digest);
	assert_memory_equal(svg_element(&out), "<svg", 4);
	/* what is cut off is no picture */
	text_free(&out);
	raw.length -= 8;
	raw.data[raw.length] = '\0';
	struct trata_error error = {0};
	assert_int_equal(svg_finish(&raw, &label, &out, &error), TRATA_EEXTERNAL);
	assert_false(svg_digest(&raw, found));
	text_free(&raw);
	text_free(&out);
}

static void check_cells(const char *before, const char *now, const char *want, size_t count)
{
	struct text old = {0}, new = {0}, out = {0};
	text_append(&old, before);
	text_append(&new, now);
	assert_int_equal(verify_cells(&old, &new, false, &out), count);
	assert_string_equal(text_string(&out), want);
	text_free(&old);
	text_free(&new);
	text_free(&out);
}

#define HEAD "group,place,period,value,lower,upper,count,population,unit,status,release\n"

static void test_verify_cells(void **state)
{
	(void)state;
	const char *row = HEAD ",MX,2024,790,735.8,847.1,790,,persons,A,nm-state:2025-06\n";
	check_cells(row, row, "", 0);
	check_cells(row, HEAD ",MX,2024,791,736.8,848.1,791,,persons,A,nm-state:2025-06\n",
	            "2024 value 790 -> 791", 1);
	check_cells(row, HEAD ",MX,2024,790,735.8,847.1,790,,persons,P,nm-state:2025-07\n",
	            "2024 status A -> P; 2024 release nm-state:2025-06 -> nm-state:2025-07", 2);
	check_cells(row, HEAD ",MX-CHH,2024,51,,,51,,persons,A,r\n",
	            "MX-CHH 2024 is new; 2024 is gone", 2);
	check_cells(HEAD "\"a,\"\"b\",MX,2024,1\n", HEAD "\"a,\"\"b\",MX,2024,\n",
	            "a,\"b 2024 value 1 -> (empty)", 1);
	check_cells("", "", "", 0);
	check_cells(HEAD, HEAD ",MX,1,1\n,MX,2,1\n,MX,3,1\n,MX,4,1\n,MX,5,1\n,MX,6,1\n,MX,7,1\n"
	            ",MX,8,1\n,MX,9,1\n", "1 is new; 2 is new; 3 is new; 4 is new; 5 is new; 6 is new; "
	            "7 is new; 8 is new; and 1 more", 9);
}

/* WCAG: 4.5 for letters, 3 for lines and shapes against what is behind them. */
static void test_palette(void **state)
{
	(void)state;
	assert_close(palette_contrast("#000000", "#ffffff"), 21, 1e-9);
	assert_close(palette_contrast("#767676", "#ffffff"), 4.54, 0.01);
	static const enum colour letters[] = { COLOUR_INK, COLOUR_MUTED, COLOUR_MAIN, COLOUR_ALERT };
	static const enum colour shapes[] = { COLOUR_MAIN, COLOUR_ALERT, COLOUR_SECOND };
	for (int dark = 0; dark < 2; dark++) {
		#define SHADE(c) (dark ? palette[c].dark : palette[c].light)
		for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
			assert_true(palette_contrast(SHADE(letters[i]), SHADE(COLOUR_PAPER)) >= 4.5);
			assert_true(palette_contrast(SHADE(letters[i]), SHADE(COLOUR_SHADE)) >= 4.5);
		}
		for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
			assert_true(palette_contrast(SHADE(shapes[i]), SHADE(COLOUR_PAPER)) >= 3);
		/* letters on tiles keep their role in the dark */
		for (int step = COLOUR_STEP_1; step <= COLOUR_STEP_5; step++) {
			bool ink = palette_contrast(palette[step].light, palette[COLOUR_INK].light) >=
			           palette_contrast(palette[step].light, palette[COLOUR_PAPER].light);
			assert_true(palette_contrast(SHADE(step), SHADE(ink ? COLOUR_INK : COLOUR_PAPER)) >=
			            4.5);
		}
	}
	for (size_t a = 0; a < COLOURS; a++)
		for (size_t b = 0; b < a; b++) {
			assert_string_not_equal(palette[a].light, palette[b].light);
			assert_string_not_equal(palette[a].name, palette[b].name);
		}
}

static void test_catalogue(void **state)
{
	(void)state;
	const struct chart *chart = NULL;
	struct trata_error error = {0};
	assert_int_equal(chart_find("victims-years", &chart, &error), TRATA_OK);
	assert_string_equal(chart->id, "victims-years");
	assert_int_equal(chart_find("victims-yaers", &chart, &error), TRATA_EARG);
	assert_string_equal(error.hint, "did you mean victims-years?");
	for (size_t i = 0; i < chart_count; i++) {
		assert_non_null(charts[i].sentence);
		assert_non_null(catalogue_measure(charts[i].measure));
		for (int k = 0; k < LANGUAGES; k++)
			assert_true(strlen(charts[i].question[k]) > 10 && strlen(charts[i].subject[k]) > 5);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(charts[i].id, charts[k].id);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escape), cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_periods), cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_axes), cmocka_unit_test(test_svg),
		cmocka_unit_test(test_verify_cells), cmocka_unit_test(test_palette),
		cmocka_unit_test(test_catalogue),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
