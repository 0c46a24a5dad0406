/* Sentences of charts about trends, projections, stated rates and models. */
#include <math.h>
#include <string.h>

#include "chart_sentence.h"

#define pick sentence_pick

static void put_interval(double lower, double upper, enum language language, struct text *out)
{
	text_append(out, pick(language, "95% interval ", "intervalo del 95\xc2\xa0%: "));
	words_number(out, lower, 0);
	text_append(out, pick(language, " to ", " a "));
	words_number(out, upper, 0);
}

/* The level shifts: in May 2016 (97 to 45 a month). */
static void put_shifts(const struct chart_data *data, enum language language, struct text *out)
{
	const struct chart_row *before = NULL;
	size_t told = 0;
	for (size_t i = 0; i < data->mark_count; i++) {
		const struct chart_row *mark = &data->marks[i];
		if (strcmp(mark->group, "level") != 0)
			continue;
		if (before) {
			text_append(out, told++ ? ", " : pick(language, "; the level seems to have shifted in ",
			                                      "; el nivel parece haber cambiado en "));
			words_period(out, (struct period){ mark->period.first, mark->period.first }, language);
			text_append(out, " (");
			words_number(out, before->value, 0);
			text_append(out, pick(language, " to ", " a "));
			words_number(out, mark->value, 0);
			text_append(out, pick(language, " a month)", " al mes)"));
		}
		before = mark;
	}
}

enum trata_status sentence_trend(const struct chart_data *data, enum language language,
                                 struct text *out, struct trata_error *error)
{
	if (data->mark_count < 2)
		return sentence_months(data, language, out, error);
	const struct chart_row *mark = data->marks;
	struct period whole = { mark[0].period.first, mark[1].period.last };
	bool clear = chart_change_is_clear(mark);
	sentence_head(data, language, out);
	text_append(out, !clear ? pick(language, ": no clear trend, ", ": sin tendencia clara, ") :
	            mark->change > 0 ? pick(language, " rose, ", ": subieron, ") :
	            pick(language, " fell, ", ": bajaron, "));
	words_period(out, whole, language);
	text_append(out, ": ");
	words_change(out, mark->change, language);
	text_append(out, pick(language, " a year (95% interval ", " al año (intervalo del 95\xc2\xa0%: "));
	words_change(out, mark->change_lower, language);
	text_append(out, pick(language, " to ", " a "));
	words_change(out, mark->change_upper, language);
	text_append(out, ")");
	put_shifts(data, language, out);
	return TRATA_OK;
}

/* The newest projection whose outcome is not known, and how many earlier intervals held. */
enum trata_status sentence_projected(const struct chart_data *data, enum language language,
                                     struct text *out, struct trata_error *error)
{
	const struct chart_row *open = NULL;
	size_t known = 0, held = 0, years = 0;
	(void)error;
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		if (!row->has_baseline) {
			open = row;
			continue;
		}
		known++;
		held += row->baseline >= row->lower && row->baseline <= row->upper;
		years += i == 0 || row[-1].period.first != row->period.first;
	}
	sentence_head(data, language, out);
	text_append(out, ": ");
	if (open) {
		words_number(out, open->value, 0);
		text_append(out, pick(language, " expected for ", " esperadas para "));
		words_period(out, open->period, language);
		text_append(out, pick(language, " (", " ("));
		put_interval(open->lower, open->upper, language, out);
		text_append(out, pick(language, "), from ", "), a partir de "));
		words_number(out, open->count, 0);
		text_append(out, pick(language, " to ", " hasta "));
		month last = open->release->covered.last;
		words_period(out, (struct period){ last, last }, language);
		text_append(out, pick(language, "; no release here completes that year",
		                      "; ninguna entrega de aquí completa ese año"));
		text_append(out, known ? "; " : "");
	}
	if (known)
		text_printf(out, pick(language, "of %zu projections of %zu years that are over, %zu held the "
		            "outcome in their 95%% interval", "de %zu proyecciones de %zu años ya cerrados, "
		            "%zu incluyeron el resultado en su intervalo del 95\xc2\xa0%%"), known, years, held);
	return TRATA_OK;
}

enum trata_status sentence_multiplied(const struct chart_data *data, enum language language,
                                      struct text *out, struct trata_error *error)
{
	const struct chart_row *base = data->rows;
	double least = INFINITY, most = 0;
	for (size_t i = 1; i < data->count; i++) {
		least = fmin(least, data->rows[i].value / base->value);
		most = fmax(most, data->rows[i].value / base->value);
	}
	if (data->count < 2 || base->value <= 0)
		return error_set(error, TRATA_EFEWOBS, "no stated rate to multiply by");
	sentence_head(data, language, out);
	text_append(out, ": ");
	words_number(out, base->value, 0);
	text_append(out, pick(language, " in ", " en "));
	words_period(out, base->period, language);
	text_append(out, pick(language, "; rates that are stated without a survey would multiply them by ",
	                      "; tasas que se afirman sin encuesta las multiplicarían por "));
	words_number(out, least, 0);
	text_append(out, pick(language, " to ", " a "));
	words_number(out, most, 0);
	text_append(out, pick(language, ": that spread is the finding, and no product is an estimate",
	                      ": esa distancia es el hallazgo, y ningún producto es una estimación"));
	return TRATA_OK;
}

enum trata_status sentence_models(const struct chart_data *data, enum language language,
                                  struct text *out, struct trata_error *error)
{
	double least = INFINITY, most = 0;
	size_t models = 0;
	for (size_t i = 1; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		if (row->doubtful)
			continue;
		models++;
		least = fmin(least, row->value);
		most = fmax(most, row->value);
	}
	if (!models)
		return error_set(error, TRATA_EFEWOBS, "no model of the table can be estimated");
	sentence_head(data, language, out);
	text_append(out, ": ");
	words_number(out, data->rows[0].value, 0);
	text_printf(out, pick(language, " on lists; %zu equally defensible models say ",
	                      " en listas; %zu modelos igual de defendibles dicen "), models);
	words_number(out, least, 0);
	text_append(out, pick(language, " to ", " a "));
	words_number(out, most, 0);
	text_append(out, pick(language, " in all: the range is the answer, and it says nothing of Mexico",
	                      " en total: el rango es la respuesta, y no dice nada de México"));
	return TRATA_OK;
}
