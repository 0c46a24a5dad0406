/* Claims in, verdicts out.
 *
 *     struct judge judge = { .store = store, .level = 0.95 };
 *     struct claim claim;
 *     struct finding finding;
 *     status = claim_read(&row, &claim, &error);        a cell that cannot be read: its column
 *     status = claim_judge(&judge, &claim, &finding, &error);
 *     ...
 *     finding_clear(&finding);
 *
 * A verdict is what the official figures say of a number, at the moment the claim was made and
 * now. It never says more than the figures do: where unit, population, place, period or bound
 * differ from what the register counts the verdict is `not-comparable` and names each difference;
 * what nothing counts is `no-official-figure`, with what comes nearest. */
#ifndef TRATA_CLAIM_CLAIM_H
#define TRATA_CLAIM_CLAIM_H

#include "../stat/stat.h"
#include "../store/query.h"
#include "number.h"

enum claim_column {
	CLAIM_ID, CLAIM_TEXT, CLAIM_CLAIMANT, CLAIM_PUBLISHED, CLAIM_URL, CLAIM_KIND, CLAIM_MEASURE,
	CLAIM_OFFENCE, CLAIM_PURPOSE, CLAIM_PLACE, CLAIM_PERIOD, CLAIM_BASELINE, CLAIM_SEX,
	CLAIM_AGE, CLAIM_BOUND, CLAIM_VALUE, CLAIM_UNIT, CLAIM_AS_OF, CLAIM_NOTE, CLAIM_COLUMNS
};
extern const char *const claim_column_names[CLAIM_COLUMNS];

enum claim_kind {
	KIND_VALUE, KIND_CHANGE, KIND_SHARE, KIND_RATE, KIND_RANK, KIND_RECORD, KIND_PROJECTION,
	KIND_STREAK, KIND_MULTIPLIER, KIND_QUOTE, KIND_COUNT
};
extern const char *const claim_kind_names[KIND_COUNT];

enum claim_verdict {
	CLAIM_IS_REPRODUCED, CLAIM_IS_REVISED, CLAIM_IS_CONTRADICTED, CLAIM_IS_NOT_COMPARABLE,
	CLAIM_IS_NO_OFFICIAL_FIGURE, CLAIM_VERDICTS
};
extern const char *const claim_verdict_names[CLAIM_VERDICTS];
const char *claim_verdict_title(enum claim_verdict verdict, bool spanish);

/* The cells of a row as text, "" where empty or absent; borrowed. */
struct claim_row {
	uint64_t line;
	const char *cells[CLAIM_COLUMNS];
};

struct claim {
	struct claim_row row;
	enum claim_kind kind;
	struct period period;
	bool has_baseline_period;         /* change, record */
	struct period baseline_period;
	bool has_number;
	struct claim_number number;
	enum bound bound;
	bool strict;
	double per;                       /* rate: per so many inhabitants */
	char as_of[16];                   /* a vintage, a date or "latest" */
	bool dated;                       /* as_of is not the default */
};

/* Reads the cells. TRATA_EDATA or TRATA_EARG with the column named; the row's line is in it. */
enum trata_status claim_read(const struct claim_row *row, struct claim *out,
                             struct trata_error *error);

/* Whether an official number is the claimed one at the precision that was stated. A lower bound
 * is contradicted only from below, an upper one only from above; "about" is within 5 percent or
 * half a unit of the last digit. */
#define CLAIM_ABOUT 0.05
bool claim_agrees(const struct claim *claim, double official);

/* ------------------------------------------------------------------ findings */

#define VIEW_RELEASES 8

/* What the figures of one moment say of the claim. */
struct claim_view {
	bool known;                       /* there is a number; else `why` says why not */
	bool agrees;
	bool part;                        /* only part of the period is published */
	bool decided;                     /* that part passes the bound already */
	bool across_break;                /* a break lies within */
	bool estimated;                   /* no figure but a projection */
	bool other_bound;                 /* the figure is itself a bound, of another kind */
	double value;
	bool has_interval;
	struct interval interval;
	char status;
	const char *unit;                 /* of a plain number; NULL for percents and ranks */
	struct period period;
	const struct release *releases[VIEW_RELEASES];
	size_t release_count;
	struct text arithmetic;           /* "494 / 406 - 1 = 21.7 %" */
	struct text why;
};

/* Lists of sentences hold one a line. */
struct finding {
	const struct claim *claim;
	enum claim_verdict verdict;
	const char *unit;                 /* of the official number */
	struct claim_view then, now;      /* as of the claim, and of the latest release */
	struct text reasons;              /* why this verdict */
	struct text left_out;             /* what the claim leaves out */
	struct text beside;               /* other figures of the same place and time */
	struct text nearest;              /* where there is no figure of its own */
	struct text needed;               /* which source would be needed */
};
void finding_clear(struct finding *finding);

/* A year-end estimate: what `project` computes. */
struct claim_projection {
	double estimate;
	bool has_interval;
	struct interval interval;
	double level;
	const char *method, *method_es;
};
typedef enum trata_status claim_projector(void *context, struct trata_store *store,
                                          const struct query *query,
                                          struct claim_projection *out,
                                          struct trata_error *error);

/* A study of the sourced catalogue: "1 of 100 is reported". Borrowed texts. */
struct claim_study {
	const char *publisher, *year, *statistic, *value, *unit, *method;
};

struct judge {
	struct trata_store *store;
	double level;                     /* 0 for STAT_LEVEL */
	bool spanish;
	const char *latest;               /* the moment that counts as now, an as-of; NULL: latest */
	claim_projector *projector;       /* NULL: the published months at the same pace */
	void *projector_context;
	const struct claim_study *studies;   /* for multiplier claims; may be NULL */
	size_t study_count;
};

/* Judges one claim. Errors: TRATA_EARG with the column named for a cell that no table
 * understands (a sex, a place), TRATA_ENOMEM, TRATA_EIO, TRATA_EFORMAT, TRATA_EDATA of the store.
 * What the figures cannot answer is a verdict, not an error. */
enum trata_status claim_judge(const struct judge *judge, const struct claim *claim,
                              struct finding *out, struct trata_error *error);

/* ------------------------------------------------------------------ proposals */

/* Finds the numbers of a sentence and proposes rows for a claims file, never verdicts. Each cell
 * that the sentence does not fill stays empty. Freed with claim_proposals_free. */
struct claim_proposal {
	char *cells[CLAIM_COLUMNS];
};
enum trata_status claim_suggest(const char *sentence, struct claim_proposal **out, size_t *count,
                                struct trata_error *error);
void claim_proposals_free(struct claim_proposal *proposals, size_t count);

#endif
