/* trata.h - what the official figures on human trafficking say.
 *
 * The only installed header of libtrata. A whole program:
 *
 *     #include <stdio.h>
 *     #include <trata.h>
 *
 *     int main(void)
 *     {
 *         struct trata_error error = {0};
 *         struct trata_store *store = NULL;
 *         struct trata_series *series = NULL;
 *         struct trata_query query = { .measure = "victims", .period = "2022-H1",
 *                                      .by = "half", .as_of = "2022-06" };
 *         if (trata_open(NULL, &store, &error) == TRATA_OK &&
 *             trata_select(store, &query, &series, &error) == TRATA_OK)
 *             for (size_t i = 0; i < trata_series_count(series); i++) {
 *                 struct trata_point point = trata_series_point(series, i);
 *                 printf("%s %s %g %s\n", point.place, point.period, point.value, point.unit);
 *             }
 *         else
 *             fprintf(stderr, "%s\n", error.message);
 *         trata_series_free(series);
 *         trata_close(store);
 *         return error.status == TRATA_OK ? 0 : 1;
 *     }
 *
 * Ownership: what a function of this header gives you, you free with the function named
 * beside it; every `const char *` is borrowed from the object that it came from and lives
 * as long as that object. All free functions take NULL.
 *
 * Missing values: a point has a value only when `has_value` is true. A printed zero is a
 * value; a month that the publisher left blank is not zero and has no value. `status` says
 * why, in the letters of SDMX OBS_STATUS: A normal, P provisional or only partly published,
 * B first period after a break, O not published, Q suppressed, M cannot exist, U low
 * reliability.
 *
 * Threads: nothing here keeps global state. A store reads its files when they are first asked
 * for, so threads that share one take turns; or each opens its own.
 */
#ifndef TRATA_H
#define TRATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TRATA_VERSION_MAJOR 0
#define TRATA_VERSION_MINOR 1
#define TRATA_VERSION_PATCH 0
#define TRATA_VERSION "0.1.0"

#ifndef TRATA_API
#define TRATA_API __attribute__((visibility("default")))
#endif

/* What a function returns. The program's exit status follows from it. */
enum trata_status {
	TRATA_OK = 0,
	TRATA_ENOMEM,    /* memory could not be had */
	TRATA_EIO,       /* the system refused to read or write */
	TRATA_EFORMAT,   /* the bytes are not what the format allows */
	TRATA_EDATA,     /* well-formed, but a value cannot be */
	TRATA_EFEWOBS,   /* too few data to answer, or no answer that would be honest */
	TRATA_EARG,      /* the caller's arguments do not fit */
	TRATA_EEXTERNAL  /* an outside program failed */
};

/* One error: the first one wins, and nothing is written after it. Empty strings and zero
 * mean "not known". Start with `struct trata_error error = {0}`. */
struct trata_error {
	enum trata_status status;
	uint64_t line;        /* physical line in `file`, from 1 */
	char file[512];
	char column[96];      /* the column's name as the file prints it */
	char message[512];    /* what is wrong, with the offending text escaped and cut at 60 bytes */
	char hint[512];       /* the way out */
};

struct trata_store;   /* every release that was loaded */
struct trata_series;  /* the answer to one query */

/* The selection that every command shares. NULL means the default in brackets. */
struct trata_query {
	const char *measure;  /* victims, investigations, ... (required) */
	const char *offence;  /* [trafficking] */
	const char *purpose;  /* sexual, labour, organs, other, unknown [all] */
	const char *sex;      /* female, male, unknown [all] */
	const char *age;      /* minor, adult, unknown or a published band [all] */
	const char *where;    /* name=value;... of source-specific dimensions */
	const char *place;    /* MX, MX-CHH, Chihuahua, 08, WLD; commas sum [MX] */
	const char *period;   /* 2022, 2022-06, 2015/2022, 2022-H1 [all that is loaded] */
	const char *by;       /* month, quarter, half, year, state, sex, ... [year] */
	const char *as_of;    /* a vintage, a date, first, latest [latest] */
	const char *vintage;  /* exactly this release */
	const char *source;   /* when two sources publish one measure */
};

/* One figure of an answer. */
struct trata_point {
	const char *measure, *place, *period;
	const char *sex, *age, *purpose;  /* empty unless the query broke the answer down by them */
	double value;
	bool has_value;
	char status;
	const char *unit, *bound, *vintage, *source;
};

/* Opens a store: `folder`, else the environment's TRATA_DATA, else the installed data
 * folder, else ./datasets. On success *store is closed with trata_close. Errors: TRATA_EIO,
 * TRATA_EFORMAT, TRATA_EDATA, TRATA_ENOMEM. `error` may be NULL, here and below. */
TRATA_API enum trata_status trata_open(const char *folder, struct trata_store **store,
                                       struct trata_error *error);
TRATA_API void trata_close(struct trata_store *store);

/* Answers a query. On success *series is freed with trata_series_free; it borrows from the
 * store. Errors: TRATA_EARG for a query that cannot be read, TRATA_EFEWOBS when no release
 * answers it, with the earliest one that would. */
TRATA_API enum trata_status trata_select(struct trata_store *store,
                                         const struct trata_query *query,
                                         struct trata_series **series,
                                         struct trata_error *error);
TRATA_API size_t trata_series_count(const struct trata_series *series);
TRATA_API struct trata_point trata_series_point(const struct trata_series *series, size_t index);
TRATA_API void trata_series_free(struct trata_series *series);

/* The annual percent change of a series of counts. */
struct trata_trend {
	double change;         /* percent a year: -3.5 is a fall by 3.5 % a year */
	double lower, upper;   /* its interval */
	double level;          /* coverage of the interval */
	double p_value;        /* two-sided, of no change */
	size_t used;           /* periods that the estimate rests on */
	size_t left_out;       /* periods that are incomplete, provisional or missing */
	bool season;           /* the calendar month is in the model */
	bool small_counts;     /* fewer than 10 cases in all: the interval is a rough guide */
};

/* Estimates the annual percent change of one series over time (`by` month, quarter, half or year;
 * one place and group), by negative binomial regression of the counts on time with a season by
 * calendar month, which is left out where the cases are too few to tell it. Periods that are
 * incomplete or that the publisher may still revise are left out. The interval is Wald's on the
 * log scale; `level` is its coverage, 0 for 0.95. Least n: 3 complete periods.
 * Nothing in *trend is to be freed. Errors: TRATA_EARG for several series or none over time, or a
 * level that cannot be; TRATA_EFEWOBS for too few periods, zeros only, or a series across a
 * break of the instrument, whose figures are not comparable; TRATA_EDATA for values that are no
 * counts; TRATA_ENOMEM. GSL's error handler, one for the whole process, is off while it runs.
 * Reference: Lawless (1987), Can. J. Statist. 15, 209-225.
 * R: 100 * expm1(coef(MASS::glm.nb(value ~ I((month - month[1]) / 12) +
 *                                  factor(month %% 12)))[2]) */
TRATA_API enum trata_status trata_trend(const struct trata_series *series, double level,
                                        struct trata_trend *trend, struct trata_error *error);

/* A whole answer in one call, for languages whose foreign calls pass pointers alone, such as .C of
 * R. `folder` is one text and `query` twelve, in the order of struct trata_query; "" stands for
 * NULL. *count says how many rows fit into `value`, `has_value`, `place` and `period`, and is
 * changed to how many the answer has; the rows that fit are written. `value` is 0 where
 * `has_value` is 0. Texts are written over the ones that are there, as many bytes as those have,
 * and ended by NUL where they are shorter: pass blanks, 64 for a place or period and 512 for
 * the message. *status becomes an enum trata_status; message[0] says what went wrong. */
TRATA_API void trata_flat(char **folder, char **query, int *count, double *value, int *has_value,
                          char **place, char **period, int *status, char **message);

/* The version of the library that is running, "0.1.0". */
TRATA_API const char *trata_version(void);

#ifdef __cplusplus
}
#endif
#endif
