/* The estimates of a state breakdown, each from its function in src/stat. */
#include <string.h>

#include "../base/memory.h"
#include "breakdown.h"

/* The rows with a figure, side by side as the statistics take them. */
struct columns {
	size_t count;
	size_t *row;                 /* of each entry */
	double *counts, *exposures, *values;
	size_t *start, *neighbour;   /* borders among the entries */
	struct small_area_rate *smoothed;
	struct funnel_place *funnel;
	struct rank *ranks;
	struct moran_place *locals;
};

static void columns_free(struct columns *columns)
{
	void *blocks[] = { columns->row, columns->counts, columns->exposures, columns->values,
	                   columns->start, columns->neighbour, columns->smoothed, columns->funnel,
	                   columns->ranks, columns->locals };
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
		memory_free(blocks[i]);
}

static bool columns_new(const struct breakdown *breakdown, struct columns *out)
{
	size_t n = breakdown->with_count, borders = n < PLACE_STATES ? n : PLACE_STATES;
	*out = (struct columns){
		.row = memory_new(n, sizeof *out->row),
		.counts = memory_new(n, sizeof *out->counts),
		.exposures = memory_new(n, sizeof *out->exposures),
		.values = memory_new(n, sizeof *out->values),
		.start = memory_new(n + 1, sizeof *out->start),
		.neighbour = memory_new(borders * borders, sizeof *out->neighbour),
		.smoothed = memory_new(n, sizeof *out->smoothed),
		.funnel = memory_new(n, sizeof *out->funnel),
		.ranks = memory_new(n, sizeof *out->ranks),
		.locals = memory_new(n, sizeof *out->locals),
	};
	for (size_t i = 0; out->row && out->counts && out->exposures && i < breakdown->count; i++) {
		const struct breakdown_row *row = &breakdown->rows[i];
		if (!row->has_count)
			continue;
		out->row[out->count] = i;
		out->counts[out->count] = row->count;
		out->exposures[out->count++] = row->exposure;
	}
	return out->row && out->counts && out->exposures && out->values && out->start &&
	       out->neighbour && out->smoothed && out->funnel && out->ranks && out->locals;
}

static enum trata_status share_rows(struct breakdown *breakdown, struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	for (size_t i = 0; status == TRATA_OK && i < breakdown->count; i++) {
		struct breakdown_row *row = &breakdown->rows[i];
		row->has_share = row->has_count && breakdown->total > 0;
		if (row->has_share)
			status = share_interval(row->count, breakdown->total, breakdown->level, &row->share,
			                        error);
	}
	return status;
}

static enum trata_status rate_rows(struct breakdown *breakdown, struct columns *columns,
                                   struct trata_error *error)
{
	enum trata_status status = count_interval(breakdown->total, breakdown->exposure,
	                                          breakdown->level, &breakdown->rate, error);
	for (size_t i = 0; status == TRATA_OK && i < columns->count; i++) {
		struct breakdown_row *row = &breakdown->rows[columns->row[i]];
		status = count_interval(row->count, row->exposure, breakdown->level, &row->rate, error);
		row->has_rate = true;
		columns->values[i] = row->rate.rate;
	}
	return status;
}

/* Observed ranks; when no state has a case there is nothing to rank. */
static enum trata_status rank_rows(struct breakdown *breakdown, struct columns *columns,
                                   const struct breakdown_request *request,
                                   struct trata_error *error)
{
	bool simulate = (request->parts & BREAKDOWN_RANKS) != 0;
	enum trata_status status = TRATA_OK;
	if (breakdown->total == 0 || columns->count < 2)
		return TRATA_OK;
	if (simulate) {
		status = rank_intervals(columns->counts, columns->exposures, columns->count,
		                        (struct rank_prior){ 0, 0 }, breakdown->level,
		                        breakdown->simulation, columns->ranks, error);
	} else {
		size_t *order = memory_new(columns->count, sizeof *order);
		size_t *ranks = memory_new(columns->count, sizeof *ranks);
		if (order && ranks)
			rank_values(columns->values, columns->count, order, ranks);
		for (size_t i = 0; order && ranks && i < columns->count; i++)
			columns->ranks[i].rank = ranks[i];
		status = order && ranks ? TRATA_OK : error_memory(error);
		memory_free(order);
		memory_free(ranks);
	}
	for (size_t i = 0; status == TRATA_OK && i < columns->count; i++) {
		struct breakdown_row *row = &breakdown->rows[columns->row[i]];
		row->rank = columns->ranks[i];
		row->has_rank = true;
		row->has_rank_interval = simulate;
	}
	return status;
}

static enum trata_status smooth_rows(struct breakdown *breakdown, struct columns *columns,
                                     struct trata_error *error)
{
	if (columns->count < SMALL_AREA_LEAST || breakdown->total == 0)
		return TRATA_OK;
	enum trata_status status = small_area_smooth(columns->counts, columns->exposures,
		columns->count, breakdown->level, columns->smoothed, &breakdown->small_area, error);
	for (size_t i = 0; status == TRATA_OK && i < columns->count; i++) {
		breakdown->rows[columns->row[i]].smoothed = columns->smoothed[i];
		breakdown->rows[columns->row[i]].has_smoothed = true;
		columns->values[i] = columns->smoothed[i].rate;
	}
	breakdown->has_smoothed = status == TRATA_OK;
	return status;
}

static enum trata_status funnel_rows(struct breakdown *breakdown, struct columns *columns,
                                     struct trata_error *error)
{
	if (columns->count < FUNNEL_LEAST || breakdown->total == 0)
		return TRATA_OK;
	enum trata_status status = funnel_limits(columns->counts, columns->exposures, columns->count,
		0, 0, BREAKDOWN_FUNNEL_LEVEL, columns->funnel, &breakdown->funnel, error);
	for (size_t i = 0; status == TRATA_OK && i < columns->count; i++) {
		breakdown->rows[columns->row[i]].funnel = columns->funnel[i];
		breakdown->rows[columns->row[i]].has_funnel = true;
	}
	breakdown->has_funnel = status == TRATA_OK;
	return status;
}

/* Borders among the rows that have figures. Returns how many have a neighbour. */
static size_t border_rows(const struct breakdown *breakdown, struct columns *columns)
{
	size_t used = 0, connected = 0;
	for (size_t i = 0; i < columns->count; i++) {
		columns->start[i] = used;
		for (size_t j = 0; j < columns->count; j++)
			if (place_adjacent(breakdown->rows[columns->row[i]].state,
			                   breakdown->rows[columns->row[j]].state))
				columns->neighbour[used++] = j;
		connected += used > columns->start[i];
	}
	columns->start[columns->count] = used;
	return connected;
}

/* Moran's I of the smoothed rates: raw rates of near-empty states are mostly noise. Where the
 * states do not differ beyond chance there is no pattern to look for. */
static enum trata_status neighbour_rows(struct breakdown *breakdown, struct columns *columns,
                                        struct trata_error *error)
{
	if (!breakdown->has_smoothed || !breakdown->small_area.has_shape ||
	    border_rows(breakdown, columns) < MORAN_LEAST)
		return TRATA_OK;
	struct adjacency adjacency = { columns->count, columns->start, columns->neighbour };
	struct simulation simulation = breakdown->simulation;
	if (simulation.replicates)
		simulation.replicates--;     /* p-values come in steps of 1 / draws */
	enum trata_status status = moran_measure(columns->values, &adjacency,
		MORAN_ROW_STANDARDISED, simulation, &breakdown->moran, columns->locals, error);
	for (size_t i = 0; status == TRATA_OK && i < columns->count; i++) {
		breakdown->rows[columns->row[i]].neighbours = columns->locals[i];
		breakdown->rows[columns->row[i]].has_neighbours = columns->locals[i].has;
	}
	breakdown->has_neighbours = status == TRATA_OK;
	return status;
}

static enum trata_status concentrate(struct breakdown *breakdown, struct columns *columns,
                                     struct trata_error *error)
{
	if (columns->count < 2 || breakdown->total < 2)
		return TRATA_OK;
	enum trata_status status = concentration_measure(columns->counts, columns->count,
		breakdown->level, breakdown->simulation, &breakdown->concentration, error);
	breakdown->has_concentration = status == TRATA_OK;
	return status;
}

enum trata_status breakdown_estimate(const struct breakdown_request *request,
                                     struct breakdown *breakdown, struct trata_error *error)
{
	struct columns columns = {0};
	breakdown->level = request->level > 0 ? request->level : STAT_LEVEL;
	breakdown->simulation = request->simulation;
	enum trata_status status = columns_new(breakdown, &columns) ? TRATA_OK
	                                                            : error_memory(error);
	if (status == TRATA_OK)
		status = share_rows(breakdown, error);
	if (status == TRATA_OK && breakdown->has_rates)
		status = rate_rows(breakdown, &columns, error);
	if (status == TRATA_OK && breakdown->has_rates)
		status = rank_rows(breakdown, &columns, request, error);
	if (status == TRATA_OK && breakdown->has_rates)
		status = smooth_rows(breakdown, &columns, error);
	if (status == TRATA_OK && breakdown->has_rates)
		status = funnel_rows(breakdown, &columns, error);
	if (status == TRATA_OK && (request->parts & BREAKDOWN_NEIGHBOURS))
		status = neighbour_rows(breakdown, &columns, error);
	if (status == TRATA_OK && (request->parts & BREAKDOWN_CONCENTRATION))
		status = concentrate(breakdown, &columns, error);
	columns_free(&columns);
	return status;
}
