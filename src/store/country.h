/* Countries by ISO 3166-1, the regions of the Trafficking in Persons Report and of IOM's files, and
 * how a user or a publisher names them. Mexico's code is MX, as in the codes of its states. */
#ifndef TRATA_STORE_COUNTRY_H
#define TRATA_STORE_COUNTRY_H

#include <stddef.h>

#include "../base/error.h"
#include "catalogue.h"

#define PLACE_WORLD "WLD"
#define PLACE_UNKNOWN "unknown"      /* the source leaves the place open */
#define PLACE_MEXICO "MX"

struct country {
	const char *code;                /* alpha-3; MX for Mexico; XKX Kosovo; ANT until 2010 */
	const char *alpha2;
	const char *name_en, *name_es;
	const char *aliases;             /* other names and codes, separated by ';' */
};

struct region {
	const char *code;
	const char *name_en, *name_es;
	const char *aliases;
};

extern const struct country countries[];
extern const size_t country_count;
extern const struct region regions[];
extern const size_t region_count;

/* NULL when there is none. Codes are compared exactly, names by folded key. */
const struct country *country_by_code(const char *code);      /* alpha-3, MX and MEX */
const struct country *country_by_alpha2(const char *code);
const struct country *country_by_name(const char *name);
const struct region *region_by_name(const char *name);        /* codes too */

/* A place as a user names it, for a source of this scope; *code is a constant. Sources of one
 * country's states take what place_resolve takes. TRATA_EARG says what the source counts by, with
 * the nearest name. */
enum trata_status place_resolve_in(const char *text, enum source_scope scope, const char **code,
                                   struct trata_error *error);

#endif
