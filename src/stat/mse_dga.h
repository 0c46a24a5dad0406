/* Model averaging over decomposable graphs: a Bayesian answer without a chosen model.
 *
 * Lists are nodes; without an edge two lists are independent given the others. Each graph has a
 * hyper-Dirichlet prior of `delta` per cell, and the population a prior of 1/N; the weight of
 * (graph, N) is exact, nothing is sampled (Madigan & York 1997, Biometrika 84:19, equations 3 to
 * 6). In R: dga's bma.cr.
 *
 * The complete graph is one of the decomposable ones although it says nothing about the unseen:
 * what it adds is the prior, whose mean is infinite, cut where the grid ends. dga averages over
 * it, and so do we unless asked not to; `complete_probability` tells how much of the answer it
 * is. The median is the figure to quote: it hardly depends on the end of the grid. */
#ifndef TRATA_STAT_MSE_DGA_H
#define TRATA_STAT_MSE_DGA_H

#include "mse_interval.h"

#define MSE_DGA_LISTS_MAX 5u

/* The grid of unseen persons: first, first + step, ... up to last. All zero: chosen here, from 1
 * in at most 8,192 steps to 30 times the observed, and further while the last tenth of the grid
 * still holds more than 0.1 % of the posterior, up to 1,000 times. */
struct mse_dga_options {
	double delta;           /* prior persons per cell; 0: 1 / 2^lists */
	int64_t first, last, step;
	double level;
	bool without_complete;  /* leave the complete graph out */
};

struct mse_dga {
	double mean;                    /* of the population, persons */
	int64_t median, mode;
	struct mse_interval interval;   /* MSE_POSTERIOR, equal tails, on the grid */
	struct mse_model best;          /* the most probable graph, as the model of its cliques; the
	                                 * complete graph is a model of one term of all lists */
	double best_probability;
	double complete_probability;    /* posterior of the complete graph: prior, not data */
	size_t graphs;
	double delta;
	int64_t first, last, step;      /* the grid used */
	double tail;                    /* posterior in the last tenth of the grid */
	bool truncated;                 /* `tail` is over 0.1 %: the upper end and the mean are too low */
};

/* At most 5 lists (TRATA_EARG), at least 3 (TRATA_EFEWOBS: with two, only the empty graph says
 * anything). Errors: TRATA_EARG for a grid or prior that cannot be, TRATA_ENOMEM. */
enum trata_status mse_dga(const struct mse_table *table, const struct mse_dga_options *options,
                          struct mse_dga *result, struct trata_error *error);

#endif
