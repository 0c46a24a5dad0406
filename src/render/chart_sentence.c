#include "chart_sentence.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../stat/share.h"

/* "Registered victims of trafficking": the subject at the head of a sentence. */
void sentence_head(const struct chart_data *data, enum language language, struct text *out)
{
	words_capital(out, data->chart->subject[language]);
}

const char *sentence_pick(enum language language, const char *english, const char *spanish)
{
	return language == SPANISH ? spanish : english;
}

enum trata_status sentence_share(double part, double whole, enum language language,
                                 struct text *out, struct trata_error *error)
{
	struct share share;
	enum trata_status status = share_interval(part, whole, 0, &share, error);
	if (status != TRATA_OK)
		return status;
	words_percent(out, 100 * share.share, 0, language);
	text_append(out, sentence_pick(language, "; 95% interval ", "; intervalo del 95\xc2\xa0%: "));
	words_percent(out, 100 * share.exact.lower, 0, language);
	text_append(out, sentence_pick(language, " to ", " a "));
	words_percent(out, 100 * share.exact.upper, 0, language);
	return TRATA_OK;
}

static const char *state_name(const char *code, enum language language)
{
	const struct place *place = place_by_code(code);
	if (!place)
		return code;
	return language == SPANISH ? place->name_es : place->name_en;
}

/* (-15.6%; 95% interval -34.9% to +9.5%) */
static void change_words(const struct chart_row *row, enum language language, struct text *out)
{
	text_append(out, " (");
	words_change(out, row->change, language);
	text_append(out, sentence_pick(language, "; 95% interval ", "; intervalo del 95\xc2\xa0%: "));
	words_change(out, row->change_lower, language);
	text_append(out, sentence_pick(language, " to ", " a "));
	words_change(out, row->change_upper, language);
	text_append(out, ")");
}

/* One unit alone: there is nothing to compare it with. */
static void sentence_alone(const struct chart_data *data, const struct chart_row *row,
                           enum language language, struct text *out)
{
	sentence_head(data, language, out);
	text_append(out, ": ");
	words_number(out, row->value, 0);
	text_append(out, sentence_pick(language, " in ", " en "));
	words_period(out, row->period, language);
	if (row > data->rows && chart_across_break(data, row[-1].period, row->period)) {
		text_append(out, sentence_pick(language, "; the register changed: not comparable with the ",
		                      "; cambió el registro: no se compara con las "));
		words_number(out, row[-1].value, 0);
		text_append(out, sentence_pick(language, " in ", " en "));
		words_period(out, row[-1].period, language);
	}
}

/* Says "fell" or "rose" only where the interval of the change leaves none out. */
enum trata_status sentence_change(const struct chart_data *data, enum language language,
                                  struct text *out, struct trata_error *error)
{
	(void)error;
	const struct chart_row *last = chart_last_whole(data);
	const struct chart_row *before = chart_previous(data, last);
	if (!last)
		last = &data->rows[data->count - 1];
	if (!before) {
		sentence_alone(data, last, language, out);
		return TRATA_OK;
	}
	bool clear = chart_change_is_clear(last);
	sentence_head(data, language, out);
	if (clear)
		text_append(out, last->change < 0 ? sentence_pick(language, " fell from ", ": bajaron de ") :
		            sentence_pick(language, " rose from ", ": subieron de "));
	else
		text_append(out, sentence_pick(language, ": ", ": "));
	words_number(out, before->value, 0);
	text_append(out, sentence_pick(language, " in ", " en "));
	words_period(out, before->period, language);
	text_append(out, clear ? sentence_pick(language, " to ", " a ") : ", ");
	words_number(out, last->value, 0);
	text_append(out, sentence_pick(language, " in ", " en "));
	words_period(out, last->period, language);
	if (!clear)
		text_append(out, sentence_pick(language, ": no clear change", ": sin cambio claro"));
	if (last->has_change)
		change_words(last, language, out);
	return TRATA_OK;
}

#define RECENT_MONTHS 12

/* The last months, at most twelve, of one instrument. */
enum trata_status sentence_months(const struct chart_data *data, enum language language,
                                  struct text *out, struct trata_error *error)
{
	const struct chart_row *last = &data->rows[data->count - 1], *first = last;
	(void)error;
	double sum = last->value, lowest = last->value, highest = last->value;
	while (first > data->rows && last - first + 1 < RECENT_MONTHS &&
	       !chart_across_break(data, first[-1].period, last->period)) {
		first--;
		sum += first->value;
		lowest = fmin(lowest, first->value);
		highest = fmax(highest, first->value);
	}
	sentence_head(data, language, out);
	text_append(out, sentence_pick(language, ": on average ", ": en promedio "));
	words_number(out, sum / (double)(last - first + 1), 0);
	text_append(out, sentence_pick(language, " a month, ", " al mes, "));
	words_period(out, (struct period){ first->period.first, last->period.last }, language);
	text_append(out, sentence_pick(language, " (lowest ", " (mínimo "));
	words_number(out, lowest, 0);
	text_append(out, sentence_pick(language, ", highest ", ", máximo "));
	words_number(out, highest, 0);
	text_append(out, ")");
	return TRATA_OK;
}

static int descending(const void *a, const void *b)
{
	const struct chart_row *left = *(const struct chart_row *const *)a;
	const struct chart_row *right = *(const struct chart_row *const *)b;
	if (left->value != right->value)
		return left->value < right->value ? 1 : -1;
	return strcmp(left->place, right->place);
}

/* Rows by value, largest first; at most PLACE_STATES. */
static size_t ranked(const struct chart_data *data, const struct chart_row **list)
{
	size_t count = data->count < PLACE_STATES ? data->count : PLACE_STATES;
	for (size_t i = 0; i < count; i++)
		list[i] = &data->rows[i];
	qsort(list, count, sizeof *list, descending);
	return count;
}

enum trata_status sentence_concentration(const struct chart_data *data, enum language language,
                                         struct text *out, struct trata_error *error)
{
	const struct chart_row *list[PLACE_STATES];
	size_t count = ranked(data, list), used = 0;
	double total = 0, held = 0;
	for (size_t i = 0; i < count; i++)
		total += list[i]->count;
	if (total <= 0)
		return error_set(error, TRATA_EFEWOBS, "no state registered any");
	while (used < count && held < total / 2)
		held += list[used++]->count;
	sentence_head(data, language, out);
	text_append(out, sentence_pick(language, ": ", ": "));
	for (size_t i = 0; i < used && i < 4; i++) {
		if (i)
			text_append(out, i + 1 < used ? ", " : sentence_pick(language, " and ",
			            words_and(state_name(list[i]->place, language))));
		text_append(out, state_name(list[i]->place, language));
	}
	if (used > 4)
		text_printf(out, sentence_pick(language, " and %zu more", " y %zu más"), used - 4);
	text_append(out, used == 1 ? sentence_pick(language, " holds ", " concentra ") :
	            sentence_pick(language, " hold ", " concentran "));
	words_number(out, held, 0);
	text_append(out, sentence_pick(language, " of the ", " de las "));
	words_number(out, total, 0);
	text_append(out, sentence_pick(language, " in ", " en "));
	words_period(out, data->shown, language);
	text_append(out, " (");
	enum trata_status status = sentence_share(held, total, language, out, error);
	text_append(out, ")");
	return status;
}

enum trata_status sentence_rates(const struct chart_data *data, enum language language,
                                 struct text *out, struct trata_error *error)
{
	const struct chart_row *list[PLACE_STATES];
	size_t count = ranked(data, list);
	double total = 0, people = 0;
	for (size_t i = 0; i < count; i++) {
		total += list[i]->count;
		people += list[i]->population;
	}
	if (people <= 0)
		return error_set(error, TRATA_EFEWOBS, "no population");
	sentence_head(data, language, out);
	text_printf(out, "%s%s ", sentence_pick(language, ": highest rate in ", ": la tasa más alta, en "),
	            state_name(list[0]->place, language));
	text_append(out, sentence_pick(language, "(", "("));
	words_number(out, list[0]->value, 1);
	text_append(out, sentence_pick(language, " per 100,000; 95% interval ",
	                      " por 100,000; intervalo del 95\xc2\xa0%: "));
	words_number(out, list[0]->lower, 1);
	text_append(out, sentence_pick(language, " to ", " a "));
	words_number(out, list[0]->upper, 1);
	text_append(out, sentence_pick(language, "); Mexico as a whole ", "); México en conjunto, "));
	words_number(out, 100000 * total / people, 2);
	text_append(out, sentence_pick(language, " in ", " en "));
	words_period(out, data->shown, language);
	return TRATA_OK;
}
