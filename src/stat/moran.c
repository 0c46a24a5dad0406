#include "moran.h"

#include <math.h>

#include <gsl/gsl_randist.h>

#include "../base/memory.h"
#include "distribution.h"

#define PERMUTATIONS 9999
/* Permuted statistics this close, relatively, to the observed one are equal to it. */
#define EQUAL 1e-10

struct map {
	const struct adjacency *adjacency;
	enum moran_weights weights;
	size_t count, permutations;
	double *deviation;        /* of each place; 0 for islands */
	size_t *member;           /* the places that have neighbours */
	double square, s0;        /* sums of squared deviations and of weights */
	double i, expected;
	double *drawn;            /* one I per permutation */
	struct moran_place *locals;
};

static size_t degree(const struct adjacency *adjacency, size_t place)
{
	return adjacency->start[place + 1] - adjacency->start[place];
}

static double weight(const struct map *map, size_t place)
{
	return map->weights == MORAN_BINARY ? 1 : 1 / (double)degree(map->adjacency, place);
}

static double lag_of(const struct map *map, const double *deviation, size_t place)
{
	const struct adjacency *adjacency = map->adjacency;
	double sum = 0;
	for (size_t k = adjacency->start[place]; k < adjacency->start[place + 1]; k++)
		sum += deviation[adjacency->neighbour[k]];
	return sum * weight(map, place);
}

static double global_of(const struct map *map, const double *deviation)
{
	double cross = 0;
	for (size_t m = 0; m < map->count; m++)
		cross += deviation[map->member[m]] * lag_of(map, deviation, map->member[m]);
	return (double)map->count / map->s0 * cross / map->square;
}

/* Shuffles all values over the places. Scratch: deviations by place, then those to deal. */
static void permute_global(size_t task, gsl_rng *random, void *scratch, void *context)
{
	const struct map *map = context;
	double *deviation = scratch, *deck = deviation + map->adjacency->places;
	for (size_t m = 0; m < map->count; m++)
		deck[m] = map->deviation[map->member[m]];
	gsl_ran_shuffle(random, deck, map->count, sizeof *deck);
	for (size_t m = 0; m < map->count; m++)
		deviation[map->member[m]] = deck[m];
	map->drawn[task] = global_of(map, deviation);
}

/* All permutations of one place: its neighbours get values from everyone else's. Scratch: the
 * deck of the others. The task is the place's position among the members. */
static void permute_local(size_t task, gsl_rng *random, void *scratch, void *context)
{
	struct map *map = context;
	size_t place = map->member[task], neighbours = degree(map->adjacency, place), others = 0;
	double *deck = scratch, slack;
	struct moran_place *local = &map->locals[place];
	size_t above = 0, below = 0;
	for (size_t m = 0; m < map->count; m++)
		if (map->member[m] != place)
			deck[others++] = map->deviation[map->member[m]];
	slack = EQUAL * (fabs(local->lag) + sqrt(map->square / (double)map->count));
	for (size_t r = 0; r < map->permutations; r++) {
		double sum = 0;
		for (size_t k = 0; k < neighbours; k++) {
			size_t pick = k + gsl_rng_uniform_int(random, others - k);
			double value = deck[pick];
			deck[pick] = deck[k];
			deck[k] = value;
			sum += value;
		}
		sum *= weight(map, place);
		above += sum >= local->lag - slack;
		below += sum <= local->lag + slack;
	}
	size_t fewer = above < below ? above : below;
	local->p_value = fmin(1, 2 * (double)(1 + fewer) / (double)(1 + map->permutations));
}

/* Cliff and Ord's variance under randomisation, for weights that need not be symmetric. */
static enum trata_status fill_variance(const struct map *map, struct moran *result,
                                       struct trata_error *error)
{
	const struct adjacency *adjacency = map->adjacency;
	double n = (double)map->count, s1 = 0, s2 = 0, fourth = 0;
	double *column = memory_new(adjacency->places, sizeof *column);
	if (!column)
		return error_memory(error);
	for (size_t i = 0; i < adjacency->places; i++)
		for (size_t k = adjacency->start[i]; k < adjacency->start[i + 1]; k++) {
			size_t j = adjacency->neighbour[k];
			double here = weight(map, i), back = 0;
			for (size_t h = adjacency->start[j]; h < adjacency->start[j + 1]; h++)
				if (adjacency->neighbour[h] == i)
					back = weight(map, j);
			column[j] += here;
			/* (w_ij + w_ji)^2 / 2 over all pairs; a one-way pair is met only once. */
			s1 += (here + back) * (here + back) / (back > 0 ? 2 : 1);
		}
	for (size_t m = 0; m < map->count; m++) {
		size_t i = map->member[m];
		double row = weight(map, i) * (double)degree(adjacency, i), z = map->deviation[i];
		s2 += (row + column[i]) * (row + column[i]);
		fourth += z * z * z * z;
	}
	memory_free(column);
	double square = map->s0 * map->s0, kurtosis = n * fourth / (map->square * map->square);
	double second = (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * square) -
	                 kurtosis * (n * (n - 1) * s1 - 2 * n * s2 + 6 * square)) /
	                ((n - 1) * (n - 2) * (n - 3) * square);
	result->variance = second - result->expected * result->expected;
	if (!(result->variance > 0))
		return error_set(error, TRATA_EFEWOBS, "the map is too small or too even for Moran's I");
	result->z = (result->i - result->expected) / sqrt(result->variance);
	result->p_normal = normal_two_sided(result->z);
	return TRATA_OK;
}

static enum trata_status check(const double *values, const struct adjacency *adjacency,
                               struct trata_error *error)
{
	for (size_t i = 0; i < adjacency->places; i++) {
		if (!isfinite(values[i]))
			return error_set(error, TRATA_EDATA, "the value of place %zu is not a number", i + 1);
		if (adjacency->start[i + 1] < adjacency->start[i])
			return error_set(error, TRATA_EDATA, "the neighbours of place %zu are out of order",
			                 i + 1);
		for (size_t k = adjacency->start[i]; k < adjacency->start[i + 1]; k++) {
			size_t j = adjacency->neighbour[k];
			bool wrong = j >= adjacency->places || j == i ||
			             adjacency->start[j + 1] == adjacency->start[j];
			for (size_t h = adjacency->start[i]; h < k; h++)
				wrong = wrong || adjacency->neighbour[h] == j;
			if (wrong)
				return error_set(error, TRATA_EDATA, "place %zu has neighbour %zu: itself, one "
				                 "named twice, or one that has no neighbours", i + 1, j + 1);
		}
	}
	return TRATA_OK;
}

/* Members, deviations from their mean and the sums over them. */
static enum trata_status prepare(struct map *map, const double *values, struct trata_error *error)
{
	size_t n = map->adjacency->places;
	double mean = 0, largest = 0;
	for (size_t i = 0; i < n; i++)
		if (degree(map->adjacency, i)) {
			map->member[map->count++] = i;
			mean += values[i];
			largest = fmax(largest, fabs(values[i]));
			map->s0 += weight(map, i) * (double)degree(map->adjacency, i);
		}
	if (map->count < MORAN_LEAST)
		return error_set(error, TRATA_EFEWOBS, "%zu places with neighbours; Moran's I needs at "
		                 "least %d", map->count, MORAN_LEAST);
	mean /= (double)map->count;
	for (size_t m = 0; m < map->count; m++) {
		double z = values[map->member[m]] - mean;
		map->deviation[map->member[m]] = z;
		map->square += z * z;
	}
	if (!(sqrt(map->square / (double)map->count) > 1e-13 * largest))
		return error_set(error, TRATA_EFEWOBS, "every place has the same value: no Moran's I");
	return TRATA_OK;
}

static enum trata_status fill_global(struct map *map, struct simulation simulation,
                                     struct moran *result, struct trata_error *error)
{
	size_t above = 0, away = 0;
	double slack = EQUAL * (fabs(map->i) + 1);
	enum trata_status status = replicate_run(map->permutations, simulation.seed,
	                                         simulation.threads,
	                                         2 * map->adjacency->places * sizeof(double),
	                                         permute_global, map, error);
	if (status)
		return status;
	for (size_t r = 0; r < map->permutations; r++) {
		above += map->drawn[r] >= map->i - slack;
		away += fabs(map->drawn[r] - map->expected) >= fabs(map->i - map->expected) - slack;
	}
	result->p_greater = (double)(1 + above) / (double)(1 + map->permutations);
	result->p_value = (double)(1 + away) / (double)(1 + map->permutations);
	return TRATA_OK;
}

static enum trata_status fill_local(struct map *map, struct simulation simulation,
                                    struct trata_error *error)
{
	double m2 = map->square / (double)map->count;
	for (size_t i = 0; i < map->adjacency->places; i++)
		map->locals[i] = (struct moran_place){0};
	for (size_t m = 0; m < map->count; m++) {
		size_t i = map->member[m];
		double lag = lag_of(map, map->deviation, i);
		map->locals[i] = (struct moran_place){ .has = true, .lag = lag,
		                                       .local = map->deviation[i] / m2 * lag };
	}
	/* Another seed than the global permutations', or they would share their streams. */
	return replicate_run(map->count, ~simulation.seed, simulation.threads,
	                     map->count * sizeof(double), permute_local, map, error);
}

enum trata_status moran_measure(const double *values, const struct adjacency *adjacency,
                                enum moran_weights weights, struct simulation simulation,
                                struct moran *result, struct moran_place *locals,
                                struct trata_error *error)
{
	*result = (struct moran){0};
	struct map map = { .adjacency = adjacency, .weights = weights, .locals = locals };
	enum trata_status status = check(values, adjacency, error);
	if (status)
		return status;
	map.permutations = simulation.replicates ? simulation.replicates : PERMUTATIONS;
	map.deviation = memory_new(adjacency->places, sizeof(double));
	map.member = memory_new(adjacency->places, sizeof(size_t));
	map.drawn = memory_new(map.permutations, sizeof(double));
	if (!map.deviation || !map.member || !map.drawn)
		status = error_memory(error);
	if (!status)
		status = prepare(&map, values, error);
	if (status)
		goto done;
	map.i = global_of(&map, map.deviation);
	map.expected = -1 / (double)(map.count - 1);
	result->places = map.count;
	result->islands = adjacency->places - map.count;
	result->permutations = map.permutations;
	result->i = map.i;
	result->expected = map.expected;
	status = fill_variance(&map, result, error);
	if (!status)
		status = fill_global(&map, simulation, result, error);
	if (!status && locals)
		status = fill_local(&map, simulation, error);
done:
	memory_free(map.deviation);
	memory_free(map.member);
	memory_free(map.drawn);
	return status;
}
