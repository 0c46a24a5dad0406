/* Time as the publishers count it: whole months. A period is a closed range of months; a year is
 * twelve of them. */
#ifndef TRATA_STORE_PERIOD_H
#define TRATA_STORE_PERIOD_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/error.h"
#include "../base/text.h"

/* Months since January of year 0: 2022-06 is 2022 * 12 + 5. */
typedef int32_t month;
#define MONTH(year, number) ((month)((year) * 12 + (number) - 1))
#define MONTH_UNKNOWN INT32_MIN       /* the source gives no date */

struct period {
	month first, last;           /* both inclusive; both MONTH_UNKNOWN when not dated */
};

enum time_unit { UNIT_NONE, UNIT_MONTH, UNIT_QUARTER, UNIT_HALF, UNIT_YEAR };

int period_year(month m);              /* 2022 */
int period_month_number(month m);      /* 1 to 12 */
int period_months(struct period p);    /* how many, 0 when not dated */

/* 2022, 2022-06, 2015/2022, 2022-01/2022-06, 2022-H1, 2022-Q2, and ranges of these; "unknown".
 * TRATA_EARG with the text and the forms that are read. */
enum trata_status period_parse(const char *text, struct period *out, struct trata_error *error);

/* As printed: 2022-06 for one month, 2022 for a whole year, 2015/2022 for whole years,
 * 2022-01/2022-06 otherwise, "unknown" when not dated. */
struct period_text { char text[32]; };
struct period_text period_format(struct period p);

/* The whole unit that holds a month: UNIT_QUARTER of 2022-06 is 2022-04/2022-06. */
struct period period_unit(month m, enum time_unit unit);

/* A vintage: the publisher's monthly cycle, 2022-06, or a report year, 2022. Ordered by number
 * within a source. */
typedef int32_t vintage;
#define VINTAGE(year, number) ((vintage)((year) * 100 + (number)))   /* number 0: a report year */
#define VINTAGE_OPEN INT32_MAX           /* still current */
bool vintage_parse(const char *text, vintage *out);
struct period_text vintage_format(vintage v);
month vintage_month(vintage v);          /* its month; a report year stands for its January */

/* A day, 20220815. A month stands for its first day, a year for 1 January. */
typedef int32_t day;
bool day_parse(const char *text, day *out);
struct period_text day_format(day d);

#endif
