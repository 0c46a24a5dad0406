/* Are neighbouring places alike? Moran's I, for the whole map and for each place. */
#ifndef TRATA_STAT_MORAN_H
#define TRATA_STAT_MORAN_H

#include "replicate.h"

enum moran_weights {
	MORAN_ROW_STANDARDISED, /* each place's neighbours share a weight of 1 */
	MORAN_BINARY            /* each neighbour weighs 1 */
};

/* Who borders on whom: the neighbours of place i are neighbour[start[i]] to
 * neighbour[start[i + 1] - 1]; no place is its own neighbour, none twice. Borrowed. */
struct adjacency {
	size_t places;
	const size_t *start;     /* places + 1 */
	const size_t *neighbour;
};

struct moran_place {
	bool has;                /* false for a place without neighbours, an island */
	double local;            /* I_i */
	double lag;              /* weighted sum of the neighbours' deviations from the mean */
	double p_value;          /* two-sided, by conditional permutation; look at many places and */
	                         /* some will be below 0.05 by chance */
};

struct moran {
	size_t places, islands;  /* islands are left out of everything, of the mean too */
	double i, expected;      /* expected is -1 / (n - 1) */
	double variance, z;      /* under randomisation */
	double p_normal;         /* two-sided, from z */
	double p_value;          /* two-sided, by permutation */
	double p_greater;        /* one-sided: neighbours are more alike than chance */
	size_t permutations;
};

/* I = n / S0 * sum w_ij z_i z_j / sum z_i^2; I_i = z_i / m2 * sum w_ij z_j, m2 = sum z^2 / n.
 * Permutation p-values (`replicates` of 0: 9999): (1 + as extreme) / (1 + permutations). Global:
 * all values are shuffled; extreme is as far from the expectation (p_value), or as large
 * (p_greater). Local: the place keeps its value and the others are dealt to its neighbours; the
 * p-value is twice the smaller of the two tails, at most 1.
 * `values` are rates (smoothed ones when counts are small). `locals` (NULL: none) takes places.
 * Valid: MORAN_LEAST places with neighbours, values not all equal. Errors: TRATA_EFEWOBS,
 * TRATA_EDATA for values or an adjacency that cannot be, TRATA_ENOMEM.
 * References: Cliff and Ord (1981), Spatial Processes, eq. 1.44 and 2.14 (variance: 1.51);
 * Anselin (1995), Geographical Analysis 27, 93-115, eq. 12.
 * R: with z and W as matrices, n / sum(W) * t(z) %*% W %*% z / sum(z^2). spdep::moran.test gives
 * the same variance; it counts islands in n when told to, this does not. */
#define MORAN_LEAST 4
enum trata_status moran_measure(const double *values, const struct adjacency *adjacency,
                                enum moran_weights weights, struct simulation simulation,
                                struct moran *result, struct moran_place *locals,
                                struct trata_error *error);

#endif
