/* Reference values that an R script printed: tests/ref/<topic>.csv, case,quantity,value. Each
 * test asks for them by case and quantity and keeps the worst difference, which it prints. */
#ifndef TRATA_TESTS_REFERENCE_H
#define TRATA_TESTS_REFERENCE_H

#include <stdlib.h>

#include "check.h"

struct reference_row { char name[64], quantity[32]; double value; };
struct reference {
	struct reference_row *rows;
	size_t count;
	double worst, worst_p;
	char worst_at[128], worst_p_at[128];
	size_t compared;
};

/* Reads a file; the tests run from the top of the repository. */
static inline struct reference reference_read(const char *path)
{
	struct reference reference = {0};
	char line[256], value[64];
	FILE *file = fopen(path, "r");
	if (!file) {
		print_error("%s is not there: run from the top of the repository\n", path);
		fail();
		return reference;
	}
	if (!fgets(line, sizeof line, file))
		fail();
	while (fgets(line, sizeof line, file)) {
		reference.rows = realloc(reference.rows,
		                         (reference.count + 1) * sizeof *reference.rows);
		assert_non_null(reference.rows);
		struct reference_row *row = &reference.rows[reference.count++];
		assert_int_equal(sscanf(line, "%63[^,],%31[^,],%63s", row->name, row->quantity, value), 3);
		row->value = strtod(value, NULL);
	}
	fclose(file);
	assert_true(reference.count > 0);
	return reference;
}

static inline const double *reference_find(const struct reference *reference, const char *name,
                                           const char *quantity)
{
	for (size_t i = 0; i < reference->count; i++)
		if (!strcmp(reference->rows[i].quantity, quantity) &&
		    !strcmp(reference->rows[i].name, name))
			return &reference->rows[i].value;
	return NULL;
}

static inline double reference_get(const struct reference *reference, const char *name,
                                   const char *quantity)
{
	const double *value = reference_find(reference, name, quantity);
	if (!value) {
		print_error("no reference for %s %s\n", name, quantity);
		fail();
		return 0;
	}
	return *value;
}

/* Compares relative to the reference; quantities that begin with p_ are probabilities and
 * are compared as they stand. */
static inline void reference_compare(struct reference *reference, const char *name,
                                     const char *quantity, double got, double tolerance)
{
	double want = reference_get(reference, name, quantity);
	int probability = !strncmp(quantity, "p_", 2);
	double away = fabs(got - want) / (probability || want == 0 ? 1 : fabs(want));
	if (!(away <= tolerance)) {
		print_error("%s %s: got %.17g, want %.17g (%g)\n", name, quantity, got, want, away);
		fail();
	}
	double *worst = probability ? &reference->worst_p : &reference->worst;
	if (away > *worst) {
		*worst = away;
		snprintf(probability ? reference->worst_p_at : reference->worst_at,
		         sizeof reference->worst_at, "%.63s %.31s", name, quantity);
	}
	reference->compared++;
}

static inline void reference_end(struct reference *reference, const char *what)
{
	print_message("%s: %zu values compared; worst relative difference %.2g (%s), worst p-value "
	              "difference %.2g (%s)\n", what, reference->compared, reference->worst,
	              reference->worst_at, reference->worst_p, reference->worst_p_at);
	free(reference->rows);
	*reference = (struct reference){0};
}

#endif
