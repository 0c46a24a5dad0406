/* Existence and identifiability, against SparseMSE's checkident and against rational pivots. */
#include "mse_reference.h"

#include "../../src/stat/mse_existence.h"
#include "../../src/stat/mse_rational.h"
#include "../../src/stat/mse_whole.h"

static struct reference reference;

/* checkident.csv names a model as "main effects", "all pairs" or pairs with spaces between. */
static void read_model(const char *text, unsigned lists, struct mse_model *model)
{
	memset(model, 0, sizeof *model);
	if (strcmp(text, "all pairs") == 0) {
		for (unsigned term = 3; term < 1u << lists; term++)
			if (mse_size(term) == 2)
				mse_model_add(model, term);
	} else if (strcmp(text, "main effects") != 0) {
		assert_int_equal(mse_model_parse(text, lists, model, NULL), TRATA_OK);
	}
}

static void codes_are_those_of_checkident(void **state)
{
	(void)state;
	size_t compared = 0, wrong = 0, seen[4] = {0};
	reference_read(&reference, "checkident.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		const char *name = reference_text(&reference, row, "dataset");
		const char *text = reference_text(&reference, row, "model");
		int want = atoi(reference_text(&reference, row, "status"));
		struct mse_table table = reference_table(name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		struct mse_model model;
		enum mse_existence_code code, exact;
		read_model(text, table.lists, &model);
		mse_workspace_load(work, &table);
		assert_int_equal(mse_existence(work, &model, &code, NULL), TRATA_OK);
		assert_int_equal(mse_existence_rational(work, &model, &exact, NULL), TRATA_OK);
		if ((int)code != want || exact != code) {
			print_error("%s %s: %d and %d, want %d\n", name, text, (int)code, (int)exact, want);
			wrong++;
		}
		seen[want]++;
		compared++;
		mse_workspace_free(work);
	}
	print_message("existence codes compared: %zu (%zu, %zu, %zu, %zu of codes 0 to 3), %zu differ\n",
	              compared, seen[0], seen[1], seen[2], seen[3], wrong);
	assert_int_equal(compared, 261);
	assert_int_equal(wrong, 0);
}

/* A small generator of its own, so that the tables below never change. */
static uint32_t next_random(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

static bool holds_empty_term(const struct mse_workspace *work, const struct mse_model *model,
                             unsigned history)
{
	for (unsigned part = history; part; part = (part - 1) & history)
		if ((mse_size(part) == 1 || mse_model_has(model, part)) &&
		    !(mse_workspace_overlap(work, part) > 0))
			return true;
	return false;
}

static void shortcuts_agree_with_rational_pivots(void **state)
{
	(void)state;
	uint64_t seed = 20220718;
	size_t seen[4] = {0}, disagreeing = 0;
	for (int trial = 0; trial < 6000; trial++) {
		unsigned lists = 3 + next_random(&seed) % 3, holes = 1 + next_random(&seed) % 9;
		struct mse_table table;
		struct mse_model model = {0};
		enum mse_existence_code code, exact;
		mse_table_start(&table, NULL, lists, NULL, NULL);
		for (unsigned h = 1; h < 1u << lists; h++)
			if (next_random(&seed) % 10 >= holes)
				mse_table_add(&table, h, 1 + next_random(&seed) % 97, NULL);
		for (unsigned term = 3; term < 1u << lists; term++)
			if (mse_size(term) > 1 && mse_size(term) < lists && next_random(&seed) % (3 * mse_size(term)) < 2)
				mse_model_add(&model, term);
		struct mse_workspace *work = mse_workspace_new(lists);
		mse_workspace_load(work, &table);
		assert_int_equal(mse_existence(work, &model, &code, NULL), TRATA_OK);
		assert_int_equal(mse_existence_rational(work, &model, &exact, NULL), TRATA_OK);
		assert_int_equal(code, exact);
		if (table.observed == 0)
			assert_int_equal(code, MSE_NEITHER);
		seen[code]++;
		/* Newton's method knows nothing of the code: where the estimate exists it arrives at a
		 * table without zeros, where it does not it runs off or empties a cell. */
		struct mse_fit fit = mse_loglinear(work, &model);
		double least = 1;
		for (unsigned h = 1; h < 1u << lists && fit.converged; h++)
			if (!holds_empty_term(work, &model, h))
				least = fmin(least, mse_workspace_fitted(work, h));
		if (code == MSE_EXISTS && !(fit.converged && least > 1e-7))
			disagreeing++;
		if (code == MSE_NO_ESTIMATE && fit.converged && least > 1e-7)
			disagreeing++;
		mse_workspace_free(work);
	}
	print_message("random sparse tables: %zu, %zu, %zu, %zu of codes 0 to 3\n", seen[0], seen[1],
	              seen[2], seen[3]);
	assert_int_equal(disagreeing, 0);
	assert_true(seen[0] > 500 && seen[1] > 500 && seen[2] > 50 && seen[3] > 50);
}

/* Kernels with a known answer: x - y = 0 has (1, 1); x + y = 0 has no positive solution; in the
 * last, 2x - y - z = 0 and x + y - 3z = 0 meet at (4, 5, 3). */
static void positive_kernels(void **state)
{
	(void)state;
	static const struct { size_t rows, columns; long cells[9]; bool positive; } cases[] = {
		{ 1, 2, { 1, -1 }, true }, { 1, 2, { 1, 1 }, false }, { 1, 3, { 0, 1, -7 }, true },
		{ 2, 3, { 2, -1, -1, 1, 1, -3 }, true }, { 2, 3, { 1, -1, 0, 1, 1, -2 }, true },
		{ 2, 3, { 1, -1, 0, 0, 1, 1 }, false }, { 2, 4, { 1, -1, 1, -1, 1, 1, -1, 1 }, false },
		{ 2, 4, { 1, -1, 1, -1, 1, 1, -1, -2 }, true },
		{ 2, 3, { 3, -2, -1, -2, 2, 1 }, false },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct rational_matrix matrix;
		bool positive = !cases[i].positive;
		assert_true(rational_new(&matrix, cases[i].rows, cases[i].columns));
		for (size_t j = 0; j < cases[i].rows * cases[i].columns; j++)
			mpq_set_si(matrix.cells[j], cases[i].cells[j], 1);
		assert_true(rational_positive_kernel(&matrix, &positive));
		if (positive != cases[i].positive)
			print_error("case %zu\n", i);
		assert_int_equal(positive, cases[i].positive);
		rational_free(&matrix);
	}
}

/* Integers either agree with rationals or say that they did not suffice; entries of up to 2^40
 * make many of them overflow. */
static void integers_agree_with_rationals_or_say_so(void **state)
{
	(void)state;
	uint64_t seed = 936;
	size_t overflows = 0, yes = 0, no = 0;
	for (int trial = 0; trial < 8000; trial++) {
		size_t rows = 1 + next_random(&seed) % 5, columns = rows + next_random(&seed) % 7;
		unsigned bits = trial % 4 == 0 ? 40 : trial % 4 == 1 ? 12 : 2;
		struct rational_matrix rational;
		struct whole_matrix whole;
		bool exact = false, fast = false;
		assert_true(rational_new(&rational, rows, columns) && whole_new(&whole, rows, columns));
		for (size_t i = 0; i < rows * columns; i++) {
			int64_t wide = (int64_t)next_random(&seed) << 20 ^ next_random(&seed);
			int64_t value = wide % ((int64_t)1 << bits) - ((int64_t)1 << bits) / 2;
			whole.cells[i] = next_random(&seed) % 3 ? value : 0;
			mpq_set_si(rational.cells[i], whole.cells[i], 1);
		}
		size_t rank = rational_eliminate(&rational, 0, 0, columns);
		size_t fast_rank = whole_eliminate(&whole, 0, 0, columns);
		assert_true(rational_positive_kernel(&rational, &exact));
		if (!whole.overflow) {
			assert_int_equal(fast_rank, rank);
			/* A row of zeros is orthogonal to everything: leave it out, as mse_existence does. */
			whole.rows = rank;
			assert_true(whole_positive_kernel(&whole, 0, 0, &fast));
		}
		if (whole.overflow) {
			overflows++;
		} else {
			assert_int_equal(fast, exact);
			yes += exact;
			no += !exact;
		}
		rational_free(&rational);
		whole_free(&whole);
	}
	print_message("random kernels: %zu positive, %zu not, %zu beyond 64 bits\n", yes, no, overflows);
	assert_true(overflows > 100 && yes > 100 && no > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_those_of_checkident),
		cmocka_unit_test(shortcuts_agree_with_rational_pivots),
		cmocka_unit_test(positive_kernels),
		cmocka_unit_test(integers_agree_with_rationals_or_say_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
