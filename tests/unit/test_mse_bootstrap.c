/* The bootstrap: fixed replicates against SparseMSE, own replicates against its intervals. */
#include "mse_reference.h"

#include <time.h>

#include <gsl/gsl_errno.h>

#include "../../src/stat/mse_bootstrap.h"

static struct reference fixture, ends;

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int ascending(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;
	return (a > b) - (a < b);
}

/* The counts of one row of a fixture, whose headers are histories: "h0110". */
static void fixture_counts(size_t row, unsigned lists, double counts[MSE_CELLS_MAX])
{
	memset(counts, 0, MSE_CELLS_MAX * sizeof *counts);
	for (size_t i = 1; i + 1 < fixture.columns; i++) {
		unsigned history = 0;
		for (unsigned list = 0; list < lists; list++)
			history |= (unsigned)(fixture.cells[0][i][list + 1] - '0') << list;
		counts[history] = atof(fixture.cells[row][i]);
	}
}

static void fixed_replicates_give_the_published_ends(void **state)
{
	(void)state;
	static const double levels[4] = { 0.025, 0.1, 0.9, 0.975 };
	static const char *const columns[4] = { "bca025", "bca10", "bca90", "bca975" };
	struct worst replicates = {0}, accelerations = {0}, quantiles = {0};
	memset(&ends, 0, sizeof ends);
	reference_read(&ends, "bootfixture_bca.csv");
	for (size_t row = 1; row < ends.rows; row++) {
		const char *name = reference_text(&ends, row, "dataset");
		struct mse_table table = reference_table(name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		double counts[MSE_CELLS_MAX], estimates[300], estimate = 0, acceleration = 0;
		struct mse_selection stepwise = { .method = MSE_STEPWISE, .threshold = 0.02 };
		struct mse_candidate chosen;
		char file[64];
		bool found = false;
		size_t used = 0, without = 0;
		snprintf(file, sizeof file, "bootfixture_%s.csv", name);
		memset(&fixture, 0, sizeof fixture);
		reference_read(&fixture, file);
		for (size_t i = 1; i < fixture.rows; i++) {
			fixture_counts(i, table.lists, counts);
			mse_workspace_counts(work, table.lists, counts);
			assert_int_equal(mse_apply(work, &stepwise, &chosen, NULL), TRATA_OK);
			assert_true(chosen.fit.converged);
			worst_add(&replicates, relative_difference(chosen.fit.estimate, atof(fixture.cells[i][fixture.columns - 1])), fixture.cells[i][0]);
			if (i == 1)
				estimate = chosen.fit.estimate;
			else if (fixture.cells[i][0][0] != 'j')
				estimates[used++] = chosen.fit.estimate;
		}
		assert_int_equal(used, 200);
		assert_int_equal(mse_jackknife(&table, &stepwise, &acceleration, &found, &without, NULL), TRATA_OK);
		assert_true(found && without == 0);
		worst_add(&accelerations, relative_difference(acceleration, reference_number(&ends, row, "ahat")), name);
		qsort(estimates, used, sizeof *estimates, ascending);
		for (size_t i = 0; i < 4; i++) {
			double quantile = 0;
			assert_true(mse_bca(estimates, used, estimate, acceleration, levels[i], &quantile));
			worst_add(&quantiles, relative_difference(quantile, reference_number(&ends, row, columns[i])), name);
		}
		mse_workspace_free(work);
	}
	worst_print(&replicates, "estimate of each fixed replicate");
	worst_print(&accelerations, "jackknife acceleration");
	worst_print(&quantiles, "BCa quantile of fixed replicates");
	assert_true(replicates.difference <= 1e-6 && accelerations.difference <= 1e-6);
	assert_true(quantiles.difference <= 1e-8);
}

/* Our own random numbers against 1,000 replicates of R's. On kosovo4 and uk4 the target is 0.05 on
 * the log of the ends; elsewhere the difference is shown. From seed to seed the log of uk4's lower
 * end of 1,000 replicates has a standard deviation of 0.03, so that two such ends differ by more
 * than 0.05 in one of four pairs of seeds: ours takes 20,000 there, which leaves R's error alone. */
static void own_replicates_come_near(void **state)
{
	(void)state;
	memset(&ends, 0, sizeof ends);
	reference_read(&ends, "stepwise_bca_1000.csv");
	for (size_t row = 1; row < ends.rows; row++) {
		const char *name = reference_text(&ends, row, "dataset");
		double threshold = reference_number(&ends, row, "pthresh");
		struct mse_table table = reference_table(name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		struct mse_selection stepwise = { .method = MSE_STEPWISE, .threshold = threshold };
		struct mse_candidate chosen;
		struct mse_bootstrap result;
		mse_workspace_load(work, &table);
		assert_int_equal(mse_apply(work, &stepwise, &chosen, NULL), TRATA_OK);
		bool targeted = strcmp(name, "kosovo4") == 0 || strcmp(name, "uk4") == 0;
		struct mse_bootstrap_options options = { .replicates = targeted ? 20000 : 1000, .seed = 1,
		                                         .level = 0.95, .threads = 2 };
		double start = seconds();
		assert_int_equal(mse_bootstrap(&table, &stepwise, chosen.fit.estimate, &options, &result,
		                               NULL), TRATA_OK);
		double took = seconds() - start;
		double low = log(result.interval.lower / reference_number(&ends, row, "bca025"));
		double high = log(result.interval.upper / reference_number(&ends, row, "bca975"));
		print_message("%s at %g: %.0f to %.0f, log ratio to R's %+.3f and %+.3f; %zu without an "
		              "estimate; %.3f s\n", name, threshold, result.interval.lower,
		              result.interval.upper, low, high, result.without_estimate, took);
		assert_true(result.interval.has_lower && result.interval.has_upper);
		assert_close(result.acceleration, reference_number(&ends, row, "ahat"), 1e-6);
		if (targeted) {
			assert_near(low, 0, 0.05);
			assert_near(high, 0, 0.05);
		}
		mse_bootstrap_free(&result);
		mse_workspace_free(work);
	}
}

static void threads_change_nothing(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	struct mse_selection stepwise = { .method = MSE_STEPWISE, .threshold = 0.05 };
	struct mse_bootstrap first, other;
	for (unsigned threads = 1; threads <= 5; threads += 2) {
		struct mse_bootstrap_options options = { .replicates = 311, .seed = 90210, .level = 0.9,
		                                         .threads = threads };
		assert_int_equal(mse_bootstrap(&table, &stepwise, 268.7777777777778, &options,
		                               threads == 1 ? &first : &other, NULL), TRATA_OK);
		if (threads == 1)
			continue;
		assert_int_equal(other.count, first.count);
		assert_memory_equal(other.estimates, first.estimates, first.count * sizeof(double));
		assert_true(other.interval.lower == first.interval.lower && other.interval.upper == first.interval.upper);
		mse_bootstrap_free(&other);
	}
	mse_bootstrap_free(&first);
}

/* Each cell of a replicate is binomial: over 4,000 replicates the mean of a cell of 54 in 123
 * lies within 4 standard errors of 54, and the total never changes. */
static void replicates_have_the_right_moments(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	double counts[MSE_CELLS_MAX], sum = 0, squares = 0;
	const int replicates = 4000;
	for (int i = 0; i < replicates; i++) {
		double total = 0;
		assert_true(mse_replicate(&table, 77, (size_t)i, counts));
		for (unsigned h = 0; h < 8; h++)
			total += counts[h];
		assert_true(total == 123 && counts[6] == 0);
		sum += counts[3];
		squares += counts[3] * counts[3];
	}
	double mean = sum / replicates, variance = squares / replicates - mean * mean;
	double wanted = 54.0 * (123 - 54) / 123;
	assert_near(mean, 54, 4 * sqrt(wanted / replicates));
	assert_near(variance / wanted, 1, 4 * sqrt(2.0 / replicates));
}

static void bootstraps_that_cannot_be_are_refused(void **state)
{
	(void)state;
	struct mse_table table = reference_table("korea3");
	struct mse_selection fixed = { .method = MSE_FIXED };
	struct mse_bootstrap result;
	struct trata_error error = {0};
	struct mse_bootstrap_options few = { .replicates = 39, .seed = 1, .level = 0.95 };
	assert_int_equal(mse_bootstrap(&table, &fixed, 142, &few, &result, &error), TRATA_EFEWOBS);
	assert_string_equal(error.message, "an interval of level 0.95 needs at least 40 replicates, 39 were asked");
	few.level = 1;
	assert_int_equal(mse_bootstrap(&table, &fixed, 142, &few, &result, NULL), TRATA_EARG);
	/* An estimate that no replicate reaches has no bias that could be measured. */
	few = (struct mse_bootstrap_options){ .replicates = 100, .seed = 1, .level = 0.95 };
	assert_int_equal(mse_bootstrap(&table, &fixed, 1, &few, &result, NULL), TRATA_OK);
	assert_false(result.interval.has_lower || result.interval.has_upper);
	assert_string_equal(result.reason, "all replicates lie on one side of the estimate");
	mse_bootstrap_free(&result);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fixed_replicates_give_the_published_ends),
		cmocka_unit_test(own_replicates_come_near),
		cmocka_unit_test(threads_change_nothing),
		cmocka_unit_test(replicates_have_the_right_moments),
		cmocka_unit_test(bootstraps_that_cannot_be_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
