/* The table of many models: what different, equally defensible ways of reading the same lists
 * say. On the field's own data they differ by factors of 2 to 8, so that one number from one
 * model misleads; the headline is the range over the admissible ones. */
#ifndef TRATA_STAT_MSE_MODELS_H
#define TRATA_STAT_MSE_MODELS_H

#include "mse_chao.h"
#include "mse_dga.h"
#include "mse_diagnostics.h"
#include "mse_sensitivity.h"
#include "mse_two_lists.h"

/* The rows, by the names that the output and --model use. */
enum mse_row_method {
	MSE_ROW_INDEPENDENCE,       /* "independence" */
	MSE_ROW_LINCOLN_PETERSEN,   /* "lincoln-petersen": two lists only */
	MSE_ROW_CHAPMAN,            /* "chapman": two lists only */
	MSE_ROW_CHAO,               /* "chao": the classic formula */
	MSE_ROW_CHAO_LISTS,         /* "chao-lists": with list effects, three lists or more */
	MSE_ROW_STEPWISE,           /* "stepwise" */
	MSE_ROW_BIC,                /* "bic": all hierarchical models up to an order */
	MSE_ROW_DOWNHILL,           /* "downhill" */
	MSE_ROW_DGA,                /* "dga": three to five lists */
	MSE_ROW_MODEL,              /* "model": the one that the options name */
	MSE_ROW_METHODS
};
const char *mse_row_name(enum mse_row_method method);
/* The method of a name; MSE_ROW_METHODS when there is none. */
enum mse_row_method mse_row_find(const char *name);

/* How many of the best models by BIC a replicate chooses among, where all are too many to fit a
 * thousand times (Silverman, Chan & Vincent 2024, "ntop"). */
#define MSE_TOP_MODELS 64u
/* Up to this many models a replicate chooses among all of them. */
#define MSE_ALL_MODELS 128u

struct mse_row;

/* A bootstrap in parts: replicates of a row, from `first` to before `last` of them all, go out, or
 * come in. `estimates` has a place for each replicate of the whole. */
typedef enum trata_status mse_part(void *context, const struct mse_row *row, double *estimates,
                                   size_t first, size_t last, struct trata_error *error);

struct mse_options {
	double level;              /* coverage of intervals */
	size_t replicates;         /* of the bootstrap; 0: Wald intervals, which ignore selection */
	uint64_t seed;
	unsigned threads;          /* 0: as many as there are processors */
	unsigned order;            /* lists in the largest interaction; 0: as many as can be fitted */
	size_t top;                /* models a replicate of "bic" chooses among; 0: MSE_TOP_MODELS,
	                            * or all where they are at most MSE_ALL_MODELS */
	double threshold;          /* of a single "stepwise" row */
	const struct mse_model *model;   /* of a "model" row, borrowed */
	mse_part *give;            /* draws replicates `first` to before `last` alone and hands them to
	                            * this: intervals are Wald's then; NULL: all are drawn here */
	size_t first, last;
	mse_part *take;            /* fills the estimates of all replicates; NULL: they are drawn here */
	void *context;             /* of give and take */
};
#define MSE_THRESHOLD 0.02
#define MSE_OPTIONS_DEFAULT ((struct mse_options){ .level = STAT_LEVEL, \
	.replicates = MSE_REPLICATES, .seed = MSE_SEED, .threshold = MSE_THRESHOLD })

#define MSE_DIAGNOSTICS_BYTES 512

struct mse_row {
	enum mse_row_method method;
	bool has_threshold;
	double threshold;              /* of stepwise selection */
	unsigned order;                /* of BIC and downhill; 0 elsewhere */
	bool has_model;
	struct mse_model model;
	char model_text[MSE_MODEL_BYTES];          /* "[12,23]"; "" without a model */
	char model_names[MSE_MODEL_NAMES_BYTES];   /* "[LA:NG,GO]" */
	enum mse_existence_code existence;
	bool has_fit;                  /* deviance, aic, bic and parameters are set */
	double deviance, aic, bic;
	unsigned parameters;
	unsigned lists;
	int64_t observed;              /* persons */
	bool has_estimate;             /* never with an existence code above 0 */
	double unobserved, estimate;   /* persons; for dga the posterior median */
	struct mse_interval interval;  /* the one to print */
	struct mse_interval wald, profile;   /* given the model, where there is one */
	size_t replicates, without_estimate;
	uint64_t seed;                 /* meaningful when replicates > 0 */
	bool lower_bound;              /* the estimate says "at least" */
	bool admissible;               /* counts in the range over models */
	char diagnostics[MSE_DIAGNOSTICS_BYTES];   /* remarks with "; " between them, or "" */
};

/* One row. Errors: TRATA_EFEWOBS when the method needs other numbers of lists or the table fails
 * mse_table_check, TRATA_EARG for options that cannot be or models too many to fit,
 * TRATA_ENOMEM. A model without an estimate is no error here: the row carries its code. */
enum trata_status mse_row(const struct mse_table *table, enum mse_row_method method,
                          const struct mse_options *options, struct mse_row *row,
                          struct trata_error *error);

#define MSE_ROWS_MAX 12

struct mse_models {
	unsigned count;
	struct mse_row rows[MSE_ROWS_MAX];
	unsigned admissible;               /* rows in the range */
	double least, most;                /* estimates over the admissible rows, when there are any */
	double ratio;                      /* most / least */
	bool has_lower, has_upper;
	double lower, upper;               /* the widest ends of their intervals */
	bool has_curve;                    /* two lists: estimates over the odds ratio */
	struct mse_dependence curve[MSE_DEPENDENCE_POINTS];
	unsigned warning_count;
	struct mse_warning warnings[MSE_WARNINGS_MAX];
};

/* The default table: two lists: Lincoln-Petersen, Chapman, the dependence curve; more:
 * independence, both bounds of Chao, stepwise at 0.01, 0.02, 0.05, BIC over all hierarchical
 * models (to five lists) and over pairs alone (to six), downhill beyond five, dga to five.
 * `options->threshold` is not read; an `order` bounds every search. Errors as mse_row's. */
enum trata_status mse_all(const struct mse_table *table, const struct mse_options *options,
                          struct mse_models *models, struct trata_error *error);

#endif
