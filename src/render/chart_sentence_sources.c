/* Sentences of charts about the figures of other publishers. */
#include <string.h>

#include "../claim/claim.h"
#include "chart_sentence.h"

#define pick sentence_pick

/* The last row of a group; NULL when there is none. `whole`: one of a whole year. */
static const struct chart_row *last_of(const struct chart_data *data, const char *group,
                                       bool whole)
{
	for (size_t i = data->count; i-- > 0;)
		if (strcmp(data->rows[i].group, group) == 0 &&
		    (!whole || period_months(data->rows[i].period) == 12))
			return &data->rows[i];
	return NULL;
}

enum trata_status sentence_offences(const struct chart_data *data, enum language language,
                                    struct text *out, struct trata_error *error)
{
	const struct chart_row *minors = last_of(data, "child-trafficking", true), *last = NULL;
	for (size_t i = 0; minors && i < data->count; i++)
		if (strcmp(data->rows[i].group, "trafficking") == 0 &&
		    data->rows[i].period.first == minors->period.first &&
		    data->rows[i].period.last == minors->period.last)
			last = &data->rows[i];
	if (!last)
		return error_set(error, TRATA_EFEWOBS, "no whole year of both offences");
	sentence_head(data, language, out);
	text_append(out, pick(language, " in ", " en "));
	words_period(out, last->period, language);
	text_append(out, ": ");
	words_number(out, last->value, 0);
	text_append(out, pick(language, " for trafficking in persons, ", " por trata de personas, "));
	words_number(out, minors->value, 0);
	text_append(out, pick(language, " for the separate offence of trafficking of minors",
	                      " por el delito aparte de tráfico de menores"));
	return TRATA_OK;
}

/* 18,774 prosecutions (3,684 of them for forced labour). */
static void put_panel(const struct chart_data *data, const char *group, const char *part,
                      enum language language, struct text *out)
{
	const struct chart_row *whole = last_of(data, group, false), *labour = last_of(data, part, false);
	if (!whole)
		return;
	words_number(out, whole->value, 0);
	text_append_char(out, ' ');
	chart_group_name(group, language, out);
	if (!labour || labour->period.first != whole->period.first)
		return;
	text_append(out, " (");
	words_number(out, labour->value, 0);
	text_append(out, pick(language, " for labour)", " por trabajo)"));
}

enum trata_status sentence_enforcement(const struct chart_data *data, enum language language,
                                       struct text *out, struct trata_error *error)
{
	static const char *const groups[] = { "prosecutions", "convictions", "victims" };
	static const char *const labour[] = { "prosecutions/labour", "convictions/labour",
	                                      "victims/labour" };
	const struct chart_row *first = last_of(data, groups[0], false);
	for (size_t i = 0; i < 3; i++) {
		const struct chart_row *row = last_of(data, groups[i], false);
		if (!first || !row || row->period.first != first->period.first)
			return error_set(error, TRATA_EFEWOBS, "no year has all three figures");
	}
	text_append(out, pick(language, "Governments reported for ", "Los gobiernos reportaron para "));
	words_period(out, first->period, language);
	text_append(out, ": ");
	for (size_t i = 0; i < 3; i++) {
		if (i)
			text_append(out, ", ");
		put_panel(data, groups[i], labour[i], language, out);
	}
	return TRATA_OK;
}

static void put_tier(double tier, enum language language, struct text *out)
{
	const char *name = tier_name(tier);
	if (tier == TIER_WATCH_LIST)
		text_append(out, pick(language, "Tier 2 Watch List", "Nivel 2, lista de vigilancia"));
	else
		text_printf(out, pick(language, "Tier %s", "Nivel %s"), name ? name : "?");
}

enum trata_status sentence_tiers(const struct chart_data *data, enum language language,
                                 struct text *out, struct trata_error *error)
{
	const struct chart_row *last = &data->rows[data->count - 1], *first = last;
	bool best = false, worst = false;
	int watched = 0;
	(void)error;
	while (first > data->rows && first[-1].value == last->value &&
	       period_year(first[-1].period.first) == period_year(first->period.first) - 1)
		first--;
	for (size_t i = 0; i < data->count; i++) {
		best = best || data->rows[i].value == 1;
		worst = worst || data->rows[i].value == 3;
		watched += data->rows[i].value == TIER_WATCH_LIST;
	}
	sentence_head(data, language, out);
	text_append(out, ": ");
	put_tier(last->value, language, out);
	text_printf(out, pick(language, " in %d, for %d reports in a row", " en %d, en %d informes "
	            "seguidos"), period_year(last->period.first), (int)(last - first) + 1);
	if (watched)
		text_printf(out, pick(language, "; on the Watch List in %d reports", "; en lista de vigilancia "
		            "en %d informes"), watched);
	if (!best && !worst)
		text_printf(out, pick(language, "; never Tier 1 or 3 since %d", "; nunca Nivel 1 ni 3 desde "
		            "%d"), period_year(data->rows[0].period.first));
	return TRATA_OK;
}

static double count_of(const struct chart_data *data, const char *group)
{
	const struct chart_row *row = last_of(data, group, false);
	return row ? row->value : 0;
}

enum trata_status sentence_records(const struct chart_data *data, enum language language,
                                   struct text *out, struct trata_error *error)
{
	double total = count_of(data, "sex/female") + count_of(data, "sex/male") +
	               count_of(data, "sex/unknown");
	double labour = count_of(data, "type/labour"), sexual = count_of(data, "type/sexual");
	if (total <= 0)
		return error_set(error, TRATA_EFEWOBS, "no records of Mexican citizens");
	sentence_head(data, language, out);
	text_append(out, ": ");
	words_number(out, total, 0);
	text_append(out, pick(language, " in ", " en "));
	words_period(out, data->shown, language);
	text_append(out, ", ");
	words_number(out, labour, 0);
	text_append(out, pick(language, " with labour and ", " con explotación laboral y "));
	words_number(out, sexual, 0);
	text_append(out, pick(language, " with sexual exploitation, ", " con sexual, "));
	words_number(out, count_of(data, "type/unknown"), 0);
	text_append(out, pick(language, " without a type; ", " sin tipo; "));
	words_number(out, count_of(data, "corridor/MEX>USA"), 0);
	text_append(out, pick(language, " exploited in the United States; the age is not stated in ",
	                      " explotadas en Estados Unidos; la edad falta en "));
	words_number(out, count_of(data, "age/unknown"), 0);
	return TRATA_OK;
}

enum trata_status sentence_minimum(const struct chart_data *data, enum language language,
                                   struct text *out, struct trata_error *error)
{
	const struct chart_row *last = chart_last_whole(data), *most = last;
	if (!last)
		return error_set(error, TRATA_EFEWOBS, "no whole year");
	for (size_t i = 0; i < data->count; i++)
		if (data->rows[i].value > most->value)
			most = &data->rows[i];
	sentence_head(data, language, out);
	text_append(out, pick(language, ": at least ", ": al menos "));
	words_number(out, last->value, 0);
	text_append(out, pick(language, " in ", " en "));
	words_period(out, last->period, language);
	if (most != last) {
		text_append(out, pick(language, "; most in ", "; el máximo, en "));
		words_period(out, most->period, language);
		text_append(out, ", ");
		words_number(out, most->value, 0);
	}
	text_append(out, pick(language, "; not victims of trafficking", "; no son víctimas de trata"));
	return TRATA_OK;
}

/* How many claims of each verdict there are. */
enum trata_status sentence_claims(const struct chart_data *data, enum language language,
                                  struct text *out, struct trata_error *error)
{
	size_t counts[CLAIM_VERDICTS + 1] = {0};
	bool first = true;
	(void)error;
	for (size_t i = 0; i < data->count; i++)
		counts[data->rows[i].rank_lower - 1]++;
	text_printf(out, pick(language, "Of %zu numbers that the press stated: ", "De %zu números "
	            "que dio la prensa: "), data->count);
	for (int verdict = 0; verdict < CLAIM_VERDICTS; verdict++) {
		if (!counts[verdict])
			continue;
		text_printf(out, "%s%zu %s", first ? "" : ", ", counts[verdict],
		            claim_verdict_title((enum claim_verdict)verdict, language == SPANISH));
		first = false;
	}
	if (counts[CLAIM_VERDICTS])
		text_printf(out, pick(language, "%s%zu a quotation only", "%s%zu solo una cita"),
		            first ? "" : ", ", counts[CLAIM_VERDICTS]);
	return TRATA_OK;
}

enum trata_status sentence_history(const struct chart_data *data, enum language language,
                                   struct text *out, struct trata_error *error)
{
	size_t versions = 0;
	(void)error;
	for (size_t i = 0; i < data->count; i++) {
		bool told = false;
		for (size_t k = 0; k < i && !told; k++)
			told = strcmp(data->rows[i].line[ENGLISH], data->rows[k].line[ENGLISH]) == 0;
		versions += !told;
	}
	text_printf(out, pick(language, "The 20,000: said %zu times from %d to %d, in %zu versions of who "
	            "is meant, at one time or in a year, and by whose word; no count stands behind any",
	            "Las 20,000: dichas %zu veces de %d a %d, en %zu versiones de quiénes son, en un "
	            "momento o en un año, y según quién; ningún conteo respalda ninguna"), data->count,
	            period_year(data->rows[0].period.first),
	            period_year(data->rows[data->count - 1].period.first), versions);
	return TRATA_OK;
}
