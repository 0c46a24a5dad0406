/* Two files made of one input, 0x1E between them, merged into an empty store: the merge must hold
 * whatever releases they claim to be, and their order makes no difference. */
#include "../../src/render/export.h"
#include "../../src/source/source.h"
#include "fuzz.h"

struct part { const char *name; const uint8_t *bytes; size_t length; };

/* The store that comes of the parts, as JSON; false where they do not merge. */
static bool merged(const struct part *first, const struct part *second, struct text *out)
{
	const struct part *parts[2] = { first, second };
	struct trata_store *store;
	struct source_batch batch = {0};
	struct source_options options = { .vintage = VINTAGE(2024, 12) };
	enum merge_result results[64];
	struct trata_error error = {0};
	bool read = true;
	if (store_new("", &store, NULL) != TRATA_OK)
		return false;
	for (size_t i = 0; read && i < 2; i++) {
		enum trata_status status = source_read_memory(store, parts[i]->name, parts[i]->bytes,
			parts[i]->length, &options, &batch, &error);
		must_tell(status, &error);
		read = status == TRATA_OK && batch.draft_count <= 64;
	}
	if (read) {
		enum trata_status status = store_merge(store, batch.drafts, batch.draft_count, results,
		                                       &error);
		must_tell(status, &error);
		const struct export_store what = { store, NULL };
		read = status == TRATA_OK;
		must(!read || export_json(&what, out, &error) == TRATA_OK, "a store cannot be written");
	}
	source_batch_clear(&batch);
	store_free(store);
	return read;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const uint8_t none;
	const uint8_t *cut = length ? memchr(bytes, 0x1E, length) : NULL;
	size_t first = cut ? (size_t)(cut - bytes) : length;
	struct part a = { "fuzz_nov24.csv", length ? bytes : &none, first };
	struct part b = { "fuzz_dic24.csv", cut ? cut + 1 : &none, cut ? length - first - 1 : 0 };
	if (!cut)
		b = a;
	struct text one = {0}, other = {0};
	bool good = merged(&a, &b, &one);
	must(merged(&b, &a, &other) == good, "two files merge in one order alone");
	must(strcmp(text_string(&one), text_string(&other)) == 0, "the order of two files is seen");
	text_free(&one);
	text_free(&other);
	return 0;
}
