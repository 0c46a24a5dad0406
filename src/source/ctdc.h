/* IOM's Counter-Trafficking Data Collaborative: four families of files, told apart by their
 * headers. Rows are counted into cells while they are read; no row is kept. */
#ifndef TRATA_SOURCE_CTDC_H
#define TRATA_SOURCE_CTDC_H

#include "layout.h"

enum ctdc_family { CTDC_K_ANONYMIZED, CTDC_SYNTHETIC_2021, CTDC_SYNTHETIC_2024,
                   CTDC_VICTIM_PERPETRATOR, CTDC_FAMILIES };

/* Types of exploitation, in the order of the columns' roles. */
enum ctdc_purpose { CTDC_LABOUR, CTDC_SEXUAL, CTDC_OTHER, CTDC_ORGANS, CTDC_MARRIAGE,
                    CTDC_MILITARY, CTDC_SLAVERY, CTDC_SEXUAL_AND_LABOUR, CTDC_PURPOSES };

extern const struct layout ctdc_layouts[CTDC_FAMILIES];

enum trata_status ctdc_row(struct table_reading *reading, const struct row *row,
                           struct trata_error *error);
enum trata_status ctdc_end(struct table_reading *reading, struct trata_error *error);

#endif
