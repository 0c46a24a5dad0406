/* The form of lists: each row in two lines of words, with a word or number at the right. */
#include <string.h>

#include "plot.h"

/* A text cut to a width in pixels, with an ellipsis. */
static void put_cut(struct plot *plot, double x, double y, double width, struct plot_style style,
                    const char *text)
{
	struct text cut = {0}, shown = {0};
	text_append(&shown, text);
	for (size_t length = strlen(text); length > 0 &&
	     plot_text_width(text_string(&shown), style.size, style.bold) > width; ) {
		/* never inside a letter of several bytes, and not after a blank */
		do
			length--;
		while (length > 0 && (((unsigned char)text[length] & 0xc0) == 0x80 || text[length - 1] == ' '));
		text_clear(&cut);
		text_append_bytes(&cut, text, length);
		text_clear(&shown);
		text_printf(&shown, "%s…", text_string(&cut));
	}
	plot_label(plot, x, y, style, text_string(&shown));
	plot_drop(plot, &cut);
	plot_drop(plot, &shown);
}

static enum colour colour_of(const struct chart_row *row)
{
	return row->rank_lower == 0 ? COLOUR_INK : row->rank_lower <= 2 ? COLOUR_MAIN :
	       row->rank_lower == 3 ? COLOUR_ALERT : COLOUR_MUTED;
}

enum trata_status plot_list(struct plot *plot, struct trata_error *error)
{
	const struct chart_data *data = plot->data;
	enum language language = plot->language;
	bool narrow = plot->canvas == CANVAS_NARROW;
	double size = narrow ? 9.5 : 12, widest = 0;
	(void)error;
	for (size_t i = 0; i < data->count; i++) {
		double width = plot_text_width(data->rows[i].answer[language], size, true);
		widest = width > widest ? width : widest;
	}
	plot->left = PLOT_MARGIN;
	plot_axes(plot, 0, 1, (double)data->count, 0);
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		double y = plot_y(plot, (double)i), room = plot->right - plot->left - widest - 14;
		if (i)
			plot_line(plot, plot->left, y, plot->right, y, COLOUR_GRID, 1, false);
		put_cut(plot, plot->left, plot_y(plot, (double)i + 0.3), room,
		        (struct plot_style){ size, false, COLOUR_INK, ALIGN_LEFT }, row->head[language]);
		put_cut(plot, plot->left, plot_y(plot, (double)i + 0.7), room,
		        (struct plot_style){ size - (narrow ? 0.5 : 1), false, COLOUR_MUTED, ALIGN_LEFT },
		        row->line[language]);
		plot_label(plot, plot->right, plot_y(plot, (double)i + 0.5),
		           (struct plot_style){ size, true, colour_of(row), ALIGN_RIGHT },
		           row->answer[language]);
		plot_number(plot, 0.5);
		plot_number(plot, (double)i);
		plot_number(plot, row->value);
		plot_end_row(plot);
	}
	if (plot->cut_from) {
		struct text label = {0};
		text_printf(&label, language == SPANISH ? "los primeros %zu de %zu" : "the first %zu of %zu",
		            data->count, plot->cut_from);
		plot_label(plot, plot->right, plot->bottom + 14,
		           (struct plot_style){ 12, false, COLOUR_ALERT, ALIGN_RIGHT }, text_string(&label));
		plot_drop(plot, &label);
	}
	plot_add(plot, plot_block(plot), "using 1:2 with dots", COLOUR_PAPER);
	return TRATA_OK;
}
