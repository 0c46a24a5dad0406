/* Findings for people and for search engines. */
#ifndef TRATA_RENDER_FINDING_H
#define TRATA_RENDER_FINDING_H

#include "../claim/claim.h"

/* A short finding that can be printed as it is. */
void finding_text(const struct finding *finding, bool spanish, struct text *out);

/* Every sentence beside the numbers, in one line. */
void finding_caveats(const struct finding *finding, bool spanish, struct text *out);

/* The view whose number is shown as the official one: that of the claim's time, else the
 * latest. NULL where there is none. */
const struct claim_view *finding_official(const struct finding *finding);

/* schema.org ClaimReview as JSON-LD: one object for one finding, a list for several. Nothing in
 * it depends on a clock: the review's date is the day of the newest release it rests on.
 * TRATA_ENOMEM. */
enum trata_status claimreview_write(const struct finding *findings, size_t count, bool spanish,
                                    struct text *out, struct trata_error *error);

#endif
