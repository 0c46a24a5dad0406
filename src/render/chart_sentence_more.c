/* Sentences of charts about groups, ranks, parts of a change and revisions. */
#include <math.h>
#include <string.h>

#include "../stat/decompose.h"
#include "../stat/funnel.h"
#include "chart_sentence.h"
#include "late.h"

#define pick sentence_pick

static void put_name(const struct chart_row *row, enum language language, struct text *out)
{
	chart_row_name(row, language, out);
}

enum trata_status sentence_ranks(const struct chart_data *data, enum language language,
                                 struct text *out, struct trata_error *error)
{
	(void)error;
	const struct chart_row *first = &data->rows[0], *widest = first;
	size_t rivals = 0;
	for (size_t i = 0; i < data->count; i++) {
		rivals += data->rows[i].rank_lower == 1;
		if (data->rows[i].rank_upper - data->rows[i].rank_lower >
		    widest->rank_upper - widest->rank_lower)
			widest = &data->rows[i];
	}
	sentence_head(data, language, out);
	text_append(out, ": ");
	put_name(first, language, out);
	if (rivals == 1)
		text_append(out, pick(language, " ranks first (interval of its rank 1 to 1)",
		                      " es la primera (intervalo de su lugar: 1 a 1)"));
	else
		text_printf(out, pick(language, " leads, but %zu states could", " encabeza, pero %zu "
		            "entidades podrían ser la primera"), rivals);
	text_append(out, pick(language, "; most others are not told apart: ",
	                      "; la mayoría no se distingue: "));
	put_name(widest, language, out);
	text_printf(out, pick(language, " may rank anywhere from %zu to %zu",
	                      " puede ir del lugar %zu al %zu"), widest->rank_lower,
	            widest->rank_upper);
	return TRATA_OK;
}

enum trata_status sentence_funnel(const struct chart_data *data, enum language language,
                                  struct text *out, struct trata_error *error)
{
	double counts[PLACE_STATES] = {0}, people[PLACE_STATES] = {0};
	struct funnel_place places[PLACE_STATES];
	struct funnel funnel;
	size_t count = data->count, high = 0, low = 0;
	if (count > PLACE_STATES)
		return error_set(error, TRATA_EFEWOBS, "more places than states");
	for (size_t i = 0; i < count; i++) {
		counts[i] = data->rows[i].count;
		people[i] = data->rows[i].population / 100000;
	}
	enum trata_status status = funnel_limits(counts, people, count, 0, 0, 0.998, places, &funnel,
	                                         error);
	if (status != TRATA_OK)
		return status;
	for (size_t i = 0; i < count; i++) {
		high += places[i].exact_flag == FUNNEL_HIGH;
		low += places[i].exact_flag == FUNNEL_LOW;
	}
	sentence_head(data, language, out);
	text_printf(out, pick(language, ": %zu states lie above and %zu below what chance explains "
	            "around the country’s %.2f per 100,000 in ", ": %zu entidades están por encima y "
	            "%zu por debajo de lo que el azar explica en torno a las %.2f por 100,000 del país "
	            "en "), high, low, funnel.target);
	words_period(out, data->shown, language);
	return TRATA_OK;
}

static void put_signed(struct text *out, double value)
{
	if (value > 0)
		text_append_char(out, '+');
	words_number(out, value, 0);
}

enum trata_status sentence_parts(const struct chart_data *data, enum language language,
                                 struct text *out, struct trata_error *error)
{
	struct decompose_group groups[PLACE_STATES];
	struct decompose_part parts[PLACE_STATES];
	struct decomposition whole;
	size_t count = data->count < PLACE_STATES ? data->count : PLACE_STATES;
	for (size_t i = 0; i < count; i++)
		groups[i] = (struct decompose_group){ data->rows[i].baseline, data->rows[i].count };
	enum trata_status status = decompose_counts(groups, count, parts, &whole, error);
	if (status != TRATA_OK)
		return status;
	int year = period_year(data->shown.first);
	const struct chart_row *largest = &data->rows[whole.largest];
	sentence_head(data, language, out);
	text_append(out, ": ");
	put_signed(out, whole.difference);
	text_printf(out, pick(language, " from %d to %d; the largest part is ", " de %d a %d; la mayor "
	            "parte es de "), year - 1, year);
	put_name(largest, language, out);
	text_append(out, " (");
	put_signed(out, largest->value);
	text_append(out, pick(language, ", from ", ", de "));
	words_number(out, largest->baseline, 0);
	text_append(out, pick(language, " to ", " a "));
	words_number(out, largest->count, 0);
	text_append(out, ")");
	if (parts[whole.largest].reverses)
		text_append(out, pick(language, ", without which the total would not have moved that way",
		                      ", sin la cual el total no habría ido en ese sentido"));
	return TRATA_OK;
}

enum trata_status sentence_revisions(const struct chart_data *data, enum language language,
                                     struct text *out, struct trata_error *error)
{
	const struct chart_row *most = NULL;
	double lowest = 0, highest = 0, largest = -1;
	size_t years = 0;
	for (size_t i = 0; i < data->count; i++) {
		const struct chart_row *row = &data->rows[i];
		bool last = i + 1 == data->count || row[1].period.first != row->period.first;
		if (!last || row->baseline <= 0)
			continue;
		double percent = 100 * (row->count / row->baseline - 1);
		years++;
		lowest = fmin(lowest, percent);
		highest = fmax(highest, percent);
		if (fabs(percent) > largest) {
			largest = fabs(percent);
			most = row;
		}
	}
	if (!most)
		return error_set(error, TRATA_EFEWOBS, "no year is in two releases");
	sentence_head(data, language, out);
	text_printf(out, pick(language, ": later releases moved the totals of %zu years by ",
	                      ": entregas posteriores movieron los totales de %zu años de "), years);
	words_change(out, lowest, language);
	text_append(out, pick(language, " to ", " a "));
	words_change(out, highest, language);
	text_printf(out, pick(language, "; most in %d, from ", "; lo más en %d, de "),
	            period_year(most->period.first));
	words_number(out, most->baseline, 0);
	text_append(out, pick(language, " to ", " a "));
	words_number(out, most->count, 0);
	return TRATA_OK;
}

#define LATE_TOLD 12

enum trata_status sentence_late(const struct chart_data *data, enum language language,
                                struct text *out, struct trata_error *error)
{
	int age = LATE_TOLD;
	struct late_middle middle = late_middle(data, age);
	while (middle.months < LATE_LEAST && --age > 0)
		middle = late_middle(data, age);
	if (middle.months < LATE_LEAST)
		return error_set(error, TRATA_EFEWOBS, "fewer than %d months were followed by releases",
		                 LATE_LEAST);
	sentence_head(data, language, out);
	text_printf(out, pick(language, ": %d months later the median month differs by ",
	                      ": %d meses después, el mes mediano difiere en "), age);
	words_change(out, middle.median, language);
	text_append(out, pick(language, " from its first figure (middle half ", " de su primera cifra "
	                      "(mitad central: "));
	words_change(out, middle.lower, language);
	text_append(out, pick(language, " to ", " a "));
	words_change(out, middle.upper, language);
	text_printf(out, pick(language, "; %zu months)", "; %zu meses)"), middle.months);
	return TRATA_OK;
}

static double count_where(const struct chart_data *data, const char *part)
{
	double sum = 0;
	for (size_t i = 0; i < data->count; i++)
		if (strstr(data->rows[i].group, part))
			sum += data->rows[i].count;
	return sum;
}

/* Shares of all victims: those of unknown sex stay in the whole. */
enum trata_status sentence_people(const struct chart_data *data, enum language language,
                                  struct text *out, struct trata_error *error)
{
	double total = chart_total_count(data), female = count_where(data, "female/");
	double minors = count_where(data, "/minor"), unknown = count_where(data, "unknown/");
	sentence_head(data, language, out);
	text_append(out, pick(language, " in ", " en "));
	words_period(out, data->shown, language);
	text_append(out, ": ");
	words_number(out, female, 0);
	text_append(out, pick(language, " of ", " de "));
	words_number(out, total, 0);
	text_append(out, pick(language, " are women or girls (", " son mujeres o niñas ("));
	enum trata_status status = sentence_share(female, total, language, out, error);
	text_append(out, "), ");
	words_number(out, minors, 0);
	text_append(out, pick(language, " recorded as under 18; of ",
	                      " con edad registrada menor de 18; de "));
	words_number(out, unknown, 0);
	text_append(out, pick(language, " the sex is not identified", " no se identificó el sexo"));
	return status;
}

enum trata_status sentence_purposes(const struct chart_data *data, enum language language,
                                    struct text *out, struct trata_error *error)
{
	double total = chart_total_count(data);
	const struct chart_row *first = &data->rows[0];
	sentence_head(data, language, out);
	text_append(out, pick(language, ", ", ", "));
	words_period(out, data->shown, language);
	text_append(out, ": ");
	enum trata_status status = TRATA_OK;
	words_number(out, first->count, 0);
	text_append(out, pick(language, " of ", " de "));
	words_number(out, total, 0);
	text_append(out, pick(language, " are filed under ", " se clasifican como "));
	put_name(first, language, out);
	text_append(out, " (");
	status = sentence_share(first->count, total, language, out, error);
	text_append(out, ")");
	return status;
}
