/* The regression behind one month; used by farrington.c alone. */
#ifndef TRATA_STAT_FARRINGTON_BASELINE_H
#define TRATA_STAT_FARRINGTON_BASELINE_H

#include "farrington.h"
#include "glm.h"

/* The baseline of one month: arrays of `room` rows, owned by the caller of _new. */
struct farrington_baseline {
	const struct farrington_options *options;
	size_t room, rows;
	double *response, *time;   /* time in months before the judged one, negative */
	size_t *group;             /* seasonal group, 1..season_groups; the last is the judged one's */
	double *design, *weights;
};

/* What the model says about the judged month. */
struct farrington_prediction {
	bool fitted, trend;
	double predictor, std_error;  /* log of the expected count */
	double dispersion;            /* at least 1 */
};

enum trata_status farrington_baseline_new(size_t room, const struct farrington_options *options,
                                          struct farrington_baseline *baseline,
                                          struct trata_error *error);
void farrington_baseline_free(struct farrington_baseline *baseline);

/* Picks the baseline of month `now`. */
void farrington_baseline_fill(struct farrington_baseline *baseline, const double *counts,
                              size_t now);

/* Fits it: trend rule, reweighting. Not `fitted` when no model has a finite estimate. */
enum trata_status farrington_baseline_predict(struct farrington_baseline *baseline,
                                              struct farrington_prediction *prediction,
                                              struct trata_error *error);

#endif
