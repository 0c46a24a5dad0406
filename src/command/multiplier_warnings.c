/* multiplier: what must be said with a number. */
#include <stdlib.h>
#include <string.h>

#include "../base/language.h"
#include "../claim/say.h"
#include "multiplier.h"

__attribute__((format_arg(2)))
static const char *word(const struct multiplier_row *row, const char *english)
{
	return row->aloud ? translate(english) : english;
}

static void warn(struct multiplier_row *row, const char *english)
{
	text_printf(&row->warnings, "%s%s", row->warnings.length ? "; " : "", word(row, english));
}

/* Before what follows of a warning with numbers or names in it. */
static struct text *warn_more(struct multiplier_row *row)
{
	text_append(&row->warnings, row->warnings.length ? "; " : "");
	return &row->warnings;
}

/* Whether the years of a study ("2020", "2010-2015") reach into the period. */
static bool years_meet(const char *years, struct period period)
{
	size_t length = strlen(years);
	int first = atoi(years), last = length >= 4 ? atoi(years + length - 4) : first;
	return first <= period_year(period.last) && last >= period_year(period.first);
}

static void warn_of_study(struct multiplier_row *row, const struct query *query)
{
	char reason[300];
	const struct multiplier_study *study = row->study;
	if (multiplier_mismatch(study, query, row->aloud, reason, sizeof reason))
		text_printf(warn_more(row), word(row, "OUTSIDE ITS SCOPE: %s"), reason);
	bool point = !study->beta && multiplier_double(study->low) == multiplier_double(study->high);
	if (study->rate && point)
		warn(row, "the source states no uncertainty");
	warn(row, "not an official figure and not a count of victims");
	if (!study->rate) {
		warn(row, "the rate was given without a source");
		return;
	}
	const char *const *cells = study->rate->cells;
	if (strncmp(cells[RATE_METHOD], "statement", 9) == 0)
		text_printf(warn_more(row), word(row, "the rate is a %s"), row->aloud
		            ? say_rate(cells[RATE_METHOD], language_spoken() == SPANISH) : cells[RATE_METHOD]);
	if (cells[RATE_HIGH][0] && !cells[RATE_LOW][0])
		warn(row, "the source gives its highest value (\"up to\")");
	if (!point && cells[RATE_PRECISION][0])
		warn(row, "the ends are the rounding of the printed rate alone, without its survey error");
	if (cells[RATE_YEAR][0] && !years_meet(cells[RATE_YEAR], row->figure->period))
		text_printf(warn_more(row), word(row, "the rate is about %s, the register about %s"),
		            cells[RATE_YEAR], period_format(row->figure->period).text);
	if (strlen(row->figure->place) > 2 && strcmp(cells[RATE_PLACE], row->figure->place) != 0 &&
	    strcmp(cells[RATE_PLACE], "MX") == 0)
		warn(row, "a national rate applied to a part of the country");
}

static void warn_of_register(struct multiplier_row *row)
{
	if (row->figure->status == 'P')
		warn(row, "the registered count is provisional or covers part of the period");
	if (!row->has_estimate)
		warn(row, "nothing that can be multiplied is registered");
	else if (row->figure->value < 10)
		warn(row, "fewer than 10 are registered: chance alone moves the product by its own size");
}

/* Both ways are told where they disagree. */
static void warn_of_difference(struct multiplier_row *row)
{
	if (row->answer.differ)
		text_printf(warn_more(row), word(row, "Monte Carlo gives %.0f to %.0f, the delta method "
		            "%.0f to %.0f: over 2 %% apart"), row->answer.simulated.lower,
		            row->answer.simulated.upper, row->answer.delta.lower, row->answer.delta.upper);
}

void multiplier_warn(struct multiplier_row *row, const struct query *query)
{
	warn_of_study(row, query);
	warn_of_register(row);
	warn_of_difference(row);
}
