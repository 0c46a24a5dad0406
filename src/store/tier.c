#include "tier.h"

static const struct answer_row *report(const struct answer *answer, int year)
{
	for (size_t i = 0; i < answer->count; i++)
		if (period_year(answer->rows[i].period.first) == year && answer->rows[i].has_value)
			return &answer->rows[i];
	return NULL;
}

struct tier_streak tier_streak(const struct answer *answer, int year)
{
	struct tier_streak out = {0};
	const struct answer_row *row = report(answer, year);
	if (!row)
		return out;
	out.has_tier = true;
	out.tier = row->value;
	bool below = true, same = true;
	int y = year;
	for (; (row = report(answer, y)) && (below || same); y--) {
		below = below && row->value > 1;
		same = same && row->value == out.tier;
		if (below) {
			out.below_first++;
			out.below_since = y;
		}
		if (same) {
			out.same++;
			out.same_since = y;
		}
	}
	bool older = false;
	for (size_t i = 0; i < answer->count && !report(answer, y); i++)
		older = older || period_year(answer->rows[i].period.first) < y;
	out.below_open = older && below;
	out.same_open = older && same;
	return out;
}
