/* multiplier: what its parts share. */
#ifndef TRATA_COMMAND_MULTIPLIER_H
#define TRATA_COMMAND_MULTIPLIER_H

#include "../stat/multiplier.h"
#include "../store/rate.h"
#include "command.h"

/* What divides the register: a row of the ledger, or what the user gave. */
struct multiplier_study {
	const struct rate *rate;       /* NULL for a rate that was given */
	const char *id, *year, *scope;
	bool ratio;                    /* multiplies by `low` to `high` instead of dividing by them */
	bool has_point;                /* the source states a middle, and not only ends */
	struct multiplier_decimal point, low, high;   /* shares or ratios; low = high: no ends */
	bool beta;
	double alpha, beta_second;
};

/* One register figure under one study. Ends are there only where the source allows them. */
struct multiplier_row {
	const struct multiplier_study *study;
	const struct answer_row *figure;
	bool has_estimate;             /* false for a register that no rate can multiply */
	bool has_point, has_ends, simulated;
	double multiplier, estimate;
	struct interval multipliers, ends;
	struct multiplier_answer answer;
	bool aloud;                    /* its warnings are for a person, in the language spoken */
	struct text warnings;          /* with "; " between them */
};

/* Reads a ledger row as a study. TRATA_EFEWOBS for rows that state no rate, TRATA_EDATA for
 * numbers that cannot be. */
enum trata_status multiplier_study_read(const struct rate *rate, struct multiplier_study *out,
                                        struct trata_error *error);
/* --rate and --rate-beta. TRATA_EARG. */
enum trata_status multiplier_study_given(const struct options *options,
                                         struct multiplier_study *out,
                                         struct trata_error *error);

/* Why the study is not about what the query asks, as a sentence in the language spoken when it is
 * said aloud, else in English; NULL when it is. */
const char *multiplier_mismatch(const struct multiplier_study *study, const struct query *query,
                                bool aloud, char *out, size_t size);

/* Fills the warnings of a row whose numbers are there. */
void multiplier_warn(struct multiplier_row *row, const struct query *query);

/* The rows as sentences, each with its warning, and the spread. */
void multiplier_write_text(struct command_context *context, const struct query *query,
                           const struct multiplier_row *rows, size_t count);

/* The register in a line: a count, its release, and what chance alone does to such a count. */
void multiplier_put_register(struct text *out, const struct query *query,
                             const struct answer_row *figure, double level);

/* --list. */
enum trata_status multiplier_list(struct command_context *context,
                                  const struct rate_ledger *ledger, struct trata_error *error);

#endif
