/* Population as the denominator of rates. */
#ifndef TRATA_STORE_POPULATION_H
#define TRATA_STORE_POPULATION_H

#include "query.h"

/* Person-years lived in the places of a query, by its sex and age, in a period: the mid-year
 * population of each year by the share of its months that the period holds, so that half of 2022
 * is half of the population of 2022. A rate per 100,000 and year is 1e5 * count / person-years.
 * Only under 18 and 18 and over, female and male, have a population here. TRATA_EFEWOBS where
 * CONAPO's table does not hold the places, the group or the years. */
enum trata_status population_exposure(struct trata_store *store, const struct query *query,
                                      struct period period, double *person_years,
                                      struct trata_error *error);

#endif
