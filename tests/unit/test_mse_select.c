/* Selection of models: stepwise by p-values, all models by BIC, downhill. */
#include "mse_reference.h"

#include <time.h>

#include <gsl/gsl_errno.h>

#include "../../src/stat/mse_select.h"

static struct reference reference;

/* The path as the reference prints it: names, without the pairs that nobody stands on. */
static void path_text(const struct mse_path *path, const struct mse_table *table, char *out)
{
	*out = 0;
	for (unsigned i = 0; i < path->steps; i++) {
		unsigned first = (unsigned)__builtin_ctz(path->pairs[i]);
		unsigned second = 31 - (unsigned)__builtin_clz(path->pairs[i]);
		if (mse_table_overlap(table, path->pairs[i]) > 0)
			sprintf(out + strlen(out), "%s%s:%s", *out ? " " : "", table->names[first],
			        table->names[second]);
	}
}

static void stepwise_paths_are_those_of_sparsemse(void **state)
{
	(void)state;
	struct worst points = {0}, fits = {0};
	size_t paths = 0, wrong = 0;
	reference_read(&reference, "sparsemse_stepwise_point.csv");
	for (size_t row = 1; row < reference.rows; row++) {
		const char *name = reference_text(&reference, row, "dataset");
		struct mse_table table = reference_table(name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		struct mse_candidate chosen;
		struct mse_path path;
		char got[512];
		mse_workspace_load(work, &table);
		assert_int_equal(mse_stepwise(work, reference_number(&reference, row, "pthresh"), &chosen,
		                              &path, NULL), TRATA_OK);
		path_text(&path, &table, got);
		if (strcmp(got, reference_text(&reference, row, "interactions")) != 0) {
			print_error("%s at %s: %s, want %s\n", name, reference_text(&reference, row, "pthresh"),
			            got, reference_text(&reference, row, "interactions"));
			wrong++;
		}
		paths++;
		assert_true(chosen.fit.converged);
		worst_add(&points, relative_difference(chosen.fit.estimate, reference_number(&reference, row, "estimate")), name);
		worst_add(&points, relative_difference(log(chosen.fit.unseen), reference_number(&reference, row, "intercept")), name);
		worst_add(&fits, fabs(chosen.fit.deviance - reference_number(&reference, row, "deviance")), name);
		worst_add(&fits, fabs(chosen.fit.aic - reference_number(&reference, row, "aic")), name);
		mse_workspace_free(work);
	}
	print_message("stepwise paths compared: %zu, %zu differ\n", paths, wrong);
	worst_print(&points, "stepwise estimate");
	worst_print(&fits, "stepwise deviance and AIC (absolute)");
	assert_int_equal(wrong, 0);
	assert_int_equal(paths, 45);
	assert_true(points.difference <= 1e-8 && fits.difference <= 1e-6);
}

static void bic_rankings_are_those_of_the_package(void **state)
{
	(void)state;
	struct worst points = {0}, bics = {0};
	size_t wrong = 0;
	reference_read(&reference, "bic_top10.csv");
	for (size_t row = 1; row < reference.rows;) {
		const char *name = reference_text(&reference, row, "dataset");
		const char *order = reference_text(&reference, row, "maxorder");
		struct mse_table table = reference_table(name);
		struct mse_ranking ranking;
		char text[MSE_MODEL_BYTES];
		assert_int_equal(mse_rank(&table, (unsigned)atoi(order), 2, &ranking, NULL), TRATA_OK);
		if (ranking.admissible != (size_t)atoi(reference_text(&reference, row, "nmodels"))) {
			print_error("%s order %s: %zu models, want %s\n", name, order, ranking.admissible,
			            reference_text(&reference, row, "nmodels"));
			wrong++;
		}
		for (size_t rank = 0; row < reference.rows && strcmp(name, reference_text(&reference, row, "dataset")) == 0 &&
		     strcmp(order, reference_text(&reference, row, "maxorder")) == 0; row++, rank++) {
			const struct mse_candidate *candidate = &ranking.candidates[rank];
			mse_model_text(&candidate->model, table.lists, text);
			if (strcmp(text, reference_text(&reference, row, "model")) != 0) {
				print_error("%s order %s rank %zu: %s, want %s\n", name, order, rank + 1, text,
				            reference_text(&reference, row, "model"));
				wrong++;
			}
			worst_add(&points, relative_difference(candidate->fit.estimate, reference_number(&reference, row, "estimate")), text);
			worst_add(&bics, fabs(candidate->fit.bic - reference_number(&reference, row, "BIC")), text);
		}
		mse_ranking_free(&ranking);
	}
	worst_print(&points, "estimate of the BIC top ten");
	worst_print(&bics, "BIC (absolute)");
	assert_int_equal(wrong, 0);
	assert_true(points.difference <= 1e-8 && bics.difference <= 1e-6);
}

/* Published by Silverman, Chan & Vincent (2024) with their package's vignette, whole persons:
 * the downhill searches, and uk5 over all 6,893 models. */
static void searches_reach_the_published_models(void **state)
{
	(void)state;
	static const struct { const char *name; unsigned order; double estimate; } cases[] = {
		{ "uk5", 4, 12262 }, { "uk6", 5, 12350 }, { "kosovo4", 3, 10357 }, { "kosovo4", 2, 14342 },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mse_table table = reference_table(cases[i].name);
		struct mse_workspace *work = mse_workspace_new(table.lists);
		struct mse_candidate chosen;
		mse_workspace_load(work, &table);
		assert_int_equal(mse_downhill(work, cases[i].order, &chosen, NULL), TRATA_OK);
		assert_near(chosen.fit.estimate, cases[i].estimate, 0.5);
		mse_workspace_free(work);
	}
	struct mse_table table = reference_table("uk5");
	struct mse_ranking ranking;
	assert_int_equal(mse_rank(&table, 4, 2, &ranking, NULL), TRATA_OK);
	assert_int_equal(ranking.considered, 6893);
	assert_near(ranking.candidates[0].fit.estimate, 25311, 0.5);
	mse_ranking_free(&ranking);
}

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void rankings_do_not_depend_on_threads(void **state)
{
	(void)state;
	static const struct { const char *name; unsigned order; } cases[] = {
		{ "kosovo4", 3 }, { "uk5", 4 }, { "uk6", 2 } };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mse_table table = reference_table(cases[i].name);
		struct mse_ranking one, three;
		double start = seconds();
		assert_int_equal(mse_rank(&table, cases[i].order, 1, &one, NULL), TRATA_OK);
		double middle = seconds();
		assert_int_equal(mse_rank(&table, cases[i].order, 3, &three, NULL), TRATA_OK);
		print_message("%s: %zu models, %zu with an estimate, %.3f s on one thread, %.3f s on three\n",
		              cases[i].name, one.considered, one.admissible, middle - start,
		              seconds() - middle);
		assert_int_equal(one.admissible, three.admissible);
		for (size_t j = 0; j < one.admissible; j++) {
			assert_true(mse_model_equal(&one.candidates[j].model, &three.candidates[j].model));
			assert_true(memcmp(&one.candidates[j].fit.bic, &three.candidates[j].fit.bic, sizeof(double)) == 0);
		}
		mse_ranking_free(&one);
		mse_ranking_free(&three);
	}
}

/* Recipe: tests/ref/mse-poisson-tails.R. */
static void tails_agree_with_ppois(void **state)
{
	(void)state;
	static const struct { double count, mean, p; } cases[] = {
#include "../ref/mse/poisson-tails.inc"
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_close(mse_poisson_tail(cases[i].count, cases[i].mean), cases[i].p, 1e-10);
}

int main(void)
{
	gsl_set_error_handler_off();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stepwise_paths_are_those_of_sparsemse),
		cmocka_unit_test(bic_rankings_are_those_of_the_package),
		cmocka_unit_test(searches_reach_the_published_models),
		cmocka_unit_test(rankings_do_not_depend_on_threads),
		cmocka_unit_test(tails_agree_with_ppois),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
