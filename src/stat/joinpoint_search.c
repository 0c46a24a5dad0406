#include "joinpoint_search.h"

#include <math.h>
#include <string.h>

#include "../base/memory.h"

/* Deviances nearer than this part of one another are equal. */
#define TIE_TOLERANCE 1e-10
/* The deviance is flat at its least: after a last step of this size it holds to 1e-12. */
#define SEARCH_TOLERANCE 1e-6

struct search {
	const struct joinpoint_data *data;
	const struct joinpoint_options *options;
	struct glm_data model;
	struct glm_solver solver;
	double *design;
	size_t count, *fits;
	struct joinpoint_choice *best;
};

/* The first place a join may take after the join `before` (or the start when `first`). */
static size_t next_place(const struct joinpoint_options *options, bool first, size_t before)
{
	size_t least = first ? options->margin : before + options->margin + 1;
	return (least + options->step - 1) / options->step * options->step;
}

static bool is_place(const struct joinpoint_options *options, size_t n, size_t place)
{
	return place + options->margin + 1 <= n;
}

static size_t count_from(size_t n, size_t most, const struct joinpoint_options *options,
                         bool first, size_t before, size_t limit)
{
	size_t total = 1;
	if (most == 0)
		return total;
	for (size_t place = next_place(options, first, before);
	     is_place(options, n, place) && total < limit; place += options->step)
		total += count_from(n, most - 1, options, false, place, limit - total);
	return total;
}

size_t joinpoint_combinations(size_t n, size_t most, const struct joinpoint_options *options,
                              size_t limit)
{
	return count_from(n, most, options, true, 0, limit);
}

void joinpoint_design(const struct joinpoint_data *data, const size_t *joins, size_t count,
                      double *design)
{
	for (size_t i = 0; i < data->n; i++) {
		double *row = design + i * (2 + count);
		row[0] = 1;
		row[1] = data->times[i] - data->times[0];
		for (size_t k = 0; k < count; k++)
			row[2 + k] = i > joins[k] ? data->times[i] - data->times[joins[k]] : 0;
	}
}

/* Fits the joins in `joins`; *fitted is false when there is no finite estimate. */
static enum trata_status fit(struct search *search, const size_t *joins, double *deviance,
                             bool *fitted, struct trata_error *error)
{
	struct trata_error refusal = {0};
	joinpoint_design(search->data, joins, search->count, search->design);
	++*search->fits;
	enum trata_status status = glm_solver_run(&search->solver, 0, &refusal);
	if (status == TRATA_EFEWOBS) {
		/* Started from its neighbour's fit the iteration may go astray: once more, cold. */
		search->solver.started = false;
		refusal = (struct trata_error){0};
		status = glm_solver_run(&search->solver, 0, &refusal);
	}
	*fitted = status == TRATA_OK;
	search->solver.started = *fitted;
	if (status != TRATA_OK && status != TRATA_EFEWOBS)
		return error_set(error, status, "%s", refusal.message);
	*deviance = 0;
	for (size_t i = 0; *fitted && i < search->data->n; i++)
		*deviance += glm_unit_deviance(search->data->counts[i], search->solver.fitted[i], 0);
	return TRATA_OK;
}

/* All counts strictly between observations `after` and `before` (SIZE_MAX: the start; n: the
 * end) are zero, and there is at least one. */
static bool only_zeros(const struct joinpoint_data *data, size_t after, size_t before)
{
	size_t i = after + 1;
	while (i < before && data->counts[i] <= 0)
		i++;
	return i == before && before > after + 1;
}

/* A first or last segment, or two neighbouring ones, without a case: the line can bend down
 * there without end, so there is no finite estimate. Seen before the iteration has to. */
static bool runs_away(const struct joinpoint_data *data, const size_t *joins, size_t count)
{
	if (count == 0)
		return false;
	bool away = only_zeros(data, SIZE_MAX, joins[0]) ||
	            only_zeros(data, joins[count - 1], data->n);
	for (size_t k = 0; k < count && !away; k++)
		away = only_zeros(data, k ? joins[k - 1] : SIZE_MAX,
		                  k + 1 < count ? joins[k + 1] : data->n);
	return away;
}

static enum trata_status try_joins(struct search *search, size_t *joins, size_t placed,
                                   struct trata_error *error)
{
	enum trata_status status = TRATA_OK;
	if (placed == search->count) {
		double deviance;
		bool fitted;
		struct joinpoint_choice *best = search->best;
		if (runs_away(search->data, joins, placed))
			return TRATA_OK;
		status = fit(search, joins, &deviance, &fitted, error);
		if (status != TRATA_OK || !fitted)
			return status;
		if (!best->fitted || deviance < best->deviance * (1 - TIE_TOLERANCE)) {
			best->fitted = true;
			best->deviance = deviance;
			memcpy(best->joins, joins, placed * sizeof *joins);
		}
		return TRATA_OK;
	}
	size_t before = placed ? joins[placed - 1] : 0;
	for (size_t place = next_place(search->options, placed == 0, before);
	     status == TRATA_OK && is_place(search->options, search->data->n, place);
	     place += search->options->step) {
		joins[placed] = place;
		status = try_joins(search, joins, placed + 1, error);
	}
	return status;
}

/* Weighted sums over the two segments beside a join, of t, z = (t - join)+ and the response. */
struct moments {
	double w, t, z, y, tt, tz, ty, zz, zy, yy;
};

/* Partial R2 of z given (1, t): from the sums about their means, t swept out. */
static double partial_r2(const struct moments *m)
{
	if (!(m->tt > 0))
		return 0;
	double zz = m->zz - m->tz * m->tz / m->tt, yy = m->yy - m->ty * m->ty / m->tt;
	double zy = m->zy - m->tz * m->ty / m->tt;
	/* What is left of y or z may be rounding alone. */
	if (!(zz > 1e-12 * m->zz) || !(yy > 1e-12 * m->yy))
		return 0;
	return fmin(1, zy * zy / (zz * yy));
}

static double working_response(const struct search *search, size_t i)
{
	const struct glm_solver *solver = &search->solver;
	double offset = search->data->offset ? search->data->offset[i] : 0;
	return solver->predictor[i] - offset +
	       (search->data->counts[i] - solver->fitted[i]) / solver->fitted[i];
}

static double join_r2(const struct search *search, size_t join)
{
	const size_t *joins = search->best->joins;
	const double *times = search->data->times;
	size_t start = join ? joins[join - 1] + 1 : 0;
	size_t end = join + 1 < search->count ? joins[join + 1] + 1 : search->data->n;
	struct moments m = {0};
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = start; i < end; i++) {
			double w = search->solver.fitted[i], t = times[i] - times[joins[join]];
			double z = i > joins[join] ? t : 0, y = working_response(search, i);
			if (pass == 0) {
				m.w += w;
				m.t += w * t;
				m.z += w * z;
				m.y += w * y;
				continue;
			}
			t -= m.t / m.w;
			z -= m.z / m.w;
			y -= m.y / m.w;
			m.tt += w * t * t;
			m.tz += w * t * z;
			m.ty += w * t * y;
			m.zz += w * z * z;
			m.zy += w * z * y;
			m.yy += w * y * y;
		}
	return partial_r2(&m);
}

enum trata_status joinpoint_search(const struct joinpoint_data *data,
                                   const struct joinpoint_options *options, size_t count,
                                   struct joinpoint_choice *choice, size_t *fits,
                                   struct trata_error *error)
{
	size_t joins[JOINPOINT_MOST] = {0};
	bool fitted = false;
	*choice = (struct joinpoint_choice){0};
	struct search search = { .data = data, .options = options, .count = count, .fits = fits,
		.best = choice, .design = memory_new(data->n * (2 + count), sizeof *search.design) };
	if (!search.design)
		return error_memory(error);
	search.model = (struct glm_data){ .rows = data->n, .columns = 2 + count,
		.response = data->counts, .design = search.design, .offset = data->offset };
	enum trata_status status = glm_solver_new(&search.solver, &search.model, error);
	search.solver.tolerance = SEARCH_TOLERANCE;
	if (status == TRATA_OK)
		status = try_joins(&search, joins, 0, error);
	if (status == TRATA_OK && choice->fitted) {
		search.solver.started = false;
		search.solver.tolerance = 0;
		status = fit(&search, choice->joins, &choice->deviance, &fitted, error);
		choice->fitted = fitted;
		for (size_t k = 0; status == TRATA_OK && fitted && k < count; k++)
			choice->partial_r2 = fmax(choice->partial_r2, join_r2(&search, k));
	}
	glm_solver_free(&search.solver);
	memory_free(search.design);
	return status;
}
