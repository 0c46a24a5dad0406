/* stat/decompose: contributions, reversals, reclassification (tests/ref/decompose.R). */
#include "../../src/stat/decompose.h"
#include "reference.h"

#define PLACES 32

static double map_count[3][PLACES], map_exposure[3][PLACES];

static int read_maps(void **state)
{
	(void)state;
	static const char *const names[3] = { "victims_2022_h1", "victims_2021", "files_2022_h1" };
	char line[128], name[32];
	FILE *file = fopen("tests/ref/state_maps.csv", "r");
	if (!file || !fgets(line, sizeof line, file))
		return 1;
	while (fgets(line, sizeof line, file)) {
		size_t place;
		double count, exposure;
		if (sscanf(line, "%31[^,],%zu,%lf,%lf", name, &place, &count, &exposure) != 4)
			return 1;
		for (int m = 0; m < 3; m++)
			if (!strcmp(name, names[m])) {
				map_count[m][place - 1] = count;
				map_exposure[m][place - 1] = exposure;
			}
	}
	fclose(file);
	return 0;
}

static void compare_counts(struct reference *reference, const char *name,
                           const struct decompose_group *groups, size_t count)
{
	struct decompose_part parts[PLACES];
	struct decomposition got;
	double cases = 0, points = 0;
	assert_int_equal(decompose_counts(groups, count, parts, &got, NULL), TRATA_OK);
	reference_compare(reference, name, "change", got.change_percent, 1e-8);
	reference_compare(reference, name, "carriers", (double)got.carriers, 0);
	reference_compare(reference, name, "largest", (double)got.largest + 1, 0);
	for (size_t g = 0; g < count; g++) {
		char quantity[32];
		snprintf(quantity, sizeof quantity, "points_%zu", g + 1);
		reference_compare(reference, name, quantity, parts[g].points, 1e-8);
		snprintf(quantity, sizeof quantity, "without_%zu", g + 1);
		reference_compare(reference, name, quantity, parts[g].without_percent, 1e-8);
		snprintf(quantity, sizeof quantity, "carrier_%zu", g + 1);
		reference_compare(reference, name, quantity, parts[g].reverses, 0);
		cases += parts[g].difference;
		points += parts[g].points;
	}
	/* Cases add up exactly; percentage points up to rounding. */
	assert_true(cases == got.difference);
	assert_close(points, got.change_percent, 1e-12);
}

static void compare_rates(struct reference *reference, const char *name,
                          const struct decompose_rate_group *groups, size_t count,
                          struct decompose_rate *got)
{
	double parts[PLACES], sum = 0;
	assert_int_equal(decompose_rates(groups, count, parts, got, NULL), TRATA_OK);
	reference_compare(reference, name, "rate", got->rate, 1e-8);
	reference_compare(reference, name, "base_rate", got->baseline_rate, 1e-8);
	reference_compare(reference, name, "within", got->within, 1e-8);
	reference_compare(reference, name, "composition", got->composition, 1e-8);
	for (size_t g = 0; g < count; g++) {
		char quantity[32];
		snprintf(quantity, sizeof quantity, "part_%zu", g + 1);
		reference_compare(reference, name, quantity, parts[g], 1e-8);
		sum += parts[g];
	}
	assert_close(sum, got->within, 1e-12);
	assert_close(got->within + got->composition, got->difference, 1e-10);
}

static void changes_agree_with_r(void **state)
{
	(void)state;
	struct reference reference = reference_read("tests/ref/decompose.csv");
	struct decompose_group groups[PLACES];
	struct decompose_rate_group rates[PLACES];
	struct decompose_rate got;
	for (size_t i = 0; i < PLACES; i++) {
		groups[i] = (struct decompose_group){ map_count[2][i], map_count[0][i] };
		rates[i] = (struct decompose_rate_group){ map_count[1][i], map_count[0][i],
		                                          map_exposure[1][i], map_exposure[0][i] };
	}
	compare_counts(&reference, "maps", groups, PLACES);
	compare_rates(&reference, "maps", rates, PLACES, &got);
	assert_false(got.reversal || got.composition_leads);
	static const struct decompose_group carried[] = {
		{ 141, 139 }, { 60, 57 }, { 33, 31 }, { 17, 16 }, { 9, 29 } };
	compare_counts(&reference, "carried", carried, 5);
	/* Both groups' rates fall, the whole's rises: the larger group is the other one. */
	static const struct decompose_rate_group simpson[] = {
		{ 81, 234, 87, 270 }, { 192, 55, 263, 80 } };
	compare_rates(&reference, "simpson", simpson, 2, &got);
	assert_true(got.reversal && got.composition_leads && got.difference > 0);
	reference_end(&reference, "decomposition");
}

static void nothing_moves(void **state)
{
	(void)state;
	static const struct decompose_group same[] = { { 5, 9 }, { 11, 7 } };
	static const struct decompose_group from_zero[] = { { 0, 4 }, { 0, 0 } };
	static const struct decompose_rate_group still[] = { { 3, 6, 10, 20 }, { 7, 14, 30, 60 } };
	struct decompose_part parts[2];
	struct decomposition got;
	struct decompose_rate rate;
	assert_int_equal(decompose_counts(same, 2, parts, &got, NULL), TRATA_OK);
	assert_true(got.direction == DECOMPOSE_SAME && got.carriers == 0);
	assert_int_equal(decompose_counts(from_zero, 2, parts, &got, NULL), TRATA_OK);
	assert_false(got.has_change || parts[0].has_points || parts[0].has_change ||
	             parts[0].has_without);
	assert_true(parts[0].reverses && !parts[1].reverses && got.largest == 0);
	assert_int_equal(decompose_rates(still, 2, NULL, &rate, NULL), TRATA_OK);
	assert_false(rate.reversal || rate.composition_leads);
}

static void reclassification_is_flagged(void **state)
{
	(void)state;
	/* sexual, labour, other, unknown: 2025 against 2024 */
	static const bool residual[4] = { false, false, true, true };
	struct decompose_group groups[4] = { { 231, 118 }, { 64, 71 }, { 40, 139 }, { 22, 25 } };
	struct decompose_shift shifts[4];
	size_t found;
	assert_int_equal(decompose_reclassified(groups, residual, 4, 0, shifts, &found, NULL), TRATA_OK);
	assert_int_equal(found, 1);
	assert_true(shifts[0].from == 0 && shifts[0].to == 2);
	assert_true(shifts[0].fall == 113 && shifts[0].rise == 99 && shifts[0].moved == 99);
	assert_true(shifts[0].fall_p < 1e-8 && shifts[0].rise_p < 1e-8);
	/* The residual rises three times as far as the other falls: that is growth. */
	groups[2].count = 379;
	assert_int_equal(decompose_reclassified(groups, residual, 4, 0, shifts, &found, NULL), TRATA_OK);
	assert_int_equal(found, 0);
	/* Few cases: 9 to 4 and 3 to 8 could be chance. */
	struct decompose_group few[4] = { { 9, 4 }, { 6, 7 }, { 3, 8 }, { 2, 2 } };
	assert_int_equal(decompose_reclassified(few, residual, 4, 0, shifts, &found, NULL), TRATA_OK);
	assert_int_equal(found, 0);
}

static void bad_input_is_refused(void **state)
{
	(void)state;
	static const bool none[2] = { false, false }, both[2] = { true, true };
	struct decompose_group one[2] = { { 3, 4 }, { 0, 0 } }, zero[2] = { { 0, 0 }, { 0, 0 } };
	struct decompose_group half[2] = { { 3, 4 }, { 1.5, 2 } };
	struct decompose_rate_group rates[2] = { { 3, 4, 1, 1 }, { 2, 2, 0, 1 } };
	struct decompose_part parts[2];
	struct decomposition got;
	struct decompose_rate rate;
	struct decompose_shift shifts[4];
	size_t found;
	assert_int_equal(decompose_counts(one, 1, parts, &got, NULL), TRATA_EFEWOBS);
	assert_int_equal(decompose_counts(zero, 2, parts, &got, NULL), TRATA_EFEWOBS);
	assert_int_equal(decompose_counts(half, 2, parts, &got, NULL), TRATA_EDATA);
	assert_int_equal(decompose_rates(rates, 2, NULL, &rate, NULL), TRATA_EDATA);
	assert_int_equal(decompose_rates(rates, 1, NULL, &rate, NULL), TRATA_EFEWOBS);
	assert_int_equal(decompose_reclassified(one, none, 2, 0, shifts, &found, NULL), TRATA_EFEWOBS);
	assert_int_equal(decompose_reclassified(one, both, 2, 0, shifts, &found, NULL), TRATA_EFEWOBS);
	assert_int_equal(found, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_agree_with_r), cmocka_unit_test(nothing_moves),
		cmocka_unit_test(reclassification_is_flagged), cmocka_unit_test(bad_input_is_refused),
	};
	return cmocka_run_group_tests(tests, read_maps, NULL);
}
