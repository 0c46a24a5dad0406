/* Any bytes as a manifest. First byte 'H': the header of one stands before the rest. */
#include "../../src/source/source.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char header[] = "file,select,source,product,vintage,cut,released,role,origin,note\n";
	struct text file = {0};
	struct trata_store *store;
	struct manifest manifest = {0};
	struct trata_error error = {0};
	bool prefixed = length && bytes[0] == 'H';
	if (store_new("", &store, NULL) != TRATA_OK)
		return 0;
	text_append(&file, prefixed ? header : "");
	text_append_bytes(&file, (const char *)bytes + prefixed, length - prefixed);
	enum trata_status status = manifest_read(store, scratch_file("input.csv", text_string(&file),
	                                                             file.length), &manifest, &error);
	must_tell(status, &error);
	for (size_t i = 0; i < manifest.count; i++)
		must(manifest.rows[i].file && manifest.rows[i].source && manifest.rows[i].line,
		     "a row without its texts");
	manifest_clear(&manifest);
	store_free(store);
	text_free(&file);
	return 0;
}
