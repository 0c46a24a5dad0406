/* What the two halves of answering from editions share: picking the figures, making the rows. */
#ifndef TRATA_STORE_EDITIONS_PICK_H
#define TRATA_STORE_EDITIONS_PICK_H

#include "query.h"

/* A figure that answers, and the edition that prints it. */
struct pick {
	const struct figure *figure;
	const struct release *release;
};

struct picking {
	struct trata_store *store;
	const struct query *query;
	const char *region;                  /* of the query's places, as rows print it */
	struct pick *picks;
	size_t count, capacity;
	const struct release *too_late;      /* the first that would answer, were it out */
};

/* Fills `picks`, sorted as rows are printed. The caller frees them. */
enum trata_status editions_pick(struct picking *picking, struct trata_error *error);
/* Why nothing answers. Returns the error's status. */
enum trata_status editions_nothing(const struct picking *picking, struct trata_error *error);
const char *editions_text(const struct picking *picking, uint32_t number);

#endif
