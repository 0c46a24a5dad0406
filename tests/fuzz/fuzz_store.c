/* The store's own files: rows of releases.csv and of a file of figures, 0x1E between them. What is
 * read, written and read again is the same; and no query of it does what it must not.
 * First byte: which source, and whether the headers are there. */
#include "../../src/base/csv.h"
#include "../../src/store/catalogue.h"
#include "../../src/store/exchange.h"
#include "../../src/store/query.h"
#include "fuzz.h"

static void put_header(struct text *out, const struct store_column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		csv_cell(out, columns[i].name, i == 0);
	text_append_char(out, '\n');
}

static void put_releases(const struct trata_store *store, struct text *out)
{
	struct text cell = {0};
	put_header(out, release_columns, RELEASE_COLUMNS);
	for (size_t r = 0; r < store->release_count; r++) {
		for (size_t c = 0; c < RELEASE_COLUMNS; c++) {
			text_clear(&cell);
			release_cell(&store->releases[r], (enum release_column)c, &cell);
			csv_cell(out, text_string(&cell), c == 0);
		}
		text_append_char(out, '\n');
	}
	text_free(&cell);
}

static void put_figures(const struct trata_store *store, const struct figure_set *set,
                        struct text *out)
{
	struct text cell = {0};
	put_header(out, figure_columns, FIGURE_COLUMNS);
	for (size_t i = 0; i < set->count; i++) {
		for (size_t c = 0; c < FIGURE_COLUMNS; c++) {
			text_clear(&cell);
			figure_cell(store->strings, &set->figures[i], (enum figure_column)c, &cell);
			csv_cell(out, text_string(&cell), c == 0);
		}
		text_append_char(out, '\n');
	}
	text_free(&cell);
}

static enum trata_status open_pair(const char *source, const struct text *releases,
                                   const struct text *figures, struct trata_store **store,
                                   const struct figure_set **set, struct trata_error *error)
{
	char name[512];
	snprintf(name, sizeof name, "%s/figures", scratch_folder());
	mkdir(name, 0700);
	scratch_file("releases.csv", releases->data, releases->length);
	snprintf(name, sizeof name, "figures/%s.csv", source);
	char path[1024];
	snprintf(path, sizeof path, "%s", scratch_file(name, figures->data, figures->length));
	enum trata_status status = store_open(scratch_folder(), store, error);
	if (status == TRATA_OK) {
		status = store_figures(*store, source, set, error);
		if (status != TRATA_OK)
			store_free(*store);
	}
	must_tell(status, error);
	unlink(path);
	return status;
}

static void ask(struct trata_store *store, const char *source)
{
	static const struct trata_query asked[] = {
		{ .measure = "victims", .by = "year" },
		{ .measure = "investigations", .by = "state,month", .as_of = "first" },
		{ .measure = "victims", .by = "sex,age", .as_of = "2022-08-15", .period = "2015/2022" },
		{ .measure = "tip-tier", .place = "MX" }, { .measure = "population", .by = "year" },
		{ .measure = "ctdc-victims", .place = "MEX" }, { .measure = "missing-migrants" },
	};
	for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
		struct query query;
		struct answer answer = {0};
		struct trata_error error = {0};
		struct trata_query text = asked[i];
		enum trata_status status = query_parse(store, &text, &query, &error);
		if (status == TRATA_OK && strcmp(query.source, source) == 0) {
			status = query_answer(store, &query, &answer, &error);
			answer_free(&answer);
		}
		must_tell(status, &error);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	if (length < 1)
		return 0;
	const char *source = catalogue_sources[bytes[0] % catalogue_source_count].id;
	bool headers = !(bytes[0] & 0x80);
	const uint8_t *rows = bytes + 1, *cut = length > 1 ? memchr(rows, 0x1E, length - 1) : NULL;
	size_t first = cut ? (size_t)(cut - rows) : length - 1;
	struct text releases = {0}, figures = {0}, again[2] = { { 0 }, { 0 } };
	struct trata_store *store, *second;
	const struct figure_set *set, *other;
	struct trata_error error = {0};
	if (headers) {
		put_header(&releases, release_columns, RELEASE_COLUMNS);
		put_header(&figures, figure_columns, FIGURE_COLUMNS);
	}
	text_append_bytes(&releases, (const char *)rows, first);
	text_append_bytes(&figures, (const char *)rows + first + (cut != NULL),
	                  length - 1 - first - (cut != NULL));
	if (open_pair(source, &releases, &figures, &store, &set, &error) == TRATA_OK) {
		text_clear(&releases);
		text_clear(&figures);
		put_releases(store, &releases);
		put_figures(store, set, &figures);
		must(open_pair(source, &releases, &figures, &second, &other, &error) == TRATA_OK,
		     "what the store wrote is refused");
		put_releases(second, &again[0]);
		put_figures(second, other, &again[1]);
		must(strcmp(text_string(&releases), text_string(&again[0])) == 0,
		     "releases are written otherwise than they were read");
		must(strcmp(text_string(&figures), text_string(&again[1])) == 0,
		     "figures are written otherwise than they were read");
		store_free(second);
		ask(store, source);
		store_free(store);
	}
	text_free(&releases);
	text_free(&figures);
	text_free(&again[0]);
	text_free(&again[1]);
	return 0;
}
