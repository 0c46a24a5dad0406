/* zip and gz: any bytes as an archive; and any bytes as a table inside one, in one inside
 * another, and as a gz, which must give the rows and the status of the table alone. */
#include "pack.h"

static void compare(const char *what, const struct text *packed, const struct seen *alone,
                    enum trata_status wanted)
{
	struct seen seen = { .lines = true };
	struct trata_error error = {0};
	enum trata_status status = see_table(&seen, "a.zip", packed->data, packed->length, &error);
	must(status == wanted, what);
	must(strcmp(text_string(&seen.rows), text_string(&alone->rows)) == 0, what);
	text_free(&seen.rows);
}

static void inside(const uint8_t *bytes, size_t length)
{
	struct seen alone = { .lines = true };
	struct trata_error error = {0};
	struct pack zip = {0}, twice = {0};
	struct text gz = {0};
	/* a zip or a gz as it stands is another thing than one packed once more */
	if (length >= 2 && (memcmp(bytes, "PK", 2) == 0 || memcmp(bytes, "\x1F\x8B", 2) == 0))
		return;
	enum trata_status status = see_table(&alone, "a.csv", bytes, length, &error);
	pack_add(&zip, "b/a.csv", bytes, length);
	pack_finish(&zip);
	compare("a table in a zip is another", &zip.local, &alone, status);
	pack_add(&twice, "a.csv.zip", zip.local.data, zip.local.length);
	pack_finish(&twice);
	compare("a table in a zip in a zip is another", &twice.local, &alone, status);
	pack_gz(&gz, bytes, length);
	compare("a table in a gz is another", &gz, &alone, status);
	text_free(&gz);
	text_free(&zip.local);
	text_free(&twice.local);
	text_free(&alone.rows);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (length == 0)
		return 0;
	if (bytes[0] % 4 == 1) {
		inside(bytes + 1, length - 1);
		return 0;
	}
	struct seen seen = {0};
	struct trata_error error = {0};
	see_table(&seen, "a.zip", bytes, length, &error);
	text_free(&seen.rows);
	return 0;
}
