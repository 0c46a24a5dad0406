/* SESNSP's labels and the store's words for them: the crosswalk, as tables. */
#ifndef TRATA_SOURCE_LABELS_H
#define TRATA_SOURCE_LABELS_H

#include "../ingest/table.h"

/* How the crimes that are kept begin, in ASCII: which rows the reader must deliver. */
#define LABEL_OFFENCE_STARTS 5
extern const char *const label_offence_starts[LABEL_OFFENCE_STARTS];

/* The offence of a `Tipo de delito`; NULL for other crimes. *index is its place in the
 * catalogue of offences. */
const char *label_offence(const struct field *type, size_t *index);

/* Whether a `Tipo de delito` begins like one that is kept. */
bool label_looks_wanted(const struct field *type);

/* The purpose of a trafficking `Subtipo de delito`: "" for the label of 2015-2025, which names
 * none; NULL when it is not known. */
const char *label_purpose(const struct field *subtype);

const char *label_sex(const struct field *sex);     /* NULL when not known */
const char *label_age(const struct field *age);     /* NULL when not known */

/* How a label is mapped, in words, for `explain`. */
const char *label_rule(const char *offence, const char *purpose);

#endif
