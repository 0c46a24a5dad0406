/* What the figures of a moment say: of the claim's own, of now, of the first that has all. */
#ifndef TRATA_CLAIM_MOMENT_H
#define TRATA_CLAIM_MOMENT_H

#include "kinds.h"

/* Looks at the claim with what was out at `as_of`; the view is emptied first. */
enum trata_status moment_look(const struct judge *judge, const struct claim *claim,
                              const char *as_of, struct claim_view *view,
                              struct trata_error *error);
void moment_clear(struct claim_view *view);

/* Whether a view decides anything: a number of the whole period, from one instrument. */
bool moment_usable(const struct claim_view *view);

/* Where nothing loaded here was out at the claim's date, or not all of the period: the first
 * later release that has it, in *out. */
enum trata_status moment_first_later(const struct judge *judge, const struct claim *claim,
                                     const char *source, struct claim_view *out, bool *found,
                                     struct trata_error *error);

/* A release that was out before the one of the claim's date and gave the claimed number: the
 * claim quoted an older one. NULL where there is none. */
enum trata_status moment_older(const struct judge *judge, const struct claim *claim,
                               const struct claim_view *then, const struct release **out,
                               struct trata_error *error);

#endif
