/* The version, and those of the libraries that are running. */
#include <archive.h>
#include <expat.h>
#include <gsl/gsl_version.h>
#include <jansson.h>
#include <openssl/crypto.h>
#include <string.h>
#include <unistring/version.h>

#include "manual.h"

static const char *archive_running(void) { return archive_version_string(); }
static const char *expat_running(void) { return XML_ExpatVersion(); }
static const char *gsl_running(void) { return gsl_version; }
static const char *jansson_running(void) { return jansson_version_str(); }
static const char *crypto_running(void) { return OpenSSL_version(OPENSSL_VERSION_STRING); }

static const struct {
	const char *name;
	const char *(*version)(void);
} libraries[] = {
	{ "GSL", gsl_running },
	{ "libarchive", archive_running },
	{ "expat", expat_running },
	{ "jansson", jansson_running },
	{ "libcrypto", crypto_running },
};

void version_text(bool with_libraries, struct text *out)
{
	text_append(out, "trata " TRATA_VERSION "\n");
	if (!with_libraries)
		return;
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		/* some print their name before the number */
		const char *version = libraries[i].version();
		text_printf(out, "%s: %s\n", libraries[i].name, version + strcspn(version, "0123456789"));
	}
	int unistring = _libunistring_version;
	text_printf(out, "libunistring: %d.%d.%d\n", unistring >> 16, unistring >> 8 & 255,
	            unistring & 255);
	text_say(out, "data: %s\n", TRATA_DATADIR);
}
