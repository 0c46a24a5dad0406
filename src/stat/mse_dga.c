#include "mse_dga.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_sf_gamma.h>

#include "../base/memory.h"

#define GRID_POINTS 8192
#define GRID_REACH 30
#define GRID_REACH_MOST 1000
#define TAIL_ALLOWED 1e-3
#define SUBSETS (1u << MSE_DGA_LISTS_MAX)
/* Weights this much below the largest, in logs, are zero to double precision. */
#define NEGLIGIBLE 80.0

/* A decomposable graph as the marginal tables that its likelihood multiplies and divides. */
struct graph {
	struct mse_model cliques;
	uint8_t subsets[2 * MSE_DGA_LISTS_MAX];
	int8_t powers[2 * MSE_DGA_LISTS_MAX];
	unsigned parts;
	int components;
};

struct averaging {
	const struct mse_table *table;
	double delta;
	int64_t first, step;
	size_t points;
	struct graph *graphs;
	size_t graph_count;
	double *marginals;    /* log marginal likelihood by subset, then point */
	double *common;       /* what every graph shares, by point */
	double *normalizers;  /* log of the total mass of a table, by point */
	double *weights;      /* posterior by point */
	double *by_graph;     /* posterior by graph */
};

static void note_part(struct graph *graph, unsigned subset, int power)
{
	if (subset == 0)
		return;
	for (unsigned i = 0; i < graph->parts; i++)
		if (graph->subsets[i] == subset) {
			graph->powers[i] = (int8_t)(graph->powers[i] + power);
			return;
		}
	graph->subsets[graph->parts] = (uint8_t)subset;
	graph->powers[graph->parts++] = (int8_t)power;
}

static bool complete(const unsigned *edges, unsigned nodes)
{
	for (unsigned rest = nodes; rest; rest &= rest - 1) {
		unsigned node = (unsigned)__builtin_ctz(rest);
		if ((nodes & ~(1u << node)) & ~edges[node])
			return false;
	}
	return true;
}

/* Takes simplicial nodes (whose neighbours are all joined) off one by one: a graph is
 * decomposable when that empties it. Each node then has the likelihood of itself and its
 * remaining neighbours over that of the neighbours; an isolated one begins a component. */
static bool decompose(const unsigned *edges, unsigned lists, struct graph *graph)
{
	unsigned left = (1u << lists) - 1;
	*graph = (struct graph){0};
	while (left) {
		unsigned node = 0;
		while (node < lists && !(left >> node & 1 && complete(edges, edges[node] & left)))
			node++;
		if (node == lists)
			return false;
		unsigned near = edges[node] & left & ~(1u << node);
		note_part(graph, near | 1u << node, 1);
		note_part(graph, near, -1);
		graph->components += near == 0;
		mse_model_add(&graph->cliques, near | 1u << node);
		left &= ~(1u << node);
	}
	return true;
}

/* All decomposable graphs, the complete one last: 8, 61, 822 for 3, 4, 5 lists. */
static size_t list_graphs(unsigned lists, struct graph *graphs)
{
	unsigned pairs[10][2], count = 0;
	size_t found = 0;
	for (unsigned i = 0; i < lists; i++)
		for (unsigned j = i + 1; j < lists; j++) {
			pairs[count][0] = i;
			pairs[count++][1] = j;
		}
	for (unsigned choice = 0; choice < 1u << count; choice++) {
		unsigned edges[MSE_DGA_LISTS_MAX] = {0};
		for (unsigned k = 0; k < count; k++)
			if (choice >> k & 1) {
				edges[pairs[k][0]] |= 1u << pairs[k][1];
				edges[pairs[k][1]] |= 1u << pairs[k][0];
			}
		found += decompose(edges, lists, &graphs[found]);
	}
	return found;
}

/* The marginal table of a subset of lists changes with the unseen only in its cell of zeros. */
static void fill_marginal(struct averaging *average, unsigned subset)
{
	unsigned lists = average->table->lists, cells = mse_cells(average->table);
	double prior = ldexp(average->delta, (int)(lists - mse_size(subset)));
	double sums[SUBSETS] = {0}, fixed = 0;
	for (unsigned h = 1; h < cells; h++)
		sums[h & subset] += (double)average->table->counts[h];
	for (unsigned part = subset;; part = (part - 1) & subset) {
		fixed -= gsl_sf_lngamma(prior);
		if (part == 0)
			break;
		fixed += gsl_sf_lngamma(sums[part] + prior);
	}
	double *out = average->marginals + subset * average->points;
	for (size_t i = 0; i < average->points; i++) {
		double unseen = (double)(average->first + (int64_t)i * average->step);
		out[i] = fixed + gsl_sf_lngamma(sums[0] + unseen + prior);
	}
}

static void fill_common(struct averaging *average)
{
	double observed = (double)average->table->observed;
	double mass = ldexp(average->delta, (int)average->table->lists);
	for (size_t i = 0; i < average->points; i++) {
		double unseen = (double)(average->first + (int64_t)i * average->step);
		double population = observed + unseen;
		/* The multinomial coefficient without the observed factorials, and the prior 1/N. */
		average->common[i] = gsl_sf_lngamma(population + 1) - gsl_sf_lngamma(unseen + 1) -
		                     log(population);
		average->normalizers[i] = gsl_sf_lngamma(mass) - gsl_sf_lngamma(population + mass);
	}
}

/* The log weight of a graph at a point. */
static double weigh(const struct averaging *average, const struct graph *graph, size_t point)
{
	double value = average->common[point] + graph->components * average->normalizers[point];
	for (unsigned k = 0; k < graph->parts; k++)
		value += graph->powers[k] *
		         average->marginals[graph->subsets[k] * average->points + point];
	return value;
}

static void fill_weights(struct averaging *average)
{
	double most = -INFINITY, total = 0;
	for (size_t g = 0; g < average->graph_count; g++)
		for (size_t i = 0; i < average->points; i++)
			most = fmax(most, weigh(average, &average->graphs[g], i));
	for (size_t g = 0; g < average->graph_count; g++)
		for (size_t i = 0; i < average->points; i++) {
			double below = weigh(average, &average->graphs[g], i) - most;
			if (below < -NEGLIGIBLE)
				continue;
			double weight = exp(below);
			average->weights[i] += weight;
			average->by_graph[g] += weight;
			total += weight;
		}
	for (size_t i = 0; i < average->points; i++)
		average->weights[i] /= total;
	for (size_t g = 0; g < average->graph_count; g++)
		average->by_graph[g] /= total;
}

static int64_t population_at(const struct averaging *average, size_t point)
{
	return average->table->observed + average->first + (int64_t)point * average->step;
}

/* The first population up to which the posterior holds at least `probability`. */
static int64_t posterior_quantile(const struct averaging *average, double probability)
{
	double sum = 0;
	for (size_t i = 0; i < average->points; i++) {
		sum += average->weights[i];
		if (sum >= probability)
			return population_at(average, i);
	}
	return population_at(average, average->points - 1);
}

static void summarize(const struct averaging *average, double level, struct mse_dga *result)
{
	size_t mode = 0, best = 0, tail_from = average->points - average->points / 10;
	result->mean = result->tail = 0;
	for (size_t i = 0; i < average->points; i++) {
		result->mean += average->weights[i] * (double)population_at(average, i);
		if (average->weights[i] > average->weights[mode])
			mode = i;
		if (i >= tail_from)
			result->tail += average->weights[i];
	}
	for (size_t g = 0; g < average->graph_count; g++)
		if (average->by_graph[g] > average->by_graph[best])
			best = g;
	result->best = average->graphs[best].cliques;
	result->best_probability = average->by_graph[best];
	result->graphs = average->graph_count;
	result->mode = population_at(average, mode);
	result->median = posterior_quantile(average, 0.5);
	result->interval = (struct mse_interval){
		.kind = MSE_POSTERIOR, .level = level, .has_lower = true, .has_upper = true,
		.lower = (double)posterior_quantile(average, (1 - level) / 2),
		.upper = (double)posterior_quantile(average, 0.5 + level / 2) };
	result->truncated = result->tail > TAIL_ALLOWED;
	result->first = average->first;
	result->step = average->step;
	result->last = average->first + (int64_t)(average->points - 1) * average->step;
	result->delta = average->delta;
}

static bool average_graphs(struct averaging *average, double level, bool without_complete,
                           struct mse_dga *result)
{
	size_t points = average->points;
	double *block = memory_new((SUBSETS + 3) * points, sizeof *block);
	average->graphs = memory_new((size_t)1 << 10, sizeof *average->graphs);
	average->by_graph = memory_new((size_t)1 << 10, sizeof *average->by_graph);
	bool done = block && average->graphs && average->by_graph;
	if (done) {
		average->common = block;
		average->normalizers = block + points;
		average->weights = block + 2 * points;
		average->marginals = block + 3 * points;
		average->graph_count = list_graphs(average->table->lists, average->graphs) -
		                       without_complete;
		for (unsigned subset = 1; subset < mse_cells(average->table); subset++)
			fill_marginal(average, subset);
		fill_common(average);
		fill_weights(average);
		summarize(average, level, result);
		result->complete_probability =
			without_complete ? 0 : average->by_graph[average->graph_count - 1];
	}
	memory_free(block);
	memory_free(average->graphs);
	memory_free(average->by_graph);
	return done;
}

static enum trata_status check_options(const struct mse_table *table,
                                       const struct mse_dga_options *options,
                                       struct trata_error *error)
{
	bool chosen_here = options->first == 0 && options->last == 0 && options->step == 0;
	if (table->lists > MSE_DGA_LISTS_MAX)
		return error_set(error, TRATA_EARG, "graphs are averaged over at most %u lists, there are %u",
		                 MSE_DGA_LISTS_MAX, table->lists);
	if (table->lists < 3)
		return error_set(error, TRATA_EFEWOBS, "averaging over graphs needs at least 3 lists");
	if (!(options->level > 0 && options->level < 1) || !(options->delta >= 0))
		return error_set(error, TRATA_EARG, "level %g or prior %g cannot be", options->level,
		                 options->delta);
	if (!chosen_here && (options->first < 0 || options->step < 1 || options->last < options->first ||
	                     (options->last - options->first) / options->step >= 1000000))
		return error_set(error, TRATA_EARG,
		                 "a grid of unseen persons rises from 0 or more in at most 1,000,000 steps");
	return TRATA_OK;
}

enum trata_status mse_dga(const struct mse_table *table, const struct mse_dga_options *options,
                          struct mse_dga *result, struct trata_error *error)
{
	enum trata_status status = check_options(table, options, error);
	*result = (struct mse_dga){0};
	if (status == TRATA_OK)
		status = mse_table_check(table, error);
	if (status != TRATA_OK)
		return status;
	bool chosen_here = options->step == 0;
	for (int64_t reach = GRID_REACH;; reach *= 2) {
		struct averaging average = { .table = table, .first = options->first,
		                             .step = options->step };
		int64_t last = options->last;
		average.delta = options->delta > 0 ? options->delta : ldexp(1, -(int)table->lists);
		if (chosen_here) {
			last = reach * table->observed;
			average.first = 1;
			average.step = (last + GRID_POINTS - 1) / GRID_POINTS;
		}
		average.points = (size_t)((last - average.first) / average.step) + 1;
		if (!average_graphs(&average, options->level, options->without_complete, result))
			return error_memory(error);
		if (!chosen_here || !result->truncated || 2 * reach > GRID_REACH_MOST)
			return TRATA_OK;
	}
}
