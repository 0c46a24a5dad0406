/* One function a kind of claim: what the figures of one moment say of it. */
#ifndef TRATA_CLAIM_KINDS_H
#define TRATA_CLAIM_KINDS_H

#include "figures.h"
#include "say.h"

typedef enum trata_status claim_viewer(const struct judge *judge, const struct claim *claim,
                                       const char *as_of, struct claim_view *out,
                                       struct trata_error *error);

claim_viewer view_value;         /* value, quote */
claim_viewer view_change;
claim_viewer view_share;
claim_viewer view_rate;
claim_viewer view_rank;
claim_viewer view_record;
claim_viewer view_projection;
claim_viewer view_streak;
claim_viewer view_multiplier;
extern claim_viewer *const claim_viewers[KIND_COUNT];

/* The year-end estimate for a claim's period as of a moment. */
enum trata_status claim_project(const struct judge *judge, const struct claim *claim,
                                const char *as_of, const struct official *published,
                                struct claim_projection *out, struct trata_error *error);

/* A register counts events one by one; a report's number is what the report says. */
bool claim_is_counted(const struct claim *claim);

/* The same months `years` earlier. */
struct period period_earlier(struct period period, int years);

/* The states in the order of their counts, largest first; equal ones by code. */
void states_sort(struct state_values *states);

/* Turns counts into counts per 100,000 inhabitants, the months of the period as they are; *done is
 * false where a population is missing. */
enum trata_status states_per_inhabitant(const struct judge *judge, const struct claim *claim,
                                        struct state_values *states, bool *done,
                                        struct trata_error *error);

/* What a claim leaves out, the figures beside it, and what comes nearest to it. */
enum trata_status claim_left_out(const struct judge *judge, const struct claim *claim,
                                 struct finding *finding, struct trata_error *error);
enum trata_status claim_beside(const struct judge *judge, const struct claim *claim,
                               struct finding *finding, struct trata_error *error);
enum trata_status claim_nearest(const struct judge *judge, const struct claim *claim,
                                struct finding *finding, struct trata_error *error);

#endif
