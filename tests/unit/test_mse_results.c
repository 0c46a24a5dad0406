/* Every row of tests/ref/mse/results.csv: what was recomputed with R packages must be met, what
 * was published is set beside ours. LCMCR and heterogeneity models are not ours to compute. */
#include "mse_reference.h"

#include <gsl/gsl_errno.h>

#include "../../src/stat/mse_models.h"

static struct reference results;

/* One row at work: its table, loaded, and what the row says. */
struct row {
	size_t number;
	const char *name, *method, *model, *source;
	double estimate, lower, upper;
	struct mse_table table;
	struct mse_workspace *work;
};

struct sums {
	struct worst points, fits, wald, profile, multinomial, quantiles;
	size_t compared, skipped, unknown;
};

static void compare_points(const struct row *row, const struct mse_fit *fit, struct sums *sums)
{
	assert_true(fit->converged);
	worst_add(&sums->points, relative_difference(fit->estimate, row->estimate), row->name);
}

/* "... deviance D AIC A" or "... BIC B" at the end of the source. */
static void compare_after(const struct row *row, const char *word, double got, struct sums *sums)
{
	const char *at = strstr(row->source, word);
	assert_non_null(at);
	worst_add(&sums->fits, fabs(got - strtod(at + strlen(word), NULL)), row->name);
}

static void stepwise_row(const struct row *row, struct sums *sums)
{
	struct mse_candidate chosen;
	double threshold = strtod(strstr(row->method, "threshold") + 9, NULL);
	assert_int_equal(mse_stepwise(row->work, threshold, &chosen, NULL, NULL), TRATA_OK);
	compare_points(row, &chosen.fit, sums);
	compare_after(row, "deviance ", chosen.fit.deviance, sums);
	compare_after(row, "AIC ", chosen.fit.aic, sums);
}

static void bootstrap_row(const struct row *row, struct sums *sums)
{
	struct mse_candidate chosen;
	double threshold = strtod(strstr(row->method, "p=") + 2, NULL);
	assert_int_equal(mse_stepwise(row->work, threshold, &chosen, NULL, NULL), TRATA_OK);
	compare_points(row, &chosen.fit, sums);
}

static void bic_row(const struct row *row, struct sums *sums)
{
	struct mse_ranking ranking;
	char text[MSE_MODEL_BYTES];
	unsigned order = (unsigned)atoi(strstr(row->method, "maxorder") + 8);
	assert_int_equal(mse_rank(&row->table, order, 2, &ranking, NULL), TRATA_OK);
	assert_int_equal(ranking.admissible, atoi(strstr(row->method, "of ") + 3));
	assert_string_equal(mse_model_text(&ranking.candidates[0].model, row->table.lists, text), row->model);
	compare_points(row, &ranking.candidates[0].fit, sums);
	compare_after(row, "BIC ", ranking.candidates[0].fit.bic, sums);
	mse_ranking_free(&ranking);
}

static void independence_row(const struct row *row, struct sums *sums)
{
	struct mse_model model = {0};
	struct mse_fit fit = mse_loglinear(row->work, &model);
	bool wald = strstr(row->method, "Wald") != NULL;
	struct mse_interval ends = wald ? mse_wald(&fit, 0.95) : mse_profile(row->work, &model, &fit, 0.95);
	struct worst *worst = wald ? &sums->wald : &sums->profile;
	compare_points(row, &fit, sums);
	worst_add(worst, relative_difference(ends.lower, row->lower), row->name);
	worst_add(worst, relative_difference(ends.upper, row->upper), row->name);
}

static void mt_row(const struct row *row, struct sums *sums)
{
	struct mse_fit fit = mse_loglinear(row->work, &(struct mse_model){0});
	compare_points(row, &fit, sums);
}

static void multinomial_row(const struct row *row, struct sums *sums)
{
	struct mse_model model = {0};
	double estimate = 0;
	if (strstr(row->method, "all pairs") || !*row->model) {
		for (unsigned term = 3; term < 1u << row->table.lists; term++)
			if (mse_size(term) == 2)
				mse_model_add(&model, term);
	} else {
		assert_int_equal(mse_model_parse(row->model, row->table.lists, &model, NULL), TRATA_OK);
	}
	struct mse_fit fit = mse_loglinear(row->work, &model);
	struct mse_interval ends = mse_multinomial(row->work, &model, &fit, 0.95, &estimate);
	worst_add(&sums->multinomial, relative_difference(estimate, row->estimate), row->name);
	worst_add(&sums->multinomial, relative_difference(ends.lower, row->lower), row->name);
	worst_add(&sums->multinomial, relative_difference(ends.upper, row->upper), row->name);
}

static void dga_row(const struct row *row, struct sums *sums)
{
	struct mse_dga_options options = { .level = 0.95 };
	struct mse_dga got;
	long long first = 0, last = 0, step = 0, median = 0, mode = 0;
	assert_int_equal(sscanf(strstr(row->method, "delta"), "delta %lf, missing %lld..%lld step %lld",
	                        &options.delta, &first, &last, &step), 4);
	assert_int_equal(sscanf(row->model, "median %lld mode %lld", &median, &mode), 2);
	options.first = first;
	options.last = last;
	options.step = step;
	assert_int_equal(mse_dga(&row->table, &options, &got, NULL), TRATA_OK);
	worst_add(&sums->points, relative_difference(got.mean, row->estimate), row->name);
	worst_add(&sums->quantiles, fabs((double)(got.median - median)) + fabs((double)(got.mode - mode)), row->name);
	worst_add(&sums->quantiles, fabs(got.interval.lower - row->lower) + fabs(got.interval.upper - row->upper), row->name);
}

static void chao_lists_row(const struct row *row, struct sums *sums)
{
	struct mse_chao_lists got;
	assert_int_equal(mse_chao_lists(&row->table, &got, NULL), TRATA_OK);
	compare_points(row, &got.fit, sums);
}

/* The closed form of a model of three lists, printed exactly. */
static void exact_row(const struct row *row, struct sums *sums)
{
	struct mse_model model;
	assert_int_equal(mse_model_parse(row->model, row->table.lists, &model, NULL), TRATA_OK);
	struct mse_fit fit = mse_loglinear(row->work, &model);
	compare_points(row, &fit, sums);
	assert_close(fit.estimate, row->estimate, 1e-12);
}

static const struct {
	const char *kind, *begins;
	void (*compare)(const struct row *row, struct sums *sums);
} comparisons[] = {
	{ "recomputed", "Poisson log-linear stepwise", stepwise_row },
	{ "recomputed", "SparseMSE stepwise", bootstrap_row },
	{ "recomputed", "BIC best of", bic_row },
	{ "recomputed", "independence, ", independence_row },
	{ "recomputed", "Poisson log-linear Mt", mt_row },
	{ "recomputed", "multinomial profile", multinomial_row },
	{ "recomputed", "dga ", dga_row },
	{ "recomputed", "Mth Chao lower bound", chao_lists_row },
	{ "exact", "", exact_row },
	{ "recomputed", "LCMCR", NULL },
	{ "recomputed", "Chao lower bound n", NULL },   /* counts alone: test_mse_simple has it */
};

static struct row read_row(size_t number)
{
	struct row row = { .number = number };
	row.name = reference_text(&results, number, "dataset");
	row.method = reference_text(&results, number, "method");
	row.model = reference_text(&results, number, "model");
	row.source = reference_text(&results, number, "source");
	row.estimate = reference_number(&results, number, "estimate");
	row.lower = reference_number(&results, number, "ci_low");
	row.upper = reference_number(&results, number, "ci_high");
	return row;
}

static void recomputed_rows_are_met(void **state)
{
	(void)state;
	struct sums sums = {0};
	memset(&results, 0, sizeof results);
	reference_read(&results, "results.csv");
	for (size_t number = 1; number < results.rows; number++) {
		struct row row = read_row(number);
		const char *kind = reference_text(&results, number, "kind");
		size_t i = 0, known = sizeof comparisons / sizeof *comparisons;
		while (i < known && (strcmp(kind, comparisons[i].kind) != 0 ||
		                     strncmp(row.method, comparisons[i].begins, strlen(comparisons[i].begins)) != 0))
			i++;
		if (strcmp(kind, "published") == 0)
			continue;
		if (i == known) {
			print_error("row %zu: %s: %s\n", number + 1, row.name, row.method);
			sums.unknown++;
			continue;
		}
		if (!comparisons[i].compare) {
			sums.skipped++;
			continue;
		}
		row.table = reference_table(row.name);
		row.work = mse_workspace_new(row.table.lists);
		mse_workspace_load(row.work, &row.table);
		comparisons[i].compare(&row, &sums);
		sums.compared++;
		mse_workspace_free(row.work);
	}
	print_message("rows compared: %zu, left to others: %zu\n", sums.compared, sums.skipped);
	worst_print(&sums.points, "estimate");
	worst_print(&sums.fits, "deviance, AIC, BIC (absolute)");
	worst_print(&sums.wald, "Wald ends");
	worst_print(&sums.profile, "Poisson profile ends");
	worst_print(&sums.multinomial, "multinomial profile");
	worst_print(&sums.quantiles, "dga quantiles (persons)");
	assert_int_equal(sums.unknown, 0);
	assert_int_equal(sums.compared, 94);
	assert_true(sums.points.difference <= 1e-8 && sums.fits.difference <= 1e-6);
	assert_true(sums.wald.difference <= 1e-8 && sums.profile.difference <= 1e-6);
	assert_true(sums.multinomial.difference <= 1e-4 && sums.quantiles.difference == 0);
}

/* The published figures that one of our rows answers: the estimate must be theirs to the digits
 * they print, the ends are shown. `why` says what separates the ends. */
static void published_rows_stand_beside_ours(void **state)
{
	(void)state;
	static const char seed[] = "other random numbers", spline[] = "their spline of the profile";
	static const char grid[] = "another grid of unseen persons";
	static const char top[] = "other random numbers; our replicates choose among the best 64 models";
	static const struct {
		const char *name, *method;
		enum mse_row_method ours;
		double threshold;
		unsigned order;
		double estimate, lower, upper, within;
		const char *why;
	} cases[] = {
		{ "uk5", "independence, profile", MSE_ROW_INDEPENDENCE, 0, 0, 13444.13121, 12004.0262626, 15160.333391, 1e-8, spline },
		{ "uk5", "SparseMSE 0.02", MSE_ROW_STEPWISE, 0.02, 0, 11312.9902894, 9366.8646493, 15219.248254, 1e-8, seed },
		{ "uk5", "dga median", MSE_ROW_DGA, 0, 0, 23016, 10408, 33481, 2e-3, grid },
		{ "uk5", "BIC, all orders", MSE_ROW_BIC, 0, 4, 25311, 11168, 56052, 2e-5, top },
		{ "uk5", "BIC, pairs", MSE_ROW_BIC, 0, 2, 22991, 11456, 43894, 2e-5, top },
		{ "uk5", "downhill", MSE_ROW_DOWNHILL, 0, 4, 12262, 9330, 32115, 4e-5, seed },
		{ "uk6", "downhill", MSE_ROW_DOWNHILL, 0, 5, 12350, 9622, 27889, 4e-5, seed },
		{ "netherlands5", "independence, profile", MSE_ROW_INDEPENDENCE, 0, 0, 52923.8942541, 48640.8730382, 57776.910592, 1e-8, spline },
		{ "netherlands5", "SparseMSE 0.02", MSE_ROW_STEPWISE, 0.02, 0, 121521.6137123, 48001.9204804, 173698.20492, 1e-8, seed },
		{ "netherlands5", "dga median", MSE_ROW_DGA, 0, 0, 50270, 41616, 203328, 5e-3, grid },
		{ "neworleans5_sparsemse2019", "SparseMSE 0.02", MSE_ROW_STEPWISE, 0.02, 0, 1034.1510652, 589, 1703, 1e-8, seed },
		{ "neworleans5_sparsemse2019", "independence, profile", MSE_ROW_INDEPENDENCE, 0, 0, 1034.1510652, 673.4932831, 1771.304871, 1e-8, spline },
		{ "neworleans5_sparsemse2019", "dga median", MSE_ROW_DGA, 0, 0, 869, 514, 1763, 5e-3, grid },
		{ "kosovo4", "BIC, all orders", MSE_ROW_BIC, 0, 3, 10357, 6947, 18010, 1e-4, seed },
		{ "kosovo4", "BIC, pairs", MSE_ROW_BIC, 0, 2, 14342, 12451, 16273, 4e-5, seed },
		{ "kosovo4", "downhill", MSE_ROW_DOWNHILL, 0, 3, 10357, 7133, 18681, 1e-4, seed },
		{ "kosovo4", "downhill, pairs", MSE_ROW_DOWNHILL, 0, 2, 14342, 12525, 16477, 4e-5, seed },
		{ "korea3", "BIC", MSE_ROW_BIC, 0, 2, 157, 128, 349, 2e-3, seed },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mse_table table = reference_table(cases[i].name);
		struct mse_options options = MSE_OPTIONS_DEFAULT;
		struct mse_row row;
		options.threshold = cases[i].threshold;
		options.order = cases[i].order;
		assert_int_equal(mse_row(&table, cases[i].ours, &options, &row, NULL), TRATA_OK);
		print_message("%-26s %-22s published %.0f (%.0f, %.0f), ours %.0f (%.0f, %.0f): %s\n",
		              cases[i].name, cases[i].method, cases[i].estimate, cases[i].lower,
		              cases[i].upper, row.estimate, row.interval.lower, row.interval.upper,
		              cases[i].why);
		assert_close(row.estimate, cases[i].estimate, cases[i].within);
		assert_true(row.interval.has_lower && row.interval.has_upper);
		if (cases[i].why == spline) {
			assert_close(row.interval.lower, cases[i].lower, 5e-5);
			assert_close(row.interval.upper, cases[i].upper, 5e-5);
		}
	}
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(recomputed_rows_are_met),
		cmocka_unit_test(published_rows_stand_beside_ours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
