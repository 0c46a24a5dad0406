/* Why a verdict, in sentences. */
#ifndef TRATA_CLAIM_REASONS_H
#define TRATA_CLAIM_REASONS_H

#include "kinds.h"

/* A number that is further off than this factor was never a matter of revisions: the largest
 * revision of a year in the releases here is 24 percent. */
#define REASONS_REVISION_FACTOR 1.5

/* A register of events that became known: victims, case files. */
bool reasons_is_register(const struct measure *measure);

/* Adds a reason for each way in which claim and series do not count the same thing: unit,
 * population, place, period, bound. */
void reasons_tell(const struct judge *judge, const struct claim *claim,
                  const struct measure *measure, const struct claim_view *view,
                  struct finding *finding);

/* Says how the figures and the claim stand to each other, once the verdict is set. */
void reasons_agreement(const struct judge *judge, const struct claim *claim,
                       struct finding *finding);

#endif
